/// Some items that a figure leaves out, or counts only for now, all for one reason.
package struct LeftOut: Hashable, Sendable {
  /// The reason, a frozen word for programs: `no-severity`.
  package let reason: String
  /// The reason in words.
  package let words: Text
  /// The items, in the order of their numbers.
  package let items: [ItemID]

  /// Items left out for a reason.
  package init(_ reason: String, _ words: Text, _ items: [ItemID]) {
    self.reason = reason
    self.words = words
    self.items = items
  }
}
