import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Cases of each kind that was found wrong once, reckoned by hand: other days, other rules, one in the other.
///
/// Monday to Friday, 8:30 to 18:00; P1 1 h and 4 h, P2 2 h and 8 h.
@Suite("Cases reckoned by hand")
struct OtherCasesTests {
  private func expect(
    _ sample: SmallContract, _ from: String, _ to: String, at: String? = nil, _ told: [String: String]
  )
    throws
  {
    for (name, value) in told.sorted(by: { $0.key < $1.key }) {
      let found = try sample.figures(from, to, at: at, name)[0]
      #expect(found == value, "\(name) is \(found ?? "nothing"), not \(value)")
    }
  }

  private func relapse(_ sample: inout SmallContract, _ back: String, _ failed: String, of incident: Int = 1) throws {
    let item = "relapses.RC\(sample.dossier.nextNumber(of: Relapse.id))"
    try sample.tell(
      ("\(item).incident", "I\(incident)"), ("\(item).back", SmallContract.moment(back)),
      ("\(item).failed", SmallContract.moment(failed)))
  }

  private func wait(_ sample: inout SmallContract, _ reason: String, _ from: String, _ to: String?) throws {
    let item = "suspensions.U\(sample.dossier.nextNumber(of: Suspension.id))"
    try sample.tell(
      ("\(item).incident", "I1"), ("\(item).reason", reason), ("\(item).from", SmallContract.moment(from)),
      ("\(item).evidence", "courriel"))
    if let to { try sample.tell(("\(item).to", SmallContract.moment(to))) }
  }

  @Test("a relapse of a relapse, over the week-end on which the clocks change")
  func twice() throws {
    for (listed, net, verdict) in [("client_wait, restored_between", "12600", "met"), ("client_wait", "36000", "late")]
    {
      var sample = try SmallContract(("suspending_reasons", listed))
      try sample.incident(
        "03-27 16:00", taken: "03-27 16:10", restored: "03-30 16:30", ("impact", "3"), ("urgency", "3"))
      try relapse(&sample, "03-27 17:00", "03-30 09:00")
      try relapse(&sample, "03-30 10:00", "03-30 15:00")
      // Down one hour, one hour, one and a half; of the contract's hours two on Friday and eight on Monday.
      try expect(
        sample, "01-01", "06-30",
        [
          "incident.I1.gtr": net, "incident.I1.verdict": verdict, "incident.I1.gross": "36000",
          "incident.I1.wall": "12600", "kpi.K10.A1.down": "12600", "kpi.K11.n": "3", "kpi.K09.ratio": "1/1",
          "kpi.K06": "12600",
        ])
    }
  }

  @Test("a client waited for while the service was back is deducted once")
  func waitingWhileUp() throws {
    for (listed, net) in [("client_wait, restored_between", "7200"), ("client_wait", "18000"), ("part_wait", "25200")] {
      var sample = try SmallContract(("suspending_reasons", listed))
      try sample.incident(
        "02-03 09:00", taken: "02-03 09:10", restored: "02-03 16:00", ("impact", "3"), ("urgency", "3"))
      try relapse(&sample, "02-03 10:00", "02-03 14:00")
      try wait(&sample, "client_wait", "02-03 13:00", "02-03 15:00")
      try expect(
        sample, "01-01", "06-30",
        [
          "incident.I1.gtr": net, "incident.I1.gross": "25200", "incident.I1.wall": "10800", "kpi.K10.A1.down": "10800",
        ])
      let view = try sample.view("01-01", "06-30", at: "07-02 09:00")
      try IncidentAuditTests.audit(view, listed)
    }
    // A wait that still runs ends with the restoring.
    var open = try SmallContract(("suspending_reasons", "client_wait"))
    try open.incident("02-03 09:00", taken: "02-03 09:10", restored: "02-03 16:00", ("impact", "3"), ("urgency", "3"))
    try wait(&open, "client_wait", "02-03 11:00", nil)
    try expect(open, "01-01", "06-30", ["incident.I1.gtr": "7200"])
  }

  @Test("a response that nobody noted is proved by the first return, whatever came after")
  func responseProved() throws {
    var sample = try SmallContract(("penalties", "yes"), ("gti_penalty_p1", "5.00"))
    try sample.incident("02-03 09:00", restored: "02-03 16:00", ("impact", "3"), ("urgency", "3"))
    try relapse(&sample, "02-03 09:40", "02-03 14:00")
    try expect(sample, "01-01", "06-30", ["kpi.K02.ratio": "1/1", "kpi.K01": "2400", "incident.I1.gti": "unknown"])
    var late = try SmallContract(("penalties", "yes"), ("gti_penalty_p1", "5.00"))
    try late.incident("02-03 09:00", restored: "02-03 16:00", ("impact", "3"), ("urgency", "3"))
    try relapse(&late, "02-03 10:01", "02-03 14:00")
    try expect(late, "01-01", "06-30", ["kpi.K02.ratio": "0/1", "kpi.K01": "3660", "penalty.I1.response": "late"])
  }

  @Test("a repeat thirty days later to the second is one, a second more is none; both periods say so")
  func thirtyDays() throws {
    for (reported, repeats, fixed) in [("07-01 10:00", "1/1", "0/1"), ("07-01 10:01", "0/1", "1/1")] {
      var sample = try SmallContract()
      try sample.incident(
        "06-01 09:00", taken: "06-01 09:10", restored: "06-01 10:00", ("cause", "usure"), ("attempts", "1"))
      try sample.incident(
        reported, taken: "07-01 10:10", restored: "07-01 11:00", ("cause", "Usure"), ("attempts", "1"))
      try expect(sample, "07-01", "07-31", at: "09-01 09:00", ["kpi.K08.ratio": repeats])
      try expect(sample, "06-01", "06-30", at: "09-01 09:00", ["kpi.K07.ratio": fixed])
    }
  }

  @Test("by public terms: days begun, half a cent to even, nothing up to 1 000 euros, then up to a tenth")
  func publicTerms() throws {
    var sample = try SmallContract(
      ("penalties", "yes"), ("penalty_method", "ccag"), ("penalty_value", "99999.99"), ("penalty_month", "reported"))
    // Due on the day of the report at 17:00; restored at ten three days later, the third day begun: 299.99997.
    for week in 0..<12 {
      let day = Day(ordinal: 20_514 + 7 * week)
      func moment(_ day: Day, _ hour: String) -> String { "\(day.iso.dropFirst(5)) \(hour)" }
      try sample.incident(
        moment(day, "09:00"), taken: moment(day, "09:10"), restored: moment(day.adding(days: 3), "10:00"))
    }
    try expect(
      sample, "03-01", "03-08",
      ["penalty.I1.days": "3", "penalty.I1.amount": "30000", "kpi.K26": "0", "kpi.K26.gross": "30000"])
    // A tenth of 24 times 780 is 1 872.00.
    let isFree = try sample.figures("01-01", "06-30", "kpi.K26", "kpi.K26.gross")
    #expect(isFree[0] == "187200")
    try IncidentAuditTests.audit(try sample.view("01-01", "06-30", at: "07-02 09:00"), "ccag")
    try IncidentAuditTests.audit(try sample.view("05-01", "05-31", at: "07-02 09:00"), "ccag, May")
  }

  @Test("half a cent goes to even, line by line")
  func halfCents() throws {
    for (fee, cents) in [("777.70", "3888"), ("777.90", "3890"), ("777.77", "3889")] {
      var sample = try SmallContract(
        ("monthly_fee", fee), ("penalties", "yes"), ("gtr_penalty_p2", "5.00"), ("monthly_cap", "100.00"),
        ("annual_cap", "100.00"))
      try sample.incident("03-02 09:00", taken: "03-02 09:10", restored: "03-02 17:30")
      try expect(sample, "01-01", "06-30", ["penalty.I1.hours": "1", "penalty.I1.amount": cents, "kpi.K26": cents])
    }
  }

  @Test("what is reported before an amendment is judged by what was agreed then, though it is mended after")
  func amended() throws {
    var sample = try SmallContract(
      ("signed_on", "2025-12-15"), ("penalties", "yes"), ("gtr_penalty_p2", "3.00"), ("monthly_cap", "100.00"),
      ("annual_cap", "100.00"))
    try sample.incident("04-30 17:00", taken: "04-30 17:10", restored: "05-04 10:00")
    try sample.incident("05-04 09:00", taken: "05-04 09:10", restored: "05-04 12:00")
    let told = sample.dossier
    var dossier = told
    dossier.happen(.closed(.contract))
    dossier.happen(.reopened(.contract, reason: "avenant"))
    try dossier.tell([("contract.p2_gtr", "2h00"), ("contract.effective_on", "2026-05-01")])
    let now = try #require(Instant(iso: "2026-07-02T09:00:00+02:00"))
    func figures(_ dossier: Dossier) throws -> [String?] {
      let asked = try dossier.telling(
        ("evaluation.period_from", "2026-04-01"), ("evaluation.period_to", "2026-05-31"))
      return ["incident.I1.gtr", "incident.I1.verdict", "incident.I2.verdict", "incident.I2.over", "kpi.K26"].map {
        asked.figure($0, at: now)
      }
    }
    // 1 May is a holiday, then a week-end: an hour and an hour and a half. A draft binds nobody.
    #expect(try figures(dossier) == ["9000", "met", "met", "0", "0"])
    dossier.happen(.closed(.contract))
    #expect(try figures(dossier) == ["9000", "met", "late", "3600", "2340"])
    let period = try #require(Day(iso: "2026-04-01").flatMap { Period(from: $0, to: $0.adding(days: 60)) })
    let view = PeriodView(dossier, period, now: now)
    try IncidentAuditTests.audit(view, "amended")
    let rows = IncidentTable.table(view).plain
    let version = try #require(rows[0].firstIndex(of: "version"))
    #expect(rows.dropFirst().map { $0[version] } == ["1", "2"])
  }

  @Test("the hour that the clocks repeat is an hour of a service that never sleeps")
  func october() throws {
    var sample = try SmallContract(("window", "24x7"))
    try sample.incident(
      "10-24 22:00", taken: "10-24 22:10", restored: "10-25 04:00", ("impact", "3"), ("urgency", "3"))
    try expect(
      sample, "10-01", "10-31",
      ["incident.I1.gtr": "25200", "incident.I1.wall": "25200", "kpi.K10.A1.down": "25200", "kpi.K03.ratio": "0/1"])
    try IncidentAuditTests.audit(try sample.view("10-01", "10-31", at: "11-02 09:00"), "october")
  }

  @Test("a month is divided by what has passed of it, and a rate by what was restored")
  func unfinished() throws {
    var sample = try SmallContract()
    for day in ["01-12", "02-10", "03-10"] {
      try sample.incident("\(day) 09:00", taken: "\(day) 09:10", restored: "\(day) 10:00")
    }
    // 74 days of the half-year have passed, the last one begun: 2.431 months.
    try expect(sample, "01-01", "06-30", at: "03-15 12:00", ["kpi.K12": "1.2", "kpi.K04": "3600"])
    try expect(sample, "01-01", "03-31", at: "07-01 12:00", ["kpi.K12": "1.0"])
  }
}
