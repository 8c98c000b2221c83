import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("The guards of the negotiation")
struct NegotiationGuardTests {
  /// Guards on the chosen offer O1 and its provider F1: what trips them, and what mends them.
  static let cases: [(check: String, tripped: [(String, String)], mended: [(String, String)])] = [
    (
      "G4.insurance", [("providers.F1.insurer", "x"), ("providers.F1.insurance_until", "2025-12-31")],
      [("providers.F1.insurance_until", "2026-01-01")]
    ),
    ("G4.insurer", [("providers.F1.insurer", "?")], [("providers.F1.insurer", "x")]),
    (
      "G4.insurer", [("providers.F1.insurer", "x"), ("providers.F1.insurance_certificate", "no")],
      [("providers.F1.insurance_certificate", "yes")]
    ),
    (
      "G4.insurer", [("providers.F1.insurer", "x"), ("providers.F1.exclusions_read", "no")],
      [("providers.F1.exclusions_read", "yes")]
    ),
    ("G4.identity", [("providers.F1.siren", "?")], [("providers.F1.siren", "987654324")]),
    (
      "G4.label", [("providers.F2.expertcyber_until", "2025-12-11")], [("providers.F2.expertcyber_until", "2025-12-12")]
    ),
    (
      "G4.information", [("assets.A1.grade", "d")],
      [("information_log.IP1.topic", "A1 est défaillant")]
    ),
    (
      "G4.required",
      [
        ("requirements.R1.level", "required"), ("offer_answers.RE1.offer", "O1"),
        ("offer_answers.RE1.requirement", "R1"), ("offer_answers.RE1.answer", "partial"),
      ], [("offer_answers.RE1.answer", "met")]
    ),
    ("G4.axes", [("moves.M1.axis", "price")], [("moves.M2.axis", "delay")]),
    ("G4.terms", [("offers.O1.general_terms", "no")], [("offers.O1.general_terms", "yes")]),
    (
      "G4.eliminations", [("offers.O4.provider", "F1")], [("offers.O4.set_aside", "retirée par le prestataire")]
    ),
  ]

  @Test("trip, and are mended", arguments: cases.indices)
  func guards(index: Int) throws {
    let (check, tripped, mended) = NegotiationGuardTests.cases[index]
    let sound = try dossier(
      NegotiationTests.example + [
        ("award.offer", "O1"), ("offers.O1.provider", "F1"), ("award.decided_on", "2025-12-12"),
        ("specification.start", "2026-01-01"), ("providers.F1.siren", "987654324"), ("providers.F1.insurer", "x"),
        ("providers.F1.insurance_until", "2026-12-31"),
      ])
    #expect(try sound.findings(of: check).isEmpty)
    var wrong = sound
    try wrong.tell(tripped)
    #expect(try wrong.findings(of: check).count == 1)
    try wrong.tell(mended)
    #expect(try wrong.findings(of: check).isEmpty)
  }

  @Test("wants the answers of the offer that was chosen, not of another")
  func chosenOnly() throws {
    let told = try dossier(
      NegotiationTests.example + [
        ("award.offer", "O3"), ("offers.O1.general_terms", "no"), ("offers.O3.general_terms", "yes"),
      ])
    #expect(try told.findings(of: "G4.terms").isEmpty)
  }

  @Test("does not count an offer that is no longer valid")
  func expired() throws {
    let told = try dossier(NegotiationTests.example + [("award.decided_on", "2025-12-12")])
    #expect(try told.findings(of: "G4.offers").isEmpty)
    #expect(try told.telling(("offers.O3.valid_until", "2025-12-11")).findings(of: "G4.offers").count == 1)
  }

  @Test("sets an offer aside for a written reason, which stands among the eliminations")
  func aside() throws {
    let told = try dossier(NegotiationTests.example + [("offers.O3.set_aside", "retirée")])
    #expect(told.figure("offer.O3.eliminated") == "1")
    #expect(told.figure("ranking.second") == nil)
  }

  @Test("asks nothing more of an offer set aside, and keeps what was answered open to correction")
  func asksNoMore() throws {
    let asked = ["monthly_fee", "term_months", "reversibility", "p1_gtr", "signed"]
    let offers = [("offers.O1.provider", "F1"), ("offers.O2.provider", "F2"), ("offers.O2.monthly_fee", "700.00")]
    var told = try dossier(offers)
    told.happen(.listed("offers", complete: true))
    for question in asked { #expect(try told.isAsked("offers.O2.\(question)")) }
    try told.tell([("offers.O2.set_aside", "retirée")])
    for question in asked { #expect(try told.isAsked("offers.O2.\(question)") == (question == "monthly_fee")) }
  }

  /// Traps of an offer: what shows them, and the nearest answer that does not.
  static let traps: [(shown: [(String, String)], hidden: [(String, String)])] = [
    ([("term_months", "36")], [("term_months", "35")]),
    (
      [("renewal", "tacit"), ("renewal_months", "24")], [("renewal", "tacit"), ("renewal_months", "12")]
    ),
    ([("renewal", "tacit"), ("renewal_months", "24")], [("renewal", "express"), ("renewal_months", "24")]),
    ([("notice_months", "4")], [("notice_months", "3")]),
    ([("p1_gtr", "?")], [("p1_gtr", "4h00")]),
    ([("liability_cap_months", "5")], [("liability_cap_months", "6")]),
    ([("traps", "remaining_fees")], [("traps", "")]),
    ([("traps", "suppliers_suspend")], [("traps", "")]),
    ([("traps", "price_floor")], [("traps", "")]),
    ([("traps", "exclusive_parts")], [("traps", "")]),
    ([("traps", "passwords_kept")], [("traps", "")]),
    ([("traps", "undefined_assets")], [("traps", "")]),
    ([("traps", "leased_bundle")], [("traps", "")]),
  ]

  @Test("say each trap in one sentence, and not the case beside it", arguments: traps.indices)
  func trap(index: Int) throws {
    let (shown, hidden) = NegotiationGuardTests.traps[index]
    let sound = try dossier([("offers.O1.term_months", "24"), ("offers.O1.monthly_fee", "780.00")])
    #expect(try sound.findings(of: "G4.traps").isEmpty)
    var trapped = sound
    try trapped.tell(shown.map { ("offers.O1." + $0.0, $0.1) })
    let findings = try trapped.findings(of: "G4.traps")
    #expect(findings.count == 1)
    for finding in findings {
      #expect(finding.sentence.fr.hasPrefix("O1 : ") && finding.sentence.fr.filter { $0 == "." }.count == 1)
      #expect(finding.sentence.en.hasPrefix("O1: ") && finding.sentence.en.hasSuffix("."))
      #expect(Catalogue.standard.question(at: finding.addresses[0]) != nil)
    }
    try trapped.tell(hidden.map { ("offers.O1." + $0.0, $0.1) })
    #expect(try trapped.findings(of: "G4.traps").isEmpty)
  }
}
