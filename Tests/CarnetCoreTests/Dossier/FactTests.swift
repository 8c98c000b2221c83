import CarnetCore
import CoreSupport
import Testing

@Suite("Each fact")
struct FactTests {
  /// The sorts that leave `stateText` as it was, and why.
  static let outside: [FactSort: String] = [
    .begun: "a name is how a dossier is called, not what it holds",
    .confirmed: "that an answer is meant says nothing of the contract",
    .entered: "where a person stands is hers, and no answer",
    .issued: "what was written out changes nothing that is asked",
    .redone: "nothing was undone before the samples",
  ]

  @Test("has samples of its own sort", arguments: FactSort.allCases)
  func samples(sort: FactSort) {
    let samples = Fact.samples(of: sort)
    #expect(!samples.isEmpty && samples.allSatisfy { $0.sort == sort })
  }

  @Test("comes back from its record, and no other sort has its shape")
  func records() throws {
    var shapes: [String: FactSort] = [:]
    for fact in Fact.samples {
      #expect(try Fact(record: fact.record) == fact, "\(fact.record)")
      let shape = fact.record.split(separator: "\t").first.map(String.init) ?? ""
      #expect(shapes[shape, default: fact.sort] == fact.sort, "\(shape)")
      shapes[shape] = fact.sort
    }
  }

  @Test("shows in the state, or is listed with the reason why not")
  func state() {
    let before = Dossier(of: Fact.ground).stateText
    for fact in Fact.samples {
      let after = Dossier(of: Fact.ground + [fact]).stateText
      if let reason = FactTests.outside[fact.sort] {
        #expect(after == before, "\(fact.record) was: \(reason)")
      } else {
        #expect(after != before, "\(fact.record): add what it changes to `stateText`, or say here why not")
      }
    }
  }

  @Test("is taken back as if it had never been, and brought back as it was")
  func undo() {
    let before = Dossier(of: Fact.ground)
    for fact in Fact.samples where fact.isUndoable {
      let facts = Fact.ground + [fact]
      let told = Dossier(of: facts)
      let undone = Dossier(of: facts + [.undone(act: facts.count)])
      #expect(undone.stateText == before.stateText, "\(fact.record)")
      #expect(undone.currentStage == before.currentStage, "\(fact.record)")
      #expect(undone.closedPeriods.count == before.closedPeriods.count, "\(fact.record)")
      #expect(undone.nextNumber(of: "assets") == before.nextNumber(of: "assets"), "\(fact.record)")
      let redone = Dossier(of: facts + [.undone(act: facts.count), .redone(act: facts.count)])
      #expect(redone.stateText == told.stateText, "\(fact.record)")
      #expect(redone.currentStage == told.currentStage, "\(fact.record)")
    }
  }

  @Test("that cannot be taken back leaves the last act as it was")
  func lasting() {
    let last = Dossier(of: Fact.ground).lastAct?.id
    for fact in Fact.samples where !fact.isUndoable && fact.sort != .undone {
      #expect(Dossier(of: Fact.ground + [fact]).lastAct?.id == last, "\(fact.record)")
    }
  }
}
