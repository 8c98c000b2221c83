import CarnetCore

/// What an indicator looks at in an incident beside its clock.
struct IncidentTraits: Hashable, Sendable {
  /// The asset concerned.
  var asset: ItemID?
  /// The cause by a number of its own; nil when it is not known.
  var cause: Int?
  /// How many tries it took; nil when nobody said.
  var attempts: Int?
  /// How many times it was opened again after a restoring.
  var reopened = 0
  /// True when an activity stood still.
  var isTotal = false
  /// When formal notice of its penalty was given; nil when it was not.
  var notice: Day?
  /// True when what stood still is noted at all.
  var isImpactKnown = false
  /// The severities that it was given on the way, in order; none where it kept the one that it began with.
  var regraded: [Regraded] = []

  /// A severity that an incident was given on the way.
  struct Regraded: Hashable, Sendable {
    /// The one before.
    let before: Severity
    /// The new one.
    let to: Severity
    /// When it was agreed.
    let at: Instant
  }
  /// The waits for a third party that are proved, whether or not they stop the contract's clock.
  var thirdParty: [Range<Instant>] = []
}

/// What the incidents of a period come to, once for all that a page measures of it.
struct PeriodFacts: PeriodGroundwork, Sendable {
  /// The versions of the contract: each incident is judged by that of its report.
  let timeline: ContractTimeline
  /// The terms in force at the end of the period.
  private(set) var contract: ContractFacts
  let period: Period
  /// The first moment of the period.
  let start: Instant
  /// The moment at which the period is looked at: its end, or now when it is not over.
  let end: Instant
  /// The moment of looking: what came after the period may tell of what was mended in it.
  let now: Instant
  /// The part of the period in which the contract runs: no hour is agreed before it, nor after its end.
  let agreed: Range<Instant>
  /// What the contract's clock says of each incident.
  private(set) var clocks: [IncidentClock]
  /// The incidents that the clock cannot judge, with the reason of each.
  private(set) var unjudged: [Unjudged]
  /// What became of each incident that is known to have happened: those with a clock in their order, then the others.
  private(set) var courses: [IncidentCourse]
  /// What else is known of each, in the order of `courses`.
  private(set) var traits: [IncidentTraits]
  /// How soon the same failures came back, in the order of `courses`.
  private(set) var recurrence: Recurrence
  /// The incidents reported before the contract or after its end, which are judged by nothing.
  private(set) var outside: [Unjudged]
  /// The clock of the firm's own opening hours; nil when they are not known.
  let opening: ContractClock?
  /// Where the assets stand whose site has hours of its own.
  let sites: [ItemID: ItemID]
  /// How long assets stood still.
  let downtime: Downtime
  /// The incidents of the contract that were over before the period: yearly caps count them.
  let earlier: [Penalties.Late]
  /// Every incident of the contract as it stood when the period began: what was claimed by then is not claimed again.
  let previous: [Penalties.Late]

  /// Nil before there is a contract.
  init?(_ view: PeriodView) {
    guard let timeline = view.timeline else { return nil }
    self.init(view, timeline)
  }

  /// Those of a period under the versions of its contract.
  init(_ view: PeriodView, _ timeline: ContractTimeline) {
    let (dossier, period, now) = (view.dossier, view.period, view.now)
    let contract = timeline.terms(at: now)
    let zone = contract.clock.zone
    let start = zone.earliest(day: period.from, secondOfDay: 0)
    let end = min(now, zone.earliest(day: period.to.adding(days: 1), secondOfDay: 0))
    let ties = IncidentTies(in: dossier)
    func late(_ facts: IncidentFacts, by moment: Instant) -> Penalties.Late {
      (IncidentClock(facts, timeline, end: moment), dossier[Incident.penaltyNotice, of: facts.item])
    }
    let known = IncidentFacts.all(in: dossier, timeline, ties, from: min(start, timeline.begun), to: end)
    let facts = known.filter { $0.isOf(periodFrom: start) }
    let told = Unjudged.all(in: dossier, timeline, ties, from: start, to: end)
    let unjudged = told.filter { !$0.why.isOutside }
    let courses = facts.map(\.course) + unjudged.compactMap(\.course)
    // What failed before the period may come back in it, and what was mended in it may fail after.
    let own = Set(courses.map(\.item))
    let others = IncidentCourse.all(in: dossier, timeline, ties, by: now).filter { !own.contains($0.item) }
    let hasBefore = timeline.hasPenalties && timeline.begun < start
    let traits = IncidentTraits.all((courses + others).map(\.item), in: dossier, timeline, ties, end: end)
    self.init(
      timeline, period, start: start, end: end, now: now, facts: facts, traits: traits,
      sites: timeline.sites(ofAssets: traits.lazy.compactMap(\.asset), in: dossier, at: end),
      opening: OpeningHours.clock(dossier, usual: view.park.openingHours(on: period.to), beside: contract.clock),
      earlier: timeline.hasPenalties
        ? known.filter { !$0.isOf(periodFrom: start) }.map { late($0, by: end) } : [],
      previous: hasBefore
        ? IncidentFacts.all(in: dossier, timeline, ties, from: timeline.begun, to: start).map { late($0, by: start) }
        : [],
      unjudged: unjudged, outside: told.filter(\.why.isOutside), others: others)
  }

  /// The facts of some incidents under a contract, wherever they come from.
  ///
  /// The traits are those of the incidents, then of the unjudged ones whose course is known, then of others of the same
  /// contract, which stand in no figure but tell what came back.
  init(
    _ timeline: ContractTimeline, _ period: Period, start: Instant, end: Instant, now: Instant? = nil,
    facts: [IncidentFacts], traits: [IncidentTraits], sites: [ItemID: ItemID] = [:], opening: ContractClock?,
    earlier: [Penalties.Late] = [], previous: [Penalties.Late] = [], unjudged: [Unjudged] = [],
    outside: [Unjudged] = [],
    others: [IncidentCourse] = []
  ) {
    self.timeline = timeline
    contract = timeline.terms(at: end)
    self.period = period
    self.start = start
    self.end = end
    self.now = now ?? end
    clocks = IncidentClock.all(facts, timeline, end: end)
    courses = facts.map(\.course) + unjudged.compactMap(\.course)
    self.unjudged = unjudged
    self.outside = outside
    self.traits = others.isEmpty ? traits : Array(traits.prefix(courses.count))
    self.opening = opening
    self.earlier = earlier
    self.previous = previous
    recurrence = Recurrence(others.isEmpty ? courses : courses + others, traits)
    self.sites = sites
    let first = max(start, min(timeline.begun, end))
    agreed = first..<max(first, min(end, timeline.over ?? end))
    downtime = Downtime(courses, self.traits, timeline, opening: opening, sites: sites, over: agreed)
  }

  /// The same of the incidents that some versions judge, by their places: those reported while they were in force.
  func judged(by places: ClosedRange<Int>) -> PeriodFacts {
    func isOwn(_ moment: Instant?) -> Bool { moment.map { places.contains(timeline.place(at: $0)) } ?? true }
    var own = self
    own.contract = timeline.versions[places.upperBound].terms
    own.clocks = clocks.filter { isOwn($0.facts.reported) }
    own.unjudged = unjudged.filter { isOwn($0.course?.reported) }
    own.outside = outside.filter { places.contains($0.why == .unpromised ? 0 : timeline.versions.count - 1) }
    let kept = courses.indices.filter { isOwn(courses[$0].reported) }
    own.courses = kept.map { courses[$0] }
    own.traits = kept.map { traits[$0] }
    own.recurrence = recurrence.of(kept)
    return own
  }

  /// What the period adds to the penalties of the contract; nil when it has none.
  var penalties: Penalties? {
    let late = zip(clocks, traits).lazy.map { Penalties.Late(clock: $0, notice: $1.notice) }
    let before = previous.isEmpty ? nil : Penalties(previous, after: [], timeline, end: start)
    return Penalties(late, after: earlier, timeline, end: end)?.added(to: before, in: period)
  }

  /// Every incident that the penalties count at the end of the period: those over before it, then its own.
  var lates: [Penalties.Late] { earlier + zip(clocks, traits).map { Penalties.Late(clock: $0, notice: $1.notice) } }

  /// True when the response to an incident can be judged, and is the period's: one that came before belongs to the period
  /// before, although its incident is still open.
  func judgesResponse(_ clock: IncidentClock) -> Bool { clock.isResponseJudged && isOfPeriod(response: clock) }

  /// True when the response to an incident was still awaited when the period began, or the incident is reported in it.
  func isOfPeriod(response clock: IncidentClock) -> Bool {
    clock.facts.reported >= start || clock.facts.course.responded.map { $0 >= start } ?? true
  }

  /// How many months of the contract have passed in the period; nil when none has begun.
  ///
  /// Calendar months when it is made of whole ones, else in proportion; a day that is not over counts as passed.
  var months: Double? {
    let zone = contract.clock.zone
    let first = max(period.from, zone.localized(timeline.begun).day)
    let seen = min(period.to, zone.localized(end > start ? end.adding(seconds: -1) : end).day)
    let last = timeline.lastDay.map { min($0, seen) } ?? seen
    return Period(from: first, to: last)?.months
  }
}

extension PeriodView {
  /// The versions of the contract; nil before there is one.
  var timeline: ContractTimeline? { known[ContractTimeline.self] }
  /// The contract in force; nil before there is one that is complete.
  var contract: ContractFacts? { timeline?.terms(at: now) }
  /// What its incidents come to; nil before there is a contract.
  var facts: PeriodFacts? { self[PeriodFacts.self] }
}

extension Period {
  /// How many months it has: calendar months when it is made of whole ones, else in proportion.
  var months: Double {
    let after = to.adding(days: 1)
    let (first, last) = (from.civil, after.civil)
    if first.day == 1, last.day == 1 { return Double((last.year - first.year) * 12 + last.month - first.month) }
    return Double(after.ordinal - from.ordinal) / 30.436_875
  }

  /// True when a day falls in it.
  func contains(_ day: Day) -> Bool { from <= day && day <= to }
}

extension IncidentTraits {
  /// Those of some incidents, as known at a moment; two spellings of a cause that fold alike are one.
  static func all(
    _ incidents: [ItemID], in dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, end: Instant
  ) -> [IncidentTraits] {
    let waits = thirdPartyWaits(in: dossier, end: end)
    var numbers: [String: Int] = [:]
    return incidents.map { item in
      var traits = IncidentTraits()
      traits.asset = dossier[Incident.asset, of: item]
      if let cause = dossier[Incident.cause, of: item].map(folded), !cause.isEmpty {
        let number = numbers[cause] ?? numbers.count
        numbers[cause] = number
        traits.cause = number
      }
      traits.attempts = dossier[Incident.attempts, of: item]
      traits.reopened = max(dossier[Incident.reopened, of: item] ?? 0, ties.ups[item]?.count(where: \.isRelapse) ?? 0)
      traits.notice = dossier[Incident.penaltyNotice, of: item]
      let impact = dossier[Incident.impact, of: item]
      traits.isTotal = impact == .stopped
      traits.isImpactKnown = impact != nil
      traits.thirdParty = waits[item] ?? []
      if let changes = ties.changes[item] { traits.regraded = regraded(item, changes, in: dossier, timeline, end: end) }
      return traits
    }
  }

  private static func regraded(
    _ item: ItemID, _ changes: [ItemID], in dossier: Dossier, _ timeline: ContractTimeline, end: Instant
  ) -> [Regraded] {
    let matrix = dossier[Incident.reported, of: item].map { timeline.terms(at: $0).matrix }
    var before = Incident.initialSeverity(of: item, in: dossier, by: matrix, now: end)
    return changes.compactMap { change in
      guard let at = dossier[SeverityChange.at, of: change], at <= end, let to = dossier[SeverityChange.to, of: change]
      else { return nil }
      defer { before = to }
      return before.flatMap { $0 == to ? nil : Regraded(before: $0, to: to, at: at) }
    }
  }

  /// The proved waits for a third party, by incident, as known at a moment.
  private static func thirdPartyWaits(in dossier: Dossier, end: Instant) -> [ItemID: [Range<Instant>]] {
    var waits: [ItemID: [Range<Instant>]] = [:]
    for wait in dossier.items(of: Suspension.id) {
      guard let incident = dossier[Suspension.incident, of: wait],
        dossier[Suspension.reason, of: wait] == .thirdPartyWait, dossier[Suspension.evidence, of: wait] != nil,
        let from = dossier[Suspension.from, of: wait]
      else { continue }
      let to = min(dossier[Suspension.to, of: wait] ?? end, end)
      if from < to { waits[incident, default: []].append(from..<to) }
    }
    return waits
  }
}
