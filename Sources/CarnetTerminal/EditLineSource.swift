import CEditLine
import CarnetCore
import Glibc

/// Why the line editor cannot be used: no terminal to talk to, or no locale with accents.
package struct NoEditor: Error {}

/// Lines of a terminal, edited with the system's libedit.
///
/// The terminal is in its ordinary mode between two lines, and as it was found when the source is gone.
@safe package struct EditLineSource: LineSource, ~Copyable {
  private let editor: OpaquePointer
  private let talk: Descriptor
  private let ownsTalk: Bool
  private let language: Language
  private let colour: Bool
  private let environment: [String: String]
  private let now: () -> Instant
  /// What was typed, oldest first.
  private var typed: [String] = []

  /// An editor on standard input, which talks to standard output or, when that is no terminal, to the terminal itself.
  ///
  /// `history` holds the lines that the arrows recall, oldest first; what is typed joins them. The environment names the
  /// person's own editor.
  ///
  /// - Throws: `NoEditor` when the terminal cannot be edited on.
  package init(
    history: [String], language: Language = .fr, colour: Bool, environment: [String: String],
    now: @escaping () -> Instant
  ) throws(NoEditor) {
    ownsTalk = !Descriptor.output.isTerminal
    let terminal = ownsTalk ? EditLineSource.openTerminal() : STDOUT_FILENO
    guard terminal >= 0, let editor = unsafe cel_open(STDIN_FILENO, terminal) else {
      if ownsTalk, terminal >= 0 { close(terminal) }
      throw NoEditor()
    }
    unsafe self.editor = editor
    talk = Descriptor(number: terminal)
    self.language = language
    self.colour = colour
    self.environment = environment
    self.now = now
    for line in history where !line.isEmpty { recall(line) }
  }

  deinit {
    unsafe cel_close(editor)
    if ownsTalk { close(talk.number) }
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    let prompt = situation.prompt()
    let keepsLines = prompt.takesParagraph
    if prompt.composes {
      if let text = editInEditor(prompt.prefill ?? "", environment: environment) {
        let written = Said.written(writtenText(text, keepingLines: keepsLines))
        if prompt.asksForLine { recall(written) }
        return Heard(written, at: now())
      }
      try talk.write(
        wrapped(noEditorWords(language), width: max(20, talk.columns ?? 80) - 1).joined(separator: "\n") + "\n")
    }
    let shown = try fitted(prompt)
    let prefill = prompt.asksForLine ? prompt.prefill ?? "" : ""
    // Where nothing can be grey, what is only shown would look typed.
    var help = LineHelp(
      situation, history: typed, showsHints: colour, keepsLines: keepsLines, language: language, talk: talk,
      colour: colour)
    var heard: UnsafePointer<CChar>?
    let outcome = unsafe withUnsafeMutablePointer(to: &help) { help in
      unsafe String(newlineMark).withCString { mark in
        var calls = unsafe CELHelp(
          context: UnsafeMutableRawPointer(help), complete: completeLine, paste: cleanPaste, hint: hintLine,
          search: searchLines, newline: keepsLines ? mark : nil)
        return unsafe cel_read(editor, shown, lineText(prefill, keepingLines: keepsLines), &calls, &heard)
      }
    }
    switch outcome {
    case CEL_DROPPED: return Heard(.dropped(empty: false), at: now())
    case CEL_DROPPED_EMPTY: return Heard(.dropped(empty: true), at: now())
    case CEL_LINE:
      let line = unsafe heardText(heard.map { unsafe String(cString: $0) } ?? "", keepingLines: keepsLines)
      recall(.line(line))
      return Heard(.line(line), at: now())
    default: return unsafe Heard(.end(Said.End(signal: cel_signal(editor))), at: now())
    }
  }

  /// Lets the arrows bring back what was said, whatever becomes of it.
  private mutating func recall(_ said: Said) {
    guard let line = said.recalled, line.contains(where: { !$0.isWhitespace }) else { return }
    recall(line)
  }

  private mutating func recall(_ line: String) {
    let text = lineText(line, keepingLines: true)
    typed.append(text)
    if typed.count > 2 * EditLineSource.longestHistory { typed.removeFirst(EditLineSource.longestHistory) }
    unsafe cel_remember(editor, text)
  }

  /// As many lines as the arrows recall.
  private static var longestHistory: Int { 2000 }

  /// The terminal that the process belongs to; where it belongs to none, the one that is read.
  private static func openTerminal() -> Int32 {
    let own = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
    return own >= 0 ? own : unsafe open("/proc/self/fd/0", O_RDWR | O_CLOEXEC | O_NOCTTY)
  }

  /// The prompt with its looks; what leaves no room for a comfortable line is said above it.
  private func fitted(_ prompt: Prompt) throws -> String {
    let width = talk.columns ?? 80
    let words = safeLine(prompt.words)
    let hint = prompt.hint.map { "‹\(safeLine($0))›" } ?? ""
    let value = prompt.defaultValue.map { "[\(safeLine($0))]" } ?? ""
    // libedit hangs a sequence on the character after it: each is followed by one that is seen.
    guard displayWidth(words + hint + value) + 4 + min(24, width / 3) > width else {
      return [look("1", words), look("2", hint), look("1", value), "› "].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let above = wrapped(hint.isEmpty ? words : "\(words) \(hint)", width: max(8, width - 1))
    try talk.write(above.joined(separator: "\n") + "\n")
    let kept = truncated(value, width: max(4, width / 2))
    return kept.isEmpty ? "› " : look("1", kept) + " › "
  }

  private func look(_ code: String, _ text: String) -> String {
    colour && !text.isEmpty ? "\u{1}\u{1B}[\(code)m\u{1}\(text)\u{1}\u{1B}[0m\u{1}" : text
  }
}
