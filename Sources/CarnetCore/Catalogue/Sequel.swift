/// What begins once the last stage is closed: the next period, a negotiation, another contract.
package struct Sequel: Hashable, Sendable {
  /// The stages that are opened again; one goes to the first.
  package let stages: [Stage]
  /// The answers about the past period, to be asked again for the next.
  package let forgetting: [Address]
  /// Why the stages are opened again.
  package let reason: Text
  /// What there is to do, in order.
  package let steps: [Text]

  /// What begins, and what there is to do.
  package init(stages: [Stage], forgetting: [Address], reason: Text, steps: [Text]) {
    self.stages = stages
    self.forgetting = forgetting
    self.reason = reason
    self.steps = steps
  }
}
