import CarnetCore

extension Vigilance {
  /// The provider's papers with whether they still hold.
  static let listing = Listing(
    [
      .init(document, "Document", "Document"), .init(kind, "Catégorie", "Kind"), .init(received, "Reçu", "Received"),
      .init(checkedOn, "Vérifié", "Checked"), .init(validUntil, "Valable au", "Valid to"),
      .init(told: "state", "État", "State"),
    ], dated: received.definition.id,
    conditions: [
      Listing.Condition("valid", "valables", "valid", or: Text(fr: "en cours", en: "running")),
      Listing.Condition("late", "échus", "expired", or: Text(fr: "en retard", en: "late")),
    ]
  ) { dossier, now in
    let today = dossier.serviceZone.localized(now).day
    return { paper in
      if isReplaced(paper, in: dossier) {
        return Listing.Sight(["state": Text(fr: "remplacé", en: "replaced")])
      }
      guard let until = dossier[validUntil, of: paper] else { return Listing.Sight() }
      return until < today
        ? Listing.Sight(["state": Sign.late.before(Text(fr: "échu", en: "expired"))], holds: ["late"])
        : Listing.Sight(["state": Sign.met.before(Text(fr: "valable", en: "valid"))], holds: ["valid"])
    }
  }
}
