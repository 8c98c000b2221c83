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

  /// Names of services with those that only say more of another behind it: `Encaissement (S1, S2)`.
  ///
  /// A till in each shop and the software of both are named as they are known; a reader sees one service.
  static func gathered(_ names: [String]) -> [String] {
    let words = names.map { folded($0).split(separator: " ") }
    // Each asset may be a service of its own: a name is looked for among the others, not held against each.
    let wholes = Set(words)
    var parts: [[Substring]: [String]] = [:]
    for (name, own) in zip(names, words) {
      for length in own.indices.dropFirst() where wholes.contains(Array(own[..<length])) {
        parts[Array(own[..<length]), default: []].append(
          name.split(separator: " ").dropFirst(length).joined(separator: " "))
      }
    }
    return zip(names, words).compactMap { name, own in
      guard !own.indices.dropFirst().contains(where: { wholes.contains(Array(own[..<$0])) }) else { return nil }
      return parts[own].map { "\(name) (\($0.joined(separator: ", ")))" } ?? name
    }
  }
}
