import CarnetCore

// Where an incident happened, and whose hours judge it there: the one place that says so.

extension ContractTimeline.Version {
  /// The site whose own hours judge an incident, that of its asset; nil where those of the contract do.
  func site(ofIncident incident: ItemID, in dossier: Dossier) -> ItemID? {
    guard !terms.sites.places.isEmpty else { return nil }
    guard let asset = dossier[Incident.asset, of: incident], let reported = dossier[Incident.reported, of: incident]
    else { return nil }
    return site(of: asset, in: dossier, on: terms.clock.zone.localized(reported).day)
  }

  /// The site whose own hours count a visit and its report: the one visited, else that of the incident that it mends; nil
  /// where those of the contract do.
  func site(ofVisit visit: ItemID, in dossier: Dossier) -> ItemID? {
    guard !terms.sites.places.isEmpty else { return nil }
    if let site = dossier[Intervention.site, of: visit] { return terms.sites.judge(at: site) }
    return dossier[Intervention.incident, of: visit].flatMap { site(ofIncident: $0, in: dossier) }
  }
}

extension ContractTimeline {
  /// What judges an incident: the version of the contract, and whose hours; nil where there is only one answer to either.
  func judge(of facts: IncidentFacts) -> Text? {
    let version = judge(of: facts.reported)
    guard let hours = hours(of: facts) else { return version }
    guard let version else { return hours }
    return Text(fr: "\(version.fr), \(hours.fr)", en: "\(version.en), \(hours.en)")
  }

  /// Whose hours judge an incident; nil where all sites are alike.
  func hours(of facts: IncidentFacts) -> Text? { terms(at: facts.reported).hours(at: facts.site) }

  /// Where assets stand whose site has hours of its own, as the version in force at a moment has them.
  func sites(ofAssets assets: some Sequence<ItemID>, in dossier: Dossier, at moment: Instant) -> [ItemID: ItemID] {
    let version = version(at: moment)
    guard !version.terms.sites.places.isEmpty else { return [:] }
    let day = version.terms.clock.zone.localized(moment).day
    return assets.reduce(into: [:]) { sites, asset in
      if sites[asset] == nil { sites[asset] = version.site(of: asset, in: dossier, on: day) }
    }
  }
}

extension Incident {
  /// What is known of an incident beyond its answers: what judges it, where that may be asked.
  @Sendable static func found(_ context: Context) -> [(name: Text, words: Text)] {
    guard let item = context.subject.item, context[kind] ?? .incident == .incident,
      let timeline = ContractTimeline(context.dossier, now: context.now),
      let facts = IncidentFacts(
        item, in: context.dossier, timeline, IncidentTies(in: context.dossier), end: context.now),
      let hours = timeline.hours(of: facts)
    else { return [] }
    return [(Text(fr: "Jugé aux", en: "Judged by the"), hours)]
  }
}
