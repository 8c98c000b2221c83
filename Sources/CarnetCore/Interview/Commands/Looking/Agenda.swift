// The dates to watch.

/// Dates to watch that say the same of several things, told as one line.
private struct Watched {
  var dates: [Deadline]

  var first: Deadline { dates[0] }

  /// True when a date says the same of another thing: the same words but for what names it, and the same to be done.
  func takes(_ date: Deadline) -> Bool {
    guard first.isNotice == date.isNotice, first.staysDue == date.staysDue, first.address != nil || date.address == nil,
      first.address.map({ $0.question == date.address?.question && $0.subject.form == date.address?.subject.form })
        ?? true
    else { return false }
    return Language.allCases.allSatisfy { language in
      Watched.difference(first.title[language], date.title[language]).map { $0.isNarrow } ?? false
        && (first.advice[language] == date.advice[language]
          || Watched.difference(first.advice[language], date.advice[language])?.isNarrow == true)
    }
  }

  /// What two sentences of the same words have apart: between what begins both and what ends both.
  private static func difference(_ one: String, _ other: String) -> (
    before: [Substring], one: [Substring], other: [Substring], after: [Substring], isNarrow: Bool
  )? {
    let (left, right) = (one.split(separator: " "), other.split(separator: " "))
    let before = zip(left, right).prefix { $0 == $1 }.count
    let room = min(left.count, right.count) - before
    let after = min(room, zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count)
    let (mine, theirs) = (left[before..<(left.count - after)], right[before..<(right.count - after)])
    guard !mine.isEmpty, !theirs.isEmpty, before > 0 else { return nil }
    // Two things are named by their numbers; words that differ otherwise say two things.
    let isNarrow = [mine, theirs].allSatisfy { $0.first?.contains(where: \.isNumber) == true }
    return (Array(left.prefix(before)), Array(mine), Array(theirs), Array(left.suffix(after)), isNarrow)
  }

  /// What falls due, with all that it falls due of.
  func title(_ language: Language) -> String {
    guard dates.count > 1 else { return first.title[language] }
    let parts = dates.dropFirst().compactMap { Watched.difference(first.title[language], $0.title[language]) }
    guard let one = parts.first else { return first.title[language] }
    let names = ([one.one] + parts.map(\.other)).map { $0.joined(separator: " ") }
    let shown = names.prefix(4).joined(separator: ", ")
    let more = names.count - 4
    let rest = more > 0 ? Text(fr: " et \(more) de plus", en: " and \(more) more")[language] : ""
    return (one.before + [Substring(shown + rest)] + one.after).joined(separator: " ")
  }

  /// The same dates, those that say the same of several things together, in the order of the first.
  static func grouped(_ dates: [Deadline]) -> [Watched] {
    var groups: [Watched] = []
    for date in dates {
      if let place = groups.firstIndex(where: { $0.takes(date) }) {
        groups[place].dates.append(date)
      } else {
        groups.append(Watched(dates: [date]))
      }
    }
    return groups
  }
}

extension Place {
  /// What is late, the days for notice and what falls due soon; `all` has what is farther off and what is over too.
  func agendaPage(all: Bool = false) -> [Utterance] {
    let today = catalogue.zone(dossier).localized(now).day
    let deadlines = interview.agenda(of: dossier, now: now)
    guard !deadlines.isEmpty else {
      return [.note(say("Aucune date à surveiller pour l'instant.", "No dates to watch for now."))]
    }
    let soon = today.adding(days: Place.daysAhead)
    let late = deadlines.filter { $0.day < today && $0.staysDue }
    let over = deadlines.filter { $0.day < today && !$0.staysDue }
    let notices = deadlines.filter { $0.day >= today && $0.isNotice }
    let ahead = deadlines.filter { $0.day >= today && !$0.isNotice }
    let near = ahead.filter { $0.day <= soon }
    let far = ahead.filter { $0.day > soon }
    let days = wording.number(Place.daysAhead)
    let empty = say(
      "Rien n'est en retard, rien n'est prévu dans les \(days) jours.",
      "Nothing is late, nothing is due within \(days) days.")
    // One by one where all is asked for; else what says the same of several things stands once.
    func section(_ fr: String, _ en: String, _ dates: [Deadline]) -> (heading: String, rows: [[String]])? {
      dates.isEmpty
        ? nil
        : (
          "\(say(fr, en)) (\(wording.number(dates.count)))",
          (all ? dates.map { Watched(dates: [$0]) } : Watched.grouped(dates)).map { row($0, today) }
        )
    }
    let opening = [
      section("En retard", "Late", late), section("Préavis", "Notice", notices),
      section("Dans les \(days) jours", "Within \(days) days", near),
    ]
    let beyond = [section("Plus loin", "Later", far), section("Passées", "Past", over)]
    let page = (late.isEmpty && near.isEmpty ? [.note(empty)] : []) + told(all ? opening + beyond : opening)
    guard !all else { return page }
    guard !far.isEmpty || !over.isEmpty else { return page }
    let rest = [
      far.isEmpty
        ? nil
        : wording.count(
          far.count, one: Text(fr: "date plus loin", en: "later date"),
          many: Text(fr: "dates plus loin", en: "later dates")),
      over.isEmpty
        ? nil
        : wording.count(over.count, one: Text(fr: "passée", en: "past"), many: Text(fr: "passées", en: "past")),
    ].compactMap { $0 }
    return page + [
      .aside(
        rest.joined(separator: ", ") + say(". Pour les voir, tapez :agenda tout", ". To see them, type :dates all"))
    ]
  }

  /// How far ahead the agenda opens.
  private static var daysAhead: Int { 30 }

  private func row(_ watched: Watched, _ today: Day) -> [String] {
    let days = watched.dates.map { $0.day.ordinal - today.ordinal }
    return [
      wording.shortDay(watched.first.day), words(of: days, from: today, staysDue: watched.first.staysDue),
      watched.title(language),
      watched.first.advice[language],
    ]
  }

  /// Parts under their headings; the titles of the columns, which are those of all, stand above the first.
  private func told(_ sections: [(heading: String, rows: [[String]])?]) -> [Utterance] {
    let titles = [say("Jour", "Day"), say("Délai", "When"), say("Échéance", "Due"), say("Que faire", "What to do")]
    return sections.compactMap { $0 }.enumerated().flatMap { place, section -> [Utterance] in
      let columns = titles.map { Table.Column(place == 0 ? $0 : "") }
      return [.heading(section.heading), .table(Table(columns: columns, rows: section.rows))]
    }
  }

  /// How far off some days are: `dans 3 jours`, `! 52 jours` of what is late, `d'ici 40 jours` of several.
  private func words(of days: [Int], from today: Day, staysDue: Bool) -> String {
    let (first, last) = (days.min() ?? 0, days.max() ?? 0)
    func day(_ distance: Int) -> Day { today.adding(days: distance) }
    guard first != last else {
      let words =
        first < 0 && staysDue ? wording.span(day(first), today) : wording.distance(to: day(first), from: today)
      return first < 0 && staysDue ? Sign.late.before(words) : Typography.unbroken(words)
    }
    if first >= 0 { return say("d'ici \(wording.span(today, day(last)))", "within \(wording.span(today, day(last)))") }
    let passed = say("jusqu'à \(wording.span(day(first), today))", "up to \(wording.span(day(first), today))")
    return staysDue ? Sign.late.before(passed) : passed
  }
}

extension Turn {
  /// `tout`: all dates, however far.
  func agenda(_ word: String) -> Step {
    guard !word.isEmpty else { return show(place.agendaPage()) }
    guard isAll(word) else {
      return refuse(
        .tooMuch(word, usage: Text(fr: Command.agenda.entry.usage(.fr), en: Command.agenda.entry.usage(.en))))
    }
    return show(place.agendaPage(all: true))
  }

  /// True for the word that asks for all that there is.
  func isAll(_ word: String) -> Bool { ["all", "tout", "tous", "toutes"].contains(folded(word)) }
}

extension Interview {
  /// The dates to watch, by urgency: what is late and still to be done, then what comes, then what is over.
  package func agenda(of dossier: Dossier, now: Instant) -> [Deadline] {
    let today = catalogue.zone(dossier).localized(now).day
    func rank(_ deadline: Deadline) -> Int { deadline.day >= today ? 1 : deadline.staysDue ? 0 : 2 }
    return catalogue.agenda(dossier, now).sorted {
      (rank($0), $0.day, $0.title.fr) < (rank($1), $1.day, $1.title.fr)
    }
  }
}
