extension Wording {
  /// `lundi` / `Monday`, of an ISO weekday from 1 to 7.
  package func weekday(_ weekday: Int) -> String {
    let names =
      language == .fr
      ? ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
      : ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return names[(weekday - 1) % 7]
  }

  /// `mars` / `March`, of a month from 1 to 12.
  package func monthName(_ month: Int) -> String {
    (language == .fr ? Wording.frenchMonths : Wording.englishMonths)[(month - 1) % 12]
  }

  /// `mars 2026` / `March 2026`.
  package func month(year: Int, month: Int) -> String { "\(monthName(month)) \(year)" }

  /// `1er mars 2020` / `1 March 2020`.
  package func day(_ day: Day) -> String {
    let (year, month, number) = day.civil
    let first = language == .fr && number == 1 ? "1er" : String(number)
    return "\(first) \(monthName(month)) \(year)"
  }

  /// `lundi 16 mars 2020` / `Monday 16 March 2020`.
  package func dayInFull(_ day: Day) -> String { "\(weekday(day.weekday)) \(self.day(day))" }

  /// `05/03/2026`, in both languages: the day first.
  package func shortDay(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(padded(number, 2))/\(padded(month, 2))/\(year)"
  }

  /// `14 h 10` / `14:10`, of a second of the day.
  package func clock(_ secondOfDay: Int) -> String {
    let (hour, minute) = (secondOfDay / 3_600, padded(secondOfDay / 60 % 60, 2))
    return language == .fr ? "\(hour)\u{A0}h\u{A0}\(minute)" : "\(padded(hour, 2)):\(minute)"
  }

  /// `lundi 29 juin 2026, 14 h 10` / `Monday 29 June 2026, 14:10`, by the instant's own offset.
  package func moment(_ instant: Instant) -> String {
    "\(dayInFull(instant.day)), \(clock(instant.secondOfDay))"
  }

  /// `29/06/2026 14:10`, by the instant's own offset.
  package func shortMoment(_ instant: Instant) -> String {
    let second = instant.secondOfDay
    return "\(shortDay(instant.day)) \(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2))"
  }

  /// Hours and minutes, truncated to the minute: `68 h 12` / `68:12`.
  package func duration(_ span: TimeSpan) -> String {
    let minutes = Int(span.seconds.magnitude / 60)
    let sign = span.seconds < 0 ? "−" : ""
    return language == .fr
      ? "\(sign)\(minutes / 60)\u{A0}h\u{A0}\(padded(minutes % 60, 2))"
      : "\(sign)\(minutes / 60):\(padded(minutes % 60, 2))"
  }

  /// Hours and minutes in the form that needs no language, truncated to the minute: `12:00`, `0:45`.
  package func hoursMinutes(_ span: TimeSpan) -> String { Wording(language: .en).duration(span) }

  static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
