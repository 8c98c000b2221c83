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
      return Glob(squeezed(Typography.plain(glob))).isFound(in: squeezed(lines.joined(separator: " ")))
    case .regex(let regex):
      guard let expression = try? Regex(regex) else { return false }
      return lines.contains { (try? expression.firstMatch(in: squeezed($0))) != nil }
    }
  }
}

/// The text with every run of spaces and line ends as one space.
func squeezed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

/// Words in which `*` stands for any signs, and `?` for any one.
private struct Glob {
  private enum Sign: Hashable {
    case one(Character)
    case any
  }

  /// What stands between two stars, in order.
  private let parts: [[Sign]]

  init(_ text: String) {
    var parts: [[Sign]] = [[]]
    var isEscaped = false
    for character in text {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "*" where !isEscaped: parts.append([])
      case "?" where !isEscaped: parts[parts.count - 1].append(.any)
      default: parts[parts.count - 1].append(.one(character))
      }
      isEscaped = false
    }
    self.parts = parts.filter { !$0.isEmpty }
  }

  /// True when the parts are found one after the other: the first place of each leaves most room for the next.
  func isFound(in text: String) -> Bool {
    let signs = Array(text)
    var start = 0
    for part in parts {
      guard
        let place = (start...max(start, signs.count)).first(where: { place in
          place + part.count <= signs.count
            && zip(part, signs[place...]).allSatisfy { sign, found in sign == .any || sign == .one(found) }
        })
      else { return false }
      start = place + part.count
    }
    return true
  }
}
