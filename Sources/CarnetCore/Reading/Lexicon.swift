/// The words by which people say values, in one language; every reader of words goes by this table.
///
/// Written as they are compared: in small letters, without accents. Both languages are heard, whatever the language of the
/// conversation.
struct Lexicon: Sendable {
  // MARK: Numbers

  /// Words for numbers below a hundred.
  let cardinals: [String: Int]
  /// Words that multiply what stands before them.
  let powers: [String: Int]
  /// Words for about so many: `une dizaine`.
  let rounds: [String: Int]
  /// Words that say that a number is not exact, before or after it.
  let about: [String]
  /// Words that come before a value and add nothing to it.
  let openings: [String]
  /// What parts the two ends of a range, after the word that opens it; an empty opening for none.
  let ranges: [(opening: String, middle: String)]

  // MARK: Units

  /// The words of each unit: first one, then several.
  let units: [Measure: [String]]
  /// The words of each pace, as they stand after an amount.
  let paces: [Pace: [String]]
  /// Words for euros.
  let euros: [String]
  /// Words for without tax.
  let untaxed: [String]
  /// What parts a score from the greatest one: `4 sur 5`.
  let outOf: [String]
  /// Words for scores from 0 to 5.
  let scores: [Measure: [String: Int]]

  // MARK: Yes, no and nothing

  /// Ways to say yes.
  let yes: [String]
  /// Ways to say no.
  let no: [String]
  /// What takes a yes or a no back.
  let however: [String]
  /// Ways to say that one does not know.
  let unknown: [String]
  /// Ways to say that it has not come yet.
  let notYet: [String]
  /// Words that open a conversation and answer nothing.
  let greetings: [String]
  /// Words in the place of a reason that give none.
  let bareReasons: [String]
  /// Words for the person who types.
  let pronouns: [String]
  /// Ways to pass.
  let passing: [String]
  /// Nothing of a list, all of it, both of two.
  let nothing: [String], everything: [String], both: [String]
  /// What joins several.
  let and: [String]
  /// What stands between the first and the last of a row.
  let through: [String]
  /// What stands before an item that others are like.
  let like: [String]
  /// One, where things are counted.
  let one: [String]
  /// What says that there are some besides.
  let more: [String]
  /// Small words before a place.
  let places: [String]
  /// Ways to say that one has had enough.
  let ending: [String]

  // MARK: Names

  /// Small words before a name.
  let articles: [String]
  /// Endings of a plural or a feminine form, and what they stand for.
  let endings: [(ending: String, plain: String)]

  // MARK: Days

  /// As soon as possible.
  let soon: [String]
  /// At once.
  let atOnce: [String]
  /// Words before a date.
  let beforeDates: [String]
  /// Beginning, middle and end of a month or a year.
  let parts: [String: PartOfTime]
  /// Whole months, weeks and years said from today.
  let spans: [String: SpanOfTime]

  // MARK: Commands

  /// Words that are commands where nobody would answer so, beside the commands' own.
  let commands: [String: Wish]

  /// What a person wants who says a word that is no answer.
  enum Wish: Sendable { case help, back, undo, status, quit }

  /// A part of a month or a year.
  enum PartOfTime: Sendable { case beginning, middle, end }

  /// A month, a week or a year, so many on from the present one.
  struct SpanOfTime: Sendable {
    enum Length: Sendable { case week, month, year }
    let length: Length
    let ahead: Int
  }
}

extension Lexicon {
  static let all = [french, english]

  /// True when a folded text is one of the words, in either language.
  static func says(_ words: KeyPath<Lexicon, [String]>, _ plain: String) -> Bool {
    all.contains { $0[keyPath: words].contains(plain) }
  }

  /// The words of both languages.
  static func words(_ words: KeyPath<Lexicon, [String]>) -> [String] { all.flatMap { $0[keyPath: words] } }

  /// The table of both languages; where they differ, the first holds.
  static func table<Meaning>(_ table: KeyPath<Lexicon, [String: Meaning]>) -> [String: Meaning] {
    all.reduce(into: [:]) { $0.merge($1[keyPath: table]) { first, _ in first } }
  }

  static let allCardinals = table(\.cardinals)
  static let allPowers = table(\.powers)
  static let allRounds = table(\.rounds)

  /// What each word or phrase for a unit means.
  static let measures: [String: Measure] = all.reduce(into: [:]) { known, lexicon in
    for (measure, words) in lexicon.units { for word in words { known[word] = measure } }
  }

  /// What each word or phrase for a pace means.
  static let allPaces: [String: Pace] = all.reduce(into: [:]) { known, lexicon in
    for (pace, words) in lexicon.paces { for word in words { known[word] = pace } }
  }

  /// The table of a language.
  static func of(_ language: Language) -> Lexicon { language == .fr ? french : english }
}

extension Wording {
  /// A number with what it counts: `36 mois`; the number alone where it counts points.
  package func number(_ number: Int, of measure: Measure) -> String {
    guard let words = Lexicon.of(language).units[measure], words.count > 1 else { return self.number(number) }
    let isOne = language == .fr ? abs(number) < 2 : number == 1
    return "\(self.number(number)) \(Wording.accented[words[isOne ? 0 : 1]] ?? words[isOne ? 0 : 1])"
  }

  /// An amount with its pace: `1 000,00 € par mois`.
  package func money(_ amount: Money, _ pace: Pace) -> String {
    guard let words = Lexicon.of(language).paces[pace]?.first else { return money(amount) }
    return "\(money(amount)) \(words)"
  }

  /// The units that are written with an accent.
  private static let accented = [
    "jour ouvre": "jour ouvré", "jours ouvres": "jours ouvrés", "heure ouvree": "heure ouvrée",
    "heures ouvrees": "heures ouvrées", "kilometre": "kilomètre", "kilometres": "kilomètres",
  ]
}
