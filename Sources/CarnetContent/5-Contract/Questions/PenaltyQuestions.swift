import CarnetCore

/// What a late incident costs the provider.
extension ContractForm {
  static let penaltyMethod = Question<PenaltyMethod>(
    id, "penalty_method", .choice(PenaltyMethod.options), prompt: Text(fr: "Calcul des pénalités", en: "Penalties are"),
    help: Text(
      fr:
        "La formule des marchés publics (CCAG-TIC 2021, art. 14) : valeur des prestations en retard, fois les jours "
        + "entamés, sur mille ; 10 % du contrat au plus, rien tant que le total ne passe pas 1 000 €.",
      en: "The formula of public procurement (CCAG-TIC 2021, art. 14): value of what is late, times days begun, over a "
        + "thousand; at most 10% of the contract, nothing until the total exceeds €1,000."),
    example: Text(fr: "en pour-cent", en: "in percent"), level: .detail, sources: [Law.publicTerms, Law.penaltyTax],
    asked: { $0.settled(penalties) ?? false },
    suggestion: { _ in .rates })
  static let penaltyValue = Question<Money>(
    id, "penalty_value", .money(.once),
    prompt: Text(fr: "Valeur des prestations en retard (V), HT", en: "Value of what is late (V), excl. VAT"),
    help: Text(
      fr: "D'ordinaire la redevance du mois ; à ce prix, un jour de retard coûte un millième.",
      en: "As a rule the month's fee; a day late costs a thousandth of it."),
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
            fr: "\(severity.rawValue) : pénalité par heure de rétablissement entamée",
            en: "\(severity.rawValue): penalty an hour begun of late restoring"),
        help: Text(
          fr: "En pour-cent de la redevance mensuelle hors taxes.",
          en: "In percent of the monthly fee, excluding VAT."), example: Text(fr: "5 %", en: "5%"),
        level: .detail, asked: byRates, suggestion: { _ in Rate(basisPoints: usual[severity]) })
    }
  }
  static let monthlyCap = capQuestion(
    "monthly_cap", Text(fr: "Plafond des pénalités du mois", en: "Monthly cap of penalties"), 1_500)
  static let annualCap = capQuestion(
    "annual_cap", Text(fr: "Plafond des pénalités de l'an", en: "Yearly cap of penalties"), 1_000)
  private static func capQuestion(_ key: String, _ prompt: Text, _ usual: Int) -> Question<Rate> {
    Question<Rate>(
      id, key, .rate, prompt: prompt,
      help: Text(
        fr: "En pour-cent de la redevance du mois, ou de l'an.", en: "In percent of the month's, or the year's, fees."),
      example: Text(fr: "15 %", en: "15%"), level: .detail, asked: byRates,
      suggestion: { _ in Rate(basisPoints: usual) },
      objection: { rate, _ in
        rate.basisPoints <= 10_000
          ? nil
          : Refusal(
            CoreReason.outOfRange,
            Text(fr: "Un plafond ne dépasse pas 100 %.", en: "A cap is at most 100%."),
            remedy: Text(fr: "Par exemple : 15 %", en: "For example: 15%"))
      })
  }
  static let capYear = Question<CapYear>(
    id, "cap_year", .choice(CapYear.options),
    prompt: Text(fr: "Le plafond de l'an se compte sur", en: "The yearly cap is of"),
    help: Text(
      fr: "L'année du contrat va d'une date anniversaire à l'autre.",
      en: "The contract year goes from one anniversary to the next."),
    example: Text(fr: "l'année civile", en: "the calendar year"), level: .detail, asked: byRates,
    suggestion: { _ in .calendar })
  static let penaltyMonth = Question<PenaltyMonth>(
    id, "penalty_month", .choice(PenaltyMonth.options),
    prompt: Text(fr: "Une pénalité se rattache à", en: "A penalty belongs to"),
    help: Text(
      fr: "Le mois décide du plafond qui s'applique et de la facture qui la déduit.",
      en: "The month decides which cap applies and which invoice deducts it."),
    example: Text(fr: "le mois du rétablissement", en: "the month of restoring"), level: .detail,
    asked: { $0.settled(penalties) ?? false }, suggestion: { _ in .restored })
  static let noticeWaived = Question<Bool>(
    id, "notice_waived", .yesNo,
    prompt: Text(fr: "Pénalités dues sans mise en demeure", en: "Penalties due without formal notice"),
    help: Text(
      fr: "Sinon, elles ne courent qu'après une lettre (code civil, 1231-5).",
      en: "Otherwise they run only after a letter (French civil code, 1231-5)."),
    example: Text(fr: "oui", en: "yes"), level: .detail, sources: [Law.penalty],
    asked: { $0.settled(penalties) ?? false },
    suggestion: { _ in true })
  static let observationDays = Question<Int>(
    id, "observation_days", .number(0...60, .days),
    prompt: Text(fr: "Délai d'observations du prestataire (jours)", en: "Time for the provider to comment (days)"),
    help: Text(
      fr:
        "Avant d'imputer une pénalité, laissez-lui le temps de répondre : quinze jours dans les marchés publics.",
      en: "Before a penalty is set off, leave time to answer: fifteen days in public procurement."),
    example: Text(same: "15"), level: .detail, sources: [Law.publicTerms], asked: { $0.settled(penalties) ?? false },
    suggestion: { _ in 15 })

  /// In the order of asking.
  static var penaltyQuestions: [any Asked] {
    [penaltyMethod, penaltyValue] as [any Asked]
      + Severity.allCases.flatMap { [gtiPenalty($0), gtrPenalty($0)] as [any Asked] }
      + [monthlyCap, annualCap, capYear, penaltyMonth, noticeWaived, observationDays]
  }
}
