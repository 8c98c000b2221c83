import CarnetCore

/// An incident of which everything that its clock needs is known, as seen at the end of a period.
struct IncidentFacts: Hashable, Sendable {
  /// What became of it.
  let course: IncidentCourse
  /// The severity that counts.
  let severity: Severity
  /// The site whose own hours judge it; nil where those of the contract do.
  let site: ItemID?
  /// The waits that stop the contract's clock.
  let suspensions: [Range<Instant>]

  /// Its number.
  var item: ItemID { course.item }
  /// When it was reported: where every delay begins.
  var reported: Instant { course.reported }
  /// When a technician first did something useful; nil when nobody noted it.
  var acknowledged: Instant? { course.acknowledged }
  /// When the service was back; nil when it was not.
  var restored: Instant? { course.restored }

  /// The incident as it stood at `end`; nil when it was not reported by then, or cannot be judged.
  init?(_ item: ItemID, in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, end: Instant) {
    guard case .judged(let facts) = IncidentSeen(item, in: dossier, timeline, ties, end: end) else { return nil }
    self = facts
  }

  init(_ course: IncidentCourse, severity: Severity, at site: ItemID? = nil, suspensions: [Range<Instant>]) {
    self.course = course
    self.severity = severity
    self.site = site
    self.suspensions = suspensions
  }

  init(
    item: ItemID, severity: Severity, reported: Instant, acknowledged: Instant?, restored: Instant?,
    suspensions: [Range<Instant>] = []
  ) {
    self.init(
      IncidentCourse(item: item, reported: reported, acknowledged: acknowledged, restored: restored),
      severity: severity, suspensions: suspensions)
  }

  /// True when it was reported in a period that begins at a moment, or was still open then.
  func isOf(periodFrom start: Instant) -> Bool { course.isOf(periodFrom: start) }

  /// The same as it stood at an earlier moment, not before its report.
  func seen(at moment: Instant) -> IncidentFacts {
    IncidentFacts(
      course.seen(at: moment), severity: severity, at: site,
      suspensions: suspensions.compactMap { $0.lowerBound < moment ? $0.lowerBound..<min($0.upperBound, moment) : nil })
  }

  /// The incidents of a period: those reported in it, and those still open from before.
  static func all(in dossier: Dossier, _ timeline: ContractTimeline, from start: Instant, to end: Instant)
    -> [IncidentFacts]
  {
    all(in: dossier, timeline, IncidentTies(in: dossier), from: start, to: end)
  }

  /// The same, where what ties registers together is known.
  static func all(
    in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, from start: Instant, to end: Instant
  ) -> [IncidentFacts] {
    dossier.items(of: Incident.id).compactMap { item in
      guard dossier[Incident.kind, of: item] ?? .incident == .incident,
        let facts = IncidentFacts(item, in: dossier, timeline, ties, end: end),
        facts.isOf(periodFrom: start)
      else { return nil }
      return facts
    }
  }

  /// The incidents whose service is not back at a moment.
  static func open(
    in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, at now: Instant
  ) -> [IncidentFacts] {
    dossier.items(of: Incident.id).compactMap { item in
      guard dossier[Incident.restored, of: item].map({ $0 > now }) ?? true,
        dossier[Incident.kind, of: item] ?? .incident == .incident
      else { return nil }
      return IncidentFacts(item, in: dossier, timeline, ties, end: now)
    }
  }

  /// True when the moments that its clock goes by contradict each other.
  static func areContradicted(_ item: ItemID, in dossier: Dossier) -> Bool {
    guard let reported = dossier[Incident.reported, of: item] else { return false }
    let acknowledged = dossier[Incident.acknowledged, of: item] ?? reported
    return acknowledged < reported || dossier[Incident.restored, of: item].map { $0 < acknowledged } ?? false
  }
}

/// What other registers say of incidents, gathered in one pass where many incidents are looked at.
struct IncidentTies: Sendable {
  /// The waits of each.
  let waits: [ItemID: [ItemID]]
  /// The changes of each one's severity, the oldest first.
  let changes: [ItemID: [ItemID]]
  /// The times for which the service of each was back before it failed again, in no order.
  let ups: [ItemID: [Up]]

  /// A time for which a service was back.
  struct Up: Hashable, Sendable {
    /// The relapse or the wait that tells it.
    let item: ItemID
    let from: Instant
    /// When it failed again; nil while that is not known.
    let to: Instant?
    /// True for a relapse that was noted as one; a wait that says the same counts alike.
    let isRelapse: Bool
  }

  /// Those of all incidents; of some alone, what only a search through what was told finds of the others is left out.
  init(in dossier: Dossier, of some: [ItemID]? = nil) {
    var waits: [ItemID: [ItemID]] = [:]
    for wait in dossier.items(of: Suspension.id) {
      if let incident = dossier[Suspension.incident, of: wait] { waits[incident, default: []].append(wait) }
    }
    self.waits = waits
    changes = SeverityChange.byIncident(in: dossier)
    var ups: [ItemID: [Up]] = [:]
    for relapse in dossier.items(of: Relapse.id) {
      guard let incident = dossier[Relapse.incident, of: relapse], let back = dossier[Relapse.back, of: relapse],
        let failed = dossier[Relapse.failed, of: relapse]
      else { continue }
      ups[incident, default: []].append(Up(item: relapse, from: back, to: failed, isRelapse: true))
    }
    for (incident, waits) in waits {
      for wait in waits {
        guard dossier[Suspension.reason, of: wait] == .restoredBetween, dossier[Suspension.evidence, of: wait] != nil,
          let from = dossier[Suspension.from, of: wait]
        else { continue }
        ups[incident, default: []].append(
          Up(item: wait, from: from, to: dossier[Suspension.to, of: wait], isRelapse: false))
      }
    }
    for (incident, up) in IncidentTies.untold(in: dossier, of: some ?? dossier.items(of: Incident.id))
    where ups[incident]?.contains(where: { $0.from == up.from }) != true {
      ups[incident, default: []].append(up)
    }
    self.ups = ups
  }

  /// The times for which a service was back that no relapse tells: a restoring that was taken back because it failed again.
  ///
  /// Before there were relapses, `:relapse` said only that; the journal knows what was taken back, and when.
  private static func untold(in dossier: Dossier, of incidents: [ItemID]) -> [(incident: ItemID, up: Up)] {
    guard incidents.contains(where: { dossier[Incident.reopened, of: $0] ?? 0 > 0 }) else {
      return []
    }
    let (restored, reopened) = (Incident.restored.definition.id, Incident.reopened.definition.id)
    let relapses = dossier.told(of: Relapse.id, [Relapse.incident.definition.id]).values.flatMap(\.self)
    return dossier.told(of: Incident.id, [restored, reopened]).flatMap { item, told -> [(incident: ItemID, up: Up)] in
      var back: Instant?
      var ups: [(incident: ItemID, up: Up)] = []
      for (question, answer, at) in told where question == restored {
        guard answer?.value == nil else {
          back = answer?.value.flatMap(Instant.init(kept:))
          continue
        }
        // In one act with one more reopening, and with no relapse, which would tell the time itself.
        let isReopened = told.contains { $0.question == reopened && $0.at == at && $0.answer?.value != nil }
        let isTold = relapses.contains { $0.at == at && $0.answer?.value == .item(item) }
        if let back, isReopened, !isTold, back < at {
          ups.append((item, Up(item: item, from: back, to: at, isRelapse: true)))
        }
        back = nil
      }
      return ups
    }.sorted { ($0.incident, $0.up.from) < ($1.incident, $1.up.from) }
  }

  /// The times that stop the contract's clock of an incident: waits with evidence and, where it lists that reason, the
  /// times for which the service was back.
  func suspensions(
    of course: IncidentCourse, in dossier: Dossier, _ suspending: Set<SuspensionReason>, end: Instant
  ) -> [Range<Instant>] {
    let waiting = (waits[course.item] ?? []).compactMap { wait -> Range<Instant>? in
      guard let reason = dossier[Suspension.reason, of: wait], suspending.contains(reason),
        reason != .restoredBetween, dossier[Suspension.evidence, of: wait] != nil,
        let from = dossier[Suspension.from, of: wait]
      else { return nil }
      let to = min(dossier[Suspension.to, of: wait] ?? end, end)
      return from < to ? from..<to : nil
    }
    return suspending.contains(.restoredBetween) ? waiting + course.ups : waiting
  }
}

/// What the contract's clock says of an incident.
struct IncidentClock: Hashable, Sendable {
  let facts: IncidentFacts
  /// Open seconds until somebody was at work, less suspensions: to the first useful act, else to the service being back,
  /// which proves one; to `end` while neither is known.
  let response: Int
  /// Open seconds to restoring, less suspensions; to `end` while the service is not back.
  let restoring: Int
  /// Open seconds to restoring, suspensions included.
  let gross: Int
  /// Open seconds for which the service was down.
  let down: Int
  /// Seconds by the clock on the wall for which the service was down.
  let wall: Int
  /// The promise, in open seconds.
  let responseTarget: Int
  /// The promise, in open seconds.
  let restoringTarget: Int
  /// The holidays that it leaves out; nil when every day counts.
  let calendar: HolidayCalendar?

  /// What the clock of the terms that judge an incident says of it by `end`.
  init(_ facts: IncidentFacts, _ timeline: ContractTimeline, end: Instant) {
    self.init(facts, Promise(timeline.terms(at: facts.reported), facts.severity, at: facts.site), end: end)
  }

  private init(_ facts: IncidentFacts, _ promise: Promise, end: Instant) {
    self.facts = facts
    let clock = promise.clock
    let restoredOrEnd = facts.restored ?? end
    let respondedOrEnd = facts.course.responded ?? end
    let reading = clock.reading(at: facts.reported)
    gross = facts.reported < restoredOrEnd ? clock.reading(at: restoredOrEnd) - reading : 0
    if facts.suspensions.isEmpty {
      response = facts.reported < respondedOrEnd ? clock.reading(at: respondedOrEnd) - reading : 0
      restoring = gross
    } else {
      response = clock.between(facts.reported, respondedOrEnd, without: facts.suspensions)
      restoring = clock.between(facts.reported, restoredOrEnd, without: facts.suspensions)
    }
    let ups = facts.course.ups
    down = ups.isEmpty ? gross : gross - ups.reduce(0) { $0 + clock.between($1.lowerBound, $1.upperBound) }
    wall = facts.course.lived(until: end)
    responseTarget = promise.response
    restoringTarget = promise.restoring
    calendar = clock.calendar
  }

  /// What a contract's clocks say of many incidents by `end`: what is promised for each severity is looked up once, but
  /// for sites with hours of their own.
  static func all(_ facts: [IncidentFacts], _ timeline: ContractTimeline, end: Instant) -> [IncidentClock] {
    let promises = timeline.versions.flatMap { version in
      Severity.allCases.map { Promise(version.terms, $0, at: nil) }
    }
    return facts.map { facts in
      guard facts.site == nil else { return IncidentClock(facts, timeline, end: end) }
      let place = timeline.place(at: facts.reported) * Severity.allCases.count + facts.severity.place
      return IncidentClock(facts, promises[place], end: end)
    }
  }

  /// What a version of the contract promises for a severity at a site, in open seconds of its clock.
  private struct Promise {
    let clock: ContractClock
    let response: Int
    let restoring: Int

    init(_ terms: ContractFacts, _ severity: Severity, at site: ItemID?) {
      clock = terms.clock(for: severity, at: site)
      response = terms.gti[severity]
      restoring = terms.gtr[severity]
    }
  }

  /// Open seconds to restoring were the rule on third-party waits the other one.
  func restoring(ifThirdParties traits: IncidentTraits, _ period: PeriodFacts) -> Int {
    guard !traits.thirdParty.isEmpty else { return restoring }
    let terms = period.timeline.terms(at: facts.reported)
    let waits =
      terms.suspending.contains(.thirdPartyWait)
      ? facts.suspensions.filter { !traits.thirdParty.contains($0) }
      : facts.suspensions + traits.thirdParty
    return terms.clock(for: facts.severity, at: facts.site).between(
      facts.reported, facts.restored ?? period.end, without: waits)
  }

  /// True when the service was back and nobody noted when work on it began: that took no longer than the restoring, and
  /// whether it was in time is judged by that.
  var isResponseBounded: Bool { facts.acknowledged == nil && facts.course.firstRestored != nil }
  /// True when the response came too late, was never noted by its time, or has not come and is already late.
  var isResponseLate: Bool { response > responseTarget }
  /// True when the service came back too late, or is not back and already late.
  var isRestoringLate: Bool { restoring > restoringTarget }
  /// Open seconds beyond the promise.
  var overrun: Int { max(0, restoring - restoringTarget) }
  /// True when compliance can be judged: it is over, or it is late already.
  var isRestoringJudged: Bool { facts.restored != nil || isRestoringLate }
  /// True when compliance can be judged: someone came, or it is late already.
  var isResponseJudged: Bool { facts.course.responded != nil || isResponseLate }

  /// What came of it, in one word for scripts.
  var verdict: String {
    switch (facts.restored != nil, isRestoringLate) {
    case (true, false): "met"
    case (true, true): "late"
    case (false, true): "open-late"
    case (false, false): "open"
    }
  }
}
