import CarnetCore

extension Catalogue {
  /// What Carnet asks, checks, writes and measures: the one list of all content, stage by stage.
  package static let standard: Catalogue = Catalogue(
    forms: stages.flatMap(\.forms), checks: checks,
    indicators: stages.flatMap(\.indicators),
    documents: documents, figures: stages.flatMap(\.figures),
    agenda: { dossier, now in
      let followed = dossier.followed
      return stages.filter { !$0.isOfAContract }.flatMap { $0.agenda(followed, now) }
        + ContractDeadlines.told(followed) { part in
          stages.filter(\.isOfAContract).flatMap { $0.agenda(part, now) }
        }
    },
    zone: { $0.serviceZone }, businessDay: { $0.businessDay }, representative: { $0[Company.legalRepresentative] },
    nameQuestion: Company.name, period: EvaluationContent.period,
    measured: { $0.followed.measured(over: $1) }, followed: \.followed,
    briefing: { dossier, stage, now, language in
      FrozenNeeds.briefing(dossier, stage, now, language)
        + (stage == .evaluation ? EvaluationContent.briefing(dossier, now, language) : [])
        + FollowUpBriefing.briefing(dossier, stage, now, language)
    }, clocks: RunningClocks.all, imports: stages.flatMap(\.imports), exports: stages.flatMap(\.exports),
    reasons: ContentReason.reasons, trend: Trends.utterances, dashboard: Dashboard.chosen, lately: Trends.lately,
    comparison: Trends.comparison,
    sequel: DecisionSequel.sequel, derived: Clause.drawn, opening: Opening.lines)

  private static let checks = Placed.all(stages.flatMap(\.checks), with: stages.flatMap(\.earlierChecks)) { $0.id }

  private static let documents = Placed.all(stages.flatMap(\.documents), with: stages.flatMap(\.earlierDocuments)) {
    $0.id
  }

  static let stages = [
    InventoryContent.stage, NeedsContent.stage, SpecificationContent.stage, NegotiationContent.stage,
    ContractContent.stage, FollowUpContent.stage.ofOneContract, EvaluationContent.stage.ofOneContract,
  ]
}
