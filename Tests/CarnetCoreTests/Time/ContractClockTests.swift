import CarnetCore
import Testing

/// Open time: against figures from elsewhere, at the changes of the clocks, and in business days.
struct ContractClockTests {
  static func clock(
    _ windows: String, _ calendar: HolidayCalendar? = .metropole, closed: [String] = [], opened: [String] = []
  ) throws -> ContractClock {
    try ContractClock(
      windows: #require(WeeklyWindows(canonical: windows)), calendar: calendar, zone: calendar?.zone ?? .paris,
      closed: Set(closed.map { try #require(Day(iso: $0)) }), opened: Set(opened.map { try #require(Day(iso: $0)) }))
  }

  static func oracle(_ name: String) throws -> ContractClock {
    switch name {
    case "HO": try clock("1-5 08:30-12:00 13:30-18:00")
    case "HO-AM": try clock("1-5 08:30-12:00 13:30-18:00", .alsaceMoselle)
    case "LS": try clock("1-6 08:00-19:00")
    default: try clock("24x7", nil)
    }
  }

  // MARK: Figures from elsewhere

  @Test(arguments: OracleCases.rows(OracleCases.hours))
  func openMinutesAreThoseOfTwoOtherPrograms(row: [String]) throws {
    let (from, to) = try (#require(Instant(iso: row[3])), #require(Instant(iso: row[4])))
    #expect(try ContractClockTests.oracle(row[1]).between(from, to) == 60 * #require(Int(row[5])))
  }

  @Test(arguments: OracleCases.rows(OracleCases.deadlines))
  func deadlinesAreThoseOfTwoOtherPrograms(row: [String]) throws {
    let (start, minutes) = try (#require(Instant(iso: row[3])), #require(Int(row[4])))
    #expect(try ContractClockTests.oracle(row[1]).adding(minutes * 60, to: start)?.iso == row[5])
  }

  static let incidents = Array(
    zip(OracleCases.rows(IncidentCases.times), OracleCases.rows(IncidentCases.figures)))

  @Test(arguments: incidents)
  func theTwelveIncidentsOfTheWorkedExample(times: [String], figures: [String]) throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00")
    let moments = try times.dropFirst().map { try #require(Instant(iso: $0)) }
    let (reported, acknowledged, restored) = (moments[0], moments[1], moments[2])
    let suspensions = try OracleCases.rows(IncidentCases.suspensions).filter { $0[0] == times[0] }.map {
      try #require(Instant(iso: $0[1]))..<#require(Instant(iso: $0[2]))
    }
    let seconds = try figures[1...6].map { try #require(Int($0)) }
    let gross = clock.between(reported, restored)
    let net = clock.between(reported, restored, without: suspensions)
    #expect(times[0] == figures[0])
    #expect(clock.between(reported, acknowledged, without: suspensions) == seconds[1])
    #expect([net, gross, gross - net, restored.epochSeconds - reported.epochSeconds] == Array(seconds[2...]))
    #expect(clock.adding(seconds[0], to: reported) == Instant(iso: figures[7]))
  }

  @Test func noRowOfTheTablesIsLost() {
    #expect(ContractClockTests.incidents.count == 12)
    #expect(OracleCases.rows(OracleCases.hours).count == 160)
    #expect(OracleCases.rows(OracleCases.deadlines).count == 100)
    #expect(OracleCases.rows(OracleCases.holidays).count == 104)
  }

  @Test func goodFridayOffInAlsaceMoselleShortensTheEasterIncident() throws {
    let (from, to) = try (
      #require(Instant(iso: "2026-04-02T16:40+02:00")), #require(Instant(iso: "2026-04-07T12:10+02:00"))
    )
    #expect(try ContractClockTests.clock("1-5 08:30-18:00").between(from, to) == 52_200)
    #expect(try ContractClockTests.clock("1-5 08:30-18:00", .alsaceMoselle).between(from, to) == 18_000)
    let worked = try ContractClockTests.clock("1-5 08:30-18:00", .alsaceMoselle, opened: ["2026-04-03"])
    #expect(worked.between(from, to) == 52_200)
  }

  @Test func aWaitThatWouldSuspendShortensTheAscensionIncident() throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00")
    let (from, to) = try (
      #require(Instant(iso: "2026-05-13T15:00+02:00")), #require(Instant(iso: "2026-05-20T10:00+02:00"))
    )
    let wait = try #require(Instant(iso: "2026-05-15T09:00+02:00"))..<#require(Instant(iso: "2026-05-19T16:00+02:00"))
    #expect(clock.between(from, to, without: [wait]) == 25_200)
  }

  // MARK: When the clocks change

  @Test(arguments: [("2026-03-28", 24), ("2026-03-29", 23), ("2026-10-25", 25), ("2026-10-26", 24)])
  func aDayThatNeverClosesHasTheHoursOfItsClocks(day: String, hours: Int) throws {
    let clock = try ContractClockTests.clock("24x7", nil)
    #expect(try clock.openSeconds(on: #require(Day(iso: day))) == hours * 3_600)
  }

  @Test(arguments: [
    ("7 01:00-04:00", "2026-03-29", 2), ("7 01:00-04:00", "2026-10-25", 4), ("7 02:00-03:00", "2026-03-29", 0),
    ("7 02:00-03:00", "2026-10-25", 2), ("7 08:00-12:00", "2026-10-25", 4), ("7 00:00-02:00", "2026-03-29", 2),
  ])
  func aNightWindowIsOpenWhileTheLocalClocksShowIt(windows: String, day: String, hours: Int) throws {
    let clock = try ContractClockTests.clock(windows, nil)
    #expect(try clock.openSeconds(on: #require(Day(iso: day))) == hours * 3_600)
  }

  @Test func aWindowWithinTheRepeatedHourOpensTwice() throws {
    let clock = try ContractClockTests.clock("7 02:15-02:45", nil)
    let open = try ["02:20+02:00", "02:50+02:00", "02:10+01:00", "02:20+01:00", "02:50+01:00"].map {
      clock.isOpen(at: try #require(Instant(iso: "2026-10-25T" + $0)))
    }
    #expect(open == [true, false, false, true, false])
    let start = try #require(Instant(iso: "2026-10-25T00:00+02:00"))
    #expect(clock.adding(1_800, to: start)?.iso == "2026-10-25T02:45:00+02:00")
    #expect(clock.adding(1_860, to: start)?.iso == "2026-10-25T02:16:00+01:00")
  }

  @Test func overTheWeekendOfMarchTheDeadlineIsWrittenInSummerTime() throws {
    let start = try #require(Instant(iso: "2026-03-27T16:30Z"))
    #expect(
      try ContractClockTests.clock("1-5 08:30-18:00").adding(14_400, to: start)?.iso == "2026-03-30T12:00:00+02:00")
    #expect(try ContractClockTests.clock("24x7", nil).adding(2 * 86_400, to: start)?.iso == "2026-03-29T18:30:00+02:00")
  }

  // MARK: Deadlines

  @Test func aDeadlineIsTheEndOfAWindowNotTheNextOpening() throws {
    let clock = try ContractClockTests.clock("1-5 08:30-12:00 13:30-18:00")
    let start = try #require(Instant(iso: "2026-01-09T08:30+01:00"))
    #expect(clock.adding(3 * 3_600 + 1_800, to: start)?.iso == "2026-01-09T12:00:00+01:00")
    #expect(clock.adding(8 * 3_600, to: start)?.iso == "2026-01-09T18:00:00+01:00")
    #expect(clock.adding(8 * 3_600 + 1, to: start)?.iso == "2026-01-12T08:30:01+01:00")
  }

  @Test func aReportOutOfHoursWaitsForTheNextOpeningUnlessNothingIsAsked() throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00")
    let saturday = try #require(Instant(iso: "2026-01-17T10:12+01:00"))
    #expect(clock.adding(0, to: saturday) == saturday)
    #expect(clock.adding(60, to: saturday)?.iso == "2026-01-19T08:31:00+01:00")
    #expect(!clock.isOpen(at: saturday))
  }

  @Test func aSuspensionThatBeginsJustBeforeTheDeadlinePutsItOffWhole() throws {
    let clock = try ContractClockTests.clock("24x7", nil)
    let start = try #require(Instant(iso: "2026-01-05T08:00+01:00"))
    let wait = start.adding(seconds: 3_599)..<start.adding(seconds: 3_599 + 30 * 86_400)
    #expect(clock.deadline(3_600, from: start, suspensions: [wait]) == start.adding(seconds: 3_600 + 30 * 86_400))
    #expect(clock.deadline(3_599, from: start, suspensions: [wait]) == wait.lowerBound)
    #expect(clock.deadline(0, from: start, suspensions: [start..<wait.upperBound]) == start)
  }

  @Test func suspensionsThatOverlapCountOnce() throws {
    let clock = try ContractClockTests.clock("24x7", nil)
    let start = try #require(Instant(iso: "2026-01-05T08:00+01:00"))
    func wait(_ from: Int, _ to: Int) -> Range<Instant> { start.adding(seconds: from)..<start.adding(seconds: to) }
    let waits = [wait(50, 70), wait(-30, 10), wait(20, 60), wait(30, 40), wait(95, 200)]
    #expect(clock.between(start, start.adding(seconds: 100), without: waits) == 35)
  }

  @Test func whatIsNeverOpenHasNoDeadline() throws {
    let clock = try ContractClockTests.clock("never")
    let start = try #require(Instant(iso: "2026-01-05T08:00+01:00"))
    let day = try #require(Day(iso: "2026-01-05"))
    #expect(clock.adding(1, to: start) == nil)
    #expect(clock.adding(0, to: start) == start)
    #expect(clock.adding(businessDays: 1, to: day) == nil)
    #expect(clock.between(start, start.adding(seconds: 9_999_999)) == 0)
    #expect(try ContractClockTests.clock("24x7").adding(.max, to: start) == nil)
  }

  @Test func nothingIsOpenBackwards() throws {
    let clock = try ContractClockTests.clock("24x7", nil)
    let moment = try #require(Instant(iso: "2026-01-05T08:00+01:00"))
    #expect(clock.between(moment, moment) == 0)
    #expect(clock.between(moment, moment.adding(seconds: -60)) == 0)
  }

  // MARK: Business days

  @Test(arguments: [
    ("2026-06-09", "2026-06-23", 10), ("2026-01-19", "2026-01-20", 1), ("2026-01-30", "2026-02-04", 3),
    ("2026-03-17", "2026-03-17", 0), ("2026-04-30", "2026-05-04", 1), ("2026-05-13", "2026-05-15", 1),
    ("2026-06-23", "2026-06-09", -10), ("2026-04-03", "2026-04-07", 1),
  ])
  func businessDaysLeaveOutWeekendsAndHolidays(from: String, to: String, count: Int) throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00")
    #expect(try clock.businessDays(from: #require(Day(iso: from)), to: #require(Day(iso: to))) == count)
  }

  @Test(arguments: [
    ("2026-01-16", 1, "2026-01-19"), ("2026-01-17", 1, "2026-01-19"), ("2026-04-30", 1, "2026-05-04"),
    ("2026-04-02", 2, "2026-04-07"), ("2026-01-17", 0, "2026-01-17"), ("2026-01-19", -1, "2026-01-16"),
    ("2026-05-15", -1, "2026-05-13"),
  ])
  func aNumberOfBusinessDaysLater(from: String, count: Int, to: String) throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00")
    #expect(try clock.adding(businessDays: count, to: #require(Day(iso: from)))?.iso == to)
  }

  @Test func closedDaysAreOffAndOpenedHolidaysAreWorked() throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00", closed: ["2026-08-10"], opened: ["2026-05-25"])
    let (closed, opened) = try (#require(Day(iso: "2026-08-10")), #require(Day(iso: "2026-05-25")))
    let sunday = try #require(Day(iso: "2026-05-24"))
    #expect(!clock.isBusinessDay(closed) && clock.openSeconds(on: closed) == 0)
    #expect(clock.isBusinessDay(opened) && clock.openSeconds(on: opened) == 34_200)
    #expect(!clock.isBusinessDay(sunday) && clock.openSeconds(on: sunday) == 0)
  }

  @Test func whereFirstMayIsAlsoAscensionOneDayIsLost() throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00")
    let (from, to) = try (#require(Day(iso: "2008-04-30")), #require(Day(iso: "2008-05-02")))
    #expect(clock.businessDays(from: from, to: to) == 1)
  }

  // MARK: Days off

  @Test func onDaysOffOnlyThoseHoursRun() throws {
    let clock = ContractClock(
      windows: try #require(WeeklyWindows(canonical: "1-5 08:30-18:00; 6 06:30-13:00")), calendar: .metropole,
      zone: .paris, windowsOnDaysOff: try #require(WeeklyWindows(canonical: "1-6 06:30-13:00")),
      years: 2_020...2_030)
    let (mayDay, saturday) = try (#require(Day(iso: "2026-05-01")), #require(Day(iso: "2026-05-02")))
    #expect(clock.openSeconds(on: mayDay) == 23_400 && clock.openSeconds(on: saturday) == 23_400)
    #expect(!clock.isBusinessDay(mayDay))
    let eve = try #require(Instant(iso: "2026-04-30T17:00:00+02:00"))
    #expect(clock.adding(3_600 + 1_800, to: eve)?.iso == "2026-05-01T07:00:00+02:00")
    #expect(clock.between(eve, try #require(Instant(iso: "2026-05-01T12:30:00+02:00"))) == 3_600 + 6 * 3_600)
  }

  @Test(arguments: [
    ("2026-05-04T10:00:00+02:00", "2026-05-04T10:00:00+02:00"),
    ("2026-04-30T18:00:00+02:00", "2026-05-04T08:30:00+02:00"),
    ("2026-03-28T12:00:00+01:00", "2026-03-30T08:30:00+02:00"),
  ])
  func itSaysWhenItRunsNext(at moment: String, next: String) throws {
    let clock = try ContractClockTests.clock("1-5 08:30-18:00")
    #expect(clock.nextOpening(from: try #require(Instant(iso: moment)))?.iso == next)
    #expect(try ContractClockTests.clock("never").nextOpening(from: #require(Instant(iso: moment))) == nil)
  }
}
