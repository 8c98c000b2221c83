import CarnetCore

/// An incident as a row of the table for an auditor, with what judges it at hand.
struct IncidentRow {
  let ledger: IncidentLedger
  let account: IncidentAccount
  /// The version of the contract that judges it; nil where none does.
  let version: ContractTimeline.Version?
  /// The clock that its penalty was reckoned from, and when it was read; nil where it costs nothing.
  let read: (clock: IncidentClock, at: Instant)?

  init(_ account: IncidentAccount, _ ledger: IncidentLedger, _ judges: [PenaltyJudge?]) {
    self.ledger = ledger
    self.account = account
    version = account.clock.flatMap { clock in ledger.facts.map { $0.timeline.version(at: clock.facts.reported) } }
    read = account.penalty.flatMap { charge in
      account.clock.flatMap { clock in judges[charge.version]?.read(clock) }
    }
  }

  var item: ItemID { account.item }
  var clock: IncidentClock? { account.clock }
  var facts: PeriodFacts? { ledger.facts }
  /// False for one that was withdrawn: of it nothing is told but that.
  var isTold: Bool { account.leftOut != .withdrawn }
  var terms: ContractFacts? { version?.terms }
  var penalties: PenaltyTerms? { account.penalty == nil ? nil : terms?.penalties }
  /// The clock of its contract, for its severity.
  var hours: ContractClock? { clock.flatMap { terms?.clock(for: $0.facts.severity, at: $0.facts.site) } }

  func answer<V: AnswerValue>(_ question: Question<V>) -> V? { isTold ? ledger.dossier[question, of: item] : nil }

  /// A moment under the offset of its place, unless it came after what is told.
  func moment(_ moment: Instant?) -> DataTable.Cell {
    guard let moment, moment <= account.seen else { return .none }
    return .moment((hours?.zone ?? ledger.dossier.serviceZone).localized(moment))
  }

  /// The same of one that may be ahead.
  func due(_ moment: Instant?) -> DataTable.Cell {
    DataTable.Cell(moment) { .moment((hours?.zone ?? ledger.dossier.serviceZone).localized($0)) }
  }

  /// The times that were noted during it, in order: which stopped the contract's clock, and for how long.
  ///
  /// What an earlier one took off already is not taken off twice: those that count add up to all that was deducted.
  var deductions: [[DataTable.Field]] {
    guard isTold, let course = account.course else { return [] }
    let dossier = ledger.dossier
    let end = course.restored ?? account.seen
    let listed = terms?.suspending ?? []
    typealias Wait = (item: ItemID, reason: SuspensionReason, from: Instant, to: Instant?, isProved: Bool)
    let waits = (ledger.ties.waits[item] ?? []).compactMap { wait -> Wait? in
      guard let reason = dossier[Suspension.reason, of: wait], let from = dossier[Suspension.from, of: wait],
        from <= account.seen
      else { return nil }
      let isProved = dossier[Suspension.evidence, of: wait] != nil
      return (wait, reason, from, dossier[Suspension.to, of: wait], isProved)
    }
    let ups = (ledger.ties.ups[item] ?? []).compactMap { up -> Wait? in
      guard up.isRelapse, up.from <= account.seen else { return nil }
      return (up.item, .restoredBetween, up.from, up.to, true)
    }
    var counted = course.reported
    return (waits + ups).sorted { ($0.from, $0.item) < ($1.from, $1.item) }.map { wait in
      let to = min(wait.to ?? end, end)
      // Where the service was back, what its course tells is what counts.
      let isTold = wait.reason != .restoredBetween || course.ups.contains { $0.contains(wait.from) }
      let counts = wait.isProved && isTold && listed.contains(wait.reason)
      var taken = 0
      if counts {
        let from = max(counted, wait.from)
        taken = hours?.between(from, to) ?? 0
        counted = max(counted, to)
      }
      return [
        DataTable.Field("item", .text(wait.item.description)),
        DataTable.Field("reason", .choice(wait.reason.rawValue, wait.reason.label)),
        DataTable.Field("from", moment(wait.from)), DataTable.Field("to", moment(wait.to)),
        DataTable.Field("proved", .yes(wait.isProved)), DataTable.Field("deducted", .yes(counts)),
        DataTable.Field("deducted_s", .whole(taken)),
      ]
    }
  }

  /// Its relapses: when the service was back, and when it failed again.
  var relapses: [[DataTable.Field]] {
    guard isTold else { return [] }
    return (account.course?.ups ?? []).map {
      [DataTable.Field("back", moment($0.lowerBound)), DataTable.Field("failed", moment($0.upperBound))]
    }
  }

  /// The severities that it was given on the way.
  var changes: [[DataTable.Field]] {
    guard isTold else { return [] }
    return (ledger.ties.changes[item] ?? []).compactMap { change in
      guard let at = ledger.dossier[SeverityChange.at, of: change], at <= account.seen,
        let to = ledger.dossier[SeverityChange.to, of: change]
      else { return nil }
      return [
        DataTable.Field("item", .text(change.description)), DataTable.Field("at", moment(at)),
        DataTable.Field("to", .text(to.rawValue)),
      ]
    }
  }

  /// The severity with which it began, by the grid of the contract that judges it.
  var firstSeverity: Severity? {
    isTold && account.course != nil
      ? Incident.initialSeverity(of: item, in: ledger.dossier, by: terms?.matrix, now: account.seen) : nil
  }
}
