/// Where what Carnet says goes: a terminal, a pipe, a transcript.
package protocol Screen: ~Copyable {
  /// Puts what is said, already typeset, in order.
  mutating func put(_ utterances: [Utterance], in language: Language) throws

  /// How what is longer than the screen is shown; a screen that is as long as what it shows has no choice.
  var paging: Paging { get set }
}

extension Screen where Self: ~Copyable {
  /// All at once, whatever is chosen.
  package var paging: Paging {
    get { .off }
    set {}
  }
}

extension Screen where Self: ~Copyable {
  /// Shows what is said in a language, in order and typeset: nothing reaches a screen another way.
  package mutating func show(_ utterances: [Utterance], in language: Language) throws {
    try put(utterances.map { $0.typeset(in: language) }, in: language)
  }
}
