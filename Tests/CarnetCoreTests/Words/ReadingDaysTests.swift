import CarnetCore
import Testing

struct ReadingDaysTests {
  /// A Tuesday.
  private let today = Day(iso: "2026-03-10") ?? Day(ordinal: 0)

  @Test(arguments: [
    ("12/03/2026", "2026-03-12"), ("12.03.2026", "2026-03-12"), ("12-3-2026", "2026-03-12"),
    ("12 03 2026", "2026-03-12"),
    ("12 mars 2026", "2026-03-12"), ("le 12 MARS 2026", "2026-03-12"), ("1er mars 2020", "2020-03-01"),
    ("12 march 2026", "2026-03-12"), ("12th of March 2026", "2026-03-12"), ("March 12, 2026", "2026-03-12"),
    ("2026-03-12", "2026-03-12"), ("2026/3/12", "2026-03-12"), ("5 août 2026", "2026-08-05"),
    ("5 aout 2026", "2026-08-05"),
    ("3 sept. 2026", "2026-09-03"), ("14 juil. 2026", "2026-07-14"), ("lundi 16 mars 2020", "2020-03-16"),
    ("Monday 16 March 2020", "2020-03-16"), ("29/02/2024", "2024-02-29"), ("demain", "2026-03-11"),
    ("tomorrow", "2026-03-11"), ("hier", "2026-03-09"), ("Yesterday", "2026-03-09"), ("aujourd'hui", "2026-03-10"),
    ("aujourd’hui", "2026-03-10"), ("today", "2026-03-10"), ("après-demain", "2026-03-12"),
    ("avant-hier", "2026-03-08"),
    ("+3 j", "2026-03-13"), ("+3 d", "2026-03-13"), ("+ 3 jours", "2026-03-13"), ("-2 j", "2026-03-08"),
    ("dans 3 jours", "2026-03-13"), ("in 3 days", "2026-03-13"), ("il y a 3 jours", "2026-03-07"),
    ("3 days ago", "2026-03-07"), ("a week ago", "2026-03-03"), ("dans un mois", "2026-04-10"), ("+1 an", "2027-03-10"),
    ("lundi", "2026-03-16"), ("mardi", "2026-03-17"), ("lundi prochain", "2026-03-16"), ("next Monday", "2026-03-16"),
    ("lundi dernier", "2026-03-09"), ("last Tuesday", "2026-03-03"), ("mercredi dernier", "2026-03-04"),
  ])
  func daysAsPeopleWriteThem(typed: String, iso: String) {
    #expect(understood(readDay(typed, today: today))?.iso == iso)
    #expect(supposed(readDay(typed, today: today)) == false)
  }

  @Test(arguments: [
    ("mars 2020", "2020-03-01"), ("March 2020", "2020-03-01"), ("03/2020", "2020-03-01"), ("2020-03", "2020-03-01"),
    ("12 mars", "2026-03-12"), ("12/03", "2026-03-12"), ("March 12", "2026-03-12"), ("12-3-26", "2026-03-12"),
    ("12/03/69", "2069-03-12"), ("12/03/70", "1970-03-12"),
  ])
  func whatIsNotSaidIsSupposed(typed: String, iso: String) {
    #expect(understood(readDay(typed, today: today))?.iso == iso)
    #expect(supposed(readDay(typed, today: today)) == true)
  }

  @Test(arguments: [
    "", "bientôt", "2020", "mars", "12", "32", "0/03/2026", "12/13/2026", "12/00/2026", "1/1/0", "12/03/026",
    "00/00/0000",
    "1 2 3 4", "jui 2020", "+3", "dans j", "il y a", "99999999 j", "+999999999999999 j", "lundi mardi", "next",
    "12e3/01/2026", "01/01/0001", "1899-12-30", "31/12/9999", "2200-01-01", "12 mars 1900",
  ])
  func whatIsNoDayIsRefused(typed: String) {
    #expect(understood(readDay(typed, today: today)) == nil)
  }

  @Test func aDayThatItsMonthLacksIsRefusedWithItsLength() throws {
    let refusal = try #require(refused(readDay("31/02/2020", today: today)))
    #expect(refusal.sentence.fr == "février 2020 n'a que 29 jours.")
    #expect(refusal.sentence.en == "February 2020 has only 29 days.")
    #expect(refusal.remedy?.fr == "Par exemple : 29 février 2020")
    #expect(refused(readDay("29 février 2026", today: today))?.sentence.fr == "février 2026 n'a que 28 jours.")
  }

  @Test func aWeekdayThatIsNotItsDatesIsRefused() {
    let refusal = refused(readDay("mardi 16 mars 2020", today: today))
    #expect(refusal?.sentence.fr == "Le 16 mars 2020 est un lundi, pas un mardi.")
    #expect(refusal?.remedy?.en == "For example: Monday 16 March 2020")
  }

  @Test func aWeekdayAloneIsAlwaysAhead() {
    for offset in 0..<7 {
      let day = today.adding(days: offset)
      for (index, name) in ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"].enumerated() {
        let next = understood(readDay(name, today: day))
        let last = understood(readDay(name + " dernier", today: day))
        #expect(next.map { (1...7).contains($0.ordinal - day.ordinal) && $0.weekday == index + 1 } == true)
        #expect(last.map { (1...7).contains(day.ordinal - $0.ordinal) && $0.weekday == index + 1 } == true)
      }
    }
  }
}

struct ReadingMomentsTests {
  private let now = Instant(iso: "2026-03-10T15:00:00+01:00") ?? Instant(epochSeconds: 0)

  /// Winter time but for one night that skips an hour and one that repeats it.
  private func offsets(_ day: Day, _ second: Int) -> [Int] {
    guard second / 3_600 == 2 else { return [3_600] }
    switch day.iso {
    case "2026-03-29": return []
    case "2026-10-25": return [7_200, 3_600]
    default: return [3_600]
    }
  }

  private func read(_ text: String) -> Result<Understood<Instant>, Refusal> {
    readMoment(text, now: now, offset: offsets)
  }

  @Test(arguments: [
    ("maintenant", "2026-03-10T15:00:00+01:00"), ("now", "2026-03-10T15:00:00+01:00"),
    ("il y a 20 min", "2026-03-10T14:40:00+01:00"), ("20 minutes ago", "2026-03-10T14:40:00+01:00"),
    ("il y a 2 h", "2026-03-10T13:00:00+01:00"), ("il y a une heure", "2026-03-10T14:00:00+01:00"),
    ("an hour ago", "2026-03-10T14:00:00+01:00"), ("hier 16h40", "2026-03-09T16:40:00+01:00"),
    ("hier à 16 h 40", "2026-03-09T16:40:00+01:00"), ("yesterday 16:40", "2026-03-09T16:40:00+01:00"),
    ("yesterday at 16:40", "2026-03-09T16:40:00+01:00"), ("14h55", "2026-03-10T14:55:00+01:00"),
    ("14 heures 55", "2026-03-10T14:55:00+01:00"), ("9h", "2026-03-10T09:00:00+01:00"),
    ("9 h", "2026-03-10T09:00:00+01:00"),
    ("14h 55", "2026-03-10T14:55:00+01:00"), ("12/03/2026 14:55", "2026-03-12T14:55:00+01:00"),
    ("12 mars 2026 à 14 h 55", "2026-03-12T14:55:00+01:00"), ("2026-03-12 14:55", "2026-03-12T14:55:00+01:00"),
    ("2026-03-12T14:55", "2026-03-12T14:55:00+01:00"), ("2026-03-12T14:55:00+02:00", "2026-03-12T14:55:00+02:00"),
    ("2026-03-12T14:55Z", "2026-03-12T14:55:00+00:00"), ("12/03/2026 14:55:09", "2026-03-12T14:55:09+01:00"),
    ("lundi 9 mars 2026, 8 h 05", "2026-03-09T08:05:00+01:00"), ("lundi dernier 8h", "2026-03-09T08:00:00+01:00"),
    ("yesterday 4:40 pm", "2026-03-09T16:40:00+01:00"), ("12 March 2026 3:30 am", "2026-03-12T03:30:00+01:00"),
    ("12:15 a.m.", "2026-03-10T00:15:00+01:00"), ("4pm", "2026-03-10T16:00:00+01:00"),
    ("hier à midi", "2026-03-09T12:00:00+01:00"), ("yesterday noon", "2026-03-09T12:00:00+01:00"),
    ("ce matin 9h", "2026-03-10T09:00:00+01:00"), ("this morning at 9:00", "2026-03-10T09:00:00+01:00"),
    ("hier soir 7h", "2026-03-09T19:00:00+01:00"), ("yesterday evening 19:00", "2026-03-09T19:00:00+01:00"),
    ("il y a une demi-heure", "2026-03-10T14:30:00+01:00"), ("half an hour ago", "2026-03-10T14:30:00+01:00"),
    ("à l'instant", "2026-03-10T15:00:00+01:00"), ("just now", "2026-03-10T15:00:00+01:00"),
    ("vendredi 17h", "2026-03-06T17:00:00+01:00"), ("friday 17:00", "2026-03-06T17:00:00+01:00"),
    ("mardi 9h", "2026-03-10T09:00:00+01:00"), ("mardi 16h", "2026-03-03T16:00:00+01:00"),
    ("25/10/2026 2h30 été", "2026-10-25T02:30:00+02:00"),
    ("25/10/2026 2h30, heure d'hiver", "2026-10-25T02:30:00+01:00"),
    ("25/10/2026 02:30 winter time", "2026-10-25T02:30:00+01:00"),
    ("25/10/2026 02:30 first", "2026-10-25T02:30:00+02:00"),
  ])
  func momentsAsPeopleWriteThem(typed: String, iso: String) {
    #expect(understood(read(typed))?.iso == iso)
    #expect(supposed(read(typed)) == false)
  }

  @Test func theYearMayBeSupposed() {
    #expect(understood(read("12 mars 14h55"))?.iso == "2026-03-12T14:55:00+01:00")
    #expect(supposed(read("12 mars 14h55")) == true)
  }

  @Test(arguments: [
    "", "hier", "25:00", "14:60", "14", "12/03/2026", "hier 16h40 environ", ":", "h", "14:55:00:00", "il y a 2 j",
    "13:00 pm", "0:30 am", "pm", "hier soir", "ce matin", "été",
  ])
  func whatIsNoMomentIsRefused(typed: String) {
    #expect(understood(read(typed)) == nil)
  }

  @Test func aWrongDayIsSaidToBeWrong() {
    #expect(refused(read("31/02/2026 14:55"))?.sentence.fr == "février 2026 n'a que 28 jours.")
  }

  @Test func theMissingHourIsRefusedWithOneThatExists() throws {
    let refusal = try #require(refused(read("29/03/2026 2h30")))
    #expect(refusal.sentence.fr == "Le 29 mars 2026, 2\u{A0}h\u{A0}30 n'existe pas : on passe à l'heure d'été.")
    #expect(refusal.remedy?.en == "For example: 29/03/2026 03:30")
    #expect(understood(read("29/03/2026 03:30")) != nil)
  }

  @Test func theRepeatedHourAsksWhich() throws {
    let refusal = try #require(refused(read("25/10/2026 2h30")))
    #expect(
      refusal.remedy?.en == "Write “25/10/2026 02:30 summer” for the first, “25/10/2026 02:30 winter” for the second")
    #expect(understood(read("2026-10-25T02:30:00+02:00")) != understood(read("2026-10-25T02:30:00+01:00")))
  }
}
