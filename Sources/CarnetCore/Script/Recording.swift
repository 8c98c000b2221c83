/// A line source that writes down what another one hears, as a script that replays it.
package struct Recording<Base: LineSource & ~Copyable>: LineSource, ~Copyable {
  private var base: Base
  private let write: (String) throws -> Void
  private var pending: ScriptLine.Content?
  private var clock: Instant

  /// A recording of `base` that begins at an instant; `write` gets the text of the script piece by piece.
  package init(
    of base: consuming Base, language: Language, from clock: Instant, write: @escaping (String) throws -> Void
  ) throws {
    self.base = base
    self.write = write
    self.clock = clock
    try write(Script(language: language, clock: clock, step: 0).text)
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    try writePending(situation)
    let asking = situation.prompt().asking
    let heard = try base.next(in: situation)
    if heard.at != clock {
      clock = heard.at
      try write("@ \(clock.iso)\n")
    }
    switch heard.said {
    case .line(let line):
      let typed = trimmed(line)
      if typed.hasPrefix(":"), !typed.hasPrefix("::") {
        pending = .command(String(typed.dropFirst()), refused: false)
      } else if typed == "?" {
        pending = .comment("# ?")
      } else {
        let text = typed.hasPrefix("::") ? String(typed.dropFirst()) : line
        pending =
          switch asking {
          case .question(let address): .answer(address, text, refused: false)
          case .another(let form): .another(form, text, refused: false)
          case .close, .command, .pending, nil: .line(line, refused: false)
          }
      }
    case .answer(let address, let words): pending = .answer(address, words, refused: false)
    case .another(let form, let words): pending = .another(form, words, refused: false)
    case .dropped, .end: break
    }
    return heard
  }

  /// Writes the last thing heard, now that it is known whether it was refused.
  private mutating func writePending(_ situation: Situation) throws {
    guard let content = pending else { return }
    pending = nil
    let refused = situation.shown.contains { if case .refused = $0 { true } else { false } }
    let judged: ScriptLine.Content =
      switch content {
      case .answer(let address, let words, _): .answer(address, words, refused: refused)
      case .another(let form, let words, _): .another(form, words, refused: refused)
      case .command(let words, _): .command(words, refused: refused)
      case .line(let words, _): .line(words, refused: refused)
      case .clock, .require, .shown, .comment: content
      }
    try write(judged.text + "\n")
  }
}
