/// An amount in euro cents; negative for a credit.
package struct Money: Hashable, Comparable, Sendable {
  /// Euro cents.
  package let cents: Int

  /// The amount of that many euro cents.
  package init(cents: Int) { self.cents = cents }

  package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  package static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  package static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }

  /// A part of the amount, half cents to even; nil when it is beyond counting.
  package func share(_ part: Int, of whole: Int) -> Money? {
    let (product, overflow) = cents.multipliedReportingOverflow(by: part)
    guard !overflow, whole != 0 else { return nil }
    return Money(cents: product.divided(by: whole))
  }

  /// A part of the amount told in a rate, half cents to even; nil when it is beyond counting.
  package func share(_ rate: Rate) -> Money? { share(rate.basisPoints, of: 10_000) }
}

extension Int {
  /// The nearest whole number to a quotient, ties to even.
  package func divided(by whole: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: whole)
    // Half of the divisor is set against the remainder, so that nothing is doubled beyond counting.
    let (left, right) = (remainder.magnitude, whole.magnitude - remainder.magnitude)
    if left < right || (left == right && quotient.isMultiple(of: 2)) { return quotient }
    return quotient + signum() * whole.signum()
  }
}

/// A rate in basis points: 10 000 is 100 %, 1 215 is 12.15 %.
package struct Rate: Hashable, Comparable, Sendable {
  /// Hundredths of a percent.
  package let basisPoints: Int

  /// The rate of that many hundredths of a percent.
  package init(basisPoints: Int) { self.basisPoints = basisPoints }

  package static func < (left: Rate, right: Rate) -> Bool { left.basisPoints < right.basisPoints }
}
