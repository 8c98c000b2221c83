/// The question as it is put to the person, already in her language.
package struct Prompt: Hashable, Sendable {
  /// What it asks for; nil when it stands for itself.
  package let asking: Asking?
  /// The words of the question, without a trailing mark: `Acheté le`.
  package let words: String
  /// A short hint shown dim between ‹ ›: `jour`, `9 chiffres`; nil when there is none.
  package let hint: String?
  /// The value that Enter takes, as it is shown in brackets; nil when there is none.
  package let defaultValue: String?
  /// Text that stands on the line, or in the person's editor, ready to be edited: what is noted there; nil without any.
  package let prefill: String?
  /// True when the answer may run over several lines.
  package let takesParagraph: Bool
  /// True when the person asked for an editor of her own: where there is one, the answer is what she writes in it.
  package let composes: Bool
  /// The numbered choices shown in full where nothing can be completed by Tab (plain mode).
  ///
  /// Empty without choices.
  package let choices: [String]

  /// The things to choose from, by number and name, where nothing can be completed by Tab (plain mode); none when they are
  /// many.
  package let items: [String]

  /// A question put to the person.
  package init(
    asking: Asking? = nil, words: String, hint: String? = nil, defaultValue: String? = nil, prefill: String? = nil,
    takesParagraph: Bool = false, composes: Bool = false, choices: [String] = [], items: [String] = []
  ) {
    self.asking = asking
    self.words = words
    self.hint = hint
    self.defaultValue = defaultValue
    self.prefill = prefill
    self.takesParagraph = takesParagraph
    self.composes = composes
    self.choices = choices
    self.items = items
  }
}

extension Prompt {
  /// The question with its hint and the value that Enter takes: `Effectif ‹nombre› [12]`.
  package var inOneLine: String {
    ([safeLine(words)] + [hint.map { "‹\(safeLine($0))›" }, defaultValue.map { "[\(safeLine($0))]" }].compactMap { $0 })
      .joined(separator: " ")
  }

  /// The same question, set in the language in which it is put; what stands on the line is left as it would be typed.
  package func typeset(in language: Language) -> Prompt {
    func set(_ words: String) -> String { Typography.set(words, in: language) }
    return Prompt(
      asking: asking, words: set(words), hint: hint.map(set), defaultValue: defaultValue.map(set), prefill: prefill,
      takesParagraph: takesParagraph, composes: composes, choices: choices.map(set), items: items)
  }

  /// True where what is typed is the answer itself; a text of many answers is only written in an editor.
  package var asksForLine: Bool {
    if case .pending(.text)? = asking { false } else { true }
  }
}

/// A way to go on with the line being typed.
package struct Completion: Hashable, Sendable {
  /// The whole line with the word completed.
  package let line: String
  /// What it means, to be shown beside it; nil when the word says it.
  package let meaning: String?

  /// The line completed in one way.
  package init(_ line: String, meaning: String? = nil) {
    self.line = line
    self.meaning = meaning
  }
}

extension Completion {
  /// The same way, its meaning set in the language in which it is shown; the line is left as it would be typed.
  func typeset(in language: Language) -> Completion {
    Completion(line, meaning: meaning.map { Typography.set($0, in: language) })
  }
}
