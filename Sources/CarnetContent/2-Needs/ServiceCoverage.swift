import CarnetCore

/// The services whose stop stops the firm, and the needs that are about them.
struct ServiceCoverage {
  /// The services, in the order of their names.
  let services: [String]
  private let covering: [String: [ItemID]]

  init(_ dossier: Dossier, now: Instant) {
    let critical = dossier.park.filter { dossier[Asset.criticality, of: $0] == .stop }
    services = Set(critical.compactMap { dossier.settled(Asset.service, of: $0, now: now) }).sorted()
    var covering: [String: [ItemID]] = [:]
    for need in dossier.items(of: Need.id) where dossier.settled(Need.moscow, of: need, now: now) != .wont {
      for service in dossier.services(of: need, now: now) { covering[service, default: []].append(need) }
    }
    self.covering = covering
  }

  /// The needs for a service, those left out excepted.
  func needs(for service: String) -> [ItemID] { covering[service] ?? [] }
}
