// The clock keeps how much is open before each local day of a century. Open time up to a moment is then that of the day it
// falls on, and the part of the day's windows that is over: two look-ups, whatever lies between two moments.

/// The clock by which a contract's delays run: it counts open seconds.
///
/// Open are the weekly windows, on days that are neither a holiday nor closed, as the local clocks show them at the place of
/// service: when the clocks change, a day of 24x7 has 23 or 25 hours. Every result is written with the zone's offset.
package struct ContractClock: Sendable {
  /// The weekly windows.
  package let windows: WeeklyWindows
  /// The holidays on which nothing runs; nil when every day counts.
  package let calendar: HolidayCalendar?
  /// The zone of the place of service.
  package let zone: Zone
  /// The years in which it runs.
  package let years: ClosedRange<Int>
  private let closed: Set<Day>
  private let opened: Set<Day>

  /// The first of the days laid out, as an ordinal.
  private let first: Int
  /// Open seconds before each of those days, from the beginning of the first; then those of all.
  private let before: [Int]
  /// Where a day is not open as its weekday is, as when the clocks change: when it is, in seconds since 1970.
  private let changed: [Int: [Range<Int>]]

  /// A clock of those windows.
  ///
  /// `closed` are days off beside the holidays; `opened` are holidays or days off that are worked, such as Good Friday in
  /// most of Alsace-Moselle; `windowsOnDaysOff` are the hours for which someone is on call even then. It runs within
  /// `years` only: before and after, nothing is open.
  package init(
    windows: WeeklyWindows, calendar: HolidayCalendar?, zone: Zone, closed: Set<Day> = [], opened: Set<Day> = [],
    windowsOnDaysOff: WeeklyWindows = .never, years: ClosedRange<Int> = 2_000...2_100
  ) {
    self.windows = windows
    self.calendar = calendar
    self.zone = zone
    self.years = years
    self.closed = closed
    self.opened = opened
    let first = Day(ordinal: 0).adding(months: (years.lowerBound - 1_970) * 12).ordinal
    let end = Day(ordinal: 0).adding(months: (years.upperBound + 1 - 1_970) * 12).ordinal
    let ordinary = (1...7).map(windows.seconds(onWeekday:))
    func seconds(_ ordinal: Int) -> Int { ordinary[Day(ordinal: ordinal).weekday - 1] }

    var lengths = (first..<end).map(seconds)
    var changed: [Int: [Range<Int>]] = [:]
    for ordinal in zone.daysOfChange where (first..<end).contains(ordinal) {
      let day = Day(ordinal: ordinal)
      let stretches = zone.stretches(of: day, windows.days[day.weekday - 1])
      let length = stretches.reduce(0) { $0 + $1.count }
      guard length != lengths[ordinal - first] else { continue }
      lengths[ordinal - first] = length
      changed[ordinal] = stretches
    }
    let worked = Set(opened.map(\.ordinal))
    for ordinal in (calendar?.ordinals(in: years) ?? []) + closed.map(\.ordinal)
    where (first..<end).contains(ordinal) && !worked.contains(ordinal) {
      lengths[ordinal - first] = 0
      let day = Day(ordinal: ordinal)
      let onCall = windowsOnDaysOff.days[day.weekday - 1]
      guard !onCall.isEmpty else { continue }
      let stretches = zone.stretches(of: day, onCall)
      lengths[ordinal - first] = stretches.reduce(0) { $0 + $1.count }
      changed[ordinal] = stretches
    }

    var before = [0]
    before.reserveCapacity(lengths.count + 1)
    var total = 0
    for length in lengths {
      total += length
      before.append(total)
    }
    self.first = first
    self.before = before
    self.changed = changed
  }

  // MARK: Hours

  /// Open seconds up to a moment, from the beginning of the clock's years.
  ///
  /// The difference of two readings is the open time between two moments: whoever has many moments to set against each
  /// other reads the clock once for each.
  package func reading(at instant: Instant) -> Int { opened(before: instant.epochSeconds) }

  /// Open seconds from one moment up to, not including, another; 0 when the second is not after the first.
  package func between(_ from: Instant, _ to: Instant) -> Int {
    guard from < to else { return 0 }
    return opened(before: to.epochSeconds) - opened(before: from.epochSeconds)
  }

  /// Open seconds from one moment to another, less those of the suspensions, which may overlap and stick out.
  package func between(_ from: Instant, _ to: Instant, without suspensions: [Range<Instant>]) -> Int {
    var total = 0
    var cursor = from
    for suspension in suspensions.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      total += between(cursor, min(suspension.lowerBound, to))
      cursor = max(cursor, suspension.upperBound)
    }
    return total + between(cursor, to)
  }

  /// The moment at which that many open seconds are used up: the end of a window, not the next opening.
  ///
  /// The start itself for zero seconds; nil when the windows are never open, or not for that long.
  package func adding(_ seconds: Int, to start: Instant) -> Instant? {
    guard seconds > 0 else { return zone.localized(start) }
    let (goal, isTooMuch) = opened(before: start.epochSeconds).addingReportingOverflow(seconds)
    guard !isTooMuch, goal <= before[before.count - 1] else { return nil }
    // The first day by the end of which that much was open.
    var low = 0
    var high = before.count - 2
    while low < high {
      let middle = (low + high) / 2
      if before[middle + 1] < goal { low = middle + 1 } else { high = middle }
    }
    var left = goal - before[low]
    for stretch in stretches(of: Day(ordinal: first + low)) {
      if left <= stretch.count { return zone.localized(Instant(epochSeconds: stretch.lowerBound + left)) }
      left -= stretch.count
    }
    return nil
  }

  /// The deadline of a delay that suspensions put off: the moment at which its seconds are used up outside them.
  package func deadline(_ seconds: Int, from start: Instant, suspensions: [Range<Instant>]) -> Instant? {
    var left = seconds
    var cursor = start
    for suspension in suspensions.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let open = between(cursor, suspension.lowerBound)
      if open >= left { break }
      left -= open
      cursor = max(cursor, suspension.upperBound)
    }
    return adding(left, to: cursor)
  }

  /// True when the clock runs at that moment.
  package func isOpen(at instant: Instant) -> Bool { between(instant, instant.adding(seconds: 1)) == 1 }

  /// When the clock runs next: the moment itself while it runs; nil when it never does again.
  package func nextOpening(from instant: Instant) -> Instant? {
    isOpen(at: instant) ? zone.localized(instant) : adding(1, to: instant).map { $0.adding(seconds: -1) }
  }

  /// Open seconds of a local day.
  package func openSeconds(on day: Day) -> Int {
    let index = day.ordinal - first
    return before.indices.dropLast().contains(index) ? before[index + 1] - before[index] : 0
  }

  // MARK: Days

  /// True when a day has a window and is neither a holiday nor closed: it is a *jour ouvré*.
  package func isBusinessDay(_ day: Day) -> Bool {
    guard !windows.days[day.weekday - 1].isEmpty else { return false }
    return opened.contains(day) || !closed.contains(day) && calendar?.isHoliday(day) != true
  }

  /// Business days after a day, up to and including another; the same count, negative, when the other is before.
  package func businessDays(from: Day, to: Day) -> Int {
    guard from <= to else { return -businessDays(from: to, to: from) }
    return (from.ordinal..<to.ordinal).count { isBusinessDay(Day(ordinal: $0 + 1)) }
  }

  /// The business day that comes `count` business days later, or earlier when negative; the day itself for zero.
  ///
  /// Nil when there is none from the year 1 to the year 9999.
  package func adding(businessDays count: Int, to day: Day) -> Day? {
    guard !windows.isNever else { return count == 0 ? day : nil }
    var left = count.magnitude
    var cursor = day
    while left > 0 {
      cursor = cursor.adding(days: count.signum())
      guard ContractClock.days.contains(cursor.ordinal) else { return nil }
      if isBusinessDay(cursor) { left -= 1 }
    }
    return cursor
  }

  // MARK: Counting

  /// The days of the years 1 to 9999, as ordinals.
  private static let days = -719_162...2_932_896

  /// Open seconds from the beginning of the days laid out to a moment.
  private func opened(before epoch: Int) -> Int {
    let local = epoch + zone.offsetSeconds(atEpoch: epoch)
    let ordinal = floored(local, 86_400)
    let index = ordinal - first
    guard index >= 0 else { return 0 }
    guard index < before.count - 1 else { return before[before.count - 1] }
    var total = before[index]
    let length = before[index + 1] - total
    guard length > 0 else { return total }
    if let stretches = changed[ordinal] {
      for stretch in stretches { total += max(0, min(epoch, stretch.upperBound) - stretch.lowerBound) }
      return total
    }
    let second = local - ordinal * 86_400
    for window in windows.days[Day(ordinal: ordinal).weekday - 1] {
      total += max(0, min(second, window.upperBound * 60) - window.lowerBound * 60)
    }
    return total
  }

  /// The stretches of a day on which work is done, in seconds since 1970.
  private func stretches(of day: Day) -> [Range<Int>] {
    changed[day.ordinal] ?? zone.stretches(of: day, windows.days[day.weekday - 1])
  }
}
