import CarnetCore

/// Why an invoice is paid late: who bears it, as a person says it.
enum LateCause: String, Choice {
  case us, receivedLate = "received_late", disputed

  var label: Text {
    switch self {
    case .us: Text(fr: "de notre fait", en: "on our side")
    case .receivedLate: Text(fr: "facture reçue trop tard", en: "the invoice came too late")
    case .disputed: Text(fr: "contestée par écrit", en: "disputed in writing")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .us: ["our own doing"]
    default: []
    }
  }
}

/// By when an invoice is paid, and what being late costs: by the contract in force on its day of issue.
extension InvoiceCheck {
  /// The day by which it is safe to pay it: the nearer one where "end of month" is read in two ways.
  ///
  /// Nil for a credit note, and for an invoice that credit notes take back: nothing is to be paid.
  var safeDue: Day? { isOwed ? contract.money.payment.map { $0.safe(entry.issued) } : nil }

  /// The day by which the contract's own words have it paid: interest runs from there; nil where nothing is owed.
  var due: Day? { isOwed ? contract.money.payment.map { $0.agreed(entry.issued) } : nil }

  private var isOwed: Bool { entry.kind == .invoice && !ledger.isTakenBack(entry) }

  /// The day on which it was paid; nil while it is not.
  var paid: Day? { dossier[Invoice.paid, of: invoice] }

  /// Days by which it was paid late, or is late already; 0 when it was not.
  var daysLate: Int {
    guard let due else { return 0 }
    return max(0, (paid ?? contract.clock.zone.localized(now).day).ordinal - due.ordinal)
  }

  /// Who bears the lateness; nil while nobody said.
  var lateCause: LateCause? { dossier[Invoice.lateBecause, of: invoice] }

  /// What is disputed in writing of it, excluding tax, and no credit note gives back yet; nothing where none is, or all.
  var disputed: Money {
    guard isOwed, let amount = dossier[Invoice.disputed, of: invoice] else { return Money(cents: 0) }
    let credited = entry.net.cents - ledger.rest(of: entry).cents
    return Money(cents: max(0, min(amount.cents, entry.net.cents) - max(0, credited)))
  }

  /// What is left to pay of it, excluding tax, where a part is disputed; nil where none is.
  var undisputed: Money? { disputed.cents > 0 ? ledger.rest(of: entry) - disputed : nil }

  /// True where a part of it is disputed and the rest is due.
  private var isPartlyDisputed: Bool { disputed.cents > 0 && disputed.cents < ledger.rest(of: entry).cents }

  /// True where the client owes nothing for the lateness: all of it is disputed, or came too late.
  private var isOfTheProvider: Bool {
    if lateCause == .receivedLate { return true }
    let isDisputed = lateCause == .disputed && dossier[Invoice.disputed, of: invoice] == nil
    return isDisputed || disputed.cents > 0 && !isPartlyDisputed
  }

  /// The lateness half-year by half-year, on what is owed with VAT, without what credit notes give back and what is disputed;
  /// nil where the rate of one is not known.
  ///
  /// None where nothing is owed for it: on time, a credit note, or through the provider.
  var stretches: [Law.LateStretch]? { late?.stretches }

  /// The interest owed for paying late; nil where the rate of a half-year is not known.
  var interest: Money? { late?.interest }

  private var late: (stretches: [Law.LateStretch], interest: Money)? {
    guard let due, daysLate > 0, !isOfTheProvider else { return ([], Money(cents: 0)) }
    let credits = ledger.credits(on: invoice).compactMap { InvoiceCheck($0.item, in: ledger) }
    let whole = ([self] + credits).reduce(Int128(0) as Int128?) { sum, check in
      sum.flatMap { sum in check.gross.map { sum + $0 } }
    }
    guard let whole, let own = gross else { return nil }
    let (net, apart) = (Int128(max(1, entry.net.cents)), Int128(disputed.cents))
    // The part disputed bears the tax of the invoice in proportion.
    let (owed, over) = (whole * net - own * apart, 10_000 * net)
    return Law.lateStretches(on: owed, over: over, contract.money.lateRate, due: due, daysLate: daysLate).map {
      ($0, Law.lateInterest(on: owed, over: over, $0))
    }
  }

  /// Its amount with VAT, in ten-thousandths of a cent: by the tax that it bears, else by the rate of its day.
  private var gross: Int128? {
    let net = Int128(entry.net.cents)
    return tax.map { (net + Int128($0.cents)) * 10_000 }
      ?? contract.money.vat.map { net * Int128(10_000 + $0.basisPoints) }
  }

  /// What is said when interest is owed and the rate of a half-year is not known.
  var missingRate: Text? {
    guard let due, daysLate > 0, interest == nil else { return nil }
    return Law.missingRate(contract.money.lateRate, on: due.adding(days: 1))
      ?? Law.missingRate(contract.money.lateRate, on: due.adding(days: daysLate))
  }

  /// How late it was paid, at whose cost: `payée 14 jours en retard, 4,36 € d'intérêts (…)`; nil for one that was not.
  var latePayment: Text? {
    guard paid != nil, daysLate > 0 else { return nil }
    func words(_ language: Language) -> String {
      let wording = Wording(language: language)
      let late = wording.count(daysLate, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
      let head = Text(fr: "payée \(late) en retard", en: "paid \(late) late")[language]
      if isOfTheProvider {
        let cause = lateCause == .receivedLate ? LateCause.receivedLate : .disputed
        return head
          + Text(fr: ", \(cause.label.fr) : pas d'intérêts", en: ", \(cause.label.en): no interest")[language]
      }
      let apart = wording.money(disputed)
      let whose =
        isPartlyDisputed
        ? Text(
          fr: ", dont \(apart) HT contestés par écrit, sans intérêts ; le reste, \(LateCause.us.label.fr)",
          en: ", of which \(apart) excl. VAT disputed in writing, without interest; the rest, \(LateCause.us.label.en)")[
            language] : lateCause.map { ", \($0.label[language])" } ?? ""
      guard let stretches, let interest else { return head + whose + (missingRate.map { ", " + $0[language] } ?? "") }
      let halves = stretches.map { stretch in
        let days = wording.count(stretch.days, one: Text(fr: "jour", en: "day"), many: Text(fr: "jours", en: "days"))
        let amount = stretches.count > 1 ? ", \(wording.money(stretch.interest))" : ""
        return Text(
          fr: "\(stretch.half.label.fr) : \(days) à \(wording.rate(stretch.rate))\(amount)",
          en: "\(stretch.half.label.en): \(days) at \(wording.rate(stretch.rate))\(amount)")[language]
      }.joined(separator: Text(fr: " ; ", en: "; ")[language])
      let fixed = wording.money(Law.recoveryIndemnity)
      return head + whose
        + Text(
          fr: ", \(wording.money(interest)) d'intérêts (\(halves)), plus \(fixed)",
          en: ", \(wording.money(interest)) of interest (\(halves)), plus \(fixed)")[language]
    }
    return Text(fr: words(.fr), en: words(.en))
  }

  /// Interest that is owed but cannot be reckoned, and a late payment of which nobody said who bears it.
  var lateness: [Finding] {
    if let missing = missingRate {
      return [
        Finding(
          Text(
            fr: "\(invoice) : payée ou due en retard, intérêts non calculés (\(missing.fr)).",
            en: "\(invoice): paid or due late, interest not calculated (\(missing.en))."),
          at: [Invoice.paid.address(of: invoice)], source: Law.lateInterest)
      ]
    }
    guard let late = latePayment, lateCause == nil, disputed.cents == 0 else { return [] }
    return [
      Finding(
        Text(
          fr: "\(invoice) : \(late.fr). Indiquez la raison. Tapez :modifier \(invoice) late_because.",
          en: "\(invoice): \(late.en). Say why. Type :edit \(invoice) late_because."),
        at: [Invoice.lateBecause.address(of: invoice)], source: Law.lateInterest)
    ]
  }
}
