import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A paper of a meeting is of a meeting, names its days, and tells what is new in them.
@Suite("A paper of a meeting")
struct MeetingPaperTests {
  private let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")

  private func paper(
    _ kind: String, _ dossier: Dossier, of item: String? = nil, _ language: Language = .fr,
    at now: Instant = ContractSample.now
  ) throws -> Result<Document, DocumentKind.Lacking> {
    let kind = try #require(Catalogue.standard.documents.first { $0.id == kind })
    return kind.build(dossier, language, now, footer, about: item.flatMap(ItemID.init))
  }

  private func text(_ document: Document) -> String {
    Typography.plain(
      plainText(document.lines(width: 10_000)).split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func text(
    _ kind: String, _ dossier: Dossier, of item: String? = nil, _ language: Language = .fr,
    at now: Instant = ContractSample.now
  ) throws -> String {
    switch try paper(kind, dossier, of: item, language, at: now) {
    case .success(let document): text(document)
    case .failure(let lacking): lacking.findings.map { Typography.plain($0.sentence[language]) }.joined(separator: " ")
    }
  }

  @Test("needs a planned meeting, and says by which command one is planned", arguments: Language.allCases)
  func planned(language: Language) throws {
    let dossier = try ContractSample().dossier
    let agenda = try text("meeting-agenda", dossier, language)
    #expect(
      agenda
        == (language == .fr
          ? "Aucune réunion n'est prévue. Pour en prévoir une, tapez :réunion."
          : "No meeting is planned. To plan one, type :meeting."))
    let sample = try FollowUpSample().dossier
    let minutes = try text("meeting-minutes", sample, language, at: FollowUpSample.noon)
    #expect(minutes.contains(language == .fr ? "tapez :réunion" : "type :meeting"))
    let planned = try dossier.planningMeeting()
    #expect(try text("meeting-agenda", planned, language).contains("G9 revue T3"))
    #expect(
      try text("meeting-minutes", planned, of: "G9", language)
        == (language == .fr ? "G9 n'a pas encore eu lieu." : "G9 has not been held yet."))
    #expect(
      try text("meeting-agenda", planned, of: "G2", language).contains(
        language == .fr ? "Écrivez plutôt son compte rendu" : "Write its minutes instead"))
  }

  @Test("is of the next one planned, or of the one named")
  func chosen() throws {
    var dossier = try ContractSample().dossier
    try dossier.tell(
      [
        ("meetings.G4.kind", "bilan"), ("meetings.G4.planned", "2026-10-01"), ("meetings.G5.kind", "point d'étape"),
        ("meetings.G5.planned", "2026-07-15"), ("meetings.G6.kind", "oubliée"), ("meetings.G6.planned", "2026-07-01"),
      ], at: ContractSample.now)
    #expect(try text("meeting-agenda", dossier).contains("G5 point d'étape"))
    #expect(try text("meeting-agenda", dossier, of: "G4").contains("G4 bilan"))
    #expect(try text("meeting-agenda", dossier, of: "G6").contains("G6 oubliée"))
    #expect(try text("meeting-minutes", dossier, of: "G1").contains("G1 lancement"))
  }

  @Test("names its days: from the last meeting, the first from a quarter before", arguments: Language.allCases)
  func period(language: Language) throws {
    let dossier = try ContractSample().dossier.planningMeeting()
    let words = try text("meeting-agenda", dossier, language)
    #expect(
      words.contains(
        language == .fr
          ? "du 2 juillet 2026, dernière réunion (G3), au 10 juillet 2026"
          : "2 July 2026, the last meeting (G3), to 10 July 2026"))
    let minutes = try text("meeting-minutes", dossier, of: "G2", language)
    #expect(
      minutes.contains(language == .fr ? "dernière réunion (G1), au 14 avril" : "the last meeting (G1), to 14 April"))
    var first = dossier
    for meeting in 1...3 {
      first.happen(.withdrawn(Meeting.id, ItemID(letter: "G", number: meeting)), at: ContractSample.now)
    }
    #expect(
      try text("meeting-agenda", first, language).contains(
        language == .fr
          ? "du 10 avril 2026 au 10 juillet 2026, le dernier trimestre"
          : "10 April 2026 to 10 July 2026, the last quarter"))
  }

  @Test("keeps the figures of a closed period apart from live ones, each under its name", arguments: Language.allCases)
  func figures(language: Language) throws {
    let dossier = try ContractSample().dossier.planningMeeting()
    let document = try paper("meeting-agenda", dossier, language).get()
    let start = try #require(
      document.blocks.firstIndex { if case .heading(1, let title) = $0 { title.hasPrefix("3. ") } else { false } })
    let own = document.blocks[(start + 1)...].prefix { if case .heading(1, _) = $0 { false } else { true } }
    let titles = own.compactMap { block -> String? in
      if case .heading(2, let title) = block { Typography.plain(title) } else { nil }
    }
    let tables = own.compactMap { block -> Table? in if case .table(let table) = block { table } else { nil } }
    let closed = language == .fr ? "Période close, du 1er janvier 2026" : "Closed period, 1 January 2026"
    #expect(titles.count == 2 && titles[1].hasPrefix(closed))
    #expect(tables.count == 2)
    func row(_ table: Table) -> [String]? { table.rows.first { $0.first == "K03" }.map { $0.map(Typography.plain) } }
    // One incident is open from before the meeting of 2 July, and is late.
    #expect(row(tables[0])?.contains("0/1") ?? false, "\(String(describing: row(tables[0])))")
    #expect(row(tables[1])?.contains("7/12") ?? false, "\(String(describing: row(tables[1])))")
    #expect(text(document).contains(language == .fr ? "Chiffres tels qu'enregistrés le" : "Figures as recorded on"))
    // Closed before the last meeting, it was told there.
    let later = try dossier.telling(("meetings.G3.held", "2026-07-10"), at: ContractSample.now.adding(seconds: 86_400))
    let next = try paper("meeting-agenda", later, language, at: ContractSample.now.adding(seconds: 3 * 86_400)).get()
    #expect(text(next).contains(closed), "closed on the day of that meeting, it is told once more")
  }

  @Test("lists what is new, and counts what is older and open beyond what one goes through")
  func bounded() throws {
    var sample = try FollowUpSample()
    let now = try #require(Instant(iso: "2026-12-10T10:00:00+01:00"))
    for number in 1...120 {
      let (day, hour, month) = (1 + number % 28, 9 + number % 8, 1 + number % 11)
      let date = "2026-\(padded(month, 2))-\(padded(day, 2))T\(padded(hour, 2))"
      let place = "incidents.I\(number)."
      var told: [(String, String)] = []
      told.append((place + "title", "Panne \(number)"))
      told.append((place + "asset", "A1"))
      told.append((place + "reported", date + ":00:00+01:00"))
      told.append((place + "impact", "2"))
      told.append((place + "urgency", "2"))
      told.append((place + "acknowledged", date + ":00:00+01:00"))
      // Of each month a few stay open.
      if number % 3 > 0 { told.append((place + "restored", date + ":40:00+01:00")) }
      try sample.dossier.tell(told, at: now)
    }
    for number in 1...30 {
      let place = "actions.AC\(number)."
      let due: String = "2026-02-" + padded(1 + number % 28, 2)
      try sample.dossier.tell(
        [(place + "what", "action \(number)"), (place + "owner", "Armor"), (place + "due", due)], at: now)
    }
    try sample.dossier.tell(
      [
        ("meetings.G1.kind", "revue"), ("meetings.G1.planned", "2026-11-01"), ("meetings.G1.held", "2026-11-01"),
        ("meetings.G2.kind", "revue"), ("meetings.G2.planned", "2026-12-15"),
      ], at: now)
    let document = try paper("meeting-agenda", sample.dossier, at: now).get()
    let words = text(document)
    #expect(words.contains("18 autres, plus anciens et encore ouverts, ne sont pas détaillés ici."), "30 actions")
    let lines = document.lines(width: 100).count
    #expect(lines < 400, "\(lines) lines")
    // All that November and December brought is there; what was restored before is not.
    let november = (1...120).filter { (number: Int) -> Bool in number % 11 == 10 && number % 28 > 0 }
    for number in november { #expect(words.contains("Panne \(number) "), "I\(number)") }
    let settled = (1...120).first { (number: Int) -> Bool in number % 11 == 2 && number % 3 > 0 } ?? 0
    #expect(!words.contains("Panne \(settled) "))
  }
}
