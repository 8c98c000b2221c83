import CarnetCore

/// What charges come to month by month, under the caps of the versions that judged them.
///
/// Where incidents judged by two versions fall in one month, each version's part keeps its own monthly cap and both
/// together the higher one; the later version says the yearly cap.
struct PenaltyTally {
  /// The months in which something is due.
  let months: [Penalties.Month]
  /// True when all is reckoned by the public terms, and below what they exempt.
  let isExempt: Bool

  /// That of charges that are due.
  init(_ due: some Sequence<Penalties.Charge>, _ timeline: ContractTimeline) {
    var sums: [Int: Sum] = [:]
    for charge in due {
      sums[charge.month * timeline.versions.count + charge.version, default: Sum()].add(charge)
    }
    let parts = sums.sorted { $0.key < $1.key }.map { key, sum in
      Part(
        month: floored(key, timeline.versions.count), terms: timeline.versions[key % timeline.versions.count].terms,
        sum: sum)
    }
    let rated = parts.filter { $0.terms.penalties?.method == .rates }
    let counted = parts.filter { $0.terms.penalties?.method == .publicTerms }
    let isBelow = counted.reduce(0) { $0 + $1.sum.cents } <= PenaltyTerms.publicExemption.cents
    isExempt = rated.isEmpty && isBelow && timeline.versions.contains { $0.terms.penalties?.method == .publicTerms }
    months = PenaltyTally.merged(
      PenaltyTally.byRates(rated) + (counted.isEmpty ? [] : PenaltyTally.byDays(counted, isExempt: isBelow)))
  }

  /// The sum of lines each of which was rounded: what is read line by line adds up.
  private struct Sum {
    var cents = 0

    mutating func add(_ charge: Penalties.Charge) { cents += charge.amount.cents }
  }

  /// What one version makes of one month.
  private struct Part {
    let month: Int
    let terms: ContractFacts
    let sum: Sum

    /// Before the caps.
    var gross: Int { sum.cents }
    func cap(_ points: Int) -> Int { PenaltyTally.cap(points, of: terms) }
    func year(_ penalties: PenaltyTerms) -> Int { PenaltyTally.year(of: month, penalties, terms) }
  }

  /// What so many basis points of the monthly fee come to, half cents to even.
  static func cap(_ points: Int, of terms: ContractFacts) -> Int {
    terms.monthlyFee.share(points, of: 10_000)?.cents ?? .max / 1_000
  }

  /// The year of the yearly cap that a month falls in: a calendar year, or one counted from the contract's beginning, from 0.
  static func year(of month: Int, _ penalties: PenaltyTerms, _ terms: ContractFacts) -> Int {
    penalties.capYear == .calendar ? month / 12 : floored(month - Penalties.month(terms.term.start), 12)
  }

  private static func byRates(_ parts: [Part]) -> [Penalties.Month] {
    var yearly: [Int: Int] = [:]
    return months(of: parts).compactMap { parts in
      guard let last = parts.last, let penalties = last.terms.penalties else { return nil }
      let caps = parts.map { $0.cap($0.terms.penalties?.monthlyCap ?? 0) }
      let capped = zip(parts, caps).reduce(0) { $0 + min($1.0.gross, $1.1) }
      let left = last.cap(penalties.annualCap * 12) - yearly[last.year(penalties), default: 0]
      let owed = max(0, min(capped, caps.max() ?? 0, left))
      yearly[last.year(penalties), default: 0] += owed
      return Penalties.Month(
        month: last.month, gross: Money(cents: parts.reduce(0) { $0 + $1.gross }), due: Money(cents: owed))
    }
  }

  private static func byDays(_ parts: [Part], isExempt: Bool) -> [Penalties.Month] {
    let total = parts.map(\.terms.total).max() ?? Money(cents: 0)
    var left = isExempt ? 0 : total.share(PenaltyTerms.publicCap, of: 10_000)?.cents ?? .max / 1_000
    return months(of: parts).map { parts in
      let gross = parts.reduce(0) { $0 + $1.sum.cents }
      let owed = min(gross, left)
      left -= owed
      return Penalties.Month(month: parts[0].month, gross: Money(cents: gross), due: Money(cents: owed))
    }
  }

  /// Parts in the order of their months, gathered by month.
  private static func months(of parts: [Part]) -> [[Part]] {
    parts.reduce(into: []) { months, part in
      if months.last?.last?.month == part.month {
        months[months.count - 1].append(part)
      } else {
        months.append([part])
      }
    }
  }

  /// Each month once, in order.
  private static func merged(_ months: [Penalties.Month]) -> [Penalties.Month] {
    months.sorted { $0.month < $1.month }.reduce(into: []) { merged, month in
      if let last = merged.last, last.month == month.month {
        merged[merged.count - 1] = Penalties.Month(
          month: month.month, gross: last.gross + month.gross, due: last.due + month.due)
      } else {
        merged.append(month)
      }
    }
  }
}
