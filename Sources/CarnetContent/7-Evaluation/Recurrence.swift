import CarnetCore

/// How soon the same failure comes back: same asset, same cause.
///
/// Each report is set against the last restoring before it, and each restoring against the next report after it, in one
/// walk forward and one back over both in order of time.
struct Recurrence: Hashable, Sendable {
  /// Seconds from the last restoring of the same failure to each report; nil when there was none, or no cause is known.
  let since: [Int?]
  /// Seconds from each restoring to the next report of the same failure; nil when there is none.
  let until: [Int?]

  /// Of incidents, each with its traits.
  init(_ clocks: [IncidentClock], _ traits: [IncidentTraits]) {
    var numbers: [Failure: Int] = [:]
    var moments: [Moment] = []
    moments.reserveCapacity(clocks.count * 2)
    for (index, clock) in clocks.enumerated() {
      guard let asset = traits[index].asset, !traits[index].cause.isEmpty else { continue }
      let failure = Failure(asset: asset, cause: traits[index].cause)
      let number = numbers[failure] ?? numbers.count
      numbers[failure] = number
      moments.append(
        Moment(at: clock.facts.reported.epochSeconds, isReport: true, index: index, failure: number))
      if let restored = clock.facts.restored {
        moments.append(Moment(at: restored.epochSeconds, isReport: false, index: index, failure: number))
      }
    }
    moments.sort { $0.at == $1.at ? !$0.isReport && $1.isReport : $0.at < $1.at }

    var since: [Int?] = Array(repeating: nil, count: clocks.count)
    var until = since
    var last: [Int?] = Array(repeating: nil, count: numbers.count)
    for moment in moments {
      if moment.isReport {
        since[moment.index] = last[moment.failure].map { moment.at - $0 }
      } else {
        last[moment.failure] = moment.at
      }
    }
    var next: [Int?] = Array(repeating: nil, count: numbers.count)
    for moment in moments.reversed() {
      if moment.isReport {
        next[moment.failure] = moment.at
      } else {
        until[moment.index] = next[moment.failure].map { $0 - moment.at }
      }
    }
    self.since = since
    self.until = until
  }

  private struct Failure: Hashable {
    let asset: ItemID
    let cause: String
  }

  private struct Moment {
    let at: Int
    let isReport: Bool
    let index: Int
    let failure: Int
  }
}
