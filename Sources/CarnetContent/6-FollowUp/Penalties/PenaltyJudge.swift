import CarnetCore

/// What one version of a contract makes of a late incident.
///
/// It holds of the version only what a charge needs, since there may be very many to reckon.
struct PenaltyJudge: Sendable {
  private let terms: PenaltyTerms
  private let version: Int
  private let monthlyFee: Money
  private let clocks: PerSeverity<ContractClock>
  private let sites: SiteClocks
  private let timeline: ContractTimeline
  private let zone: Zone
  private let end: Instant
  /// The last day that the statement covers.
  private let stated: Day

  /// That of a version, by its place, as seen at `end`; nil when it has no penalties.
  init?(_ timeline: ContractTimeline, version: Int, end: Instant) {
    let contract = timeline.versions[version].terms
    guard let terms = contract.penalties else { return nil }
    self.terms = terms
    self.version = version
    self.timeline = timeline
    monthlyFee = contract.monthlyFee
    clocks = PerSeverity { contract.clock(for: $0, at: nil) }
    sites = contract.sites
    zone = contract.clock.zone
    self.end = end
    stated = zone.localized(end.adding(seconds: -1)).day
  }

  /// What an incident costs; nil when it costs nothing.
  ///
  /// It belongs to the month of its restoring. While it is open it counts as it stood at the end of the first month by which
  /// it was late, and in no other: so nothing is claimed twice, and no month grows after it was stated.
  func charge(_ late: Penalties.Late) -> Penalties.Charge? {
    let clock = late.clock
    guard clock.isResponseLate || clock.isRestoringLate else { return nil }
    guard let restored = clock.facts.restored else {
      let (seen, moment) = read(clock)
      return charge(seen, in: Penalties.month(lastDay(before: moment)), provisionalIn: nil, at: moment, late.notice)
    }
    let month = Penalties.month(zone.localized(restored).day)
    let provisional = firstStated(clock.facts).map { Penalties.month(lastDay(before: $0.moment)) }
    return charge(
      clock, in: month, provisionalIn: provisional.flatMap { $0 < month ? $0 : nil }, at: end, late.notice)
  }

  /// The clock that an incident's charge is reckoned from, and when it was read: for one that is open, the end of the first
  /// month by which it was late.
  func read(_ clock: IncidentClock) -> (clock: IncidentClock, at: Instant) {
    if let restored = clock.facts.restored { return (clock, restored) }
    return firstStated(clock.facts).map { ($0.clock, $0.moment) } ?? (clock, end)
  }

  private func charge(
    _ clock: IncidentClock, in month: Int, provisionalIn provisional: Int?, at moment: Instant, _ notice: Day?
  ) -> Penalties.Charge? {
    let hours = (clock.overrun + 3_599) / 3_600
    let severity = clock.facts.severity
    var (points, days) = (0, 0)
    let amount: Money
    switch terms.method {
    case .rates:
      points = (clock.isResponseLate ? terms.response[severity] : 0) + terms.restoringPerHour[severity] * hours
      guard points > 0 else { return nil }
      // Beyond counting it is beyond every cap as well.
      amount = monthlyFee.share(points, of: 10_000) ?? monthlyFee
    case .publicTerms:
      days = daysBegun(clock, at: moment)
      guard days > 0 else { return nil }
      amount = terms.value.share(days, of: 1_000) ?? terms.value
    }
    let reported = Penalties.month(zone.localized(clock.facts.reported).day)
    return Penalties.Charge(
      item: clock.facts.item, isResponseLate: clock.isResponseLate, hours: hours, days: days, points: points,
      amount: amount, month: terms.month == .reported ? reported : month, version: version,
      isDue: terms.isNoticeWaived || notice.map { $0 <= stated } ?? false,
      isProvisional: clock.facts.restored == nil, provisionalIn: terms.month == .reported ? nil : provisional)
  }

  /// An incident as it stood at the end of the first month by which it was late, if one ended since; and when that was.
  private func firstStated(_ facts: IncidentFacts) -> (clock: IncidentClock, moment: Instant)? {
    var month = zone.localized(facts.reported).day
    while true {
      month = Period.month(of: month).to.adding(days: 1)
      let moment = zone.earliest(day: month, secondOfDay: 0)
      guard moment < end else { return nil }
      // Restored by then, it belongs to that month for good.
      let seen = facts.seen(at: moment)
      if seen.restored != nil, seen.restored == facts.restored { return nil }
      let clock = IncidentClock(seen, timeline, end: moment)
      if clock.isResponseLate || clock.isRestoringLate { return (clock, moment) }
    }
  }

  private func lastDay(before moment: Instant) -> Day { zone.localized(moment.adding(seconds: -1)).day }

  /// Days begun after the promise to restore, else after the promise to respond.
  private func daysBegun(_ incident: IncidentClock, at moment: Instant) -> Int {
    let facts = incident.facts
    func late(_ target: Int, _ done: Instant?) -> Int {
      let clock = sites[facts.site, facts.severity] ?? clocks[facts.severity]
      guard let due = clock.deadline(target, from: facts.reported, suspensions: facts.suspensions) else { return 0 }
      return max(0, ((done ?? moment).epochSeconds - due.epochSeconds + 86_399) / 86_400)
    }
    if incident.isRestoringLate { return late(incident.restoringTarget, facts.restored) }
    return incident.isResponseLate ? late(incident.responseTarget, facts.course.responded) : 0
  }
}
