import CarnetCore

/// What indicators have in common: means, rates, and the words that go with them.
enum Measuring {
  static let noContract = Text(fr: "le contrat n'est pas complet", en: "the contract is not complete")
  static let noIncident = Text(fr: "aucun incident dans la période", en: "no incident in the period")
  static let noRestored = Text(fr: "aucun incident rétabli dans la période", en: "no incident restored in the period")
  static let noResponse = Text(fr: "aucune prise en charge notée", en: "no response noted")
  static let noOpen = Text(fr: "aucun incident en cours", en: "no open incident")
  static let noStop = Text(fr: "aucun incident n'a arrêté une activité", en: "no incident stopped an activity")
  /// The reasons that say that nothing broke, not that something was not noted.
  static let quiet: Set<Text> = [noIncident, noRestored, noOpen, noStop]
  static let median = Text(fr: "médiane", en: "median")
  static let p90 = Text(fr: "9 sur 10 en", en: "9 in 10 within")

  /// How times are told severity by severity beside the whole.
  enum Split {
    case none, means, medians
  }

  /// The mean with median and P90, and by severity when asked; `time` is nil for an incident that does not count.
  static func durations(
    _ facts: PeriodFacts, bySeverity split: Split = .none, none: Text = noRestored, of time: (IncidentClock) -> Int?
  ) -> Indicator.Outcome {
    guard !facts.clocks.isEmpty else { return .notApplicable(noIncident) }
    var times: [Int] = []
    times.reserveCapacity(facts.clocks.count)
    var own = Array(repeating: (sum: 0, count: 0), count: Severity.allCases.count)
    var running = 0
    for clock in facts.clocks {
      guard let seconds = time(clock) else {
        if clock.facts.restored == nil { running += 1 }
        continue
      }
      times.append(seconds)
      own[clock.facts.severity.place].sum += seconds
      own[clock.facts.severity.place].count += 1
    }
    let ordered = Statistics.ordered(times)
    guard let mean = Statistics.mean(times), let middle = Statistics.quantile(ofOrdered: ordered, 0.5),
      let high = Statistics.quantile(ofOrdered: ordered, 0.9)
    else { return .notApplicable(none) }
    let spread = [
      Measurement.Part("median", median, middle, n: times.count), Measurement.Part("p90", p90, high, n: times.count),
    ]
    let severities: [Measurement.Part] =
      switch split {
      case .none: []
      case .medians: quantiles(0.5, median, key: "median", facts, of: time)
      case .means:
        Severity.allCases.compactMap { severity in
          let (sum, count) = own[severity.place]
          guard count > 0 else { return nil }
          return Measurement.Part(
            severity.rawValue, Text(same: severity.rawValue), Double(sum) / Double(count), n: count)
        }
      }
    let unknown = facts.clocks.count - times.count - running
    let cautions = [
      running == 0
        ? nil
        : Text(fr: "\(running) encore en cours, pas dans la moyenne", en: "\(running) still running, not in the mean"),
      unknown == 0 ? nil : leftOut(unknown),
    ].compactMap(\.self)
    return .measured(
      Measurement(
        value: mean, n: times.count, parts: severities + spread,
        caution: joined(cautions)))
  }

  /// What is said of restored incidents that do not tell when work on them began.
  static func leftOut(_ unknown: Int) -> Text {
    Text(
      fr: "\(unknown) sans heure de prise en charge, hors du compte",
      en: "\(unknown) without a time of response, left out")
  }

  private static func joined(_ cautions: [Text]) -> Text? {
    guard !cautions.isEmpty else { return nil }
    return Text(
      fr: cautions.map(\.fr).joined(separator: " · "), en: cautions.map(\.en).joined(separator: " · "))
  }

  /// A quantile of the times of each severity: `P1, median`.
  static func quantiles(
    _ share: Double, _ name: Text, key: String, _ facts: PeriodFacts, of time: (IncidentClock) -> Int?
  ) -> [Measurement.Part] {
    var own = Array(repeating: [Int](), count: Severity.allCases.count)
    for clock in facts.clocks {
      if let seconds = time(clock) { own[clock.facts.severity.place].append(seconds) }
    }
    return Severity.allCases.compactMap { severity in
      let times = own[severity.place]
      return Statistics.quantile(times, share).map { value in
        Measurement.Part(
          "\(severity.rawValue).\(key)",
          Text(fr: "\(severity.rawValue), \(name.fr)", en: "\(severity.rawValue), \(name.en)"), value,
          n: times.count)
      }
    }
  }

  /// A rate with its numerator, and the interval in which it may lie.
  static func rate(
    _ count: Int, of n: Int, parts: [Measurement.Part] = [], variants: [Measurement.Part] = [], also: [Text] = []
  ) -> Measurement {
    let interval = Statistics.wilson(count, of: n)
    let caution = interval.map { low, high in
      let fr = "intervalle \(fixed(low, 0)) à \(fixed(high, 0))" + (n < 30 ? " : peu de cas" : "")
      let en = "interval \(fixed(low, 0)) to \(fixed(high, 0))" + (n < 30 ? ": few cases" : "")
      return Text(fr: fr, en: en)
    }
    return Measurement(
      value: percent(count, of: n), n: n, numerator: count, parts: parts, variants: variants,
      interval: interval.map { max(0, $0.low)...min(100, $0.high) },
      caution: joined((caution.map { [$0] } ?? []) + also))
  }

  /// A part that is a rate.
  static func part(_ key: String, _ label: Text, _ count: Int, of n: Int) -> Measurement.Part {
    Measurement.Part(key, label, percent(count, of: n), n: n, numerator: count, unit: .percent)
  }

  static func percent(_ count: Int, of n: Int) -> Double { n == 0 ? 0 : Double(count) / Double(n) * 100 }

  /// An incident's time in words: `P2  8 h 45`.
  static func worded(_ seconds: Int, _ severity: Severity) -> Text {
    func words(_ language: Language) -> String { Wording(language: language).duration(TimeSpan(seconds: seconds)) }
    return Text(fr: "\(severity.rawValue)  \(words(.fr))", en: "\(severity.rawValue)  \(words(.en))")
  }
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
