/// What is being asked of the person now.
package enum Asking: Hashable, Sendable {
  /// A question of a form; its item may be the next one, not yet added.
  case question(Address)
  /// Whether there is one more item for a list.
  case another(FormID)
  /// Whether to close the stage, or to see what prevents it: nothing is left to ask.
  case close(Stage)
  /// Nothing: the shell waits for a command.
  case command(Stage)
  /// A question of the shell's own.
  case pending(Standing.Pending)
}

extension Asking {
  /// How a script names what is asked; nil for what it answers with a plain line.
  package var key: String? {
    switch self {
    case .question(let address): address.description
    case .another(let form): form.another
    case .close, .command, .pending: nil
    }
  }
}

/// What follows from a line.
package enum Step: Sendable {
  /// Facts to keep, what to say once they are kept, and where the person then stands.
  case record([Fact], say: [Utterance], then: Standing)
  /// The line cannot be taken.
  case refuse(Refusal, then: Standing)
  /// Something to show; nothing is kept.
  case show([Utterance], then: Standing)
  /// A document to write out in a form, and what to say beside where it is.
  case write(Document, DocumentForm, say: [Utterance], then: Standing)
  /// A table to write out under a name.
  case hand([[String]], named: String, then: Standing)
  /// Dates to write out for a calendar.
  case handDates([Deadline], then: Standing)
  /// A table to fetch from a file, and to come back with.
  case fetch(path: String, for: ImportRequest, then: Standing)
  /// Sets something as the person likes it, and says how it is; nil only says how all is.
  case set(Setting?, then: Standing)
  /// Looks back over what happened, and comes back with it.
  case recall(Recollection, then: Standing)
  /// The end of the conversation.
  case leave([Utterance])
}
