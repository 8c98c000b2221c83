import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

@Suite("Hours on call")
struct OnCallTests {
  /// The example, asked at the end of June with Saturday mornings on call for what is gravest.
  private func sample(_ answers: (String, String)...) throws -> Dossier {
    try ContractSample.agreed([("contract.on_call_window", "6 06:30-13:00")] + answers)
  }

  private func figure(_ name: String, _ dossier: Dossier) -> String? {
    dossier.figure(name, at: ContractSample.now)
  }

  private func hours(_ hours: Int, _ minutes: Int) -> String { String(hours * 3_600 + minutes * 60) }

  @Test("make the Saturday report of the till late: counted by hand")
  func saturday() throws {
    // Saturday 17 January 10:12 to 13:00 is 2:48; Monday 8:30 to 8:55 is 0:25 and to 10:40 is 2:10.
    let dossier = try sample()
    #expect(figure("incident.I2.gti", dossier) == hours(3, 13))
    #expect(figure("incident.I2.gtr", dossier) == hours(4, 58))
    #expect(figure("incident.I2.verdict", dossier) == "late")
    #expect(figure("incident.I2.over", dossier) == hours(0, 58))
    // Four hours from 10:12 on Saturday: 2:48 that day, 1:12 on Monday.
    #expect(figure("incident.I2.deadline", dossier) == "2026-01-19T09:42:00+01:00")
    // The other severities wait for the service hours.
    for incident in ["I1.gtr", "I3.gtr", "I7.gtr", "I8.gtr", "I11.gtr", "I12.gtr"] {
      #expect(
        figure("incident.\(incident)", dossier) == figure("incident.\(incident)", try ContractSample().dossier))
    }
    // Friday 27 March 17:30 to Monday 30 March 9:15: 0:30, Saturday morning 6:30, and 0:45.
    #expect(figure("incident.I6.gtr", dossier) == hours(7, 45))
  }

  @Test("leave everything as it is when nobody is on call")
  func none() throws {
    let contract = try #require(ContractFacts(ContractSample().dossier, now: ContractSample.now))
    #expect(contract.onCall == nil)
  }

  @Test("may hold for more severities, and on holidays too")
  func more() throws {
    let all = try sample(("contract.on_call_severities", "P1, P2"))
    // Thursday 2 April 16:40 to Tuesday 7 April 12:10: 14:30 in service hours, and Saturday morning.
    #expect(figure("incident.I7.gtr", all) == hours(21, 0))
    // Reported on Thursday 30 April; Friday is 1 May. Day and night runs on it only when that was agreed.
    let always = try sample(("contract.on_call_window", "24x7"), ("contract.on_call_holidays", "no"))
    #expect(figure("incident.I9.gtr", always) == hours(67, 15))
    let evenThen = try sample(("contract.on_call_window", "24x7"))
    #expect(figure("incident.I9.gtr", evenThen) == hours(91, 15))
    #expect(figure("incident.I9.gtr", evenThen) == figure("incident.I9.wall", evenThen))
  }

  @Test("are asked of providers first, and stand in every table of severities")
  func documents() throws {
    let dossier = try ContractSample.agreed([("specification.on_call_window", "6 06:30-13:00")])
    let contract = try #require(ContractFacts(dossier, now: ContractSample.now))
    #expect(contract.onCall?.severities == [.p1])
    let words = "P1 : aussi le samedi, 6 h 30 – 13 h 00"
    let expected: [(kind: String, words: String)] = [
      ("contract", "astreinte, pour \(words)"), ("contract", words),
      ("single-procedure", words), ("specification", "le samedi, 6 h 30 – 13 h 00"), ("incident-reports", words),
    ]
    // A specification that was sent does not change with what is learnt later.
    var specified = dossier
    specified.happen(.reopened(.specification, reason: "astreinte"), at: ContractSample.now)
    for entry in expected {
      let dossier = entry.kind == "specification" ? specified : dossier
      #expect(try printed(entry.kind, dossier).contains(entry.words), "\(entry.kind)")
      let without = try printed(entry.kind, ContractSample().dossier)
      #expect(!without.contains("le samedi, 6 h 30"), "\(entry.kind)")
    }
  }
}

@Suite("Days that the clock leaves out")
struct ClosingTests {
  /// Open seconds of the contract's clock on Monday 9 March 2026.
  private func monday(_ answers: (String, String)...) throws -> Int {
    var dossier = try ContractSample().dossier
    try dossier.tell(answers, at: ContractSample.now)
    let contract = try #require(ContractFacts(dossier, now: ContractSample.now))
    return contract.clock.openSeconds(on: try #require(Day(iso: "2026-03-09")))
  }

  @Test("are the firm's closing days only when the contract says so and the provider agreed to them")
  func agreed() throws {
    let closing = [("closings.FE1.from", "2026-03-09"), ("closings.FE1.to", "2026-03-10")]
    #expect(try monday() == 34_200)
    #expect(try monday(closing[0], closing[1], ("closings.FE1.agreed", "yes")) == 34_200)
    #expect(try monday(closing[0], closing[1], ("contract.closings_count", "yes")) == 34_200)
    #expect(
      try monday(closing[0], closing[1], ("closings.FE1.agreed", "yes"), ("contract.closings_count", "yes")) == 0)
  }

  @Test("are written in the contract once they count, and end after they begin")
  func words() throws {
    var sample = try ContractSample()
    #expect(!(try sample.text()).contains("fermetures du Client"))
    sample.answer(ContractForm.closingsCount, true)
    #expect(try sample.text().contains("hors fermetures du Client convenues par écrit"))
    var dossier = sample.dossier
    try dossier.tell([
      ("closings.FE2.from", "2026-08-03"), ("closings.FE2.to", "2026-08-14"), ("closings.FE2.agreed", "yes"),
    ])
    let contract = try #require(Catalogue.standard.documents.first { $0.id == "contract" })
    let footer = Document.Footer(dossier: "x", position: 1, chain: "0", notice: "x")
    let annexed = try contract.build(dossier, .fr, ContractSample.now, footer).get()
    #expect(plainText(annexed.lines(width: 10_000)).contains("03/08/2026 – 14/08/2026"))
    try dossier.tell([("closings.FE1.from", "2026-03-09")])
    #expect(try dossier.suggestion("closings.FE1.to") == "2026-03-09")
    #expect(try dossier.objection("closings.FE1.to", "2026-03-08") != nil)
    #expect(try dossier.objection("closings.FE1.to", "2027-03-10") != nil)
    #expect(try dossier.objection("closings.FE1.to", "2026-03-22") == nil)
  }

  @Test("are the holidays of the place of service, which need not be those of the registered office")
  func site() throws {
    var dossier = try ContractSample().dossier
    // Good Friday 2026 is 3 April: a holiday in Strasbourg.
    func goodFriday() throws -> Int {
      let contract = try #require(ContractFacts(dossier, now: ContractSample.now))
      return contract.clock.openSeconds(on: try #require(Day(iso: "2026-04-03")))
    }
    try dossier.tell([("sites.S9.name", "Strasbourg"), ("sites.S9.address", "3 quai des Bateliers, 67000 Strasbourg")])
    #expect(try dossier.isAsked("contract.service_site"))
    #expect(try goodFriday() == 34_200)
    try dossier.tell([("contract.service_site", "S9")])
    #expect(try dossier.suggestion("contract.calendar") == "FR-ALSACE-MOSELLE")
    #expect(try goodFriday() == 0)
    dossier.happen(.closed(.contract), at: ContractSample.now)
    #expect(dossier.figure("incident.I7.gtr", at: ContractSample.now) == "18000", "5:00 instead of 14:30")
  }
}
