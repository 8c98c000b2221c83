import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The documents of the inventory")
struct InventoryDocumentTests {
  static let now = Instant(epochSeconds: 1_760_943_600, offsetSeconds: 7_200)
  private static let examples = Language.allCases.map { language in
    Result { () throws -> Dossier in
      try replayed(Script(parsing: Repository.text("Tests/Scripts/kermarrec.\(language.rawValue).carnet"))).dossier
    }
  }

  private func text(_ id: String, _ language: Language, _ dossier: Dossier) throws -> String {
    let kind = try #require(Catalogue.standard.documents.first { $0.id == id })
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    return try plainText(kind.build(dossier, language, InventoryDocumentTests.now, footer).get().lines(width: 10_000))
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func example(_ language: Language) throws -> Dossier {
    try InventoryDocumentTests.examples[language == .fr ? 0 : 1].get()
  }

  @Test("plan each replacement in its quarter, with its budget")
  func plan() throws {
    let plan = ReplacementPlan(try example(.fr), now: InventoryDocumentTests.now)
    #expect(plan.entries.map(\.asset.description) == ["A1", "A9", "A4", "A5"])
    #expect(
      plan.quarters.map { $0.words(.en) } == [
        "Fourth quarter of 2025", "First quarter of 2026", "Fourth quarter of 2027",
      ])
    #expect(plan.quarters.map { plan.budget(of: $0).cents } == [163_000, 75_000, 120_000])
    #expect(plan.budget().cents == 358_000)
    #expect(plan.unpriced.isEmpty)
  }

  @Test("leave what is leased to the lessor, and ask for the prices that are missing")
  func unpriced() throws {
    let told = try dossier([
      ("specification.start", "2026-01-01"), ("assets.A1.category", "computer"), ("assets.A1.grade", "d"),
      ("assets.A1.support_end", "2025-01-01"), ("assets.A2.category", "computer"), ("assets.A2.grade", "d"),
      ("assets.A2.support_end", "2025-01-01"), ("assets.A2.ownership", "leased"),
      ("assets.A2.replacement_cost", "900.00"),
    ])
    let plan = ReplacementPlan(told, now: InventoryDocumentTests.now)
    #expect(plan.budget().cents == 0)
    #expect(plan.unpriced.map(\.asset.description) == ["A1"])
  }

  @Test("report all that the reader needs to judge", arguments: Language.allCases)
  func report(language: Language) throws {
    let text = try text("inventory-report", language, example(language))
    let french = [
      "Objet", "Méthode", "Le parc en nombres", "Encaissement S1", "Constats de sécurité", "Licences, abonnements",
      "5 / 6", "Locations", "LOC-2022-118", "Verdicts et coûts", "69 %", "4e trimestre 2025", "1 630,00 €",
      "Limites et inconnues", "Fin de support inconnue : A7 SW-01", "Yanis Besson", "Nolwenn Quéré", "6 octobre 2025",
    ]
    let english = [
      "Purpose", "Method", "The assets in figures", "Security findings", "Licences, subscriptions", "5 / 6", "Leases",
      "LOC-2022-118", "Verdicts and costs", "69%", "Fourth quarter of 2025", "€1,630.00", "Limits and unknowns",
      "Unknown end of support: A7 SW-01", "Yanis Besson", "Nolwenn Quéré", "6 October 2025",
    ]
    for words in language == .fr ? french : english { #expect(text.contains(words), "\(words)") }
  }

  @Test("print a verdict imposed by hand beside the computed one, and the waivers")
  func imposed() throws {
    var dossier = try example(.fr)
    try dossier.tell([("assets.A1.verdict", "maintainable"), ("assets.A1.verdict_reason", "pièce en stock")])
    dossier.happen(.waived(check: "G1.serials", reason: "étiquettes à refaire", by: "Maëlle Kermarrec"))
    let text = try text("inventory-report", .fr, dossier)
    #expect(text.contains("Le calcul donne « à remplacer ». Raison : pièce en stock"))
    #expect(text.contains("étiquettes à refaire (Maëlle Kermarrec)"))
    #expect(ReplacementPlan(dossier, now: InventoryDocumentTests.now).budget().cents == 243_000)
  }

  @Test("say ever after what was true when they were signed")
  func stable() throws {
    var dossier = try dossier([
      ("company.name", "Kermarrec"), ("assets.A1.category", "computer"), ("assets.A1.grade", "b"),
      ("assets.A1.support_end", "2026-03-31"), ("assets.A1.purchased", "2020-03-16"),
      ("assets.A1.warranty_months", "36"),
    ])
    dossier.happen(.closed(.inventory))
    let kinds = Catalogue.standard.documents.filter { ["inventory-report", "replacement-plan"].contains($0.id) }
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    for kind in kinds {
      let later = Instant(epochSeconds: tellingTime.epochSeconds + 400 * 86_400)
      let (then, now) = try (
        kind.build(dossier, .fr, tellingTime, footer).get(), kind.build(dossier, .fr, later, footer).get()
      )
      #expect(then == now)
    }
    #expect(dossier.figure("feasibility.A1", at: Instant(epochSeconds: tellingTime.epochSeconds * 2)) == "reserved")
    #expect(try text("asset-sheets", .fr, dossier).contains("15 mars 2023") == false)
    #expect(try text("asset-sheets", .fr, dossier).contains("15/03/2023"), "the end of the warranty that was derived")
  }

  @Test("give each asset a sheet of its own")
  func sheets() throws {
    let dossier = try example(.fr)
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "asset-sheets" })
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let blocks = try kind.build(dossier, .fr, InventoryDocumentTests.now, footer).get().blocks
    let titles = blocks.compactMap { block -> String? in
      guard case .heading(level: 1, let title) = block else { return nil }
      return title
    }
    #expect(titles.count == 12 && titles.first == "A1 · PC-CAISSE-01" && titles.last == "A12 · LOGICIEL-CAISSE")
    #expect(blocks.count { $0 == .pageBreak } == 11)
  }

  @Test("list the accesses with their holders and never a secret", arguments: Language.allCases)
  func accesses(language: Language) throws {
    let dossier = try example(language)
    let list = try text("access-list", language, dossier)
    let words =
      language == .fr
      ? ["administration du pare-feu", "Yanis Besson", "coffre du bureau, enveloppe 3", "ancien prestataire"]
      : ["firewall administration", "Yanis Besson", "office safe, envelope 3", "former provider"]
    for word in words { #expect(list.contains(word), "\(word)") }
    #expect(try dossier.objection("accesses.X1.what", "Bonjour2024!") != nil)
    let keys = try text("access-list", language, dossier.telling(("assets.A12.key_holder", "P1")))
    #expect(keys.contains("LOGICIEL-CAISSE") && keys.contains("Maëlle Kermarrec"))
  }
}
