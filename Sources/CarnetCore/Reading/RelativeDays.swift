/// A day said from today: `demain`, `+3 j`, `dans 2 semaines`, `il y a un mois`, `lundi prochain`, `last Monday`.
///
/// A weekday alone is the next one, or the last one where days lie back; never today. The text is folded.
func relativeDay(_ plain: String, _ today: Day, looking direction: Direction = .either) -> Day? {
  if let days = namedDays[plain] { return today.adding(days: days) }
  if let day = weekdayFromToday(plain, today, direction) { return day }
  var words = plain.split(separator: " ")
  guard let first = words.first?.first else { return nil }
  var sign = 1
  if words.first == "dans" || words.first == "in" {
    words.removeFirst()
  } else if words.starts(with: ["il", "y", "a"]) {
    words.removeFirst(3)
    sign = -1
  } else if words.last == "ago" {
    words.removeLast()
    sign = -1
  } else if first == "+" || first == "-" {
    sign = first == "-" ? -1 : 1
    words[0] = words[0].dropFirst()
  } else {
    return nil
  }
  if let one = words.first, ["un", "une", "a", "an", "one"].contains(one) { words[0] = "1" }
  let joined = words.joined()
  let figures = joined.prefix { $0.isASCII && $0.isNumber }
  guard let number = digits(figures) else { return nil }
  let unit = joined.dropFirst(figures.count)
  // A hundred years either way, whatever the unit.
  switch unit {
  case "j", "jour", "jours", "d", "day", "days": return number <= 36_500 ? today.adding(days: sign * number) : nil
  case "semaine", "semaines", "sem", "w", "week", "weeks":
    return number <= 5_200 ? today.adding(days: sign * number * 7) : nil
  case "mois", "m", "month", "months": return number <= 1_200 ? today.adding(months: sign * number) : nil
  case "an", "ans", "year", "years", "y": return number <= 100 ? today.adding(months: sign * number * 12) : nil
  default: return nil
  }
}

private let namedDays = [
  "aujourd'hui": 0, "today": 0, "ce jour": 0, "demain": 1, "tomorrow": 1, "apres-demain": 2, "apres demain": 2,
  "day after tomorrow": 2, "the day after tomorrow": 2, "hier": -1, "yesterday": -1, "avant-hier": -2,
  "avant hier": -2, "day before yesterday": -2, "the day before yesterday": -2,
]

private func weekdayFromToday(_ plain: String, _ today: Day, _ direction: Direction) -> Day? {
  var words = plain.split(separator: " ")
  let last = words.first == "last" || words.last == "dernier" || direction == .back && words.count == 1
  if words.count > 1, last || words.first == "next" || words.last == "prochain" {
    guard words.count == 2 else { return nil }
    words.removeAll { ["last", "next", "dernier", "prochain"].contains($0) }
  }
  guard words.count == 1, let wanted = words.first.flatMap({ weekday(named: $0) }) else { return nil }
  let ahead = (wanted - today.weekday + 6) % 7 + 1
  return today.adding(days: last && ahead < 7 ? ahead - 7 : last ? -7 : ahead)
}
