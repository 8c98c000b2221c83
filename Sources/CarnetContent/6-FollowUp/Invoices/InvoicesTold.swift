import CarnetCore

/// What meetings, minutes and reports tell of invoices.
extension MeetingAgenda {
  static func invoices(_ page: ContractPage) -> [Document.Block] {
    let (dossier, ledger) = (page.dossier, InvoiceLedger(page.dossier, page.timeline, now: page.now))
    let known = Set(ledger.entries.map(\.item))
    let begun = dossier.items(of: Invoice.id).filter { !known.contains($0) }
    let rows = (begun + ledger.entries.map(\.item)).sorted().map { invoice in
      let check = InvoiceCheck(invoice, in: ledger)
      let written =
        dossier[Invoice.correct, of: invoice] == false ? page.lines(dossier[Invoice.errors, of: invoice]) : []
      let found = (check?.withoutLateness ?? []).map { $0.sentence[page.language] }
      let deducted = check.map(\.entry.deducted).flatMap { $0.cents > 0 ? page.wording.money($0) : nil }
      let remarks =
        (deducted.map { [page.say("\($0) déduits", "\($0) deducted")] } ?? []) + (written.isEmpty ? found : written)
        + (check?.latePayment.map { [$0[page.language]] } ?? [])
      return [
        dossier[Invoice.number, of: invoice] ?? "", page.day(dossier[Invoice.issued, of: invoice]),
        check.map(\.entry).map { $0.period?.words(page.language) ?? $0.kind.label[page.language] } ?? "—",
        (check?.entry.net ?? dossier[Invoice.amount, of: invoice]).map(page.wording.money) ?? "—",
        page.day(dossier[Invoice.paid, of: invoice]),
        remarks.joined(separator: "\n"),
      ]
    }
    return [
      page.table(
        [
          page.column("Facture", "Invoice"), page.column("Émise", "Issued"), page.column("Pour", "For"),
          page.column("HT", "Excl. VAT", .trailing), page.column("Payée", "Paid"),
          page.column("À dire", "To be said"),
        ], rows, else: "Aucune facture n'est notée.", "No invoice is noted.")
    ] + ledger.remarks(page.language)
  }
}

extension InvoiceLedger {
  /// The days that no invoice bills, and what each revision made of the fee.
  func remarks(_ language: Language) -> [Document.Block] {
    let gaps = uncovered.map {
      Text(fr: "aucune facture ne couvre : \($0.words(.fr))", en: "no invoice covers: \($0.words(.en))")[language]
    }
    let entries = gaps + fees.revisions.filter { $0.day <= fees.today }.map { $0.sentence[language] }
    return entries.isEmpty ? [] : [.list(numbered: false, entries)]
  }

  /// What was found of the invoices of a period, or of all, under a heading; nothing where nothing is to be told.
  static func blocks(_ known: Known, over period: Period? = nil, _ language: Language) -> [Document.Block] {
    guard let ledger = known[InvoiceLedger.self] else { return [] }
    let told = ledger.entries.filter { period?.contains($0.issued) ?? true }.flatMap { entry -> [String] in
      let name = [entry.item.description, entry.number ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return (InvoiceCheck(entry.item, in: ledger)?.remarks(language) ?? []).map {
        "\(name)\(Text(fr: " : ", en: ": ")[language])\($0)"
      }
    }
    let rest = ledger.remarks(language)
    guard !told.isEmpty || !rest.isEmpty else { return [] }
    return [.heading(level: 1, Text(fr: "Factures", en: "Invoices")[language])]
      + (told.isEmpty ? [] : [.list(numbered: false, told)]) + rest
  }
}
