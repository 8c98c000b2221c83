import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Votes on needs")
struct VoteTests {
  /// Two users, two buyers, one technician.
  static let people = [
    ("people.P1.college", "technician"), ("people.P2.college", "user"), ("people.P3.college", "user"),
    ("people.P4.college", "buyer"), ("people.P5.college", "buyer"), ("needs.B1.title", "Till"),
    ("needs.B2.title", "Backup"),
  ]

  static func votes(_ need: String, _ scores: [(String, Int)], from first: Int = 1) -> [(String, String)] {
    scores.enumerated().flatMap { index, vote in
      let place = "votes.VO\(first + index)."
      return [(place + "person", vote.0), (place + "need", need), (place + "score", String(vote.1))]
    }
  }

  @Test(
    "make a college's score by their median",
    arguments: [([5], "5"), ([2, 5], "3.5"), ([5, 0, 4], "4"), ([1, 2, 5, 5], "3.5"), ([0, 0, 0, 5], "0")])
  func median(scores: [Int], expected: String) throws {
    let voters = scores.indices.map { ("people.P\(10 + $0).college", "user") }
    let ballots = scores.enumerated().map { ("P\(10 + $0.offset)", $0.element) }
    let told = try dossier([("needs.B1.title", "Till")] + voters + VoteTests.votes("B1", ballots))
    #expect(told.figure("need.B1.user") == expected)
  }

  @Test("count before the score that was given for the college, which stands in where nobody voted")
  func fallback() throws {
    let given = try dossier(VoteTests.people + NeedsTests.scores("B1", 4, 3, 2))
    #expect(given.figure("need.B1.user") == "3" && given.figure("need.B1.mean") == "3.00")
    let voted = try dossier(
      VoteTests.people + NeedsTests.scores("B1", 4, 3, 2) + VoteTests.votes("B1", [("P2", 5), ("P3", 4)]))
    #expect(voted.figure("need.B1.user") == "4.5")
    #expect(voted.figure("need.B1.buyer") == "2")
    #expect(voted.figure("need.B1.mean") == "3.50" && voted.figure("need.B1.spread") == "2.5")
  }

  @Test("settle whether the owner must decide")
  func arbitration() throws {
    let calm = try dossier(VoteTests.people + NeedsTests.scores("B1", 4, 4, 4))
    #expect(try !calm.isAsked("needs.B1.arbitration"))
    var split = calm
    try split.tell(VoteTests.votes("B1", [("P4", 1), ("P5", 1)]))
    #expect(try split.isAsked("needs.B1.arbitration") && split.isAsked("needs.B1.arbitrated_on"))
  }

  @Test("that contradict the score given are said, until one of the two is mended")
  func contradiction() throws {
    let told = try dossier(VoteTests.people + NeedsTests.scores("B1", 4, 3, 2) + VoteTests.votes("B1", [("P2", 5)]))
    let findings = try told.findings(of: "G2.votes")
    #expect(findings.count == 1 && findings[0].sentence.en.contains("the score worked out from the votes is 5"))
    #expect(findings[0].addresses.map(\.description) == ["needs.B1.score_user"])
    #expect(try told.isAsked("needs.B1.score_user"), "it stays within reach to be mended")
    #expect(try told.telling(("needs.B1.score_user", "5")).findings(of: "G2.votes").isEmpty)
    #expect(try told.telling(("votes.VO1.score", "3")).findings(of: "G2.votes").isEmpty)
  }

  @Test("spare the question for the college's score")
  func spared() throws {
    let bare = try dossier(VoteTests.people)
    #expect(try bare.isAsked("needs.B1.score_user"))
    var voted = bare
    try voted.tell(VoteTests.votes("B1", [("P2", 5)]))
    #expect(try !voted.isAsked("needs.B1.score_user"))
    #expect(try voted.isAsked("needs.B1.score_buyer") && voted.isAsked("needs.B2.score_user"))
  }

  @Test("are one a person and a need, and go on with the next need of the same person")
  func once() throws {
    var told = try dossier(VoteTests.people + VoteTests.votes("B1", [("P2", 5)]))
    #expect(try told.suggestion("votes.VO2.person") == "P2")
    try told.tell([("votes.VO2.person", "P2")])
    #expect(try told.suggestion("votes.VO2.need") == "B2")
    #expect(try told.objection("votes.VO2.need", "B1") != nil)
    #expect(try told.objection("votes.VO2.need", "B2") == nil)
    try told.tell([("votes.VO2.need", "B2")])
    #expect(try told.suggestion("votes.VO3.person") == nil, "every need has a vote of theirs")
    #expect(try told.objection("votes.VO2.need", "B2") == nil, "a vote is no twin of itself")
  }

  @Test("come from every college once one votes")
  func ballots() throws {
    var told = try dossier(VoteTests.people)
    #expect(try told.findings(of: "G2.ballots").isEmpty, "scores may be given for the colleges")
    try told.tell(VoteTests.votes("B1", [("P2", 5), ("P1", 4)]))
    #expect(try told.findings(of: "G2.ballots").map { $0.sentence.en.contains("buyer") } == [true])
    try told.tell(VoteTests.votes("B1", [("P5", 4)], from: 3))
    #expect(try told.findings(of: "G2.ballots").isEmpty)
  }

  @Test("need a voter in each college")
  func voters() throws {
    let told = try dossier(VoteTests.people)
    #expect(try told.findings(of: "G2.voters").isEmpty)
    let alone = try told.telling(("people.P1.college", "user"))
    #expect(try alone.findings(of: "G2.voters").map { $0.sentence.en.contains("technician") } == [true])
    #expect(try dossier([("people.P1.college", "user")]).findings(of: "G2.voters").isEmpty, "nothing to vote on yet")
  }
}
