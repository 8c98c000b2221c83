/// A date to watch.
package struct Deadline: Hashable, Sendable {
  /// The day.
  package let day: Day
  /// What falls due.
  package let title: Text
  /// What to do about it.
  package let advice: Text
  /// Where it comes from, when it comes from an answer.
  package let address: Address?
  /// How many days before to be reminded; 0 is the day itself.
  package let alarmDaysBefore: [Int]
  /// True when it is still to be done once its day is over.
  package let staysDue: Bool
  /// True for a day up to which notice can be given: it is told before all that comes, however far it is.
  package let isNotice: Bool

  /// A date to watch, with what to do about it.
  package init(
    _ day: Day, _ title: Text, advice: Text, at address: Address? = nil, alarmDaysBefore: [Int] = [7, 1],
    staysDue: Bool = false, isNotice: Bool = false
  ) {
    self.day = day
    self.title = title
    self.advice = advice
    self.address = address
    self.alarmDaysBefore = alarmDaysBefore
    self.staysDue = staysDue
    self.isNotice = isNotice
  }

  /// This date, still to be done once its day is over.
  package var untilDone: Deadline {
    Deadline(
      day, title, advice: advice, at: address, alarmDaysBefore: alarmDaysBefore, staysDue: true, isNotice: isNotice)
  }

  /// This date, as a day up to which notice can be given.
  package var asNotice: Deadline {
    Deadline(
      day, title, advice: advice, at: address, alarmDaysBefore: alarmDaysBefore, staysDue: staysDue, isNotice: true)
  }
}
