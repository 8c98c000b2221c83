import CarnetCore

/// When and how a contract can be ended, seen from a day.
struct NoticeTerms: Hashable, Sendable {
  /// The period after which it would end: the present one while notice is still possible, else the next.
  let period: Int
  /// True when the last day for notice of the present period has passed.
  let isTooLate: Bool
  /// The last day on which notice counts.
  let deadline: Day
  /// The last prudent working day to send it.
  let sendBy: Day
  /// The last day of the contract when notice is given in time.
  let end: Day

  init(_ contract: ContractFacts, on day: Day) {
    let term = contract.term
    let present = term.period(on: day)
    isTooLate = contract.renewal == .tacit && day > term.noticeDeadline(present)
    period = isTooLate ? present + 1 : present
    deadline = term.noticeDeadline(period)
    sendBy = contract.prudentSending(period)
    end = term.periodEnd(period)
  }
}
