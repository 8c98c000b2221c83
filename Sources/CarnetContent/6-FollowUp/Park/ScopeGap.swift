import CarnetCore

/// How far the assets have gone from the annex that was signed, and what clause C04 makes of it.
///
/// What comes and what leaves is counted against the annexed number; one replaced by another of its kind leaves the number,
/// and the price that goes by it, as they were.
struct ScopeGap: Groundwork, Sendable {
  /// The assets of the annex in force.
  let annexed: [ItemID]
  /// Those that came since.
  let came: [ItemID]
  /// Those of the annex that are gone.
  let left: [ItemID]
  /// Those that came in the place of one of their kind.
  let replacing: [ItemID]
  /// The changes that the annex does not know, in the order of their days.
  let changes: [AssetChange.Facts]
  /// Percent of the annexed number beyond which the price is revised by an amendment.
  let threshold: Int
  /// What an asset costs a month by the contract; nil where it goes by the number of assets.
  let unitPrice: Money?
  /// The fee a month as it is billed, without the hours on call; nil while an index is missing.
  let fee: Money?

  init?(_ dossier: Dossier, now: Instant) { self.init(dossier, now: now, asItStands: false) }

  /// As it stands, what is being changed in an inventory opened again counts too: what to talk about, not what is owed.
  init?(_ dossier: Dossier, now: Instant, asItStands: Bool) {
    guard let timeline = ContractTimeline(dossier, now: now) else { return nil }
    self.init(dossier, timeline, timeline.version(at: now), now: now, asItStands: asItStands)
  }

  /// Against the annex that was signed last, also while it is not in force yet: what is left to be agreed upon.
  init?(toBeAgreedIn dossier: Dossier, now: Instant) {
    guard let timeline = ContractTimeline(dossier, now: now), let last = timeline.versions.last else { return nil }
    self.init(dossier, timeline, last, now: now, asItStands: false)
  }

  private init(
    _ dossier: Dossier, _ timeline: ContractTimeline, _ version: ContractTimeline.Version, now: Instant,
    asItStands: Bool
  ) {
    let settled = version.settled
    let today = version.terms.clock.zone.localized(now).day
    let park = Park(dossier, now: now)
    let terms = Context(dossier: settled, subject: Subject(ContractForm.id), now: now)
    let here = Set(asItStands ? dossier.park(on: today) : park.assets(on: today))
    let changes = park.changes.filter { change in
      !settled.contains(change.item, in: AssetChange.id)
        || settled.isLate(change.item, in: AssetChange.id, for: .inventory)
    }
    let annexed = terms.coveredAssets
    let left = annexed.filter { !here.contains($0) }
    let brought = changes.compactMap(\.newcomer)
    let drafted = dossier.items(of: Asset.id).filter { !settled.contains($0, in: Asset.id) && !brought.contains($0) }
    let came = (brought + drafted).filter { here.contains($0) && !annexed.contains($0) }
    /// The asset in whose place one stands, through however many replacements.
    func origin(of asset: ItemID) -> ItemID? {
      var origin: ItemID?
      var seen: Set<ItemID> = []
      var at = asset
      while seen.insert(at).inserted, let before = changes.last(where: { $0.newcomer == at })?.leaver {
        (origin, at) = (before, before)
      }
      return origin
    }
    var vacant = Set(left)
    replacing = came.filter { asset in
      guard let before = origin(of: asset), vacant.contains(before),
        park[Asset.category, of: before, on: today] == park[Asset.category, of: asset, on: today]
      else { return false }
      vacant.remove(before)
      return true
    }
    (self.annexed, self.came, self.left, self.changes) = (annexed, came, left, changes)
    threshold = terms.settled(ContractForm.deltaThreshold) ?? 0
    unitPrice = terms[ContractForm.unitPrice]
    let (agreed, bill) = (version.terms.monthlyFee, version.terms.monthlyBill)
    fee =
      FeeHistory(dossier, timeline, now: now).fee(on: today).known
      .flatMap { bill.cents == 0 ? agreed : $0.share(agreed.cents, of: bill.cents) }
  }

  /// How many assets came or left, those replaced by their like apart.
  var moved: Int { came.count + left.count - 2 * replacing.count }

  /// How many assets more than in the annex; negative for fewer.
  var more: Int { came.count - left.count }

  /// What moved, as a share of the annexed number.
  var share: Rate { Rate(basisPoints: annexed.isEmpty ? 0 : (moved * 10_000).divided(by: annexed.count)) }

  /// True when clause C04 asks for an amendment.
  var isBeyond: Bool { moved * 100 > threshold * annexed.count && moved > 0 }

  /// What the amendment would add to the fee a month, by the rule of the clause; nil while the fee is not known.
  var effect: Money? {
    guard isBeyond else { return Money(cents: 0) }
    if let unitPrice { return Money(cents: unitPrice.cents * more) }
    return annexed.isEmpty ? nil : fee?.share(more, of: annexed.count)
  }

  /// What is maintained: the annex, with what came and without what left since.
  var maintained: [ItemID] {
    let gone = Set(left)
    return annexed.filter { !gone.contains($0) } + came
  }

  /// True when there is something to tell the provider.
  var hasChanges: Bool { !changes.isEmpty }
}
