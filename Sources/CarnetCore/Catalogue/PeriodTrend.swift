/// How the indicators of a period went since an earlier period that was closed, for a program.
package struct PeriodTrend: Hashable, Sendable {
  /// A figure of the earlier period beside that of this one.
  package struct Row: Hashable, Sendable {
    /// Id of the indicator, `K03`.
    package let indicator: String
    /// The figure then and now, as a machine writes them.
    package let then, now: String
    /// How many things the earlier figure rests on.
    package let n: Int
    /// The earlier numerator, for a rate.
    package let numerator: Int?
    /// The earlier figure as it is computed today, when facts were corrected since.
    package let corrected: String?
    /// True when the formula changed since, so that the earlier figure is computed anew.
    package let isNewFormula: Bool
    /// `better`, `worse`, `same`.
    package let way: String
    /// `plain`, `chance`, `few`, `partial`, `terms`: how far the way can be trusted.
    package let certainty: String

    /// A figure then and now.
    package init(
      _ indicator: String, then: String, now: String, n: Int, numerator: Int?, corrected: String?, isNewFormula: Bool,
      way: String, certainty: String
    ) {
      self.indicator = indicator
      self.then = then
      self.now = now
      self.n = n
      self.numerator = numerator
      self.corrected = corrected
      self.isNewFormula = isNewFormula
      self.way = way
      self.certainty = certainty
    }
  }

  /// The earlier period, as it was closed.
  package let previous: PeriodSnapshot
  /// The day on which it was closed.
  package let closedOn: Day
  /// The indicators that can be compared, in their order.
  package let rows: [Row]

  /// The trend since a closed period.
  package init(since previous: PeriodSnapshot, closedOn: Day, rows: [Row]) {
    self.previous = previous
    self.closedOn = closedOn
    self.rows = rows
  }
}
