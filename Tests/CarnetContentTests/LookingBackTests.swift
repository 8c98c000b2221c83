import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Looking back")
struct LookingBackTests {
  static let tours: [(language: Language, end: Replayed)] = ["fr", "en"].compactMap { name in
    guard let text = try? Repository.text("Tests/Scripts/kermarrec.\(name).carnet"),
      let script = try? Script(parsing: text), let end = try? replayed(script)
    else { return nil }
    return (script.language, end)
  }

  private let interview = Interview(catalogue: .standard)

  /// What a line shows at the end of a tour.
  private func shown(_ line: String, _ language: Language, _ end: Replayed) throws -> [Utterance] {
    let standing = Standing(language: language)
    let now = try #require(end.events.last?.at)
    let step = interview.step(.line(line), at: standing, in: end.dossier, chain: "", head: "", now: now)
    guard case .recall(let wanted, let next) = step else { return try said(step) }
    return try said(
      interview.recall(wanted, from: end.events, at: next, in: end.dossier, chain: { _ in "0f3a" }, now: now))
  }

  private func said(_ step: Step) throws -> [Utterance] {
    switch step {
    case .show(let said, _): return said
    case .refuse(let refusal, _):
      return [.refused(reason: refusal.reason, sentence: refusal.sentence.en, remedy: refusal.remedy?.en)]
    default:
      Issue.record("\(step)")
      return []
    }
  }

  @Test("a past day shows the status, the lists and the agenda that were shown then")
  func asItStood() throws {
    #expect(LookingBackTests.tours.count == 2)
    for (language, end) in LookingBackTests.tours {
      let days = Array(Set(end.events.map { $0.at.day })).sorted()
      for day in [days[days.count / 3], days[days.count / 2], days[days.count - 2]] {
        let count = (end.events.lastIndex { $0.at.day <= day } ?? -1) + 1
        var past = Dossier()
        for event in end.events[..<count] { past.apply(event) }
        for command in ["status", "list assets", "agenda", "show company", "stage"] {
          let zone = interview.catalogue.zone(past)
          let moment = Instant(day, secondOfDay: 86_399, offsetSeconds: try #require(zone.offsets(day, 86_399).last))
          let then = try said(
            interview.step(
              .line(":" + command), at: Standing(language: language), in: past, chain: "", head: "", now: moment))
          let now = try shown(":at \(day.iso) :\(command)", language, end)
          #expect(Array(now.dropFirst()) == then, "\(command) on \(day.iso)")
        }
      }
    }
  }

  @Test(
    "nothing changes there, and no day to come is shown",
    arguments: [
      (":at 2026-03-01 :edit A1 grade E", CoreReason.showsOnly), (":at 2026-03-01 :undo", .showsOnly),
      (":at 2026-03-01 :stage 3", .showsOnly), (":at 2026-03-01 :documents contract html", .showsOnly),
      (":at 2036-03-01 :status", .nothingThen), (":at 2000-01-01 :status", .nothingThen), (":at", .incompleteCommand),
      (":at hier matin peut-être :status", .notADay), (":at 2026-03-01 :blorp", .unknownCommand),
    ])
  func onlyShown(line: String, reason: CoreReason) throws {
    let (_, end) = try #require(LookingBackTests.tours.first)
    let said = try shown(line, .en, end)
    guard case .refused(let met, _, _)? = said.first else { return #expect(Bool(false), "\(line): \(said.prefix(2))") }
    #expect(met == reason.reason, "\(line): \(met)")
  }

  @Test("the history of a thing says when, by whom, before and after; of all, whatever happened")
  func history() throws {
    var session = try memorySession(at: Instant(epochSeconds: 1_795_000_000, offsetSeconds: 3_600))
    let start = Instant(epochSeconds: 1_795_000_000, offsetSeconds: 3_600)
    for (index, line) in [
      "Atelier", ":modifier company headcount 12", ":modifier company headcount 14", ":annuler",
      ":modifier company headcount 15",
    ].enumerated() {
      _ = try session.take(Heard(.line(line), at: start.adding(seconds: 60 * (index + 1))))
    }
    _ = try session.take(Heard(.line(":historique entreprise"), at: start.adding(seconds: 600)))
    guard case .table(let table)? = session.situation(at: start).shown.last else { return #expect(Bool(false)) }
    #expect(table.rows.map { $0[1] } == Array(repeating: "test", count: 5))
    #expect(
      table.rows.map { Array($0[3...]) } == [["—", "Atelier"], ["—", "12"], ["12", "14"], ["", ""], ["12", "15"]])
    #expect(table.rows[3][2].hasPrefix("annulation"))
    _ = try session.take(Heard(.line(":historique"), at: start.adding(seconds: 700)))
    guard case .table(let whole)? = session.situation(at: start).shown.last else { return #expect(Bool(false)) }
    #expect(whole.rows.count == 6)
  }

  @Test(":back 3 goes back three, :back as before, and a word is refused")
  func back() throws {
    let now = Instant(epochSeconds: 1_795_000_000, offsetSeconds: 3_600)
    func asked(after lines: [String]) throws -> Asking? {
      var session = try memorySession(at: now)
      for line in ["Atelier", "12", "552100554", "sarl"] + lines { _ = try session.take(Heard(.line(line), at: now)) }
      return session.situation(at: now).prompt().asking
    }
    func question(_ id: String) -> Asking? { Address("company.\(id)").map { .question($0) } }
    #expect(try asked(after: [":retour"]) == question("legal_form"))
    #expect(try asked(after: [":retour 3"]) == question("headcount"))
    #expect(try asked(after: [":back 2", ":back 2"]) == question("name"))
    #expect(try asked(after: [":back 99"]) == question("name"))
    let unmoved = try asked(after: [])
    #expect(try asked(after: [":back beaucoup"]) == unmoved)
  }
}
