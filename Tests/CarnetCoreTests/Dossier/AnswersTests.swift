import CoreSupport
import Testing

@testable import CarnetCore

@Suite("The answers about a subject")
struct AnswersTests {
  @Test("stand in the order of their questions and say what they replace")
  func order() {
    var answers = Answers()
    #expect(answers.put(.value(.text("A")), for: "name") == nil)
    #expect(answers.put(.unknown, for: "age") == nil)
    #expect(answers.put(.value(.text("B")), for: "name") == .value(.text("A")))
    #expect(answers.map(\.question) == ["age", "name"])
    #expect(answers["name"] == .value(.text("B")))
    #expect(answers["other"] == nil)
  }

  @Test("an answer taken away leaves the others")
  func takenAway() {
    var answers = Answers()
    for question in ["c", "a", "b"] { _ = answers.put(.deferred, for: question) }
    #expect(answers.put(nil, for: "b") == .deferred)
    #expect(answers.put(nil, for: "b") == nil)
    #expect(answers.map(\.question) == ["a", "c"])
  }

  @Test("behave as a table does, whatever is put and taken away")
  func asTable() {
    var random = Seeded(seed: 11)
    var (answers, table) = (Answers(), [String: Answer]())
    for _ in 0..<2_000 {
      let question = "q\(random.next(below: 40))"
      let answer: Answer? = random.next(below: 2) == 0 ? .value(.number(random.next(below: 9))) : nil
      #expect(answers.put(answer, for: question) == table[question])
      table[question] = answer
    }
    #expect(Dictionary(uniqueKeysWithValues: answers.map { ($0.question, $0.answer) }) == table)
  }
}

@Suite("The name of an item")
struct ItemNameTests {
  @Test(
    "is one to three letters and a number",
    arguments: [
      ("A3", "A", 3), ("a3", "A", 3), ("A03", "A", 3), ("TG12", "TG", 12), ("xyz999999999", "XYZ", 999_999_999),
    ])
  func read(text: String, letter: String, number: Int) throws {
    let item = try #require(ItemID(text))
    #expect(item.letter == letter)
    #expect(item.number == number)
    #expect(item == ItemID(letter: letter, number: number))
    #expect(ItemID(item.description) == item)
  }

  @Test("is nothing else", arguments: ["", "A", "3", "A0", "ABCD1", "A1000000000", "A-1", "A1b", "é1"])
  func refused(text: String) { #expect(ItemID(text) == nil) }

  @Test("comes in the order of letters, then of numbers")
  func order() {
    let names = ["AC2", "B1", "A10", "A9", "AC1", "Z1", "ZA1"].compactMap { ItemID($0) }
    #expect(names.sorted().map(\.description) == ["A9", "A10", "AC1", "AC2", "B1", "Z1", "ZA1"])
  }
}
