import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// What the contract makes due, and what becomes of it.
@Suite("What the contract makes due")
struct PromiseTests {
  /// A dossier whose contract is signed, with what a test tells of it, as seen at a moment.
  struct Sample {
    var dossier: Dossier
    let now: Instant

    /// The example before its follow-up: four visits and four tests a year from 1 January 2026.
    init(_ answers: [(String, String)] = [], on iso: String) throws {
      dossier = try FollowUpSample().dossier
      now = try #require(Instant(iso: iso))
      try dossier.tell(answers, at: now)
    }

    /// A rate over a period, by its cases: `2/3`; nil where nothing was due.
    func rate(_ id: String, _ from: String, _ to: String) throws -> String? {
      let indicator = try #require(Indicator(rawValue: id))
      guard case .measured(let measurement) = indicator.measure(try view(from, to)) else { return nil }
      return measurement.numerator.map { "\($0)/\(measurement.n)" }
    }

    func view(_ from: String, _ to: String) throws -> PeriodView {
      let (first, last) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
      let period = try #require(Period(from: first, to: last))
      return PeriodView(dossier, period, now: now)
    }

    func promise(_ name: String) -> String? { dossier.figure("promise.\(name)", at: now) }

    /// The dates that the agenda recalls, by their titles.
    func agenda() -> [String: String] {
      Dictionary(
        FollowUpAgenda.deadlines(dossier, now).map { (Typography.plain($0.title.fr), $0.day.iso) },
        uniquingKeysWith: min)
    }
  }

  static func visit(_ number: Int, planned: String?, held: String? = nil, report: String? = nil) -> [(String, String)] {
    var answers = [("interventions.V\(number).kind", "preventive")]
    if let planned { answers.append(("interventions.V\(number).planned", planned)) }
    if let held {
      answers.append(("interventions.V\(number).started", "\(held)T09:00:00+02:00"))
      answers.append(("interventions.V\(number).ended", "\(held)T12:00:00+02:00"))
    }
    if let report { answers.append(("interventions.V\(number).report", "\(report)T12:00:00+02:00")) }
    return answers
  }

  static func test(_ number: Int, planned: String, done: String?, result: String = "success") -> [(String, String)] {
    let told = [("restore_tests.ER\(number).planned", planned), ("restore_tests.ER\(number).scope", "caisse")]
    return done.map { told + [("restore_tests.ER\(number).done", $0), ("restore_tests.ER\(number).result", result)] }
      ?? told
  }

  // MARK: Never held

  @Test("three visits due and none held is none of three, as are tests, and neither is left out of the control sheet")
  func neverHeld() throws {
    let sample = try Sample(on: "2026-12-20T10:00:00+01:00")
    let (from, to) = ("2026-01-01", "2026-12-15")
    for id in ["K16", "K17", "K24"] { #expect(try sample.rate(id, from, to) == "0/3", "\(id)") }
    let sheet = ControlSheet(try sample.view(from, to))
    #expect(sheet.rows.first { $0.criterion.id == "visits" }?.mark == 0)
    #expect(sheet.rows.first { $0.criterion.id == "security" }?.mark == 0)
    let security = try #require(sheet.rows.first { $0.criterion.id == "security" })
    #expect(sheet.mark(of: security, for: .security) == nil)
    #expect(sheet.score() == 0)
    #expect(try sample.rate("K18", from, to) == nil, "nobody came, so no report is owed")
    #expect(sample.promise("visit.1.state") == "missed" && sample.promise("visit.4.state") == "to-come")
    // Half a year without a visit is none of two, as soon as it is over.
    let half = try Sample(on: "2026-07-01T09:00:00+02:00")
    #expect(try half.rate("K16", from, "2026-06-30") == "0/2")
    #expect(try half.rate("K17", from, "2026-06-30") == "0/2")
  }

  @Test("one visit of four is one of four")
  func oneOfFour() throws {
    let sample = try Sample(
      PromiseTests.visit(1, planned: "2026-03-17", held: "2026-03-17"), on: "2027-01-05T10:00:00+01:00")
    #expect(try sample.rate("K16", "2026-01-01", "2026-12-31") == "1/4")
    #expect(try sample.rate("K17", "2026-01-01", "2026-12-31") == "1/4")
  }

  @Test("a provider without visits or tests cannot reach a hundred on the control sheet, whoever marks it")
  func hundred() throws {
    let incident = [
      ("incidents.I1.title", "Caisse"), ("incidents.I1.asset", "A1"),
      ("incidents.I1.reported", "2026-03-03T09:00:00+01:00"), ("incidents.I1.impact", "2"),
      ("incidents.I1.urgency", "2"), ("incidents.I1.acknowledged", "2026-03-03T09:10:00+01:00"),
      ("incidents.I1.restored", "2026-03-03T10:00:00+01:00"), ("incidents.I1.attempts", "1"),
      ("incidents.I1.reopened", "0"), ("incidents.I1.cause", "câble"),
    ]
    let visits = [
      PromiseTests.visit(1, planned: "2026-03-17", held: "2026-03-17", report: "2026-03-18"),
      PromiseTests.visit(2, planned: "2026-06-09", held: "2026-06-09", report: "2026-06-10"),
    ].flatMap(\.self)
    let tests = [
      PromiseTests.test(1, planned: "2026-03-17", done: "2026-03-17"),
      PromiseTests.test(2, planned: "2026-06-09", done: "2026-06-09"),
    ].flatMap(\.self)
    let marks = [("control_sheet.security_score", "5"), ("control_sheet.security_evidence", "vu")]
    func score(_ answers: [(String, String)]) throws -> Double? {
      let sample = try Sample(incident + answers, on: "2026-07-20T10:00:00+02:00")
      return ControlSheet(try sample.view("2026-01-01", "2026-06-30")).score()
    }
    #expect(try score(visits + tests + marks) == 100)
    for lacking in [visits, tests, visits + marks, tests + marks, visits + tests.dropLast(4) + marks, []] {
      #expect(try (score(lacking) ?? 0) < 100)
    }
  }

  // MARK: The yardstick

  @Test("a visit put off is judged by the first day agreed, unless the firm put it off, or the day was a mistake")
  func yardstick() throws {
    let first = PromiseTests.visit(1, planned: "2026-03-10")
    let moved = [("interventions.V1.planned", "2026-03-24")]
    let held = [("interventions.V1.started", "2026-03-24T09:00:00+01:00")]
    let (from, to) = ("2026-01-01", "2026-03-31")
    let late = try Sample(first + moved + held, on: "2026-04-01T10:00:00+02:00")
    #expect(try late.rate("K17", from, to) == "0/1" && late.rate("K16", from, to) == "1/1")
    #expect(late.promise("visit.1.due") == "2026-03-10" && late.promise("visit.1.off") == "10")
    #expect(late.promise("visit.1.state") == "late")
    for (mover, rate) in [("client", "1/1"), ("mistake", "1/1"), ("provider", "0/1")] {
      let sample = try Sample(
        first + moved + [("interventions.V1.moved_by", mover)] + held, on: "2026-04-01T10:00:00+02:00")
      #expect(try sample.rate("K17", from, to) == rate, "\(mover)")
    }
    // Who put it off once did not put it off again.
    let again = try Sample(
      first + moved + [("interventions.V1.moved_by", "client"), ("interventions.V1.planned", "2026-04-14")]
        + [("interventions.V1.started", "2026-04-14T09:00:00+02:00")], on: "2026-04-15T10:00:00+02:00")
    #expect(again.promise("visit.1.due") == "2026-03-24" && again.promise("visit.1.state") == "late")
    // A day taken back wipes nothing either.
    let erased = try Sample(first + [("interventions.V1.planned", "?")], on: "2026-04-01T10:00:00+02:00")
    #expect(erased.promise("visit.1.due") == "2026-03-10" && erased.promise("visit.1.state") == "missed")
  }

  @Test("the shell forgets who put a day off as soon as another is agreed")
  func forgetting() throws {
    let text = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let place = try #require(text.ranges(of: "\n# 6. ").first)
    let lines = """

      @ 2026-03-03T12:00:00+01:00
      interventions.V1.kind: préventive
      interventions.V1.planned: 10/03/2026
      interventions.V1.planned: 24/03/2026
      ~ La date qui compte reste le 10/03/2026, sauf si vous avez demandé le changement. Dans ce cas, tapez :modifier V1 moved_by
      interventions.V1.moved_by: nous
      = promise.visit.1.due 2026-03-24
      interventions.V1.planned: 07/04/2026
      = interventions.V1.moved_by deferred
      = promise.visit.1.due 2026-03-24
      = promise.visit.1.state moved
      = promise.visit.1.standing 2026-04-07

      """
    let result = try replayed(Script(parsing: String(text[..<place.lowerBound]) + lines))
    #expect(result.source.divergence == nil)
  }

  @Test("a visit put off keeps its number, and leaves no ghost behind")
  func noGhost() throws {
    var sample = try Sample(
      PromiseTests.visit(1, planned: "2026-03-17") + PromiseTests.visit(2, planned: "2026-06-16"),
      on: "2026-04-02T10:00:00+02:00")
    try sample.dossier.tell([("interventions.V1.planned", "2026-04-08")], at: sample.now)
    let dates = sample.agenda()
    #expect(dates["Visite préventive n° 1"] == "2026-04-08" && dates["Visite préventive n° 2"] == "2026-06-16")
    #expect(!dates.keys.contains { $0.contains("n° 1, au plus tard") || $0.contains("n° 2, au plus tard") })
    #expect(dates["Visite préventive n° 3, au plus tard"] == "2026-09-30")
    #expect(sample.promise("visit.1.state") == "moved" && sample.promise("visit.1.due") == "2026-03-17")
    // Put off twice, into the next quarter and the one after.
    try sample.dossier.tell(
      [("interventions.V1.planned", "2026-07-07"), ("interventions.V2.planned", "2026-09-08")], at: sample.now)
    let later = sample.agenda()
    #expect(later["Visite préventive n° 1"] == "2026-07-07" && later["Visite préventive n° 2"] == "2026-09-08")
    #expect(later["Visite préventive n° 3, au plus tard"] == "2026-09-30")
    #expect(later.keys.count { $0.contains("Visite préventive") } == 8)
  }

  @Test("what was missed is no longer recalled once a later day is agreed, though it still counts")
  func overtaken() throws {
    let sample = try Sample(on: "2026-07-02T10:00:00+02:00")
    #expect(sample.agenda()["Visite préventive n° 1, au plus tard"] == "2026-03-31")
    let agreed = try Sample(PromiseTests.visit(1, planned: "2026-07-14"), on: "2026-07-02T10:00:00+02:00")
    let dates = agreed.agenda()
    #expect(dates["Visite préventive n° 3"] == "2026-07-14" && dates["Visite préventive n° 1, au plus tard"] == nil)
    #expect(try agreed.rate("K16", "2026-01-01", "2026-06-30") == "0/2")
  }

  @Test("what was agreed is recalled also while there is no contract")
  func withoutContract() throws {
    let now = try #require(Instant(iso: "2026-07-02T10:00:00+02:00"))
    let dossier = try dossier([
      ("actions.AC1.what", "chiffrer"), ("actions.AC1.due", "2026-07-10"), ("restore_tests.ER1.scope", "caisse"),
      ("restore_tests.ER1.planned", "2026-07-11"), ("meetings.G1.kind", "revue"), ("meetings.G1.planned", "2026-07-12"),
    ])
    #expect(
      FollowUpAgenda.deadlines(dossier, now).map(\.day.iso).sorted() == ["2026-07-10", "2026-07-11", "2026-07-12"])
  }

  @Test("a visit cancelled and noted anew is still the one that was agreed first")
  func cancelled() throws {
    var sample = try Sample(PromiseTests.visit(1, planned: "2026-03-10"), on: "2026-03-31T18:00:00+02:00")
    sample.dossier.happen(.withdrawn(Intervention.id, ItemID(letter: "V", number: 1)), at: sample.now)
    let (from, to) = ("2026-01-01", "2026-03-31")
    #expect(try sample.rate("K16", from, to) == "0/1")
    try sample.dossier.tell(PromiseTests.visit(2, planned: "2026-03-24", held: "2026-03-24"), at: sample.now)
    #expect(try sample.rate("K16", from, to) == "1/1" && sample.rate("K17", from, to) == "0/1")
    try sample.dossier.tell([("interventions.V2.moved_by", "client")], at: sample.now)
    #expect(try sample.rate("K17", from, to) == "1/1")
    // One that was noted by mistake was never agreed.
    var mistaken = try Sample(
      PromiseTests.visit(1, planned: "2026-03-10") + [("interventions.V1.moved_by", "mistake")],
      on: "2026-03-30T18:00:00+02:00")
    mistaken.dossier.happen(.withdrawn(Intervention.id, ItemID(letter: "V", number: 1)), at: mistaken.now)
    #expect(try mistaken.rate("K16", from, to) == nil)
    #expect(mistaken.promise("visit.1.due") == "2026-03-31")
  }

  @Test("the contract's own day counts only where none was agreed, and tolerance says only what is late")
  func tolerance() throws {
    let held = try Sample(
      PromiseTests.visit(1, planned: nil, held: "2026-01-12"), on: "2026-04-01T10:00:00+02:00")
    #expect(try held.rate("K17", "2026-01-01", "2026-03-31") == "1/1", "within the quarter, no other day was agreed")
    let waiting = try Sample(PromiseTests.visit(1, planned: "2026-03-10"), on: "2026-03-12T10:00:00+01:00")
    #expect(try waiting.rate("K16", "2026-01-01", "2026-03-31") == "0/1", "due, whatever its tolerance")
    #expect(waiting.promise("visit.1.state") == "to-come" && waiting.promise("visit.1.limit") == "2026-03-17")
    let missed = try Sample(PromiseTests.visit(1, planned: "2026-03-10"), on: "2026-03-18T10:00:00+01:00")
    #expect(missed.promise("visit.1.state") == "missed")
    let ahead = try Sample(PromiseTests.visit(1, planned: "2026-03-24"), on: "2026-03-12T10:00:00+01:00")
    #expect(try ahead.rate("K16", "2026-01-01", "2026-03-12") == nil)
  }

  @Test("a second visit in a quarter makes good for the one before, and what is beyond that is owed by nobody")
  func catchingUp() throws {
    let both =
      PromiseTests.visit(1, planned: "2026-04-07", held: "2026-04-07")
      + PromiseTests.visit(2, planned: "2026-06-09", held: "2026-06-09")
    let sample = try Sample(both, on: "2026-07-01T10:00:00+02:00")
    #expect(try sample.rate("K16", "2026-01-01", "2026-06-30") == "2/2")
    #expect(sample.promise("visit.1.due") == "2026-03-31" && sample.promise("visit.1.fulfilled") != nil)
    let beyond = try Sample(
      PromiseTests.visit(1, planned: "2026-03-10", held: "2026-03-10") + PromiseTests.visit(2, planned: "2026-03-26"),
      on: "2026-03-20T10:00:00+01:00")
    #expect(try beyond.rate("K16", "2026-01-01", "2026-03-31") == "1/1")
    #expect(beyond.agenda()["Visite préventive n° 9"] == "2026-03-26", "agreed all the same, it is recalled")
  }

  // MARK: What was in force

  @Test("each promise is judged by the version in force on its day; a draft promises nothing")
  func versions() throws {
    // February's visit ended on a Tuesday and was reported on two business days later, within two.
    let february = PromiseTests.visit(1, planned: "2026-02-03", held: "2026-02-03", report: "2026-02-05")
    let tests = PromiseTests.test(1, planned: "2026-02-03", done: "2026-02-03")
    var sample = try Sample(february + tests, on: "2026-07-10T10:00:00+02:00")
    let names = [
      "promise.visit.1.off", "promise.visit_report.1.due", "promise.visit_report.1.state", "promise.visit.2.due",
      "visit.V1.off", "visit.V1.report_due", "promise.review.1.due",
    ]
    func figures() -> [String?] { names.map { sample.dossier.figure($0, at: sample.now) } }
    func rates() throws -> [String?] {
      try ["K16", "K17", "K18", "K24"].map { try sample.rate($0, "2026-01-01", "2026-06-30") }
    }
    let before = (figures(), try rates(), sample.agenda())
    #expect(before.1 == ["1/2", "1/2", "1/1", "1/2"])
    sample.dossier.happen(.reopened(.contract, reason: "avenant"), at: sample.now)
    let change = [
      ("contract.window", "2 08:30-18:00"), ("contract.report_days", "9"), ("contract.visit_tolerance", "0"),
      ("contract.visits_per_year", "12"), ("contract.restore_tests", "1"), ("contract.meetings", "monthly"),
      ("contract.minutes_days", "1"), ("contract.incident_report_days", "1"),
    ]
    try sample.dossier.tell(change, at: sample.now)
    #expect(figures() == before.0, "nobody has signed")
    #expect(try rates() == before.1)
    #expect(sample.agenda() == before.2)
    try sample.dossier.tell([("contract.effective_on", "2026-05-01")], at: sample.now)
    sample.dossier.happen(.closed(.contract), at: sample.now)
    #expect(Array(figures().prefix(3)) == Array(before.0.prefix(3)), "what was due before the amendment stays")
    #expect(sample.promise("visit_report.1.version") == "1" && sample.promise("visit.1.version") == "1")
    // From May on a visit is due each month: May and June beside the first quarter's.
    #expect(try sample.rate("K16", "2026-01-01", "2026-06-30") == "1/3")
    #expect(sample.promise("visit.2.due") == "2026-05-26", "the last Tuesday")
  }

  // MARK: Reports, meetings and papers

  @Test("K18 counts reports of visits only; incident reports, minutes and papers have lines of their own")
  func lines() throws {
    let sample = try Sample(
      PromiseTests.visit(1, planned: "2026-03-10", held: "2026-03-10", report: "2026-03-11") + [
        ("incidents.I1.title", "Caisse"), ("incidents.I1.reported", "2026-02-27T09:00:00+01:00"),
        ("incidents.I1.impact", "3"), ("incidents.I1.urgency", "3"),
        ("incidents.I1.restored", "2026-02-27T11:00:00+01:00"), ("meetings.G1.kind", "revue"),
        ("meetings.G1.planned", "2026-03-02"), ("meetings.G1.held", "2026-03-02"),
        ("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-06-30"),
      ], on: "2026-07-01T10:00:00+02:00")
    let (from, to) = ("2026-01-01", "2026-06-30")
    #expect(try sample.rate("K18", from, to) == "1/1")
    let view = try sample.view(from, to)
    func count(_ kind: Promise.Kind) -> String {
      let due = view.promised(kind)
      return "\(due.count(where: \.isOnTime))/\(due.count)"
    }
    #expect(count(.incidentReport) == "0/1" && count(.minutes) == "0/1")
    #expect(count(.review) == "1/2", "the next was due three months after")
    #expect(count(.summary) == "0/2" && count(.survey) == "0/1")
    #expect(count(.vigilance) == "0/1", "the last certificate is of 12 December 2025")
    for id in ["half-year-report", "control-sheet"] {
      for language in Language.allCases {
        let kind = try #require(Catalogue.standard.documents.first { $0.id == id })
        let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
        let text = plainText(try kind.build(sample.dossier, language, sample.now, footer).get().lines(width: 400))
        for kind in [Promise.Kind.visit, .incidentReport, .minutes, .summary, .survey, .vigilance] {
          #expect(Typography.plain(text).contains(kind.label[language]), "\(id) \(kind)")
        }
      }
    }
  }

  @Test("a visit of which nobody noted the end owes its report all the same")
  func unended() throws {
    let sample = try Sample(
      PromiseTests.visit(1, planned: "2026-03-10") + [("interventions.V1.started", "2026-03-10T09:00:00+01:00")],
      on: "2026-03-20T10:00:00+01:00")
    #expect(try sample.rate("K18", "2026-01-01", "2026-03-20") == "0/1")
    #expect(sample.promise("visit_report.1.due") == "2026-03-12")
  }

  @Test("K28 goes by the days first agreed of actions and meetings")
  func actions() throws {
    let told = [
      ("actions.AC1.what", "chiffrer"), ("actions.AC1.owner", "Armor"), ("actions.AC1.due", "2026-03-10"),
      ("meetings.G1.kind", "revue"), ("meetings.G1.planned", "2026-03-10"),
    ]
    let moved = told + [("actions.AC1.due", "2026-03-31"), ("meetings.G1.planned", "2026-03-31")]
    let kept = [("actions.AC1.done", "2026-03-30"), ("meetings.G1.held", "2026-03-31")]
    let late = try Sample(moved + kept, on: "2026-04-01T10:00:00+02:00")
    #expect(try late.rate("K28", "2026-01-01", "2026-03-31") == "0/1")
    guard
      case .measured(let measurement) = IndicatorContent.actionsOnTime.measure(
        try late.view("2026-01-01", "2026-03-31"))
    else {
      Issue.record("no figure")
      return
    }
    #expect(measurement.parts.first { $0.key == "meetings" }?.numerator == 0)
    let ours = try Sample(
      moved + [("actions.AC1.moved_by", "client"), ("meetings.G1.moved_by", "client")] + kept,
      on: "2026-04-01T10:00:00+02:00")
    #expect(try ours.rate("K28", "2026-01-01", "2026-03-31") == "1/1")
  }

  @Test("K28 counts meetings also where no action is due, and reviews for which no day was agreed")
  func meetings() throws {
    let agreed = [("meetings.G1.kind", "revue T1"), ("meetings.G1.planned", "2026-04-10")]
    func told(_ answers: [(String, String)], _ to: String = "2026-06-30") throws -> (whole: String?, meetings: String?)
    {
      let sample = try Sample(answers, on: "2026-07-10T10:00:00+02:00")
      let view = try sample.view("2026-01-01", to)
      guard case .measured(let measurement) = IndicatorContent.actionsOnTime.measure(view) else { return (nil, nil) }
      let part = measurement.parts.first { $0.key == "meetings" }
      return (try sample.rate("K28", "2026-01-01", to), part.map { "\($0.numerator ?? -1)/\($0.n)" })
    }
    #expect(try told(agreed) == ("0/1", "0/1"))
    #expect(try told(agreed + [("meetings.G1.held", "2026-04-10")]) == ("1/1", "1/1"))
    #expect(try told(agreed + [("meetings.G1.held", "2026-04-30")]) == ("0/1", "0/1"))
    #expect(try told([]) == ("0/1", "0/1"), "the contract's own day is 1 April")
    #expect(try told(agreed, "2026-07-09") == ("0/2", "0/2"), "that of 1 July is agreed by nobody")
    #expect(
      try told([("meetings.G1.kind", "revue"), ("meetings.G1.held", "2026-04-02")]) == ("1/1", "1/1"),
      "held without a day agreed, near the contract's own")
  }

  @Test("a meeting withdrawn was agreed all the same, and its action with it, unless that was a mistake")
  func withdrawnMeeting() throws {
    let told = [
      ("meetings.G1.kind", "revue"), ("meetings.G1.planned", "2026-04-10"), ("meetings.G1.held", "2026-04-30"),
      ("actions.AC1.what", "agir"), ("actions.AC1.due", "2026-04-20"), ("actions.AC2.what", "agir"),
      ("actions.AC2.due", "2026-04-20"), ("actions.AC2.done", "2026-04-20"), ("actions.AC1.meeting", "G1"),
    ]
    var sample = try Sample(told, on: "2026-07-01T10:00:00+02:00")
    func rate() throws -> String? { try sample.rate("K28", "2026-01-01", "2026-06-30") }
    #expect(try rate() == "1/2")
    let whole = sample.dossier
    func withdraw() {
      sample.dossier.happen(.withdrawn(MeetingAction.id, ItemID(letter: "AC", number: 1)), at: sample.now)
      sample.dossier.happen(.withdrawn(Meeting.id, ItemID(letter: "G", number: 1)), at: sample.now)
    }
    withdraw()
    #expect(try rate() == "1/2")
    #expect(sample.agenda().keys.allSatisfy { !$0.hasPrefix("Action") && !$0.hasPrefix("Réunion :") })
    sample.dossier = try whole.telling(("actions.AC1.moved_by", "mistake"), ("meetings.G1.moved_by", "mistake"))
    withdraw()
    #expect(try rate() == "1/1")
  }

  @Test("what took place before the contract is told, judged by nothing, and passes over nothing that was missed")
  func beforeTheContract() throws {
    let told =
      PromiseTests.visit(1, planned: "2025-12-16", held: "2025-12-16")
      + [("meetings.G1.kind", "lancement"), ("meetings.G1.planned", "2025-12-29")]
    let sample = try Sample(told, on: "2026-04-20T10:00:00+02:00")
    let view = try sample.view("2025-12-01", "2026-03-31")
    #expect(try sample.rate("K16", "2025-12-01", "2026-03-31") == "0/1")
    #expect(IndicatorContent.visitsHeld.leftOut(view).map(\.reason) == ["before-contract"])
    #expect(try sample.rate("K28", "2025-12-01", "2026-03-31") == nil)
    #expect(sample.agenda()["Visite préventive n° 1, au plus tard"] == "2026-03-31")
  }

  @Test("the agenda recalls each review that nobody held, as the control sheet counts them")
  func missedReviews() throws {
    var sample = try Sample(on: "2026-07-10T10:00:00+02:00")
    func recalled() -> [String] {
      FollowUpAgenda.deadlines(sample.dossier, sample.now).filter { $0.title.en.hasPrefix("Review meeting") }.map(
        \.day.iso)
    }
    #expect(recalled() == ["2026-04-01", "2026-07-01", "2026-10-01"])
    let view = try sample.view("2026-01-01", "2026-07-09")
    #expect(view.promised(.review).map(\.due.iso) == ["2026-04-01", "2026-07-01"])
    try sample.dossier.tell(
      [("meetings.G1.kind", "revue"), ("meetings.G1.planned", "2026-07-20")], at: sample.now)
    #expect(recalled() == ["2026-04-01", "2026-10-01"] && sample.agenda()["Réunion : revue"] == "2026-07-20")
  }

  @Test("the yearly revision and the provider's reminder come for later terms too")
  func laterTerms() throws {
    let result = try replayed(Script(parsing: Repository.text("Tests/Scripts/promises/later-terms.carnet")))
    #expect(result.source.divergence == nil)
  }

  @Test("papers of the provider are fulfilled by what was received: activity reports, the reminder, certificates")
  func papers() throws {
    let told = [
      ("provider_papers.PP1.kind", "summary"), ("provider_papers.PP1.received", "2026-04-10"),
      ("provider_papers.PP2.kind", "summary"), ("provider_papers.PP2.received", "2026-08-20"),
      ("provider_papers.PP2.about", "2026-06-30"), ("vigilance.W1.document", "attestation URSSAF"),
      ("vigilance.W1.received", "2026-06-18"),
    ]
    let sample = try Sample(told, on: "2026-10-15T10:00:00+02:00")
    #expect(sample.promise("summary.1.state") == "done" && sample.promise("summary.2.state") == "late")
    #expect(sample.promise("summary.3.state") == "to-come" && sample.promise("summary.3.due") == "2026-09-30")
    #expect(sample.promise("vigilance.1.due") == "2026-06-12" && sample.promise("vigilance.1.state") == "late")
    #expect(sample.promise("vigilance.2.due") == "2026-12-18")
    #expect(sample.promise("reminder.1.due") == "2027-08-31", "thirty days before 30 September 2027")
    #expect(sample.promise("invoice.1.due") == "2026-01-01" && sample.promise("invoice.10.state") == "to-come")
    #expect(sample.promise("revision.1.due") == "2027-01-01")
    let reminded = try Sample(
      [("provider_papers.PP1.kind", "reminder"), ("provider_papers.PP1.received", "2027-08-20")],
      on: "2027-08-25T10:00:00+02:00")
    #expect(reminded.promise("reminder.1.state") == "done")
    let silent = try Sample(on: "2027-09-05T10:00:00+02:00")
    #expect(silent.agenda()["Rappel écrit du prestataire avant le préavis"] == "2027-08-31")
    #expect(silent.promise("reminder.1.state") == "missed")
  }
}

/// What was behind does not go with the visit that is withdrawn.
extension PromiseTests {
  @Test(
    "a late report stays in the count when its visit is withdrawn, unless that was a mistake; nobody is asked for it")
  func withdrawnVisit() throws {
    let (from, to) = ("2026-01-01", "2026-06-30")
    let told =
      PromiseTests.visit(1, planned: "2026-02-03", held: "2026-02-03", report: "2026-02-05")
      + PromiseTests.visit(2, planned: "2026-05-05", held: "2026-05-05")
      + [
        ("interventions.V3.kind", "corrective"), ("interventions.V3.started", "2026-03-02T09:00:00+01:00"),
        ("interventions.V3.report", "2026-03-20T09:00:00+01:00"), ("interventions.V2.form_failure_resolved", "5"),
        ("interventions.V3.form_failure_resolved", "1"),
      ]
    var sample = try Sample(told, on: "2026-07-10T10:00:00+02:00")
    #expect(try sample.rate("K18", from, to) == "1/3")
    func withdraw(_ number: Int, from dossier: Dossier) -> Dossier {
      var less = dossier
      less.happen(.withdrawn(Intervention.id, ItemID(letter: "V", number: number)), at: sample.now)
      return less
    }
    let whole = sample
    for number in [2, 3] {
      sample.dossier = withdraw(number, from: whole.dossier)
      #expect(try sample.rate("K18", from, to) == "1/3", "V\(number)")
      #expect(
        Promises(sample.dossier, now: sample.now)?.overdue(.visitReport).contains { $0.item?.number == number } == false
      )
    }
    // A mark that was given stays as well, where its going would better the mean.
    let mean = try #require(Indicator(rawValue: "K23"))
    func marked(_ sample: Sample) throws -> Double? {
      guard case .measured(let measurement) = mean.measure(try sample.view(from, to)) else { return nil }
      return measurement.value
    }
    #expect(try marked(whole) == 3 && marked(sample) == 3)
    sample.dossier = withdraw(1, from: whole.dossier)
    #expect(try sample.rate("K18", from, to) == "0/2", "one on time goes with its visit")
    // What was said of it by mistake was never there.
    sample.dossier = withdraw(3, from: try whole.dossier.telling(("interventions.V3.moved_by", "mistake")))
    #expect(try sample.rate("K18", from, to) == "1/2")
  }

  @Test("withdrawing a visit whose report was late says so, and how to say that it was a mistake")
  func withdrawalSaid() throws {
    let result = try SmallContract.told(
      """
      contract.report_days: 2
      interventions.V1.kind: corrective
      interventions.V1.incident: I1
      interventions.V1.started: 2026-03-02T09:00:00+01:00
      interventions.V1.ended: 2026-03-02T10:00:00+01:00
      ! supprimer V1 oui
      ~ L'intervention V1 compte toujours dans K18 : son compte rendu était en retard.
      ! annuler
      interventions.V1.moved_by: erreur
      ! supprimer V1 oui
      !~ compte toujours
      """.replacing(
        "contract.report_days",
        with: """
          incidents.I1.title: Caisse
          incidents.I1.asset: A1
          incidents.I1.reported: 2026-03-02T08:40:00+01:00
          incidents.I1.impact: 2
          incidents.I1.urgency: 2
          contract.report_days
          """), at: "2026-03-30T10:10:00+02:00")
    #expect(result.source.divergence == nil)
  }
}
