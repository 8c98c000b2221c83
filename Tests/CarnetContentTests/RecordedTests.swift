import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("A recorded session")
struct RecordedTests {
  @Test("replays, a line refused at one of the shell's own questions included")
  func replays() throws {
    let told = try script(
      "company.name: Menuiserie\n? ! close inventory\n? > peut-être\n> non\n? company.headcount: huit")
    let (text, dossier) = try recorded(told)
    #expect(text.contains("\n? points-missing ! close inventory\n"))
    #expect(text.contains("\n? not-yes-or-no > peut-être\n"))
    #expect(text.contains("\n? company.headcount not-a-number: huit\n"))
    #expect(text.hasSuffix("\n= digest \(dossier.stateDigest)\n"))
    let again = try replayed(Script(parsing: text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == dossier.stateText)
  }

  @Test("replays what only a person's hearing understands")
  func replaysWhatWasHeard() throws {
    let told = try script(
      """
      > aide
      > Menuiserie
      > quatorze
      > retour
      > environ 10
      > oui
      > je sais plus
      > S.A.R.L.
      ? ambiguous > entre 300 et 400
      > dix mille euros
      > 12 rue des Artisans, 29000 Quimper
      > Yann Le Goff, gérant
      > Quimper
      > non merci
      """)
    let (text, dossier) = try recorded(told)
    #expect(text.contains("\n> quatorze\n"))
    #expect(text.contains("\ncompany.address: 12 rue des Artisans, 29000 Quimper\n"))
    let again = try replayed(Script(parsing: text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == dossier.stateText)
    #expect(dossier.answer(at: Address(Subject("company"), "headcount"))?.value == .number(10))
  }

  /// What a recording of a script writes, and the dossier that the script leads to.
  private func recorded(_ told: Script) throws -> (text: String, dossier: Dossier) {
    let written = Written()
    var source = try Recording(
      of: ScriptSource(told, interview: Interview(catalogue: .standard)), language: told.language, from: told.clock
    ) { written.text += $0 }
    var session = try memorySession(at: told.clock)
    try session.run(&source, at: told.clock)
    try source.finish(with: session.dossier)
    return (written.text, session.dossier)
  }

  /// What a recording wrote.
  private final class Written {
    var text = ""
  }
}
