import CarnetCore

/// Five rules of a good indicator (tied to an objective, measurable, understood, up to date, few), and one more: figures that
/// please while people do not.
enum ObjectiveChecks {
  static let all = [objective, measurable, plain, current, few, limit, pleased]

  /// What holds back a report that publishes the dashboard; one on the month behind is up to date by itself.
  static let publishing = [objective, measurable, plain, limit]

  static let objective = Check(
    "G7.objective", .evaluation, .warning,
    title: Text(
      fr: "Chaque indicateur du tableau de bord sert un objectif ; chaque objectif a un à trois indicateurs.",
      en: "Each indicator on the dashboard serves an objective; each objective has one to three indicators.")
  ) { dossier, _ in
    let objectives = dossier.items(of: Objective.id)
    guard !objectives.isEmpty else {
      return [
        Finding(
          Text(
            fr: "Aucun objectif n'est noté : rien ne dit à quoi servent les indicateurs. :objectif en note un.",
            en: "No objective is noted: nothing tells what the indicators are for. :objective notes one."))
      ]
    }
    let idle = Dashboard.chosen(dossier).filter { Objective.served(by: $0, in: dossier).isEmpty }.map { indicator in
      Finding(
        Text(
          fr: "Indicateur sans objectif : \(indicator.label.fr). Rattachez-le à un objectif ou retirez-le.",
          en: "Indicator without objective: \(indicator.label.en). Tie it to an objective or drop it."),
        at: [Dashboard.indicators.address()])
    }
    let unmeasured = objectives.filter { !(1...3).contains(dossier[Objective.indicators, of: $0]?.count ?? 0) }.map {
      Finding(
        Text(
          fr: "\($0) « \(dossier[Objective.text, of: $0] ?? "") » : il faut un à trois indicateurs.",
          en: "\($0) “\(dossier[Objective.text, of: $0] ?? "")”: one to three indicators are needed."),
        at: [Objective.indicators.address(of: $0)])
    }
    return idle + unmeasured
  }

  static let measurable = Check(
    "G7.measurable", .evaluation, .warning,
    title: Text(
      fr: "Chaque indicateur du tableau de bord a une cible et des données.",
      en: "Each indicator on the dashboard has a target and data.")
  ) { dossier, now in
    guard let view = Catalogue.standard.view(dossier, now: now) else { return [] }
    // While a period runs its data may still come; and where nothing broke there is nothing to measure.
    let isOver = dossier[Evaluation.to].map { $0 < dossier.serviceZone.localized(now).day } ?? false
    return Dashboard.chosen(dossier).compactMap { indicator in
      if isOver, let reason = Measuring.lack(indicator.measure(view)) {
        return Finding(
          Text(
            fr: "Pas mesurable : \(indicator.label.fr), \(reason.fr).",
            en: "Not measurable: \(indicator.label.en), \(reason.en)."),
          at: [Dashboard.indicators.address()])
      }
      guard indicator.target(in: dossier) == nil, indicator.partTargets(view).isEmpty else { return nil }
      return Finding(
        Text(
          fr: "Pas mesurable : \(indicator.label.fr) n'a pas de cible. :cible en note une.",
          en: "Not measurable: \(indicator.label.en) has no target. :target notes one."),
        at: [Dashboard.indicators.address()])
    }
  }

  static let plain = Check(
    "G7.plain", .evaluation, .warning,
    title: Text(
      fr: "Chaque indicateur, comme l'objectif qu'il sert, s'explique en une phrase d'au plus 160 signes.",
      en: "Each indicator, like the objective that it serves, is explained in one sentence of at most 160 characters.")
  ) { dossier, _ in
    let indicators = Dashboard.chosen(dossier).compactMap { indicator -> Finding? in
      guard max(indicator.question.fr.count, indicator.question.en.count) > longest else { return nil }
      return Finding(
        Text(
          fr: "Explication trop longue : \(indicator.label.fr).", en: "Explanation too long: \(indicator.label.en)."),
        at: [Dashboard.indicators.address()])
    }
    let objectives = dossier.items(of: Objective.id).compactMap { objective -> Finding? in
      guard let count = dossier[Objective.text, of: objective]?.count, count > longest else { return nil }
      return Finding(
        Text(
          fr: "\(objective) se dit en \(count) signes : dites-le en une phrase de \(longest) au plus.",
          en: "\(objective) takes \(count) characters: say it in one sentence of \(longest) at most."),
        at: [Objective.text.address(of: objective)])
    }
    return indicators + objectives
  }

  /// How many characters a sentence may have that everybody is to understand.
  private static let longest = 160

  static let current = Check(
    "G7.current", .evaluation, .warning,
    title: Text(
      fr: "Les indicateurs se lisent dans les dix jours qui suivent la période.",
      en: "Indicators are read within ten days of the period.")
  ) { dossier, now in
    guard let end = dossier[Evaluation.to] else { return [] }
    let read = dossier[Evaluation.decidedOn] ?? dossier.serviceZone.localized(now).day
    guard read > end.adding(days: 10) else { return [] }
    return [
      Finding(
        Text(
          fr:
            "Indicateurs périmés : la période finit le \(Wording(language: .fr).day(end)). Prolongez-la, ou évaluez-la plus tôt la prochaine fois.",
          en:
            "Indicators out of date: the period ends on \(Wording(language: .en).day(end)). Extend it, or judge it sooner next time."
        ), at: [Evaluation.to.address()])
    ]
  }

  static let few = Check(
    "G7.few", .evaluation, .warning,
    title: Text(fr: "Le tableau de bord a sept indicateurs au plus.", en: "The dashboard has seven indicators at most.")
  ) { dossier, _ in
    let count = Dashboard.chosen(dossier).count
    guard count > 7 else { return [] }
    return [
      Finding(
        Text(
          fr: "Trop d'indicateurs : \(count). Sept se lisent, dix sont un maximum.",
          en: "Too many indicators: \(count). Seven are read, ten are a maximum."),
        at: [Dashboard.indicators.address()])
    ]
  }

  static let limit = Check(
    "G7.limit", .evaluation, .warning,
    title: Text(fr: "Le tableau de bord a dix indicateurs au plus.", en: "The dashboard has ten indicators at most.")
  ) { dossier, _ in
    let count = Dashboard.chosen(dossier).count
    guard count > 10 else { return [] }
    return [
      Finding(
        Text(
          fr: "\(count) indicateurs au tableau de bord : au-delà de dix, il ne se publie pas.",
          en: "\(count) indicators on the dashboard: beyond ten it is not published."),
        at: [Dashboard.indicators.address()])
    ]
  }

  static let pleased = Check(
    "G7.pleased", .evaluation, .warning,
    title: Text(
      fr: "Des délais tenus et des salariés mécontents se regardent ensemble.",
      en: "Kept delays and discontented staff are looked at together.")
  ) { dossier, now in Catalogue.standard.view(dossier, now: now).map(displeased) ?? [] }

  /// What is said when the delays of the period judged were kept and the staff are not content.
  static func displeased(_ view: PeriodView) -> [Finding] {
    guard IndicatorContent.restoringCompliance.verdict(over: view) == .met,
      IndicatorContent.satisfaction.verdict(over: view) == .missed
    else { return [] }
    return [
      Finding(
        Text(
          fr:
            "Indicateurs verts, utilisateurs rouges : les délais sont tenus et les salariés ne sont pas contents. Regardez K06, le temps vécu, et K10 sur vos heures.",
          en:
            "Green indicators, red users: delays are kept and the staff are not content. Look at K06, the time lived, and K10 over your hours."
        ), at: [Evaluation.reason.address()])
    ]
  }
}
