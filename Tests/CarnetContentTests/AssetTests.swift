import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("Assets")
struct AssetTests {
  @Test(
    "are asked what their kind calls for",
    arguments: [
      (
        "computer", ["os", "encryption", "antivirus", "user", "mac"],
        ["seats", "iccid", "pages", "renewal_on", "backup_role"]
      ),
      ("mobile", ["imei", "iccid", "number", "user", "encryption"], ["seats", "pages"]),
      ("storage", ["backup_role", "backup_last_ok", "firmware"], ["os", "seats"]),
      ("printer", ["pages", "supplies", "firmware"], ["imei", "antivirus"]),
      ("licence", ["seats", "key_holder", "key_ref", "renewal_on", "till"], ["mac", "room", "admin_owner"]),
      (
        "cloud",
        ["seats", "unit_cost_month", "auto_renew", "admin_owner", "data_location", "data_act_switch_notice_days"],
        ["key_holder", "mac", "warranty_months"]
      ), ("domain", ["renewal_on", "registrar", "holder", "admin_owner"], ["seats", "os"]),
      ("contract", ["lease_contract", "lease_end"], ["os", "seats"]),
    ])
  func kinds(category: String, asked: [String], not: [String]) throws {
    let told = try dossier([("assets.A1.category", category)])
    for id in asked { #expect(try told.isAsked("assets.A1.\(id)"), "\(id)") }
    for id in not { #expect(try !told.isAsked("assets.A1.\(id)"), "\(id)") }
  }

  @Test(
    "refuse what cannot be",
    arguments: [
      ("in_service", "2023-05-21", "2023-05-22"), ("in_service", "2025-10-21", "2025-10-20"),
      ("seats_used", "7", "6"), ("mac", "00:1B:44:11:3A", "00:1b:44:11:3a:b7, 00-1B-44-11-3A-B8"),
      ("imei", "49015420323751", "490154203237518"), ("key_ref", "XK4P-9TQ2-77LM-0ZRA", "coffre, enveloppe 3"),
      ("key_ref", "Bonjour2024!", "gestionnaire de mots de passe"), ("asset_tag", "ak-1", "AK-2"),
      ("purchase_cost", "-1.00", "0.00"), ("downtime_cost", "-1.00", "180.00"),
      ("graded_on", "2025-10-21", "2025-10-20"),
    ])
  func objections(id: String, wrong: String, right: String) throws {
    let told = try dossier([
      ("assets.A1.purchased", "2023-05-22"), ("assets.A1.seats", "6"), ("assets.A2.asset_tag", "AK-1"),
    ])
    #expect(try told.objection("assets.A1.\(id)", wrong) != nil)
    #expect(try told.objection("assets.A1.\(id)", right) == nil)
  }

  @Test("derive the end of warranty from the purchase and its months")
  func warranty() throws {
    let told = try dossier([("assets.A1.purchased", "2020-03-16"), ("assets.A1.warranty_months", "36")])
    #expect(try told.suggestion("assets.A1.warranty_end") == "2023-03-15")
    func days(_ dossier: Dossier) -> [String] { Catalogue.standard.agenda(dossier, tellingTime).map(\.day.iso) }
    #expect(!days(told).contains("2023-03-15"), "it has ended")
    let new = try dossier([("assets.A1.purchased", "2025-03-16"), ("assets.A1.warranty_months", "36")])
    #expect(days(new).contains("2028-03-15"))
  }

  @Test("have the verdict that a person imposes, once it says why")
  func override() throws {
    let term = [("specification.start", "2026-01-01"), ("specification.term_months", "24")]
    let old = try dossier(
      term + [
        ("assets.A1.category", "computer"), ("assets.A1.grade", "b"), ("assets.A1.support_end", "2025-10-14"),
        ("assets.A1.verdict", "reserved"),
      ])
    #expect(old.figure("feasibility.A1") == "replace", "without a reason the rules hold")
    #expect(try old.isAsked("assets.A1.verdict_reason"))
    #expect(try old.telling(("assets.A1.verdict_reason", "hors réseau")).figure("feasibility.A1") == "reserved")
  }

  @Test("are announced before they renew by themselves, and when they expire")
  func renewals() throws {
    let told = try dossier([
      ("assets.A1.category", "cloud"), ("assets.A1.renewal_on", "2026-10-01"), ("assets.A1.auto_renew", "yes"),
      ("assets.A1.notice_days", "60"), ("assets.A2.category", "domain"), ("assets.A2.renewal_on", "2026-03-01"),
      ("assets.A3.category", "licence"), ("assets.A3.renewal_on", "2026-05-01"),
    ])
    func days(_ dossier: Dossier) -> [String] {
      Catalogue.standard.agenda(dossier, tellingTime).filter { $0.address?.subject.form == "assets" }.map(\.day.iso)
        .sorted()
    }
    let past = try told.telling(("assets.A1.renewal_on", "2025-10-01"))
    #expect(days(past) == ["2025-10-01", "2026-03-01", "2026-05-01"], "nothing is left to decide")
    #expect(days(told) == ["2026-03-01", "2026-05-01", "2026-07-18", "2026-10-01"])
    #expect(try days(told.telling(("assets.A1.auto_renew", "no"))) == ["2026-03-01", "2026-05-01", "2026-10-01"])
    #expect(try days(told.telling(("assets.A2.status", "disposed"))) == ["2026-05-01", "2026-07-18", "2026-10-01"])
  }
}
