import CarnetCore

/// How long people wait: by the contract's clock, and as they lived it.
extension IndicatorContent {
  static let ofTime = [responseTime, restoringTime, restoringSpread, livedTime, suspendedShare]

  static let responseTime = Indicator.ofIncidents(
    "K01", name: Text(fr: "Temps moyen de prise en charge", en: "Mean response time"),
    question: Text(
      fr: "En combien de temps un technicien commence-t-il ?", en: "How soon does a technician start?"),
    formula: Text(
      fr:
        "Moyenne des heures ouvrées entre le signalement et la prise en charge, moins le temps de suspension. Si l'heure est inconnue, le temps va jusqu'au rétablissement ; si personne n'est venu et que le délai est passé, jusqu'à maintenant. Sont comptées les prises en charge de la période, même si l'incident est antérieur. Sont aussi données : la valeur du milieu (médiane), et la durée dans laquelle 9 sur 10 sont faites (P90, quantile de type 7).",
      en:
        "Mean of business hours from the report to the response, minus time on hold. If the time is unknown, it runs to the restoration; if no one has come and the limit has passed, to now. Responses of the period count, even if the incident is earlier. Also shown: the middle value (median), and the time within which 9 in 10 were done (P90, type 7 quantile)."
    ),
    unit: .seconds, direction: .down, version: 3,
    parts: .bySeverity(".median") { severity, contract in
      contract.map { contract in
        (
          Double(contract.gti[severity]) / 2,
          Text(
            fr: "moitié du délai promis de prise en charge ; \(PartAims.practice.fr)",
            en: "half of the promised response time; \(PartAims.practice.en)")
        )
      }
    },
    population: notDueYet,
    account: { facts in
      facts.clocks.filter(facts.judgesResponse).map { clock in
        let time = Measuring.worded(clock.response, clock.facts.severity)
        let bound = responseBound(clock)
        return Measurement.Used(clock.facts.item, Text(fr: time.fr + bound.fr, en: time.en + bound.en))
      } + Measuring.apart(facts)
    }
  ) { facts in
    let judged = facts.clocks.filter(facts.judgesResponse)
    let atMost = judged.count(where: \.isResponseBounded)
    let atLeast = judged.count { $0.facts.course.responded == nil }
    return Measuring.durations(
      facts, bySeverity: .medians, none: Measuring.noResponse,
      also: [
        atMost == 0
          ? nil
          : Text(
            fr: "au plus : \(atMost) sans heure de prise en charge, jusqu'au rétablissement",
            en: "at most: \(atMost) without a response time, counted to the restoration"),
        atLeast == 0
          ? nil
          : Text(
            fr: "au moins : \(atLeast) pas encore pris en charge, jusqu'à maintenant",
            en: "at least: \(atLeast) not responded to yet, counted to now"),
      ].compactMap(\.self), unjudged: facts.unjudged.count
    ) { facts.judgesResponse($0) ? $0.response : nil }
  }

  /// Why a figure about responses leaves an incident out: somebody came before the period, or nobody had to yet.
  @Sendable static func notDueYet(_ account: IncidentAccount, _ facts: PeriodFacts) -> LeftOutReason? {
    if let reason = account.leftOut { return reason }
    guard let clock = account.clock, facts.isOfPeriod(response: clock) else { return .beforePeriod }
    return clock.isResponseJudged ? nil : .notDueYet
  }

  /// Why a figure about restored incidents leaves one out.
  @Sendable static func notRestored(_ account: IncidentAccount, _: PeriodFacts) -> LeftOutReason? {
    account.leftOut ?? (account.restored == nil ? .open : nil)
  }

  /// What is said of a response that nobody noted: the restoring bounds it, or the present does.
  static func responseBound(_ clock: IncidentClock) -> Text {
    if clock.isResponseBounded {
      return Text(
        fr: ", au plus : heure inconnue, prouvée par le rétablissement",
        en: ", at most: time unknown, proved by the restoration")
    }
    return clock.facts.course.responded == nil
      ? Text(fr: ", au moins : personne encore", en: ", at least: nobody yet") : Text(same: "")
  }

  static let restoringTime = Indicator.ofIncidents(
    "K04", name: Text(fr: "Temps moyen de rétablissement", en: "Mean time to restore (MTTR)"),
    question: Text(
      fr: "En combien d'heures ouvrées le service revient-il ?",
      en: "In how many business hours does the service come back?"),
    formula: Text(
      fr:
        "Moyenne des heures ouvrées du signalement au rétablissement, moins le temps de suspension, pour les incidents rétablis. Donnée aussi par gravité.",
      en:
        "Mean of business hours from the report to the restoration, minus time on hold, for restored incidents. Also shown by severity."
    ),
    unit: .seconds, direction: .down,
    parts: .bySeverity { severity, _ in
      switch severity {
      case .p1: (Double(TimeSpan.hours(4).seconds), PartAims.practice)
      case .p2: (Double(TimeSpan.hours(8).seconds), PartAims.practice)
      case .p3, .p4: nil
      }
    },
    population: notRestored, account: { facts in times(facts) { $0.facts.restored == nil ? nil : $0.restoring } }
  ) { facts in
    Measuring.durations(
      facts, bySeverity: .means, unjudged: facts.unjudgedRestored, open: \.lasting, of: \.took)
  }

  static let restoringSpread = Indicator.ofIncidents(
    "K05", name: Text(fr: "Durée médiane de rétablissement", en: "Median time to restore"),
    question: Text(
      fr: "En combien de temps le service revient-il, une fois sur deux ?",
      en: "How soon is the service back, half of the time?"),
    formula: Text(
      fr:
        "La valeur du milieu (médiane) des heures ouvrées de rétablissement, pour les incidents rétablis. À côté : la durée dans laquelle 9 sur 10 sont rétablis (P90, quantile de type 7). Sont aussi données la médiane et la moyenne avec les incidents ouverts, comptés comme durant au moins jusqu'à maintenant (Kaplan-Meier).",
      en:
        "The middle value (median) of business hours to restore, for restored incidents. Beside it: the time within which 9 in 10 were restored (P90, type 7 quantile). Also shown: median and mean with open incidents, counted as lasting at least until now (Kaplan-Meier)."
    ),
    unit: .seconds, direction: .down,
    parts: .bySeverity(".p90") { severity, contract in
      contract.map { contract in
        (
          Double(contract.gtr[severity]),
          Text(
            fr: "délai promis de rétablissement ; \(PartAims.practice.fr)",
            en: "promised time to restore; \(PartAims.practice.en)")
        )
      }
    },
    population: notRestored, account: { facts in times(facts) { $0.restoring } }
  ) { facts in
    let times = facts.clocks.compactMap(\.took)
    let open = facts.clocks.compactMap(\.lasting)
    let ordered = Statistics.ordered(times)
    guard let middle = Statistics.quantile(ofOrdered: ordered, .median),
      let high = Statistics.quantile(ofOrdered: ordered, .p90), let survival = Survival(over: times, censored: open)
    else { return facts.clocks.isEmpty ? Measuring.none(facts) : .notApplicable(Measuring.noRestored) }
    let n = facts.clocks.count
    let unjudged = facts.unjudgedRestored
    let severities = Measuring.quantiles(
      .p90, Measuring.p90, key: "p90", facts, unjudged: unjudged, open: \.lasting, of: \.took)
    let wholeMedian = survival.median.map {
      Measurement.Part(
        "km", Text(fr: "médiane, incidents ouverts compris", en: "median, open incidents included"), $0, n: n)
    }
    return .measured(
      Measurement(
        value: middle, n: times.count,
        parts: severities + [Measurement.Part("p90", Measuring.p90, high, n: times.count)],
        variants: (wholeMedian.map { [$0] } ?? []) + [
          Measurement.Part(
            "restricted", Text(fr: "moyenne, incidents ouverts compris", en: "mean, open incidents included"),
            survival.restrictedMean, n: n),
          Measurement.Part(
            "horizon", Text(fr: "plus longue durée vue", en: "longest time seen"), Double(survival.horizon), n: n),
        ],
        caution: Measuring.joined(
          (open.isEmpty
            ? []
            : [
              Text(
                fr: "pas dans la médiane, encore en cours : \(open.count)",
                en: "not in the median, still open: \(open.count)")
            ]) + Measuring.leftOut(facts)), unjudged: unjudged,
        bounds: open.isEmpty
          ? nil
          : Measuring.bounds(
            from: Statistics.quantile(times + open, .median) ?? middle, open: open.count, unjudged: unjudged)))
  }

  static let livedTime = Indicator.ofIncidents(
    "K06", name: Text(fr: "Durée réelle pour les salariés", en: "Elapsed time for staff"),
    question: Text(
      fr: "Combien de temps les salariés ont-ils vraiment attendu, nuits et week-ends compris ?",
      en: "How long did staff really wait, nights and weekends included?"),
    formula: Text(
      fr:
        "Moyenne et médiane du temps écoulé du signalement au rétablissement, sans le temps où le service marchait avant une rechute.",
      en:
        "Mean and median of elapsed time from the report to the restoration, without the time the service worked before a relapse."
    ),
    unit: .seconds, direction: .down, version: 2,
    population: { account, _ in account.leftOutOfCourses ?? (account.restored == nil ? .open : nil) },
    account: { facts in
      zip(facts.courses, facts.traits).filter { $0.0.restored != nil }.map { course, traits in
        let time = Measuring.worded(course.lived(until: facts.end))
        let stretches = Measuring.stretches(course, at: traits.asset.flatMap { facts.sites[$0] }, facts)
        return Measurement.Used(course.item, Text(fr: time.fr + stretches.fr, en: time.en + stretches.en))
      }
    }
  ) { facts in
    // What people waited needs no severity.
    guard !facts.courses.isEmpty else { return Measuring.none(facts) }
    let over = facts.courses.filter { $0.restored != nil }
    let open = facts.courses.filter { $0.restored == nil }
    return Measuring.mean(
      of: over.map { $0.lived(until: facts.end) }, lasting: open.map { $0.lived(until: facts.end) },
      running: open.count, unjudged: facts.unknownCourses) ?? .notApplicable(Measuring.noRestored)
  }

  static let suspendedShare = Indicator.ofIncidents(
    "K30", name: Text(fr: "Part du temps suspendu", en: "Share of time on hold"),
    question: Text(
      fr: "Quelle part du temps les délais ont-ils été suspendus ?",
      en: "What share of the time was the contract's clock paused?"),
    formula: Text(
      fr:
        "Heures ouvrées suspendues, divisées par les heures ouvrées du signalement au rétablissement, pour tous les incidents.",
      en: "Business hours on hold, as a share of business hours from the report to the restoration, for all incidents."),
    unit: .percent, direction: .down, target: 15,
    account: { facts in
      facts.clocks.compactMap { clock in
        clock.gross == clock.restoring
          ? nil
          : Measurement.Used(clock.facts.item, Measuring.worded(clock.gross - clock.restoring, clock.facts.severity))
      }
    }
  ) { facts in
    let gross = facts.clocks.reduce(0) { $0 + $1.gross }
    let net = facts.clocks.reduce(0) { $0 + $1.restoring }
    guard gross > 0 else { return .notApplicable(Measuring.noIncident) }
    return .measured(
      Measurement(
        value: Measuring.percent(gross - net, of: gross), n: facts.clocks.count,
        parts: [
          Measurement.Part(
            "suspended", Text(fr: "suspendu", en: "on hold"), Double(gross - net), n: facts.clocks.count,
            unit: .seconds),
          Measurement.Part(
            "gross", Text(fr: "en tout", en: "in total"), Double(gross), n: facts.clocks.count, unit: .seconds),
        ]))
  }

  /// The times of the incidents for which there is one, worded.
  private static func times(_ facts: PeriodFacts, of time: (IncidentClock) -> Int?) -> [Measurement.Used] {
    facts.clocks.compactMap { clock in
      time(clock).map { Measurement.Used(clock.facts.item, Measuring.worded($0, clock.facts.severity)) }
    }
  }
}

extension IncidentClock {
  /// Open seconds to restoring; nil while the service is not back.
  fileprivate var took: Int? { facts.restored == nil ? nil : restoring }
  /// Open seconds so far; nil once the service is back.
  fileprivate var lasting: Int? { facts.restored == nil ? restoring : nil }
}
