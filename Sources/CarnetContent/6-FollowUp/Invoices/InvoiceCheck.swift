import CarnetCore

/// What an invoice is compared with: the contract's fee, the parts register, the penalties, and what the law makes it state.
struct InvoiceCheck {
  let invoice: ItemID
  /// What the ledger holds of it.
  let entry: InvoiceLedger.Entry
  /// All the invoices of the contract, each month billed at the fee in force in it.
  let ledger: InvoiceLedger
  /// The terms in force on the day of the invoice.
  let contract: ContractFacts
  let lines: [ItemID]

  var dossier: Dossier { ledger.dossier }
  var now: Instant { ledger.now }

  /// Nil while the contract or the invoice's day and amount are not known.
  init?(_ invoice: ItemID, in dossier: Dossier, _ timeline: ContractTimeline? = nil, now: Instant) {
    let dossier = dossier.seen(byContractOf: invoice, in: Invoice.id)
    guard let timeline = timeline ?? ContractTimeline(dossier, now: now) else { return nil }
    self.init(invoice, in: InvoiceLedger(dossier, timeline, now: now))
  }

  /// Nil while the invoice's day and amount are not known.
  init?(_ invoice: ItemID, in ledger: InvoiceLedger) {
    guard let entry = ledger[invoice] else { return nil }
    self.invoice = invoice
    self.entry = entry
    self.ledger = ledger
    contract = ledger.timeline.version(on: entry.issued).terms
    let dossier = ledger.dossier
    lines = dossier.items(of: InvoiceLine.id).filter { dossier[InvoiceLine.invoice, of: $0] == invoice }
  }

  /// What is wrong with it, or to be looked at; nothing when all agrees.
  var findings: [Finding] { withoutLateness + lateness }

  /// The same, without what being late costs: for a table that tells it in words of its own.
  var withoutLateness: [Finding] {
    number + twice + outside + amounts + awaiting + setup + parts + extras + taxes + misplaced + unplaced + penalties
      + mentions
      + early + withdrawn
  }

  /// True when its amounts agree with the contract and the register.
  var agrees: Bool { (number + amounts + setup + parts + taxes + misplaced + mentions).isEmpty }

  /// What Carnet proposes to say of it: nil while the fee is not known for want of an index, and nothing else is wrong.
  var verdict: Bool? {
    guard agrees, twice.isEmpty, outside.isEmpty else { return false }
    return awaiting.isEmpty && !isOutside ? true : nil
  }

  /// What the contract lets it bill for its days; nil for a credit note, and for days on none of which the contract runs.
  var expected: FeeHistory.Amount? { isOutside ? nil : entry.period.map(ledger.fees.bill) }

  /// True where it bills the fee of days on none of which the contract runs; what is only supposed may lie before it.
  private var isOutside: Bool {
    guard entry.billsFee, let days = entry.period else { return false }
    let timeline = ledger.timeline
    let last = timeline.lastDay ?? timeline.version(on: days.from).terms.lastDay(on: days.from)
    return days.from > last || entry.saysPeriod && days.to < timeline.versions[0].terms.term.start
  }

  // MARK: What is compared

  private var number: [Finding] {
    guard let number = entry.number,
      let other = dossier.items(of: Invoice.id).first(where: {
        $0 != invoice && $0 < invoice && dossier[Invoice.number, of: $0] == number
      })
    else { return [] }
    return [
      Finding(
        Text(
          fr: "\(invoice) a le même numéro que \(other) : vous la paieriez deux fois.",
          en: "\(invoice) has the same number as \(other): you would pay it twice."),
        at: [Invoice.number.address(of: invoice)])
    ]
  }

  /// Days that an earlier invoice bills already.
  private var twice: [Finding] {
    ledger.coveredBefore(invoice).map { other, days in
      Finding(
        Text(
          fr: "\(invoice) : jours déjà facturés par \(other.item), \(days.words(.fr)).",
          en: "\(invoice): days already billed by \(other.item), \(days.words(.en))."),
        at: [Invoice.periodFrom.address(of: invoice)])
    }
  }

  /// Days of which a person said that it bills them, and on none of which the contract runs.
  private var outside: [Finding] {
    guard entry.saysPeriod, isOutside, let days = entry.period else { return [] }
    return [
      Finding(
        Text(
          fr: "\(invoice) : le contrat ne couvre pas ces jours, \(days.words(.fr)).",
          en: "\(invoice): the contract does not cover those days, \(days.words(.en))."),
        at: [Invoice.periodFrom.address(of: invoice)])
    ]
  }

  /// Said of an invoice that came after the end of the contract, of which nobody said which days it bills: nothing is expected
  /// of it.
  private var unsaid: Text? {
    guard !entry.saysPeriod, isOutside else { return nil }
    return Text(
      fr:
        "émise après la fin du contrat, sans échéance à juger. Pour corriger ses jours, tapez :modifier \(invoice) period_from",
      en:
        "issued after the end of the contract, so no time limit applies. To correct its days, type :edit \(invoice) period_from"
    )
  }

  private var amounts: [Finding] {
    guard !lines.isEmpty else { return withoutLines }
    var findings: [Finding] = []
    let sum = Money(cents: lines.reduce(0) { $0 + (dossier[InvoiceLine.amount, of: $1]?.cents ?? 0) })
    let makesTotal = entry.kind == .creditNote ? abs(sum.cents) == abs(entry.net.cents) : sum == entry.net
    if !makesTotal {
      findings.append(
        finding(Invoice.amount.address(of: invoice)) { wording, say in
          say(
            "\(invoice) : le total des lignes est de \(wording.money(sum)), celui de la facture de \(wording.money(entry.net)).",
            "\(invoice): the lines add up to \(wording.money(sum)), the invoice total is \(wording.money(entry.net))."
          )
        })
    }
    guard entry.kind == .invoice else { return findings }
    let fees = lines.filter { dossier[InvoiceLine.kind, of: $0] == .fee }
    let billed = Money(cents: fees.reduce(0) { $0 + (dossier[InvoiceLine.amount, of: $1]?.cents ?? 0) })
    if let line = fees.first, let expected {
      findings += compare(billed, expected, counts: makesTotal, InvoiceLine.amount.address(of: line))
    }
    return findings + deductions
  }

  /// A fee that is not that of the contract; of lines that do not make the total, only one that is too much.
  private func compare(
    _ billed: Money, _ expected: FeeHistory.Amount, counts isWhole: Bool, _ place: Address
  ) -> [Finding] {
    if let known = expected.known {
      guard billed > known || (isWhole && billed < known) else { return [] }
      return [
        finding(place) { wording, say in
          say(
            "\(invoice) : redevance de \(wording.money(billed)), le contrat prévoit \(wording.money(known)).",
            "\(invoice): a fee of \(wording.money(billed)), the contract provides for \(wording.money(known)).")
        }
      ]
    }
    return billed > expected.most || (isWhole && billed < expected.least) ? [beyond(billed, expected, place)] : []
  }

  /// An amount that no index could make.
  private func beyond(_ amount: Money, _ expected: FeeHistory.Amount, _ place: Address) -> Finding {
    finding(place) { wording, say in
      let (least, most) = (wording.money(expected.least), wording.money(expected.most))
      return say(
        "\(invoice) : \(wording.money(amount)), hors des limites de la révision, de \(least) à \(most).",
        "\(invoice): \(wording.money(amount)), outside the limits of the revision, \(least) to \(most).")
    }
  }

  /// A deduction that adds.
  private var deductions: [Finding] {
    lines.compactMap { line in
      guard let kind = dossier[InvoiceLine.kind, of: line], [.penalty, .credit].contains(kind),
        let amount = dossier[InvoiceLine.amount, of: line], amount.cents > 0
      else { return nil }
      return finding(InvoiceLine.amount.address(of: line)) { wording, say in
        say(
          "\(invoice) : « \(kind.label.fr) » est à déduire : saisissez −\(wording.money(amount)).",
          "\(invoice): “\(kind.label.en)” is a deduction: enter −\(wording.money(amount)).")
      }
    }
  }

  private var withoutLines: [Finding] {
    guard let expected, entry.net.cents >= 0 else { return [] }
    let (amount, month) = (entry.net, Period.month(of: entry.issued))
    let fitted = dossier.items(of: Part.id).filter { part in
      guard let visit = dossier[Part.intervention, of: part], let day = dossier[Intervention.ended, of: visit]?.day
      else { return false }
      return day >= month.from.adding(months: -1) && day <= month.to
    }
    let parts = Money(cents: fitted.reduce(0) { $0 + (dossier[Part.price, of: $1]?.cents ?? 0) })
    let place = Invoice.amount.address(of: invoice)
    guard let known = expected.known else {
      return amount < expected.least || amount > expected.most + parts ? [beyond(amount, expected, place)] : []
    }
    guard amount != known, amount != known + parts else { return [] }
    return [
      finding(place) { wording, say in
        say(
          "\(invoice) : \(wording.money(amount)) au lieu de \(wording.money(known)). Pour saisir ses lignes, tapez :ligne.",
          "\(invoice): \(wording.money(amount)) instead of \(wording.money(known)). To enter its lines, type :line."
        )
      }
    ]
  }

  /// An expectation that hangs on an index that is not noted: the amount is neither right nor wrong for it.
  private var awaiting: [Finding] {
    guard entry.billsFee, let day = expected?.awaited.first else { return [] }
    return [
      finding(Invoice.amount.address(of: invoice)) { wording, say in
        say(
          "\(invoice) : prix attendu inconnu, car il manque l'indice de la révision du \(wording.day(day)). Tapez :révision.",
          "\(invoice): expected price unknown, because the index of the revision of \(wording.day(day)) is missing. Type :revision."
        )
      }
    ]
  }

  /// Penalties of months that were over a month before the invoice, and that no invoice has deducted.
  private var penalties: [Finding] {
    let last = ledger.entries.last { $0.kind == .invoice && $0.issued <= ledger.fees.today }
    guard last == entry else { return [] }
    let limit = Period.month(of: Period.month(of: entry.issued).from.adding(days: -1)).from.adding(days: -1)
    guard limit >= contract.term.start, let account = PenaltyAccount(dossier, through: limit, now: now),
      account.owed > account.deducted
    else { return [] }
    return [
      finding(Invoice.amount.address(of: invoice)) { wording, say in
        let left = Money(cents: account.owed.cents - account.deducted.cents)
        return say(
          "\(invoice) : \(wording.money(left)) de pénalités restent à déduire.",
          "\(invoice): \(wording.money(left)) of penalties still to deduct.")
      }
    ]
  }

  /// A payment within the days in which a very small firm owes none.
  private var early: [Finding] {
    guard let paid, let refusal = Withdrawal(dossier, now: now)?.objection(toPaying: paid) else { return [] }
    return [
      Finding(
        Text(fr: "\(invoice) : \(refusal.sentence.fr)", en: "\(invoice): \(refusal.sentence.en)"),
        at: [Invoice.paid.address(of: invoice)], source: Law.withdrawal)
    ]
  }

  /// What is billed after the firm withdrew: only what it had served upon a written request is owed.
  private var withdrawn: [Finding] {
    guard let sent = dossier.withdrawnOn, entry.kind == .invoice, entry.issued >= sent || paid == nil else { return [] }
    let (fr, en) = (Wording(language: .fr).day(sent), Wording(language: .en).day(sent))
    return [
      Finding(
        Text(
          fr:
            "\(invoice) : vous vous êtes rétracté le \(fr). Vous ne devez que le service rendu avant, à votre demande "
            + "écrite (règle à vérifier).",
          en:
            "\(invoice): you withdrew on \(en). You owe only the service provided before that, at your written request "
            + "(a rule to be verified)."),
        at: [Invoice.amount.address(of: invoice)], source: Law.earlyStart)
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
    guard let duty = Invoice.smallFirmsIssue, entry.issued >= duty, dossier[Invoice.onPlatform, of: invoice] != true
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

  /// A finding without the number of the invoice before it, and without its full stop: for a list that names it.
  func words(of finding: Finding, _ language: Language) -> String {
    let sentence = finding.sentence[language]
    let head = Text(fr: "\(invoice) : ", en: "\(invoice): ")[language]
    let bare = sentence.hasPrefix(head) ? sentence.dropFirst(head.count) : sentence[...]
    return String(bare.last == "." ? bare.dropLast() : bare)
  }

  /// What is to be told of it beside the verdict of a person: what is found, and how late it was paid.
  func remarks(_ language: Language) -> [String] {
    withoutLateness.map { words(of: $0, language) } + [unsaid, latePayment].compactMap { $0?[language] }
  }
}
