import CarnetCore
import Foundation
import Testing

private let fr = Wording(language: .fr)
private let en = Wording(language: .en)

struct NumberWordingTests {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_000, "1\u{202F}000", "1,000"),
    (-1_234_567, "−1\u{202F}234\u{202F}567", "−1,234,567"),
    (12_500, "12\u{202F}500", "12,500"),
    (Int.min, "−9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808", "−9,223,372,036,854,775,808"),
  ])
  func digitsAreGroupedByThree(number: Int, french: String, english: String) {
    #expect(fr.number(number) == french)
    #expect(en.number(number) == english)
  }

  @Test(arguments: [
    (4.625, 2, "4.62"), (3.375, 2, "3.38"), (58.333333, 1, "58.3"), (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"),
    (0.145, 2, "0.14"), (0.155, 2, "0.16"), (1.005, 2, "1.00"), (2.675, 2, "2.68"), (-0.04, 1, "0.0"),
    (-1.25, 1, "-1.2"),
    (100, 1, "100.0"), (0.1 + 0.2, 1, "0.3"), (123_456_789.987, 2, "123456789.99"), (1e17, 1, "100000000000000000.0"),
    (1_000_000_000_000.3, 0, "1000000000000"), (0, 3, "0.000"),
  ])
  func tiesGoToEven(value: Double, places: Int, expected: String) {
    #expect(fixed(value, places) == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNoNumberIsADash(value: Double) {
    #expect(fr.decimal(value, places: 1) == "—")
    #expect(!fixed(value, 1).isEmpty)
  }

  @Test func roundingIsThatOfFoundation() {
    // Sixteenths are exact in binary, so that every tie is one for both.
    for step in -3_000...3_000 {
      let value = Double(step) * 12.3125
      for places in 0...4 {
        let expected = String(format: "%.\(places)f", value)
        #expect(fixed(value, places) == expected, "\(value)")
      }
    }
  }

  @Test func percentsAndRates() {
    #expect(fr.percent(58.33, places: 1) == "58,3\u{A0}%")
    #expect(en.percent(58.33, places: 1) == "58.3%")
    #expect(fr.rate(Rate(basisPoints: 1_215)) == "12,15\u{A0}%")
    #expect(fr.rate(Rate(basisPoints: 2_000)) == "20\u{A0}%")
    #expect(en.rate(Rate(basisPoints: 350)) == "3.5%")
  }

  @Test(arguments: [
    (123_450, "1\u{202F}234,50\u{A0}€", "€1,234.50"), (5, "0,05\u{A0}€", "€0.05"), (-500, "−5,00\u{A0}€", "−€5.00"),
    (0, "0,00\u{A0}€", "€0.00"),
  ])
  func amountsHaveTheirSign(cents: Int, french: String, english: String) {
    #expect(fr.money(Money(cents: cents)) == french)
    #expect(en.money(Money(cents: cents)) == english)
  }

  @Test(arguments: [("fr_FR", Language.fr), ("en_GB", Language.en)])
  func amountsReadAsThoseOfFoundation(locale: String, language: Language) {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.numberStyle = .currency
    formatter.currencyCode = "EUR"
    for cents in stride(from: -1_000_000, through: 123_456_789, by: 777_777) {
      let expected = formatter.string(
        from: NSDecimalNumber(mantissa: UInt64(cents.magnitude), exponent: -2, isNegative: cents < 0))
      #expect(folded(Wording(language: language).money(Money(cents: cents))) == folded(expected ?? ""))
    }
  }

  @Test func frenchHasTheSingularForNone() {
    let one = Text(fr: "incident", en: "incident")
    let many = Text(fr: "incidents", en: "incidents")
    #expect([0, 1, 2].map { fr.count($0, one: one, many: many) } == ["0 incident", "1 incident", "2 incidents"])
    #expect([0, 1, 2].map { en.count($0, one: one, many: many) } == ["0 incidents", "1 incident", "2 incidents"])
    #expect(fr.count(1_000, one: one, many: many) == "1\u{202F}000 incidents")
    #expect(en.count(1_000, one: one, many: many) == "1,000 incidents")
    #expect([0, 1, 2].map { fr.agreeing(with: $0, one: one, many: many) } == ["incident", "incident", "incidents"])
    #expect([0, 1, 2].map { en.agreeing(with: $0, one: one, many: many) } == ["incidents", "incident", "incidents"])
  }

  @Test func listsAndQuotes() {
    #expect(fr.list(["a", "b", "c"], conjunction: .and) == "a, b et c")
    #expect(en.list(["a", "b"], conjunction: .or) == "a or b")
    #expect(fr.list(["a"], conjunction: .or) == "a")
    #expect(fr.list([], conjunction: .or) == "")
    #expect(fr.quoted("mots") == "«\u{A0}mots\u{A0}»")
    #expect(en.quoted("words") == "“words”")
    #expect(fr.yesNo(true) == "oui")
    #expect(en.yesNo(false) == "no")
  }
}

struct CardinalTests {
  @Test(arguments: [
    (0, "zéro", "zero"), (1, "un", "one"), (21, "vingt et un", "twenty-one"), (70, "soixante-dix", "seventy"),
    (71, "soixante et onze", "seventy-one"), (80, "quatre-vingts", "eighty"), (81, "quatre-vingt-un", "eighty-one"),
    (91, "quatre-vingt-onze", "ninety-one"), (99, "quatre-vingt-dix-neuf", "ninety-nine"), (100, "cent", "one hundred"),
    (101, "cent un", "one hundred and one"), (200, "deux cents", "two hundred"),
    (280, "deux cent quatre-vingts", "two hundred and eighty"), (1_000, "mille", "one thousand"),
    (1_001, "mille un", "one thousand and one"), (2_000, "deux mille", "two thousand"),
    (80_000, "quatre-vingt mille", "eighty thousand"), (200_000, "deux cent mille", "two hundred thousand"),
    (1_234, "mille deux cent trente-quatre", "one thousand two hundred and thirty-four"),
    (1_000_000, "un million", "one million"), (80_000_000, "quatre-vingts millions", "eighty million"),
    (200_000_300, "deux cents millions trois cents", "two hundred million three hundred"),
    (3_000_000_000, "trois milliards", "three billion"), (-5, "moins cinq", "minus five"),
  ])
  func numbersInWordsAgree(number: Int, french: String, english: String) {
    #expect(fr.cardinal(number) == french)
    #expect(en.cardinal(number) == english)
  }

  @Test(arguments: [("fr_FR", Language.fr), ("en_GB", Language.en)])
  func wordsAreThoseOfFoundation(locale: String, language: Language) throws {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.numberStyle = .spellOut
    // Foundation leaves out the plural of "deux cents millions", where a noun follows.
    let numbers = Array(0...2_000) + Array(stride(from: 2_001, to: 1_000_000, by: 4_567))
    for number in numbers {
      let expected = try #require(formatter.string(from: NSNumber(value: number)))
      // Where hyphens go was reformed in 1990, and American English leaves out "and".
      func plain(_ words: String) -> String {
        folded(words).replacing("-", with: " ").replacing(" and ", with: " ")
      }
      #expect(plain(Wording(language: language).cardinal(number)) == plain(expected))
    }
  }

  @Test(arguments: [
    (78_000, "sept cent quatre-vingts euros", "seven hundred and eighty euros"),
    (
      123_450, "mille deux cent trente-quatre euros et cinquante centimes",
      "one thousand two hundred and thirty-four euros and fifty cents"
    ),
    (100, "un euro", "one euro"), (0, "zéro euro", "zero euros"), (1, "un centime", "one cent"),
    (101, "un euro et un centime", "one euro and one cent"), (50, "cinquante centimes", "fifty cents"),
    (100_000_000, "un million d'euros", "one million euros"),
    (100_000_100, "un million un euros", "one million and one euros"), (-500, "moins cinq euros", "minus five euros"),
    (10_000_000_000_000, "cent milliards d'euros", "one hundred billion euros"),
  ])
  func amountsInWords(cents: Int, french: String, english: String) {
    #expect(fr.moneyInWords(Money(cents: cents)) == french)
    #expect(en.moneyInWords(Money(cents: cents)) == english)
  }

  @Test func beyondWordsThereAreFigures() {
    #expect(fr.cardinal(1_000_000_000_000) == "1\u{202F}000\u{202F}000\u{202F}000\u{202F}000")
    #expect(fr.cardinal(Int.min) == fr.number(Int.min))
  }
}

struct DateWordingTests {
  @Test func daysAreWordedInFull() throws {
    let first = try #require(Day(iso: "2020-03-01"))
    #expect(fr.day(first) == "1er mars 2020")
    #expect(en.day(first) == "1 March 2020")
    #expect(fr.dayInFull(first) == "dimanche 1er mars 2020")
    #expect(en.dayInFull(first) == "Sunday 1 March 2020")
    #expect(fr.shortDay(first) == "01/03/2020")
    #expect(en.shortDay(first) == "01/03/2020")
    #expect(fr.month(year: 2026, month: 3) == "mars 2026")
  }

  @Test(arguments: [("fr_FR", Language.fr), ("en_GB", Language.en)])
  func daysAreThoseOfFoundation(locale: String, language: Language) {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEEE d MMMM yyyy"
    for ordinal in stride(from: 0, to: 47_000, by: 37) {
      let expected = formatter.string(from: Date(timeIntervalSince1970: Double(ordinal) * 86_400))
      let words = Wording(language: language).dayInFull(Day(ordinal: ordinal))
      #expect(words.replacing(" 1er ", with: " 1 ") == expected)
    }
  }

  @Test func momentsGoByTheirOwnOffset() throws {
    let instant = try #require(Instant(iso: "2026-06-29T14:10:59+02:00"))
    #expect(fr.moment(instant) == "lundi 29 juin 2026, 14\u{A0}h\u{A0}10")
    #expect(en.moment(instant) == "Monday 29 June 2026, 14:10")
    #expect(fr.shortMoment(instant) == "29/06/2026 14:10")
    #expect(fr.clock(9 * 3_600 + 300) == "9\u{A0}h\u{A0}05")
    #expect(en.clock(9 * 3_600 + 300) == "09:05")
  }

  @Test(arguments: [
    (245_520, "68\u{A0}h\u{A0}12", "68:12"), (43_200, "12\u{A0}h", "12:00"), (45_600, "12\u{A0}h\u{A0}40", "12:40"),
    (2_759, "45\u{A0}min", "0:45"), (60, "1\u{A0}min", "0:01"), (0, "0\u{A0}min", "0:00"),
    (14_400, "4\u{A0}h", "4:00"), (3_654_000, "1\u{202F}015\u{A0}h", "1015:00"),
    (3_657_120, "1\u{202F}015\u{A0}h\u{A0}52", "1015:52"), (-2_700, "−45\u{A0}min", "−0:45"),
    (-14_400, "−4\u{A0}h", "−4:00"),
  ])
  func durationsAreTruncatedToTheMinute(seconds: Int, french: String, english: String) {
    let span = TimeSpan(seconds: seconds)
    #expect(fr.duration(span) == french)
    #expect(en.duration(span) == english)
    #expect(fr.hoursMinutes(span) == english)
  }

  @Test func aContractStatesHoursWithTheirMinutes() {
    #expect(fr.statedDuration(.hours(4)) == "4\u{A0}h\u{A0}00")
    #expect(fr.statedDuration(.minutes(30)) == "0\u{A0}h\u{A0}30")
    #expect(en.statedDuration(.minutes(570)) == "9:30")
  }

  @Test func daysMonthsAndYearsAgree() {
    #expect([0, 1, 2, 1_000].map { fr.days($0) } == ["0 jour", "1 jour", "2 jours", "1\u{202F}000 jours"])
    #expect([0, 1, 2, 1_000].map { en.days($0) } == ["0 days", "1 day", "2 days", "1,000 days"])
    #expect([0, 1, 2].map { fr.months($0) } == ["0 mois", "1 mois", "2 mois"])
    #expect([0, 1, 2].map { en.months($0) } == ["0 months", "1 month", "2 months"])
    #expect([0, 1, 2].map { fr.years($0) } == ["0 an", "1 an", "2 ans"])
    #expect([0, 1, 2].map { en.years($0) } == ["0 years", "1 year", "2 years"])
  }

  @Test(arguments: [
    ("2026-06-30", "aujourd'hui", "today"), ("2026-07-01", "demain", "tomorrow"), ("2026-06-29", "hier", "yesterday"),
    ("2026-07-02", "dans 2 jours", "in 2 days"), ("2025-12-13", "il y a 199 jours", "199 days ago"),
    ("2027-06-29", "dans 364 jours", "in 364 days"), ("2027-06-30", "dans 1 an", "in 1 year"),
    ("2031-05-14", "dans 4 ans et 10 mois", "in 4 years and 10 months"),
    ("2024-05-30", "il y a 2 ans et 1 mois", "2 years and 1 month ago"),
    ("3026-06-30", "dans 1\u{202F}000 ans", "in 1,000 years"),
  ])
  func daysAreAsFarAsPeopleSay(iso: String, french: String, english: String) throws {
    let today = try #require(Day(iso: "2026-06-30"))
    let day = try #require(Day(iso: iso))
    #expect(fr.distance(to: day, from: today) == french)
    #expect(en.distance(to: day, from: today) == english)
  }

  @Test(arguments: [
    (0, "0e", "0th"), (1, "1er", "1st"), (2, "2e", "2nd"), (3, "3e", "3rd"), (4, "4e", "4th"), (11, "11e", "11th"),
    (12, "12e", "12th"), (21, "21e", "21st"), (111, "111e", "111th"), (1_000, "1\u{202F}000e", "1,000th"),
  ])
  func ordinalsEndAsTheyAreSaid(number: Int, french: String, english: String) {
    #expect(fr.ordinal(number) == french)
    #expect(en.ordinal(number) == english)
  }

  @Test func whatIsFeminineIsFirstInItsOwnWay() {
    #expect(fr.ordinal(1, feminine: true) == "1re")
    #expect(fr.ordinal(2, feminine: true) == "2e")
    #expect(en.ordinal(1, feminine: true) == "1st")
  }
}

struct FrenchTests {
  @Test(arguments: [
    ("Kermarrec", "de Kermarrec"), ("Armor Infogérance", "d'Armor Infogérance"), ("Éric", "d'Éric"),
    ("Œuvre", "d'Œuvre"), ("Hélène Morvan", "d'Hélène Morvan"), ("Hassan", "de Hassan"),
    ("hall d'accueil", "de hall d'accueil"),
    ("huit postes", "de huit postes"), ("HP", "de HP"), ("IBM", "d'IBM"), ("Yves", "d'Yves"), ("Yanis", "de Yanis"),
    ("A6", "d'A6"), ("I3", "d'I3"), ("S1", "de S1"), ("11 biens", "de 11 biens"), ("onze biens", "de onze biens"),
    ("« Armor »", "d'« Armor »"), ("le contrat", "du contrat"), ("les besoins", "des besoins"),
    ("l'inventaire", "de l'inventaire"), ("la négociation", "de la négociation"), ("un bien", "d'un bien"),
    ("Le Goff", "de Le Goff"), ("", "de "), ("«»", "de «»"), ("H", "de H"), ("Y2", "de Y2"),
  ])
  func ofElidesAsItIsRead(name: String, worded: String) {
    #expect(French.de(name) == worded)
  }

  @Test func theOthersElideAlike() {
    #expect(French.que("Armor") == "qu'Armor" && French.que("Hamon") == "que Hamon")
    #expect(French.le("ordinateur") == "l'ordinateur" && French.le("hangar") == "le hangar")
    #expect(French.la("imprimante") == "l'imprimante" && French.la("housse") == "la housse")
    #expect(French.le("hôtel") == "l'hôtel" && French.la("heure") == "l'heure" && French.la("hotte") == "la hotte")
  }
}
