/// Where what Carnet says goes: a terminal, a pipe, a transcript.
package protocol Screen: ~Copyable {
  /// Shows what is said, in order.
  mutating func show(_ utterances: [Utterance]) throws
}
