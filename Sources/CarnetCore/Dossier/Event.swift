/// Something that happened in a dossier, in the past tense.
package enum Fact: Hashable, Sendable {
  /// The dossier was begun under a name.
  case begun(name: String)
  /// An answer was given, changed or (nil) erased; `was` is what stood there before.
  case answered(Address, Answer?, was: Answer?)
  /// An answer that was doubted was said to be meant all the same.
  case confirmed(Address, Value)
  /// An item was added to a form, with what was said of it in the same breath: a row of a table says much at once.
  case added(FormID, ItemID, told: Answers = Answers())
  /// An item was withdrawn; what was said of it is kept.
  case withdrawn(FormID, ItemID)
  /// The person said that a list is complete (or no longer is).
  case listed(FormID, complete: Bool)
  /// The person went to a stage.
  case entered(Stage)
  /// A stage was closed by a person.
  case closed(Stage)
  /// The figures of a period were kept, as the last stage was closed upon them.
  case measured(PeriodSnapshot)
  /// What follows a decision was begun: stages are open again, the answers about the past period are asked anew, and the
  /// waivers named hold no longer; nil where all of them hold on.
  case resumed([Stage], reason: String, forgetting: [Address], lapsing: [String]?)
  /// A stage was opened again, for a reason.
  case reopened(Stage, reason: String)
  /// A closed stage became *to be confirmed* since an answer that it rests on changed.
  case unsettled(Stage, because: Address)
  /// A blocking check was waived in writing, with the reason and the name of who answers for it.
  case waived(check: String, reason: String, by: String)
  /// A document was written out; the digest is of its HTML form, in hexadecimal.
  case issued(document: String, digest: String)
  /// The level of questions was chosen.
  case levelChosen(Level)
  /// Everything that one act recorded was undone.
  case undone(act: Int)
  /// Everything that one undone act had recorded holds again.
  case redone(act: Int)

  /// The form of which it tells something; nil when it is about the dossier as a whole.
  var form: FormID? {
    switch self {
    case .answered(let address, _, _), .confirmed(let address, _): address.subject.form
    case .added(let form, _, _), .withdrawn(let form, _), .listed(let form, _): form
    case .begun, .entered, .closed, .measured, .resumed, .reopened, .unsettled, .waived, .issued, .levelChosen, .undone,
      .redone:
      nil
    }
  }

  /// The answers that it gives or changes, each with its address; nil for one that it takes away.
  var answers: [(address: Address, answer: Answer?)] {
    switch self {
    case .answered(let address, let answer, _): [(address, answer)]
    case .added(let form, let item, let told): told.map { (Address(Subject(form, item), $0.question), $0.answer) }
    case .begun, .confirmed, .withdrawn, .listed, .entered, .closed, .measured, .resumed, .reopened, .unsettled,
      .waived,
      .issued, .levelChosen, .undone, .redone:
      []
    }
  }

  /// True when it tells only that a document was written out.
  package var isIssue: Bool {
    guard case .issued = self else { return false }
    return true
  }

  /// True when the person can take it back.
  package var isUndoable: Bool {
    switch self {
    case .begun, .entered, .issued, .undone, .redone: false
    case .answered, .confirmed, .added, .withdrawn, .listed, .closed, .measured, .resumed, .reopened, .unsettled,
      .waived,
      .levelChosen:
      true
    }
  }
}

/// A fact with its place, time and author in the journal of a dossier.
package struct Event: Hashable, Sendable {
  /// Counted from 1 within the dossier, without a gap.
  package let position: Int
  /// The position of the first event that the same line of the person recorded: what `undo` takes together.
  package let act: Int
  /// When it happened, by the clock of the line source.
  package let at: Instant
  /// Who was at the keyboard: the name of the account, or of the script.
  package let by: String
  /// What happened.
  package let fact: Fact

  /// A fact at its place in the journal.
  package init(position: Int, act: Int, at: Instant, by: String, fact: Fact) {
    self.position = position
    self.act = act
    self.at = at
    self.by = by
    self.fact = fact
  }
}
