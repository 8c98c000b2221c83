// A script: one format for answers, recordings, replays and bug reports. UTF-8 text, one thing a line.
//
//     carnet-script 1
//     language fr
//     clock 2025-10-06T09:00:00+02:00
//     step 20s
//
//     # 1. L'entreprise
//     company.name: Atelier Boulanger Kermarrec
//     ? assets.A2.purchased: 31/02/2020       this answer must be refused
//     assets.another: oui                     whether a list has one more item
//     ! close inventory                       a command, as typed after ":"
//     > oui                                   a line at one of the shell's own questions
//     ? > peut-être                           one that must be refused there
//     @ 2026-01-08T09:12:00+01:00             the clock moves
//     = stage needs                           must hold now
//     ~ classement fragile                    must have been shown since the last input
//
// A line that begins with # is a comment; there is no comment after a value. A paragraph is an indented block under an
// address with nothing after its colon. Answers are keyed by address, so that neither a new wording nor a new order of
// the questions breaks a script.

/// A scripted session.
package struct Script: Hashable, Sendable {
  /// The language of the conversation.
  package var language: Language
  /// When the session begins.
  package var clock: Instant
  /// Seconds that pass with each input.
  package var step: Int
  /// What is said and required, in order.
  package var lines: [ScriptLine]

  /// A script that begins at an instant.
  package init(language: Language, clock: Instant, step: Int, lines: [ScriptLine] = []) {
    self.language = language
    self.clock = clock
    self.step = step
    self.lines = lines
  }
}

/// One thing of a script, with the line on which it begins.
package struct ScriptLine: Hashable, Sendable {
  /// The line of the file, from 1.
  package let number: Int
  /// What it says.
  package let content: Content

  /// Something on a line of a script.
  package init(_ number: Int, _ content: Content) {
    self.number = number
    self.content = content
  }

  /// What a line of a script can say.
  package enum Content: Hashable, Sendable {
    /// An answer; `refused` when it must not be taken.
    case answer(Address, String, refused: Bool)
    /// Whether a list has one more item; `refused` when it must not be taken.
    case another(FormID, String, refused: Bool)
    /// A command, without its colon; `refused` when it must not be taken.
    case command(String, refused: Bool)
    /// A line typed at one of the shell's own questions (why reopen? mend it now?); `refused` when it must not be taken.
    case line(String, refused: Bool)
    /// The clock moves to an instant.
    case clock(Instant)
    /// A figure must hold: its name and its value.
    case require(name: String, value: String)
    /// Words must have been shown since the last input.
    case shown(String)
    /// A comment or an empty line, kept as it stands.
    case comment(String)
  }
}

/// What is wrong with a script, and where.
package struct ScriptFault: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int
  /// What is wrong and what would be right.
  package let refusal: Refusal

  /// A fault at a line and a column.
  package init(line: Int, column: Int, _ refusal: Refusal) {
    self.line = line
    self.column = column
    self.refusal = refusal
  }
}

extension Script {
  /// The text of the script; parsing it gives the same script.
  package var text: String {
    var text = "carnet-script 1\nlanguage \(language.rawValue)\nclock \(clock.iso)\nstep \(step)s\n\n"
    for line in lines { text += line.content.text + "\n" }
    return text
  }
}

extension ScriptLine.Content {
  /// The line, or the lines, that say it.
  package var text: String {
    switch self {
    case .answer(let address, let words, let refused):
      return ScriptLine.Content.text(address.description, words, refused)
    case .another(let form, let words, let refused): return ScriptLine.Content.text(form.another, words, refused)
    case .command(let words, let refused): return (refused ? "? ! " : "! ") + words
    case .line(let words, let refused): return (refused ? "? > " : "> ") + words
    case .clock(let instant): return "@ " + instant.iso
    case .require(let name, let value): return "= \(name) \(value)"
    case .shown(let words): return "~ " + words
    case .comment(let words): return words
    }
  }

  private static func text(_ key: String, _ words: String, _ refused: Bool) -> String {
    let head = (refused ? "? " : "") + key + ":"
    guard words.contains("\n") else { return words.isEmpty ? head : head + " " + words }
    return ([head] + words.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 })
      .joined(separator: "\n")
  }
}

extension FormID {
  // No question bears this name: it stands for whether a list has one more item.
  private static let more = "another"

  /// How a script names the question whether the form has one more item: `assets.another`.
  package var another: String { "\(name).\(FormID.more)" }

  /// The form whose question for one more item has that address; nil for the address of an answer.
  init?(another address: Address) {
    guard address.question == FormID.more, address.subject.item == nil else { return nil }
    self = address.subject.form
  }
}

extension Asking {
  /// How a script names what is asked; nil for what it answers with a plain line.
  package var key: String? {
    switch self {
    case .question(let address): address.description
    case .another(let form): form.another
    case .close, .command, .pending: nil
    }
  }
}
