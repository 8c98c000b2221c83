/// What the person said.
package enum Said: Hashable, Sendable {
  /// A line as typed: an answer, `?`, or a command that begins with `:`.
  case line(String)
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
  }
}
