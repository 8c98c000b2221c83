import CarnetCore

/// A target of your own, in place of the usual one.
package enum AgreedTarget {
  package static let id: FormID = "targets"

  static let indicator = Question<Indicator>(
    id, "indicator", .choice(Indicator.options),
    prompt: Text(fr: "Cible pour l'indicateur", en: "Target for the indicator"),
    help: Text(
      fr: "Celle dont vous avez convenu. Elle remplace la cible d'usage dans tous les rapports.",
      en: "The one you agreed on. It replaces the usual one in every report."),
    example: Text(same: "K03"))
  static let severity = Question<Severity>(
    id, "severity", .choice(Severity.options), prompt: Text(fr: "Pour quelle gravité", en: "For which severity"),
    help: Text(
      fr: "Sans gravité, la cible vaut pour tout l'indicateur. Avec une gravité, seulement pour ses incidents.",
      en: "Without a severity, the target applies to the whole indicator. With one, only to its incidents."),
    example: Text(same: "P1"), level: .detail, need: .optional,
    asked: { context in context[indicator]?.ofGrade != nil })
  static let rate = Question<Rate>(
    id, "rate", .rate, prompt: Text(fr: "Cible", en: "Target"),
    help: Text(fr: "En pourcentage.", en: "As a percentage."),
    example: Text(fr: "90 %", en: "90%"), asked: { [.percent, .precisePercent].contains(unit($0)) })
  static let time = Question<TimeSpan>(
    id, "time", .duration, prompt: Text(fr: "Cible", en: "Target"), help: Text(fr: "En heures.", en: "In hours."),
    example: Text(fr: "8 h", en: "8 h"), asked: { unit($0) == .seconds })
  static let amount = Question<Money>(
    id, "amount", .money(.once), prompt: Text(fr: "Cible", en: "Target"),
    help: Text(fr: "En euros, hors taxes.", en: "In euros, excluding tax."),
    example: Text(fr: "90 €", en: "€90"), asked: { unit($0) == .cents }, objection: Money.mustNotBeNegative)
  static let number = Question<Int>(
    id, "number", .number(-100...100_000), prompt: Text(fr: "Cible", en: "Target"),
    help: Text(fr: "Un nombre, dans l'unité de l'indicateur.", en: "A number, in the indicator's unit."),
    example: Text(same: "2"),
    asked: { [.points, .count, .perMonth, .mark, .score].contains(unit($0)) })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Cibles convenues", en: "Agreed targets"),
    shortcut: Text(fr: "cible", en: "target"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "TG", one: Text(fr: "une cible", en: "a target"), atLeast: 0, label: "indicator")),
    listing: Listing(
      [
        .init(indicator, "Indicateur", "Indicator"),
        .init(severity, "Gravité", "Severity"),
        .init(rate, "Taux", "Rate"),
        .init(time, "Temps", "Time"),
        .init(amount, "Montant", "Amount"),
        .init(number, "Nombre", "Number"),
      ]),
    questions: [indicator, severity, rate, time, amount, number])

  /// The target last agreed for an indicator, or for a severity of it, in its unit; nil when none was.
  static func value(of indicator: String, for severity: Severity? = nil, in dossier: Dossier) -> Double? {
    let target = dossier.items(of: id).last {
      dossier[self.indicator, of: $0]?.id == indicator && dossier[self.severity, of: $0] == severity
    }
    guard let target else { return nil }
    return dossier[rate, of: target].map { Double($0.basisPoints) / 100 }
      ?? dossier[time, of: target].map { Double($0.seconds) } ?? dossier[amount, of: target].map { Double($0.cents) }
      ?? dossier[number, of: target].map(Double.init)
  }

  private static func unit(_ context: Context) -> Indicator.Unit? { context[indicator]?.unit }
}
