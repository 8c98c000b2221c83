/// Why an answer that can be right seldom is: a person is asked once whether it is meant.
package struct Doubt: Hashable, Sendable {
  /// What would be expected instead, or what is odd, in one sentence.
  package let why: Text

  /// A doubt for a reason.
  package init(_ why: Text) { self.why = why }

  /// A doubt about a number outside what is usual; nil within it.
  package static func unless(_ number: Int, in usual: ClosedRange<Int>) -> Doubt? {
    unless(number, in: usual) { $1.number($0) }
  }

  /// A doubt about an amount outside what is usual; nil within it.
  package static func unless(_ amount: Money, in usual: ClosedRange<Money>) -> Doubt? {
    unless(amount, in: usual) { $1.money($0) }
  }

  private static func unless<Quantity: Comparable>(
    _ quantity: Quantity, in usual: ClosedRange<Quantity>, _ words: (Quantity, Wording) -> String
  ) -> Doubt? {
    guard !usual.contains(quantity) else { return nil }
    func said(_ language: Language) -> (from: String, to: String) {
      let wording = Wording(language: language)
      return (words(usual.lowerBound, wording), words(usual.upperBound, wording))
    }
    let (fr, en) = (said(.fr), said(.en))
    return Doubt(
      Text(
        fr: "La valeur attendue est entre \(fr.from) et \(fr.to).",
        en: "The expected value is between \(en.from) and \(en.to)."))
  }
}

extension Kind {
  /// What is doubted of any value of this kind, whatever its question.
  func doubt(_ value: Value, _ context: Context) -> Doubt? {
    switch (self, value) {
    case (.number(_, let measure?), .number(let number)): measure.usual.flatMap { Doubt.unless(number, in: $0) }
    case (.money(let pace), .money(let amount)): pace.usual.flatMap { Doubt.unless(amount, in: $0) }
    case (.rate, .rate(let rate)) where rate.basisPoints > 10_000:
      Doubt(Text(fr: "C'est plus que le tout.", en: "That is more than the whole."))
    case (.day(let direction), .day(let day)): direction.doubt(day, context.now.day)
    case (.line(let shape), .text(let text)): shape.doubt(text)
    default: nil
    }
  }
}

extension Measure {
  /// How many there usually are in the life of a small firm and its contract; nil where that says nothing.
  fileprivate var usual: ClosedRange<Int>? {
    switch self {
    case .people, .seats: 0...250
    case .visits, .tests: 0...24
    case .kilometres: 0...1_000
    case .months: 0...60
    case .requests: 0...1_000
    case .times: 0...20
    default: nil
    }
  }
}

extension Pace {
  /// What is usually paid at this pace; nil where that says nothing.
  fileprivate var usual: ClosedRange<Money>? {
    switch self {
    case .hourly: Money(cents: 0)...Money(cents: 100_000)
    case .monthly: Money(cents: 0)...Money(cents: 2_000_000)
    case .yearly: Money(cents: 50_000)...Money(cents: 500_000_000)
    case .once: Money(cents: 0)...Money(cents: 5_000_000_000)
    case .daily, .quarterly, .halfYearly: nil
    }
  }
}

extension Direction {
  /// What is doubted of a day on the other side of today, or far away.
  fileprivate func doubt(_ day: Day, _ today: Day) -> Doubt? {
    let years = day.civil.year - today.civil.year
    if self == .ahead, day < today { return Doubt(Text(fr: "Cette date est passée.", en: "That date is in the past.")) }
    if self == .back, day > today {
      return Doubt(Text(fr: "Cette date est dans le futur.", en: "That date is in the future."))
    }
    if years > 10 { return Doubt(Text(fr: "C'est dans \(years) ans.", en: "That is in \(years) years.")) }
    if years < -25 { return Doubt(Text(fr: "C'était il y a \(-years) ans.", en: "That was \(-years) years ago.")) }
    return nil
  }
}

extension Kind.Shape {
  /// What is doubted of words that can be the answer.
  fileprivate func doubt(_ text: String) -> Doubt? {
    let plain = folded(text)
    if isFree, Lexicon.says(\.greetings, plain) {
      return Doubt(Text(fr: "Cela ressemble à une question.", en: "That looks like a question."))
    }
    if isFree, text.hasSuffix("?"), text.count <= 80 {
      return Doubt(
        Text(fr: "Pour savoir ce qui est demandé, tapez ? seul.", en: "To see what is asked, type ? alone."))
    }
    switch self {
    case .serial where text.count > 40 || plain.split(separator: " ").count { $0.contains(where: \.isLetter) } > 2:
      return Doubt(
        Text(
          fr: "Un numéro de série s'écrit d'habitude en un mot.", en: "A serial number is usually one word."))
    case .person where text.contains(where: \.isNumber):
      return Doubt(Text(fr: "Un nom n'a pas de chiffres.", en: "A name has no digits."))
    case .person where text.count < 2:
      return Doubt(Text(fr: "C'est bien court pour un nom.", en: "That is short for a name."))
    default: return nil
    }
  }
}
