import CarnetCore
import Glibc

/// What is known of the terminal and of the person's wishes when Carnet starts, decided once.
package struct TerminalFacts: Hashable, Sendable {
  /// How lines are read.
  package enum Reading: Hashable, Sendable {
    /// With the line editor, on a terminal that it knows.
    case editing
    /// One plain line after another, from a terminal: `--plain`, `TERM=dumb`, an unknown terminal.
    case plain
    /// From a pipe or a file: no question is put.
    case piped
  }

  /// How lines are read.
  package let reading: Reading
  /// True when colours may be used on the talk.
  package let colour: Bool
  /// True when whole sentences and numbered choices are wanted, and nothing is redrawn.
  package let isPlain: Bool
  /// Where the talk goes: standard output; standard error when that is a terminal and output is not, as in a pipe.
  package let talk: Descriptor
  /// The kind of terminal in a word: its `TERM` where lines are edited, else `plain` or `pipe`.
  package let terminal: String
  /// The language of the locale: English when it says so, French otherwise.
  package let language: Language

  /// The facts of an environment, of the process's three descriptors, and of a `--plain` option.
  package init(
    environment: [String: String], input: Descriptor = .input, output: Descriptor = .output,
    errors: Descriptor = .error, plain: Bool
  ) {
    let talk = output.isTerminal || !input.isTerminal ? output : errors
    self.init(
      environment: environment, inputIsTerminal: input.isTerminal, talkIsTerminal: talk.isTerminal, plain: plain,
      talk: talk)
  }

  /// The facts of an environment, of whether standard input and the talk lead to a terminal, and of a `--plain` option.
  package init(
    environment: [String: String], inputIsTerminal: Bool, talkIsTerminal: Bool, plain: Bool, talk: Descriptor = .output
  ) {
    let term = environment["TERM"] ?? ""
    let isKnown = !term.isEmpty && term != "dumb" && TerminalFacts.terminfoKnows(term, environment)
    isPlain = plain || !isKnown
    reading = !inputIsTerminal ? .piped : isPlain ? .plain : .editing
    terminal =
      switch reading {
      case .editing: term
      case .plain: "plain"
      case .piped: "pipe"
      }
    colour = talkIsTerminal && isKnown && !plain && (environment["NO_COLOR"] ?? "").isEmpty
    language = TerminalFacts.language(of: environment)
    self.talk = talk
  }

  /// The language of an environment: English when `CARNET_LANG` or the locale says so, French otherwise.
  package static func language(of environment: [String: String]) -> Language {
    let chosen = ["CARNET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first {
      !$0.isEmpty
    }
    return chosen?.lowercased().prefix { $0.isLetter } == "en" ? .en : .fr
  }

  /// True when the terminfo database has an entry of that name; without one libedit guesses, and guesses wrong.
  private static func terminfoKnows(_ term: String, _ environment: [String: String]) -> Bool {
    guard let first = term.utf8.first, term.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }),
      first != UInt8(ascii: ".")
    else { return false }
    var folders = [environment["TERMINFO"], environment["HOME"].map { $0 + "/.terminfo" }].compactMap { $0 }
    folders += (environment["TERMINFO_DIRS"] ?? "").split(separator: ":").map(String.init)
    folders += ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    return folders.contains { folder in
      [String(term.prefix(1)), String(first, radix: 16)].contains {
        unsafe access("\(folder)/\($0)/\(term)", R_OK) == 0
      }
    }
  }
}
