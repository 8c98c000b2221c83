import CarnetContent
import CarnetCore
import CarnetFormats
import TestSupport
import Testing

@Suite("An answer that names nothing")
struct DurableAnswerTests {
  @Test("is read in both languages, and kept", arguments: ["aucun", "Aucune", "none"])
  func nothing(words: String) throws {
    let result = try replayed(
      script("assets.A1.category: ordinateur\nspecification.scope_in: \(words)\noffers.O1.traps: \(words)"))
    #expect(result.source.divergence == nil)
    #expect(result.dossier.answer(at: try #require(Address("specification.scope_in")))?.value == .items([]))
    #expect(result.dossier.answer(at: try #require(Address("offers.O1.traps")))?.value == .choices([]))
  }

  @Test("exported and replayed stays nothing, not what Enter would take")
  func exported() throws {
    let told = try script(
      "assets.A1.category: ordinateur\nspecification.scope_in: aucun\nspecification.reports: aucun\ncontract.window: jamais"
    )
    let result = try replayed(told)
    #expect(result.source.divergence == nil)
    let export = Script(
      exporting: result.dossier, events: result.events, language: .fr, catalogue: .standard)
    let again = try replayed(Script(parsing: export.text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == result.dossier.stateText)
  }

  @Test("of a table taken over is exported in the order of asking, and replays to the same state")
  func table() throws {
    let file = "Système;Nom;Type;Chiffré;Numéro de série\nWindows 11;PC-1;Ordinateur;oui;SN-1\n;IMP;Imprimante;;SN-2\n"
    let result = try replayed(script("! import parc.csv\n> oui")) { name in
      sheet(of: Array(file.utf8), named: name)
    }
    #expect(result.source.divergence == nil)
    #expect(result.dossier.items(of: "assets").count == 2)
    let export = Script(exporting: result.dossier, events: result.events, language: .fr, catalogue: .standard)
    let again = try replayed(Script(parsing: export.text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == result.dossier.stateText)
    let computer = try #require(Address("assets.A1.encryption"))
    #expect(again.dossier.answer(at: computer) == .value(.yesNo(true)))
  }

  @Test("hours that never come are said in both languages", arguments: ["jamais", "never", "Jamais"])
  func never(words: String) throws {
    let windows = try WeeklyWindows.reading(words).get()
    #expect(windows.isNever)
    #expect(windows.canonical == "never")
  }
}
