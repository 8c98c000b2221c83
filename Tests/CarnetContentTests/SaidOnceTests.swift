import CarnetContent
import CarnetCore
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

  @Test("says once that an offer has no price, and that it may be set aside")
  func price() throws {
    let told = [("providers.F1.name", "Armor"), ("offers.O1.provider", "F1")]
    let road = Road(catalogue: .standard, dossier: try dossier(told), now: tellingTime)
    let fee = try #require(Address("offers.O1.monthly_fee"))
    let found = road.obstacles(to: .negotiation).filter { $0.finding.addresses.contains(fee) }
    #expect(found.map(\.check) == ["G4.eliminations"])
  }

  @Test("says once that a number or its reason is missing")
  func serial() throws {
    let told = [("assets.A1.category", "computer"), ("assets.A1.name", "PC-1"), ("assets.A1.serial", "?")]
    let road = Road(catalogue: .standard, dossier: try dossier(told), now: tellingTime)
    let reason = try #require(Address("assets.A1.serial_reason"))
    let found = road.obstacles(to: .inventory).filter { $0.finding.addresses.contains(reason) }
    #expect(found.map(\.check) == ["G1.serials"])
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
