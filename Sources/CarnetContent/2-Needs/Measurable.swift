import CarnetCore

extension Refusal {
  /// The objection to a measure that two people would read differently: it takes a value, and what the value counts.
  @Sendable static func mustBeMeasurable(_ text: String, _ context: Context) -> Refusal? {
    let remedy = Text(fr: "Par exemple : rétablie en 4 h ouvrées", en: "For example: restored in 4 business hours")
    let values = Measure.values(in: text)
    guard !values.isEmpty else {
      return Refusal(
        ContentReason.measureWithoutValue,
        Text(fr: "Cette mesure doit contenir une valeur.", en: "This measure must contain a value."),
        remedy: remedy)
    }
    guard !values.contains(where: \.hasUnit) else { return nil }
    return Refusal(
      ContentReason.measureWithoutUnit,
      Text(fr: "Cette valeur doit avoir une unité : 4 quoi ?", en: "This value must have a unit: 4 of what?"),
      remedy: remedy)
  }
}

/// A value in a measure: `≤ 4 h`, `€850`, `30/06/2026`; the figure of a name, as in `P1`, is none.
struct Measure: Hashable, Sendable {
  /// True when something says what the value counts, or when it is a date.
  let hasUnit: Bool

  /// The values of a text, in order.
  static func values(in text: String) -> [Measure] {
    let signs = Array(text)
    var values: [Measure] = []
    var place = 0
    while place < signs.count {
      guard signs[place].isNumber else {
        place += 1
        continue
      }
      let start = place
      while place < signs.count, signs[place].isNumber || ".,:/-".contains(signs[place]) { place += 1 }
      let before = start > 0 ? signs[start - 1] : " "
      guard !before.isLetter else { continue }
      let marks = signs[start..<place].count { "/-.".contains($0) }
      let after = signs[place...].first { !$0.isWhitespace }
      let counted = after.map { $0.isLetter || currencies.contains($0) || "%/".contains($0) } ?? false
      values.append(Measure(hasUnit: counted || currencies.contains(before) || marks >= 2))
    }
    return values
  }

  private static let currencies: Set<Character> = ["€", "$", "£"]
}
