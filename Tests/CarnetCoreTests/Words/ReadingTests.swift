import CarnetCore
import CoreSupport
import Testing

@Suite("What people type is understood")
struct ReadingTests {
  let today = Day(ordinal: 20_633)  // Monday 29 June 2026

  @Test(
    "days, in both languages, the day before the month",
    arguments: [
      ("12/03/2026", "2026-03-12"), ("12.03.2026", "2026-03-12"), ("12 mars 2026", "2026-03-12"),
      ("1er mars 2020", "2020-03-01"),
      ("March 12, 2026", "2026-03-12"), ("12 March 2026", "2026-03-12"), ("2026-03-12", "2026-03-12"),
      ("demain", "2026-06-30"),
      ("yesterday", "2026-06-28"), ("+3 j", "2026-07-02"), ("-2 d", "2026-06-27"), ("dans 2 semaines", "2026-07-13"),
      ("lundi", "2026-07-06"),
      ("next friday", "2026-07-03"), ("lundi 16 mars 2020", "2020-03-16"), ("12 AOÛT 2026", "2026-08-12"),
      ("12 juil. 2026", "2026-07-12"),
      ("AUJOURD’HUI", "2026-06-29"),
    ])
  func day(typed: String, iso: String) throws {
    #expect(try readDay(typed, today: today).get().value.iso == iso)
  }

  @Test("a day that is supposed is said to be", arguments: ["mars 2020", "12/03/26", "12 mars"])
  func supposed(typed: String) throws { #expect(try readDay(typed, today: today).get().assumed) }

  @Test(
    "what is not a day is refused with a good one",
    arguments: ["31/02/2020", "12/13/2026", "0/1/2026", "bientôt", "", "2026", "99999999999999999999", "١٢/٠٣/٢٠٢٦"])
  func noDay(typed: String) {
    guard case .failure(let refusal) = readDay(typed, today: today) else {
      Issue.record("\(typed) was taken for a day")
      return
    }
    #expect(refusal.remedy?.fr.hasPrefix("Par exemple") == true)
  }

  @Test("31 February says how long February is")
  func february() {
    guard case .failure(let refusal) = readDay("31/02/2020", today: today) else {
      Issue.record("taken")
      return
    }
    #expect(refusal.sentence == Text(fr: "février 2020 n'a que 29 jours.", en: "February 2020 has only 29 days."))
  }

  @Test(
    "amounts, however they are grouped",
    arguments: [
      ("1 234,50 €", 123_450), ("1234.50", 123_450), ("1,2 k€", 120_000), ("€1,234.50", 123_450), ("1.234,50", 123_450),
      ("12 500", 1_250_000),
      ("-5", -500), ("780 euros", 78_000), ("1\u{202F}234,5\u{A0}€", 123_450), ("0", 0), ("850 € HT", 85_000),
    ])
  func money(typed: String, cents: Int) throws { #expect(try readMoney(typed).get().value.cents == cents) }

  @Test(
    "what is not an amount is refused",
    arguments: ["", "douze", "1,2,3", "12 €€ x", "1e9", "--5", String(repeating: "9", count: 40)])
  func noMoney(typed: String) { #expect(throws: Refusal.self) { try readMoney(typed).get() } }

  @Test(
    "lengths of time",
    arguments: [
      ("4h", 240), ("4 h 30", 270), ("1h30", 90), ("45 min", 45), ("2:30", 150), ("1,5 h", 90), ("2 j ouvrés", 1_140),
      ("9 h 30", 570), ("90 minutes", 90),
    ])
  func duration(typed: String, minutes: Int) throws {
    #expect(try readDuration(typed, businessDay: .minutes(570)).get().value == .minutes(minutes))
  }

  @Test(
    "moments, seen from 14:30 on 29 June 2026",
    arguments: [
      ("maintenant", "2026-06-29T14:30:00+02:00"), ("il y a 20 min", "2026-06-29T14:10:00+02:00"),
      ("20 minutes ago", "2026-06-29T14:10:00+02:00"),
      ("hier 16h40", "2026-06-28T16:40:00+02:00"), ("14h10", "2026-06-29T14:10:00+02:00"),
      ("9h", "2026-06-29T09:00:00+02:00"),
      ("12/03/2026 14:55", "2026-03-12T14:55:00+01:00"), ("12 mars 2026 à 14 h 55", "2026-03-12T14:55:00+01:00"),
      ("2026-01-08T09:12:00+01:00", "2026-01-08T09:12:00+01:00"), ("yesterday at 16:40", "2026-06-28T16:40:00+02:00"),
    ])
  func moment(typed: String, iso: String) throws {
    let now = try #require(Instant(iso: "2026-06-29T14:30:00+02:00"))
    #expect(try readMoment(typed, now: now, offset: offsets).get().value.iso == iso)
  }

  @Test(
    "the missing hour is refused, the repeated one must be said in full",
    arguments: [("29/03/2026 2h30", "n'existe pas"), ("25/10/2026 2h30", "existe deux fois")])
  func changeOfClocks(typed: String, words: String) throws {
    let now = try #require(Instant(iso: "2026-11-01T14:30:00+01:00"))
    guard case .failure(let refusal) = readMoment(typed, now: now, offset: offsets) else {
      Issue.record("taken")
      return
    }
    #expect(refusal.sentence.fr.contains(words))
  }

  @Test("a choice by its number, its name or its beginning, blind to accents")
  func choice() throws {
    let options = [
      (id: "network", label: Text(fr: "réseau", en: "network")),
      (id: "printer", label: Text(fr: "imprimante", en: "printer")),
    ]
    for typed in ["1", "RESEAU", "rés", "network", "net"] {
      #expect(try readChoice(typed, options: options).get().value == "network")
    }
    #expect(throws: Refusal.self) { try readChoice("3", options: options).get() }
    guard case .failure(let refusal) = readChoice("imprimnate", options: options) else { return }
    #expect(refusal.remedy?.fr.contains("imprimante") == true)
  }

  @Test("French identifiers carry their own check")
  func identifiers() throws {
    #expect(try readSiren("123 456 782").get().value == "123456782")
    #expect(throws: Refusal.self) { try readSiren("123456783").get() }
    #expect(try readSiret("123 456 782 00010").get().value == "12345678200010")
    #expect(try readVAT("fr11 123456782").get().value == "FR11123456782")
    #expect(throws: Refusal.self) { try readVAT("FR12123456782").get() }
    #expect(try readNAF("1071c").get().value == "10.71C")
    #expect(try readPhone("02 99 12 34 56").get().value == "+33299123456")
    #expect(throws: Refusal.self) { try readEmail("accueil@exemple").get() }
  }

  @Test(
    "opening hours, in the words of the trade",
    arguments: [
      ("lun-ven 8h30-18h", "1-5 08:30-18:00"),
      ("lundi au vendredi 08:30-12:00 13:30-18:00; samedi 6h30-13h", "1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00"),
      ("mon-fri 8:30-18:00", "1-5 08:30-18:00"), ("24/7", "24x7"),
      ("du mardi au dimanche de 6h30-19h30", "2-7 06:30-19:30"),
    ])
  func windows(typed: String, canonical: String) throws {
    #expect(try WeeklyWindows.reading(typed).get().canonical == canonical)
  }

  @Test("nothing hostile is taken as it stands, and nothing stops the reader", arguments: hostile)
  func hostileText(typed: String) {
    let now = Instant(epochSeconds: 1_782_000_000)
    if case .success(let line) = readLine(typed) {
      #expect(
        !line.value.unicodeScalars.contains { $0.value < 32 || $0 == "\u{202E}" || (0x7F...0x9F).contains($0.value) })
    }
    _ = readDay(typed, today: today)
    _ = readMoment(typed, now: now, offset: offsets)
    _ = readMoney(typed)
    _ = readNumber(typed, in: 0...10)
    _ = readDuration(typed, businessDay: nil)
    _ = WeeklyWindows.reading(typed)
    #expect(displayWidth(safeLine(typed, limit: 50)) <= 100)
  }

  static let hostile = [
    "\u{1B}[2J\u{1B}]0;x\u{07}", "\u{202E}txt.exe", String(repeating: "9", count: 100_000), "\0\0", "👩‍👩‍👧‍👦",
    "e\u{301}\u{301}", "- - -", "h:h:h", "..,,", "+", "il y a",
    "24x7; 24x7", "lun-ven", "1-1-1-1-1-1",
  ]

  private func offsets(_ day: Day, _ second: Int) -> [Int] {
    switch Zone.paris.instant(day: day, secondOfDay: second) {
    case .exact(let instant): [instant.offsetSeconds]
    case .repeated(let first, let second): [first.offsetSeconds, second.offsetSeconds]
    case .missing: []
    }
  }
}

@Suite("Values are worded")
struct WordingTests {
  @Test("in French, with the spaces of French typography")
  func french() throws {
    let fr = Wording(language: .fr)
    #expect(fr.money(Money(cents: 123_450)) == "1\u{202F}234,50\u{A0}€")
    #expect(fr.percent(58.333, places: 1) == "58,3\u{A0}%")
    #expect(fr.dayInFull(try #require(Day(iso: "2020-03-01"))) == "dimanche 1er mars 2020")
    #expect(fr.count(0, one: Text(fr: "point", en: "point"), many: Text(fr: "points", en: "points")) == "0 point")
    #expect(fr.list(["a", "b", "c"], conjunction: .and) == "a, b et c")
  }

  @Test(
    "in words, with the agreements of French",
    arguments: [
      (780, "sept cent quatre-vingts euros"), (1_234, "mille deux cent trente-quatre euros"),
      (200_000, "deux cent mille euros"), (80_000, "quatre-vingt mille euros"),
      (71, "soixante et onze euros"), (91, "quatre-vingt-onze euros"), (1, "un euro"),
      (2_000_000, "deux millions d'euros"), (21, "vingt et un euros"), (500, "cinq cents euros"),
    ])
  func words(euros: Int, words: String) {
    #expect(Wording(language: .fr).moneyInWords(Money(cents: euros * 100)) == words)
  }

  @Test(
    "ties go to even, on the decimal as it is written",
    arguments: [(4.625, "4.62"), (3.375, "3.38"), (0.125, "0.12"), (2.675, "2.68"), (-0.5, "-0.50")])
  func ties(value: Double, text: String) { #expect(fixed(value, 2) == text) }

  @Test("and read back as the same values", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let wording = Wording(language: language)
    var random = Seeded(seed: 7)
    for _ in 0..<300 {
      let money = Money(cents: random.next(below: 1_000_000_000))
      #expect(try readMoney(wording.money(money)).get().value == money)
      let day = Day(ordinal: random.next(below: 40_000))
      #expect(try readDay(wording.dayInFull(day), today: day).get().value == day)
      let span = TimeSpan.minutes(random.next(below: 20_000))
      #expect(try readDuration(wording.duration(span), businessDay: nil).get().value == span)
    }
  }
}
