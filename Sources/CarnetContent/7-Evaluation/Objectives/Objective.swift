import CarnetCore

/// What the firm wants of its computers, and by which figures it will know.
package enum Objective {
  package static let id: FormID = "objectives"

  static let text = Question<String>(
    id, "text", .line(.words), prompt: Text(fr: "Objectif", en: "Objective"),
    help: Text(
      fr: "Un résultat pour l'entreprise, pas un moyen. Chaque indicateur doit servir un objectif.",
      en: "A result for the firm, not a means. Each indicator must serve an objective."),
    example: Text(
      fr: "ne plus perdre de ventes à cause d'une caisse en panne", en: "lose no more sales to a till that is down"))
  static let indicators = Question<[Indicator]>(
    id, "indicators", .choices(Indicator.options),
    prompt: Text(fr: "Indicateurs qui le mesurent", en: "Indicators that measure it"),
    help: Text(fr: "Un à trois indicateurs, par leur numéro.", en: "One to three indicators, by number."),
    example: Text(same: "K03, K05, K10"),
    objection: { chosen, _ in
      chosen.count <= 3
        ? nil
        : Refusal(
          ContentReason.tooManyIndicators,
          Text(fr: "Trois indicateurs suffisent à un objectif.", en: "Three indicators are enough for an objective."),
          remedy: Text(
            fr: "Gardez les plus utiles, par exemple : K03, K10",
            en: "Keep the most useful, for example: K03, K10"))
    })
  static let needs = Question<[ItemID]>(
    id, "needs", .items(Need.id), prompt: Text(fr: "Besoins qu'il sert", en: "Needs it serves"),
    help: Text(
      fr:
        "Les besoins dont cet objectif vient. La matrice de traçabilité montre ensuite les besoins qui ne sont pas suivis.",
      en: "The needs this objective comes from. The traceability matrix then shows needs that are not followed."),
    example: Text(same: "B1"), level: .detail, need: .optional,
    suggestion: { context in
      let told = Set(context[indicators] ?? [])
      let served = context.dossier.items(of: Need.id).filter { need in
        let about = Context(dossier: context.dossier, subject: Subject(Need.id, need), now: context.now)
        return about.settled(Need.moscow) != .wont
          && !told.isDisjoint(with: about.settled(Need.type)?.indicators ?? [])
      }
      return served.isEmpty ? nil : served
    })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Objectifs", en: "Objectives"),
    shortcut: Text(fr: "objectif", en: "objective"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "OB", one: Text(fr: "un objectif", en: "an objective"), atLeast: 0, label: "text")),
    listing: Listing(
      [
        .init(text, "Objectif", "Objective"),
        .init(indicators, "Indicateurs", "Indicators"),
        .init(needs, "Besoins", "Needs"),
      ]),
    questions: [text, indicators, needs])

  /// The objectives that an indicator serves.
  static func served(by indicator: Indicator, in dossier: Dossier) -> [ItemID] {
    dossier.items(of: id).filter { dossier[indicators, of: $0]?.contains(indicator) ?? false }
  }
}

extension NeedType {
  /// The indicators that tell whether needs of the kind are met; none where no figure does.
  fileprivate var indicators: [Indicator] {
    typealias Of = IndicatorContent
    return switch self {
    case .service:
      [
        Of.responseTime, Of.responseCompliance, Of.restoringCompliance, Of.restoringTime, Of.restoringSpread,
        Of.backlog, Of.backlogAge,
      ]
    case .hours: [Of.livedTime]
    case .security: [Of.restoreTests, Of.outOfSupport]
    case .organisation: [Of.reportsOnTime, Of.satisfaction, Of.promoters, Of.actionsOnTime]
    case .growth: [Of.outOfSupport]
    case .preventive: [Of.repeats, Of.preventiveShare, Of.visitsHeld, Of.visitsOnTime]
    case .budget: [Of.costPerAsset, Of.penalties, Of.invoiceAccuracy]
    case .equipment: [Of.availability, Of.timeBetweenFailures]
    case .training: [Of.firstTimeFix, Of.satisfaction]
    case .sustainability: []
    }
  }
}
