import CarnetCore
import Testing

/// Which days are holidays, and where.
struct HolidayTests {
  @Test(arguments: OracleCases.rows(OracleCases.holidays))
  func aDayIsAHolidayWhereTwoOtherProgramsSayIt(row: [String]) throws {
    let day = try #require(Day(iso: row[0]))
    #expect(HolidayCalendar.metropole.isHoliday(day) == (row[2] == "1"))
    #expect(HolidayCalendar.alsaceMoselle.isHoliday(day) == (row[3] == "1"))
  }

  @Test(
    arguments: zip(
      [2008, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038, 2076],
      [
        "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
        "2038-04-25", "2076-04-19",
      ]))
  func easterFallsOnItsSunday(year: Int, day: String) {
    #expect(HolidayCalendar.easter(year).iso == day)
    #expect(HolidayCalendar.easter(year).weekday == 7)
  }

  @Test func theElevenHolidaysOf2026() {
    #expect(
      HolidayCalendar.metropole.holidays(in: 2026).map(\.day.iso) == [
        "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15",
        "2026-11-01", "2026-11-11", "2026-12-25",
      ])
  }

  @Test func aDayThatIsTwoHolidaysStandsOnceUnderBothNames() throws {
    let holidays = HolidayCalendar.metropole.holidays(in: 2008)
    let first = try #require(Day(iso: "2008-05-01"))
    #expect(holidays.count == 10)
    #expect(holidays.filter { $0.day == first }.map(\.name.fr) == ["Fête du Travail, Ascension"])
  }

  @Test func easterSundayAndWhitSundayAreNotHolidays() {
    for year in 2020...2040 {
      let easter = HolidayCalendar.easter(year)
      #expect(!HolidayCalendar.alsaceMoselle.isHoliday(easter))
      #expect(!HolidayCalendar.alsaceMoselle.isHoliday(easter.adding(days: 49)))
    }
  }

  @Test(arguments: [
    (HolidayCalendar.mayotte, "2026-04-27"), (.martinique, "2026-05-22"), (.guadeloupe, "2026-05-27"),
    (.saintMartin, "2026-05-27"), (.guyane, "2026-06-10"), (.saintBarthelemy, "2026-10-09"), (.reunion, "2026-12-20"),
  ])
  func anOverseasPlaceKeepsTheElevenAndItsAbolitionOfSlavery(calendar: HolidayCalendar, day: String) throws {
    let own = calendar.holidays(in: 2026).map(\.day.iso)
    let national = HolidayCalendar.metropole.holidays(in: 2026).map(\.day.iso)
    #expect(own == (national + [day]).sorted())
    #expect(try !HolidayCalendar.metropole.isHoliday(#require(Day(iso: day))))
  }

  @Test func saintPierreKeepsTheElevenAtItsOwnTime() {
    let own = HolidayCalendar.saintPierre
    #expect(own.holidays(in: 2026) == HolidayCalendar.metropole.holidays(in: 2026))
    #expect(own.zone.offsetSeconds(atEpoch: 1_767_222_000) == -10_800)
    #expect(own.zone.offsetSeconds(atEpoch: 1_782_864_000) == -7_200)
  }

  @Test(arguments: HolidayCalendar.allCases)
  func theListAndTheQuestionAgreeOnEveryDay(calendar: HolidayCalendar) throws {
    for year in 2000...2030 {
      let listed = calendar.holidays(in: year).map(\.day)
      #expect(listed == Array(Set(listed)).sorted())
      let start = try #require(Day(year: year, month: 1, day: 1))
      let asked = (0..<366).map { start.adding(days: $0) }.filter { $0.civil.year == year && calendar.isHoliday($0) }
      #expect(asked == listed)
    }
  }

  @Test func theDurableNamesOfCalendarsAreFixed() {
    #expect(
      HolidayCalendar.allCases.map(\.rawValue) == [
        "FR-METRO", "FR-ALSACE-MOSELLE", "FR-971", "FR-972", "FR-973", "FR-974", "FR-976", "FR-977", "FR-978", "FR-975",
      ])
  }
}
