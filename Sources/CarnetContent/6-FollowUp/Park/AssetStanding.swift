import CarnetCore

// What stands of an asset today, with the change that made it so: the inventory says what stood at its day.

extension Dossier {
  /// What the changes and exchanges noted by a moment make of the assets: where each stands and which number it bears.
  func standing(ofAssetsAt now: Instant) -> (ItemID) -> [String: Form.Stand] {
    let today = serviceZone.localized(now).day
    let changes = nextNumber(of: AssetChange.id) > 1 ? assetChanges.filter { $0.day <= today } : []
    let mended = Set(items(of: Part.id).compactMap { settled(Part.asset, of: $0, now: Instant(epochSeconds: 0)) })
    guard !changes.isEmpty || !mended.isEmpty else { return { _ in [:] } }
    let changesOf = Dictionary(
      grouping: changes.flatMap { change in
        [change.asset, change.newcomer].compactMap { asset in asset.map { (asset: $0, change: change) } }
      }, by: \.asset
    ).mapValues { $0.map(\.change) }
    // Of very many assets few change: the others cost nothing.
    return { asset in
      let own = changesOf[asset] ?? []
      return own.isEmpty && !mended.contains(asset) ? [:] : self.standing(of: asset, own, now)
    }
  }

  private func standing(
    of asset: ItemID, _ changes: [AssetChange.Facts], _ now: Instant
  ) -> [String: Form.Stand] {
    var stands: [String: Form.Stand] = [:]
    let moves = changes.filter { $0.kind == .moved && $0.asset == asset }
    if let move = moves.last(where: { self[AssetChange.site, of: $0.item] != nil }),
      let site = self[AssetChange.site, of: move.item], site != self[Asset.site, of: asset]
    {
      let before = settled(Asset.site, of: asset, now: now).map { self[Site.name, of: $0] ?? $0.description }
      stands[Asset.site.definition.id] = Form.Stand(site.kept, since: since(move, before: before))
    }
    if let move = moves.last, self[AssetChange.room, of: move.item] != self[Asset.room, of: asset] {
      stands[Asset.room.definition.id] = Form.Stand(
        self[AssetChange.room, of: move.item]?.kept, since: since(move, before: self[Asset.room, of: asset]))
    }
    if let serial = serial(of: asset), serial != self[Asset.serial, of: asset] {
      let old = self[Asset.serial, of: asset]
      let change = changes.last { $0.asset == asset && self[AssetChange.serial, of: $0.item] == serial }
      let part = parts(on: asset).last { self[Part.newSerial, of: $0] == serial }
      if let change {
        stands[Asset.serial.definition.id] = Form.Stand(serial.kept, since: since(change, before: old))
      } else if let part {
        let day = self[Part.intervention, of: part].flatMap { self[Intervention.started, of: $0] }.map {
          serviceZone.localized($0).day
        }
        stands[Asset.serial.definition.id] = Form.Stand(serial.kept, since: since(day, part, before: old))
      }
    }
    return stands
  }

  private func since(_ change: AssetChange.Facts, before: String?) -> Text {
    since(change.day, change.item, before: before)
  }

  /// `depuis le 12 mai 2026, MB1 ; avant : Rodez`.
  private func since(_ day: Day?, _ item: ItemID, before: String?) -> Text {
    func words(_ language: Language) -> String {
      let day = day.map { Wording(language: language).day($0) }
      let told = day.map { Text(fr: "depuis le \($0), \(item)", en: "since \($0), \(item)")[language] } ?? "\(item)"
      return told + (before.map { Text(fr: " ; avant : \($0)", en: "; before: \($0)")[language] } ?? "")
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  /// When an asset came, and when it left, by the changes noted.
  func comingAndGoing(of asset: ItemID, by today: Day) -> [(name: Text, words: Text)] {
    guard nextNumber(of: AssetChange.id) > 1 else { return [] }
    func words(_ change: AssetChange.Facts, _ language: Language) -> String {
      let day = Wording(language: language).day(change.day)
      return Text(fr: "le \(day), \(change.item)", en: "on \(day), \(change.item)")[language]
        + ", \(change.kind.label[language])"
        + [change.asset, change.newcomer].compactMap(\.self).filter { $0 != asset }.map { ": \(titledAsset($0))" }
        .joined()
    }
    func told(_ change: AssetChange.Facts, _ fr: String, _ en: String) -> (name: Text, words: Text) {
      (Text(fr: fr, en: en), Text(fr: words(change, .fr), en: words(change, .en)))
    }
    return assetChanges.filter { $0.day <= today }.flatMap { change in
      [
        change.newcomer == asset ? told(change, "Ajouté au parc", "Added") : nil,
        change.leaver == asset ? told(change, "Retiré du parc", "Removed") : nil,
      ].compactMap(\.self)
    }
  }
}
