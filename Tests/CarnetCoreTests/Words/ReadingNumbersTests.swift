import CarnetCore
import Testing

struct ReadingNumbersTests {
  @Test(arguments: [
    ("12", 12), (" 12 ", 12), ("12 500", 12_500), ("12\u{202F}500", 12_500), ("1,234,567", 1_234_567), ("-5", -5),
    ("−5", -5), ("+7", 7), ("007", 7), ("0", 0),
  ])
  func wholeNumbers(typed: String, number: Int) {
    #expect(understood(readNumber(typed, in: -10...10_000_000)) == number)
    #expect(supposed(readNumber(typed, in: -10...10_000_000)) == false)
  }

  @Test func aCommaAloneIsSupposedToPartThousands() {
    #expect(understood(readNumber("1,234", in: 0...9_999)) == 1_234)
    #expect(supposed(readNumber("1,234", in: 0...9_999)) == true)
    #expect(supposed(readNumber("1.234", in: 0...9_999)) == true)
  }

  @Test(arguments: ["douze", "", "1 2", "12 50", "1,5", "1 234,567", "--5", "- 5 5", "12a", "1e3", "٣", "１２", "1  2 3"])
  func whatIsNoWholeNumberIsRefused(typed: String) {
    #expect(understood(readNumber(typed, in: -10...1_000_000)) == nil)
  }

  @Test func theRefusalQuotesAndGivesAnExample() throws {
    let refusal = try #require(refused(readNumber("douze", in: 0...1_000)))
    #expect(refusal.sentence.fr == "« douze » n'est pas un nombre entier.")
    #expect(refusal.sentence.en == "“douze” is not a whole number.")
    #expect(refusal.remedy?.fr == "Par exemple : 12")
    #expect(refused(readNumber("x", in: 100...200))?.remedy?.en == "For example: 100")
  }

  @Test func whatIsOutsideTheBoundsIsRefusedWithThem() {
    let refusal = refused(readNumber("12000", in: 1...10_000))
    #expect(refusal?.sentence.fr == "12\u{202F}000 n'est pas entre 1 et 10\u{202F}000.")
    #expect(refusal?.sentence.en == "12,000 is not between 1 and 10,000.")
  }

  @Test func wholePercentages() {
    #expect(understood(readPercentInt("58 %")) == 58)
    #expect(understood(readPercentInt("58%")) == 58)
    #expect(understood(readPercentInt("58,5 %")) == nil)
    #expect(understood(readPercentInt("101")) == nil)
    #expect(refused(readPercentInt("101"))?.sentence.fr == "101 n'est pas entre 0 et 100.")
    #expect(understood(readPercentInt("beaucoup")) == nil)
  }
}

struct ReadingMoneyTests {
  @Test(arguments: [
    ("780", 78_000), ("780 euros", 78_000), ("780 €", 78_000), ("1 234,50 €", 123_450),
    ("1\u{202F}234,50\u{A0}€", 123_450),
    ("1234.50", 123_450), ("1234,5", 123_450), ("€1,234.50", 123_450), ("1.234,50", 123_450), ("1,234.50 EUR", 123_450),
    ("12 500", 1_250_000), ("1,2 k€", 120_000), ("1.25k", 125_000), ("12 K€", 1_200_000), ("€1.2k", 120_000),
    ("1,234 k€", 123_400), ("-5", -500), ("−€5.00", -500), ("€-5", -500), ("12 € 50", 1_250), ("12€50", 1_250),
    ("1,234,567", 123_456_700), ("1.234.567,89", 123_456_789), ("780 € HT", 78_000), ("0,05", 5), ("0", 0),
    ("100 000 000 000", 10_000_000_000_000),
  ])
  func amounts(typed: String, cents: Int) {
    #expect(understood(readMoney(typed)) == Money(cents: cents))
    #expect(supposed(readMoney(typed)) == false)
  }

  @Test(arguments: ["1,234", "1.234", "12,500 €", "€1,234"])
  func oneMarkBeforeThreeDigitsIsSupposedToPartThousands(typed: String) {
    #expect(supposed(readMoney(typed)) == true)
  }

  @Test func theSupposedThousandsAreThousands() {
    #expect(understood(readMoney("1,234")) == Money(cents: 123_400))
  }

  @Test(arguments: [
    "", "douze", "€", "k", "1,234.567", "1.234,567", "1,23,456", "1,234,50", "0,500", "1234,567", "1 2", "12 50", ",5",
    "5,",
    "1.2.3", "--5", "-€-5", "1.2345", "5 $", "1e3", "1 234,5 67",
  ])
  func whatIsNoAmountIsRefused(typed: String) {
    #expect(understood(readMoney(typed)) == nil)
  }

  @Test(arguments: ["100 000 000 000,01", "-100000000001", "999999999999999", "999999999999999k", "100000001k"])
  func whatIsTooLargeIsRefusedAndSaidSo(typed: String) {
    #expect(refused(readMoney(typed))?.sentence.fr.contains("dépasse le plus grand montant") == true)
  }
}

struct ReadingRatesTests {
  @Test(arguments: [
    ("20 %", 2_000), ("20", 2_000), ("12,15", 1_215), ("3.5%", 350), ("0,2 %", 20), ("20 pour cent", 2_000),
    ("20 percent", 2_000), ("1 000 %", 100_000), ("12,150", 1_215), ("10000", 1_000_000),
  ])
  func rates(typed: String, points: Int) {
    #expect(understood(readRate(typed)) == Rate(basisPoints: points))
  }

  @Test(arguments: ["", "%", "-5 %", "vingt", "12,345", "10 001", "1,2,3", "20 %%"])
  func whatIsNoRateIsRefused(typed: String) {
    #expect(understood(readRate(typed)) == nil)
  }
}

struct ReadingDurationsTests {
  private let businessDay = TimeSpan.minutes(570)

  @Test(arguments: [
    ("4h", 240), ("4 h", 240), ("4 h 30", 270), ("1h30", 90), ("1h5", 65), ("45 min", 45), ("90 minutes", 90),
    ("2:30", 150),
    ("1,5 h", 90), ("1.25 h", 75), ("9 h 30", 570), ("9\u{A0}h\u{A0}30", 570), ("2 h 30 min", 150), ("2 heures", 120),
    ("2 heures et", -1), ("an hour", 60), ("une heure", 60), ("68:12", 4_092), ("0 h", 0), ("9999h59", 599_999),
    ("1\u{202F}015 h", 60_900), ("1 015 h 52", 60_952), ("10 000 h", 600_000),
    ("2 j ouvrés", 1_140), ("2 jours ouvrés", 1_140), ("1 business day", 570), ("0,5 j ouvré", 285),
  ])
  func lengthsOfTime(typed: String, minutes: Int) {
    let result = readDuration(typed, businessDay: businessDay)
    #expect(understood(result) == (minutes < 0 ? nil : TimeSpan.minutes(minutes)))
    #expect(supposed(result) == (minutes < 0 ? nil : false))
  }

  @Test(arguments: ["2 j", "2 jours", "2 days"])
  func aDayIsSupposedToBeABusinessDay(typed: String) {
    #expect(understood(readDuration(typed, businessDay: businessDay)) == .minutes(1_140))
    #expect(supposed(readDuration(typed, businessDay: businessDay)) == true)
  }

  @Test func partsOfAMinuteAreSupposedlyRounded() {
    #expect(understood(readDuration("1,33 h", businessDay: nil)) == .minutes(80))
    #expect(supposed(readDuration("1,33 h", businessDay: nil)) == true)
  }

  @Test(arguments: [
    "", "4", "1 2 h", "2:5", "2:75", "1h60", "1,5 h 30", "4 heures 30 heures", "bientôt", "-4 h", "10 001 h", "10001 h",
    "h", ":",
    "4,5 min", "1,234 h", "4 h 30 min min", "2:30:00",
  ])
  func whatIsNoLengthOfTimeIsRefused(typed: String) {
    #expect(understood(readDuration(typed, businessDay: businessDay)) == nil)
  }

  @Test func withoutServiceHoursABusinessDayHasNoLength() {
    let refusal = refused(readDuration("2 j ouvrés", businessDay: nil))
    #expect(refusal?.sentence.fr.contains("longueur d'un jour ouvré") == true)
    #expect(understood(readDuration("2 h", businessDay: nil)) == .hours(2))
  }
}
