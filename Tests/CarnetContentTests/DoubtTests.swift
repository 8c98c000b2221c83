import CarnetContent
import CarnetCore
import CoreSupport
import TestSupport
import Testing

@Suite("What is seldom meant is asked once")
struct DoubtTests {
  /// After all examples of what happened: Wednesday 1 March 2028.
  static let reading = Reading(
    catalogue: .standard, dossier: Dossier(),
    now: Instant(Day(ordinal: 21_244), secondOfDay: 36_000, offsetSeconds: 3_600))

  @Test("no question doubts or refuses its own example", arguments: Language.allCases)
  func examples(language: Language) throws {
    var heard = 0
    for question in UnderstandingTests.questions {
      let example = question.example[language]
      guard case .success(let understood) = DoubtTests.reading.hear(example, as: question.kind) else {
        // What names an item of an empty list is no such thing here.
        if case .item = question.kind { continue }
        if case .items = question.kind { continue }
        if case .duration = question.kind { continue }
        Issue.record("\(question.form).\(question.id) refuses its example “\(example)”")
        continue
      }
      heard += 1
      // An example of a day is of its own time: that of the worked example.
      let now =
        if case .day(let day) = understood.value { Instant(day, secondOfDay: 36_000, offsetSeconds: 0) } else {
          UnderstandingTests.now
        }
      let context = Context(dossier: Dossier(), subject: Subject(question.form), now: now, language: language)
      let doubt = question.doubt(understood.value, context)
      #expect(doubt == nil, "\(question.form).\(question.id) doubts its example “\(example)”: \(doubt?.why.en ?? "")")
    }
    #expect(heard > 250)
  }

  @Test("what was confirmed is kept, exported, recorded, and not asked again")
  func confirmed() throws {
    let told = try script("> Plomberie\n> 99999\ncompany.headcount:\n! edit company headcount\n> 99999\n")
    let first = try replayed(told)
    let address = try #require(Address("company.headcount"))
    #expect(first.dossier.answer(at: address)?.value == .number(99_999))
    #expect(first.dossier.isConfirmed(at: address))
    #expect(first.events.count { if case .confirmed = $0.fact { true } else { false } } == 1)
    let exported = Script(
      exporting: first.dossier, events: first.events, language: .fr, catalogue: .standard)
    #expect(exported.text.contains("company.headcount: 99999\ncompany.headcount: 99999\n"))
    let again = try replayed(exported)
    #expect(again.source.divergence == nil)
    #expect(again.dossier.isConfirmed(at: address))
  }

  @Test("another answer is doubted anew, and undoing takes the confirmation back")
  func anew() throws {
    let address = try #require(Address("company.headcount"))
    let other = try replayed(script("> Plomberie\n> 99999\ncompany.headcount:\ncompany.headcount: 88888\n"))
    #expect(!other.dossier.isConfirmed(at: address))
    let undone = try replayed(script("> Plomberie\n> 99999\ncompany.headcount:\n! undo\n"))
    #expect(undone.dossier.answer(at: address) == nil)
    #expect(!undone.dossier.isConfirmed(at: address))
  }
}
