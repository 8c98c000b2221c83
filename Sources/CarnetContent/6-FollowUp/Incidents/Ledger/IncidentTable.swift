import CarnetCore

/// The incidents as a table for an auditor: every figure about them can be reckoned again from it alone.
package enum IncidentTable {
  /// A column and what it holds of an incident.
  struct Entry: Sendable {
    let column: DataTable.Column
    let cell: @Sendable (IncidentRow) -> DataTable.Cell

    init(
      _ id: String, _ title: Text, in unit: DataTable.Unit? = nil, is meaning: Text,
      _ cell: @escaping @Sendable (IncidentRow) -> DataTable.Cell
    ) {
      column = DataTable.Column(id, title, in: unit, is: meaning)
      self.cell = cell
    }
  }

  /// The columns, in their order: a new one comes last.
  static let entries =
    ofPeriod + ofIncident + ofContract + ofMoments + ofClock + ofRecurrence + ofPenalty + ofSite

  /// What the columns are.
  package static let columns = entries.map(\.column)

  /// The incidents of a dossier over a period, every one that was ever noted.
  package static func table(_ view: PeriodView) -> DataTable {
    table(view.ledger)
  }

  static func table(_ ledger: IncidentLedger) -> DataTable {
    let judges = ledger.facts.map { Penalties.judges($0.timeline, end: $0.end) } ?? []
    return DataTable(
      columns: columns,
      rows: ledger.accounts.map { account in
        let row = IncidentRow(account, ledger, judges)
        return entries.map { $0.cell(row) }
      })
  }

  /// How many incidents were ever noted, how many of them the contract judges in the period, and why it does not the others.
  package static func population(_ view: PeriodView) -> (noted: Int, counted: Int, leftOut: [LeftOut]) {
    let ledger = view.ledger
    let counted = ledger.accounts.count { $0.leftOut == nil }
    return (ledger.accounts.count, counted, ledger.leftOut(\.leftOut))
  }

  /// The same as a file to hand out.
  static let kind = ExportKind(
    "incidents", title: Text(fr: "incidents, pour un auditeur", en: "incidents, for an auditor")
  ) { dossier, language, now in
    let ledger = Catalogue.standard.view(dossier, now: now).map { IncidentLedger($0) }
    return table(ledger ?? IncidentLedger(without: dossier, now: now)).titled(language)
  }

  /// What is shown of an incident beside its answers, as it stands now: what the contract makes of it, or why it judges nothing.
  @Sendable static func standing(_ context: Context) -> [(name: Text, words: Text)] {
    let dossier = context.underItsContract
    guard let item = context.subject.item, let timeline = ContractTimeline(dossier, now: context.now) else {
      return []
    }
    let zone = timeline.versions[0].terms.clock.zone
    let today = zone.localized(context.now).day
    guard let period = Period(from: min(zone.localized(timeline.begun).day, today), to: today) else { return [] }
    let ledger = IncidentLedger(PeriodView(dossier, period, now: context.now))
    guard let facts = ledger.facts, let account = ledger.accounts.first(where: { $0.item == item }) else { return [] }
    let row = IncidentRow(account, ledger, Penalties.judges(facts.timeline, end: facts.end))
    let isProvisional = account.penalty?.isProvisional ?? false
    let shown =
      account.leftOut == nil ? IncidentTable.shown.union(isProvisional ? IncidentTable.provisional : []) : ["standing"]
    return entries.filter { shown.contains($0.column.id) }.compactMap { entry in
      let cell = entry.cell(row)
      let words =
        if case .moment(let moment) = cell, let place = row.localTime {
          Wording(language: context.language).moment(moment, in: place)
        } else {
          cell.told(in: entry.column, context.language)
        }
      return words.isEmpty ? nil : (entry.column.title, Text(same: words))
    }
  }

  /// Those that tell as of when a penalty was read while the incident is open.
  private static let provisional: Set<String> = ["penalty_at", "penalty_overrun_s"]

  /// The columns that are shown with an incident.
  private static let shown: Set<String> = [
    "contract", "version", "severity", "severity_first", "response_s", "response_bound", "response_target_s",
    "response_due", "response_verdict",
    "deducted_s", "restoring_s", "restoring_target_s", "restoring_due", "restoring_verdict", "lived_s", "penalty_c",
    "penalty_month", "penalty_due", "penalty_provisional",
  ]
}
