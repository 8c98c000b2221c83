import CarnetCore
import CoreSupport
import TestSupport
import Testing

@testable import CarnetContent

/// Incident indicators over generated facts: what the one pass gives is what each incident by itself gives.
@Suite("Indicators of many incidents")
struct IncidentFoldTests {
  private static let start = 1_767_222_000
  private static let end = Instant(epochSeconds: start + 15_700_000)

  private static func generated(_ count: Int, seed: Int) throws -> PeriodFacts {
    var random = Seeded(seed: seed)
    let contract = try #require(ContractFacts(IndicatorTests.example(), now: IndicatorTests.end))
    func instant(_ seconds: Int) -> Instant { Instant(epochSeconds: seconds) }
    var facts: [IncidentFacts] = []
    var traits: [IncidentTraits] = []
    for number in 1...count {
      let reported = start + random.next(below: 15_000_000)
      let acknowledged = reported + random.next(below: 90_000)
      let restored = acknowledged + random.next(below: 600_000)
      let wait = reported + random.next(below: 100_000)
      facts.append(
        IncidentFacts(
          item: ItemID(letter: "I", number: number), severity: Severity.allCases[random.next(below: 4)],
          reported: instant(reported),
          acknowledged: random.next(below: 20) == 0 ? nil : instant(acknowledged),
          restored: random.next(below: 20) == 0 || instant(restored) > end ? nil : instant(restored),
          suspensions: random.next(below: 4) == 0 ? [instant(wait)..<instant(wait + 50_000)] : []))
      var trait = IncidentTraits()
      trait.asset = ItemID(letter: "A", number: 1 + random.next(below: 5))
      trait.cause = random.next(below: 5) == 0 ? nil : random.next(below: 4)
      trait.attempts = 1 + random.next(below: 2)
      trait.isTotal = random.next(below: 3) == 0
      traits.append(trait)
    }
    let period = try #require(Period(from: Day(ordinal: 20_454), to: Day(ordinal: 20_634)))
    return PeriodFacts(
      ContractTimeline(contract), period, start: instant(start), end: end, facts: facts, traits: traits, opening: nil)
  }

  @Test("give each incident the time that the contract's clock gives between its moments", arguments: 0..<6)
  func clocks(seed: Int) throws {
    let facts = try IncidentFoldTests.generated(400, seed: seed)
    let clock = facts.contract.clock
    for one in facts.clocks {
      let (reported, last) = (one.facts.reported, one.facts.restored ?? facts.end)
      #expect(one.gross == clock.between(reported, last))
      #expect(one.restoring == clock.between(reported, last, without: one.facts.suspensions))
      #expect(
        one.response
          == clock.between(
            reported, one.facts.acknowledged ?? one.facts.restored ?? facts.end, without: one.facts.suspensions))
      #expect(clock.reading(at: last) - clock.reading(at: reported) == one.gross)
    }
  }

  @Test("find repeats as looking at every pair does", arguments: 0..<6)
  func repeats(seed: Int) throws {
    let facts = try IncidentFoldTests.generated(300, seed: seed)
    for (index, trait) in facts.traits.enumerated() {
      let one = facts.clocks[index].facts
      let same = facts.traits.indices.filter {
        facts.traits[$0].asset == trait.asset && facts.traits[$0].cause == trait.cause
      }
      let before = same.compactMap { facts.clocks[$0].facts.restored }.filter { $0 <= one.reported }.max()
      let after = one.restored.flatMap { restored in
        same.map { facts.clocks[$0].facts.reported }.filter { $0 >= restored }.min()
      }
      let known = trait.cause != nil
      #expect(
        facts.recurrence.since[index] == (known ? before.map { one.reported.epochSeconds - $0.epochSeconds } : nil))
      #expect(
        facts.recurrence.until[index]
          == (known ? after.map { $0.epochSeconds - (one.restored?.epochSeconds ?? 0) } : nil))
    }
  }

  @Test("come to the sums of their incidents", arguments: 0..<3)
  func sums(seed: Int) throws {
    let facts = try IncidentFoldTests.generated(700, seed: seed)
    let view = PeriodView(Dossier(), facts.period, now: facts.end).holding(facts)
    func measured(_ indicator: Indicator) -> Measurement? {
      guard case .measured(let measurement) = indicator.measure(view) else { return nil }
      return measurement
    }
    let kept = try #require(measured(IndicatorContent.restoringCompliance))
    #expect(kept.numerator == facts.clocks.count { $0.facts.restored != nil && $0.restoring <= $0.restoringTarget })
    #expect(kept.n == facts.clocks.count { $0.facts.restored != nil || $0.restoring > $0.restoringTarget })
    #expect(kept.parts.reduce(0) { $0 + $1.n } == kept.n)
    let times = facts.clocks.filter { $0.facts.restored != nil }.map(\.restoring).sorted()
    let spread = try #require(measured(IndicatorContent.restoringSpread))
    #expect(Statistics.quantile(times, .median) == spread.value)
    let mean = try #require(measured(IndicatorContent.restoringTime))
    #expect(mean.value == Double(times.reduce(0, +)) / Double(times.count))
    let due = try #require(facts.penalties)
    #expect(due.months.allSatisfy { $0.due <= $0.gross })
    #expect(measured(IndicatorContent.penalties)?.value == Double(due.due.cents))
  }
}
