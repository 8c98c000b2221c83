import CarnetContent
import CarnetCore
import CoreSupport

/// A session in memory: what a replay runs on.
package typealias MemorySession = Session<Transcript, MemoryJournal, MemoryShelf>

/// A session in memory on an empty dossier, begun at an instant.
package func memorySession(
  language: Language = .fr, at start: Instant, keeps: Bool = false,
  sheets: @escaping @Sendable (String) -> Result<Sheet, Refusal> = { .failure(.noFile($0)) }
) throws -> MemorySession {
  var session = MemorySession(
    interview: Interview(catalogue: .standard), dossier: Dossier(), language: language, by: "test",
    screen: Transcript(keeps: keeps), journal: MemoryJournal(digest: plainDigest),
    shelf: MemoryShelf(digest: plainDigest, render: { $0.title }, sheets: sheets))
  try session.begin(name: "test", at: start)
  return session
}

/// What a script comes to: its source with the first divergence, the dossier, its events and what was shown, as it
/// would be typed.
package struct Replayed {
  package let source: ScriptSource
  package let dossier: Dossier
  package let events: [Event]
  package let text: String
}

/// Says a script in memory; `sheets` gives the tables that it names.
package func replayed(
  _ script: Script, keeps: Bool = false,
  sheets: @escaping @Sendable (String) -> Result<Sheet, Refusal> = { .failure(.noFile($0)) }
) throws -> Replayed {
  var source = ScriptSource(script, interview: Interview(catalogue: .standard))
  var session = try memorySession(language: script.language, at: script.clock, keeps: keeps, sheets: sheets)
  try session.run(&source, at: script.clock)
  return Replayed(
    source: source, dossier: session.dossier, events: session.journal.events,
    text: Typography.plain(session.screen.text))
}

/// A script in French of those lines, from 6 October 2025 at nine.
package func script(_ lines: String, language: Language = .fr) throws -> Script {
  try Script(
    parsing: "carnet-script 1\nlanguage \(language.rawValue)\nclock 2025-10-06T09:00:00+02:00\nstep 1s\n\n" + lines)
}
