import CarnetCore

/// The few statistics that indicators use, over plain numbers.
enum Statistics {
  /// The mean; nil without numbers.
  static func mean(_ values: [Int]) -> Double? {
    values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }

  /// A share of some numbers in order: that many of so many.
  struct Share: Hashable, Sendable {
    let part: Int
    let whole: Int

    /// Half of them.
    static let median = Share(part: 1, whole: 2)
    /// Nine in ten.
    static let p90 = Share(part: 9, whole: 10)
  }

  /// The quantile of type 7 (linear between order statistics, as in R).
  ///
  /// Nil without numbers.
  static func quantile(_ values: [Int], _ share: Share) -> Double? {
    quantile(ofOrdered: ordered(values), share)
  }

  /// The quantile of type 7 of numbers in order: whole numbers until one last division, so that it equals what it is equal to.
  static func quantile(ofOrdered sorted: [Int], _ share: Share) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let (low, rest) = ((sorted.count - 1) * share.part).quotientAndRemainder(dividingBy: share.whole)
    guard low + 1 < sorted.count else { return Double(sorted[low]) }
    return Double(sorted[low] * share.whole + rest * (sorted[low + 1] - sorted[low])) / Double(share.whole)
  }

  /// Numbers of zero or more in order; in time proportional to their count.
  ///
  /// Many are put in order digit by digit, few by comparing: both give the same.
  static func ordered(_ values: [Int]) -> [Int] {
    guard values.count > 512, values.allSatisfy({ $0 >= 0 }), let largest = values.max() else { return values.sorted() }
    let bits = 11
    var from = values
    var to = values
    var shift = 0
    while largest >> shift > 0 {
      var places = Array(repeating: 0, count: 1 << bits)
      for value in from { places[(value >> shift) & (1 << bits - 1)] += 1 }
      var sum = 0
      for digit in places.indices { (places[digit], sum) = (sum, sum + places[digit]) }
      for value in from {
        let digit = (value >> shift) & (1 << bits - 1)
        to[places[digit]] = value
        places[digit] += 1
      }
      swap(&from, &to)
      shift += bits
    }
    return from
  }

  /// What a share of a small staff may be off by for those who did not answer, in points of percent (95 %).
  ///
  /// Nil without answers.
  static func margin(_ successes: Int, of n: Int, among population: Int) -> Double? {
    guard n > 0, population >= n else { return nil }
    guard population > 1, n < population else { return 0 }
    let rate = Double(successes) / Double(n)
    let correction = Double(population - n) / Double(population - 1)
    return 196 * (rate * (1 - rate) / Double(n) * correction).squareRoot()
  }

  /// Wilson's 95 % interval of a rate, in percent; nil without cases.
  static func wilson(_ successes: Int, of n: Int) -> (low: Double, high: Double)? {
    guard n > 0 else { return nil }
    let z = 1.959964
    let count = Double(n)
    let rate = Double(successes) / count
    let centre = rate + z * z / (2 * count)
    let half = z * (rate * (1 - rate) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    return ((centre - half) / scale * 100, (centre + half) / scale * 100)
  }
}
