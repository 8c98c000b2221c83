import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Negotiation")
struct NegotiationTests {
  static func offer(
    _ item: String, fee: String, setup: String, term: String, p1: String, reversible: Bool, _ marks: [Int]
  ) -> [(String, String)] {
    [
      ("offers.\(item).monthly_fee", fee), ("offers.\(item).setup_fee", setup), ("offers.\(item).term_months", term),
      ("offers.\(item).p1_gtr", p1), ("offers.\(item).reversibility", reversible ? "yes" : "no"),
      ("offers.\(item).score_quality", String(marks[0])), ("offers.\(item).score_delay", String(marks[1])),
      ("offers.\(item).score_guarantees", String(marks[2])), ("offers.\(item).valid_until", "2026-01-31"),
      ("offers.\(item).signed", "no"),
    ]
  }

  /// The three offers of the worked example.
  static let example: [(String, String)] =
    [
      ("specification.term_months", "24"), ("specification.predicates", "gtr_p1, term_36, reversibility"),
    ] + SpecificationTests.weights
    + offer("O1", fee: "780.00", setup: "650.00", term: "24", p1: "4h00", reversible: true, [7, 8, 8])
    + offer("O2", fee: "690.00", setup: "0.00", term: "60", p1: "?", reversible: false, [6, 4, 2])
    + offer("O3", fee: "960.00", setup: "400.00", term: "12", p1: "4h00", reversible: true, [8, 9, 8])

  @Test(
    "compares offers as the oracle does",
    arguments: [
      ("O1", "1937000", "8.55", "7.892", "0"), ("O2", "1656000", "10.00", "6.400", "3"),
      ("O3", "2344000", "7.06", "7.873", "0"),
    ])
  func oracle(item: String, total: String, price: String, score: String, eliminated: String) throws {
    let dossier = try dossier(NegotiationTests.example)
    #expect(dossier.figure("offer.\(item).total") == total)
    #expect(dossier.figure("offer.\(item).price_score") == price)
    #expect(dossier.figure("offer.\(item).score") == score)
    #expect(dossier.figure("offer.\(item).eliminated") == eliminated)
  }

  @Test("counts what leaving costs in the total")
  func exitFee() throws {
    let dossier = try dossier(NegotiationTests.example)
    #expect(try dossier.suggestion("offers.O1.exit_fee") == "0.00")
    let dear = try dossier.telling(("offers.O1.exit_fee", "1000.00"))
    #expect(dear.figure("offer.O1.total") == "2037000")
    #expect(dear.figure("ranking.first") == "O3", "leaving costs it the first place")
  }

  @Test("ranks only what is not eliminated, and suggests the first")
  func ranking() throws {
    let dossier = try dossier(NegotiationTests.example)
    #expect(dossier.figure("ranking.first") == "O1")
    #expect(try dossier.suggestion("award.offer") == "O1")
    let lenient = try dossier.telling(("specification.predicates", ""), ("specification.weight_price", "100"))
    #expect(lenient.figure("offer.O2.eliminated") == "0")
    let priceOnly = try lenient.telling(
      ("specification.weight_quality", "0"), ("specification.weight_delay", "0"),
      ("specification.weight_guarantees", "0"))
    #expect(priceOnly.figure("ranking.first") == "O2", "the cheapest wins on price alone")
  }

  @Test("says from which price weight the first leads, and that a hair decides")
  func fragile() throws {
    let dossier = try dossier(NegotiationTests.example)
    #expect(dossier.figure("ranking.turning") == "34.2")
    let findings = try dossier.findings(of: "G4.fragile")
    #expect(findings.count == 1 && findings[0].sentence.en.contains("34.2%"))
    #expect(findings.first?.sentence.fr.contains("34,2 %") ?? false)
    let firm = try dossier.telling(("offers.O3.score_quality", "5"))
    #expect(try firm.findings(of: "G4.fragile").isEmpty)
  }

  @Test("says which of all the others would overtake the first, not the second alone")
  func overtaking() throws {
    let dossier = try dossier(NegotiationTests.example).telling(
      ("specification.predicates", ""), ("offers.O3.score_quality", "5"))
    // O3 comes second and never leads: it is O2, the cheapest, that wins once the price weighs 68 %.
    #expect(dossier.figure("ranking.first") == "O1" && dossier.figure("ranking.turning") == "67.9")
    let dear = try dossier.telling(
      ("specification.weight_price", "68"), ("specification.weight_quality", "15"),
      ("specification.weight_delay", "10"), ("specification.weight_guarantees", "7"))
    #expect(dear.figure("ranking.first") == "O2")
    #expect(try dear.findings(of: "G4.fragile").first?.sentence.fr.contains("O2 et O1") == true)
  }

  @Test("says that two offers of the same scores are level, whatever the weight")
  func tie() throws {
    let dossier = try dossier(NegotiationTests.example).telling(
      ("offers.O3.monthly_fee", "780.00"), ("offers.O3.setup_fee", "650.00"), ("offers.O3.score_quality", "7"),
      ("offers.O3.score_delay", "8"))
    #expect(dossier.figure("ranking.turning") == nil && dossier.figure("ranking.fragile") == "yes")
    #expect(try dossier.findings(of: "G4.fragile").first?.sentence.fr.hasPrefix("Égalité") == true)
  }

  @Test("turns where it says: below that weight the other offer leads", arguments: [(341, "O3"), (343, "O1")])
  func turning(tenths: Int, winner: String) throws {
    // Weights in tenths of a percent, the others kept in their proportions 30 : 20 : 15.
    let rest = Double(1_000 - tenths)
    let marks: [String: (price: Double, rest: Double)] = [
      "O1": (10 * 16_560 / 19_370, (30 * 7 + 20 * 8 + 15 * 8) / 65.0),
      "O3": (10 * 16_560 / 23_440, (30 * 8 + 20 * 9 + 15 * 8) / 65.0),
    ]
    let best = marks.max { left, right in
      Double(tenths) * left.value.price + rest * left.value.rest
        < Double(tenths) * right.value.price + rest * right.value.rest
    }
    #expect(best?.key == winner)
    // And the figure stands between the two.
    let figure = try dossier(NegotiationTests.example).figure("ranking.turning").flatMap(Double.init)
    #expect(figure.map { (34.1...34.3).contains($0) } ?? false)
  }

  @Test(
    "eliminates on each predicate that was asked for, and on no other",
    arguments: [
      ("gtr_p1", ("offers.O1.p1_gtr", "?")), ("term_36", ("offers.O1.term_months", "37")),
      ("reversibility", ("offers.O1.reversibility", "no")),
    ])
  func predicates(id: String, flaw: (String, String)) throws {
    let flawed = try dossier(NegotiationTests.example).telling(flaw)
    #expect(flawed.figure("offer.O1.eliminated") == "1")
    #expect(try flawed.telling(("specification.predicates", id)).figure("offer.O1.eliminated") == "1")
    let others = ["gtr_p1", "term_36", "reversibility"].filter { $0 != id }.joined(separator: ", ")
    #expect(try flawed.telling(("specification.predicates", others)).figure("offer.O1.eliminated") == "0")
  }

  @Test("wants two offers that can be compared")
  func offers() throws {
    let three = try dossier(NegotiationTests.example)
    #expect(try three.findings(of: "G4.offers").isEmpty)
    let one = try three.telling(("offers.O3.reversibility", "no"))
    #expect(try one.findings(of: "G4.offers").count == 1)
  }

  @Test("does not lose the comparison when an offer is free")
  func free() throws {
    let dossier = try dossier(NegotiationTests.example).telling(
      ("offers.O1.monthly_fee", "0.00"), ("offers.O1.setup_fee", "0.00"))
    #expect(dossier.figure("offer.O1.price_score") == "10.00")
    #expect(dossier.figure("offer.O3.price_score") == "0.00")
    #expect(try dossier.findings(of: "G4.offers").isEmpty)
  }

  @Test("chooses an offer that is signed, valid and not eliminated")
  func winner() throws {
    let chosen = try dossier(NegotiationTests.example).telling(
      ("award.offer", "O1"), ("award.decided_on", "2025-12-12"))
    #expect(try chosen.findings(of: "G4.winner").flatMap(\.addresses).map(\.description) == ["offers.O1.signed"])
    let signed = try chosen.telling(("offers.O1.signed", "yes"))
    #expect(try signed.findings(of: "G4.winner").isEmpty)
    #expect(try signed.telling(("award.decided_on", "2026-01-31")).findings(of: "G4.winner").isEmpty)
    #expect(try signed.telling(("award.decided_on", "2026-02-01")).findings(of: "G4.winner").count == 1)
    let eliminated = try signed.telling(("award.offer", "O2"), ("offers.O2.signed", "yes"))
    #expect(try eliminated.findings(of: "G4.winner").count == 3)
  }

  @Test(
    "wants the vigilance certificate from five thousand euros on", arguments: [("4999.99", false), ("5000.00", true)])
  func vigilance(setup: String, wanted: Bool) throws {
    let dossier = try dossier(NegotiationTests.example).telling(
      ("offers.O1.monthly_fee", "0.00"), ("offers.O1.setup_fee", setup), ("award.offer", "O1"))
    #expect(try dossier.isAsked("award.vigilance_on") == wanted)
    #expect(try dossier.findings(of: "G4.vigilance").isEmpty == !wanted)
    #expect(try dossier.telling(("award.vigilance_on", "2025-12-12")).findings(of: "G4.vigilance").isEmpty)
  }

  @Test(
    "asks for the answer to the security plan where data or access are at stake, and does not choose without it",
    arguments: [
      ("no", "no", false), ("yes", "no", true), ("no", "yes", true),
    ])
  func securityPlan(remote: String, personal: String, wanted: Bool) throws {
    let dossier = try dossier(NegotiationTests.example).telling(
      ("assets.A1.personal_data", personal), ("specification.scope_in", "A1"),
      ("specification.remote_access", remote), ("award.offer", "O1"))
    #expect(try dossier.isAsked("offers.O1.pas_answered") == wanted)
    #expect(
      try dossier.findings(of: "G4.pas").flatMap(\.addresses).map(\.description)
        == (wanted ? ["offers.O1.pas_answered"] : []))
    #expect(try dossier.telling(("offers.O1.pas_answered", "no")).findings(of: "G4.pas").isEmpty == !wanted)
    #expect(try dossier.telling(("offers.O1.pas_answered", "yes")).findings(of: "G4.pas").isEmpty)
    let outside = try dossier.telling(("specification.scope_in", ""), ("specification.remote_access", "no"))
    #expect(try outside.findings(of: "G4.pas").isEmpty, "an asset out of scope shows the provider nothing")
  }

  @Test("remarks on a single juror")
  func jurors() throws {
    #expect(try dossier([("award.jurors", "1")]).findings(of: "G4.jurors").count == 1)
    #expect(try dossier([("award.jurors", "2")]).findings(of: "G4.jurors").isEmpty)
  }
}
