/// Something that Carnet says to the person, already in her language, before it is laid out.
package enum Utterance: Hashable, Sendable {
  /// What was understood, when it differs from what was typed: `→ lundi 16 mars 2020`.
  case understood(String)
  /// What was wrong, and what would be right when there is more to say: `✗ …`; the reason is not shown.
  case refused(reason: Reason, sentence: String, remedy: String?)
  /// A plain sentence.
  case note(String)
  /// A sentence that can be passed over: a hint, a reminder of the keys.
  case aside(String)
  /// Something that deserves attention and prevents nothing.
  case warning(String)
  /// Where the person stands: `── 1 Inventaire ──── 4 réponses sur 31 ──`.
  case standing(title: String, progress: String)
  /// A heading over what follows.
  case heading(String)
  /// Points, numbered from 1 when `numbered`.
  case list(numbered: Bool, [String])
  /// Labels and values, aligned.
  case facts([Document.Fact])
  /// Rows and columns.
  case table(Table)
  /// A whole document; paged on a terminal.
  case document(Document)
}

extension Utterance {
  /// What was wrong and what would be right, in one line; nil for what refuses nothing.
  package var refusal: String? {
    guard case .refused(_, let sentence, let remedy) = self else { return nil }
    return remedy.map { "\(sentence) \($0)" } ?? sentence
  }
}

/// A run of characters in one look.
package struct Run: Hashable, Sendable {
  /// The look; a screen without colour drops it, and no meaning rests on it alone.
  package enum Style: Hashable, Sendable {
    /// Ordinary text.
    case plain
    /// What matters most: headings, names.
    case strong
    /// What can be passed over.
    case dim
    /// Something that is right.
    case good
    /// Something that is wrong.
    case bad
    /// Something to look at.
    case caution
    /// Something that can be typed as it stands.
    case typed
  }

  /// The characters, without control characters.
  package let text: String
  /// Their look.
  package let style: Style

  /// Characters in a look.
  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One line of the screen, left to right.
package typealias Line = [Run]
