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
    let written = Written()
    var source = try Recording(
      of: ScriptSource(told, interview: Interview(catalogue: .standard)), language: told.language, from: told.clock
    ) { written.text += $0 }
    var session = try memorySession(at: told.clock)
    try session.run(&source, at: told.clock)
    try source.finish(with: session.dossier)
    #expect(written.text.contains("\n? points-missing ! close inventory\n"))
    #expect(written.text.contains("\n? not-yes-or-no > peut-être\n"))
    #expect(written.text.contains("\n? company.headcount not-a-number: huit\n"))
    #expect(written.text.hasSuffix("\n= digest \(session.dossier.stateDigest)\n"))
    let again = try replayed(Script(parsing: written.text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == session.dossier.stateText)
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
    let written = Written()
    var source = try Recording(
      of: ScriptSource(told, interview: Interview(catalogue: .standard)), language: told.language, from: told.clock
    ) { written.text += $0 }
    var session = try memorySession(at: told.clock)
    try session.run(&source, at: told.clock)
    try source.finish(with: session.dossier)
    #expect(written.text.contains("\n> quatorze\n"))
    #expect(written.text.contains("\ncompany.address: 12 rue des Artisans, 29000 Quimper\n"))
    let again = try replayed(Script(parsing: written.text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == session.dossier.stateText)
    #expect(session.dossier.answer(at: Address(Subject("company"), "headcount"))?.value == .number(10))
  }

  /// What a recording wrote.
  private final class Written {
    var text = ""
  }
}
