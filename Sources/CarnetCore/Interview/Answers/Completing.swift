// The ways to go on with a line: commands and their arguments, choices, items.

extension Place {
  /// The ways to go on with a line, best first.
  func completions(of line: String) -> [Completion] {
    line.hasPrefix(":") ? commandCompletions(line) : answerCompletions(line)
  }

  private func commandCompletions(_ line: String) -> [Completion] {
    let parts = line.dropFirst().split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let word = parts.first ?? ""
    guard parts.count > 1 else {
      let wanted = folded(word)
      let commands = Command.allCases.map { ($0.entry.name, $0.entry.summary) }
      let shortcuts = catalogue.forms.compactMap { form in
        form.shortcut.map { ($0, form.items?.one ?? form.title) }
      }
      let verbs = catalogue.forms.flatMap(\.verbs).map { ($0.word, $0.summary) }
      return (commands + shortcuts + verbs).filter { folded($0.0[language]).hasPrefix(wanted) }
        .map { Completion(":\($0.0[language]) ", meaning: $0.1[language]) }
    }
    let ways: [Completion]
    switch interview.command(word) {
    case .success(.command(let command)): ways = command.entry.arguments.map { choices(of: $0.choice) } ?? []
    case .success(.verb(let form, _)): ways = items(of: form).reversed()
    case .success(.shortcut), .failure: return []
    }
    let typed = folded(parts[1])
    return ways.filter { folded($0.line).hasPrefix(typed) }
      .map { Completion(":\(word) \($0.line)", meaning: $0.meaning) }
  }

  private func choices(of choice: Command.Choice) -> [Completion] {
    switch choice {
    case .words: []
    case .commands: Command.allCases.map { Completion($0.entry.name[language], meaning: $0.entry.summary[language]) }
    case .stages: Stage.allCases.map { Completion(folded($0.title[language])) }
    case .lists: catalogue.forms.filter { $0.items != nil }.map { Completion(folded($0.title[language])) }
    case .items: allItems()
    case .documents: catalogue.documents.map { Completion($0.id, meaning: $0.title[language]) }
    case .accounts:
      catalogue.indicators.map { Completion($0.id, meaning: $0.name[language]) }
        + catalogue.checks.map { Completion($0.id, meaning: $0.title[language]) }
    case .blockingRules:
      (road.obstacles(to: dossier.currentStage).filter(\.canBeWaived) + heldBack)
        .map { Completion($0.check, meaning: $0.finding.sentence[language]) }
    case .imports: catalogue.imports.map { Completion($0.name[language], meaning: $0.title[language]) }
    case .exports:
      catalogue.exports.map { Completion($0.name[language], meaning: $0.title[language]) } + [Completion("agenda")]
    case .keeping: [Completion(say("garder", "keep"))]
    case .languages: Language.allCases.map { Completion($0.rawValue) }
    case .settings: Paging.allCases.map { Completion("pager \($0.word)", meaning: $0.words[language]) }
    case .levels: [Completion(say("essentiel", "essential")), Completion(say("détail", "detail"))]
    }
  }

  private func allItems() -> [Completion] {
    catalogue.forms.filter { $0.items != nil }.flatMap { items(of: $0.id) }
  }

  private func items(of form: FormID) -> [Completion] {
    dossier.items(of: form).map { Completion($0.description, meaning: catalogue.name(of: $0, in: dossier)) }
  }

  private func answerCompletions(_ line: String) -> [Completion] {
    guard case .question(let address) = road.asking(at: standing), let question = catalogue.question(at: address)
    else { return [] }
    switch question.kind {
    case .choice(let options): return begun(line, options.all.map { Completion($0.label[language]) })
    case .choices(let options): return lastPart(line, options.all.map { Completion($0.label[language]) })
    case .item(let form): return begun(line, items(of: form))
    case .items(let form): return lastPart(line, items(of: form))
    case .yesNo: return begun(line, [Completion(say("oui", "yes")), Completion(say("non", "no"))])
    default: return []
    }
  }

  /// The completions that begin with what was typed, by the word or by what it means.
  private func begun(_ line: String, _ all: [Completion]) -> [Completion] {
    let wanted = folded(line)
    return all.filter { way in
      [way.line, way.meaning].contains { $0.map { folded($0).hasPrefix(wanted) } ?? false }
    }
  }

  private func lastPart(_ line: String, _ all: [Completion]) -> [Completion] {
    guard let comma = line.lastIndex(of: ",") else { return begun(line, all) }
    let head = line[...comma]
    return begun(trimmed(line[line.index(after: comma)...]), all)
      .map { Completion("\(head) \($0.line)", meaning: $0.meaning) }
  }
}
