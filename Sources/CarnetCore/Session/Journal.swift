/// Where the facts of one dossier are kept.
package protocol Journal: ~Copyable {
  /// Why nothing can be kept.
  associatedtype Failure: Fault = OutOfStep

  /// Why nothing more can be kept, although what is there can be read; nil when everything can.
  var readOnlyReason: Failure? { get }

  /// Keeps events, all or none; once it returns they survive the death of the process and of the machine.
  ///
  /// The positions must follow the last one kept. Throws when they do not (another shell wrote meanwhile) or when the
  /// events could not be made durable; then nothing of them is kept.
  mutating func append(_ events: [Event]) throws

  /// Remembers a line as it was typed; it is kept with the events that it leads to.
  mutating func remember(_ line: String, at now: Instant)

  /// Keeps how a person likes things shown, for her later conversations about any dossier: no fact of this one.
  mutating func keep(_ setting: Setting, of person: String) throws

  /// The head of the digest chain after the last event, in hexadecimal (64 digits); empty without events.
  var chain: String { get }

  /// The chain after the last event that is not the issue of a document, in the same form: what papers name.
  var paperChain: String { get }

  /// The events that are kept, oldest first, but those whose record was erased.
  mutating func allEvents() throws -> [Event]

  /// The chain after the event at a position, in the same form; empty before the first.
  func chain(after position: Int) throws -> String
}

extension Journal where Self: ~Copyable {
  /// Forgets it: there is no later conversation.
  package mutating func keep(_ setting: Setting, of person: String) {}
}

extension Journal where Self: ~Copyable, Failure == OutOfStep {
  /// Nothing: every event is kept that follows the last one.
  package var readOnlyReason: OutOfStep? { nil }
}

/// The dossier was changed meanwhile by another shell.
package struct OutOfStep: Fault, Hashable, Sendable {
  /// The position that the next event would have.
  package let expected: Int

  /// The journal expects that position next.
  package init(expected: Int) { self.expected = expected }

  /// What is wrong, and what to do next.
  package var message: Text? {
    Text(
      fr: "Ce dossier a été modifié depuis une autre fenêtre de Carnet ; cette réponse n'est pas enregistrée. "
        + "Rouvrez le dossier, puis donnez-la de nouveau.",
      en: "This dossier was changed from another Carnet window; this answer is not saved. "
        + "Reopen the dossier, then enter it again.")
  }

  /// Busy: trying again is all there is to do.
  package var exit: Exit { .busy }
}
