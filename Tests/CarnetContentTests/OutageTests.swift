import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// An outage that comes back has stretches: down, up, down.
@Suite("An outage with stretches")
struct OutageTests {
  private static let relapse = """
    incidents.I1.title: Caisse
    incidents.I1.asset: A1
    incidents.I1.reported: 2026-02-02T09:00:00+01:00
    incidents.I1.impact: 3
    incidents.I1.urgency: 3
    incidents.I1.acknowledged: 2026-02-02T09:10:00+01:00
    @ 2026-02-02T10:01:00+01:00
    incidents.I1.restored: 2026-02-02T10:00:00+01:00
    @ 2026-02-04T09:00:00+01:00
    ! rechute I1
    ~ I1, gravité P1
    = relapses.RC1.back 2026-02-02T10:00:00+01:00
    = relapses.RC1.failed 2026-02-04T09:00:00+01:00
    @ 2026-02-04T11:00:00+01:00
    incidents.I1.restored: 2026-02-04T11:00:00+01:00
    @ 2026-02-10T09:00:00+01:00

    """
  private static let listing = "contract.suspending_reasons: attente du client, service revenu avant une réouverture\n"

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
