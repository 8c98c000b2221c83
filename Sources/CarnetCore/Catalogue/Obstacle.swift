/// Something that stands in the way of closing a stage, or that is said when it closes.
package struct Obstacle: Hashable, Sendable {
  /// The id of the check that found it.
  package let check: String
  /// What it found.
  package let finding: Finding
  /// The text that it rests on, in short, with the state of its check; nil when the rule is Carnet's own.
  package let source: Text?
  /// False for what cannot be waived: the order of the stages.
  package let canBeWaived: Bool
}
