import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("What prevents closing")
struct SaidOnceTests {
  private func obstacles(_ told: [(String, String)], _ stage: Stage, naming item: String) throws -> [String] {
    let road = Road(catalogue: .standard, dossier: try dossier(told), now: tellingTime)
    return road.obstacles(to: stage).filter { $0.finding.sentence.fr.contains(item) }.map(\.check)
  }

  @Test("says once that an asset has no site, of all of them")
  func site() throws {
    let told = [
      ("sites.S1.name", "Halles"), ("sites.S2.name", "Cesson"), ("assets.A1.category", "computer"),
      ("assets.A1.name", "PC-1"), ("assets.A2.category", "computer"), ("assets.A2.name", "PC-2"),
    ]
    let found = try obstacles(told, .inventory, naming: "ite").filter { $0 != "G1.order" }
    #expect(found.filter { $0 == "G1.places" }.count == 1)
    #expect(try obstacles(told, .inventory, naming: "« Site »").isEmpty)
  }

  @Test(
    "says once that an offer has no price, and may be set aside, and that a number or its reason is missing",
    arguments: [
      (("offers.O1.provider", "F1"), Stage.negotiation, "offers.O1.monthly_fee", "G4.eliminations"),
      (("assets.A1.serial", "?"), Stage.inventory, "assets.A1.serial_reason", "G1.serials"),
    ])
  func once(told: (String, String), stage: Stage, missing: String, check: String) throws {
    let road = Road(catalogue: .standard, dossier: try dossier([told]), now: tellingTime)
    let found = road.obstacles(to: stage).filter { $0.finding.addresses.map(\.description).contains(missing) }
    #expect(found.map(\.check) == [check])
  }

  @Test("says again that the answer is missing once its rule is waived")
  func waived() throws {
    var told = try dossier([
      ("sites.S1.name", "Halles"), ("sites.S2.name", "Cesson"), ("assets.A1.category", "computer"),
    ])
    told.happen(.waived(check: "G1.places", reason: "essai", by: "test"))
    let road = Road(catalogue: .standard, dossier: told, now: tellingTime)
    let site = try #require(Address("assets.A1.site"))
    #expect(
      road.obstacles(to: .inventory).filter { $0.finding.addresses.contains(site) }.map(\.check) == ["G1.complete"])
  }
}
