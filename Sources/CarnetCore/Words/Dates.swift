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

  /// Hours and minutes, truncated to the minute: `68 h 12`, `4 h`, `30 min`, `1 015 h` / `68:12`, `4:00`, `0:30`.
  package func duration(_ span: TimeSpan) -> String {
    guard language == .fr else { return hoursMinutes(span) }
    let (hours, minutes) = (Int(span.seconds.magnitude / 3_600), Int(span.seconds.magnitude / 60 % 60))
    let sign = span.seconds <= -60 ? "−" : ""
    if hours == 0 { return "\(sign)\(minutes)\u{A0}min" }
    return "\(sign)\(number(hours))\u{A0}h" + (minutes == 0 ? "" : "\u{A0}\(padded(minutes, 2))")
  }

  /// Hours and always their minutes, as a contract that is signed states its limits: `4 h 00` / `4:00`.
  package func statedDuration(_ span: TimeSpan) -> String {
    let plain = hoursMinutes(span)
    return language == .fr ? plain.replacing(":", with: "\u{A0}h\u{A0}") : plain
  }

  /// Hours and minutes in the form that needs no language, truncated to the minute: `12:00`, `0:45`.
  package func hoursMinutes(_ span: TimeSpan) -> String {
    let minutes = Int(span.seconds.magnitude / 60)
    return "\(span.seconds < 0 ? "−" : "")\(minutes / 60):\(padded(minutes % 60, 2))"
  }

  /// `12 jours` / `12 days`.
  package func days(_ count: Int) -> String {
    self.count(count, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
  }

  /// `10 mois` / `10 months`.
  package func months(_ count: Int) -> String {
    self.count(count, one: Text(fr: "mois", en: "month"), many: Text(fr: "mois", en: "months"))
  }

  /// `4 ans` / `4 years`.
  package func years(_ count: Int) -> String {
    self.count(count, one: Text(fr: "an", en: "year"), many: Text(fr: "ans", en: "years"))
  }

  /// The time between two days, in either order: `199 jours`; from a year on `4 ans et 10 mois`.
  package func span(_ one: Day, _ other: Day) -> String {
    let (first, last) = (min(one, other), max(one, other))
    guard first.adding(months: 12) <= last else { return days(last.ordinal - first.ordinal) }
    let (from, to) = (first.civil, last.civil)
    var months = (to.year - from.year) * 12 + to.month - from.month
    if first.adding(months: months) > last { months -= 1 }
    let parts = [years(months / 12)] + (months % 12 > 0 ? [self.months(months % 12)] : [])
    return list(parts, conjunction: .and)
  }

  /// How far a day is from another: `aujourd'hui`, `demain`, `dans 12 jours`, `il y a 199 jours`.
  package func distance(to day: Day, from today: Day) -> String {
    switch day.ordinal - today.ordinal {
    case 0: Text(fr: "aujourd'hui", en: "today")[language]
    case 1: Text(fr: "demain", en: "tomorrow")[language]
    case -1: Text(fr: "hier", en: "yesterday")[language]
    case 2...: Text(fr: "dans ", en: "in ")[language] + span(today, day)
    default: language == .fr ? "il y a \(span(day, today))" : "\(span(day, today)) ago"
    }
  }

  static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
