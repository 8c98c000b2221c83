import CEditLine
import CarnetCore
import Glibc

/// Lines of a terminal that is not edited on: `--plain`, `TERM=dumb`, a terminal that nobody knows.
///
/// Each question is put in whole sentences, with its choices numbered, and nothing is drawn twice. The terminal itself
/// edits the line.
package struct PlainSource: LineSource {
  private let input: Descriptor
  private let talk: Descriptor
  private let language: Language
  private let environment: [String: String]
  private let now: () -> Instant
  private var lines = LineBuffer()

  /// The lines of standard input, with questions put on `talk`; the environment names the person's own editor.
  package init(
    input: Descriptor = .input, talk: Descriptor, language: Language, environment: [String: String],
    now: @escaping () -> Instant
  ) {
    self.input = input
    self.talk = talk
    self.language = language
    self.environment = environment
    self.now = now
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    let prompt = situation.prompt()
    if prompt.composes {
      if let text = editInEditor(prompt.prefill ?? "", environment: environment) {
        return Heard(.written(writtenText(text, keepingLines: prompt.takesParagraph)), at: now())
      }
      try talk.write(noEditorWords(language) + "\n")
    }
    let question = prompt.inSentences(language)
    guard let signals = unsafe cel_signals_hold() else { return Heard(.end(.left), at: now()) }
    defer { unsafe cel_signals_release(signals) }
    try talk.write(question)
    while true {
      if let line = lines.next() { return Heard(.line(heardText(line, keepingLines: false)), at: now()) }
      let signal = unsafe cel_signals_await(signals, input.number)
      switch signal {
      case 0:
        let block = input.read()
        guard block.isEmpty else {
          lines.add(block)
          continue
        }
        let line = lines.rest().map { heardText($0, keepingLines: false) }
        if line == nil { try talk.write("\n") }
        return Heard(line.map { .line($0) } ?? .end(.left), at: now())
      case SIGINT:
        // The terminal has dropped what was typed, and does not say whether there was anything.
        lines.drop()
        try talk.write("\n")
        return Heard(.dropped(empty: true), at: now())
      case SIGTSTP: unsafe cel_signals_stop(signals, 0)
      case SIGCONT: try talk.write("\n" + question)
      case SIGWINCH: continue
      default:
        unsafe cel_signals_leave(signals)
        return Heard(.end(Said.End(signal: signal)), at: now())
      }
    }
  }
}

extension Prompt {
  /// The question in whole sentences, up to where the answer is typed.
  func inSentences(_ language: Language) -> String {
    var sentences = safeLine(words)
    let isWhole = sentences.last.map(".?!…:".contains) ?? true
    // With the choices below, a hint would only say them again.
    if let hint, choices.isEmpty, items.isEmpty { sentences += " (\(safeLine(hint)))" }
    if !isWhole { sentences += "." }
    for (index, choice) in choices.enumerated() { sentences += "\n  \(index + 1). \(safeLine(choice))" }
    for item in items { sentences += "\n  \(safeLine(item))" }
    if let value = defaultValue.map({ safeLine($0) }) {
      sentences +=
        "\n"
        + Text(
          fr: "Valeur proposée (Entrée pour la garder) : \(value)", en: "Suggested answer (Enter keeps it): \(value)")[
          language]
    }
    if asksForLine, let text = prefill.map({ safeLine($0) }) {
      sentences += "\n" + Text(fr: "À corriger : \(text)", en: "To correct: \(text)")[language]
    }
    return sentences + "\n" + Text(fr: "Réponse : ", en: "Answer: ")[language]
  }
}
