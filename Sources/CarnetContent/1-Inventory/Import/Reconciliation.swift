import CarnetCore

/// Which asset of the dossier each row of a file is about.
///
/// Known again by serial number and maker, else by UUID, else by any MAC address, else by name and site; each is looked up
/// in a table, so that the work grows with the number of rows. A name is the weakest: it only tells where one asset that no
/// other row is about bears it, and one row.
struct Reconciliation {
  /// What a row turns out to be about.
  enum Match: Hashable {
    case standing(ItemID)
    case new
    /// The same asset as on an earlier line.
    case repeated(line: Int)
    /// Several assets answer to it.
    case several([ItemID])
  }

  private var bySerial: [String: [ItemID]] = [:]
  private var byUUID: [String: [ItemID]] = [:]
  private var byMAC: [String: [ItemID]] = [:]
  private var byName: [String: [ItemID]] = [:]
  private var byTag: [String: ItemID] = [:]
  private var vendors: [ItemID: String] = [:]
  private var sites: [ItemID: ItemID] = [:]
  private let standing: Set<ItemID>

  init(_ dossier: Dossier, now: Instant) {
    let assets = dossier.items(of: Asset.id)
    standing = Set(assets)
    let known = dossier.items(of: Site.id)
    let onlySite = known.count == 1 ? known.first : nil
    for asset in assets {
      if let key = dossier[Asset.serial, of: asset].flatMap(AssetKeys.serial) {
        bySerial[key, default: []].append(asset)
      }
      if let key = dossier[Asset.uuid, of: asset].flatMap(AssetKeys.uuid) { byUUID[key, default: []].append(asset) }
      for key in dossier[Asset.mac, of: asset].map(AssetKeys.macs) ?? [] { byMAC[key, default: []].append(asset) }
      byName[folded(dossier.assetName(asset)), default: []].append(asset)
      if let tag = dossier[Asset.assetTag, of: asset] { byTag[folded(tag)] = asset }
      vendors[asset] = dossier[Asset.vendor, of: asset].map(AssetKeys.vendor)
      sites[asset] = dossier[Asset.site, of: asset] ?? onlySite
    }
  }

  /// The asset that bears a tag, folded.
  func bearer(ofTag tag: String) -> ItemID? { byTag[tag] }

  /// What each row is about, in order.
  func matches(_ rows: [AssetRow]) -> [Match] {
    var matches: [Match?] = Array(repeating: nil, count: rows.count)
    var several: [Int: [ItemID]] = [:]
    var claimed: Set<ItemID> = []
    // What a stronger key told of another row, a weaker one does not tell of this: a MAC may be that of a shared dock.
    for key in [bearers(ofSerial:), bearers(ofUUID:), bearers(ofMACs:)] {
      var told: Set<ItemID> = []
      for index in rows.indices where matches[index] == nil {
        let found = key(rows[index]).filter { !claimed.contains($0) }
        if found.count == 1 || rows[index].item.map(found.contains) ?? false {
          let asset = found.count == 1 ? found[0] : rows[index].item ?? found[0]
          matches[index] = .standing(asset)
          told.insert(asset)
        } else if found.count > 1 {
          several[index] = found
        }
      }
      claimed.formUnion(told)
    }
    let bearers = bearersOfNames(rows, matches)
    for index in matches.indices where matches[index] == nil {
      let named = byName(rows[index], besides: claimed, bearers: bearers[rows[index].name ?? ""] ?? 0)
      matches[index] = named == .new ? several[index].map { .several($0) } ?? .new : named
    }
    return withoutRepeats(rows, matches.map { $0 ?? .new })
  }

  private func bearers(ofSerial row: AssetRow) -> [ItemID] {
    guard let found = row.serial.flatMap({ bySerial[$0] }) else { return [] }
    let likely = found.filter { asset in
      guard let vendor = row.vendor, let known = vendors[asset] else { return true }
      return vendor == known
    }
    let exact = likely.filter { row.vendor != nil && vendors[$0] == row.vendor }
    return exact.count == 1 ? exact : likely
  }

  private func bearers(ofUUID row: AssetRow) -> [ItemID] { row.uuid.flatMap { byUUID[$0] } ?? [] }

  private func bearers(ofMACs row: AssetRow) -> [ItemID] {
    row.macs.count == 1 ? byMAC[row.macs[0]] ?? [] : Set(row.macs.flatMap { byMAC[$0] ?? [] }).sorted()
  }

  /// How many of the rows that are left bear each name; those that have nothing but the name count as one.
  private func bearersOfNames(_ rows: [AssetRow], _ matches: [Match?]) -> [String: Int] {
    var bearers: [String: Int] = [:]
    var bare: Set<String> = []
    for (row, match) in zip(rows, matches) where match == nil {
      guard let name = row.name else { continue }
      if row.hasStrongKey || bare.insert(name).inserted { bearers[name, default: 0] += 1 }
    }
    return bearers
  }

  private func byName(_ row: AssetRow, besides claimed: Set<ItemID>, bearers: Int) -> Match {
    let found = (row.name.flatMap { byName[$0] } ?? []).filter { asset in
      guard !claimed.contains(asset) else { return false }
      guard let site = row.site, let stands = sites[asset] else { return true }
      return site == stands
    }
    if found.count == 1, bearers == 1 { return .standing(found[0]) }
    if let item = row.item, standing.contains(item), !claimed.contains(item),
      found.contains(item) || (row.name == nil && !row.hasStrongKey)
    {
      return .standing(item)
    }
    return found.count > 1 && !row.hasStrongKey ? .several(found) : .new
  }

  /// The same matches, where what comes up again is said to: two rows are about one asset when a key says so, or when
  /// they have one name and place and nothing else tells them apart.
  private func withoutRepeats(_ rows: [AssetRow], _ matches: [Match]) -> [Match] {
    var lines: [String: (line: Int, hasSerial: Bool)] = [:]
    return zip(rows, matches).map { row, match in
      var sure: [String] = []
      if case .standing(let asset) = match { sure.append("asset \(asset)") }
      if let serial = row.serial { sure.append("serial \(serial) \(row.vendor ?? "")") }
      let place = "name \(row.site?.description ?? "") \(row.name ?? "")"
      if row.name != nil, !row.hasStrongKey, match == .new { sure.append(place) }
      // Two serial numbers are two machines, whatever they share.
      let likely = (row.uuid.map { ["uuid \($0)"] } ?? []) + row.macs.map { "mac \($0)" }
      if let line = sure.lazy.compactMap({ lines[$0]?.line }).first { return .repeated(line: line) }
      let again = likely.lazy.compactMap { lines[$0] }.first { !$0.hasSerial || row.serial == nil }
      if let again, match == .new { return .repeated(line: again.line) }
      for key in sure + likely { lines[key] = (row.line, row.serial != nil) }
      // A later row that has nothing but this name is this asset again.
      if row.name != nil, match == .new, lines[place] == nil { lines[place] = (row.line, row.serial != nil) }
      return match
    }
  }
}
