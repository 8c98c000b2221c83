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

  /// Why questions and commands refuse, read off the sources; a table that is taken over has tests of its own.
  static let reasons = ["Sources/CarnetContent", "Sources/CarnetCore"].flatMap {
    Repository.swiftFiles(below: $0)
  }.flatMap { path -> [SourceSentence] in
    guard let text = try? Repository.text(path), !text.contains("ImportKind("), !path.contains("/Script/") else {
      return []
    }
    let refusals = SourceSentence.stretches(after: "Refusal(", closing: "(", ")", in: text).flatMap { refusal in
      let sentence = refusal.firstRange(of: "remedy:").map { refusal[..<$0.lowerBound] }
      return SourceSentence.all(in: sentence ?? refusal, of: path)
    }
    return refusals + SourceSentence.pairs(after: "isNot:", in: text, of: path)
  }.filter { !unsayable.contains($0.testDescription) }

  /// What no script can be refused by.
  static let unsayable: Set<String> = [
    // More characters than a script that is read can hold, and characters that are not seen.
    "Cette réponse est trop longue :…caractères au plus.", "Rien de lisible n'a été tapé.",
    // No choice is without options, and no kind of answer is a whole percentage.
    "Il n'y a rien à choisir ici.", "n'est pas un pourcentage entier",
  ]

  /// What was said in each refusal that a script meets.
  static let sentences = GuardScripts.said.flatMap { said in
    said.exchanges.flatMap { exchange in
      exchange.shown.compactMap { utterance -> (language: Language, words: String)? in
        guard case .refused(_, let words, _) = utterance else { return nil }
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

  /// The reasons that no script meets, by their ids, and why none can.
  static let unmet: [String: String] = [
    "nothing-readable": "characters that are not seen",
    "not-a-whole-percentage": "no kind of answer is a whole percentage",
    "a-folder": "a table that a script names lies beside it; CommandTests meets the folder",
    "faults-in-text": "a script gives each answer by itself; FormTextTests meets it",
  ]

  /// The ids of the reasons for which a script is refused.
  static let reasonsMet = Set(
    GuardScripts.said.flatMap(\.exchanges).flatMap(\.shown).compactMap { utterance -> String? in
      guard case .refused(let reason, _, _) = utterance else { return nil }
      return reason.id
    })

  @Test("each reason has its script, or says why it has none", arguments: Catalogue.standard.reasons.map(\.id))
  func isMet(id: String) {
    let isMet = RefusalScriptTests.reasonsMet.contains(id)
    #expect(
      isMet != (RefusalScriptTests.unmet[id] != nil),
      """
      No script is refused for \(id), or the list says wrongly that none can be. In a script of \(GuardScripts.folder) \
      write `? address: value`, with a value that is refused for that reason.
      """)
  }

  /// What each reason meant, question by question, in the words of the sources.
  static let meant: [String: Set<SourceSentence>] = GuardScripts.said.reduce(into: [:]) { meant, said in
    for exchange in said.exchanges {
      guard case .answer(let address, _) = exchange.said else { continue }
      for case .refused(let reason, let words, _) in exchange.shown {
        // The longest that fits: another may be the beginning of it.
        let said = reasons.filter { $0.isSaid(in: words, said.script.language) }
          .max { $0.length(in: said.script.language) < $1.length(in: said.script.language) }
        guard let said else { continue }
        meant["\(address.subject.form.name).\(address.question) \(reason.id)", default: []].insert(said)
      }
    }
  }

  @Test("a question that refuses for two reasons names two")
  func tellApart() {
    #expect(RefusalScriptTests.meant.count > 100)
    for (reason, sentences) in RefusalScriptTests.meant where sentences.count > 1 {
      Issue.record("\(reason) means \(sentences.map(\.testDescription).sorted())")
    }
  }

  @Test("what no script meets is a reason")
  func unmetExist() {
    #expect(Set(RefusalScriptTests.unmet.keys).isSubset(of: Catalogue.standard.reasons.map(\.id)))
  }

  @Test("none is for want of a place, save where that is what is shown")
  func noStrays() {
    for said in GuardScripts.said where !said.path.hasSuffix("answers.carnet") {
      for exchange in said.exchanges where exchange.isRefused {
        guard case .answer(let address, let words) = exchange.said else { continue }
        let road = Road(catalogue: .standard, dossier: exchange.dossier, now: exchange.at)
        #expect(road.isReachable(address), "\(said.path): nothing is asked at \(address): \(words)")
      }
    }
  }

  @Test("are read off the sources")
  func isRead() {
    #expect(RefusalScriptTests.reasons.count > 100)
  }
}
