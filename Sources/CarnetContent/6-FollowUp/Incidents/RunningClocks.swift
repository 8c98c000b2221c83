import CarnetCore

/// The promises that run for the incidents that are open: response while nobody has come, restoring until it works again.
enum RunningClocks {
  /// Those of a dossier, the most urgent incident first; none before there is a contract.
  @Sendable static func all(_ dossier: Dossier, _ now: Instant) -> [RunningClock] {
    // Each incident runs by the contract to which it belongs.
    told(
      dossier.byContract.flatMap { part, _ in
        ContractTimeline(part, now: now).map { open(part, $0, now) } ?? []
      }, dossier, now)
  }

  /// Those of a dossier under its contract, the most urgent incident first.
  static func all(_ dossier: Dossier, _ timeline: ContractTimeline, _ now: Instant) -> [RunningClock] {
    told(open(dossier, timeline, now), dossier, now)
  }

  /// Those of the incidents that are open under a contract, by incident.
  private static func open(_ dossier: Dossier, _ timeline: ContractTimeline, _ now: Instant) -> [[RunningClock]] {
    let ties = IncidentTies(in: dossier)
    return IncidentFacts.open(in: dossier, timeline, ties, at: now).map {
      running(IncidentClock($0, timeline, end: now), dossier, timeline, ties, now)
    }
  }

  private static func told(_ open: [[RunningClock]], _ dossier: Dossier, _ now: Instant) -> [RunningClock] {
    // The promises ended with the contract that the firm withdrew from.
    if dossier.withdrawnOn != nil { return [] }
    let sorted = open.sorted { urgency($0) < urgency($1) }
    return contradicted(dossier, now) + sorted.flatMap { $0 }
  }

  /// What comes first: what stands still is less urgent than what runs, then the sooner deadline, then the graver.
  private static func urgency(_ clocks: [RunningClock]) -> (Int, Int, String, Int) {
    let next = clocks.compactMap(\.deadline?.epochSeconds).min()
    return (next == nil ? 1 : 0, next ?? 0, clocks.first?.grade ?? "", clocks.first?.item.number ?? 0)
  }

  private static func running(
    _ incident: IncidentClock, _ dossier: Dossier, _ timeline: ContractTimeline, _ ties: IncidentTies, _ now: Instant
  ) -> [RunningClock] {
    let facts = incident.facts
    let contract = timeline.terms(at: facts.reported)
    let clock = contract.clock(for: facts.severity, at: facts.site)
    let local = timeline.localTime(of: facts)
    // What is due by tonight is so where the firm is; the moment is told in the time of the site.
    let (zone, told) = (contract.clock.zone, local ?? contract.clock.zone)
    let hours = timeline.hours(of: facts)
    let tonight = zone.earliest(day: zone.localized(now).day.adding(days: 1), secondOfDay: 0)
    let wait = suspension(ties.waits[facts.item] ?? [], dossier, contract, now)
    func promise(_ key: String, _ name: Text, _ spent: Int, _ target: Int) -> RunningClock {
      let isLate = spent > target
      let deadline =
        wait == nil || isLate ? clock.deadline(target, from: facts.reported, suspensions: facts.suspensions) : nil
      let state: RunningClock.State =
        isLate ? .late : wait != nil ? .suspended : deadline.map { $0 < tonight } == true ? .lateToday : .running
      return RunningClock(
        facts.item, title: dossier[Incident.title, of: facts.item] ?? "", grade: facts.severity.rawValue, key: key,
        promise: name, hours: hours, left: target - spent, deadline: deadline.map(told.localized),
        place: deadline.flatMap { deadline in local.map { $0.place(at: deadline) } }, state: state,
        reason: wait ?? closed(clock, local, contract.clock.zone, now))
    }
    let response =
      facts.acknowledged == nil
      ? [promise("gti", Text(fr: "prise en charge", en: "response"), incident.response, incident.responseTarget)] : []
    return response + [
      promise("gtr", Text(fr: "rétablissement", en: "restoration"), incident.restoring, incident.restoringTarget)
    ]
  }

  /// The one of an incident's waits that stops the contract's clock at a moment, worded; nil when it runs.
  private static func suspension(
    _ waits: [ItemID], _ dossier: Dossier, _ contract: ContractFacts, _ now: Instant
  ) -> Text? {
    for wait in waits {
      guard let reason = dossier[Suspension.reason, of: wait], contract.suspending.contains(reason),
        dossier[Suspension.evidence, of: wait] != nil, let from = dossier[Suspension.from, of: wait], from <= now,
        dossier[Suspension.to, of: wait].map({ $0 > now }) ?? true
      else { continue }
      return Text(
        fr: "suspendu, \(reason.label.fr) (\(wait))", en: "on hold, \(reason.label.en) (\(wait))")
    }
    return nil
  }

  /// When a clock that is out of hours runs again; nil while it runs.
  private static func closed(_ clock: ContractClock, _ local: Zone?, _ usual: Zone, _ now: Instant) -> Text? {
    guard !clock.isOpen(at: now), let next = clock.nextOpening(from: now) else { return nil }
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      return local.map { wording.shortMoment(next, in: $0) } ?? wording.shortMoment(usual.localized(next))
    }
    return Text(
      fr: "hors plage de service, reprend le \(words(.fr))", en: "outside service hours, resumes on \(words(.en))")
  }

  /// The incidents whose moments contradict each other: nothing is counted from them, and the reason says what to mend.
  static func contradicted(_ dossier: Dossier, _ now: Instant) -> [RunningClock] {
    dossier.items(of: Incident.id).compactMap { item in
      guard dossier[Incident.kind, of: item] ?? .incident == .incident,
        IncidentFacts.areContradicted(item, in: dossier),
        let pair = Incident.contradictions(of: item, in: dossier).first(where: counts)
      else { return nil }
      let (first, second) = (Incident.name(pair.earlier), Incident.name(pair.later))
      return RunningClock(
        item, title: dossier[Incident.title, of: item] ?? "",
        grade: Incident.severity(of: item, in: dossier, now: now)?.rawValue ?? "", key: "gtr",
        promise: Text(fr: "rétablissement", en: "restoration"), left: 0, deadline: nil, state: .refused,
        reason: Text(
          fr: "aucun délai n'est compté : « \(second.fr) » est avant « \(first.fr) », à corriger",
          en: "nothing is counted: “\(second.en)” is before “\(first.en)”, please correct it"))
    }
  }

  /// True for two moments that a clock goes by.
  private static func counts(_ pair: (earlier: String, later: String)) -> Bool {
    let counted = [Incident.reported, Incident.acknowledged, Incident.restored].map(\.definition.id)
    return counted.contains(pair.earlier) && counted.contains(pair.later)
  }
}
