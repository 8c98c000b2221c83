/// A calendar day of the proleptic Gregorian calendar, without time or zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before.
  package let ordinal: Int

  /// The day that lies `ordinal` days after 1 January 1970.
  package init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// The day of that year, month (1 to 12) and day of the month, or nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.ordinal = Day.daysFromCivil(year, month, day)
  }

  /// Year, month and day of the month.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// ISO weekday: 1 is Monday, 7 is Sunday.
  package var weekday: Int {
    let remainder = (ordinal + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day `count` days later; earlier when negative.
  package func adding(days count: Int) -> Day { Day(ordinal: ordinal + count) }

  /// The same day of the month `count` calendar months later, clamped to the month's last day.
  ///
  /// 31 January plus one month is 28 or 29 February.
  package func adding(months count: Int) -> Day {
    let (year, month, day) = civil
    let index = year * 12 + (month - 1) + count
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let clamped = min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(ordinal: Day.daysFromCivil(newYear, newMonth, clamped))
  }

  /// `YYYY-MM-DD`, the durable form.
  package var iso: String {
    let (year, month, day) = civil
    guard (0...9_999).contains(year) else { return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
    var text: [UInt8] = []
    text.reserveCapacity(10)
    appendTwoDigits(year / 100, to: &text)
    appendTwoDigits(year % 100, to: &text)
    text.append(UInt8(ascii: "-"))
    appendTwoDigits(month, to: &text)
    text.append(UInt8(ascii: "-"))
    appendTwoDigits(day, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The day written `YYYY-MM-DD`, and nothing else.
  package init?(iso text: some StringProtocol) {
    guard let day = Day(isoBytes: String(text).utf8.span) else { return nil }
    self = day
  }

  /// The day written `YYYY-MM-DD` in ASCII, and nothing else.
  init?(isoBytes bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = twoDigits(bytes, at: 0), let years = twoDigits(bytes, at: 2),
      let month = twoDigits(bytes, at: 5), let day = twoDigits(bytes, at: 8)
    else { return nil }
    self.init(year: century * 100 + years, month: month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  /// Number of days of a month (1 to 12).
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// `number` in decimal with at least `width` digits.
package func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - text.utf8.count))
  return (number < 0 ? "-" : "") + zeros + text
}

/// Writes a number from 0 to 99 with two ASCII digits.
func appendTwoDigits(_ number: Int, to text: inout [UInt8]) {
  text.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10))
  text.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10))
}

/// The number written in ASCII digits only (at most 15), or nil.
package func digits(_ text: some StringProtocol) -> Int? {
  let bytes = text.utf8
  guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
  var number = 0
  for byte in bytes {
    guard (48...57).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 48)
  }
  return number
}

/// The number of two ASCII digits; nil when they are not digits or not there.
func twoDigits(_ bytes: Span<UInt8>, at index: Int) -> Int? {
  guard index + 1 < bytes.count else { return nil }
  let tens = bytes[index] &- 48
  let ones = bytes[index + 1] &- 48
  return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
}
