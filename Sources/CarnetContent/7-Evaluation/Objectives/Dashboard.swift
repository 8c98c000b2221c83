import CarnetCore

/// The few indicators that are looked at every month.
package enum Dashboard {
  package static let id: FormID = "dashboard"

  static let indicators = Question<[Indicator]>(
    id, "indicators", .choices(Indicator.options),
    prompt: Text(fr: "Indicateurs du tableau de bord", en: "Indicators on the dashboard"),
    help: Text(
      fr: "Sept au plus : au-delà, personne ne les lit. Chacun doit servir un objectif.",
      en: "Seven at most: beyond that, no one reads them. Each must serve an objective."),
    example: Text(same: "K03, K10, K19, K20, K24"), level: .detail,
    suggestion: { _ in
      [
        IndicatorContent.restoringCompliance, IndicatorContent.availability, IndicatorContent.costPerAsset,
        IndicatorContent.satisfaction, IndicatorContent.restoreTests,
      ]
    })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Tableau de bord", en: "Dashboard"), cardinality: .one,
    questions: [indicators])

  /// The indicators that are looked at: those chosen, else the usual five.
  @Sendable static func chosen(_ dossier: Dossier) -> [Indicator] {
    Context(dossier: dossier, subject: Subject(id), now: Instant(epochSeconds: 0)).settled(indicators) ?? []
  }
}
