import CarnetCore

/// A period of a contract: what the reports that judge one are made from.
struct Judged {
  let dossier: Dossier
  let timeline: ContractTimeline
  let period: Period
  let now: Instant

  /// What its incidents come to.
  var facts: PeriodFacts { PeriodFacts(dossier, timeline, period, now: now) }

  /// The period that a dossier names, under its contract.
  static func over(
    _ period: @Sendable (Dossier, _ now: Instant) -> Period?, _ known: Known
  ) -> DocumentKind.Prepared<Judged> {
    guard let period = period(known.dossier, known.now), let timeline = known[ContractTimeline.self] else {
      return .failure(EvaluationContent.lacking)
    }
    return .success(Judged(dossier: known.dossier, timeline: timeline, period: period, now: known.now))
  }
}
