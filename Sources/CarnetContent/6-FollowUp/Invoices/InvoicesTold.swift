import CarnetCore

/// What meetings, minutes and reports tell of invoices.
extension MeetingAgenda {
  /// The invoices issued or paid in the period, and those from before that are not settled.
  static func invoices(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let (dossier, ledger) = (page.dossier, InvoiceLedger(page.dossier, page.timeline, now: page.now))
    let known = Set(ledger.entries.map(\.item))
    let begun = dossier.items(of: Invoice.id).filter { !known.contains($0) }
    func row(_ invoice: ItemID) -> [String] {
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
    let new = ledger.entries.filter { paper.isNew($0.issued) || paper.isNew(dossier[Invoice.paid, of: $0.item]) }
    let old = ledger.entries.filter { entry in !new.contains(entry) && ledger.isUnsettled(entry) }
    return paper.table(
      [
        page.column("Facture", "Invoice"), page.column("Émise", "Issued"), page.column("Pour", "For"),
        page.column("HT", "Excl. VAT", .trailing), page.column("Payée", "Paid"),
        page.column("À signaler", "To raise"),
      ], new: (begun + new.map(\.item)).sorted().map(row), old: old.map(\.item).map(row),
      else: "Aucune facture dans la période.", "No invoice in the period.")
      + ledger.remarks(over: paper.period, page.language)
  }
}

extension InvoiceLedger {
  /// True for an invoice that is not paid, or of which something is wrong that no credit note gives back.
  func isUnsettled(_ entry: Entry) -> Bool {
    guard entry.kind == .invoice, !isTakenBack(entry) else { return false }
    if dossier[Invoice.paid, of: entry.item] == nil { return true }
    // What a person wrote to be wrong says what became of it.
    if dossier[Invoice.correct, of: entry.item] == false, dossier[Invoice.errors, of: entry.item] != nil {
      return false
    }
    return credits(on: entry.item).isEmpty && InvoiceCheck(entry.item, in: self)?.verdict == false
  }

  /// The days that no invoice bills, and what each revision made of the fee, up to the end of a period where one is given.
  func remarks(over period: Period? = nil, _ language: Language) -> [Document.Block] {
    let end = period?.to ?? fees.today
    let gaps = uncovered.filter { period == nil || $0.from <= end }.map {
      Text(fr: "aucune facture ne couvre : \($0.words(.fr))", en: "no invoice covers: \($0.words(.en))")[language]
    }
    let entries =
      gaps
      + fees.revisions.filter { $0.day <= min(end, fees.today) && isTold($0, over: period) }.map {
        $0.sentence[language]
      }
    return entries.isEmpty ? [] : [.list(numbered: false, entries)]
  }

  /// True for a revision that came in a period, or that awaits its index.
  private func isTold(_ revision: FeeHistory.Revision, over period: Period?) -> Bool {
    period.map { revision.day >= $0.from } ?? true || !revision.after.awaited.isEmpty
  }

  /// What was found of the invoices of a period, or of all, under a heading; nothing where nothing is to be told.
  static func blocks(_ known: Known, over period: Period? = nil, _ language: Language) -> [Document.Block] {
    guard let ledger = known[InvoiceLedger.self] else { return [] }
    let told = ledger.entries.filter { period?.contains($0.issued) ?? true }.flatMap { ledger.words(of: $0, language) }
    return under(
      told.isEmpty ? [] : [.list(numbered: false, told)], ledger.remarks(over: period, language), language)
  }

  /// What was found of the invoices of a meeting's period, and of those before it that are not settled.
  static func blocks(_ paper: MeetingPaper) -> [Document.Block] {
    let language = paper.page.language
    guard let ledger = paper.view.known[InvoiceLedger.self] else { return [] }
    let new = ledger.entries.filter { paper.isNew($0.issued) }.flatMap { ledger.words(of: $0, language) }
    let old = ledger.entries.filter { $0.issued < paper.period.from && ledger.isUnsettled($0) }.flatMap {
      ledger.words(of: $0, language)
    }
    return under(
      new.isEmpty && old.isEmpty ? [] : paper.list(new: new, old: old, else: "", ""),
      ledger.remarks(over: paper.period, language), language)
  }

  private static func under(
    _ told: [Document.Block], _ rest: [Document.Block], _ language: Language
  ) -> [Document.Block] {
    guard !told.isEmpty || !rest.isEmpty else { return [] }
    return [.heading(level: 1, Text(fr: "Factures", en: "Invoices")[language])] + told + rest
  }

  /// What is found of one, each under its name.
  private func words(of entry: Entry, _ language: Language) -> [String] {
    let name = [entry.item.description, entry.number ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return (InvoiceCheck(entry.item, in: self)?.remarks(language) ?? []).map {
      "\(name)\(Text(fr: " : ", en: ": ")[language])\($0)"
    }
  }
}
