import CarnetCore

/// What the provider owes in penalties, and what invoices have deducted.
struct PenaltyAccount: Sendable {
  let penalties: Penalties
  /// The clocks that they were reckoned from, by incident: each as it stood when its charge was read.
  let read: [ItemID: (clock: IncidentClock, at: Instant)]
  /// The versions of the contract that judged them.
  let timeline: ContractTimeline
  /// Taken off by lines of invoices.
  let deducted: Money

  var owed: Money { penalties.due }

  /// The account through a day; nil when the contract has no penalties.
  init?(_ dossier: Dossier, through day: Day, now: Instant) {
    let known = Known(dossier, now: now)
    guard let contract = known[ContractTimeline.self]?.terms(at: now),
      let period = Period(from: contract.term.start, to: day), let facts = PeriodView(known, period).facts,
      let penalties = facts.penalties
    else { return nil }
    self.penalties = penalties
    let judges = Penalties.judges(facts.timeline, end: facts.end)
    read = Dictionary(
      facts.clocks.map { clock in
        let judge = judges[facts.timeline.place(at: clock.facts.reported)]
        return (clock.facts.item, judge?.read(clock) ?? (clock, facts.end))
      }, uniquingKeysWith: { first, _ in first })
    timeline = facts.timeline
    let lines = dossier.items(of: InvoiceLine.id).filter { dossier[InvoiceLine.kind, of: $0] == .penalty }
    deducted = Money(
      cents: lines.reduce(0) { $0 + Int((dossier[InvoiceLine.amount, of: $1]?.cents ?? 0).magnitude) })
  }
}
