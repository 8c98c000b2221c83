import CarnetCore

/// What others ask for the same service: a price asked for, dated and with its source.
enum MarketPrice {
  static let id: FormID = "market_price"

  static let monthly = Question<Money>(
    id, "monthly", .money(.monthly),
    prompt: Text(
      fr: "Prix du marché pour le même périmètre, par mois HT",
      en: "Market price for the same scope, per month excl. VAT"
    ),
    help: Text(
      fr:
        "Demandez à un autre prestataire un prix pour les mêmes biens, les mêmes heures et les mêmes délais. Sans réponse, la proposition ne tient pas compte du coût.",
      en:
        "Ask another provider for a price for the same assets, hours and time limits. If left blank, the proposal does not take cost into account."
    ),
    example: Text(fr: "690 €", en: "€690"), level: .detail, need: .optional, objection: mustBeAPrice)
  static let source = Question<String>(
    id, "source", .line(.words), prompt: Text(fr: "Source de ce prix", en: "Source of this price"),
    help: Text(
      fr: "Le devis, la page ou la personne : ce qui permet de vérifier ce prix.",
      en: "The quote, the page or the person: what lets you check this price."),
    example: Text(fr: "devis 2026-114 d'un autre prestataire", en: "quote 2026-114 from another provider"),
    level: .detail, need: .optional, asked: { $0[monthly] != nil })
  static let askedOn = Question<Day>(
    id, "asked_on", .day(.back), prompt: Text(fr: "Date de ce prix", en: "Date of this price"),
    help: Text(
      fr: "Un prix de plus d'un an ne reflète plus le marché.",
      en: "A price over a year old no longer reflects the market."),
    example: Text(same: "15/06/2026"), level: .detail, need: .optional, asked: { $0[monthly] != nil })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Prix du marché", en: "Market price"), cardinality: .one,
    questions: [monthly, source, askedOn])

  private static let mustBeAPrice: @Sendable (Money, Context) -> Refusal? = { price, context in
    price.cents == 0
      ? Refusal(
        ContentReason.zeroAmount,
        Text(fr: "Le prix du marché ne peut pas être zéro.", en: "The market price cannot be zero."),
        remedy: Text(fr: "Par exemple : 690 €", en: "For example: €690"))
      : Money.mustNotBeNegative(price, context)
  }

  /// Whether the price can be relied on: it says where it comes from, and is less than a year old when it is used.
  static let check = Check(
    "G7.market", .evaluation, .warning,
    title: Text(
      fr: "Le prix du marché doit avoir une source et moins d'un an.",
      en: "The market price must have a source and be less than a year old.")
  ) { dossier, now in
    guard dossier[monthly] != nil else { return [] }
    var findings: [Finding] = []
    if dossier[source] == nil {
      findings.append(
        Finding(
          Text(fr: "Le prix du marché n'a pas de source.", en: "The market price has no source."),
          at: [source.address()]))
    }
    guard let day = dossier[askedOn] else {
      return findings + [
        Finding(
          Text(fr: "Le prix du marché n'a pas de date.", en: "The market price has no date."),
          at: [askedOn.address()])
      ]
    }
    if day.adding(months: 12) < dossier[Evaluation.decidedOn] ?? now.day {
      findings.append(
        Finding(
          Text(
            fr: "Le prix du marché date du \(Wording(language: .fr).day(day)) : demandez-en un nouveau.",
            en: "The market price dates from \(Wording(language: .en).day(day)): ask for a new one."),
          at: [askedOn.address()]))
    }
    return findings
  }
}
