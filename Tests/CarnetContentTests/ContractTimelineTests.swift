import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// An amendment in the middle of a period: what is reported before it takes effect is judged by the terms of before.
@Suite("The versions of a contract")
struct ContractTimelineTests {
  static let now = IndicatorTests.end

  /// The example, then its contract amended: `answers` are what the amendment changes.
  static func amended(_ answers: [(String, String)], closes: Bool = true) throws -> Dossier {
    var dossier = try IndicatorTests.example()
    dossier.happen(.reopened(.contract, reason: "avenant"), at: now)
    try dossier.tell(answers, at: now)
    if closes { dossier.happen(.closed(.contract), at: now) }
    return dossier
  }

  private static func figures(_ dossier: Dossier, _ names: [String]) -> [String?] {
    names.map { dossier.figure($0, at: now) }
  }

  private static func why(_ indicator: Indicator, _ item: String, in dossier: Dossier) throws -> String {
    let view = try #require(Catalogue.standard.view(dossier, now: now))
    let used = indicator.account(view).first { $0.item.description == item }
    return try #require(used).account.fr
  }

  @Test("sets the targets of a period by what was in force then: a later promise aims at nothing before it")
  func targets() throws {
    let before = try IndicatorTests.example()
    let later = try ContractTimelineTests.amended([
      ("contract.p1_gtr", "02h00"), ("contract.effective_on", "2026-08-01"),
    ])
    for name in ["kpi.K05.P1.p90.target", "kpi.K05.P1.p90.verdict", "kpi.K01.P1.median.target"] {
      let figure = try #require(before.figure(name, at: ContractTimelineTests.now))
      #expect(later.figure(name, at: ContractTimelineTests.now) == figure, "\(name)")
    }
    let within = try ContractTimelineTests.amended([
      ("contract.p1_gtr", "02h00"), ("contract.effective_on", "2026-02-10"),
    ])
    #expect(within.figure("kpi.K05.P1.p90.target", at: ContractTimelineTests.now) == "7200")
  }

  @Test("an incident keeps the delays of the version in force when it was reported")
  func delays() throws {
    // P2 is restored in 8:00, in 24:00 from 10 February: I4 of 9 February took 8:45, I5 of 25 February 7:00.
    let change = [("contract.p2_gtr", "24h00"), ("contract.p3_gtr", "48h00"), ("contract.effective_on", "2026-02-10")]
    let dossier = try ContractTimelineTests.amended(change)
    #expect(
      ContractTimelineTests.figures(
        dossier, ["incident.I4.verdict", "incident.I4.version", "incident.I5.version", "incident.I9.version"])
        == ["late", "1", "2", "2"])
    let earlier = try ContractTimelineTests.amended(change.dropLast() + [("contract.effective_on", "2026-02-09")])
    #expect(
      ContractTimelineTests.figures(earlier, ["incident.I4.verdict", "incident.I4.version"]) == ["met", "2"])
    #expect(
      dossier.figure("kpi.K03", at: ContractTimelineTests.now)
        != earlier.figure("kpi.K03", at: ContractTimelineTests.now))
    #expect(
      try ContractTimelineTests.why(IndicatorContent.restoringCompliance, "I4", in: dossier).contains(
        "(contrat initial)"))
    #expect(
      try ContractTimelineTests.why(IndicatorContent.restoringCompliance, "I5", in: dossier).contains("(avenant n° 1)"))
    let plain = try IndicatorTests.example()
    #expect(try !ContractTimelineTests.why(IndicatorContent.restoringCompliance, "I4", in: plain).contains("contrat"))
  }

  @Test("an incident keeps its service hours, and what stops its clock")
  func hours() throws {
    let dossier = try ContractTimelineTests.amended([
      ("contract.window", "24x7"), ("contract.suspending_reasons", "access_refused"),
      ("contract.effective_on", "2026-04-01"),
    ])
    let plain = try IndicatorTests.example()
    let before = ["incident.I2.gtr", "incident.I3.gtr", "incident.I6.gtr"]
    #expect(ContractTimelineTests.figures(dossier, before) == ContractTimelineTests.figures(plain, before))
    // Thursday to Tuesday, less Easter Monday.
    #expect(ContractTimelineTests.figures(dossier, ["incident.I7.gtr"]) == [String(115 * 3_600 + 1_800 - 86_400)])
    // The agreed time is that of each version for its own days.
    let timeline = try #require(ContractTimeline(dossier, now: ContractTimelineTests.now))
    func moment(_ iso: String) throws -> Instant { try #require(Instant(iso: iso)) }
    let (from, to) = (try moment("2026-03-31T17:00:00+02:00"), try moment("2026-04-01T02:00:00+02:00"))
    #expect(timeline.open(from, to) == 3_600 + 7_200)
  }

  @Test("a penalty is reckoned by the version that judges the incident, each part of a month under its own cap")
  func penalties() throws {
    // From 1 May a P2 costs 10 % an hour instead of 3 %, and a month up to 30 % instead of 15 %.
    let dossier = try ContractTimelineTests.amended([
      ("contract.gtr_penalty_p1", "20.00"), ("contract.gtr_penalty_p2", "20.00"), ("contract.gtr_penalty_p3", "20.00"),
      ("contract.monthly_cap", "30.00"), ("contract.annual_cap", "50.00"), ("contract.effective_on", "2026-05-01"),
    ])
    let plain = try IndicatorTests.example()
    let untouched = ["penalty.I4.amount", "penalty.I7.amount", "penalty.I9.amount", "penalty.2026-04.due"]
    #expect(ContractTimelineTests.figures(dossier, untouched) == ContractTimelineTests.figures(plain, untouched))
    #expect(ContractTimelineTests.figures(plain, ["penalty.2026-05.due"]) == ["9360"])
    // I9, reported on 30 April, falls in May by the first contract: 5 %; I11 by the amendment, up to 30 % in all.
    #expect(ContractTimelineTests.figures(dossier, ["penalty.2026-05.due"]) == ["23400"])
    #expect(try ContractTimelineTests.why(IndicatorContent.penalties, "I9", in: dossier).contains("contrat initial"))
    #expect(try ContractTimelineTests.why(IndicatorContent.penalties, "I11", in: dossier).contains("avenant n° 1"))
    let without = try ContractTimelineTests.amended([
      ("contract.penalties", "no"), ("contract.effective_on", "2026-05-01"),
    ])
    #expect(ContractTimelineTests.figures(without, untouched) == ContractTimelineTests.figures(plain, untouched))
    #expect(without.figure("penalty.I11.amount", at: ContractTimelineTests.now) == nil)
  }

  @Test("what is prepared binds nobody before it is closed, and a correction holds from the beginning")
  func prepared() throws {
    let plain = try IndicatorTests.example()
    let prepared = try ContractTimelineTests.amended([("contract.p2_gtr", "24h00")], closes: false)
    let corrected = try ContractTimelineTests.amended([("contract.p2_gtr", "24h00")])
    let names = ["incident.I4.verdict", "kpi.K03"]
    #expect(ContractTimelineTests.figures(prepared, names) == ContractTimelineTests.figures(plain, names))
    #expect(corrected.figure("incident.I4.verdict", at: ContractTimelineTests.now) == "met")
  }

  @Test("an amendment takes effect on the day it is signed unless it says another, and one day serves one amendment")
  func effect() throws {
    var dossier = try ContractTimelineTests.amended([
      ("contract.p2_gtr", "24h00"), ("contract.signed_on", "2026-02-20"),
    ])
    func timeline() throws -> [String] {
      try #require(ContractTimeline(dossier, now: ContractTimelineTests.now)).versions.map {
        "\($0.number) \($0.terms.clock.zone.localized($0.from).day.iso)"
      }
    }
    #expect(try timeline() == ["1 2026-01-01", "2 2026-02-20"])
    #expect(dossier.figure("incident.I4.verdict", at: ContractTimelineTests.now) == "late")
    dossier = try ContractTimelineTests.amended([
      ("contract.signed_on", "2026-02-20"), ("contract.effective_on", "2026-03-01"),
    ])
    #expect(try timeline() == ["1 2026-01-01", "2 2026-03-01"])
    dossier.happen(.reopened(.contract, reason: "second avenant"), at: ContractTimelineTests.now)
    try dossier.tell([("contract.signed_on", "2026-05-04")], at: ContractTimelineTests.now)
    #expect(try timeline() == ["1 2026-01-01", "2 2026-03-01"])
    dossier.happen(.closed(.contract), at: ContractTimelineTests.now)
    #expect(try timeline() == ["1 2026-01-01", "2 2026-03-01", "3 2026-05-04"])
    #expect(try ContractTimeline(IndicatorTests.example(), now: ContractTimelineTests.now)?.words(.fr) == nil)
    let words = try #require(ContractTimeline(dossier, now: ContractTimelineTests.now)).words(.fr)
    #expect(words?.contains("contrat initial ; avenant n° 1 depuis le") == true)
  }

  @Test("closing days count whenever they were agreed, also for the versions of before")
  func closings() throws {
    let change = [("contract.closings_count", "yes"), ("contract.p2_gtr", "8h00")]
    var dossier = try IndicatorTests.example()
    try dossier.tell(change, at: ContractTimelineTests.now)
    dossier.happen(.reopened(.contract, reason: "clause"), at: ContractTimelineTests.now)
    dossier.happen(.closed(.contract), at: ContractTimelineTests.now)
    dossier.happen(.reopened(.contract, reason: "avenant"), at: ContractTimelineTests.now)
    try dossier.tell([("contract.effective_on", "2026-06-01")], at: ContractTimelineTests.now)
    dossier.happen(.closed(.contract), at: ContractTimelineTests.now)
    let before = try #require(dossier.figure("incident.I11.gtr", at: ContractTimelineTests.now).flatMap { Int($0) })
    try dossier.tell(
      [("closings.FE1.from", "2026-05-15"), ("closings.FE1.to", "2026-05-15"), ("closings.FE1.agreed", "yes")],
      at: ContractTimelineTests.now)
    let after = try #require(dossier.figure("incident.I11.gtr", at: ContractTimelineTests.now).flatMap { Int($0) })
    #expect(before - after == 34_200)
  }

  @Test("an invoice is checked against the fee in force in the months that it bills")
  func invoices() throws {
    let dossier = try ContractTimelineTests.amended([
      ("contract.monthly_fee", "700.00"), ("contract.effective_on", "2026-04-01"),
    ]).telling(
      ("invoices.N21.number", "A"), ("invoices.N21.issued", "2026-03-31"), ("invoices.N21.amount", "780.00"),
      ("invoices.N21.period_from", "2026-03-01"), ("invoices.N21.period_to", "2026-03-31"),
      ("invoices.N22.number", "B"), ("invoices.N22.issued", "2026-04-30"), ("invoices.N22.amount", "780.00"),
      ("invoices.N22.period_from", "2026-04-01"), ("invoices.N22.period_to", "2026-04-30"),
      ("invoices.N23.number", "C"), ("invoices.N23.issued", "2026-04-30"), ("invoices.N23.amount", "1480.00"),
      ("invoices.N23.period_from", "2026-03-01"), ("invoices.N23.period_to", "2026-04-30"),
      at: ContractTimelineTests.now)
    func agrees(_ number: Int) -> Bool? {
      InvoiceCheck(ItemID(letter: "N", number: number), in: dossier, now: ContractTimelineTests.now)?.agrees
    }
    #expect(agrees(21) == true)
    #expect(agrees(22) == false)
    #expect(agrees(23) == true)
  }

  @Test("documents say which version judged")
  func documents() throws {
    let dossier = try ContractTimelineTests.amended([
      ("contract.p2_gtr", "24h00"), ("contract.effective_on", "2026-02-10"),
    ])
    func text(_ kind: String) throws -> String {
      let kind = try #require(Catalogue.standard.documents.first { $0.id == kind })
      let built = try Interview(catalogue: .standard).document(
        kind, of: dossier, chain: "", language: .fr, now: ContractTimelineTests.now
      ).get()
      return plainText(built.lines(width: 400)).replacing("\u{A0}", with: " ")
    }
    #expect(try text("penalty-statement").contains("contrat initial ; avenant n° 1 depuis le 10 février 2026"))
    #expect(try text("incident-reports").contains("avenant n° 1"))
    #expect(try text("amendment").contains("10 février 2026"))
  }
}
