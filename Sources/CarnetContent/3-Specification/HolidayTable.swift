import CarnetCore

extension Dossier {
  /// The holidays of a calendar that fall in a stretch of days, a column for each year: the days that "holidays" names.
  ///
  /// One that the firm works is marked, since the clock runs on it.
  func holidayTable(_ calendar: HolidayCalendar, from first: Day, through last: Day, _ language: Language) -> Table {
    let wording = Wording(language: language)
    let begin = first.civil.year
    // A term runs for ten years at most; five columns are what a page holds.
    let years = begin...min(max(begin, last.civil.year), begin + 4)
    let opened = openedDays(of: calendar, years: years)
    let byYear = years.map { calendar.holidays(in: $0) }
    var names: [Text] = []
    for holiday in byYear.joined() where !names.contains(holiday.name) { names.append(holiday.name) }
    let worked = Text(fr: " (travaillé)", en: " (worked)")[language]
    return Table(
      caption: Text(fr: "Jours fériés : \(calendar.label.fr)", en: "Public holidays: \(calendar.label.en)")[language],
      columns: [Table.Column(Text(fr: "Jour férié", en: "Public holiday")[language])]
        + years.map { Table.Column(String($0)) },
      rows: names.map { name in
        [name[language]]
          + byYear.map { holidays in
            guard let day = holidays.first(where: { $0.name == name })?.day, (first...last).contains(day) else {
              return "—"
            }
            let words = "\(wording.weekday(day.weekday)) \(wording.shortDay(day))"
            return words + (opened.contains(day) ? worked : "")
          }
      })
  }
}
