import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// What nobody noted favours nobody.
@Suite("A missing moment")
struct MissingMomentTests {
  @Test("of a response is late once its time is past, and stays so after the restoring")
  func unnoted() throws {
    var late = try SmallContract(("penalties", "yes"), ("gti_penalty_p2", "5.00"))
    try late.incident("03-03 09:00", restored: "03-06 11:00")
    #expect(try late.figures("01-01", "06-30", "kpi.K02.ratio", "penalty.I1.response") == ["0/1", "late"])
    // Open, it was late as well: restoring it changes nothing of that.
    var open = try SmallContract()
    try open.incident("03-03 09:00")
    #expect(try open.figures("01-01", "06-30", at: "03-06 11:00", "kpi.K02.ratio") == ["0/1"])
  }

  @Test("of a response is proved by a restoring within its time, and the mean says that it is a bound")
  func proved() throws {
    var sample = try SmallContract()
    try sample.incident("03-03 09:00", restored: "03-03 09:20")
    #expect(
      try sample.figures("01-01", "06-30", "kpi.K02.ratio", "kpi.K01", "kpi.K01.n", "incident.I1.gti")
        == ["1/1", "1200", "1", "unknown"])
    let view = try sample.view("01-01", "06-30", at: "07-02 09:00")
    guard case .measured(let mean) = IndicatorContent.responseTime.measure(view) else { return #expect(Bool(false)) }
    #expect(mean.caution?.en == "at most: 1 without a response time, counted to the restoration")
    let account = IndicatorContent.responseCompliance.account(view).map(\.account)
    #expect(
      account.map(\.fr) == [
        "P2  20\u{A0}min (promis : 2\u{A0}h) ; heure inconnue, prouvée par le rétablissement"
      ])
  }

  @Test("never betters what the provider is measured by", arguments: 0..<12)
  func law(seed: Int) throws {
    var random = Seeded(seed: seed)
    var sample = try SmallContract(("penalties", "yes"), ("gti_penalty_p2", "5.00"), ("gtr_penalty_p2", "3.00"))
    for _ in 0..<8 {
      let day = "0\(2 + random.next(below: 4))-\(padded(1 + random.next(below: 27), 2))"
      let taken = 30 + random.next(below: 200)
      let restored = taken + random.next(below: 300)
      func clock(_ minutes: Int) -> String { "\(padded(9 + minutes / 60, 2)):\(padded(minutes % 60, 2))" }
      try sample.incident("\(day) 09:00", taken: "\(day) \(clock(taken))", restored: "\(day) \(clock(restored))")
    }
    let now = try #require(Instant(iso: "2026-07-02T09:00:00+02:00"))
    let period = try #require(Day(iso: "2026-01-01").flatMap { Period(from: $0, to: $0.adding(days: 180)) })
    func measure(_ dossier: Dossier) -> [Double?] {
      let view = PeriodView(dossier, period, now: now)
      return [
        IndicatorContent.responseCompliance, IndicatorContent.restoringCompliance, IndicatorContent.responseTime,
        IndicatorContent.penalties,
      ].map { indicator in
        guard case .measured(let measurement) = indicator.measure(view) else { return nil }
        return indicator.direction == .up ? measurement.value : -measurement.value
      }
    }
    let whole = measure(sample.dossier)
    for item in sample.dossier.items(of: Incident.id) {
      for moment in [Incident.acknowledged, Incident.restored] {
        let bare = try sample.dossier.telling((moment.address(of: item).description, "?"))
        for (before, after) in zip(whole, measure(bare)) {
          #expect(after ?? 0 <= (before ?? 0) + 1e-9, "seed \(seed): \(item) without \(moment.definition.id)")
        }
      }
    }
  }

  @Test("of a relapse is none: reopenings stand over all that were restored, and are none when none came back")
  func reopenings() throws {
    let result = try SmallContract.told(
      """
      incidents.I1.title: Caisse figée
      incidents.I1.asset: A1
      incidents.I1.reported: 2026-03-03T09:00:00+01:00
      incidents.I1.impact: 2
      incidents.I1.urgency: 2
      ! pris I1 9h05
      ! rétabli I1 10h
      = kpi.K09 0.0
      = kpi.K09.ratio 0/1
      @ 2026-03-05T10:10:00+01:00
      incidents.I2.title: Caisse figée encore
      incidents.I2.asset: A1
      incidents.I2.reported: 2026-03-05T09:00:00+01:00
      incidents.I2.impact: 2
      incidents.I2.urgency: 2
      ! pris I2 9h05
      ! rétabli I2 10h
      @ 2026-03-06T10:10:00+01:00
      ! rechute I2
      = kpi.K09.ratio 1/2
      @ 2026-03-06T12:10:00+01:00
      ! rétabli I2 12h
      = kpi.K09.ratio 1/2
      = incidents.I2.reopened 1
      """, at: "2026-03-03T10:10:00+01:00")
    #expect(result.source.divergence == nil)
    let quiet = try SmallContract()
    #expect(try quiet.figures("01-01", "06-30", "kpi.K09") == ["not-applicable"])
  }

  @Test("of a severity leaves the incident beside the rate, and withholds a verdict that it could turn")
  func ungraded() throws {
    var sample = try SmallContract()
    for day in 3...12 {
      try sample.incident(
        "03-\(padded(day, 2)) 09:00", taken: "03-\(padded(day, 2)) 09:10", restored: "03-\(padded(day, 2)) 10:00")
    }
    #expect(try sample.figures("01-01", "06-30", "kpi.K03.ratio", "kpi.K03.verdict") == ["10/10", "met"])
    try sample.incident("03-16 09:00", restored: "03-16 10:00", graded: false)
    // Ten of eleven are 90.9 %: whatever it is, the target of 90 % is met.
    #expect(
      try sample.figures("01-01", "06-30", "kpi.K03.ratio", "kpi.K03.verdict", "kpi.K12.n") == ["10/10", "met", "11"])
    try sample.incident("03-17 09:00", restored: "03-17 10:00", graded: false)
    #expect(
      try sample.figures("01-01", "06-30", "kpi.K03.ratio", "kpi.K03.verdict", "kpi.K02.verdict")
        == ["10/10", "withheld", "withheld"])
    let view = try sample.view("01-01", "06-30", at: "07-02 09:00")
    guard case .measured(let kept) = IndicatorContent.restoringCompliance.measure(view) else {
      return #expect(Bool(false))
    }
    #expect(kept.unjudged == 2 && kept.cases(.en) == "10/10, and 2 not judged")
    #expect(kept.cases(.fr) == "10/10, et 2 non jugés")
    let row = try #require(
      Interview(catalogue: .standard).indicatorTable(view, .fr).rows.first { $0[0].hasPrefix("K03") })
    #expect(row[2] == "?" && row[4] == "10/10, et 2 non jugés")
    let apart = IndicatorContent.restoringCompliance.account(view).filter { !$0.isJudged }.map(\.account.en)
    #expect(apart == Array(repeating: "not counted: severity unknown", count: 2))
  }

  @Test("is unknown, not “no incident”, where nothing can be judged")
  func unknown() throws {
    var sample = try SmallContract()
    try sample.incident("03-16 09:00", restored: "03-16 10:00", graded: false)
    let view = try sample.view("01-01", "06-30", at: "07-02 09:00")
    for indicator in [IndicatorContent.restoringCompliance, IndicatorContent.restoringTime] {
      guard case .unknown(let reason) = indicator.measure(view) else { return #expect(Bool(false), "\(indicator.id)") }
      #expect(reason.en == "1 incident not counted: severity unknown")
      #expect(indicator.verdict(on: indicator.measure(view), target: 90) == .unknown)
    }
    let row = try #require(
      Interview(catalogue: .standard).indicatorTable(view, .en).rows.first { $0[0].hasPrefix("K03") })
    #expect(row[1] == "unknown")
    // What people waited, and what was mended, need no severity.
    guard case .measured(let lived) = IndicatorContent.livedTime.measure(view) else { return #expect(Bool(false)) }
    #expect(lived.value == 3_600)
    guard case .measured(let reopened) = IndicatorContent.reopenings.measure(view) else { return #expect(Bool(false)) }
    #expect(reopened.value == 0 && reopened.n == 1)
  }

  @Test("of tries or cause is told as not judged; where a failure came back nothing more is needed to judge it")
  func tries() throws {
    var sample = try SmallContract()
    try sample.incident("03-03 09:00", restored: "03-03 10:00", ("cause", "usure"), ("attempts", "1"))
    try sample.incident("03-05 09:00", restored: "03-05 10:00", ("reopened", "1"))
    try sample.incident("06-09 09:00", restored: "06-09 10:00")
    #expect(
      try sample.figures("01-01", "06-30", at: "09-01 09:00", "kpi.K07.ratio", "kpi.K07.verdict", "kpi.K08.ratio")
        == ["1/2", "missed", "0/1"])
    guard
      case .measured(let fixed) = IndicatorContent.firstTimeFix.measure(
        try sample.view("01-01", "06-30", at: "09-01 09:00"))
    else { return #expect(Bool(false)) }
    #expect(fixed.unjudged == 1 && fixed.caution?.en.contains("to be confirmed") == false)
  }

  @Test("is asked for when service is back: cause and tries, which Enter leaves")
  func asked() throws {
    let result = try SmallContract.told(
      """
      incidents.I1.title: Caisse figée
      incidents.I1.asset: A1
      incidents.I1.reported: 2026-03-03T09:00:00+01:00
      incidents.I1.impact: 2
      incidents.I1.urgency: 2
      > :rétabli I1 10h
      > stockage de la caisse
      > 1
      = kpi.K07.ratio 1/1
      = kpi.K08.ratio 0/1
      incidents.I2.title: Messagerie
      incidents.I2.asset: A2
      incidents.I2.reported: 2026-03-03T09:30:00+01:00
      incidents.I2.impact: 2
      incidents.I2.urgency: 2
      ! restored I2 10:00
      = incidents.I2.cause unanswered
      incidents.I2.cause:
      incidents.I2.attempts:
      = incidents.I2.cause deferred
      = incidents.I2.attempts deferred
      = kpi.K07.ratio 1/1
      """, at: "2026-03-03T10:10:00+01:00")
    #expect(result.source.divergence == nil)
  }
}
