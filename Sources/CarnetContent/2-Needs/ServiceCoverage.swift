import CarnetCore

/// The services whose stop stops the firm, and the needs that cover them by their assets.
struct ServiceCoverage {
  /// The services, in the order of their names.
  let services: [String]
  private let covering: [String: [ItemID]]

  init(_ dossier: Dossier, now: Instant) {
    func service(_ asset: ItemID) -> String? { dossier.settled(Asset.service, of: asset, now: now) }
    let critical = dossier.items(of: Asset.id).filter { dossier[Asset.criticality, of: $0] == .stop }
    services = Set(critical.compactMap(service)).sorted()
    var covering: [String: [ItemID]] = [:]
    for need in dossier.items(of: Need.id) where dossier.settled(Need.moscow, of: need, now: now) != .wont {
      let assets = dossier.settled(Need.assets, of: need, now: now) ?? []
      for service in Set(assets.compactMap(service)) { covering[service, default: []].append(need) }
    }
    self.covering = covering
  }

  /// The needs that cover a service, those left out excepted.
  func needs(for service: String) -> [ItemID] { covering[service] ?? [] }
}
