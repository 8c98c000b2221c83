import CarnetContent
import CarnetCore
import TestSupport
import Testing

/// What a script that is wrong is told, mistake by mistake: `mistakes.txt` has each with its words in both languages.
@Suite("A mistake in a script")
struct ScriptMistakeTests {
  /// A script with a mistake, and what is said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String
    let said: [Language: String]
  }

  static let mistakes: [Mistake] = {
    let text = (try? Repository.text("Tests/CarnetContentTests/Scripts/mistakes.txt")) ?? ""
    return ("\n" + text).components(between: "\n== ").compactMap { block in
      let parts = block.components(between: "\n-- ")
      guard parts.count == 3, let head = parts[0].firstIndex(of: "\n") else { return nil }
      let (name, body) = (parts[0][..<head], parts[0][parts[0].index(after: head)...])
      let opening =
        name.hasSuffix(" (whole)")
        ? "" : "carnet-script 1\nlanguage en\nclock 2025-10-06T09:00:00+02:00\nstep 20s\n\n"
      func said(_ part: String) -> String { part.drop { $0 != "\n" }.trimmingSuffix("\n").dropFirst().description }
      return Mistake(
        testDescription: String(name), script: opening + body + "\n", said: [.en: said(parts[1]), .fr: said(parts[2])])
    }
  }()

  /// What is said of a script: the mistake, else where it diverges.
  private func outcome(of text: String, in language: Language) throws -> String {
    let interview = Interview(catalogue: .standard)
    let colon = Text(fr: " : ", en: ": ")[language]
    func words(_ fault: ScriptFault) -> String {
      "\(fault.place.number):\(fault.column)\(colon)\(fault.inOneLine[language])"
    }
    let (script, faults) = Script.read(
      Array(text.utf8),
      including: { path, _ in
        .failure(
          Refusal(
            CoreReason.noSuchFile, Text(fr: "« \(path) » ne peut pas être lu.", en: "“\(path)” cannot be read."),
            remedy: Text(
              fr: "Un fichier inclus est cherché à côté de celui qui l'inclut.",
              en: "An included file is looked for beside the one that includes it.")))
      }, in: interview, reasons: [])
    guard faults.isEmpty else { return faults.map(words).joined(separator: "\n") }
    let divergence = try replayed(script).source.divergence
    return divergence.map { String($0.report(of: "", in: language).joined(separator: "\n").dropFirst()) } ?? "nothing"
  }

  @Test("is said with its place, and what would be right", arguments: mistakes)
  func isSaid(mistake: Mistake) throws {
    for language in Language.allCases {
      let said = Typography.plain(try outcome(of: mistake.script, in: language))
      #expect(said == mistake.said[language])
    }
  }

  @Test("there are those that people make")
  func count() {
    #expect(ScriptMistakeTests.mistakes.count >= 80)
    #expect(Set(ScriptMistakeTests.mistakes.map(\.testDescription)).count == ScriptMistakeTests.mistakes.count)
  }
}

extension String {
  /// The pieces between a mark, without what stands before the first.
  fileprivate func components(between mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }

  fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self[...]
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ suffix: String) -> Substring { hasSuffix(suffix) ? dropLast(suffix.count) : self }
}
