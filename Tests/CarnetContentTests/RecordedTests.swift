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

  /// What a recording wrote.
  private final class Written {
    var text = ""
  }
}
