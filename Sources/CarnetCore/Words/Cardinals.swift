extension Wording {
  /// An amount in words, as contracts write it: `sept cent quatre-vingts euros`.
  package func moneyInWords(_ money: Money) -> String {
    let euros = Int(money.cents.magnitude / 100)
    let cents = Int(money.cents.magnitude % 100)
    var words: [String] = []
    if euros > 0 || cents == 0 {
      let singular = language == .fr ? euros < 2 : euros == 1
      // French says "un million d'euros", without a number after the million.
      let link = language == .fr && euros >= 1_000_000 && euros % 1_000_000 == 0 ? " d'" : " "
      words.append(cardinal(euros) + link + (singular ? "euro" : "euros"))
    }
    if cents > 0 {
      let name = Text(fr: "centime", en: "cent")[language]
      words.append("\(cardinal(cents)) \(name)\(cents > 1 ? "s" : "")")
    }
    return (money.cents < 0 ? Text(fr: "moins ", en: "minus ")[language] : "") + list(words, conjunction: .and)
  }

  /// A whole number in words, up to 999 999 999 999; in figures beyond.
  package func cardinal(_ number: Int) -> String {
    guard number.magnitude < 1_000_000_000_000 else { return self.number(number) }
    if number < 0 { return Text(fr: "moins ", en: "minus ")[language] + cardinal(-number) }
    return language == .fr ? Wording.french(number) : Wording.english(number)
  }

  private static func french(_ number: Int) -> String {
    if number == 0 { return "zéro" }
    var parts: [String] = []
    for (size, name) in [(1_000_000_000, "milliard"), (1_000_000, "million")] {
      let count = number / size % 1_000
      if count > 0 { parts.append(frenchBelowThousand(count, final: true) + " " + name + (count > 1 ? "s" : "")) }
    }
    let thousands = number / 1_000 % 1_000
    if thousands > 0 {
      parts.append(thousands == 1 ? "mille" : frenchBelowThousand(thousands, final: false) + " mille")
    }
    if number % 1_000 > 0 { parts.append(frenchBelowThousand(number % 1_000, final: true)) }
    return parts.joined(separator: " ")
  }

  /// `final` is true where *cents* and *quatre-vingts* take their plural: not before *mille*.
  private static func frenchBelowThousand(_ number: Int, final: Bool) -> String {
    let hundreds = number / 100
    let rest = number % 100
    var words: [String] = []
    if hundreds > 0 {
      let plural = hundreds > 1 && rest == 0 && final ? "cents" : "cent"
      words += hundreds == 1 ? [plural] : [frenchUnits[hundreds], plural]
    }
    if rest > 0 { words.append(frenchBelowHundred(rest, final: final)) }
    return words.joined(separator: " ")
  }

  private static func frenchBelowHundred(_ number: Int, final: Bool) -> String {
    if number < 20 { return frenchUnits[number] }
    let tens = [
      "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt",
    ]
    let ten = number / 10
    let base = tens[ten]
    let rest = ten == 7 || ten == 9 ? number % 10 + 10 : number % 10
    if rest == 0 { return ten == 8 && final ? "quatre-vingts" : base }
    if rest == 1 && ten < 8 || rest == 11 && ten == 7 { return "\(base) et \(frenchUnits[rest])" }
    return "\(base)-\(frenchUnits[rest])"
  }

  private static func english(_ number: Int) -> String {
    if number == 0 { return "zero" }
    var parts: [String] = []
    for (size, name) in [(1_000_000_000, " billion"), (1_000_000, " million"), (1_000, " thousand"), (1, "")] {
      let count = number / size % 1_000
      guard count > 0 else { continue }
      let link = size == 1 && count < 100 && !parts.isEmpty ? "and " : ""
      parts.append(link + englishBelowThousand(count) + name)
    }
    return parts.joined(separator: " ")
  }

  private static func englishBelowThousand(_ number: Int) -> String {
    let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    let rest = number % 100
    let small =
      rest < 20 ? englishUnits[rest] : tens[rest / 10] + (rest % 10 > 0 ? "-" + englishUnits[rest % 10] : "")
    guard number >= 100 else { return small }
    return englishUnits[number / 100] + " hundred" + (rest > 0 ? " and " + small : "")
  }

  private static let frenchUnits = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  ]
  private static let englishUnits = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
}
