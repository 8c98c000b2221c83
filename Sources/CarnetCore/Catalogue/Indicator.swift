/// A figure that answers one plain question about the provider's service.
package struct Indicator: Sendable {
  /// What its figures are counted in.
  package enum Unit: CaseIterable, Hashable, Sendable {
    /// Percent, one decimal.
    case percent
    /// Percent, two decimals: what is always close to 100.
    case precisePercent
    /// Seconds of the clock that the formula names.
    case seconds
    /// Euro cents, excluding tax.
    case cents
    /// Points from -100 to 100.
    case points
    /// A number of things.
    case count
    /// A number of things a month.
    case perMonth
    /// A mark out of five.
    case mark
    /// A score out of a hundred.
    case score

    /// What stands for it in files for programs; how many decimals there are is told apart.
    package var symbol: String {
      switch self {
      case .percent, .precisePercent: "%"
      case .seconds: "s"
      case .cents: "c"
      case .points: "pt"
      case .count: "n"
      case .perMonth: "/month"
      case .mark: "/5"
      case .score: "/100"
      }
    }

    /// What it is, in words.
    package var meaning: Text {
      switch self {
      case .percent, .precisePercent: Text(fr: "pour cent", en: "percent")
      case .seconds:
        Text(fr: "secondes, comptées selon la formule", en: "seconds of the clock that the formula names")
      case .cents: Text(fr: "centimes d'euro, hors taxe", en: "euro cents, excluding tax")
      case .points: Text(fr: "points, de -100 à 100", en: "points from -100 to 100")
      case .count: Text(fr: "nombre", en: "number")
      case .perMonth: Text(fr: "par mois", en: "per month")
      case .mark: Text(fr: "note sur cinq", en: "rating out of five")
      case .score: Text(fr: "note sur cent", en: "score out of a hundred")
      }
    }

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

  /// What a part of the figure is aimed at.
  package struct PartTarget: Hashable, Sendable {
    /// The part's key: `P1`.
    package let key: String
    /// What is aimed at, in the indicator's unit.
    package let value: Double
    /// Where it comes from, and whether that was verified.
    package let basis: Text
    /// True when the figure itself misses it: under three is not three.
    package let isStrict: Bool

    /// A target of a part.
    package init(_ key: String, _ value: Double, basis: Text, isStrict: Bool = false) {
      self.key = key
      self.value = value
      self.basis = basis
      self.isStrict = isStrict
    }
  }

  /// What came out.
  package enum Outcome: Hashable, Sendable {
    /// A figure.
    case measured(Measurement)
    /// There is nothing that it could be about, and why: never 0 or 100 %.
    case notApplicable(Text)
    /// There is something, of which what the figure needs was not noted, and what that is.
    case unknown(Text)
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
  /// What follows a grade in the key of the part that tells it: `.median` in `P1.median`.
  ///
  /// Nil when the figure is not told grade by grade.
  package let ofGrade: String?
  /// What was agreed to be aimed at in a dossier; nil when nothing was.
  package let agreedTarget: @Sendable (Dossier) -> Double?
  /// What parts of the figure are aimed at, in the order of the parts; usually nothing.
  package let partTargets: @Sendable (PeriodView) -> [PartTarget]
  /// What the figure rests on, one by one.
  package let account: @Sendable (PeriodView) -> [Measurement.Used]
  /// What each version of the contract judges of a period, where several judge it by different terms; usually nothing.
  package let shares: @Sendable (PeriodView) -> [Share]
  /// What the figure leaves out, and why; nil where its account tells all that there is to tell.
  private let leaves: (@Sendable (PeriodView) -> [LeftOut])?
  /// What it counts only for now, and why.
  package let provisional: @Sendable (PeriodView) -> [LeftOut]
  private let work: @Sendable (PeriodView) -> Outcome

  /// An indicator; `measure` computes it over a period, as seen at a moment.
  package init(
    _ id: String, name: Text, question: Text, formula: Text, unit: Unit, direction: Direction, target: Double?,
    version: Int = 1, ofGrade: String? = nil,
    agreedTarget: @escaping @Sendable (Dossier) -> Double? = { _ in nil },
    partTargets: @escaping @Sendable (PeriodView) -> [PartTarget] = { _ in [] },
    account: @escaping @Sendable (PeriodView) -> [Measurement.Used] = { _ in [] },
    shares: @escaping @Sendable (PeriodView) -> [Share] = { _ in [] },
    leaves: (@Sendable (PeriodView) -> [LeftOut])? = nil,
    provisional: @escaping @Sendable (PeriodView) -> [LeftOut] = { _ in [] },
    measure: @escaping @Sendable (PeriodView) -> Outcome
  ) {
    self.id = id
    self.name = name
    self.question = question
    self.formula = formula
    self.unit = unit
    self.direction = direction
    usualTarget = target
    self.version = version
    self.ofGrade = ofGrade
    self.agreedTarget = agreedTarget
    self.partTargets = partTargets
    self.account = account
    self.shares = shares
    self.leaves = leaves
    self.provisional = provisional
    work = measure
  }

  /// The figure over a period, or why there is none: computed once for a view, however often it is asked for.
  package func measure(_ view: PeriodView) -> Outcome { view.outcome(of: self, work) }

  /// What the figure leaves out, reason by reason: what is in no count of it.
  package func leftOut(_ view: PeriodView) -> [LeftOut] {
    if let leaves { return leaves(view) }
    let unjudged = account(view).filter { !$0.isJudged }
    var reasons: [Text] = []
    for used in unjudged where !reasons.contains(used.account) { reasons.append(used.account) }
    return reasons.map { reason in
      LeftOut("not-judged", reason, unjudged.filter { $0.account == reason }.map(\.item).sorted())
    }
  }

  /// What is aimed at in a dossier, in the unit: what was agreed, else what is usual.
  package func target(in dossier: Dossier) -> Double? { agreedTarget(dossier) ?? usualTarget }
}

/// An indicator is what its frozen id names.
extension Indicator: Hashable {
  package static func == (one: Indicator, other: Indicator) -> Bool { one.id == other.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// How a figure stands against its target.
package enum Verdict: String, Hashable, Sendable {
  /// At the target or better.
  case met
  /// Worse than the target.
  case missed
  /// There is no figure: nothing happened that it could be about.
  case notApplicable = "not-applicable"
  /// There is no figure: what it needs was not noted.
  case unknown
  /// There is a figure, and what could not be judged, or is not over, might turn the verdict on it.
  case withheld
  /// There is no target.
  case reported

  /// What stands for it beside a figure; empty when there is nothing to say.
  package var mark: String {
    switch self {
    case .met: "✓"
    case .missed: "✗"
    case .withheld: "?"
    case .reported, .notApplicable, .unknown: ""
    }
  }
}

extension Indicator {
  /// What stands where there is nothing that a figure could be about.
  package static let notApplicable = Text(fr: "sans objet", en: "not applicable")
  /// What stands where something happened of which what a figure needs was not noted.
  package static let unknown = Text(fr: "inconnu", en: "unknown")

  /// How an outcome stands against a target.
  package func verdict(on outcome: Outcome, target: Double?) -> Verdict {
    switch outcome {
    case .notApplicable: .notApplicable
    case .unknown: .unknown
    case .measured(let measurement): target.map { verdict(on: measurement, target: $0) } ?? .reported
    }
  }

  /// How a figure stands against a target: withheld where what could not be judged might turn it.
  package func verdict(on measurement: Measurement, target: Double) -> Verdict {
    settled(verdict(on: measurement.value, target: target), measurement.unjudged, measurement.bounds) {
      verdict(on: $0, target: target)
    }
  }

  /// How a part of the figure stands against its target.
  package func verdict(on part: Measurement.Part, target: PartTarget) -> Verdict {
    func against(_ value: Double) -> Verdict {
      target.isStrict && value == target.value ? .missed : verdict(on: value, target: target.value)
    }
    return settled(against(part.value), part.unjudged, part.bounds, against)
  }

  /// A verdict that what is not judged or not over cannot turn: both bounds give the same.
  ///
  /// Where something was not judged and nothing bounds what it would do, as with one more time in a mean, it is withheld.
  private func settled(
    _ verdict: Verdict, _ unjudged: Int, _ bounds: ClosedRange<Double>?, _ against: (Double) -> Verdict
  ) -> Verdict {
    guard let bounds else { return unjudged > 0 ? .withheld : verdict }
    return [bounds.lowerBound, bounds.upperBound].allSatisfy { against($0) == verdict } ? verdict : .withheld
  }

  /// How a figure stands against a target.
  package func verdict(on value: Double, target: Double) -> Verdict {
    switch direction {
    case .up: value >= target ? .met : .missed
    case .down: value <= target ? .met : .missed
    }
  }

  /// A part of a figure, worded; beside its target, when it has one, as people compare them: `2:41 < 4:00 ✓`.
  package func words(
    of part: Measurement.Part, beside target: PartTarget? = nil, verdict known: Verdict? = nil, _ language: Language
  ) -> String {
    let (value, aim) = (part.value, target?.value)
    let told = isToldByCases(in: part.unit, n: part.n, numerator: part.numerator)
    let more = told ? 0 : aim.map { finer(value, than: $0, in: part.unit) } ?? 0
    let figure = words(value, in: part.unit, n: part.n, numerator: part.numerator, finer: more, language)
    guard let target, let aim else { return figure }
    let sign = value == aim ? "=" : value < aim ? "<" : ">"
    return Typography.unbroken(
      [
        figure, sign, words(aim, in: part.unit, finer: more, language),
        (known ?? verdict(on: part, target: target)).mark,
      ].joined(separator: " "))
  }

  /// A figure in a unit, worded; in the indicator's when none is given, and with so many decimals more than usual.
  package func words(_ value: Double, in other: Unit? = nil, finer more: Int = 0, _ language: Language) -> String {
    let wording = Wording(language: language)
    let unit = other ?? unit
    func decimal() -> String { wording.decimal(value, places: unit.places + more) }
    switch unit {
    case .percent, .precisePercent: return wording.percent(value, places: unit.places + more)
    case .seconds:
      let span = TimeSpan(seconds: Int(value))
      guard more > 0 else { return wording.duration(span) }
      let minutes = wording.statedDuration(span)
      let seconds = wording.decimal(value.magnitude.truncatingRemainder(dividingBy: 60), places: more - 1)
      return Text(fr: "\(minutes) min \(seconds) s", en: "\(minutes) and \(seconds) s")[language]
    case .cents:
      guard more > 0 else { return wording.money(Money(cents: Int(value.rounded(.toNearestOrEven)))) }
      let euros = wording.decimal(value / 100, places: 2 + more)
      return Text(fr: "\(euros) €", en: "€\(euros)")[language]
    case .points: return (value > 0 ? "+" : "") + decimal()
    case .count: return decimal()
    case .perMonth: return decimal() + Text(fr: " / mois", en: " / month")[language]
    case .mark: return decimal() + " / 5"
    case .score: return decimal() + " / 100"
    }
  }

  /// How many decimals more a figure needs so as not to read like a target that it is not: usually none, else one.
  package func finer(_ value: Double, than target: Double, in other: Unit? = nil) -> Int {
    guard value != target else { return 0 }
    return (0...4).first { words(value, in: other, finer: $0, .en) != words(target, in: other, finer: $0, .en) } ?? 0
  }

  /// A measurement and what it is aimed at, worded so that they read alike only when they are.
  package func words(_ measurement: Measurement, beside target: Double?, _ language: Language) -> (
    value: String, target: String
  ) {
    let more =
      isToldByCases(n: measurement.n, numerator: measurement.numerator)
      ? 0 : target.map { finer(measurement.value, than: $0) } ?? 0
    return (
      words(measurement.value, n: measurement.n, numerator: measurement.numerator, finer: more, language),
      target.map { words($0, finer: more, language) } ?? ""
    )
  }

  /// The figure of a measurement, worded.
  package func words(_ measurement: Measurement, _ language: Language) -> String {
    words(measurement.value, n: measurement.n, numerator: measurement.numerator, language)
  }

  /// True for a rate of fewer than five cases: it is told by them, for a percentage would say too much.
  package func isToldByCases(in other: Unit? = nil, n: Int, numerator: Int?) -> Bool {
    (other ?? unit) == .percent && n < 5 && numerator != nil
  }

  private func words(
    _ value: Double, in other: Unit? = nil, n: Int, numerator: Int?, finer more: Int = 0, _ language: Language
  ) -> String {
    guard let numerator, isToldByCases(in: other, n: n, numerator: numerator) else {
      return words(value, in: other, finer: more, language)
    }
    return Text(fr: "\(numerator) sur \(n)", en: "\(numerator) of \(n)")[language]
  }

  /// A figure as a whole number: a time is cut to the second as it is read, anything else goes to the nearest.
  package func whole(_ value: Double, in other: Unit? = nil) -> Int {
    Int((other ?? unit) == .seconds ? value.rounded(.down) : value.rounded(.toNearestOrEven))
  }

  /// A figure in a unit for a machine, with a decimal point; in the indicator's when none is given.
  package func plain(_ value: Double, in other: Unit? = nil, finer more: Int = 0) -> String {
    let places = (other ?? unit).places + more
    return places == 0 ? String(whole(value, in: other)) : fixed(value, places)
  }
}
