import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// All moments of an incident are told in one local time, which is said where it is not the contract's.
@Suite("The local time of an incident")
struct LocalTimeTests {
  /// Rodez, and a shop on Réunion with hours of its own, where A2 stands.
  private static let places = """
    sites.S1.name: Rodez
    sites.S1.address: 3 rue du Bois, 12000 Rodez
    sites.S2.name: Saint-Denis
    sites.S2.address: 2 rue de Paris, 97400 Saint-Denis
    assets.A1.site: S1
    assets.A2.site: S2
    site_hours.HS1.site: S2
    contract.penalties: oui
    contract.notice_waived: oui
    contract.signed_on: 2025-10-06
    """

  /// A Tuesday of summer: 10:00 in Paris is 12:00 there; 8:30 to 18:00 there is 6:30 to 16:00 in Paris.
  private static let noted = """
    incidents.I1.title: Caisse
    incidents.I1.asset: A2
    incidents.I1.reported: 2026-06-02T10:00:00+02:00
    incidents.I1.impact: 2
    incidents.I1.urgency: 2
    incidents.I2.title: Poste
    incidents.I2.asset: A1
    incidents.I2.reported: 2026-06-02T10:00:00+02:00
    incidents.I2.impact: 2
    incidents.I2.urgency: 2
    """

  private static func told(_ lines: String, at clock: String = "2026-06-02T10:30:00+02:00") throws -> Replayed {
    try SmallContract.told(places + "\n" + noted + "\n" + lines, at: clock)
  }

  private static func shown(_ lines: String, at clock: String = "2026-06-02T10:30:00+02:00") throws -> String {
    let before = try told("", at: clock).text
    let text = try told(lines, at: clock).text.dropFirst(before.count - 200)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("is that of its site, said with each moment, on screens in both languages")
  func screens() throws {
    let french = try LocalTimeTests.shown("! pris I1 10:15\n! voir I1\n! voir I2\n! liste incidents")
    // Typed in the time of the contract, echoed and shown in that of the site.
    #expect(french.contains("→ mardi 2 juin 2026, 12 h 15 (heure de La Réunion, UTC+4)"), "\(french)")
    #expect(french.contains("mardi 2 juin 2026, 12 h 00 (heure de La Réunion, UTC+4)"))
    #expect(french.contains("mercredi 3 juin 2026, 10 h 30 (heure de La Réunion, UTC+4)"), "restoring, due")
    #expect(!french.contains("8 h 30 (heure"))
    #expect(french.contains("mardi 2 juin 2026, 10 h 00") && french.contains("mardi 2 juin 2026, 18 h 00"))
    let english = try LocalTimeTests.shown("! language en\n! show I1\n! agenda\n! why K03")
    #expect(english.contains("Tuesday 2 June 2026, 12:00 (Réunion time, UTC+4)"), "\(english)")
    #expect(english.contains("Wednesday 3 June 2026, 10:30 (Réunion time, UTC+4)"))
    let now = try #require(Instant(iso: "2026-06-02T10:30:00+02:00"))
    let dates = Catalogue.standard.agenda(try LocalTimeTests.told("").dossier, now).map {
      Typography.plain($0.title.en)
    }
    #expect(dates.contains("I1 Caisse: response by 14:00 (Réunion time, UTC+4)"), "\(dates)")
    #expect(dates.contains("I2 Poste: response by 12:00"))
    #expect(!english.contains("(Paris time"))
  }

  @Test("is said when it is noted, and while it runs")
  func running() throws {
    let result = try LocalTimeTests.told("! reprendre\n")
    let now = try #require(Instant(iso: "2026-06-02T10:30:00+02:00"))
    let clocks = RunningClocks.all(result.dossier, now)
    let own = clocks.filter { $0.item.number == 1 }
    #expect(
      own.compactMap { $0.due(.en).map(Typography.plain) } == [
        "02/06/2026 14:00 (Réunion time, UTC+4)", "03/06/2026 10:30 (Réunion time, UTC+4)",
      ])
    #expect(clocks.filter { $0.item.number == 2 }.allSatisfy { $0.place == nil })
    #expect(result.dossier.figure("clock.I1.gtr.due", at: now) == "2026-06-03T08:30:00+02:00")
    let item = try #require(ItemID("I1"))
    let context = Context(dossier: result.dossier, subject: Subject(Incident.id, item), now: now, language: .en)
    let said = try #require(Incident.upshot(context, .complete))
    #expect(
      Typography.plain(said).contains(
        "Response due by Tuesday 2 June 2026, 14:00 (Réunion time, UTC+4), service back by Wednesday 3 June 2026, 10:30 (Réunion time, UTC+4)"
      ), "\(said)")
    let early = try #require(Instant(iso: "2026-06-02T09:00:00+02:00"))
    let refusal = Incident.acknowledged.definition.objection(.moment(early), context)
    let remedy = Typography.plain(refusal?.remedy?.en ?? "")
    #expect(remedy.contains("12:00 (Réunion time, UTC+4)"))
  }

  @Test("is that of the asset as soon as it is named")
  func begun() throws {
    let text = try LocalTimeTests.shown("> :incident\n> Lecteur\n> A2\n> il y a 20 min")
    #expect(text.contains("→ mardi 2 juin 2026, 12 h 10 (heure de La Réunion, UTC+4)"), "\(text)")
  }

  @Test("stands in the papers", arguments: Language.allCases)
  func papers(language: Language) throws {
    let place = language == .fr ? "heure de La Réunion, UTC+4" : "Réunion time, UTC+4"
    let result = try LocalTimeTests.told(
      """
      severity_changes.GR1.incident: I1
      severity_changes.GR1.to: P1
      severity_changes.GR1.at: 2026-06-02T10:20:00+02:00
      severity_changes.GR1.why: tout est arrêté
      suspensions.U1.incident: I1
      suspensions.U1.reason: third_party_wait
      suspensions.U1.from: 2026-06-02T10:25:00+02:00
      interventions.V1.kind: corrective
      interventions.V1.incident: I1
      interventions.V1.started: 2026-06-02T10:05:00+02:00
      """)
    let now = try #require(Instant(iso: "2026-06-04T10:30:00+02:00"))
    func paper(_ id: String) throws -> String {
      let kind = try #require(Catalogue.standard.documents.first { $0.id == id })
      let built = try Interview(catalogue: .standard).document(
        kind, of: result.dossier, chain: "", language: language, now: now
      ).get()
      return Typography.plain(plainText(built.lines(width: 160)))
    }
    let sheet = try paper("incident-reports")
    for moment in ["02/06/2026 12:00", "02/06/2026 12:20", "02/06/2026 12:25"] {
      #expect(sheet.contains("\(moment) (\(place))"), "\(moment): \(sheet)")
    }
    #expect(sheet.contains("02/06/2026 10:00 "), "that of Rodez is told as it is typed")
    let reminder = try paper("reminder")
    #expect(reminder.contains("02/06/2026 13:00 (\(place))"), "\(reminder)")
    #expect(try paper("intervention-reports").contains("02/06/2026 12:05 (\(place))"))
    let view = try #require(Catalogue.standard.view(result.dossier, now: now))
    let table = IncidentTable.table(view).plain
    let reported = try #require(table[0].firstIndex(of: "reported"))
    #expect(table.dropFirst().map { $0[reported] } == ["2026-06-02T12:00:00+04:00", "2026-06-02T10:00:00+02:00"])
  }
}
