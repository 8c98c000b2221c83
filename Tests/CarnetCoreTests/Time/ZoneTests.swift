import CarnetCore
import Testing

/// Local times and moments.
struct ZoneTests {
  @Test(arguments: [
    ("2026-01-08T08:12Z", "2026-01-08T09:12:00+01:00"), ("2026-06-29T12:10Z", "2026-06-29T14:10:00+02:00"),
    ("2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00"), ("2026-03-29T01:00Z", "2026-03-29T03:00:00+02:00"),
    ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00"), ("2026-10-25T01:00Z", "2026-10-25T02:00:00+01:00"),
    ("2099-07-01T00:00Z", "2099-07-01T02:00:00+02:00"), ("1969-12-31T23:00Z", "1970-01-01T00:00:00+01:00"),
  ])
  func aMomentIsWrittenWithTheOffsetOfThePlace(utc: String, local: String) throws {
    let moment = try #require(Instant(iso: utc))
    #expect(Zone.paris.localized(moment).iso == local)
    #expect(Zone.paris.localized(moment) == moment)
  }

  @Test func anOrdinaryLocalTimeIsOneMoment() throws {
    let day = try #require(Day(iso: "2026-04-02"))
    let moment = try #require(Instant(iso: "2026-04-02T16:40+02:00"))
    #expect(Zone.paris.instant(day: day, secondOfDay: 60_000) == .exact(moment))
  }

  @Test(arguments: [7_200, 9_000, 10_799])
  func theHourLeftOutInMarchIsNoMoment(second: Int) throws {
    let day = try #require(Day(iso: "2026-03-29"))
    let jump = try #require(Instant(iso: "2026-03-29T03:00+02:00"))
    #expect(Zone.paris.instant(day: day, secondOfDay: second) == .missing(next: jump))
    #expect(Zone.paris.earliest(day: day, secondOfDay: second).iso == "2026-03-29T03:00:00+02:00")
  }

  @Test func theHourRepeatedInOctoberIsTwoMoments() throws {
    let day = try #require(Day(iso: "2026-10-25"))
    guard case .repeated(let first, let second) = Zone.paris.instant(day: day, secondOfDay: 9_000) else {
      Issue.record("02:30 comes twice")
      return
    }
    #expect([first.iso, second.iso] == ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"])
    #expect(second.epochSeconds - first.epochSeconds == 3_600)
    #expect(Zone.paris.earliest(day: day, secondOfDay: 9_000).iso == first.iso)
  }

  @Test func theEdgesOfTheChangedHoursAreOneMoment() throws {
    let (march, october) = try (#require(Day(iso: "2026-03-29")), #require(Day(iso: "2026-10-25")))
    for (day, second) in [(march, 7_199), (march, 10_800), (october, 7_199), (october, 10_800)] {
      guard case .exact(let moment) = Zone.paris.instant(day: day, secondOfDay: second) else {
        Issue.record("\(day.iso) at \(second) s is one moment")
        continue
      }
      #expect(moment.day == day)
      #expect(moment.secondOfDay == second)
    }
  }

  @Test(
    arguments: zip(
      HolidayCalendar.allCases, [3_600, 3_600, -14_400, -14_400, -10_800, 14_400, 10_800, -14_400, -14_400, -10_800]))
  func everyPlaceHasItsTime(calendar: HolidayCalendar, winter: Int) throws {
    let january = try #require(Instant(iso: "2026-01-15T12:00Z"))
    let july = try #require(Instant(iso: "2026-07-15T12:00Z"))
    let changes = calendar.zone == .paris || calendar == .saintPierre
    #expect(calendar.zone.offsetSeconds(atEpoch: january.epochSeconds) == winter)
    #expect(calendar.zone.offsetSeconds(atEpoch: july.epochSeconds) == winter + (changes ? 3_600 : 0))
  }

  @Test func aDayThatAPlaceSkippedIsNoMoment() throws {
    let apia = try #require(Zone(id: "Pacific/Apia"))
    let (day, after) = try (#require(Day(iso: "2011-12-30")), #require(Instant(iso: "2011-12-31T00:00+14:00")))
    #expect(apia.instant(day: day, secondOfDay: 43_200) == .missing(next: after))
  }

  @Test func anUnknownZoneIsNone() {
    #expect(Zone(id: "Europe/Quimper") == nil)
  }
}
