import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("The digest of the needs")
struct FrozenNeedsTests {
  static let needs =
    VoteTests.people + [("company.name", "Kermarrec"), ("assets.A1.category", "computer")]
    + NeedsTests.scores("B1", 4, 3, 2) + NeedsTests.scores("B2", 4, 4, 4)

  private func statement(_ dossier: Dossier, _ language: Language, at now: Instant) throws -> String {
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "needs-statement" })
    let document = try Interview(catalogue: .standard).document(
      kind, of: dossier, chain: "", language: language, now: now
    ).get()
    return plainText(document.lines(width: 400))
  }

  private func digest(_ dossier: Dossier, _ language: Language = .fr, at now: Instant = tellingTime) throws -> String {
    let text = try statement(dossier, language, at: now)
    let word = Text(fr: ", empreinte ", en: ", fingerprint (SHA-256) ")[language]
    return String(try #require(text.split(separator: word).dropFirst().first).prefix(16))
  }

  private func settled(_ dossier: Dossier) -> Dossier {
    var copy = dossier
    copy.happen(.closed(.needs))
    return copy
  }

  @Test("is sixteen hexadecimal digits, the same in both languages and on any later day")
  func stable() throws {
    let told = settled(try dossier(FrozenNeedsTests.needs))
    let first = try digest(told)
    #expect(first.utf8.count == 16 && first.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(try digest(told, .en, at: tellingTime.adding(seconds: 90 * 86_400)) == first)
  }

  @Test(
    "changes with what is needed",
    arguments: [
      ("needs.B1.title", "Tills"), ("needs.B1.moscow", "must"), ("needs.B1.measure", "P1 ≤ 4 h"),
      ("needs.B1.score_user", "2"), ("needs.B2.negative", "losing a day"), ("needs.B1.assets", "A1"),
      ("needs.B3.title", "Saturday"),
    ])
  func sensitive(place: String, value: String) throws {
    let told = try dossier(FrozenNeedsTests.needs)
    let before = try digest(settled(told))
    let after = try digest(settled(told.telling((place, value))))
    #expect(before != after)
  }

  @Test("is that of the scores, whether they were given or come of votes")
  func votes() throws {
    let told = try dossier(FrozenNeedsTests.needs)
    let before = try digest(settled(told))
    var voted = told
    try voted.tell(VoteTests.votes("B1", [("P2", 3), ("P3", 3)]))
    #expect(try digest(settled(voted)) == before)
    try voted.tell([("votes.VO2.score", "4")])
    #expect(try digest(settled(voted)) != before)
  }

  @Test("stays what it was settled as when something supposed of the needs changes later, and that is said")
  func supposed() throws {
    let ready = "Une panne qui arrête l'activité est réparée dans la demi-journée"
    let told = settled(try dossier(FrozenNeedsTests.needs + [("needs.B3.title", ready)]))
    let before = try digest(told)
    let grown = try told.telling(("assets.A2.category", "computer"), ("assets.A2.criticality", "4"))
    #expect(try digest(grown) == before)
    #expect(try statement(grown, .en, at: tellingTime).contains("have changed since with the inventory"))
    #expect(try !statement(told, .en, at: tellingTime).contains("have changed since"))
    var again = grown
    again.happen(.reopened(.needs, reason: "a second till"))
    #expect(try digest(settled(again)) != before)
  }

  @Test("is not printed while the needs are open")
  func open() throws {
    let text = try statement(dossier(FrozenNeedsTests.needs), .fr, at: tellingTime)
    #expect(text.contains("pas encore validés") && !text.contains(", empreinte "))
  }

  @Test("stands in the specification too, so that a provider can compare")
  func specification() throws {
    let told = settled(
      try dossier(FrozenNeedsTests.needs + [("specification.start", "2026-01-01"), ("requirements.R1.text", "Soon")]))
    let kind = try #require(Catalogue.standard.documents.first { $0.id == "specification" })
    let document = try Interview(catalogue: .standard).document(
      kind, of: told, chain: "", language: .en, now: tellingTime
    ).get()
    #expect(try plainText(document.lines(width: 200)).contains(digest(told)))
  }

  @Test("is told on arriving at the stages that rest on the needs")
  func briefing() throws {
    let told = settled(try dossier(FrozenNeedsTests.needs))
    let digest = try digest(told)
    func said(_ stage: Stage) -> String {
      "\(Catalogue.standard.briefing(told, stage, tellingTime, .fr))"
    }
    #expect(said(.specification).contains(digest) && said(.negotiation).contains(digest))
    #expect(!said(.contract).contains(digest))
  }

  @Test("that differs from what providers were shown is said, and no longer once the needs are as they were")
  func changed() throws {
    var told = settled(try dossier(FrozenNeedsTests.needs))
    #expect(try told.findings(of: "G4.needs").isEmpty)
    try told.tell([("providers.F1.name", "Armor"), ("offers.O1.monthly_fee", "780.00")])
    #expect(try told.findings(of: "G4.needs").isEmpty)
    told.happen(.reopened(.needs, reason: "over budget"))
    try told.tell([("needs.B1.moscow", "could")])
    told.happen(.closed(.needs), at: tellingTime.adding(seconds: 86_400))
    let findings = try told.findings(of: "G4.needs")
    #expect(findings.count == 1)
    #expect(findings[0].sentence.en.contains(try digest(told)))
    told.happen(.reopened(.needs, reason: "after all"))
    try told.tell([("needs.B1.moscow", "should")])
    told.happen(.closed(.needs), at: tellingTime.adding(seconds: 172_800))
    #expect(try told.findings(of: "G4.needs").isEmpty)
  }

  @Test("does not mind needs that change before any provider is known")
  func early() throws {
    var told = settled(try dossier(FrozenNeedsTests.needs))
    told.happen(.reopened(.needs, reason: "one more"))
    try told.tell([("needs.B3.title", "Saturday")])
    told.happen(.closed(.needs))
    try told.tell([("providers.F1.name", "Armor"), ("providers.F1.address", "Saint-Malo")])
    #expect(try told.findings(of: "G4.needs").isEmpty)
  }

  @Test("comes with the rule, and with what the method corrects")
  func corrections() throws {
    let check = try #require(Catalogue.standard.checks.first { $0.id == "G2.frozen" })
    #expect(check.notes.count == 6)
    #expect(check.sources.contains { $0.citation.fr.contains("L2111-1 (ancien art. 5 CMP)") })
    let session = try replayed(script("! why G2.frozen\n"), keeps: true)
    for word in [
      "L2111-1", "Association française de normalisation", "NF EN 13269", "temps moyen de rétablissement",
      "pas une obligation",
    ] {
      #expect(session.text.contains(word), "\(word)")
    }
  }
}
