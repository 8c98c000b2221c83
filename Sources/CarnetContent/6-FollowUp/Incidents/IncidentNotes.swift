import CarnetCore

/// What a manager is told once something about an incident is noted: by when, in how much time, what runs.
extension Incident {
  /// Said once an incident is noted, taken in hand, restored or failed again.
  @Sendable static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard let item = context.subject.item else { return nil }
    switch occasion {
    case .complete: return begun(item, context)
    case .answered("reopened"): return context[restored] == nil ? running(item, context) : nil
    case .answered("acknowledged"), .answered("restored"): return outcome(item, context, occasion)
    case .answered, .withdrawn: return nil
    }
  }

  /// Said once its severity changed.
  @Sendable static func severityUpshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .complete else { return nil }
    return context[SeverityChange.incident].flatMap { running($0, context) }
  }

  /// Said once it failed again: what runs, and how to say that it was earlier.
  @Sendable static func relapseUpshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .complete, let relapse = context.subject.item, let incident = context[Relapse.incident],
      let running = running(incident, context)
    else { return nil }
    return running
      + Text(
        fr: " Si c'était plus tôt, tapez :modifier \(relapse) failed, et l'heure.",
        en: " If it was earlier, type :edit \(relapse) failed, and the time.")[context.language]
  }

  /// Said once a wait is noted, or over.
  @Sendable static func waitUpshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard occasion == .complete || occasion == .answered("to"), context[Suspension.evidence] != nil,
      let item = context[Suspension.incident],
      let reason = context[Suspension.reason], let clock = clock(of: item, context)
    else { return nil }
    let language = context.language
    guard clock.terms.suspending.contains(reason) else {
      return Text(
        fr: "Dans ce contrat, ce motif ne suspend aucun délai : celui de l'incident \(item) continue de courir.",
        en: "Under this contract, this reason does not pause the clock: the clock of \(item) keeps running.")[language]
    }
    guard context[Suspension.to] != nil else {
      return Text(
        fr: "Le délai de l'incident \(item) est suspendu. À la fin de l'attente, tapez :repris \(item).",
        en: "The clock of \(item) is paused. When the hold ends, type :resume \(item).")[language]
    }
    return running(item, context)
  }

  // MARK: Words

  private static func begun(_ item: ItemID, _ context: Context) -> String? {
    let kind = context[kind] ?? .incident
    if kind != .incident {
      return Text(
        fr: "\(item) enregistré (\(kind.label.fr)) : aucun délai de rétablissement ne court.",
        en: "\(item) recorded (\(kind.label.en)): no restoration time runs.")[context.language]
    }
    guard let judge = Judge(of: item, context) else { return nil }
    return outside(item, judge, context) ?? running(item, context, by: judge)
  }

  /// The contract of an incident, and the dossier as it sees it.
  private struct Judge {
    let dossier: Dossier
    let timeline: ContractTimeline

    init?(of item: ItemID, _ context: Context) {
      dossier = context.dossier.seen(byContractOf: item, in: Incident.id)
      guard let timeline = ContractTimeline(dossier, now: context.now) else { return nil }
      self.timeline = timeline
    }
  }

  /// Said of an incident reported before the contract or after its end: nothing was promised for it.
  private static func outside(_ item: ItemID, _ judge: Judge, _ context: Context) -> String? {
    let timeline = judge.timeline
    guard let reported = context.dossier[reported, of: item] else { return nil }
    func day(_ day: Day?, _ language: Language) -> String { day.map { Wording(language: language).day($0) } ?? "" }
    switch timeline.era(of: reported) {
    case .during: return nil
    case .before:
      let first = timeline.versions[0].terms.clock.zone.localized(timeline.begun).day
      return Text(
        fr: "\(item) est signalé avant le contrat, qui commence le \(day(first, .fr)) : aucun délai ne s'applique.",
        en: "\(item) was reported before the contract, which starts on \(day(first, .en)): no time limit applies.")[
          context.language]
    case .after:
      let last = timeline.lastDay
      return Text(
        fr: "\(item) est signalé après la fin du contrat, le \(day(last, .fr)) : aucun délai ne s'applique.",
        en: "\(item) was reported after the end of the contract, on \(day(last, .en)): no time limit applies.")[
          context.language]
    }
  }

  /// `I12 enregistré, gravité P2. Prise en charge avant…, rétablissement avant…`; nil for one that runs no more.
  private static func running(_ item: ItemID, _ context: Context, by judge: Judge? = nil) -> String? {
    guard let (clock, terms) = clock(of: item, context, by: judge), clock.facts.restored == nil else { return nil }
    let hours = terms.clock(for: clock.facts.severity, at: clock.facts.site)
    let hoursUsed =
      terms.hours(at: clock.facts.site) ?? Text(fr: "heures du contrat", en: "contract hours")
    func due(_ target: Int, _ language: Language) -> String {
      hours.deadline(target, from: clock.facts.reported, suspensions: clock.facts.suspensions)
        .map { deadline in
          let wording = Wording(language: language)
          return hours.zone == terms.clock.zone
            ? wording.moment(hours.zone.localized(deadline)) : wording.moment(deadline, in: hours.zone)
        } ?? "—"
    }
    func promises(_ language: Language) -> String {
      let response = Text(
        fr: "prise en charge avant \(due(clock.responseTarget, .fr)), ",
        en: "response due by \(due(clock.responseTarget, .en)), ")
      let restoring = Text(
        fr: "rétablissement avant \(due(clock.restoringTarget, .fr))",
        en: "service back by \(due(clock.restoringTarget, .en))")
      return capitalised((clock.facts.acknowledged == nil ? response[language] : "") + restoring[language])
    }
    let grade = clock.facts.severity.rawValue
    let recorded = judge == nil ? Text(same: "") : Text(fr: " enregistré", en: " recorded")
    return Text(
      fr: "\(item)\(recorded.fr), gravité \(grade). \(promises(.fr)), aux \(hoursUsed.fr).",
      en: "\(item)\(recorded.en), severity \(grade). \(promises(.en)), in \(hoursUsed.en).")[context.language]
  }

  private static func outcome(_ item: ItemID, _ context: Context, _ occasion: Occasion) -> String? {
    guard let (clock, _) = clock(of: item, context) else { return nil }
    let isRestoring = occasion == .answered("restored")
    let (spent, target) =
      isRestoring ? (clock.restoring, clock.restoringTarget) : (clock.response, clock.responseTarget)
    guard isRestoring ? clock.facts.restored != nil : clock.facts.acknowledged != nil else { return nil }
    let late = TimeSpan(seconds: spent - target)
    func words(_ seconds: Int, _ language: Language) -> String {
      Wording(language: language).duration(TimeSpan(seconds: seconds))
    }
    let did = isRestoring ? Text(fr: "rétabli", en: "restored") : Text(fr: "pris en charge", en: "response")
    let verdict =
      late.seconds > 0
      ? Text(fr: "\(words(late.seconds, .fr)) de retard", en: "\(words(late.seconds, .en)) late")
      : Text(fr: "délai tenu", en: "on time")
    return Text(
      fr: "\(item) \(did.fr) en \(words(spent, .fr)) (promis : \(words(target, .fr))), \(verdict.fr).",
      en: "\(item): \(did.en) in \(words(spent, .en)) (limit \(words(target, .en))), \(verdict.en).")[context.language]
  }

  private static func clock(
    of item: ItemID, _ context: Context, by known: Judge? = nil
  ) -> (clock: IncidentClock, terms: ContractFacts)? {
    guard let judge = known ?? Judge(of: item, context) else { return nil }
    let (dossier, timeline) = (judge.dossier, judge.timeline)
    guard dossier[kind, of: item] ?? .incident == .incident, dossier[reported, of: item] != nil else { return nil }
    return IncidentFacts(item, in: dossier, timeline, IncidentTies(in: dossier, of: [item]), end: context.now)
      .map { (IncidentClock($0, timeline, end: context.now), timeline.terms(at: $0.reported)) }
  }
}
