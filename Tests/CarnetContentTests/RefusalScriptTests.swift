import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("The refusals in the scripts of the guards")
struct RefusalScriptTests {
  /// The questions that may refuse a value which reads well, as form and question.
  static let objecting = Catalogue.standard.forms.flatMap { form in
    form.questions.filter(\.mayObject).map { "\(form.id.name).\($0.id)" }
  }

  /// The questions whose own objection refused an answer in a script.
  static let met = Set(
    GuardScripts.said.flatMap(\.exchanges).compactMap { exchange -> String? in
      guard exchange.isRefused, case .answer(let address, let words) = exchange.said,
        let question = Catalogue.standard.question(at: address),
        case .success(let understood) = Reading(
          catalogue: .standard, dossier: exchange.dossier, now: exchange.at
        ).read(words, as: question.kind),
        question.objection(
          understood.value, Context(dossier: exchange.dossier, subject: address.subject, now: exchange.at)) != nil
      else { return nil }
      return "\(address.subject.form.name).\(question.id)"
    })

  @Test("each question that may object does", arguments: objecting)
  func objects(question: String) {
    let isMet = RefusalScriptTests.met.contains(question)
    #expect(
      isMet,
      """
      No script meets the objection of \(question). In a script of \(GuardScripts.folder), where the question is asked, \
      write `? \(question): ` and a value that reads well and cannot be right there (in a list, with the item's number).
      """)
  }

  @Test("each refused answer is refused by its question, not for want of a place")
  func noStrays() {
    for said in GuardScripts.said {
      for case .answer(let address, let words, refused: true) in said.script.lines.map(\.content) {
        let question = Catalogue.standard.question(at: address)
        #expect(question != nil, "\(said.path): \(address): \(words)")
        if let question, question.mayObject {
          #expect(
            RefusalScriptTests.met.contains("\(address.subject.form.name).\(question.id)"), "\(said.path): \(address)")
        }
      }
    }
  }
}
