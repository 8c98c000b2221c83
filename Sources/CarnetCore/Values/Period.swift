/// The days over which indicators are computed, both included.
package struct Period: Hashable, Sendable {
  /// The first day.
  package let from: Day
  /// The last day.
  package let to: Day

  /// The days from one to another; nil when they are in the wrong order.
  package init?(from: Day, to: Day) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }
}
