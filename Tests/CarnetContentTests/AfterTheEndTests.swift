import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A contract that is over: the example's, of which notice was given, ends on 31 December 2027.
@Suite("What comes after the end of a contract")
struct AfterTheEndTests {
  typealias Sample = PromiseTests.Sample

  static let notice = [
    ("notices.DN1.sent", "2027-09-15"), ("notices.DN1.by", "client"), ("notices.DN1.received", "2027-09-16"),
  ]

  static func incident(_ number: Int, _ reported: String, _ restored: String?) -> [(String, String)] {
    let incident = "incidents.I\(number)"
    let told = [
      ("\(incident).title", "Caisse"), ("\(incident).asset", "A1"), ("\(incident).reported", reported),
      ("\(incident).impact", "2"), ("\(incident).urgency", "2"),
    ]
    return told + (restored.map { [("\(incident).restored", $0)] } ?? [])
  }

  private static let (from, to) = ("2028-01-01", "2028-02-28")

  @Test("an incident is judged by nothing, costs nothing, and that is told")
  func incidents() throws {
    let late = AfterTheEndTests.incident(1, "2028-02-02T09:00:00+01:00", "2028-02-04T17:00:00+01:00")
    let sample = try Sample(AfterTheEndTests.notice + late, on: "2028-02-28T10:00:00+01:00")
    let view = try sample.view(AfterTheEndTests.from, AfterTheEndTests.to)
    for id in ["K01", "K02", "K03", "K04", "K05", "K06", "K08", "K10", "K12", "K13", "K26"] {
      let indicator = try #require(Indicator(rawValue: id))
      if case .measured(let measurement) = indicator.measure(view) { Issue.record("\(id): \(measurement.value)") }
      #expect(indicator.leftOut(view).map(\.reason) == ["after-contract"], "\(id)")
    }
    #expect(view.facts?.penalties?.charges.isEmpty == true)
    #expect(view.ledger.accounts.map(\.leftOut) == [.afterContract])
    let check = try #require(Catalogue.standard.checks.first { $0.id == "G6.after" })
    #expect(
      check.find(sample.dossier, sample.now).map(\.sentence.en) == [
        "I1 was reported after the end of the contract, on 31 December 2027: no time limit applies."
      ])
    let compliance = try #require(Indicator(rawValue: "K03"))
    #expect(
      compliance.account(view).map(\.account.en) == ["reported after the end of the contract: no time limit applies"])
    #expect(RunningClocks.all(sample.dossier, sample.now).isEmpty)
  }

  @Test("what was open at the end stays judged, and its time runs on")
  func before() throws {
    let open = AfterTheEndTests.incident(1, "2027-12-29T09:00:00+01:00", nil)
    let sample = try Sample(AfterTheEndTests.notice + open, on: "2028-02-28T10:00:00+01:00")
    #expect(try sample.rate("K03", "2027-07-01", "2028-02-28") == "0/1")
    #expect(RunningClocks.all(sample.dossier, sample.now).contains { $0.item.number == 1 })
    // Of a failure that comes back afterwards nothing is known under the contract.
    let again =
      AfterTheEndTests.incident(1, "2027-12-20T09:00:00+01:00", "2027-12-20T10:00:00+01:00")
      + [("incidents.I1.cause", "usure"), ("incidents.I2.cause", "usure")]
    let later = try Sample(
      AfterTheEndTests.notice + again + AfterTheEndTests.incident(2, "2028-01-05T09:00:00+01:00", nil),
      on: "2028-02-28T10:00:00+01:00")
    #expect(try later.rate("K08", "2027-07-01", "2028-02-28") == "0/1")
  }

  @Test("a visit, a test, a meeting and an action of those days are judged by nothing, and told")
  func promises() throws {
    let told =
      PromiseTests.visit(1, planned: "2028-02-03") + PromiseTests.test(1, planned: "2028-02-03", done: nil) + [
        ("meetings.G1.kind", "bilan"), ("meetings.G1.planned", "2028-02-03"), ("actions.AC1.what", "rendre"),
        ("actions.AC1.due", "2028-02-03"), ("interventions.V2.kind", "corrective"),
        ("interventions.V2.started", "2028-01-10T09:00:00+01:00"),
        ("interventions.V2.ended", "2028-01-10T10:00:00+01:00"),
        ("interventions.V2.form_failure_resolved", "1"),
      ]
    let sample = try Sample(AfterTheEndTests.notice + told, on: "2028-02-28T10:00:00+01:00")
    let view = try sample.view(AfterTheEndTests.from, AfterTheEndTests.to)
    for id in ["K15", "K16", "K17", "K18", "K23", "K24", "K28"] {
      let indicator = try #require(Indicator(rawValue: id))
      if case .measured(let measurement) = indicator.measure(view) { Issue.record("\(id): \(measurement.value)") }
    }
    for (id, items) in [("K16", ["V1"]), ("K18", ["V2"]), ("K24", ["ER1"]), ("K28", ["AC1", "G1"])] {
      let indicator = try #require(Indicator(rawValue: id))
      let left = indicator.leftOut(view).first { $0.reason == "after-contract" }
      #expect(left?.items.map(\.description).sorted() == items, "\(id)")
      #expect(
        indicator.account(view).allSatisfy {
          $0.account.en == "after the end of the contract: the contract does not apply"
        })
    }
    let agenda = sample.agenda().keys
    #expect(agenda.contains("Action AC1 : rendre"), "what was agreed to be done stays to be done")
    for ghost in ["Visite", "Essai", "Réunion", "Compte rendu", "Fiche", "Fin de validité"] {
      #expect(!agenda.contains { $0.hasPrefix(ghost) }, "\(ghost)")
    }
  }

  @Test("what was missed before the end stays missed, under whatever renewal")
  func missed() throws {
    let sample = try Sample(AfterTheEndTests.notice, on: "2028-02-28T10:00:00+01:00")
    #expect(try sample.rate("K16", "2027-10-01", "2028-02-28") == "0/1")
    #expect(try sample.rate("K24", "2027-10-01", "2028-02-28") == "0/1")
    let late = try Sample(
      AfterTheEndTests.notice + PromiseTests.visit(1, planned: "2027-12-20", held: "2028-01-20"),
      on: "2028-02-28T10:00:00+01:00")
    #expect(try late.rate("K16", "2027-10-01", "2028-02-28") == "1/1")
    #expect(try late.rate("K17", "2027-10-01", "2028-02-28") == "0/1")
  }

  @Test("no fee is revised, expected or missing")
  func money() throws {
    var sample = try LedgerSample(on: "2026-02-15")
    try sample.tell(
      ("notices.DN1.sent", "2025-09-15"), ("notices.DN1.by", "client"), ("notices.DN1.received", "2025-09-16"))
    #expect(FeeHistory(sample.dossier, now: sample.now)?.revisions.isEmpty == true)
    try sample.invoice(1, "2025-12-01", "1000.00", [("period_from", "2025-01-01"), ("period_to", "2025-12-31")])
    #expect(InvoiceLedger(sample.dossier, now: sample.now)?.uncovered.isEmpty == true)
    try sample.invoice(2, "2026-01-02", "1000.00", [("period_from", "2026-01-01"), ("period_to", "2026-01-31")])
    #expect(
      sample.findings(2) == ["N2 : le contrat ne couvre pas ces jours, janvier 2026."], "\(sample.findings(2))")
    try sample.invoice(3, "2026-02-05", "250.00")
    #expect(sample.findings(3).isEmpty && sample.check(3)?.verdict == nil, "\(sample.findings(3))")
    #expect(sample.check(3)?.remarks(.en).first?.hasPrefix("issued after the end of the contract") == true)
    let dates =
      FollowUpAgenda.deadlines(sample.dossier, sample.now) + ContractContent.agenda(sample.dossier, sample.now)
    #expect(!dates.contains { $0.title.en.contains("revision") }, "\(dates.map(\.title.en))")
  }

  @Test("a contract without renewal is over after its term, and one that is renewed runs on")
  func kinds() throws {
    for (renewal, isOver) in [("none", true), ("express", true), ("tacit", false)] {
      let sample = try LedgerSample(on: "2026-02-15", [("contract.renewal", renewal)])
      let timeline = try #require(ContractTimeline(sample.dossier, now: sample.now))
      #expect((timeline.era(of: sample.now) == .after) == isOver, "\(renewal)")
      #expect(timeline.lastDay?.iso == (isOver ? "2025-12-31" : nil), "\(renewal)")
    }
  }
}
