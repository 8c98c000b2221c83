/// A length of time in whole seconds; what kind of time (elapsed, or open hours of a contract) is said by its owner.
package struct TimeSpan: Hashable, Comparable, Sendable {
  /// Seconds.
  package let seconds: Int

  /// The length of that many seconds.
  package init(seconds: Int) { self.seconds = seconds }

  /// The length of that many minutes.
  package static func minutes(_ count: Int) -> TimeSpan { TimeSpan(seconds: count * 60) }
  /// The length of that many hours.
  package static func hours(_ count: Int) -> TimeSpan { TimeSpan(seconds: count * 3_600) }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.seconds < right.seconds }
}
