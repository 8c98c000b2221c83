import CarnetCore

/// What the contract lets the provider bill, from its first day on: the fee of each version, revised at each anniversary
/// by the index that is noted.
///
/// Without that index the fee is not known: the bounds say between what it lies, and neither bound is the fee.
struct FeeHistory: Groundwork, Sendable {
  /// An amount that is known, or that awaits indices and lies between two others.
  struct Amount: Hashable, Sendable {
    let least: Money
    let most: Money
    /// The revisions of which the index is not noted; none where the amount is known.
    let awaited: [Day]

    /// The amount; nil while an index is missing.
    var known: Money? { awaited.isEmpty ? least : nil }
  }

  /// A yearly revision: what it makes of the fee, as far as that is known.
  struct Revision: Hashable, Sendable {
    let day: Day
    let terms: RevisionTerms
    /// The index from which it goes, in thousandths; nil while it is not noted.
    let base: Int?
    let before: Amount
    let after: Amount
    /// Where its index is noted; nil while it is not.
    let note: ItemID?
  }

  /// The revisions of the contract up to the year that is to come, oldest first.
  private(set) var revisions: [Revision] = []
  private var steps: [(from: Day, fee: Amount)] = []
  /// The day it is at the place of service.
  let today: Day

  init?(_ dossier: Dossier, now: Instant) {
    guard let timeline = ContractTimeline(dossier, now: now) else { return nil }
    self.init(dossier, timeline, now: now)
  }

  init(_ dossier: Dossier, _ timeline: ContractTimeline, now: Instant) {
    let notes = RevisionNote.byDay(in: dossier)
    today = timeline.terms(at: now).clock.zone.localized(now).day
    let horizon = FeeHistory.horizon(dossier, timeline, today)
    var prices: [Price] = []
    var base: Int?
    for (place, version) in timeline.versions.enumerated() {
      let terms = version.terms
      let from = place == 0 ? terms.term.start : terms.clock.zone.localized(version.from).day
      let next =
        timeline.versions.count > place + 1
        ? terms.clock.zone.localized(timeline.versions[place + 1].from).day : horizon.adding(days: 1)
      // What has ended is revised no more.
      let until = timeline.lastDay.map { min(next, $0.adding(days: 1)) } ?? next
      let before = place > 0 ? timeline.versions[place - 1].terms : nil
      let agreed = [terms.monthlyFee, terms.onCall?.fee ?? Money(cents: 0)]
      let earlier = before.map { [$0.monthlyFee, $0.onCall?.fee ?? Money(cents: 0)] }
      // An amendment of something else leaves the price as the revisions made it.
      prices = agreed.indices.map { index in
        earlier?[index] == agreed[index] ? prices[index] : Price(agreed[index], since: from)
      }
      if let stated = terms.money.revision?.base, stated != before?.money.revision?.base { base = stated }
      steps.append((from, FeeHistory.sum(prices)))
      guard let revision = terms.money.revision else { continue }
      for day in FeeHistory.anniversaries(of: terms.term, from: from, before: until)
      where prices.contains(where: { $0.since < day && $0.most.cents != 0 }) {
        let note = notes[day]
        let (start, old) = (base ?? note?.base, FeeHistory.sum(prices))
        prices = prices.map { $0.since < day ? $0.revised(on: day, by: revision, start, note?.index) : $0 }
        base = note?.index
        steps.append((day, FeeHistory.sum(prices)))
        revisions.append(
          Revision(
            day: day, terms: revision, base: start, before: old, after: FeeHistory.sum(prices), note: note?.item))
      }
    }
  }

  /// The fee a month on a day, on call included: the first also tells of the days before the contract.
  func fee(on day: Day) -> Amount {
    (steps.last { $0.from <= day } ?? steps[0]).fee
  }

  /// The revisions that came and whose price is not known for want of an index.
  var awaited: [Revision] { revisions.filter { $0.day <= today && $0.after.awaited.contains($0.day) } }

  /// What the fee comes to over some days: whole months by the fee at their beginning, the rest in proportion to the days
  /// of its month, rounded once.
  func bill(over period: Period) -> Amount {
    let shares = FeeHistory.shares(of: period).map { (fee: fee(on: $0.from), days: $0.days, of: $0.of) }
    func sum(_ amount: (Amount) -> Money) -> Money {
      let parts = shares.reduce(Int128(0)) {
        $0 + Int128(amount($1.fee).cents) * Int128($1.days * (FeeHistory.wholeMonths / $1.of))
      }
      return Money.rounded(parts, over: Int128(FeeHistory.wholeMonths))
    }
    let awaited = shares.flatMap(\.fee.awaited).reduce(into: [Day]()) { if !$0.contains($1) { $0.append($1) } }
    return Amount(least: sum(\.least), most: sum(\.most), awaited: awaited)
  }

  /// The months of some days, each with how many of its days are among them: months that run from the first day where
  /// they fill the period, else calendar months.
  private static func shares(of period: Period) -> [(from: Day, days: Int, of: Int)] {
    func end(_ months: Int) -> Day { period.from.adding(months: months).adding(days: -1) }
    let months = (1...1_200).first { end($0) >= period.to } ?? 1
    if end(months) == period.to { return (0..<months).map { (period.from.adding(months: $0), 1, 1) } }
    var shares: [(from: Day, days: Int, of: Int)] = []
    var day = period.from
    while day <= period.to {
      let month = Period.month(of: day)
      let last = min(month.to, period.to)
      shares.append((day, last.ordinal - day.ordinal + 1, month.to.ordinal - month.from.ordinal + 1))
      day = month.to.adding(days: 1)
    }
    return shares
  }

  /// A number of days that every month divides: 28 × 29 × 30 × 31 without what they share.
  private static let wholeMonths = 377_580

  private static func sum(_ prices: [Price]) -> Amount {
    Amount(
      least: prices.reduce(Money(cents: 0)) { $0 + $1.least }, most: prices.reduce(Money(cents: 0)) { $0 + $1.most },
      awaited: prices.flatMap(\.awaited).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// The anniversaries of the contract within a version, while it runs.
  private static func anniversaries(of term: ContractTerm, from: Day, before until: Day) -> [Day] {
    var days: [Day] = []
    var years = 1
    while true {
      let day = term.start.adding(months: 12 * years)
      guard day < until, day <= term.periodEnd(term.period(on: day)) else { return days }
      if day >= from { days.append(day) }
      years += 1
    }
  }

  /// The last day that is looked at: a year after today, the contract's first day, and what an invoice covers.
  private static func horizon(_ dossier: Dossier, _ timeline: ContractTimeline, _ today: Day) -> Day {
    let covered = dossier.items(of: Invoice.id).compactMap { dossier[Invoice.periodTo, of: $0] }
    return ([today, timeline.versions[0].terms.term.start] + covered).reduce(today, max).adding(months: 12)
  }

  /// One price of the contract as the years move it.
  private struct Price {
    let least: Money
    let most: Money
    let awaited: [Day]
    /// The day on which it was agreed.
    let since: Day

    init(_ agreed: Money, since day: Day) {
      (least, most, awaited, since) = (agreed, agreed, [], day)
    }

    private init(_ least: Money, _ most: Money, _ awaited: [Day], since: Day) {
      (self.least, self.most, self.awaited, self.since) = (least, most, awaited, since)
    }

    /// The price after a revision from one index to another; between its bounds where one of them is not known.
    func revised(on day: Day, by terms: RevisionTerms, _ base: Int?, _ index: Int?) -> Price {
      guard most.cents != 0 else { return self }
      guard let base, let index else {
        return Price(
          terms.revising(least, from: 1).bounds.least, terms.revising(most, from: 1).bounds.most, awaited + [day],
          since: since)
      }
      return Price(
        terms.revising(least, from: base).price(at: index), terms.revising(most, from: base).price(at: index), awaited,
        since: since)
    }
  }
}
