// The contract clock counts open seconds: those of the weekly windows, on days that are not holidays, in the time of the
// place of service. A day of 24x7 has 23 or 25 hours when the clocks change.
//
// Window edges are turned into moments day by day once, over the years that contracts live in; `between` is then two
// look-ups, whatever lies between.

/// The clock by which a contract's delays run.
package struct ContractClock: Sendable {
  /// The weekly windows.
  package let windows: WeeklyWindows
  /// The holidays on which nothing runs; nil when every day counts.
  package let calendar: HolidayCalendar?
  /// The zone of the place of service.
  package let zone: Zone
  /// True when every second counts.
  private let isElapsed: Bool

  /// Edges of the open stretches, in seconds since 1970: start, end, start, end…
  private let starts: [Int]
  private let ends: [Int]
  /// Open seconds before each stretch.
  private let before: [Int]
  private let openDays: Set<Int>

  /// A clock of those windows.
  ///
  /// `closed` are days off beside the holidays, `opened` holidays that are worked. The clock runs within `years` only:
  /// laying out a year takes a fraction of a millisecond, so that a contract's own years are enough.
  package init(
    windows: WeeklyWindows, calendar: HolidayCalendar?, zone: Zone, closed: Set<Day> = [], opened: Set<Day> = [],
    years: ClosedRange<Int> = 2_015...2_040
  ) {
    self.windows = windows
    self.calendar = calendar
    self.zone = zone
    isElapsed = windows == .always && calendar == nil && closed.isEmpty
    var starts: [Int] = []
    var ends: [Int] = []
    var before: [Int] = []
    var openDays: Set<Int> = []
    var total = 0
    for year in isElapsed ? [] : Array(years) {
      let holidays = Set(calendar?.holidays(in: year).map(\.day) ?? []).union(closed).subtracting(opened)
      guard var day = Day(year: year, month: 1, day: 1), let end = Day(year: year + 1, month: 1, day: 1) else {
        continue
      }
      while day < end {
        defer { day = day.adding(days: 1) }
        let hours = windows.days[day.weekday - 1]
        guard !hours.isEmpty, !holidays.contains(day) else { continue }
        openDays.insert(day.ordinal)
        for window in hours {
          let from = ContractClock.edge(day, window.lowerBound, zone)
          let to = ContractClock.edge(day, window.upperBound, zone)
          guard from < to else { continue }
          if let last = ends.last, last == from {
            ends[ends.count - 1] = to
          } else {
            starts.append(from)
            ends.append(to)
            before.append(total)
          }
          total += to - from
        }
      }
    }
    self.starts = starts
    self.ends = ends
    self.before = before
    self.openDays = openDays
  }

  private static func edge(_ day: Day, _ minute: Int, _ zone: Zone) -> Int {
    let shifted = minute == 1_440 ? (day.adding(days: 1), 0) : (day, minute)
    return zone.earliest(day: shifted.0, secondOfDay: shifted.1 * 60).epochSeconds
  }

  /// Open seconds from one moment to another; 0 when the second is not after the first.
  package func between(_ from: Instant, _ to: Instant) -> Int {
    guard from < to else { return 0 }
    if isElapsed { return to.epochSeconds - from.epochSeconds }
    return opened(before: to.epochSeconds) - opened(before: from.epochSeconds)
  }

  /// Open seconds from one moment to another, less those of the suspensions, which may overlap.
  package func between(_ from: Instant, _ to: Instant, without suspensions: [Range<Instant>]) -> Int {
    between(from, to) - suspended(from, to, suspensions)
  }

  /// Open seconds that suspensions take from a stretch of time.
  package func suspended(_ from: Instant, _ to: Instant, _ suspensions: [Range<Instant>]) -> Int {
    var total = 0
    var reached = from
    for suspension in suspensions.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(suspension.lowerBound, reached)
      let end = min(suspension.upperBound, to)
      guard start < end else { continue }
      total += between(start, end)
      reached = end
    }
    return total
  }

  /// The moment at which that many open seconds are used up: the end of a window, not the next opening.
  ///
  /// The start itself for zero seconds; nil when the clock never runs that long.
  package func adding(_ seconds: Int, to start: Instant) -> Instant? {
    guard seconds > 0 else { return start }
    if isElapsed { return zone.localized(start.adding(seconds: seconds)) }
    let goal = opened(before: start.epochSeconds) + seconds
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if before[middle] + ends[middle] - starts[middle] < goal { low = middle + 1 } else { high = middle }
    }
    guard low < starts.count else { return nil }
    return zone.localized(Instant(epochSeconds: starts[low] + goal - before[low]))
  }

  /// The deadline of a delay that suspensions put off: the delay and the suspended open time, added to the start.
  package func deadline(_ seconds: Int, from start: Instant, suspensions: [Range<Instant>]) -> Instant? {
    var deadline = adding(seconds, to: start)
    // Putting off the deadline may bring later suspensions in: until nothing more comes.
    for _ in 0...suspensions.count {
      guard let reached = deadline else { return nil }
      let next = adding(seconds + suspended(start, reached, suspensions), to: start)
      if next == deadline { break }
      deadline = next
    }
    return deadline
  }

  /// True when the clock runs at that moment.
  package func isOpen(at instant: Instant) -> Bool { between(instant, instant.adding(seconds: 1)) == 1 }

  /// True when a day has open hours: it is a *jour ouvré*.
  package func isBusinessDay(_ day: Day) -> Bool { isElapsed || openDays.contains(day.ordinal) }

  /// Business days after a day, up to and including another; negative when the other is before.
  package func businessDays(from: Day, to: Day) -> Int {
    guard from <= to else { return -businessDays(from: to, to: from) }
    return (from.ordinal + 1..<to.ordinal + 1).count { isBusinessDay(Day(ordinal: $0)) }
  }

  /// The business day that comes `count` business days later; nil when there is none within ten years.
  package func adding(businessDays count: Int, to day: Day) -> Day? {
    var (left, cursor) = (count, day)
    for _ in 0..<3_660 where left > 0 {
      cursor = cursor.adding(days: 1)
      if isBusinessDay(cursor) { left -= 1 }
    }
    return left > 0 ? nil : cursor
  }

  /// Open seconds of a local day.
  package func openSeconds(on day: Day) -> Int {
    between(
      zone.earliest(day: day, secondOfDay: 0), zone.earliest(day: day.adding(days: 1), secondOfDay: 0))
  }

  /// Open seconds from the beginning of the clock to a moment.
  private func opened(before epoch: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= epoch { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return before[low - 1] + min(epoch, ends[low - 1]) - starts[low - 1]
  }
}
