import CarnetCore
import TestSupport
import Testing

@testable import CarnetContent

@Suite("A review meeting")
struct MeetingTests {
  /// A paper; the next meeting is planned, so that there is one to prepare.
  private func document(_ kind: String, _ dossier: Dossier, at now: Instant = ContractSample.now) throws -> Document {
    let entry = try #require(Catalogue.standard.documents.first { $0.id == kind })
    let planned = try dossier.planningMeeting()
    return try entry.build(planned, .fr, now, Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")).get()
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
      "Sécurité", "Registre des conseils", "Satisfaction", "Factures", "Dates", "Décisions",
    ]
    #expect(titles.count == 14)
    for (index, word) in words.enumerated() where index < titles.count {
      #expect(titles[index].hasPrefix("\(index + 1). \(word)"))
    }
    #expect(try point(3, dossier).contains("K03"))
    #expect(try point(4, dossier).contains("I4 : 5 %, 1 heure entamée, prise en charge tardive ; pas d"))
    // The disk was fitted in May: it is new at a meeting after one of April, not after one of July.
    let earlier = try dossier.telling(("meetings.G3.held", "2026-04-20"), at: ContractSample.now)
    #expect(try point(7, earlier).contains("disque SSD 500 Go") && !point(7, dossier).contains("disque SSD 500 Go"))
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
    #expect(words.contains("prise en charge 45 min (promis : 2 h)") && words.contains("En cours :"))
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
    #expect(words.contains("retirés A2") && words.contains("redevance à réviser au-delà de 10 %"))
  }

  @Test("ends in minutes that say when silence agrees, if the contract says so")
  func silence() throws {
    let dossier = try ContractSample().dossier
    #expect(try text(document("meeting-minutes", dossier)).contains("Merci de signaler par écrit"))
    #expect(try text(document("meeting-minutes", dossier)).contains("remis au plus tard 5 jours ouvrés"))
    // A draft binds nobody: it counts once it is closed.
    let agreed = try ContractSample.agreed([("contract.minutes_silence", "10")])
    #expect(
      try text(document("meeting-minutes", agreed)).contains(
        "Sans réserve écrite après 10 jours, il est réputé accepté."))
    #expect(try text(document("contract", agreed)).contains("sous 5 jours ouvrés et vaut accord"))
    #expect(try point(14, agreed).contains("il est réputé accepté"))
  }
}

@Suite("A reminder to the provider")
struct ReminderTests {
  private func letter(_ answers: [(String, String)], on iso: String) throws -> String {
    var sample = try FollowUpSample()
    try sample.dossier.tell(answers)
    let now = try #require(Instant(iso: iso))
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    switch ReminderLetter.kind.build(sample.dossier, .fr, now, footer) {
    case .success(let document):
      return plainText(document.lines(width: 10_000)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .failure(let lacking): return lacking.findings.map(\.sentence.fr).joined()
    }
  }

  private let incident = [
    ("incidents.I1.title", "Caisse figée"), ("incidents.I1.asset", "A1"),
    ("incidents.I1.reported", "2026-03-03T09:00:00+01:00"), ("incidents.I1.impact", "2"),
    ("incidents.I1.urgency", "2"),
  ]

  @Test("is not written while nothing is late")
  func nothing() throws {
    #expect(try letter(incident, on: "2026-03-03T10:00:00+01:00") == "Le prestataire n'a aucun retard.")
  }

  @Test("says each thing that is late on the provider's side, and leaves out what is ours")
  func late() throws {
    let more = [
      ("interventions.V1.kind", "corrective"), ("interventions.V1.started", "2026-03-02T09:00:00+01:00"),
      ("interventions.V1.ended", "2026-03-02T11:00:00+01:00"), ("actions.AC1.what", "chiffrer l'astreinte"),
      ("actions.AC1.owner", "Armor Infogérance"), ("actions.AC1.due", "2026-03-01"), ("actions.AC2.what", "à nous"),
      ("actions.AC2.owner", "Hélène Morvan"), ("actions.AC2.due", "2026-03-01"),
      ("restore_tests.ER1.planned", "2026-03-01"), ("restore_tests.ER1.scope", "caisse"),
    ]
    let words = try letter(incident + more, on: "2026-04-02T17:30:00+02:00")
    #expect(words.contains("I1, Caisse figée (P2) : prise en charge, échéance du 03/03/2026 11:00 dépassée de"))
    #expect(words.contains("compte rendu de l"))
    #expect(words.contains("V1, attendu le 04/03/2026"))
    #expect(words.contains("visite préventive n° 1, à faire le 31/03/2026 au plus tard"))
    #expect(words.contains("essai de restauration (caisse), prévu le 01/03/2026"))
    #expect(words.contains("astreinte, pour le 01/03/2026") && !words.contains("à nous"))
    #expect(!words.contains("Mise en demeure"), "the contract waives it")
  }

  @Test("gives formal notice where the contract does not waive it")
  func notice() throws {
    let bare =
      incident + [("contract.notice_waived", "no"), ("incidents.I1.acknowledged", "2026-03-03T09:30:00+01:00")]
    let done = bare + [("incidents.I1.restored", "2026-03-03T17:45:00+01:00")]
    let words = try letter(done, on: "2026-03-04T10:00:00+01:00")
    #expect(words.contains("Mise en demeure") && words.contains("I1 Caisse figée, 23,40 €"))
    let sent = done + [("incidents.I1.penalty_notice", "2026-03-04")]
    #expect(try letter(sent, on: "2026-03-05T10:00:00+01:00") == "Le prestataire n'a aucun retard.")
  }
}
