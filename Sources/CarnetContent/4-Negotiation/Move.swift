import CarnetCore

/// A move of the negotiation: what changed, on which axis, and against what.
package enum Move {
  package static let id: FormID = "moves"

  static let date = Question<Day>(
    id, "date", .day, prompt: Text(fr: "Date", en: "Date"),
    help: Text(fr: "Le jour de l'échange.", en: "The day of the exchange."),
    example: Text(same: "18/11/2025"))
  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Sur l'offre", en: "On the offer"),
    help: Text(fr: "Celle qui a bougé.", en: "The one that moved."),
    example: Text(same: "O1"))
  static let axis = Question<Axis>(
    id, "axis", .choice(Axis.options), prompt: Text(fr: "Axe", en: "Axis"),
    help: Text(
      fr: "On négocie sur quatre axes, pas sur le seul prix.", en: "One negotiates on four axes, not on price alone."),
    example: Text(fr: "prix", en: "price"))
  static let before = Question<String>(
    id, "before", .line(.words), prompt: Text(fr: "Avant", en: "Before"),
    help: Text(fr: "Ce qui était proposé.", en: "What was proposed."),
    example: Text(fr: "820\u{A0}€ HT / mois", en: "€820 a month"))
  static let after = Question<String>(
    id, "after", .line(.words), prompt: Text(fr: "Après", en: "After"),
    help: Text(fr: "Ce qui est obtenu.", en: "What was obtained."),
    example: Text(fr: "780\u{A0}€ HT / mois", en: "€780 a month"))
  static let counterpart = Question<String>(
    id, "counterpart", .line(.words), prompt: Text(fr: "Contrepartie", en: "Against"),
    help: Text(fr: "Ce que vous avez cédé.", en: "What you gave."),
    example: Text(fr: "engagement de 24 mois", en: "a 24-month term"), need: .optional)

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Négociations", en: "Moves"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "M", one: Text(fr: "une avancée", en: "a move"), atLeast: 0, label: "after")),
    questions: [date, offer, axis, before, after, counterpart])
}
