import CarnetCore

extension ClauseGuidance {
  /// Parties, scope, term, service and its measure.
  static let onService: [(String, ClauseGuidance)] = [
    (
      "C01",
      ClauseGuidance(
        protects: Text(
          fr: "que vous savez qui s'engage, et qu'il en a le pouvoir",
          en: "that you know who is bound, and with what power"),
        discuss: Text(fr: "rien : vérifiez les pouvoirs", en: "nothing: check the powers"))
    ),
    (
      "C02",
      ClauseGuidance(
        protects: Text(
          fr: "que ses conditions générales ne reprennent pas ce que le contrat vous donne",
          en: "that its general terms do not take back what the contract gives you"),
        discuss: Text(
          fr: "le rang des conditions générales du prestataire : dernières, ou exclues",
          en: "the rank of the provider's general terms: last, or excluded"))
    ),
    (
      "C03",
      ClauseGuidance(
        protects: Text(
          fr: "que « pris en charge » et « rétabli » veulent dire la même chose pour les deux",
          en: "that “taken in hand” and “restored” mean the same to both"),
        discuss: Text(
          fr: "ce qu'est un rétablissement, une prise en charge, un incident et une demande",
          en: "what restoring, taking in hand, an incident and a request are"))
    ),
    (
      "C04",
      ClauseGuidance(
        protects: Text(
          fr: "qu'aucun de vos appareils ne peut être dit hors contrat",
          en: "that none of your devices can be said to be out of the contract"),
        discuss: Text(
          fr: "l'entrée et la sortie des biens, et le prix d'un poste de plus",
          en: "how assets come and go, and the price of one more"))
    ),
    (
      "C05",
      ClauseGuidance(
        protects: Text(
          fr: "que rien ne s'ajoute à la redevance sans votre accord écrit",
          en: "that nothing is added to the fee without your written consent"),
        discuss: Text(
          fr: "les déplacements, les heures de nuit ou de week-end, les consommables",
          en: "travel, work out of hours, consumables"))
    ),
    (
      "C06",
      ClauseGuidance(
        protects: Text(fr: "que vous savez combien de temps vous êtes lié", en: "that you know how long you are bound"),
        discuss: Text(
          fr: "une durée de 24 mois au plus pour une petite entreprise",
          en: "a term of 24 months at most for a small firm"))
    ),
    (
      "C07",
      ClauseGuidance(
        protects: Text(
          fr: "qu'un oubli ne vous engage pas pour des années", en: "that forgetting does not bind you for years"),
        discuss: Text(
          fr:
            "une reconduction de douze mois au plus, un préavis de trois mois au plus, un rappel écrit du prestataire",
          en: "a renewal of twelve months at most, notice of three at most, a written reminder by the provider"))
    ),
    (
      "C08",
      ClauseGuidance(
        protects: Text(
          fr: "qu'un défaut visible au départ ne servira pas d'excuse plus tard",
          en: "that a fault visible at the start is no excuse later"),
        discuss: Text(fr: "qui paie un défaut caché découvert tard", en: "who pays for a hidden fault found late"))
    ),
    (
      "C09",
      ClauseGuidance(
        protects: Text(fr: "que les pannes évitables sont évitées", en: "that avoidable failures are avoided"),
        discuss: Text(
          fr: "le contenu et l'heure des visites, les plages de mise à jour",
          en: "the content and hours of visits, the slots for updates"))
    ),
    (
      "C10",
      ClauseGuidance(
        protects: Text(
          fr: "que l'heure de votre appel est celle qui compte", en: "that the time of your call is the one that counts"
        ),
        discuss: Text(
          fr: "la preuve du signalement, la langue, le moyen d'appeler hors des heures",
          en: "the proof of a report, the language, how to call out of hours"))
    ),
    (
      "C11",
      ClauseGuidance(
        protects: Text(fr: "qu'une panne grave n'est pas dite mineure", en: "that a grave failure is not called minor"),
        discuss: Text(fr: "qui a le dernier mot", en: "who has the last word"))
    ),
    (
      "C12",
      ClauseGuidance(
        protects: Text(
          fr: "que le délai promis est dû, et pas seulement visé",
          en: "that the delay promised is owed, not merely aimed at"),
        discuss: Text(
          fr: "les délais, les heures, le prix d'une astreinte, la disponibilité visée",
          en: "the delays, the hours, the price of being on call, the availability aimed at"))
    ),
    (
      "C13",
      ClauseGuidance(
        protects: Text(
          fr: "que l'horloge ne s'arrête pas pour un motif qui n'est pas le vôtre",
          en: "that the clock does not stop for a reason that is not yours"),
        discuss: Text(
          fr: "l'attente d'un tiers, l'attente d'une pièce", en: "waiting for a third party, waiting for a part"))
    ),
    (
      "C14",
      ClauseGuidance(
        protects: Text(fr: "qu'un retard coûte à qui le cause", en: "that lateness costs whoever causes it"),
        discuss: Text(
          fr: "les taux, les plafonds, le droit de partir quand le plafond est atteint",
          en: "the rates, the caps, the right to leave once the cap is reached"))
    ),
    (
      "C15",
      ClauseGuidance(
        protects: Text(fr: "que quelqu'un vous répond, et vous voit", en: "that somebody answers you, and meets you"),
        discuss: Text(
          fr: "le rythme des réunions, à qui monter en cas de blocage",
          en: "how often you meet, to whom to go when stuck"))
    ),
    (
      "C16",
      ClauseGuidance(
        protects: Text(
          fr: "que vous pouvez juger le service sur ses propres chiffres",
          en: "that you can judge the service by its own figures"),
        discuss: Text(fr: "l'accès aux horodatages bruts", en: "access to the raw time stamps"))
    ),
    (
      "C17",
      ClauseGuidance(
        protects: Text(
          fr: "que les pièces sont à leur prix, et que vos données ne partent pas avec un disque",
          en: "that parts cost what they cost, and that your data do not leave with a disk"),
        discuss: Text(
          fr: "le prix coûtant, la garantie, les disques gardés ou détruits",
          en: "cost price, warranty, disks kept or destroyed"))
    ),
  ]
}
