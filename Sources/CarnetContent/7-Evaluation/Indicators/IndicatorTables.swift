import CarnetCore

/// Indicators as rows of a document.
struct IndicatorTables {
  let view: PeriodView
  let language: Language

  private func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  /// Value, verdict, target, n, interval, and what to know; the formula's number with the name.
  func table(_ indicators: [Indicator]) -> Table {
    Table(
      columns: [
        Table.Column(say("Indicateur", "Indicator")), Table.Column(say("Valeur", "Value"), .trailing), Table.Column(""),
        Table.Column(say("Cible", "Target"), .trailing), Table.Column(say("Cas", "Cases"), .trailing),
        Table.Column(say("Détail", "Notes")), Table.Column(say("Formule", "Formula"), .trailing),
      ],
      rows: indicators.flatMap { indicator in
        [row(indicator, view, "\(indicator.id) \(indicator.name[language])")]
          + indicator.shares(view).map { row(indicator, $0.view, "· \($0.name[language])") }
      })
  }

  /// The parts that are told with the figure.
  private static let beside: Set<String> = ["median", "p90", "wall", "meetings", "margin"]

  private func row(_ indicator: Indicator, _ view: PeriodView, _ name: String) -> [String] {
    let outcome = indicator.measure(view)
    let aim = indicator.target(in: view.dossier)
    let version = say("n° ", "no. ") + String(indicator.version)
    func none(_ word: Text, _ reason: Text) -> [String] {
      [
        name, "—", "", aim.map { indicator.words($0, language) } ?? "", "0",
        word[language] + say(" : ", ": ") + reason[language], version,
      ]
    }
    switch outcome {
    case .notApplicable(let reason): return none(Indicator.notApplicable, reason)
    case .unknown(let reason): return none(Indicator.unknown, reason)
    case .measured(let measurement):
      let (value, target) = indicator.words(measurement, beside: aim, language)
      let verdict = indicator.verdict(over: view)
      // What was lived stands beside what the contract counts, for the asset that the figure is about.
      let opening = measurement.parts.first { $0.key.hasSuffix(".opening") }?.key
      let spread = measurement.parts.filter { IndicatorTables.beside.contains($0.key) || $0.key == opening }.map {
        "\($0.label[language]) \(indicator.words(of: $0, language))"
      }
      return [
        name, value, verdict.mark, target, measurement.cases(language),
        (spread + (measurement.caution.map { [$0[language]] } ?? [])).joined(separator: " · "), version,
      ]
    }
  }

  /// The parts of some figures that have a target of their own, each with its verdict; nil when none has.
  func severities(_ indicators: [Indicator]) -> Table? {
    func row(
      _ name: String, _ indicator: Indicator, _ part: Measurement.Part, _ target: Indicator.PartTarget,
      _ verdict: Verdict, aimed: Bool = true
    ) -> [String] {
      let told = indicator.isToldByCases(in: part.unit, n: part.n, numerator: part.numerator)
      let more = told ? 0 : indicator.finer(part.value, than: target.value, in: part.unit)
      return [
        name, part.label[language],
        told
          ? indicator.words(of: part, language) : indicator.words(part.value, in: part.unit, finer: more, language),
        verdict.mark, aimed ? indicator.words(target.value, in: part.unit, finer: more, language) : "",
        part.numerator.map { "\($0)/\(part.n)" } ?? String(part.n),
        aimed ? target.basis[language] : say("selon la version", "by version"),
      ]
    }
    let rows = indicators.flatMap { indicator -> [[String]] in
      guard case .measured(let measurement) = indicator.measure(view) else { return [] }
      return indicator.partTargets(view).flatMap { target -> [[String]] in
        guard let part = measurement.parts.first(where: { $0.key == target.key }) else { return [] }
        let shares = indicator.shares(of: part, view)
        let one = indicator.aim(of: part, target, over: view)
        return [
          row(
            "\(indicator.id) \(indicator.name[language])", indicator, part, one ?? target,
            indicator.verdict(on: part, target: target, over: view), aimed: one != nil)
        ]
          + shares.map { own in
            row(
              "· \(own.share.name[language])", indicator, own.part, own.target,
              indicator.verdict(on: own.part, target: own.target))
          }
      }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      columns: [
        Table.Column(say("Indicateur", "Indicator")), Table.Column(say("Ce qui est mesuré", "What is measured")),
        Table.Column(say("Valeur", "Value"), .trailing), Table.Column(""),
        Table.Column(say("Cible", "Target"), .trailing), Table.Column(say("Cas", "Cases"), .trailing),
        Table.Column(say("D'où vient la cible", "Where the target comes from")),
      ], rows: rows)
  }

  /// The same under its heading; nothing when no part has a target.
  func severityBlocks(_ indicators: [Indicator]) -> [Document.Block] {
    severities(indicators).map {
      [
        .heading(level: 2, say("Gravité par gravité, et autres cibles", "Severity by severity, and other targets")),
        .table($0),
      ]
    }
      ?? []
  }

  /// What the same facts give under other rules; nil when no rule matters.
  func variants(_ indicators: [Indicator]) -> Table? {
    let rows = indicators.flatMap { indicator -> [[String]] in
      guard case .measured(let measurement) = indicator.measure(view), !measurement.variants.isEmpty
      else { return [] }
      let own = [
        indicator.id, say("règle de ce rapport", "this report's rule"), indicator.words(measurement, language),
        measurement.numerator.map { "\($0)/\(measurement.n)" } ?? String(measurement.n),
      ]
      return [own]
        + measurement.variants.map { part in
          [
            "", part.label[language], indicator.words(of: part, language),
            part.numerator.map { "\($0)/\(part.n)" } ?? String(part.n),
          ]
        }
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      columns: [
        Table.Column(""), Table.Column(say("Règle", "Rule")), Table.Column(say("Valeur", "Value"), .trailing),
        Table.Column(say("Cas", "Cases"), .trailing),
      ], rows: rows)
  }

  /// Incidents one by one: what the contract's clock says, and what was lived.
  func incidents(_ facts: PeriodFacts) -> Table {
    let wording = Wording(language: language)
    func duration(_ seconds: Int) -> String { wording.duration(TimeSpan(seconds: seconds)) }
    return Table(
      columns: [
        Table.Column(say("N°", "No.")), Table.Column(say("Incident", "Incident")), Table.Column(say("Grav.", "Sev.")),
        Table.Column(say("Prise en charge", "Response"), .trailing),
        Table.Column(say("Rétabli", "Restored"), .trailing),
        Table.Column(say("Promis", "Promised"), .trailing), Table.Column(say("Durée réelle", "Elapsed"), .trailing),
        Table.Column(say("Retard", "Late by"), .trailing),
      ],
      rows: facts.clocks.map { clock in
        [
          clock.facts.item.description, view.dossier[Incident.title, of: clock.facts.item] ?? "",
          clock.facts.severity.rawValue,
          (clock.isResponseBounded ? "≤ " : "") + duration(clock.response) + (clock.isResponseLate ? " ✗" : ""),
          clock.facts.restored == nil ? say("ouvert", "open") : duration(clock.restoring),
          duration(clock.restoringTarget), duration(clock.wall), clock.overrun > 0 ? duration(clock.overrun) : "—",
        ]
      })
  }

  /// The incidents that no promise is held against, one by one; nothing when all are judged.
  func apart(_ facts: PeriodFacts) -> [Document.Block] {
    let told = Measuring.apart(facts)
    guard !told.isEmpty else { return [] }
    return [
      .list(
        numbered: false,
        told.map { "\($0.item) \(view.dossier[Incident.title, of: $0.item] ?? ""), \($0.account[language])" })
    ]
  }

  /// Contract hours and lived hours beside each other, incident by incident.
  func lived(_ facts: PeriodFacts) -> Chart {
    let wording = Wording(language: language)
    return Chart(
      title: say(
        "Temps du contrat (C) et durée réelle (R), en heures", "Contract time (C) and elapsed time (E), in hours"),
      bars: facts.clocks.flatMap { clock in
        [
          Chart.Bar(
            label: "\(clock.facts.item) \(clock.facts.severity.rawValue) C", value: Double(clock.restoring) / 3_600,
            words: wording.duration(TimeSpan(seconds: clock.restoring)) + (clock.isRestoringLate ? " ✗" : "")),
          Chart.Bar(
            label: "\(clock.facts.item) \(say("R", "E"))", value: Double(clock.wall) / 3_600,
            words: wording.duration(TimeSpan(seconds: clock.wall))),
        ]
      })
  }

  /// The months of a period with how many incidents each began.
  func months(_ facts: PeriodFacts) -> Chart {
    let wording = Wording(language: language)
    func month(_ day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
    let reported = facts.reportedWithin.map { month(facts.contract.clock.zone.localized($0.reported).day) }
    return Chart(
      title: say("Incidents signalés, par mois", "Incidents reported, by month"),
      bars: (month(view.period.from)...month(view.period.to)).map { month in
        let count = reported.count { $0 == month }
        return Chart.Bar(
          label: wording.month(year: month / 12, month: month % 12 + 1), value: Double(count), words: String(count))
      })
  }
}
