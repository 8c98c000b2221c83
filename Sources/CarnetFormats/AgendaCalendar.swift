import CarnetCore

/// The dates of a dossier as an iCalendar file; a later file replaces the entries of an earlier one.
package func iCalendar(agenda dates: [Deadline], of dossier: String, language: Language, stamp: Instant) -> String {
  var seen: [String: Int] = [:]
  for date in dates { if let place = date.address?.description { seen[place, default: 0] += 1 } }
  let entries = dates.map { date -> CalendarEntry in
    // An address names one date for ever; where it gives several, or none does, their titles tell them apart.
    let place = date.address?.description
    let isAlone = place.map { seen[$0] == 1 } ?? false
    let name = (place.map { [$0] } ?? []) + (isAlone ? [] : [date.title.fr])
    return CalendarEntry(
      uid: "\(identifier(dossier))-\(name.map(identifier).joined(separator: "-"))@carnet", day: date.day,
      title: Typography.set(date.title[language], in: language),
      details: Typography.set(date.advice[language], in: language), alarmDaysBefore: date.alarmDaysBefore)
  }
  return iCalendar(entries, name: dossier, language: language, stamp: stamp)
}

/// Words as letters, digits, points and hyphens.
private func identifier(_ words: String) -> String {
  let plain = folded(words).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") ? $0 : "-" }
  return String(plain).split(separator: "-").joined(separator: "-")
}
