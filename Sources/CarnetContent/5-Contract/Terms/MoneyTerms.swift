import CarnetCore

/// What a version of the contract says of money: when one pays, at which VAT, what paying late costs, how the price moves.
struct MoneyTerms: Hashable, Sendable {
  /// How long the firm has to pay; nil while the contract does not say.
  let payment: PaymentTime?
  /// The rate of VAT; nil while the contract does not say.
  let vat: Rate?
  /// The rate of late interest.
  let lateRate: LateRate
  /// An hour of extra work, excluding tax; nil while the contract does not say.
  let hourlyRate: Money?
  /// The price above which a part needs consent; nil while the contract does not say.
  let partThreshold: Money?
  /// How the price is revised; nil where it is fixed.
  let revision: RevisionTerms?

  init(_ context: Context) {
    payment = PaymentTime(context)
    vat = context.settled(ContractForm.vatRate)
    lateRate = context.settled(ContractForm.lateRate) ?? .centralBank
    hourlyRate = context.settled(ContractForm.hourlyRate)
    partThreshold = context.settled(ContractForm.partThreshold)
    revision = RevisionTerms(context)
  }
}

/// How a contract has its price revised each year, on the anniversary of its first day.
struct RevisionTerms: Hashable, Sendable {
  let index: PriceIndex
  let formula: RevisionFormula
  /// The index to begin from, in thousandths; nil where the contract does not give its figure.
  let base: Int?
  /// The most that the price rises at one revision.
  let bound: Rate
  /// The most that it falls: as much, unless the contract says otherwise.
  let floor: Rate

  /// Nil for a fixed price.
  init?(_ context: Context) {
    guard context.settled(ContractForm.revised) == true, let bound = context.settled(ContractForm.revisionCap) else {
      return nil
    }
    self.bound = bound
    floor = context[ContractForm.revisionFloor] ?? bound
    index = context.settled(ContractForm.revisionIndex) ?? .syntec
    formula = context.settled(ContractForm.revisionFormula) ?? .full
    base = context[ContractForm.revisionBase].flatMap(PriceRevision.points)
  }

  /// The revision of a price from an index.
  func revising(_ price: Money, from base: Int) -> PriceRevision {
    PriceRevision(price: price, base: base, bound: bound, floor: floor, formula: formula)
  }
}
