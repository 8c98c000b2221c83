/// A language in which Carnet speaks and writes.
package enum Language: String, CaseIterable, Sendable {
  /// French, the language of the law and the default.
  case fr
  /// English.
  case en
}

/// A phrase in both languages; neither can be left out.
package struct Text: Hashable, Sendable {
  /// The French phrase.
  package let fr: String
  /// The English phrase.
  package let en: String

  /// The phrase in French and in English.
  package init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The same words in both languages: a name, an identifier, a figure.
  package init(same words: String) { self.init(fr: words, en: words) }

  /// The phrase in that language.
  package subscript(language: Language) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }
}

/// Words with a capital at their beginning.
package func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
