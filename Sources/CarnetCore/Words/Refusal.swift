/// What is wrong with an answer or a command, and what would be right.
///
/// One sentence for what is wrong, one good example; never an internal word.
package struct Refusal: Error, Hashable, Sendable {
  /// Why, in one word for a script.
  package let reason: Reason
  /// What is wrong, as a full sentence.
  package let sentence: Text
  /// What would be right: an example or the next step; nil when the sentence says it all.
  package let remedy: Text?
  /// True for what must not be said again: a secret.
  package let isDiscreet: Bool

  /// A refusal for a reason, that says what is wrong and what would be right.
  package init(_ reason: some ReasonName, _ sentence: Text, remedy: Text? = nil, isDiscreet: Bool = false) {
    self.init(reason: reason.reason, sentence: sentence, remedy: remedy, isDiscreet: isDiscreet)
  }

  /// A refusal for a reason that is known already.
  init(reason: Reason, sentence: Text, remedy: Text?, isDiscreet: Bool) {
    self.reason = reason
    self.sentence = sentence
    self.remedy = remedy
    self.isDiscreet = isDiscreet
  }

  /// What is wrong and what would be right, in one line.
  package var inOneLine: Text {
    guard let remedy else { return sentence }
    return Text(fr: "\(sentence.fr) \(remedy.fr)", en: "\(sentence.en) \(remedy.en)")
  }
}
