/// The frozen name of a form: `company`, `assets`.
package struct FormID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as it stands in scripts and in the journal.
  package let name: String

  /// The form of that name.
  package init(_ name: String) { self.name = name }
  package init(stringLiteral name: String) { self.name = name }
  package var description: String { name }
  package static func < (left: FormID, right: FormID) -> Bool { left.name < right.name }
}

/// The name of one item of a form that holds many, `A3`: the form's letter and a number that is never used again.
///
/// There is one in nearly every fact of a big dossier, so it is two small numbers.
package struct ItemID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Up to three capital letters, five bits each, the first one highest: they compare as the letters do.
  private let letters: UInt16
  private let count: UInt32

  /// One to three capital letters that belong to the form.
  package var letter: String {
    var text = ""
    for shift in [10, 5, 0] where letters >> shift & 31 > 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(letters >> shift & 31) + 64))
    }
    return text
  }

  /// Counted from 1 in the order of adding, to 999 999 999.
  package var number: Int { Int(count) }

  /// The item of that letter and number.
  package init(letter: String, number: Int) {
    self.init(letters: letter.utf8.span, number: number)
  }

  private init(letters: Span<UInt8>, number: Int) {
    var packed: UInt16 = 0
    for index in 0..<3 { packed = packed << 5 | (index < letters.count ? UInt16(letters[index] & 31) : 0) }
    self.letters = packed
    count = UInt32(clamping: number)
  }

  /// The item written `A3` (or `a3`, `A03`), and nothing else.
  package init?(_ text: some StringProtocol) { self.init(bytes: String(text).utf8.span) }

  /// The item so written.
  init?(bytes: Span<UInt8>) {
    var letters = 0
    while letters < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[letters] | 0x20) {
      letters += 1
    }
    guard (1...3).contains(letters), (1...15).contains(bytes.count - letters) else { return nil }
    var number = 0
    for index in letters..<bytes.count {
      guard (48...57).contains(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - 48)
    }
    guard (1...999_999_999).contains(number) else { return nil }
    self.init(letters: bytes.extracting(..<letters), number: number)
  }

  package var description: String { letter + String(count) }
  package static func < (left: ItemID, right: ItemID) -> Bool {
    (left.letters, left.count) < (right.letters, right.count)
  }
}

/// What a group of answers is about: the one subject of a form, or one item of it.
package struct Subject: Hashable, Sendable {
  /// The form.
  package let form: FormID
  /// The item, or nil when the form is about one thing.
  package let item: ItemID?

  /// The subject of a form, or one of its items.
  package init(_ form: FormID, _ item: ItemID? = nil) {
    self.form = form
    self.item = item
  }

  // An item's letter belongs to one form, so the item alone is enough to tell subjects apart.
  package func hash(into hasher: inout Hasher) {
    if let item { hasher.combine(item) } else { hasher.combine(form) }
  }
}

/// Where an answer lives, `company.name` or `assets.A3.serial`; its meaning never changes.
package struct Address: Hashable, Sendable, CustomStringConvertible {
  /// What the answer is about.
  package let subject: Subject
  /// The frozen id of the question within its form.
  package let question: String

  /// The answer to a question about a subject.
  package init(_ subject: Subject, _ question: String) {
    self.subject = subject
    self.question = question
  }

  /// The address written `form.question` or `form.item.question`, and nothing else.
  package init?(_ text: some StringProtocol) { self.init(bytes: String(text).utf8.span) }

  /// The address so written.
  init?(bytes: Span<UInt8>) {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "."), from: 0), first > 0 else { return nil }
    let form = FormID(String(repairing: bytes.extracting(..<first)))
    let second = bytes.firstIndex(of: UInt8(ascii: "."), from: first + 1)
    let question = bytes.extracting(((second ?? first) + 1)...)
    guard !question.isEmpty, question.firstIndex(of: UInt8(ascii: "."), from: 0) == nil else { return nil }
    guard let second else {
      self.init(Subject(form), String(repairing: question))
      return
    }
    guard let item = ItemID(bytes: bytes.extracting(first + 1..<second)) else { return nil }
    self.init(Subject(form, item), String(repairing: question))
  }

  package var description: String {
    guard let item = subject.item else { return "\(subject.form).\(question)" }
    return "\(subject.form).\(item).\(question)"
  }
}

extension FormID {
  // No question bears this name: it stands for whether a list has one more item.
  private static let more = "another"

  /// How a script names the question whether the form has one more item: `assets.another`.
  package var another: String { "\(name).\(FormID.more)" }

  /// The form whose question for one more item has that address; nil for the address of an answer.
  package init?(another address: Address) {
    guard address.question == FormID.more, address.subject.item == nil else { return nil }
    self = address.subject.form
  }
}
