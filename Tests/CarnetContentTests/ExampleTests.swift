import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("The worked example")
struct ExampleTests {
  static let scripts = ["Tests/Scripts/kermarrec.fr.carnet", "Tests/Scripts/kermarrec.en.carnet"]

  @Test("comes out as the oracle says, in both languages", arguments: scripts)
  func replays(path: String) throws {
    let result = try replayed(Script(parsing: Repository.text(path)))
    #expect(result.source.divergence == nil)
    #expect(result.source.passed > 800)
    #expect(result.dossier.currentStage == .evaluation)
    #expect(Stage.allCases.allSatisfy { result.dossier.state(of: $0).isConfirmed })
  }

  @Test("exported and replayed gives the same state", arguments: scripts)
  func exports(path: String) throws {
    let script = try Script(parsing: Repository.text(path))
    let result = try replayed(script)
    let export = Script(
      exporting: result.dossier, events: result.events, language: script.language, catalogue: .standard)
    let again = try replayed(Script(parsing: export.text))
    #expect(again.source.divergence == nil)
    #expect(again.dossier.stateText == result.dossier.stateText)
  }

  @Test("read from its own journal gives the same state", arguments: scripts)
  func folds(path: String) throws {
    let result = try replayed(Script(parsing: Repository.text(path)))
    var folded = Dossier()
    for event in result.events {
      let read = try Fact(record: event.fact.record)
      #expect(read == event.fact)
      folded.apply(Event(position: event.position, act: event.act, at: event.at, by: event.by, fact: read))
    }
    #expect(folded.stateText == result.dossier.stateText)
  }

  @Test(
    "with one figure changed stops there and says what came",
    arguments: ["= kpi.K03 58.3", "= offer.O1.score 7.892", "= contract.notice 2027-09-30"])
  func diverges(line: String) throws {
    let text = try Repository.text(ExampleTests.scripts[0])
    #expect(text.contains(line + "\n"))
    let wrong = line.dropLast() + "9"
    let result = try replayed(Script(parsing: text.replacing(line + "\n", with: wrong + "\n")))
    let divergence = try #require(result.source.divergence)
    #expect(divergence.verdict == .state)
    #expect(line.hasSuffix(divergence.actual.fr))
    #expect(result.source.unused > 0)
  }

  @Test("gives every document in both languages, tied to its events", arguments: Language.allCases)
  func documents(language: Language) throws {
    // All its meetings were held: an agenda is of one that is planned.
    let dossier = try replayed(Script(parsing: Repository.text(ExampleTests.scripts[0]))).dossier.planningMeeting()
    let interview = Interview(catalogue: .standard)
    let now = try #require(Instant(iso: "2026-07-10T10:00:00+02:00"))
    // A firm of twelve has no right to withdraw, so no form to do it with; its contract was not amended, nor its assets changed.
    for kind in interview.catalogue.documents where !["withdrawal-form", "amendment", "asset-slip"].contains(kind.id) {
      let document = try interview.document(
        kind, of: dossier, chain: "0123456789abcdef0123", language: language, now: now
      ).get()
      let text = plainText(document.lines(width: 100))
      #expect(text.contains("0123456789abcdef") && text.contains("Kermarrec"))
      #expect(text.contains(Text(fr: "pas un conseil juridique", en: "not legal advice")[language]))
      #expect(!text.contains("{") && !text.contains("Optional("))
      #expect(
        document
          == (try interview.document(
            kind, of: dossier, chain: "0123456789abcdef0123", language: language, now: now
          ).get()))
    }
  }

  @Test("undone to the beginning is empty, and redone is itself again")
  func undoAll() throws {
    let result = try replayed(Script(parsing: Repository.text(ExampleTests.scripts[0])))
    var dossier = result.dossier
    let empty = Dossier().stateText
    let now = try #require(result.events.last?.at)
    func record(_ fact: Fact) {
      dossier.apply(Event(position: dossier.position + 1, act: dossier.position + 1, at: now, by: "test", fact: fact))
    }
    var acts = 0
    while let act = dossier.lastAct {
      record(.undone(act: act.id))
      acts += 1
    }
    #expect(acts > 600)
    #expect(dossier.stateText == empty)
    while let act = dossier.lastUndoneAct { record(.redone(act: act.id)) }
    #expect(dossier.stateText == result.dossier.stateText)
  }
}
