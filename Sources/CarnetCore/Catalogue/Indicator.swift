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
    /// Seconds of the clock that the formula names.
    case seconds = "s"
    /// Euro cents, excluding tax.
    case cents = "c"
    /// Points from -100 to 100.
    case points = "pt"
    /// A number of things.
    case count = "n"
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
  /// What is aimed at, in the unit; nil when it is only reported.
  package let target: Double?
  /// Computes it over a period, as seen at a moment.
  package let measure: @Sendable (Dossier, Period, _ now: Instant) -> Outcome

  /// An indicator.
  package init(
    _ id: String, name: Text, question: Text, formula: Text, unit: Unit, direction: Direction, target: Double?,
    measure: @escaping @Sendable (Dossier, Period, _ now: Instant) -> Outcome
  ) {
    self.id = id
    self.name = name
    self.question = question
    self.formula = formula
    self.unit = unit
    self.direction = direction
    self.target = target
    self.measure = measure
  }
}

/// A figure with what it rests on.
package struct Measurement: Hashable, Sendable {
  /// A part of the figure, or a figure beside it.
  package struct Part: Hashable, Sendable {
    /// Frozen key: `P1`, `median`.
    package let key: String
    /// What it is called.
    package let label: Text
    /// The part's figure in the indicator's unit.
    package let value: Double
    /// How many things it rests on.
    package let n: Int
    /// The numerator, for a rate.
    package let numerator: Int?

    /// A part of a figure.
    package init(_ key: String, _ label: Text, _ value: Double, n: Int, numerator: Int? = nil) {
      self.key = key
      self.label = label
      self.value = value
      self.n = n
      self.numerator = numerator
    }
  }

  /// One thing that the figure rests on: an incident, an answer.
  package struct Used: Hashable, Sendable {
    /// The item.
    package let item: ItemID
    /// What it counts for, and why.
    package let account: Text

    /// An item and its account.
    package init(_ item: ItemID, _ account: Text) {
      self.item = item
      self.account = account
    }
  }

  /// The figure, in the indicator's unit.
  package let value: Double
  /// How many things it rests on.
  package let n: Int
  /// The numerator, for a rate.
  package let numerator: Int?
  /// Its parts, and the figures beside it, in order.
  package let parts: [Part]
  /// What it rests on, one by one.
  package let used: [Used]
  /// What a reader must know with it: an interval, few cases.
  package let caution: Text

  /// A figure with what it rests on.
  package init(
    value: Double, n: Int, numerator: Int? = nil, parts: [Part] = [], used: [Used] = [],
    caution: Text = Text(same: "")
  ) {
    self.value = value
    self.n = n
    self.numerator = numerator
    self.parts = parts
    self.used = used
    self.caution = caution
  }
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
  /// How an outcome stands against the target.
  package func verdict(on outcome: Outcome) -> Verdict {
    guard case .measured(let measurement) = outcome else { return .notApplicable }
    guard let target else { return .reported }
    switch direction {
    case .up: return measurement.value >= target ? .met : .missed
    case .down: return measurement.value <= target ? .met : .missed
    }
  }

  /// A figure in the indicator's unit, worded.
  package func words(_ value: Double, _ language: Language) -> String {
    let wording = Wording(language: language)
    switch unit {
    case .percent: return wording.percent(value, places: 1)
    case .seconds: return wording.duration(TimeSpan(seconds: Int(value)))
    case .cents: return wording.money(Money(cents: Int(value.rounded())))
    case .points: return (value > 0 ? "+" : "") + wording.decimal(value, places: 0)
    case .count: return wording.decimal(value, places: 0)
    }
  }
}
