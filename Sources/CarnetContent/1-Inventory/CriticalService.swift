import CarnetCore

/// A service of the firm, with the assets that carry it: what stops when they stop.
struct CriticalService: Hashable, Sendable {
  let name: String
  let assets: [ItemID]
  /// That of its most critical asset.
  let criticality: Criticality
  /// What an hour's stop costs, where an asset says it: the highest.
  let downtimeCost: Money?

  /// The services that assets of criticality 3 and 4 carry, the most critical first, in the order of the inventory.
  static func all(in dossier: Dossier, now: Instant) -> [CriticalService] {
    var order: [String] = []
    var assets: [String: [ItemID]] = [:]
    for asset in dossier.park where (dossier[Asset.criticality, of: asset] ?? .comfort).rank >= 3 {
      let name = dossier.settled(Asset.service, of: asset, now: now) ?? dossier.assetName(asset)
      if assets[name] == nil { order.append(name) }
      assets[name, default: []].append(asset)
    }
    let services = order.map { name in
      let carriers = assets[name] ?? []
      return CriticalService(
        name: name, assets: carriers,
        criticality: carriers.contains { dossier[Asset.criticality, of: $0] == .stop } ? .stop : .degraded,
        downtimeCost: carriers.compactMap { dossier[Asset.downtimeCost, of: $0] }.max { $0.cents < $1.cents })
    }
    return services.filter { $0.criticality == .stop } + services.filter { $0.criticality == .degraded }
  }
}
