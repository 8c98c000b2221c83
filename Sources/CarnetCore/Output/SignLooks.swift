extension Sign {
  /// The look of the sign.
  package var style: Run.Style {
    switch self {
    case .late, .missed: .bad
    case .met: .good
    case .doubtful: .caution
    }
  }

  /// True for one that is nothing else in a sentence: the others end sentences too.
  private var isUnmistakable: Bool { self == .met || self == .missed }

  /// Words in a look, with their signs and what is to be typed in theirs.
  ///
  /// `!` and `?` are signs only before all words, or alone.
  static func runs(_ words: String, _ style: Run.Style) -> [Run] {
    guard style == .plain || style == .dim else { return [Run(words, style)] }
    guard words.contains(where: { $0 == ":" || Sign(rawValue: $0) != nil }) else { return [Run(words, style)] }
    var runs: [Run] = []
    var plain = ""
    func end(_ token: Substring, _ look: Run.Style) {
      if !plain.isEmpty { runs.append(Run(plain, style)) }
      plain = ""
      runs.append(Run(String(token), look))
    }
    var isFirst = true
    var isPointed = false
    var rest = words[...]
    while let start = rest.first {
      guard !isGap(start) else {
        plain.append(start)
        rest = rest.dropFirst()
        continue
      }
      let token = rest.prefix { !isGap($0) }
      rest = rest.dropFirst(token.count)
      if token.count == 1, let sign = Sign(rawValue: start), sign.isUnmistakable || isFirst {
        end(token, sign.style)
      } else if let command = typed(in: token) {
        if isPointed {
          // What an arrow points at is typed to the end of the line.
          end(words[token.startIndex...], .typed)
          return runs
        }
        plain += token[..<command.startIndex]
        end(command, .typed)
        plain += token[command.endIndex...]
      } else {
        plain += token
      }
      isFirst = false
      isPointed = token == "→"
    }
    if !plain.isEmpty { runs.append(Run(plain, style)) }
    return runs
  }

  private static func isGap(_ character: Character) -> Bool { character.isWhitespace }

  /// The command within a word: `:état` in `(:état)`; nil where there is none.
  private static func typed(in token: Substring) -> Substring? {
    guard let colon = token.firstIndex(of: ":"), token[..<colon].allSatisfy({ "(«“→".contains($0) }) else { return nil }
    let word = token[token.index(after: colon)...].prefix { $0.isLetter || $0 == "-" }
    return word.isEmpty ? nil : token[colon..<word.endIndex]
  }
}
