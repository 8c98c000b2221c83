import CarnetCore

/// What a late incident costs the provider.
extension ContractForm {
  static func gtiPenalty(_ severity: Severity) -> Question<Rate> { gtiPenalties[severity] ?? monthlyCap }
  static func gtrPenalty(_ severity: Severity) -> Question<Rate> { gtrPenalties[severity] ?? monthlyCap }
  private static let gtiPenalties = ratesBySeverity("gti", [300, 200, 100, 50])
  private static let gtrPenalties = ratesBySeverity("gtr", [500, 300, 50, 25])
  private static func ratesBySeverity(_ kind: String, _ usual: [Int]) -> [Severity: Question<Rate>] {
    Dictionary(
      uniqueKeysWithValues: zip(Severity.allCases, usual).map { severity, points in
        (
          severity,
          Question<Rate>(
            id, "\(kind)_penalty_\(severity.rawValue.lowercased())", .rate,
            prompt: kind == "gti"
              ? Text(
                fr: "\(severity.rawValue)\u{A0}: pénalité de prise en charge tardive",
                en: "\(severity.rawValue): penalty for a late response")
              : Text(
                fr: "\(severity.rawValue)\u{A0}: pénalité par heure de rétablissement entamée",
                en: "\(severity.rawValue): penalty an hour begun of late restoring"),
            help: Text(
              fr: "En pour-cent de la redevance mensuelle hors taxes.",
              en: "In percent of the monthly fee, excluding VAT."), example: Text(fr: "5\u{A0}%", en: "5%"),
            level: .detail, asked: { $0.settled(penalties) ?? false }, suggestion: { _ in Rate(basisPoints: points) })
        )
      })
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
      example: Text(fr: "15\u{A0}%", en: "15%"), level: .detail, asked: { $0.settled(penalties) ?? false },
      suggestion: { _ in Rate(basisPoints: usual) },
      objection: { rate, _ in
        rate.basisPoints <= 10_000
          ? nil
          : Refusal(
            Text(fr: "Un plafond ne dépasse pas 100\u{A0}%.", en: "A cap is at most 100%."),
            remedy: Text(fr: "Par exemple\u{A0}: 15\u{A0}%", en: "For example: 15%"))
      })
  }
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
    id, "observation_days", .number(0...60),
    prompt: Text(fr: "Délai d'observations du prestataire (jours)", en: "Time for the provider to comment (days)"),
    help: Text(
      fr:
        "Avant d'imputer une pénalité, laissez-lui le temps de répondre\u{A0}: quinze jours dans les marchés publics.",
      en: "Before a penalty is set off, leave time to answer: fifteen days in public procurement."),
    example: Text(same: "15"), level: .detail, sources: [Law.publicTerms], asked: { $0.settled(penalties) ?? false },
    suggestion: { _ in 15 })

  /// In the order of asking.
  static var penaltyQuestions: [any Asked] {
    Severity.allCases.flatMap { [gtiPenalty($0), gtrPenalty($0)] as [any Asked] }
      + [monthlyCap, annualCap, noticeWaived, observationDays]
  }
}
