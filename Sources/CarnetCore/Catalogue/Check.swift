/// A text that a rule comes from.
package struct LawReference: Hashable, Sendable {
  /// The reference as it is cited: `CCP, art. L2111-1`.
  package let reference: String
  /// The rule in our own words.
  package let rule: Text
  /// The day on which the text was checked, nil when it was not.
  package let checkedOn: Day?

  /// A reference, checked on a day, or not (nil): then it is shown as *à vérifier* / to be verified.
  package init(_ reference: String, rule: Text, checkedOn: Day?) {
    self.reference = reference
    self.rule = rule
    self.checkedOn = checkedOn
  }

  /// The citation, marked when the text could not be checked.
  package var citation: Text {
    checkedOn == nil
      ? Text(fr: "\(reference) (à vérifier)", en: "\(reference) (to be verified)") : Text(same: reference)
  }
}

/// Something that a check has found: a sentence, and where to mend it.
package struct Finding: Hashable, Sendable {
  /// What is missing or wrong, as a full sentence.
  package let sentence: Text
  /// Where to mend it, the best place first; empty when it is not a matter of one answer.
  package let addresses: [Address]

  /// A finding, with the addresses where it can be mended.
  package init(_ sentence: Text, at addresses: [Address] = []) {
    self.sentence = sentence
    self.addresses = addresses
  }
}

/// A condition on closing a stage.
package struct Check: Sendable {
  /// What a finding means for closing.
  package enum Strength: Hashable, Sendable {
    /// The stage does not close, unless the legal representative waives the check in writing.
    case blocking
    /// The stage closes; the finding is said.
    case warning
  }

  /// Frozen id, that of its guard and a word: `G2.arbitration`.
  package let id: String
  /// The stage that it guards.
  package let stage: Stage
  /// What a finding means.
  package let strength: Strength
  /// What it asks for, as a sentence: the reading of the rule.
  package let title: Text
  /// Where the rule comes from, nil when it is Carnet's own.
  package let source: LawReference?
  /// What else `:why` tells of the rule, a sentence each; usually nothing.
  package let notes: [Text]
  /// What it finds in a dossier; nothing when all is well.
  package let find: @Sendable (Dossier, _ now: Instant) -> [Finding]

  /// A check of a stage.
  package init(
    _ id: String, _ stage: Stage, _ strength: Strength, title: Text, source: LawReference? = nil,
    notes: [Text] = [], find: @escaping @Sendable (Dossier, _ now: Instant) -> [Finding]
  ) {
    self.id = id
    self.stage = stage
    self.strength = strength
    self.title = title
    self.source = source
    self.notes = notes
    self.find = find
  }
}
