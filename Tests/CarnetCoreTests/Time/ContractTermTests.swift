import CarnetCore
import Testing

/// The days on which a contract ends, is renewed and can be given notice.
struct ContractTermTests {
  static func term(_ start: String, _ months: Int, renewal: Int?, notice: Int) throws -> ContractTerm {
    try ContractTerm(
      start: #require(Day(iso: start)), months: months, renewalMonths: renewal, noticeMonths: notice)
  }

  @Test func theContractOfTheWorkedExample() throws {
    let term = try ContractTermTests.term("2026-01-01", 24, renewal: 12, notice: 3)
    #expect(term.end.iso == "2027-12-31")
    #expect(term.noticeDeadline(0).iso == "2027-09-30")
    #expect(term.safeSendingDay(0).iso == "2027-09-20")
    #expect(term.periodEnd(1).iso == "2028-12-31")
  }

  @Test func afterSeveralRenewalsNoticeGoesFromTheEndInForce() throws {
    let term = try ContractTermTests.term("2019-04-15", 36, renewal: 12, notice: 2)
    let ends = (0...5).map { term.periodEnd($0).iso }
    #expect(ends == ["2022-04-14", "2023-04-14", "2024-04-14", "2025-04-14", "2026-04-14", "2027-04-14"])
    let period = try term.period(on: #require(Day(iso: "2026-06-01")))
    #expect(period == 5)
    #expect(term.noticeDeadline(period).iso == "2027-02-14")
    #expect(term.safeSendingDay(period).iso == "2027-02-04")
  }

  @Test(arguments: [
    ("2025-12-31", 0), ("2026-01-01", 0), ("2027-12-31", 0), ("2028-01-01", 1), ("2028-12-31", 1), ("2029-01-01", 2),
    ("2126-01-01", 99),
  ])
  func thePeriodThatRunsOnADay(day: String, period: Int) throws {
    let term = try ContractTermTests.term("2026-01-01", 24, renewal: 12, notice: 3)
    #expect(try term.period(on: #require(Day(iso: day))) == period)
  }

  @Test(arguments: [nil, 0])
  func withoutRenewalTheFirstPeriodIsTheOnlyOne(renewal: Int?) throws {
    let term = try ContractTermTests.term("2026-01-01", 12, renewal: renewal, notice: 3)
    #expect(try term.period(on: #require(Day(iso: "2040-01-01"))) == 0)
    #expect(term.periodEnd(4).iso == "2026-12-31")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", -1, "2026-02-28"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-08-31", 6, "2027-02-28"), ("2026-05-31", 0, "2026-05-31"),
  ])
  func monthsAreCalendarMonthsAndStopAtTheEndOfTheMonth(from: String, months: Int, to: String) throws {
    #expect(try #require(Day(iso: from)).adding(months: months).iso == to)
  }

  @Test func aTermThatBeginsAtTheEndOfAMonthFollowsTheCalendar() throws {
    let term = try ContractTermTests.term("2026-01-31", 1, renewal: 1, notice: 1)
    #expect((0...2).map { term.periodEnd($0).iso } == ["2026-02-27", "2026-03-27", "2026-04-27"])
  }

  @Test func aNoticeThatFallsOnASundayStaysThere() throws {
    let term = try ContractTermTests.term("2026-03-01", 12, renewal: 12, notice: 1)
    let deadline = term.noticeDeadline(0)
    #expect(deadline.iso == "2027-01-31")
    #expect(deadline.weekday == 7)
  }
}
