import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("Inventory")
struct InventoryTests {
  /// The twelve assets of the worked example and the verdicts of its oracle.
  struct Row: Sendable, CustomTestStringConvertible {
    let item: String
    let category: String
    let grade: String
    let support: String
    let refurbish: String
    let replace: String
    let ratio: String
    let verdict: String
    var testDescription: String { item }

    init(
      _ item: String, _ category: String, _ grade: String, _ support: String, _ refurbish: String, _ replace: String,
      _ ratio: String, _ verdict: String
    ) {
      self.item = item
      self.category = category
      self.grade = grade
      self.support = support
      self.refurbish = refurbish
      self.replace = replace
      self.ratio = ratio
      self.verdict = verdict
    }

    var answers: [(String, String)] {
      [
        ("assets.\(item).category", category), ("assets.\(item).name", item), ("assets.\(item).grade", grade),
        ("assets.\(item).support_end", support), ("assets.\(item).refurbish_cost", refurbish),
        ("assets.\(item).replacement_cost", replace),
      ]
    }
  }

  static let rows = [
    Row("A1", "computer", "c", "2025-10-14", "380.00", "1150.00", "0.33", "replace"),
    Row("A2", "computer", "b", "2031-10-14", "0.00", "1150.00", "0.00", "maintainable"),
    Row("A3", "computer", "b", "2031-10-14", "60.00", "1050.00", "0.06", "maintainable"),
    Row("A4", "computer", "c", "2025-10-14", "520.00", "750.00", "0.69", "replace"),
    Row("A5", "storage", "c", "2027-12-31", "310.00", "1200.00", "0.26", "reserved"),
    Row("A6", "network", "b", "2028-06-30", "0.00", "900.00", "0.00", "maintainable"),
    Row("A7", "network", "b", "?", "0.00", "420.00", "0.00", "maintainable"),
    Row("A8", "printer", "b", "?", "0.00", "2400.00", "0.00", "maintainable"),
    Row("A9", "printer", "d", "2024-12-31", "350.00", "480.00", "0.73", "replace"),
    Row("A10", "phone", "b", "?", "0.00", "300.00", "0.00", "maintainable"),
    Row("A11", "cloud", "a", "?", "0.00", "0.00", "0.00", "maintainable"),
    Row("A12", "licence", "a", "2028-12-31", "0.00", "960.00", "0.00", "maintainable"),
  ]

  static let term = [("specification.start", "2026-01-01"), ("specification.term_months", "24")]

  @Test("gives the verdicts of the oracle", arguments: rows)
  func verdicts(row: Row) throws {
    let dossier = try dossier(InventoryTests.term + row.answers)
    #expect(dossier.figure("feasibility.\(row.item)") == row.verdict)
    #expect(dossier.figure("ratio.\(row.item)") == row.ratio)
  }

  @Test(
    "draws each line of the verdict exactly where the rule does",
    arguments: [
      // Grade, end of support, cost to refurbish an asset of 1 000 €.
      ("a", "2040-01-01", "300.00", "maintainable"), ("a", "2040-01-01", "300.01", "reserved"),
      ("c", "2040-01-01", "600.00", "reserved"), ("c", "2040-01-01", "600.01", "replace"),
      ("b", "2025-12-31", "0.00", "replace"), ("b", "2026-01-01", "0.00", "reserved"),
      ("b", "2027-12-31", "0.00", "reserved"), ("b", "2028-01-01", "0.00", "maintainable"),
      ("e", "2040-01-01", "0.00", "retire"), ("e", "2020-01-01", "999.00", "retire"),
    ])
  func lines(grade: String, support: String, refurbish: String, verdict: String) throws {
    let row = Row("A1", "computer", grade, support, refurbish, "1000.00", "", verdict)
    #expect(try dossier(InventoryTests.term + row.answers).figure("feasibility.A1") == verdict)
  }

  @Test("goes by the thresholds of the appraisal when they are given")
  func thresholds() throws {
    let row = Row("A1", "phone", "c", "?", "500.00", "1000.00", "", "")
    let usual = try dossier(InventoryTests.term + row.answers)
    #expect(usual.figure("feasibility.A1") == "reserved")
    #expect(try usual.telling(("appraisal.replace_above", "40.00")).figure("feasibility.A1") == "replace")
    #expect(try usual.telling(("appraisal.reserve_above", "50.00")).figure("feasibility.A1") == "maintainable")
  }

  @Test("gives no verdict without kind and state")
  func incomplete() throws {
    #expect(try dossier([("assets.A1.category", "computer")]).figure("feasibility.A1") == nil)
    #expect(try dossier([]).figure("feasibility.A1") == nil)
  }

  @Test(
    "says where the end of support should be known and is not",
    arguments: [
      ("computer", true), ("server", true), ("network", true), ("storage", true), ("licence", true), ("printer", false),
      ("phone", false), ("cloud", false),
    ])
  func unknownSupport(category: String, said: Bool) throws {
    let row = Row("A1", category, "b", "?", "0.00", "0.00", "", "")
    #expect(try dossier(row.answers).findings(of: "G1.support").isEmpty == !said)
  }

  @Test("asks what a state and a criticality call for")
  func conditions() throws {
    var dossier = try dossier([("assets.A1.category", "computer"), ("assets.A1.grade", "b")])
    #expect(try !dossier.isAsked("assets.A1.refurbish_cost"))
    #expect(try !dossier.isAsked("assets.A1.service"))
    try dossier.tell([("assets.A1.grade", "c"), ("assets.A1.criticality", "3")])
    #expect(try dossier.isAsked("assets.A1.refurbish_cost") && dossier.isAsked("assets.A1.replacement_cost"))
    #expect(try dossier.isAsked("assets.A1.service"))
    #expect(try !dossier.isAsked("assets.A1.serial_reason"))
    try dossier.tell([("assets.A1.serial", "?")])
    #expect(try dossier.isAsked("assets.A1.serial_reason"))
  }

  @Test(
    "refuses what makers leave in place of a serial number",
    arguments: ["To be filled by O.E.M.", "TO BE FILLED BY O.E.M.", "0", "Default string", "None", "N/A"])
  func fillers(serial: String) throws {
    #expect(try dossier([]).objection("assets.A1.serial", serial) != nil)
  }

  @Test("refuses the serial number of another asset of the same maker, and no other")
  func twins() throws {
    let told = try dossier([("assets.A1.serial", "SN-1"), ("assets.A1.vendor", "Acme"), ("assets.A2.vendor", "Acme")])
    #expect(try told.objection("assets.A2.serial", "sn-1") != nil)
    #expect(try told.objection("assets.A2.serial", "SN-2") == nil)
    #expect(try told.objection("assets.A1.serial", "SN-1") == nil, "its own number")
    #expect(try told.telling(("assets.A2.vendor", "Other")).objection("assets.A2.serial", "SN-1") == nil)
  }

  @Test("refuses a purchase in the future")
  func future() throws {
    let dossier = try dossier([])
    #expect(try dossier.objection("assets.A1.purchased", "2025-10-20") == nil)
    #expect(try dossier.objection("assets.A1.purchased", "2025-10-21") != nil)
  }

  @Test("refuses a warranty that ends before the purchase, and a cost below nothing")
  func impossible() throws {
    let dossier = try dossier([("assets.A1.purchased", "2023-05-22")])
    #expect(try dossier.objection("assets.A1.warranty_end", "2023-05-21") != nil)
    #expect(try dossier.objection("assets.A1.warranty_end", "2023-05-22") == nil)
    for place in [
      "assets.A1.refurbish_cost", "assets.A1.replacement_cost", "offers.O1.monthly_fee", "offers.O1.setup_fee",
    ] {
      #expect(try dossier.objection(place, "-0.01") != nil, "\(place)")
      #expect(try dossier.objection(place, "0.00") == nil, "\(place)")
    }
  }

  @Test("wants a serial number or its reason for nineteen assets in twenty")
  func serials() throws {
    func park(without: Int, of count: Int) throws -> Dossier {
      try dossier(
        (1...count).map { $0 <= without ? ("assets.A\($0).serial", "?") : ("assets.A\($0).serial", "SN-\($0)") })
    }
    #expect(try park(without: 1, of: 20).findings(of: "G1.serials").isEmpty)
    let lacking = try park(without: 2, of: 20)
    #expect(
      try lacking.findings(of: "G1.serials").flatMap(\.addresses).map(\.description) == [
        "assets.A1.serial_reason", "assets.A2.serial_reason",
      ])
    #expect(try lacking.telling(("assets.A1.serial_reason", "licence")).findings(of: "G1.serials").isEmpty)
  }

  @Test("names each college that nobody speaks for")
  func colleges() throws {
    let two = try dossier([("people.P1.college", "buyer"), ("people.P2.college", "user")])
    let findings = try two.findings(of: "G1.colleges")
    #expect(findings.count == 1 && findings[0].sentence.en.contains("technician"))
    #expect(try two.telling(("people.P3.college", "technician")).findings(of: "G1.colleges").isEmpty)
  }

  @Test("wants one maintenance manager, neither none nor two")
  func manager() throws {
    let none = try dossier([("people.P1.maintenance_manager", "no"), ("people.P2.maintenance_manager", "no")])
    #expect(try none.findings(of: "G1.manager").count == 1)
    let one = try none.telling(("people.P2.maintenance_manager", "yes"))
    #expect(try one.findings(of: "G1.manager").isEmpty)
    #expect(try one.telling(("people.P1.maintenance_manager", "yes")).findings(of: "G1.manager").count == 1)
    #expect(try one.suggestion("appraisal.manager") == "P2")
  }

  @Test("wants someone who may sign")
  func signatory() throws {
    let nobody = try dossier([("people.P1.signatory", "no")])
    #expect(try nobody.findings(of: "G1.signatory").flatMap(\.addresses).map(\.description) == ["people.P1.signatory"])
    #expect(try nobody.telling(("people.P1.signatory", "yes")).findings(of: "G1.signatory").isEmpty)
  }

  @Test("says what is to be replaced or retired, and nothing else")
  func replaced() throws {
    let park = try dossier(InventoryTests.term + InventoryTests.rows.flatMap(\.answers))
    let named = try park.findings(of: "G1.replace").flatMap(\.addresses).map(\.description)
    #expect(named == ["assets.A1.grade", "assets.A4.grade", "assets.A9.grade"])
    let mended = try park.telling(
      ("assets.A1.support_end", "2031-10-14"), ("assets.A4.support_end", "2031-10-14"),
      ("assets.A4.refurbish_cost", "0.00"), ("assets.A9.refurbish_cost", "0.00"))
    #expect(try mended.findings(of: "G1.replace").isEmpty)
  }

  @Test("watches the ends of warranty, support and lease")
  func agenda() throws {
    let dossier = try dossier([
      ("assets.A1.warranty_end", "2026-09-03"), ("assets.A1.support_end", "2027-10-14"),
      ("assets.A1.lease_end", "2027-10-02"), ("assets.A2.support_end", "?"),
    ])
    let days = Catalogue.standard.agenda(dossier, tellingTime).filter { $0.address?.subject.form == "assets" }
    #expect(days.map(\.day.iso).sorted() == ["2026-09-03", "2027-10-02", "2027-10-14"])
  }
}
