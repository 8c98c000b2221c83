import CarnetCore

/// What an invoice is compared with: the contract's fee, the parts register, the penalties, and what the law makes it state.
struct InvoiceCheck {
  let invoice: ItemID
  let dossier: Dossier
  /// The versions of the contract: each month is billed at the fee in force in it.
  let timeline: ContractTimeline
  /// The terms in force on the day of the invoice.
  let contract: ContractFacts
  let now: Instant
  let lines: [ItemID]

  /// Nil while the contract or the invoice's day and amount are not known.
  init?(_ invoice: ItemID, in dossier: Dossier, _ timeline: ContractTimeline? = nil, now: Instant) {
    guard let issued = dossier[Invoice.issued, of: invoice], dossier[Invoice.amount, of: invoice] != nil,
      let timeline = timeline ?? ContractTimeline(dossier, now: now)
    else { return nil }
    self.invoice = invoice
    self.dossier = dossier
    self.timeline = timeline
    contract = timeline.version(on: issued).terms
    self.now = now
    lines = dossier.items(of: InvoiceLine.id).filter { dossier[InvoiceLine.invoice, of: $0] == invoice }
  }

  /// What is wrong with it, or to be looked at; nothing when all agrees.
  var findings: [Finding] { withoutLateness + lateness }

  /// The same, without what being late costs: for a table that tells it in words of its own.
  var withoutLateness: [Finding] {
    number + amounts + setup + parts + extras + penalties + mentions + early + withdrawn
  }

  /// True when its amounts agree with the contract and the register.
  var agrees: Bool { (number + amounts + setup + parts + mentions).isEmpty }

  // MARK: Money

  /// The day by which it is safe to pay it: the nearer one where "end of month" is read in two ways.
  var safeDue: Day? { contract.money.payment.flatMap { time in dossier[Invoice.issued, of: invoice].map(time.safe) } }

  /// The day by which the contract's own words have it paid: interest runs from there.
  var due: Day? { contract.money.payment.flatMap { time in dossier[Invoice.issued, of: invoice].map(time.agreed) } }

  /// Days by which it was paid late, or is late already; 0 when it was not.
  var daysLate: Int {
    guard let due else { return 0 }
    return max(0, (dossier[Invoice.paid, of: invoice] ?? now.day).ordinal - due.ordinal)
  }

  /// The interest owed for paying late, half cents to even: the whole amount with VAT, by the days of the year.
  ///
  /// Nil where the rate of the half-year is not known.
  var interest: Money? {
    guard let due, let amount = dossier[Invoice.amount, of: invoice], let vat = contract.money.vat else { return nil }
    return Law.lateInterest(
      on: Double(amount.cents) * Double(10_000 + vat.basisPoints) / 10_000, contract.money.lateRate, due: due,
      daysLate: daysLate)
  }

  /// What is said when interest is owed and the rate of a half-year is not known.
  var missingRate: Text? {
    guard let due, daysLate > 0, interest == nil else { return nil }
    return Law.missingRate(contract.money.lateRate, on: due.adding(days: 1))
      ?? Law.missingRate(contract.money.lateRate, on: due.adding(days: daysLate))
  }

  // MARK: What is compared

  private var number: [Finding] {
    guard let number = dossier[Invoice.number, of: invoice],
      let other = dossier.items(of: Invoice.id).first(where: {
        $0 != invoice && $0 < invoice && dossier[Invoice.number, of: $0] == number
      })
    else { return [] }
    return [
      Finding(
        Text(
          fr: "\(invoice) porte le même numéro que \(other) : elle serait payée deux fois.",
          en: "\(invoice) bears the number of \(other): it would be paid twice."),
        at: [Invoice.number.address(of: invoice)])
    ]
  }

  private var amounts: [Finding] {
    guard let amount = dossier[Invoice.amount, of: invoice] else { return [] }
    guard !lines.isEmpty else { return withoutLines(amount) }
    var findings: [Finding] = []
    let sum = lines.reduce(0) { $0 + (dossier[InvoiceLine.amount, of: $1]?.cents ?? 0) }
    if sum != amount.cents {
      findings.append(
        finding(Invoice.amount.address(of: invoice)) { wording, say in
          say(
            "\(self.invoice) : les lignes font \(wording.money(Money(cents: sum))), le total dit \(wording.money(amount)).",
            "\(self.invoice): the lines make \(wording.money(Money(cents: sum))), the total says \(wording.money(amount))."
          )
        })
    }
    let fees = lines.filter { dossier[InvoiceLine.kind, of: $0] == .fee }
    let billed = Money(cents: fees.reduce(0) { $0 + (dossier[InvoiceLine.amount, of: $1]?.cents ?? 0) })
    if let line = fees.first, billed > agreedFee {
      findings.append(
        finding(InvoiceLine.amount.address(of: line)) { wording, say in
          say(
            "\(self.invoice) : redevance de \(wording.money(billed)), le contrat dit \(wording.money(self.agreedFee)).",
            "\(self.invoice): a fee of \(wording.money(billed)), the contract says \(wording.money(self.agreedFee)).")
        })
    }
    return findings
  }

  /// The fee for the months billed, each by the version in force at its beginning: after a year it may have been revised,
  /// within the bound.
  private var agreedFee: Money {
    let context = Context(dossier: dossier, subject: Subject(Invoice.id, invoice), now: now)
    let from = context.settled(Invoice.periodFrom) ?? contract.term.start
    let to = context.settled(Invoice.periodTo) ?? from
    let months = max(1, (to.civil.year - from.civil.year) * 12 + to.civil.month - from.civil.month + 1)
    return (0..<months).reduce(Money(cents: 0)) { sum, month in
      sum + fee(on: from.adding(months: month), revisedBefore: from)
    }
  }

  /// What is billed a month on a day, on call included: that of its version, revised at each anniversary since.
  private func fee(on day: Day, revisedBefore last: Day) -> Money {
    let version = timeline.version(on: day)
    var fee = version.terms.monthlyBill
    guard let bound = version.terms.money.revision?.bound else { return fee }
    let agreed = version.terms.clock.zone.localized(version.from).day
    var anniversary = version.terms.term.start.adding(months: 12)
    while anniversary <= last {
      if anniversary > agreed { fee = PriceRevision(price: fee, base: 1, bound: bound).bounds.most }
      anniversary = anniversary.adding(months: 12)
    }
    return fee
  }

  private func withoutLines(_ amount: Money) -> [Finding] {
    guard amount != agreedFee, let issued = dossier[Invoice.issued, of: invoice] else { return [] }
    let month = Period.month(of: issued)
    let fitted = dossier.items(of: Part.id).filter { part in
      guard let visit = dossier[Part.intervention, of: part], let day = dossier[Intervention.ended, of: visit]?.day
      else { return false }
      return day >= month.from.adding(months: -1) && day <= month.to
    }
    let parts = fitted.reduce(0) { $0 + (dossier[Part.price, of: $1]?.cents ?? 0) }
    guard amount.cents != agreedFee.cents + parts else { return [] }
    return [
      finding(Invoice.amount.address(of: invoice)) { wording, say in
        say(
          "\(self.invoice) : \(wording.money(amount)) au lieu de \(wording.money(self.agreedFee)) ; notez ses lignes par :ligne.",
          "\(self.invoice): \(wording.money(amount)) instead of \(wording.money(self.agreedFee)); note its lines by :line."
        )
      }
    ]
  }

  /// Penalties of months that were over a month before the invoice, and that no invoice has deducted.
  private var penalties: [Finding] {
    guard let issued = dossier[Invoice.issued, of: invoice], let last = dossier.lastInvoice(by: now.day),
      last == invoice
    else { return [] }
    let limit = Period.month(of: Period.month(of: issued).from.adding(days: -1)).from.adding(days: -1)
    guard limit >= contract.term.start, let account = PenaltyAccount(dossier, through: limit, now: now),
      account.owed > account.deducted
    else { return [] }
    return [
      finding(Invoice.amount.address(of: invoice)) { wording, say in
        let left = Money(cents: account.owed.cents - account.deducted.cents)
        return say(
          "\(self.invoice) : \(wording.money(left)) de pénalités ne sont pas encore déduits.",
          "\(self.invoice): \(wording.money(left)) of penalties are not deducted yet.")
      }
    ]
  }

  /// A payment within the days in which a very small firm owes none.
  private var early: [Finding] {
    guard let paid = dossier[Invoice.paid, of: invoice],
      let refusal = Withdrawal(dossier, now: now)?.objection(toPaying: paid)
    else { return [] }
    return [
      Finding(
        Text(fr: "\(invoice) : \(refusal.sentence.fr)", en: "\(invoice): \(refusal.sentence.en)"),
        at: [Invoice.paid.address(of: invoice)], source: Law.withdrawal)
    ]
  }

  /// What is billed after the firm withdrew: only what it had served upon a written request is owed.
  private var withdrawn: [Finding] {
    guard let sent = dossier.withdrawnOn, let issued = dossier[Invoice.issued, of: invoice],
      issued >= sent || dossier[Invoice.paid, of: invoice] == nil
    else { return [] }
    let (fr, en) = (Wording(language: .fr).day(sent), Wording(language: .en).day(sent))
    return [
      Finding(
        Text(
          fr:
            "\(invoice) : le contrat est rétracté depuis le \(fr) ; seul est dû le service rendu avant, à votre demande "
            + "écrite (règle à vérifier).",
          en:
            "\(invoice): the contract was withdrawn from on \(en); only what was served before that upon your written request "
            + "is owed (a rule to be verified)."),
        at: [Invoice.amount.address(of: invoice)], source: Law.earlyStart)
    ]
  }

  /// Interest that is owed but cannot be reckoned.
  private var lateness: [Finding] {
    guard let missing = missingRate else { return [] }
    return [
      Finding(
        Text(
          fr: "\(invoice) : payée ou due en retard, intérêts non calculés : \(missing.fr).",
          en: "\(invoice): paid or due late, interest not reckoned: \(missing.en)."),
        at: [Invoice.paid.address(of: invoice)], source: Law.lateInterest)
    ]
  }

  private var mentions: [Finding] {
    let missing = (dossier[Invoice.missing, of: invoice] ?? []).map { mention in
      Finding(
        Text(
          fr: "\(invoice) : il manque \(mention.label.fr) (code de commerce, L441-9).",
          en: "\(invoice): \(mention.label.en) is missing (French commercial code, L441-9)."),
        at: [Invoice.missing.address(of: invoice)])
    }
    guard let issued = dossier[Invoice.issued, of: invoice], let duty = Invoice.smallFirmsIssue, issued >= duty,
      dossier[Invoice.onPlatform, of: invoice] != true
    else { return missing }
    return missing + [
      Finding(
        Text(
          fr: "\(invoice) : depuis le 1er septembre 2027, elle doit passer par une plateforme agréée.",
          en: "\(invoice): since 1 September 2027 it must come through an approved platform."),
        at: [Invoice.onPlatform.address(of: invoice)], source: Law.electronicInvoice)
    ]
  }

  func finding(
    _ address: Address, _ sentence: (Wording, (String, String) -> String) -> String
  ) -> Finding {
    Finding(
      Text(
        fr: sentence(Wording(language: .fr)) { fr, _ in fr }, en: sentence(Wording(language: .en)) { _, en in en }),
      at: [address])
  }
}

extension Dossier {
  /// The invoice issued last, up to a day.
  func lastInvoice(by day: Day) -> ItemID? {
    items(of: Invoice.id).compactMap { item in self[Invoice.issued, of: item].map { (item: item, issued: $0) } }
      .filter { $0.issued <= day }.max { ($0.issued, $0.item) < ($1.issued, $1.item) }?.item
  }
}
