/// A text that stands in a source in French and in English, with what is computed inside it.
package struct BilingualText: Hashable, Sendable {
  /// A stretch of a text.
  package enum Part: Hashable, Sendable {
    /// Words that are written out.
    case words(String)
    /// The expression whose value stands there, and the words that are written out within it.
    case value(String, words: [String])
  }

  /// Where the source lies, below the folder of sources: `CarnetContent/Parties/Site.swift`.
  package let path: String
  /// The line on which the text begins, from 1.
  package let line: Int
  /// What is said in French.
  package let fr: [Part]
  /// What is said in English.
  package let en: [Part]

  /// A text at its place.
  package init(path: String, line: Int, fr: [Part], en: [Part]) {
    self.path = path
    self.line = line
    self.fr = fr
    self.en = en
  }

  /// Parts as an editor reads them: what is computed stands in braces.
  package static func shown(_ parts: [Part]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .value(let expression, _): "{\(expression)}"
      }
    }.joined()
  }
}
