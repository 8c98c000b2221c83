import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("The alarms in the scripts of the guards")
struct AlarmScriptTests {
  /// The sentences of the agenda, read off the sources: no dossier shows them all.
  static let sentences = Repository.swiftFiles(below: "Sources/CarnetContent").flatMap { path -> [SourceSentence] in
    guard let text = try? Repository.text(path),
      text.contains("(_ dossier: Dossier, _ now: Instant) -> [Deadline] {")
    else { return [] }
    return ["-> [Deadline] {", "-> Deadline {", "-> Deadline? {"].flatMap { head in
      SourceSentence.stretches(after: head, closing: "{", "}", in: text)
    }.flatMap { SourceSentence.all(in: $0, of: path) }
  }

  /// What scripts require of their agenda, line by line.
  static let required = GuardScripts.paths.flatMap { path -> [(language: Language, words: String)] in
    guard let script = try? GuardScripts.script(path) else { return [] }
    var isAgenda = false
    return script.lines.compactMap { line in
      switch line.content {
      case .command(let words, .taken): isAgenda = ["agenda", "agenda all", "dates", "dates all"].contains(words)
      case .answer, .command, .line: isAgenda = false
      case .shown(let expectation) where isAgenda:
        if case .words(let words) = expectation.pattern, !expectation.isNegated { return (script.language, words) }
      default: break
      }
      return nil
    }
  }

  @Test("each date of the agenda is called, with what to do", arguments: Set(sentences).sorted { $0.file < $1.file })
  func called(sentence: SourceSentence) {
    let isShown = AlarmScriptTests.required.contains { sentence.isSaid(in: $0.words, $0.language) }
    #expect(
      isShown,
      """
      No script shows “\(sentence.testDescription)” of \(sentence.file). In \(GuardScripts.folder)/alarms.carnet write the \
      answers that bring that date, `! agenda all`, and under it `~` with the words of the date and of what to do about it.
      """)
  }

  @Test("are read off the sources")
  func isRead() {
    #expect(Set(AlarmScriptTests.sentences.map(\.file)).count >= 4)
    #expect(AlarmScriptTests.sentences.count > 40)
  }
}
