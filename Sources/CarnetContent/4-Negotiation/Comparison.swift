import CarnetCore

/// The offers side by side, on the same horizon and with the specification's weights.
struct Comparison: Groundwork, Sendable {
  /// What comes out for one offer.
  struct Entry: Hashable, Sendable {
    /// Everything paid over the horizon, excluding tax.
    let total: Money
    /// 10 for the cheapest, in proportion for the others.
    let priceScore: Double
    /// The weighted score out of 10.
    let score: Double
    /// Why the offer is not compared; empty when it is.
    let eliminations: [Text]
  }

  /// Months over which totals are computed: the term of the specification.
  let months: Int
  /// Offer by offer.
  let entries: [ItemID: Entry]
  /// The offers that are not eliminated, the best first.
  let ranking: [ItemID]
  /// The price weight from which the first leads, in percent to one decimal (or up to which, when the second is cheaper);
  /// nil when no weight changes the winner.
  ///
  /// Of all the offers that would overtake the first, the one that does so at the weight nearest to the present one.
  let turningPriceWeight: Double?
  /// The offer that leads beyond that weight; the second where no weight changes the winner, nil without a second.
  let challenger: ItemID?
  /// True when the second has the same scores throughout: no weight parts them.
  let isTied: Bool

  /// The comparison of the offers that are complete; nil while there is none, or no specification to compare by.
  init?(_ dossier: Dossier, now: Instant) {
    let context = Context(dossier: dossier, subject: Subject(Specification.id), now: now)
    guard let months = context.settled(Specification.termMonths) else { return nil }
    self.months = months
    let totals = Dictionary(
      uniqueKeysWithValues: dossier.items(of: Offer.id).compactMap { offer -> (ItemID, Money)? in
        OfferTotal(offer, in: dossier, months: months, now: now).map { (offer, $0.total) }
      })
    guard let best = totals.values.min(), best.cents >= 0 else { return nil }
    let weights = Axis.allCases.reduce(into: [Axis: Double]()) {
      $0[$1] = Double(context.settled(Specification.weight($1)) ?? 0)
    }
    priceWeight = weights[.price] ?? 0
    let predicates = context.settled(Specification.predicates) ?? []
    var entries: [ItemID: Entry] = [:]
    var marks: [ItemID: [Axis: Double]] = [:]
    for (offer, total) in totals {
      // Nothing beats an offer that costs nothing, and beside it the others are worth nothing on price.
      let price = total.cents == 0 ? 10 : 10 * Double(best.cents) / Double(total.cents)
      var mark: [Axis: Double] = [.price: price]
      for axis in Axis.scored { mark[axis] = JuryNote.score(of: offer, on: axis, in: dossier) ?? 0 }
      marks[offer] = mark
      entries[offer] = Entry(
        total: total, priceScore: mark[.price] ?? 0, score: Comparison.score(mark, weights),
        eliminations: predicates.compactMap { Comparison.failure(of: $0, offer, dossier, now) }
          + (dossier[Offer.setAside, of: offer].map { [Text(same: $0)] } ?? []))
    }
    self.entries = entries
    let ranking = entries.filter { $0.value.eliminations.isEmpty }
      .sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }.map(\.key)
    self.ranking = ranking
    let (first, present) = (ranking.first.flatMap { marks[$0] } ?? [:], weights[.price] ?? 0)
    let nearest = ranking.dropFirst().compactMap { offer in
      Comparison.turning(first, marks[offer] ?? [:], weights).map { (offer: offer, weight: $0) }
    }.min { abs($0.weight - present) < abs($1.weight - present) }
    turningPriceWeight = nearest?.weight
    challenger = nearest?.offer ?? ranking.dropFirst().first
    isTied = nearest == nil && ranking.count > 1 && entries[ranking[0]]?.score == entries[ranking[1]]?.score
  }

  /// The weight of the price, in percent.
  let priceWeight: Double

  /// True when a change of at most two points of the price weight would change the winner, or none parts the first two.
  var isFragile: Bool { turningPriceWeight.map { abs($0 - priceWeight) <= 2 } ?? isTied }

  private static func score(_ mark: [Axis: Double], _ weights: [Axis: Double]) -> Double {
    Axis.allCases.reduce(0) { $0 + (weights[$1] ?? 0) * (mark[$1] ?? 0) } / 100
  }

  private static func failure(
    of predicate: Predicate, _ offer: ItemID, _ dossier: Dossier, _ now: Instant
  ) -> Text? {
    switch predicate {
    case .restoringP1:
      dossier.offered(Offer.restoringP1, by: offer, now: now) == nil
        ? Text(fr: "pas de délai de rétablissement P1", en: "no P1 restoration time") : nil
    case .term:
      (dossier[Offer.termMonths, of: offer] ?? 0) > 36
        ? Text(fr: "durée de plus de 36 mois", en: "term longer than 36 months") : nil
    case .reversibility:
      dossier[Offer.reversibility, of: offer] == false
        ? Text(fr: "pas de restitution", en: "no exit and handover") : nil
    }
  }

  /// The price weight at which two offers are level, the other weights keeping their proportions.
  private static func turning(_ first: [Axis: Double], _ second: [Axis: Double], _ weights: [Axis: Double]) -> Double? {
    let others = Axis.scored
    let sum = others.reduce(0) { $0 + (weights[$1] ?? 0) }
    guard sum > 0 else { return nil }
    let rest = others.reduce(0) { $0 + (weights[$1] ?? 0) / sum * ((first[$1] ?? 0) - (second[$1] ?? 0)) }
    let price = (first[.price] ?? 0) - (second[.price] ?? 0)
    // w × price + (1 − w) × rest = 0
    guard price != rest else { return nil }
    let weight = -rest / (price - rest) * 100
    guard (0...100).contains(weight) else { return nil }
    // On the winner's side of the tenth: from 34.2 % it leads, at 34.1 % it does not.
    return (weight * 10).rounded(price > rest ? .up : .down) / 10
  }
}
