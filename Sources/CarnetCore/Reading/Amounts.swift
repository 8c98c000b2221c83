/// An amount in euros: `1 234,50 €`, `1234.50`, `€1,234.50`, `1.234,50`, `12 € 50`, `1,2 k€`, `-5`, `780 euros`.
///
/// Comma and point are told apart by where they stand. `1,234` and `1.234` alone could be either: an amount has no
/// thousandths, so they are twelve hundred and thirty-four, and that is supposed. At most 100 thousand million euros.
package func readMoney(_ text: String) -> Result<Understood<Money>, Refusal> {
  let example = Text(fr: "780 ou 1 234,50 €", en: "780 or €1,234.50")
  guard var plain = foldedShort(text)?[...] else { return .failure(noAmount(text, example)) }
  let negative = plain.removeSign()
  plain.removeWord(among: ["ht", "h.t.", "hors taxes", "excl. vat", "excl vat"], atStart: false)
  plain.removeWord(among: ["euros", "euro", "eur", "€"], atStart: false)
  plain.removeWord(among: ["euros", "euro", "eur", "€"], atStart: true)
  let negated = negative ? false : plain.removeSign()
  let thousands = plain.hasSuffix("k")
  if thousands { plain.removeWord(among: ["k"], atStart: false) }
  guard let amount = decimal(in: centsAfterSign(plain), threeDecimals: thousands) else {
    return .failure(noAmount(text, example))
  }
  let thousandths = amount.thousandths.multipliedReportingOverflow(by: thousands ? 1_000 : 1)
  guard !thousandths.overflow, thousandths.partialValue / 10 <= largestAmount else {
    return .failure(
      Refusal(
        CoreReason.amountTooLarge,
        Text(
          fr: "« \(quotable(text)) » dépasse le plus grand montant, 100 milliards d'euros.",
          en: "“\(quotable(text))” is more than the largest amount, €100 billion."),
        remedy: forExample(example)))
  }
  let cents = thousandths.partialValue / 10 * (negative || negated ? -1 : 1)
  return .success(Understood(value: Money(cents: cents), assumed: amount.assumed))
}

/// In cents.
private let largestAmount = 10_000_000_000_000

private func noAmount(_ text: String, _ example: Text) -> Refusal {
  refusal(.notAnAmount, text, isNot: "n'est pas un montant", "is not an amount", example: example)
}

/// A rate in percent, with at most two decimals: `20 %`, `12,15`, `3.5%`; 10 000 % at most.
package func readRate(_ text: String) -> Result<Understood<Rate>, Refusal> {
  var plain = (foldedShort(text) ?? "")[...]
  plain.removeWord(among: ["%", "pour cent", "per cent", "percent"], atStart: false)
  guard let points = decimal(in: String(plain), threeDecimals: true)?.thousandths, points % 10 == 0,
    points <= 10_000_000
  else {
    return .failure(
      refusal(
        .notAPercentage, text, isNot: "n'est pas un pourcentage", "is not a percentage",
        example: Text(fr: "20 % ou 12,15", en: "20% or 12.15")))
  }
  return .success(Understood(value: Rate(basisPoints: points / 10)))
}

extension Substring {
  /// Drops a minus or a plus from the start; true for a minus.
  fileprivate mutating func removeSign() -> Bool {
    guard let sign = first, sign == "-" || sign == "+" else { return false }
    self = dropFirst().drop { $0 == " " }
    return sign == "-"
  }

  /// Drops the first of those words that stands at one end, and the spaces beside it.
  fileprivate mutating func removeWord(among words: [String], atStart: Bool) {
    guard let word = words.first(where: { atStart ? hasPrefix($0) : hasSuffix($0) }) else { return }
    self = atStart ? dropFirst(word.count) : dropLast(word.count)
    while first == " " { removeFirst() }
    while last == " " { removeLast() }
  }
}

/// `12 € 50` as `12,50`.
private func centsAfterSign(_ text: Substring) -> String {
  let parts = text.split(separator: "€", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].drop(while: { $0 == " " }).utf8.count == 2 else { return String(text) }
  return trimmed(parts[0]) + "," + trimmed(parts[1])
}

/// The thousandths of a decimal with a comma or a point, whatever groups its thousands.
///
/// One mark alone before three digits groups thousands, supposedly, unless three decimals are allowed.
func decimal(in text: String, threeDecimals: Bool) -> (thousandths: Int, assumed: Bool)? {
  let marks: [Character] = [",", "."]
  guard let last = text.lastIndex(where: marks.contains) else {
    return wholeNumber(text, groupedBy: [" "]).flatMap(bounded).map { ($0 * 1_000, false) }
  }
  let head = text[..<last]
  let tail = text[text.index(after: last)...]
  let before = head.first(where: marks.contains)
  if before == text[last] || before == nil && tail.utf8.count == 3 && !threeDecimals {
    guard !head.hasPrefix("0"), let whole = wholeNumber(text, groupedBy: marks).flatMap(bounded) else { return nil }
    return (whole * 1_000, before == nil)
  }
  guard let whole = wholeNumber(head, groupedBy: before.map { [$0] } ?? [" "]).flatMap(bounded),
    (1...(threeDecimals ? 3 : 2)).contains(tail.utf8.count), let decimals = digits(tail)
  else { return nil }
  return (whole * 1_000 + decimals * [100, 10, 1][tail.utf8.count - 1], false)
}

private func bounded(_ whole: Int) -> Int? { whole <= 1_000_000_000_000_000 ? whole : nil }
