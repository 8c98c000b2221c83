import Foundation

/// A time zone with its changes of offset laid out beforehand, so that no query leaves this file.
///
/// The rules come from the tz database through Foundation, read once when the zone is made, from 1970 to 2100: contracts
/// and guarantees lie within. Before and after, the first and the last known offset hold.
package struct Zone: Hashable, Sendable {
  /// The zone's name in the tz database: `Europe/Paris`.
  package let id: String

  /// The moments from which each offset holds, in seconds since 1970; the first is `Int.min`.
  private let starts: [Int]
  private let offsets: [Int]
  /// Which offset holds at the beginning of each slice of time after 1970: from there it is a step or two.
  private let hints: [Int]

  /// What a local time of day can be.
  package enum LocalTime: Hashable, Sendable {
    /// One moment.
    case exact(Instant)
    /// Either of two moments: the hour that the clocks repeat in October.
    case repeated(first: Instant, second: Instant)
    /// No moment: the hour that the clocks leave out in March; `next` is when they jump over it.
    case missing(next: Instant)
  }

  /// The zone of that name, or nil when the tz database does not know it.
  package init?(id: String) {
    guard let rules = TimeZone(identifier: id) else { return nil }
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    var cursor = Date(timeIntervalSince1970: 0)
    var starts = [Int.min]
    var offsets = [rules.secondsFromGMT(for: cursor)]
    while let next = rules.nextDaylightSavingTimeTransition(after: cursor), next > cursor, next < end {
      cursor = next
      let offset = rules.secondsFromGMT(for: next)
      guard offset != offsets[offsets.count - 1] else { continue }
      starts.append(Int(next.timeIntervalSince1970))
      offsets.append(offset)
    }
    self.init(id, starts, offsets)
  }

  private init(_ id: String, _ starts: [Int], _ offsets: [Int]) {
    self.id = id
    self.starts = starts
    self.offsets = offsets
    var index = 0
    hints = stride(from: 0, through: starts[starts.count - 1], by: Zone.slice).map { epoch in
      while index + 1 < starts.count, starts[index + 1] <= epoch { index += 1 }
      return index
    }
  }

  /// The zone of that name; should the tz database not be there, the place's winter time.
  private static func place(_ id: String, hours: Int) -> Zone { Zone(id: id) ?? Zone(id, [.min], [hours * 3_600]) }

  /// Mainland France.
  package static let paris = place("Europe/Paris", hours: 1)
  /// Guadeloupe, Saint-Barthélemy and Saint-Martin.
  static let guadeloupe = place("America/Guadeloupe", hours: -4)
  /// Martinique.
  static let martinique = place("America/Martinique", hours: -4)
  /// French Guiana.
  static let cayenne = place("America/Cayenne", hours: -3)
  /// Réunion.
  static let reunion = place("Indian/Reunion", hours: 4)
  /// Mayotte.
  static let mayotte = place("Indian/Mayotte", hours: 3)
  /// Saint-Pierre-et-Miquelon, whose clocks change on the days of North America.
  static let miquelon = place("America/Miquelon", hours: -3)

  /// What the time there is called: `heure de La Réunion`.
  package var name: Text {
    switch id {
    case Zone.paris.id: Text(fr: "heure de Paris", en: "Paris time")
    case Zone.guadeloupe.id: Text(fr: "heure de la Guadeloupe", en: "Guadeloupe time")
    case Zone.martinique.id: Text(fr: "heure de la Martinique", en: "Martinique time")
    case Zone.cayenne.id: Text(fr: "heure de la Guyane", en: "French Guiana time")
    case Zone.reunion.id: Text(fr: "heure de La Réunion", en: "Réunion time")
    case Zone.mayotte.id: Text(fr: "heure de Mayotte", en: "Mayotte time")
    case Zone.miquelon.id: Text(fr: "heure de Saint-Pierre-et-Miquelon", en: "Saint Pierre and Miquelon time")
    default: Text(fr: "heure de \(id)", en: "\(id) time")
    }
  }

  package static func == (left: Zone, right: Zone) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Seconds east of UTC at a moment, given in seconds since 1970 UTC.
  package func offsetSeconds(atEpoch epoch: Int) -> Int { offsets[index(atEpoch: epoch)] }

  /// The moment or moments of a local day and second of the day.
  package func instant(day: Day, secondOfDay: Int) -> LocalTime {
    let local = day.ordinal * 86_400 + secondOfDay
    let around = indices(around: local)
    let moments = around.compactMap { index -> Instant? in
      let epoch = local - offsets[index]
      return period(index).contains(epoch) ? Instant(epochSeconds: epoch, offsetSeconds: offsets[index]) : nil
    }
    if moments.count > 1 { return .repeated(first: moments[0], second: moments[1]) }
    if let moment = moments.first { return .exact(moment) }
    // The clocks jump from before that time to after it: the first change that shows a later time.
    let jump = around.first { starts[$0] > .min && starts[$0] + offsets[$0] > local } ?? around.upperBound
    return .missing(next: Instant(epochSeconds: starts[jump], offsetSeconds: offsets[jump]))
  }

  /// The first moment at which the local clocks show that second of that day, or jump over it.
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

  /// The stretches of time, in seconds since 1970, during which the local clocks show those minutes of a day.
  ///
  /// One for each window as a rule; two when the clocks go back within it, none when they jump over it.
  func stretches(of day: Day, _ windows: [Range<Int>]) -> [Range<Int>] {
    let midnight = day.ordinal * 86_400
    var stretches: [Range<Int>] = []
    for index in indices(around: midnight + 43_200) {
      for window in windows {
        let start = midnight + window.lowerBound * 60 - offsets[index]
        let open = (start..<start + window.count * 60).clamped(to: period(index))
        if !open.isEmpty { stretches.append(open) }
      }
    }
    return stretches
  }

  /// The local days on which the clocks change, in order, as ordinals.
  var daysOfChange: [Int] {
    starts.indices.dropFirst().flatMap { index in
      let (before, after) = (starts[index] + offsets[index - 1], starts[index] + offsets[index])
      return Array(floored(min(before, after), 86_400)...floored(max(before, after) - 1, 86_400))
    }
  }

  /// About seven weeks.
  private static let slice = 1 << 22

  private func index(atEpoch epoch: Int) -> Int {
    guard epoch >= 0, !hints.isEmpty else { return 0 }
    var index = hints[min(epoch / Zone.slice, hints.count - 1)]
    while index + 1 < starts.count, starts[index + 1] <= epoch { index += 1 }
    return index
  }

  /// The offsets that may hold within a day and a half of a local time, whatever the zone.
  private func indices(around local: Int) -> ClosedRange<Int> {
    index(atEpoch: local - 129_600)...index(atEpoch: local + 129_600)
  }

  /// When an offset holds.
  private func period(_ index: Int) -> Range<Int> {
    starts[index]..<(index + 1 < starts.count ? starts[index + 1] : .max)
  }
}

/// The quotient rounded down, also for what is before 1970.
package func floored(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : (number - divisor + 1) / divisor
}
