/// A command word for what happens to an item that stands: `:response I12 14:55`.
package struct Verb: Sendable {
  /// What a verb does to the item that it is said of.
  package enum Effect: Sendable {
    /// Answers the question at an address with what is typed, else with the words for saying nothing; then asks others
    /// that have no answer yet.
    case answer(Address, silent: Text, then: [Address] = [])
    /// Adds an item of which some answers are known, and takes what is typed at the question at an address of it, else what
    /// that then suggests. Other answers change with it, in the same act.
    case add([Entailed], then: Address, with: [Entailed])
  }

  /// The word after the colon.
  package let word: Text
  /// The words by which it was called earlier: they stay understood.
  package let earlier: [String]
  /// What it does, in one line.
  package let summary: Text
  /// How it is typed, without the colon: `taken I12 14:55`.
  package let example: Text
  /// How much may follow the word.
  package let room: Room
  /// What it does to an item, or why it cannot.
  package let effect: @Sendable (ItemID, Dossier) -> Result<Effect, Refusal>

  /// A verb of a form's items.
  package init(
    _ word: Text, earlier: [String] = [], summary: Text, example: Text, takes room: Room,
    effect: @escaping @Sendable (ItemID, Dossier) -> Result<Effect, Refusal>
  ) {
    self.word = word
    self.earlier = earlier
    self.summary = summary
    self.example = example
    self.room = room
    self.effect = effect
  }
}

/// What an answer, or a withdrawal, has just come to, for a form that says what follows from it.
package enum Occasion: Hashable, Sendable {
  /// The last question that is asked of an item was answered for the first time.
  case complete
  /// This question was answered, or its answer changed.
  case answered(String)
  /// The item was withdrawn.
  case withdrawn
}
