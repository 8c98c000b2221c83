import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The days that a calendar names")
struct HolidayTableTests {
  private func table(_ answers: [(String, String)] = [], from: String, through: String) throws -> Table {
    try dossier(answers).holidayTable(
      .metropole, from: #require(Day(iso: from)), through: #require(Day(iso: through)), .fr)
  }

  @Test("stand by year, only those of the term, and those worked are marked")
  func days() throws {
    let table = try table(
      [("company.worked_holidays", "whit_monday")], from: "2026-04-01", through: "2027-03-31")
    #expect(table.columns.map(\.title) == ["Jour férié", "2026", "2027"])
    #expect(table.rows.count == 11)
    #expect(table.rows[0] == ["Jour de l'an", "—", "vendredi 01/01/2027"])
    #expect(table.rows[1] == ["Lundi de Pâques", "lundi 06/04/2026", "lundi 29/03/2027"])
    #expect(table.rows[5] == ["Lundi de Pentecôte", "lundi 25/05/2026 (travaillé)", "—"])
  }

  @Test("fill five years of a long term at most")
  func long() throws {
    #expect(try table(from: "2026-01-01", through: "2035-12-31").columns.count == 6)
  }

  @Test("are in the specification and in the contract's annex", arguments: Language.allCases)
  func documents(language: Language) throws {
    let easter = language == .fr ? "lundi 06/04/2026" : "Monday 06/04/2026"
    let dossier = try ContractSample().dossier
    #expect(try printed("specification", dossier, language).contains(easter))
    #expect(try printed("contract", dossier, language).contains(easter))
  }

  @Test("gather a service with those that only say more of it")
  func services() {
    #expect(
      CriticalService.gathered(["Encaissement S1", "Réseau", "encaissement S2", "Encaissement"])
        == ["Réseau", "Encaissement (S1, S2)"])
    #expect(
      CriticalService.gathered(["Encaissement S1", "Encaissement S2"]) == ["Encaissement S1", "Encaissement S2"])
    #expect(CriticalService.gathered(["Caisse", "Caisserie"]) == ["Caisse", "Caisserie"])
  }

  @Test("gather very many services, each asset being one of its own", .timeLimit(.minutes(1)))
  func manyServices() {
    let names = (0..<20_000).map { "Poste \($0)" }
    #expect(CriticalService.gathered(names) == names)
  }
}
