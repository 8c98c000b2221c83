/// The script that tells a dossier's events as they happened, with what was undone and brought back.
///
/// After it `! undo` and `! redo` do what they would do after the events: an act that takes several lines to tell, an
/// import say, is undone as many times.
package struct Retelling: Sendable {
  /// The script; its last line requires the state that the dossier is in.
  package let script: Script
  /// Of each act, by its id, how many acts its telling takes.
  let counts: [Int: Int]

  /// The events of a dossier, told.
  package init(of dossier: Dossier, events: [Event], language: Language, interview: Interview) throws {
    let clock = events.first?.at ?? Instant(epochSeconds: 0)
    var teller = Teller(clock: clock, language: language, interview: interview)
    for event in events { try teller.tell(event) }
    let end = ScriptLine.Content.require(name: "digest", value: dossier.stateDigest)
    script = Script(
      language: language, clock: clock, step: 0,
      lines: ([.comment("# \(dossier.name)")] + teller.lines + [end]).enumerated().map {
        ScriptLine(ScriptPlace($0.offset + 6), $0.element)
      })
    counts = teller.counts
  }
}

/// Tells events line by line, and says each line to see how many acts it takes.
private struct Teller: ~Copyable {
  private(set) var lines: [ScriptLine.Content] = []
  private var now: Instant
  /// Of each act that was told, how many acts the telling took.
  private(set) var counts: [Int: Int] = [:]
  private var session: Session<Transcript, MemoryJournal, MemoryShelf>

  init(clock: Instant, language: Language, interview: Interview) {
    now = clock
    session = Session(
      interview: interview, dossier: Dossier(), language: language, by: "script", screen: Transcript(keeps: false),
      journal: MemoryJournal { _ in [] }, shelf: MemoryShelf(digest: { _ in [] }, render: { _ in "" }))
  }

  mutating func tell(_ event: Event) throws {
    switch event.fact {
    case .begun(let name): try session.begin(name: name, at: event.at)
    case .undone(let act): try say(.command("undo", .taken), times: counts[act] ?? 1, at: event.at)
    case .redone(let act): try say(.command("redo", .taken), times: counts[act] ?? 1, at: event.at)
    default:
      for content in Script.contents(of: event.fact, session.interview.catalogue) {
        let before = session.dossier.position
        try say(content, times: 1, at: event.at)
        if session.dossier.position > before { counts[event.act, default: 0] += 1 }
      }
    }
  }

  private mutating func say(_ content: ScriptLine.Content, times: Int, at instant: Instant) throws {
    if instant != now || instant.offsetSeconds != now.offsetSeconds {
      lines.append(.clock(ClockMove(to: instant, back: instant < now)))
      now = instant
    }
    guard let said = content.said else { return }
    for _ in 0..<times {
      lines.append(content)
      _ = try session.take(Heard(said, at: instant))
    }
  }
}
