import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("Needs")
struct NeedsTests {
  static func scores(_ item: String, _ technician: Int, _ user: Int, _ buyer: Int) -> [(String, String)] {
    [
      ("needs.\(item).score_technician", String(technician)), ("needs.\(item).score_user", String(user)),
      ("needs.\(item).score_buyer", String(buyer)),
    ]
  }

  @Test(
    "have the means, spreads and arbitrations of the oracle",
    arguments: [
      ("B1", [4, 5, 5], "4.67", "1", false), ("B2", [5, 3, 4], "4.00", "2", false),
      ("B3", [4, 5, 4], "4.33", "1", false), ("B4", [2, 5, 1], "2.67", "4", true),
      ("B5", [5, 3, 3], "3.67", "2", false), ("B6", [4, 3, 3], "3.33", "1", false),
      ("B7", [2, 2, 5], "3.00", "3", true), ("B8", [3, 4, 2], "3.00", "2", false),
    ])
  func oracle(item: String, scores: [Int], mean: String, spread: String, arbitrated: Bool) throws {
    let dossier = try dossier(NeedsTests.scores(item, scores[0], scores[1], scores[2]))
    #expect(dossier.figure("need.\(item).mean") == mean)
    #expect(dossier.figure("need.\(item).spread") == spread)
    #expect(try dossier.isAsked("needs.\(item).arbitration") == arbitrated)
  }

  @Test("have no mean until three colleges have scored")
  func incomplete() throws {
    let dossier = try dossier([("needs.B1.score_technician", "4"), ("needs.B1.score_user", "0")])
    #expect(dossier.figure("need.B1.mean") == nil)
    #expect(try !dossier.isAsked("needs.B1.arbitration"))
  }

  @Test("that matter take a measure with a value to compare")
  func measure() throws {
    for (importance, asked) in [("must", true), ("should", true), ("could", true), ("wont", false)] {
      #expect(try dossier([("needs.B1.moscow", importance)]).isAsked("needs.B1.measure") == asked, "\(importance)")
    }
    let dossier = try dossier([])
    #expect(try dossier.objection("needs.B1.measure", "quickly") != nil)
    for words in ["P1 ≤ 4 h", "€850 a month", "99,5 %", "avant le 30/06/2026", "0 poste après 2026-06-30"] {
      #expect(try dossier.objection("needs.B1.measure", words) == nil, "\(words)")
    }
    for words in ["P1 vite", "moins de 4", "P1 P2"] {
      #expect(try dossier.objection("needs.B1.measure", words) != nil, "\(words)")
    }
  }

  @Test("are stated in three hundred characters at most")
  func statement() throws {
    let dossier = try dossier([])
    #expect(try dossier.objection("needs.B1.statement", String(repeating: "é", count: 300)) == nil)
    #expect(try dossier.objection("needs.B1.statement", String(repeating: "é", count: 301)) != nil)
  }

  /// A firm whose till stops everything.
  static let till = [
    ("assets.A1.criticality", "4"), ("assets.A1.service", "Till"), ("assets.A2.criticality", "2"),
    ("needs.B1.moscow", "must"),
  ]

  @Test("cover each service whose stop stops the firm")
  func services() throws {
    let bare = try dossier(NeedsTests.till)
    let findings = try bare.findings(of: "G2.service")
    #expect(findings.count == 1 && findings[0].sentence.en.contains("Till"))
    #expect(try !bare.telling(("needs.B1.assets", "A2")).findings(of: "G2.service").isEmpty)
    #expect(try bare.telling(("needs.B1.assets", "A1")).findings(of: "G2.service").isEmpty)
  }

  @Test("that are excluded cover nothing")
  func excluded() throws {
    let dossier = try dossier(NeedsTests.till + [("needs.B1.assets", "A1"), ("needs.B1.moscow", "wont")])
    #expect(try !dossier.findings(of: "G2.service").isEmpty)
  }

  @Test("that join two in one are to be split", arguments: ["sauvegarder et/ou restaurer", "Back up AND/OR restore"])
  func single(words: String) throws {
    let told = try dossier([("needs.B1.statement", words), ("needs.B2.statement", "sauvegarder et restaurer")])
    #expect(try told.findings(of: "G2.single").map { $0.addresses.map(\.description) } == [["needs.B1.statement"]])
  }

  @Test("say where they come from: assets for a finding, somebody for an expectation")
  func sources() throws {
    #expect(try dossier([("needs.B1.title", "Till")]).findings(of: "G2.source").isEmpty, "a supposed source is let be")
    let found = try dossier([("needs.B1.source", "finding")])
    #expect(try found.findings(of: "G2.source").map { $0.addresses.map(\.description) } == [["needs.B1.assets"]])
    #expect(try found.telling(("needs.B1.assets", "A1")).findings(of: "G2.source").isEmpty)
    let hoped = try dossier([("needs.B1.source", "expectation")])
    #expect(try hoped.findings(of: "G2.source").count == 1)
    #expect(try hoped.telling(("needs.B1.person", "P2")).findings(of: "G2.source").isEmpty)
    #expect(try hoped.telling(("needs.B1.interviews", "EN1")).findings(of: "G2.source").isEmpty)
  }

  @Test("name a budget, or that is said")
  func budget() throws {
    let without = try dossier([("needs.B1.type", "service")])
    #expect(try without.findings(of: "G2.budget").count == 1)
    #expect(try without.telling(("needs.B2.type", "budget")).findings(of: "G2.budget").isEmpty)
  }

  @Test("are settled before any offer is dated, and stay so once offers come")
  func frozen() throws {
    let early = try dossier([("offers.O1.dated", "2025-10-19")])
    #expect(try early.findings(of: "G2.frozen").map(\.addresses).count == 1)
    var settled = try dossier([])
    settled.happen(.closed(.needs))
    let later = tellingTime.adding(seconds: 60 * 86_400)
    #expect(try settled.telling(("offers.O1.dated", "2025-10-19")).findings(of: "G2.frozen", at: later).count == 1)
    let talk = try settled.telling(("information_log.IP1.date", "2025-10-19"))
    #expect(try talk.findings(of: "G2.frozen", at: later).count == 1, "telling a provider counts as contacting")
    let fair = try settled.telling(("offers.O1.dated", "2025-11-12"))
    #expect(try fair.findings(of: "G2.frozen", at: later).isEmpty, "an offer after the closing is what is wanted")
    var reopened = fair
    reopened.happen(.reopened(.needs, reason: "over budget"), at: later)
    #expect(try reopened.findings(of: "G2.frozen", at: later).isEmpty, "going back with offers in hand is allowed")
  }
}
