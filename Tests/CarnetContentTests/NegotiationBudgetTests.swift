import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("What the negotiation asks an owner who wants the essential")
struct NegotiationBudgetTests {
  /// A good specification with remote access and a contract of more than five thousand euros: every question comes up.
  static let specification: [(String, String)] =
    [
      ("specification.term_months", "24"), ("specification.start", "2026-01-01"),
      ("specification.remote_access", "yes"), ("specification.predicates", "gtr_p1, term_36, reversibility"),
    ] + SpecificationTests.weights

  static let answers = [
    "name": "Armor Infogérance", "siren": "987654324", "legal_form": "sas", "address": "Saint-Malo",
    "representative": "Gwenaël Le Bris", "insurer": "?", "provider": "F1", "monthly_fee": "780.00",
    "term_months": "24", "p1_gtr": "4h00", "reversibility": "yes", "pas_answered": "yes", "signed": "yes",
    "score_quality": "7", "score_delay": "8", "score_guarantees": "8", "offer": "O1",
    "reason": "il est seul à se déplacer ici", "vigilance_on": "2025-10-20",
  ]

  /// Answers what is asked until nothing is left, with that many offers of as many providers.
  private func walk(offers: Int) throws -> (asked: [String], dossier: Dossier) {
    var dossier = try dossier(NegotiationBudgetTests.specification)
    var asked: [String] = []
    while asked.count < 100 {
      let road = Road(catalogue: .standard, dossier: dossier, now: tellingTime)
      switch road.asking(in: .negotiation) {
      case .question(let address):
        asked.append(address.description)
        let answer = try #require(NegotiationBudgetTests.answers[address.question], "\(address) is asked")
        try dossier.tell([(address.description, address.question == "provider" ? "F\(offers)" : answer)])
      case .another(let form):
        asked.append("\(form).another")
        if dossier.items(of: form).count < offers {
          dossier.happen(
            .added(form, ItemID(letter: form == Offer.id ? "O" : "F", number: dossier.nextNumber(of: form))))
        } else {
          dossier.happen(.listed(form, complete: true))
        }
      default: return (asked, dossier)
      }
    }
    return (asked, dossier)
  }

  @Test("is at most fourteen things with one provider and one offer, and then only the single offer stands in the way")
  func one() throws {
    let (asked, dossier) = try walk(offers: 1)
    #expect(asked.count <= 14, "\(asked)")
    let road = Road(catalogue: .standard, dossier: dossier, now: tellingTime)
    let obstacles = Set(road.obstacles(to: .negotiation).map(\.check)).subtracting([Stage.negotiation.orderCheck])
    #expect(obstacles == ["G4.offers"])
    #expect(dossier.figure("offer.O1.eliminated") == "0", "a single offer is supposed to answer the specification")
  }

  @Test("is more with two: what compares them is asked once both are listed, and nothing else")
  func two() throws {
    let (asked, dossier) = try walk(offers: 2)
    let listed = try #require(asked.firstIndex(of: "offers.another"))
    let compared = try #require(asked.firstIndex(of: "offers.O1.p1_gtr"))
    #expect(compared > listed)
    #expect(asked.contains("award.offer"))
    let road = Road(catalogue: .standard, dossier: dossier, now: tellingTime)
    let obstacles = Set(road.obstacles(to: .negotiation).map(\.check)).subtracting([Stage.negotiation.orderCheck])
    #expect(obstacles.isEmpty)
  }

  @Test("carries what is supposed of a single offer into the contract")
  func supposed() throws {
    let (_, dossier) = try walk(offers: 1)
    #expect(try dossier.suggestion("contract.provider") == "F1")
    #expect(try dossier.suggestion("contract.setup_fee") == "0.00")
    #expect(try dossier.suggestion("offers.O1.valid_until") == "2025-12-19", "sixty days from the day it was noted")
    #expect(try dossier.suggestion("offers.O1.p1_gtr") == "4h00")
  }
}
