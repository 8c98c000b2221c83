/// Something in a dossier that several documents rest on: the contract in force, the offers compared.
package protocol Groundwork {
  /// What a dossier holds of it at a moment; nil while something is missing.
  init?(_ dossier: Dossier, now: Instant)
}

/// A dossier as it is known at a moment, with what several documents rest on found once for all of them.
///
/// It lives for one question, and is handed on, never kept.
package final class Known {
  /// The dossier.
  package let dossier: Dossier
  /// The moment.
  package let now: Instant
  /// What a document is asked about, where one names it: a meeting.
  package let about: ItemID?
  private var found: [ObjectIdentifier: Any] = [:]

  /// A dossier at a moment.
  package init(_ dossier: Dossier, now: Instant, about: ItemID? = nil) {
    self.dossier = dossier
    self.now = now
    self.about = about
  }

  /// What the dossier holds of that; nil while something is missing.
  package subscript<Ground: Groundwork>(_ ground: Ground.Type) -> Ground? {
    if let kept = found[ObjectIdentifier(ground)] { return kept as? Ground }
    let held = Ground(dossier, now: now)
    found[ObjectIdentifier(ground)] = held as Any
    return held
  }
}
