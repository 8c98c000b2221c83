import CarnetCore

/// What a manager reads on coming in: clocks that run, what is late, what will be before the day is over.
struct FollowUpBriefing {
  private let dossier: Dossier
  private let contract: ContractFacts
  private let now: Instant
  private let language: Language
  private let clocks: [RunningClock]
  /// The contracts that run, or of which something is still to be settled.
  private let lives: [ContractLife]
  private var wording: Wording { Wording(language: language) }

  /// The clocks that run at any stage, and at the follow-up what is late beside.
  static func briefing(_ dossier: Dossier, _ stage: Stage, _ now: Instant, _ language: Language) -> [Utterance] {
    guard let timeline = ContractTimeline(dossier, now: now) else { return [] }
    let page = FollowUpBriefing(
      dossier: dossier, contract: timeline.terms(at: now), now: now, language: language,
      clocks: RunningClocks.all(dossier, now),
      lives: dossier.withdrawnOn == nil ? ContractLife.all(dossier, now: now) : [])
    return stage == .followUp ? page.whole : page.passed + page.running
  }

  /// What a deadline that has passed has changed.
  private var passed: [Utterance] { lives.compactMap(\.remark).map { .warning($0[language]) } }

  private var whole: [Utterance] {
    let today = contract.clock.zone.localized(now).day
    let dates = ContractDeadlines.told(dossier) { FollowUpAgenda.tasks($0, now) }.sorted {
      ($0.day, $0.title.fr) < ($1.day, $1.title.fr)
    }
    let late = dates.filter { $0.day < today }.map { date in
      let days = wording.count(
        today.ordinal - date.day.ordinal, one: Text(fr: "jour de retard", en: "day late"),
        many: Text(fr: "jours de retard", en: "days late"))
      return say("\(date.title.fr) (\(days)). \(date.advice.fr).", "\(date.title.en) (\(days)). \(date.advice.en).")
    }
    let due = dates.filter { $0.day == today }.map {
      say("\($0.title.fr). \($0.advice.fr).", "\($0.title.en). \($0.advice.en).")
    }
    return standing + passed + running + list("En retard", "Overdue", incidents(.late, sentence: overdue) + late)
      + list("Avant ce soir", "Before tonight", incidents(.lateToday, sentence: tonight) + due)
      + [
        .aside(
          say(
            ":incident quoi · :pris I1 14h55 · :attente I1 · :repris I1 · :rétabli I1 16h40 · :agenda",
            ":incident what · :response I1 14:55 · :hold I1 · :resume I1 · :restored I1 16:40 · :dates"))
      ]
  }

  /// Each contract and how it stands.
  private var standing: [Utterance] {
    if let withdrawn = dossier.withdrawnOn.map(wording.day) {
      let number = contract.number
      return [
        .note(
          say(
            "Contrat \(number) : vous vous êtes rétracté le \(withdrawn).",
            "Contract \(number): you withdrew on \(withdrawn)."))
      ]
    }
    return lives.map { life in
      let name = [life.contract.number, lives.count > 1 ? life.provider.map { "(\($0))" } : nil].compactMap(\.self)
        .joined(separator: " ")
      let standing = life.standing(language)
      return .note(say("Contrat \(name), \(standing).", "Contract \(name), \(standing)."))
    }
  }

  /// The clocks as a table, the most urgent incident first; nothing when none runs.
  private var running: [Utterance] {
    guard !clocks.isEmpty else { return [] }
    return [
      .heading(say("Incidents en cours", "Open incidents")),
      .table(
        Table(
          columns: [
            Table.Column(say("Incident", "Incident")), Table.Column(say("Gravité", "Severity")),
            Table.Column(say("Engagement", "Commitment")), Table.Column(say("Temps restant", "Time left"), .trailing),
            Table.Column(say("Échéance", "Due")), Table.Column(say("État", "Status")),
          ], rows: clocks.map(row))),
    ]
  }

  private func row(_ clock: RunningClock) -> [String] {
    let span = wording.duration(TimeSpan(seconds: Int(clock.left.magnitude)))
    let left = clock.state == .refused ? "—" : clock.left < 0 ? say("en retard de \(span)", "overdue by \(span)") : span
    let reason = clock.reason?[language] ?? ""
    let state =
      switch clock.state {
      case .late: Sign.late.before(say("en retard", "late"))
      case .lateToday: say("en retard dès ce soir", "late by tonight")
      case .running, .suspended, .refused: reason
      }
    let both = clock.state == .late || clock.state == .lateToday
    return [
      "\(clock.item) \(clock.title)", clock.grade,
      clock.promise[language] + (clock.hours.map { ", \($0[language])" } ?? ""), left,
      clock.due(language) ?? "—",
      both && !reason.isEmpty ? "\(state), \(reason)" : state,
    ]
  }

  /// One sentence for each incident that has a promise in a state.
  private func incidents(_ state: RunningClock.State, sentence: (RunningClock) -> String) -> [String] {
    var seen: [ItemID] = []
    for clock in clocks where clock.state == state && !seen.contains(clock.item) { seen.append(clock.item) }
    return seen.map { item in
      let mine = clocks.filter { $0.item == item && $0.state == state }
      return "\(item) \(mine.first?.title ?? "")" + say(" : ", ": ")
        + mine.map(sentence).joined(separator: ", ")
    }
  }

  private func overdue(_ clock: RunningClock) -> String {
    let span = wording.duration(TimeSpan(seconds: -clock.left))
    return say("\(clock.promise.fr) en retard de \(span)", "\(clock.promise.en) overdue by \(span)")
  }

  private func tonight(_ clock: RunningClock) -> String {
    let time = clock.dueTime(language) ?? ""
    return say("\(clock.promise.fr) avant \(time)", "\(clock.promise.en) by \(time)")
  }

  /// As many as one reads at a glance; `:agenda` has them all.
  private static let shown = 12

  private func list(_ fr: String, _ en: String, _ entries: [String]) -> [Utterance] {
    guard !entries.isEmpty else { return [] }
    let more = entries.count - FollowUpBriefing.shown
    let rest = more > 0 ? [say("… et \(more) de plus. Tapez :agenda", "… and \(more) more. Type :dates")] : []
    return [.heading(say(fr, en)), .list(numbered: false, entries.prefix(FollowUpBriefing.shown) + rest)]
  }

  private func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
}
