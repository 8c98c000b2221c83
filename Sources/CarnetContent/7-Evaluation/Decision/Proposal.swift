import CarnetCore

/// What Carnet proposes to do with the contract, and why: the representative decides.
struct Proposal: Hashable, Sendable {
  let decision: Decision
  /// Why, as full sentences, the weightiest first.
  let reasons: [Text]

  /// What is proposed for the period that a dossier names.
  init?(_ dossier: Dossier, now: Instant) {
    guard let view = Catalogue.standard.view(dossier, now: now) else { return nil }
    self.init(view)
  }

  /// Nil before there is enough to judge by.
  init?(_ view: PeriodView) {
    guard view.contract != nil, let marked = EvaluationContent.proposal(view) else { return nil }
    let (dossier, sheet) = (view.dossier, view.sheet)
    let costs = view[DecisionCosts.self]
    let decision = costs?.weighed(marked) ?? marked
    self.decision = decision
    var reasons: [Text] = []
    if dossier[Evaluation.seriousBreach] == true {
      reasons.append(
        Text(
          fr: "Un manquement grave de sécurité ou d'honnêteté est enregistré. Envoyez d'abord une mise en demeure.",
          en: "A serious breach of security or honesty is recorded. Send a formal notice first."))
    }
    if let score = sheet.score() {
      func words(_ language: Language) -> String { Wording(language: language).decimal(score, places: 1) }
      let partial = sheet.isPartial() ? Text(fr: ", fiche partielle", en: ", partial scorecard") : nil
      reasons.append(
        Text(
          fr: "La fiche de contrôle donne \(words(.fr)) sur 100\(partial?.fr ?? "").",
          en: "The provider scorecard gives \(words(.en)) out of 100\(partial?.en ?? "")."))
    }
    reasons += sheet.redFlags.map { row in
      Text(
        fr: "\(row.criterion.title.fr) : \(row.basis.fr), insuffisant à lui seul.",
        en: "\(row.criterion.title.en): \(row.basis.en), enough by itself to renegotiate.")
    }
    if sheet.rows.contains(where: { $0.criterion.id == "satisfaction" && ($0.mark.map { $0 <= 1 } ?? false) }) {
      reasons.append(
        Text(
          fr: "Trop peu de salariés sont satisfaits : négociez les points qu'ils signalent.",
          en: "Too few employees are satisfied: negotiate the points they raise."))
    }
    reasons += costs?.reasons(decision) ?? []
    reasons += Proposal.since(view) + Proposal.notice(view)
    if decision == .renew {
      reasons.append(
        Text(fr: "Rien de grave dans la période.", en: "Nothing serious in the period."))
    }
    self.reasons = reasons
  }

  /// How the sheet, the promises and the staff's opinion went since the period before.
  private static func since(_ view: PeriodView) -> [Text] {
    let told = [IndicatorContent.controlScore, IndicatorContent.restoringCompliance, IndicatorContent.satisfaction]
    guard let trends = Trends(view, of: told) else { return [] }
    func words(_ language: Language) -> String {
      trends.trends.map { trend in
        let (indicator, then, now) = (trend.indicator, trend.then.value, trend.now.value)
        let moved = "\(indicator.words(then, language)) → \(indicator.words(now, language))"
        return "\(indicator.id) \(moved) (\(trend.words(language)))"
      }.joined(separator: language == .fr ? " ; " : "; ")
    }
    var reasons = [
      Text(
        fr: "Depuis la période précédente : \(words(.fr)).", en: "Since the previous period: \(words(.en)).")
    ]
    if trends.closed?[Evaluation.decision] == .renegotiate, let way = trends.of(IndicatorContent.controlScore)?.way,
      way != .better
    {
      reasons.append(
        Text(
          fr: "La renégociation précédente n'a rien amélioré : tenez la lettre de dénonciation prête.",
          en: "The last renegotiation improved nothing: have the termination letter ready."))
    }
    return reasons
  }

  /// Until when the contract can still be ended, seen from today.
  private static func notice(_ view: PeriodView) -> [Text] {
    guard let contract = view.contract, contract.renewal == .tacit else { return [] }
    if let life = ContractLife(view.dossier, now: view.now), let given = life.notice {
      func words(_ language: Language) -> (sent: String, end: String) {
        (Wording(language: language).day(given.sent), Wording(language: language).day(life.end))
      }
      let (fr, en) = (words(.fr), words(.en))
      return [
        Text(
          fr: "Le préavis est parti le \(fr.sent) : le contrat finit le \(fr.end).",
          en: "Notice was sent on \(en.sent): the contract ends on \(en.end).")
      ]
    }
    let notice = NoticeTerms(contract, on: view.now.day)
    func day(_ language: Language) -> String { Wording(language: language).day(notice.deadline) }
    return notice.isTooLate
      ? [
        Text(
          fr:
            "Le dernier jour pour dénoncer cette période est passé. Le prochain est le \(day(.fr)). D'ici là, seule une fin anticipée est possible (clause \(Clause.earlyEnd.id)).",
          en:
            "The last day for notice for this period has passed. The next one is \(day(.en)). Until then, only an early termination is possible (clause \(Clause.earlyEnd.id))."
        )
      ]
      : [
        Text(
          fr: "Vous pouvez dénoncer le contrat jusqu'au \(day(.fr)).", en: "You can give notice until \(day(.en)).")
      ]
  }

  /// What is said on coming to the decision.
  func words(_ language: Language) -> [Utterance] {
    [
      .heading(
        Text(fr: "Carnet propose : \(decision.label.fr)", en: "Carnet proposes: \(decision.label.en)")[language]),
      .list(numbered: false, reasons.map { $0[language] }),
      .aside(
        Text(
          fr: "Le dirigeant décide et signe ses raisons. Pour les lettres, tapez :documents.",
          en: "The managing director decides and signs the reasons. For the letters, type :documents.")[language]),
    ]
  }
}
