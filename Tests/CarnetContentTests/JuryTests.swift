import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("The jury")
struct JuryTests {
  private func notes(_ offer: String, _ marks: [Int], from first: Int) -> [(String, String)] {
    marks.enumerated().flatMap { index, mark in
      let place = "jury_notes.JN\(first + index)."
      return [
        (place + "juror", "J\(index + 1)"), (place + "offer", offer), (place + "quality", String(mark)),
        (place + "delay", String(mark)), (place + "guarantees", String(mark)),
      ]
    }
  }

  @Test(
    "gives the median", arguments: [([7], "7"), ([2, 9], "5.5"), ([9, 2, 3], "3"), ([0, 10, 4, 5], "4.5")])
  func median(marks: [Int], expected: String) throws {
    let only =
      NegotiationTests.example + [("specification.weight_price", "0"), ("specification.weight_quality", "100")]
      + [("specification.weight_delay", "0"), ("specification.weight_guarantees", "0")]
    let told = try dossier(only + notes("O1", marks, from: 1))
    #expect(told.figure("offer.O1.score").flatMap(Double.init) == Double(expected))
    #expect(told.figure("offer.O3.score") == "8.000", "without notes the score that was answered stands")
  }

  @Test("is asked for one score of all only while it has given none")
  func direct() throws {
    var told = try dossier(NegotiationTests.example)
    told.happen(.listed(FormID("offers"), complete: true))
    #expect(try told.isAsked("offers.O1.score_quality"))
    let noted = try told.telling(("jury_notes.JN1.offer", "O1"), ("jury_notes.JN1.quality", "5"))
    #expect(try !noted.isAsked("offers.O1.score_quality"))
    #expect(try noted.isAsked("offers.O3.score_quality"))
    #expect(try !dossier(NegotiationTests.example).isAsked("offers.O1.score_quality"), "the list is not complete yet")
  }

  @Test("is of two at least for every offer")
  func two() throws {
    let told = try dossier(NegotiationTests.example + notes("O1", [7, 8], from: 1) + notes("O2", [7], from: 3))
    #expect(try told.findings(of: "G4.jurors").map { $0.sentence.en.prefix(9) } == ["Only one ", "No panel "])
    let all = try dossier(
      NegotiationTests.example + notes("O1", [7, 8], from: 1) + notes("O2", [7, 7], from: 3)
        + notes("O3", [7, 7], from: 5))
    #expect(try all.findings(of: "G4.jurors").isEmpty)
  }

  @Test("scores an offer once each, and declares its ties")
  func honest() throws {
    let told = try dossier([("jury.J1.person", "P1")] + notes("O1", [7], from: 1) + [("jury_notes.JN2.juror", "J1")])
    #expect(try told.objection("jury_notes.JN2.offer", "O1") != nil)
    #expect(try told.objection("jury_notes.JN2.offer", "O2") == nil)
    #expect(try told.objection("jury.J2.person", "P1") != nil)
    #expect(try told.telling(("jury.J1.conflict", "beau-frère du gérant de F2")).findings(of: "G4.conflict").count == 1)
    for nothing in ["aucun", "None", "non"] {
      #expect(try told.telling(("jury.J1.conflict", nothing)).findings(of: "G4.conflict").isEmpty)
    }
  }
}
