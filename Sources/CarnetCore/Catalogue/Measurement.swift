/// A figure with what it rests on.
package struct Measurement: Hashable, Sendable {
  /// A part of the figure, or a figure beside it.
  package struct Part: Hashable, Sendable {
    /// Frozen key: `P1`, `median`.
    package let key: String
    /// What it is called.
    package let label: Text
    /// The part's figure.
    package let value: Double
    /// How many things it rests on.
    package let n: Int
    /// The numerator, for a rate.
    package let numerator: Int?
    /// What it is counted in; nil when in the indicator's unit.
    package let unit: Indicator.Unit?
    /// How many things could not be judged, and might belong to it.
    package let unjudged: Int
    /// Between what it comes to lie, whatever becomes of what is not judged or not over; nil where nothing bounds it.
    package let bounds: ClosedRange<Double>?

    /// A part of a figure.
    package init(
      _ key: String, _ label: Text, _ value: Double, n: Int, numerator: Int? = nil, unit: Indicator.Unit? = nil,
      unjudged: Int = 0, bounds: ClosedRange<Double>? = nil
    ) {
      self.key = key
      self.label = label
      self.value = value
      self.n = n
      self.numerator = numerator
      self.unit = unit
      self.unjudged = unjudged
      self.bounds = bounds ?? Measurement.bounds(numerator, of: n, unjudged: unjudged)
    }
  }

  /// One thing that the figure rests on: an incident, an answer.
  package struct Used: Hashable, Sendable {
    /// The item.
    package let item: ItemID
    /// What it counts for, and why.
    package let account: Text
    /// For a rate, true when it is among those counted for it.
    package let isCounted: Bool
    /// False for what could not be judged: it is told beside the figure, and stands in none.
    package let isJudged: Bool

    /// An item and its account.
    package init(_ item: ItemID, _ account: Text, isCounted: Bool = true) {
      self.item = item
      self.account = account
      self.isCounted = isCounted
      isJudged = true
    }

    /// An item that could not be judged, and why.
    package init(unjudged item: ItemID, _ reason: Text) {
      self.item = item
      account = reason
      isCounted = false
      isJudged = false
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
  /// What the same facts would give under another rule, in order.
  package let variants: [Part]
  /// Between what a rate of so few cases may lie, in percent (Wilson, 95 %).
  package let interval: ClosedRange<Double>?
  /// What a reader must know with it: few cases, what was left out; nil when there is nothing of the kind.
  package let caution: Text?
  /// How many things could not be judged: they are in no count, and might have changed the figure.
  package let unjudged: Int
  /// Between what it comes to lie, whatever becomes of what is not judged or not over; nil where nothing bounds it.
  package let bounds: ClosedRange<Double>?
  /// The rules that gave it, in the order in which they were used; usually the formula says them all.
  package let rules: [Text]

  /// A figure with what it rests on.
  package init(
    value: Double, n: Int, numerator: Int? = nil, parts: [Part] = [], variants: [Part] = [],
    interval: ClosedRange<Double>? = nil, caution: Text? = nil, unjudged: Int = 0,
    bounds: ClosedRange<Double>? = nil, rules: [Text] = []
  ) {
    self.value = value
    self.n = n
    self.numerator = numerator
    self.parts = parts
    self.variants = variants
    self.interval = interval
    self.caution = caution
    self.unjudged = unjudged
    self.bounds = bounds ?? Measurement.bounds(numerator, of: n, unjudged: unjudged)
    self.rules = rules
  }

  /// Those of a rate in percent: all that was not judged counting against it, and all counting for it.
  private static func bounds(_ numerator: Int?, of n: Int, unjudged: Int) -> ClosedRange<Double>? {
    guard let numerator, unjudged > 0 else { return nil }
    let all = Double(n + unjudged)
    return Double(numerator * 100) / all...Double((numerator + unjudged) * 100) / all
  }

  /// What it rests on: `12`, `7/12`, or `7/12, et 3 non jugés`.
  package func cases(_ language: Language) -> String {
    let judged = numerator.map { "\($0)/\(n)" } ?? String(n)
    return judged + beside(language)
  }

  /// How many could not be judged: `, et 3 non jugés`; nothing where all were.
  package func beside(_ language: Language) -> String {
    guard unjudged > 0 else { return "" }
    let others = Wording(language: language).count(
      unjudged, one: Text(fr: "non jugé", en: "not judged"), many: Text(fr: "non jugés", en: "not judged"))
    return Text(fr: ", et \(others)", en: ", and \(others)")[language]
  }
}
