import CEditLine
import CarnetCore
import Glibc

/// Why the line editor cannot be used.
package struct NoEditor: Error {}

/// Lines of a terminal, edited with the system's libedit.
@safe package struct EditLineSource: LineSource, ~Copyable {
  private let editor: OpaquePointer
  private let talk: Descriptor
  private let colour: Bool
  private let now: () -> Instant
  private let ownsTalk: Bool

  /// An editor on standard input.
  ///
  /// It talks to standard output, or to the terminal itself when that is a pipe.
  ///
  /// - Throws: `NoEditor` when the terminal cannot be edited on.
  package init(history: [String], colour: Bool, now: @escaping () -> Instant) throws(NoEditor) {
    ownsTalk = !Descriptor.output.isTerminal
    let terminal = ownsTalk ? unsafe open("/dev/tty", O_RDWR | O_CLOEXEC) : STDOUT_FILENO
    guard terminal >= 0, let editor = unsafe cel_open(STDIN_FILENO, terminal) else { throw NoEditor() }
    unsafe self.editor = editor
    talk = Descriptor(number: terminal)
    self.colour = colour
    self.now = now
    for line in history { unsafe cel_remember(editor, line) }
  }

  deinit {
    unsafe cel_close(editor)
    if ownsTalk { close(talk.number) }
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    let prompt = situation.prompt()
    let shown = try fitted(prompt)
    var text: UnsafePointer<CChar>?
    let outcome = unsafe withUnsafe(situation) { context in
      unsafe cel_read(
        editor, shown, safeLine(prompt.prefill), prompt.takesParagraph ? 1 : 0, completeLine, context, &text)
    }
    let line = unsafe text.map { unsafe String(cString: $0) } ?? ""
    switch outcome {
    case CEL_DROPPED: return Heard(.dropped(empty: false), at: now())
    case CEL_DROPPED_EMPTY: return Heard(.dropped(empty: true), at: now())
    case CEL_LINE:
      if line.contains(where: { !$0.isWhitespace }) { unsafe cel_remember(editor, line) }
      return Heard(.line(line.replacing("\u{21B5}", with: "\n")), at: now())
    default: return Heard(.end, at: now())
    }
  }

  /// Calls with a pointer to the situation that lives for the call.
  private func withUnsafe(_ situation: Situation, _ body: (UnsafeMutableRawPointer) -> CELOutcome) -> CELOutcome {
    var situation = situation
    return unsafe withUnsafeMutablePointer(to: &situation) { unsafe body(UnsafeMutableRawPointer($0)) }
  }

  /// The prompt with its looks; what does not fit before a comfortable line is said above it.
  private func fitted(_ prompt: Prompt) throws -> String {
    let width = columns(of: talk)
    let words = safeLine(prompt.words)
    let hint = prompt.hint.isEmpty ? "" : "‹\(safeLine(prompt.hint))›"
    let value = prompt.standingValue.isEmpty ? "" : "[\(safeLine(prompt.standingValue))]"
    // libedit hangs a sequence on the character after it: each is followed by one that is seen.
    guard displayWidth(words + hint + value) + 24 > width else {
      return [look("1", words), look("2", hint), look("1", value), "› "].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let above = wrapped(hint.isEmpty ? words : "\(words) \(hint)", width: max(20, width - 2))
    try talk.write(above.joined(separator: "\n") + "\n")
    let kept = truncated(value, width: max(8, width / 2))
    return kept.isEmpty ? "› " : look("1", kept) + " › "
  }

  private func look(_ code: String, _ text: String) -> String {
    colour && !text.isEmpty ? "\u{1}\u{1B}[\(code)m\u{1}\(text)\u{1}\u{1B}[0m\u{1}" : text
  }
}

/// Answers libedit's request to complete a line: one way is taken, several are listed and their common beginning taken.
private let completeLine: CELCompleter = { context, line, replacement, listing in
  guard let context = unsafe context, let line = unsafe line else { return }
  let situation = unsafe context.assumingMemoryBound(to: Situation.self).pointee
  let typed = unsafe String(cString: line)
  let ways = situation.completions(typed)
  guard let first = ways.first else { return }
  if ways.count == 1 {
    unsafe replacement?.pointee = strdup(first.line)
    return
  }
  let common = ways.dropFirst().reduce(first.line) { $0.commonPrefix(with: $1.line) }
  if common.count > typed.count { unsafe replacement?.pointee = strdup(common) }
  let widest = min(40, ways.map { displayWidth($0.line) }.max() ?? 0)
  let lines = ways.prefix(40).map { way in
    "  " + filled(safeLine(way.line), width: widest)
      + (way.meaning.isEmpty ? "" : "  " + truncated(safeLine(way.meaning), width: 36))
  }
  unsafe listing?.pointee = strdup(lines.joined(separator: "\n"))
}

extension String {
  /// The characters with which both begin.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
