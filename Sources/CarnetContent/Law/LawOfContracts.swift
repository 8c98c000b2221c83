import CarnetCore

extension Law {
  static let needsFirst = verified(
    "ccp-l2111-1", "CCP, art. L2111-1 (ancien art. 5 CMP)",
    Text(
      fr:
        "Les besoins doivent être fixés avec précision avant la consultation. C'est une règle des marchés "
        + "publics : ici une méthode, pas une obligation.",
      en: "Needs must be stated precisely before asking for offers. This is a rule of public procurement: here a "
        + "method, not a duty.")
  )
  static let information = unverified(
    "civil-1112-1", "Code civil, art. 1112-1 et 1104",
    Text(
      fr: "Une partie qui connaît une information décisive pour l'autre doit la lui donner avant le contrat. "
        + "Chacune doit agir de bonne foi.",
      en: "A party that knows something decisive for the other must tell it before the contract. Both must act "
        + "in good faith."))
  static let agreement = unverified(
    "civil-1103", "Code civil, art. 1101 à 1103",
    Text(
      fr:
        "Le contrat oblige les parties comme une loi. Il ne peut être changé que d'un commun accord.",
      en: "A contract is made by agreement and binds the parties like law. It can be changed only by agreement."))
  static let generalTerms = unverified(
    "civil-1119", "Code civil, art. 1119",
    Text(
      fr:
        "Des conditions générales n'engagent que si elles ont été connues et acceptées. Les conditions "
        + "particulières l'emportent.",
      en: "General terms bind only if they were known and accepted. Special terms prevail over them."))
  static let priceAfterwards = unverified(
    "civil-1165", "Code civil, art. 1165",
    Text(
      fr: "Sans accord avant l'exécution, le prestataire fixe son prix ; il doit pouvoir le justifier.",
      en: "Without an agreement before the work, the provider sets the price; it must be able to justify it."))
  static let substance = verified(
    "civil-1170", "Code civil, art. 1170",
    Text(
      fr: "Une clause qui vide de sa substance l'obligation essentielle est réputée non écrite.",
      en: "A clause that deprives an essential obligation of its substance is treated as if it were not there."))
  static let imbalance = verified(
    "civil-1171", "Code civil, art. 1171",
    Text(
      fr:
        "Dans un contrat d'adhésion, une clause non négociable qui crée un déséquilibre significatif est réputée non écrite.",
      en: "In an adhesion contract, a non-negotiable clause that creates a significant imbalance is treated as "
        + "if it were not there."))
  static let imbalanceReach = verified(
    "cass-20-16782", "Cass. com., 26 janvier 2022, n° 20-16.782",
    Text(
      fr:
        "L'article 1171 du code civil s'applique aux contrats que l'article L442-1 du code de commerce ne "
        + "régit pas déjà.",
      en:
        "Article 1171 of the civil code applies to contracts that article L442-1 of the commercial code does "
        + "not already govern."))
  static let linkedContracts = verified(
    "civil-1186", "Code civil, art. 1186",
    Text(
      fr: "Quand un contrat nécessaire à la même opération disparaît, les contrats qu'il rend impossibles "
        + "prennent fin avec lui.",
      en: "When a contract needed for the same operation ends, those it makes impossible lapse with it."))
  static let endingOrder = verified(
    "cass-22-20466", "Cass. com., 10 janvier 2024, n° 22-20.466",
    Text(
      fr:
        "Le contrat de maintenance prend fin d'abord, la location qui en dépend ensuite. Une clause "
        + "contraire est réputée non écrite.",
      en:
        "The maintenance contract ends first, then the lease that depends on it. A clause to the contrary is "
        + "treated as if it were not there."))
  static let hardship = unverified(
    "civil-1195", "Code civil, art. 1195",
    Text(
      fr:
        "Si un changement imprévisible rend l'exécution trop coûteuse, une partie peut demander à "
        + "renégocier, sauf si elle en a accepté le risque.",
      en:
        "If an unforeseeable change makes performance too costly, a party is entitled to ask to renegotiate, "
        + "unless it accepted that risk."))
  static let renewal = verified(
    "civil-1214", "Code civil, art. 1214 et 1215",
    Text(
      fr: "Un contrat renouvelé sans durée convenue devient un contrat à durée indéterminée.",
      en: "A contract renewed without an agreed length becomes open-ended."))
  static let noReminder = verified(
    "cass-12-26416", "Cass. com., 3 décembre 2013, n° 12-26.416",
    Text(
      fr: "Le code de la consommation impose un rappel avant une tacite reconduction. Cette règle ne protège pas "
        + "une société.",
      en: "The consumer code requires a reminder before an automatic renewal. That rule does not protect a "
        + "company."))
  static let forceMajeure = unverified(
    "civil-1218", "Code civil, art. 1218",
    Text(
      fr:
        "Un événement que nul ne contrôle, imprévisible à la signature et inévitable, suspend l'obligation "
        + "ou y met fin.",
      en: "An event beyond anyone's control, unforeseeable at signing and unavoidable, suspends the obligation "
        + "or ends it."))
  static let termination = unverified(
    "civil-1224", "Code civil, art. 1224 à 1226",
    Text(
      fr: "Un contrat prend fin par la clause prévue, par notification après mise en demeure, ou par le juge.",
      en: "A contract ends under its clause, by notice after a formal notice to perform, or by court order."))
  static let remedies = unverified(
    "civil-1217", "Code civil, art. 1217 et 1231",
    Text(
      fr:
        "Le client qui n'obtient pas la prestation peut suspendre ses paiements, faire exécuter, réduire le "
        + "prix, mettre fin au contrat ou demander réparation. Une mise en demeure est d'ordinaire nécessaire.",
      en:
        "A client that does not get what was agreed may withhold payment, have the work done, cut the price, "
        + "end the contract or claim damages. A formal notice is usually needed first."))
  static let limitation = unverified(
    "civil-2224", "Code civil, art. 2224 et 2254",
    Text(
      fr:
        "Vous avez cinq ans pour agir en justice. Le contrat peut fixer un autre délai, entre un et dix ans. "
        + "Gardez vos preuves cinq ans après la fin.",
      en:
        "You have five years to go to court. The contract may set another period, between one and ten years. "
        + "Keep your evidence for five years after the end."))
  static let foreseeable = unverified(
    "civil-1231-3", "Code civil, art. 1231-3",
    Text(
      fr: "Seul le dommage prévisible est dû, sauf faute lourde ou dol.",
      en: "Only foreseeable damage is owed, except for gross negligence or fraud."))
  static let penalty = verified(
    "civil-1231-5", "Code civil, art. 1231-5",
    Text(
      fr:
        "Le juge peut réduire une pénalité manifestement excessive, ou augmenter une pénalité dérisoire. "
        + "Elle suppose une mise en demeure, sauf clause contraire.",
      en:
        "A court may lower a clearly excessive penalty, or raise a derisory one. A penalty requires a formal "
        + "notice unless the contract says otherwise."))
  static let publicTerms = verified(
    "ccag-tic-2021", "CCAG-TIC 2021 (arrêté du 30 mars 2021)",
    Text(
      fr:
        "Dans les marchés publics, le prestataire a quinze jours pour répondre avant les pénalités, "
        + "plafonnées à 10 %. Ici un modèle, pas une obligation.",
      en:
        "In public procurement, the provider has fifteen days to reply before penalties, which are capped at "
        + "10%. Here a model, not a duty."))
  static let proof = unverified(
    "civil-1366", "Code civil, art. 1366 et 1367",
    Text(
      fr: "L'écrit et la signature électroniques ont la même force que le papier si l'auteur est identifié.",
      en: "An electronic document and signature have the same force as paper if the author is identified."))
  static let jurisdiction = unverified(
    "cpc-48", "Code de procédure civile, art. 48",
    Text(
      fr: "Une clause qui choisit le tribunal n'est valable qu'entre commerçants, et si elle est très apparente.",
      en: "A clause that chooses the court is valid only between traders, and only if conspicuous."))

  static let lastDay = unverified(
    "cpc-642", "Code de procédure civile, art. 642",
    Text(
      fr:
        "Un délai de procédure qui finit un samedi ou un dimanche est prolongé au lundi. Rien ne prévoit "
        + "cela pour un préavis, et Carnet ne le suppose pas.",
      en:
        "A procedural time limit that ends on a Saturday or Sunday is extended to Monday. Nothing says so "
        + "for a notice of termination, and Carnet does not assume it."))

  /// What a contract is, how it is renewed, and how it ends.
  static let ofContracts = [
    needsFirst, information, agreement, generalTerms, priceAfterwards, substance, imbalance, imbalanceReach,
    linkedContracts, endingOrder, hardship, renewal, noReminder, forceMajeure, termination, remedies, limitation,
    foreseeable, penalty, publicTerms, proof, jurisdiction, lastDay,
  ]
}
