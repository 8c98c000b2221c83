/// A whole number within bounds; spaces may group its digits.
package func readNumber(_ text: String, in range: ClosedRange<Int>) -> Result<Understood<Int>, Refusal> {
  let plain = folded(text).filter { $0 != " " }
  let negative = plain.hasPrefix("-")
  let example = String(min(max(12, range.lowerBound), range.upperBound))
  guard let magnitude = digits(negative ? plain.dropFirst() : plain[...]) else {
    return .failure(
      refusal(text, isNot: "n'est pas un nombre entier", "is not a whole number", example: Text(same: example)))
  }
  let number = negative ? -magnitude : magnitude
  guard range.contains(number) else {
    return .failure(
      Refusal(
        Text(
          fr: "\(number) n'est pas entre \(range.lowerBound) et \(range.upperBound).",
          en: "\(number) is not between \(range.lowerBound) and \(range.upperBound)."),
        remedy: Text(fr: "Par exemple : \(example)", en: "For example: \(example)")))
  }
  return .success(Understood(value: number))
}

/// An amount in euros: `1 234,50 €`, `1234.50`, `1,2 k€`, `€1,234.50`.
///
/// A comma before exactly three last digits, with nothing else to decide by, is read as the French decimal comma would not
/// be: `1,234` is a thousand, and said to be supposed.
package func readMoney(_ text: String) -> Result<Understood<Money>, Refusal> {
  let example = Text(fr: "780 ou 1 234,50 €", en: "780 or €1,234.50")
  func refused() -> Result<Understood<Money>, Refusal> {
    .failure(refusal(text, isNot: "n'est pas un montant", "is not an amount", example: example))
  }
  guard text.utf8.count <= 60 else { return refused() }
  var plain = folded(text).filter { $0 != " " }
  let currencies = ["euros", "euro", "eur", "€"]
  for word in ["ht", "h.t.", "excl.vat"] where plain.hasSuffix(word) { plain.removeLast(word.count) }
  for word in currencies where plain.hasSuffix(word) { plain.removeLast(word.count) }
  for word in currencies where plain.hasPrefix(word) { plain.removeFirst(word.count) }
  let negative = plain.hasPrefix("-")
  if negative { plain.removeFirst() }
  let thousands = plain.hasSuffix("k")
  if thousands { plain.removeLast() }
  guard let (hundredths, assumed) = hundredths(in: plain) else { return refused() }
  let cents = hundredths * (thousands ? 1_000 : 1) * (negative ? -1 : 1)
  guard abs(cents) <= 1_000_000_000_000 else { return refused() }
  return .success(Understood(value: Money(cents: cents), assumed: assumed))
}

/// A rate in percent, with at most two decimals: `20 %`, `12,15`.
package func readRate(_ text: String) -> Result<Understood<Rate>, Refusal> {
  var plain = folded(text).filter { $0 != " " }
  if plain.hasSuffix("%") { plain.removeLast() }
  guard plain.utf8.count <= 12, let (points, _) = hundredths(in: plain), points <= 1_000_000 else {
    return .failure(
      refusal(
        text, isNot: "n'est pas un pourcentage", "is not a percentage",
        example: Text(fr: "20 % ou 12,15", en: "20% or 12.15")))
  }
  return .success(Understood(value: Rate(basisPoints: points)))
}

/// The hundredths of a decimal with a comma or a point and at most two decimals, whatever groups its thousands.
private func hundredths(in text: String) -> (Int, assumed: Bool)? {
  let marks = text.indices.filter { text[$0] == "," || text[$0] == "." }
  guard let last = marks.last else { return digits(text).map { ($0 * 100, false) } }
  let tail = text[text.index(after: last)...]
  let groups = text.split(whereSeparator: { $0 == "," || $0 == "." })
  let grouping = groups.dropFirst().allSatisfy { $0.utf8.count == 3 } && tail.utf8.count == 3
  if grouping, (groups.first?.utf8.count ?? 9) <= 3, let whole = digits(groups.joined()) {
    return (whole * 100, marks.count == 1)
  }
  let head = text[..<last]
  let wholeGroups = head.split(whereSeparator: { $0 == "," || $0 == "." })
  guard wholeGroups.count == marks.count, wholeGroups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
    let whole = digits(wholeGroups.joined()), (1...2).contains(tail.utf8.count), let decimals = digits(tail)
  else { return nil }
  return (whole * 100 + decimals * (tail.utf8.count == 1 ? 10 : 1), false)
}

/// A length of time: `4h`, `4 h 30`, `1h30`, `45 min`, `2:30`, `1,5 h`; `2 j ouvrés` where a business day has a length.
package func readDuration(_ text: String, businessDay: TimeSpan?) -> Result<Understood<TimeSpan>, Refusal> {
  let example = Text(fr: "4 h, 1h30 ou 45 min", en: "4 h, 1h30 or 45 min")
  let plain = folded(text).filter { $0 != " " }
  guard plain.utf8.count <= 30 else {
    return .failure(refusal(text, isNot: "n'est pas une durée", "is not a length of time", example: example))
  }
  let number = plain.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
  let rest = plain.dropFirst(number.count)
  let dayWords = [
    "j", "jour", "jours", "jo", "jouvre", "jouvres", "jourouvre", "joursouvres", "d", "day", "days",
    "businessday", "businessdays", "workingday", "workingdays",
  ]
  if dayWords.contains(String(rest)), let count = halves(number) {
    guard let businessDay else {
      return .failure(
        Refusal(
          Text(
            fr: "La longueur d'un jour ouvré n'est pas encore connue : elle vient de la plage de service.",
            en: "The length of a business day is not known yet: it comes from the service hours."),
          remedy: Text(fr: "Par exemple, en heures : 19 h", en: "For example, in hours: 19 h")))
    }
    return .success(Understood(value: TimeSpan(seconds: businessDay.seconds * count / 2)))
  }
  var minutes: Int?
  if rest.isEmpty, number.isEmpty == false, plain == number { minutes = nil }
  if let hours = halves(number), ["h", "heure", "heures", "hour", "hours", "hourssworked"].contains(String(rest)) {
    minutes = hours * 30
  } else if let count = digits(number), ["min", "mn", "minute", "minutes", "m"].contains(String(rest)) {
    minutes = count
  } else if let hours = digits(number) {
    var tail = rest
    for word in ["heures", "heure", "hours", "hour", "h", ":"] where tail.hasPrefix(word) {
      tail = tail.dropFirst(word.count)
      for unit in ["minutes", "minute", "min", "mn"] where tail.hasSuffix(unit) { tail = tail.dropLast(unit.count) }
      if let extra = digits(tail), extra < 60 { minutes = hours * 60 + extra }
      break
    }
  }
  guard let minutes, minutes <= 600_000 else {
    return .failure(refusal(text, isNot: "n'est pas une durée", "is not a length of time", example: example))
  }
  return .success(Understood(value: .minutes(minutes)))
}

/// Twice a number that is whole or ends in a half: `1,5` is 3.
private func halves(_ text: Substring) -> Int? {
  let parts = text.split(whereSeparator: { $0 == "," || $0 == "." })
  guard let first = parts.first, let whole = digits(first) else { return nil }
  if parts.count == 1 { return whole * 2 }
  return parts.count == 2 && (parts[1] == "5" || parts[1] == "50") ? whole * 2 + 1 : nil
}
