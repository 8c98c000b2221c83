/// The question as it is put to the person, already in her language.
package struct Prompt: Hashable, Sendable {
  /// What it asks for; nil when the shell waits for a command or for a yes or no of its own.
  package let address: Address?
  /// The words of the question, without a trailing mark: `Acheté le`.
  package let words: String
  /// A short hint shown dim between ‹ ›: `jour`, `9 chiffres`.
  ///
  /// Empty when there is none.
  package let hint: String
  /// The value that Enter takes, as it is shown in brackets.
  ///
  /// Empty when there is none.
  package let standingValue: String
  /// Text put on the line ready to be edited: a refused answer, the value under edit.
  ///
  /// Empty when there is none.
  package let prefill: String
  /// True when the answer may run over several lines.
  package let takesParagraph: Bool
  /// True when the person asked for an editor of her own: where there is one, the answer is what she writes in it.
  package let composes: Bool
  /// The numbered choices shown in full where nothing can be completed by Tab (plain mode).
  ///
  /// Empty without choices.
  package let choices: [String]

  /// A question put to the person.
  package init(
    address: Address? = nil, words: String, hint: String = "", standingValue: String = "", prefill: String = "",
    takesParagraph: Bool = false, composes: Bool = false, choices: [String] = []
  ) {
    self.address = address
    self.words = words
    self.hint = hint
    self.standingValue = standingValue
    self.prefill = prefill
    self.takesParagraph = takesParagraph
    self.composes = composes
    self.choices = choices
  }
}

/// A way to go on with the line being typed.
package struct Completion: Hashable, Sendable {
  /// The whole line with the word completed.
  package let line: String
  /// What it means, to be shown beside it; may be empty.
  package let meaning: String

  /// The line completed in one way.
  package init(_ line: String, meaning: String = "") {
    self.line = line
    self.meaning = meaning
  }
}

/// What the person said.
package enum Said: Hashable, Sendable {
  /// A line as typed: an answer, `?`, or a command that begins with `:`.
  case line(String)
  /// An answer given for an address whatever is being asked: from a script or a form.
  case answer(Address, String)
  /// Ctrl-C: the line was dropped; `empty` when nothing stood on it.
  case dropped(empty: Bool)
  /// Ctrl-D on an empty line, the end of the input, or the terminal gone.
  case end
}

/// What was said, and when.
package struct Heard: Hashable, Sendable {
  /// What was said.
  package let said: Said
  /// When, by the clock of the line source; the only clock that the session knows.
  package let at: Instant

  /// Something said at an instant.
  package init(_ said: Said, at: Instant) {
    self.said = said
    self.at = at
  }
}

/// What a line source may know when it is asked for a line.
///
/// It must not be kept after the call.
package struct Situation {
  /// The question to put.
  package let prompt: () -> Prompt
  /// The ways to go on with a line, best first; at most 64.
  package let completions: (_ line: String) -> [Completion]
  /// The dossier as it stands.
  package let dossier: Dossier
  /// What was said to the person since the last line, laid out as plain text.
  package let shown: [Utterance]

  /// The situation in which a line is asked for.
  package init(
    dossier: Dossier, shown: [Utterance], prompt: @escaping () -> Prompt,
    completions: @escaping (_ line: String) -> [Completion]
  ) {
    self.dossier = dossier
    self.shown = shown
    self.prompt = prompt
    self.completions = completions
  }
}

/// Where lines come from: the keyboard, a pipe, a script.
package protocol LineSource: ~Copyable {
  /// The next thing said, and when. Puts the question where there is someone to read it.
  mutating func next(in situation: Situation) throws -> Heard
}

/// Where what Carnet says goes: a terminal, a pipe, a transcript.
package protocol Screen: ~Copyable {
  /// Shows what is said, in order.
  mutating func show(_ utterances: [Utterance]) throws
}
