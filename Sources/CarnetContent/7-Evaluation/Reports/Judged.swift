import CarnetCore

/// A period of a contract: what the reports that judge one are made from.
struct Judged {
  let view: PeriodView
  let timeline: ContractTimeline

  /// What its incidents come to.
  var facts: PeriodFacts { view.facts ?? PeriodFacts(view, timeline) }

  /// The period that a dossier names, under its contract.
  static func over(
    _ period: @Sendable (Dossier, _ now: Instant) -> Period?, _ known: Known
  ) -> DocumentKind.Prepared<Judged> {
    guard let period = period(known.dossier, known.now), let timeline = known[ContractTimeline.self] else {
      return .failure(EvaluationContent.lacking(known))
    }
    return .success(Judged(view: PeriodView(known, period), timeline: timeline))
  }
}
