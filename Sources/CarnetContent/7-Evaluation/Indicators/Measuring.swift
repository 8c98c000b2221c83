import CarnetCore

/// What indicators have in common: means, rates, and the words that go with them.
enum Measuring {
  static let noContract = Text(fr: "le contrat n'est pas complet", en: "the contract is not complete")
  static let noIncident = Text(fr: "aucun incident dans la période", en: "no incident in the period")
  static let noRestored = Text(fr: "aucun incident rétabli dans la période", en: "no incident restored in the period")
  static let noResponse = Text(
    fr: "aucune prise en charge à compter encore", en: "no response to count yet")
  static let noOpen = Text(fr: "aucun incident en cours", en: "no open incident")
  static let noStop = Text(fr: "aucun incident n'a arrêté une activité", en: "no incident stopped an activity")
  /// The reasons that say that nothing broke, not that something was not noted.
  private static let quiet: Set<Text> = [noIncident, noRestored, noResponse, noOpen, noStop]

  /// What lacks for a figure, and should not; nil for one that is there, or that has nothing to be about.
  static func lack(_ outcome: Indicator.Outcome) -> Text? {
    switch outcome {
    case .measured: nil
    case .unknown(let reason): reason
    case .notApplicable(let reason): quiet.contains(reason) ? nil : reason
    }
  }

  /// No figure: nothing happened, or nothing of what happened can be judged.
  static func none(_ facts: PeriodFacts, else reason: Text = noIncident) -> Indicator.Outcome {
    facts.unjudged.isEmpty ? .notApplicable(reason) : .unknown(unjudgedWords(facts.unjudged.map(\.why)))
  }

  /// True where it is known that nothing happened: what is counted is zero then, and what divides by incidents has no object.
  ///
  /// Some of the period has passed under the contract, and no incident of it is noted, not even one that cannot be judged.
  static func isQuiet(_ facts: PeriodFacts) -> Bool {
    facts.courses.isEmpty && facts.unjudged.isEmpty && facts.months != nil && facts.end > facts.start
  }

  /// What is said of incidents that cannot be judged: how many, and why.
  static func unjudgedWords(_ reasons: [Unjudged.Why]) -> Text {
    var seen: [Unjudged.Why] = []
    for reason in reasons where !seen.contains(reason) { seen.append(reason) }
    let incidents = Text.counted(
      reasons.count, one: Text(fr: "incident non compté", en: "incident not counted"),
      many: Text(fr: "incidents non comptés", en: "incidents not counted"))
    return Text(
      fr: "\(incidents.fr) : \(seen.map(\.words.fr).joined(separator: ", "))",
      en: "\(incidents.en): \(seen.map(\.words.en).joined(separator: ", "))")
  }

  /// What is left out of every figure about promises, for the reader: what cannot be judged, and what nothing judges.
  static func leftOut(_ facts: PeriodFacts) -> [Text] {
    func outside(_ why: Unjudged.Why, _ fr: String, _ en: String) -> [Text] {
      let count = facts.outside.count { $0.why == why }
      return count == 0
        ? []
        : [
          Text(fr: "\(fr), aucun délai ne s'applique : \(count)", en: "\(en), no time limit applies: \(count)")
        ]
    }
    return (facts.unjudged.isEmpty ? [] : [unjudgedWords(facts.unjudged.map(\.why))])
      + outside(.unpromised, "signalés avant le contrat", "reported before the contract")
      + outside(.lapsed, "signalés après la fin du contrat", "reported after the end of the contract")
  }

  /// The incidents left out, one by one.
  static func apart(_ facts: PeriodFacts) -> [Measurement.Used] {
    (facts.unjudged + facts.outside).map { Measurement.Used(unjudged: $0.item, $0.account) }
  }
  static let median = Text(fr: "médiane", en: "median")
  static let p90 = Text(fr: "9 sur 10 en", en: "9 in 10 within")

  /// How times are told severity by severity beside the whole.
  enum Split {
    case means, medians
  }

  /// The mean with median and P90, and by severity when asked; `time` is nil for an incident that does not count.
  ///
  /// `unjudged` are those that might have a time, were it known which promise is theirs; `open` is how long those that have
  /// none yet have lasted: they can only last longer.
  static func durations(
    _ facts: PeriodFacts, bySeverity split: Split, none: Text = noRestored, also: [Text] = [],
    unjudged: Int, open: (IncidentClock) -> Int? = { _ in nil }, of time: (IncidentClock) -> Int?
  ) -> Indicator.Outcome {
    guard !facts.clocks.isEmpty else { return Measuring.none(facts) }
    var times: [Int] = []
    times.reserveCapacity(facts.clocks.count)
    var own = Array(repeating: (sum: 0, count: 0), count: Severity.allCases.count)
    var lasting = Array(repeating: [Int](), count: Severity.allCases.count)
    var running = 0
    for clock in facts.clocks {
      guard let seconds = time(clock) else {
        if clock.facts.restored == nil { running += 1 }
        if let seconds = open(clock) { lasting[clock.facts.severity.place].append(seconds) }
        continue
      }
      times.append(seconds)
      own[clock.facts.severity.place].sum += seconds
      own[clock.facts.severity.place].count += 1
    }
    let severities: [Measurement.Part] =
      switch split {
      case .medians: quantiles(.median, median, key: "median", facts, unjudged: unjudged, of: time)
      case .means:
        Severity.allCases.compactMap { severity in
          let (sum, count) = own[severity.place]
          guard count > 0 else { return nil }
          let open = lasting[severity.place]
          let least = Double(sum + open.reduce(0, +)) / Double(count + open.count)
          return Measurement.Part(
            severity.rawValue, Text(same: severity.rawValue), Double(sum) / Double(count), n: count,
            unjudged: unjudged, bounds: bounds(from: least, open: open.count, unjudged: unjudged))
        }
      }
    return mean(
      of: times, lasting: lasting.flatMap(\.self), parts: severities, running: running, also: also + leftOut(facts),
      unjudged: unjudged)
      ?? (unjudged > 0 ? Measuring.none(facts, else: none) : .notApplicable(none))
  }

  /// Between what a time comes to lie while some are not over: at least what it is were they over now; nil where all are, or
  /// where some could not be judged.
  static func bounds(from least: Double, open: Int, unjudged: Int) -> ClosedRange<Double>? {
    open > 0 && unjudged == 0 ? least...Double.infinity : nil
  }

  /// The mean of some times with median and P90, beside other parts; nil without any.
  ///
  /// `lasting` is how long those that are not over have lasted.
  static func mean(
    of times: [Int], lasting: [Int] = [], parts: [Measurement.Part] = [], running: Int, also: [Text] = [],
    unjudged: Int = 0
  ) -> Indicator.Outcome? {
    let ordered = Statistics.ordered(times)
    guard let mean = Statistics.mean(times), let middle = Statistics.quantile(ofOrdered: ordered, .median),
      let high = Statistics.quantile(ofOrdered: ordered, .p90)
    else { return nil }
    let spread = [
      Measurement.Part("median", median, middle, n: times.count), Measurement.Part("p90", p90, high, n: times.count),
    ]
    let open =
      running == 0
      ? []
      : [Text(fr: "pas dans la moyenne, encore en cours : \(running)", en: "not in the mean, still open: \(running)")]
    return .measured(
      Measurement(
        value: mean, n: times.count, parts: parts + spread, caution: joined(open + also), unjudged: unjudged,
        bounds: bounds(from: Statistics.mean(times + lasting) ?? 0, open: lasting.count, unjudged: unjudged)))
  }

  static func joined(_ cautions: [Text]) -> Text? {
    guard !cautions.isEmpty else { return nil }
    return Text(
      fr: cautions.map(\.fr).joined(separator: " · "), en: cautions.map(\.en).joined(separator: " · "))
  }

  /// A quantile of the times of each severity: `P1, median`.
  static func quantiles(
    _ share: Statistics.Share, _ name: Text, key: String, _ facts: PeriodFacts, unjudged: Int,
    open: (IncidentClock) -> Int? = { _ in nil }, of time: (IncidentClock) -> Int?
  ) -> [Measurement.Part] {
    var own = Array(repeating: [Int](), count: Severity.allCases.count)
    var lasting = own
    for clock in facts.clocks {
      if let seconds = time(clock) {
        own[clock.facts.severity.place].append(seconds)
      } else if let seconds = open(clock) {
        lasting[clock.facts.severity.place].append(seconds)
      }
    }
    return Severity.allCases.compactMap { severity in
      let (times, open) = (own[severity.place], lasting[severity.place])
      return Statistics.quantile(times, share).map { value in
        Measurement.Part(
          "\(severity.rawValue).\(key)",
          Text(fr: "\(severity.rawValue), \(name.fr)", en: "\(severity.rawValue), \(name.en)"), value,
          n: times.count, unjudged: unjudged,
          bounds: open.isEmpty
            ? nil
            : bounds(
              from: Statistics.quantile(times + open, share) ?? value, open: open.count, unjudged: unjudged))
      }
    }
  }

  /// A rate with its numerator, and the interval in which it may lie.
  static func rate(
    _ count: Int, of n: Int, parts: [Measurement.Part] = [], variants: [Measurement.Part] = [], also: [Text] = [],
    unjudged: Int = 0, bounds: ClosedRange<Double>? = nil
  ) -> Measurement {
    let interval = Statistics.wilson(count, of: n)
    let caution = interval.map { low, high in
      let fr = "entre \(fixed(low, 0)) et \(fixed(high, 0))" + (n < 30 ? " : peu de cas" : "")
      let en = "\(fixed(low, 0)) to \(fixed(high, 0))" + (n < 30 ? ": few cases" : "")
      return Text(fr: fr, en: en)
    }
    return Measurement(
      value: percent(count, of: n), n: n, numerator: count, parts: parts, variants: variants,
      interval: interval.map { max(0, $0.low)...min(100, $0.high) },
      caution: joined((caution.map { [$0] } ?? []) + also), unjudged: unjudged, bounds: bounds)
  }

  /// A part that is a rate.
  static func part(_ key: String, _ label: Text, _ count: Int, of n: Int, unjudged: Int = 0) -> Measurement.Part {
    Measurement.Part(
      key, label, percent(count, of: n), n: n, numerator: count, unit: .percent, unjudged: unjudged)
  }

  /// A rate in percent: one division of whole numbers, so that a rate that is its target equals it.
  static func percent(_ count: Int, of n: Int) -> Double { n == 0 ? 0 : Double(count * 100) / Double(n) }

  /// A time in words.
  static func worded(_ seconds: Int) -> Text {
    let span = TimeSpan(seconds: seconds)
    return Text(fr: Wording(language: .fr).duration(span), en: Wording(language: .en).duration(span))
  }

  /// An incident's time in words: `P2  8 h 45`.
  static func worded(_ seconds: Int, _ severity: Severity) -> Text {
    func words(_ language: Language) -> String { Wording(language: language).duration(TimeSpan(seconds: seconds)) }
    return Text(fr: "\(severity.rawValue)  \(words(.fr))", en: "\(severity.rawValue)  \(words(.en))")
  }
}

extension Measuring {
  /// The stretches of an outage that came back: `; arrêté du 02/02 09:00 au 02/02 10:00, puis…`; empty for one that did not.
  ///
  /// `site` is where it happened, if other hours count there.
  static func stretches(_ course: IncidentCourse, at site: ItemID?, _ facts: PeriodFacts) -> Text {
    guard !course.ups.isEmpty else { return Text(same: "") }
    let tell = facts.timeline.moments(reported: course.reported, at: site)
    let downs = course.downs(until: facts.end)
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      let told = downs.map { down in
        let from = tell(down.lowerBound, language)
        let to = tell(down.upperBound, language)
        return Text(fr: "du \(from) au \(to)", en: "\(from) to \(to)")[language]
      }
      return Text(fr: " ; arrêté ", en: "; down ")[language] + wording.list(told, conjunction: .and)
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  /// The same, and what the contract makes of the time between.
  static func stretches(_ clock: IncidentClock, _ facts: PeriodFacts) -> Text {
    guard !clock.facts.course.ups.isEmpty else { return Text(same: "") }
    let told = stretches(clock.facts.course, at: clock.facts.site, facts)
    let isDeducted = facts.timeline.terms(at: clock.facts.reported).suspending.contains(.restoredBetween)
    func between(_ language: Language) -> String {
      Wording(language: language).duration(TimeSpan(seconds: clock.gross - clock.down))
    }
    return isDeducted
      ? Text(
        fr: "\(told.fr) ; service revenu entre-temps, \(between(.fr)) déduites par le contrat",
        en: "\(told.en); service back in between, \(between(.en)) deducted by the contract")
      : Text(
        fr: "\(told.fr) ; service revenu entre-temps, \(between(.fr)) que le contrat ne déduit pas",
        en: "\(told.en); service back in between, \(between(.en)) that the contract does not deduct")
  }
}

extension ContractTimeline {
  /// How moments of an incident are told: in the local time of its site, which is said where it is not the contract's.
  func moments(of facts: IncidentFacts) -> (Instant, Language) -> String {
    moments(reported: facts.reported, at: facts.site)
  }

  func moments(reported: Instant, at site: ItemID?) -> (Instant, Language) -> String {
    let usual = terms(at: reported).clock.zone
    let local = localTime(reported: reported, at: site)
    return { moment, language in
      let wording = Wording(language: language)
      return local.map { wording.shortMoment(moment, in: $0) } ?? wording.shortMoment(usual.localized(moment))
    }
  }
}

extension PeriodFacts {
  /// How many incidents there are of which not even what became of them can be counted from.
  var unknownCourses: Int { unjudged.count { $0.course == nil } }
  /// How many incidents that cannot be judged are restored, or may be.
  var unjudgedRestored: Int { unjudged.count { $0.course.map { $0.restored != nil } ?? true } }
}

extension Severity {
  /// Where it stands in the order of gravity, from 0: sums by severity are kept in a list.
  var place: Int {
    switch self {
    case .p1: 0
    case .p2: 1
    case .p3: 2
    case .p4: 3
    }
  }
}
