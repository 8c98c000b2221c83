import CarnetCore

extension JSON {
  /// The trend of a period since an earlier one that was closed: `from`, `to`, `closed_on`, `event`, `digest`, `indicators`.
  package static func trend(_ trend: PeriodTrend) -> JSON {
    let rows = trend.rows.map { row -> JSON in
      .object([
        ("id", .string(row.indicator)), ("then", .decimal(row.then)), ("n", .integer(row.n)),
        ("numerator", row.numerator.map { .integer($0) } ?? .null), ("now", .decimal(row.now)),
        ("way", .string(row.way)), ("certainty", .string(row.certainty)),
        ("corrected", row.corrected.map { .decimal($0) } ?? .null), ("new_formula", .bool(row.isNewFormula)),
      ])
    }
    return .object([
      ("from", .string(trend.previous.period.from.iso)), ("to", .string(trend.previous.period.to.iso)),
      ("closed_on", .string(trend.closedOn.iso)), ("event", .integer(trend.previous.position)),
      ("digest", .string(trend.previous.chain)), ("indicators", .array(rows)),
    ])
  }
}
