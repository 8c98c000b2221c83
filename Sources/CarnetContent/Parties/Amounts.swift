import CarnetCore

extension Money {
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
