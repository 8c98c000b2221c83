// Times the indicators of a period over generated incidents: `IndicatorBench 250000 1000000` prints, for each count, the
// milliseconds of processor time that the clocks took, those that all the indicators took with them, and how many came to a figure.
// They are measured through one view, as a page measures them. With `--rows COUNT` it writes the same incidents as a table, for a peer
// to compute from.
import CarnetCore
// Times every indicator of incidents over generated facts: `IndicatorBench 250000 1000000` prints, for each count, the
// milliseconds of processor time that the clocks took and that all the indicators took with them. With `--rows COUNT` it writes the
// same facts as a table, for a peer to compute from.
import CoreSupport
import Foundation
import TestSupport

@testable import CarnetContent

let begin = 1_767_222_000
let end = Instant(epochSeconds: begin + 15_700_000, offsetSeconds: 7_200)

/// A contract as the worked example signs it.
func contract() throws -> ContractTimeline {
  let script = try Script(parsing: Repository.text("Tests/Scripts/kermarrec.fr.carnet"))
  guard let timeline = ContractTimeline(try replayed(script).dossier, now: end) else {
    throw CocoaError(.fileReadCorruptFile)
  }
  return timeline
}

/// Incidents of half a year, of which one in twenty is open and one in four waits.
func generated(_ count: Int) -> (facts: [IncidentFacts], traits: [IncidentTraits]) {
  var random = Seeded(seed: 1)
  func instant(_ seconds: Int) -> Instant { Instant(epochSeconds: seconds) }
  var facts: [IncidentFacts] = []
  var traits: [IncidentTraits] = []
  facts.reserveCapacity(count)
  traits.reserveCapacity(count)
  for number in 1...count {
    let reported = begin + random.next(below: 15_000_000)
    let acknowledged = reported + random.next(below: 20_000)
    let restored = acknowledged + random.next(below: 300_000)
    let wait = reported + random.next(below: 100_000)
    let isOpen = random.next(below: 20) == 0 || restored > end.epochSeconds
    facts.append(
      IncidentFacts(
        item: ItemID(letter: "I", number: number), severity: Severity.allCases[random.next(below: 4)],
        reported: instant(reported), acknowledged: instant(acknowledged), restored: isOpen ? nil : instant(restored),
        suspensions: random.next(below: 4) == 0 ? [instant(wait)..<instant(wait + 50_000)] : []))
    var trait = IncidentTraits()
    trait.asset = ItemID(letter: "A", number: 1 + random.next(below: 200))
    trait.cause = random.next(below: 5) == 0 ? nil : random.next(below: 12)
    trait.attempts = 1 + random.next(below: 2)
    trait.reopened = random.next(below: 10) == 0 ? 1 : 0
    trait.isTotal = random.next(below: 6) == 0
    trait.isImpactKnown = true
    traits.append(trait)
  }
  return (facts, traits)
}

/// The processor time of this process so far, in milliseconds.
func spent() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) * 1_000 }

let words = Array(CommandLine.arguments.dropFirst())
if words.first == "--rows" {
  let (facts, traits) = generated(words.last.flatMap { Int($0) } ?? 1_000)
  print("severity,reported,acknowledged,restored,wait_from,wait_to,asset,cause,attempts,reopened,total")
  for (one, trait) in zip(facts, traits) {
    let wait = one.suspensions.first
    let moments = [one.acknowledged, one.restored, wait?.lowerBound, wait?.upperBound]
    let cells =
      [one.severity.rawValue, String(one.reported.epochSeconds)]
      + moments.map { $0.map { String($0.epochSeconds) } ?? "" }
      + [trait.asset?.number, trait.cause, trait.attempts, trait.reopened].map { $0.map { String($0) } ?? "" }
      + [trait.isTotal ? "1" : "0"]
    print(cells.joined(separator: ","))
  }
} else if let period = Period(from: Day(ordinal: 20_454), to: Day(ordinal: 20_634)) {
  let timeline = try contract()
  for count in words.compactMap({ Int($0) }) {
    let (facts, traits) = generated(count)
    let before = spent()
    let all = PeriodFacts(
      timeline, period, start: Instant(epochSeconds: begin), end: end, facts: facts, traits: traits, opening: nil)
    let clocks = spent()
    let view = PeriodView(Dossier(), period, now: end).holding(all)
    var measured = 0
    for indicator in IndicatorContent.all {
      let since = spent()
      guard case .measured(let measurement) = indicator.measure(view) else { continue }
      measured += 1
      FileHandle.standardError.write(
        Data("\(indicator.id) \(measurement.value) \(Int(spent() - since)) ms\n".utf8))
    }
    print(count, Int(clocks - before), Int(spent() - before), measured)
  }
}
