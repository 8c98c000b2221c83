import CarnetCore

/// What a manager reads on coming in: clocks that run, what is late, what will be before the day is over.
enum FollowUpBriefing {
  static func briefing(_ dossier: Dossier, _ stage: Stage, _ now: Instant, _ language: Language) -> [Utterance] {
    guard stage == .followUp, let contract = ContractFacts(dossier, now: now) else { return [] }
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let end = wording.day(contract.term.periodEnd(contract.term.period(on: now.day)))
    var said: [Utterance] = [
      .note(say("Contrat \(contract.number), jusqu'au \(end).", "Contract \(contract.number), until \(end)."))
    ]
    let clocks = IncidentFacts.all(in: dossier, contract, from: now, to: now).filter { $0.restored == nil }
      .map { IncidentClock($0, contract, end: now) }
    func list(_ fr: String, _ en: String, _ entries: [String]) {
      guard !entries.isEmpty else { return }
      said += [.heading(say(fr, en)), .list(numbered: false, entries)]
    }
    list("En cours", "Running", clocks.map { running($0, contract, dossier, now, language) })
    let today = contract.clock.zone.localized(now).day
    let dates = FollowUpAgenda.deadlines(dossier, now).sorted { ($0.day, $0.title.fr) < ($1.day, $1.title.fr) }
    list(
      "En retard", "Late",
      dates.filter { $0.day < today }.map { date in
        let days = wording.count(
          today.ordinal - date.day.ordinal, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
        return say("\(date.title.fr) (\(days)). \(date.advice.fr).", "\(date.title.en) (\(days)). \(date.advice.en).")
      })
    let evening = contract.clock.zone.earliest(day: today.adding(days: 1), secondOfDay: 0)
    list(
      "Avant ce soir", "Before tonight",
      clocks.compactMap { tonight($0, contract, dossier, now, evening, language) }
        + dates.filter { $0.day == today }.map {
          say("\($0.title.fr). \($0.advice.fr).", "\($0.title.en). \($0.advice.en).")
        })
    said.append(
      .aside(
        say(
          ":incident quoi · :modifier I1 acknowledged 14h55 · :modifier I1 restored maintenant · :agenda",
          ":incident what · :edit I1 acknowledged 14:55 · :edit I1 restored now · :agenda")))
    return said
  }

  /// One incident: what is left of each promise, by the contract's clock.
  private static func running(
    _ clock: IncidentClock, _ contract: ContractFacts, _ dossier: Dossier, _ now: Instant, _ language: Language
  ) -> String {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    func left(_ spent: Int, _ target: Int) -> String {
      let span = wording.duration(TimeSpan(seconds: abs(target - spent)))
      return spent > target ? say("en retard de \(span)", "late by \(span)") : say("reste \(span)", "\(span) left")
    }
    let response =
      clock.facts.acknowledged == nil
      ? say("prise en charge\u{A0}: ", "response: ") + left(clock.response, clock.responseTarget) + ", " : ""
    let waits = clock.facts.suspensions.contains { $0.contains(now) || $0.upperBound == now }
    let paused = waits ? say(" (en attente, l'horloge est arrêtée)", " (waiting, the clock stands still)") : ""
    let closed = contract.clock.isOpen(at: now) ? "" : say(" (hors plage)", " (out of hours)")
    return
      "\(clock.facts.item) \(dossier[Incident.title, of: clock.facts.item] ?? "") (\(clock.facts.severity.rawValue))"
      + say("\u{A0}: ", ": ") + response + say("rétablissement\u{A0}: ", "restoring: ")
      + left(clock.restoring, clock.restoringTarget) + (paused.isEmpty ? closed : paused)
  }

  /// What an incident will be late for before the day is over; nil when nothing.
  private static func tonight(
    _ clock: IncidentClock, _ contract: ContractFacts, _ dossier: Dossier, _ now: Instant, _ evening: Instant,
    _ language: Language
  ) -> String? {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let reported = clock.facts.reported
    func due(_ target: Int) -> Instant? {
      contract.clock.deadline(target, from: reported, suspensions: clock.facts.suspensions).flatMap {
        $0 >= now && $0 < evening ? $0 : nil
      }
    }
    func at(_ instant: Instant) -> String { Wording(language: language).clock(instant.secondOfDay) }
    let parts = [
      clock.facts.acknowledged == nil
        ? due(clock.responseTarget).map { say("prise en charge avant \(at($0))", "response by \(at($0))") } : nil,
      due(clock.restoringTarget).map { say("rétablissement avant \(at($0))", "restoring by \(at($0))") },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return "\(clock.facts.item) \(dossier[Incident.title, of: clock.facts.item] ?? "")" + say("\u{A0}: ", ": ")
      + parts.joined(separator: ", ")
  }
}
