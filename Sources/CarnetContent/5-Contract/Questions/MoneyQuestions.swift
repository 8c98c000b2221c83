import CarnetCore

/// Invoices, interest, revision of the price, parts, what lost data would cost, and the cap for it.
extension ContractForm {
  static let invoiceDay = Question<Int>(
    id, "invoice_day", .number(1...28), prompt: Text(fr: "Jour de facturation", en: "Invoice day"),
    help: Text(
      fr: "Le jour du mois où la redevance est facturée.", en: "The day of the month on which the fee is invoiced."),
    example: Text(same: "1"), level: .detail, suggestion: { _ in 1 })
  static let lateRate = Question<LateRate>(
    id, "late_rate", .choice(LateRate.options), prompt: Text(fr: "Intérêt de retard", en: "Late interest"),
    help: Text(
      fr:
        "Trois fois le taux légal est le moins que la loi permette ; sans choix, c'est le taux de la BCE plus dix points "
        + "(L441-10).",
      en:
        "Three times the legal rate is the least that French law allows; without a choice it is the ECB rate plus ten "
        + "points (L441-10)."),
    example: Text(fr: "trois fois le taux légal", en: "three times the legal rate"), level: .detail,
    sources: [Law.lateInterest], suggestion: { _ in .centralBank })
  static let revised = Question<Bool>(
    id, "revised", .yesNo, prompt: Text(fr: "Prix révisé chaque année", en: "Price revised every year"),
    help: Text(
      fr: "Au-delà de douze mois, mieux vaut une règle bornée qu'une hausse imposée.",
      en: "Beyond twelve months a bounded rule is better than an imposed rise."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { ($0.settled(termMonths) ?? 0) > 12 })
  static let revisionIndex = Question<PriceIndex>(
    id, "revision_index", .choice(PriceIndex.options), prompt: Text(fr: "Indice de révision", en: "Index of revision"),
    help: Text(
      fr: "Il doit se rapporter à l'objet du contrat : pas le SMIC, pas l'inflation générale.",
      en: "It must be about the object of the contract: not the minimum wage, not general inflation."),
    example: Text(fr: "Syntec révisé", en: "Syntec, revised series"), level: .detail,
    sources: [Law.priceIndex, Law.syntec], asked: { $0.settled(revised) ?? false }, suggestion: { _ in .syntec })
  static let revisionFormula = Question<RevisionFormula>(
    id, "revision_formula", .choice(RevisionFormula.options), prompt: Text(fr: "Formule de révision", en: "Formula"),
    help: Text(
      fr: "Amortie, une part de 15 % du prix ne bouge pas : la hausse est moindre, la baisse aussi.",
      en: "Damped, 15% of the price does not move: rises are smaller, and so are falls."),
    example: Text(same: "P0 × S1 / S0"), level: .detail, asked: { $0.settled(revised) ?? false },
    suggestion: { _ in .full })
  static let revisionBase = Question<String>(
    id, "revision_s0", .line(.words), prompt: Text(fr: "Indice de départ (S0)", en: "Starting index (S0)"),
    help: Text(
      fr: "Le dernier publié à la prise d'effet ; sans réponse, le contrat le dit ainsi.",
      en: "The last one published when the contract takes effect; left out, the contract says so."),
    example: Text(fr: "318,0", en: "318.0"), level: .detail, need: .optional,
    asked: { $0.settled(revised) ?? false },
    objection: PriceRevision.mustBeAnIndex)
  static let revisionMonth = Question<String>(
    id, "revision_s0_month", .line(.words), prompt: Text(fr: "Mois de l'indice de départ", en: "Month of that index"),
    help: Text(fr: "Tel qu'il est publié.", en: "As it is published; in French, as in the contract."),
    example: Text(same: "octobre 2025"), level: .detail, asked: { $0[revisionBase] != nil },
    suggestion: { context in
      context.settled(start).map { day in
        let (year, month, _) = day.adding(months: -2).civil
        return Wording(language: .fr).month(year: year, month: month)
      }
    })
  static let revisionCap = Question<Rate>(
    id, "revision_cap", .rate, prompt: Text(fr: "Borne de la révision, par an", en: "Bound of the revision, a year"),
    help: Text(
      fr: "À la hausse comme à la baisse. Un plancher sans plafond est un piège.",
      en: "Upwards and downwards. A floor without a cap is a trap."),
    example: Text(fr: "3 %", en: "3%"), level: .detail, asked: { $0.settled(revised) ?? false },
    suggestion: { _ in Rate(basisPoints: 300) })
  static let revisionFloor = Question<Rate>(
    id, "revision_floor", .rate,
    prompt: Text(fr: "Borne de la baisse, si elle diffère", en: "Bound of a fall, where it differs"),
    help: Text(
      fr:
        "Sans réponse, la baisse a la même borne que la hausse. 0 % veut dire que le prix ne baisse jamais : à votre "
        + "désavantage.",
      en: "Left out, a fall has the same bound as a rise. 0% means that the price never falls: to your disadvantage."),
    example: Text(fr: "1 %", en: "1%"), level: .detail, need: .optional, asked: { $0.settled(revised) ?? false })
  static let partThreshold = Question<Money>(
    id, "part_threshold", .money(.once),
    prompt: Text(fr: "Pièce soumise à accord au-delà de, HT", en: "Parts need consent above, excl. VAT"),
    help: Text(fr: "En deçà, le prestataire remplace sans demander.", en: "Below it the provider replaces unasked."),
    example: Text(fr: "150 €", en: "€150"), level: .detail, asked: { $0.coversHardware },
    suggestion: { _ in Money(cents: 15_000) }, objection: Money.mustNotBeNegative)
  static let partPrice = Question<PartPrice>(
    id, "part_price", .choice(PartPrice.options), prompt: Text(fr: "Prix d'une pièce", en: "Price of a part"),
    help: Text(
      fr: "Le prix d'achat justifié se vérifie sur facture.",
      en: "A documented cost price can be checked on an invoice."),
    example: Text(fr: "prix d'achat justifié", en: "documented cost price"), level: .detail,
    asked: { $0.coversHardware }, suggestion: { _ in .cost })
  static let partWarranty = Question<Int>(
    id, "part_warranty", .number(0...60, .months),
    prompt: Text(fr: "Garantie d'une pièce (mois)", en: "Warranty on a part (months)"),
    help: Text(fr: "Pièce et main-d'œuvre.", en: "Part and labour."), example: Text(same: "12"), level: .detail,
    asked: { $0.coversHardware }, suggestion: { _ in 12 })
  static let rebuildCost = Question<Money>(
    id, "data_rebuild_cost", .money(.once),
    prompt: Text(fr: "Reconstituer vos données coûterait", en: "Rebuilding your data would cost"),
    help: Text(
      fr:
        "Ressaisir les factures, les commandes, la paie d'une année : comptez les jours de travail. Un plafond sans "
        + "rapport avec ce coût peut être écarté par un juge (code civil, art. 1170).",
      en:
        "Typing in a year's invoices, orders and payroll again: count the days of work. A cap without relation to that "
        + "cost may be set aside by a judge (French civil code, art. 1170)."),
    example: Text(fr: "25 000 €", en: "€25,000"), level: .detail, need: .optional,
    sources: [Law.substance], asked: { $0.coversStoredData }, objection: Money.mustNotBeNegative)
  static let dataCap = Question<Money>(
    id, "data_cap", .money(.yearly),
    prompt: Text(fr: "Plafond pour reconstituer des données, par an", en: "Cap for rebuilding data, a year"),
    help: Text(
      fr: "Des données perdues coûtent souvent plus que le contrat : ce plafond s'ajoute à l'autre.",
      en: "Lost data often cost more than the contract: this cap comes on top of the other."),
    example: Text(fr: "18 720 €", en: "€18,720"), level: .detail, suggestion: { $0.settled(liabilityCap) },
    objection: Money.mustNotBeNegative)

  /// In the order of asking.
  static var moneyQuestions: [any Asked] {
    [
      invoiceDay, lateRate, revised, revisionIndex, revisionFormula, revisionBase, revisionMonth, revisionCap,
      revisionFloor,
      partThreshold, partPrice,
      partWarranty, rebuildCost, dataCap,
    ]
  }
}
