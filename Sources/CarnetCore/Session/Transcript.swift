/// A screen that keeps what it is shown, as plain text: what a replay prints with `--show`.
package struct Transcript: Screen {
  /// The width at which it lays out, in columns.
  package let width: Int
  /// True to keep what is shown; false to drop it, for a replay that nobody reads.
  package let keeps: Bool
  /// What was shown so far.
  package private(set) var text = ""

  /// An empty transcript.
  package init(width: Int = 100, keeps: Bool) {
    self.width = width
    self.keeps = keeps
  }

  package mutating func put(_ utterances: [Utterance], in language: Language) throws {
    guard keeps else { return }
    for utterance in utterances { text += plainText(utterance.lines(width: width, language: language)) + "\n" }
  }

  /// Adds a line as it was said.
  package mutating func add(_ line: String) {
    if keeps { text += line + "\n" }
  }
}
