import CarnetCore
import Testing

/// Opening hours: what is typed, kept and said.
struct WeeklyWindowsTests {
  static let read = [
    ("lun-ven 8h30-18h", "1-5 08:30-18:00"),
    ("lundi au vendredi 08:30-12:00 13:30-18:00; samedi 6h30-13h", "1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00"),
    ("du lundi au vendredi de 8 h 30 à 12 h et de 13 h 30 à 18 h", "1-5 08:30-12:00 13:30-18:00"),
    ("Lun. – Ven. 8H30 – 18H00 ; Sam. 6H30 – 13H", "1-5 08:30-18:00; 6 06:30-13:00"),
    ("lun-ven 8h-12h 14-18", "1-5 08:00-12:00 14:00-18:00"),
    ("lun-ven 8h30-12h, 13h30-18h, sam 6h30-13h", "1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00"),
    ("mon-fri 8:30-18:00", "1-5 08:30-18:00"),
    ("Monday to Friday, 8:30am to 6pm", "1-5 08:30-18:00"),
    ("mon, wed and fri from 9 to 12:30", "1 09:00-12:30; 3 09:00-12:30; 5 09:00-12:30"),
    ("mardi et jeudi 9h-midi", "2 09:00-12:00; 4 09:00-12:00"),
    ("les lundis 20h-minuit", "1 20:00-24:00"),
    ("ven-lun 9h-12h", "1 09:00-12:00; 5-7 09:00-12:00"),
    ("tous les jours 8h-20h", "1-7 08:00-20:00"),
    ("9-18", "1-5 09:00-18:00"),
    ("lun-sam 8h-12h ; 14h-18h", "1-6 08:00-12:00 14:00-18:00"),
    ("lun-ven 13h30-18h ; lun-ven 8h30-12h", "1-5 08:30-12:00 13:30-18:00"),
    ("lun-ven 8h-12h 12h-18h", "1-5 08:00-18:00"),
    ("6 6:30-13:00", "6 06:30-13:00"),
    ("24x7", "24x7"), ("24/7", "24x7"), ("24h/24, 7j/7", "24x7"), ("tous les jours 0h-24h", "24x7"),
  ]

  @Test(arguments: read)
  func hoursAreReadAsPeopleWriteThem(typed: String, canonical: String) throws {
    #expect(try WeeklyWindows.reading(typed).get().canonical == canonical)
    #expect(try WeeklyWindows.reading(canonical).get() == WeeklyWindows.reading(typed).get())
  }

  @Test(arguments: [
    "", "   ", "lundi", "8h30", "lun-ven", "lun-ven 8h30", "lun-ven 8h30-", "lun-ven 25h-26h", "lun-ven 8h60-9h",
    "lun-ven 8:3-18:00", "lun-ven 8h30-18h sam", "peut-être", "lun-ven 18h-8h30", "lun-ven 8h-8h", "-", "1-5",
    "8h-12h-14h",
    "lun-ven 8h-12h ; ven 11h-14h", "24x8", "lun-ven 123-456", "99999999999999999999-3", "lun 13pm-14pm", "a\u{20D0}",
    String(repeating: "lun 8h-12h ", count: 40),
  ])
  func whatIsNotHoursIsRefusedWithAnExample(typed: String) {
    guard case .failure(let refusal) = WeeklyWindows.reading(typed) else {
      Issue.record("\(typed) was read")
      return
    }
    #expect(!refusal.sentence.fr.isEmpty && !refusal.sentence.en.isEmpty)
    #expect(refusal.remedy.map { !$0.fr.isEmpty && !$0.en.isEmpty } == true)
  }

  @Test func hoursThatRunBackwardsAreSaidAsSuch() {
    guard case .failure(let refusal) = WeeklyWindows.reading("lun 20h-6h") else {
      Issue.record("a night was read as one day")
      return
    }
    #expect(refusal.sentence.en == "Hours that begin at 20:00 cannot end on the same day at 06:00.")
  }

  @Test(arguments: [
    "24x7", "never", "1-5 08:30-18:00", "1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00", "1 00:00-24:00", "7 23:59-24:00",
  ])
  func theDurableTextComesBackAsItWas(text: String) throws {
    #expect(try #require(WeeklyWindows(canonical: text)).canonical == text)
  }

  @Test(arguments: [
    "lun-ven 8h30-18h", "1-5 8:30-18:00", "1-5  08:30-18:00", "1-4 08:30-18:00; 5 08:30-18:00", "1-7 00:00-24:00",
    "24/7",
    "1-5 08:30-12:00 12:00-18:00", "", "1-5 08:30-18:00;",
  ])
  func onlyTheNormalFormIsDurable(text: String) {
    #expect(WeeklyWindows(canonical: text) == nil)
  }

  @Test func windowsThatTouchAreOne() throws {
    let parted = try #require(WeeklyWindows(days: Array(repeating: [0..<720, 720..<1_440], count: 7)))
    #expect(parted == .always)
    #expect(parted.canonical == "24x7")
  }

  @Test(arguments: [
    [600..<500 + 100], [-10..<60], [1_400..<1_441], [600..<700, 650..<800], [800..<900, 600..<700],
  ])
  func windowsOutOfOrderOrOfTheDayAreNone(monday: [Range<Int>]) {
    #expect(WeeklyWindows(days: [monday] + Array(repeating: [], count: 6)) == nil)
  }

  @Test func aWeekHasSevenDays() {
    #expect(WeeklyWindows(days: Array(repeating: [540..<600], count: 6)) == nil)
  }

  @Test(arguments: [
    (
      "1-5 08:30-18:00", "du lundi au vendredi, 8\u{A0}h\u{A0}30 – 18\u{A0}h\u{A0}00",
      "Monday to Friday, 08:30–18:00"
    ),
    (
      "1-5 08:30-12:00 13:30-18:00; 6 06:30-13:00",
      "du lundi au vendredi, 8\u{A0}h\u{A0}30 – 12\u{A0}h\u{A0}00 et 13\u{A0}h\u{A0}30 – 18\u{A0}h\u{A0}00 ; "
        + "le samedi, 6\u{A0}h\u{A0}30 – 13\u{A0}h\u{A0}00",
      "Monday to Friday, 08:30–12:00 and 13:30–18:00; Saturday, 06:30–13:00"
    ),
    ("24x7", "jour et nuit, sept jours sur sept", "day and night, seven days a week"),
  ])
  func hoursAreSaidInBothLanguages(canonical: String, fr: String, en: String) throws {
    let windows = try #require(WeeklyWindows(canonical: canonical))
    #expect(windows.words(.fr) == fr)
    #expect(windows.words(.en) == en)
  }

  @Test(arguments: read.map(\.1), Language.allCases)
  func whatCarnetSaysItAlsoReads(canonical: String, language: Language) throws {
    let windows = try #require(WeeklyWindows(canonical: canonical))
    #expect(try WeeklyWindows.reading(windows.words(language)).get() == windows)
  }

  @Test(arguments: [
    ("1-5 08:30-18:00", "6 06:30-13:00", "1-5 08:30-18:00; 6 06:30-13:00"),
    ("1-5 08:30-12:00 13:30-18:00", "1 11:00-14:00", "1 08:30-18:00; 2-5 08:30-12:00 13:30-18:00"),
    ("1 08:00-10:00", "1 10:00-12:00", "1 08:00-12:00"), ("1-5 08:30-18:00", "24x7", "24x7"),
    ("never", "7 10:00-12:00", "7 10:00-12:00"),
  ])
  func hoursJoinWithOthers(one: String, other: String, both: String) throws {
    let (one, other) = try (#require(WeeklyWindows(canonical: one)), #require(WeeklyWindows(canonical: other)))
    #expect(one.joined(with: other).canonical == both)
    #expect(other.joined(with: one).canonical == both)
    #expect(one.joined(with: .never) == one)
  }
}
