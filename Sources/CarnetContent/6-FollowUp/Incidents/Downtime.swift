import CarnetCore

/// How long assets stood still, over some agreed time.
///
/// Only incidents that stopped an activity count, while their service was down: from report to restoring, less the times
/// for which it was back before a relapse. Waits are not taken off, and stretches that overlap count once.
struct Downtime: Hashable, Sendable {
  /// One asset's.
  struct OfAsset: Hashable, Sendable {
    let asset: ItemID
    /// How many times it stopped: a relapse is one more.
    let failures: Int
    /// Seconds of the contract's hours, at its site.
    let contract: Int
    /// Seconds of those hours in the period.
    let agreed: Int
    /// Seconds of the firm's own hours; nil when they are not known.
    let opening: Int?
  }

  /// The assets that failed, the longest downtime first.
  let assets: [OfAsset]
  /// Seconds of the contract's own hours in the period.
  let contractTime: Int
  /// Seconds of the firm's own hours in the period; nil when they are not known.
  let openingTime: Int?

  /// That of some incidents over a time, by the contract's hours and by those of the firm.
  ///
  /// `sites` are those of the assets that stand where other hours count.
  init(
    _ courses: [IncidentCourse], _ traits: [IncidentTraits], _ timeline: ContractTimeline, opening: ContractClock?,
    sites: [ItemID: ItemID], over agreed: Range<Instant>
  ) {
    let (start, end) = (agreed.lowerBound, agreed.upperBound)
    let stretches = Downtime.stretches(courses, traits, over: agreed)
    func time(_ hours: (Instant, Instant) -> Int, _ stretches: [Range<Instant>]) -> Int {
      stretches.reduce(0) { $0 + hours($1.lowerBound, $1.upperBound) }
    }
    let contractTime = timeline.open(start, end)
    assets = stretches.map { asset, stretches in
      let merged = Downtime.merged(stretches.map(\.down))
      let site = sites[asset]
      return OfAsset(
        asset: asset, failures: stretches.count, contract: time({ timeline.open($0, $1, at: site) }, merged),
        agreed: site == nil ? contractTime : timeline.open(start, end, at: site),
        opening: opening.map { time($0.between, merged) })
    }.sorted { ($1.contract, $1.opening ?? 0, $0.asset) < ($0.contract, $0.opening ?? 0, $1.asset) }
    self.contractTime = contractTime
    openingTime = opening.map { $0.between(start, end) }
  }

  /// When each asset stood still between two moments, and by which incident.
  private static func stretches(
    _ courses: [IncidentCourse], _ traits: [IncidentTraits], over agreed: Range<Instant>
  ) -> [ItemID: [(down: Range<Instant>, item: ItemID)]] {
    var stretches: [ItemID: [(down: Range<Instant>, item: ItemID)]] = [:]
    for (course, traits) in zip(courses, traits) {
      guard traits.isTotal, let asset = traits.asset else { continue }
      for down in course.downs(until: agreed.upperBound) {
        let from = max(down.lowerBound, agreed.lowerBound)
        let to = min(down.upperBound, agreed.upperBound)
        if from <= to { stretches[asset, default: []].append((from..<to, course.item)) }
      }
    }
    return stretches
  }

  /// What one incident adds to the downtime of its asset: what another one counts already is not counted twice.
  struct Share: Hashable, Sendable {
    /// How many times it stopped the asset.
    var stops = 0
    /// Seconds of the contract's hours.
    var contract = 0
    /// Seconds of the firm's own hours; nil when they are not known.
    var opening: Int?
  }

  /// The shares of the incidents of a period: those of an asset add up to its downtime.
  static func shares(_ facts: PeriodFacts) -> [ItemID: Share] {
    var shares: [ItemID: Share] = [:]
    let stood = Downtime.stretches(facts.courses, facts.traits, over: facts.agreed)
    for (asset, stretches) in stood {
      var counted = facts.agreed.lowerBound
      for (down, item) in stretches.sorted(by: { ($0.down.lowerBound, $0.item) < ($1.down.lowerBound, $1.item) }) {
        let from = max(counted, down.lowerBound)
        counted = max(counted, down.upperBound)
        var share = shares[item] ?? Share(opening: facts.opening.map { _ in 0 })
        share.stops += 1
        if from < down.upperBound {
          share.contract += facts.timeline.open(from, down.upperBound, at: facts.sites[asset])
          share.opening = facts.opening.map { (share.opening ?? 0) + $0.between(from, down.upperBound) }
        }
        shares[item] = share
      }
    }
    return shares
  }

  /// Stretches without overlap, in order.
  static func merged(_ stretches: [Range<Instant>]) -> [Range<Instant>] {
    var merged: [Range<Instant>] = []
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, stretch.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        merged.append(stretch)
      }
    }
    return merged
  }
}
