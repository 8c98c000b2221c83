/// The conversation as a pure function: a line, where the person stands and the dossier give what follows.
///
/// It reads no clock, no file and no screen; it records nothing itself.
package struct Interview: Sendable {
  /// What Carnet asks, checks, writes and measures.
  package let catalogue: Catalogue
  /// The conversation that a catalogue leads to.
  package init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// What follows from something said.
  ///
  /// `chain` is the journal's after the last event that is not an issue, which papers name; `head` that after the last
  /// event, which the figures of a period name.
  package func step(
    _ said: Said, at standing: Standing, in dossier: Dossier, chain: String, head: String, now: Instant
  ) -> Step {
    let turn = Turn(interview: self, dossier: dossier, standing: standing, chain: chain, head: head, now: now)
    switch said {
    case .line(let line): return turn.take(line: line)
    case .answer(let address, let text): return turn.take(answer: text, at: address)
    case .dropped(let empty): return turn.dropped(empty: empty)
    case .end: return .leave([])
    }
  }
}
