import CarnetCore
import Testing

/// What holds of any clock, on random walks; a failure names its seed.
struct ClockLawTests {
  static let hours = [
    "1-5 08:30-12:00 13:30-18:00", "1-6 08:00-19:00", "24x7", "1-6 01:30-02:30; 7 01:30-02:30 02:45-24:00",
    "2 00:00-24:00; 7 00:00-02:30", "7 01:00-03:00",
  ]

  @Test(arguments: HolidayCalendar.allCases, hours)
  func secondsAddedAreSecondsFound(calendar: HolidayCalendar, windows: String) throws {
    let seed: UInt64 = 20_260_108
    var walk = Walk(seed: seed)
    let clock = try ContractClock(
      windows: #require(WeeklyWindows(canonical: windows)), calendar: calendar, zone: calendar.zone,
      closed: [Day(ordinal: 20_600)])
    for _ in 0..<60 {
      let (start, seconds) = (walk.moment(), walk.below(400_000) + 1)
      let reached = try #require(clock.adding(seconds, to: start))
      #expect(clock.between(start, reached) == seconds, "seed \(seed), \(start.iso), \(seconds) s")
      #expect(clock.between(start, reached.adding(seconds: -1)) == seconds - 1, "seed \(seed), \(start.iso)")
      #expect(reached.offsetSeconds == clock.zone.offsetSeconds(atEpoch: reached.epochSeconds))
      let onTheWay = start.adding(seconds: walk.below(reached.epochSeconds - start.epochSeconds))
      #expect(
        clock.between(start, onTheWay) + clock.between(onTheWay, reached) == seconds, "seed \(seed), \(start.iso)")
    }
  }

  @Test(arguments: HolidayCalendar.allCases, hours)
  func aDeadlineLeavesThePromiseOutsideItsSuspensions(calendar: HolidayCalendar, windows: String) throws {
    let seed: UInt64 = 271_828
    var walk = Walk(seed: seed)
    let clock = try ContractClock(
      windows: #require(WeeklyWindows(canonical: windows)), calendar: calendar, zone: calendar.zone)
    for _ in 0..<40 {
      let (start, seconds) = (walk.moment(), walk.below(200_000) + 1)
      let waits = (0..<walk.below(5)).map { _ in
        let from = start.adding(seconds: walk.below(2_000_000) - 100_000)
        return from..<from.adding(seconds: walk.below(400_000))
      }
      let deadline = try #require(clock.deadline(seconds, from: start, suspensions: waits))
      #expect(clock.between(start, deadline, without: waits) == seconds, "seed \(seed), \(start.iso)")
      let before = deadline.adding(seconds: -1)
      #expect(clock.between(start, before, without: waits) == seconds - 1, "seed \(seed), \(start.iso)")
    }
  }

  @Test(arguments: [HolidayCalendar.metropole, .alsaceMoselle, .martinique, .reunion], hours)
  func openTimeIsWhatCountingMinuteByMinuteFinds(calendar: HolidayCalendar, windows: String) throws {
    let seed: UInt64 = 314_159
    var walk = Walk(seed: seed)
    let week = try #require(WeeklyWindows(canonical: windows))
    let clock = ContractClock(windows: week, calendar: calendar, zone: calendar.zone)
    let counter = Counter(week: week, calendar: calendar)
    // Beside moments anywhere, some around each change of the clocks.
    let changes = try ["2026-03-28T20:00Z", "2026-10-24T20:00Z", "2031-03-29T22:00Z", "2031-10-25T22:00Z"].map {
      try #require(Instant(iso: $0))
    }
    for round in 0..<12 {
      let start = round < changes.count ? changes[round].adding(seconds: 60 * walk.below(300)) : walk.moment()
      let end = start.adding(seconds: 60 * walk.below(3_000))
      let counted = counter.minutes(from: start, to: end)
      #expect(clock.between(start, end) == counted * 60, "seed \(seed), \(start.iso) to \(end.iso)")
    }
  }

  @Test(arguments: HolidayCalendar.allCases)
  func theDaysOfAStretchHoldItsOpenTime(calendar: HolidayCalendar) throws {
    var walk = Walk(seed: 161_803)
    let clock = try ContractClock(
      windows: #require(WeeklyWindows(canonical: "1-5 08:30-12:00 13:30-18:00; 7 01:00-04:00")), calendar: calendar,
      zone: calendar.zone)
    for _ in 0..<20 {
      let (first, count) = (walk.moment().day, walk.below(400))
      let end = first.adding(days: count)
      let (from, to) = (
        clock.zone.earliest(day: first, secondOfDay: 0), clock.zone.earliest(day: end, secondOfDay: 0)
      )
      let daily = (0..<count).map { clock.openSeconds(on: first.adding(days: $0)) }
      #expect(daily.reduce(0, +) == clock.between(from, to), "\(first.iso) to \(end.iso)")
      let worked = (1...max(1, count)).count { clock.isBusinessDay(first.adding(days: $0)) }
      #expect(clock.businessDays(from: first, to: first.adding(days: max(1, count))) == worked)
      if worked > 0 {
        let reached = try #require(clock.adding(businessDays: worked, to: first))
        #expect(clock.businessDays(from: first, to: reached) == worked)
        #expect(clock.isBusinessDay(reached) && reached <= first.adding(days: max(1, count)))
      }
    }
  }
}

/// Counts open minutes one at a time, by the European rule for Paris and the fixed offsets of overseas.
private struct Counter {
  let week: WeeklyWindows
  let calendar: HolidayCalendar
  let holidays: Set<Day>

  init(week: WeeklyWindows, calendar: HolidayCalendar) {
    self.week = week
    self.calendar = calendar
    holidays = Set((2_019...2_036).flatMap { calendar.holidays(in: $0).map(\.day) })
  }

  func minutes(from start: Instant, to end: Instant) -> Int {
    stride(from: start.epochSeconds, to: end.epochSeconds, by: 60).count { epoch in
      let local = Instant(epochSeconds: epoch, offsetSeconds: offset(epoch))
      guard !holidays.contains(local.day) else { return false }
      return week.days[local.day.weekday - 1].contains { $0.contains(local.secondOfDay / 60) }
    }
  }

  private func offset(_ epoch: Int) -> Int {
    switch calendar {
    case .martinique: return -14_400
    case .reunion: return 14_400
    default:
      let year = Instant(epochSeconds: epoch).day.civil.year
      return (lastSunday(year, 3)..<lastSunday(year, 10)).contains(epoch) ? 7_200 : 3_600
    }
  }

  /// The last Sunday of a month of 31 days, at 01:00 UTC.
  private func lastSunday(_ year: Int, _ month: Int) -> Int {
    let end = Day(year: year, month: month, day: 31)?.ordinal ?? 0
    return (end - (end + 4) % 7) * 86_400 + 3_600
  }
}

/// Numbers that look random and are the same each time (SplitMix64).
private struct Walk {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return bound > 0 ? Int((mixed ^ (mixed >> 31)) % UInt64(bound)) : 0
  }

  /// A whole minute from 2020 to 2035.
  mutating func moment() -> Instant { Instant(epochSeconds: 1_577_836_800 + 60 * below(8_400_000)) }
}
