/// What sort of answer a question takes: how it is read, worded and completed.
package enum Kind: Sendable {
  /// One line of text, with a check of its own where it has a form (an e-mail address, a SIREN).
  case line(Shape)
  /// Several lines of text.
  case paragraph
  /// One of some choices.
  case choice(Options)
  /// Any of some choices.
  case choices(Options)
  /// A whole number within bounds, and what it counts where that may be said beside it.
  case number(ClosedRange<Int>, Measure? = nil)
  /// A rate in percent.
  case rate
  /// An amount in euros, due at a pace.
  case money(Pace)
  /// A calendar day, and where it lies.
  case day(Direction)
  /// A day and time.
  case moment
  /// A length of time in hours and minutes, or in business days where the contract says how long one is.
  case duration
  /// Yes or no.
  case yesNo
  /// One item of another form.
  case item(FormID)
  /// Any items of another form.
  case items(FormID)
  /// Weekly opening windows.
  case windows

  /// One choice.
  package struct Option: Hashable, Sendable {
    /// Frozen id.
    package let id: String
    /// How it is called.
    package let label: Text
    /// How else people call it, in either language.
    package let words: [String]
    /// What people may mean by it, and are asked whether they do.
    package let perhaps: [String]
    /// The labels that it had before, in either language: a script that says one is still read.
    package let earlier: [String]

    /// A choice of that id and label, with other words for it.
    package init(
      _ id: String, _ label: Text, words: [String] = [], perhaps: [String] = [], earlier: [String] = []
    ) {
      self.id = id
      self.label = label
      self.words = words
      self.perhaps = perhaps
      self.earlier = earlier
    }

    /// All that it is called.
    var called: CalledChoice { CalledChoice(id: id, label: label, words: words + earlier, perhaps: perhaps) }
  }

  /// The choices of a question, listed only when they are needed: most are not while a dossier is open.
  package struct Options: Sendable {
    private let list: @Sendable () -> [Option]

    /// The choices that a function lists.
    package init(_ list: @escaping @Sendable () -> [Option]) { self.list = list }

    /// The choices in their order.
    package var all: [Option] { list() }
  }

  /// The form that a line of text must have.
  package enum Shape: CaseIterable, Hashable, Sendable {
    /// Any words.
    case words
    /// The name of a person, with her capacity where that is asked.
    case person
    /// The name of a firm.
    case firm
    /// A postal address on one line.
    case address
    /// The serial number of a device.
    case serial
    /// Why something is so.
    case reason
    /// A company's nine-digit SIREN number.
    case siren
    /// An establishment's fourteen-digit SIRET number.
    case siret
    /// A French VAT number.
    case vat
    /// A NAF activity code.
    case naf
    /// An e-mail address.
    case email
    /// A telephone number, kept in E.164.
    case phone

    /// True where any words can be the answer, as far as a script goes; of a person more sense is expected.
    package var isFree: Bool {
      switch self {
      case .words, .person, .firm, .address, .serial, .reason: true
      case .siren, .siret, .vat, .naf, .email, .phone: false
      }
    }
  }
}

extension Kind {
  /// True where the answer is a moment.
  var isMoment: Bool {
    guard case .moment = self else { return false }
    return true
  }

  /// The tag of the values that answer a question of this kind.
  package var tag: String {
    switch self {
    case .line, .paragraph: "text"
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

  /// The value of this kind that was written as `canonical`; nil when it was none.
  package func value(canonical: String) -> Value? { Value(tag: tag, canonical: canonical) }
}

/// A Swift type that an answer is read back as.
package protocol AnswerValue: Hashable, Sendable {
  /// The typed value of a kept value, or nil when the kept value is of another kind.
  init?(kept value: Value)
  /// The value as it is kept.
  var kept: Value { get }
}

/// A closed list of choices: the raw values are frozen ids, the labels are what a person reads.
package protocol Choice: AnswerValue, ListElement, CaseIterable, RawRepresentable where RawValue == String {
  /// How the choice is called.
  var label: Text { get }
  /// How else people call it, in either language.
  var words: [String] { get }
  /// What people may mean by it, and are asked whether they do.
  var perhaps: [String] { get }
  /// The labels that it had before, in either language: a script that says one is still read.
  var earlier: [String] { get }
}

extension Choice {
  package init?(kept value: Value) {
    guard case .choice(let id) = value else { return nil }
    self.init(rawValue: id)
  }
  package var kept: Value { .choice(rawValue) }
  /// None but its label.
  package var words: [String] { [] }
  /// Nothing.
  package var perhaps: [String] { [] }
  /// None.
  package var earlier: [String] { [] }
  /// The choices as options, in their order.
  package static var options: Kind.Options {
    Kind.Options {
      allCases.map {
        Kind.Option($0.rawValue, $0.label, words: $0.words, perhaps: $0.perhaps, earlier: $0.earlier)
      }
    }
  }
}

extension String: AnswerValue {
  package init?(kept value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
  package var kept: Value { .text(self) }
}

extension Int: AnswerValue {
  package init?(kept value: Value) {
    guard case .number(let number) = value else { return nil }
    self = number
  }
  package var kept: Value { .number(self) }
}

extension Bool: AnswerValue {
  package init?(kept value: Value) {
    guard case .yesNo(let yes) = value else { return nil }
    self = yes
  }
  package var kept: Value { .yesNo(self) }
}

extension Rate: AnswerValue {
  package init?(kept value: Value) {
    guard case .rate(let rate) = value else { return nil }
    self = rate
  }
  package var kept: Value { .rate(self) }
}

extension Money: AnswerValue {
  package init?(kept value: Value) {
    guard case .money(let money) = value else { return nil }
    self = money
  }
  package var kept: Value { .money(self) }
}

extension Day: AnswerValue {
  package init?(kept value: Value) {
    guard case .day(let day) = value else { return nil }
    self = day
  }
  package var kept: Value { .day(self) }
}

extension Instant: AnswerValue {
  package init?(kept value: Value) {
    guard case .moment(let instant) = value else { return nil }
    self = instant
  }
  package var kept: Value { .moment(self) }
}

extension TimeSpan: AnswerValue {
  package init?(kept value: Value) {
    guard case .duration(let span) = value else { return nil }
    self = span
  }
  package var kept: Value { .duration(self) }
}

extension ItemID: AnswerValue {
  package init?(kept value: Value) {
    guard case .item(let item) = value else { return nil }
    self = item
  }
  package var kept: Value { .item(self) }
}

extension WeeklyWindows: AnswerValue {
  package init?(kept value: Value) {
    guard case .windows(let windows) = value else { return nil }
    self = windows
  }
  package var kept: Value { .windows(self) }
}

extension Array: AnswerValue where Element: ListElement {
  package init?(kept value: Value) {
    guard let elements = Element.elements(of: value) else { return nil }
    self = elements
  }
  package var kept: Value { Element.kept(self) }
}

/// A type of which an answer may hold several.
package protocol ListElement: Hashable, Sendable {
  /// The elements of a kept list, or nil when the kept value is of another kind.
  static func elements(of value: Value) -> [Self]?
  /// The list as it is kept.
  static func kept(_ elements: [Self]) -> Value
}

extension ItemID: ListElement {
  package static func elements(of value: Value) -> [ItemID]? {
    guard case .items(let items) = value else { return nil }
    return items
  }
  package static func kept(_ elements: [ItemID]) -> Value { .items(elements) }
}

extension Choice {
  package static func elements(of value: Value) -> [Self]? {
    guard case .choices(let ids) = value else { return nil }
    return ids.compactMap(Self.init(rawValue:))
  }
  package static func kept(_ elements: [Self]) -> Value { .choices(elements.map(\.rawValue)) }
}
