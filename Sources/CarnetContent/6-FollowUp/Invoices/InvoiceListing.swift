import CarnetCore

extension Invoice {
  /// The invoices with what they come to, when they are due and whether they agree with the contract.
  static let listing = Listing(
    [
      .init(number, "Numéro", "Number"), .init(issued, "Émise", "Issued"),
      .init(told: "net", "HT", "Excl. VAT", figure: true), .init(told: "total", "TTC", "Total", figure: true),
      .init(told: "due", "À payer", "Due"), .init(paid, "Payée", "Paid"), .init(told: "verdict", "Verdict", "Verdict"),
    ], dated: issued.definition.id,
    conditions: [
      Listing.Condition(
        "open", "à payer", "to pay", or: Text(fr: "ouvertes", en: "open"), Text(same: "to be paid"),
        Text(same: "unpaid")),
      Listing.Condition("late", "en retard", "late", or: Text(fr: "retard", en: "overdue")),
      Listing.Condition("paid", "payées", "paid", or: Text(fr: "réglées", en: "settled")),
      Listing.Condition(
        "wrong", "à contester", "to dispute", or: Text(fr: "fausses", en: "wrong"), Text(same: "to be disputed")),
      Listing.Condition(
        "right", "exactes", "correct", or: Text(fr: "justes", en: "right"), Text(fr: "correctes", en: "correct")),
    ]
  ) { dossier, now in
    // Each invoice is judged by the contract to which it belongs.
    let ledgers = dossier.byContract.compactMap { part, _ in InvoiceLedger(part, now: now) }
    return { invoice in
      ledgers.lazy.compactMap { InvoiceCheck(invoice, in: $0) }.first.map(sight)
        ?? Listing.Sight(
          dossier[amount, of: invoice].map { amount in ["net": both { $0.money(amount) }] } ?? [:])
    }
  }

  private static func sight(_ check: InvoiceCheck) -> Listing.Sight {
    let (dossier, invoice) = (check.dossier, check.invoice)
    let net = check.entry.net
    var told = ["net": both { $0.money(net) }]
    if let tax = dossier[vat, of: invoice] {
      let signed = net.cents < 0 ? -abs(tax.cents) : tax.cents
      told["total"] = both { $0.money(Money(cents: net.cents + signed)) }
    }
    let today = check.ledger.fees.today
    let isOpen = check.paid == nil && check.safeDue != nil
    let isLate = isOpen && check.safeDue.map { $0 < today } == true
    told["due"] = check.safeDue.map { due in
      let words = both { $0.shortDay(due) }
      return isLate ? Sign.late.before(words) : words
    }
    // What a person found stands before what Carnet proposes.
    let isRight = dossier[correct, of: invoice] ?? check.verdict
    told["verdict"] =
      isRight.map {
        $0
          ? Sign.met.before(Text(fr: "exacte", en: "correct"))
          : Sign.missed.before(Text(fr: "à contester", en: "to dispute"))
      } ?? Sign.doubtful.before(Text(fr: "indice manquant", en: "index missing"))
    let holds = [
      isOpen ? "open" : nil, isLate ? "late" : nil, check.paid == nil ? nil : "paid",
      isRight.map { $0 ? "right" : "wrong" },
    ]
    return Listing.Sight(told, holds: Set(holds.compactMap { $0 }))
  }

  private static func both(_ words: (Wording) -> String) -> Text {
    Text(fr: words(Wording(language: .fr)), en: words(Wording(language: .en)))
  }
}
