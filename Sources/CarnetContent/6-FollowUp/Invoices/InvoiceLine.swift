import CarnetCore

/// A line of an invoice, when it is worth checking one by one.
enum InvoiceLine {
  static let id: FormID = "invoice_lines"

  static let invoice = Question<ItemID>(
    id, "invoice", .item(Invoice.id), prompt: Text(fr: "Facture de cette ligne", en: "Invoice of this line"),
    help: Text(
      fr: "Le numéro de la facture dans Carnet, par exemple N5.", en: "The invoice's number in Carnet, for example N5."),
    example: Text(same: "N5"))
  static let kind = Question<InvoiceLineKind>(
    id, "kind", .choice(InvoiceLineKind.options), prompt: Text(fr: "Pour quoi", en: "What for"),
    help: Text(
      fr: "Carnet compare la redevance et les pièces au contrat. Pour le reste, il faut un devis accepté.",
      en: "Carnet compares the fee and parts with the contract. For the rest, an accepted quote is needed."),
    example: Text(fr: "redevance", en: "fee"))
  static let amount = Question<Money>(
    id, "amount", .money(.once), prompt: Text(fr: "Montant de la ligne, HT", en: "Line amount, excl. VAT"),
    help: Text(
      fr: "Saisissez une pénalité ou un avoir avec un signe moins : -39 €.",
      en: "Enter a penalty or credit note as a negative amount: -€39."),
    example: Text(fr: "780 €", en: "€780"))
  static let label = Question<String>(
    id, "label", .line(.words), prompt: Text(fr: "Libellé", en: "Description"),
    help: Text(fr: "Comme sur la facture.", en: "As on the invoice."),
    example: Text(fr: "Redevance de mai", en: "Fee for May"), level: .detail, need: .optional)
  static let part = Question<ItemID>(
    id, "part", .item(Part.id), prompt: Text(fr: "Pièce facturée", en: "Billed part"),
    help: Text(
      fr: "Le numéro de la pièce. Carnet compare son prix au registre des pièces.",
      en: "The part's number. Carnet compares its price with the parts register."),
    example: Text(same: "PI1"), level: .detail, need: .optional, asked: { $0[kind] == .part })
  static let hours = Question<TimeSpan>(
    id, "hours", .duration, prompt: Text(fr: "Heures facturées", en: "Billed hours"),
    help: Text(
      fr: "Carnet compare le montant au tarif horaire du contrat.",
      en: "Carnet compares the amount with the contract's hourly rate."),
    example: Text(fr: "2 h 30", en: "2:30"), level: .detail, need: .optional, asked: { $0[kind] == .extra })
  static let quote = Question<String>(
    id, "quote", .line(.words), prompt: Text(fr: "Devis accepté", en: "Accepted quote"),
    help: Text(
      fr: "Son numéro et sa date. Sans devis accepté d'avance, vous ne devez pas payer ce travail.",
      en: "Its number and date. Without a quote accepted beforehand, you do not have to pay for this work."),
    example: Text(same: "D-2026-014, 03/02/2026"), level: .detail, need: .optional,
    asked: { [.extra, .travel].contains($0[kind]) })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Lignes de facture", en: "Invoice lines"),
    shortcut: Text(fr: "ligne", en: "line"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "LF", one: Text(fr: "une ligne", en: "a line"), atLeast: 0, label: "invoice")),
    listing: Listing(
      [
        .init(invoice, "Facture", "Invoice"),
        .init(kind, "Pour", "For"),
        .init(label, "Libellé", "Description"),
        .init(amount, "HT", "Excl. VAT"),
      ]),
    feeds: [.evaluation], questions: [invoice, kind, amount, label, part, hours, quote])
}

/// What a line of an invoice is for.
enum InvoiceLineKind: String, Choice {
  case fee, setup, part, extra, travel, penalty, credit

  var label: Text {
    switch self {
    case .fee: Text(fr: "redevance", en: "fee")
    case .setup: Text(fr: "mise en service", en: "set-up")
    case .part: Text(fr: "pièce", en: "part")
    case .extra: Text(fr: "travail hors forfait", en: "extra work")
    case .travel: Text(fr: "déplacement", en: "travel")
    case .penalty: Text(fr: "pénalité", en: "penalty")
    case .credit: Text(fr: "avoir", en: "credit")
    }
  }
}
