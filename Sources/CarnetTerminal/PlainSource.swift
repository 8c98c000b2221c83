import CarnetCore
import Glibc

/// Lines of a terminal that is not edited on: `--plain`, `TERM=dumb`.
///
/// Each question is a whole line, choices are numbered.
package struct PlainSource: LineSource {
  private var lines: PipeSource
  private let talk: Descriptor
  private let language: Language

  /// The lines of standard input, with questions put on `talk`.
  package init(talk: Descriptor, language: Language, now: @escaping () -> Instant) {
    // Without a handler Ctrl-C would end the program; with this one it interrupts the reading of the line.
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in }
    unsafe sigaction(SIGINT, &action, nil)
    lines = PipeSource(stopsAtInterrupts: true, now: now)
    self.talk = talk
    self.language = language
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    let prompt = situation.prompt()
    var text = prompt.words
    if !prompt.hint.isEmpty, prompt.choices.isEmpty { text += " (\(prompt.hint))" }
    if !prompt.standingValue.isEmpty {
      text += " " + Text(fr: "[Entrée : \(prompt.standingValue)]", en: "[Enter: \(prompt.standingValue)]")[language]
    }
    for (index, choice) in prompt.choices.enumerated() { text += "\n  \(index + 1). \(choice)" }
    try talk.write(safeParagraph(text) + "\n> ")
    return try lines.next(in: situation)
  }
}
