import CarnetCore
import TestSupport
import Testing

/// Fields of each line of a table.
func table(_ text: String) -> [[String]] {
  text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
}

/// The clocks of the oracle's calendars.
let oracleClocks: [String: ContractClock] = {
  func clock(_ windows: String, _ calendar: HolidayCalendar?) throws -> ContractClock {
    ContractClock(windows: try #require(WeeklyWindows(canonical: windows)), calendar: calendar, zone: .paris)
  }
  let business = "1-5 08:30-12:00 13:30-18:00"
  return
    (try? [
      "HO": clock(business, .metropole), "HO-AM": clock(business, .alsaceMoselle),
      "LS": clock("1-6 08:00-19:00", .metropole),
      "24x7": clock("24x7", nil),
    ]) ?? [:]
}()

@Suite("The contract clock")
struct ContractClockTests {
  @Test("agrees with every duration of the oracle", arguments: table(ClockOracle.durations))
  func duration(row: [String]) throws {
    let clock = try #require(oracleClocks[row[1]])
    let from = try #require(Instant(iso: row[2]))
    let to = try #require(Instant(iso: row[3]))
    #expect(clock.between(from, to) == (Int(row[4]) ?? -1) * 60)
  }

  @Test("agrees with every deadline of the oracle", arguments: table(ClockOracle.deadlines))
  func deadline(row: [String]) throws {
    let clock = try #require(oracleClocks[row[1]])
    let from = try #require(Instant(iso: row[2]))
    #expect(clock.adding((Int(row[3]) ?? -1) * 60, to: from)?.iso == row[4])
  }

  @Test("agrees with the twelve incidents of the worked example", arguments: table(ExampleClocks.rows))
  func incident(row: [String]) throws {
    let clock = ContractClock(
      windows: try #require(WeeklyWindows(canonical: "1-5 08:30-18:00")), calendar: .metropole, zone: .paris)
    let reported = try #require(Instant(iso: row[2]))
    let acknowledged = try #require(Instant(iso: row[3]))
    let restored = Instant(iso: row[4]) ?? Instant(iso: "2026-06-30T18:00:00+02:00") ?? reported
    let suspensions: [Range<Instant>] =
      row[5] == "-"
      ? []
      : try row[5].split(separator: ";").map { part in
        let ends = part.split(separator: "/").compactMap { Instant(iso: $0) }
        try #require(ends.count == 2)
        return ends[0]..<ends[1]
      }
    #expect(clock.between(reported, acknowledged, without: suspensions) == Int(row[6]))
    #expect(clock.between(reported, restored, without: suspensions) == Int(row[7]))
    #expect(clock.between(reported, restored) == Int(row[8]))
    #expect(restored.epochSeconds - reported.epochSeconds == Int(row[9]))
    #expect(clock.adding(Int(row[10]) ?? 0, to: reported) == Instant(iso: row[11]))
  }

  @Test("Good Friday is off in Alsace-Moselle, so the seventh incident is in time there")
  func alsace() throws {
    let clock = ContractClock(
      windows: try #require(WeeklyWindows(canonical: "1-5 08:30-18:00")), calendar: .alsaceMoselle, zone: .paris)
    let from = try #require(Instant(iso: "2026-04-02T16:40:00+02:00"))
    let to = try #require(Instant(iso: "2026-04-07T12:10:00+02:00"))
    #expect(clock.between(from, to) == 5 * 3_600)
  }

  @Test("a day of 24 hours has 23 in March and 25 in October")
  func daylightSaving() throws {
    let clock = ContractClock(windows: .always, calendar: .metropole, zone: .paris)
    #expect(clock.openSeconds(on: try #require(Day(iso: "2026-03-29"))) == 23 * 3_600)
    #expect(clock.openSeconds(on: try #require(Day(iso: "2026-10-25"))) == 25 * 3_600)
    #expect(clock.openSeconds(on: try #require(Day(iso: "2026-12-25"))) == 0)
  }

  @Test("the repeated hour is two moments, the missing hour none")
  func localTimes() throws {
    let october = try #require(Day(iso: "2026-10-25"))
    let march = try #require(Day(iso: "2026-03-29"))
    let paris = Zone.paris
    #expect(
      paris.instant(day: october, secondOfDay: 9_000)
        == .repeated(
          first: try #require(Instant(iso: "2026-10-25T02:30:00+02:00")),
          second: try #require(Instant(iso: "2026-10-25T02:30:00+01:00"))))
    #expect(
      paris.instant(day: march, secondOfDay: 9_000)
        == .missing(next: try #require(Instant(iso: "2026-03-29T03:30:00+02:00"))))
  }

  @Test("what is added is found again between, and agrees with a minute counter", arguments: 0..<60)
  func law(seed: Int) throws {
    var random = Seeded(seed: seed)
    let windows = [
      "1-5 08:30-12:00 13:30-18:00", "2-7 06:30-19:30", "24x7", "1-6 00:00-24:00", "1-5 09:00-17:00; 6 06:30-13:00",
    ]
    let calendar = HolidayCalendar.allCases[random.next(below: HolidayCalendar.allCases.count)]
    let clock = ContractClock(
      windows: try #require(WeeklyWindows(canonical: windows[random.next(below: windows.count)])), calendar: calendar,
      zone: calendar.zone)
    let start = Instant(epochSeconds: 1_700_000_000 / 60 * 60 + random.next(below: 1_500_000) * 60)
    let minutes = random.next(below: 6_000)
    let end = try #require(clock.adding(minutes * 60, to: start), "seed \(seed)")
    #expect(clock.between(start, end) == minutes * 60, "seed \(seed)")
    let counted = stride(from: start.epochSeconds, to: end.epochSeconds, by: 60).count { second in
      let local = calendar.zone.localized(Instant(epochSeconds: second))
      guard !calendar.isHoliday(local.day) else { return false }
      return clock.windows.days[local.day.weekday - 1].contains { $0.contains(local.secondOfDay / 60) }
    }
    #expect(counted == minutes, "seed \(seed)")
  }

  @Test("overlapping suspensions count once, and only open hours of them")
  func suspensions() throws {
    let clock = ContractClock(
      windows: try #require(WeeklyWindows(canonical: "1-5 08:30-18:00")), calendar: .metropole, zone: .paris)
    func at(_ text: String) throws -> Instant { try #require(Instant(iso: text)) }
    let from = try at("2026-01-05T08:30:00+01:00")
    let to = try at("2026-01-06T18:00:00+01:00")
    let waits = [
      try at("2026-01-05T16:00:00+01:00")..<at("2026-01-06T09:30:00+01:00"),
      try at("2026-01-05T17:00:00+01:00")..<at("2026-01-05T20:00:00+01:00"),
    ]
    #expect(clock.between(from, to, without: waits) == 19 * 3_600 - 3 * 3_600)
    #expect(clock.deadline(9 * 3_600, from: from, suspensions: waits)?.iso == "2026-01-06T11:00:00+01:00")
  }
}

@Suite("Holidays")
struct HolidayTests {
  @Test("are those of two independent packages, year by year", arguments: [HolidayCalendar.metropole, .alsaceMoselle])
  func oracle(calendar: HolidayCalendar) {
    let column = calendar == .metropole ? 1 : 2
    let rows = table(ClockOracle.holidays)
    let expected = Set(rows.filter { $0[column] == "1" }.map { $0[0] })
    let days = Set(rows.map { $0[0] })
    for day in days { #expect(Day(iso: day).map(calendar.isHoliday) == expected.contains(day), "\(day)") }
  }

  @Test("Easter falls where the almanac says")
  func easter() {
    let days = ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"]
    #expect((2024...2030).map { HolidayCalendar.easter($0).iso } == days)
  }

  @Test("Ascension on 1 May is one day off, not two")
  func ascension() {
    let may = HolidayCalendar.metropole.holidays(in: 2008).filter { $0.day.iso == "2008-05-01" }
    #expect(may.count == 1)
    #expect(HolidayCalendar.metropole.holidays(in: 2008).count == 10)
  }

  @Test("each overseas calendar has its own day and zone", arguments: HolidayCalendar.allCases)
  func overseas(calendar: HolidayCalendar) {
    #expect(calendar.holidays(in: 2026).count >= 11)
    #expect(calendar.zone.offsetSeconds(atEpoch: 1_767_225_600) != 0)
  }
}

@Suite("The term of a contract")
struct ContractTermTests {
  let example = ContractTerm(start: Day(ordinal: 20_454), months: 24, renewalMonths: 12, noticeMonths: 3)

  @Test("ends, is given notice and is renewed as the worked example says")
  func worked() {
    #expect(example.start.iso == "2026-01-01")
    #expect(example.end.iso == "2027-12-31")
    #expect(example.noticeDeadline(0).iso == "2027-09-30")
    #expect(example.safeSendingDay(0).iso == "2027-09-20")
    #expect(example.periodEnd(1).iso == "2028-12-31")
  }

  @Test("counts notice from the end of the period that runs, after any number of renewals", arguments: 0..<10)
  func renewals(period: Int) {
    #expect(example.noticeDeadline(period).iso == "\(2027 + period)-09-30")
    #expect(example.period(on: example.periodEnd(period)) == period)
    #expect(example.period(on: example.periodEnd(period).adding(days: 1)) == period + 1)
  }

  @Test("clamps months to their end")
  func clamps() throws {
    let day = try #require(Day(iso: "2024-01-31"))
    #expect(day.adding(months: 1).iso == "2024-02-29")
    #expect(day.adding(months: 13).iso == "2025-02-28")
    #expect(day.adding(months: -2).iso == "2023-11-30")
  }
}
