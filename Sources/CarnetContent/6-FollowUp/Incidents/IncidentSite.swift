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

/// In which local time the moments of incidents and visits are told, and of what hangs on them: that of the site whose own
/// hours count them, where it is not that of the dossier.
///
/// The one place that says so; they are typed in the time of the dossier, wherever the site is.
struct LocalTimes: Sendable {
  private let parts: [(dossier: Dossier, timeline: ContractTimeline)]
  private let usual: Zone
  private let now: Instant

  /// What is looked for once for as many items as are told together.
  init(_ dossier: Dossier, now: Instant) {
    self.now = now
    usual = dossier.serviceZone
    parts  // Without a word of any site's own hours, all are told in one time.
    =
      dossier.nextNumber(of: SiteHours.id) > 1
      ? dossier.byContract.compactMap { part, _ in ContractTimeline(part, now: now).map { (part, $0) } } : []
  }

  /// That of an incident; nil where it is the usual one.
  func zone(ofIncident incident: ItemID) -> Zone? {
    zone(of: incident, in: Incident.id, at: { $0[Incident.reported, of: incident] }) { version, dossier in
      // One that is being noted, of which the asset alone is known, is of now.
      guard dossier[Incident.reported, of: incident] == nil else {
        return version.site(ofIncident: incident, in: dossier)
      }
      return dossier[Incident.asset, of: incident].flatMap { version.site(of: $0, in: dossier, on: now.day) }
    }
  }

  /// That of a visit; nil where it is the usual one.
  func zone(ofVisit visit: ItemID) -> Zone? {
    zone(
      of: visit, in: Intervention.id, at: { $0[Intervention.ended, of: visit] ?? $0[Intervention.started, of: visit] }
    ) {
      $0.site(ofVisit: visit, in: $1)
    }
  }

  private func zone(
    of item: ItemID, in form: FormID, at moment: (Dossier) -> Instant?,
    site: (ContractTimeline.Version, Dossier) -> ItemID?
  ) -> Zone? {
    guard let part = parts.first(where: { $0.dossier.contains(item, in: form) }) else { return nil }
    let version = part.timeline.version(at: moment(part.dossier) ?? now)
    let zone = version.terms.clock(at: site(version, part.dossier)).zone
    return zone == usual ? nil : zone
  }

  /// Those of the incidents of a dossier, for a form.
  @Sendable static func ofIncidents(_ dossier: Dossier, _ now: Instant) -> (ItemID) -> Zone? {
    LocalTimes(dossier, now: now).zone(ofIncident:)
  }

  /// Those of its visits.
  @Sendable static func ofVisits(_ dossier: Dossier, _ now: Instant) -> (ItemID) -> Zone? {
    LocalTimes(dossier, now: now).zone(ofVisit:)
  }

  /// Those of what hangs on an incident, which a question names.
  static func of(_ incident: Question<ItemID>) -> @Sendable (Dossier, Instant) -> (ItemID) -> Zone? {
    { dossier, now in
      let times = LocalTimes(dossier, now: now)
      return { item in dossier[incident, of: item].flatMap(times.zone(ofIncident:)) }
    }
  }

  /// A moment of an incident in both languages, and in which local time that is, where it is not the usual one.
  static func told(_ moment: Instant, ofIncident incident: ItemID?, _ context: Context) -> Text {
    let (fr, en) = (Wording(language: .fr), Wording(language: .en))
    let zone = incident.flatMap(LocalTimes(context.dossier, now: context.now).zone(ofIncident:))
    return zone.map { Text(fr: fr.moment(moment, in: $0), en: en.moment(moment, in: $0)) }
      ?? Text(fr: fr.moment(moment), en: en.moment(moment))
  }
}

extension ContractTimeline {
  /// The local time of an incident, where it is not that of the contract that judges it.
  func localTime(of facts: IncidentFacts) -> Zone? { localTime(reported: facts.reported, at: facts.site) }

  func localTime(reported: Instant, at site: ItemID?) -> Zone? {
    guard let site else { return nil }
    let terms = terms(at: reported)
    let zone = terms.clock(at: site).zone
    return zone == terms.clock.zone ? nil : zone
  }
}

extension IncidentRow {
  /// The local time of the incident, where it is not that of the contract.
  var localTime: Zone? { clock.flatMap { clock in facts.flatMap { $0.timeline.localTime(of: clock.facts) } } }
}

extension ContractPage {
  /// A moment in the local time of a site, which is said; in that of the contract without one.
  func moment(_ instant: Instant?, at place: Zone?) -> String? {
    guard let place else { return moment(instant) }
    return instant.map { wording.shortMoment($0, in: place) }
  }

  /// A moment of an incident in the local time of its site.
  func moment(_ instant: Instant?, of clock: IncidentClock) -> String? {
    moment(instant, at: timeline.localTime(of: clock.facts))
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
