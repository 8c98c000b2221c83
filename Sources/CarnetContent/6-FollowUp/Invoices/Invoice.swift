import CarnetCore

/// An invoice of the provider.
enum Invoice {
  static let id: FormID = "invoices"

  static let number = Question<String>(
    id, "number", .line(.words), prompt: Text(fr: "N° de facture", en: "Invoice number"),
    help: Text(
      fr: "Le numéro écrit sur la facture. Carnet voit ainsi une facture reçue deux fois.",
      en: "The number written on the invoice. That is how Carnet sees an invoice received twice."),
    example: Text(same: "F2026-01"))
  static let issued = Question<Day>(
    id, "issued", .day(.back), prompt: Text(fr: "Émise le", en: "Issued on"),
    help: Text(
      fr: "La date écrite sur la facture. Le délai de paiement court à partir de ce jour.",
      en: "The date written on the invoice. Payment terms run from that day."),
    example: Text(same: "01/01/2026"))
  static let amount = Question<Money>(
    id, "amount", .money(.once), prompt: Text(fr: "Montant HT", en: "Amount excl. VAT"),
    help: Text(
      fr: "Le total hors taxes, au bas de la facture. Carnet le compare au contrat.",
      en: "The total excluding VAT, at the foot of the invoice. Carnet compares it with the contract."),
    example: Text(fr: "780 €", en: "€780"))
  static let kind = Question<InvoiceKind>(
    id, "kind", .choice(InvoiceKind.options), prompt: Text(fr: "Facture ou avoir", en: "Invoice or credit note"),
    help: Text(
      fr: "Un avoir rembourse ce qu'une facture demandait de trop.",
      en: "A credit note refunds what an invoice overcharged."
    ),
    example: Text(fr: "facture", en: "invoice"), need: .optional, pressed: isFresh,
    suggestion: { context in context[amount].map { $0.cents < 0 ? .creditNote : .invoice } })
  static let corrects = Question<ItemID>(
    id, "corrects", .item(id),
    prompt: Text(fr: "Facture corrigée par cet avoir", en: "Invoice this credit note corrects"),
    help: Text(
      fr: "L'avoir nomme la facture qu'il corrige. Si vous ne la trouvez pas, appuyez sur Entrée.",
      en: "The credit note names the invoice it corrects. If you cannot find it, press Enter."),
    example: Text(same: "N1"), need: .optional, asked: { $0.settled(kind) == .creditNote }, pressed: isFresh)
  static let correct = Question<Bool>(
    id, "correct", .yesNo, prompt: Text(fr: "Facture exacte", en: "Invoice correct"),
    help: Text(
      fr:
        "Conforme au contrat, ligne par ligne. Carnet propose une réponse d'après ce qu'il a pu vérifier. Comparez avec la facture.",
      en:
        "In line with the contract, line by line. Carnet proposes an answer from what it could check. Compare it with the invoice."
    ),
    example: Text(fr: "oui", en: "yes"), unknown: true,
    suggestion: { context in
      context.subject.item.flatMap { InvoiceCheck($0, in: context.dossier, now: context.now)?.verdict }
    })
  static let errors = Question<String>(
    id, "errors", .paragraph, prompt: Text(fr: "Erreurs", en: "Errors"),
    help: Text(
      fr: "Une par ligne, avec la réponse du prestataire : avoir, correction.",
      en: "One per line, with the provider's answer: credit note, correction."),
    example: Text(fr: "déplacement facturé en double", en: "travel billed twice"), level: .detail, need: .optional,
    asked: { $0[correct] == false })
  static let periodFrom = Question<Day>(
    id, "period_from", .day(.either),
    prompt: Text(fr: "Début de la période facturée", en: "Start of the billed period"),
    help: Text(fr: "En général le premier du mois.", en: "Usually the first of the month."),
    example: Text(same: "01/01/2026"), need: .optional, pressed: billsDays,
    suggestion: firstOfMonth)
  static let periodTo = Question<Day>(
    id, "period_to", .day(.either), prompt: Text(fr: "Fin de la période facturée", en: "End of the billed period"),
    help: Text(fr: "En général le dernier jour du mois.", en: "Usually the last day of the month."),
    example: Text(same: "31/01/2026"), need: .optional, pressed: billsDays,
    suggestion: lastOfMonth,
    objection: { day, context in
      guard let from = context[periodFrom], day < from else { return nil }
      return Refusal(
        CoreReason.endsBeforeItBegins,
        Text(fr: "La fin est avant le début.", en: "The end is before the start."),
        remedy: Text(fr: "Vérifiez les deux dates.", en: "Check both dates."))
    })
  static let vat = Question<Money>(
    id, "vat", .money(.once), prompt: Text(fr: "Montant de la TVA", en: "VAT amount"),
    help: Text(
      fr: "Toute la taxe de la facture. S'il y a plusieurs taux, tapez :tva. Entrée = passer.",
      en: "All the tax on the invoice. If there are several rates, type :vat. Enter = skip."),
    example: Text(fr: "156 €", en: "€156"), need: .optional, pressed: isFresh)
  static let onPlatform = Question<Bool>(
    id, "received_by_platform", .yesNo,
    prompt: Text(fr: "Reçue par plateforme agréée", en: "Received through an approved platform"),
    help: Text(
      fr:
        "Depuis le 1er septembre 2026, vous devez accepter les factures par cette voie. Les petites entreprises doivent les "
        + "envoyer ainsi à partir du 1er septembre 2027.",
      en:
        "Since 1 September 2026 you have had to accept invoices this way. Small firms must send them this way from 1 September 2027."
    ),
    example: Text(fr: "non", en: "no"), level: .detail, need: .optional, sources: [Law.electronicInvoice],
    suggestion: { _ in false })
  static let missing = Question<[InvoiceMention]>(
    id, "missing_mentions", .choices(InvoiceMention.options),
    prompt: Text(fr: "Mentions qui manquent", en: "Details missing from the invoice"),
    help: Text(
      fr: "Ce que toute facture doit indiquer (code de commerce, L441-9). Si rien ne manque, appuyez sur Entrée.",
      en: "What every invoice must state (French commercial code, L441-9). If nothing is missing, press Enter."),
    example: Text(fr: "le taux d'intérêt de retard", en: "the late-payment interest rate"), level: .detail,
    need: .optional, sources: [Law.invoice]
  )
  static let paid = Question<Day>(
    id, "paid", .day(.back), prompt: Text(fr: "Payée le", en: "Paid on"),
    help: Text(
      fr: "Après l'échéance, vous devez des intérêts et 40 €, même sans rappel.",
      en: "After the due date you owe interest and €40, even without a reminder."), example: Text(same: "28/01/2026"),
    level: .later, need: .optional,
    sources: [Law.lateInterest, Law.withdrawal],
    objection: { day, context in
      guard let issued = context[issued], day < issued else {
        return Withdrawal(context.dossier, now: context.now)?.objection(toPaying: day)
      }
      return Refusal(
        ContentReason.paidBeforeIssued,
        Text(
          fr: "La date de paiement est avant celle de la facture.", en: "The payment date is before the invoice date."),
        remedy: Text(
          fr: "La facture est du \(Wording(language: .fr).day(issued)).",
          en: "The invoice is dated \(Wording(language: .en).day(issued))."))
    })

  static let lateBecause = Question<LateCause>(
    id, "late_because", .choice(LateCause.options),
    prompt: Text(fr: "Raison du retard de paiement", en: "Why it was paid late"),
    help: Text(
      fr: "Vous ne devez pas d'intérêts si la facture est arrivée trop tard, ou si vous l'avez contestée par écrit.",
      en: "You owe no interest if the invoice came too late, or if you disputed it in writing."),
    example: Text(fr: "contestée par écrit", en: "disputed in writing"), level: .later, need: .optional,
    sources: [Law.lateInterest])

  static let disputed = Question<Money>(
    id, "disputed_amount", .money(.once), prompt: Text(fr: "Montant contesté, HT", en: "Disputed amount, excl. VAT"),
    help: Text(
      fr:
        "Ce que vous contestez par écrit, si ce n'est pas toute la facture. Vous ne devez pas d'intérêts sur cette part ; "
        + "payez le reste à l'échéance.",
      en:
        "What you dispute in writing, if it is not the whole invoice. You owe no interest on that part; pay the rest by the due date."
    ),
    example: Text(fr: "300 €", en: "€300"), level: .later, need: .optional, sources: [Law.lateInterest],
    asked: { kind(in: $0) == .invoice },
    objection: { disputed, context in
      if let refusal = Money.mustNotBeNegative(disputed, context) { return refusal }
      guard let amount = context[amount], disputed > amount else { return nil }
      return Refusal(
        CoreReason.outOfRange,
        Text(fr: "Ce montant dépasse celui de la facture.", en: "This is more than the invoice."),
        remedy: Text(
          fr: "La facture est de \(Wording(language: .fr).money(amount)) HT.",
          en: "The invoice is \(Wording(language: .en).money(amount)) excl. VAT."))
    })

  /// True while nobody said whether it is correct: what is asked from now on is not asked of what was checked before.
  @Sendable private static func isFresh(_ context: Context) -> Bool {
    context.dossier.answer(at: correct.address(of: context.subject.item)) == nil
  }

  /// The same of what bills days: a credit note bills none.
  @Sendable private static func billsDays(_ context: Context) -> Bool {
    isFresh(context) && kind(in: context) == .invoice
  }

  /// The first day of the month that it ends in, else of that of its issue.
  @Sendable private static func firstOfMonth(_ context: Context) -> Day? {
    (context[periodTo] ?? context[issued]).map { Period.month(of: $0).from }
  }

  /// The last day of the month that it begins in, else of that of its issue.
  @Sendable private static func lastOfMonth(_ context: Context) -> Day? {
    (context[periodFrom] ?? context[issued]).map { Period.month(of: $0).to }
  }

  /// What it is: as said, else as its sign tells.
  static func kind(in context: Context) -> InvoiceKind { context.settled(kind) ?? .invoice }

  /// The days that it bills: as said, else the month of its issue.
  static func period(in context: Context) -> Period? {
    guard let issued = context[issued] else { return nil }
    let (from, to) = (context.settled(periodFrom) ?? issued, context.settled(periodTo) ?? issued)
    return Period(from: from, to: to) ?? Period.month(of: issued)
  }

  /// Its amount excluding tax, less than nothing for a credit note.
  static func net(of invoice: ItemID, in dossier: Dossier, now: Instant) -> Money? {
    let context = Context(dossier: dossier, subject: Subject(id, invoice), now: now)
    return context[amount].map { kind(in: context) == .creditNote ? Money(cents: -abs($0.cents)) : $0 }
  }

  /// Said before it is asked whether it is correct, and once a late payment is noted.
  @Sendable private static func upshot(_ context: Context, _ occasion: Occasion) -> String? {
    guard let item = context.subject.item, occasion == .answered("vat") || occasion == .answered("paid"),
      let check = InvoiceCheck(item, in: context.dossier, now: context.now)
    else { return nil }
    if occasion == .answered("paid") {
      return check.latePayment.map { "\(item)\(Text(fr: " : ", en: ": ")[context.language])\($0[context.language])." }
    }
    let found = check.withoutLateness.prefix(3).map { $0.sentence[context.language] }
    return found.isEmpty ? nil : found.joined(separator: " ")
  }

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Factures", en: "Invoices"), shortcut: Text(fr: "facture", en: "invoice"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "N", one: Text(fr: "une facture", en: "an invoice"), atLeast: 0, label: "number")),
    listing: listing,
    feeds: [.evaluation],
    questions: [
      number, issued, amount, kind, corrects, periodFrom, periodTo, vat, correct, errors, onPlatform, missing, paid,
      lateBecause, disputed, contract,
    ], upshot: upshot)

  /// The day from which small firms too issue their invoices through an approved platform.
  static let smallFirmsIssue = Day(iso: "2027-09-01")
}

/// What a paper of the provider asks for, or gives back.
enum InvoiceKind: String, Choice {
  case invoice, creditNote = "credit_note"

  var label: Text {
    switch self {
    case .invoice: Text(fr: "facture", en: "invoice")
    case .creditNote: Text(fr: "avoir", en: "credit note")
    }
  }
}

/// What every invoice must state (code de commerce, L441-9).
enum InvoiceMention: String, Choice {
  case parties, date, order, description, unitPrice = "unit_price", discounts, dueDate = "due_date", lateRate =
    "late_rate",
    indemnity, billingAddress = "billing_address"

  var label: Text {
    switch self {
    case .parties: Text(fr: "les deux parties", en: "both parties")
    case .date: Text(fr: "la date", en: "the date")
    case .order: Text(fr: "le numéro de commande", en: "the order number")
    case .description: Text(fr: "la quantité et le nom exact", en: "the quantity and exact name")
    case .unitPrice: Text(fr: "le prix unitaire hors taxes", en: "the unit price excluding VAT")
    case .discounts: Text(fr: "les remises accordées", en: "the discounts granted")
    case .dueDate: Text(fr: "l'échéance", en: "the due date")
    case .lateRate: Text(fr: "le taux d'intérêt de retard", en: "the late-payment interest rate")
    case .indemnity: Text(fr: "l'indemnité forfaitaire de 40 €", en: "the €40 fixed recovery charge")
    case .billingAddress:
      Text(fr: "l'adresse de facturation, si elle diffère", en: "the billing address, if it differs")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .discounts: ["les remises acquises", "the discounts acquired"]
    case .lateRate: ["le taux de retard", "the late rate"]
    case .indemnity: ["l'indemnité de 40 €", "the €40 indemnity"]
    default: []
    }
  }
}
