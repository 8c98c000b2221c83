import CarnetCore

/// How the contract ends, what is handed back, and who judges.
extension ContractForm {
  static let noticeCount = Question<NoticeCount>(
    id, "notice_counts_from", .choice(NoticeCount.options),
    prompt: Text(fr: "Date qui compte pour le préavis", en: "Date that counts for notice"),
    help: Text(
      fr: "Réception : une lettre arrivée en retard est sans effet. Envoi : la date du cachet compte.",
      en: "Receipt: a letter that arrives late has no effect. Sending: the date of the postmark counts."),
    example: Text(fr: "réception", en: "receipt"), level: .detail, sources: [Law.lastDay],
    asked: { $0.settled(renewal) == .tacit },
    suggestion: { _ in .receipt })
  static let reminderDays = Question<Int>(
    id, "reminder_days", .number(0...180, .days),
    prompt: Text(fr: "Rappel écrit du prestataire avant (jours)", en: "Provider's written reminder before (days)"),
    help: Text(
      fr:
        "La loi n'oblige pas le prestataire à vous rappeler la date ; ce contrat peut l'y obliger. 0 pour aucun rappel.",
      en: "French law does not make the provider remind you of the date; this contract can. 0 for no reminder."),
    example: Text(same: "30"), level: .detail, sources: [Law.noReminder], asked: { $0.settled(renewal) == .tacit },
    suggestion: { _ in 30 })
  static let cureDays = Question<Int>(
    id, "cure_days", .number(1...180, .days),
    prompt: Text(fr: "Délai pour corriger un manquement (jours)", en: "Time to remedy a breach (days)"),
    help: Text(
      fr: "À partir de la mise en demeure. Ensuite, vous pouvez partir.",
      en: "From formal notice. After that you may leave."),
    example: Text(same: "30"), level: .detail, sources: [Law.termination, Law.remedies],
    suggestion: { _ in 30 })
  static let forceMajeureDays = Question<Int>(
    id, "force_majeure_days", .number(1...365, .days),
    prompt: Text(fr: "Force majeure : fin possible après (jours)", en: "Force majeure: end possible after (days)"),
    help: Text(
      fr: "Combien de temps votre entreprise peut rester sans prestataire.",
      en: "How long you could manage without the provider."),
    example: Text(same: "60"), level: .detail, sources: [Law.forceMajeure], suggestion: { _ in 60 })
  static let hardship = Question<Hardship>(
    id, "hardship", .choice(Hardship.options),
    prompt: Text(fr: "En cas d'imprévu grave", en: "If something serious and unforeseen happens"),
    help: Text(
      fr: "Sans clause, une partie peut demander à renégocier, puis saisir le juge (code civil, 1195).",
      en: "Without a clause a party may ask to renegotiate, then go to court (French civil code, 1195)."),
    example: Text(fr: "chacun peut demander à renégocier", en: "either may ask to renegotiate"), level: .detail,
    sources: [Law.hardship], suggestion: { _ in .open })
  static let convenienceMonths = Question<Int>(
    id, "convenience_months", .number(0...24, .months),
    prompt: Text(fr: "Départ sans motif, préavis (mois)", en: "Leaving without a reason, notice (months)"),
    help: Text(
      fr: "Combien de mois avant de partir sans donner de raison. 0 si ce n'est pas permis.",
      en: "How many months ahead, to leave without giving a reason. 0 if that is not allowed."),
    example: Text(same: "0"),
    level: .detail, suggestion: { _ in 0 })
  static let convenienceFee = Question<Int>(
    id, "convenience_fee", .number(0...24, .months),
    prompt: Text(
      fr: "Indemnité pour un départ sans motif (mois de redevance)",
      en: "Compensation for leaving without a reason (months of fees)"),
    help: Text(
      fr: "Elle ne dépasse jamais les redevances qui restent à payer.",
      en: "It never exceeds the fees still to be paid."),
    example: Text(same: "2"), level: .detail, asked: { ($0.settled(convenienceMonths) ?? 0) > 0 },
    suggestion: { _ in 2 })
  static let reversibilityDays = Question<Int>(
    id, "reversibility_days", .number(1...180, .days),
    prompt: Text(fr: "Délai pour tout rendre (jours)", en: "Time to hand everything back (days)"),
    help: Text(
      fr: "Données, comptes, mots de passe, documentation.", en: "Data, accounts, passwords, documentation."),
    example: Text(same: "30"), level: .detail, suggestion: { _ in 30 })
  static let assistanceHours = Question<Int>(
    id, "assistance_hours", .number(0...1_000, .hours),
    prompt: Text(fr: "Aide au repreneur, comprise (heures)", en: "Help for the next provider, included (hours)"),
    help: Text(
      fr: "Les heures en plus sont payées au tarif hors forfait.",
      en: "Further hours are paid at the rate for extra work."),
    example: Text(same: "8"), level: .detail, suggestion: { _ in 8 })
  static let confidentialityYears = Question<Int>(
    id, "confidentiality_years", .number(0...20, .years),
    prompt: Text(fr: "Secret gardé après la fin (ans)", en: "Secrecy after the end (years)"),
    help: Text(fr: "Le plus souvent trois à cinq ans.", en: "Usually three to five years."), example: Text(same: "3"),
    level: .detail, suggestion: { _ in 3 })
  static let mediator = Question<String>(
    id, "mediator", .line(.words), prompt: Text(fr: "Médiateur", en: "Mediator"),
    help: Text(
      fr: "Le médiateur des entreprises est un service public.",
      en: "The “médiateur des entreprises” is a public service. Answer in French, as in the contract."),
    example: Text(same: "du médiateur des entreprises"), level: .detail,
    suggestion: { _ in "du médiateur des entreprises" })
  static let mediationDays = Question<Int>(
    id, "mediation_days", .number(1...180, .days),
    prompt: Text(fr: "Durée de la médiation (jours)", en: "Length of mediation (days)"),
    help: Text(fr: "Ensuite, chaque partie peut aller au tribunal.", en: "After that, either party may go to court."),
    example: Text(same: "60"), level: .detail, suggestion: { _ in 60 })
  static let place = Question<String>(
    id, "place", .line(.words), prompt: Text(fr: "Signé à", en: "Signed at"),
    help: Text(fr: "Le lieu de la signature.", en: "The place of signature."), example: Text(same: "Rennes"),
    level: .detail, suggestion: { $0.settled(Company.rcsCity) })
  static let authority = Question<String>(
    id, "authority", .line(.words), prompt: Text(fr: "Pouvoir du signataire", en: "The signatory's authority"),
    help: Text(
      fr: "À quel titre cette personne engage l'entreprise : sa fonction, ou une délégation écrite.",
      en: "What authorises the signatory: their position, or a written delegation of authority."),
    example: Text(fr: "gérante", en: "manager"), level: .detail,
    suggestion: { context in
      Text(fr: "représentant légal", en: "legal representative")[context.language]
    })
  static let providerSignatory = Question<String>(
    id, "provider_signatory", .line(.person),
    prompt: Text(fr: "Signé pour le prestataire par", en: "Signed for the provider by"),
    help: Text(
      fr: "Nom et qualité. Si ce n'est pas le représentant légal, demandez la délégation écrite.",
      en: "Name and position. If it is not the legal representative, ask for the written delegation of authority."),
    example: Text(same: "Gwenaël Le Bris, président"), level: .detail, suggestion: \.providerRepresentative)
  static let providerAuthority = Question<String>(
    id, "provider_authority", .line(.words),
    prompt: Text(fr: "Délégation du signataire du prestataire", en: "Delegation of the provider's signatory"),
    help: Text(
      fr: "Sa date, et qui l'a donnée. Sans elle, le prestataire pourrait soutenir qu'il n'a pas signé.",
      en: "Its date, and who gave it. Without it the provider could claim it never signed."),
    example: Text(
      fr: "délégation du président, 02/12/2025", en: "delegation of authority from the president, 2 December 2025"),
    level: .detail, need: .optional, asked: \.isSignedByDelegation)
  static let signatureMethod = Question<SignatureMethod>(
    id, "signature_method", .choice(SignatureMethod.options),
    prompt: Text(fr: "Mode de signature", en: "How it is signed"),
    help: Text(
      fr: "Les deux valent preuve. La signature électronique garde la date et l'identité.",
      en: "Both are proof. An electronic signature keeps the date and the identity."),
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
