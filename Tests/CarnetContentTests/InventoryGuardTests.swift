import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("The guards of the inventory")
struct InventoryGuardTests {
  /// Answers that a check must find, where it says to mend them, and an answer that mends.
  struct Case: Sendable, CustomTestStringConvertible {
    let check: String
    let trip: [(String, String)]
    let at: [String]
    let mend: [(String, String)]
    var testDescription: String { "\(check) \(trip.last.map { "\($0.0) \($0.1)" } ?? "")" }

    init(_ check: String, _ trip: [(String, String)], at: [String], mend: (String, String)...) {
      self.check = check
      self.trip = trip
      self.at = at
      self.mend = mend
    }
  }

  @Test("name the first of very many assets, and say how many more there are")
  func manyAssets() throws {
    let assets = (1...20).map { ("assets.A\($0).name", "PC \($0)") }
    let dossier = try dossier(assets + [("sites.S1.name", "Halles"), ("sites.S2.name", "Cesson")])
    let check = try #require(Catalogue.standard.checks.first { $0.id == "G1.places" })
    let found = try #require(check.find(dossier, tellingTime).first)
    #expect(found.sentence.fr.contains("A12 PC 12 et 8 autres") && !found.sentence.fr.contains("A13"))
    #expect(found.sentence.en.contains("A12 PC 12 and 8 others"))
    #expect(found.addresses.count == 20)
  }

  static let cases = [
    Case(
      "G1.places", [("sites.S1.name", "Halles"), ("assets.A1.site", "S9")], at: ["assets.A1.site"],
      mend: ("assets.A1.site", "S1")),
    Case(
      "G1.places", [("assets.A1.name", "PC"), ("sites.S1.name", "Halles"), ("sites.S2.name", "Cesson")],
      at: ["assets.A1.site"], mend: ("assets.A1.site", "S2")),
    Case(
      "G1.names", [("assets.A1.name", "PC"), ("assets.A2.name", "pc")], at: ["assets.A2.name"],
      mend: ("assets.A2.name", "PC 2")),
    Case(
      "G1.names",
      [("assets.A1.site", "S1"), ("assets.A2.site", "S1"), ("assets.A1.name", "PC"), ("assets.A2.name", "PC")],
      at: ["assets.A2.name"], mend: ("assets.A2.site", "S2")),
    Case(
      "G1.verdict",
      [("assets.A1.category", "phone"), ("assets.A1.grade", "d"), ("assets.A1.replacement_cost", "0.00")],
      at: ["assets.A1.replacement_cost", "assets.A1.verdict"], mend: ("assets.A1.replacement_cost", "480.00")),
    Case(
      "G1.verdict",
      [("assets.A1.category", "printer"), ("assets.A1.grade", "b"), ("assets.A1.support_end", "2020-01-01")],
      at: ["assets.A1.replacement_cost", "assets.A1.verdict"],
      mend: ("assets.A1.verdict", "retire"), ("assets.A1.verdict_reason", "essai")),
    Case(
      "G1.signed", [("people.P1.college", "buyer"), ("appraisal.technician", "P1")], at: ["appraisal.technician"],
      mend: ("people.P1.college", "technician")),
    Case(
      "G1.services",
      [
        ("assets.A1.category", "computer"), ("assets.A1.criticality", "4"), ("assets.A1.service", "Caisse"),
        ("assets.A1.grade", "e"),
      ], at: ["assets.A1.status"],
      mend: ("assets.A2.criticality", "3"), ("assets.A2.service", "Caisse")),
    Case(
      "G1.services", [("assets.A1.criticality", "4"), ("assets.A1.status", "out_of_service")], at: ["assets.A1.status"],
      mend: ("assets.A1.status", "in_service")),
    Case(
      "G1.users", [("assets.A1.category", "computer")], at: ["assets.A1.user"], mend: ("assets.A1.group", "vendeuses")),
    Case("G1.evidence", [("assets.A1.grade", "e")], at: ["assets.A1.evidence"], mend: ("assets.A1.evidence", "essai")),
    Case(
      "G1.lease", [("assets.A1.ownership", "leased"), ("assets.A1.lease_end", "2025-10-19")],
      at: ["assets.A1.lease_end"],
      mend: ("assets.A1.lease_end", "2025-10-20")),
    Case(
      "G1.lease", [("assets.A1.ownership", "leased")], at: ["assets.A1.lease_end"],
      mend: ("assets.A1.ownership", "owned")),
    Case(
      "G1.lease", [("assets.A1.category", "contract"), ("assets.A1.lease_end", "2025-10-19")],
      at: ["assets.A1.lease_end"], mend: ("assets.A1.lease_end", "2025-10-20")),
    Case(
      "G1.renewal", [("assets.A1.category", "cloud"), ("assets.A1.renewal_on", "2025-10-19")],
      at: ["assets.A1.renewal_on"], mend: ("assets.A1.renewal_on", "2025-10-20")),
    Case(
      "G1.numbers", [("company.siret_hq", "12345678200010"), ("company.siren", "732829320")],
      at: ["company.siret_hq", "company.siren"], mend: ("company.siren", "123456782")),
    Case(
      "G1.numbers", [("company.siren", "123456782"), ("company.vat_number", "FR44732829320")],
      at: ["company.vat_number", "company.siren"], mend: ("company.vat_number", "FR11123456782")),
    Case(
      "G1.encryption", [("assets.A1.category", "computer"), ("assets.A1.encryption", "no")],
      at: ["assets.A1.encryption"],
      mend: ("assets.A1.personal_data", "no")),
    Case(
      "G1.antivirus", [("assets.A1.antivirus", "no")], at: ["assets.A1.antivirus"], mend: ("assets.A1.antivirus", "yes")
    ),
    Case(
      "G1.backup", [("assets.A1.backup_last_ok", "2025-09-19T23:00:00+02:00")], at: ["assets.A1.backup_last_ok"],
      mend: ("assets.A1.backup_last_ok", "2025-09-20T23:00:00+02:00")),
    Case(
      "G1.till", [("assets.A1.till", "yes")], at: ["assets.A1.compliance"],
      mend: ("assets.A1.compliance", "attestation")),
    Case(
      "G1.switching", [("assets.A1.data_act_switch_notice_days", "61")], at: ["assets.A1.data_act_switch_notice_days"],
      mend: ("assets.A1.data_act_switch_notice_days", "60")),
    Case(
      "G1.ownership", [("assets.A1.admin_owner", "?")], at: ["assets.A1.admin_owner"],
      mend: ("assets.A1.admin_owner", "P1")),
  ]

  @Test("find what breaks them, say where, and are mended by what mends it", arguments: cases)
  func guards(entry: Case) throws {
    var told = try dossier(entry.trip)
    let findings = try told.findings(of: entry.check)
    #expect(findings.count == 1)
    #expect(findings.flatMap(\.addresses).map(\.description) == entry.at)
    #expect(findings.allSatisfy { !$0.sentence.fr.isEmpty && $0.sentence.fr != $0.sentence.en })
    try told.tell(entry.mend)
    #expect(try told.findings(of: entry.check).isEmpty)
  }

  static let proofs = [
    ("assets.A1.erased_on", "2025-10-01"), ("assets.A1.erasure_method", "réécriture"),
    ("assets.A1.erasure_certificate", "EFF-1"), ("assets.A1.takeback_slip", "BSD-1"),
    ("assets.A1.eco_organisation", "agréé"),
  ]

  @Test("let an asset go only with all its proofs", arguments: proofs.indices)
  func disposal(missing: Int) throws {
    let all = try dossier([("assets.A1.category", "computer")] + InventoryGuardTests.proofs)
    #expect(try all.objection("assets.A1.status", "disposed") == nil)
    var some = InventoryGuardTests.proofs
    let (place, _) = some.remove(at: missing)
    let lacking = try dossier([("assets.A1.category", "computer")] + some)
    let refusal = try #require(try lacking.objection("assets.A1.status", "disposed"))
    #expect(refusal.remedy?.en.contains(place.dropFirst("assets.A1.".count)) == true)
    #expect(try lacking.objection("assets.A1.status", "out_of_service") == nil)
    // Told all the same, the stage does not close.
    let told = try lacking.telling(("assets.A1.status", "disposed"))
    #expect(try told.findings(of: "G1.disposal").flatMap(\.addresses).map(\.description) == [place])
    #expect(try all.telling(("assets.A1.status", "disposed")).findings(of: "G1.disposal").isEmpty)
  }

  @Test(
    "hold whichever of two answers changes",
    arguments: [
      (("company.siren", "123456782"), "company.vat_number", "FR44732829320", "FR11123456782"),
      (("assets.A1.seats_used", "6"), "assets.A1.seats", "5", "6"),
      (("assets.A1.seats", "6"), "assets.A1.seats_used", "7", "6"),
      (("assets.A1.in_service", "2020-03-20"), "assets.A1.purchased", "2020-03-21", "2020-03-20"),
      (("assets.A1.warranty_end", "2023-03-15"), "assets.A1.purchased", "2023-03-16", "2023-03-15"),
      (("appraisal.reserve_above", "40.00"), "appraisal.replace_above", "35.00", "40.00"),
      (("appraisal.replace_above", "40.00"), "appraisal.reserve_above", "45.00", "40.00"),
      (("assets.A1.category", "licence"), "assets.A1.serial", "XK4P-9TQ2-77LM-0ZRA", "LIC-4"),
      (("assets.A1.category", "computer"), "assets.A1.serial", "unknown", "XK4P-9TQ2-77LM-0ZRA"),
    ])
  func bothWays(standing: (String, String), place: String, wrong: String, right: String) throws {
    let told = try dossier([standing])
    #expect(try told.objection(place, wrong) != nil)
    #expect(try told.objection(place, right) == nil)
  }

  @Test("ask no take-back of what is no device")
  func online() throws {
    let told = try dossier([("assets.A1.category", "cloud")] + InventoryGuardTests.proofs.prefix(3))
    #expect(try told.objection("assets.A1.status", "disposed") == nil)
  }
}
