/// An amount in euro cents; negative for a credit.
package struct Money: Hashable, Comparable, Sendable {
  /// Euro cents.
  package let cents: Int

  /// The amount of that many euro cents.
  package init(cents: Int) { self.cents = cents }

  package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  package static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  package static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
}

/// A rate in basis points: 10 000 is 100 %, 1 215 is 12.15 %.
package struct Rate: Hashable, Comparable, Sendable {
  /// Hundredths of a percent.
  package let basisPoints: Int

  /// The rate of that many hundredths of a percent.
  package init(basisPoints: Int) { self.basisPoints = basisPoints }

  package static func < (left: Rate, right: Rate) -> Bool { left.basisPoints < right.basisPoints }
}
