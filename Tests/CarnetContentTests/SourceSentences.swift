import CarnetCore
import TestSupport
import Testing

/// A sentence that Carnet can say, read off the sources: in pieces, for what is computed stands between them.
struct SourceSentence: Hashable, Sendable, CustomTestStringConvertible {
  let file: String
  let pieces: [Language: [String]]
  var testDescription: String { (pieces[.fr] ?? []).joined(separator: "…") }

  /// True when words hold it, in order.
  func isSaid(in words: String, _ language: Language) -> Bool {
    var rest = Substring(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    for piece in pieces[language] ?? [] {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// How many characters of it are written out.
  func length(in language: Language) -> Int { (pieces[language] ?? []).reduce(0) { $0 + $1.count } }

  /// The sentences written out in a stretch of a source, each once, in order.
  static func all(in stretch: Substring, of file: String) -> [SourceSentence] {
    stretch.ranges(of: "Text(").compactMap { found in
      var rest = stretch[found.upperBound...]
      guard let fr = pieces(after: "fr:", in: &rest), let en = pieces(after: "en:", in: &rest) else { return nil }
      return SourceSentence(file: file, pieces: [.fr: fr, .en: en])
    }
  }

  /// The ends of sentences that stretch gives as two literals, French then English, after a label.
  static func pairs(after label: String, in text: String, of file: String) -> [SourceSentence] {
    text.ranges(of: label).compactMap { found in
      var rest = text[found.upperBound...]
      guard let fr = pieces(after: "", in: &rest), let en = pieces(after: "", in: &rest) else { return nil }
      return SourceSentence(file: file, pieces: [.fr: fr, .en: en])
    }
  }

  /// What follows each `head` in a text, up to where its bracket closes.
  static func stretches(after head: String, closing open: Character, _ close: Character, in text: String) -> [Substring]
  {
    text.ranges(of: head).map { found in
      var depth = 1
      let body = text[found.upperBound...]
      let end = body.firstIndex { character in
        depth += character == open ? 1 : character == close ? -1 : 0
        return depth == 0
      }
      return body[..<(end ?? body.endIndex)]
    }
  }

  /// The pieces of the literal that follows a label, past which `rest` then stands; nil when none follows at once.
  private static func pieces(after label: String, in rest: inout Substring) -> [String]? {
    rest = rest.drop { $0.isWhitespace || $0 == "," }
    guard rest.hasPrefix(label) else { return nil }
    rest = rest.dropFirst(label.count).drop(while: \.isWhitespace)
    guard rest.popFirst() == "\"" else { return nil }
    var pieces = [""]
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\", let escaped = rest.popFirst() else {
        pieces[pieces.count - 1].append(character)
        continue
      }
      // `\(…)` begins another piece; `\u{A0}` is a space to a script.
      var depth = 1
      switch escaped {
      case "(":
        while depth > 0, let next = rest.popFirst() { depth += next == "(" ? 1 : next == ")" ? -1 : 0 }
        pieces.append("")
      case "u":
        rest = rest.drop { $0 != "}" }.dropFirst()
        pieces[pieces.count - 1].append(" ")
      default: pieces[pieces.count - 1].append(escaped)
      }
    }
    return pieces.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
