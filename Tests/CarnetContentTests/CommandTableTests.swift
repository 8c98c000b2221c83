import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Each command of the table")
struct CommandTableTests {
  let interview = Interview(catalogue: .standard)
  let now = Instant(epochSeconds: 1_795_000_000, offsetSeconds: 3_600)

  /// A dossier of nothing, one in the middle of the road, and one of everything.
  static let dossiers: [Dossier] = {
    let text = (try? Repository.text("Tests/Scripts/kermarrec.fr.carnet")) ?? ""
    let half = text.ranges(of: "\naward.offer:").first.map { String(text[..<$0.lowerBound]) } ?? ""
    return [Dossier()] + [half, text].compactMap { try? replayed(Script(parsing: $0)).dossier }
  }()

  private func step(_ line: String, _ language: Language, in dossier: Dossier) -> Step {
    interview.step(.line(line), at: Standing(language: language), in: dossier, chain: "0f3a", head: "0f3a", now: now)
  }

  private func ways(_ line: String, _ language: Language, in dossier: Dossier) -> [Completion] {
    interview.completions(of: line, at: Standing(language: language), in: dossier, now: now)
  }

  @Test("has dossiers to be tried on")
  func tried() { #expect(CommandTableTests.dossiers.count == 3) }

  @Test("has a name and a summary in both languages", arguments: Command.allCases)
  func words(command: Command) {
    let entry = command.entry
    for text in [entry.name, entry.summary] + (entry.arguments.map { [$0.words] } ?? []) {
      #expect(!text.fr.isEmpty && !text.en.isEmpty)
    }
    #expect(entry.summary.fr != entry.summary.en)
    #expect(!entry.name.fr.contains(" ") && !entry.name.en.contains(" "))
  }

  @Test("is understood by both names, without accents, and by a beginning", arguments: Command.allCases)
  func parsed(command: Command) throws {
    let names = [command.entry.name.fr, command.entry.name.en]
    for name in names {
      #expect(try interview.command(name).get() == .command(command))
      #expect(try interview.command(folded(name)).get() == .command(command))
    }
    // `:redo` is whole before `:rédiger` lets go of it; then the other language has a beginning.
    let beginnings = names.flatMap { name in (1..<name.count).map { String(name.prefix($0)) } }
    let understood = beginnings.filter { (try? interview.command($0).get()) == .command(command) }
    #expect(!understood.isEmpty, "no beginning of \(names) is enough")
  }

  @Test("stands in the help, and is explained there", arguments: Command.allCases)
  func help(command: Command) {
    for language in Language.allCases {
      let usage = ":" + command.entry.usage(language)
      let labels = shown(":help", language).flatMap { utterance -> [String] in
        if case .facts(let facts) = utterance { facts.map(\.label) } else { [] }
      }
      #expect(labels.contains(usage))
      #expect(shown(":help \(command.entry.name[language])", language).first == .note(usage))
    }
  }

  private func shown(_ line: String, _ language: Language) -> [Utterance] {
    guard case .show(let utterances, _) = step(line, language, in: Dossier()) else { return [] }
    return utterances
  }

  @Test("is offered by Tab, and offers what its argument is chosen from", arguments: Command.allCases)
  func completed(command: Command) {
    for language in Language.allCases {
      let name = command.entry.name[language]
      let whole = ways(":" + name, language, in: Dossier()).map(\.line)
      #expect(whole.contains(":\(name) "))
      let offered = CommandTableTests.dossiers.map { ways(":\(name) ", language, in: $0) }
      if let arguments = command.entry.arguments, arguments.choice != .words {
        #expect(offered.contains { !$0.isEmpty }, ":\(name) \(arguments.words[language]) offers nothing")
      } else {
        #expect(offered.allSatisfy { $0.isEmpty })
      }
    }
  }

  @Test("offers both levels")
  func levels() {
    #expect(ways(":level ", .en, in: Dossier()).map(\.line) == [":level essential", ":level detail"])
    #expect(ways(":niveau d", .fr, in: Dossier()).map(\.line) == [":niveau détail"])
  }

  @Test("chooses from every choice that there is")
  func choices() {
    let used = Set(Command.allCases.compactMap(\.entry.arguments?.choice))
    #expect(used == Set(Command.Choice.allCases))
  }

  @Test(
    "is obeyed on an empty dossier and on a full one, alone, with words and with what it offers",
    arguments: Command.allCases)
  func obeyed(command: Command) {
    for dossier in CommandTableTests.dossiers {
      for language in Language.allCases {
        let line = ":" + command.entry.name[language]
        let offered = ways(line + " ", language, in: dossier).prefix(2).map(\.line)
        for typed in [line, line + " A1 x", line + " 🥖 ; \u{202E}"] + offered {
          guard case .refuse(let refusal, _) = step(typed, language, in: dossier) else { continue }
          #expect(!refusal.sentence[language].contains(line + "”"), "\(typed) is not understood as a command")
          #expect(!refusal.sentence[language].contains(line + " »"), "\(typed) is not understood as a command")
        }
      }
    }
  }
}
