import CarnetCore

extension Catalogue {
  /// What Carnet asks, checks, writes and measures: the one list of all content, stage by stage.
  package static let standard = Catalogue(
    forms: InventoryContent.forms + NeedsContent.forms + SpecificationContent.forms + NegotiationContent.forms
      + ContractContent.forms + FollowUpContent.forms + EvaluationContent.forms,
    checks: InventoryContent.checks + NeedsContent.checks + SpecificationContent.checks + NegotiationContent.checks
      + ContractContent.checks + FollowUpContent.checks + EvaluationContent.checks,
    indicators: IndicatorContent.all,
    documents: [InventoryReport.kind] + ContractContent.documents + EvaluationContent.documents,
    figures: InventoryContent.figures + NeedsContent.figures + NegotiationContent.figures + ContractContent.figures
      + FollowUpContent.figures + EvaluationContent.figures,
    agenda: { InventoryContent.agenda($0, $1) + ContractContent.agenda($0, $1) + FollowUpContent.agenda($0, $1) },
    zone: { $0.serviceZone }, businessDay: { $0.businessDay }, representative: { $0[Company.legalRepresentative] },
    nameQuestion: Company.name, period: EvaluationContent.period, briefing: FollowUpContent.briefing)
}
