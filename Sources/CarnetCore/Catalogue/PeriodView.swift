/// Something that measures of a period share: what its incidents come to, its control sheet.
package protocol PeriodGroundwork {
  /// What a period holds of it; nil while something is missing.
  init?(_ view: PeriodView)
}

/// A period of a dossier as it is known at a moment: what measures are handed.
///
/// A page makes one and hands it to all that measures on it, so that what several of them rest on is found once. From
/// outside it is a value: the same dossier, period and moment give the same answers, in whatever order they are asked for.
package final class PeriodView {
  /// The dossier as it is known, whatever the period.
  package let known: Known
  /// The days that are looked at.
  package let period: Period
  private var found: [ObjectIdentifier: Any] = [:]
  private var outcomes: [String: Indicator.Outcome] = [:]

  /// A period of a dossier that is known.
  package init(_ known: Known, _ period: Period) {
    self.known = known
    self.period = period
  }

  /// A period of a dossier, as seen at a moment.
  package convenience init(_ dossier: Dossier, _ period: Period, now: Instant) {
    self.init(Known(dossier, now: now), period)
  }

  /// The dossier.
  package var dossier: Dossier { known.dossier }
  /// The moment from which the period is looked at.
  package var now: Instant { known.now }

  /// Another period of the same dossier, as seen at the same moment.
  package func over(_ other: Period) -> PeriodView { other == period ? self : PeriodView(known, other) }

  /// What the period holds of that; nil while something is missing.
  package subscript<Ground: PeriodGroundwork>(_ ground: Ground.Type) -> Ground? {
    if let kept = found[ObjectIdentifier(ground)] { return kept as? Ground }
    let held = Ground(self)
    found[ObjectIdentifier(ground)] = held as Any
    return held
  }

  /// This view, which holds something that does not come from its dossier.
  package func holding<Ground: PeriodGroundwork>(_ ground: Ground) -> PeriodView {
    found[ObjectIdentifier(Ground.self)] = ground
    return self
  }

  /// The outcome of an indicator, worked out when it is first asked for.
  func outcome(of indicator: Indicator, _ work: (PeriodView) -> Indicator.Outcome) -> Indicator.Outcome {
    if let known = outcomes[indicator.id] { return known }
    let outcome = work(self)
    outcomes[indicator.id] = outcome
    return outcome
  }
}
