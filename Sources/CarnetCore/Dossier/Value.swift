/// The value of an answer as it is kept, whatever its question.
package enum Value: Hashable, Sendable {
  /// Free text; several lines for a paragraph.
  case text(String)
  /// The frozen id of one choice.
  case choice(String)
  /// The frozen ids of several choices, in the order of the choices.
  case choices([String])
  /// A whole number.
  case number(Int)
  /// A rate in basis points.
  case rate(Rate)
  /// An amount in cents.
  case money(Money)
  /// A calendar day.
  case day(Day)
  /// A moment.
  case moment(Instant)
  /// A length of time.
  case duration(TimeSpan)
  /// Yes or no.
  case yesNo(Bool)
  /// One item of another form.
  case item(ItemID)
  /// Several items of other forms.
  case items([ItemID])
  /// Weekly opening windows.
  case windows(WeeklyWindows)

  /// The durable text of the value: the same in every language, and accepted as an answer to its question.
  package var canonical: String {
    switch self {
    case .text(let text): text
    case .choice(let id): id
    case .choices(let ids): ids.joined(separator: ", ")
    case .number(let number): String(number)
    case .rate(let rate): hundredths(rate.basisPoints)
    case .money(let money): hundredths(money.cents)
    case .day(let day): day.iso
    case .moment(let instant): instant.iso
    case .duration(let span): "\(padded(span.seconds / 3_600, 1))h\(padded(abs(span.seconds) / 60 % 60, 2))"
    case .yesNo(let yes): yes ? "yes" : "no"
    case .item(let item): item.description
    case .items(let items): items.map(\.description).joined(separator: ", ")
    case .windows(let windows): windows.canonical
    }
  }

  /// The frozen name of the kind of value in the journal.
  package var tag: String {
    switch self {
    case .text: "text"
    case .choice: "choice"
    case .choices: "choices"
    case .number: "number"
    case .rate: "rate"
    case .money: "money"
    case .day: "day"
    case .moment: "moment"
    case .duration: "duration"
    case .yesNo: "yesno"
    case .item: "item"
    case .items: "items"
    case .windows: "windows"
    }
  }

  /// The value that was written as `canonical` under a tag, or nil when the two do not fit.
  package init?(tag: String, canonical text: String) {
    switch tag {
    case "text": self = .text(text)
    case "choice": self = .choice(text)
    case "choices": self = .choices(text.isEmpty ? [] : text.split(separator: ", ").map(String.init))
    case "number":
      guard let number = Int(text) else { return nil }
      self = .number(number)
    case "rate":
      guard let points = wholeHundredths(text) else { return nil }
      self = .rate(Rate(basisPoints: points))
    case "money":
      guard let cents = wholeHundredths(text) else { return nil }
      self = .money(Money(cents: cents))
    case "day":
      guard let day = Day(iso: text) else { return nil }
      self = .day(day)
    case "moment":
      guard let instant = Instant(iso: text) else { return nil }
      self = .moment(instant)
    case "duration":
      let parts = text.split(separator: "h", omittingEmptySubsequences: false)
      guard parts.count == 2, let hours = digits(parts[0]), let minutes = digits(parts[1]) else { return nil }
      self = .duration(.minutes(hours * 60 + minutes))
    case "yesno":
      guard text == "yes" || text == "no" else { return nil }
      self = .yesNo(text == "yes")
    case "item":
      guard let item = ItemID(text) else { return nil }
      self = .item(item)
    case "items":
      let items = text.isEmpty ? [] : text.split(separator: ", ").map { ItemID($0) }
      guard items.allSatisfy({ $0 != nil }) else { return nil }
      self = .items(items.compactMap { $0 })
    case "windows":
      guard let windows = WeeklyWindows(canonical: text) else { return nil }
      self = .windows(windows)
    default: return nil
    }
  }
}

/// What stands at an address once something was said there.
package enum Answer: Hashable, Sendable {
  /// A value.
  case value(Value)
  /// The person said that she does not know yet.
  case unknown
  /// The person left the question for later.
  case deferred

  /// The value, when there is one.
  package var value: Value? {
    guard case .value(let value) = self else { return nil }
    return value
  }
}

/// Hundredths written as a decimal with a point: 123450 is `1234.50`.
private func hundredths(_ count: Int) -> String {
  let magnitude = Int(count.magnitude)
  return (count < 0 ? "-" : "") + "\(magnitude / 100).\(padded(magnitude % 100, 2))"
}

/// The hundredths in `1234.50`; exactly two decimals.
private func wholeHundredths(_ text: String) -> Int? {
  let negative = text.hasPrefix("-")
  let parts = (negative ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].utf8.count == 2, let whole = digits(parts[0]), let cents = digits(parts[1])
  else { return nil }
  return (whole * 100 + cents) * (negative ? -1 : 1)
}
