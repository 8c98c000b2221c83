import CarnetCore

// The hours on call that the specification asks for: whether an offer has them, and at what price.

extension Offer {
  static let onCall = Question<Bool>(
    id, "on_call", .yesNo,
    prompt: Text(fr: "Astreinte offerte", en: "On-call cover offered"),
    help: Text(
      fr:
        "Des heures en plus de la plage de service, demandées au cahier des charges. Répondez « inconnu » si "
        + "l'offre n'en parle pas.",
      en: "Extra hours on top of the service hours, which the request for proposals asks for. Answer “unknown” "
        + "if the offer says nothing."),
    example: Text(fr: "oui", en: "yes"), unknown: true,
    asked: { $0.isInTheRunning("on_call") && $0.settled(Specification.onCallWindow) != nil },
    suggestion: { context in
      guard let offer = context.subject.item else { return nil }
      return OnCallOffer.lines(of: offer, in: context.dossier).isEmpty ? nil : true
    })
  static let onCallFee = Question<Money>(
    id, "on_call_fee", .money(.monthly),
    prompt: Text(fr: "Astreinte, par mois, HT", en: "On-call cover, per month, excl. VAT"),
    help: Text(
      fr:
        "Le prix mensuel en plus de la redevance, compté dans le total comparé. 0 si l'astreinte est "
        + "comprise. Une ligne de prix « Astreinte » remplace cette réponse.",
      en:
        "The monthly price on top of the fee, counted in the compared total. 0 if on-call cover is included. "
        + "A price line “On-call cover” replaces this answer."),
    example: Text(fr: "120 €", en: "€120"), unknown: true,
    asked: { context in
      guard let offer = context.subject.item, context.isInTheRunning("on_call_fee"), context.settled(onCall) == true,
        context.settled(Specification.onCallWindow) != nil
      else { return false }
      return OnCallOffer.lines(of: offer, in: context.dossier).isEmpty
    }, objection: Money.mustNotBeNegative)

  /// In the order of asking.
  static var onCallQuestions: [any Asked] { [onCall, onCallFee] }
}

/// What an offer says of the hours on call that the specification asks for.
struct OnCallOffer: Hashable, Sendable {
  /// True when it has them, false when it does not; nil while nobody said.
  let isOffered: Bool?
  /// What they cost over the horizon, excluding tax; nil without a price.
  let price: Money?
  /// True when the price stands among the lines of the offer.
  let isInLines: Bool

  /// Nil when the specification asks for none.
  init?(_ offer: ItemID, in dossier: Dossier, months: Int, now: Instant) {
    guard dossier.settled(Specification.onCallWindow, now: now) != nil else { return nil }
    let lines = OnCallOffer.lines(of: offer, in: dossier)
    isInLines = !lines.isEmpty
    isOffered =
      dossier.isNotOffered(Offer.onCall, by: offer) ? false : dossier.offered(Offer.onCall, by: offer, now: now)
    let fee = dossier[Offer.onCallFee, of: offer].map { Money(cents: $0.cents * months) }
    price = isOffered == true ? (isInLines ? PriceLines(lines, in: dossier).all(months: months) : fee) : nil
  }

  /// What it adds to the options of the offer: nothing that stands among its lines.
  var addition: Money { isInLines ? Money(cents: 0) : price ?? Money(cents: 0) }

  /// The lines of an offer that price the hours on call, as the schedule names them.
  static func lines(of offer: ItemID, in dossier: Dossier) -> [ItemID] {
    dossier.items(of: PriceLine.id).filter { line in
      dossier[PriceLine.offer, of: line] == offer && PriceSchedule.isOnCall(dossier[PriceLine.label, of: line] ?? "")
    }
  }
}

extension Context {
  /// What the chosen offer says of the hours on call, over a month; nil where none is chosen, or none are asked for.
  var chosenOnCall: OnCallOffer? {
    dossier.chosenOffer.flatMap { OnCallOffer($0, in: dossier, months: 1, now: now) }
  }
}

extension OfferWords {
  /// The hours on call that are asked for, and for what; a dash where there are none.
  var onCallAsked: String {
    guard dossier.settled(Specification.onCallWindow, now: now) != nil else { return "—" }
    return asked(Specification.onCallSeverities) + say(" : ", ": ") + asked(Specification.onCallWindow)
  }

  /// What an offer has on call, over the horizon: its price, that it is included, or that there is none.
  func onCall(_ offer: ItemID, months: Int) -> String {
    guard let onCall = OnCallOffer(offer, in: dossier, months: months, now: now), let isOffered = onCall.isOffered
    else { return "—" }
    guard isOffered else { return say("non offerte", "not offered") }
    guard let price = onCall.price else { return say("sans prix", "without a price") }
    return price.cents == 0 ? say("comprise", "included") : wording.money(price)
  }
}

extension Pitfall {
  /// An offer without the hours on call looks cheaper than one that has them.
  static let onCall = Pitfall(id: "on_call", question: "on_call") { offer, dossier, now in
    guard let onCall = OnCallOffer(offer, in: dossier, months: 1, now: now), let isOffered = onCall.isOffered
    else { return nil }
    if !isOffered {
      return Text(
        fr: "l'astreinte demandée n'est pas offerte : vous ne pouvez pas comparer son total avec ceux qui la "
          + "comptent",
        en: "the on-call cover you asked for is not offered: you cannot compare its total with those that "
          + "include it"
      )
    }
    guard onCall.price == nil else { return nil }
    return Text(
      fr: "l'astreinte est offerte sans prix : demandez-le avant de comparer les totaux",
      en: "on-call cover is offered without a price: ask for it before comparing totals")
  }
}
