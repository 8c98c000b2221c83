// The indicators of a period, side by side.

extension Turn {
  func indicators(_ text: String) -> Step {
    let all = text.split(separator: " ").map(String.init)
    let words = all.filter { !isAll($0) }
    var period = catalogue.period(dossier, now)
    if !words.isEmpty {
      let today = catalogue.zone(dossier).localized(now).day
      guard words.count == 2, case .success(let from) = readDay(words[0], today: today),
        case .success(let to) = readDay(words[1], today: today), let given = Period(from: from.value, to: to.value)
      else {
        return refuse(
          Refusal(
            words.count == 2 ? CoreReason.notAPeriod : .incompleteCommand,
            words.count == 2
              ? Text(fr: "Le dernier jour doit suivre le premier.", en: "The last day must come after the first.")
              : Text(
                fr: "Donnez le premier et le dernier jour de la période.",
                en: "Give the first and the last day of the period."),
            remedy: Text(
              fr: "Par exemple, tapez :indicateurs 2026-01-01 2026-06-30",
              en: "For example, type :indicators 2026-01-01 2026-06-30")))
      }
      period = given
    }
    guard let period else {
      return show([
        .note(
          say(
            "Les indicateurs commencent avec le contrat ; sa date d'effet n'est pas encore connue.",
            "Indicators start with the contract; its start date is not known yet."))
      ])
    }
    let view = catalogue.view(dossier, over: period, now: now)
    let heading = Utterance.heading(
      say(
        "Du \(wording.day(period.from)) au \(wording.day(period.to))",
        "From \(wording.day(period.from)) to \(wording.day(period.to))"))
    let chosen = catalogue.dashboard(dossier)
    guard words.count == all.count, !chosen.isEmpty else {
      return show(
        [heading, .table(interview.indicatorTable(view, language))] + catalogue.trend(view, language) + [
          .aside(
            say(
              "Pour le détail d'un chiffre, tapez par exemple :pourquoi K03",
              "For the details of a figure, type for example :why K03"))
        ])
    }
    let count = wording.number(catalogue.indicators.count)
    let example = chosen.first?.id ?? ""
    return show(
      [heading, .table(interview.dashboardTable(chosen, view, language))] + compared(view)
        + missed(beside: chosen, view) + [
          .aside(
            say(
              "Pour les voir tous (\(count)), tapez :indicateurs tout ; pour le détail d'un seul, :pourquoi \(example)",
              "To see all \(count), type :indicators all; for the details of one, :why \(example)"))
        ])
  }

  /// The period from which the trends are; nothing where none can be compared.
  private func compared(_ view: PeriodView) -> [Utterance] {
    catalogue.trend(view, language).prefix(1).compactMap { said in
      if case .heading(let words) = said { .note(words) } else { nil }
    }
  }

  /// The indicators that miss their target and are not on the dashboard: nothing is passed over for want of room.
  private func missed(beside chosen: [Indicator], _ view: PeriodView) -> [Utterance] {
    let missed = catalogue.indicators.filter { !chosen.contains($0) && $0.verdict(over: view) == .missed }
    guard !missed.isEmpty else { return [] }
    let ids = missed.map(\.id).joined(separator: ", ")
    return [.note(Sign.missed.before(say("Objectif manqué aussi : \(ids)", "Target missed too: \(ids)")))]
  }
}

extension Interview {
  /// The indicators that are looked at first: value, verdict, target, n, and how each went since the period before.
  func dashboardTable(_ chosen: [Indicator], _ view: PeriodView, _ language: Language) -> Table {
    let trends = catalogue.lately(view, chosen)
    let whole = indicatorTable(view, language, of: chosen, withShares: false)
    let rows = zip(chosen, whole.rows).map { indicator, row in
      Array(row.prefix(5)) + [trends[indicator.id]?[language] ?? ""]
    }
    let went = Text(fr: "Tendance", en: "Trend")[language]
    let isTold = rows.contains { $0.last?.isEmpty == false }
    return Table(
      columns: Array(whole.columns.prefix(5)) + (isTold ? [Table.Column(went)] : []),
      rows: isTold ? rows : rows.map { Array($0.dropLast()) })
  }

  /// The indicators of a period, one a row: value, verdict, target, n, and what stands beside it.
  package func indicatorTable(
    _ view: PeriodView, _ language: Language, of some: [Indicator]? = nil, withShares: Bool = true
  ) -> Table {
    func row(_ indicator: Indicator, _ view: PeriodView, _ name: String) -> [String] {
      let outcome = indicator.measure(view)
      let aim = indicator.target(in: view.dossier)
      func none(_ word: Text, _ reason: Text) -> [String] {
        [name, word[language], "", aim.map { indicator.words($0, language) } ?? "", "0", reason[language]]
      }
      switch outcome {
      case .notApplicable(let reason): return none(Indicator.notApplicable, reason)
      case .unknown(let reason): return none(Indicator.unknown, reason)
      case .measured(let measurement):
        let mark = indicator.verdict(over: view).mark
        let targets = indicator.partTargets(view)
        let (value, target) = indicator.words(measurement, beside: aim, language)
        // A line has room for six; `:why` tells them all.
        let shown = measurement.parts.prefix(6).map { part in
          let target = targets.first { $0.key == part.key }
          return "\(part.label[language]) \(indicator.words(of: part, beside: target, over: view, language))"
        }
        let beside = shown + (measurement.parts.count > shown.count ? ["…"] : [])
        return [
          name, value, mark, target, measurement.cases(language), beside.joined(separator: " · "),
        ]
      }
    }
    let rows = (some ?? catalogue.indicators).flatMap { indicator -> [[String]] in
      [row(indicator, view, "\(indicator.id) \(indicator.name[language])")]
        + (withShares ? indicator.shares(view) : []).map { row(indicator, $0.view, "  · \($0.name[language])") }
    }
    return Table(
      columns: [
        Table.Column(Text(fr: "Indicateur", en: "Indicator")[language]),
        Table.Column(Text(fr: "Résultat", en: "Result")[language], .trailing), Table.Column(""),
        Table.Column(Text(fr: "Objectif", en: "Target")[language], .trailing),
        Table.Column(Text(fr: "Cas", en: "Cases")[language], .trailing),
        Table.Column(Text(fr: "Détail", en: "Details")[language]),
      ], rows: rows)
  }
}
