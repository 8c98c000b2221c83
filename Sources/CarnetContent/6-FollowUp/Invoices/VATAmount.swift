import CarnetCore

/// The tax of an invoice at one rate, for one that bears several.
enum VATAmount {
  static let id: FormID = "vat_amounts"

  static let invoice = Question<ItemID>(
    id, "invoice", .item(Invoice.id), prompt: Text(fr: "Facture de cette TVA", en: "Invoice of this VAT"),
    help: Text(
      fr: "Le numéro de la facture dans Carnet, par exemple N5.", en: "The invoice's number in Carnet, for example N5."),
    example: Text(same: "N5"))
  static let rate = Question<Rate>(
    id, "rate", .rate, prompt: Text(fr: "Taux", en: "Rate"),
    help: Text(
      fr: "Un taux par ligne, comme au bas de la facture.", en: "One rate per row, as at the foot of the invoice."),
    example: Text(fr: "20 %", en: "20%"))
  static let net = Question<Money>(
    id, "net", .money(.once), prompt: Text(fr: "Montant HT à ce taux", en: "Amount excl. VAT at that rate"),
    help: Text(fr: "Le montant hors taxes soumis à ce taux.", en: "The amount excluding VAT taxed at that rate."),
    example: Text(fr: "780 €", en: "€780"))
  static let tax = Question<Money>(
    id, "vat", .money(.once), prompt: Text(fr: "TVA à ce taux", en: "VAT at that rate"),
    help: Text(
      fr: "La taxe écrite sur la facture, pour ce taux.", en: "The tax written on the invoice, for that rate."),
    example: Text(fr: "156 €", en: "€156"))

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "TVA par taux", en: "VAT by rate"), shortcut: Text(fr: "tva", en: "vat"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "TV", one: Text(fr: "un taux de TVA", en: "a rate of VAT"), atLeast: 0, label: "invoice")),
    listing: Listing(
      [
        .init(invoice, "Facture", "Invoice"),
        .init(rate, "Taux", "Rate"),
        .init(net, "HT", "Excl. VAT"),
        .init(tax, "TVA", "VAT"),
      ]),
    feeds: [.evaluation], questions: [invoice, rate, net, tax])
}

/// The tax of an invoice beside what the contract and its own figures make it.
extension InvoiceCheck {
  /// What is taxed: all but the penalties that are deducted, which bear no tax.
  private var taxed: Money {
    lines.filter { dossier[InvoiceLine.kind, of: $0] == .penalty }.reduce(entry.net) {
      Money(cents: $0.cents + abs(dossier[InvoiceLine.amount, of: $1]?.cents ?? 0))
    }
  }

  /// The tax that it asks for, where it is noted; as the invoice, less than nothing for a credit note.
  var tax: Money? {
    let rows = taxRows
    let stated =
      dossier[Invoice.vat, of: invoice]
      ?? (rows.isEmpty
        ? nil : rows.reduce(Money(cents: 0)) { $0 + (dossier[VATAmount.tax, of: $1] ?? Money(cents: 0)) })
    return stated.map { entry.kind == .creditNote ? Money(cents: -abs($0.cents)) : $0 }
  }

  private var taxRows: [ItemID] {
    dossier.items(of: VATAmount.id).filter { dossier[VATAmount.invoice, of: $0] == invoice }
  }

  /// Nothing while no tax is noted: it is asked, never demanded.
  var taxes: [Finding] {
    let rows = taxRows
    guard rows.isEmpty else { return byRate(rows) }
    guard let tax = dossier[Invoice.vat, of: invoice], let rate = contract.money.vat else { return [] }
    return wrong(tax, on: taxed, at: rate, Invoice.vat.address(of: invoice))
  }

  private func byRate(_ rows: [ItemID]) -> [Finding] {
    var findings: [Finding] = []
    for row in rows {
      guard let rate = dossier[VATAmount.rate, of: row], let net = dossier[VATAmount.net, of: row],
        let tax = dossier[VATAmount.tax, of: row]
      else { continue }
      findings += wrong(tax, on: net, at: rate, VATAmount.tax.address(of: row))
      if let agreed = contract.money.vat, agreed != rate {
        findings.append(
          finding(VATAmount.rate.address(of: row)) { wording, say in
            say(
              "\(invoice) : TVA à \(wording.rate(rate)), le contrat prévoit \(wording.rate(agreed)).",
              "\(invoice): VAT at \(wording.rate(rate)), the contract provides for \(wording.rate(agreed)).")
          })
      }
    }
    let net = rows.reduce(0) { $0 + abs(dossier[VATAmount.net, of: $1]?.cents ?? 0) }
    if net != abs(taxed.cents) {
      findings.append(
        finding(VATAmount.net.address(of: rows[0])) { wording, say in
          let (said, all) = (wording.money(Money(cents: net)), wording.money(Money(cents: abs(taxed.cents))))
          return say(
            "\(invoice) : la TVA par taux porte sur \(said), la facture sur \(all).",
            "\(invoice): the VAT by rate covers \(said), the invoice \(all).")
        })
    }
    let sum = rows.reduce(0) { $0 + abs(dossier[VATAmount.tax, of: $1]?.cents ?? 0) }
    if let whole = dossier[Invoice.vat, of: invoice], abs(whole.cents) != sum {
      findings.append(
        finding(Invoice.vat.address(of: invoice)) { wording, say in
          let (said, all) = (wording.money(Money(cents: sum)), wording.money(Money(cents: abs(whole.cents))))
          return say(
            "\(invoice) : le total de la TVA par taux est de \(said), celui de la facture de \(all).",
            "\(invoice): the VAT by rate adds up to \(said), the invoice total is \(all).")
        })
    }
    return findings
  }

  /// A tax that is not the amount times the rate, whichever way a half cent goes.
  private func wrong(_ tax: Money, on net: Money, at rate: Rate, _ address: Address) -> [Finding] {
    let exact = Int128(abs(net.cents)) * Int128(rate.basisPoints)
    guard (Int128(abs(tax.cents)) * 10_000 - exact).magnitude * 2 > 10_000 else { return [] }
    return [
      finding(address) { wording, say in
        let (said, due) = (
          wording.money(Money(cents: abs(tax.cents))), wording.money(Money.rounded(exact, over: 10_000))
        )
        return say(
          "\(invoice) : TVA de \(said) ; à \(wording.rate(rate)), elle doit être de \(due).",
          "\(invoice): VAT of \(said); at \(wording.rate(rate)) it should be \(due).")
      }
    ]
  }
}
