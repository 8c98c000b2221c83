// The indicators of a period, side by side.

extension Turn {
  func indicators(_ text: String) -> Step {
    let words = text.split(separator: " ").map(String.init)
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
              ? Text(fr: "Ces deux jours ne font pas une période.", en: "These two days do not make a period.")
              : Text(
                fr: "Une période a deux jours, le premier et le dernier.",
                en: "A period has two days, the first and the last."),
            remedy: Text(
              fr: "Par exemple : :indicateurs 2026-01-01 2026-06-30",
              en: "For example: :indicators 2026-01-01 2026-06-30")))
      }
      period = given
    }
    guard let period else {
      return show([
        .note(
          say(
            "Les indicateurs commencent avec le contrat ; sa date d'effet n'est pas encore connue.",
            "Indicators begin with the contract; its start is not known yet."))
      ])
    }
    let view = catalogue.view(dossier, over: period, now: now)
    let page: [Utterance] = [
      .heading(
        say(
          "Du \(wording.day(period.from)) au \(wording.day(period.to))",
          "From \(wording.day(period.from)) to \(wording.day(period.to))")),
      .table(interview.indicatorTable(view, language)),
    ]
    return show(
      page + catalogue.trend(view, language) + [
        .aside(say(":pourquoi K03 pour le détail, un par un", ":why K03 for the details, one by one"))
      ])
  }
}

extension Interview {
  /// The indicators of a period, one a row: value, verdict, target, n, and what stands beside it.
  package func indicatorTable(_ view: PeriodView, _ language: Language) -> Table {
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
    let rows = catalogue.indicators.flatMap { indicator -> [[String]] in
      [row(indicator, view, "\(indicator.id) \(indicator.name[language])")]
        + indicator.shares(view).map { row(indicator, $0.view, "  · \($0.name[language])") }
    }
    return Table(
      columns: [
        Table.Column(Text(fr: "Indicateur", en: "Indicator")[language]),
        Table.Column(Text(fr: "Valeur", en: "Value")[language], .trailing), Table.Column(""),
        Table.Column(Text(fr: "Cible", en: "Target")[language], .trailing), Table.Column("n", .trailing),
        Table.Column(Text(fr: "Avec", en: "With")[language]),
      ], rows: rows)
  }
}
