import CarnetCore

/// What is to be replaced, when, and what it costs.
///
/// What must be replaced and carries a service of the firm (criticality 3 or 4) comes before the contract begins, the rest
/// in its first quarter; what is kept with reserve, in the quarter in which its support ends, or in the last of the term.
struct ReplacementPlan: Hashable, Sendable {
  /// Three months of a year.
  struct Quarter: Hashable, Comparable, Sendable {
    let year: Int
    /// 1 to 4.
    let number: Int

    init(_ day: Day) {
      let (year, month, _) = day.civil
      self.year = year
      number = (month - 1) / 3 + 1
    }

    static func < (left: Quarter, right: Quarter) -> Bool { (left.year, left.number) < (right.year, right.number) }

    /// `1er trimestre 2026`, `first quarter of 2026`.
    func words(_ language: Language) -> String {
      let ordinals = Text(
        fr: ["1er", "2e", "3e", "4e"][number - 1], en: ["First", "Second", "Third", "Fourth"][number - 1])
      return language == .fr ? "\(ordinals.fr) trimestre \(year)" : "\(ordinals.en) quarter of \(year)"
    }
  }

  /// One asset to be replaced or withdrawn.
  struct Entry: Hashable, Sendable {
    let asset: ItemID
    let quarter: Quarter
    let verdict: Feasibility
    /// What is to be paid; nil when it is not known, or not for the firm to pay.
    let cost: Money?
    /// True when the lessor replaces it.
    let isLeased: Bool
    let reason: Text
  }

  /// The entries, the earliest quarter first, in the order of the inventory within one.
  let entries: [Entry]

  init(_ dossier: Dossier, now: Instant) {
    let term = ContractDates(dossier, now: now)
    let today = dossier.settled(Appraisal.signedOn, now: now) ?? now.day
    let found = dossier.park.compactMap { asset in
      ReplacementPlan.entry(asset, dossier, term, today, now)
    }
    entries = found.enumerated().sorted { ($0.element.quarter, $0.offset) < ($1.element.quarter, $1.offset) }.map(
      \.element)
  }

  /// The quarters that have entries, in order.
  var quarters: [Quarter] { Array(Set(entries.map(\.quarter))).sorted() }
  /// What the entries of a quarter cost together, or all of them.
  func budget(of quarter: Quarter? = nil) -> Money {
    Money(
      cents: entries.filter { quarter == nil || $0.quarter == quarter }.reduce(0) { $0 + ($1.cost?.cents ?? 0) })
  }
  /// The entries whose cost is missing.
  var unpriced: [Entry] { entries.filter { $0.cost == nil && !$0.isLeased && $0.verdict != .retire } }

  private static func entry(
    _ asset: ItemID, _ dossier: Dossier, _ term: ContractDates, _ today: Day, _ now: Instant
  ) -> Entry? {
    guard let facts = Feasibility.facts(asset, in: dossier, now: now), facts.verdict != .maintainable else {
      return nil
    }
    let isCritical = (dossier[Asset.criticality, of: asset] ?? .comfort).rank >= 3
    let support = dossier[Asset.supportEnd, of: asset]
    let wanted: Day =
      switch facts.verdict {
      case .retire: today
      case .replace: isCritical ? term.start.adding(days: -1) : term.start
      default: support.map { min($0, term.end) } ?? term.end
      }
    let isLeased = dossier[Asset.ownership, of: asset] == .leased
    return Entry(
      asset: asset, quarter: Quarter(max(wanted, today)), verdict: facts.verdict,
      cost: isLeased ? nil : dossier[Asset.replacementCost, of: asset].flatMap { $0.cents > 0 ? $0 : nil },
      isLeased: isLeased, reason: reason(asset, facts, support, dossier))
  }

  /// Why an asset is not simply maintainable.
  static func reason(_ asset: ItemID, _ facts: Feasibility.Facts, _ support: Day?, _ dossier: Dossier) -> Text {
    if facts.verdict != facts.computed, let said = dossier[Asset.overrideReason, of: asset] { return Text(same: said) }
    if facts.verdict == .retire { return Text(fr: "hors service", en: "out of order") }
    if let support, facts.isOutOfSupport || facts.verdict == .reserved {
      let (fr, en) = (Wording(language: .fr).shortDay(support), Wording(language: .en).shortDay(support))
      return facts.isOutOfSupport
        ? Text(fr: "sans support depuis le \(fr)", en: "out of support since \(en)")
        : Text(fr: "support jusqu'au \(fr)", en: "supported until \(en)")
    }
    let share = facts.ratio * 100
    return Text(
      fr: "réparation à \(Wording(language: .fr).percent(share, places: 0)) du neuf",
      en: "repair at \(Wording(language: .en).percent(share, places: 0)) of a new one")
  }
}
