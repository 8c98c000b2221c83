import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("An asset that was disposed of")
struct RetiredAssetTests {
  /// A computer that stopped the firm, disposed of, and one that stays.
  private static let told =
    [
      ("company.name", "Kermarrec"), ("sites.S1.name", "Halles"), ("assets.A1.category", "computer"),
      ("assets.A1.name", "PC-1"), ("assets.A1.criticality", "4"), ("assets.A1.service", "Caisse"),
      ("assets.A1.grade", "d"), ("assets.A1.encryption", "no"), ("assets.A1.antivirus", "no"),
    ] + InventoryGuardTests.proofs + [
      ("assets.A1.status", "disposed"), ("assets.A2.category", "computer"), ("assets.A2.name", "PC-1"),
      ("assets.A2.criticality", "2"), ("assets.A2.grade", "b"), ("assets.A2.serial", "SN-2"),
    ]

  @Test(
    "asks for nothing any more",
    arguments: [
      "G1.names", "G1.serials", "G1.verdict", "G1.replace", "G1.evidence", "G1.encryption", "G1.antivirus",
      "G2.service", "G3.scope",
    ])
  func silent(check: String) throws {
    #expect(try dossier(RetiredAssetTests.told).findings(of: check).isEmpty)
  }

  @Test("is no longer measured, from the day on which its data were erased")
  func measured() throws {
    let told = try dossier(
      RetiredAssetTests.told + [("assets.A1.support_end", "2025-01-01"), ("assets.A2.support_end", "2030-01-01")])
    let erased = try #require(told[Asset.erasedOn, of: ItemID(letter: "A", number: 1)])
    for (day, count) in [(erased.adding(days: -1), 1.0), (erased, 0)] {
      let period = try #require(Period(from: day.adding(days: -30), to: day))
      guard
        case .measured(let found) = IndicatorContent.outOfSupport.measure(PeriodView(told, period, now: tellingTime))
      else {
        Issue.record("not measured")
        continue
      }
      #expect(found.value == count && found.n == Int(count) + 1)
    }
  }

  @Test("leaves the service behind that it was noted to carry, until another asset carries it")
  func service() throws {
    let told = try dossier(RetiredAssetTests.told)
    #expect(try told.findings(of: "G1.services").flatMap(\.addresses).map(\.description) == ["assets.A1.status"])
    let carried = try told.telling(("assets.A2.criticality", "4"), ("assets.A2.service", "Caisse"))
    #expect(try carried.findings(of: "G1.services").isEmpty)
  }

  @Test("is not in scope, and stands in the report with its proofs", arguments: Language.allCases)
  func documents(language: Language) throws {
    let told = try dossier(RetiredAssetTests.told)
    #expect(try told.suggestion("specification.scope_in") == "A2")
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "inventory-report" })
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let text = try plainText(kind.build(told, language, tellingTime, footer).get().lines(width: 120))
    #expect(text.contains(language == .fr ? "Biens réformés" : "Assets disposed of"))
    #expect(text.contains("EFF-1") && text.contains("BSD-1"))
    #expect(!text.contains(language == .fr ? "Sans antivirus" : "Without an antivirus"))
  }
}
