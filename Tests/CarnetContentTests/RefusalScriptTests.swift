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

  /// Why questions refuse, read off the sources; a table that is taken over has tests of its own.
  static let reasons = Repository.swiftFiles(below: "Sources/CarnetContent").flatMap { path -> [SourceSentence] in
    guard let text = try? Repository.text(path), !text.contains("ImportKind(") else { return [] }
    return SourceSentence.stretches(after: "Refusal(", closing: "(", ")", in: text).flatMap { refusal in
      let sentence = refusal.firstRange(of: "remedy:").map { refusal[..<$0.lowerBound] }
      return sentence.map { SourceSentence.all(in: $0, of: path) } ?? []
    }
  }

  /// What was said in each refusal that a script meets.
  static let sentences = GuardScripts.said.flatMap { said in
    said.exchanges.flatMap { exchange in
      exchange.shown.compactMap { utterance -> (language: Language, words: String)? in
        guard case .refused(let words, _) = utterance else { return nil }
        return (said.script.language, words)
      }
    }
  }

  @Test("each reason to refuse is given", arguments: Set(reasons).sorted { $0.file < $1.file })
  func isGiven(reason: SourceSentence) {
    let isGiven = RefusalScriptTests.sentences.contains { reason.isSaid(in: $0.words, $0.language) }
    #expect(
      isGiven,
      """
      No script is refused by “\(reason.testDescription)” of \(reason.file). In a script of \(GuardScripts.folder) write \
      `? address: value`, with a value that is refused for that reason, and under it `~` with the words.
      """)
  }

  @Test("are read off the sources, and none is for want of a place")
  func noStrays() {
    #expect(RefusalScriptTests.reasons.count > 40)
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
