/// What the person said.
package enum Said: Hashable, Sendable {
  /// A line as typed: an answer, `?`, or a command that begins with `:`.
  case line(String)
  /// A text that was written in the person's own editor: an answer, whatever it begins with.
  case written(String)
  /// An answer given for an address whatever is being asked: from a script or a form.
  case answer(Address, String)
  /// Whether a list has one more item, said whatever is being asked.
  case another(FormID, String)
  /// Ctrl-C: the line was dropped; `empty` when nothing stood on it.
  case dropped(empty: Bool)
  /// Nothing more is said.
  case end(End)

  /// Why nothing more is said.
  package enum End: Hashable, Sendable {
    /// Ctrl-D on an empty line, or the end of the input.
    case left
    /// Ctrl-C where there is no line to drop: on a pipe.
    case interrupted
    /// The process was asked to leave (SIGTERM).
    case terminated
    /// The terminal is taken away (SIGHUP).
    case hungUp
    /// Of an input that nobody watches, a line was not taken: what follows it would answer other questions.
    case halted(Halt)
  }
}

extension Said {
  /// True for words that answer: neither a command, nor `?`, nor Enter alone.
  package var isAnswer: Bool {
    switch self {
    case .line(let line):
      let typed = trimmed(line)
      return !typed.isEmpty && typed != "?" && (!typed.hasPrefix(":") || typed.hasPrefix("::"))
    case .written(let text): return !trimmed(text).isEmpty
    case .answer, .another, .dropped, .end: return false
    }
  }

  /// The line that would say the same when it is typed; nil for what no keyboard says.
  package var recalled: String? {
    switch self {
    case .line(let line): line
    case .written(let text): text.hasPrefix(":") ? ":" + text : text
    case .answer, .another, .dropped, .end: nil
    }
  }
}

/// A line that was not taken from an input that nobody watches, and what after it is not read.
package struct Halt: Hashable, Sendable {
  /// Why the line was not taken.
  package enum Reason: Hashable, Sendable {
    /// It was refused.
    case refused
    /// It was understood with something supposed, and what followed did not confirm it.
    case supposed
    /// It took over a file that brought nothing new, and an answer followed although nothing was asked about it.
    case unasked
    /// It holds a byte that is not UTF-8, or a zero: in that column, from 1.
    case unreadable(column: Int)
  }

  /// What follows the line, as far as it was there.
  package struct Unread: Hashable, Sendable {
    /// How many lines.
    package let count: Int
    /// The first of them; nil without any.
    package let first: String?
    /// True when the input was seen to its end: there are no more.
    package let isAll: Bool

    /// Lines that follow.
    package init(count: Int, first: String?, isAll: Bool) {
      self.count = count
      self.first = first
      self.isAll = isAll
    }
  }

  /// Why it was not taken.
  package let reason: Reason
  /// The line of the input, from 1.
  package let number: Int
  /// The line as it was typed.
  package let line: String
  /// What is not read.
  package let unread: Unread

  /// A line that was not taken.
  package init(_ reason: Reason, number: Int, line: String, unread: Unread) {
    self.reason = reason
    self.number = number
    self.line = line
    self.unread = unread
  }
}
