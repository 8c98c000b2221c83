import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// What could not be judged, or is not over, is told, and nothing is said as though it were.
@Suite("What is not judged or not over")
struct WithheldTests {
  /// Twenty P2 incidents that were in time, and some without severity.
  private static func sample(ungraded: Int, _ terms: (String, String)...) throws -> SmallContract {
    var sample = try SmallContract()
    for (question, value) in terms { try sample.tell(("contract.\(question)", value)) }
    for day in 1...20 {
      try sample.incident(
        "04-\(padded(day, 2)) 09:00", taken: "04-\(padded(day, 2)) 09:10", restored: "04-\(padded(day, 2)) 10:00",
        ("attempts", "1"), ("cause", "panne \(day)"))
    }
    for day in 0..<ungraded {
      try sample.incident("05-0\(day + 4) 09:00", restored: "05-0\(day + 4) 10:00", graded: false)
    }
    return sample
  }

  private func document(_ kind: DocumentKind, _ sample: SmallContract, _ language: Language) throws -> String {
    let footer = Document.Footer(dossier: "t", position: 1, chain: "0", notice: "")
    let dossier = try sample.dossier.telling(
      ("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-06-30"))
    let now = try #require(Instant(iso: "2026-07-02T09:00:00+02:00"))
    return Typography.plain(plainText(try kind.build(dossier, language, now, footer).get().lines(width: 300)))
  }

  @Test("gives no mark on the control sheet that it could turn: the two marks between which it lies stand there")
  func sheet() throws {
    let certain = try WithheldTests.sample(ungraded: 0)
    #expect(try certain.figures("01-01", "06-30", "sheet.gtr", "sheet.gti", "kpi.K29.verdict")[0...1] == ["5", "5"])
    let open = try WithheldTests.sample(ungraded: 3)
    // 20 of 23 are 87 %: a 2, where 23 of 23 would be a 5.
    #expect(
      try open.figures(
        "01-01", "06-30", "kpi.K03", "sheet.gtr", "kpi.K29.gtr", "kpi.K29.gtr.low", "kpi.K29.gtr.high")
        == ["100.0", "withheld", nil, "2", "5"])
    let view = try open.view("01-01", "06-30", at: "07-02 09:00")
    guard case .measured(let score) = IndicatorContent.controlScore.measure(view) else { return #expect(Bool(false)) }
    #expect(score.unjudged >= 2 && score.cases(.en).contains("not judged"))
    #expect(score.caution?.en.contains("scores withheld: ") == true)
    let paper = try document(ControlSheetDocument.kind, open, .fr)
    #expect(paper.contains("2 à 5 ?") && paper.contains("K03 100,0 % (20/20), et 3 non jugés"))
    #expect(paper.contains("Notes réservées : "))
    #expect(try document(ControlSheetDocument.kind, open, .en).contains("2 to 5?"))
  }

  @Test("proposes nothing where it would decide, and says so")
  func proposal() throws {
    let certain = try WithheldTests.sample(ungraded: 0)
    let all = ["sheet.proposal", "sheet.total"]
    #expect(try certain.figures("01-01", "06-30", all[0]) == ["renew"])
    // Beside twenty in time, thirty that nobody graded: respected or far from it.
    var open = certain
    for day in 1...30 {
      try open.incident("05-\(padded(day, 2)) 09:00", restored: "05-\(padded(day, 2)) 10:00", graded: false)
    }
    #expect(try open.figures("01-01", "06-30", "sheet.proposal", "kpi.K29.verdict") == [nil, "withheld"])
    #expect(
      try document(ControlSheetDocument.kind, open, .fr).contains(
        "Carnet ne propose rien : le résultat dépend de ce qui n'a pas pu"))
    let dossier = try open.dossier.telling(
      ("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-06-30"))
    let now = try #require(Instant(iso: "2026-07-02T09:00:00+02:00"))
    let said = EvaluationContent.briefing(dossier, now, .en)
    #expect("\(said)".contains("the result depends on what could not be counted"))
  }

  @Test("withholds the verdict on a mean that an open incident can only make longer")
  func open() throws {
    var sample = try SmallContract()
    try sample.incident("06-01 09:00", taken: "06-01 09:10", restored: "06-01 10:00")
    #expect(try sample.figures("01-01", "06-30", "kpi.K04.P2.verdict", "kpi.K05.P2.p90.verdict") == ["met", "met"])
    try sample.incident("06-29 09:00", taken: "06-29 09:10")
    #expect(
      try sample.figures("01-01", "06-30", "kpi.K04", "kpi.K04.P2.verdict", "kpi.K05.P2.p90.verdict")
        == ["3600", "withheld", "withheld"])
    // One that is late already, beside an open one that is later still, stays missed.
    try sample.incident("06-02 09:00", taken: "06-02 09:10", restored: "06-05 10:00")
    try sample.incident("06-02 09:00", taken: "06-02 09:10", restored: "06-05 10:00")
    #expect(try sample.figures("01-01", "06-30", "kpi.K04.P2.verdict") == ["missed"])
    let view = try sample.view("01-01", "06-30", at: "07-02 09:00")
    guard case .measured(let median) = IndicatorContent.restoringSpread.measure(view) else {
      return #expect(Bool(false))
    }
    #expect(median.caution?.fr == "pas dans la médiane, encore en cours : 1")
  }

  @Test("leaves the response to its own period: an incident still open counts it no second time")
  func responses() throws {
    var sample = try SmallContract()
    try sample.incident("03-03 09:00", taken: "03-03 09:10")
    try sample.incident("04-07 09:00", taken: "04-07 12:30")
    #expect(try sample.figures("01-01", "03-31", "kpi.K02.ratio", "kpi.K01") == ["1/1", "600"])
    #expect(try sample.figures("04-01", "04-30", "kpi.K02.ratio", "kpi.K03.ratio") == ["0/1", "0/2"])
    // Nobody came in March either: it is still late in April.
    try sample.incident("03-04 09:00")
    #expect(try sample.figures("04-01", "04-30", "kpi.K02.ratio") == ["0/2"])
    let left = IndicatorContent.responseCompliance.leftOut(try sample.view("04-01", "04-30", at: "05-02 09:00"))
    #expect(left.map(\.reason) == ["before-period"])
  }

  @Test("judges no repeat of a failure that is still open, and counts one in the period in which it is reported")
  func repeats() throws {
    var sample = try SmallContract()
    try sample.incident("06-01 09:00", taken: "06-01 09:10", ("cause", "usure"))
    try sample.incident("06-20 09:00", taken: "06-20 09:10", ("cause", "usure"))
    let view = try sample.view("01-01", "06-30", at: "07-02 09:00")
    guard case .measured(let repeats) = IndicatorContent.repeats.measure(view) else { return #expect(Bool(false)) }
    #expect(repeats.numerator == 0 && repeats.n == 1 && repeats.unjudged == 1)
    #expect(try sample.figures("01-01", "06-30", "kpi.K08.verdict") == ["withheld"])
    try sample.tell(("incidents.I1.restored", SmallContract.moment("06-10 09:00")))
    #expect(try sample.figures("01-01", "06-30", "kpi.K08.ratio") == ["1/2"])
    // Still open, the second one is no repeat of July.
    #expect(try sample.figures("07-01", "07-31", "kpi.K08") == ["not-applicable"])
  }
}
