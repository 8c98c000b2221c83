import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

/// A contract in force, told by its answers, with one incident on a Tuesday: what the follow-up's tests begin from.
struct FollowUpSample {
  var dossier: Dossier

  /// The example before its follow-up, so that each test notes its own facts.
  init() throws {
    let text = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let place = try #require(text.ranges(of: "\n# 6. ").first)
    dossier = try replayed(Script(parsing: String(text[..<place.lowerBound]))).dossier
  }

  /// Tuesday 3 March 2026 at noon.
  static let noon = Instant(epochSeconds: 1_772_535_600, offsetSeconds: 3_600)

  /// Notes an incident reported at nine.
  mutating func incident() throws {
    try dossier.tell([
      ("incidents.I1.title", "Caisse figée"), ("incidents.I1.asset", "A1"),
      ("incidents.I1.reported", "2026-03-03T09:00:00+01:00"), ("incidents.I1.impact", "2"),
      ("incidents.I1.urgency", "2"),
    ])
  }

  func refusal(_ place: String, _ canonical: String) throws -> String? {
    try dossier.objection(place, canonical, at: FollowUpSample.noon)?.sentence.fr.replacing("\u{A0}", with: " ")
  }
}

@Suite("An incident")
struct IncidentTests {
  @Test("is logged in at most six answers", arguments: Language.allCases)
  func sixAnswers(language: Language) throws {
    let now = FollowUpSample.noon
    let text = try Repository.text("Tests/Scripts/kermarrec.\(language.rawValue).carnet")
    let place = try #require(text.ranges(of: "\n# 6. ").first)
    let script = try Script(parsing: String(text[..<place.lowerBound]))
    var source = ScriptSource(script, interview: Interview(catalogue: .standard))
    var session = try memorySession(language: language, at: script.clock)
    try session.run(&source, at: script.clock)
    let before = session.dossier.items(of: "incidents").count
    var answers = 0
    func say(_ line: String) throws {
      answers += 1
      _ = try session.take(Heard(.line(line), at: now))
    }
    // What, on which asset, since when (Enter: now), who is affected, how urgent.
    try say(language == .fr ? ":incident NAS très lent" : ":incident NAS very slow")
    try say("NAS-01")
    try say("")
    try say("2")
    try say("2")
    #expect(answers <= 6)
    #expect(session.dossier.items(of: "incidents").count == before + 1)
    let item = try #require(session.dossier.items(of: "incidents").last)
    #expect(session.dossier[Incident.reported, of: item] == now)
    #expect(Incident.severity(of: item, in: session.dossier, now: now) == .p2)
    // Nothing more is asked: the next line is a command.
    #expect(session.situation(at: now).prompt().asking?.key == nil)
  }

  @Test("refuses moments that contradict each other, and says which")
  func order() throws {
    var sample = try FollowUpSample()
    try sample.incident()
    #expect(
      try sample.refusal("incidents.I1.acknowledged", "2026-03-03T08:00:00+01:00")
        == "Cette heure est avant le signalement.")
    #expect(
      try sample.refusal("incidents.I1.acknowledged", "2026-03-03T13:00:00+01:00") == "Ce moment est dans le futur."
    )
    try sample.dossier.tell([("incidents.I1.acknowledged", "2026-03-03T10:00:00+01:00")])
    #expect(
      try sample.refusal("incidents.I1.restored", "2026-03-03T09:30:00+01:00")?.hasPrefix(
        "Cette heure est avant « Pris en charge »") == true)
    try sample.dossier.tell([("incidents.I1.restored", "2026-03-03T11:00:00+01:00")])
    #expect(
      try sample.refusal("incidents.I1.reported", "2026-03-03T10:30:00+01:00")?.hasPrefix(
        "Cette heure est après « Pris en charge »") == true)
    #expect(try sample.refusal("incidents.I1.closed", "2026-03-03T10:30:00+01:00") != nil)
    #expect(try sample.refusal("incidents.I1.detected", "2026-03-03T09:10:00+01:00") != nil)
    #expect(try sample.refusal("incidents.I1.detected", "2026-03-03T08:10:00+01:00") == nil)
    // An automatic receipt may come after the technician, and a cause be found after the restoring.
    #expect(try sample.refusal("incidents.I1.received_auto", "2026-03-03T10:30:00+01:00") == nil)
    #expect(try sample.refusal("incidents.I1.diagnosed", "2026-03-03T11:30:00+01:00") == nil)
  }

  @Test("is not taken in hand by an automatic receipt")
  func automaticReceipt() throws {
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell([("incidents.I1.received_auto", "2026-03-03T09:01:00+01:00")])
    let contract = try #require(ContractTimeline(sample.dossier, now: FollowUpSample.noon))
    let facts = try #require(
      IncidentFacts.all(in: sample.dossier, contract, from: FollowUpSample.noon, to: FollowUpSample.noon).first)
    #expect(facts.acknowledged == nil)
    #expect(IncidentClock(facts, contract, end: FollowUpSample.noon).isResponseLate)
  }

  @Test("changes its severity without starting its clock again, and keeps the severity of each moment")
  func severity() throws {
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell([
      ("severity_changes.GR1.incident", "I1"), ("severity_changes.GR1.to", "P1"),
      ("severity_changes.GR1.at", "2026-03-03T11:00:00+01:00"),
    ])
    let item = ItemID(letter: "I", number: 1)
    func severity(_ iso: String) throws -> Severity? {
      Incident.severity(of: item, in: sample.dossier, now: try #require(Instant(iso: iso)))
    }
    #expect(try severity("2026-03-03T10:59:00+01:00") == .p2)
    #expect(try severity("2026-03-03T11:00:00+01:00") == .p1)
    let contract = try #require(ContractTimeline(sample.dossier, now: FollowUpSample.noon))
    let facts = try #require(
      IncidentFacts.all(in: sample.dossier, contract, from: FollowUpSample.noon, to: FollowUpSample.noon).first)
    let clock = IncidentClock(facts, contract, end: FollowUpSample.noon)
    #expect(clock.restoring == 3 * 3_600 && clock.restoringTarget == 4 * 3_600)
    #expect(try sample.refusal("severity_changes.GR2.at", "2026-03-03T08:00:00+01:00") == nil, "of no incident yet")
    try sample.dossier.tell([("severity_changes.GR2.incident", "I1")])
    #expect(
      try sample.refusal("severity_changes.GR2.at", "2026-03-03T08:00:00+01:00")
        == "Cette heure est avant le signalement.")
    #expect(try sample.refusal("severity_changes.GR2.to", "P1") == "L'incident a déjà cette gravité.")
    #expect(try sample.dossier.suggestion("severity_changes.GR2.from") == "P1")
  }

  @Test("holds its waits: inside it, one at a time, with evidence")
  func waits() throws {
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell([
      ("suspensions.U1.incident", "I1"), ("suspensions.U1.reason", "client_wait"),
      ("suspensions.U1.from", "2026-03-03T09:30:00+01:00"), ("suspensions.U1.to", "2026-03-03T10:30:00+01:00"),
      ("suspensions.U2.incident", "I1"), ("suspensions.U2.reason", "client_wait"),
    ])
    #expect(
      try sample.refusal("suspensions.U2.from", "2026-03-03T08:59:00+01:00") == "Cette heure est avant le signalement.")
    #expect(try sample.refusal("suspensions.U2.from", "2026-03-03T10:00:00+01:00")?.contains("U1") == true)
    #expect(try sample.refusal("suspensions.U2.from", "2026-03-03T10:30:00+01:00") == nil)
    try sample.dossier.tell([("suspensions.U2.from", "2026-03-03T09:10:00+01:00")])
    #expect(try sample.refusal("suspensions.U2.to", "2026-03-03T09:30:00+01:00") == nil)
    #expect(try sample.refusal("suspensions.U2.to", "2026-03-03T09:31:00+01:00")?.contains("U1") == true)
    #expect(
      try sample.refusal("suspensions.U2.to", "2026-03-03T09:00:00+01:00") == "La fin est avant le début.")
    #expect(try sample.refusal("incidents.I1.restored", "2026-03-03T10:00:00+01:00")?.contains("U1") == true)
    try sample.dossier.tell([("incidents.I1.restored", "2026-03-03T11:00:00+01:00")])
    #expect(
      try sample.refusal("suspensions.U1.to", "2026-03-03T11:30:00+01:00") == "Cette heure est après le rétablissement."
    )
    // Without evidence the hour stays in the count; with it, it does not.
    func restoring() throws -> Int {
      let contract = try #require(ContractTimeline(sample.dossier, now: FollowUpSample.noon))
      let end = FollowUpSample.noon
      let facts = try #require(
        IncidentFacts.all(
          in: sample.dossier, contract, from: sample.dossier.serviceZone.earliest(day: end.day, secondOfDay: 0), to: end
        ).first)
      return IncidentClock(facts, contract, end: end).restoring
    }
    #expect(try restoring() == 7_200)
    try sample.dossier.tell([("suspensions.U1.evidence", "courriel")])
    #expect(try restoring() == 3_600)
  }
}

@Suite("The form after a visit")
struct OpinionTests {
  @Test("is asked once somebody is named to fill it, never of a technician, and takes the mean of what was answered")
  func form() throws {
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell([("interventions.V1.kind", "corrective"), ("interventions.V1.incident", "I1")])
    #expect(try !sample.dossier.isAsked("interventions.V1.form_behaviour"))
    #expect(try sample.refusal("interventions.V1.form_by", "P7") == "Un technicien ne peut pas noter une intervention.")
    try sample.dossier.tell([("interventions.V1.form_by", "P2")])
    #expect(try sample.dossier.isAsked("interventions.V1.form_behaviour"))
    let visit = ItemID(letter: "V", number: 1)
    #expect(Intervention.mean(of: visit, in: sample.dossier) == nil, "no mark is no figure")
    try sample.dossier.tell([
      ("interventions.V1.form_behaviour", "5"), ("interventions.V1.form_report_complete", "2"),
      ("interventions.V1.form_prevention_advice", "?"),
    ])
    #expect(Intervention.mean(of: visit, in: sample.dossier) == 3.5)
    #expect(Intervention.marks.count == 8)
    #expect(try !sample.dossier.isAsked("interventions.V1.form_reopen"))
    try sample.dossier.tell([("interventions.V1.form_failure_resolved", "2")])
    #expect(try sample.dossier.isAsked("interventions.V1.form_reopen"))
  }
}
