/// A value read from what a person typed.
package struct Understood<Meaning> {
  /// The value.
  package let value: Meaning
  /// What was supposed, so that it is offered and not taken; nil when it was said.
  package let supposition: Supposition?

  /// True when something was supposed that was not said: the day of `mars 2020`.
  package var assumed: Bool { supposition != nil }

  /// A value that was understood, for the most part supposing nothing.
  package init(value: Meaning, supposing supposition: Supposition?) {
    self.value = value
    self.supposition = supposition
  }

  /// A value that was understood.
  package init(value: Meaning, assumed: Bool = false) { self.init(value: value, supposing: assumed ? .unsaid : nil) }

  /// The same understanding of another form of the value.
  package func map<Other>(_ transform: (Meaning) -> Other) -> Understood<Other> {
    Understood<Other>(value: transform(value), supposing: supposition)
  }
}

/// What an understanding supposes.
package enum Supposition: Hashable, Sendable {
  /// Something that was left unsaid, or said in another measure: a day of the month, a round number.
  case unsaid
  /// That a word near the one that was typed is meant.
  case likeness
}

extension Understood: Sendable where Meaning: Sendable {}
extension Understood: Equatable where Meaning: Equatable {}

/// The longest answer that is read, in bytes.
let longestAnswer = 20_000

/// What was typed for a short value, folded; nil when it is longer than any such value.
func foldedShort(_ text: String) -> String? { text.utf8.count <= 200 ? folded(text) : nil }

/// What was typed, safe and short enough to be quoted in a refusal.
func quotable(_ text: String) -> String {
  trimmed(safeLine(String(text.unicodeScalars.prefix(400)), limit: 40))
}

/// A refusal that quotes what was typed: `« douze » n'est pas un nombre entier. Par exemple : 12`.
func refusal(_ reason: CoreReason, _ text: String, isNot fr: String, _ en: String, example: Text) -> Refusal {
  Refusal(
    reason,
    Text(fr: "« \(quotable(text)) » \(fr).", en: "“\(quotable(text))” \(en)."), remedy: forExample(example))
}

extension Refusal {
  /// The same refusal, with what was typed in it where its sentence does not name it.
  func naming(_ typed: String) -> Refusal {
    let words = quotable(typed)
    let start = words.prefix(12)
    let names = [sentence.fr.contains("« \(start)"), sentence.en.contains("“\(start)")]
    guard !isDiscreet, !start.isEmpty, !names.contains(true) else { return self }
    return Refusal(
      reason: reason,
      sentence: Text(
        fr: "\(sentence.fr) Vous avez tapé « \(words) ».", en: "\(sentence.en) You typed “\(words)”."),
      remedy: remedy, isDiscreet: false)
  }
}

/// `Par exemple : 12`.
func forExample(_ example: Text) -> Text {
  Text(fr: "Par exemple : \(example.fr)", en: "For example: \(example.en)")
}

/// A whole number in bare digits, or in groups of three parted by one same mark among `marks`.
func wholeNumber(_ text: some StringProtocol, groupedBy marks: [Character]) -> Int? {
  guard let mark = text.first(where: marks.contains) else { return digits(text) }
  let groups = text.split(separator: mark, omittingEmptySubsequences: false)
  guard let first = groups.first, (1...3).contains(first.utf8.count),
    groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
  else { return nil }
  return digits(groups.joined())
}
