import CarnetCore

/// The indicators of a period as a page for a program.
package struct IndicatorsPage {
  /// The shape of the page: it grows when a member changes meaning or goes; a new member alone changes nothing.
  ///
  /// 2: `%2` is `%` with two decimals, each part names its unit, and what is left out is listed.
  package static let schema = 2

  private let view: PeriodView
  private let catalogue: Catalogue
  private let language: Language

  /// That of a period, in a language.
  package init(_ view: PeriodView, _ catalogue: Catalogue, _ language: Language) {
    self.view = view
    self.catalogue = catalogue
    self.language = language
  }

  /// The page; with the incidents one by one when they are handed in.
  package func json(
    population: (noted: Int, counted: Int, leftOut: [LeftOut]), contracts: DataTable, incidents: DataTable? = nil
  ) -> JSON {
    var page: [(key: String, value: JSON)] = [
      ("schema", .integer(IndicatorsPage.schema)), ("dossier", .string(view.dossier.name)),
      ("from", .string(view.period.from.iso)), ("to", .string(view.period.to.iso)), ("units", units),
      ("contracts", .rows(contracts)),
      (
        "population",
        .object([
          ("incidents", .integer(population.noted)), ("counted", .integer(population.counted)),
          ("left_out", groups(population.leftOut)),
        ])
      ), ("indicators", .array(catalogue.indicators.map(page))),
    ]
    if let incidents {
      page += [("columns", columns(incidents)), ("incidents", .rows(incidents))]
    }
    if let trend = catalogue.comparison(view) { page.append((key: "trend", value: .trend(trend))) }
    return .object(page)
  }

  private var units: JSON {
    var told: [(key: String, value: JSON)] = []
    let figures = Indicator.Unit.allCases.map { ($0.symbol, $0.meaning) }
    for (symbol, meaning) in figures + DataTable.Unit.allCases.map({ ($0.rawValue, $0.meaning) })
    where !told.contains(where: { $0.key == symbol }) {
      told.append((symbol, .string(meaning[language])))
    }
    return .object(told)
  }

  private func columns(_ table: DataTable) -> JSON {
    .array(
      table.columns.map { column in
        .object([
          ("id", .string(column.id)), ("title", .string(column.title[language])),
          ("unit", column.unit.map { .string($0.rawValue) } ?? .null), ("meaning", .string(column.meaning[language])),
        ])
      })
  }

  private func groups(_ leftOut: [LeftOut]) -> JSON {
    .array(
      leftOut.map { group in
        .object([
          ("reason", .string(group.reason)), ("words", .string(group.words[language])),
          ("n", .integer(group.items.count)), ("items", .array(group.items.map { .string($0.description) })),
        ])
      })
  }

  private func page(_ indicator: Indicator) -> JSON {
    // What each version of the contract judges by its own terms: only where several do.
    let versions = indicator.shares(view).map { share -> JSON in
      .object(
        [
          ("version", .string(share.name[language])), ("from", .string(share.period.from.iso)),
          ("to", .string(share.period.to.iso)),
        ]
          + figure(indicator, share.view).filter { !IndicatorsPage.ofTheWhole.contains($0.key) })
    }
    return .object(figure(indicator, view) + (versions.isEmpty ? [] : [("versions", .array(versions))]))
  }

  /// What a version does not say again.
  private static let ofTheWhole: Set<String> = [
    "id", "name", "unit", "decimals", "version", "rules", "left_out", "provisional",
  ]

  private func figure(_ indicator: Indicator, _ view: PeriodView) -> [(key: String, value: JSON)] {
    let outcome = indicator.measure(view)
    let aim = indicator.target(in: view.dossier)
    let head: [(key: String, value: JSON)] = [
      ("id", .string(indicator.id)), ("name", .string(indicator.name[language])),
    ]
    let unit: [(key: String, value: JSON)] = [
      ("unit", .string(indicator.unit.symbol)), ("decimals", .integer(indicator.unit.places)),
    ]
    let target: [(key: String, value: JSON)] = [
      ("version", .integer(indicator.version)), ("target", aim.map { number($0, indicator) } ?? .null),
      ("status", .string(indicator.verdict(over: view).rawValue)),
    ]
    let left: [(key: String, value: JSON)] = [
      ("left_out", groups(indicator.leftOut(view))), ("provisional", groups(indicator.provisional(view))),
    ]
    switch outcome {
    case .notApplicable(let reason), .unknown(let reason):
      return head + [("value", .null)] + unit + [("n", .integer(0))] + target + [("reason", .string(reason[language]))]
        + left
    case .measured(let measurement):
      let more = aim.map { indicator.finer(measurement.value, than: $0) } ?? 0
      let interval = measurement.interval.map { interval -> JSON in
        .array([number(interval.lowerBound, indicator), number(interval.upperBound, indicator)])
      }
      let told: [(key: String, value: JSON)] = [
        ("n", .integer(measurement.n)), ("numerator", measurement.numerator.map { .integer($0) } ?? .null),
        ("unjudged", .integer(measurement.unjudged)), ("bounds", bounds(measurement.bounds, indicator, nil)),
        ("interval", interval ?? .null),
      ]
      let beside: [(key: String, value: JSON)] = [
        ("reason", .string(measurement.caution?[language] ?? "")), ("breakdown", parts(measurement, indicator, view)),
        ("rules", .array(measurement.rules.map { .string($0[language]) })),
      ]
      return head + [("value", number(measurement.value, indicator, finer: more))] + unit + told + target + beside
        + left
    }
  }

  private func parts(_ measurement: Measurement, _ indicator: Indicator, _ view: PeriodView) -> JSON {
    let targets = indicator.partTargets(view)
    return .object(
      (measurement.parts + measurement.variants).map { part in
        let aimed = targets.first { $0.key == part.key }.map { target -> [(key: String, value: JSON)] in
          [
            (
              "target",
              indicator.aim(of: part, target, over: view).map { number($0.value, indicator, part.unit) } ?? .null
            ),
            ("status", .string(indicator.verdict(on: part, target: target, over: view).rawValue)),
            ("basis", .string(target.basis[language])),
          ]
        }
        let unjudged: [(key: String, value: JSON)] =
          (part.unjudged > 0 ? [("unjudged", .integer(part.unjudged))] : [])
          + (part.bounds == nil ? [] : [("bounds", bounds(part.bounds, indicator, part.unit))])
        let figure: [(key: String, value: JSON)] = [
          ("value", number(part.value, indicator, part.unit)),
          ("unit", .string((part.unit ?? indicator.unit).symbol)), ("n", .integer(part.n)),
          ("numerator", part.numerator.map { .integer($0) } ?? .null),
        ]
        return (part.key, .object(figure + unjudged + (aimed ?? [])))
      })
  }

  /// Between what a figure comes to lie; null for an end that nothing bounds.
  private func bounds(_ bounds: ClosedRange<Double>?, _ indicator: Indicator, _ unit: Indicator.Unit?) -> JSON {
    guard let bounds else { return .null }
    return .array(
      [bounds.lowerBound, bounds.upperBound].map { $0.isFinite ? number($0, indicator, unit) : .null })
  }

  private func number(_ value: Double, _ indicator: Indicator, _ unit: Indicator.Unit? = nil, finer more: Int = 0)
    -> JSON
  {
    (unit ?? indicator.unit).places + more > 0
      ? .decimal(indicator.plain(value, in: unit, finer: more)) : .integer(indicator.whole(value, in: unit))
  }
}

extension JSON {
  /// The rows of a table, each an object with a member for each column.
  package static func rows(_ table: DataTable) -> JSON {
    .array(table.rows.map { row in .object(zip(table.columns, row).map { ($0.id, .cell($1)) }) })
  }

  private static func cell(_ cell: DataTable.Cell) -> JSON {
    switch cell {
    case .none: .null
    case .text(let words): .string(words)
    case .whole(let number): .integer(number)
    case .decimal(let number): .decimal(number)
    case .yes(let yes): .bool(yes)
    case .moment(let moment): .string(moment.iso)
    case .day(let day): .string(day.iso)
    case .choice(let id, _): .string(id)
    case .list(let cells): .array(cells.map { .cell($0) })
    case .record(let fields): .object(fields.map { ($0.id, .cell($0.cell)) })
    case .records(let records): .array(records.map { .cell(.record($0)) })
    }
  }
}
