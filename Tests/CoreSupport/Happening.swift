import CarnetCore

/// The moment at which test dossiers are told and looked at: 20 October 2025 at nine in Paris.
package let tellingTime = Instant(epochSeconds: 1_760_943_600, offsetSeconds: 7_200)

extension Dossier {
  /// Folds a fact in, as an act of its own.
  package mutating func happen(_ fact: Fact, at instant: Instant = tellingTime) {
    apply(Event(position: position + 1, act: position + 1, at: instant, by: "test", fact: fact))
  }
}
