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
  /// True for a report of a failure of which an earlier incident is not restored: nobody knows whether it came back.
  let isUnclear: [Bool]

  /// Of incidents, each with its traits.
  init(_ facts: [IncidentCourse], _ traits: [IncidentTraits]) {
    let count = facts.count
    var since: [Int?] = Array(repeating: nil, count: count)
    var until = since
    var numbers: [Failure: Int] = [:]
    var failures = Array(repeating: -1, count: count)
    let first = facts.map(\.reported.epochSeconds).min() ?? 0
    // A moment is one number: its second, then restoring before report, then the incident. So they are put in order at once.
    var moments: [Int] = []
    moments.reserveCapacity(count * 2)
    for index in facts.indices {
      guard let asset = traits[index].asset, let cause = traits[index].cause else { continue }
      let failure = Failure(asset: asset.number, cause: cause)
      let number = numbers[failure] ?? numbers.count
      numbers[failure] = number
      failures[index] = number
      moments.append(((facts[index].reported.epochSeconds - first) * 2 + 1) * count + index)
      if let restored = facts[index].restored {
        moments.append((max(0, restored.epochSeconds - first) * 2) * count + index)
      }
      for up in facts[index].ups {
        moments.append((max(0, up.lowerBound.epochSeconds - first) * 2) * count + index)
      }
    }
    moments = Statistics.ordered(moments)

    var last = Array(repeating: -1, count: numbers.count)
    var isOpen = Array(repeating: false, count: numbers.count)
    var isUnclear = Array(repeating: false, count: count)
    for moment in moments {
      let (index, place) = (moment % count, moment / count)
      let failure = failures[index]
      if place % 2 == 0 {
        last[failure] = place / 2
        continue
      }
      if last[failure] >= 0 { since[index] = place / 2 - last[failure] }
      isUnclear[index] = isOpen[failure]
      if facts[index].restored == nil { isOpen[failure] = true }
    }
    var next = Array(repeating: -1, count: numbers.count)
    for moment in moments.reversed() {
      let (index, place) = (moment % count, moment / count)
      if place % 2 == 1 {
        next[failures[index]] = place / 2
      } else if until[index] == nil, facts[index].restored != nil, next[failures[index]] >= 0 {
        until[index] = next[failures[index]] - place / 2
      }
    }
    self.since = since
    self.until = until
    self.isUnclear = isUnclear
  }

  /// That of some of the incidents, by their places.
  func of(_ places: [Int]) -> Recurrence {
    Recurrence(
      since: places.map { since[$0] }, until: places.map { until[$0] }, isUnclear: places.map { isUnclear[$0] })
  }

  private init(since: [Int?], until: [Int?], isUnclear: [Bool]) {
    self.since = since
    self.until = until
    self.isUnclear = isUnclear
  }

  private struct Failure: Hashable {
    let asset: Int
    let cause: Int
  }
}
