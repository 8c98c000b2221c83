/// A day as people write it, the day before the month: `12/03/2026`, `12 mars 2026`, `2026-03-12`, `demain`, `+3 j`.
package func readDay(_ text: String, today: Day) -> Result<Understood<Day>, Refusal> {
  let plain = folded(text)
  guard plain.utf8.count <= 60 else { return .failure(noDay(text)) }
  if let relative = relativeDay(plain, today) { return .success(Understood(value: relative)) }
  if let iso = Day(iso: plain) { return .success(Understood(value: iso)) }
  let words = plain.split(whereSeparator: { " /.-,".contains($0) })
    .filter { !["le", "the", "of", "de", "d'"].contains($0) && weekday(named: $0) == nil }
  switch words.count {
  case 3:
    if let month = month(named: words[1]), let day = ordinal(words[0]), let year = year(words[2]) {
      return made(text, year.value, month, day, assumed: year.assumed)
    }
    if let month = month(named: words[0]), let day = ordinal(words[1]), let year = year(words[2]) {
      return made(text, year.value, month, day, assumed: year.assumed)
    }
    if words[0].utf8.count == 4, let year = digits(words[0]), let month = digits(words[1]), let day = digits(words[2]) {
      return made(text, year, month, day, assumed: false)
    }
    if let day = ordinal(words[0]), let month = digits(words[1]), let year = year(words[2]) {
      return made(text, year.value, month, day, assumed: year.assumed)
    }
  case 2:
    if let month = month(named: words[0]), let year = year(words[1]), words[1].utf8.count == 4 {
      return made(text, year.value, month, 1, assumed: true)
    }
    if let day = ordinal(words[0]), let month = month(named: words[1]) ?? digits(words[1]), words[1].utf8.count != 4 {
      return made(text, today.civil.year, month, day, assumed: true)
    }
    if let month = digits(words[0]), words[1].utf8.count == 4, let year = digits(words[1]) {
      return made(text, year, month, 1, assumed: true)
    }
  default: break
  }
  return .failure(noDay(text))
}

private func noDay(_ text: String) -> Refusal {
  refusal(
    text, isNot: "n'est pas un jour", "is not a day",
    example: Text(fr: "12/03/2026, 12 mars 2026 ou demain", en: "12/03/2026, 12 March 2026 or tomorrow"))
}

private func made(_ text: String, _ year: Int, _ month: Int, _ day: Int, assumed: Bool) -> Result<
  Understood<Day>, Refusal
> {
  if let day = Day(year: year, month: month, day: day) { return .success(Understood(value: day, assumed: assumed)) }
  guard (1...12).contains(month), (1...9999).contains(year), day > 0 else { return .failure(noDay(text)) }
  let length = Day.length(ofMonth: month, year: year)
  let fr = Wording(language: .fr).month(year: year, month: month)
  let en = Wording(language: .en).month(year: year, month: month)
  return .failure(
    Refusal(
      Text(fr: "\(fr) n'a que \(length) jours.", en: "\(en) has only \(length) days."),
      remedy: Text(fr: "Par exemple : \(length) \(fr)", en: "For example: \(length) \(en)")))
}

private func relativeDay(_ plain: String, _ today: Day) -> Day? {
  switch plain {
  case "aujourd'hui", "today", "ce jour": return today
  case "demain", "tomorrow": return today.adding(days: 1)
  case "apres-demain", "apres demain": return today.adding(days: 2)
  case "hier", "yesterday": return today.adding(days: -1)
  case "avant-hier", "avant hier": return today.adding(days: -2)
  default: break
  }
  var words = plain.split(separator: " ")
  var sign = 1
  if words.first == "dans" || words.first == "in" {
    words.removeFirst()
  } else if words.starts(with: ["il", "y", "a"]) {
    words.removeFirst(3)
    sign = -1
  } else if words.last == "ago" {
    words.removeLast()
    sign = -1
  } else if let first = words.first?.first, first == "+" || first == "-" {
    sign = first == "-" ? -1 : 1
    words[0] = words[0].dropFirst()
    if words[0].isEmpty { words.removeFirst() }
  } else {
    guard words.count <= 2, let first = words.first else { return nil }
    let named = first == "next" ? words.last : first
    guard words.count == 1 || words.last == "prochain" || first == "next", let named, let wanted = weekday(named: named)
    else { return nil }
    return today.adding(days: (wanted - today.weekday + 6) % 7 + 1)
  }
  let joined = words.joined()
  let count = joined.prefix { $0.isASCII && $0.isNumber }
  guard let number = digits(count), number <= 40_000 else { return nil }
  switch joined.dropFirst(count.count) {
  case "j", "jour", "jours", "d", "day", "days": return today.adding(days: sign * number)
  case "semaine", "semaines", "sem", "w", "week", "weeks": return today.adding(days: sign * number * 7)
  case "mois", "m", "month", "months": return number <= 1_200 ? today.adding(months: sign * number) : nil
  case "an", "ans", "year", "years", "y": return number <= 100 ? today.adding(months: sign * number * 12) : nil
  default: return nil
  }
}

/// The month that a word names, in either language, from its first three letters (four for *juin* and *juillet*).
private func month(named word: Substring) -> Int? {
  guard word.count >= 3, word.first?.isLetter == true else { return nil }
  let wanted = word.hasSuffix(".") ? word.dropLast() : word
  for names in [Wording.frenchMonths, Wording.englishMonths] {
    let begun = names.indices.filter { folded(names[$0]).hasPrefix(wanted) }
    if begun.count == 1, let index = begun.first { return index + 1 }
  }
  return nil
}

private func weekday(named word: Substring) -> Int? {
  for language in Language.allCases {
    let wording = Wording(language: language)
    if let found = (1...7).first(where: { folded(wording.weekday($0)) == word }) { return found }
  }
  return nil
}

/// `1er`, `1st`, `12`, `3rd`.
private func ordinal(_ word: Substring) -> Int? {
  let number = word.prefix { $0.isASCII && $0.isNumber }
  guard number.utf8.count <= 2, ["", "er", "st", "nd", "rd", "th"].contains(String(word.dropFirst(number.count)))
  else { return nil }
  return digits(number)
}

/// A year of four figures, or of two: then the century is supposed, 00 to 69 being 2000 to 2069.
private func year(_ word: Substring) -> (value: Int, assumed: Bool)? {
  guard let number = digits(word) else { return nil }
  switch word.utf8.count {
  case 4: return (number, false)
  case 2: return (number + (number < 70 ? 2_000 : 1_900), true)
  default: return nil
  }
}

/// A day and time: `maintenant`, `il y a 20 min`, `hier 16h40`, `14h55`, `12/03/2026 14:55`, ISO 8601 with offset.
///
/// `offset` gives the offsets from UTC, in seconds, that a local time can have: none in the hour that the clocks leave out,
/// two in the one that they repeat; the offset must then be written, as in `2026-10-25T02:30:00+02:00`.
package func readMoment(
  _ text: String, now: Instant, offset: (_ day: Day, _ secondOfDay: Int) -> [Int]
) -> Result<Understood<Instant>, Refusal> {
  let failure = refusal(
    text, isNot: "n'est pas un jour et une heure", "is not a day and time",
    example: Text(
      fr: "hier 16h40, il y a 20 min ou 12/03/2026 14:55", en: "yesterday 16:40, 20 minutes ago or 12/03/2026 14:55"))
  let plain = folded(text)
  guard plain.utf8.count <= 60 else { return .failure(failure) }
  if let exact = Instant(iso: trimmed(text)) { return .success(Understood(value: exact)) }
  if plain == "maintenant" || plain == "now" { return .success(Understood(value: now)) }
  if let ago = ago(plain) { return .success(Understood(value: now.adding(seconds: -ago))) }
  let parts = plain.split(separator: " ").filter { !["a", "at", "le", "on"].contains($0) }
  // The time is the longest run of last words that reads as one: `14 h 55`, `14h55`, `14:55`.
  for count in stride(from: min(3, parts.count), through: 1, by: -1) {
    let tail = parts.suffix(count).joined()
    guard let second = secondOfDay(tail) else { continue }
    let head = parts.dropLast(count).joined(separator: " ")
    switch head.isEmpty ? .success(Understood(value: now.day)) : readDay(head, today: now.day) {
    case .failure: continue
    case .success(let day): return placed(text, day.value, second, assumed: day.assumed, offset)
    }
  }
  if let split = text.firstIndex(of: "T"), let day = Day(iso: text[..<split]),
    let second = secondOfDay(String(text[text.index(after: split)...]))
  {
    return placed(text, day, second, assumed: false, offset)
  }
  return .failure(failure)
}

private func placed(
  _ text: String, _ day: Day, _ second: Int, assumed: Bool, _ offset: (Day, Int) -> [Int]
) -> Result<Understood<Instant>, Refusal> {
  let offsets = offset(day, second)
  if offsets.count == 1 {
    return .success(Understood(value: Instant(day, secondOfDay: second, offsetSeconds: offsets[0]), assumed: assumed))
  }
  let fr = Wording(language: .fr)
  let en = Wording(language: .en)
  guard offsets.count > 1 else {
    return .failure(
      Refusal(
        Text(
          fr: "Le \(fr.day(day)), \(fr.clock(second)) n'existe pas : on passe à l'heure d'été.",
          en: "On \(en.day(day)), \(en.clock(second)) does not exist: the clocks go forward."),
        remedy: Text(fr: "Par exemple : une heure plus tard", en: "For example: one hour later")))
  }
  let examples = offsets.map { Instant(day, secondOfDay: second, offsetSeconds: $0).iso }
  return .failure(
    Refusal(
      Text(
        fr: "Le \(fr.day(day)), \(fr.clock(second)) existe deux fois : on repasse à l'heure d'hiver.",
        en: "On \(en.day(day)), \(en.clock(second)) comes twice: the clocks go back."),
      remedy: Text(
        fr: "Écrivez \(examples[0]) pour la première, \(examples[1]) pour la seconde",
        en: "Write \(examples[0]) for the first, \(examples[1]) for the second")))
}

/// Seconds of `il y a 20 min`, `20 minutes ago`, `il y a 2 h`.
private func ago(_ plain: String) -> Int? {
  var words = plain.split(separator: " ")
  if words.starts(with: ["il", "y", "a"]) {
    words.removeFirst(3)
  } else if words.last == "ago" {
    words.removeLast()
  } else {
    return nil
  }
  guard case .success(let span) = readDuration(words.joined(separator: " "), businessDay: nil) else { return nil }
  return span.value.seconds
}

/// The second of the day of `14:55`, `14h55`, `14h`, `09:05:30`.
private func secondOfDay(_ text: String) -> Int? {
  let parts = text.split(whereSeparator: { $0 == ":" || $0 == "h" }).map { digits($0) }
  guard (1...3).contains(parts.count), text.contains(where: { $0 == ":" || $0 == "h" }), let hour = parts[0] else {
    return nil
  }
  let minute = parts.count > 1 ? parts[1] : 0
  let second = parts.count > 2 ? parts[2] : 0
  guard let minute, let second, hour < 24, minute < 60, second < 60 else { return nil }
  return hour * 3_600 + minute * 60 + second
}
