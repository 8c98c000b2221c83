import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("A holiday that the firm works")
struct WorkedHolidayTests {
  /// Open seconds of the contract's clock on a day.
  private func open(_ day: String, _ sample: ContractSample) throws -> Int {
    let facts = try #require(ContractFacts(sample.dossier, now: ContractSample.now))
    return facts.clock.openSeconds(on: try #require(Day(iso: day)))
  }

  @Test("counts in the contract's delays, and the contract says so")
  func whitMonday() throws {
    var sample = try ContractSample()
    #expect(try open("2026-05-25", sample) == 0 && open("2026-05-26", sample) == 34_200)
    sample.answer(Company.workedHolidays, [.whitMonday, .goodFriday])
    #expect(try open("2026-05-25", sample) == 34_200)
    #expect(try open("2026-05-14", sample) == 0, "Ascension is not among them")
    let words = "« France métropolitaine, travaillés : lundi de Pentecôte »"
    #expect(try sample.text().contains(words), "Good Friday is worked there anyhow")
  }

  @Test("may be Good Friday in Alsace and Moselle")
  func goodFriday() throws {
    var sample = try ContractSample()
    sample.answer(ContractForm.calendar, .alsaceMoselle)
    #expect(try open("2026-04-03", sample) == 0)
    sample.answer(Company.workedHolidays, [.goodFriday])
    #expect(try open("2026-04-03", sample) == 34_200)
  }
}
