import CarnetCore

/// What it costs, what is owed, and whether invoices are right.
extension IndicatorContent {
  static let ofMoney = [costPerAsset, invoiceAccuracy]

  static let costPerAsset = Indicator.ofPeriod(
    "K19", name: Text(fr: "Coût par bien et par mois", en: "Cost per asset per month"),
    question: Text(
      fr: "Que coûte le contrat, par bien matériel et par mois, hors taxes ?",
      en: "What does the contract cost, per physical asset per month, excluding VAT?"),
    formula: Text(
      fr:
        "Factures émises dans la période, hors taxes, avoirs déduits, pénalités non déduites. Ce total est divisé par les biens matériels du dernier jour de la période et par ses mois. Est aussi donné : le coût d'un an, divisé par la valeur de remplacement.",
      en:
        "Invoices issued in the period, excluding VAT, minus credit notes, penalties not deducted. This total is divided by the physical assets on the last day of the period and by its months. Also shown: a year's cost as a share of replacement value."
    ),
    unit: .cents, direction: .down, target: 9_000,
    account: { view in
      invoices(view).map { invoice in
        let amount = Invoice.net(of: invoice, in: view.dossier, now: view.now) ?? Money(cents: 0)
        return Measurement.Used(
          invoice, Text(fr: Wording(language: .fr).money(amount), en: Wording(language: .en).money(amount)))
      }
    }
  ) { view in
    let (dossier, period, park) = (view.dossier, view.period, view.park)
    let invoices = invoices(view)
    let assets = park.physicalAssets(on: period.to)
    guard !invoices.isEmpty else {
      return .notApplicable(Text(fr: "aucune facture dans la période", en: "no invoice in the period"))
    }
    guard !assets.isEmpty else {
      return .notApplicable(Text(fr: "aucun bien matériel", en: "no physical asset"))
    }
    let total = Double(
      invoices.reduce(0) { $0 + (Invoice.net(of: $1, in: dossier, now: view.now)?.cents ?? 0) })
    let worth = assets.compactMap { park[Asset.replacementCost, of: $0, on: period.to]?.cents }
    let sum = Measurement.Part("total", Text(fr: "en tout", en: "in total"), total, n: invoices.count)
    // A ratio over part of the assets would look far too high.
    let ratio =
      worth.count == assets.count && worth.reduce(0, +) > 0
      ? [
        Measurement.Part(
          "replacement",
          Text(fr: "coût d'un an divisé par la valeur à neuf", en: "a year's cost as a share of replacement value"),
          total / period.months * 12 / Double(worth.reduce(0, +)) * 100, n: assets.count, unit: .percent)
      ] : []
    return .measured(
      Measurement(
        value: total / Double(assets.count) / period.months, n: invoices.count, parts: [sum] + ratio,
        caution: ratio.isEmpty
          ? Text(
            fr: "biens dont la valeur de remplacement est connue : \(worth.count) sur \(assets.count)",
            en: "assets whose replacement value is known: \(worth.count) of \(assets.count)")
          : Text(
            fr: "pour un petit parc, un rapport proche de 100 % est normal",
            en: "for a small number of assets, a ratio near 100% is normal")))
  }

  static let invoiceAccuracy = Indicator.ofPeriod(
    "K27", name: Text(fr: "Factures exactes", en: "Correct invoices"),
    question: Text(
      fr: "Combien de factures étaient exactes du premier coup ?",
      en: "How many invoices were right the first time?"),
    formula: Text(
      fr:
        "Factures déclarées exactes, divisées par les factures de la période qui ont été vérifiées. Les avoirs ne comptent pas. Est aussi donné : ce que Carnet a trouvé.",
      en:
        "Invoices declared correct, as a share of the period's invoices that were checked. Credit notes do not count. Also shown: what Carnet found."
    ),
    unit: .percent, direction: .up, target: 100, version: 2,
    leaves: { view in
      LeftOutReason.groups(
        view.dossier.items(of: Invoice.id).compactMap { invoice -> (item: ItemID, reason: LeftOutReason)? in
          guard let issued = view.dossier[Invoice.issued, of: invoice] else { return (invoice, .notYet) }
          if issued < view.period.from { return (invoice, .beforePeriod) }
          if issued > view.period.to { return (invoice, .afterPeriod) }
          guard isInvoice(invoice, view) else { return (invoice, .creditNote) }
          return view.dossier[Invoice.correct, of: invoice] == nil ? (invoice, .unchecked) : nil
        })
    }, account: accuracy
  ) { view in
    let invoices = invoices(view).filter { isInvoice($0, view) }
    let checked = invoices.compactMap { view.dossier[Invoice.correct, of: $0] }
    guard !checked.isEmpty else {
      return .notApplicable(Text(fr: "aucune facture vérifiée dans la période", en: "no invoice checked in the period"))
    }
    let open = invoices.count - checked.count
    return .measured(
      Measuring.rate(
        checked.count { $0 }, of: checked.count,
        also: open > 0
          ? [Text(fr: "hors du compte, pas vérifiées : \(open)", en: "not counted, not checked: \(open)")] : []
      ))
  }

  /// The verdict of each invoice as a person gave it, with what Carnet finds beside it.
  @Sendable private static func accuracy(_ view: PeriodView) -> [Measurement.Used] {
    let ledger = view.known[InvoiceLedger.self]
    return invoices(view).map { invoice in
      let verdict = view.dossier[Invoice.correct, of: invoice]
      let isInvoice = isInvoice(invoice, view)
      func words(_ language: Language) -> String {
        let said =
          isInvoice
          ? verdict.map { $0 ? Text(fr: "exacte", en: "correct") : Text(fr: "à corriger", en: "to correct") }
            ?? Text(fr: "pas vérifiée, hors du compte", en: "not checked, not counted")
          : Text(fr: "avoir, hors du compte", en: "credit note, not counted")
        let found = ledger.flatMap { InvoiceCheck(invoice, in: $0) }?.remarks(language) ?? []
        return ([said[language]] + found).joined(separator: Text(fr: " ; ", en: "; ")[language])
      }
      return Measurement.Used(invoice, Text(fr: words(.fr), en: words(.en)), isCounted: isInvoice && verdict == true)
    }
  }

  /// True for an invoice, false for a credit note.
  private static func isInvoice(_ invoice: ItemID, _ view: PeriodView) -> Bool {
    Invoice.kind(in: Context(dossier: view.dossier, subject: Subject(Invoice.id, invoice), now: view.now)) == .invoice
  }

  private static func invoices(_ view: PeriodView) -> [ItemID] {
    view.dossier.items(of: Invoice.id).filter {
      view.dossier[Invoice.issued, of: $0].map(view.period.contains) ?? false
    }
  }
}
