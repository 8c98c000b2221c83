import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Specification")
struct SpecificationTests {
  static let weights = [
    ("specification.weight_price", "35"), ("specification.weight_quality", "30"), ("specification.weight_delay", "20"),
    ("specification.weight_guarantees", "15"),
  ]

  @Test("has weights that add up to a hundred")
  func weights() throws {
    let right = try dossier(SpecificationTests.weights)
    #expect(try right.findings(of: "G3.weights").isEmpty)
    let wrong = try right.telling(("specification.weight_price", "40"))
    let findings = try wrong.findings(of: "G3.weights")
    #expect(findings.count == 1 && findings[0].sentence.en.contains("105") && findings[0].addresses.count == 4)
  }

  @Test("usually promises what the tables of severity say", arguments: Severity.allCases)
  func usualDelays(severity: Severity) throws {
    let usual = [
      Severity.p1: ("1h00", "4h00"), .p2: ("2h00", "8h00"), .p3: ("4h00", "19h00"), .p4: ("9h30", "47h30"),
    ]
    let id = severity.rawValue.lowercased()
    #expect(try dossier([]).suggestion("specification.\(id)_gti") == usual[severity]?.0)
    #expect(try dossier([]).suggestion("specification.\(id)_gtr") == usual[severity]?.1)
  }

  static let delays = [
    ("p1_gti", "1h00"), ("p1_gtr", "4h00"), ("p2_gti", "2h00"), ("p2_gtr", "8h00"), ("p3_gti", "4h00"),
    ("p3_gtr", "19h00"), ("p4_gti", "9h30"), ("p4_gtr", "47h30"),
  ].map { ("specification.\($0.0)", $0.1) }

  @Test(
    "never restores before it responds, nor a lesser fault before a graver",
    arguments: [
      ("specification.p1_gtr", "8h01"), ("specification.p3_gtr", "7h59"), ("specification.p2_gti", "4h01"),
      ("specification.p1_gti", "2h01"), ("specification.p4_gti", "3h59"), ("specification.p1_gti", "4h01"),
      ("specification.p4_gti", "48h00"),
    ])
  func delays(place: String, value: String) throws {
    let right = try dossier(SpecificationTests.delays)
    #expect(try right.findings(of: "G3.delays").isEmpty)
    let wrong = try right.telling((place, value))
    let findings = try wrong.findings(of: "G3.delays")
    #expect(!findings.isEmpty)
    #expect(
      try wrong.telling((place, SpecificationTests.delays.first { $0.0 == place }?.1 ?? "")).findings(of: "G3.delays")
        .isEmpty)
  }

  @Test("refuses a restoring time shorter than the time to respond")
  func shortRestoring() throws {
    let dossier = try dossier([("specification.p1_gti", "1h00")])
    #expect(try dossier.objection("specification.p1_gtr", "0h59") != nil)
    #expect(try dossier.objection("specification.p1_gtr", "1h00") == nil)
  }

  @Test("proposes all assets but those out of order")
  func scope() throws {
    let dossier = try dossier([
      ("assets.A1.category", "computer"), ("assets.A1.grade", "b"), ("assets.A2.category", "printer"),
      ("assets.A2.grade", "e"), ("assets.A3.name", "not appraised yet"),
    ])
    #expect(try dossier.suggestion("specification.scope_in") == "A1, A3")
  }

  /// A need without which nothing is signed, and one that only should be.
  static let needs = [("needs.B1.moscow", "must"), ("needs.B1.title", "Till"), ("needs.B2.moscow", "should")]

  @Test("leads each need that is a must to a requirement")
  func musts() throws {
    let bare = try dossier(SpecificationTests.needs)
    #expect(try bare.findings(of: "G3.musts").count == 1)
    #expect(try bare.telling(("requirements.R1.needs", "B2")).findings(of: "G3.musts").count == 1)
    #expect(try bare.telling(("requirements.R1.needs", "B1")).findings(of: "G3.musts").isEmpty)
  }

  @Test("traces each requirement to a need, unless it is only wished for")
  func trace() throws {
    let required = try dossier(
      SpecificationTests.needs + [("requirements.R1.level", "required"), ("requirements.R1.needs", "")])
    #expect(try required.findings(of: "G3.trace").count == 1)
    let traced = try required.telling(("requirements.R1.needs", "B2"))
    #expect(try traced.findings(of: "G3.trace").isEmpty)
    #expect(try required.telling(("requirements.R1.level", "wished")).findings(of: "G3.trace").isEmpty)
  }

  @Test("remarks on a term of more than thirty-six months and on a short time to answer")
  func remarks() throws {
    #expect(try dossier([("specification.term_months", "36")]).findings(of: "G3.term").isEmpty)
    #expect(try dossier([("specification.term_months", "37")]).findings(of: "G3.term").count == 1)
    #expect(try dossier([("specification.response_deadline", "2025-10-30")]).findings(of: "G3.deadline").isEmpty)
    #expect(try dossier([("specification.response_deadline", "2025-10-29")]).findings(of: "G3.deadline").count == 1)
  }
}
