// The dates to watch.

extension Place {
  func agendaPage() -> [Utterance] {
    let today = catalogue.zone(dossier).localized(now).day
    let deadlines = interview.agenda(of: dossier, now: now)
    guard !deadlines.isEmpty else {
      return [.note(say("Aucune date à surveiller pour l'instant.", "No date to watch for now."))]
    }
    let rows = deadlines.map { deadline in
      let days = deadline.day.ordinal - today.ordinal
      let when =
        days == 0
        ? say("aujourd'hui", "today")
        : days > 0
          ? say("dans \(wording.number(days)) j", "in \(wording.number(days)) d")
          : say("passé de \(wording.number(-days)) j", "\(wording.number(-days)) d ago")
      return [wording.shortDay(deadline.day), when, deadline.title[language], deadline.advice[language]]
    }
    return [
      .heading(say("Dates à surveiller", "Dates to watch")),
      .table(
        Table(
          columns: [
            Table.Column(say("Jour", "Day")), Table.Column(say("Délai", "When")), Table.Column(say("Quoi", "What")),
            Table.Column(say("Que faire", "What to do")),
          ], rows: rows)),
    ]
  }
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
