/// A scripted session: one format for answers, recordings, replays and bug reports.
///
/// UTF-8 text, one thing a line; `ScriptGrammar` says what a line can be. Answers are keyed by address, so that neither a
/// new wording nor a new order of the questions breaks a script.
package struct Script: Hashable, Sendable {
  /// The language of the conversation.
  package var language: Language
  /// When the session begins.
  package var clock: Instant
  /// Seconds that pass with each input.
  package var step: Int
  /// The words by which it can be chosen among others.
  package var tags: [String]
  /// Why it is not to be said; nil when it is.
  package var skip: String?
  /// What is said and required, in order.
  package var lines: [ScriptLine]

  /// A script that begins at an instant.
  package init(
    language: Language, clock: Instant, step: Int, tags: [String] = [], skip: String? = nil, lines: [ScriptLine] = []
  ) {
    self.language = language
    self.clock = clock
    self.step = step
    self.tags = tags
    self.skip = skip
    self.lines = lines
  }
}

/// Where a line of a script stands.
package struct ScriptPlace: Hashable, Sendable {
  /// The included file, as it was named when it was found; nil for the script itself.
  package let file: String?
  /// The line of the file, from 1.
  package let number: Int

  /// A line of a file.
  package init(_ number: Int, in file: String? = nil) {
    self.file = file
    self.number = number
  }
}

/// One thing of a script, with the line on which it begins.
package struct ScriptLine: Hashable, Sendable {
  /// Where it begins.
  package let place: ScriptPlace
  /// What it says.
  package let content: Content
  /// True when variables stand in it: its text is not the one that the file holds.
  package let isFilledIn: Bool

  /// Something on a line of a script.
  package init(_ place: ScriptPlace, _ content: Content, isFilledIn: Bool = false) {
    self.place = place
    self.content = content
    self.isFilledIn = isFilledIn
  }

  /// What a line of a script can say.
  package enum Content: Hashable, Sendable {
    /// An answer.
    case answer(Address, String, Fate)
    /// Whether a list has one more item.
    case another(FormID, String, Fate)
    /// A command, without its colon.
    case command(String, Fate)
    /// A line typed at one of the shell's own questions (why reopen? mend it now?).
    case line(String, Fate)
    /// Answers that are said in the order in which they are asked for.
    case group([ScriptLine])
    /// The clock moves.
    case clock(ClockMove)
    /// From here on so many seconds pass with each input.
    case step(Int)
    /// A figure must hold: its name and its value.
    case require(name: String, value: String)
    /// So many lines of the file came before, which say or require something.
    case count(Int)
    /// Words must have been shown, or not shown, since the last input.
    case shown(Expectation)
    /// A comment or an empty line, kept as it stands.
    case comment(String)
  }

  /// What must become of something said.
  package enum Fate: Hashable, Sendable {
    /// It must be taken.
    case taken
    /// It must not be taken: for the reason of that id, or for any reason that is about its value.
    case refused(reason: String?)
  }
}

extension ScriptLine {
  /// True for what is said or required, false for a comment.
  var counts: Bool { if case .comment = content { false } else { true } }
}

extension ScriptLine.Content {
  /// What must become of it; nil for what is not said.
  package var fate: ScriptLine.Fate? {
    switch self {
    case .answer(_, _, let fate), .another(_, _, let fate), .command(_, let fate), .line(_, let fate): fate
    case .group, .clock, .step, .require, .count, .shown, .comment: nil
    }
  }

  /// What a person says for it; nil for what is not said, and for a group.
  var said: Said? {
    switch self {
    case .answer(let address, let words, _): .answer(address, words)
    case .another(let form, let words, _): .another(form, words)
    case .command(let words, _): .line(":" + words)
    case .line(let words, _): .line(words)
    case .group, .clock, .step, .require, .count, .shown, .comment: nil
    }
  }

  /// The same with another fate; what is not said has none.
  package func meeting(_ fate: ScriptLine.Fate) -> ScriptLine.Content {
    switch self {
    case .answer(let address, let words, _): .answer(address, words, fate)
    case .another(let form, let words, _): .another(form, words, fate)
    case .command(let words, _): .command(words, fate)
    case .line(let words, _): .line(words, fate)
    case .group, .clock, .step, .require, .count, .shown, .comment: self
    }
  }

  /// True for what is said, and so changes how the dossier stands.
  package var isSaid: Bool {
    if case .group = self { return true }
    return fate != nil
  }
}

extension Script {
  /// True when nothing is said after the last line that requires the digest of the state.
  package var requiresFinalState: Bool {
    lines.last { line in
      if case .require("digest", _) = line.content { true } else { line.content.isSaid }
    }.map { !$0.content.isSaid } ?? false
  }
}
