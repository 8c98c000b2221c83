import CarnetCore
import CoreSupport
import Testing

@Suite("The agenda")
struct AgendaTests {
  /// Days around that of `tellingTime`, 20 October 2025.
  private func date(_ day: String, staysDue: Bool = false) throws -> Deadline {
    Deadline(
      try #require(Day(iso: day)), Text(same: day + (staysDue ? " due" : "")), advice: Text(same: "advice"),
      staysDue: staysDue)
  }

  @Test("says first what is late and still to be done, then what comes, then what is over")
  func order() throws {
    let dates = try [
      date("2025-10-25"), date("2025-10-01", staysDue: true), date("2025-10-02"), date("2025-10-20"),
      date("2025-09-01", staysDue: true), date("2025-10-21", staysDue: true), date("2025-09-15"),
    ]
    let interview = Interview(catalogue: Tiny.catalogue(dates: dates))
    let told = interview.agenda(of: Dossier(), now: tellingTime).map(\.title.en)
    #expect(
      told == [
        "2025-09-01 due", "2025-10-01 due", "2025-10-20", "2025-10-21 due", "2025-10-25", "2025-09-15", "2025-10-02",
      ])
  }
}
