import CarnetCore

/// What the contract costs beside the market, what its stops cost, and what leaving would cost: inputs of the proposal.
///
/// They never speak for leaving by themselves. Where the marks would renew, a fee clearly above the market, or stops that
/// cost more than the fee, speak for negotiating.
struct DecisionCosts: PeriodGroundwork, Sendable {
  /// The fee beside the price that was asked for.
  struct Market: Hashable, Sendable {
    let fee: Money
    let price: Money
    let source: String
    let day: Day

    /// How far the fee is above the price, in percent; negative when it is below.
    var gap: Double { Double(fee.cents - price.cents) / Double(price.cents) * 100 }
  }

  /// What an asset's stops cost.
  struct Stop: Hashable, Sendable {
    let asset: ItemID
    /// Seconds down in the firm's own hours, else in the contract's.
    let seconds: Int
    let hourly: Money

    var cost: Money { hourly.share(seconds, of: 3_600) ?? hourly }
  }

  /// Nil without a price that has its source and its date.
  let market: Market?
  /// The assets whose hour of stop has a price, the dearest first.
  let stops: [Stop]
  /// Assets that stopped, and whose hour of stop has no price.
  let unpriced: [ItemID]
  /// True when the stops are counted in the firm's own hours.
  let isLived: Bool
  /// The fees of the months judged.
  let fees: Money
  /// What the offer chosen asks for on leaving.
  let exit: Money?

  /// Percent above the market from which a fee is negotiated.
  static let tolerance = 10.0

  /// Nil before there is a contract.
  init?(_ view: PeriodView) {
    guard let facts = view.facts else { return nil }
    let (dossier, period, now) = (view.dossier, view.period, view.now)
    let fee = facts.contract.monthlyFee
    if let price = dossier[MarketPrice.monthly], let source = dossier[MarketPrice.source],
      let day = dossier[MarketPrice.askedOn]
    {
      market = Market(fee: fee, price: price, source: source, day: day)
    } else {
      market = nil
    }
    let down = facts.downtime.assets.map { (asset: $0.asset, seconds: $0.opening ?? $0.contract) }
      .filter { $0.seconds > 0 }
    let park = view.park
    stops = down.compactMap { down in
      park[Asset.downtimeCost, of: down.asset, on: period.to].map {
        Stop(asset: down.asset, seconds: down.seconds, hourly: $0)
      }
    }.sorted { ($1.cost.cents, $0.asset) < ($0.cost.cents, $1.asset) }
    unpriced = down.map(\.asset).filter { park[Asset.downtimeCost, of: $0, on: period.to] == nil }.sorted()
    isLived = facts.downtime.openingTime != nil
    fees = Money(cents: Int((Double(fee.cents) * period.months).rounded()))
    exit = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now).agreed.chosen(Offer.exitFee)
  }

  /// What the stops of the period cost.
  var downtime: Money { stops.reduce(Money(cents: 0)) { $0 + $1.cost } }

  /// True when the fee is clearly above the market.
  var isDear: Bool { market.map { $0.gap > DecisionCosts.tolerance } ?? false }

  /// True when the stops cost more than the service.
  var isStoppedTooMuch: Bool { !stops.isEmpty && downtime.cents > fees.cents }

  /// The decision of the marks, with the costs weighed: they turn renewing into negotiating, and nothing else.
  func weighed(_ decision: Decision) -> Decision {
    decision == .renew && (isDear || isStoppedTooMuch) ? .renegotiate : decision
  }
}

extension DecisionCosts {
  /// The reasons that the costs give, as full sentences.
  func reasons(_ decision: Decision) -> [Text] {
    [marketReason, downtimeReason].compactMap(\.self) + (decision == .terminate ? [exitReason] : []).compactMap(\.self)
  }

  private static func text(_ words: (Language, Wording) -> String) -> Text {
    Text(fr: words(.fr, Wording(language: .fr)), en: words(.en, Wording(language: .en)))
  }

  private var marketReason: Text? {
    guard let market else { return nil }
    return DecisionCosts.text { language, wording in
      let (fee, price) = (wording.money(market.fee), wording.money(market.price))
      let (day, gap) = (wording.day(market.day), wording.percent(abs(market.gap), places: 1))
      let beside: Text =
        market.fee == market.price
        ? Text(fr: "au prix du marché", en: "in line with the market")
        : market.gap > 0
          ? Text(fr: "\(gap) de plus que le marché", en: "\(gap) above the market")
          : Text(fr: "\(gap) de moins que le marché", en: "\(gap) below the market")
      let advice =
        isDear
        ? Text(fr: " : négociez la redevance.", en: ": negotiate the fee.") : Text(same: ".")
      return Text(
        fr: "La redevance est de \(fee) par mois, \(beside.fr) (\(price), \(market.source), \(day))\(advice.fr)",
        en: "The fee is \(fee) a month, \(beside.en) (\(price), \(market.source), \(day))\(advice.en)")[language]
    }
  }

  private var downtimeReason: Text? {
    guard !stops.isEmpty else { return nil }
    return DecisionCosts.text { language, wording in
      let list = stops.map { stop in
        "\(stop.asset) \(wording.duration(TimeSpan(seconds: stop.seconds))) × \(wording.money(stop.hourly))"
      }.joined(separator: ", ")
      let hours =
        isLived
        ? Text(fr: "sur vos heures d'ouverture", en: "over your opening hours")
        : Text(fr: "sur les heures du contrat", en: "over the contract's hours")
      let advice =
        isStoppedTooMuch
        ? Text(
          fr: " : plus que le service lui-même. Négociez les délais.",
          en: ": more than the service itself. Negotiate response times.")
        : Text(same: ".")
      let without =
        unpriced.isEmpty
        ? nil
        : Text(
          fr: " Coût d'une heure d'arrêt inconnu : \(unpriced.map(\.description).joined(separator: ", ")).",
          en: " Cost of an hour of downtime unknown: \(unpriced.map(\.description).joined(separator: ", ")).")
      let (cost, fee) = (wording.money(downtime), wording.money(fees))
      return Text(
        fr:
          "Les arrêts ont coûté \(cost) \(hours.fr) (\(list)), pour \(fee) de redevance\(advice.fr)\(without?.fr ?? "")",
        en: "Downtime cost \(cost) \(hours.en) (\(list)), for \(fee) of fees\(advice.en)\(without?.en ?? "")")[language]
    }
  }

  private var exitReason: Text? {
    exit.map { exit in
      DecisionCosts.text { language, wording in
        exit.cents == 0
          ? Text(
            fr: "Partir à la fin de la période ne coûte rien.", en: "Leaving at the end of the term costs nothing.")[
              language]
          : Text(
            fr: "Partir à la fin de la période coûte \(wording.money(exit)) de frais de sortie.",
            en: "Leaving at the end of the term costs \(wording.money(exit)) in exit fees.")[language]
      }
    }
  }
}
