import CarnetCore

/// What a late incident costs the provider.
extension ContractForm {
  static let penaltyMethod = Question<PenaltyMethod>(
    id, "penalty_method", .choice(PenaltyMethod.options),
    prompt: Text(fr: "Calcul des pénalités", en: "How penalties are calculated"),
    help: Text(
      fr:
        "La formule des marchés publics (CCAG-TIC 2021, art. 14) : valeur des prestations en retard × jours de retard "
        + "entamés / 1000. 10 % du contrat au plus. Rien tant que le total ne dépasse pas 1 000 €.",
      en:
        "The public procurement formula (CCAG-TIC 2021, art. 14): value of what is late × days or part-days late / 1000. "
        + "At most 10% of the contract. Nothing until the total exceeds €1,000."),
    example: Text(fr: "en pourcentage", en: "as a percentage"), level: .detail,
    sources: [Law.publicTerms, Law.penaltyTax],
    asked: { $0.settled(penalties) ?? false },
    suggestion: { _ in .rates })
  static let penaltyValue = Question<Money>(
    id, "penalty_value", .money(.once),
    prompt: Text(fr: "Valeur des prestations en retard (V), HT", en: "Value of what is late (V), excl. VAT"),
    help: Text(
      fr: "En général la redevance du mois. Un jour de retard en coûte alors un millième.",
      en: "Usually the month's fee. One day late then costs a thousandth of it."),
    example: Text(fr: "780 €", en: "€780"), level: .detail,
    asked: { $0.settled(penalties) == true && $0.settled(penaltyMethod) == .publicTerms },
    suggestion: { $0.settled(monthlyFee) }, objection: Money.mustNotBeNegative)
  @Sendable private static func byRates(_ context: Context) -> Bool {
    context.settled(penalties) == true && context.settled(penaltyMethod) == .rates
  }
  static func gtiPenalty(_ severity: Severity) -> Question<Rate> { gtiPenalties[severity] }
  static func gtrPenalty(_ severity: Severity) -> Question<Rate> { gtrPenalties[severity] }
  private static let gtiPenalties = ratesBySeverity("gti", PerSeverity(300, 200, 100, 50))
  private static let gtrPenalties = ratesBySeverity("gtr", PerSeverity(500, 300, 50, 25))
  private static func ratesBySeverity(_ kind: String, _ usual: PerSeverity<Int>) -> PerSeverity<Question<Rate>> {
    PerSeverity { severity in
      Question<Rate>(
        id, "\(kind)_penalty_\(severity.rawValue.lowercased())", .rate,
        prompt: kind == "gti"
          ? Text(
            fr: "\(severity.rawValue) : pénalité de prise en charge tardive",
            en: "\(severity.rawValue): penalty for a late response")
          : Text(
            fr: "\(severity.rawValue) : pénalité par heure de rétablissement tardif entamée",
            en: "\(severity.rawValue): penalty for each hour or part-hour of late restoration"),
        help: Text(
          fr: "En pourcentage de la redevance mensuelle hors taxes.",
          en: "As a percentage of the monthly fee, excluding VAT."), example: Text(fr: "5 %", en: "5%"),
        level: .detail, asked: byRates, suggestion: { _ in Rate(basisPoints: usual[severity]) })
    }
  }
  static let monthlyCap = capQuestion(
    "monthly_cap", Text(fr: "Plafond mensuel des pénalités", en: "Monthly cap on penalties"), 1_500)
  static let annualCap = capQuestion(
    "annual_cap", Text(fr: "Plafond annuel des pénalités", en: "Yearly cap on penalties"), 1_000)
  private static func capQuestion(_ key: String, _ prompt: Text, _ usual: Int) -> Question<Rate> {
    Question<Rate>(
      id, key, .rate, prompt: prompt,
      help: Text(
        fr: "En pourcentage de la redevance du mois, ou des redevances de l'année.",
        en: "As a percentage of the month's fee, or of the year's fees."),
      example: Text(fr: "15 %", en: "15%"), level: .detail, asked: byRates,
      suggestion: { _ in Rate(basisPoints: usual) },
      objection: { rate, _ in
        rate.basisPoints <= 10_000
          ? nil
          : Refusal(
            CoreReason.outOfRange,
            Text(fr: "Un plafond ne peut pas dépasser 100 %.", en: "A cap cannot exceed 100%."),
            remedy: Text(fr: "Par exemple : 15 %", en: "For example: 15%"))
      })
  }
  static let capYear = Question<CapYear>(
    id, "cap_year", .choice(CapYear.options),
    prompt: Text(fr: "Année du plafond annuel", en: "Year the yearly cap covers"),
    help: Text(
      fr: "L'année du contrat va d'une date anniversaire à l'autre.",
      en: "The contract year goes from one anniversary to the next."),
    example: Text(fr: "l'année civile", en: "the calendar year"), level: .detail, asked: byRates,
    suggestion: { _ in .calendar })
  static let penaltyMonth = Question<PenaltyMonth>(
    id, "penalty_month", .choice(PenaltyMonth.options),
    prompt: Text(fr: "Mois d'une pénalité", en: "Month a penalty belongs to"),
    help: Text(
      fr: "De ce mois dépendent le plafond et la facture dont la pénalité est déduite.",
      en: "The cap that applies, and the invoice it is deducted from, depend on this month."),
    example: Text(fr: "le mois du rétablissement", en: "the month of restoration"), level: .detail,
    asked: { $0.settled(penalties) ?? false }, suggestion: { _ in .restored })
  static let noticeWaived = Question<Bool>(
    id, "notice_waived", .yesNo,
    prompt: Text(fr: "Pénalités dues sans mise en demeure", en: "Penalties due without formal notice"),
    help: Text(
      fr: "Sinon, elles ne sont dues qu'après une lettre de mise en demeure (code civil, 1231-5).",
      en: "Otherwise they are due only after a letter of formal notice (French civil code, 1231-5)."),
    example: Text(fr: "oui", en: "yes"), level: .detail, sources: [Law.penalty],
    asked: { $0.settled(penalties) ?? false },
    suggestion: { _ in true })
  static let observationDays = Question<Int>(
    id, "observation_days", .number(0...60, .days),
    prompt: Text(
      fr: "Délai de réponse du prestataire sur les pénalités (jours)",
      en: "Time for the provider to reply on penalties (days)"),
    help: Text(
      fr:
        "Avant de déduire une pénalité, laissez au prestataire le temps de répondre : quinze jours dans les marchés publics.",
      en: "Before you deduct a penalty, give the provider time to reply: fifteen days in public procurement."),
    example: Text(same: "15"), level: .detail, sources: [Law.publicTerms], asked: { $0.settled(penalties) ?? false },
    suggestion: { _ in 15 })

  /// In the order of asking.
  static var penaltyQuestions: [any Asked] {
    [penaltyMethod, penaltyValue] as [any Asked]
      + Severity.allCases.flatMap { [gtiPenalty($0), gtrPenalty($0)] as [any Asked] }
      + [monthlyCap, annualCap, capYear, penaltyMonth, noticeWaived, observationDays]
  }
}
