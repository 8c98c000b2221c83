import CarnetCore

/// Which assets there are, and what is known of them, with the changes since the inventory was confirmed.
///
/// The one place where changes are laid over an inventory.
extension Dossier {
  /// The changes of which it is known what happened and when, in the order of their days.
  var assetChanges: [AssetChange.Facts] {
    items(of: AssetChange.id).compactMap { AssetChange.Facts($0, in: self) }.sorted {
      ($0.day, $0.item) < ($1.day, $1.item)
    }
  }

  /// True for an asset that came after the inventory was confirmed: what was signed does not know it.
  func isLateAsset(_ asset: ItemID) -> Bool { isLate(asset, in: Asset.id, for: .inventory) }

  /// The assets of the inventory, disposed of or not: while it is closed those that it was confirmed with, with what had
  /// changed by then; while it is open all that are noted.
  var inventoried: [ItemID] {
    let assets = items(of: Asset.id)
    guard nextNumber(of: AssetChange.id) > 1 || assets.last.map(isLateAsset) ?? false else { return assets }
    let gone = Set(
      assetChanges.filter { !isLate($0.item, in: AssetChange.id, for: .inventory) }.compactMap(\.leaver))
    return assets.filter { !isLateAsset($0) && !gone.contains($0) }
  }

  /// The assets that the firm still has by its inventory: what was disposed of is kept on record, and asks for nothing any
  /// more.
  var park: [ItemID] { inventoried.filter { self[Asset.status, of: $0] != .disposed } }

  /// The assets that the firm had at the end of a day, by this inventory and by changes that may be noted elsewhere; what the
  /// inventory says is disposed of counts until its data were erased.
  func park(on day: Day, _ changes: [AssetChange.Facts]) -> [ItemID] {
    var last: [ItemID: Bool] = [:]
    var later: Set<ItemID> = []
    for change in changes {
      if change.day <= day {
        if let asset = change.leaver { last[asset] = false }
        if let asset = change.newcomer { last[asset] = true }
      } else if let asset = change.newcomer {
        later.insert(asset)
      }
    }
    let own = items(of: Asset.id).filter { asset in
      if let isThere = last[asset] { return isThere }
      guard !isLateAsset(asset), !later.contains(asset) else { return false }
      return self[Asset.status, of: asset] != .disposed || (self[Asset.erasedOn, of: asset].map { $0 > day } ?? false)
    }
    let known = Set(own)
    return own + last.filter { $0.value && !known.contains($0.key) && !contains($0.key, in: Asset.id) }.keys.sorted()
  }

  /// The assets that the firm had at the end of a day, by the inventory as it stands and the changes since.
  func park(on day: Day) -> [ItemID] { park(on: day, nextNumber(of: AssetChange.id) > 1 ? assetChanges : []) }

  /// The change by which an asset left, but for one that is spared; nil while it is there.
  func departure(of asset: ItemID, by day: Day? = nil, sparing spared: ItemID? = nil) -> AssetChange.Facts? {
    guard nextNumber(of: AssetChange.id) > 1 else { return nil }
    return assetChanges.last { change in
      change.leaver == asset && change.item != spared && day.map { change.day <= $0 } ?? true
    }
  }

  /// The site where an asset stood at the end of a day: where the last change put it, else that of the inventory.
  func site(of asset: ItemID, on day: Day, now: Instant) -> ItemID? {
    siteMovedTo(by: asset, on: day) ?? settled(Asset.site, of: asset, now: now)
  }

  /// The site to which the last change by the end of a day moved an asset; nil where none did.
  func siteMovedTo(by asset: ItemID, on day: Day) -> ItemID? {
    moves(of: asset, by: day).lazy.reversed().compactMap { self[AssetChange.site, of: $0.item] }.first
  }

  /// The room where an asset stood at the end of a day; one that changed its site without a word of the room has none known.
  func room(of asset: ItemID, on day: Day) -> String? {
    guard let move = moves(of: asset, by: day).last else { return self[Asset.room, of: asset] }
    return self[AssetChange.room, of: move.item]
  }

  private func moves(of asset: ItemID, by day: Day) -> [AssetChange.Facts] {
    guard nextNumber(of: AssetChange.id) > 1 else { return [] }
    return assetChanges.filter { $0.kind == .moved && $0.asset == asset && $0.day <= day }
  }
}
