/// Where the person stands in the conversation, beside what the dossier says.
///
/// It is never kept: after a restart the road alone leads to the same question.
package struct Standing: Sendable {
  /// The language of the conversation.
  package var language: Language
  /// The address that back, edit or review led to; nil to follow the road.
  package var focus: Address?
  /// The items that a command began, each with those that its answers began: their questions come before those of the
  /// stage, whatever the stage.
  package var begun: [Subject] = []
  /// The addresses still to go over after `focus`: those of a review or of a repair.
  package var queue: [Address] = []
  /// A question that the shell asks for itself.
  package var pending: Pending?
  /// The one answer of a closed stage that is being mended; nil for none.
  package var mending: Address?
  /// A value understood with something supposed, or doubted, offered to be kept with Enter.
  package var proposal: Proposal?
  /// The addresses whose noted text stands on the line, ready to be edited: those of an edit or a review.
  package var editing: Set<Address> = []
  /// A text that was refused: at its question it stands in the editor again; nil without one.
  package var draft: Draft?
  /// True while one column is run down: Enter leaves an item out.
  package var fills = false
  /// What was found last, in the order in which it was numbered.
  package var found: [Subject] = []
  /// All answers about one thing, as a text that is being written; nil without one.
  package var text: String?
  /// True when the person asked to write the answer in an editor of her own.
  package var composes = false

  /// The beginning of a conversation.
  package init(language: Language) { self.language = language }

  /// A question of the shell's own, with what it is about.
  package enum Pending: Hashable, Sendable {
    /// Go and mend what prevents closing, now? Of each point, as it is numbered, the answers that mend it.
    case mend([[Address]])
    /// Open a closed stage again for this answer alone? With what was said there, nothing where it is still to be asked.
    case mendClosed(Address, text: String)
    /// Why is this stage opened again?
    case reasonToReopen(Stage)
    /// Why is this check waived?
    case reasonToWaive(check: String)
    /// Close this stage all the same, each rule that prevents it set aside for a reason that was written already?
    case close(Stage, reasons: [String: String])
    /// Withdraw this item?
    case remove(ItemID)
    /// Take over what a file brings?
    case importing([Fact])
    /// Note these, in one act?
    case several(Several)
    /// Open the text of this thing's answers, again?
    case text(Subject)
  }

  /// What was understood of many answers at once, shown before it is kept.
  package struct Several: Hashable, Sendable {
    /// The list that it is about.
    package let form: FormID
    /// What Enter keeps.
    package let facts: [Fact]
    /// What is said once it is kept.
    package let said: Text
    /// True for new items, which "another one?" asked for.
    package let adds: Bool
  }

  /// A value offered for an address.
  package struct Proposal: Hashable, Sendable {
    /// Where it would be kept.
    package let address: Address
    /// What was understood.
    package let value: Value
    /// True when it is doubted that it is meant.
    package let isDoubted: Bool

    /// A value offered for an address.
    package init(address: Address, value: Value, isDoubted: Bool = false) {
      self.address = address
      self.value = value
      self.isDoubted = isDoubted
    }
  }

  /// A text that could not be taken.
  package struct Draft: Hashable, Sendable {
    /// The question that it was written for.
    package let address: Address
    /// The text as it was written.
    package let text: String
  }

  /// The same place without the shell's own question: what a command that leads elsewhere sets out from.
  var withoutPending: Standing {
    var next = self
    next.pending = nil
    return next
  }

  /// The same place without anything in between: follow the queue, else the road.
  package func onward() -> Standing {
    var next = Standing(language: language)
    next.queue = Array(queue.dropFirst())
    next.focus = queue.first
    next.editing = editing.intersection(queue)
    next.begun = begun
    next.found = found
    next.fills = fills && queue.first != nil
    return next
  }

  /// The same place, going through some questions first.
  func going(through addresses: [Address]) -> Standing {
    var next = self
    next.focus = addresses.first
    next.queue = Array(addresses.dropFirst())
    return next
  }
}
