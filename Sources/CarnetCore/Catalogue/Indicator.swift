/// The days over which indicators are computed, both included.
package struct Period: Hashable, Sendable {
  /// The first day.
  package let from: Day
  /// The last day.
  package let to: Day

  /// The days from one to another; nil when they are in the wrong order.
  package init?(from: Day, to: Day) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }
}

/// A figure that answers one plain question about the provider's service.
package struct Indicator: Sendable {
  /// What its figures are counted in.
  package enum Unit: String, Hashable, Sendable {
    /// Percent, one decimal.
    case percent = "%"
    /// Percent, two decimals: what is always close to 100.
    case precisePercent = "%2"
    /// Seconds of the clock that the formula names.
    case seconds = "s"
    /// Euro cents, excluding tax.
    case cents = "c"
    /// Points from -100 to 100.
    case points = "pt"
    /// A number of things.
    case count = "n"
    /// A number of things a month.
    case perMonth = "/month"
    /// A mark out of five.
    case mark = "/5"
    /// A score out of a hundred.
    case score = "/100"

    /// How many decimals its figures have for a machine; 0 for whole numbers.
    package var places: Int {
      switch self {
      case .percent, .perMonth, .score: 1
      case .mark, .precisePercent: 2
      case .seconds, .cents, .points, .count: 0
      }
    }
  }

  /// Which way is better.
  package enum Direction: Hashable, Sendable {
    /// More is better.
    case up
    /// Less is better.
    case down
  }

  /// What came out.
  package enum Outcome: Hashable, Sendable {
    /// A figure.
    case measured(Measurement)
    /// No figure, and why: never 0 or 100 % for lack of data.
    case notApplicable(Text)
  }

  /// Frozen id, `K03`.
  package let id: String
  /// Its name.
  package let name: Text
  /// The question that it answers, in one plain sentence of at most 160 characters.
  package let question: Text
  /// The exact formula.
  package let formula: Text
  /// What it is counted in.
  package let unit: Unit
  /// Which way is better.
  package let direction: Direction
  /// What is usually aimed at, in the unit; nil when it is only reported.
  package let usualTarget: Double?
  /// The number of its formula: it grows when what the formula gives changes, so that two reports can be compared.
  package let version: Int
  /// What was agreed to be aimed at in a dossier; nil when nothing was.
  package let agreedTarget: @Sendable (Dossier) -> Double?
  /// Computes it over a period, as seen at a moment.
  package let measure: @Sendable (Dossier, Period, _ now: Instant) -> Outcome
  /// What the figure rests on, one by one.
  package let account: @Sendable (Dossier, Period, _ now: Instant) -> [Measurement.Used]

  /// An indicator.
  package init(
    _ id: String, name: Text, question: Text, formula: Text, unit: Unit, direction: Direction, target: Double?,
    version: Int = 1, agreedTarget: @escaping @Sendable (Dossier) -> Double? = { _ in nil },
    account: @escaping @Sendable (Dossier, Period, _ now: Instant) -> [Measurement.Used] = { _, _, _ in [] },
    measure: @escaping @Sendable (Dossier, Period, _ now: Instant) -> Outcome
  ) {
    self.id = id
    self.name = name
    self.question = question
    self.formula = formula
    self.unit = unit
    self.direction = direction
    usualTarget = target
    self.version = version
    self.agreedTarget = agreedTarget
    self.account = account
    self.measure = measure
  }

  /// This indicator, aiming at what a dossier agrees upon.
  package func aiming(at agreed: @escaping @Sendable (Dossier) -> Double?) -> Indicator {
    Indicator(
      id, name: name, question: question, formula: formula, unit: unit, direction: direction, target: usualTarget,
      version: version, agreedTarget: agreed, account: account, measure: measure)
  }

  /// What is aimed at in a dossier, in the unit: what was agreed, else what is usual.
  package func target(in dossier: Dossier) -> Double? { agreedTarget(dossier) ?? usualTarget }
}

/// How a figure stands against its target.
package enum Verdict: String, Hashable, Sendable {
  /// At the target or better.
  case met
  /// Worse than the target.
  case missed
  /// There is no figure.
  case notApplicable = "not-applicable"
  /// There is no target.
  case reported
}

extension Indicator {
  /// How an outcome stands against a target.
  package func verdict(on outcome: Outcome, target: Double?) -> Verdict {
    guard case .measured(let measurement) = outcome else { return .notApplicable }
    guard let target else { return .reported }
    switch direction {
    case .up: return measurement.value >= target ? .met : .missed
    case .down: return measurement.value <= target ? .met : .missed
    }
  }

  /// A figure in a unit, worded; in the indicator's when none is given.
  package func words(_ value: Double, in other: Unit? = nil, _ language: Language) -> String {
    let wording = Wording(language: language)
    switch other ?? unit {
    case .percent: return wording.percent(value, places: 1)
    case .precisePercent: return wording.percent(value, places: 2)
    case .seconds: return wording.duration(TimeSpan(seconds: Int(value)))
    case .cents: return wording.money(Money(cents: Int(value.rounded())))
    case .points: return (value > 0 ? "+" : "") + wording.decimal(value, places: 0)
    case .count: return wording.decimal(value, places: 0)
    case .perMonth: return wording.decimal(value, places: 1) + Text(fr: "\u{A0}/\u{A0}mois", en: "\u{A0}/\u{A0}month")[language]
    case .mark: return wording.decimal(value, places: 2) + "\u{A0}/\u{A0}5"
    case .score: return wording.decimal(value, places: 1) + "\u{A0}/\u{A0}100"
    }
  }

  /// The figure of a measurement, worded: below five cases a rate says its cases, for a percentage would say too much.
  package func words(_ measurement: Measurement, _ language: Language) -> String {
    guard unit == .percent, measurement.n < 5, let numerator = measurement.numerator else {
      return words(measurement.value, language)
    }
    return Text(fr: "\(numerator) sur \(measurement.n)", en: "\(numerator) of \(measurement.n)")[language]
  }

  /// A figure in a unit for a machine, with a decimal point; in the indicator's when none is given.
  package func plain(_ value: Double, in other: Unit? = nil) -> String {
    let places = (other ?? unit).places
    return places == 0 ? fixed(value.rounded(.down), 0) : fixed(value, places)
  }
}
