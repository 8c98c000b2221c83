/// The days of a contract's clock laid out: how much is open before each of them.
///
/// Open time up to a moment is then that before the day it falls on, and the part of the day's windows that is over: two look-ups,
/// whatever lies between two moments.
final class ClockLayout: Sendable {
  let windows: WeeklyWindows
  let calendar: HolidayCalendar?
  let zone: Zone
  let years: ClosedRange<Int>
  /// Days off beside the holidays.
  let closed: Set<Day>
  /// Days off that are worked.
  let opened: Set<Day>
  /// The hours of days off.
  let windowsOnDaysOff: WeeklyWindows

  /// The first of the days laid out, as an ordinal.
  private let first: Int
  /// Open seconds before each of those days, from the beginning of the first; then those of all.
  private let before: [Int]
  /// The windows of each weekday, Monday first, in seconds of the day.
  private let ordinary: [[Range<Int>]]
  /// Where a day is not open as its weekday is, as when the clocks change: when it is, in seconds since 1970.
  private let changed: [Int: [Range<Int>]]

  init(
    windows: WeeklyWindows, calendar: HolidayCalendar?, zone: Zone, closed: Set<Day>, opened: Set<Day>,
    windowsOnDaysOff: WeeklyWindows, years: ClosedRange<Int>
  ) {
    self.windows = windows
    self.calendar = calendar
    self.zone = zone
    self.years = years
    self.closed = closed
    self.opened = opened
    self.windowsOnDaysOff = windowsOnDaysOff
    ordinary = windows.days.map { $0.map { $0.lowerBound * 60..<$0.upperBound * 60 } }
    let first = Day(ordinal: 0).adding(months: (years.lowerBound - 1_970) * 12).ordinal
    let end = Day(ordinal: 0).adding(months: (years.upperBound + 1 - 1_970) * 12).ordinal
    let usual = (1...7).map(windows.seconds(onWeekday:))
    func seconds(_ ordinal: Int) -> Int { usual[Day(ordinal: ordinal).weekday - 1] }

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

  /// Open seconds from the beginning of the days laid out to a moment, in seconds since 1970.
  func opened(before epoch: Int) -> Int {
    let local = epoch + zone.offsetSeconds(atEpoch: epoch)
    let ordinal = floored(local, 86_400)
    let index = ordinal - first
    guard index >= 0 else { return 0 }
    guard index < before.count - 1 else { return before[before.count - 1] }
    var total = before[index]
    let length = before[index + 1] - total
    guard length > 0 else { return total }
    if !changed.isEmpty, let stretches = changed[ordinal] {
      for stretch in stretches { total += max(0, min(epoch, stretch.upperBound) - stretch.lowerBound) }
      return total
    }
    let second = local - ordinal * 86_400
    for window in ordinary[Day(ordinal: ordinal).weekday - 1] {
      total += max(0, min(second, window.upperBound) - window.lowerBound)
    }
    return total
  }

  /// When that many open seconds have passed since the beginning, in seconds since 1970; nil when they never do.
  func moment(of goal: Int) -> Int? {
    guard goal <= before[before.count - 1] else { return nil }
    // The first day by the end of which that much was open.
    var low = 0
    var high = before.count - 2
    while low < high {
      let middle = (low + high) / 2
      if before[middle + 1] < goal { low = middle + 1 } else { high = middle }
    }
    var left = goal - before[low]
    let day = Day(ordinal: first + low)
    for stretch in changed[day.ordinal] ?? zone.stretches(of: day, windows.days[day.weekday - 1]) {
      if left <= stretch.count { return stretch.lowerBound + left }
      left -= stretch.count
    }
    return nil
  }

  /// Open seconds of a local day.
  func openSeconds(on day: Day) -> Int {
    let index = day.ordinal - first
    return before.indices.dropLast().contains(index) ? before[index + 1] - before[index] : 0
  }
}
