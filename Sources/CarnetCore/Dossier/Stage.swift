/// The seven stages in the life of a maintenance contract, in their order.
package enum Stage: String, CaseIterable, Hashable, Comparable, Sendable {
  /// What there is, and in what state (*inventaire*).
  case inventory
  /// What the firm needs, agreed by technicians, users and buyers (*besoins*).
  case needs
  /// What is asked of providers (*cahier des charges*).
  case specification
  /// Offers, comparison, moves (*négociation*).
  case negotiation
  /// What the parties sign (*contrat*).
  case contract
  /// What happens while the contract runs (*suivi*).
  case followUp
  /// What it was worth, and the decision (*évaluation*).
  case evaluation

  /// 1 to 7.
  package var number: Int {
    switch self {
    case .inventory: 1
    case .needs: 2
    case .specification: 3
    case .negotiation: 4
    case .contract: 5
    case .followUp: 6
    case .evaluation: 7
    }
  }

  /// The stage's name.
  package var title: Text {
    switch self {
    case .inventory: Text(fr: "Inventaire", en: "Inventory")
    case .needs: Text(fr: "Besoins", en: "Needs")
    case .specification: Text(fr: "Cahier des charges", en: "Specification")
    case .negotiation: Text(fr: "Négociation", en: "Negotiation")
    case .contract: Text(fr: "Contrat", en: "Contract")
    case .followUp: Text(fr: "Suivi", en: "Follow-up")
    case .evaluation: Text(fr: "Évaluation", en: "Evaluation")
    }
  }

  /// The stage that comes next, nil after the last.
  package var next: Stage? { Stage.allCases.first { $0.number == number + 1 } }

  /// The stages before it, in order.
  package var earlier: [Stage] { Stage.allCases.filter { $0 < self } }

  /// The stages after it, in order.
  package var later: [Stage] { Stage.allCases.filter { $0 > self } }

  /// True for a stage that lasts: what happens is noted when it happens, and the shell waits for it.
  ///
  /// Of what was noted before, it asks only what cannot be done without.
  package var rests: Bool { self == .followUp || self == .evaluation }

  package static func < (left: Stage, right: Stage) -> Bool { left.number < right.number }
}

/// How a stage stands.
///
/// Whether an open stage is *ready* is not kept: it is derived from its checks.
package struct StageState: Hashable, Sendable {
  /// What a person last did with the stage.
  package enum Status: Hashable, Sendable {
    /// Never closed yet.
    case open
    /// Closed by a person at that instant.
    case closed(at: Instant)
    /// Closed once, and opened again for that reason.
    case reopened(reason: String)
  }

  /// What a person last did with it.
  package var status: Status = .open
  /// 1 until the stage is first reopened, then one more each time.
  package var revision: Int = 1
  /// True when answers that the stage was closed upon have changed since: it is *to be confirmed*.
  package var toConfirm: Bool = false
  /// The last number that the items of each form had when it was last closed.
  package var numbers: [FormID: Int] = [:]

  package init() {}

  /// True when the stage is closed and nothing it rests on has changed: it is not to be confirmed.
  package var isConfirmed: Bool {
    guard case .closed = status else { return false }
    return !toConfirm
  }

  /// True when its answers may not be changed without reopening it.
  package var isClosed: Bool {
    guard case .closed = status else { return false }
    return true
  }
}

/// How many questions are asked; what is kept does not depend on it.
package enum Level: String, CaseIterable, Hashable, Sendable {
  /// Only what a contract cannot do without.
  case essential
  /// Everything.
  case detail
  /// Nothing by itself: what becomes known later, entered when it happens.
  case later
}
