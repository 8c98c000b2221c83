/// A sign that says how something stands; its look says it once more, to whoever sees it.
///
/// Words keep the colour of the ground, whatever it is: only a sign and what is to be typed have a look of their own.
package enum Sign: Character, CaseIterable, Sendable {
  /// Its day or its time is over, and it is not done.
  case late = "!"
  /// Kept, or reached.
  case met = "✓"
  /// Not kept, or not reached.
  case missed = "✗"
  /// Not to be trusted yet: what is not known might turn it.
  case doubtful = "?"

  /// Words behind the sign, which stays with the first of them: `✗ 3:20`.
  package func before(_ words: String) -> String {
    words.isEmpty ? String(rawValue) : Typography.unbroken("\(rawValue) ") + words
  }

  /// The same in both languages.
  package func before(_ words: Text) -> Text { Text(fr: before(words.fr), en: before(words.en)) }
}
