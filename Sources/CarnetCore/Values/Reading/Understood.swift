/// A value read from what a person typed.
package struct Understood<Value> {
  /// The value.
  package let value: Value
  /// True when something was supposed that was not said: the day of `mars 2020`.
  package let assumed: Bool

  /// A value that was understood.
  package init(value: Value, assumed: Bool = false) {
    self.value = value
    self.assumed = assumed
  }

  /// The same understanding of another form of the value.
  package func map<Other>(_ transform: (Value) -> Other) -> Understood<Other> {
    Understood<Other>(value: transform(value), assumed: assumed)
  }
}

/// The longest answer that is read, in bytes.
let longestAnswer = 20_000

/// What was typed, safe and short enough to be quoted in a refusal.
func quotable(_ text: String) -> String { safeLine(text, limit: 40) }

/// A refusal that quotes what was typed: `« douze » n'est pas un nombre entier. Par exemple : 12`.
func refusal(_ text: String, isNot fr: String, _ en: String, example: Text) -> Refusal {
  Refusal(
    Text(fr: "« \(quotable(text)) » \(fr).", en: "“\(quotable(text))” \(en)."),
    remedy: Text(fr: "Par exemple : \(example.fr)", en: "For example: \(example.en)"))
}
