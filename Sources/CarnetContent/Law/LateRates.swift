import CarnetCore

extension Law {
  /// Half a calendar year: how long a rate of late interest holds.
  struct HalfYear: Hashable, Comparable, Sendable {
    let year: Int
    let isSecond: Bool

    init(_ year: Int, second: Bool) {
      self.year = year
      isSecond = second
    }

    /// The half-year of a day.
    init(_ day: Day) { self.init(day.civil.year, second: day.civil.month > 6) }

    var label: Text {
      Text(
        fr: "\(isSecond ? "2e" : "1er") semestre \(year)", en: "\(isSecond ? "second" : "first") half of \(year)")
    }

    static func < (one: HalfYear, other: HalfYear) -> Bool {
      one.year == other.year ? !one.isSecond && other.isSecond : one.year < other.year
    }
  }

  /// What late payment costs in a half-year, a year in percent: the legal default and the least that may be agreed.
  ///
  /// The default is the ECB's refinancing rate plus ten points; the least is three times the legal rate. A legal rate
  /// that could not be found is nil.
  struct LateRates: Hashable, Sendable {
    let byDefault: Rate
    let legal: Rate?

    var least: Rate? { legal.map { Rate(basisPoints: $0.basisPoints * 3) } }

    /// The rate that a contract chose; nil where its figure could not be found.
    func rate(_ chosen: LateRate) -> Rate? {
      switch chosen {
      case .centralBank: byDefault
      case .tripleLegal: least
      }
    }
  }

  /// The rates of each half-year that is known; a new one is a line more.
  static let lateRates: [HalfYear: LateRates] = [
    HalfYear(2025, second: true): LateRates(byDefault: Rate(basisPoints: 1_215), legal: Rate(basisPoints: 276)),
    HalfYear(2026, second: false): LateRates(byDefault: Rate(basisPoints: 1_215), legal: Rate(basisPoints: 262)),
    HalfYear(2026, second: true): LateRates(byDefault: Rate(basisPoints: 1_240), legal: nil),
  ]

  /// The rates of the half-year of a day; nil for a half-year that the table does not hold.
  static func lateRates(on day: Day) -> LateRates? { lateRates[HalfYear(day)] }

  /// What is said where the rate that a contract chose is not known on a day; nil when it is known.
  static func missingRate(_ chosen: LateRate, on day: Day) -> Text? {
    guard lateRates(on: day)?.rate(chosen) == nil else { return nil }
    let half = HalfYear(day).label
    return Text(
      fr: "le taux du \(half.fr) (\(chosen.label.fr)) manque dans Carnet : cherchez-le avant de calculer",
      en: "the rate for the \(half.en) (\(chosen.label.en)) is missing in Carnet: look it up before calculating")
  }

  /// The part of a lateness that falls in one half-year.
  struct LateStretch: Hashable, Sendable {
    let half: HalfYear
    let days: Int
    let rate: Rate
    /// Its own interest, half cents to even: the whole is rounded once, and may be a cent off their sum.
    let interest: Money
  }

  /// An amount paid a number of days after it was due, half-year by half-year, each day at the rate of its own.
  ///
  /// The amount is a fraction of cents. Nil when the rate of a half-year is not known.
  static func lateStretches(
    on owed: Int128, over whole: Int128, _ chosen: LateRate, due: Day, daysLate: Int
  ) -> [LateStretch]? {
    var stretches: [LateStretch] = []
    var day = due.adding(days: 1)
    let paid = due.adding(days: daysLate)
    while day <= paid {
      guard let rate = lateRates(on: day)?.rate(chosen) else { return nil }
      let half = HalfYear(day)
      let next =
        half.isSecond ? Day(year: half.year + 1, month: 1, day: 1) : Day(year: half.year, month: 7, day: 1)
      let last = min(paid, next?.adding(days: -1) ?? paid)
      let days = last.ordinal - day.ordinal + 1
      let interest = Money.rounded(owed * Int128(rate.basisPoints * days), over: whole * 10_000 * 365)
      stretches.append(LateStretch(half: half, days: days, rate: rate, interest: interest))
      day = last.adding(days: 1)
    }
    return stretches
  }

  /// What stretches of lateness come to on the amount that they were found for, half cents to even, once.
  static func lateInterest(on owed: Int128, over whole: Int128, _ stretches: [LateStretch]) -> Money {
    let points = stretches.reduce(0) { $0 + $1.rate.basisPoints * $1.days }
    return Money.rounded(owed * Int128(points), over: whole * 10_000 * 365)
  }

  /// The interest on an amount paid a number of days after it was due: each day by its half-year.
  ///
  /// Nil when a half-year that it needs is not known.
  static func lateInterest(on owed: Int, _ chosen: LateRate, due: Day, daysLate: Int) -> Money? {
    lateStretches(on: Int128(owed), over: 1, chosen, due: due, daysLate: daysLate).map {
      lateInterest(on: Int128(owed), over: 1, $0)
    }
  }
}

/// Interest on a late payment (code de commerce, L441-10, II).
enum LateRate: String, Choice {
  case centralBank = "ecb_plus_10", tripleLegal = "triple_legal"

  var label: Text {
    switch self {
    case .centralBank: Text(fr: "taux de la BCE plus dix points", en: "ECB rate plus ten percentage points")
    case .tripleLegal: Text(fr: "trois fois le taux légal", en: "three times the legal interest rate")
    }
  }

  /// What it was called before.
  var earlier: [String] {
    self == .centralBank ? ["ECB rate plus ten points"] : ["three times the legal rate"]
  }

  /// The rate as the contract words it.
  var clause: String {
    switch self {
    case .centralBank:
      "au taux appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de dix "
        + "points de pourcentage"
    case .tripleLegal: "au taux de trois fois l'intérêt légal"
    }
  }
}
