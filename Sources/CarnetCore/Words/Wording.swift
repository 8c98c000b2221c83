/// Words values in a language: the same on every machine, so that a replay is the same byte for byte.
///
/// French groups thousands with U+202F and puts U+00A0 before `%` and `€`, as the Imprimerie nationale asks.
package struct Wording: Sendable {
  /// The language.
  package let language: Language

  /// The wording of a language.
  package init(language: Language) { self.language = language }

  /// `12 500` / `12,500`.
  package func number(_ number: Int) -> String {
    (number < 0 ? "−" : "") + grouped(String(number.magnitude))
  }

  /// A decimal with that many places, ties to even: `58,3` / `58.3`; a dash for what is no number.
  package func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "—" }
    let text = fixed(value, places)
    let parts = text.drop { $0 == "-" }.split(separator: ".")
    let tail = parts.count > 1 ? (language == .fr ? "," : ".") + parts[1] : ""
    return (text.hasPrefix("-") ? "−" : "") + grouped(parts[0]) + tail
  }

  /// Figures in groups of three from the right.
  private func grouped(_ figures: some StringProtocol) -> String {
    var text = ""
    let count = figures.utf8.count
    for (index, figure) in figures.enumerated() {
      if index > 0, (count - index) % 3 == 0 { text += language == .fr ? "\u{202F}" : "," }
      text.append(figure)
    }
    return text
  }

  /// A SIREN or a SIRET in the groups in which it is read aloud: `123 456 782 00014`; other words as they are.
  package func registration(_ number: String) -> String {
    guard number.utf8.count >= 9 else { return number }
    let digits = Array(number)
    let head = stride(from: 0, to: 9, by: 3).map { String(digits[$0..<$0 + 3]) }
    let tail = digits.count > 9 ? [String(digits[9...])] : []
    return (head + tail).joined(separator: "\u{202F}")
  }

  /// `58,3 %` / `58.3%`; the value in percent.
  package func percent(_ value: Double, places: Int) -> String {
    decimal(value, places: places) + (language == .fr ? "\u{A0}%" : "%")
  }

  /// `12,15 %` / `12.15%`; whole percents without decimals.
  package func rate(_ rate: Rate) -> String {
    let places = rate.basisPoints % 100 == 0 ? 0 : rate.basisPoints % 10 == 0 ? 1 : 2
    return percent(Double(rate.basisPoints) / 100, places: places)
  }

  /// `1 234,50 €` / `€1,234.50`.
  package func money(_ money: Money) -> String {
    let cents = padded(Int(money.cents.magnitude % 100), 2)
    let euros = number(Int(money.cents.magnitude / 100))
    let sign = money.cents < 0 ? "−" : ""
    return language == .fr ? "\(sign)\(euros),\(cents)\u{A0}€" : "\(sign)€\(euros).\(cents)"
  }

  /// `oui` / `yes`.
  package func yesNo(_ yes: Bool) -> String {
    yes ? Text(fr: "oui", en: "yes")[language] : Text(fr: "non", en: "no")[language]
  }

  /// What joins the last two of a list.
  package enum Conjunction: Sendable {
    /// All of them.
    case and
    /// Any of them.
    case or
  }

  /// `a, b et c` / `a, b and c`.
  package func list(_ parts: [String], conjunction: Conjunction) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    let word =
      conjunction == .and ? Text(fr: "et", en: "and")[language] : Text(fr: "ou", en: "or")[language]
    return parts.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// A number with its noun: `0 réponse`, `1 réponse`, `12 réponses`; `0 answers`, `1 answer`.
  package func count(_ count: Int, one: Text, many: Text) -> String {
    number(count) + " " + agreeing(with: count, one: one, many: many)
  }

  /// What agrees with a number, without it: French has the singular for 0 and 1, English for 1 only.
  package func agreeing(with count: Int, one: Text, many: Text) -> String {
    let singular = language == .fr ? count.magnitude < 2 : count.magnitude == 1
    return (singular ? one : many)[language]
  }

  /// `1er`, `2e` / `1st`, `2nd`, `11th`; `1re` of what is feminine in French.
  package func ordinal(_ number: Int, feminine: Bool = false) -> String {
    let figures = self.number(number)
    guard language == .en else { return figures + (number != 1 ? "e" : feminine ? "re" : "er") }
    let (tens, ones) = (number.magnitude / 10 % 10, number.magnitude % 10)
    return figures + (tens == 1 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th")
  }

  /// `« mots »` / `“words”`.
  package func quoted(_ words: String) -> String {
    language == .fr ? "«\u{A0}\(words)\u{A0}»" : "“\(words)”"
  }
}

/// A decimal with a point and that many places (0 to 9), ties to even, without grouping: for machines, and what wording
/// begins from.
package func fixed(_ value: Double, _ places: Int) -> String {
  let places = min(max(0, places), 9)
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let product = value * Double(scale)
  // Beyond, a double has no such decimals left to round.
  guard abs(product) < 1e15 else { return value.isFinite && abs(value) < 1e18 ? whole(value, places) : "\(value)" }
  // 4.625 × 100 is exactly 462.5 and goes to even; a product off by a last bit is brought back to its decimal first.
  let tie = (product * 2).rounded()
  let near = abs(product * 2 - tie) < min(1e-9 * max(1, abs(product)), 1e-6)
  let rounded = Int((near ? tie / 2 : product).rounded(.toNearestOrEven))
  let magnitude = Int(rounded.magnitude)
  let sign = rounded < 0 ? "-" : ""
  return places == 0
    ? "\(sign)\(magnitude)" : "\(sign)\(magnitude / scale).\(padded(magnitude % scale, places))"
}

private func whole(_ value: Double, _ places: Int) -> String {
  "\(Int(value.rounded(.toNearestOrEven)))" + (places > 0 ? "." + String(repeating: "0", count: places) : "")
}
