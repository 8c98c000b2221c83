import CarnetCore

/// A contract of which everything that clocks and money need is known: what incidents are judged by.
package struct ContractFacts: Groundwork, Sendable {
  /// Its number.
  package let number: String
  /// How long it runs, and by when notice is due.
  package let term: ContractTerm
  /// Whether it is renewed, and how.
  package let renewal: Renewal
  /// Which act stops the time for notice.
  package let noticeCount: NoticeCount
  /// The clock by which its delays run, where no site has one of its own.
  package let clock: ContractClock
  /// The hours on call beside the service hours, and for which severities; nil when nobody is.
  package let onCall: OnCall?
  /// The clocks of the sites that have their own.
  let sites: SiteClocks
  /// Open seconds to the first useful act, by severity.
  package let gti: PerSeverity<Int>
  /// Open seconds to restoring, by severity.
  package let gtr: PerSeverity<Int>
  /// The grid that gives an incident its severity.
  let matrix: SeverityMatrix
  /// The only reasons that stop the clock.
  package let suspending: Set<SuspensionReason>
  /// The fee a month, excluding tax.
  package let monthlyFee: Money
  /// The set-up fee, excluding tax.
  package let setupFee: Money
  /// What it says of invoices, their payment and the revision of the price.
  let money: MoneyTerms
  /// The penalties; nil when there are none.
  package let penalties: PenaltyTerms?
  /// What is promised beside the delays.
  let service: ServiceTerms

  /// What is billed each month, excluding tax: the fee, and that of the hours on call.
  package var monthlyBill: Money { monthlyFee + (onCall?.fee ?? Money(cents: 0)) }

  /// What the first period costs, excluding tax: every month and the set-up.
  package var total: Money { Money(cents: monthlyBill.cents * term.months + setupFee.cents) }

  /// The contract of a dossier; nil while something that it rests on is missing.
  package init?(_ dossier: Dossier, now: Instant) { self.init(dossier, now: now, closings: dossier) }

  /// The contract of a dossier, under the closing days of another: they are agreed as they come, under whatever version.
  package init?(_ dossier: Dossier, now: Instant, closings: Dossier) {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    guard let number = context[ContractForm.number], let start = context.settled(ContractForm.start),
      let months = context.settled(ContractForm.termMonths), let renewal = context.settled(ContractForm.renewal),
      let window = context.settled(ContractForm.window), let calendar = context.settled(ContractForm.calendar),
      let fee = context.settled(ContractForm.monthlyFee), let setup = context.settled(ContractForm.setupFee)
    else { return nil }
    self.number = number
    self.renewal = renewal
    noticeCount = context.settled(ContractForm.noticeCount) ?? .receipt
    monthlyFee = fee
    setupFee = setup
    money = MoneyTerms(context)
    term = ContractTerm(
      start: start, months: months,
      renewalMonths: renewal == .tacit ? context.settled(ContractForm.renewalMonths) : nil,
      noticeMonths: renewal == .none ? 0 : context.settled(ContractForm.noticeMonths) ?? 0)
    // A clock lays out each day of its years: those of the contract, of what came just before and of what may follow.
    let life = [start, term.end, now.day].map(\.civil.year)
    let (earliest, latest) = (life.min() ?? 2_000, life.max() ?? 2_000)
    let years = max(1, earliest - 2)...min(9_999, latest + 5)
    let opened = dossier.openedDays(of: calendar, years: years)
    let closed = context.settled(ContractForm.closingsCount) == true ? Closing.days(closings) : []
    clock = ContractClock(
      windows: window, calendar: calendar, zone: calendar.zone, closed: closed, opened: opened, years: years)
    onCall = OnCall(context, beside: clock, closed: closed, opened: opened)
    sites = SiteClocks(
      SiteHours.places(in: dossier, beside: window, calendar, now: now), beside: clock, onCall, closed: closed
    ) { dossier.openedDays(of: $0, years: years) }
    guard let gti = PerSeverity(known: { context.settled(ContractForm.gti($0))?.seconds }),
      let gtr = PerSeverity(known: { context.settled(ContractForm.gtr($0))?.seconds })
    else { return nil }
    self.gti = gti
    self.gtr = gtr
    matrix = SeverityMatrix(dossier, now: now)
    suspending = Set(context.settled(ContractForm.suspending) ?? [])
    penalties = context.settled(ContractForm.penalties) == true ? PenaltyTerms(context) : nil
    service = ServiceTerms(context)
  }
}

extension ContractFacts {
  /// What a contract is not complete without, one sentence for each answer that is missing; nothing when it is complete.
  static func missing(_ dossier: Dossier, now: Instant) -> [Finding] {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    func finding<T: AnswerValue>(_ question: Question<T>, _ value: T?) -> Finding? {
      guard value == nil else { return nil }
      let prompt = question.definition.prompt
      return Finding(
        Text(
          fr: "Il manque une réponse au contrat : « \(prompt.fr) ».",
          en: "The contract needs an answer: “\(prompt.en)”."),
        at: [question.address()])
    }
    func settled<T: AnswerValue>(_ question: Question<T>) -> Finding? { finding(question, context.settled(question)) }
    let terms = [
      finding(ContractForm.number, context[ContractForm.number]), settled(ContractForm.start),
      settled(ContractForm.termMonths), settled(ContractForm.renewal), settled(ContractForm.window),
      settled(ContractForm.calendar), settled(ContractForm.monthlyFee), settled(ContractForm.setupFee),
    ]
    let delays = Severity.allCases.flatMap { [settled(ContractForm.gti($0)), settled(ContractForm.gtr($0))] }
    return (terms + delays).compactMap(\.self)
  }

  /// Why nothing is written of a contract that is not complete.
  static func lacking(_ known: Known) -> DocumentKind.Lacking {
    let missing = missing(known.dossier, now: known.now)
    return DocumentKind.Lacking(
      missing.first
        ?? Finding(
          Text(fr: "Le contrat n'est pas complet.", en: "The contract is not complete."),
          at: [ContractForm.number.address()]), Array(missing.dropFirst()))
  }
}

extension Dossier {
  /// The zone of the place of service: a contract opened again moves it only once it is closed.
  package var serviceZone: Zone {
    let state = state(of: .contract)
    let signed = state.isClosed || state.revision == 1 ? nil : SignedContract(amendedIn: self)
    return
      ((signed?.dossier ?? self).settled(ContractForm.calendar, now: Instant(epochSeconds: 0)) ?? regionCalendar).zone
  }

  /// How long a business day is: that of the contract, else of the specification; nil without windows.
  package var businessDay: TimeSpan? {
    (self[ContractForm.window] ?? self[Specification.window])?.businessDay
  }

  /// The provider of the contract: the one said, else that of the chosen offer.
  var contractProvider: ItemID? { self[ContractForm.provider] ?? chosenOffer.flatMap { provider(of: $0) } }
}

extension WeeklyWindows {
  /// How long the first day with opening hours is, from Monday on; nil without any.
  var businessDay: TimeSpan? {
    (1...7).map { seconds(onWeekday: $0) }.first { $0 > 0 }.map(TimeSpan.init(seconds:))
  }
}
