import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("The trace matrix")
struct TraceMatrixTests {
  /// Two machines, one of them to be replaced; one need with its requirement, one without, one left out.
  static let firm = [
    ("company.name", "Kermarrec"), ("assets.A1.category", "computer"), ("assets.A1.name", "Till"),
    ("assets.A1.grade", "b"), ("assets.A2.category", "computer"), ("assets.A2.name", "Old PC"),
    ("assets.A2.grade", "e"),
    ("needs.B1.title", "Tills back soon"), ("needs.B1.type", "service"), ("needs.B1.moscow", "must"),
    ("needs.B1.assets", "A1"), ("needs.B2.title", "Fixed price"), ("needs.B2.type", "budget"),
    ("needs.B2.moscow", "should"), ("needs.B3.title", "Games"), ("needs.B3.moscow", "wont"),
    ("requirements.R1.text", "Restore in 4 h"), ("requirements.R1.needs", "B1"),
  ]

  private func table(_ heading: String, _ dossier: Dossier) throws -> [[String]] {
    let blocks = try document(dossier).blocks
    let start = try #require(blocks.firstIndex(of: .heading(level: 1, heading)))
    guard case .table(let table) = blocks[start + 1] else { return [] }
    return table.rows
  }

  private func document(_ dossier: Dossier) throws -> Document {
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "trace" })
    return try Interview(catalogue: .standard).document(
      kind, of: dossier, chain: "", language: .en, now: tellingTime
    ).get()
  }

  private func loose(_ dossier: Dossier) throws -> [String: String] {
    for case .facts(let facts) in try document(dossier).blocks {
      return Dictionary(uniqueKeysWithValues: facts.map { ($0.label, $0.value) })
    }
    return [:]
  }

  @Test("leads from each need that is kept to assets, requirements and clauses")
  func forward() throws {
    let rows = try table("By need", dossier(TraceMatrixTests.firm))
    #expect(rows.map { $0[0] } == ["B1 Tills back soon", "B2 Fixed price"])
    #expect(rows[0][1].contains("A1 Till (B, maintainable)") && rows[0][2] == "R1 Restore in 4 h")
    #expect(rows[0][3].contains("C12") && rows[1][2] == "—" && rows[1][3].contains("C18"))
  }

  @Test("leads from each asset forward, and from each clause back to the asset")
  func backward() throws {
    let told = try dossier(TraceMatrixTests.firm)
    let assets = try table("By asset", told)
    #expect(assets[0][1...2] == ["B1", "R1"] && assets[0][3].contains("C14"))
    #expect(assets[1][1...] == ["—", "—", "—"])
    let clause = try #require(table("From the clause to the asset", told).first { $0[0].hasPrefix("C12") })
    #expect(clause[1...] == ["R1", "B1", "A1"])
  }

  @Test("says what is tied to nothing, until it is tied")
  func orphans() throws {
    let told = try dossier(TraceMatrixTests.firm)
    let found = try loose(told)
    #expect(found["Assets to replace or retire without a need"] == "A2 Old PC (E, to retire)")
    #expect(found["Needs without a requirement"] == "B2 Fixed price")
    #expect(found["Requirements without a need"] == nil)
    let mended = try told.telling(("needs.B2.assets", "A2"), ("requirements.R1.needs", "B1, B2"))
    #expect(try loose(mended).isEmpty)
    let idle = try told.telling(("requirements.R2.text", "Nice colours"), ("requirements.R2.needs", ""))
    #expect(try loose(idle)["Requirements without a need"] == "R2 Nice colours")
    #expect(try loose(idle)["Requirements without a clause"] == "R2 Nice colours")
  }

  @Test("goes on to the objectives and their indicators: those said, else those that tell about such needs")
  func objectives() throws {
    let told = try dossier(
      TraceMatrixTests.firm + [("objectives.OB1.text", "No lost sales"), ("objectives.OB1.indicators", "K03, K05")])
    #expect(try told.suggestion("objectives.OB1.needs") == "B1")
    #expect(try table("By need", told).map { $0[4] } == ["OB1 No lost sales (K03, K05)", "—"])
    #expect(try loose(told)["Needs without an objective"] == "B2 Fixed price")
    let said = try told.telling(("objectives.OB1.needs", "B2"))
    #expect(try table("By need", said).map { $0[4] } == ["—", "OB1 No lost sales (K03, K05)"])
  }

  @Test("follows what is supposed as what was said: a requirement that nobody tied to a need")
  func supposed() throws {
    let told = try dossier(TraceMatrixTests.firm + [("requirements.R2.text", "One fee")])
    #expect(try table("By need", told)[1][2] == "R2 One fee")
    let threads = Threads(catalogue: .standard, dossier: told, now: tellingTime)
    let words = ItemID("A1").map { threads.followers(of: $0, .en).map(\.words) } ?? []
    #expect(words.contains("B1 Tills back soon") && words.contains("R1 Restore in 4 h"))
  }

  @Test("does not run through votes")
  func votes() throws {
    let told = try dossier(TraceMatrixTests.firm + VoteTests.people + VoteTests.votes("B1", [("P1", 5)]))
    let threads = Threads(catalogue: .standard, dossier: told, now: tellingTime)
    let words = ItemID("B1").map { threads.followers(of: $0, .en).map(\.words) } ?? []
    #expect(!words.contains { $0.hasPrefix("VO") } && !words.isEmpty)
  }
}
