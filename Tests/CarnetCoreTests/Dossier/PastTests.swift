import CarnetCore
import CoreSupport
import Testing

@Suite("The past of a dossier")
struct PastTests {
  private static let name = Address(Subject("company"), "name")

  private func answered(_ name: String) -> Fact { .answered(PastTests.name, .value(.text(name)), was: nil) }

  /// Answered A, closed, reopened, answered B, closed, an item added, answered C.
  private func told() -> Dossier {
    var dossier = Dossier()
    let item = ItemID(letter: "F", number: 1)
    for fact in [
      answered("A"), .closed(.needs), .reopened(.needs, reason: "more"), answered("B"), .closed(.needs),
      .added("providers", item), answered("C"),
    ] { dossier.happen(fact) }
    return dossier
  }

  private func name(_ dossier: Dossier?) -> String? { dossier?.answer(at: PastTests.name)?.value?.canonical }

  @Test("is what stood when a stage was last closed")
  func closed() {
    var dossier = told()
    #expect(name(dossier.asClosed(.needs)) == "B")
    #expect(dossier.asClosed(.needs)?.items(of: "providers") == [])
    #expect(dossier.asClosed(.contract) == nil)
    dossier.happen(.reopened(.needs, reason: "again"))
    #expect(dossier.asClosed(.needs) == nil, "nothing is settled while it is open")
  }

  @Test("is what stood before a fact, the fact itself excepted")
  func before() {
    let dossier = told()
    let past = dossier.asBefore { if case .added("providers", _, _) = $0 { true } else { false } }
    #expect(name(past) == "B" && past?.items(of: "providers") == [])
    #expect(name(dossier.asBefore { $0 == .closed(.needs) }) == "A", "the first such fact")
    #expect(dossier.asBefore { $0 == .closed(.evaluation) } == nil)
  }

  @Test("does not hold what was undone")
  func undone() throws {
    var dossier = told()
    for _ in 0..<3 { dossier.happen(.undone(act: try #require(dossier.lastAct?.id))) }
    #expect(dossier.asClosed(.needs) == nil, "the second closing is undone: the stage is open again")
    for _ in 0..<2 { dossier.happen(.undone(act: try #require(dossier.lastAct?.id))) }
    #expect(name(dossier.asClosed(.needs)) == "A")
  }

  @Test("an item added with what was said of it goes and comes back with it")
  func toldAtOnce() throws {
    let item = ItemID(letter: "A", number: 1)
    let subject = Subject("assets", item)
    let told = Answers([("name", .value(.text("PC-1"))), ("serial", .unknown)])
    func happening(_ facts: [Fact]) -> Dossier {
      var dossier = Dossier()
      for (index, fact) in facts.enumerated() {
        dossier.apply(
          Event(position: index + 1, act: index + 1, at: Instant(epochSeconds: 0), by: "test", fact: fact))
      }
      return dossier
    }
    let begun = happening([.begun(name: "x"), .added("assets", item, told: told)])
    #expect(begun.answers(about: subject) == told)
    let undone = happening([.begun(name: "x"), .added("assets", item, told: told), .undone(act: 2)])
    #expect(undone.stateText == happening([.begun(name: "x")]).stateText)
    #expect(undone.nextNumber(of: "assets") == 1)
    let redone = happening([.begun(name: "x"), .added("assets", item, told: told), .undone(act: 2), .redone(act: 2)])
    #expect(redone.stateText == begun.stateText)
    // The same state as when each answer is given by itself.
    let answered = told.map { Fact.answered(Address(subject, $0.question), $0.answer, was: nil) }
    let apart = happening([.begun(name: "x"), .added("assets", item)] + answered)
    #expect(apart.stateText == begun.stateText)
  }
}
