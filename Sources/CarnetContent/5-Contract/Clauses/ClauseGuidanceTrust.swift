import CarnetCore

extension ClauseGuidance {
  /// Money, security, liability and the end.
  static let onTrust: [(String, ClauseGuidance)] = [
    (
      "C18",
      ClauseGuidance(
        protects: Text(fr: "que la facture ne surprend pas", en: "that the invoice is no surprise"),
        discuss: Text(fr: "le forfait tout compris ou le prix à l'unité", en: "an all-in fee or a unit price"))
    ),
    (
      "C19",
      ClauseGuidance(
        protects: Text(
          fr: "que la hausse du prix a une règle et une borne", en: "that the rise of the price has a rule and a bound"),
        discuss: Text(
          fr: "la borne, l'amortissement, ce qui se passe si l'indice disparaît",
          en: "the bound, the damping, what happens if the index disappears"))
    ),
    (
      "C20",
      ClauseGuidance(
        protects: Text(
          fr: "que vous pouvez contester une ligne sans être en retard sur le reste",
          en: "that you can dispute a line without being late on the rest"),
        discuss: Text(fr: "le délai, la règle en cas de désaccord", en: "the time, the rule for disagreements"))
    ),
    (
      "C21",
      ClauseGuidance(
        protects: Text(
          fr: "que vous êtes averti avant le dommage, et que cela se prouve",
          en: "that you are warned before the harm, and that it can be proved"),
        discuss: Text(
          fr: "le contenu du conseil annuel : vieillissement, sauvegardes",
          en: "the content of the yearly advice: ageing, backups"))
    ),
    (
      "C22",
      ClauseGuidance(
        protects: Text(
          fr: "que chacun sait ce qu'il doit pour que le service se fasse",
          en: "that each knows what it owes for the service to be done"),
        discuss: Text(fr: "ce qu'il arrive si vous tardez", en: "what happens if you are late"))
    ),
    (
      "C23",
      ClauseGuidance(
        protects: Text(
          fr: "que le prestataire écrit sa sécurité et s'y tient",
          en: "that the provider writes its security down and keeps to it"),
        discuss: Text(
          fr: "les écarts, et sous quel délai ils sont corrigés", en: "gaps, and within what time they are mended"))
    ),
    (
      "C24",
      ClauseGuidance(
        protects: Text(
          fr: "que vos données reviennent après un sinistre", en: "that your data come back after a disaster"),
        discuss: Text(fr: "qui surveille, qui paie l'espace de stockage", en: "who watches, who pays for the storage"))
    ),
    (
      "C25",
      ClauseGuidance(
        protects: Text(
          fr: "que les clés de vos systèmes restent à vous", en: "that the keys of your systems stay yours"),
        discuss: Text(fr: "à qui appartiennent les comptes d'administration", en: "who owns the administrator accounts")
      )
    ),
    (
      "C26",
      ClauseGuidance(
        protects: Text(
          fr: "que les personnes dont vous tenez les données sont protégées, et vous avec elles",
          en: "that the people whose data you hold are protected, and you with them"),
        discuss: Text(
          fr: "les sous-traitants ultérieurs, les transferts, le prix des audits",
          en: "sub-processors, transfers, the cost of audits"))
    ),
    (
      "C27",
      ClauseGuidance(
        protects: Text(
          fr: "que vous êtes prévenu à temps pour porter plainte et notifier",
          en: "that you are told in time to complain and to notify"),
        discuss: Text(
          fr: "le nombre d'heures, le coût de l'enquête technique",
          en: "the number of hours, the cost of the technical inquiry"))
    ),
    (
      "C28",
      ClauseGuidance(
        protects: Text(
          fr: "que vos secrets restent les vôtres, pendant et après",
          en: "that your secrets stay yours, during and after"),
        discuss: Text(fr: "la durée après la fin", en: "the length after the end"))
    ),
    (
      "C29",
      ClauseGuidance(
        protects: Text(
          fr: "que vous ne payez pas pour ses dettes sociales", en: "that you do not pay for its social-security debts"),
        discuss: Text(fr: "votre accord avant toute sous-traitance", en: "your consent before any subcontracting"))
    ),
    (
      "C30",
      ClauseGuidance(
        protects: Text(
          fr: "que le dommage est réparé, au moins jusqu'à un montant utile",
          en: "that harm is repaired, at least up to a useful sum"),
        discuss: Text(fr: "le plafond, la perte de données", en: "the cap, the loss of data"))
    ),
    (
      "C31",
      ClauseGuidance(
        protects: Text(fr: "qu'il y a de quoi réparer", en: "that there is something to repair with"),
        discuss: Text(
          fr: "un montant au moins égal aux plafonds, l'extension aux données et aux cyberattaques",
          en: "a sum at least equal to the caps, cover for data and cyber attacks"))
    ),
    (
      "C32",
      ClauseGuidance(
        protects: Text(fr: "que vous pouvez partir si cela va mal", en: "that you can leave if things go wrong"),
        discuss: Text(fr: "le départ sans motif, son prix", en: "leaving without cause, and its price"))
    ),
    (
      "C33",
      ClauseGuidance(
        protects: Text(
          fr: "que vous n'êtes pas prisonnier de vos propres accès", en: "that you are no prisoner of your own accesses"
        ),
        discuss: Text(
          fr: "l'aide gratuite au repreneur, la période de recouvrement", en: "free help for the successor, the overlap"
        ))
    ),
    (
      "C34",
      ClauseGuidance(
        protects: Text(fr: "que vos abonnements restent à vous", en: "that your subscriptions stay yours"),
        discuss: Text(fr: "le compte à votre nom", en: "the account in your name"))
    ),
    (
      "C35",
      ClauseGuidance(
        protects: Text(
          fr: "qu'un désaccord coûte peu avant de coûter cher",
          en: "that a disagreement costs little before it costs much"),
        discuss: Text(fr: "la médiation, le tribunal compétent", en: "mediation, the competent court"))
    ),
  ]
}
