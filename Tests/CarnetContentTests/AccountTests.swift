import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("What follows from the answers about an item")
struct AccountTests {
  private func account(
    _ item: String, _ form: FormID, _ dossier: Dossier, _ language: Language = .fr
  ) throws -> String? {
    let subject = Subject(form, ItemID(item))
    let context = Context(dossier: dossier, subject: subject, now: tellingTime, language: language)
    return Catalogue.standard.form(form)?.upshot?(context, .complete)
  }

  @Test("is the verdict on an asset, with why")
  func verdict() throws {
    let old = try dossier([
      ("specification.start", "2026-01-01"), ("assets.A1.category", "computer"), ("assets.A1.grade", "b"),
    ])
    #expect(try account("A1", "assets", dossier([("assets.A1.category", "computer")])) == nil)
    #expect(try account("A1", "assets", old)?.hasSuffix(" : maintenable, fin de support inconnue.") == true)
    let over = try old.telling(("assets.A1.support_end", "2025-10-14"))
    #expect(
      try account("A1", "assets", over)?.hasSuffix(" : à remplacer, sans support depuis le 14/10/2025.") == true)
    #expect(
      try account("A1", "assets", over, .en)?.hasSuffix(": to replace, out of support since 14/10/2025.") == true)
    let imposed = try over.telling(
      ("assets.A1.verdict", "maintainable"), ("assets.A1.verdict_reason", "hors réseau"))
    #expect(
      try account("A1", "assets", imposed)?.hasSuffix(
        "maintenable, hors réseau ; verdict imposé (le calcul donne « à remplacer »).") == true)
  }

  @Test("is what the colleges' scores of a need come to")
  func scores() throws {
    let some = try dossier([("needs.B1.title", "Caisse")])
    #expect(try account("B1", "needs", some) == nil)
    let split = try dossier([("needs.B1.title", "Samedi")] + NeedsTests.scores("B1", 2, 5, 1))
    #expect(
      try account("B1", "needs", split)
        == "B1 Samedi : référent informatique 2, utilisateur 5, acheteur 1 ; moyenne 2,67, écart 4, le dirigeant doit trancher."
    )
    let decided = try split.telling(("needs.B1.arbitration", "écarté"))
    #expect(
      try account("B1", "needs", decided, .en)
        == "B1 Samedi: technician 2, user 5, buyer 1; mean 2.67, spread 4, decided.")
  }

  @Test("is said when the last answer is given, and in the thread of the item", arguments: Language.allCases)
  func said(language: Language) throws {
    let script = """
      carnet-script 1
      language \(language.rawValue)
      clock 2025-10-06T09:00:00+02:00
      sites.S1.name: Halles
      assets.A1.category: printer
      assets.A1.name: IMP-1
      assets.A1.criticality: 2
      assets.A1.grade: E
      assets.A1.refurbish_cost: 0
      assets.A1.replacement_cost: 480
      assets.A1.serial: SN-1
      ~ \(language == .fr ? "A1 IMP-1 : à retirer, hors service." : "A1 IMP-1: to retire, out of order.")
      ! why A1
      ~ \(language == .fr ? "à retirer, hors service." : "to retire, out of order.")

      """
    let result = try replayed(Script(parsing: script), keeps: true)
    #expect(result.source.divergence == nil)
  }
}
