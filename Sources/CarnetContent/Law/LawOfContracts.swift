import CarnetCore

extension Law {
  static let needsFirst = verified(
    "ccp-l2111-1", "CCP, art. L2111-1 (ancien art. 5 CMP)",
    Text(
      fr:
        "Les besoins sont fixés avec précision avant la consultation. C'est une règle des marchés publics : ici une "
        + "méthode, pas un devoir.",
      en: "Needs are fixed precisely before the consultation. A rule of public procurement: here a method, not a duty.")
  )
  static let information = unverified(
    "civil-1112-1", "Code civil, art. 1112-1 et 1104",
    Text(
      fr: "Celle des parties qui sait quelque chose de décisif pour l'autre le lui dit avant le contrat, de bonne foi.",
      en: "Whichever party knows something decisive for the other tells it before the contract, in good faith."))
  static let agreement = unverified(
    "civil-1103", "Code civil, art. 1101 à 1103",
    Text(
      fr:
        "Un accord de volontés fait le contrat, qui oblige les parties comme une loi : il ne se change qu'à deux.",
      en: "An agreement of wills makes the contract, which binds the parties like a law: it is changed by both only."))
  static let generalTerms = unverified(
    "civil-1119", "Code civil, art. 1119",
    Text(
      fr:
        "Des conditions générales n'obligent que si elles sont connues et acceptées ; les conditions particulières "
        + "l'emportent.",
      en: "General terms bind only if known and accepted; special terms prevail over them."))
  static let priceAfterwards = unverified(
    "civil-1165", "Code civil, art. 1165",
    Text(
      fr: "À défaut d'accord avant l'exécution, le prestataire fixe son prix, et doit pouvoir le justifier.",
      en: "Without an agreement before the work the provider sets the price, and must be able to justify it."))
  static let substance = verified(
    "civil-1170", "Code civil, art. 1170",
    Text(
      fr: "Une clause qui vide de sa substance l'obligation essentielle est réputée non écrite.",
      en: "A clause that empties an essential obligation of its substance is deemed unwritten."))
  static let imbalance = verified(
    "civil-1171", "Code civil, art. 1171",
    Text(
      fr:
        "Dans un contrat d'adhésion, une clause non négociable qui crée un déséquilibre significatif est réputée non écrite.",
      en: "In an adhesion contract, a non-negotiable term that creates a significant imbalance is deemed unwritten."))
  static let imbalanceReach = verified(
    "cass-20-16782", "Cass. com., 26 janvier 2022, n° 20-16.782",
    Text(
      fr:
        "L'article 1171 du code civil vaut pour les contrats que l'article L442-1 du code de commerce ne régit pas déjà.",
      en:
        "Article 1171 of the civil code is for contracts that article L442-1 of the commercial code does not govern "
        + "already."))
  static let linkedContracts = verified(
    "civil-1186", "Code civil, art. 1186",
    Text(
      fr: "Quand un contrat nécessaire à la même opération disparaît, ceux qu'il rend impossibles tombent avec lui.",
      en: "When a contract needed for the same operation disappears, those made impossible lapse with it."))
  static let endingOrder = verified(
    "cass-22-20466", "Cass. com., 10 janvier 2024, n° 22-20.466",
    Text(
      fr:
        "L'ordre compte : le contrat de maintenance prend fin d'abord, la location qui en dépend ensuite ; une clause "
        + "contraire est réputée non écrite.",
      en:
        "The order matters: the maintenance contract ends first, the lease that depends on it after; a clause to the "
        + "contrary is deemed unwritten."))
  static let hardship = unverified(
    "civil-1195", "Code civil, art. 1195",
    Text(
      fr:
        "Un changement imprévisible qui rend l'exécution trop coûteuse permet de demander à renégocier, sauf risque accepté.",
      en:
        "An unforeseeable change that makes performance too costly allows to ask for renegotiation, unless the risk was "
        + "accepted."))
  static let renewal = verified(
    "civil-1214", "Code civil, art. 1214 et 1215",
    Text(
      fr: "Un renouvellement sans durée convenue donne un contrat à durée indéterminée.",
      en: "A renewal without an agreed length makes an open-ended contract."))
  static let noReminder = verified(
    "cass-12-26416", "Cass. com., 3 décembre 2013, n° 12-26.416",
    Text(
      fr: "Le rappel avant tacite reconduction que prévoit le code de la consommation ne protège pas une société.",
      en: "The reminder before tacit renewal that the consumer code provides for does not protect a company."))
  static let forceMajeure = unverified(
    "civil-1218", "Code civil, art. 1218",
    Text(
      fr:
        "Un événement hors de contrôle, imprévisible à la signature et inévitable, suspend l'obligation ou y met fin.",
      en: "An event beyond control, unforeseeable at signing and unavoidable, suspends the obligation or ends it."))
  static let termination = unverified(
    "civil-1224", "Code civil, art. 1224 à 1226",
    Text(
      fr: "Un contrat prend fin par la clause prévue, par notification après mise en demeure, ou par le juge.",
      en: "A contract ends by its clause, by notice after a formal demand, or by the judge."))
  static let remedies = unverified(
    "civil-1217", "Code civil, art. 1217 et 1231",
    Text(
      fr:
        "Qui n'est pas servi peut suspendre, faire exécuter, réduire le prix, mettre fin au contrat ou demander réparation, "
        + "d'ordinaire après une mise en demeure.",
      en:
        "Whoever is not served may withhold, have it performed, cut the price, end the contract or claim damages, as a "
        + "rule after formal notice."))
  static let limitation = unverified(
    "civil-2224", "Code civil, art. 2224 et 2254",
    Text(
      fr:
        "On peut agir pendant cinq ans, que les parties peuvent porter d'un à dix : gardez vos preuves cinq ans après la "
        + "fin.",
      en:
        "One may sue for five years, which the parties may set between one and ten: keep your evidence five years after "
        + "the end."))
  static let foreseeable = unverified(
    "civil-1231-3", "Code civil, art. 1231-3",
    Text(
      fr: "Seul le dommage prévisible est dû, sauf faute lourde ou dol.",
      en: "Only foreseeable damage is owed, save gross fault or fraud."))
  static let penalty = verified(
    "civil-1231-5", "Code civil, art. 1231-5",
    Text(
      fr:
        "Le juge peut modérer ou augmenter une pénalité manifestement excessive ou dérisoire ; elle suppose une mise en "
        + "demeure, sauf clause contraire.",
      en:
        "A judge may lower or raise a penalty that is clearly excessive or derisory; it supposes a formal notice unless "
        + "the contract says otherwise."))
  static let publicTerms = verified(
    "ccag-tic-2021", "CCAG-TIC 2021 (arrêté du 30 mars 2021)",
    Text(
      fr:
        "Dans les marchés publics, quinze jours d'observations précèdent les pénalités, plafonnées à 10 %. Ici un modèle, "
        + "pas un devoir.",
      en:
        "In public procurement fifteen days to comment come before penalties, which are capped at 10%. Here a model, not "
        + "a duty."))
  static let proof = unverified(
    "civil-1366", "Code civil, art. 1366 et 1367",
    Text(
      fr: "L'écrit et la signature électroniques ont la même force que le papier si l'auteur est identifié.",
      en: "Electronic writing and signature are worth paper if the author is identified."))
  static let jurisdiction = unverified(
    "cpc-48", "Code de procédure civile, art. 48",
    Text(
      fr: "Une clause sur le tribunal ne vaut qu'entre commerçants, et si elle est très apparente.",
      en: "A clause on the court is valid between merchants only, and if it is very apparent."))

  static let lastDay = unverified(
    "cpc-642", "Code de procédure civile, art. 642",
    Text(
      fr:
        "Un délai de procédure qui finit un samedi ou un dimanche va au lundi ; rien ne dit qu'il en aille ainsi d'un "
        + "préavis, et Carnet ne le suppose pas.",
      en:
        "A procedural time limit that ends on a Saturday or Sunday moves to Monday; nothing says that notice does, and "
        + "Carnet does not assume it."))

  /// What a contract is, how it is renewed, and how it ends.
  static let ofContracts = [
    needsFirst, information, agreement, generalTerms, priceAfterwards, substance, imbalance, imbalanceReach,
    linkedContracts, endingOrder, hardship, renewal, noReminder, forceMajeure, termination, remedies, limitation,
    foreseeable, penalty, publicTerms, proof, jurisdiction, lastDay,
  ]
}
