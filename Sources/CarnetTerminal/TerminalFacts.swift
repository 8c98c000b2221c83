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
  /// True when colours may be used.
  package let colour: Bool
  /// True when whole sentences and numbered choices are wanted, and nothing is redrawn.
  package let isPlain: Bool

  /// The facts of an environment, of whether standard input and the talk lead to a terminal, and of a `--plain` option.
  package init(environment: [String: String], inputIsTerminal: Bool, talkIsTerminal: Bool, plain: Bool) {
    let term = environment["TERM"] ?? ""
    let isKnown = !term.isEmpty && term != "dumb" && TerminalFacts.terminfoKnows(term, environment)
    isPlain = plain || !isKnown
    reading = !inputIsTerminal ? .piped : isPlain ? .plain : .editing
    colour = talkIsTerminal && isKnown && !plain && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The language of the locale: English when it says so, French otherwise.
  package static func language(of environment: [String: String]) -> Language {
    let chosen = ["CARNET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first {
      !$0.isEmpty
    }
    return chosen?.lowercased().hasPrefix("en") == true ? .en : .fr
  }

  /// True when the terminfo database has an entry of that name.
  private static func terminfoKnows(_ term: String, _ environment: [String: String]) -> Bool {
    guard let first = term.first, term.allSatisfy({ $0.isASCII && $0 != "/" }), term != ".", term != ".." else {
      return false
    }
    let hex = String(first.asciiValue ?? 0, radix: 16)
    var folders = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    if let own = environment["TERMINFO"], !own.isEmpty { folders.insert(own, at: 0) }
    if let home = environment["HOME"] { folders.append(home + "/.terminfo") }
    return folders.contains { folder in
      ["\(first)", hex].contains { unsafe access("\(folder)/\($0)/\(term)", F_OK) == 0 }
    }
  }
}

/// The columns of the terminal behind a descriptor; 80 when it does not say.
package func columns(of descriptor: Descriptor) -> Int {
  var size = winsize()
  guard unsafe ioctl(descriptor.number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}

/// The rows of the terminal behind a descriptor; 0 when it does not say.
package func rows(of descriptor: Descriptor) -> Int {
  var size = winsize()
  guard unsafe ioctl(descriptor.number, UInt(TIOCGWINSZ), &size) == 0 else { return 0 }
  return Int(size.ws_row)
}
