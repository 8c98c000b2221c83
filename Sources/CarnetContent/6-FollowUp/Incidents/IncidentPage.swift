import CarnetCore

// Incidents as a page about a contract tells of them.

extension ContractPage {
  /// The time to respond; where nobody noted it, the restoring that bounds it.
  func response(_ clock: IncidentClock) -> String {
    let time = duration(clock.response)
    return clock.isResponseBounded ? say("heure inconnue, au plus \(time)", "time unknown, at most \(time)") : time
  }

  /// The clocks of every incident since the contract began, as they stand now.
  var clocks: [IncidentClock] {
    let zone = contract.clock.zone
    let begun = zone.earliest(day: contract.term.start, secondOfDay: 0)
    return IncidentClock.all(
      IncidentFacts.all(in: dossier, timeline, from: begun, to: now), timeline, end: now)
  }

  /// The version of the contract and the hours that judge an incident; nothing where there is only one of either.
  func judge(_ clock: IncidentClock) -> [Document.Fact] {
    timeline.judge(of: clock.facts).map { [fact("Version appliquée", "Version applied", $0[language])] } ?? []
  }

  /// How an incident stands against its promise, in words.
  func verdict(_ clock: IncidentClock) -> String {
    let late = clock.isRestoringLate ? say("en retard de ", "late by ") + duration(clock.overrun) : ""
    switch (clock.facts.restored != nil, clock.isRestoringLate) {
    case (true, false): return say("délai tenu", "on time")
    case (true, true): return late
    case (false, true): return say("ouvert, ", "open, ") + late
    case (false, false): return say("ouvert, dans le délai", "open, within the limit")
    }
  }
}
