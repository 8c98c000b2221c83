import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("The alarms in the scripts of the guards")
struct AlarmScriptTests {
  /// A sentence that the agenda can show, in pieces: what is computed stands between them.
  struct Sentence: Hashable, Sendable, CustomTestStringConvertible {
    let file: String
    let pieces: [Language: [String]]
    var testDescription: String { (pieces[.fr] ?? []).joined(separator: "…") }

    /// True when a line shows it.
    func isShown(by words: String, _ language: Language) -> Bool {
      var rest = Substring(words)
      for piece in pieces[language] ?? [] {
        guard let found = rest.firstRange(of: piece) else { return false }
        rest = rest[found.upperBound...]
      }
      return true
    }
  }

  /// The sentences of the agenda, read off the sources: no dossier shows them all.
  static let sentences = Repository.swiftFiles(below: "Sources/CarnetContent").flatMap { path -> [Sentence] in
    guard let text = try? Repository.text(path),
      text.contains("(_ dossier: Dossier, _ now: Instant) -> [Deadline] {")
    else { return [] }
    return bodies(giving: "Deadline", in: text).flatMap(literals).map { Sentence(file: path, pieces: $0) }
  }

  /// What scripts require of their agenda, line by line.
  static let required = GuardScripts.paths.flatMap { path -> [(language: Language, words: String)] in
    guard let script = try? GuardScripts.script(path) else { return [] }
    var isAgenda = false
    return script.lines.compactMap { line in
      switch line.content {
      case .command(let words, refused: false): isAgenda = words == "agenda"
      case .answer, .command, .line: isAgenda = false
      case .shown(let words) where isAgenda: return (script.language, words)
      default: break
      }
      return nil
    }
  }

  @Test("each date of the agenda is called, with what to do", arguments: Set(sentences).sorted { $0.file < $1.file })
  func called(sentence: Sentence) {
    let isShown = AlarmScriptTests.required.contains { sentence.isShown(by: $0.words, $0.language) }
    #expect(
      isShown,
      """
      No script shows “\(sentence.testDescription)” of \(sentence.file). In \(GuardScripts.folder)/alarms.carnet write the \
      answers that bring that date, `! agenda`, and under it `~` with the words of the date and of what to do about it.
      """)
  }

  @Test("are read off the sources")
  func isRead() {
    #expect(Set(AlarmScriptTests.sentences.map(\.file)).count >= 4)
    #expect(AlarmScriptTests.sentences.count > 40)
  }

  // MARK: Reading the sources

  /// The bodies of the functions that give values of a type, one, several or none.
  private static func bodies(giving type: String, in text: String) -> [Substring] {
    ["-> [\(type)] {", "-> \(type) {", "-> \(type)? {"].flatMap { head in
      text.ranges(of: head).map { found in
        var depth = 1
        let body = text[found.upperBound...]
        let end = body.firstIndex { character in
          depth += character == "{" ? 1 : character == "}" ? -1 : 0
          return depth == 0
        }
        return body[..<(end ?? body.endIndex)]
      }
    }
  }

  /// The texts written out in a body, each in pieces by language.
  private static func literals(in body: Substring) -> [[Language: [String]]] {
    body.ranges(of: "Text(").compactMap { found in
      var rest = body[found.upperBound...]
      guard let fr = pieces(after: "fr:", in: &rest), let en = pieces(after: "en:", in: &rest) else { return nil }
      return [.fr: fr, .en: en]
    }
  }

  /// The pieces of the literal that follows a label, past which `rest` then stands; nil when none follows at once.
  private static func pieces(after label: String, in rest: inout Substring) -> [String]? {
    rest = rest.drop { $0.isWhitespace || $0 == "," }
    guard rest.hasPrefix(label) else { return nil }
    rest = rest.dropFirst(label.count).drop(while: \.isWhitespace)
    guard rest.popFirst() == "\"" else { return nil }
    var pieces = [""]
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\", let escaped = rest.popFirst() else {
        pieces[pieces.count - 1].append(character)
        continue
      }
      // `\(…)` begins another piece; `\u{A0}` is a space to a script.
      var depth = 1
      switch escaped {
      case "(":
        while depth > 0, let next = rest.popFirst() { depth += next == "(" ? 1 : next == ")" ? -1 : 0 }
        pieces.append("")
      case "u":
        rest = rest.drop { $0 != "}" }.dropFirst()
        pieces[pieces.count - 1].append(" ")
      default: pieces[pieces.count - 1].append(escaped)
      }
    }
    return pieces.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
