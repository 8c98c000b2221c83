import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// An outage that comes back has stretches: down, up, down.
@Suite("An outage with stretches")
struct OutageTests {
  /// Down from 9:00 to 10:00 on 2 February.
  private static let restored = """
    incidents.I1.title: Caisse
    incidents.I1.asset: A1
    incidents.I1.reported: 2026-02-02T09:00:00+01:00
    incidents.I1.impact: 3
    incidents.I1.urgency: 3
    incidents.I1.acknowledged: 2026-02-02T09:10:00+01:00
    @ 2026-02-02T10:01:00+01:00
    incidents.I1.restored: 2026-02-02T10:00:00+01:00

    """

  private static let relapse =
    restored + """
      @ 2026-02-04T09:00:00+01:00
      ! rechute I1
      ~ I1, gravité P1
      = relapses.RC1.back 2026-02-02T10:00:00+01:00
      = relapses.RC1.failed 2026-02-04T09:00:00+01:00
      @ 2026-02-04T11:00:00+01:00
      incidents.I1.restored: 2026-02-04T11:00:00+01:00
      @ 2026-02-10T09:00:00+01:00

      """
  private static let listing =
    "contract.suspending_reasons: attente du client, période où le service fonctionnait avant une rechute\n"

  private func told(_ terms: String, _ lines: String) throws -> Replayed {
    try SmallContract.told(terms + OutageTests.relapse + lines, at: "2026-02-02T10:00:00+01:00")
  }

  @Test("counts down stretches only where the contract lists that reason, in downtime and lived time in any case")
  func stretches() throws {
    let listed = try told(
      OutageTests.listing,
      """
      = incident.I1.gtr 10800
      = incident.I1.verdict met
      = incident.I1.wall 10800
      = kpi.K10.A1.down 10800
      = kpi.K11.n 2
      = kpi.K06 10800
      ! pourquoi K03
      ~ arrêté du
      ~ déduites par le contrat
      ! pourquoi K10
      ~ en 2 fois
      """)
    #expect(listed.source.divergence == nil)
    // 21 hours of the contract from the first report, three of them down.
    let unlisted = try told(
      "",
      """
      = incident.I1.gtr 75600
      = incident.I1.verdict late
      = incident.I1.wall 10800
      = kpi.K10.A1.down 10800
      ! pourquoi K03
      ~ que le contrat ne déduit pas
      """)
    #expect(unlisted.source.divergence == nil)
  }

  @Test("takes the moment at which it failed again, and refuses one that cannot be")
  func moments() throws {
    let again = "! rechute I1\nrelapses.RC2.failed: 2026-02-10T08:30:00+01:00\n"
    for lines in [
      again + "= relapses.RC2.back 2026-02-04T11:00:00+01:00\n= incident.I1.verdict open-late",
      // Restored before the relapse that was noted: how long it worked is not known, and nobody says otherwise.
      again + "incidents.I1.restored: 2026-02-10T08:00:00+01:00\n= check.G6.relapse failed\n= incident.I1.wall 518400",
      "? relapses.RC1.failed moment-to-come: 2026-02-11T08:00:00+01:00",
      "? relapses.RC1.back ends-before-it-begins: 2026-02-04T09:30:00+01:00",
      "? relapses.RC1.back before-the-report: 2026-02-01T09:30:00+01:00",
      "? relapses.RC1.failed after-the-restoration: 2026-02-04T12:00:00+01:00",
    ] {
      let result = try told("", lines)
      #expect(result.source.divergence == nil, "\(lines)")
    }
  }

  @Test("is undone in one step, and exported as a script that leads to the same state")
  func undone() throws {
    let whole = try told("", "")
    let export = Script(exporting: whole.dossier, events: whole.events, language: .fr, catalogue: .standard)
    #expect(try replayed(Script(parsing: export.text)).dossier.stateText == whole.dossier.stateText)
    let undone = try told(
      "",
      """
      ! rechute I1
      = count.relapses 2
      ! annuler
      = count.relapses 1
      = incidents.I1.reopened 1
      = incidents.I1.restored 2026-02-04T11:00:00+01:00
      """)
    #expect(undone.source.divergence == nil)
  }

  @Test("takes a proved wait that says the same for the same")
  func wait() throws {
    var sample = try SmallContract()
    try sample.incident("02-02 09:00", taken: "02-02 09:10", restored: "02-04 11:00", ("impact", "3"), ("urgency", "3"))
    try sample.tell(
      ("suspensions.U1.incident", "I1"), ("suspensions.U1.reason", "restored_between"),
      ("suspensions.U1.from", "2026-02-02T10:00:00+01:00"), ("suspensions.U1.to", "2026-02-04T09:00:00+01:00"))
    #expect(try sample.figures("01-01", "06-30", "kpi.K10.A1.down", "incident.I1.gtr") == ["75600", "75600"])
    try sample.tell(("suspensions.U1.evidence", "ticket de caisse"))
    #expect(try sample.figures("01-01", "06-30", "kpi.K10.A1.down", "incident.I1.gtr") == ["10800", "75600"])
  }

  @Test("is seen at the end of a period as it was: back, when it failed again later")
  func asOf() throws {
    var sample = try SmallContract()
    try sample.incident("06-29 09:00", taken: "06-29 09:10", restored: "07-03 11:00")
    try sample.tell(
      ("relapses.RC1.incident", "I1"), ("relapses.RC1.back", "2026-06-29T10:00:00+02:00"),
      ("relapses.RC1.failed", "2026-07-03T09:00:00+02:00"))
    #expect(
      try sample.figures("01-01", "06-30", at: "09-01 09:00", "incident.I1.gtr", "kpi.K13", "kpi.K09.ratio")
        == ["3600", "0", "1/1"])
  }
}

/// What is said of a relapse, and what an older journal tells of one.
extension OutageTests {
  private static let afternoon =
    restored + """
      @ 2026-02-04T15:00:00+01:00

      """

  @Test(
    "takes the time with the command, in both languages, and refuses one that cannot be",
    arguments: [
      "! rechute I1 9h05\n", "! relapse I1 9:05\n", "> :rechute I1 9h05\n", "> :relapse I1 today 9:05\n",
      "? not-a-moment ! rechute I1 tantôt\n? moment-to-come ! rechute I1 18h\n= count.relapses 0\n"
        + "? ends-before-it-begins ! rechute I1 02/02/2026 9h30\n! rechute I1 aujourd'hui 9h05\n",
    ])
  func timed(lines: String) throws {
    let result = try SmallContract.told(
      OutageTests.afternoon + lines
        + """
        = relapses.RC1.failed 2026-02-04T09:05:00+01:00
        = relapses.RC1.back 2026-02-02T10:00:00+01:00
        = incidents.I1.restored deferred
        = incidents.I1.reopened 1
        @ 2026-02-04T16:00:00+01:00
        ! rétabli I1 15h05
        = incident.I1.wall 25200
        ! annuler
        ! annuler
        = count.relapses 0
        = incidents.I1.restored 2026-02-02T10:00:00+01:00
        """, at: "2026-02-02T10:00:00+01:00")
    #expect(result.source.divergence == nil, "\(lines): \(String(describing: result.source.divergence).prefix(1200))")
  }

  /// A dossier of a journal of before: a relapse took the restoring back, and noted no more than one more reopening.
  private func old(_ again: Int = 1) throws -> Dossier {
    var sample = try SmallContract(("suspending_reasons", "client_wait, restored_between"))
    try sample.incident("02-02 09:00", taken: "02-02 09:10", ("impact", "3"), ("urgency", "3"))
    var dossier = sample.dossier
    let restored = Incident.restored.address(of: ItemID(letter: "I", number: 1))
    let reopened = Incident.reopened.address(of: ItemID(letter: "I", number: 1))
    func moment(_ words: String) -> Instant? { Instant(iso: SmallContract.moment(words)) }
    for number in 1...again {
      let day = "02-0\(1 + number)"
      let (back, failed) = (try #require(moment("\(day) 10:00")), try #require(moment("02-0\(2 + number) 09:00")))
      dossier.happen(.answered(restored, .value(.moment(back)), was: nil), at: back)
      let act = dossier.position + 1
      for fact in [
        Fact.answered(reopened, .value(.number(number)), was: nil),
        .answered(restored, .deferred, was: .value(.moment(back))),
      ] {
        dossier.apply(Event(position: dossier.position + 1, act: act, at: failed, by: "test", fact: fact))
      }
    }
    let last = try #require(moment("02-0\(2 + again) 11:00"))
    dossier.happen(.answered(restored, .value(.moment(last)), was: nil), at: last)
    return dossier
  }

  @Test("of a journal of before is read from its history: when it was back, and when it was said to have failed")
  func history() throws {
    let now = try #require(Instant(iso: "2026-02-10T09:00:00+01:00"))
    let names = ["incident.I1.gtr", "incident.I1.verdict", "incident.I1.wall", "kpi.K10.A1.down", "kpi.K11.n"]
    // Down an hour, back for a day, down two hours.
    #expect(try names.map { try old().figure($0, at: now) } == ["10800", "met", "10800", "10800", "2"])
    // And once more: one, one, two.
    #expect(try names.map { try old(2).figure($0, at: now) } == ["14400", "met", "14400", "14400", "3"])
    // A restoring that was noted by mistake and taken back is no relapse.
    var mended = try old()
    let restored = Incident.restored.address(of: ItemID(letter: "I", number: 1))
    mended.happen(.answered(restored, .deferred, was: nil), at: now)
    #expect(mended.figure("kpi.K11.n", at: now) == "2" && mended.figure("incident.I1.verdict", at: now) == "open-late")
  }

  @Test("a relapse that was corrected since is not read from the history as another")
  func corrected() throws {
    let result = try SmallContract.told(
      OutageTests.afternoon + """
        ! rechute I1 9h05
        relapses.RC1.back: 2026-02-02T11:00:00+01:00
        @ 2026-02-04T16:00:00+01:00
        ! rétabli I1 15h05
        = incident.I1.wall 28800
        ! supprimer RC1 oui
        = incident.I1.wall 194700
        """, at: "2026-02-02T10:00:00+01:00")
    #expect(result.source.divergence == nil)
  }

  @Test("a severity raised on the way is told with the rate: from when, and that its time was over already")
  func regraded() throws {
    let result = try SmallContract.told(
      """
      incidents.I1.title: Caisse
      incidents.I1.asset: A1
      incidents.I1.reported: 2026-02-02T09:00:00+01:00
      incidents.I1.severity: P3
      incidents.I1.acknowledged: 2026-02-02T09:10:00+01:00
      @ 2026-02-03T17:00:00+01:00
      severity_changes.GR1.incident: I1
      severity_changes.GR1.to: P1
      severity_changes.GR1.at: 2026-02-03T16:00:00+01:00
      severity_changes.GR1.why: toute l'équipe
      @ 2026-02-03T17:30:00+01:00
      ! rétabli I1 17h
      ! pourquoi K03
      ~ P3 au signalement, P1 depuis le 03/02/2026 16:00 : le délai d'un P1 court depuis le signalement
      ~ et il était déjà dépassé de 12 h 30
      ! langue en
      ! why K03
      ~ P3 when reported, P1 from 03/02/2026 16:00: the P1 limit runs from the time it was reported, and was already over by 12:30
      ! why K02
      ~ P3 when reported
      """, at: "2026-02-02T10:00:00+01:00")
    #expect(result.source.divergence == nil, "\(String(describing: result.source.divergence))")
  }
}
