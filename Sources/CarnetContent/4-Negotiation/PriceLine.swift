import CarnetCore

/// A line of an offer's price: what is paid, how often, and whether it is an option or the cost of leaving.
enum PriceLine {
  static let id: FormID = "price_lines"

  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre", en: "Offer"),
    help: Text(fr: "L'offre à laquelle cette ligne appartient.", en: "The offer this line belongs to."),
    example: Text(same: "O1"),
    suggestion: { context in
      let offers = context.dossier.items(of: Offer.id)
      return offers.count == 1 ? offers.first : nil
    })
  static let label = Question<String>(
    id, "label", .line(.words), prompt: Text(fr: "Prestation payée", en: "Service paid for"),
    help: Text(
      fr: "Le nom de la prestation, tel qu'il est écrit dans l'offre.",
      en: "The name of the service, as the offer words it."),
    example: Text(fr: "Maintenance d'un ordinateur", en: "Maintenance of a computer"))
  static let unit = Question<String>(
    id, "unit", .line(.words), prompt: Text(fr: "Unité", en: "Unit"),
    help: Text(
      fr: "L'unité de compte. Sans unité, vous ne pouvez pas comparer deux offres.",
      en: "The unit that is counted. Without a unit, you cannot compare two offers."),
    example: Text(fr: "ordinateur", en: "computer"))
  static let quantity = Question<Int>(
    id, "quantity", .number(0...100_000), prompt: Text(fr: "Quantité", en: "Quantity"),
    help: Text(fr: "Le nombre d'unités.", en: "The number of units."), example: Text(same: "5"),
    suggestion: { _ in 1 })
  static let unitPrice = Question<Money>(
    id, "unit_price", .money(.once), prompt: Text(fr: "Prix unitaire HT", en: "Unit price excl. VAT"),
    help: Text(fr: "Le prix pour une unité et une période.", en: "The price for one unit and one period."),
    example: Text(fr: "60 €", en: "€60"),
    objection: { price, context in
      if price.cents > 1_000_000_000 {
        return Refusal(
          ContentReason.priceTooHigh,
          Text(fr: "Ce prix dépasse dix millions d'euros.", en: "This price exceeds ten million euros."),
          remedy: Text(fr: "Par exemple : 60 €", en: "For example: €60"))
      }
      return Money.mustNotBeNegative(price, context)
    })
  static let period = Question<PricePeriod>(
    id, "period", .choice(PricePeriod.options), prompt: Text(fr: "Payé", en: "Paid"),
    help: Text(fr: "Le rythme auquel vous payez ce prix.", en: "How often you pay this price."),
    example: Text(fr: "par mois", en: "per month"), suggestion: { _ in .month })
  static let option = Question<Bool>(
    id, "option", .yesNo, prompt: Text(fr: "En option", en: "As an option"),
    help: Text(
      fr: "Une prestation que vous pourrez prendre ou non. Elle compte dans le total comparé : mettez la "
        + "quantité à 0 si vous n'en voulez pas.",
      en: "A service you may take or leave. It counts in the compared total: set the quantity to 0 if you do not "
        + "want it."),
    example: Text(fr: "non", en: "no"), suggestion: { _ in false })
  static let exit = Question<Bool>(
    id, "exit", .yesNo, prompt: Text(fr: "Due à la fin du contrat", en: "Due at the end of the contract"),
    help: Text(
      fr: "Ce que coûte la fin du contrat : reprise des données, restitution, fermeture des comptes.",
      en: "What the end of the contract costs: moving data, handover, closing accounts."),
    example: Text(fr: "non", en: "no"), suggestion: { _ in false })

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Lignes de prix", en: "Price lines"),
    shortcut: Text(fr: "prix", en: "price"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "LP", one: Text(fr: "une ligne de prix", en: "a price line"), atLeast: 0, label: "label")),
    listing: Listing(
      [
        .init(offer, "Offre", "Offer"),
        .init(label, "Prestation", "Service"),
        .init(quantity, "Quantité", "Quantity"),
        .init(unitPrice, "Prix HT", "Price"),
        .init(period, "Payé", "Paid"),
        .init(option, "Option", "Option"),
      ]),
    feeds: [.contract], questions: [offer, label, unit, quantity, unitPrice, period, option, exit])
}

/// What the lines of an offer come to; nil for a part of which there is no line.
struct PriceLines: Hashable, Sendable {
  /// The lines that say a quantity, a price and a period.
  let items: [ItemID]
  /// Each month, options and exit left out; nil without such a line.
  private(set) var monthly: Int?
  /// Each year, likewise.
  private(set) var yearly: Int?
  /// Once, likewise.
  private(set) var setup: Money?
  /// Once, on leaving.
  private(set) var exit: Money?
  private var optionMonthly = 0
  private var optionYearly = 0
  private var optionOnce = 0

  /// Those of an offer.
  init(_ offer: ItemID, in dossier: Dossier) {
    self.init(dossier.items(of: PriceLine.id).filter { dossier[PriceLine.offer, of: $0] == offer }, in: dossier)
  }

  /// Those lines alone.
  init(_ lines: [ItemID], in dossier: Dossier) {
    items = lines.filter { dossier[PriceLine.unitPrice, of: $0] != nil }
    for line in items {
      let price = (dossier[PriceLine.unitPrice, of: line]?.cents ?? 0) * (dossier[PriceLine.quantity, of: line] ?? 1)
      let period = dossier[PriceLine.period, of: line] ?? .month
      if dossier[PriceLine.exit, of: line] == true {
        exit = Money(cents: (exit?.cents ?? 0) + price)
      } else if dossier[PriceLine.option, of: line] == true {
        switch period {
        case .month: optionMonthly += price
        case .year: optionYearly += price
        case .once: optionOnce += price
        }
      } else {
        switch period {
        case .month: monthly = (monthly ?? 0) + price
        case .year: yearly = (yearly ?? 0) + price
        case .once: setup = Money(cents: (setup?.cents ?? 0) + price)
        }
      }
    }
  }

  /// What comes back, as a fee a month; nil without a line that comes back.
  var monthlyFee: Money? { recurring(months: 1) }

  /// What comes back, over a number of months; nil without a line that comes back.
  func recurring(months: Int) -> Money? { twelfths(months: months).map { Money.rounded($0, over: 12) } }

  /// Everything over a number of months; nil without a line.
  func all(months: Int) -> Money? {
    guard !items.isEmpty else { return nil }
    let comingBack = Money.rounded((twelfths(months: months) ?? 0) + optionTwelfths(months: months), over: 12)
    return [setup, exit, optionsOnce].reduce(comingBack) { $0 + ($1 ?? Money(cents: 0)) }
  }

  /// What comes back, options left out, in twelfths of a cent: a yearly price is rounded with all that comes back, once.
  func twelfths(months: Int) -> Int128? {
    guard monthly != nil || yearly != nil else { return nil }
    return PriceLines.twelfths(monthly ?? 0, yearly ?? 0, months: months)
  }

  /// What options that come back come to, likewise.
  func optionTwelfths(months: Int) -> Int128 { PriceLines.twelfths(optionMonthly, optionYearly, months: months) }

  /// What options are paid once.
  var optionsOnce: Money? { optionOnce == 0 ? nil : Money(cents: optionOnce) }

  private static func twelfths(_ monthly: Int, _ yearly: Int, months: Int) -> Int128 {
    (Int128(monthly) * 12 + Int128(yearly)) * Int128(months)
  }
}

/// Everything that is paid for an offer over a horizon, excluding tax.
struct OfferTotal: Hashable, Sendable {
  /// What comes back: the fee.
  let recurring: Money
  /// What is paid once at the start.
  let setup: Money
  /// Options, the hours on call that the specification asks for among them.
  let options: Money
  /// What leaving costs.
  let exit: Money

  /// The whole.
  var total: Money { Money(cents: recurring.cents + setup.cents + options.cents + exit.cents) }

  /// What an offer costs over a number of months: by its lines, and by its stated fees where there is no line.
  init?(_ offer: ItemID, in dossier: Dossier, months: Int, now: Instant) {
    let lines = PriceLines(offer, in: dossier)
    let stated = dossier[Offer.monthlyFee, of: offer].map { Money(cents: $0.cents * months) }
    guard let recurring = lines.recurring(months: months) ?? stated else { return nil }
    self.recurring = recurring
    let onCall = OnCallOffer(offer, in: dossier, months: months, now: now)
    // What comes back is rounded once for the fee and the options together, so that the parts make the whole.
    let comingBack = Money.rounded(
      (lines.twelfths(months: months) ?? Int128(recurring.cents) * 12) + lines.optionTwelfths(months: months), over: 12)
    options =
      comingBack - recurring + (lines.optionsOnce ?? Money(cents: 0)) + (onCall?.addition ?? Money(cents: 0))
    setup = lines.setup ?? dossier.offered(Offer.setupFee, by: offer, now: now) ?? Money(cents: 0)
    exit = lines.exit ?? dossier.offered(Offer.exitFee, by: offer, now: now) ?? Money(cents: 0)
  }
}
