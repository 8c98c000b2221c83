/// The days over which indicators are computed, both included.
package struct Period: Hashable, Sendable {
  /// The first day.
  package let from: Day
  /// The last day.
  package let to: Day

  /// The days from one to a later one.
  private init(_ from: Day, _ to: Day) {
    self.from = from
    self.to = to
  }

  /// The days from one to another; nil when they are in the wrong order.
  package init?(from: Day, to: Day) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }
}

extension Period {
  /// The calendar month of a day.
  package static func month(of day: Day) -> Period {
    let first = day.adding(days: 1 - day.civil.day)
    return Period(first, first.adding(months: 1).adding(days: -1))
  }
}
