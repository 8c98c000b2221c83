import CarnetCore

/// The clocks of the sites whose hours are not the contract's.
struct SiteClocks: Sendable {
  /// The sites beside the contract's hours, in order; empty where all are alike.
  let places: [SiteHours.Place]
  private let own: [ItemID: Own]

  /// The clocks of one site: the service hours there and, for the severities that have them, those on call.
  private struct Own: Sendable {
    let hours: ContractClock
    let bySeverity: PerSeverity<ContractClock>

    init(
      _ hours: Hours, beside contract: ContractClock, _ onCall: OnCall?, closed: Set<Day>, opened: Set<Day>
    ) {
      let service = ContractClock(
        windows: hours.window, calendar: hours.calendar, zone: hours.calendar.zone, closed: closed, opened: opened,
        years: contract.years)
      let more = onCall.map {
        OnCall.clock($0.windows, onHolidays: $0.onHolidays, beside: service, closed: closed, opened: opened)
      }
      self.hours = service
      bySeverity = PerSeverity { severity in
        onCall.flatMap { $0.severities.contains(severity) ? more : nil } ?? service
      }
    }
  }

  /// Those of some sites beside the contract's own clock; `opened` are the holidays of a calendar that are worked.
  init(
    _ places: [SiteHours.Place], beside contract: ContractClock, _ onCall: OnCall?, closed: Set<Day>,
    opened: (HolidayCalendar) -> Set<Day>
  ) {
    self.places = places
    // A clock is large: sites of the same hours share one.
    var made: [Hours: Own] = [:]
    var own: [ItemID: Own] = [:]
    for place in places where place.isOwn {
      let hours = Hours(window: place.window, calendar: place.calendar)
      let clocks = made[hours] ?? Own(hours, beside: contract, onCall, closed: closed, opened: opened(place.calendar))
      made[hours] = clocks
      own[place.site] = clocks
    }
    self.own = own
  }

  private struct Hours: Hashable {
    let window: WeeklyWindows
    let calendar: HolidayCalendar
  }

  /// The clock of a site; nil where the contract's own counts.
  subscript(site: ItemID?) -> ContractClock? { site.flatMap { own[$0]?.hours } }

  /// The clock of a site for incidents of a severity; nil where the contract's own counts.
  subscript(site: ItemID?, severity: Severity) -> ContractClock? { site.flatMap { own[$0]?.bySeverity[severity] } }

  /// The site whose own clock counts there; nil where the contract's counts.
  func judge(at site: ItemID?) -> ItemID? { site.flatMap { own[$0] == nil ? nil : $0 } }
}

extension ContractFacts {
  /// The clock by which business days are counted at a site: its own, else the contract's.
  package func clock(at site: ItemID?) -> ContractClock { sites[site] ?? clock }

  /// The clock by which an incident of a severity is judged at a site: the service hours there, and those on call where it
  /// has them.
  package func clock(for severity: Severity, at site: ItemID?) -> ContractClock {
    sites[site, severity] ?? onCall.flatMap { $0.severities.contains(severity) ? $0.clock : nil } ?? clock
  }

  /// Whose hours count at a site: `heures de S2 Strasbourg (Alsace-Moselle)`; nil where all sites are alike.
  func hours(at site: ItemID?) -> Text? {
    guard !sites.places.isEmpty else { return nil }
    if let place = sites.places.first(where: { $0.site == site && $0.isOwn }) { return place.hours }
    let holidays = clock.calendar.map(\.label)
    return Text(
      fr: "heures du contrat" + (holidays.map { " (\($0.fr))" } ?? ""),
      en: "contract hours" + (holidays.map { " (\($0.en))" } ?? ""))
  }
}

extension ContractTimeline.Version {
  /// The site whose own hours count for an asset; nil where those of the contract do.
  ///
  /// It is the site to which the asset had moved by that day, else where it stood when the version was settled; of one that
  /// came later, where it stands.
  func site(of asset: ItemID, in dossier: Dossier, on day: Day) -> ItemID? {
    guard !terms.sites.places.isEmpty else { return nil }
    return terms.sites.judge(
      at: dossier.siteMovedTo(by: asset, on: day) ?? settled[Asset.site, of: asset] ?? dossier[Asset.site, of: asset])
  }
}
