import CarnetCore

/// How the contract ends, what is handed back, and who judges.
extension ContractForm {
  static let noticeCount = Question<NoticeCount>(
    id, "notice_counts_from", .choice(NoticeCount.options),
    prompt: Text(fr: "Le préavis compte de", en: "Notice counts from its"),
    help: Text(
      fr: "De la réception : une lettre en retard ne vaut rien. De l'envoi : le cachet fait foi.",
      en: "From receipt: a letter that arrives late is worth nothing. From sending: the postmark is proof."),
    example: Text(fr: "réception", en: "receipt"), level: .detail, sources: [Law.lastDay],
    asked: { $0.settled(renewal) == .tacit },
    suggestion: { _ in .receipt })
  static let reminderDays = Question<Int>(
    id, "reminder_days", .number(0...180, .days),
    prompt: Text(fr: "Rappel écrit du prestataire avant (jours)", en: "Provider's written reminder before (days)"),
    help: Text(
      fr: "La loi ne protège pas les sociétés contre l'oubli : ce rappel-là le fait. 0 pour aucun.",
      en: "French law does not protect companies from forgetting: this reminder does. 0 for none."),
    example: Text(same: "30"), level: .detail, sources: [Law.noReminder], asked: { $0.settled(renewal) == .tacit },
    suggestion: { _ in 30 })
  static let cureDays = Question<Int>(
    id, "cure_days", .number(1...180, .days),
    prompt: Text(fr: "Délai pour réparer un manquement (jours)", en: "Time to cure a breach (days)"),
    help: Text(
      fr: "Après la mise en demeure ; ensuite, on peut partir.", en: "After formal notice; then one may leave."),
    example: Text(same: "30"), level: .detail, sources: [Law.termination, Law.remedies],
    suggestion: { _ in 30 })
  static let forceMajeureDays = Question<Int>(
    id, "force_majeure_days", .number(1...365, .days),
    prompt: Text(fr: "Force majeure : fin possible après (jours)", en: "Force majeure: end possible after (days)"),
    help: Text(fr: "Combien de temps vous tiendriez sans lui.", en: "How long you could hold without the provider."),
    example: Text(same: "60"), level: .detail, sources: [Law.forceMajeure], suggestion: { _ in 60 })
  static let hardship = Question<Hardship>(
    id, "hardship", .choice(Hardship.options),
    prompt: Text(fr: "En cas d'imprévu grave", en: "If something unforeseen happens"),
    help: Text(
      fr: "Sans clause, une partie peut demander à renégocier, puis saisir le juge (code civil, 1195).",
      en: "Without a clause a party may ask to renegotiate, then go to court (French civil code, 1195)."),
    example: Text(fr: "chacun peut demander à renégocier", en: "either may ask to renegotiate"), level: .detail,
    sources: [Law.hardship], suggestion: { _ in .open })
  static let convenienceMonths = Question<Int>(
    id, "convenience_months", .number(0...24, .months),
    prompt: Text(fr: "Départ sans motif, préavis (mois)", en: "Leaving without cause, notice (months)"),
    help: Text(fr: "0 si ce n'est pas convenu.", en: "0 if that is not agreed."), example: Text(same: "0"),
    level: .detail, suggestion: { _ in 0 })
  static let convenienceFee = Question<Int>(
    id, "convenience_fee", .number(0...24, .months),
    prompt: Text(fr: "… indemnité (mois de redevance)", en: "… indemnity (months of fees)"),
    help: Text(
      fr: "Elle ne dépasse jamais ce qui reste à courir.", en: "It never exceeds what is left to run."),
    example: Text(same: "2"), level: .detail, asked: { ($0.settled(convenienceMonths) ?? 0) > 0 },
    suggestion: { _ in 2 })
  static let reversibilityDays = Question<Int>(
    id, "reversibility_days", .number(1...180, .days),
    prompt: Text(fr: "Tout rendre sous (jours)", en: "Everything handed back within (days)"),
    help: Text(
      fr: "Données, comptes, mots de passe, documentation.", en: "Data, accounts, passwords, documentation."),
    example: Text(same: "30"), level: .detail, suggestion: { _ in 30 })
  static let assistanceHours = Question<Int>(
    id, "assistance_hours", .number(0...1_000, .hours),
    prompt: Text(fr: "Aide au repreneur, comprise (heures)", en: "Help for the successor, included (hours)"),
    help: Text(fr: "Au-delà, au tarif hors forfait.", en: "Beyond, at the rate for extra work."),
    example: Text(same: "8"), level: .detail, suggestion: { _ in 8 })
  static let confidentialityYears = Question<Int>(
    id, "confidentiality_years", .number(0...20, .years),
    prompt: Text(fr: "Secret gardé après la fin (ans)", en: "Secrecy after the end (years)"),
    help: Text(fr: "Trois à cinq ans sont d'usage.", en: "Three to five years are usual."), example: Text(same: "3"),
    level: .detail, suggestion: { _ in 3 })
  static let mediator = Question<String>(
    id, "mediator", .line(.words), prompt: Text(fr: "Médiateur", en: "Mediator"),
    help: Text(
      fr: "Le médiateur des entreprises est un service public.",
      en: "The médiateur des entreprises is a public service. Written in French, as in the contract."),
    example: Text(same: "du médiateur des entreprises"), level: .detail,
    suggestion: { _ in "du médiateur des entreprises" })
  static let mediationDays = Question<Int>(
    id, "mediation_days", .number(1...180, .days),
    prompt: Text(fr: "Durée de la médiation (jours)", en: "Length of mediation (days)"),
    help: Text(fr: "Ensuite, le tribunal peut être saisi.", en: "After that the court may be seized."),
    example: Text(same: "60"), level: .detail, suggestion: { _ in 60 })
  static let place = Question<String>(
    id, "place", .line(.words), prompt: Text(fr: "Signé à", en: "Signed at"),
    help: Text(fr: "Le lieu de la signature.", en: "The place of signature."), example: Text(same: "Rennes"),
    level: .detail, suggestion: { $0.settled(Company.rcsCity) })
  static let authority = Question<String>(
    id, "authority", .line(.words), prompt: Text(fr: "Pouvoir du signataire", en: "The signatory's authority"),
    help: Text(
      fr: "À quel titre il engage l'entreprise : son mandat, ou une délégation écrite.",
      en: "By what right the firm is bound: office, or written delegation."),
    example: Text(fr: "gérante", en: "manager"), level: .detail,
    suggestion: { context in
      Text(fr: "représentant légal", en: "legal representative")[context.language]
    })
  static let providerSignatory = Question<String>(
    id, "provider_signatory", .line(.person),
    prompt: Text(fr: "Signé pour le prestataire par", en: "Signed for the provider by"),
    help: Text(
      fr: "Nom et qualité. Si ce n'est pas celui qui le représente, demandez sa délégation écrite.",
      en: "Name and capacity. If it is not the one who represents it, ask for the written delegation."),
    example: Text(same: "Gwenaël Le Bris, président"), level: .detail, suggestion: \.providerRepresentative)
  static let providerAuthority = Question<String>(
    id, "provider_authority", .line(.words),
    prompt: Text(fr: "… en vertu de quelle délégation", en: "… by what delegation"),
    help: Text(
      fr: "Sa date, et qui l'a donnée : sans elle, le prestataire pourrait dire qu'il n'a pas signé.",
      en: "Its date, and who gave it: without it the provider might say that it did not sign."),
    example: Text(fr: "délégation du président, 02/12/2025", en: "the president's delegation, 2 December 2025"),
    level: .detail, need: .optional, asked: \.isSignedByDelegation)
  static let signatureMethod = Question<SignatureMethod>(
    id, "signature_method", .choice(SignatureMethod.options), prompt: Text(fr: "Signé", en: "Signed"),
    help: Text(
      fr: "Les deux valent preuve ; l'électronique garde la date et l'identité.",
      en: "Both are proof; the electronic one keeps date and identity."),
    example: Text(fr: "à la main", en: "by hand"), level: .detail, sources: [Law.proof], suggestion: { _ in .paper })

  /// In the order of asking.
  static var endingQuestions: [any Asked] {
    [
      noticeCount, reminderDays, cureDays, forceMajeureDays, hardship, convenienceMonths, convenienceFee,
      reversibilityDays, assistanceHours, confidentialityYears, mediator, mediationDays, place, authority,
      providerSignatory, providerAuthority, signatureMethod,
    ]
  }
}

extension Context {
  /// Who represents the contract's provider; nil while that is not known.
  var providerRepresentative: String? {
    settled(ContractForm.provider).flatMap { dossier[Provider.representative, of: $0] }
  }
  /// True when somebody else signs for the provider.
  var isSignedByDelegation: Bool {
    guard let signatory = self[ContractForm.providerSignatory], let representative = providerRepresentative else {
      return false
    }
    return folded(signatory) != folded(representative)
  }
}
