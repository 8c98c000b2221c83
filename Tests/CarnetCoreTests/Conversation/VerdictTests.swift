import CarnetCore
import Testing

@Suite("A figure against its target")
struct VerdictTests {
  private func indicator(_ direction: Indicator.Direction) -> Indicator {
    Indicator(
      "K99", name: Text(same: "x"), question: Text(same: "x"), formula: Text(same: "x"), unit: .count,
      direction: direction, target: nil
    ) { _ in .notApplicable(Text(same: "x")) }
  }

  @Test("is met exactly at it, whichever way is better", arguments: [Indicator.Direction.up, .down])
  func exactly(direction: Indicator.Direction) {
    let indicator = indicator(direction)
    #expect(indicator.verdict(on: 90, target: 90) == .met)
    #expect(indicator.verdict(on: direction == .up ? 90.1 : 89.9, target: 90) == .met)
    #expect(indicator.verdict(on: direction == .up ? 89.9 : 90.1, target: 90) == .missed)
  }

  @Test("is none without a figure, and only reported without a target")
  func without() {
    #expect(indicator(.up).verdict(on: .notApplicable(Text(same: "x")), target: 90) == .notApplicable)
  }
}
