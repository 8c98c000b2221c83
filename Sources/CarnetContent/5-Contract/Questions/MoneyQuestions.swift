import CarnetCore

/// Invoices, interest, revision of the price, parts, what lost data would cost, and the cap for it.
extension ContractForm {
  static let invoiceDay = Question<Int>(
    id, "invoice_day", .number(1...28), prompt: Text(fr: "Jour de facturation", en: "Invoice day"),
    help: Text(
      fr: "Le jour du mois où la redevance est facturée.", en: "The day of the month the fee is invoiced."),
    example: Text(same: "1"), level: .detail, suggestion: { _ in 1 })
  static let lateRate = Question<LateRate>(
    id, "late_rate", .choice(LateRate.options), prompt: Text(fr: "Intérêt de retard", en: "Late-payment interest"),
    help: Text(
      fr:
        "Trois fois le taux légal est le minimum permis par la loi. Sans choix, c'est le taux de la BCE plus dix points "
        + "(L441-10).",
      en:
        "Three times the legal rate is the least French law allows. If left blank, it is the ECB rate plus ten "
        + "points (L441-10)."),
    example: Text(fr: "trois fois le taux légal", en: "three times the legal rate"), level: .detail,
    sources: [Law.lateInterest], suggestion: { _ in .centralBank })
  static let revised = Question<Bool>(
    id, "revised", .yesNo, prompt: Text(fr: "Redevance révisée chaque année", en: "Fee revised every year"),
    help: Text(
      fr: "Au-delà de douze mois, une règle qui limite la hausse vaut mieux qu'une hausse imposée.",
      en: "Beyond twelve months, a rule that limits the rise is better than an imposed rise."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { ($0.settled(termMonths) ?? 0) > 12 })
  static let revisionIndex = Question<PriceIndex>(
    id, "revision_index", .choice(PriceIndex.options), prompt: Text(fr: "Indice de révision", en: "Revision index"),
    help: Text(
      fr: "Il doit être lié à l'objet du contrat : ni le SMIC, ni l'inflation générale.",
      en: "It must relate to what the contract is about: not the minimum wage, not general inflation."),
    example: Text(fr: "Syntec révisé", en: "Syntec, revised series"), level: .detail,
    sources: [Law.priceIndex, Law.syntec], asked: { $0.settled(revised) ?? false }, suggestion: { _ in .syntec })
  static let revisionFormula = Question<RevisionFormula>(
    id, "revision_formula", .choice(RevisionFormula.options),
    prompt: Text(fr: "Formule de révision", en: "Revision formula"),
    help: Text(
      fr:
        "Si la formule est amortie, 15 % de la redevance ne changent jamais : la hausse est moindre, la baisse aussi.",
      en: "With damping, 15% of the fee never changes: rises are smaller, and so are falls."),
    example: Text(fr: "redevance × nouvel indice / indice de départ", en: "fee × new index / starting index"),
    level: .detail, asked: { $0.settled(revised) ?? false },
    suggestion: { _ in .full })
  static let revisionBase = Question<String>(
    id, "revision_s0", .line(.words), prompt: Text(fr: "Indice de départ (S0)", en: "Starting index (S0)"),
    help: Text(
      fr: "Le dernier indice publié à la prise d'effet. Sans réponse, le contrat écrit « le dernier indice publié ».",
      en:
        "The last index published when the contract takes effect. If left blank, the contract says “the last index published”."
    ),
    example: Text(fr: "318,0", en: "318.0"), level: .detail, need: .optional,
    asked: { $0.settled(revised) ?? false },
    objection: PriceRevision.mustBeAnIndex)
  static let revisionMonth = Question<String>(
    id, "revision_s0_month", .line(.words),
    prompt: Text(fr: "Mois de l'indice de départ", en: "Month of the starting index"),
    help: Text(
      fr: "Le mois, tel qu'il est publié.", en: "The month, as published. Answer in French, as in the contract."),
    example: Text(same: "octobre 2025"), level: .detail, asked: { $0[revisionBase] != nil },
    suggestion: { context in
      context.settled(start).map { day in
        let (year, month, _) = day.adding(months: -2).civil
        return Wording(language: .fr).month(year: year, month: month)
      }
    })
  static let revisionCap = Question<Rate>(
    id, "revision_cap", .rate, prompt: Text(fr: "Limite de la révision, par an", en: "Limit on the yearly change"),
    help: Text(
      fr: "À la hausse comme à la baisse. Un minimum sans maximum est un piège.",
      en: "Upwards and downwards. A minimum without a maximum is a trap."),
    example: Text(fr: "3 %", en: "3%"), level: .detail, asked: { $0.settled(revised) ?? false },
    suggestion: { _ in Rate(basisPoints: 300) })
  static let revisionFloor = Question<Rate>(
    id, "revision_floor", .rate,
    prompt: Text(fr: "Limite de la baisse, si elle diffère", en: "Limit on a fall, if different"),
    help: Text(
      fr:
        "Sans réponse, la baisse a la même limite que la hausse. 0 % : la redevance ne baisse jamais, à votre "
        + "désavantage.",
      en: "If left blank, a fall has the same limit as a rise. 0%: the fee never falls, to your disadvantage."),
    example: Text(fr: "1 %", en: "1%"), level: .detail, need: .optional, asked: { $0.settled(revised) ?? false })
  static let partThreshold = Question<Money>(
    id, "part_threshold", .money(.once),
    prompt: Text(
      fr: "Prix d'une pièce qui demande votre accord, HT", en: "Part price that needs your approval, excl. VAT"),
    help: Text(
      fr: "En dessous, le prestataire remplace la pièce sans demander.",
      en: "Below it, the provider replaces the part without asking."),
    example: Text(fr: "150 €", en: "€150.00"), level: .detail, asked: { $0.coversHardware },
    suggestion: { _ in Money(cents: 15_000) }, objection: Money.mustNotBeNegative)
  static let partPrice = Question<PartPrice>(
    id, "part_price", .choice(PartPrice.options), prompt: Text(fr: "Prix d'une pièce", en: "Price of a part"),
    help: Text(
      fr: "Vous pouvez vérifier le prix d'achat justifié sur la facture du fournisseur.",
      en: "You can check a documented cost price on the supplier's invoice."),
    example: Text(fr: "prix d'achat justifié", en: "documented cost price"), level: .detail,
    asked: { $0.coversHardware }, suggestion: { _ in .cost })
  static let partWarranty = Question<Int>(
    id, "part_warranty", .number(0...60, .months),
    prompt: Text(fr: "Garantie d'une pièce (mois)", en: "Part warranty (months)"),
    help: Text(fr: "Pour la pièce et la main-d'œuvre.", en: "For the part and the labour."), example: Text(same: "12"),
    level: .detail,
    asked: { $0.coversHardware }, suggestion: { _ in 12 })
  static let rebuildCost = Question<Money>(
    id, "data_rebuild_cost", .money(.once),
    prompt: Text(fr: "Coût de reconstitution de vos données", en: "Cost of rebuilding your data"),
    help: Text(
      fr:
        "Ressaisir les factures, les commandes et la paie d'une année : comptez les jours de travail. Un plafond sans "
        + "rapport avec ce coût peut être écarté par un juge (code civil, art. 1170).",
      en:
        "Typing in a year's invoices, orders and payroll again: count the days of work. A cap unrelated to that "
        + "cost may be set aside by a judge (French civil code, art. 1170)."),
    example: Text(fr: "25 000 €", en: "€25,000.00"), level: .detail, need: .optional,
    sources: [Law.substance], asked: { $0.coversStoredData }, objection: Money.mustNotBeNegative)
  static let dataCap = Question<Money>(
    id, "data_cap", .money(.yearly),
    prompt: Text(fr: "Plafond pour reconstituer des données, par an", en: "Cap for rebuilding data, per year"),
    help: Text(
      fr: "Des données perdues coûtent souvent plus que le contrat : ce plafond s'ajoute au plafond de responsabilité.",
      en: "Lost data often cost more than the contract: this cap comes on top of the liability cap."),
    example: Text(fr: "18 720 €", en: "€18,720.00"), level: .detail, suggestion: { $0.settled(liabilityCap) },
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
