import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("The effort of the inventory")
struct InventoryEffortTests {
  /// What an owner with one site, three people and five assets types; the rest is Enter.
  static let typed: [String: (fr: String, en: String)] = [
    "company.name": ("Atelier Boulanger Kermarrec", "Atelier Boulanger Kermarrec"), "company.headcount": ("3", "3"),
    "company.siren": ("123456782", "123456782"), "company.legal_form": ("SARL", "SARL"),
    "company.share_capital": ("15 000", "15000"),
    "company.address": ("14 rue des Halles, 67000 Strasbourg", "14 rue des Halles, 67000 Strasbourg"),
    "company.legal_representative": ("Maëlle Kermarrec, gérante", "Maëlle Kermarrec, manager"),
    "people.P1.college": ("acheteur", "buyer"), "people.P2.name": ("Yanis Besson", "Yanis Besson"),
    "people.P2.college": ("utilisateur", "user"), "people.P3.name": ("Nolwenn Quéré", "Nolwenn Quéré"),
    "people.P3.college": ("technicien", "technician"),
    "assets.A1.category": ("ordinateur", "computer"), "assets.A1.criticality": ("3", "3"),
    "assets.A1.grade": ("B", "B"), "assets.A1.serial": ("SN-1", "SN-1"), "assets.A2.serial": ("SN-2", "SN-2"),
    "assets.A3.serial": ("SN-3", "SN-3"),
    "assets.A4.category": ("réseau", "network"), "assets.A4.criticality": ("4", "4"), "assets.A4.grade": ("B", "B"),
    "assets.A4.serial": ("SN-4", "SN-4"),
    "assets.A5.category": ("imprimante", "printer"), "assets.A5.criticality": ("2", "2"),
    "assets.A5.grade": ("B", "B"), "assets.A5.serial": ("SN-5", "SN-5"),
  ]

  @Test("is at most 36 questions for a whole firm with five assets", arguments: Language.allCases)
  func count(language: Language) throws {
    let now = tellingTime
    var session = try memorySession(language: language, at: now)
    var asked: [String] = []
    while !session.dossier.state(of: .inventory).isClosed, asked.count < 60 {
      let prompt = session.situation(at: now).prompt()
      let place = prompt.asking?.key ?? "close"
      asked.append(place)
      if place == "assets.another" {
        let count = session.dossier.items(of: "assets").count
        // Similar assets come by one command, which takes over all but what is one's own; it is one line.
        if count == 1 {
          try copy("A1", as: ["A2", "A3"], in: &session, at: now)
          continue
        }
        let more = count < 5 ? (fr: "oui", en: "yes") : (fr: "non", en: "no")
        _ = try session.take(Heard(.line(language == .fr ? more.fr : more.en), at: now))
        continue
      }
      let line = InventoryEffortTests.typed[place].map { language == .fr ? $0.fr : $0.en } ?? ""
      _ = try session.take(Heard(.line(line), at: now))
    }
    #expect(session.dossier.state(of: .inventory).isClosed, "\(asked.suffix(5))")
    #expect(asked.count <= 36, "\(asked.count): \(asked)")
    #expect(session.dossier.items(of: "assets").count == 5)

    let dossier = session.dossier
    #expect(try dossier.suggestion("company.region_calendar") == "FR-ALSACE-MOSELLE")
    #expect(try dossier.suggestion("company.rcs_city") == "Strasbourg")
    #expect(try dossier.suggestion("people.P1.signatory") == "yes")
    #expect(try dossier.suggestion("people.P2.maintenance_manager") == "yes")
    #expect(try dossier.suggestion("assets.A5.name") == "IMP-05")
    #expect(Catalogue.standard.name(of: ItemID(letter: "A", number: 5), in: dossier) == "IMP-05")
    #expect(try dossier.suggestion("assets.A5.personal_data") == "no")
    #expect(try dossier.suggestion("assets.A1.personal_data") == "yes")
    #expect(try dossier.suggestion("appraisal.signed_on", at: now.adding(seconds: 90_000)) == now.day.iso)
  }

  private func copy(_ source: String, as copies: [String], in session: inout MemorySession, at now: Instant) throws {
    let subject = try #require(Address("assets.\(source).name")).subject
    for name in copies {
      for question in Catalogue.standard.form("assets")?.questions ?? []
      where !["name", "serial"].contains(question.id) {
        guard let value = session.dossier.answer(at: Address(subject, question.id))?.value else { continue }
        let address = try #require(Address("assets.\(name).\(question.id)"))
        _ = try session.take(Heard(.answer(address, value.canonical), at: now))
      }
    }
  }
}
