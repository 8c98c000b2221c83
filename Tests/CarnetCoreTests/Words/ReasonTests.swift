import CarnetCore
import Testing

@Suite("The reason of a refusal")
struct ReasonTests {
  @Test("is called by the words of its name")
  func ids() {
    #expect(CoreReason.notANumber.reason.id == "not-a-number")
    #expect(CoreReason.ambiguous.reason.id == "ambiguous")
  }

  @Test("finds fault with the value, save where the place or the word after the colon is at fault")
  func about() {
    #expect(CoreReason.notANumber.reason.about == .value)
    #expect(CoreReason.noSuchQuestion.reason.about == .word && CoreReason.unexpectedWords.reason.about == .word)
    let data: [CoreReason] = [.noSuchDay, .noSuchHour, .noSuchItem, .noSuchFile, .noSuchKindOfFile]
    let named = CoreReason.allCases.filter { $0.reason.id.hasPrefix("no-such") && !data.contains($0) }
    #expect(named.count > 7 && named.allSatisfy { $0.about == .word })
    #expect(CoreReason.allCases.filter { $0.about == .place } == [.notAsked, .nothingAsked, .stageClosed])
  }

  @Test(
    "tells two faults of one sort of answer apart",
    arguments: [
      (refused(readNumber("douze", in: 0...9)), "not-a-number"),
      (refused(readNumber("8,5", in: 0...9)), "not-a-whole-number"),
      (refused(readNumber("-8.25", in: 0...9)), "not-a-whole-number"),
      (refused(readNumber("12", in: 0...9)), "out-of-range"),
      (refused(readMoney("cher")), "not-an-amount"), (refused(readMoney("200000000 k€")), "amount-too-large"),
      (refused(readDay("bientôt", today: ReasonTests.today)), "not-a-day"),
      (refused(readDay("31/02/2026", today: ReasonTests.today)), "no-such-day"),
      (refused(readDay("lundi 12 mars 2026", today: ReasonTests.today)), "wrong-weekday"),
      (refused(readDay("12/03/3026", today: ReasonTests.today)), "year-out-of-range"),
      (refused(readDuration("longtemps", businessDay: nil)), "not-a-duration"),
      (refused(readDuration("2 j", businessDay: nil)), "business-day-unknown"),
      (refused(readChoice("zzz", options: [("a", Text(same: "alpha"))])), "not-in-the-list"),
      (refused(readChoice("al", options: ReasonTests.pair)), "ambiguous"),
      (refused(readChoice("al", options: [])), "list-is-empty"),
      (refused(readSiren("123")), "not-a-siren"), (refused(readSiren("123456783")), "wrong-control-key"),
      (refused(readLine("")), "nothing-readable"), (refused(readLine("abc", limit: 2)), "too-long"),
    ])
  func readers(refusal: Refusal?, id: String) { #expect(refusal?.reason.id == id) }

  private static let today = Day(ordinal: 20_000)
  private static let pair = [("a", Text(same: "alpha")), ("b", Text(same: "alto"))]
}
