import CarnetCore

/// The report that judges a period: figures, incidents one by one, penalties, satisfaction, decision.
enum EvaluationReport {
  static let kind = DocumentKind(
    "evaluation-report", name: Text(fr: "rapport d'évaluation", en: "evaluation report"),
    title: Text(fr: "Rapport d'évaluation", en: "Evaluation report"), stage: .evaluation,
    prepare: { Judged.over(EvaluationContent.period, $0) }
  ) { body($0.view, $0.facts, $1) }

  private static func body(_ view: PeriodView, _ facts: PeriodFacts, _ language: Language) -> DocumentKind.Body {
    let (dossier, period) = (view.dossier, view.period)
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let tables = IndicatorTables(view: view, language: language)
    var blocks: [Document.Block] = [.heading(level: 1, say("Objectifs", "Objectives"))]
    blocks += objectives(tables)
    blocks += [
      .heading(level: 1, say("Indicateurs", "Indicators")), .table(tables.table(IndicatorContent.all)),
      .note(
        say(
          "Si le numéro d'une formule change, ne la comparez pas à l'ancienne. Sont comptés les faits enregistrés jusqu'au numéro imprimé au bas de ce rapport.",
          "If the number of a formula changes, do not compare it with the old one. The facts counted are those recorded up to the number printed at the foot of this report."
        )),
    ]
    blocks += tables.severityBlocks(IndicatorContent.all) + Trends.blocks(view, language)
    if let variants = tables.variants(IndicatorContent.all) {
      blocks.append(.heading(level: 2, say("Et si les règles changeaient ?", "Under other rules")))
      blocks.append(.table(variants))
    }
    blocks += ObjectiveChecks.displeased(view).map { .note($0.sentence[language]) }
    blocks += [
      .heading(level: 1, say("Incidents", "Incidents")),
      .paragraph(
        say(
          "Les délais sont en heures ouvrées du contrat (\(facts.contract.hoursInLine(.fr))), temps de suspension déduit. La durée réelle compte aussi les nuits et les week-ends.",
          "Times are in the contract's business hours (\(facts.contract.hoursInLine(.en))), minus time on hold. Elapsed time also counts nights and weekends."
        )),
      .table(tables.incidents(facts)),
    ]
    blocks += tables.apart(facts)
    if !facts.clocks.isEmpty { blocks.append(.chart(tables.lived(facts))) }
    let counted = IndicatorContent.restoringCompliance.account(view)
    if !counted.isEmpty {
      blocks.append(
        .heading(level: 2, say("K03, incident par incident", "K03, incident by incident")))
      blocks.append(
        .list(
          numbered: false,
          counted.map { "\($0.item) \($0.isJudged ? $0.isCounted ? "✓" : "✗" : "?") \($0.account[language])" }))
    }
    if let penalties = facts.penalties {
      blocks.append(.heading(level: 1, say("Pénalités", "Penalties")))
      blocks.append(.table(PenaltyTable.table(penalties, language)))
      blocks.append(
        .note(
          say(
            "Le juge peut réduire une pénalité (\(Law.penalty.citation.fr)).",
            "A judge may reduce a penalty (\(Law.penalty.citation.en)).")))
    }
    blocks += InvoiceLedger.blocks(view.known, over: period, language)
    let meetings = dossier.items(of: Meeting.id)
    if !meetings.isEmpty {
      blocks.append(.heading(level: 1, say("Réunions", "Meetings")))
      blocks.append(
        .list(
          numbered: false,
          meetings.map { meeting in
            let held = dossier[Meeting.held, of: meeting].map(wording.day) ?? say("n'a pas eu lieu", "not held")
            let decisions = (dossier[Meeting.decisions, of: meeting] ?? "").replacing("\n", with: say(" ; ", "; "))
            let told = "\(dossier[Meeting.kind, of: meeting] ?? "") (\(held))"
            return decisions.isEmpty ? told : told + say(" : ", ": ") + decisions
          }))
    }
    let replies = SheetReply.all(over: period, in: dossier, language)
    if dossier[Evaluation.reply] != nil || !replies.isEmpty {
      blocks.append(.heading(level: 1, say("Réponse du prestataire", "The provider's reply")))
      blocks += dossier[Evaluation.reply].map { [.paragraph($0)] } ?? []
      if !replies.isEmpty { blocks.append(.list(numbered: false, replies)) }
    }
    if let proposal = Proposal(view) {
      blocks.append(.heading(level: 1, say("Ce que Carnet propose", "What Carnet proposes")))
      blocks.append(.facts([Document.Fact(say("Proposition", "Proposal"), proposal.decision.label[language])]))
      blocks.append(.list(numbered: false, proposal.reasons.map { $0[language] }))
    }
    blocks += decision(dossier, language)
    blocks += Waivers.blocks(dossier, language)
    return DocumentKind.Body(
      subtitle: "\(dossier[Company.name] ?? "") · "
        + say(
          "du \(wording.day(period.from)) au \(wording.day(period.to))",
          "\(wording.day(period.from)) to \(wording.day(period.to))"),
      blocks: blocks)
  }

  /// Each objective with the figures that tell of it.
  private static func objectives(_ tables: IndicatorTables) -> [Document.Block] {
    let (dossier, language) = (tables.view.dossier, tables.language)
    let objectives = dossier.items(of: Objective.id)
    guard !objectives.isEmpty else {
      return [.paragraph(Text(fr: "Aucun objectif n'est enregistré.", en: "No objective is recorded.")[language])]
    }
    return [
      .facts(
        objectives.map { objective in
          let figures = (dossier[Objective.indicators, of: objective] ?? []).map { indicator in
            guard case .measured(let measurement) = indicator.measure(tables.view) else { return "\(indicator.id) —" }
            let verdict = indicator.verdict(over: tables.view)
            return [indicator.id, indicator.words(measurement, language), verdict.mark].filter { !$0.isEmpty }
              .joined(separator: " ")
          }
          return Document.Fact(dossier[Objective.text, of: objective] ?? "", figures.joined(separator: " · "))
        })
    ]
  }

  private static func decision(_ dossier: Dossier, _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    guard let decision = dossier[Evaluation.decision] else {
      return [
        .heading(level: 1, say("Décision", "Decision")),
        .note(say("La décision n'est pas encore prise.", "The decision has not been made yet.")),
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
