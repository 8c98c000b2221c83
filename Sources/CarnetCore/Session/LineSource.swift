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
  /// What a text says where it is written under an address, as in a script; nil where nobody reads.
  package let written: (_ text: String, _ address: Address) -> Result<Understood<Value>, Refusal>?
  /// What may come behind a line; nil where nobody wants to be shown.
  package let prospects: (() -> Prospects)?
  /// The dossier as it stands.
  package let dossier: Dossier
  /// What was said to the person since the last line, laid out as plain text.
  package let shown: [Utterance]
  /// The value understood with something supposed that Enter keeps now; nil where none is offered.
  package let proposal: Standing.Proposal?
  /// The question that the shell asks for itself; nil where it asks none.
  package let pending: Standing.Pending?
  /// True when a file was to be taken over and nothing is asked about it: there was nothing new, or it was refused.
  package let tookNothing: Bool

  /// The situation in which a line is asked for.
  package init(
    dossier: Dossier, shown: [Utterance], proposal: Standing.Proposal? = nil, pending: Standing.Pending? = nil,
    tookNothing: Bool = false, prompt: @escaping () -> Prompt,
    completions: @escaping (_ line: String) -> [Completion], prospects: (() -> Prospects)? = nil,
    written: @escaping (_ text: String, _ address: Address) -> Result<Understood<Value>, Refusal>? = { _, _ in nil }
  ) {
    self.dossier = dossier
    self.shown = shown
    self.proposal = proposal
    self.pending = pending
    self.tookNothing = tookNothing
    self.prompt = prompt
    self.completions = completions
    self.written = written
    self.prospects = prospects
  }
}

extension Situation {
  /// True when what was said last was refused.
  package var isRefused: Bool { shown.contains { $0.refusal != nil } }
}

/// Where lines come from: the keyboard, a pipe, a script.
package protocol LineSource: ~Copyable {
  /// The next thing said, and when. Puts the question where there is someone to read it.
  mutating func next(in situation: Situation) throws -> Heard
}
