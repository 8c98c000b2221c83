import CarnetCore

/// A day to remember: an all-day entry of a calendar.
package struct CalendarEntry: Hashable, Sendable {
  /// What tells this entry from all others, for ever: a calendar that imports it again replaces it.
  package let uid: String
  /// The day.
  package let day: Day
  /// What is due, in a few words.
  package let title: String
  /// What to do and why; may hold several lines, may be empty.
  package let details: String
  /// How many days before to be reminded, at nine in the morning; 0 is the day itself, less is left out.
  package let alarmDaysBefore: [Int]

  /// A day to remember.
  package init(uid: String, day: Day, title: String, details: String = "", alarmDaysBefore: [Int] = []) {
    self.uid = uid
    self.day = day
    self.title = title
    self.details = details
    self.alarmDaysBefore = alarmDaysBefore
  }
}

/// The entries as an iCalendar file (RFC 5545), in order; `stamp` is when the file is made.
package func iCalendar(_ entries: [CalendarEntry], name: String, language: Language, stamp: Instant) -> String {
  var lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Carnet//Carnet//\(language.rawValue.uppercased())",
    "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(text(name))",
  ]
  for entry in entries { lines += event(entry, stamp) }
  lines.append("END:VCALENDAR")
  return lines.map { folded75($0) + "\r\n" }.joined()
}

private func event(_ entry: CalendarEntry, _ stamp: Instant) -> [String] {
  let details = entry.details.isEmpty ? [] : ["DESCRIPTION:\(text(entry.details))"]
  let reminder = [entry.title, entry.details].filter { !$0.isEmpty }.joined(separator: "\n")
  let alarms = Set(entry.alarmDaysBefore.filter { $0 >= 0 }).sorted(by: >).flatMap { days in
    [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(text(reminder))", "TRIGGER:\(trigger(days))", "END:VALARM",
    ]
  }
  return [
    "BEGIN:VEVENT", "UID:\(text(entry.uid))", "DTSTAMP:\(utc(stamp))", "DTSTART;VALUE=DATE:\(basic(entry.day))",
    "DTEND;VALUE=DATE:\(basic(entry.day.adding(days: 1)))", "SUMMARY:\(text(entry.title))",
  ] + details + ["TRANSP:TRANSPARENT"] + alarms + ["END:VEVENT"]
}

/// From midnight, at which an all-day entry begins, to nine in the morning that many days before.
private func trigger(_ days: Int) -> String {
  switch days {
  case 0: "PT9H"
  case 1: "-PT15H"
  default: "-P\(days - 1)DT15H"
  }
}

private func basic(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

private func utc(_ instant: Instant) -> String {
  let moment = Instant(epochSeconds: instant.epochSeconds)
  let second = moment.secondOfDay
  let clock = padded(second / 3_600, 2) + padded(second / 60 % 60, 2) + padded(second % 60, 2)
  return "\(basic(moment.day))T\(clock)Z"
}

/// Words as a TEXT value: what separates values is escaped.
private func text(_ words: String) -> String {
  var text = ""
  for scalar in safeParagraph(words).unicodeScalars {
    switch scalar {
    case "\\": text += "\\\\"
    case ";": text += "\\;"
    case ",": text += "\\,"
    case "\n": text += "\\n"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}

/// The line in pieces of at most 75 octets, each after the first behind a space, no character cut in two.
private func folded75(_ line: String) -> String {
  var folded = ""
  var used = 0
  for scalar in line.unicodeScalars {
    let size = UTF8.width(scalar)
    if used + size > 75 {
      folded += "\r\n "
      used = 1
    }
    folded.unicodeScalars.append(scalar)
    used += size
  }
  return folded
}
