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
