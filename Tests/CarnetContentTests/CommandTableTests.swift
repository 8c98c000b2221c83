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
      let labels = shown(":help all", language).flatMap { utterance -> [String] in
        if case .facts(let facts) = utterance { facts.map(\.label) } else { [] }
      }
      #expect(labels.contains(usage))
      #expect(shown(":help \(command.entry.name[language])", language).first == .note(usage))
    }
  }

  @Test("every form is found from the help, by its title and by its id", arguments: Catalogue.standard.forms.map(\.id))
  func forms(id: FormID) throws {
    let form = try #require(Catalogue.standard.form(id))
    for language in Language.allCases {
      let page = shown(":help all", language).map(words).joined(separator: "\n")
      let word = form.shortcut.map { ":\($0[language])" } ?? form.title[language]
      #expect(page.contains(word), "\(id) \(language)")
      for wanted in [form.title[language], form.title.en, id.name] {
        let told = shown(":help \(wanted)", language).map(words).joined(separator: "\n")
        let names = [form.title[language], form.items?.one[language]].compactMap { $0 }
        #expect(names.contains(where: told.contains), "\(wanted): \(told)")
      }
    }
    // What is said there is understood.
    let context = Context(dossier: Dossier(), subject: Subject(form.id), now: now)
    guard form.shortcut == nil, form.items != nil, form.isAsked(context) else { return }
    if case .refuse(let refusal, _) = step(":list \(folded(form.title.en))", .en, in: Dossier()) {
      Issue.record("\(id): \(refusal.sentence.en)")
    }
  }

  private func words(_ utterance: Utterance) -> String {
    switch utterance {
    case .note(let words), .aside(let words): words
    case .facts(let facts): facts.map { "\($0.label) \($0.value)" }.joined(separator: "\n")
    default: ""
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

  // MARK: One word too many

  /// What a command takes, whole: one word more has no meaning.
  static let whole: [Command: Text] = [
    .help: Text(fr: "clore", en: "close"), .back: Text(same: "3"), .skip: Text(same: "company.name"),
    .undo: Text(same: ""), .redo: Text(same: ""), .status: Text(fr: "tout", en: "all"),
    .stage: Text(fr: "cahier des charges", en: "specification"), .close: Text(fr: "inventaire", en: "inventory"),
    .next: Text(fr: "garder", en: "keep"), .show: Text(same: "A1"),
    .add: Text(fr: "3 comme A2", en: "3 like A2"), .compose: Text(same: "A1"), .history: Text(same: "A1"),
    .remove: Text(fr: "A1 oui", en: "A1 yes"),
    .review: Text(same: "A1"), .why: Text(same: "K03"), .documents: Text(same: "law html"),
    .exporting: Text(same: "agenda"), .indicators: Text(same: "all 2026-01-01 2026-06-30"), .agenda: Text(same: "all"),
    .language: Text(same: "fr"), .level: Text(fr: "détail", en: "detail"), .quit: Text(same: ""),
    .set: Text(same: "pager off"),
  ]

  /// Why a command takes any words to the end of the line.
  static let free: [Command: String] = [
    .reopen: "the reason", .waive: "the reason", .edit: "the value", .simulate: "the values",
    .find: "the words to search for", .fill: "the words of a column: what is none is refused",
    .list: "the conditions: what says nothing of the list is refused",
    .at: "a command",
    .importing: "the name of a file may hold spaces: what is no file is refused",
  ]

  /// True for a refusal that names the words and says how the command is typed.
  private func isRefused(_ line: String, naming words: String, usage: String, _ language: Language) -> Bool {
    guard case .refuse(let refusal, _) = step(line, language, in: CommandTableTests.dossiers[2]) else { return false }
    return refusal.sentence[language].contains(words) && refusal.remedy?[language].hasSuffix(":" + usage) == true
  }

  @Test("refuses what is one word too many, or takes free words for a reason", arguments: Command.allCases)
  func excess(command: Command) throws {
    let entry = command.entry
    guard let whole = CommandTableTests.whole[command] else {
      #expect(entry.room == .free && CommandTableTests.free[command] != nil)
      return
    }
    #expect(entry.room != .free && CommandTableTests.free[command] == nil)
    for language in Language.allCases {
      let line = [":" + entry.name[language], whole[language]].filter { !$0.isEmpty }.joined(separator: " ")
      if case .refuse(let refusal, _) = step(line, language, in: CommandTableTests.dossiers[2]) {
        #expect(!refusal.sentence[language].contains("trop") && !refusal.sentence[language].contains("too many"))
      }
      #expect(isRefused(line + " zzz", naming: "zzz", usage: entry.usage(language), language), "\(line) zzz")
      #expect(isRefused(line + " zzz 2", naming: "zzz 2", usage: entry.usage(language), language), "\(line) zzz 2")
    }
  }

  @Test("a verb of an item too; one that takes free words refuses those that it cannot read")
  func verbs() {
    let verbs = Catalogue.standard.forms.flatMap(\.verbs)
    for verb in verbs where verb.room == .free {
      for language in Language.allCases {
        guard case .refuse = step(":\(verb.word[language]) I1 zzz", language, in: CommandTableTests.dossiers[2]) else {
          return #expect(Bool(false), "\(verb.word[language])")
        }
      }
    }
    for verb in verbs where verb.room != .free {
      for language in Language.allCases {
        let line = ":\(verb.word[language]) I1 zzz"
        #expect(isRefused(line, naming: "zzz", usage: verb.example[language], language), "\(line)")
      }
    }
  }

  @Test(
    "passes over no word that it does not know",
    arguments: [
      (":export zzz", "zzz"), (":exporter zzz", "zzz"), (":indicators 2026", "last day"),
      (":indicateurs 2026-01-01", "dernier jour"), (":remove I4 maybe", "maybe"),
      (":supprimer I4 peut-être", "peut-être"),
      (":skip zzz", "zzz"), (":passer assets.A99.name", "assets.A99.name"), (":next zzz", "zzz"),
      (":documents law zzz", "html"), (":documents contrat zzz", "html"), (":why zzz", "zzz"),
      (":level zzz", "niveaux"), (":set zzz", "zzz"), (":set pager zzz", "pager zzz"),
      (":régler pager non", "pager less"),
      (":list assets zzz", "zzz"), (":liste incidents P1 zzz 2", "zzz"), (":list zzz", "zzz"), (":agenda zzz", "zzz"),
      (":add zzz", "zzz"), (":import grid f.csv O2 zzz", "parle"), (":close zzz", "zzz"), (":language zzz", "français"),
    ])
  func unknown(line: String, words: String) {
    for language in Language.allCases {
      guard case .refuse(let refusal, _) = step(line, language, in: CommandTableTests.dossiers[2]) else {
        Issue.record("\(line) is taken")
        continue
      }
      let said = [refusal.sentence.fr, refusal.sentence.en, refusal.remedy?.fr, refusal.remedy?.en]
      #expect(said.contains { $0?.contains(words) == true }, "\(refusal)")
    }
  }

  @Test("takes what follows an item as its answer, whole", arguments: [":taken I12 14:55 zzz", ":pris I12 14h55 zzz"])
  func time(line: String) throws {
    let text = try Repository.text("Tests/Scripts/kermarrec.fr.carnet")
    let end = try #require(text.ranges(of: "\n! close suivi").first)
    let dossier = try replayed(Script(parsing: String(text[..<end.lowerBound]))).dossier
    for language in Language.allCases {
      guard case .refuse(let refusal, _) = step(line, language, in: dossier) else {
        Issue.record("\(line) is taken")
        continue
      }
      #expect(refusal.sentence[language].contains("zzz"))
    }
  }

  @Test("looks for a file under all the words that name it")
  func fileName() {
    guard case .fetch(let path, _, _) = step(":import tickets my file.csv extra", .en, in: Dossier()) else {
      Issue.record("nothing is fetched")
      return
    }
    #expect(path == "my file.csv extra")
  }

  @Test("keeps what a no keeps")
  func kept() {
    guard case .show(let said, _) = step(":remove A1 no", .en, in: CommandTableTests.dossiers[2]) else {
      Issue.record("a no is no answer")
      return
    }
    #expect(said.count == 1)
  }
}
