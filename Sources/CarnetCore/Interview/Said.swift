/// What the person said.
package enum Said: Hashable, Sendable {
  /// A line as typed: an answer, `?`, or a command that begins with `:`.
  case line(String)
  /// An answer given for an address whatever is being asked: from a script or a form.
  case answer(Address, String)
  /// Ctrl-C: the line was dropped; `empty` when nothing stood on it.
  case dropped(empty: Bool)
  /// Ctrl-D on an empty line, the end of the input, or the terminal gone.
  case end
}
