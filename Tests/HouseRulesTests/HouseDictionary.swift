import BilingualTexts
import Foundation

/// The dictionary of the house: which words are avoided, in which language, and where one stays all the same.
struct HouseDictionary: Sendable {
  /// A word or a phrase to avoid: `…` in it stands for a sign or for what is computed.
  struct Avoided: Sendable {
    let pattern: Pattern
    /// How it is written in the dictionary.
    let word: String
    let instead: String
    /// The phrases that hold it rightly.
    let except: [Pattern]
  }

  /// A place where a word stays; the word `*` is all of them.
  struct Stay: Sendable {
    let word: String
    let place: String
  }

  /// Words in a row; a star stands for any letters, or for any word alone.
  struct Pattern: Sendable {
    let words: [Substring]

    init(_ text: some StringProtocol) {
      words = HouseDictionary.normalised(String(text)).split(separator: " ")
    }

    /// True when it stands at that place of some words.
    func stands(at place: Int, in text: [Substring]) -> Bool {
      guard place >= 0, place + words.count <= text.count, !words.isEmpty else { return false }
      return words.indices.allSatisfy { index in
        let (wanted, word) = (words[index], text[place + index])
        return wanted == "*"
          ? word.first?.isLetter == true
          : wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
      }
    }
  }

  let avoided: [String: [Avoided]]
  let stays: [Stay]

  static let page = "Sources/CarnetCore/CarnetCore.docc/Dictionary.md"
  static let heads = ["fr": "Mots à éviter", "en": "Words to avoid"]

  /// The dictionary as its page has it.
  init(_ page: String) {
    let sections = Dictionary(
      page.components(separatedBy: "\n## ").map { section in
        let lines = section.split(separator: "\n").map(String.init)
        return (lines.first ?? "", lines.filter { $0.hasPrefix("|") }.dropFirst(2).map(Self.cells))
      }, uniquingKeysWith: { first, _ in first })
    avoided = HouseDictionary.heads.mapValues { head in
      (sections[head] ?? []).filter { $0.count == 3 }.map { cells in
        Avoided(
          pattern: Pattern(cells[0]), word: cells[0], instead: cells[1],
          except: cells[2].split(separator: ";").map { Pattern($0) })
      }
    }
    stays = (sections["Where a word stays"] ?? []).filter { $0.count == 3 && !$0[2].isEmpty }.map {
      Stay(word: $0[0], place: $0[1])
    }
  }

  private static func cells(_ row: String) -> [String] {
    row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// Words in small letters, parted by single spaces: an apostrophe ends a word, a hyphen does not, and what is computed
  /// or a sign stands as `…`.
  static func normalised(_ text: String) -> String {
    var plain = ""
    for character in text.lowercased() {
      switch character {
      case "’", "'": plain += "' "
      case _ where character.isLetter || character.isNumber || "-*_".contains(character):
        plain.append(character)
      case _ where character.isWhitespace: plain += " "
      default: plain += " … "
      }
    }
    return plain.split(separator: " ").joined(separator: " ")
  }

  // MARK: What is wrong with a text

  /// What a text of that language says that the house does not say.
  func faults(in text: String, _ language: String, at place: String) -> [String] {
    let staying = Set(stays.filter { place.hasPrefix($0.place) }.map(\.word))
    guard !staying.contains("*") else { return [] }
    return avoidedWords(in: text, language, but: staying) + (staying.contains("!") ? [] : Self.signs(in: text))
      + (staying.contains("long") ? [] : Self.lengths(of: text)) + Self.foreignWords(in: text, language)
      + Self.plurals(in: text, language)
  }

  private func avoidedWords(in text: String, _ language: String, but staying: Set<String>) -> [String] {
    let words = Self.normalised(Self.withoutItalics(text)).split(separator: " ")
    return (avoided[language] ?? []).filter { !staying.contains($0.word) }.flatMap { avoided in
      words.indices.filter { avoided.pattern.stands(at: $0, in: words) }.filter { index in
        // A phrase that holds it rightly begins at most at its own length before.
        !avoided.except.contains { phrase in
          (max(0, index - phrase.words.count + 1)...index).contains { phrase.stands(at: $0, in: words) }
        }
      }.map { _ in "“\(avoided.word)”: write \(avoided.instead)" }
    }
  }

  private static func signs(in text: String) -> [String] {
    let plain = withoutCode(text)
    return [
      plain.contains("!") ? "an exclamation mark" : nil,
      plain.replacing("\u{A0}", with: " ").contains(": :") ? "a double colon" : nil,
    ].compactMap { $0 }
  }

  /// A sentence ends at a full stop, a question mark, a semicolon, a colon or a middle dot.
  private static func lengths(of text: String) -> [String] {
    var sentences: [[Substring]] = [[]]
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word.contains(where: { $0.isLetter || $0.isNumber || $0 == "…" }) {
        sentences[sentences.count - 1].append(word)
      }
      if let last = word.last, ".?;:·".contains(last) { sentences.append([]) }
    }
    return sentences.filter { $0.count > 25 }.map { "\($0.count) words: \($0.prefix(6).joined(separator: " "))…" }
  }

  /// Words that only one of the languages has, and that say that a phrase of the other slipped in.
  private static let marks: [String: Set<Substring>] = [
    "fr": [
      "the", "of", "and", "is", "are", "with", "for", "when", "your", "you", "this", "that", "from", "by", "not",
      "what",
      "which", "has", "have", "was", "must", "yes", "backup", "helpdesk", "feedback", "reporting", "deadline", "login",
      "software", "hardware", "update", "its", "their", "been", "will", "should",
    ],
    "en": [
      "les", "des", "du", "une", "est", "sont", "pour", "avec", "dans", "vous", "votre", "sur", "qui", "que",
      "aux", "ces", "cette", "être", "avoir", "leur", "nous",
    ],
  ]

  private static func foreignWords(in text: String, _ language: String) -> [String] {
    let plain = withoutCode(withoutQuotes(withoutItalics(text)))
    let words = plain.split { !$0.isLetter && !"-_".contains($0) }
    return words.enumerated().filter { place, word in
      // A name keeps its words: the shop at *Les Halles*.
      (place == 0 || word.first?.isLowercase == true) && marks[language]?.contains(Substring(word.lowercased())) == true
    }.map { "“\($0.element)” is of the other language" }
  }

  /// A noun in the plural after a number that has none: nought and one in French, one in English.
  private static func plurals(in text: String, _ language: String) -> [String] {
    let words = normalised(text).split(separator: " ")
    let singular: Set<Substring> = language == "fr" ? ["0", "1"] : ["1"]
    let invariable: Set<Substring> = [
      "mois", "fois", "pas", "plus", "dans", "sans", "as", "is", "has", "was", "months-", "puis", "dès", "près",
      "cours",
      "corps", "sous", "vers", "très", "alors", "this", "versus", "ans", "us", "business", "devis", "says", "describes",
      "access",
    ]
    return zip(words, words.dropFirst()).enumerated().compactMap { place, pair in
      let before = place > 0 ? words[place - 1] : ""
      guard singular.contains(pair.0), pair.1.hasSuffix("s"), pair.1.count > 2, !invariable.contains(pair.1),
        before.first?.isNumber != true, before != "…" || place < 2 || words[place - 2].first?.isNumber != true
      else { return nil }
      return "“\(pair.0) \(pair.1)”"
    }
  }

  /// The text without what stands between single stars, the italics in which a term of law keeps its language.
  private static func withoutItalics(_ text: String) -> String { without("*", "*", in: text) }

  private static func withoutCode(_ text: String) -> String { without("`", "`", in: text) }

  private static func withoutQuotes(_ text: String) -> String {
    without("«", "»", in: without("“", "”", in: text))
  }

  private static func without(_ open: Character, _ close: Character, in text: String) -> String {
    var kept = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: open),
      let end = rest[rest.index(after: start)...].firstIndex(of: close)
    {
      kept += rest[..<start] + "…"
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}

extension BilingualText {
  /// What a text says in a language: the words written out with `…` for what is computed, and the words within that.
  func said(in language: String) -> [String] {
    let parts = language == "fr" ? fr : en
    let whole = parts.map { part in
      switch part {
      case .words(let words): words
      case .value: "…"
      }
    }.joined()
    return [whole]
      + parts.flatMap { part -> [String] in
        switch part {
        case .words: []
        case .value(_, let words): words
        }
      }
  }
}
