// Days as people say them: `début janvier`, `le mois prochain`, `dès que possible`, `in two weeks`.

/// A day as it is said where a date does not read as one; all but words that leave no doubt is supposed.
///
/// Nil when it is no day at all.
func readSpokenDay(_ text: String, today: Day, looking direction: Direction) -> Result<Understood<Day>, Refusal>? {
  guard let plain = foldedShort(text) else { return nil }
  if Lexicon.says(\.atOnce, plain) { return .success(Understood(value: today, assumed: true)) }
  if Lexicon.says(\.soon, plain) {
    return direction == .back ? nil : .success(Understood(value: nextWorkday(after: today), assumed: true))
  }
  if let said = written(inFigures(plain), today, direction) { return said }
  let (rest, isAbout) = withoutDateWords(plain)
  if let day = part(of: rest, today, direction) { return .success(Understood(value: day, assumed: true)) }
  if rest != plain, let said = written(inFigures(rest), today, direction) {
    return said.map { Understood(value: $0.value, assumed: $0.assumed || isAbout) }
  }
  if let mended = mended(rest), let said = written(mended, today, direction) {
    return said.map { Understood(value: $0.value, supposing: .likeness) }
  }
  return nil
}

/// A date as it is written; nil when it does not read as one, a refusal when it cannot be.
private func written(_ words: String, _ today: Day, _ direction: Direction) -> Result<Understood<Day>, Refusal>? {
  let read = readDay(words, today: today, looking: direction)
  guard case .failure(let refusal) = read, refusal.reason == CoreReason.notADay.reason else { return read }
  return nil
}

/// Monday to Friday.
private func nextWorkday(after today: Day) -> Day {
  var day = today.adding(days: 1)
  while day.weekday > 5 { day = day.adding(days: 1) }
  return day
}

/// The words without those that only lead to a date, and whether one of them says that it is not exact.
private func withoutDateWords(_ plain: String) -> (text: String, isAbout: Bool) {
  var (text, isAbout) = withoutHedges(plain)
  let words = Lexicon.words(\.beforeDates).sorted { $0.count > $1.count }
  for _ in 0..<3 {
    guard let word = words.first(where: { text.hasPrefix($0 + " ") }) else { break }
    isAbout = isAbout || Lexicon.says(\.about, word)
    text = trimmed(text.dropFirst(word.count))
  }
  return (text, isAbout)
}

/// `début janvier`, `mi-mars 2027`, `end of next month`, `le mois prochain`, `janvier`, `2027`, `le 15`.
private func part(of plain: String, _ today: Day, _ direction: Direction) -> Day? {
  var words = plain.replacing("mi-", with: "mi ").replacing("mid-", with: "mid ")
  var place: Lexicon.PartOfTime?
  for (word, meant) in Lexicon.table(\.parts).sorted(by: { $0.key.count > $1.key.count })
  where words.hasPrefix(word + " ") {
    place = meant
    words = trimmed(words.dropFirst(word.count))
    break
  }
  for word in ["de la", "de l'", "de", "du", "d'", "of the", "of", "la", "le", "l'", "the", "in", "en"]
  where words.hasPrefix(word.hasSuffix("'") ? word : word + " ") {
    words = trimmed(words.dropFirst(word.count))
    break
  }
  if words.hasPrefix("mois de ") || words.hasPrefix("month of ") {
    words = words.split(separator: " ").dropFirst(2).joined(separator: " ")
  }
  guard let span = span(words, today, direction) else {
    guard place == nil, let number = digits(words), (1...31).contains(number) else { return nil }
    return day(number, today, direction)
  }
  switch place ?? .beginning {
  case .beginning: return span.first
  case .middle: return span.isYear ? span.first.adding(months: 6) : span.first.adding(days: 14)
  case .end: return span.last
  }
}

private struct NamedSpan {
  let first: Day
  let last: Day
  var isYear = false
}

/// A month, with or without its year, a year, or one of those said from today.
private func span(_ words: String, _ today: Day, _ direction: Direction) -> NamedSpan? {
  let now = today.civil
  func month(_ month: Int, _ year: Int) -> NamedSpan? {
    Day(year: year, month: month, day: 1).map { NamedSpan(first: $0, last: $0.adding(months: 1).adding(days: -1)) }
  }
  func year(_ year: Int) -> NamedSpan? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return NamedSpan(first: first, last: last, isYear: true)
  }
  if let said = Lexicon.table(\.spans)[words] {
    switch said.length {
    case .week:
      let monday = today.adding(days: 1 - today.weekday + 7 * said.ahead)
      return NamedSpan(first: monday, last: monday.adding(days: 4))
    case .month:
      return month(1, now.year).map { start in
        let first = start.first.adding(months: now.month - 1 + said.ahead)
        return NamedSpan(first: first, last: first.adding(months: 1).adding(days: -1))
      }
    case .year: return year(now.year + said.ahead)
    }
  }
  let parts = words.split(separator: " ")
  if parts.count == 1, parts[0].utf8.count == 4, let number = digits(parts[0]), (1990...2099).contains(number) {
    return year(number)
  }
  guard let name = parts.first,
    let number = CarnetCore.month(named: name)
      ?? slip(of: name, among: monthNames.joined()).flatMap({
        CarnetCore.month(named: $0[...])
      })
  else { return nil }
  if parts.count == 2, parts[1].utf8.count == 4, let year = digits(parts[1]) { return month(number, year) }
  if parts.count > 1 {
    guard let said = Lexicon.table(\.spans)[parts.dropFirst().joined(separator: " ")], said.length == .year else {
      return nil
    }
    return month(number, now.year + said.ahead)
  }
  // The month that lasts is meant as a whole, whichever way one looks.
  if number == now.month { return month(number, now.year) }
  return month(number, direction.year(ofMonth: number, day: 1, from: today))
}

/// The day of that number: of this month, or of the next or the last one.
private func day(_ number: Int, _ today: Day, _ direction: Direction) -> Day? {
  let now = today.civil
  let months = direction == .ahead && number < now.day ? 1 : direction == .back && number > now.day ? -1 : 0
  guard let first = Day(year: now.year, month: now.month, day: 1)?.adding(months: months) else { return nil }
  let day = first.adding(days: number - 1)
  return day.civil.month == first.civil.month ? day : nil
}

/// The words with the names of months and weekdays that one slip made of others; nil without any.
private func mended(_ plain: String) -> String? {
  var isMended = false
  let names =
    Language.allCases.flatMap { language in
      (1...7).map { folded(Wording(language: language).weekday($0)) }
    } + monthNames.joined()
  let words = plain.split(separator: " ").map { word -> String in
    guard month(named: word) == nil, weekday(named: word) == nil, let name = slip(of: word, among: names) else {
      return String(word)
    }
    isMended = true
    return name
  }
  return isMended ? inFigures(words.joined(separator: " ")) : nil
}
