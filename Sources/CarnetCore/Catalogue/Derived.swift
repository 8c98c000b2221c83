/// Something that a catalogue draws from the dossier's items without being one: a clause.
package struct Derived: Hashable, Sendable {
  /// Its frozen id: `C24`.
  package let id: String
  /// What it is called.
  package let title: Text
  /// What it says, or why it has no object.
  package let account: Text
  /// The items that it rests on.
  package let origins: [ItemID]
  /// The texts that it comes from.
  package let sources: [LawReference]

  /// A thing drawn from items and from texts.
  package init(
    _ id: String, _ title: Text, account: Text, from origins: [ItemID], sources: [LawReference] = []
  ) {
    self.id = id
    self.title = title
    self.account = account
    self.origins = origins
    self.sources = sources
  }
}
