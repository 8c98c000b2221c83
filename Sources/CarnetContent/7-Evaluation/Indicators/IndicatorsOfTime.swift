import CarnetCore

/// How long people wait: by the contract's clock, and as they lived it.
extension IndicatorContent {
  static let ofTime = [responseTime, restoringTime, restoringSpread, livedTime, suspendedShare]

  static let responseTime = Indicator.ofIncidents(
    "K01", name: Text(fr: "Temps moyen de prise en charge", en: "Mean time to respond"),
    question: Text(
      fr: "En combien de temps un technicien s'y met-il ?", en: "How soon does a technician get to work?"),
    formula: Text(
      fr:
        "Moyenne des heures ouvrées entre signalement et premier acte utile, attentes suspensives déduites ; s'il n'est pas noté, jusqu'au rétablissement, et tant que personne n'est venu et qu'il est tard, jusqu'ici ; celles de la période, fût l'incident d'avant ; médiane, et durée que 9 sur 10 ne dépassent pas (P90, quantile de type 7).",
      en:
        "Mean of business hours from report to first useful act, less suspending waits; where it is not noted, to the restoring, and while nobody came and it is late, to now; those of the period, even of an earlier incident; median, and the time that 9 in 10 do not exceed (P90, type 7 quantile)."
    ),
    unit: .seconds, direction: .down, version: 3,
    parts: .bySeverity(".median") { severity, contract in
      contract.map { contract in
        (
          Double(contract.gti[severity]) / 2,
          Text(
            fr: "moitié du délai promis de prise en charge ; \(PartAims.practice.fr)",
            en: "half of the promised time to respond; \(PartAims.practice.en)")
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
            fr: "\(atMost) sans prise en charge notée, comptés jusqu'au rétablissement : au plus",
            en: "\(atMost) without a noted response, counted to the restoring: at most"),
        atLeast == 0
          ? nil
          : Text(
            fr: "\(atLeast) que personne n'a pris en charge, comptés jusqu'ici : au moins",
            en: "\(atLeast) that nobody responded to, counted to now: at least"),
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
        fr: ", au plus : prise en charge non notée, prouvée par le rétablissement",
        en: ", at most: response not noted, proved by the restoring")
    }
    return clock.facts.course.responded == nil
      ? Text(fr: ", au moins : personne encore", en: ", at least: nobody yet") : Text(same: "")
  }

  static let restoringTime = Indicator.ofIncidents(
    "K04", name: Text(fr: "Temps moyen de rétablissement (MTTR)", en: "Mean time to restore (MTTR)"),
    question: Text(
      fr: "En combien d'heures ouvrées le service revient-il ?",
      en: "In how many business hours does the service come back?"),
    formula: Text(
      fr:
        "Moyenne des heures ouvrées du signalement au rétablissement, attentes suspensives déduites, incidents rétablis ; par gravité.",
      en:
        "Mean of business hours from report to restoring, less suspending waits, over restored incidents; by severity."),
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
      fr: "Une fois sur deux, le service revient en moins de…", en: "Half of the time the service is back within…"),
    formula: Text(
      fr:
        "Médiane, et durée que 9 sur 10 ne dépassent pas (P90, quantile de type 7), des heures ouvrées de rétablissement, incidents rétablis. À côté, incidents ouverts comptés comme durant au moins jusqu'ici (Kaplan-Meier) : médiane, et moyenne jusqu'à la plus longue durée vue.",
      en:
        "Median, and the time that 9 in 10 do not exceed (P90, type 7 quantile), of business hours to restore, over restored incidents. Beside, open incidents counted as lasting at least so long (Kaplan-Meier): median, and mean up to the longest time seen."
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
                fr: "\(open.count) encore en cours, pas dans la médiane",
                en: "\(open.count) still running, not in the median")
            ]) + Measuring.leftOut(facts)), unjudged: unjudged,
        bounds: open.isEmpty
          ? nil
          : Measuring.bounds(
            from: Statistics.quantile(times + open, .median) ?? middle, open: open.count, unjudged: unjudged)))
  }

  static let livedTime = Indicator.ofIncidents(
    "K06", name: Text(fr: "Temps vécu par les salariés", en: "Time lived by the staff"),
    question: Text(
      fr: "Combien de temps a-t-on vraiment attendu, nuits et week-ends compris ?",
      en: "How long did people really wait, nights and week-ends included?"),
    formula: Text(
      fr:
        "Moyenne et médiane du temps écoulé du signalement au rétablissement, sans celui où le service était revenu avant une rechute.",
      en:
        "Mean and median of elapsed time from report to restoring, without that for which the service was back before a relapse."
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
    "K30", name: Text(fr: "Part du temps suspendu", en: "Share of suspended time"),
    question: Text(
      fr: "Quelle part du temps l'horloge du contrat a-t-elle été arrêtée ?",
      en: "What share of the time did the contract's clock stand still?"),
    formula: Text(
      fr: "Heures ouvrées suspendues sur heures ouvrées du signalement au rétablissement, tous incidents.",
      en: "Suspended business hours over business hours from report to restoring, all incidents."),
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
            "suspended", Text(fr: "suspendu", en: "suspended"), Double(gross - net), n: facts.clocks.count,
            unit: .seconds),
          Measurement.Part(
            "gross", Text(fr: "en tout", en: "in all"), Double(gross), n: facts.clocks.count, unit: .seconds),
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
