import CarnetContent
import CarnetCore

/// One thing that a script said, and what came of it.
package struct Exchange {
  /// What was said.
  package let said: Said
  /// When.
  package let at: Instant
  /// The dossier as it stood before.
  package let dossier: Dossier
  /// What was said to the person then.
  package fileprivate(set) var shown: [Utterance] = []

  /// True when it was not taken.
  package var isRefused: Bool {
    shown.contains { if case .refused = $0 { true } else { false } }
  }
}

/// A script that is said while each exchange is noted.
package struct WatchedScript: LineSource {
  /// The script, with its first divergence.
  package private(set) var source: ScriptSource
  /// Everything said so far, in order.
  package private(set) var exchanges: [Exchange] = []

  /// A script to be watched.
  package init(_ script: Script) {
    source = ScriptSource(script, interview: Interview(catalogue: .standard))
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    if !exchanges.isEmpty { exchanges[exchanges.count - 1].shown = situation.shown }
    let heard = try source.next(in: situation)
    exchanges.append(Exchange(said: heard.said, at: heard.at, dossier: situation.dossier))
    return heard
  }
}

/// Says a script in memory, and gives what it said with what came of it.
///
/// `sheets` gives the tables that it names.
package func watched(
  _ script: Script, sheets: @escaping @Sendable (String) -> Result<Sheet, Refusal> = { .failure(.noFile($0)) }
) throws -> WatchedScript {
  var source = WatchedScript(script)
  var session = try memorySession(language: script.language, at: script.clock, sheets: sheets)
  try session.run(&source, at: script.clock)
  return source
}
