import CarnetCore

/// How long things last when some are not over yet (Kaplan and Meier): what is still open is known to last at least so long.
///
/// Leaving open incidents out makes a provider look faster than it is; counting them as over does too.
struct Survival: Hashable, Sendable {
  /// The shortest time by which half are over; nil when half are not over within what was seen.
  let median: Double?
  /// The mean time up to `horizon`.
  let restrictedMean: Double
  /// The longest time seen.
  let horizon: Int

  /// Nil without times.
  ///
  /// Both lists are in seconds; `censored` are those not over yet.
  init?(over: [Int], censored: [Int]) {
    let over = Statistics.ordered(over)
    let censored = Statistics.ordered(censored)
    guard let horizon = [over.last, censored.last].compactMap(\.self).max() else { return nil }
    var atRisk = over.count + censored.count
    var share = 1.0
    var area = 0.0
    var before = 0
    var median: Double?
    var open = 0
    var index = 0
    while index < over.count {
      let time = over[index]
      while open < censored.count, censored[open] < time {
        open += 1
        atRisk -= 1
      }
      var ended = 0
      while index < over.count, over[index] == time {
        ended += 1
        index += 1
      }
      area += share * Double(time - before)
      before = time
      share *= 1 - Double(ended) / Double(atRisk)
      atRisk -= ended
      if median == nil, share <= 0.5 + 1e-12 { median = Double(time) }
    }
    area += share * Double(horizon - before)
    self.median = median
    restrictedMean = area
    self.horizon = horizon
  }
}
