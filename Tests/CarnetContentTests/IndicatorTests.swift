import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("Indicators")
struct IndicatorTests {
  /// The example as it stands at the end of its period.
  static func example(_ more: (String, String)...) throws -> Dossier {
    var dossier = try whole.get()
    try dossier.tell(more, at: end)
    return dossier
  }
  private static let whole = Result {
    try replayed(Script(parsing: Repository.text("Tests/Scripts/kermarrec.fr.carnet"))).dossier
  }
  let first = Day(ordinal: 20_454)
  let last = Day(ordinal: 20_634)
  static let end = Instant(epochSeconds: 1_782_835_200, offsetSeconds: 7_200)

  @Test("put many numbers in order digit by digit as comparing them does", arguments: 0..<8)
  func ordering(seed: Int) {
    var random = Seeded(seed: seed)
    let largest = [1, 60, 3_600, 1 << 20, 1 << 40][seed % 5]
    let values = (0..<2_000).map { _ in random.next(below: largest) }
    #expect(Statistics.ordered(values) == values.sorted())
    #expect(Statistics.ordered(values.map { -$0 }) == values.map { -$0 }.sorted())
  }

  @Test("count what is not over as lasting at least so long")
  func survival() throws {
    let all = try #require(Survival(over: [10, 20, 30], censored: []))
    #expect(all.median == 20)
    #expect(all.restrictedMean == 20)
    // One of four is still open at 15: two of three are left at 20.
    let some = try #require(Survival(over: [10, 20], censored: [15, 40]))
    #expect(some.median == 20)
    #expect(some.restrictedMean == 10 + 0.75 * 10 + 0.375 * 20)
    #expect(some.horizon == 40)
    let none = try #require(Survival(over: [], censored: [7]))
    #expect(none.median == nil)
    #expect(none.restrictedMean == 7)
    #expect(Survival(over: [], censored: []) == nil)
  }

  @Test("give a small staff the margin of those who did not answer")
  func margin() throws {
    let margin = try #require(Statistics.margin(7, of: 10, among: 12))
    #expect(fixed(margin, 1) == "12.1")
    #expect(Statistics.margin(7, of: 12, among: 12) == 0)
    #expect(Statistics.margin(0, of: 0, among: 12) == nil)
  }

  @Test("see a failure that comes back, whatever other failures lie between")
  func recurrence() {
    func incident(_ number: Int, _ from: Int, _ to: Int?) -> IncidentCourse {
      IncidentCourse(
        item: ItemID(letter: "I", number: number), reported: Instant(epochSeconds: from), acknowledged: nil,
        restored: to.map { Instant(epochSeconds: $0) })
    }
    func traits(_ asset: Int, _ cause: Int?) -> IncidentTraits {
      var traits = IncidentTraits()
      traits.asset = ItemID(letter: "A", number: asset)
      traits.cause = cause
      return traits
    }
    let recurrence = Recurrence(
      [
        incident(1, 100, 200), incident(2, 150, 900), incident(3, 250, 260), incident(4, 300, nil),
        incident(5, 1_000, nil),
      ],
      [traits(1, 0), traits(1, 0), traits(2, 0), traits(1, 0), traits(1, nil)])
    #expect(recurrence.since == [nil, nil, nil, 100, nil])
    #expect(recurrence.until == [100, nil, nil, nil, nil])
  }

  @Test("merge outages that overlap")
  func outages() {
    func stretch(_ from: Int, _ to: Int) -> Range<Instant> {
      Instant(epochSeconds: from)..<Instant(epochSeconds: to)
    }
    let merged = Downtime.merged([stretch(5, 9), stretch(0, 3), stretch(2, 4), stretch(9, 10)])
    #expect(merged == [stretch(0, 4), stretch(5, 10)])
  }

  @Test("take the target that was agreed in place of the usual one")
  func agreedTarget() throws {
    let dossier = try IndicatorTests.example()
    #expect(dossier.figure("kpi.K03.verdict", at: IndicatorTests.end) == "missed")
    let easier = try dossier.telling(("targets.TG1.indicator", "K03"), ("targets.TG1.rate", "50.00"))
    #expect(easier.figure("kpi.K03.target", at: IndicatorTests.end) == "50.0")
    #expect(easier.figure("kpi.K03.verdict", at: IndicatorTests.end) == "met")
    #expect(try easier.isAsked("targets.TG1.time") == false)
  }

  @Test("below five cases tell the cases, not a rate")
  func fewCases() {
    let indicator = IndicatorContent.visitsOnTime
    #expect(indicator.words(Measuring.rate(1, of: 2), .fr) == "1 sur 2")
    #expect(indicator.words(Measuring.rate(5, of: 6), .en) == "83.3%")
  }

  @Test("say over what the cost of a year is set only when every asset's value is known")
  func replacementValue() throws {
    let dossier = try IndicatorTests.example()
    #expect(dossier.figure("kpi.K19.replacement", at: IndicatorTests.end) == "98.5")
    let unknown = try dossier.telling(("assets.A8.replacement_cost", "?"), at: IndicatorTests.end)
    #expect(unknown.figure("kpi.K19.replacement", at: IndicatorTests.end) == nil)
  }

  /// What the contract makes due by itself: never kept, it is none of so many.
  private static let promised = [
    IndicatorContent.visitsHeld, IndicatorContent.visitsOnTime, IndicatorContent.restoreTests,
    IndicatorContent.controlScore, IndicatorContent.actionsOnTime,
  ]

  /// What counts what happened: that nothing did is known, and is zero, or all of the agreed time.
  private static let counted: [(indicator: Indicator, value: Double)] = [
    (IndicatorContent.volume, 0), (IndicatorContent.backlog, 0), (IndicatorContent.penalties, 0),
    (IndicatorContent.availability, 100),
  ]

  @Test(
    "give no figure without a case: no 0% and no 100% out of an empty period, but for what was promised or is a count",
    arguments: IndicatorContent.all)
  func nothing(indicator: Indicator) throws {
    // The contract is signed and nothing is noted yet.
    let text = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let place = try #require(text.ranges(of: "\n! close contract\n").last)
    let dossier = try replayed(Script(parsing: String(text[..<place.upperBound]))).dossier
    let period = try #require(Period(from: first, to: last))
    let view = PeriodView(dossier, period, now: IndicatorTests.end)
    if let known = IndicatorTests.counted.first(where: { $0.indicator == indicator }) {
      guard case .measured(let measurement) = indicator.measure(view) else {
        Issue.record("\(indicator.id): nothing happened, which is a number")
        return
      }
      #expect(measurement.value == known.value && measurement.n == 0, "\(indicator.id) \(measurement.value)")
      // Before any of the period has passed nothing is known of it, and an incident that cannot be told is not nothing.
      let before = PeriodView(dossier, period, now: try #require(Instant(iso: "2025-12-31T09:00:00+01:00")))
      if case .measured = indicator.measure(before) { Issue.record("\(indicator.id) of what is to come") }
      let vague = try dossier.telling(("incidents.I1.title", "Panne"), at: IndicatorTests.end)
      if case .measured = indicator.measure(PeriodView(vague, period, now: IndicatorTests.end)) {
        Issue.record("\(indicator.id) of what nobody knows")
      }
      return
    }
    if case .measured(let measurement) = indicator.measure(view) {
      let isPromised = IndicatorTests.promised.contains(indicator)
      #expect(
        measurement.n > 0 && (isPromised ? measurement.value == 0 : indicator == IndicatorContent.outOfSupport),
        "only the assets and what was promised are known: \(indicator.id) \(measurement.value)")
    }
  }

  @Test("do not call an asset available because no incident tells what it stopped")
  func impact() throws {
    var dossier = try IndicatorTests.example()
    #expect(dossier.figure("kpi.K10", at: IndicatorTests.end) == "99.19")
    for number in 1...12 {
      try dossier.tell(
        [("incidents.I\(number).severity", "P3"), ("incidents.I\(number).impact", "?")], at: IndicatorTests.end)
    }
    #expect(dossier.figure("kpi.K10", at: IndicatorTests.end) == "not-applicable")
    let told = try dossier.telling(("incidents.I1.impact", "1"), at: IndicatorTests.end)
    #expect(told.figure("kpi.K10", at: IndicatorTests.end) == "100.00")
    #expect(told.figure("kpi.K10.n", at: IndicatorTests.end) == "1")
  }

  @Test("say of a late incident what would have kept the promise: when, and at which severity")
  func otherwise() throws {
    let dossier = try IndicatorTests.example()
    let indicator = IndicatorContent.restoringCompliance
    let period = try #require(Period(from: first, to: last))
    let accounts = Dictionary(
      indicator.account(PeriodView(dossier, period, now: IndicatorTests.end)).map {
        ($0.item.description, $0.account.en)
      },
      uniquingKeysWith: { first, _ in first })
    #expect(
      accounts["I4"]?.contains("would have been met by 10/02/2026 09:35; would meet the P3 limit (19:00)") == true)
    #expect(accounts["I9"]?.contains("would have been met by 04/05/2026 10:45; would meet the P2 limit (8:00)") == true)
    #expect(accounts["I11"]?.contains("on time (7:00) if waiting for the third party paused the clock") == true)
    #expect(accounts["I1"]?.contains("would have been met") == false)
  }

  @Test("publish nothing of fewer than five answers")
  func anonymity() throws {
    var dossier = try IndicatorTests.example()
    for number in 5...10 {
      let item = ItemID(letter: "Q", number: number)
      dossier.happen(.withdrawn(SurveyAnswer.id, item), at: IndicatorTests.end)
    }
    #expect(dossier.figure("kpi.K20", at: IndicatorTests.end) == "not-applicable")
    #expect(dossier.figure("kpi.K20.q1", at: IndicatorTests.end) == nil)
    #expect(dossier.figure("kpi.K21", at: IndicatorTests.end) == "not-applicable")
  }
}

@Suite("Objectives and dashboard")
struct ObjectiveTests {
  /// The dashboard of the worked example before two indicators left it.
  static let nine = ("dashboard.indicators", "K02, K03, K05, K07, K10, K17, K19, K20, K24")

  private func findings(_ check: String, _ dossier: Dossier) throws -> [String] {
    try dossier.findings(of: check, at: IndicatorTests.end).map(\.sentence.en)
  }

  @Test("find the two indicators of the example that serve no objective, and no others")
  func idle() throws {
    let dossier = try IndicatorTests.example(ObjectiveTests.nine)
    let found = try findings("G7.objective", dossier)
    #expect(found.count == 2)
    #expect(found.first?.contains("K02") == true && found.last?.contains("K17") == true)
    let mended = try dossier.telling(("dashboard.indicators", "K03, K05, K07, K10, K19, K20, K24"))
    #expect(try findings("G7.objective", mended) == [])
    #expect(try findings("G7.few", mended) == [])
  }

  @Test("find an objective without indicators, and a firm without objectives")
  func unmeasured() throws {
    let dossier = try IndicatorTests.example(
      ("dashboard.indicators", "K03"), ("objectives.OB5.text", "no paper"))
    #expect(try findings("G7.objective", dossier).count == 1)
    #expect(try findings("G7.objective", Dossier()).count == 1)
    #expect(try dossier.objection("objectives.OB5.indicators", "K01, K02, K03, K04") != nil)
    #expect(try dossier.objection("objectives.OB5.indicators", "K01, K02, K03") == nil)
  }

  @Test("find more than seven indicators")
  func many() throws {
    let dossier = try IndicatorTests.example(ObjectiveTests.nine)
    #expect(try findings("G7.few", dossier).count == 1)
  }

  @Test("find an indicator without a target or without data")
  func unmeasurable() throws {
    let dossier = try IndicatorTests.example(("dashboard.indicators", "K03, K06"))
    #expect(try findings("G7.measurable", dossier).count == 1)
    let mended = try dossier.telling(("targets.TG1.indicator", "K06"), ("targets.TG1.time", "24h00"))
    #expect(try findings("G7.measurable", mended) == [])
  }

  @Test("find no fault with a quiet period, nor with data that may still come")
  func quiet() throws {
    var calm = try IndicatorTests.example(("dashboard.indicators", "K03, K10, K20"))
    for incident in calm.items(of: Incident.id) {
      calm.happen(.withdrawn(Incident.id, incident), at: IndicatorTests.end)
    }
    let after = IndicatorTests.end.adding(seconds: 86_400)
    #expect(try calm.findings(of: "G7.measurable", at: after).isEmpty)
    for answer in calm.items(of: SurveyAnswer.id) {
      calm.happen(.withdrawn(SurveyAnswer.id, answer), at: IndicatorTests.end)
    }
    #expect(try calm.findings(of: "G7.measurable", at: after).count == 1, "nobody was asked")
    #expect(try calm.findings(of: "G7.measurable", at: IndicatorTests.end).isEmpty, "the period still runs")
  }

  @Test("hold back the reports that publish a dashboard which breaks its rules, until it is mended or the rule waived")
  func published() throws {
    var dossier = try IndicatorTests.example(ObjectiveTests.nine)
    func held(_ kind: DocumentKind) -> [String] {
      let interview = Interview(catalogue: .standard)
      let built = interview.document(kind, of: dossier, chain: "", language: .en, now: IndicatorTests.end)
      guard case .failure(let lacking) = built else { return [] }
      return lacking.held.map(\.check)
    }
    #expect(held(PeriodReport.halfYear) == ["G7.objective", "G7.objective"])
    #expect(held(PeriodReport.monthly) == ["G7.objective", "G7.objective"])
    #expect(held(EvaluationReport.kind) == [])
    let late = try dossier.telling(("evaluation.decided_on", "2026-07-11"))
    #expect(ObjectiveChecks.current.find(late, IndicatorTests.end).count == 1)
    dossier.happen(.waived(check: "G7.objective", reason: "shown once", by: "Yann"), at: IndicatorTests.end)
    #expect(held(PeriodReport.halfYear) == [] && held(PeriodReport.monthly) == [])
    try dossier.tell([("evaluation.decided_on", "2026-07-11")])
    #expect(held(PeriodReport.halfYear) == ["G7.current"] && held(PeriodReport.monthly) == [])
  }

  @Test("aim at each severity by practice, by the contract's promise, or by what was agreed")
  func severities() throws {
    let dossier = try IndicatorTests.example()
    let period = try #require(Period(from: IndicatorTests().first, to: IndicatorTests().last))
    func targets(_ indicator: Indicator, _ dossier: Dossier) -> [String: Double] {
      let found = indicator.partTargets(PeriodView(dossier, period, now: IndicatorTests.end))
      return Dictionary(uniqueKeysWithValues: found.map { ($0.key, $0.value) })
    }
    #expect(
      targets(IndicatorContent.responseTime, dossier) == [
        "P1.median": 1_800, "P2.median": 3_600, "P3.median": 7_200, "P4.median": 17_100,
      ])
    #expect(targets(IndicatorContent.restoringCompliance, dossier) == ["P1": 100])
    #expect(targets(IndicatorContent.restoringTime, dossier) == ["P1": 14_400, "P2": 28_800])
    #expect(
      targets(IndicatorContent.restoringSpread, dossier) == [
        "P1.p90": 14_400, "P2.p90": 28_800, "P3.p90": 68_400, "P4.p90": 171_000,
      ])
    #expect(
      targets(IndicatorContent.livedTime, dossier).isEmpty
        && targets(IndicatorContent.restoringTime, Dossier()) == ["P1": 14_400, "P2": 28_800])
    let agreed = try dossier.telling(
      ("targets.TG1.indicator", "K04"), ("targets.TG1.severity", "P3"), ("targets.TG1.time", "20h00"))
    #expect(targets(IndicatorContent.restoringTime, agreed) == ["P1": 14_400, "P2": 28_800, "P3": 72_000])
    #expect(IndicatorContent.restoringTime.target(in: agreed) == nil)
    #expect(agreed.figure("kpi.K04.P3.verdict", at: IndicatorTests.end) == "missed")
    #expect(dossier.figure("kpi.K05.P2.p90.verdict", at: IndicatorTests.end) == "missed")
    #expect(dossier.figure("kpi.K01.P4.median.verdict", at: IndicatorTests.end) == "missed")
  }

  @Test("tell a rate of few cases by its cases, in its parts and on the control sheet as well")
  func few() throws {
    let dossier = try IndicatorTests.example()
    let view = try #require(Catalogue.standard.view(dossier, now: IndicatorTests.end))
    let table = IndicatorTables(view: view, language: .en)
    let rows = try #require(table.severities([IndicatorContent.restoringCompliance])).rows
    #expect(rows.map { $0[2] } == ["3 of 4"])
    let sheet = ControlSheet(view)
    #expect(sheet.rows.first { $0.criterion.id == "visits" }?.basis.en == "K17 1 of 2")
    #expect(sheet.rows.first { $0.criterion.id == "gtr" }?.basis.en == "K03 58.3% (7/12)")
  }

  @Test("deduct the time for which a service was back before it failed again only where the contract says so")
  func reopened() throws {
    let told = try IndicatorTests.example(
      ("suspensions.U9.incident", "I4"), ("suspensions.U9.reason", "restored_between"),
      ("suspensions.U9.from", "2026-02-09T15:00:00+01:00"), ("suspensions.U9.to", "2026-02-09T16:30:00+01:00"),
      ("suspensions.U9.evidence", "till receipts"))
    #expect(told.figure("incident.I4.gtr", at: IndicatorTests.end) == "31500")
    #expect(told.figure("incident.I4.verdict", at: IndicatorTests.end) == "late")
    let agreed = try told.telling(
      ("contract.suspending_reasons", "client_wait, access_refused, window_refused, restored_between"))
    #expect(agreed.figure("incident.I4.gtr", at: IndicatorTests.end) == "26100")
    #expect(agreed.figure("incident.I4.verdict", at: IndicatorTests.end) == "met")
    // Nobody waited while it was back, whatever the contract deducts.
    #expect(told.figure("incident.I4.wall", at: IndicatorTests.end) == "78300")
    #expect(agreed.figure("incident.I4.wall", at: IndicatorTests.end) == "78300")
  }

  @Test("say nothing of another period from what was answered about the one at hand")
  func elsewhere() throws {
    let dossier = try IndicatorTests.example()
    let october = try #require(Day(iso: "2026-10-01").flatMap { Period(from: $0, to: $0.adding(days: 30)) })
    let now = IndicatorTests.end.adding(seconds: 150 * 86_400)
    #expect(dossier.value(ControlSheetForm.security, over: october) == nil)
    #expect(dossier.value(Evaluation.surveySent, over: october) == nil)
    #expect(
      IndicatorContent.participation.verdict(
        on: IndicatorContent.participation.measure(PeriodView(dossier, october, now: now)), target: 60)
        == .notApplicable)
    let june = try #require(Day(iso: "2026-06-01").flatMap { Period(from: $0, to: $0.adding(days: 29)) })
    #expect(dossier.value(ControlSheetForm.security, over: june) == 3)
  }

  @Test("find a period that was read too late")
  func late() throws {
    let dossier = try IndicatorTests.example()
    #expect(try findings("G7.current", dossier) == [])
    #expect(try findings("G7.current", dossier.telling(("evaluation.decided_on", "2026-07-11"))).count == 1)
  }

  @Test("find green indicators with unhappy users")
  func pleased() throws {
    let dossier = try IndicatorTests.example()
    #expect(try findings("G7.pleased", dossier) == [])
    let green = try dossier.telling(("targets.TG1.indicator", "K03"), ("targets.TG1.rate", "50.00"))
    #expect(try findings("G7.pleased", green).count == 1)
    let content = try green.telling(("targets.TG2.indicator", "K20"), ("targets.TG2.rate", "60.00"))
    #expect(try findings("G7.pleased", content) == [])
  }

  @Test("explain each indicator in one short sentence")
  func plain() throws {
    #expect(
      try findings(
        "G7.plain",
        IndicatorTests.example(("dashboard.indicators", IndicatorContent.all.map(\.id).joined(separator: ", "))))
        == [])
    let example = try IndicatorTests.example()
    let long = try example.telling(("objectives.OB1.text", String(repeating: "a", count: 161)))
    #expect(try findings("G7.plain", long).count == 1)
    #expect(try findings("G7.plain", long.telling(("objectives.OB1.text", "ne rien perdre"))) == [])
  }
}
