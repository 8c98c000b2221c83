import CarnetCore

/// The texts that Carnet's rules come from: the reference, the rule in our own words, and when it was checked.
///
/// A text that could not be read at its source or in a trusted copy has no date, and is shown as to be verified.
enum Law {
  private static let checked = Day(iso: "2026-11-01")

  /// Total price, excluding tax, from which the vigilance documents are due.
  static let vigilanceThreshold = Money(cents: 500_000)
  /// Hours on site in twelve months from which a prevention plan must be written.
  static let writtenPlanHours = 400
  /// The largest headcount of a firm that may withdraw from a contract signed off premises.
  static let smallestHeadcount = 5
  /// What is owed for each invoice paid late, besides interest.
  static let recoveryIndemnity = Money(cents: 4_000)

  private static func verified(_ reference: String, _ rule: Text) -> LawReference {
    LawReference(reference, rule: rule, checkedOn: checked)
  }
  private static func unverified(_ reference: String, _ rule: Text) -> LawReference {
    LawReference(reference, rule: rule, checkedOn: nil)
  }
}

// MARK: The contract itself

extension Law {
  static let needsFirst = verified(
    "CCP, art. L2111-1 (ancien art. 5 CMP)",
    Text(
      fr:
        "Les besoins sont fixés avec précision avant la consultation. C'est une règle des marchés publics\u{A0}: ici une "
        + "méthode, pas un devoir.",
      en: "Needs are fixed precisely before the consultation. A rule of public procurement: here a method, not a duty.")
  )
  static let information = unverified(
    "Code civil, art. 1112-1 et 1104",
    Text(
      fr: "Celle des parties qui sait quelque chose de décisif pour l'autre le lui dit avant le contrat, de bonne foi.",
      en: "Whichever party knows something decisive for the other tells it before the contract, in good faith."))
  static let generalTerms = unverified(
    "Code civil, art. 1119",
    Text(
      fr:
        "Des conditions générales n'obligent que si elles sont connues et acceptées\u{A0}; les conditions particulières "
        + "l'emportent.",
      en: "General terms bind only if known and accepted; special terms prevail over them."))
  static let substance = verified(
    "Code civil, art. 1170",
    Text(
      fr: "Une clause qui vide de sa substance l'obligation essentielle est réputée non écrite.",
      en: "A clause that empties an essential obligation of its substance is deemed unwritten."))
  static let imbalance = verified(
    "Code civil, art. 1171",
    Text(
      fr:
        "Dans un contrat d'adhésion, une clause non négociable qui crée un déséquilibre significatif est réputée non écrite.",
      en: "In an adhesion contract, a non-negotiable term that creates a significant imbalance is deemed unwritten."))
  static let linkedContracts = verified(
    "Code civil, art. 1186",
    Text(
      fr: "Quand un contrat nécessaire à la même opération disparaît, ceux qu'il rend impossibles tombent avec lui.",
      en: "When a contract needed for the same operation disappears, those made impossible lapse with it."))
  static let hardship = unverified(
    "Code civil, art. 1195",
    Text(
      fr:
        "Un changement imprévisible qui rend l'exécution trop coûteuse permet de demander à renégocier, sauf risque accepté.",
      en:
        "An unforeseeable change that makes performance too costly allows to ask for renegotiation, unless the risk was "
        + "accepted."))
  static let renewal = verified(
    "Code civil, art. 1214 et 1215",
    Text(
      fr: "Un renouvellement sans durée convenue donne un contrat à durée indéterminée.",
      en: "A renewal without an agreed length makes an open-ended contract."))
  static let forceMajeure = unverified(
    "Code civil, art. 1218",
    Text(
      fr:
        "Un événement hors de contrôle, imprévisible à la signature et inévitable, suspend l'obligation ou y met fin.",
      en: "An event beyond control, unforeseeable at signing and unavoidable, suspends the obligation or ends it."))
  static let termination = unverified(
    "Code civil, art. 1224 à 1226",
    Text(
      fr: "Un contrat prend fin par la clause prévue, par notification après mise en demeure, ou par le juge.",
      en: "A contract ends by its clause, by notice after a formal demand, or by the judge."))
  static let foreseeable = unverified(
    "Code civil, art. 1231-3",
    Text(
      fr: "Seul le dommage prévisible est dû, sauf faute lourde ou dol.",
      en: "Only foreseeable damage is owed, save gross fault or fraud."))
  static let penalty = verified(
    "Code civil, art. 1231-5",
    Text(
      fr:
        "Le juge peut modérer ou augmenter une pénalité manifestement excessive ou dérisoire\u{A0}; elle suppose une mise en "
        + "demeure, sauf clause contraire.",
      en:
        "A judge may lower or raise a penalty that is clearly excessive or derisory; it supposes a formal notice unless "
        + "the contract says otherwise."))
  static let proof = unverified(
    "Code civil, art. 1366 et 1367",
    Text(
      fr: "L'écrit et la signature électroniques ont la même force que le papier si l'auteur est identifié.",
      en: "Electronic writing and signature are worth paper if the author is identified."))
  static let jurisdiction = unverified(
    "Code de procédure civile, art. 48",
    Text(
      fr: "Une clause sur le tribunal ne vaut qu'entre commerçants, et si elle est très apparente.",
      en: "A clause on the court is valid between merchants only, and if it is very apparent."))
}

// MARK: Price and payment

extension Law {
  static let invoice = verified(
    "Code de commerce, art. L441-9",
    Text(
      fr:
        "Une facture porte les parties, la date, les quantités, les prix unitaires hors taxes, l'échéance, le taux de "
        + "retard et l'indemnité de 40\u{A0}€.",
      en:
        "An invoice states the parties, the date, the quantities, the unit prices excluding VAT, the due date, the late "
        + "rate and the €40 indemnity."))
  static let paymentDays = verified(
    "Code de commerce, art. L441-10",
    Text(
      fr:
        "Le délai de paiement convenu ne dépasse pas 60 jours à compter de la facture\u{A0}; le retard porte intérêt sans rappel.",
      en:
        "The agreed time for payment is at most 60 days from the invoice; late payment bears interest without reminder."
    ))
  static let lateInterest = verified(
    "Code de commerce, art. L441-10, II et D441-5",
    Text(
      fr:
        "L'intérêt de retard est d'au moins trois fois le taux légal\u{A0}; à défaut de clause, le taux de la BCE plus dix "
        + "points\u{A0}; 40\u{A0}€ de plus par facture.",
      en:
        "Late interest is at least three times the legal rate; without a clause, the ECB rate plus ten points; €40 more "
        + "an invoice."))
  static let electronicInvoice = verified(
    "Facturation électronique, 1er septembre 2026 et 2027",
    Text(
      fr:
        "Toute entreprise assujettie reçoit ses factures par plateforme agréée depuis le 1er septembre 2026\u{A0}; les petites "
        + "les émettent ainsi à partir du 1er septembre 2027.",
      en:
        "Every VAT business receives its invoices through an approved platform since 1 September 2026; small ones issue "
        + "them so from 1 September 2027."))
  static let priceIndex = unverified(
    "Code monétaire et financier, art. L112-2",
    Text(
      fr: "Un indice se rapporte à l'objet du contrat ou à l'activité d'une partie.",
      en: "An index is about the object of the contract or the business of a party."))
}

// MARK: People and premises

extension Law {
  static let withdrawal = verified(
    "Code de la consommation, art. L221-3",
    Text(
      fr: "Un professionnel d'au plus cinq salariés qui signe hors établissement un contrat étranger à son activité "
        + "principale peut se rétracter sous 14 jours.",
      en: "A professional with at most five employees who signs, off business premises, a contract outside its main "
        + "activity may withdraw within 14 days."))
  static let vigilance = verified(
    "Code du travail, art. L8222-1 et D8222-5",
    Text(
      fr:
        "À partir de 5\u{202F}000\u{A0}€ HT au total, le client demande l'attestation de vigilance à la signature puis tous les six "
        + "mois.",
      en:
        "From €5,000 excl. VAT in all, the client asks for the certificate of social-security compliance at signing and "
        + "every six months."))
  static let foreignWorkers = unverified(
    "Code du travail, art. D8254-2",
    Text(
      fr: "Le client demande la liste des salariés étrangers soumis à autorisation de travail.",
      en: "The client asks for the list of foreign employees who need a work permit."))
  static let prevention = verified(
    "Code du travail, art. R4512-2, R4512-6 et R4512-7",
    Text(
      fr:
        "Une inspection commune précède les travaux\u{A0}; à partir de 400 heures en douze mois, ou pour des travaux dangereux, "
        + "le plan de prévention est écrit.",
      en:
        "A joint inspection precedes the work; from 400 hours in twelve months, or for dangerous work, the prevention plan "
        + "is in writing."))
  static let labourLending = unverified(
    "Code du travail, art. L8231-1 et L8241-1",
    Text(
      fr: "Un technicien reste sous l'autorité de son employeur\u{A0}: le prêt de main-d'œuvre lucratif est interdit.",
      en: "A technician stays under the authority of the employer: lending labour for profit is forbidden."))
}

// MARK: Data, security, waste

extension Law {
  static let processor = verified(
    "RGPD, art. 28",
    Text(
      fr:
        "Le prestataire qui accède à des données personnelles est sous-traitant\u{A0}: le contrat dit objet, durée, nature, "
        + "finalité, données, personnes et obligations.",
      en:
        "A provider with access to personal data is a processor: the contract states subject, duration, nature, purpose, "
        + "data, persons and duties."))
  static let securityPlan = verified(
    "ANSSI, Maîtriser les risques de l'infogérance (2010)",
    Text(
      fr:
        "Un guide, pas une loi\u{A0}: avant de confier ses accès, le client demande à chaque candidat un plan d'assurance "
        + "sécurité.",
      en:
        "A guide, not a law: before handing over access, the client asks each candidate for a security assurance plan.")
  )
  static let breach = unverified(
    "RGPD, art. 33",
    Text(
      fr: "Le sous-traitant prévient sans tarder\u{A0}; le responsable notifie la CNIL sous 72 heures.",
      en: "The processor warns without delay; the controller notifies the CNIL within 72 hours."))
  static let cyberInsurance = verified(
    "Code des assurances, art. L12-10-1",
    Text(
      fr: "L'assurance contre les cyberattaques ne paie que si une plainte est déposée sous 72 heures.",
      en: "Insurance against cyber attacks pays only if a complaint is lodged within 72 hours."))
  static let dataAct = verified(
    "Règlement (UE) 2023/2854, sur les données",
    Text(
      fr:
        "Le client d'un service en ligne peut en changer avec deux mois de préavis au plus\u{A0}; les avis sont partagés pour "
        + "les contrats plus anciens.",
      en:
        "The customer of a cloud service may switch with at most two months' notice; opinions differ on older contracts."
    ))
  static let advice = verified(
    "CA Rennes, 19 novembre 2024, n° 23/04627",
    Text(
      fr:
        "Le prestataire qui n'a pas averti que les sauvegardes n'étaient pas déconnectées répond de leur perte, même si "
        + "elles étaient l'affaire du client.",
      en:
        "A provider who did not warn that backups were not disconnected answers for their loss, even where backups were "
        + "the client's job."))
  static let waste = verified(
    "Code de l'environnement, art. R543-195",
    Text(
      fr: "Les producteurs reprennent les équipements professionnels vendus après le 13 août 2005.",
      en: "Producers take back professional equipment sold after 13 August 2005."))
  static let tillSoftware = unverified(
    "CGI, art. 286, I, 3° bis",
    Text(
      fr: "Un logiciel qui enregistre les règlements des clients est attesté par son éditeur ou certifié.",
      en: "Software that records customers' payments is attested by its publisher or certified."))
}
