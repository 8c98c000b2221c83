import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// The penalties of a contract, month by month.
@Suite("Every penalty in one month")
struct PenaltyMonthTests {
  private static let months = [
    ("01-01", "01-31"), ("02-01", "02-28"), ("03-01", "03-31"), ("04-01", "04-30"), ("05-01", "05-31"),
    ("06-01", "06-30"), ("07-01", "07-31"), ("08-01", "08-31"), ("09-01", "09-30"),
  ]

  /// P2 at 3 % an hour begun, 5 % for a late response; caps out of reach unless said otherwise.
  private func sample(_ more: (String, String)...) throws -> SmallContract {
    var sample = try SmallContract(
      ("penalties", "yes"), ("gti_penalty_p2", "5.00"), ("gtr_penalty_p2", "3.00"), ("monthly_cap", "100.00"),
      ("annual_cap", "100.00"))
    for (question, value) in more { try sample.tell(("contract.\(question)", value)) }
    return sample
  }

  private func cents(_ sample: SmallContract, _ from: String, _ to: String, at: String? = nil) throws -> Int {
    try sample.figures(from, to, at: at, "kpi.K26")[0].flatMap { Int($0) } ?? 0
  }

  @Test("is the first by whose end an open incident was late, and no other")
  func open() throws {
    var sample = try sample()
    try sample.incident("06-26 09:00", taken: "06-26 09:05")
    // From Friday 26 June 9:00 to Tuesday evening: 9:00 + 9:30 + 9:30 less 8:00, twenty hours.
    #expect(try cents(sample, "06-01", "06-30") == 780 * 60)
    for (from, to) in PenaltyMonthTests.months where from > "06" {
      #expect(try cents(sample, from, to) == (from == "06-01" ? 780 * 60 : 0), "\(from)")
    }
    #expect(try cents(sample, "06-01", "09-30") == 780 * 60)
    let view = try sample.view("06-01", "06-30", at: "07-01 00:00")
    let account = IndicatorContent.penalties.account(view).map(\.account)
    #expect(account.first?.en.contains("provisional while it is open") == true)
    #expect(account.first?.fr.contains("provisoire tant qu'il est ouvert") == true)
  }

  @Test(
    "states of an open incident what it was at the end of that month, and says which day", arguments: Language.allCases)
  func stated(language: Language) throws {
    var sample = try sample(("notice_waived", "yes"))
    try sample.incident("06-26 09:00", taken: "06-26 09:05")
    try sample.incident("07-07 09:00", taken: "07-07 09:05", restored: "07-08 11:00")
    try sample.tell(("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-12-31"))
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "penalty-statement" })
    let now = try #require(Instant(iso: "2026-07-10T12:00:00+02:00"))
    let built = try Interview(catalogue: .standard).document(
      kind, of: sample.dossier, chain: "", language: language, now: now
    ).get()
    let lines = Typography.plain(plainText(built.lines(width: 200))).split(separator: "\n").map(String.init)
    let open = try #require(lines.first { $0.contains("I1") })
    #expect(open.contains(language == .fr ? "20 h au 30/06/2026" : "20:00 on 30/06/2026"), "\(open)")
    #expect(
      open.contains(" 20 ") && open.contains(language == .fr ? "juin 2026, provisoire" : "June 2026, provisional"))
    let over = try #require(lines.first { $0.contains("I2") })
    #expect(over.contains(language == .fr ? "3 h 30 " : "3:30 ") && !over.contains("/07/2026"), "\(over)")
    let told = IncidentTable.standing(
      Context(
        dossier: sample.dossier, subject: Subject(Incident.id, ItemID(letter: "I", number: 1)), now: now,
        language: language)
    ).map { "\($0.name[language]): \(Typography.plain($0.words[language]))" }
    #expect(
      told.contains(
        language == .fr
          ? "Pénalité, calculée le: mercredi 1er juillet 2026, 0 h 00"
          : "Penalty, calculated on: Wednesday 1 July 2026, 00:00"),
      "\(told)")
  }

  @Test("is that of the restoring once it is known, less what an earlier month claimed")
  func moved() throws {
    var sample = try sample()
    try sample.incident("06-26 09:00", taken: "06-26 09:05", restored: "07-02 10:30")
    // Twenty-two hours more than promised on 1 July evening would be 29:30; 31:30 on 2 July.
    let whole = try cents(sample, "06-01", "07-31")
    #expect(try cents(sample, "06-01", "06-30", at: "09-01 09:00") == 780 * 60)
    #expect(try cents(sample, "07-01", "07-31") == whole - 780 * 60)
    #expect(try sample.figures("07-01", "07-31", "penalty.I1.month", "penalty.2026-06.due") == ["2026-07", "-46800"])
    #expect(try sample.figures("06-01", "07-31", "penalty.2026-06.due", "kpi.K26.provisional") == [nil, nil])
    let view = try sample.view("07-01", "07-31", at: "08-01 00:00")
    let account = IndicatorContent.penalties.account(view).map(\.account)
    #expect(account.first?.en.contains("counted provisionally in June 2026") == true)
  }

  @Test("so that months add up to the whole, however long incidents stay open", arguments: 0..<20)
  func law(seed: Int) throws {
    var random = Seeded(seed: seed)
    let caps = [("100.00", "100.00"), ("15.00", "10.00"), ("10.00", "5.00")][random.next(below: 3)]
    var sample = try sample(
      ("monthly_cap", caps.0), ("annual_cap", caps.1),
      ("penalty_month", ["restored", "reported"][random.next(below: 2)]))
    if random.next(below: 3) == 0 {
      try sample.tell(
        ("contract.penalty_method", "ccag"),
        ("contract.penalty_value", "\(99_999 - random.next(below: 50_000)).\(10 + random.next(below: 90))"))
    }
    for _ in 0..<6 {
      let first = try #require(Day(iso: "2026-01-05")).adding(days: random.next(below: 200))
      let last = first.adding(days: 1 + random.next(below: 60))
      func words(_ day: Day, _ clock: String) -> String { "\(day.iso.dropFirst(5)) \(clock)" }
      let isOver = random.next(below: 4) > 0
      try sample.incident(
        words(first, "09:00"), taken: random.next(below: 3) == 0 ? nil : words(first, "09:30"),
        restored: isOver ? words(last, "10:00") : nil)
    }
    for (index, _) in PenaltyMonthTests.months.enumerated() {
      let cut = PenaltyMonthTests.months[...index]
      let sum = try cut.reduce(0) { try $0 + cents(sample, $1.0, $1.1) }
      #expect(try sum == cents(sample, "01-01", cut[cut.endIndex - 1].1), "seed \(seed), \(cut.count) months")
    }
    // Halves and odd cuts as well.
    let odd = try cents(sample, "01-01", "02-10") + cents(sample, "02-11", "06-17") + cents(sample, "06-18", "09-30")
    #expect(try odd == cents(sample, "01-01", "09-30"), "seed \(seed)")
  }

  @Test("is told with every rule that was used, the exemption of public procurement among them")
  func rules() throws {
    var rated = try sample()
    try rated.incident("06-26 09:00", taken: "06-26 09:05")
    func rules(_ sample: SmallContract) throws -> [Text] {
      guard
        case .measured(let due) = IndicatorContent.penalties.measure(
          try sample.view("01-01", "06-30", at: "07-02 09:00"))
      else { return [] }
      return due.rules
    }
    let told = try rules(rated).map(\.en).joined(separator: "\n")
    for words in [
      "P2, 5% then 3% per hour", "Caps: 100% of the month's fee", "first month at the end of which it was late",
      "waives formal notice", "never recorded is late", "half a cent to even",
    ] {
      #expect(told.contains(words), "\(words)")
    }
    try rated.tell(("contract.penalty_method", "ccag"), ("contract.penalty_value", "10000.00"))
    let french = try Typography.plain(rules(rated).map(\.fr).joined(separator: "\n"))
    for words in [
      "P = V × R / 1000", "Exonération", "1 000,00 €. C'est le cas ici", "Plafond (CCAG-TIC, 14.1) : 10 %",
    ] {
      #expect(french.contains(words), "\(words)")
    }
  }

  @Test("of the worked example stays what it was, and an open incident is not claimed again")
  func example() throws {
    let dossier = try IndicatorTests.example()
    func due(_ from: String, _ to: String) throws -> Int {
      let (first, last) = (try #require(Day(iso: "2026-\(from)")), try #require(Day(iso: "2026-\(to)")))
      let view = PeriodView(
        dossier, try #require(Period(from: first, to: last)),
        now: try #require(Instant(iso: "2026-12-01T09:00:00+01:00")))
      return view.facts?.penalties?.due.cents ?? 0
    }
    #expect(try due("01-01", "06-30") == 36_660)
    let months = [
      ("06-01", "06-30"), ("07-01", "07-31"), ("08-01", "08-31"), ("09-01", "09-30"), ("10-01", "10-31"),
      ("11-01", "11-30"),
    ]
    #expect(try months.map { try due($0.0, $0.1) } == [11_700, 0, 0, 0, 0, 0])
    #expect(try due("06-01", "11-30") == 11_700)
  }
}
