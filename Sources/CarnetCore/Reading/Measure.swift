/// What a number counts: it may be said with its unit, or in another of the same sort.
package enum Measure: CaseIterable, Hashable, Sendable {
  // What is counted one by one.
  case people, seats, pages, visits, tests, requests, times, kilometres
  /// Hundredths.
  case percent
  // Lengths of time.
  case hours, businessHours, days, businessDays, weeks, months, quarters, halfYears, years
  /// Points from useless to vital.
  case usefulness
  /// Points from not at all to entirely.
  case agreement
  /// Points of a mark.
  case points

  /// True for points out of a greatest number: `4/5`.
  var isScore: Bool { self == .usefulness || self == .agreement || self == .points }

  /// What one of these makes in another unit, as a fraction, and whether that is exact; nil when they are not of one sort.
  func ratio(to other: Measure) -> (times: Int, by: Int, isExact: Bool)? {
    if self == other { return (1, 1, true) }
    if let own = inMonths, let others = other.inMonths { return (own, others, true) }
    if let own = inHours, let others = other.inHours { return (own, others, true) }
    switch (self, other) {
    // Where business time is asked, days and hours said alone are of it.
    case (.days, .businessDays), (.hours, .businessHours): return (1, 1, true)
    case (.weeks, .businessDays): return (5, 1, true)
    case (.days, .months): return (1, 30, false)
    case (.years, .days): return (365, 1, false)
    default: return other == .days ? inMonths.map { (30 * $0, 1, false) } : nil
    }
  }

  private var inMonths: Int? {
    switch self {
    case .months: 1
    case .quarters: 3
    case .halfYears: 6
    case .years: 12
    default: nil
    }
  }

  private var inHours: Int? {
    switch self {
    case .hours: 1
    case .days: 24
    case .weeks: 168
    default: nil
    }
  }
}

/// How often an amount is due: that of its question, or of the words beside it.
package enum Pace: CaseIterable, Hashable, Sendable {
  case once, hourly, daily, monthly, quarterly, halfYearly, yearly

  /// The months of one period; nil for what is not paid by months.
  private var months: Int? {
    switch self {
    case .once, .hourly, .daily: nil
    case .monthly: 1
    case .quarterly: 3
    case .halfYearly: 6
    case .yearly: 12
    }
  }

  /// What an amount of this pace makes at another one; nil when neither is made of the other.
  func ratio(to other: Pace) -> (times: Int, by: Int)? {
    if self == other { return (1, 1) }
    guard let own = months, let others = other.months else { return nil }
    return (others, own)
  }
}

/// Where the days of a question lie: what is left unsaid of a date follows it.
package enum Direction: CaseIterable, Hashable, Sendable {
  /// Days to come: a deadline, a start.
  case ahead
  /// Days gone by: a purchase, a receipt.
  case back
  /// Days of this year, before or after.
  case either

  /// The day of a month and a day, without a year: the next one, the last one, or this year's.
  ///
  /// A day that the year lacks is given as it was said.
  func year(ofMonth month: Int, day: Int, from today: Day) -> Int {
    let now = today.civil
    let isLater = (month, day) > (now.month, now.day)
    switch self {
    case .either: return now.year
    case .ahead: return isLater || (month, day) == (now.month, now.day) ? now.year : now.year + 1
    case .back: return isLater ? now.year - 1 : now.year
    }
  }
}
