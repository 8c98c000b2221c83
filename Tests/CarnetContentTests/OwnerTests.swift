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
      if let key = prompt.asking?.key {
        let given = OwnerTests.own[key].map { language == .fr ? $0.fr : $0.en }
        let example = Address(key).flatMap { catalogue.question(at: $0) }?.example[language] ?? ""
        line = given ?? (prompt.defaultValue == nil ? example : "")
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
    #expect(asked <= 75, "\(asked) questions")
    let contract = try #require(catalogue.documents.first { $0.id == "contract" })
    let document = try session.interview.document(
      contract, of: session.dossier, chain: "", language: language, now: now
    ).get()
    let text = plainText(document.lines(width: 100))
    #expect(text.contains(Text(fr: "Projet, non signé", en: "Draft, not signed")[language]))
    #expect(text.contains("one") && text.contains("G4.offers"), "the waiver is printed")
  }

  /// What an owner with five assets types from an empty dossier to a draft contract; all the rest is Enter.
  static let fewest: [String: (fr: String, en: String)] = InventoryEffortTests.typed.merging([
    "company.address": ("14 rue des Halles, 35000 Rennes", "14 rue des Halles, 35000 Rennes"),
    "company.headcount": ("12", "12"),
    "needs.B1.score_technician": ("4", "4"), "needs.B1.score_user": ("5", "5"), "needs.B1.score_buyer": ("4", "4"),
    "specification.start": ("01/01/2027", "2027-01-01"), "specification.response_deadline": ("+20 j", "+20 d"),
    "contract.signed_on": (":passer", ":skip"),
  ]) { _, new in new }

  @Test("with five assets reaches a draft contract in at most 75 questions", arguments: Language.allCases)
  func effort(language: Language) throws {
    let now = try #require(Instant(iso: "2026-11-23T10:00:00+01:00"))
    var session = try memorySession(language: language, at: now)
    let catalogue = session.interview.catalogue
    let contract = try #require(catalogue.documents.first { $0.id == "contract" })
    func draft() -> Result<Document, DocumentKind.Lacking> {
      session.interview.document(contract, of: session.dossier, chain: "", language: language, now: now)
    }
    var asked: [String] = []
    while session.dossier.currentStage < .contract || (try? draft().get()) == nil, asked.count < 150 {
      let prompt = session.situation(at: now).prompt()
      let place = prompt.asking?.key ?? "close \(session.dossier.currentStage)"
      asked.append(place)
      var line = ""
      if place == "assets.another" {
        let count = session.dossier.items(of: "assets").count
        line = count == 1 ? ":add 2 like A1" : count < 5 ? "oui" : "non"
      } else if place.hasSuffix(".another") {
        line = "non"
      } else if case .question(let address)? = prompt.asking {
        let typed = OwnerTests.fewest[place] ?? OwnerTests.own[place]
        let example = catalogue.question(at: address)?.example[language] ?? ""
        line = typed.map { language == .fr ? $0.fr : $0.en } ?? (prompt.defaultValue == nil ? example : "")
      }
      _ = try session.take(Heard(.line(line), at: now))
      let refused = session.situation(at: now).shown.contains { if case .refused = $0 { true } else { false } }
      if refused, place == "close negotiation" {
        // A single offer is justified in writing: two lines more.
        asked += ["mend", "waive"]
        _ = try session.take(Heard(.line("non"), at: now))
        _ = try session.take(Heard(.line(":waive G4.offers one"), at: now))
      }
    }
    let text = plainText(try draft().get().lines(width: 100))
    #expect(text.contains(Text(fr: "Projet, non signé", en: "Draft, not signed")[language]))
    #expect(session.dossier.items(of: "assets").count == 5)
    #expect(asked.count <= 75, "\(asked.count): \(asked)")
  }
}
