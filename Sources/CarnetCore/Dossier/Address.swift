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
package struct ItemID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// One or more capital letters that belong to the form.
  package let letter: String
  /// Counted from 1 in the order of adding.
  package let number: Int

  /// The item of that letter and number.
  package init(letter: String, number: Int) {
    self.letter = letter
    self.number = number
  }

  /// The item written `A3` (or `a3`, `A03`), and nothing else.
  package init?(_ text: some StringProtocol) {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty, letters.count <= 3, let number = digits(text.dropFirst(letters.count)), number > 0
    else { return nil }
    self.init(letter: letters.uppercased(), number: number)
  }

  package var description: String { letter + String(number) }
  package static func < (left: ItemID, right: ItemID) -> Bool {
    (left.letter, left.number) < (right.letter, right.number)
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
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    switch parts.count {
    case 2: self.init(Subject(FormID(String(parts[0]))), String(parts[1]))
    case 3:
      guard let item = ItemID(parts[1]) else { return nil }
      self.init(Subject(FormID(String(parts[0])), item), String(parts[2]))
    default: return nil
    }
  }

  package var description: String {
    guard let item = subject.item else { return "\(subject.form).\(question)" }
    return "\(subject.form).\(item).\(question)"
  }
}
