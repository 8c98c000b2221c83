import CarnetCore

extension ContractPage {
  /// The assets over the years.
  var park: Park { view?.park ?? Park(dossier, now: now) }

  /// An asset as people knew it on a day: `A5 NAS-01`.
  func asset(_ item: ItemID?, on day: Day) -> String { item.map { park.title(of: $0, on: day) } ?? "—" }

  /// The day of a moment at the place of service; that of the page where nobody noted the moment.
  func day(of moment: Instant?) -> Day { moment.map { contract.clock.zone.localized($0).day } ?? today }

  /// What the provider maintains on the day of the page.
  var maintained: [ItemID] { ScopeGap(dossier, now: now)?.maintained ?? terms.coveredAssets }
}
