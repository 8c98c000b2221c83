import CarnetCore

/// One incident with all that a period's figures are reckoned from: what became of it, what judged it, what it costs.
struct IncidentAccount: Sendable {
  let item: ItemID
  /// Why no figure about promises counts it; nil for one that the contract judges in the period.
  let leftOut: LeftOutReason?
  /// The moment as of which it is told: the end of the period, or now for one that came after.
  let seen: Instant
  /// What became of it; nil where its moments do not say.
  var course: IncidentCourse?
  /// What the contract's clock says of it; nil where none judges it.
  var clock: IncidentClock?
  /// What else figures look at; nil outside the period.
  var traits: IncidentTraits?
  /// Seconds since the last restoring of the same failure, when it was reported; nil where there was none.
  var since: Int?
  /// Seconds from its restoring to the next report of the same failure; nil where there is none.
  var until: Int?
  /// True where an earlier incident of the same failure is not restored: nobody knows whether it came back.
  var isUnclear = false
  /// What it adds to the time for which its asset stood still in the period; nil where it stopped none.
  var stopped: Downtime.Share?
  /// What it costs, as it stands at the end of the period; nil where it costs nothing.
  var penalty: Penalties.Charge?
  /// What it cost when the period began: that is claimed already.
  var claimed: Penalties.Charge?

  init(_ item: ItemID, leftOut: LeftOutReason?, seen: Instant) {
    self.item = item
    self.leftOut = leftOut
    self.seen = seen
  }

  /// Why no figure counts it that needs no promise: what became of it is enough.
  var leftOutOfCourses: LeftOutReason? {
    switch leftOut {
    case .noSeverity: course == nil ? leftOut : nil
    default: leftOut
    }
  }

  /// When it was restored; nil while it is not.
  var restored: Instant? { course?.restored }
}

/// Every incident that was ever noted, with what a period makes of each.
///
/// The files for an auditor and what figures say of those they leave out come from here, and this from what judges.
struct IncidentLedger: PeriodGroundwork, Sendable {
  /// What the incidents of the period come to; nil without a contract.
  let facts: PeriodFacts?
  /// The incidents, in the order of their numbers.
  let accounts: [IncidentAccount]
  let dossier: Dossier
  /// The days that are looked at; nil while nobody knows them.
  let period: Period?
  /// What stops clocks, incident by incident.
  let ties: IncidentTies
  /// How many assets that one can touch the firm has at the end of the period; nil without one.
  let hardware: Int?
  /// How many people the firm has, likewise.
  let people: Int?

  init(_ view: PeriodView) {
    dossier = view.dossier
    period = view.period
    facts = view.facts
    hardware = view.park.physicalAssets(on: view.period.to).count
    people = view.park.headcount(on: view.period.to)
    ties = IncidentTies(in: dossier)
    accounts = IncidentLedger.accounts(dossier, facts, ties, now: view.now)
  }

  /// That of a dossier that has no period yet.
  init(without dossier: Dossier, now: Instant) {
    self.dossier = dossier
    period = nil
    facts = nil
    hardware = nil
    people = dossier[Company.headcount]
    ties = IncidentTies(in: dossier)
    accounts = IncidentLedger.accounts(dossier, nil, ties, now: now)
  }

  /// The incidents that a rule leaves out, reason by reason.
  func leftOut(_ rule: (IncidentAccount) -> LeftOutReason?) -> [LeftOut] {
    LeftOutReason.groups(accounts.compactMap { account in rule(account).map { (account.item, $0) } })
  }

  private static func accounts(_ dossier: Dossier, _ facts: PeriodFacts?, _ ties: IncidentTies, now: Instant)
    -> [IncidentAccount]
  {
    guard let facts else {
      return everNoted(dossier).map {
        IncidentAccount($0.item, leftOut: $0.isPresent ? .noContract : gone($0.item, dossier), seen: now)
      }
    }
    var known: [ItemID: IncidentAccount] = [:]
    for (index, clock) in facts.clocks.enumerated() {
      var account = IncidentAccount(clock.facts.item, leftOut: nil, seen: facts.end)
      account.clock = clock
      known[account.item] = account.with(facts, index)
    }
    var index = facts.clocks.count
    for unjudged in facts.unjudged {
      let account = IncidentAccount(unjudged.item, leftOut: LeftOutReason(unjudged.why), seen: facts.end)
      known[account.item] = unjudged.course == nil ? account : account.with(facts, index)
      if unjudged.course != nil { index += 1 }
    }
    for outside in facts.outside {
      known[outside.item] = IncidentAccount(outside.item, leftOut: LeftOutReason(outside.why), seen: facts.end)
    }
    let shares = Downtime.shares(facts)
    let penalties = charges(facts.lates, facts, at: facts.end)
    let claimed = charges(facts.previous, facts, at: facts.start)
    return everNoted(dossier).map { item, isPresent in
      guard isPresent else { return IncidentAccount(item, leftOut: gone(item, dossier), seen: facts.end) }
      var account = known[item] ?? outside(item, dossier, facts, ties, now)
      account.stopped = shares[item]
      account.penalty = penalties[item]
      account.claimed = claimed[item]
      return account
    }
  }

  /// One that the period does not look at.
  private static func outside(
    _ item: ItemID, _ dossier: Dossier, _ facts: PeriodFacts, _ ties: IncidentTies, _ now: Instant
  ) -> IncidentAccount {
    guard dossier[Incident.kind, of: item] ?? .incident == .incident else {
      return IncidentAccount(item, leftOut: .otherKind, seen: facts.end)
    }
    switch IncidentSeen(item, in: dossier, facts.timeline, ties, end: facts.end) {
    case .judged(let judged):
      var account = IncidentAccount(item, leftOut: .beforePeriod, seen: facts.end)
      account.course = judged.course
      account.clock = IncidentClock(judged, facts.timeline, end: facts.end)
      return account
    case .unjudged(let unjudged):
      // What became of one without severity is known, and its restoring counts for what came back later.
      let isKnown = unjudged.why == .ungraded
      var account = IncidentAccount(
        item, leftOut: isKnown ? .beforePeriod : LeftOutReason(unjudged.why), seen: facts.end)
      account.course = unjudged.course
      return account
    case .later:
      let seen = max(facts.end, now)
      let course = dossier[Incident.reported, of: item].flatMap {
        IncidentCourse(item, reportedAt: $0, in: dossier, ties, end: seen)
      }
      var account = IncidentAccount(item, leftOut: course == nil ? .contradicted : .afterPeriod, seen: seen)
      account.course = course
      return account
    }
  }

  private static func charges(_ lates: [Penalties.Late], _ facts: PeriodFacts, at moment: Instant)
    -> [ItemID: Penalties.Charge]
  {
    let judges = Penalties.judges(facts.timeline, end: moment)
    return lates.reduce(into: [:]) { charges, late in
      charges[late.clock.facts.item] = judges[facts.timeline.place(at: late.clock.facts.reported)]?.charge(late)
    }
  }

  /// Why an incident is not among those that are looked at.
  private static func gone(_ item: ItemID, _ dossier: Dossier) -> LeftOutReason {
    dossier.leavesAside(item, in: Incident.id) ? .otherContract : .withdrawn
  }

  /// Every incident that was ever noted, in the order of numbers: the withdrawn ones are told as such.
  private static func everNoted(_ dossier: Dossier) -> [(item: ItemID, isPresent: Bool)] {
    (1..<dossier.nextNumber(of: Incident.id)).map { number in
      let item = ItemID(letter: "I", number: number)
      return (item, dossier.contains(item, in: Incident.id))
    }
  }
}

extension PeriodView {
  /// Every incident that was ever noted, with what the period makes of it.
  var ledger: IncidentLedger { self[IncidentLedger.self] ?? IncidentLedger(self) }
}

extension IncidentAccount {
  /// The same with what is known at its place among those of the period.
  fileprivate func with(_ facts: PeriodFacts, _ index: Int) -> IncidentAccount {
    var account = self
    account.course = facts.courses[index]
    account.traits = facts.traits[index]
    account.since = facts.recurrence.since[index]
    account.until = facts.recurrence.until[index]
    account.isUnclear = facts.recurrence.isUnclear[index]
    return account
  }
}
