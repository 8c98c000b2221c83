import CEditLine
import CarnetCore
import Glibc

/// Shows a long text screen by screen; the last line says in the person's language how to go on and how to return.
///
/// A key that means neither returns, and is typed at the prompt: a command that is begun goes on there.
struct Pager {
  /// The terminal that is read, and the one that is written.
  let input: Descriptor
  let output: Descriptor
  let language: Language
  let colour: Bool

  /// What a key asks for.
  private enum Wish {
    case further, back
    /// To the prompt, with what was typed for it.
    case leave([UInt8])
  }

  /// Shows lines on a screen of so many rows, up to the end or to where the person has seen enough.
  func show(_ lines: [String], rows: Int) throws {
    let perScreen = max(1, rows - 1)
    let starts = Array(stride(from: 0, to: lines.count, by: perScreen))
    var screen = 0
    while true {
      let shown = lines[starts[screen]..<min(starts[screen] + perScreen, lines.count)]
      try output.write(shown.joined(separator: "\n") + "\n")
      guard screen + 1 < starts.count else { return }
      switch try ask(under: hint(screen + 1, of: starts.count)) {
      case .further: screen += 1
      case .back: screen = max(0, screen - 1)
      case .leave(let keys):
        unsafe keys.withUnsafeBufferPointer { unsafe cel_type_ahead($0.baseAddress, $0.count) }
        return
      }
    }
  }

  private func hint(_ number: Int, of count: Int) -> String {
    let words = Text(
      fr: "\(number) sur \(count) · Entrée : la suite · q : retour", en: "\(number) of \(count) · Enter: more · q: back"
    )
    return truncated("── " + Typography.set(words[language], in: language), width: max(8, (output.columns ?? 80) - 1))
  }

  /// Shows the hint and waits for a key, whole; a signal to leave is heard at the prompt.
  private func ask(under hint: String) throws -> Wish {
    var before = termios()
    guard unsafe tcgetattr(input.number, &before) == 0, let signals = unsafe cel_signals_hold() else {
      return .leave([])
    }
    var mode = before
    unsafe cfmakeraw(&mode)
    mode.c_oflag = before.c_oflag
    // Before the hint: a key that is pressed as it appears would be written behind it.
    _ = unsafe tcsetattr(input.number, TCSADRAIN, &mode)
    defer {
      _ = unsafe tcsetattr(input.number, TCSADRAIN, &before)
      unsafe cel_signals_release(signals)
    }
    try output.write(colour ? "\u{1B}[2m\(hint)\u{1B}[0m" : hint)
    var signal: Int32 = 0
    repeat { signal = unsafe cel_signals_await(signals, input.number) } while [SIGWINCH, SIGCONT].contains(signal)
    let keys = signal == 0 ? input.read() : []
    try output.write("\r" + String(repeating: " ", count: displayWidth(hint)) + "\r")
    if signal != 0, signal != SIGINT, signal != SIGTSTP { cel_leave_next(signal) }
    return wish(keys)
  }

  private func wish(_ keys: [UInt8]) -> Wish {
    switch String(decoding: keys, as: UTF8.self) {
    case "\r", "\n", " ", "\u{1B}[6~", "\u{1B}[B", "\u{1B}OB": .further
    case "b", "\u{1B}[5~", "\u{1B}[A", "\u{1B}OA": .back
    case "q", "Q", "\u{1B}", "\u{3}", "\u{4}", "": .leave([])
    default: keys.first.map { $0 == 0x0D || $0 == 0x20 } == true ? .further : .leave(keys)
    }
  }
}
