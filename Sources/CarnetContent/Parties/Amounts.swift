import CarnetCore

extension Money {
  /// A number of cents given as a fraction, half to even: what is added up before it is rounded, once.
  static func rounded(_ cents: Int128, over whole: Int128) -> Money {
    let (quotient, remainder) = cents.quotientAndRemainder(dividingBy: whole)
    let (twice, full) = (remainder.magnitude * 2, whole.magnitude)
    let isUp = twice > full || (twice == full && !quotient.isMultiple(of: 2))
    return Money(cents: Int(clamping: quotient + (isUp ? (cents.signum() * whole.signum()) : 0)))
  }

  /// So many whole euros.
  static func euros(_ number: Int) -> Money { Money(cents: 100 * number) }

  /// The objection of a sum to being nothing, or less: a limit of nothing limits all.
  @Sendable static func mustBeMore(_ amount: Money, _ context: Context) -> Refusal? {
    amount.cents != 0
      ? mustNotBeNegative(amount, context)
      : Refusal(
        ContentReason.zeroAmount,
        Text(fr: "Ce montant ne peut pas être nul.", en: "This amount cannot be zero."),
        remedy: Text(fr: "Par exemple : 18 720 €", en: "For example: €18,720"))
  }

  /// The objection of a cost, a fee or a sum to being less than nothing.
  @Sendable static func mustNotBeNegative(_ amount: Money, _ context: Context) -> Refusal? {
    amount.cents >= 0
      ? nil
      : Refusal(
        ContentReason.negativeAmount,
        Text(fr: "Ce montant ne peut pas être négatif.", en: "This amount cannot be negative."),
        remedy: Text(fr: "Par exemple : 780 €", en: "For example: €780"))
  }
}

extension Doubt {
  /// The doubt about the fee of a month that no small firm pays.
  static func unlessFee(_ amount: Money) -> Doubt? { unless(amount, in: .euros(10)...(.euros(20_000))) }
}
