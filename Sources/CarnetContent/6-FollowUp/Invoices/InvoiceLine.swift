import CarnetCore

/// A line of an invoice, when it is worth checking one by one.
enum InvoiceLine {
  static let id: FormID = "invoice_lines"

  static let invoice = Question<ItemID>(
    id, "invoice", .item(Invoice.id), prompt: Text(fr: "Ligne de la facture", en: "Line of invoice"),
    help: Text(fr: "Son numéro chez Carnet.", en: "Its number in Carnet."), example: Text(same: "N5"))
  static let kind = Question<InvoiceLineKind>(
    id, "kind", .choice(InvoiceLineKind.options), prompt: Text(fr: "Pour quoi", en: "What for"),
    help: Text(
      fr: "La redevance et les pièces se comparent au contrat ; le reste suppose un devis accepté.",
      en: "The fee and parts are compared with the contract; the rest supposes an accepted quotation."),
    example: Text(fr: "redevance", en: "fee"))
  static let amount = Question<Money>(
    id, "amount", .money(.once), prompt: Text(fr: "Montant de la ligne, HT", en: "Amount of the line, excl. VAT"),
    help: Text(
      fr: "Une pénalité ou un avoir se note en moins : -39 €.",
      en: "A penalty or a credit is noted as less: -€39."),
    example: Text(fr: "780 €", en: "€780"))
  static let label = Question<String>(
    id, "label", .line(.words), prompt: Text(fr: "Libellé", en: "Wording"),
    help: Text(fr: "Comme la facture le dit.", en: "As the invoice puts it."),
    example: Text(fr: "Redevance de mai", en: "Fee of May"), level: .detail, need: .optional)
  static let part = Question<ItemID>(
    id, "part", .item(Part.id), prompt: Text(fr: "Pièce facturée", en: "Part billed"),
    help: Text(
      fr: "Son numéro : le prix se compare au registre.",
      en: "Its number: the price is compared with the register."),
    example: Text(same: "PI1"), level: .detail, need: .optional, asked: { $0[kind] == .part })
  static let hours = Question<TimeSpan>(
    id, "hours", .duration, prompt: Text(fr: "Heures facturées", en: "Hours billed"),
    help: Text(
      fr: "Le montant se compare au tarif horaire du contrat.",
      en: "The amount is compared with the contract's hourly rate."),
    example: Text(fr: "2 h 30", en: "2:30"), level: .detail, need: .optional, asked: { $0[kind] == .extra })
  static let quote = Question<String>(
    id, "quote", .line(.words), prompt: Text(fr: "Devis accepté", en: "Quotation accepted"),
    help: Text(
      fr: "Son numéro et sa date. Sans devis accepté d'avance, ce travail n'est pas dû.",
      en: "Its number and date. Without a quotation accepted beforehand this work is not due."),
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
        .init(label, "Libellé", "Label"),
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
