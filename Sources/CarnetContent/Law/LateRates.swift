import CarnetCore

extension Law {
  /// What late payment costs in a half-year, a year in percent: the legal default and the least that may be agreed.
  ///
  /// The default is the ECB's refinancing rate plus ten points; the least is three times the legal rate. Nil where the
  /// figure could not be found.
  struct LateRates: Hashable, Sendable {
    let byDefault: Rate
    let least: Rate?
  }

  /// The rates of the half-year of a day; nil for a half-year that the table does not hold.
  static func lateRates(on day: Day) -> LateRates? {
    let (year, month, _) = day.civil
    return lateRates[HalfYear(year: year, isSecond: month > 6)]
  }

  private struct HalfYear: Hashable, Sendable {
    let year: Int
    let isSecond: Bool
  }

  private static let lateRates: [HalfYear: LateRates] = [
    HalfYear(year: 2026, isSecond: false): LateRates(
      byDefault: Rate(basisPoints: 1_215), least: Rate(basisPoints: 786)),
    HalfYear(year: 2026, isSecond: true): LateRates(byDefault: Rate(basisPoints: 1_240), least: nil),
  ]
}
