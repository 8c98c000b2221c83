/// A line source that writes down what another one hears, as a script that replays it.
package struct Recording<Base: LineSource & ~Copyable>: LineSource, ~Copyable {
  private var base: Base
  private let write: (String) throws -> Void
  private var pending: Pending?
  private var clock: Instant
  /// Of each act from before the recording, how many acts its telling takes.
  private let counts: [Int: Int]
  /// How many lines that say or require something were written.
  private var written: Int

  /// Something heard, of which it is not known yet what becomes.
  private struct Pending {
    let content: ScriptLine.Content
    /// The act that `:undo` would take back, and the one that `:redo` would bring back.
    let undoable: Int?
    let redoable: Int?
  }

  /// A recording of `base` that begins at an instant with the retelling of how the dossier came to stand as it does;
  /// `write` gets the text of the script piece by piece.
  package init(
    of base: consuming Base, language: Language, from clock: Instant, after opening: Retelling? = nil,
    write: @escaping (String) throws -> Void
  ) throws {
    self.base = base
    self.write = write
    self.clock = opening?.script.end ?? clock
    counts = opening?.counts ?? [:]
    written = opening?.script.lines.count(where: \.counts) ?? 0
    try write((opening?.script ?? Script(language: language, clock: clock, step: 0)).text)
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    try writePending(situation)
    let asking = situation.prompt().asking
    let heard = try base.next(in: situation)
    if let content = Self.content(of: heard.said, asking) {
      if heard.at != clock || heard.at.offsetSeconds != clock.offsetSeconds {
        try write(.clock(ClockMove(to: heard.at, back: heard.at < clock)))
        clock = heard.at
      }
      pending = Pending(
        content: content, undoable: situation.dossier.lastAct?.id, redoable: situation.dossier.lastUndoneAct?.id)
    }
    return heard
  }

  /// Ends the script with the state that it leads to.
  ///
  /// What ended the conversation is not written: a script ends by itself.
  package consuming func finish(with dossier: Dossier) throws {
    try write(.count(written))
    try write(.require(name: "digest", value: dossier.stateDigest))
  }

  private mutating func write(_ content: ScriptLine.Content) throws {
    if case .comment = content {} else { written += 1 }
    try write(content.text + "\n")
  }

  /// How a script says what was heard; nil for what it has no words for.
  private static func content(of said: Said, _ asking: Asking?) -> ScriptLine.Content? {
    switch said {
    case .answer(let address, let words): return .answer(address, words, .taken)
    case .another(let form, let words): return .another(form, words, .taken)
    case .written(let text):
      guard case .question(let address)? = asking else { return .line(text, .taken) }
      return .answer(address, text, .taken)
    case .dropped, .end: return nil
    case .line(let line):
      let typed = trimmed(line)
      if typed == "?" { return .comment("# ?") }
      if typed.hasPrefix(":"), !typed.hasPrefix("::") {
        let words = trimmed(typed.dropFirst())
        return words.isEmpty ? .command("help", .taken) : .command(words, .taken)
      }
      let text = typed.hasPrefix("::") ? String(typed.dropFirst()) : line
      switch asking {
      case .question(let address): return .answer(address, text, .taken)
      case .another(let form): return .another(form, text, .taken)
      case .close, .command, .pending, nil: return .line(line, .taken)
      }
    }
  }

  /// Writes the last thing heard, now that it is known whether it was refused, and why.
  private mutating func writePending(_ situation: Situation) throws {
    guard let heard = pending else { return }
    pending = nil
    let refusal = situation.shown.lazy.compactMap(RefusalShown.init).first
    let line = heard.content.meeting(refusal.map { .refused(reason: $0.reason.id) } ?? .taken)
    for _ in 0..<times(of: heard, in: situation.dossier) { try write(line) }
  }

  /// How many times it is written: as many as an act from before, which it undid or brought back, took to tell.
  private func times(of heard: Pending, in dossier: Dossier) -> Int {
    let (undoable, redoable) = (dossier.lastAct?.id, dossier.lastUndoneAct?.id)
    let moved =
      heard.undoable != undoable && heard.undoable == redoable
      ? heard.undoable : heard.redoable != redoable && heard.redoable == undoable ? heard.redoable : nil
    return moved.flatMap { counts[$0] } ?? 1
  }
}

extension Script {
  /// Where its clock stands at the end, as far as its lines alone say it.
  fileprivate var end: Instant {
    lines.reduce(clock) { now, line in
      guard case .clock(let move) = line.content else { return now }
      return move.instant ?? now
    }
  }
}
