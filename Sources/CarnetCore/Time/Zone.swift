import Foundation

/// A time zone with its changes of offset laid out beforehand, so that no query leaves this file.
///
/// The rules come from the system's tz database through Foundation, read once when the zone is made.
package struct Zone: Hashable, Sendable {
  /// The zone's name in the tz database: `Europe/Paris`.
  package let id: String

  private let starts: [Int]
  private let offsets: [Int]

  /// What a local time of day can be.
  package enum LocalTime: Hashable, Sendable {
    /// One moment.
    case exact(Instant)
    /// Either of two moments: the hour that the clocks repeat in October.
    case repeated(first: Instant, second: Instant)
    /// No moment: the hour that the clocks leave out in March; what the clocks show next.
    case missing(next: Instant)
  }

  /// The zone of that name, or nil when the tz database does not know it.
  package init?(id: String) {
    guard let rules = TimeZone(identifier: id) else { return nil }
    self.id = id
    // From 1970 to 2100: contracts and guarantees lie within.
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    var cursor = Date(timeIntervalSince1970: 0)
    var starts = [Int.min]
    var offsets = [rules.secondsFromGMT(for: cursor)]
    while let next = rules.nextDaylightSavingTimeTransition(after: cursor), next > cursor, next < end {
      starts.append(Int(next.timeIntervalSince1970))
      offsets.append(rules.secondsFromGMT(for: next))
      cursor = next
    }
    self.starts = starts
    self.offsets = offsets
  }

  private init(fixed id: String, offsetSeconds: Int) {
    self.id = id
    starts = [Int.min]
    offsets = [offsetSeconds]
  }

  /// Mainland France.
  package static let paris = Zone(id: "Europe/Paris") ?? Zone(fixed: "UTC+1", offsetSeconds: 3_600)

  package static func == (left: Zone, right: Zone) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Seconds east of UTC at a moment, given in seconds since 1970 UTC.
  package func offsetSeconds(atEpoch epoch: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= epoch { low = middle } else { high = middle }
    }
    return offsets[low]
  }

  /// The moment or moments of a local day and second of the day.
  package func instant(day: Day, secondOfDay: Int) -> LocalTime {
    let local = day.ordinal * 86_400 + secondOfDay
    let candidates = Set([offsetSeconds(atEpoch: local - 86_400), offsetSeconds(atEpoch: local + 86_400)])
      .sorted(by: >)
      .filter { offsetSeconds(atEpoch: local - $0) == $0 }
      .map { Instant(epochSeconds: local - $0, offsetSeconds: $0) }
    if candidates.count > 1 { return .repeated(first: candidates[0], second: candidates[1]) }
    if let only = candidates.first { return .exact(only) }
    let before = offsetSeconds(atEpoch: local - 86_400)
    return .missing(next: localized(Instant(epochSeconds: local - before)))
  }

  /// The first moment at which the local clocks show that second of that day, or pass over it.
  package func earliest(day: Day, secondOfDay: Int) -> Instant {
    switch instant(day: day, secondOfDay: secondOfDay) {
    case .exact(let instant): instant
    case .repeated(let first, _): first
    case .missing(let next): next
    }
  }

  /// The same moment, written with the zone's offset.
  package func localized(_ instant: Instant) -> Instant {
    Instant(epochSeconds: instant.epochSeconds, offsetSeconds: offsetSeconds(atEpoch: instant.epochSeconds))
  }
}
