import CarnetCore

/// What the provider owes for lateness, month by month, before and after the caps.
///
/// For an incident: flat percent for a late response, and percent for each hour begun of late restoring. It belongs to the
/// month of restoring; while the service is not back, to the month of the statement. Damages, outside VAT.
struct Penalties: Hashable, Sendable {
  /// What one incident costs.
  struct Charge: Hashable, Sendable {
    let item: ItemID
    let isResponseLate: Bool
    /// Hours begun beyond the promise.
    let hours: Int
    /// Basis points of the monthly fee.
    let points: Int
    /// The month, as year × 12 + month − 1.
    let month: Int
  }

  /// What one month costs.
  struct Month: Hashable, Sendable {
    /// Year × 12 + month − 1.
    let month: Int
    /// Before the caps.
    let gross: Money
    /// After the monthly and the yearly cap.
    let due: Money

    var isCapped: Bool { due < gross }
    /// `2026-02`.
    var key: String { "\(month / 12)-\(padded(month % 12 + 1, 2))" }
  }

  let charges: [Charge]
  let months: [Month]

  /// The penalties of some incidents under a contract's terms, as stated on a day.
  init(_ clocks: [IncidentClock], _ terms: PenaltyTerms, fee: Money, zone: Zone, stated: Day) {
    func month(_ day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
    charges = clocks.compactMap { clock in
      let hours = (clock.overrun + 3_599) / 3_600
      let severity = clock.facts.severity
      let points =
        (clock.isResponseLate ? terms.response[severity] ?? 0 : 0) + (terms.restoringPerHour[severity] ?? 0) * hours
      guard points > 0 else { return nil }
      let day = clock.facts.restored.map { zone.localized($0).day } ?? stated
      return Charge(
        item: clock.facts.item, isResponseLate: clock.isResponseLate, hours: hours, points: points, month: month(day))
    }
    var yearly: [Int: Int] = [:]
    var points: [Int: Int] = [:]
    for charge in charges { points[charge.month, default: 0] += charge.points }
    months = points.sorted { $0.key < $1.key }.map { month, points in
      let gross = fee.cents * points / 10_000
      let monthly = min(gross, fee.cents * terms.monthlyCap / 10_000)
      let yearCap = fee.cents * 12 * terms.annualCap / 10_000
      let due = min(monthly, yearCap - yearly[month / 12, default: 0])
      yearly[month / 12, default: 0] += due
      return Month(month: month, gross: Money(cents: gross), due: Money(cents: due))
    }
  }

  /// Everything due.
  var due: Money { months.reduce(Money(cents: 0)) { $0 + $1.due } }
  /// Everything before the caps.
  var gross: Money { months.reduce(Money(cents: 0)) { $0 + $1.gross } }
}
