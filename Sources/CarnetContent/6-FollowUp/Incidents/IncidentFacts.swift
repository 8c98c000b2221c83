import CarnetCore

/// An incident of which everything that its clock needs is known, as seen at the end of a period.
struct IncidentFacts: Hashable, Sendable {
  /// Its number.
  let item: ItemID
  /// The severity that counts.
  let severity: Severity
  /// When it was reported: where every delay begins.
  let reported: Instant
  /// When a technician first did something useful; nil when nobody had.
  let acknowledged: Instant?
  /// When the service was back; nil when it was not.
  let restored: Instant?
  /// The waits that stop the contract's clock.
  let suspensions: [Range<Instant>]

  /// The incident as it stood at `end`; nil when it was not reported by then, when something needed is missing, or when its
  /// moments contradict each other: no delay can be counted from them.
  init?(_ item: ItemID, in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, end: Instant) {
    guard let reported = dossier[Incident.reported, of: item], reported <= end else { return nil }
    let terms = timeline.terms(at: reported)
    let severity = Incident.severity(
      of: item, in: dossier, by: terms.matrix, after: ties.changes[item] ?? [], now: end)
    guard let severity else { return nil }
    self.item = item
    self.severity = severity
    self.reported = reported
    acknowledged = dossier[Incident.acknowledged, of: item].flatMap { $0 <= end ? $0 : nil }
    restored = dossier[Incident.restored, of: item].flatMap { $0 <= end ? $0 : nil }
    let someoneCame = acknowledged ?? reported
    guard someoneCame >= reported, restored.map({ $0 >= someoneCame }) ?? true else { return nil }
    suspensions = (ties.waits[item] ?? []).compactMap { wait in
      guard let reason = dossier[Suspension.reason, of: wait], terms.suspending.contains(reason),
        dossier[Suspension.evidence, of: wait] != nil, let from = dossier[Suspension.from, of: wait]
      else { return nil }
      let to = min(dossier[Suspension.to, of: wait] ?? end, end)
      return from < to ? from..<to : nil
    }
  }

  init(
    item: ItemID, severity: Severity, reported: Instant, acknowledged: Instant?, restored: Instant?,
    suspensions: [Range<Instant>] = []
  ) {
    self.item = item
    self.severity = severity
    self.reported = reported
    self.acknowledged = acknowledged
    self.restored = restored
    self.suspensions = suspensions
  }

  /// True when it was reported in a period that begins at a moment, or was still open then.
  func isOf(periodFrom start: Instant) -> Bool { reported >= start || restored.map { $0 >= start } ?? true }

  /// The incidents of a period: those reported in it, and those still open from before.
  static func all(in dossier: Dossier, _ timeline: ContractTimeline, from start: Instant, to end: Instant)
    -> [IncidentFacts]
  {
    let ties = IncidentTies(in: dossier)
    return dossier.items(of: Incident.id).compactMap { item in
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

  init(in dossier: Dossier) {
    var waits: [ItemID: [ItemID]] = [:]
    for wait in dossier.items(of: Suspension.id) {
      if let incident = dossier[Suspension.incident, of: wait] { waits[incident, default: []].append(wait) }
    }
    self.waits = waits
    changes = SeverityChange.byIncident(in: dossier)
  }
}

/// What the contract's clock says of an incident.
struct IncidentClock: Hashable, Sendable {
  let facts: IncidentFacts
  /// Open seconds to the first useful act, less suspensions; to `end`, or to restoring, while none is noted.
  let response: Int
  /// Open seconds to restoring, less suspensions; to `end` while the service is not back.
  let restoring: Int
  /// Open seconds to restoring, suspensions included.
  let gross: Int
  /// Seconds by the clock on the wall.
  let wall: Int
  /// The promise, in open seconds.
  let responseTarget: Int
  /// The promise, in open seconds.
  let restoringTarget: Int

  /// What the clock of the terms that judge an incident says of it by `end`.
  init(_ facts: IncidentFacts, _ timeline: ContractTimeline, end: Instant) {
    self.init(facts, Promise(timeline.terms(at: facts.reported), facts.severity), end: end)
  }

  private init(_ facts: IncidentFacts, _ promise: Promise, end: Instant) {
    self.facts = facts
    let clock = promise.clock
    let restoredOrEnd = facts.restored ?? end
    let acknowledgedOrEnd = facts.acknowledged ?? restoredOrEnd
    let reading = clock.reading(at: facts.reported)
    gross = facts.reported < restoredOrEnd ? clock.reading(at: restoredOrEnd) - reading : 0
    if facts.suspensions.isEmpty {
      response = facts.reported < acknowledgedOrEnd ? clock.reading(at: acknowledgedOrEnd) - reading : 0
      restoring = gross
    } else {
      response = clock.between(facts.reported, acknowledgedOrEnd, without: facts.suspensions)
      restoring = clock.between(facts.reported, restoredOrEnd, without: facts.suspensions)
    }
    wall = restoredOrEnd.epochSeconds - facts.reported.epochSeconds
    responseTarget = promise.response
    restoringTarget = promise.restoring
  }

  /// What a contract's clocks say of many incidents by `end`: what is promised for each severity is looked up once.
  static func all(_ facts: [IncidentFacts], _ timeline: ContractTimeline, end: Instant) -> [IncidentClock] {
    let promises = timeline.versions.flatMap { version in Severity.allCases.map { Promise(version.terms, $0) } }
    return facts.map { facts in
      let place = timeline.place(at: facts.reported) * Severity.allCases.count + facts.severity.place
      return IncidentClock(facts, promises[place], end: end)
    }
  }

  /// What a version of the contract promises for a severity, in open seconds of its clock.
  private struct Promise {
    let clock: ContractClock
    let response: Int
    let restoring: Int

    init(_ terms: ContractFacts, _ severity: Severity) {
      clock = terms.clock(for: severity)
      response = terms.gti[severity]
      restoring = terms.gtr[severity]
    }
  }

  /// True when the service is back and nobody noted when work on it began: whether that was in time is not known, and
  /// what is not known is nobody's fault.
  var isResponseUnknown: Bool { facts.acknowledged == nil && facts.restored != nil }
  /// True when the response came too late, or has not come and is already late.
  var isResponseLate: Bool { !isResponseUnknown && response > responseTarget }
  /// True when the service came back too late, or is not back and already late.
  var isRestoringLate: Bool { restoring > restoringTarget }
  /// Open seconds beyond the promise.
  var overrun: Int { max(0, restoring - restoringTarget) }
  /// True when compliance can be judged: it is over, or it is late already.
  var isRestoringJudged: Bool { facts.restored != nil || isRestoringLate }
  /// True when compliance can be judged: someone came, or it is late already.
  var isResponseJudged: Bool { facts.acknowledged != nil || isResponseLate }

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
