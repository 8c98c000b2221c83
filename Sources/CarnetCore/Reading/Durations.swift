/// A length of time, to the minute: `4h`, `4 h 30`, `1h30`, `45 min`, `2:30`, `1,5 h`, `2 j ouvrés`; 10 000 h at most.
///
/// A day is a business day, as long as `businessDay`, which is supposed when only `j` or `day` is said; nil where the length
/// of a business day is not known. What falls between two minutes is rounded, supposedly.
package func readDuration(_ text: String, businessDay: TimeSpan?) -> Result<Understood<TimeSpan>, Refusal> {
  guard let plain = foldedShort(text), let length = length(in: plain) else { return .failure(noDuration(text)) }
  let seconds: Int
  var assumed = false
  switch length {
  case .minutes(let minutes): seconds = minutes * 60
  case .hundredthsOfHours(let hundredths):
    seconds = (hundredths * 60 + 50) / 100 * 60
    assumed = hundredths * 60 % 100 != 0
  case .hundredthsOfDays(let hundredths, let supposed):
    guard let businessDay else { return .failure(noBusinessDay) }
    seconds = businessDay.seconds * hundredths / 6_000 * 60
    assumed = supposed || businessDay.seconds * hundredths % 6_000 != 0
  }
  guard seconds <= 36_000_000 else { return .failure(noDuration(text)) }
  return .success(Understood(value: TimeSpan(seconds: seconds), assumed: assumed))
}

private func noDuration(_ text: String) -> Refusal {
  refusal(
    .notADuration, text, isNot: "n'est pas une durée", "is not a length of time",
    example: Text(fr: "4 h, 1h30 ou 45 min", en: "4 h, 1h30 or 45 min"))
}

private var noBusinessDay: Refusal {
  Refusal(
    CoreReason.businessDayUnknown,
    Text(
      fr: "La longueur d'un jour ouvré n'est pas encore connue : elle vient de la plage de service.",
      en: "The length of a business day is not known yet: it comes from the service hours."),
    remedy: Text(fr: "Par exemple, en heures : 19 h", en: "For example, in hours: 19 h"))
}

private enum Length {
  case minutes(Int)
  case hundredthsOfHours(Int)
  case hundredthsOfDays(Int, supposed: Bool)
}

private func length(in plain: String) -> Length? {
  var tokens = tokens(of: plain)
  guard let count = hundredths(tokens.removeFirst()), let unit = tokens.first, count <= 100_000_000 else { return nil }
  tokens.removeFirst()
  if unit == ":" || hourWords.contains(unit) {
    if tokens.isEmpty { return unit == ":" ? nil : .hundredthsOfHours(count) }
    let minutes = tokens.removeFirst()
    if let word = tokens.first, tokens.count > 1 || unit == ":" || !minuteWords.contains(word) { return nil }
    guard count % 100 == 0, let extra = digits(minutes), extra < 60, unit != ":" || minutes.utf8.count == 2
    else { return nil }
    return .minutes(count / 100 * 60 + extra)
  }
  if minuteWords.contains(unit), tokens.isEmpty { return count % 100 == 0 ? .minutes(count / 100) : nil }
  let days = ([unit] + tokens).joined(separator: " ")
  guard let supposed = dayWords[days] else { return nil }
  return .hundredthsOfDays(count, supposed: supposed)
}

private let hourWords: Set<Substring> = ["h", "heure", "heures", "hour", "hours", "hr", "hrs"]
private let minuteWords: Set<Substring> = ["min", "mn", "minute", "minutes", "mins", "m"]

/// Words for days, and whether they leave unsaid that business days are meant.
private let dayWords = [
  "j": true, "jour": true, "jours": true, "d": true, "day": true, "days": true,
  "jo": false, "j ouvre": false, "j ouvres": false, "jour ouvre": false, "jours ouvres": false,
  "business day": false, "business days": false, "working day": false, "working days": false,
]

/// Numbers, words and colons, one after another; at least one.
private func tokens(of plain: String) -> [Substring] {
  var tokens: [Substring] = []
  var rest = plain[...]
  while let first = rest.first {
    if first == " " {
      rest.removeFirst()
      continue
    }
    let isFigure = { (character: Character) in "0123456789,.".contains(character) }
    let token =
      isFigure(first)
      ? rest.prefix(while: isFigure) : first.isLetter ? rest.prefix(while: \.isLetter) : rest.prefix(1)
    tokens.append(token)
    rest = rest[token.endIndex...]
  }
  // Thousands stand apart: `1 015 h`.
  if tokens.count > 2, tokens[0].utf8.count < 4, tokens[1].utf8.count == 3,
    tokens[..<2].allSatisfy({ digits($0) != nil }),
    hourWords.contains(tokens[2])
  {
    tokens.replaceSubrange(..<2, with: [tokens[0] + tokens[1]])
  }
  return tokens.isEmpty ? [""] : tokens
}

/// The hundredths of a number with at most two decimals; `une` and `an` are one.
private func hundredths(_ token: Substring) -> Int? {
  if ["un", "une", "a", "an", "one"].contains(token) { return 100 }
  let parts = token.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
  guard let whole = parts.first.flatMap({ digits($0) }), parts.count <= 2, whole <= 1_000_000 else { return nil }
  guard parts.count == 2 else { return whole * 100 }
  guard let decimals = digits(parts[1]), parts[1].utf8.count <= 2 else { return nil }
  return whole * 100 + (parts[1].utf8.count == 1 ? decimals * 10 : decimals)
}
