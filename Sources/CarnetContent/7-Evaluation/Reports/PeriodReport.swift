import CarnetCore

/// The report of a month, or of half a year: the dashboard, what happened, what comes next.
enum PeriodReport {
  static let monthly = kind(
    "monthly-report", name: Text(fr: "rapport du mois", en: "monthly report"),
    Text(fr: "Rapport du mois", en: "Monthly report"), guards: ObjectiveChecks.publishing
  ) { dossier, now in
    month(before: dossier.serviceZone.localized(now).day, since: dossier.contractInForce(at: now)?.term.start)
  }

  static let halfYear = kind(
    "half-year-report", name: Text(fr: "rapport du semestre", en: "half-year report"),
    Text(fr: "Rapport du semestre", en: "Half-year report"),
    guards: ObjectiveChecks.publishing + [ObjectiveChecks.current], period: EvaluationContent.period)

  private static func kind(
    _ id: String, name: Text, _ title: Text, guards: [Check], period: @escaping @Sendable (Dossier, Instant) -> Period?
  ) -> DocumentKind {
    DocumentKind(id, name: name, title: title, stage: .followUp, guards: guards, prepare: { Judged.over(period, $0) }) {
      judged, language in
      let view = judged.view
      return DocumentKind.Body(
        subtitle: "\(view.dossier[Company.name] ?? "") · \(EvaluationContent.words(view.period, language))",
        blocks: blocks(IndicatorTables(view: view, language: language), judged.facts, rules: guards))
    }
  }

  /// The last whole month before a day; the running one when the contract began in it.
  static func month(before today: Day, since start: Day?) -> Period? {
    let first = today.adding(days: 1 - today.civil.day)
    let last = first.adding(months: -1)
    if let start, start >= first { return Period(from: first, to: today) }
    return Period(from: last, to: first.adding(days: -1))
  }

  private static func blocks(_ tables: IndicatorTables, _ facts: PeriodFacts, rules: [Check]) -> [Document.Block] {
    let (view, language) = (tables.view, tables.language)
    let dossier = view.dossier
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let chosen = Dashboard.chosen(dossier)
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Tableau de bord", "Dashboard")), .table(tables.table(chosen)),
    ]
    blocks += tables.severityBlocks(chosen)
    // What was waived is said all the same.
    let broken = (rules + [ObjectiveChecks.few]).flatMap { $0.find(dossier, view.now) }.map { $0.sentence[language] }
    if !broken.isEmpty {
      blocks.append(
        .note(
          say("Ce tableau de bord ne respecte pas toutes ses règles.", "This dashboard does not meet all its rules.")))
      blocks.append(.list(numbered: false, broken))
    }
    // What is told of the staff is told of the period that is judged, whatever this report covers.
    let judged = EvaluationContent.period(dossier, view.now).map(view.over)
    blocks += (judged.map(ObjectiveChecks.displeased) ?? []).map { .note($0.sentence[language]) }
    blocks += Trends.blocks(view, language)
    blocks.append(.heading(level: 1, say("Incidents", "Incidents")))
    if facts.clocks.isEmpty, facts.unjudged.isEmpty, facts.outside.isEmpty {
      blocks.append(.paragraph(say("Aucun incident dans la période.", "No incident in the period.")))
    } else if !facts.clocks.isEmpty {
      blocks.append(.table(tables.incidents(facts)))
      if facts.period.months >= 2 { blocks.append(.chart(tables.months(facts))) }
      blocks.append(.chart(tables.lived(facts)))
    }
    blocks += tables.apart(facts)
    if let penalties = facts.penalties, !penalties.charges.isEmpty || !penalties.months.isEmpty {
      blocks.append(.heading(level: 1, say("Pénalités", "Penalties")))
      blocks.append(.table(PenaltyTable.table(penalties, language)))
    }
    blocks += PromiseTable.blocks(view, language)
    blocks += InvoiceLedger.blocks(view.known, over: view.period, language)
    return blocks + coming(dossier, view.now, language) + Waivers.blocks(dossier, language)
  }

  /// The next dates of the contract.
  private static func coming(_ dossier: Dossier, _ now: Instant, _ language: Language) -> [Document.Block] {
    let wording = Wording(language: language)
    let today = dossier.serviceZone.localized(now).day
    let dates = Catalogue.standard.agenda(dossier, now).filter { $0.day >= today }.sorted { $0.day < $1.day }.prefix(6)
    guard !dates.isEmpty else { return [] }
    return [
      .heading(level: 1, Text(fr: "Dates à venir", en: "Upcoming dates")[language]),
      .facts(dates.map { Document.Fact(wording.day($0.day), $0.title[language]) }),
    ]
  }
}

/// Penalties as a table: before and after the caps, month by month.
enum PenaltyTable {
  static func table(_ penalties: Penalties, _ language: Language) -> Table {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    return Table(
      columns: [
        Table.Column(say("Mois", "Month")), Table.Column(say("Avant plafonds", "Before caps"), .trailing),
        Table.Column(say("Dues", "Due"), .trailing),
      ],
      rows: penalties.months.map { month in
        [
          wording.month(year: month.month / 12, month: month.month % 12 + 1)
            + (month.isCorrection ? say(", corrigé", ", corrected") : ""), wording.money(month.gross),
          wording.money(month.due) + (month.isCapped ? say(" (plafond)", " (capped)") : ""),
        ]
      } + [[say("Total", "Total"), wording.money(penalties.gross), wording.money(penalties.due)]]
        + (penalties.awaitingNotice.isEmpty
          ? []
          : [
            [
              say("Mise en demeure à envoyer", "Formal notice to send"),
              wording.money(penalties.awaitingNotice.reduce(Money(cents: 0)) { $0 + $1.amount }),
              wording.money(Money(cents: 0)),
            ]
          ]))
  }
}
