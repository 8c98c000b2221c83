import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("Each fact, told")
struct FactWordsTests {
  /// The sorts that a script says nothing of, and why.
  static let untold: [FactSort: String] = [
    .begun: "a replay begins its own dossier", .unsettled: "it follows from an answer",
    .measured: "it follows from closing", .issued: "a replay writes nothing out", .undone: "an undone act is left out",
    .redone: "an act that holds again is told in its place",
  ]

  @Test("is exported as lines that say it, or is listed with the reason why not")
  func exported() throws {
    func lines(_ facts: [Fact]) -> [ScriptLine.Content] {
      let script = Script(
        exporting: Dossier(of: facts), events: facts.asEvents(), language: .fr, catalogue: .standard)
      return script.lines.map(\.content).filter { content in
        switch content {
        case .comment, .require("digest", _): false
        default: true
        }
      }
    }
    let ground = lines(Fact.ground)
    for fact in Fact.samples where fact.sort != .undone {
      let told = lines(Fact.ground + [fact])
      if let reason = FactWordsTests.untold[fact.sort] {
        #expect(told == ground, "\(fact.record) was: \(reason)")
      } else {
        #expect(told.count > ground.count, "\(fact.record): say it in Exporting.swift, or say here why not")
      }
    }
  }

  @Test("reads in a script as it was written")
  func parsed() throws {
    for fact in Fact.samples {
      let facts = Fact.ground + [fact]
      let script = Script(exporting: Dossier(of: facts), events: facts.asEvents(), language: .fr, catalogue: .standard)
      #expect(try Script(parsing: script.text) == script, "\(fact.record)")
    }
  }

  @Test("has words when it is undone and when it is brought back", arguments: Language.allCases)
  func described(language: Language) throws {
    let interview = Interview(catalogue: .standard)
    let heads = [":undo": Text(fr: "Annulé : ", en: "Undone: "), ":redo": Text(fr: "Refait : ", en: "Redone: ")]
    for fact in Fact.samples where fact.isUndoable {
      let facts = Fact.ground + [fact]
      let dossiers = [":undo": Dossier(of: facts), ":redo": Dossier(of: facts + [.undone(act: facts.count)])]
      for (line, dossier) in dossiers {
        let step = interview.step(
          .line(line), at: Standing(language: language), in: dossier, chain: "", head: "", now: tellingTime)
        guard case .record(_, let said, _) = step, case .note(let words)? = said.first else {
          Issue.record("\(line) of \(fact.record)")
          continue
        }
        let head = heads[line]?[language] ?? ""
        #expect(words.hasPrefix(head) && words.count > head.count, "\(line) of \(fact.record)")
      }
    }
  }
}
