import CarnetCore

/// What the contract promises a number of times a year, laid out over its present period.
///
/// A year of the contract is cut into as many stretches as there are visits (or restore tests); each stretch expects one.
struct PreventivePlan: Hashable, Sendable {
  /// A stretch of the year that expects one visit.
  struct Slot: Hashable, Sendable {
    /// Counted from 1 over the contract.
    let number: Int
    /// The first day of the stretch.
    let first: Day
    /// The last day of the stretch.
    let last: Day
    /// The last business day of the stretch: by then at the latest.
    let due: Day
    /// The visit that answers for it; nil while none is noted.
    let visit: ItemID?
    /// The day for which it was planned.
    let planned: Day?
    /// The day on which it took place.
    let held: Day?
    /// Business days off the plan; negative when it came before.
    let off: Int?

    /// True when the stretch is over and nothing was held.
    func isMissed(on today: Day) -> Bool { held == nil && last < today }
  }

  /// The stretches in order; none when the contract promises nothing.
  let slots: [Slot]
  /// Business days by which a visit may be off its date.
  let tolerance: Int

  /// The visits of the contract's present period; nil while there is no contract.
  init?(visitsOf dossier: Dossier, now: Instant) {
    guard let contract = ContractFacts(dossier, now: now) else { return nil }
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    tolerance = context.settled(ContractForm.visitTolerance) ?? 0
    let visits = dossier.items(of: Intervention.id).filter { dossier[Intervention.kind, of: $0] == .preventive }
    slots = PreventivePlan.stretches(context.settled(ContractForm.visits) ?? 0, contract, now.day).enumerated().map {
      index, stretch in
      let visit = visits.first { item in
        let day = dossier[Intervention.planned, of: item] ?? dossier[Intervention.started, of: item]?.day
        return day.map(stretch.contains) ?? false
      }
      let planned = visit.flatMap { dossier[Intervention.planned, of: $0] }
      let held = visit.flatMap { dossier[Intervention.started, of: $0] }.map { contract.clock.zone.localized($0).day }
      return Slot(
        number: index + 1, first: stretch.lowerBound, last: stretch.upperBound,
        due: PreventivePlan.lastBusinessDay(stretch, contract.clock), visit: visit, planned: planned, held: held,
        off: planned.flatMap { day in held.map { contract.clock.businessDays(from: day, to: $0) } })
    }
  }

  /// True when a visit came on its date, give or take the contract's tolerance.
  func isOnTime(_ slot: Slot) -> Bool { slot.off.map { abs($0) <= tolerance } ?? false }

  /// The next stretch for which no visit is noted.
  static func nextVisit(_ dossier: Dossier, now: Instant) -> Slot? {
    PreventivePlan(visitsOf: dossier, now: now)?.slots.first { $0.visit == nil && $0.last >= now.day }
  }

  /// The day by which the next restore test is due: the end of the first stretch for which none is planned.
  @Sendable static func nextRestoreTest(_ dossier: Dossier, now: Instant) -> Day? {
    restoreTests(dossier, now: now).first { $0.test == nil && $0.due >= now.day }?.due
  }

  /// The restore tests that the contract promises, each with its last business day and the test noted for it.
  static func restoreTests(_ dossier: Dossier, now: Instant) -> [(due: Day, test: ItemID?)] {
    guard let contract = ContractFacts(dossier, now: now) else { return [] }
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    guard context.providerBacksUp else { return [] }
    let tests = dossier.items(of: RestoreTest.id)
    return stretches(context.settled(ContractForm.restoreTests) ?? 0, contract, now.day).map { stretch in
      let test = tests.first { dossier[RestoreTest.planned, of: $0].map(stretch.contains) ?? false }
      return (lastBusinessDay(stretch, contract.clock), test)
    }
  }

  /// The years of the contract's period on a day, each cut into equal stretches.
  private static func stretches(_ count: Int, _ contract: ContractFacts, _ today: Day) -> [ClosedRange<Day>] {
    guard count > 0 else { return [] }
    let term = contract.term
    let end = term.periodEnd(term.period(on: max(today, term.start)))
    var stretches: [ClosedRange<Day>] = []
    var year = term.start
    while year <= end {
      let next = year.adding(months: 12)
      for index in 0..<count {
        let (first, after) =
          count <= 12
          ? (year.adding(months: 12 * index / count), year.adding(months: 12 * (index + 1) / count))
          : (
            year.adding(days: 365 * index / count),
            index + 1 == count ? next : year.adding(days: 365 * (index + 1) / count)
          )
        guard first <= end, first < after else { continue }
        stretches.append(first...after.adding(days: -1))
      }
      year = next
    }
    return stretches
  }

  private static func lastBusinessDay(_ stretch: ClosedRange<Day>, _ clock: ContractClock) -> Day {
    guard let day = clock.adding(businessDays: -1, to: stretch.upperBound.adding(days: 1)), stretch.contains(day) else {
      return stretch.upperBound
    }
    return day
  }
}
