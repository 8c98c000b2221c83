import CarnetCore

/// What the firm wants of its computers, and by which figures it will know.
package enum Objective {
  package static let id: FormID = "objectives"

  static let text = Question<String>(
    id, "text", .line(.words), prompt: Text(fr: "Objectif", en: "Objective"),
    help: Text(
      fr: "Un résultat pour l'entreprise, pas un moyen : un indicateur qui n'en sert aucun est de trop.",
      en: "A result for the firm, not a means: an indicator that serves none is one too many."),
    example: Text(
      fr: "ne plus perdre de ventes à cause d'une caisse en panne", en: "lose no more sales to a till that is down"))
  static let indicators = Question<[IndicatorID]>(
    id, "indicators", .choices(IndicatorID.options),
    prompt: Text(fr: "Indicateurs qui le diront", en: "Indicators that will tell"),
    help: Text(fr: "Un à trois, par leur numéro.", en: "One to three, by their number."),
    example: Text(same: "K03, K05, K10"),
    objection: { chosen, _ in
      chosen.count <= 3
        ? nil
        : Refusal(
          Text(fr: "Trois indicateurs suffisent à un objectif.", en: "Three indicators are enough for an objective."),
          remedy: Text(
            fr: "Gardez les plus parlants, par exemple : K03, K10",
            en: "Keep the most telling, for example: K03, K10"))
    })
  static let needs = Question<[ItemID]>(
    id, "needs", .items(Need.id), prompt: Text(fr: "Besoins qu'il sert", en: "Needs that it serves"),
    help: Text(
      fr: "Du besoin à l'objectif et à ses indicateurs : la matrice de traçabilité montre ce qui n'est pas suivi.",
      en: "From the need to the objective and its indicators: the trace matrix shows what is not followed."),
    example: Text(same: "B1"), level: .detail, need: .optional,
    suggestion: { context in
      let told = Set(context[indicators] ?? [])
      let served = context.dossier.items(of: Need.id).filter { need in
        let about = Context(dossier: context.dossier, subject: Subject(Need.id, need), now: context.now)
        return about.settled(Need.moscow) != .wont
          && !(about.settled(Need.type)?.indicators ?? []).isDisjoint(with: told)
      }
      return served.isEmpty ? nil : served
    })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Objectifs", en: "Objectives"),
    shortcut: Text(fr: "objectif", en: "objective"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "OB", one: Text(fr: "un objectif", en: "an objective"), atLeast: 0, label: "text")),
    questions: [text, indicators, needs])

  /// The objectives that an indicator serves.
  static func served(by indicator: IndicatorID, in dossier: Dossier) -> [ItemID] {
    dossier.items(of: id).filter { dossier[indicators, of: $0]?.contains(indicator) ?? false }
  }
}

/// The few indicators that are looked at every month.
package enum Dashboard {
  package static let id: FormID = "dashboard"

  static let indicators = Question<[IndicatorID]>(
    id, "indicators", .choices(IndicatorID.options),
    prompt: Text(fr: "Indicateurs du tableau de bord", en: "Indicators on the dashboard"),
    help: Text(
      fr: "Sept au plus : au-delà, personne ne les lit. Chacun sert un objectif.",
      en: "Seven at most: beyond, nobody reads them. Each serves an objective."),
    example: Text(same: "K03, K10, K19, K20, K24"), level: .detail,
    suggestion: { _ in [.k03, .k10, .k19, .k20, .k24] })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Tableau de bord", en: "Dashboard"), cardinality: .one,
    questions: [indicators])

  /// The indicators that are looked at: those chosen, else the usual five.
  static func chosen(_ dossier: Dossier) -> [IndicatorID] {
    Context(dossier: dossier, subject: Subject(id), now: Instant(epochSeconds: 0)).settled(indicators) ?? []
  }
}

/// A target of your own, in place of the usual one.
package enum AgreedTarget {
  package static let id: FormID = "targets"

  static let indicator = Question<IndicatorID>(
    id, "indicator", .choice(IndicatorID.options),
    prompt: Text(fr: "Cible pour l'indicateur", en: "Target for the indicator"),
    help: Text(
      fr: "Celle que vous avez convenue ; elle remplace la cible d'usage dans tous les rapports.",
      en: "The one that you agreed; it stands in for the usual one in every report."),
    example: Text(same: "K03"))
  static let severity = Question<Severity>(
    id, "severity", .choice(Severity.options), prompt: Text(fr: "Pour quelle gravité", en: "For which severity"),
    help: Text(
      fr: "Sans gravité, la cible vaut pour l'indicateur entier ; avec une, pour ses seuls incidents.",
      en: "Without a severity the target holds for the whole indicator; with one, for its incidents only."),
    example: Text(same: "P1"), level: .detail, need: .optional,
    asked: { context in context[indicator].map { SeverityTargets.split.keys.contains($0) } ?? false })
  static let rate = Question<Rate>(
    id, "rate", .rate, prompt: Text(fr: "Cible", en: "Target"), help: Text(fr: "En pour-cent.", en: "In percent."),
    example: Text(fr: "90 %", en: "90%"), asked: { [.percent, .precisePercent].contains(unit($0)) })
  static let time = Question<TimeSpan>(
    id, "time", .duration, prompt: Text(fr: "Cible", en: "Target"), help: Text(fr: "En heures.", en: "In hours."),
    example: Text(fr: "8 h", en: "8 h"), asked: { unit($0) == .seconds })
  static let amount = Question<Money>(
    id, "amount", .money, prompt: Text(fr: "Cible", en: "Target"),
    help: Text(fr: "En euros, hors taxes.", en: "In euros, excluding tax."),
    example: Text(fr: "90 €", en: "€90"), asked: { unit($0) == .cents }, objection: Money.mustNotBeNegative)
  static let number = Question<Int>(
    id, "number", .number(-100...100_000), prompt: Text(fr: "Cible", en: "Target"),
    help: Text(fr: "Un nombre, dans l'unité de l'indicateur.", en: "A number, in the indicator's unit."),
    example: Text(same: "2"),
    asked: { [.points, .count, .perMonth, .mark, .score].contains(unit($0)) })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Cibles convenues", en: "Agreed targets"),
    shortcut: Text(fr: "cible", en: "target"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "TG", one: Text(fr: "une cible", en: "a target"), atLeast: 0, label: "indicator")),
    questions: [indicator, severity, rate, time, amount, number])

  /// The target last agreed for an indicator, or for a severity of it, in its unit; nil when none was.
  static func value(of indicator: String, for severity: Severity? = nil, in dossier: Dossier) -> Double? {
    let target = dossier.items(of: id).last {
      dossier[self.indicator, of: $0]?.rawValue == indicator && dossier[self.severity, of: $0] == severity
    }
    guard let target else { return nil }
    return dossier[rate, of: target].map { Double($0.basisPoints) / 100 }
      ?? dossier[time, of: target].map { Double($0.seconds) } ?? dossier[amount, of: target].map { Double($0.cents) }
      ?? dossier[number, of: target].map(Double.init)
  }

  private static func unit(_ context: Context) -> Indicator.Unit? { context[indicator]?.indicator?.unit }
}

/// An indicator by its frozen number.
package enum IndicatorID: String, Choice {
  case k01 = "K01", k02 = "K02", k03 = "K03", k04 = "K04", k05 = "K05", k06 = "K06", k07 = "K07", k08 = "K08",
    k09 = "K09", k10 = "K10", k11 = "K11", k12 = "K12", k13 = "K13", k14 = "K14", k15 = "K15", k16 = "K16",
    k17 = "K17", k18 = "K18", k19 = "K19", k20 = "K20", k21 = "K21", k22 = "K22", k23 = "K23", k24 = "K24",
    k25 = "K25", k26 = "K26", k27 = "K27", k28 = "K28", k29 = "K29", k30 = "K30"

  package var label: Text {
    let name = indicator?.name ?? Text(same: "")
    return Text(fr: "\(rawValue) \(name.fr)", en: "\(rawValue) \(name.en)")
  }

  /// The indicator.
  var indicator: Indicator? { IndicatorContent.all.first { $0.id == rawValue } }
}
