/// A text that a rule comes from.
package struct LawReference: Hashable, Sendable {
  /// Frozen id.
  package let id: String
  /// The reference as it is cited: `CCP, art. L2111-1`.
  package let reference: String
  /// The reference as it stands beside a finding, where room is short: `CCP L2111-1`.
  package let short: String
  /// The rule in our own words.
  package let rule: Text
  /// The day on which the text was checked, nil when it was not.
  package let checkedOn: Day?

  /// A reference, checked on a day, or not (nil): then it is shown as *à vérifier* / to be verified.
  package init(_ id: String, _ reference: String, short: String? = nil, rule: Text, checkedOn: Day?) {
    self.id = id
    self.reference = reference
    self.short = short ?? reference
    self.rule = rule
    self.checkedOn = checkedOn
  }

  /// The citation as it stands within a sentence, marked when the text could not be checked.
  package var citation: Text {
    checkedOn == nil
      ? Text(fr: "\(reference) (à vérifier)", en: "\(reference) (not yet checked)") : Text(same: reference)
  }

  /// Whether and when the text was checked.
  package var state: Text {
    guard let checkedOn else { return Text(fr: "à vérifier", en: "not yet checked") }
    return Text(
      fr: "vérifié le \(Wording(language: .fr).shortDay(checkedOn))",
      en: "checked on \(Wording(language: .en).shortDay(checkedOn))")
  }

  /// The citation with the state of its check: what stands in the help.
  package var dated: Text { Text(fr: "\(reference) · \(state.fr)", en: "\(reference) · \(state.en)") }

  /// The same in short: what stands beside a finding.
  package var brief: Text { Text(fr: "\(short) · \(state.fr)", en: "\(short) · \(state.en)") }
}

extension [LawReference] {
  /// Their dated citations, one after the other; empty without any.
  package var dated: Text {
    Text(fr: map(\.dated.fr).joined(separator: " ; "), en: map(\.dated.en).joined(separator: "; "))
  }
}
