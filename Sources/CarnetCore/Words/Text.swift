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

/// What is wrong with an answer or a command, and what would be right.
///
/// One sentence for what is wrong, one good example; never an internal word.
package struct Refusal: Error, Hashable, Sendable {
  /// What is wrong, as a full sentence.
  package let sentence: Text
  /// What would be right: an example or the next step; nil when the sentence says it all.
  package let remedy: Text?

  /// A refusal that says what is wrong and what would be right.
  package init(_ sentence: Text, remedy: Text? = nil) {
    self.sentence = sentence
    self.remedy = remedy
  }

  /// What is wrong and what would be right, in one line.
  package var inOneLine: Text {
    guard let remedy else { return sentence }
    return Text(fr: "\(sentence.fr) \(remedy.fr)", en: "\(sentence.en) \(remedy.en)")
  }
}
