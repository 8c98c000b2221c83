import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("The clocks that run")
struct RunningClockTests {
  /// Incident I1: P2, reported on Tuesday 3 March 2026 at nine, with two hours to respond and eight to restore.
  private func clocks(_ answers: [(String, String)] = [], at iso: String) throws -> [RunningClock] {
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell(answers)
    return RunningClocks.all(sample.dossier, try #require(Instant(iso: iso)))
  }

  /// What the briefing of a stage says, lists and tables, one row a line.
  private func words(
    _ answers: [(String, String)] = [], stage: Stage = .followUp, at iso: String, _ language: Language
  ) throws -> String {
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell(answers)
    let now = try #require(Instant(iso: iso))
    return Catalogue.standard.briefing(sample.dossier, stage, now, language).map {
      switch $0 {
      case .list(_, let entries): entries.joined(separator: "\n")
      case .table(let table): table.rows.map { $0.joined(separator: " | ") }.joined(separator: "\n")
      default: ""
      }
    }.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  @Test("say what is left, until when, and whether that is today")
  func left() throws {
    let morning = try clocks(at: "2026-03-03T10:00:00+01:00")
    #expect(morning.map(\.key) == ["gti", "gtr"])
    #expect(morning.map(\.left) == [3_600, 25_200])
    #expect(morning.map(\.deadline?.iso) == ["2026-03-03T11:00:00+01:00", "2026-03-03T17:00:00+01:00"])
    #expect(morning.map(\.state) == [.lateToday, .lateToday])
    #expect(morning.map(\.grade) == ["P2", "P2"])
    let taken = try clocks(
      [("incidents.I1.acknowledged", "2026-03-03T09:30:00+01:00")], at: "2026-03-03T10:00:00+01:00")
    #expect(taken.map(\.key) == ["gtr"], "someone came: only the restoration runs")
    let late = try clocks(at: "2026-03-03T17:30:00+01:00")
    #expect(late.map(\.state) == [.late, .late] && late.map(\.left) == [-23_400, -1_800])
    #expect(try clocks([("incidents.I1.restored", "2026-03-03T09:40:00+01:00")], at: "2026-03-03T10:00:00+01:00") == [])
  }

  @Test("go over to the next day when the promise does, and say when the clock runs again")
  func nextDay() throws {
    let slower = [("incidents.I1.impact", "1"), ("incidents.I1.urgency", "2")]
    let night = try clocks(slower, at: "2026-03-03T20:00:00+01:00")
    let restoring = try #require(night.last)
    #expect(restoring.grade == "P3" && restoring.state == .running)
    #expect(restoring.left == 10 * 3_600, "nine of nineteen hours are used up")
    #expect(restoring.deadline?.iso == "2026-03-05T09:00:00+01:00")
    #expect(restoring.reason?.fr == "hors plage de service, reprend le 04/03/2026 08:30")
  }

  @Test("stand still for a wait of the contract with its evidence, and say which")
  func suspended() throws {
    let wait = [
      ("suspensions.U1.incident", "I1"), ("suspensions.U1.reason", "client_wait"),
      ("suspensions.U1.from", "2026-03-03T10:00:00+01:00"), ("suspensions.U1.to", "?"),
    ]
    let proved = wait + [("suspensions.U1.evidence", "courriel")]
    let still = try clocks(proved, at: "2026-03-03T15:00:00+01:00")
    #expect(still.map(\.state) == [.suspended, .suspended] && still.map(\.left) == [3_600, 25_200])
    #expect(still.allSatisfy { $0.deadline == nil && $0.reason?.fr == "suspendu, attente du client (U1)" })
    #expect(try clocks(wait, at: "2026-03-03T15:00:00+01:00").map(\.state) == [.late, .lateToday], "without evidence")
    let third = proved.map { $0.0 == "suspensions.U1.reason" ? ($0.0, "third_party_wait") : $0 }
    #expect(
      try clocks(third, at: "2026-03-03T15:00:00+01:00").map(\.state) == [.late, .lateToday],
      "a third party that the contract does not list")
    let over = try clocks(
      proved + [("suspensions.U1.to", "2026-03-03T12:00:00+01:00")], at: "2026-03-03T13:00:00+01:00")
    #expect(over.map(\.deadline?.iso) == ["2026-03-03T13:00:00+01:00", "2026-03-04T09:30:00+01:00"])
  }

  @Test("come with the most urgent incident first")
  func order() throws {
    func incident(_ item: String, _ impact: String, _ urgency: String, _ reported: String) -> [(String, String)] {
      [
        ("incidents.\(item).title", item), ("incidents.\(item).asset", "A1"),
        ("incidents.\(item).reported", "2026-03-03T\(reported):00+01:00"), ("incidents.\(item).impact", impact),
        ("incidents.\(item).urgency", urgency),
      ]
    }
    let more =
      incident("I2", "1", "1", "08:45") + incident("I3", "3", "3", "09:45")
      + [
        ("suspensions.U1.incident", "I1"), ("suspensions.U1.reason", "client_wait"),
        ("suspensions.U1.from", "2026-03-03T09:10:00+01:00"), ("suspensions.U1.to", "?"),
        ("suspensions.U1.evidence", "courriel"),
      ]
    let items = try clocks(more, at: "2026-03-03T10:00:00+01:00").map(\.item.description)
    #expect(items == ["I3", "I3", "I2", "I2", "I1", "I1"], "the P1, the P4, then what stands still")
  }

  @Test("are refused, with the reason, where the facts contradict each other")
  func refused() throws {
    let facts = [
      ("incidents.I1.acknowledged", "2026-03-03T10:00:00+01:00"),
      ("incidents.I1.restored", "2026-03-03T09:30:00+01:00"),
    ]
    let clock = try #require(try clocks(facts, at: "2026-03-03T12:00:00+01:00").first)
    #expect(clock.state == .refused && clock.deadline == nil)
    #expect(
      clock.reason?.fr.replacing("\u{A0}", with: " ")
        == "aucun délai n'est compté : « Service rétabli » est avant « Pris en charge », à corriger")
    var sample = try FollowUpSample()
    try sample.incident()
    try sample.dossier.tell(facts + [("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-06-30")])
    let july = try #require(Instant(iso: "2026-07-01T09:00:00+02:00"))
    #expect(sample.dossier.figure("incident.I1.gtr", at: july) == nil)
    try sample.dossier.tell([("incidents.I1.restored", "2026-03-03T11:00:00+01:00")])
    #expect(sample.dossier.figure("incident.I1.gtr", at: july) == "7200")
  }

  @Test("stand in the briefing with what is late and what will be tonight", arguments: Language.allCases)
  func briefing(language: Language) throws {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let action = [
      ("actions.AC1.what", "chiffrer"), ("actions.AC1.owner", "Hélène"), ("actions.AC1.due", "2026-03-01"),
    ]
    let morning = try words(action, at: "2026-03-03T10:00:00+01:00", language)
    #expect(
      morning.contains(
        say(
          "I1 Caisse figée | P2 | prise en charge | 1 h | 03/03/2026 11:00 | en retard dès ce soir",
          "I1 Caisse figée | P2 | response | 1:00 | 03/03/2026 11:00 | late by tonight")))
    #expect(
      morning.contains(
        say("prise en charge avant 11 h 00, rétablissement avant 17 h 00", "response by 11:00, restoration by 17:00")))
    #expect(morning.contains(say("Action AC1 : chiffrer (2 jours de retard)", "Action AC1: chiffrer (2 days late)")))
    let evening = try words(at: "2026-03-03T17:30:00+01:00", language)
    #expect(evening.contains(say("rétablissement en retard de 30 min", "restoration overdue by 0:30")))
    #expect(evening.contains(say("en retard de 30 min", "overdue by 0:30")))
    // While one works at another stage, the clocks run on.
    for stage in Stage.allCases {
      #expect(try words(stage: stage, at: "2026-03-03T17:30:00+01:00", language).contains("I1 Caisse figée"))
    }
  }
}
