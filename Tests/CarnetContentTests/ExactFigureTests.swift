import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Figures are whole numbers and fractions until they are shown.
@Suite("Exact figures")
struct ExactFigureTests {
  @Test("take a quantile that equals its target for met, and one that does not for what it is")
  func quantiles() throws {
    // 10, 20, 60 and 160 minutes: nine in ten within exactly 2:10, which doubles put above it.
    #expect(Statistics.quantile([600, 1_200, 3_600, 9_600], .p90) == 7_800)
    #expect(Statistics.quantile([1, 2], .median) == 1.5)
    var sample = try SmallContract(("p1_gtr", "2h10"), ("p1_gti", "0h01"), ("window", "24x7"))
    for (day, minutes) in [(1, "08:10"), (2, "08:20"), (3, "09:00"), (4, "10:40")] {
      try sample.incident(
        "02-0\(day) 08:00", taken: "02-0\(day) 08:00", restored: "02-0\(day) \(minutes)", ("severity", "P1"))
    }
    #expect(
      try sample.figures("02-01", "02-28", "kpi.K05.p90", "kpi.K05.P1.p90.target", "kpi.K05.P1.p90.verdict")
        == ["7800", "7800", "met"])
  }

  @Test("take a rate that equals its target for met", arguments: 1...200)
  func rates(n: Int) {
    for count in 0...n where (count * 10_000).isMultiple(of: n) {
      // As an agreed target is kept: in hundredths of a percent.
      let target = Double(count * 10_000 / n) / 100
      let rate = Measuring.rate(count, of: n)
      #expect(IndicatorContent.restoringCompliance.verdict(on: rate.value, target: target) == .met)
      #expect(IndicatorContent.repeats.verdict(on: rate.value, target: target) == .met)
    }
  }

  @Test("show one decimal more where a value would read like a target that it is not")
  func ties() {
    let rates = IndicatorContent.responseCompliance
    let words = rates.words(Measuring.rate(189, of: 199), beside: 95, .en)
    #expect(words.value == "94.97%" && words.target == "95.00%")
    let equal = rates.words(Measuring.rate(19, of: 20), beside: 95, .en)
    #expect(equal.value == "95.0%" && equal.target == "95.0%")
    let times = IndicatorContent.restoringSpread
    let part = Measurement.Part("P1.p90", Text(same: "P1"), 7_830, n: 9)
    let target = Indicator.PartTarget("P1.p90", 7_800, basis: Text(same: "x"))
    #expect(Typography.plain(times.words(of: part, beside: target, .en)) == "2:10 and 30 s > 2:10 and 0 s ✗")
    #expect(Typography.plain(times.words(of: part, beside: target, .fr)) == "2 h 10 min 30 s > 2 h 10 min 0 s ✗")
    #expect(rates.words(Measuring.rate(1, of: 2), beside: 50.01, .en).value == "1 of 2")
  }

  @Test("round a part of an amount half to even, whatever its sign")
  func halves() {
    #expect(Money(cents: 77_777).share(Rate(basisPoints: 500)) == Money(cents: 3_889))
    #expect([5, 15, 25, -5, -15, -25, 6, -6].map { $0.divided(by: 10) } == [0, 2, 2, 0, -2, -2, 1, -1])
    #expect([5, 15].map { $0.divided(by: -10) } == [0, -2])
    #expect(Money(cents: .max).share(2, of: 1) == nil)
  }

  @Test("round each penalty by itself, and add what is read")
  func penalties() throws {
    // 5 % of 777.77 is 38.8885: 38.89.
    var sample = try SmallContract(("monthly_fee", "777.77"), ("penalties", "yes"), ("gti_penalty_p2", "5.00"))
    try sample.incident("06-25 09:00", taken: "06-25 14:00", restored: "06-25 15:00")
    #expect(
      try sample.figures("01-01", "06-30", "penalty.I1.percent", "penalty.I1.amount", "penalty.2026-06.due")
        == ["5.00", "3889", "3889"])
    try sample.incident("06-26 09:00", taken: "06-26 14:00", restored: "06-26 15:00")
    #expect(try sample.figures("01-01", "06-30", "penalty.2026-06.gross") == ["7778"], "two lines of 38.89")
  }

  @Test("make twelve late incidents of public procurement come to what their days come to")
  func publicTerms() throws {
    var sample = try SmallContract(
      ("penalties", "yes"), ("penalty_method", "ccag"), ("penalty_value", "99999.99"), ("monthly_fee", "9000.00"))
    // Due at 17:00 on their day; fifty-seven days begun in all.
    for (index, days) in [1, 2, 3, 4, 5, 6, 7, 8, 9, 4, 5, 3].enumerated() {
      let month = padded(1 + index % 3, 2)
      let first = try #require(Day(iso: "2026-\(month)-0\(index % 3 == 0 ? 5 : 2)")).adding(days: 7 * (index / 3) % 14)
      let last = first.adding(days: days)
      func words(_ day: Day) -> String { String(day.iso.dropFirst(5)) }
      try sample.incident("\(words(first)) 09:00", taken: "\(words(first)) 09:30", restored: "\(words(last)) 16:00")
    }
    let all = try sample.figures("01-01", "06-30", "kpi.K26.gross", "kpi.K26")
    let days = try (1...12).map {
      try sample.figures("01-01", "06-30", "penalty.I\($0).days")[0].flatMap { Int($0) } ?? 0
    }
    #expect(days.reduce(0, +) == 57)
    #expect(all == ["570000", "570000"])
  }
}
