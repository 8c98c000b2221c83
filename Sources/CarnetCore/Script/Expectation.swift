/// Words that must have been shown since the last input, or must not have been.
package struct Expectation: Hashable, Sendable {
  /// How the words are looked for.
  package let pattern: Pattern
  /// True when nothing of the kind may have been shown.
  package let isNegated: Bool

  /// Words to be shown, or not to be shown.
  package init(_ pattern: Pattern, isNegated: Bool = false) {
    self.pattern = pattern
    self.isNegated = isNegated
  }

  /// How words are looked for in what was shown, where every run of spaces and line ends counts as one space.
  package enum Pattern: Hashable, Sendable {
    /// As they stand.
    case words(String)
    /// `*` stands for any words, `?` for any one sign; `\*` and `\?` for themselves.
    case glob(String)
    /// A regular expression, found within one line.
    case regex(String)
  }

  /// The line that says it: `~ words`, `~* a glob`, `!~/a regex/`.
  package var text: String {
    let sign = isNegated ? "!~" : "~"
    return switch pattern {
    case .words(let words): sign + " " + ScriptVariables.literal(words)
    case .glob(let glob): sign + "* " + ScriptVariables.literal(glob)
    case .regex(let regex): sign + "/" + ScriptVariables.literal(regex) + "/"
    }
  }

  /// True when what was shown, line by line, is as it must be.
  func isMet(by lines: [String]) -> Bool { isFound(in: lines) != isNegated }

  private func isFound(in lines: [String]) -> Bool {
    switch pattern {
    case .words(let words): return squeezed(lines.joined(separator: " ")).contains(squeezed(Typography.plain(words)))
    case .glob(let glob):
      return ShownPattern(glob: squeezed(Typography.plain(glob))).isFound(in: squeezed(lines.joined(separator: " ")))
    case .regex(let regex):
      guard let expression = ShownPattern(regex: regex) else { return false }
      return lines.contains { expression.isFound(in: squeezed($0)) }
    }
  }
}

/// The text with every run of spaces and line ends as one space.
func squeezed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
