/// How long a contract runs, how it is renewed, and by when it can be given notice.
///
/// Notice dates use calendar months. Nothing is moved to a Monday: the rule that does so for court deadlines is not
/// assumed for contracts; a safe day to send is given instead.
package struct ContractTerm: Hashable, Sendable {
  /// The day on which it takes effect.
  package let start: Day
  /// Months of the first period.
  package let months: Int
  /// Months of each tacit renewal; nil when it ends by itself.
  package let renewalMonths: Int?
  /// Months of notice before the end of a period.
  package let noticeMonths: Int

  /// Days before the last day for notice on which it is prudent to send it.
  package static let prudence = 10

  /// A term that begins on a day.
  package init(start: Day, months: Int, renewalMonths: Int?, noticeMonths: Int) {
    self.start = start
    self.months = months
    self.renewalMonths = renewalMonths
    self.noticeMonths = noticeMonths
  }

  /// The last day of the first period.
  package var end: Day { periodEnd(0) }

  /// The last day of a period: 0 is the first; each renewal runs on from the end of the one before it.
  ///
  /// Without renewal, every period ends with the first.
  package func periodEnd(_ period: Int) -> Day {
    var end = ContractTerm.lastDay(start, months)
    guard let renewalMonths, period > 0 else { return end }
    for _ in 0..<period { end = ContractTerm.lastDay(end.adding(days: 1), renewalMonths) }
    return end
  }

  /// The last day on which notice against the renewal after a period can be received.
  package func noticeDeadline(_ period: Int) -> Day {
    ContractTerm.lastDay(periodEnd(period).adding(days: 1), -noticeMonths)
  }

  /// The last day on which it is prudent to send that notice.
  package func safeSendingDay(_ period: Int) -> Day {
    noticeDeadline(period).adding(days: -ContractTerm.prudence)
  }

  /// The period that runs on a day under tacit renewal: 0 before the start, and always when nothing is renewed.
  package func period(on day: Day) -> Int {
    guard let renewalMonths, renewalMonths > 0 else { return 0 }
    var end = self.end
    var period = 0
    while end < day {
      end = ContractTerm.lastDay(end.adding(days: 1), renewalMonths)
      period += 1
    }
    return period
  }

  /// The day before the same day of the month, that many months later.
  private static func lastDay(_ first: Day, _ months: Int) -> Day { first.adding(months: months).adding(days: -1) }
}
