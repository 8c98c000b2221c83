import CarnetCore

/// When a contract ends, as things stand on a day.
struct ContractEnding {
  /// The last day.
  let day: Day
  /// The notice that was given; nil without any.
  let notice: GivenNotice?
  /// The last day for notice against the renewal that is now certain; nil while notice is still possible.
  let missed: Day?
  /// When notice can be given next; nil where none is needed, or where it is given.
  let next: NoticeTerms?

  /// That of a contract with the one that takes its place, if any.
  init(of contract: ContractFacts, before successor: Contract?, in dossier: Dossier, on today: Day) {
    // A new contract with the same provider ends the one before by agreement.
    let replaced = successor.flatMap { $0.relation == .renewal ? $0.start.adding(days: -1) : nil }
    func ending(_ day: Day) -> Day { replaced.map { min($0, day) } ?? day }
    notice = GivenNotice(of: contract, in: dossier)
    if let notice {
      // Before the contract runs on by itself, an ending that came in time is kept; one that came late counts for the next.
      day = ending(NoticeTerms(contract, on: notice.counted).end)
      (missed, next) = (nil, nil)
    } else if contract.renewal == .tacit {
      let terms = NoticeTerms(contract, on: today)
      day = ending(terms.end)
      // What another contract replaces by then runs on no more, and needs no notice.
      let runsOn = day == terms.end
      missed = runsOn && terms.isTooLate ? contract.term.noticeDeadline(terms.period - 1) : nil
      next = runsOn ? terms : nil
    } else {
      day = ending(contract.term.end)
      (missed, next) = (nil, nil)
    }
  }

  /// The last day, where nothing carries the contract on by itself; nil while it is renewed unless somebody stops it.
  var certain: Day? { next == nil ? day : nil }
}
