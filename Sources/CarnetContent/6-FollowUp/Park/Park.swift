import CarnetCore

/// The assets over the years: on each day those of the inventory on which the contract in force rests, with what changed in it
/// by that day.
///
/// What is being prepared in an inventory opened again changes none of its days, and a later confirmation none before it.
struct Park: Groundwork, Sendable {
  /// An inventory that counted from a day on; the first from ever.
  private struct Inventory {
    let from: Day?
    /// As it was confirmed.
    let dossier: Dossier
    /// What was noted, by the time it was opened again, of what came after; nil where nothing came or it never was.
    let before: Dossier?
  }

  private let inventories: [Inventory]
  private let present: Dossier
  private let now: Instant
  /// The changes that were noted, in the order of their days.
  let changes: [AssetChange.Facts]

  init(_ dossier: Dossier, now: Instant) {
    present = dossier
    self.now = now
    changes = dossier.assetChanges
    let closings = dossier.closings(of: .contract)
    let state = dossier.state(of: .contract)
    // Most contracts were closed once: then no version has to be looked for.
    let versions =
      closings.count > 1
      ? Contracts(dossier).all.flatMap { contract in
        ContractTimeline(dossier.seen(by: contract.key, without: [:]), now: now)?.versions ?? []
      } : []
    let hasNewcomers = changes.contains { $0.newcomer != nil }
    var kept: [Inventory] = []
    for (place, closing) in closings.enumerated() {
      let holds = place == closings.count - 1 && state.isClosed && !state.toConfirm
      let settled = holds ? dossier : closing.dossier
      var from: Day?
      if place > 0 {
        // Closed again without an amendment, it confirms what had changed: from then on.
        let isAmended = closing.revision > closings[place - 1].revision
        let version = isAmended ? versions.first { $0.revision == closing.revision } : nil
        let moment = version?.from ?? closing.at
        from = dossier.serviceZone.localized(moment).day
      }
      while let last = kept.last?.from, let from, last >= from { kept.removeLast() }
      let before =
        hasNewcomers
        ? dossier.asBeforeReopening(.inventory, after: .contract, closing: place) : nil
      kept.append(Inventory(from: from, dossier: settled, before: before))
    }
    inventories = kept.isEmpty ? [Inventory(from: nil, dossier: dossier, before: nil)] : kept
  }

  /// The inventory that counts on a day: there is always one.
  private func inventory(on day: Day) -> Inventory {
    inventories.last { $0.from.map { $0 <= day } ?? true } ?? inventories[0]
  }

  /// The assets that the firm had at the end of a day.
  func assets(on day: Day) -> [ItemID] { inventory(on: day).dossier.park(on: day, changes) }

  /// Those that one can touch.
  func physicalAssets(on day: Day) -> [ItemID] {
    assets(on: day).filter { self[Asset.category, of: $0, on: day].map(AssetCategory.hardware.contains) ?? false }
  }

  /// What was known of an asset on a day: by the inventory of that day; of one that came since, as it is noted.
  subscript<T: AnswerValue>(_ question: Question<T>, of asset: ItemID, on day: Day) -> T? {
    teller(of: asset, on: day)[question, of: asset]
  }

  /// An asset by its number and what it was called on a day.
  func title(of asset: ItemID, on day: Day) -> String { teller(of: asset, on: day).titledAsset(asset) }

  /// True when an asset holds personal data, as was known on a day.
  func holdsPersonalData(_ asset: ItemID, on day: Day) -> Bool { teller(of: asset, on: day).holdsPersonalData(asset) }

  private func teller(of asset: ItemID, on day: Day) -> Dossier {
    let inventory = inventory(on: day)
    // One that came since is told by what is noted of it, but not by what is being prepared of it.
    let isConfirmed = inventory.dossier.contains(asset, in: Asset.id) && !inventory.dossier.isLateAsset(asset)
    return ([isConfirmed ? inventory.dossier : nil, inventory.before].compactMap(\.self))
      .first { $0.contains(asset, in: Asset.id) } ?? present
  }

  /// When the firm is open, by the inventory of a day.
  func openingHours(on day: Day) -> WeeklyWindows? { inventory(on: day).dossier[Company.openingHours] }

  /// How many people the firm has, by the inventory of a day.
  func headcount(on day: Day) -> Int? { inventory(on: day).dossier[Company.headcount] }

  /// The assets that came after the inventory was confirmed and that no change brings: nobody said since when.
  var unannounced: [ItemID] {
    let brought = Set(changes.compactMap(\.newcomer))
    return present.items(of: Asset.id).filter { present.isLateAsset($0) && !brought.contains($0) }
  }
}

extension PeriodView {
  /// The assets over the years.
  var park: Park { known[Park.self] ?? Park(dossier, now: now) }
}

/// Why an incident cannot be about an asset.
enum Absence: Sendable {
  /// It had left before the report.
  case left(AssetChange.Facts)
  /// It came only later.
  case notYet(AssetChange.Facts)

  /// What is wrong, of an asset of that name.
  func words(_ name: String) -> Text {
    func day(_ change: AssetChange.Facts, _ language: Language) -> String {
      Wording(language: language).day(change.day)
    }
    return switch self {
    case .left(let change):
      Text(
        fr: "\(name) a été retiré du parc le \(day(change, .fr)) (\(change.item)).",
        en: "\(name) was removed on \(day(change, .en)) (\(change.item)).")
    case .notYet(let change):
      Text(
        fr: "\(name) n'a été ajouté au parc que le \(day(change, .fr)) (\(change.item)).",
        en: "\(name) was added only on \(day(change, .en)) (\(change.item)).")
    }
  }

  /// The refusal of an asset of that name.
  func refusal(_ name: String) -> Refusal {
    switch self {
    case .left:
      Refusal(
        ContentReason.assetHasLeft, words(name),
        remedy: Text(
          fr: "Nommez un bien présent. Pour les voir, tapez :liste biens",
          en: "Name an asset that is there. To see them, type :list assets"))
    case .notYet(let change):
      Refusal(
        ContentReason.assetNotThereYet, words(name),
        remedy: Text(
          fr: "Nommez un bien présent ce jour-là, ou corrigez la date. Tapez :modifier \(change.item) day",
          en: "Name an asset that was there that day, or correct the date. Type :edit \(change.item) day"))
    }
  }
}

extension Dossier {
  /// Why an incident cannot be about an asset; nil when it can.
  ///
  /// On the very day on which it left, the hour decides, and only the report has one: an incident of which none is noted yet is
  /// of now.
  func absence(of asset: ItemID, reported: Instant?, now: Instant) -> Absence? {
    guard nextNumber(of: AssetChange.id) > 1 else { return nil }
    let day = serviceZone.localized(reported ?? now).day
    if let left = departure(of: asset, by: reported == nil ? day : day.adding(days: -1)),
      !assetChanges.contains(where: { $0.newcomer == asset && $0.day > left.day && $0.day <= day })
    {
      return .left(left)
    }
    guard let came = assetChanges.first(where: { $0.newcomer == asset }), came.day > day else { return nil }
    return .notYet(came)
  }
}
