import CarnetCore

/// What one version of a contract makes of a late incident.
///
/// It holds of the version only what a charge needs, since there may be very many to reckon.
struct PenaltyJudge: Sendable {
  private let terms: PenaltyTerms
  private let version: Int
  private let monthlyFee: Int
  private let clocks: PerSeverity<ContractClock>
  private let zone: Zone
  private let end: Instant
  /// When the contract began: it promised nothing before.
  private let begun: Instant
  /// The last day that the statement covers.
  private let stated: Day

  /// That of a version, by its place, as seen at `end`; nil when it has no penalties.
  init?(_ timeline: ContractTimeline, version: Int, end: Instant) {
    let contract = timeline.versions[version].terms
    guard let terms = contract.penalties else { return nil }
    self.terms = terms
    self.version = version
    monthlyFee = contract.monthlyFee.cents
    clocks = PerSeverity(contract.clock(for:))
    zone = contract.clock.zone
    self.end = end
    begun = zone.earliest(
      day: timeline.versions.map(\.terms.term.start).min() ?? contract.term.start, secondOfDay: 0)
    stated = zone.localized(end.adding(seconds: -1)).day
  }

  /// What an incident costs; nil when it costs nothing.
  func charge(_ late: Penalties.Late) -> Penalties.Charge? {
    let clock = late.clock
    guard clock.facts.reported >= begun, clock.isResponseLate || clock.isRestoringLate else { return nil }
    let hours = (clock.overrun + 3_599) / 3_600
    let severity = clock.facts.severity
    var (points, days, cents) = (0, 0, 0)
    switch terms.method {
    case .rates:
      points = (clock.isResponseLate ? terms.response[severity] : 0) + terms.restoringPerHour[severity] * hours
      cents = monthlyFee * points / 10_000
      guard points > 0 else { return nil }
    case .publicTerms:
      days = daysBegun(clock)
      cents = terms.value.cents * days / 1_000
      guard days > 0 else { return nil }
    }
    let day =
      terms.month == .reported
      ? zone.localized(clock.facts.reported).day : clock.facts.restored.map { zone.localized($0).day } ?? stated
    return Penalties.Charge(
      item: clock.facts.item, isResponseLate: clock.isResponseLate, hours: hours, days: days, points: points,
      amount: Money(cents: cents), month: Penalties.month(day), version: version,
      isDue: terms.isNoticeWaived || late.notice.map { $0 <= stated } ?? false)
  }

  /// Days begun after the promise to restore, else after the promise to respond.
  private func daysBegun(_ incident: IncidentClock) -> Int {
    let facts = incident.facts
    func late(_ target: Int, _ done: Instant?) -> Int {
      let clock = clocks[facts.severity]
      guard let due = clock.deadline(target, from: facts.reported, suspensions: facts.suspensions) else { return 0 }
      return max(0, ((done ?? end).epochSeconds - due.epochSeconds + 86_399) / 86_400)
    }
    if incident.isRestoringLate { return late(incident.restoringTarget, facts.restored) }
    return incident.isResponseLate ? late(incident.responseTarget, facts.acknowledged) : 0
  }
}
