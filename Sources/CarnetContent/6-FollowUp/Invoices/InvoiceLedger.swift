import CarnetCore

/// The invoices and credit notes of a contract, in the order of issue: what each covers, and what none does.
struct InvoiceLedger: Groundwork, Sendable {
  /// An invoice or a credit note whose day and amount are known.
  struct Entry: Hashable, Sendable {
    let item: ItemID
    let number: String?
    let issued: Day
    let kind: InvoiceKind
    /// Excluding tax, less than nothing for a credit note.
    let net: Money
    /// The days that it bills; nil for a credit note.
    let period: Period?
    /// True when it bills the fee of those days, as far as its lines say.
    let billsFee: Bool
    /// True when a person said which days those are; else they are supposed.
    let saysPeriod: Bool
    /// What its lines take off: penalties and credits.
    let deducted: Money
    /// The invoice that a credit note corrects; nil while it is not said.
    let corrects: ItemID?
  }

  let dossier: Dossier
  /// The versions of the contract: an invoice is judged by that of its day of issue, each month at the fee then in force.
  let timeline: ContractTimeline
  let now: Instant
  /// What each month may cost.
  let fees: FeeHistory
  /// Oldest first.
  let entries: [Entry]
  private let places: [ItemID: Int]
  private let creditNotes: [ItemID: [Entry]]
  /// Those that bill the fee of some days, in their order.
  private var covering: [(entry: Entry, period: Period)] = []

  init?(_ dossier: Dossier, now: Instant) {
    guard let timeline = ContractTimeline(dossier, now: now) else { return nil }
    self.init(dossier, timeline, now: now)
  }

  init(_ dossier: Dossier, _ timeline: ContractTimeline, now: Instant) {
    self.dossier = dossier
    self.timeline = timeline
    self.now = now
    fees = FeeHistory(dossier, timeline, now: now)
    let lines = Dictionary(grouping: dossier.items(of: InvoiceLine.id)) { dossier[InvoiceLine.invoice, of: $0] }
    entries = dossier.items(of: Invoice.id).compactMap { item in
      let context = Context(dossier: dossier, subject: Subject(Invoice.id, item), now: now)
      guard let issued = context[Invoice.issued], let amount = context[Invoice.amount] else { return nil }
      let kind = Invoice.kind(in: context)
      let own = lines[item] ?? []
      return Entry(
        item: item, number: context[Invoice.number], issued: issued, kind: kind,
        net: kind == .creditNote ? Money(cents: -abs(amount.cents)) : amount,
        period: kind == .creditNote ? nil : Invoice.period(in: context),
        billsFee: own.isEmpty || own.contains { dossier[InvoiceLine.kind, of: $0] == .fee },
        saysPeriod: context[Invoice.periodFrom] != nil || context[Invoice.periodTo] != nil,
        deducted: own.filter { [.penalty, .credit].contains(dossier[InvoiceLine.kind, of: $0]) }.reduce(Money(cents: 0))
        {
          $0 + Money(cents: abs(dossier[InvoiceLine.amount, of: $1]?.cents ?? 0))
        }, corrects: kind == .creditNote ? context[Invoice.corrects] : nil)
    }.sorted { ($0.issued, $0.item) < ($1.issued, $1.item) }
    places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.item, $0) })
    creditNotes = entries.reduce(into: [:]) { notes, entry in
      if let invoice = entry.corrects, invoice != entry.item { notes[invoice, default: []].append(entry) }
    }
    covering = entries.compactMap { entry in
      guard entry.billsFee, entry.net.cents > 0, !isTakenBack(entry), let period = entry.period else { return nil }
      return (entry, period)
    }
  }

  subscript(item: ItemID) -> Entry? { places[item].map { entries[$0] } }

  /// The credit notes that correct an invoice.
  func credits(on invoice: ItemID) -> [Entry] { creditNotes[invoice] ?? [] }

  /// What is left of an invoice once its credit notes are taken off.
  func rest(of entry: Entry) -> Money { credits(on: entry.item).reduce(entry.net) { $0 + $1.net } }

  /// True when credit notes take an invoice back whole: it covers nothing, and nothing of it is to be paid.
  func isTakenBack(_ entry: Entry) -> Bool {
    entry.kind == .invoice && !credits(on: entry.item).isEmpty && rest(of: entry).cents <= 0
  }

  /// The earlier invoices that bill days which this one bills too, with those days.
  ///
  /// One that bears the same number is the same invoice, and is told as such.
  func coveredBefore(_ item: ItemID) -> [(by: Entry, days: Period)] {
    guard let place = covering.firstIndex(where: { $0.entry.item == item }) else { return [] }
    let (entry, period) = covering[place]
    return covering[..<place].compactMap { other in
      guard entry.number == nil || other.entry.number != entry.number,
        let both = Period(from: max(period.from, other.period.from), to: min(period.to, other.period.to))
      else { return nil }
      return (other.entry, both)
    }
  }

  /// The days of the contract that no invoice bills, up to one that is billed or to the last month over for a month.
  ///
  /// Nothing where no invoice is noted.
  var uncovered: [Period] {
    let covered = covering.map(\.period).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    guard dossier.withdrawnOn == nil, let latest = covered.map(\.to).max() else { return [] }
    let terms = timeline.terms(at: now)
    let over = Period.month(of: Period.month(of: fees.today).from.adding(months: -1)).from.adding(days: -1)
    let end = timeline.lastDay ?? terms.lastDay(on: fees.today)
    let last = min(max(latest, over), end)
    var gaps: [Period] = []
    var next = timeline.versions[0].terms.term.start
    for period in covered {
      if let gap = Period(from: next, to: min(period.from.adding(days: -1), last)) { gaps.append(gap) }
      next = max(next, period.to.adding(days: 1))
    }
    return gaps + (Period(from: next, to: last).map { [$0] } ?? [])
  }
}

extension Period {
  /// The days in words: `février 2026`, else `du 10 février 2026 au 31 mars 2026`.
  func words(_ language: Language) -> String {
    let wording = Wording(language: language)
    if self == Period.month(of: from) { return wording.month(year: from.civil.year, month: from.civil.month) }
    return Text(
      fr: "du \(wording.day(from)) au \(wording.day(to))", en: "\(wording.day(from)) to \(wording.day(to))")[language]
  }
}
