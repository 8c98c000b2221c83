import CarnetCore

/// What the parts of a dossier make of its assets: a device exchanged brings its own serial number and warranty.
///
/// Derived, never written back: the inventory says what stood there at its day, the register what came since.
extension Dossier {
  /// The serial number that an asset bears: that of the last device exchanged for it or of the last change noted, else the
  /// inventoried one.
  ///
  /// Exchanges noted from `part` on are left out when it is given.
  func serial(of asset: ItemID, before part: ItemID? = nil) -> String? {
    let exchanged = exchanges(of: asset).filter { item in part.map { item < $0 } ?? true }.compactMap { item in
      self[Part.newSerial, of: item].map { serial in
        (day: self[Part.intervention, of: item].flatMap { self[Intervention.started, of: $0]?.day }, serial: serial)
      }
    }
    let changed = nextNumber(of: AssetChange.id) > 1 ? assetChanges.filter { $0.asset == asset } : []
    let noted = changed.last { self[AssetChange.serial, of: $0.item] != nil && $0.kind == .serial }
    guard let noted, exchanged.last?.day.map({ $0 <= noted.day }) ?? true else {
      return exchanged.last?.serial ?? self[Asset.serial, of: asset]
    }
    return self[AssetChange.serial, of: noted.item]
  }

  /// The end of an asset's warranty: that of the last device exchanged for it, else its own.
  func warrantyEnd(of asset: ItemID, now: Instant) -> Day? {
    exchanges(of: asset).last { self[Part.warrantyEnd, of: $0] != nil }.flatMap { self[Part.warrantyEnd, of: $0] }
      ?? settled(Asset.warrantyEnd, of: asset, now: now)
  }

  /// The parts fitted on an asset, the oldest first.
  func parts(on asset: ItemID) -> [ItemID] {
    func fitted(_ part: ItemID) -> Int {
      self[Part.intervention, of: part].flatMap { self[Intervention.started, of: $0] }?.epochSeconds ?? Int.max
    }
    return items(of: Part.id).filter { settled(Part.asset, of: $0, now: Instant(epochSeconds: 0)) == asset }
      .sorted { (fitted($0), $0) < (fitted($1), $1) }
  }

  private func exchanges(of asset: ItemID) -> [ItemID] {
    parts(on: asset).filter { settled(Part.kind, of: $0, now: Instant(epochSeconds: 0)) == .device }
  }
}
