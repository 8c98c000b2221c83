import CarnetCore

/// The few statistics that indicators use, over plain numbers.
enum Statistics {
  /// The mean; nil without numbers.
  static func mean(_ values: [Int]) -> Double? {
    values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
  }

  /// The quantile of type 7 (linear between order statistics, as in R); `share` from 0 to 1.
  ///
  /// Nil without numbers.
  static func quantile(_ values: [Int], _ share: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let place = Double(sorted.count - 1) * share
    let low = Int(place)
    guard low + 1 < sorted.count else { return Double(sorted[low]) }
    return Double(sorted[low]) + (place - Double(low)) * Double(sorted[low + 1] - sorted[low])
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
