import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("The scripts of the guards")
struct GuardScriptTests {
  @Test("come out as they say, and decide the same in the other language", arguments: GuardScripts.paths)
  func replays(path: String) throws {
    let script = try GuardScripts.script(path)
    let result = try replayed(script, sheets: GuardScripts.sheet)
    #expect(result.source.divergence == nil)
    #expect(result.source.unused == 0)
    var other = script
    other.language = script.language == .fr ? .en : .fr
    // What is suggested and kept may be a text in the language of the conversation.
    other.lines.removeAll { line in
      switch line.content {
      case .shown, .require("digest", _): true
      default: false
      }
    }
    let translated = try replayed(other, sheets: GuardScripts.sheet)
    #expect(translated.source.divergence == nil)
    #expect(translated.source.passed == result.source.passed - (script.lines.count - other.lines.count))
    #expect(translated.events.map(\.fact.kind) == result.events.map(\.fact.kind))
  }

  @Test("trip each guard and mend it", arguments: Catalogue.standard.checks.map(\.id))
  func tripsAndMends(check: String) throws {
    let mended = try GuardScripts.paths.contains { path in
      let states = try GuardScripts.script(path).lines.compactMap { GuardScriptTests.state(of: check, $0) }
      return states.firstIndex(of: "failed").map { states[$0...].contains("passed") } ?? false
    }
    #expect(
      mended,
      """
      No script trips \(check) and mends it. In a script of stage \(check.dropFirst().prefix(1)) in \(GuardScripts.folder), \
      after the answers that trip it, write `= check.\(check) failed`, and after those that mend it, `= check.\(check) passed`.
      """)
  }

  @Test(
    "see each blocking guard prevent closing",
    arguments: Catalogue.standard.checks.filter { $0.strength == .blocking }.map(\.id))
  func blocks(check: String) throws {
    let stage = try #require(Catalogue.standard.checks.first { $0.id == check }).stage
    let refused = GuardScripts.said.contains { said in
      said.exchanges.contains { exchange in
        guard exchange.isRefused, case .line(let line) = exchange.said, line.hasPrefix(":close ") else { return false }
        return Road(catalogue: .standard, dossier: exchange.dossier, now: exchange.at).obstacles(to: stage).contains {
          $0.check == check
        } && line == ":close \(stage.rawValue)"
      }
    }
    #expect(
      refused,
      """
      No script is refused closing by \(check). In a script of \(GuardScripts.folder), while it fails, write \
      `? ! close \(stage.rawValue)`, and under it `~` with the words of the finding.
      """)
  }

  @Test("are told where to go by whatever a guard finds", arguments: Stage.allCases)
  func leads(stage: Stage) {
    var seen: Set<Text> = []
    for said in GuardScripts.said where said.path.contains("/\(stage.number)-") {
      for exchange in said.exchanges {
        let road = Road(catalogue: .standard, dossier: exchange.dossier, now: exchange.at)
        for check in Catalogue.standard.checks where check.stage == stage {
          for finding in check.find(exchange.dossier, exchange.at) where seen.insert(finding.sentence).inserted {
            let isAnswered = finding.addresses.first.map(road.isReachable) ?? false
            let isCommanded = Language.allCases.allSatisfy { language in
              finding.sentence[language].split(separator: " ").contains { $0.hasPrefix(":") && $0.count > 2 }
            }
            #expect(
              isAnswered || isCommanded,
              """
              \(check.id) finds “\(finding.sentence.en)” and leads nowhere: give the finding the address of an answer that \
              mends it, or name the command that does.
              """)
          }
        }
      }
    }
    #expect(seen.count > 4)
  }

  @Test("set one aside in writing")
  func waives() {
    let waived = GuardScripts.said.flatMap(\.script.lines).contains {
      if case .require(_, "waived") = $0.content { true } else { false }
    }
    #expect(waived)
  }

  /// What a line requires of a check: `failed`, `passed`, `waived`; nil when it is about something else.
  private static func state(of check: String, _ line: ScriptLine) -> String? {
    guard case .require("check.\(check)", let state) = line.content else { return nil }
    return state
  }
}

extension Fact {
  /// What sort of fact it is, whatever it is about.
  fileprivate var kind: String { record.split(separator: "\t").first.map(String.init) ?? "" }
}
