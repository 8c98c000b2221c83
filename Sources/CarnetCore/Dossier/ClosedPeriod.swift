/// The figures of a period as they were when it was closed: a later correction makes new ones, and changes none of these.
package struct PeriodSnapshot: Hashable, Sendable {
  /// A figure, and by which formula it came.
  package struct Kept: Hashable, Sendable {
    /// Id of the indicator, `K03`.
    package let indicator: String
    /// The number of its formula.
    package let version: Int
    /// The figure as a machine writes it; nil when there was none.
    package let value: String?
    /// How many things it rests on.
    package let n: Int
    /// The numerator, for a rate.
    package let numerator: Int?

    /// A figure by a formula.
    package init(_ indicator: String, version: Int, value: String?, n: Int, numerator: Int?) {
      self.indicator = indicator
      self.version = version
      self.value = value
      self.n = n
      self.numerator = numerator
    }
  }

  /// The days that the figures are about.
  package let period: Period
  /// The number of the last event counted.
  package let position: Int
  /// First 16 hexadecimal digits of the journal's chain at that event: the digest of all that went in.
  package let chain: String
  /// The figures in the order of the indicators.
  package let figures: [Kept]

  /// The figures of a period, made from the events up to a position.
  package init(period: Period, position: Int, chain: String, figures: [Kept]) {
    self.period = period
    self.position = position
    self.chain = chain
    self.figures = figures
  }

  /// The figure of an indicator; nil when none was kept.
  package func figure(_ indicator: String) -> Kept? { figures.first { $0.indicator == indicator } }
}

extension PeriodSnapshot {
  /// The figures as one field of a record: `K03 1 58.3 12 7;K06 1 245520 11 -`.
  var figuresText: String {
    figures.map { kept in
      "\(kept.indicator) \(kept.version) \(kept.value ?? "-") \(kept.n) \(kept.numerator.map(String.init) ?? "-")"
    }.joined(separator: ";")
  }

  /// The figures of such a field; nil when it is not one.
  static func figures(_ text: String) -> [Kept]? {
    var figures: [Kept] = []
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ").map(String.init)
      guard words.count == 5, let version = Int(words[1]), let n = Int(words[3]) else { return nil }
      figures.append(
        Kept(
          words[0], version: version, value: words[2] == "-" ? nil : words[2], n: n, numerator: Int(words[4])))
    }
    return figures
  }
}

/// A period that was closed: the figures kept of it, and what stood then.
package struct ClosedPeriod: Sendable {
  /// The figures.
  package let snapshot: PeriodSnapshot
  /// When it was closed.
  package let at: Instant
  /// What stood then of the forms about one thing.
  let answers: [Subject: Answers]
  private let lastNumber: [FormID: Int]

  init(
    _ snapshot: PeriodSnapshot, at: Instant, answers: [Subject: Answers], lastNumber: [FormID: Int]
  ) {
    self.snapshot = snapshot
    self.at = at
    self.answers = answers
    self.lastNumber = lastNumber
  }

  /// The days that were judged.
  package var period: Period { snapshot.period }

  /// What stood then at an address of a form about one thing.
  package func answer(at address: Address) -> Answer? { answers[address.subject]?[address.question] }

  /// True when an item had been added by then.
  package func knew(_ item: ItemID, of form: FormID) -> Bool { item.number <= lastNumber[form] ?? 0 }
}
