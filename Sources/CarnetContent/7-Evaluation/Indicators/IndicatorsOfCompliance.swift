import CarnetCore

/// Whether promises were kept, and what other rules would have made of the same facts.
extension IndicatorContent {
  static let ofCompliance = [responseCompliance, restoringCompliance]

  static let responseCompliance = Indicator.ofIncidents(
    "K02", name: Text(fr: "Pris en charge dans le délai promis", en: "Responded within the time limit"),
    question: Text(
      fr: "Le prestataire commence-t-il à s'en occuper dans le délai du contrat ?",
      en: "Does the provider respond within the contract's time limit?"),
    formula: Text(
      fr:
        "Incidents pris en charge dans le délai, divisés par ceux pris en charge, rétablis ou déjà en retard. Une prise en charge jamais enregistrée est en retard dès que son délai est passé. Un rétablissement dans ce délai la prouve. Sont comptées celles de la période, même si l'incident est antérieur.",
      en:
        "Incidents responded to within the limit, as a share of those responded to, restored or already overdue. A response never recorded is late once its limit has passed. Restoration within that limit proves it. Responses of the period count, even if the incident is earlier."
    ),
    unit: .percent, direction: .up, target: 95, version: 4, parts: .bySeverity(), population: notDueYet,
    account: { facts in
      zip(facts.clocks, facts.traits).filter { facts.judgesResponse($0.0) }.map { clock, traits in
        let told = account(
          clock.response, clock.responseTarget, isOpen: clock.facts.course.responded == nil, clock, facts)
        let (note, graded) = (unnoted(clock), regraded(clock, traits, facts) { ($0.response, $0.responseTarget) })
        return Measurement.Used(
          clock.facts.item, Text(fr: told.fr + note.fr + graded.fr, en: told.en + note.en + graded.en),
          isCounted: !clock.isResponseLate)
      } + Measuring.apart(facts)
    }
  ) { facts in
    let unnoted = facts.clocks.filter { $0.isResponseBounded && facts.judgesResponse($0) }
    let late = unnoted.count(where: \.isResponseLate)
    let proved = unnoted.count - late
    return compliance(
      facts, judged: facts.judgesResponse, late: \.isResponseLate, none: Measuring.noResponse,
      also: [
        proved == 0
          ? nil
          : Text(
            fr: "\(proved) sans heure de prise en charge, prouvée par le rétablissement",
            en: "\(proved) without a response time, proved by the restoration"),
        late == 0
          ? nil
          : Text(
            fr: "\(late) sans prise en charge enregistrée avant la fin du délai : en retard",
            en: "\(late) without a response recorded within the limit: late"),
      ].compactMap(\.self))
  }

  /// What is said of a severity that changed on the way: the new promise runs from the report all the same, and may have been
  /// over by the time that it was agreed.
  private static func regraded(
    _ clock: IncidentClock, _ traits: IncidentTraits, _ facts: PeriodFacts,
    _ promise: (IncidentClock) -> (spent: Int, target: Int)
  ) -> Text {
    guard let first = traits.regraded.first, let last = traits.regraded.last else { return Text(same: "") }
    let tell = facts.timeline.moments(of: clock.facts)
    let then = IncidentClock(clock.facts.seen(at: last.at), facts.timeline, end: last.at)
    let over = promise(then).spent - promise(then).target
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      let steps = traits.regraded.map { change in
        let at = tell(change.at, language)
        return Text(fr: "\(change.to.rawValue) depuis le \(at)", en: "\(change.to.rawValue) from \(at)")[language]
      }.joined(separator: ", ")
      let late =
        over > 0
        ? Text(
          fr: ", et il était déjà dépassé de \(wording.duration(TimeSpan(seconds: over)))",
          en: ", and was already over by \(wording.duration(TimeSpan(seconds: over)))")[language] : ""
      return Text(
        fr:
          " ; \(first.before.rawValue) au signalement, \(steps) : le délai d'un \(last.to.rawValue) court depuis le signalement",
        en:
          "; \(first.before.rawValue) when reported, \(steps): the \(last.to.rawValue) limit runs from the time it was reported"
      )[
        language] + late
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  /// What is said of a response that nobody noted.
  private static func unnoted(_ clock: IncidentClock) -> Text {
    guard clock.isResponseBounded else { return Text(same: "") }
    return clock.isResponseLate
      ? Text(fr: " ; jamais enregistrée, délai passé", en: "; never recorded, limit passed")
      : Text(fr: " ; heure inconnue, prouvée par le rétablissement", en: "; time unknown, proved by the restoration")
  }

  static let restoringCompliance = Indicator.ofIncidents(
    "K03", name: Text(fr: "Rétablis dans le délai promis", en: "Restored within the time limit"),
    question: Text(
      fr:
        "Part des incidents rétablis dans le délai du contrat. Un incident ouvert et déjà en retard compte comme non tenu.",
      en:
        "The share of incidents restored within the contract's time limit. An open incident already overdue counts as missed."
    ),
    formula: Text(
      fr:
        "Incidents rétablis dans le délai, divisés par ceux rétablis ou déjà en retard. Le temps de suspension n'est pas compté.",
      en:
        "Incidents restored on time, as a share of incidents restored or already overdue. Time on hold is not counted."),
    unit: .percent, direction: .up, target: 90,
    parts: .bySeverity { severity, _ in severity == .p1 ? (100, PartAims.practice) : nil },
    population: { account, _ in account.leftOut ?? (account.clock?.isRestoringJudged == true ? nil : .open) },
    account: { facts in
      zip(facts.clocks, facts.traits).filter { $0.0.isRestoringJudged }.map { clock, traits in
        let base = account(clock.restoring, clock.restoringTarget, isOpen: clock.facts.restored == nil, clock, facts)
        let other = otherwise(clock, traits, facts)
        let graded = regraded(clock, traits, facts) { ($0.restoring, $0.restoringTarget) }
        return Measurement.Used(
          clock.facts.item, Text(fr: base.fr + graded.fr + other.fr, en: base.en + graded.en + other.en),
          isCounted: !clock.isRestoringLate)
      } + Measuring.apart(facts)
    }
  ) { facts in
    compliance(
      facts, judged: \.isRestoringJudged, late: \.isRestoringLate, none: Measuring.noRestored,
      variants: restoringVariants(facts))
  }

  /// The same facts under other rules: what was agreed decides as much as what was done.
  private static func restoringVariants(_ facts: PeriodFacts) -> [Measurement.Part] {
    var (closed, closedKept) = (0, 0)
    var (asked, askedKept) = (0, 0)
    var (all, allKept) = (0, 0)
    for (clock, traits) in zip(facts.clocks, facts.traits) {
      let isOver = clock.facts.restored != nil
      if isOver {
        closed += 1
        if !clock.isRestoringLate { closedKept += 1 }
      }
      let third = clock.restoring(ifThirdParties: traits, facts)
      if isOver || third > clock.restoringTarget {
        asked += 1
        if third <= clock.restoringTarget { askedKept += 1 }
      }
      if isOver || clock.gross > clock.restoringTarget {
        all += 1
        if clock.gross <= clock.restoringTarget { allKept += 1 }
      }
    }
    let thirdLabel =
      facts.contract.suspending.contains(.thirdPartyWait)
      ? Text(
        fr: "si l'attente d'un tiers ne suspendait pas le délai",
        en: "if waiting for a third party did not pause the clock")
      : Text(
        fr: "si l'attente d'un tiers suspendait le délai", en: "if waiting for a third party paused the clock")
    return [
      closed > 0
        ? Measuring.part(
          "closed", Text(fr: "sans les incidents encore ouverts", en: "closed incidents only"), closedKept, of: closed)
        : nil,
      asked > 0 ? Measuring.part("third_party", thirdLabel, askedKept, of: asked) : nil,
      all > 0
        ? Measuring.part(
          "unsuspended", Text(fr: "si rien ne suspendait le délai", en: "if nothing paused the clock"), allKept, of: all
        ) : nil,
    ].compactMap(\.self)
  }

  /// What would have changed the verdict on an incident: another rule on waits, or so much less time.
  private static func otherwise(_ clock: IncidentClock, _ traits: IncidentTraits, _ facts: PeriodFacts) -> Text {
    let third = clock.restoring(ifThirdParties: traits, facts)
    let target = clock.restoringTarget
    let mended = wouldHaveKept(clock, facts)
    let stretches = Measuring.stretches(clock, facts)
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      func duration(_ seconds: Int) -> String { wording.duration(TimeSpan(seconds: seconds)) }
      var said = ""
      if clock.gross != clock.restoring {
        said +=
          "\(language == .fr ? " ; " : "; ")"
          + Text(
            fr: "\(duration(clock.gross - clock.restoring)) de suspension",
            en: "\(duration(clock.gross - clock.restoring)) on hold")[
            language]
        if clock.gross > target, clock.restoring <= target {
          said += Text(fr: ", sans cela en retard", en: ", otherwise late")[language]
        }
      }
      if third != clock.restoring, (third > target) != clock.isRestoringLate {
        let suspends = facts.timeline.terms(at: clock.facts.reported).suspending.contains(.thirdPartyWait)
        said +=
          suspends
          ? Text(
            fr: " ; en retard (\(duration(third))) si l'attente du tiers ne suspendait pas le délai",
            en: "; late (\(duration(third))) if waiting for the third party did not pause the clock")[language]
          : Text(
            fr: " ; délai tenu (\(duration(third))) si l'attente du tiers suspendait le délai",
            en: "; on time (\(duration(third))) if waiting for the third party paused the clock")[language]
      }
      said += mended?[language] ?? ""
      if clock.wall != clock.gross {
        said +=
          Text(
            fr: " ; durée réelle \(duration(clock.wall))", en: "; elapsed time \(duration(clock.wall))")[language]
      }
      return said + stretches[language]
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  /// For a late incident, by when it had to be restored, and the gravest severity whose promise it would have kept.
  private static func wouldHaveKept(_ clock: IncidentClock, _ facts: PeriodFacts) -> Text? {
    guard clock.isRestoringLate else { return nil }
    let contract = facts.timeline.terms(at: clock.facts.reported)
    let deadline = contract.clock(for: clock.facts.severity, at: clock.facts.site).deadline(
      clock.restoringTarget, from: clock.facts.reported, suspensions: clock.facts.suspensions)
    let milder = Severity.allCases.first { severity in
      severity.place > clock.facts.severity.place && contract.gtr[severity] >= clock.restoring
    }
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      var said = ""
      if let deadline {
        let moment = facts.timeline.moments(of: clock.facts)(deadline, language)
        said +=
          Text(
            fr: " ; délai tenu si rétabli avant le \(moment)", en: "; would have been met by \(moment)")[language]
      }
      if let milder {
        let promise = wording.duration(TimeSpan(seconds: contract.gtr[milder]))
        said +=
          Text(
            fr: " ; en \(milder.rawValue) (\(promise)), délai tenu",
            en: "; would meet the \(milder.rawValue) limit (\(promise))")[
            language]
      }
      return said
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  private static func compliance(
    _ facts: PeriodFacts, judged: (IncidentClock) -> Bool, late: (IncidentClock) -> Bool,
    none: Text, variants: [Measurement.Part] = [], also: [Text] = []
  ) -> Indicator.Outcome {
    guard !facts.clocks.isEmpty else { return Measuring.none(facts) }
    let unjudged = facts.unjudged.count
    var own = Array(repeating: (kept: 0, n: 0), count: Severity.allCases.count)
    for clock in facts.clocks where judged(clock) {
      own[clock.facts.severity.place].n += 1
      if !late(clock) { own[clock.facts.severity.place].kept += 1 }
    }
    let n = own.reduce(0) { $0 + $1.n }
    guard n > 0 else { return Measuring.none(facts, else: none) }
    let severities = Severity.allCases.compactMap { severity -> Measurement.Part? in
      let (kept, count) = own[severity.place]
      guard count > 0 else { return nil }
      return Measuring.part(
        severity.rawValue, Text(same: severity.rawValue), kept, of: count, unjudged: unjudged)
    }
    return .measured(
      Measuring.rate(
        own.reduce(0) { $0 + $1.kept }, of: n, parts: severities, variants: variants,
        also: also + Measuring.leftOut(facts), unjudged: unjudged))
  }

  private static func account(
    _ time: Int, _ target: Int, isOpen: Bool, _ clock: IncidentClock, _ facts: PeriodFacts
  ) -> Text {
    let judge = facts.timeline.judge(of: clock.facts)
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      func duration(_ seconds: Int) -> String { wording.duration(TimeSpan(seconds: seconds)) }
      let head =
        "\(clock.facts.severity.rawValue)  \(duration(time)) "
        + Text(fr: "(promis : \(duration(target)))", en: "of \(duration(target))")[language]
      let open = isOpen ? Text(fr: ", encore ouvert", en: ", still open")[language] : ""
      let over = duration(time - target)
      let late = time > target ? Text(fr: ", en retard de \(over)", en: ", \(over) late")[language] : ""
      return head + open + late + (judge.map { " (\($0[language]))" } ?? "")
    }
    return Text(fr: words(.fr), en: words(.en))
  }
}
