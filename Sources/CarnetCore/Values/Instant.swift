/// A point in time, kept to the second, with the offset under which it was said.
///
/// Two instants are equal when they are the same moment; the offset only decides how they are written.
package struct Instant: Comparable, Hashable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  package let epochSeconds: Int
  /// Seconds east of UTC under which the instant is written, from -18 h to +18 h.
  package let offsetSeconds: Int

  /// The moment `epochSeconds` after 1970 UTC, written with that offset.
  package init(epochSeconds: Int, offsetSeconds: Int = 0) {
    self.epochSeconds = epochSeconds
    self.offsetSeconds = offsetSeconds
  }

  /// The instant at `seconds` after midnight of a local day under that offset.
  package init(_ day: Day, secondOfDay seconds: Int, offsetSeconds: Int) {
    self.init(epochSeconds: day.ordinal * 86_400 + seconds - offsetSeconds, offsetSeconds: offsetSeconds)
  }

  /// The local day on which the instant falls, under its own offset.
  package var day: Day {
    let local = epochSeconds + offsetSeconds
    return Day(ordinal: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// Seconds since local midnight, 0 to 86 399.
  package var secondOfDay: Int { epochSeconds + offsetSeconds - day.ordinal * 86_400 }

  /// The instant that many seconds later, written with the same offset.
  package func adding(seconds: Int) -> Instant {
    Instant(epochSeconds: epochSeconds + seconds, offsetSeconds: offsetSeconds)
  }

  /// ISO 8601 with offset, `2026-01-08T09:12:00+01:00`, the durable form.
  package var iso: String {
    let second = secondOfDay
    let clock = "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    let minutes = abs(offsetSeconds) / 60
    let zone = "\(offsetSeconds < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    return "\(day.iso)T\(clock)\(zone)"
  }

  /// The instant written in ISO 8601 with an offset or `Z`; seconds may be left out. Nothing else is accepted.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: parts[0]) else { return nil }
    var clock = parts[1]
    var offset = 0
    if clock.hasSuffix("Z") {
      clock = clock.dropLast()
    } else {
      guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
      let zone = clock[clock.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
      guard zone.count == 2, zone[0].utf8.count == 2, zone[1].utf8.count == 2,
        let hours = digits(zone[0]), let minutes = digits(zone[1]), hours <= 18, minutes < 60
      else { return nil }
      offset = (hours * 3_600 + minutes * 60) * (clock[sign] == "-" ? -1 : 1)
      clock = clock[..<sign]
    }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, fields.allSatisfy({ $0.utf8.count == 2 }),
      let hour = digits(fields[0]), let minute = digits(fields[1]),
      let second = fields.count == 3 ? digits(fields[2]) : 0,
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(day, secondOfDay: hour * 3_600 + minute * 60 + second, offsetSeconds: offset)
  }

  package static func == (left: Instant, right: Instant) -> Bool { left.epochSeconds == right.epochSeconds }
  package static func < (left: Instant, right: Instant) -> Bool { left.epochSeconds < right.epochSeconds }
  package func hash(into hasher: inout Hasher) { hasher.combine(epochSeconds) }
}
