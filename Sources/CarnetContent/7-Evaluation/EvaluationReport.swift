import CarnetCore

/// The report that judges a period: figures, incidents one by one, penalties, satisfaction, decision.
enum EvaluationReport {
  static let kind = DocumentKind(
    "evaluation-report", title: Text(fr: "Rapport d'évaluation", en: "Evaluation report"), stage: .evaluation
  ) { dossier, language, now, footer in
    guard let period = EvaluationContent.period(dossier, now), let facts = PeriodFacts(dossier, period, now: now) else {
      return .failure(
        DocumentKind.Lacking([
          Finding(
            Text(fr: "Il faut un contrat complet et une période.", en: "A complete contract and a period are needed."),
            at: [Evaluation.from.address()])
        ]))
    }
    return .success(document(dossier, facts, period, language, now, footer))
  }

  private static func document(
    _ dossier: Dossier, _ facts: PeriodFacts, _ period: Period, _ language: Language, _ now: Instant,
    _ footer: Document.Footer
  ) -> Document {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    func duration(_ seconds: Int) -> String { wording.duration(TimeSpan(seconds: seconds)) }
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Indicateurs", "Indicators")), .table(indicators(dossier, period, now, language)),
      .heading(level: 1, say("Incidents", "Incidents")),
      .paragraph(
        say(
          "Délais en heures ouvrées du contrat (\(facts.contract.clock.windows.words(.fr))), attentes suspensives déduites ; « vécu » est le temps écoulé.",
          "Times in the contract's business hours (\(facts.contract.clock.windows.words(.en))), suspending waits deducted; “lived” is elapsed time."
        )),
      .table(
        Table(
          columns: [
            Table.Column(say("N°", "No.")), Table.Column(say("Incident", "Incident")),
            Table.Column(say("Grav.", "Sev.")),
            Table.Column(say("Pris en charge", "Response"), .trailing),
            Table.Column(say("Rétabli", "Restored"), .trailing),
            Table.Column(say("Promis", "Promised"), .trailing), Table.Column(say("Vécu", "Lived"), .trailing),
            Table.Column(say("Retard", "Late by"), .trailing),
          ],
          rows: facts.clocks.map { clock in
            [
              clock.facts.item.description, dossier[Incident.title, of: clock.facts.item] ?? "",
              clock.facts.severity.rawValue,
              duration(clock.response), clock.facts.restored == nil ? say("ouvert", "open") : duration(clock.restoring),
              duration(clock.restoringTarget), duration(clock.wall), clock.overrun > 0 ? duration(clock.overrun) : "—",
            ]
          })),
    ]
    if !facts.clocks.isEmpty {
      blocks.append(
        .chart(
          Chart(
            title: say("Rétablissement, en heures ouvrées", "Restoring, in business hours"),
            bars: facts.clocks.map {
              Chart.Bar(
                label: "\($0.facts.item) \($0.facts.severity.rawValue)", value: Double($0.restoring) / 3_600,
                words: duration($0.restoring) + ($0.isRestoringLate ? " ✗" : ""))
            })))
    }
    if let penalties = facts.penalties {
      blocks.append(.heading(level: 1, say("Pénalités", "Penalties")))
      blocks.append(
        .table(
          Table(
            columns: [
              Table.Column(say("Mois", "Month")), Table.Column(say("Avant plafonds", "Before caps"), .trailing),
              Table.Column(say("Dues", "Due"), .trailing),
            ],
            rows: penalties.months.map { month in
              [
                wording.month(year: month.month / 12, month: month.month % 12 + 1), wording.money(month.gross),
                wording.money(month.due) + (month.isCapped ? say(" (plafond)", " (capped)") : ""),
              ]
            } + [[say("Total", "Total"), wording.money(penalties.gross), wording.money(penalties.due)]])))
      blocks.append(
        .note(
          say(
            "Le juge peut modérer une pénalité (code civil, art. 1231-5).",
            "A judge may moderate a penalty (French civil code, art. 1231-5).")))
    }
    let meetings = dossier.items(of: Meeting.id)
    if !meetings.isEmpty {
      blocks.append(.heading(level: 1, say("Réunions", "Meetings")))
      blocks.append(
        .list(
          numbered: false,
          meetings.map { meeting in
            let held = dossier[Meeting.held, of: meeting].map(wording.day) ?? say("pas tenue", "not held")
            let decisions = (dossier[Meeting.decisions, of: meeting] ?? "").replacing("\n", with: " ; ")
            return "\(dossier[Meeting.kind, of: meeting] ?? "") (\(held)) \(decisions)"
          }))
    }
    if let reply = dossier[Evaluation.reply] {
      blocks += [.heading(level: 1, say("Réponse du prestataire", "The provider's reply")), .paragraph(reply)]
    }
    blocks += decision(dossier, language)
    blocks += ContractDocument.waivers(dossier, language)
    return Document(
      kind: kind.id, title: kind.title[language],
      subtitle: "\(dossier[Company.name] ?? "") · "
        + say(
          "du \(wording.day(period.from)) au \(wording.day(period.to))",
          "\(wording.day(period.from)) to \(wording.day(period.to))"),
      language: language, blocks: blocks, footer: footer)
  }

  private static func indicators(_ dossier: Dossier, _ period: Period, _ now: Instant, _ language: Language) -> Table {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    return Table(
      columns: [
        Table.Column(say("Indicateur", "Indicator")), Table.Column(say("Valeur", "Value"), .trailing), Table.Column(""),
        Table.Column(say("Cible", "Target"), .trailing), Table.Column("n", .trailing),
        Table.Column(say("À savoir", "To know")),
      ],
      rows: IndicatorContent.all.map { indicator in
        let outcome = indicator.measure(dossier, period, now)
        let aim = indicator.target(in: dossier)
        let target = aim.map { indicator.words($0, language) } ?? ""
        let name = "\(indicator.id) \(indicator.name[language])"
        switch outcome {
        case .notApplicable(let reason): return [name, "—", "", target, "0", reason[language]]
        case .measured(let measurement):
          let verdict = indicator.verdict(on: outcome, target: aim)
          let mark = verdict == .met ? "✓" : verdict == .missed ? "✗" : ""
          return [
            name, indicator.words(measurement, language), mark, target,
            measurement.numerator.map { "\($0)/\(measurement.n)" } ?? String(measurement.n),
            measurement.caution[language],
          ]
        }
      })
  }

  private static func decision(_ dossier: Dossier, _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    guard let decision = dossier[Evaluation.decision] else {
      return [
        .heading(level: 1, say("Décision", "Decision")),
        .note(say("La décision n'est pas encore prise.", "The decision is not taken yet.")),
      ]
    }
    let by = dossier[Evaluation.decidedBy].flatMap { dossier[Person.name, of: $0] } ?? ""
    let on = dossier[Evaluation.decidedOn].map { say("Le \(wording.day($0))", "On \(wording.day($0))") } ?? ""
    return [
      .heading(level: 1, say("Décision", "Decision")),
      .facts([
        Document.Fact(say("Décision", "Decision"), decision.label[language]),
        Document.Fact(say("Raisons", "Reasons"), dossier[Evaluation.reason] ?? ""),
      ]), .signatures([Document.Signature(party: dossier[Company.name] ?? "", signatory: by, signed: on)]),
    ]
  }
}
