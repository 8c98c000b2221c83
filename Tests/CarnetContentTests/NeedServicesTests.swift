import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("The services that a need is about")
struct NeedServicesTests {
  /// Two tills, one of them a service with a comma in its name, and an e-mail that only hinders.
  static let firm = [
    ("assets.A1.criticality", "4"), ("assets.A1.service", "Till, shop"), ("assets.A2.criticality", "4"),
    ("assets.A2.service", "Backups"), ("assets.A3.criticality", "2"), ("assets.A3.name", "Spare"),
    ("needs.B1.title", "Tills back soon"),
  ]

  @Test("are those that its assets carry, until they are named")
  func supposed() throws {
    let told = try dossier(NeedServicesTests.firm + [("needs.B1.assets", "A1, A3, A2")])
    #expect(try told.suggestion("needs.B1.services") == "Till, shop; Backups")
    #expect(try told.findings(of: "G2.service").isEmpty)
    let named = try told.telling(("needs.B1.services", "backups"))
    #expect(
      try named.findings(of: "G2.service").map(\.sentence.en) == [
        "No need covers “Till, shop”, which the firm cannot work without."
      ])
  }

  @Test("lead to their assets, so that the thread runs from the asset too")
  func carriers() throws {
    let told = try dossier(NeedServicesTests.firm + [("needs.B1.services", "Till, shop; Backups")])
    #expect(try told.suggestion("needs.B1.assets") == "A1, A2")
    #expect(try told.findings(of: "G2.service").isEmpty)
    let threads = Threads(catalogue: .standard, dossier: told, now: tellingTime)
    let need = try #require(ItemID("B1"))
    #expect(threads.origins(of: need, in: "assets").map(\.description) == ["A1", "A2"])
  }

  @Test("are refused when no asset carries them", arguments: ["Payroll", "Backups; Payroll", "Backups, Payroll"])
  func strangers(words: String) throws {
    let told = try dossier(NeedServicesTests.firm)
    #expect(try told.objection("needs.B1.services", words)?.sentence.en.contains("Payroll") == true)
    #expect(try told.objection("needs.B1.services", "BACKUPS ; till, shop") == nil)
  }

  @Test("are found when the inventory calls them otherwise")
  func renamed() throws {
    let told = try dossier(NeedServicesTests.firm + [("needs.B1.services", "Backups")])
    #expect(try told.findings(of: "G2.names").isEmpty)
    let renamed = try told.telling(("assets.A2.service", "Archive"))
    #expect(try renamed.findings(of: "G2.names").map { $0.addresses.map(\.description) } == [["needs.B1.services"]])
    #expect(try renamed.telling(("needs.B1.services", "Archive")).findings(of: "G2.names").isEmpty)
  }

  @Test("stand in the matrix with what carries them and what answers them")
  func matrix() throws {
    let told = try dossier(
      NeedServicesTests.firm + [
        ("company.name", "Kermarrec"), ("needs.B1.services", "Backups"), ("requirements.R1.text", "Test a restore"),
        ("requirements.R1.needs", "B1"),
      ])
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "trace" })
    let document = try Interview(catalogue: .standard).document(
      kind, of: told, chain: "", language: .en, now: tellingTime
    ).get()
    let start = try #require(document.blocks.firstIndex(of: .heading(level: 1, "By business service")))
    guard case .table(let table) = document.blocks[start + 1] else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { Array($0.prefix(4)) } == [
        ["Till, shop (4)", "A1", "—", "—"], ["Backups (4)", "A2", "B1", "R1"],
      ])
    #expect(
      document.blocks.contains { block in
        guard case .facts(let facts) = block else { return false }
        return facts.contains(Document.Fact("Critical services without a need", "Till, shop"))
      })
  }
}

@Suite("A decision between the colleges")
struct ArbitrationTests {
  @Test("is the owner's, on the reasons that were given without names")
  func owner() throws {
    let told = try dossier(
      VoteTests.people + NeedsTests.scores("B1", 0, 5, 3) + [
        ("company.name", "Kermarrec"), ("assets.A1.category", "computer"), ("needs.B1.title", "Saturday"),
        ("needs.B1.arbitration", "Left out"), ("people.P1.name", "Maëlle"), ("people.P1.signatory", "yes"),
        ("people.P2.signatory", "no"), ("needs.B1.arbitrated_by", "P2"),
      ])
    #expect(try told.findings(of: "G2.arbiter").map { $0.addresses.map(\.description) } == [["needs.B1.arbitrated_by"]])
    #expect(try told.telling(("needs.B1.arbitrated_by", "P1")).findings(of: "G2.arbiter").isEmpty)
    let voted = try told.telling(
      ("votes.VO1.person", "P2"), ("votes.VO1.need", "B1"), ("votes.VO1.score", "5"),
      ("votes.VO1.reason", "Saturday is a third of the week"))
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "needs-statement" })
    let document = try Interview(catalogue: .standard).document(
      kind, of: voted, chain: "", language: .en, now: tellingTime
    ).get()
    let said = document.blocks.compactMap { block -> String? in
      guard case .facts(let facts) = block else { return nil }
      return facts.first { $0.label == "B1 Saturday" }?.value
    }
    #expect(said.contains { $0.hasPrefix("Left out") && $0.contains("“Saturday is a third of the week” (") })
  }
}
