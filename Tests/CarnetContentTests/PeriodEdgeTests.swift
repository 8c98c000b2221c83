import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// A period has no edge for what comes back.
@Suite("The edges of a period")
struct PeriodEdgeTests {
  /// Restored on 26 June, the same failure on 2 July.
  private func repeated() throws -> SmallContract {
    var sample = try SmallContract()
    let mended = [("cause", "usure"), ("attempts", "1"), ("reopened", "0")]
    try sample.incident(
      "06-25 09:00", taken: "06-25 09:10", restored: "06-26 10:00", mended[0], mended[1], mended[2])
    try sample.incident(
      "07-02 09:00", taken: "07-02 09:10", restored: "07-02 10:00", mended[0], mended[1], mended[2])
    return sample
  }

  @Test("are looked across: backwards for a repeat, forwards for what was mended once")
  func across() throws {
    let sample = try repeated()
    #expect(
      try sample.figures("07-01", "09-30", at: "10-15 09:00", "kpi.K08.ratio", "kpi.K08", "kpi.K07.ratio")
        == ["1/1", "100.0", "1/1"])
    #expect(
      try sample.figures("01-01", "06-30", at: "10-15 09:00", "kpi.K07.ratio", "kpi.K07.verdict", "kpi.K08.ratio")
        == ["0/1", "missed", "0/1"])
    // On 1 July nobody could know.
    #expect(try sample.figures("01-01", "06-30", at: "07-01 09:00", "kpi.K07.ratio") == ["1/1"])
    guard
      case .measured(let early) = IndicatorContent.firstTimeFix.measure(
        try sample.view("01-01", "06-30", at: "07-01 09:00"))
    else { return #expect(Bool(false)) }
    #expect(early.caution?.en.contains("to be confirmed (restored less than 30 days ago): 1") == true)
  }

  @Test("are crossed by a trend, which shows a figure as it was closed and as it stands once a watch is over")
  func closed() throws {
    var dossier = try repeated().dossier
    try dossier.tell([("evaluation.period_from", "2026-01-01"), ("evaluation.period_to", "2026-06-30")])
    let half = try #require(Day(iso: "2026-01-01").flatMap { Period(from: $0, to: $0.adding(days: 180)) })
    let closing = try #require(Instant(iso: "2026-07-01T09:00:00+02:00"))
    let kept = PeriodSnapshot.Kept("K07", version: 2, value: "100.0", n: 1, numerator: 1)
    dossier.happen(.measured(PeriodSnapshot(period: half, position: 1, chain: "0", figures: [kept])), at: closing)
    try dossier.tell([("evaluation.period_from", "2026-07-01"), ("evaluation.period_to", "2026-09-30")])
    let now = try #require(Instant(iso: "2026-10-15T09:00:00+02:00"))
    let next = try #require(Day(iso: "2026-07-01").flatMap { Period(from: $0, to: $0.adding(days: 91)) })
    func measured(_ period: Period) -> Indicator.Outcome {
      IndicatorContent.firstTimeFix.measure(PeriodView(dossier, period, now: now))
    }
    let trend = try #require(
      Trend(IndicatorContent.firstTimeFix, kept: kept, live: measured(half), now: measured(next)))
    #expect(trend.then.value == 100 && trend.corrected?.value == 0)
  }

  @Test("divide a volume by the months that have passed, not by those to come")
  func volume() throws {
    var sample = try SmallContract()
    for day in ["01-12", "02-09", "03-09"] {
      try sample.incident("\(day) 09:00", taken: "\(day) 09:10", restored: "\(day) 10:00")
    }
    #expect(try sample.figures("01-01", "12-31", at: "03-31 18:00", "kpi.K12") == ["1.0"])
    #expect(try sample.figures("01-01", "06-30", at: "07-01 09:00", "kpi.K12") == ["0.5"])
  }

  @Test("agree no hour before the contract: a period that begins earlier divides by those since")
  func agreed() throws {
    var sample = try SmallContract(("start", "2026-03-02"))
    try sample.incident("03-03 09:00", restored: "03-03 18:00", ("impact", "3"))
    // March 2026 has 22 business days of nine hours and a half, all of them from the 2nd on.
    let names = ["kpi.K10.required", "kpi.K10.A1.down", "kpi.K10", "kpi.K11"]
    let whole = [String(22 * 34_200), "32400", "95.69", String(22 * 34_200 - 32_400)]
    for from in ["01-01", "03-01", "03-02"] {
      #expect(
        try sample.figures(from, "03-31", names[0], names[1], names[2], names[3]) == whole, "\(from)")
    }
  }

  @Test("leave an incident before the contract to nothing, and say so")
  func before() throws {
    var sample = try SmallContract(("start", "2026-03-01"), ("penalties", "yes"))
    try sample.incident("02-25 09:00", restored: "03-05 10:00")
    #expect(
      try sample.figures(
        "03-01", "06-30", "kpi.K03", "kpi.K12", "kpi.K26", "incident.I1.gtr", "clock.I1.gtr.state")
        == ["not-applicable", "0.0", "0", nil, nil])
    let now = try #require(Instant(iso: "2026-07-01T09:00:00+02:00"))
    #expect(
      try sample.dossier.findings(of: "G6.before", at: now).map(\.sentence.fr) == [
        "I1 est signalé avant le contrat, qui commence le 1er mars 2026 : aucun délai ne s'applique."
      ])
    let told = try SmallContract.told(
      """
      contract.start: 2026-05-01
      > :incident Caisse figée
      > A1
      > il y a 15 min
      > 2
      > 2
      ~ I1 est signalé avant le contrat, qui commence le 1er mai 2026 : aucun délai ne s'applique.
      """, at: "2026-03-03T09:15:00+01:00")
    #expect(told.source.divergence == nil)
  }
}
