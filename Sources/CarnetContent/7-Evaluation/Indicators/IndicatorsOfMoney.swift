import CarnetCore

/// What it costs, what is owed, and whether invoices are right.
extension IndicatorContent {
  static let ofMoney = [costPerAsset, penalties, invoiceAccuracy]

  static let costPerAsset = Indicator.ofPeriod(
    "K19", name: Text(fr: "Coût par bien et par mois", en: "Cost per asset and month"),
    question: Text(
      fr: "Que coûte le contrat, par bien matériel et par mois, hors taxes ?",
      en: "What does the contract cost, per physical asset and month, excluding tax?"),
    formula: Text(
      fr:
        "Factures émises dans la période, hors taxes, pénalités non déduites, divisées par les biens matériels et les mois ; à côté, coût d'un an rapporté à la valeur de remplacement.",
      en:
        "Invoices issued in the period, excluding tax, penalties not deducted, divided by physical assets and months; beside, a year's cost over replacement value."
    ),
    unit: .cents, direction: .down, target: 9_000,
    account: { view in
      invoices(view).map { invoice in
        let amount = view.dossier[Invoice.amount, of: invoice] ?? Money(cents: 0)
        return Measurement.Used(
          invoice, Text(fr: Wording(language: .fr).money(amount), en: Wording(language: .en).money(amount)))
      }
    }
  ) { view in
    let (dossier, period) = (view.dossier, view.period)
    let invoices = invoices(view)
    let assets = dossier.physicalAssets(on: period.to)
    guard !invoices.isEmpty else {
      return .notApplicable(Text(fr: "aucune facture dans la période", en: "no invoice in the period"))
    }
    guard !assets.isEmpty else {
      return .notApplicable(Text(fr: "aucun bien matériel", en: "no physical asset"))
    }
    let total = Double(invoices.reduce(0) { $0 + (dossier[Invoice.amount, of: $1]?.cents ?? 0) })
    let worth = assets.compactMap { dossier[Asset.replacementCost, of: $0]?.cents }
    let sum = Measurement.Part("total", Text(fr: "en tout", en: "in all"), total, n: invoices.count)
    // A ratio over part of the assets would look far too high.
    let ratio =
      worth.count == assets.count && worth.reduce(0, +) > 0
      ? [
        Measurement.Part(
          "replacement", Text(fr: "coût d'un an sur valeur à neuf", en: "a year's cost over replacement value"),
          total / period.months * 12 / Double(worth.reduce(0, +)) * 100, n: assets.count, unit: .percent)
      ] : []
    return .measured(
      Measurement(
        value: total / Double(assets.count) / period.months, n: invoices.count, parts: [sum] + ratio,
        caution: ratio.isEmpty
          ? Text(
            fr: "valeur de remplacement connue pour \(worth.count) biens sur \(assets.count)",
            en: "replacement value known for \(worth.count) of \(assets.count) assets")
          : Text(
            fr: "pour un petit parc, un rapport proche de 100 % est ordinaire",
            en: "for a small stock of assets a ratio near 100% is ordinary")))
  }

  static let penalties = Indicator.ofIncidents(
    "K26", name: Text(fr: "Pénalités dues", en: "Penalties due"),
    question: Text(
      fr: "Que doit le prestataire pour ses retards ?", en: "What does the provider owe for being late?"),
    formula: Text(
      fr:
        "Par incident, forfait de prise en charge tardive et pour-cent par heure entamée, ou la formule convenue ; plafonds du mois et de l'an, où comptent les mois d'avant la période.",
      en:
        "By incident, flat percent for a late response and percent an hour begun, or the formula agreed; monthly and yearly caps, which count the months before the period."
    ),
    unit: .cents, direction: .down, target: 0, version: 3,
    account: { facts in
      guard let penalties = facts.penalties else { return [] }
      return penalties.charges.map { charge in
        func words(_ language: Language) -> String {
          let judge = facts.timeline.versions.count > 1 ? facts.timeline.versions[charge.version].name[language] : ""
          return penalties.account(of: charge, language) + (judge.isEmpty ? "" : " (\(judge))")
        }
        return Measurement.Used(charge.item, Text(fr: words(.fr), en: words(.en)), isCounted: charge.isDue)
      }
    }
  ) { facts in
    guard let penalties = facts.penalties else {
      return .notApplicable(Text(fr: "le contrat n'a pas de pénalités", en: "the contract has no penalties"))
    }
    guard !facts.clocks.isEmpty else { return .notApplicable(Measuring.noIncident) }
    var counts: [Int: Int] = [:]
    for charge in penalties.charges { counts[charge.month, default: 0] += 1 }
    let before = Measurement.Part(
      "gross", Text(fr: "avant plafonds", en: "before caps"), Double(penalties.gross.cents), n: penalties.charges.count)
    let awaiting = penalties.awaitingNotice
    let waiting =
      awaiting.isEmpty
      ? []
      : [
        Measurement.Part(
          "awaiting", Text(fr: "attendent une mise en demeure", en: "await a formal notice"),
          Double(awaiting.reduce(0) { $0 + $1.amount.cents }), n: awaiting.count)
      ]
    let months = penalties.months.map { month in
      Measurement.Part(month.key, Text(same: month.key), Double(month.due.cents), n: counts[month.month] ?? 0)
    }
    return .measured(
      Measurement(
        value: Double(penalties.due.cents), n: facts.clocks.count, parts: [before] + waiting + months,
        caution: Text(
          fr: "modérable par le juge (\(Law.penalty.citation.fr))",
          en: "a judge may moderate it (\(Law.penalty.citation.en))")))
  }

  static let invoiceAccuracy = Indicator.ofPeriod(
    "K27", name: Text(fr: "Factures justes", en: "Correct invoices"),
    question: Text(
      fr: "Combien de factures étaient justes du premier coup ?",
      en: "How many invoices were right the first time?"),
    formula: Text(
      fr: "Factures notées justes, sur les factures de la période qui ont été vérifiées.",
      en: "Invoices noted as correct, over the period's invoices that were checked."),
    unit: .percent, direction: .up, target: 100,
    account: { view in
      invoices(view).compactMap { invoice in
        view.dossier[Invoice.correct, of: invoice].map {
          Measurement.Used(
            invoice, $0 ? Text(fr: "juste", en: "correct") : Text(fr: "à corriger", en: "to be corrected"),
            isCounted: $0)
        }
      }
    }
  ) { view in
    let checked = invoices(view).compactMap { view.dossier[Invoice.correct, of: $0] }
    guard !checked.isEmpty else {
      return .notApplicable(Text(fr: "aucune facture vérifiée dans la période", en: "no invoice checked in the period"))
    }
    return .measured(Measuring.rate(checked.count { $0 }, of: checked.count))
  }

  private static func invoices(_ view: PeriodView) -> [ItemID] {
    view.dossier.items(of: Invoice.id).filter {
      view.dossier[Invoice.issued, of: $0].map(view.period.contains) ?? false
    }
  }
}
