import CarnetCore

/// What a contract promises beside its delays: visits, tests, reports, meetings, papers, revisions.
struct ServiceTerms: Hashable, Sendable {
  /// Preventive visits a year.
  let visits: Int
  /// Business days by which a visit may be off its date.
  let visitTolerance: Int
  /// Restore tests a year; none where the firm makes its own backups.
  let restoreTests: Int
  /// Business days from the end of a visit to its report.
  let reportDays: Int
  /// Business days from the restoring of a grave incident to its report; nil when none is promised.
  let incidentReportDays: Int?
  /// How often the two contacts meet.
  let meetings: Rhythm?
  /// Business days from a meeting to its minutes.
  let minutesDays: Int?
  /// How often the provider tells what it did.
  let summaries: Rhythm?
  /// Days before the last day for notice by which the provider recalls it in writing; 0 when it need not.
  let reminderDays: Int
  /// True when the price follows an index, year by year.
  let isRevised: Bool
  /// The day of the month on which the fee is invoiced.
  let invoiceDay: Int
  /// Hours within which a security incident is announced.
  let breachHours: Int

  /// Hours for that announcement where no contract says.
  static let usualBreachHours = 24

  init(_ context: Context) {
    visits = context.settled(ContractForm.visits) ?? 0
    visitTolerance = context.settled(ContractForm.visitTolerance) ?? 5
    restoreTests = context.providerBacksUp ? context.settled(ContractForm.restoreTests) ?? 0 : 0
    reportDays = context.settled(ContractForm.reportDays) ?? 2
    incidentReportDays = context.settled(ContractForm.incidentReportDays)
    meetings = context.settled(ContractForm.meetings)
    minutesDays = context.settled(ContractForm.minutesDays)
    summaries = context.settled(ContractForm.summaries)
    let isTacit = context.settled(ContractForm.renewal) == .tacit
    reminderDays = isTacit ? context.settled(ContractForm.reminderDays) ?? 0 : 0
    isRevised = context.settled(ContractForm.revised) == true
    invoiceDay = context.settled(ContractForm.invoiceDay) ?? 1
    breachHours = context.settled(ContractForm.breachHours) ?? ServiceTerms.usualBreachHours
  }
}

extension ContractFacts {
  /// The last day on which it runs, as seen from a day: that of the period then running.
  func lastDay(on day: Day) -> Day { term.periodEnd(term.period(on: max(day, term.start))) }

  /// The first revision of the price that comes on a day or later; nil when there is none.
  ///
  /// Under tacit renewal the next period brings one as well: what runs on is revised on.
  func revision(from day: Day) -> Day? {
    guard service.isRevised else { return nil }
    let years = max(1, day.civil.year - term.start.civil.year)
    let next = [years, years + 1].map { term.start.adding(months: 12 * $0) }.first { $0 >= day }
    return next.flatMap { $0 <= lastDay(on: day) || renewal == .tacit ? $0 : nil }
  }
}
