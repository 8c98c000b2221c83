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
      fr:
        "Chaque indicateur du tableau de bord doit servir un objectif ; chaque objectif doit avoir un à trois indicateurs.",
      en: "Each indicator on the dashboard must serve an objective; each objective must have one to three indicators.")
  ) { dossier, _ in
    let objectives = dossier.items(of: Objective.id)
    guard !objectives.isEmpty else {
      return [
        Finding(
          Text(
            fr: "Aucun objectif n'est enregistré : rien n'indique à quoi servent les indicateurs. Tapez :objectif.",
            en: "No objective is recorded: nothing says what the indicators are for. Type :objective."))
      ]
    }
    let idle = Dashboard.chosen(dossier).filter { Objective.served(by: $0, in: dossier).isEmpty }.map { indicator in
      Finding(
        Text(
          fr: "Indicateur sans objectif : \(indicator.label.fr). Rattachez-le à un objectif, ou retirez-le.",
          en: "Indicator without an objective: \(indicator.label.en). Link it to an objective, or remove it."),
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
      fr: "Chaque indicateur du tableau de bord doit avoir une cible et des données.",
      en: "Each indicator on the dashboard must have a target and data.")
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
          fr: "Pas mesurable : \(indicator.label.fr) n'a pas de cible. Tapez :cible.",
          en: "Not measurable: \(indicator.label.en) has no target. Type :target."),
        at: [Dashboard.indicators.address()])
    }
  }

  static let plain = Check(
    "G7.plain", .evaluation, .warning,
    title: Text(
      fr: "Chaque indicateur, comme l'objectif qu'il sert, doit être expliqué en une phrase de 160 signes au plus.",
      en: "Each indicator, like the objective it serves, must be explained in one sentence of at most 160 characters.")
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
          fr: "L'objectif \(objective) fait \(count) signes. Écrivez-le en une phrase de \(longest) signes au plus.",
          en: "Objective \(objective) has \(count) characters. Write it in one sentence of at most \(longest)."),
        at: [Objective.text.address(of: objective)])
    }
    return indicators + objectives
  }

  /// How many characters a sentence may have that everybody is to understand.
  private static let longest = 160

  static let current = Check(
    "G7.current", .evaluation, .warning,
    title: Text(
      fr: "Vous devez lire les indicateurs dans les dix jours qui suivent la période.",
      en: "You must read the indicators within ten days of the end of the period.")
  ) { dossier, now in
    guard let end = dossier[Evaluation.to] else { return [] }
    let read = dossier[Evaluation.decidedOn] ?? dossier.serviceZone.localized(now).day
    guard read > end.adding(days: 10) else { return [] }
    return [
      Finding(
        Text(
          fr:
            "Indicateurs périmés : la période a fini le \(Wording(language: .fr).day(end)). Prolongez-la, ou évaluez-la plus tôt la prochaine fois.",
          en:
            "Indicators out of date: the period ended on \(Wording(language: .en).day(end)). Extend it, or review it sooner next time."
        ), at: [Evaluation.to.address()])
    ]
  }

  static let few = Check(
    "G7.few", .evaluation, .warning,
    title: Text(
      fr: "Le tableau de bord doit avoir sept indicateurs au plus.",
      en: "The dashboard must have seven indicators at most.")
  ) { dossier, _ in
    let count = Dashboard.chosen(dossier).count
    guard count > 7 else { return [] }
    return [
      Finding(
        Text(
          fr: "Trop d'indicateurs : \(count). Au-delà de sept, personne ne les lit ; dix est le maximum.",
          en: "Too many indicators: \(count). Beyond seven, no one reads them; ten is the maximum."),
        at: [Dashboard.indicators.address()])
    ]
  }

  static let limit = Check(
    "G7.limit", .evaluation, .warning,
    title: Text(
      fr: "Le tableau de bord doit avoir dix indicateurs au plus.",
      en: "The dashboard must have ten indicators at most.")
  ) { dossier, _ in
    let count = Dashboard.chosen(dossier).count
    guard count > 10 else { return [] }
    return [
      Finding(
        Text(
          fr: "\(count) indicateurs au tableau de bord : au-delà de dix, il ne peut pas être publié.",
          en: "\(count) indicators on the dashboard: beyond ten it cannot be issued."),
        at: [Dashboard.indicators.address()])
    ]
  }

  static let pleased = Check(
    "G7.pleased", .evaluation, .warning,
    title: Text(
      fr: "Si les délais sont tenus, les salariés doivent être satisfaits.",
      en: "If time limits are met, staff must be satisfied.")
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
            "Les délais sont tenus, mais les salariés sont mécontents. Regardez K06, la durée réelle, et K10 sur vos heures.",
          en:
            "Time limits are met, but staff are unhappy. Look at K06, elapsed time, and K10 over your hours."
        ), at: [Evaluation.reason.address()])
    ]
  }
}
