import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("An owner who only answers what she is asked")
struct OwnerTests {
  /// Answers that an example cannot know; everything else is the question's own example, or Enter where a value is shown.
  static let own: [String: (fr: String, en: String)] = [
    "sites.another": ("non", "no"), "people.another": ("non", "no"), "assets.another": ("non", "no"),
    "needs.another": ("non", "no"),
    "requirements.another": ("non", "no"), "providers.another": ("non", "no"), "offers.another": ("non", "no"),
    "moves.another": ("non", "no"),
    "people.P1.college": ("technicien", "technician"), "people.P2.college": ("utilisateur", "user"),
    "people.P3.college": ("acheteur", "buyer"),
    "people.P1.maintenance_manager": ("oui", "yes"), "people.P1.signatory": ("oui", "yes"),
    "needs.B1.assets": ("A1", "A1"),
    "specification.start": ("01/01/2027", "2027-01-01"), "offers.O1.signed": ("oui", "yes"),
    "offers.O1.valid_until": ("31/12/2030", "2030-12-31"),
    "award.vigilance_on": ("hier", "yesterday"), "providers.F1.insurance_until": ("31/12/2030", "2030-12-31"),
    "contract.signed_on": (":passer", ":skip"),
  ]

  @Test("reaches a draft contract through all five stages, without a dead end", arguments: Language.allCases)
  func draft(language: Language) throws {
    let now = try #require(Instant(iso: "2026-11-23T10:00:00+01:00"))
    var session = try memorySession(language: language, at: now)
    let catalogue = session.interview.catalogue
    var asked = 0
    while session.dossier.currentStage <= .contract, asked < 300 {
      let situation = session.situation(at: now)
      let prompt = situation.prompt()
      asked += 1
      var line = ""
      if let address = prompt.address {
        let given = OwnerTests.own[address.description].map { language == .fr ? $0.fr : $0.en }
        let example = catalogue.question(at: address)?.example[language] ?? ""
        line = given ?? (prompt.standingValue.isEmpty ? example : "")
      } else if session.dossier.currentStage == .contract {
        break
      }
      _ = try session.take(Heard(.line(line), at: now))
      let refused = session.situation(at: now).shown.contains { if case .refused = $0 { true } else { false } }
      if refused, session.dossier.currentStage == .negotiation {
        // A single offer is justified in writing; then the stage closes.
        _ = try session.take(Heard(.line(language == .fr ? "non" : "no"), at: now))
        _ = try session.take(Heard(.line(":waive G4.offers one"), at: now))
      }
    }
    #expect(session.dossier.currentStage == .contract, "\(session.situation(at: now).prompt().words)")
    #expect(asked < 160, "\(asked) questions")
    let contract = try #require(catalogue.documents.first { $0.id == "contract" })
    let document = try session.interview.document(
      contract, of: session.dossier, chain: "", language: language, now: now
    ).get()
    let text = plainText(document.lines(width: 100))
    #expect(text.contains(Text(fr: "Projet, non signé", en: "Draft, not signed")[language]))
    #expect(text.contains("one") && text.contains("G4.offers"), "the waiver is printed")
  }
}
