/// The clock by which a contract's delays run: it counts open seconds.
///
/// Open are the weekly windows, on days that are neither a holiday nor closed, as the local clocks show them at the place of
/// service: when the clocks change, a day of 24x7 has 23 or 25 hours. Every result is written with the zone's offset.
package struct ContractClock: Sendable {
  /// Shared by the copies of a clock: there is one copy for each incident that it judges.
  private let layout: ClockLayout

  /// A clock of those windows.
  ///
  /// `closed` are days off beside the holidays; `opened` are holidays or days off that are worked, such as Good Friday in
  /// most of Alsace-Moselle; `windowsOnDaysOff` are the hours for which someone is on call even then. It runs within
  /// `years` only: before and after, nothing is open.
  package init(
    windows: WeeklyWindows, calendar: HolidayCalendar?, zone: Zone, closed: Set<Day> = [], opened: Set<Day> = [],
    windowsOnDaysOff: WeeklyWindows = .never, years: ClosedRange<Int> = 2_000...2_100
  ) {
    layout = ClockLayout(
      windows: windows, calendar: calendar, zone: zone, closed: closed, opened: opened,
      windowsOnDaysOff: windowsOnDaysOff, years: years)
  }

  /// The weekly windows.
  package var windows: WeeklyWindows { layout.windows }
  /// The holidays on which nothing runs; nil when every day counts.
  package var calendar: HolidayCalendar? { layout.calendar }
  /// The zone of the place of service.
  package var zone: Zone { layout.zone }
  /// What it counts in some days, whatever the years that it is laid out for.
  package func hours(in period: Period) -> Hours {
    Hours(
      windows: layout.windows, onDaysOff: layout.windowsOnDaysOff, calendar: layout.calendar, zone: layout.zone,
      closed: layout.closed.filter { period.from <= $0 && $0 <= period.to },
      opened: layout.opened.filter { period.from <= $0 && $0 <= period.to })
  }

  /// What a clock counts: two that have the same count alike.
  package struct Hours: Hashable, Sendable {
    let windows: WeeklyWindows
    let onDaysOff: WeeklyWindows
    let calendar: HolidayCalendar?
    let zone: Zone
    let closed: Set<Day>
    let opened: Set<Day>
  }

  /// The years in which it runs.
  package var years: ClosedRange<Int> { layout.years }

  // MARK: Hours

  /// Open seconds up to a moment, from the beginning of the clock's years.
  ///
  /// The difference of two readings is the open time between two moments: whoever has many moments to set against each
  /// other reads the clock once for each.
  package func reading(at instant: Instant) -> Int { layout.opened(before: instant.epochSeconds) }

  /// Open seconds from one moment up to, not including, another; 0 when the second is not after the first.
  package func between(_ from: Instant, _ to: Instant) -> Int {
    guard from < to else { return 0 }
    return layout.opened(before: to.epochSeconds) - layout.opened(before: from.epochSeconds)
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
    let (goal, isTooMuch) = layout.opened(before: start.epochSeconds).addingReportingOverflow(seconds)
    guard !isTooMuch else { return nil }
    return layout.moment(of: goal).map { zone.localized(Instant(epochSeconds: $0)) }
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
  package func openSeconds(on day: Day) -> Int { layout.openSeconds(on: day) }

  // MARK: Days

  /// True when a day has a window and is neither a holiday nor closed: it is a *jour ouvré*.
  package func isBusinessDay(_ day: Day) -> Bool {
    guard !windows.days[day.weekday - 1].isEmpty else { return false }
    return layout.opened.contains(day) || !layout.closed.contains(day) && calendar?.isHoliday(day) != true
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

  /// The days of the years 1 to 9999, as ordinals.
  private static let days = -719_162...2_932_896
}
