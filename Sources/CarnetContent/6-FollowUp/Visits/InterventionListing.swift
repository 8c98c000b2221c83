import CarnetCore

extension Intervention {
  /// The visits with when they are planned and held, and whether their report has come.
  static let listing = Listing(
    [
      .init(kind, "Catégorie", "Kind"), .init(planned, "Prévue", "Planned"), .init(started, "Début", "Started"),
      .init(technician, "Technicien", "Technician"), .init(incident, "Incident", "Incident"),
      .init(report, "Compte rendu", "Report"), .init(told: "state", "État", "State"),
    ], dated: planned.definition.id,
    conditions: Listing.Condition.ofTasks + [
      Listing.Condition("unreported", "sans compte rendu", "without report", or: Text(fr: "rapport", en: "unreported"))
    ]
  ) { dossier, now in
    let today = dossier.serviceZone.localized(now).day
    return { visit in
      let held = dossier[started, of: visit]
      guard held == nil else {
        let hasReport = dossier[report, of: visit] != nil
        return Listing.Sight(
          [
            "state": hasReport
              ? Sign.met.before(Text(fr: "faite", en: "done"))
              : Sign.doubtful.before(Text(fr: "compte rendu manquant", en: "report missing"))
          ], holds: hasReport ? ["done"] : ["done", "unreported"])
      }
      guard let due = dossier[planned, of: visit] else { return Listing.Sight(holds: ["open"]) }
      return Listing.sight(due: due, done: nil, today: today)
    }
  }
}
