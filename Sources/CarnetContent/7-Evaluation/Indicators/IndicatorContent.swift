import CarnetCore

/// The indicators, in the order of their ids; each family stands in its own file.
enum IndicatorContent {
  static let all = measured.sorted { $0.id < $1.id }.map { indicator in
    indicator.aiming(
      at: { AgreedTarget.value(of: indicator.id, in: $0) },
      parts: { SeverityTargets.all(of: indicator.id, in: $0, now: $1) })
  }

  /// Those that rest on incidents alone.
  static let ofIncidents = [
    responseTime, responseCompliance, restoringCompliance, restoringTime, restoringSpread, livedTime, firstTimeFix,
    repeats, reopenings, availability, timeBetweenFailures, backlog, backlogAge, penalties, suspendedShare,
  ]

  private static let measured: [Indicator] =
    ofIncidents.map(\.indicator) + [
      volume, preventiveShare, visitsHeld, visitsOnTime, reportsOnTime, costPerAsset, satisfaction, promoters,
      participation, formMark, restoreTests, outOfSupport, invoiceAccuracy, actionsOnTime, controlScore,
    ]
}
