import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("A review meeting")
struct MeetingTests {
  private func document(_ kind: String, _ dossier: Dossier, at now: Instant = ContractSample.now) throws -> Document {
    let entry = try #require(Catalogue.standard.documents.first { $0.id == kind })
    return try entry.build(dossier, .fr, now, Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")).get()
  }

  private func text(_ document: Document) -> String {
    plainText(document.lines(width: 10_000)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What stands under a point of the agenda.
  private func point(_ number: Int, _ dossier: Dossier) throws -> String {
    let blocks = try document("meeting-agenda", dossier).blocks
    let start = try #require(
      blocks.firstIndex {
        if case .heading(1, let title) = $0 { title.hasPrefix("\(number). ") } else { false }
      })
    let end = blocks[(start + 1)...].firstIndex { if case .heading(1, _) = $0 { true } else { false } }
    let kept = Array(blocks[start..<(end ?? blocks.endIndex)])
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    return text(Document(kind: "x", title: "", subtitle: "", language: .fr, blocks: kept, footer: footer))
  }

  @Test("has fourteen points in order, each prepared from what is noted")
  func points() throws {
    let dossier = try ContractSample().dossier
    let titles = try document("meeting-agenda", dossier).blocks.compactMap { block -> String? in
      guard case .heading(1, let title) = block else { return nil }
      return title
    }
    let words = [
      "Actions", "Incidents P1 et P2", "Indicateurs", "Pénalités", "Visites", "Comptes rendus", "Parc", "Sauvegardes",
      "Sécurité", "Registre des conseils", "Satisfaction", "Factures", "Calendrier", "Décisions",
    ]
    #expect(titles.count == 14)
    for (index, word) in words.enumerated() where index < titles.count {
      #expect(titles[index].hasPrefix("\(index + 1). \(word)"))
    }
    #expect(try point(3, dossier).contains("K03"))
    #expect(try point(4, dossier).contains("I4 : 5 %, 1 h entamées, prise en charge tardive ; pas d"))
    #expect(try point(7, dossier).contains("disque SSD 500 Go"))
    #expect(try point(13, dossier).contains("30/09/2027"))
  }

  @Test("begins with the actions that are late, and says what was done since the last one")
  func actions() throws {
    var dossier = try ContractSample().dossier
    try dossier.tell(
      [
        ("actions.AC7.what", "plus tard"), ("actions.AC7.due", "2026-12-01"), ("actions.AC8.what", "bien en retard"),
        ("actions.AC8.due", "2026-01-15"), ("actions.AC9.what", "achevée"), ("actions.AC9.due", "2026-07-01"),
        ("actions.AC9.done", "2026-07-05"),
      ], at: ContractSample.now)
    let words = try point(1, dossier)
    let late = try #require(words.ranges(of: "bien en retard").first)
    let later = try #require(words.ranges(of: "plus tard").first)
    #expect(late.lowerBound < later.lowerBound && words[late.upperBound...].contains("en retard"))
    #expect(words.contains("Faites depuis la dernière réunion :") && words.contains("AC9 achevée, 05/07/2026"))
    #expect(!words.contains("Plan de sauvegarde hors ligne"), "done before the last meeting")
  }

  @Test("goes through what happened since the last one, and what is open, with its clock")
  func incidents() throws {
    // The last meeting was held on 2 July: of the period only I12 is still open.
    let dossier = try ContractSample().dossier
    let words = try point(2, dossier)
    #expect(words.contains("I12") && !words.contains("I10"))
    #expect(words.contains("prise en charge 0 h 45 pour 2 h 00") && words.contains("En cours :"))
    let earlier = try dossier.telling(("meetings.G3.held", "2026-04-20"), at: ContractSample.now)
    #expect(try point(2, earlier).contains("I10") && !point(2, earlier).contains("I4 "))
  }

  @Test("weighs the assets that came and went against what reopens the price")
  func delta() throws {
    let dossier = try ContractSample().dossier
    #expect(try !point(7, dossier).contains("écart à l'inventaire"))
    var changed = dossier
    try changed.tell([("contract.delta_threshold", "10"), ("assets.A2.status", "disposed")], at: ContractSample.now)
    let words = try point(7, changed)
    #expect(words.contains("sortis A2") && words.contains("prix à revoir au-delà de 10 %"))
  }

  @Test("ends in minutes that say when silence agrees, if the contract says so")
  func silence() throws {
    let dossier = try ContractSample().dossier
    #expect(try text(document("meeting-minutes", dossier)).contains("Merci de signaler par écrit"))
    #expect(try text(document("meeting-minutes", dossier)).contains("remis sous 5 jours ouvrés"))
    let agreed = try dossier.telling(("contract.minutes_silence", "10"), at: ContractSample.now)
    #expect(
      try text(document("meeting-minutes", agreed)).contains("Sans réserve écrite sous 10 jours, il vaut accord."))
    #expect(try text(document("contract", agreed)).contains("sous 5 jours ouvrés et vaut accord"))
    #expect(try point(14, agreed).contains("il vaut accord"))
  }
}
