/// A line source that writes down what another one hears, as a script that replays it.
package struct Recording<Base: LineSource & ~Copyable>: LineSource, ~Copyable {
  private var base: Base
  private let write: (String) throws -> Void
  private var pending: Pending?
  private var clock: Instant
  /// Of each act from before the recording, how many acts its telling takes.
  private var counts: [Int: Int]
  /// How many lines that say or require something were written.
  private var written: Int

  /// Something heard, of which it is not known yet what becomes.
  private struct Pending {
    let content: ScriptLine.Content
    /// A typed line, and when an answer written under the address comes to the same.
    let typed: (line: String, same: Sameness)?
    /// The act that `:undo` would take back, and the one that `:redo` would bring back.
    let undoable: Int?
    let redoable: Int?
    /// True for a text of many answers, of which each is written that it changes.
    let isText: Bool
    /// What was typed as an answer, or in place of one; nil for a command.
    let line: String?
  }

  /// When what was typed comes to the same as what is written.
  private enum Sameness {
    case always
    /// When this is kept, or refused for where it stands.
    case keeping(Address, Value)
    /// When it is refused for the same reason.
    case refusing(Reason)

    func holds(_ refusal: RefusalShown?, in dossier: Dossier) -> Bool {
      switch self {
      case .always: true
      case .keeping(let address, let value): refusal != nil || dossier.answer(at: address)?.value == value
      case .refusing(let reason): refusal?.reason == reason
      }
    }
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
      var isText = false
      if case .written = heard.said, case .pending(.text)? = asking { isText = true }
      pending = Pending(
        content: content, typed: Self.typed(heard.said, content, situation), undoable: situation.dossier.lastAct?.id,
        redoable: situation.dossier.lastUndoneAct?.id, isText: isText, line: Self.answered(heard.said))
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

  /// What was typed where no command was.
  private static func answered(_ said: Said) -> String? {
    guard case .line(let line) = said, said.isAnswer else { return nil }
    return trimmed(line)
  }

  /// A line that was typed as an answer; nil for what is no such line, or runs over several.
  private static func typed(
    _ said: Said, _ content: ScriptLine.Content, _ situation: Situation
  ) -> (line: String, same: Sameness)? {
    guard case .line(let line) = said, !trimmed(line).isEmpty, !line.contains(where: \.isNewline) else { return nil }
    switch content {
    case .answer(let address, let words, _):
      switch situation.written(trimmed(words), address) {
      case .success(let understood)?:
        return (line, understood.assumed ? .always : .keeping(address, understood.value))
      case .failure(let refusal)?: return (line, .refusing(refusal.reason))
      case nil: return nil
      }
    case .another(_, let words, _):
      guard case .failure(let refusal) = readYesNo(trimmed(words)) else { return nil }
      return (line, .refusing(refusal.reason))
    default: return nil
    }
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
      // Enter says nothing that a script could: it is a yes here.
      case .pending(.several) where typed.isEmpty: return .line("yes", .taken)
      // Whether a text is opened again: the script has its answers.
      case .pending(.text): return nil
      case .close, .command, .pending, nil: return .line(line, .taken)
      }
    }
  }

  /// Writes the last thing heard, now that it is known whether it was refused, and why.
  private mutating func writePending(_ situation: Situation) throws {
    guard let heard = pending else { return }
    pending = nil
    if heard.isText { return try writeText(heard, situation.dossier) }
    // What opens a text asks nothing of a script.
    if case .command(let words, _) = heard.content, case .text? = situation.pending {
      return try write(.comment("# :" + words))
    }
    // Several said at once are added by a command, wherever they were said; rows stay what they are.
    if case .several(let several)? = situation.pending, several.adds, let line = heard.line {
      let isRows = line.contains { $0 == "\t" || $0.isNewline }
      return try write(
        isRows ? .another(several.form, line, .taken) : .command("add \(several.form.name) \(line)", .taken))
    }
    let refusal = situation.shown.lazy.compactMap(RefusalShown.init).first
    // What only a person's hearing understands stays a typed line: a script's answers are read as they are written.
    let isSame = heard.typed?.same.holds(refusal, in: situation.dossier) ?? true
    let content = isSame ? heard.content : heard.typed.map { .line($0.line, .taken) } ?? heard.content
    let line = content.meeting(refusal.map { .refused(reason: $0.reason.id) } ?? .taken)
    for _ in 0..<times(of: heard, in: situation.dossier) { try write(line) }
  }

  /// Writes what a text recorded; nothing of one that was refused.
  private mutating func writeText(_ heard: Pending, _ dossier: Dossier) throws {
    guard let act = dossier.lastAct, act.id != heard.undoable else { return }
    let contents = act.facts.compactMap { fact -> ScriptLine.Content? in
      switch fact {
      case .answered(let address, let answer, _): Script.content(of: answer, at: address)
      case .added(let form, _, _): .another(form, "yes", .taken)
      default: nil
      }
    }
    for content in contents { try write(content) }
    counts[act.id] = contents.count
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
