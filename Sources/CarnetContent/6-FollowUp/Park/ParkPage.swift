import CarnetCore

extension ContractPage {
  /// The assets over the years.
  var park: Park { view?.park ?? Park(dossier, now: now) }

  /// What the provider maintains on the day of the page.
  var maintained: [ItemID] { ScopeGap(dossier, now: now)?.maintained ?? terms.coveredAssets }
}
