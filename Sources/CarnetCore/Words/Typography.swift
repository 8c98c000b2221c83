/// How words are set for whoever reads them: the one place that knows no-break spaces and the typographic apostrophe.
///
/// What Carnet says is written with ordinary spaces and apostrophes, and set once, where it goes out: a document by
/// `DocumentKind.build`, talk by `Screen.show`. Setting what is set already changes nothing.
package enum Typography {
  /// A text set in its language.
  ///
  /// French takes a no-break space before double punctuation, inside quotation marks and between a figure and its unit,
  /// a narrow one between thousands, and the typographic apostrophe, as the Imprimerie nationale asks. Both languages
  /// keep `3 / 5` and `n° 3` together. Commands (`:état`) and paths (`/tmp/l'été`) are left as they are typed.
  package static func set(_ text: String, in language: Language) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'") }) else { return text }
    return Typesetter(text, language).set()
  }

  /// The text as it would be typed: what is set and what is not compare alike.
  package static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": plain.append(" ")
      case "’": plain.append("'")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// Words that stay on one line: `06 12 34 56 78`, a label of two words.
  package static func unbroken(_ words: String) -> String { words.replacing(" ", with: "\u{A0}") }
}

/// Sets one text, word by word: what the space between two becomes is told by how the one ends and the other begins.
private struct Typesetter {
  private let words: [Substring]
  private let isFrench: Bool

  /// What a no-break space stands before.
  private static let marks: Set<Character> = [";", "!", "?", "%", "»", "€", "×"]
  /// What stays on the line of the figure before it.
  private static let units: Set<Substring> = [
    "mois", "jour", "jours", "heure", "heures", "an", "ans", "biens", "fois", "h", "min", "million", "millions",
    "milliard", "milliards", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  init(_ text: String, _ language: Language) {
    words = text.split(separator: " ", omittingEmptySubsequences: false)
    isFrench = language == .fr
  }

  func set() -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      if index > 0 { text += space(before: index) }
      text += isFrench && word.utf8.contains(UInt8(ascii: "'")) && !isPath(word) ? word.replacing("'", with: "’") : word
    }
    return text
  }

  /// The space that stands before a word once the text is set.
  private func space(before index: Int) -> String {
    let (before, word) = (words[index - 1], words[index])
    if word == "/" || followsSlash(index) || followsNumero(before, word) { return "\u{A0}" }
    // What closes a figure of a table, `12 *`, stays beside it.
    if index == words.count - 1, word == "*" || word == "°" { return "\u{A0}" }
    guard isFrench, let first = word.first else { return " " }
    if before.last == "«" || Typesetter.marks.contains(first) || isColon(word) {
      return "\u{A0}"
    }
    guard let last = before.utf8.last, isFigure(last) || before.hasSuffix("1er") else { return " " }
    if isFigure(word.utf8.first) { return isThousands(before, word) ? "\u{202F}" : " " }
    return Typesetter.units.contains(word.prefix { $0.isLetter }) ? "\u{A0}" : " "
  }

  /// True for a colon that begins no command.
  private func isColon(_ word: Substring) -> Bool {
    word.first == ":" && word.dropFirst().first.map { !$0.isLetter && $0 != ":" } ?? true
  }

  /// True after the slash of `3 / 5`, of `12 / mois` and of `T / U / A`: beside figures and single letters.
  private func followsSlash(_ index: Int) -> Bool {
    guard index > 1, words[index - 1] == "/" else { return false }
    return isFigure(words[index].utf8.first) || isFigure(words[index - 2].utf8.last) || words[index].utf8.count == 1
  }

  /// True after `n°` and, before a figure, after `no.`.
  private func followsNumero(_ before: Substring, _ word: Substring) -> Bool {
    isFrench
      ? before.hasSuffix("n°") || before.hasSuffix("N°") : before.hasSuffix("no.") && isFigure(word.utf8.first)
  }

  /// True between one to three figures and exactly three more: `12 500`.
  private func isThousands(_ before: Substring, _ word: Substring) -> Bool {
    let figures = before.utf8.reversed().prefix { isFigure($0) }.count
    let opening = before.dropLast(figures).last
    return figures <= 3 && (opening.map { $0.isWhitespace || "(−+«".contains($0) } ?? true)
      && word.utf8.prefix { isFigure($0) }.count == 3
  }

  /// True for the path of a file, which is data.
  private func isPath(_ word: Substring) -> Bool {
    word.hasPrefix("./") || word.hasPrefix("~/") || word.hasPrefix("/")
  }

  private func isFigure(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}
