/// A day as people write it, the day before the month: `12/03/2026`, `12 mars 2026`, `2026-03-12`, `demain`, `+3 j`.
///
/// Supposed: the day of `mars 2020` (the first), the year of `12 mars` (the next or the last one where days lie ahead or
/// back, else this one), the century of `12/03/26` (2000 to 2069, else 1970 to 1999). A weekday alone is the next one, or
/// the last one where days lie back. A weekday beside a date must be that date's.
package func readDay(
  _ text: String, today: Day, looking direction: Direction = .either
) -> Result<Understood<Day>, Refusal> {
  guard let plain = foldedShort(text) else { return .failure(noDay(text)) }
  if let relative = relativeDay(plain, today, looking: direction) { return .success(Understood(value: relative)) }
  if let iso = Day(iso: plain) { return likely(iso, assumed: false) }
  let words = plain.split { " /.-,".contains($0) }.filter { !["le", "the", "on", "of", "de"].contains($0) }
  guard
    let date = date(
      in: words.filter { weekday(named: $0) == nil }, { direction.year(ofMonth: $0, day: $1, from: today) }),
    (1...12).contains(date.month), (1...9999).contains(date.year), date.day > 0
  else { return .failure(noDay(text)) }
  guard let day = Day(year: date.year, month: date.month, day: date.day) else {
    return .failure(tooShort(date.month, date.year))
  }
  if let said = words.lazy.compactMap({ weekday(named: $0) }).first, said != day.weekday {
    return .failure(otherWeekday(day, said))
  }
  return likely(day, assumed: date.assumed)
}

/// A day of our time; a year that is a slip of the finger, or that a spreadsheet puts where it has none, is refused.
private func likely(_ day: Day, assumed: Bool) -> Result<Understood<Day>, Refusal> {
  let year = day.civil.year
  guard !(1901...2199).contains(year) else { return .success(Understood(value: day, assumed: assumed)) }
  return .failure(
    Refusal(
      CoreReason.yearOutOfRange,
      Text(
        fr: "L'année \(year) doit être comprise entre 1901 et 2199.",
        en: "The year \(year) must be between 1901 and 2199."),
      remedy: forExample(Text(fr: "12/03/2026", en: "12/03/2026"))))
}

/// What a refusal says of words that are no day.
private func noDay(_ text: String) -> Refusal {
  refusal(
    .notADay, text, isNot: "n'est pas un jour", "is not a day",
    example: Text(fr: "12/03/2026, 12 mars 2026 ou demain", en: "12/03/2026, 12 March 2026 or tomorrow"))
}

private func tooShort(_ month: Int, _ year: Int) -> Refusal {
  let length = Day.length(ofMonth: month, year: year)
  let fr = Wording(language: .fr).month(year: year, month: month)
  let en = Wording(language: .en).month(year: year, month: month)
  return Refusal(
    CoreReason.noSuchDay,
    Text(fr: "\(fr) n'a que \(length) jours.", en: "\(en) has only \(length) days."),
    remedy: forExample(Text(fr: "\(length) \(fr)", en: "\(length) \(en)")))
}

private func otherWeekday(_ day: Day, _ said: Int) -> Refusal {
  let (fr, en) = (Wording(language: .fr), Wording(language: .en))
  return Refusal(
    CoreReason.wrongWeekday,
    Text(
      fr: "Le \(fr.day(day)) est un \(fr.weekday(day.weekday)), pas un \(fr.weekday(said)).",
      en: "\(en.day(day)) is a \(en.weekday(day.weekday)), not a \(en.weekday(said))."),
    remedy: forExample(Text(fr: fr.dayInFull(day), en: en.dayInFull(day))))
}

private struct WrittenDate {
  let year: Int
  let month: Int
  let day: Int
  let assumed: Bool
}

/// A date from its words without its weekday, maybe one that its month lacks; nil when they are no date.
///
/// `yearOf` gives the year of a month and a day that have none.
private func date(in words: [Substring], _ yearOf: (Int, Int) -> Int) -> WrittenDate? {
  switch words.count {
  case 3:
    if words[0].utf8.count == 4, let year = digits(words[0]), let month = digits(words[1]), let day = digits(words[2]) {
      return WrittenDate(year: year, month: month, day: day, assumed: false)
    }
    guard let year = year(words[2]) else { return nil }
    if let month = month(named: words[0]), let day = ordinal(words[1]) {
      return WrittenDate(year: year.value, month: month, day: day, assumed: year.assumed)
    }
    guard let day = ordinal(words[0]), let month = month(named: words[1]) ?? digits(words[1]) else { return nil }
    return WrittenDate(year: year.value, month: month, day: day, assumed: year.assumed)
  case 2:
    if words[1].utf8.count == 4, let year = digits(words[1]), let month = month(named: words[0]) ?? digits(words[0]) {
      return WrittenDate(year: year, month: month, day: 1, assumed: true)
    }
    if words[0].utf8.count == 4, let year = digits(words[0]), let month = digits(words[1]) {
      return WrittenDate(year: year, month: month, day: 1, assumed: true)
    }
    if let month = month(named: words[0]), let day = ordinal(words[1]) {
      return WrittenDate(year: yearOf(month, day), month: month, day: day, assumed: true)
    }
    guard let day = ordinal(words[0]), let month = month(named: words[1]) ?? digits(words[1]) else { return nil }
    return WrittenDate(year: yearOf(month, day), month: month, day: day, assumed: true)
  default: return nil
  }
}

/// The month that a word names or begins to name, in either language, when only one does: `mar`, `sept`, `juil`.
func month(named word: Substring) -> Int? {
  guard word.count >= 3, word.first?.isLetter == true else { return nil }
  for names in monthNames {
    let begun = names.indices.filter { names[$0].hasPrefix(word) }
    if begun.count == 1, let index = begun.first { return index + 1 }
  }
  return nil
}

/// The ISO weekday that a word names in either language.
func weekday(named word: Substring) -> Int? {
  weekdayNames.lazy.compactMap { $0.firstIndex(of: String(word)) }.first.map { $0 + 1 }
}

let monthNames = Language.allCases.map { language in
  (1...12).map { folded(Wording(language: language).monthName($0)) }
}
private let weekdayNames = Language.allCases.map { language in
  (1...7).map { folded(Wording(language: language).weekday($0)) }
}

/// `1er`, `1st`, `12`, `3rd`.
private func ordinal(_ word: Substring) -> Int? {
  let number = word.prefix { $0.isASCII && $0.isNumber }
  guard number.utf8.count <= 2, ["", "er", "st", "nd", "rd", "th"].contains(word.dropFirst(number.count))
  else { return nil }
  return digits(number)
}

/// A year of four figures, or of two with its century supposed.
private func year(_ word: Substring) -> (value: Int, assumed: Bool)? {
  guard let number = digits(word) else { return nil }
  switch word.utf8.count {
  case 4: return (number, false)
  case 2: return (number + (number < 70 ? 2_000 : 1_900), true)
  default: return nil
  }
}
