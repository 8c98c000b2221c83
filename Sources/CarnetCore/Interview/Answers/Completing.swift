// The ways to go on with a line: commands and their arguments, questions, choices, items, files, what is noted elsewhere.

extension Place {
  /// The ways to go on with a line, best first; `files` gives the paths that begin so.
  func completions(of line: String, files: (_ beginning: String) -> [String] = { _ in [] }) -> [Completion] {
    line.hasPrefix(":") ? commandCompletions(line, files) : answerCompletions(line)
  }

  private func commandCompletions(_ line: String, _ files: (String) -> [String]) -> [Completion] {
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
    return arguments(of: word, parts[1], files).map { Completion(":\(word) \($0.line)", meaning: $0.meaning) }
  }

  /// The ways to go on behind a command's word.
  private func arguments(of word: String, _ rest: String, _ files: (String) -> [String]) -> [Completion] {
    switch interview.command(word) {
    case .success(.command(.edit)): return edits(rest)
    case .success(.command(.simulate)):
      guard let last = rest.lastIndex(of: ";") else { return edits(rest) }
      let head = rest[...last]
      return edits(String(rest[rest.index(after: last)...].drop { $0 == " " }))
        .map { Completion("\(head) \($0.line)", meaning: $0.meaning) }
    case .success(.command(.at)):
      guard let colon = rest.firstIndex(of: ":"), colon > rest.startIndex, rest[rest.index(before: colon)] == " " else {
        return []
      }
      let head = trimmed(rest[..<colon])
      return completions(of: String(rest[colon...]), files: files)
        .map { Completion("\(head) \($0.line)", meaning: $0.meaning) }
    case .success(.command(.list)): return starting(rest, choices(of: .lists)) + conditions(rest)
    case .success(.command(.importing)):
      let kinds = choices(of: .imports)
      guard let space = rest.firstIndex(of: " "), kinds.contains(where: { folded($0.line) == folded(rest[..<space]) })
      else { return starting(rest, kinds) + files(rest).map { Completion($0) } }
      return files(String(rest[rest.index(after: space)...])).map { Completion("\(rest[..<space]) \($0)") }
    case .success(.command(let command)) where command.entry.arguments?.choice == .items: return allItems(rest)
    case .success(.command(let command)):
      return starting(rest, command.entry.arguments.map { choices(of: $0.choice) } ?? [])
    case .success(.verb(let form, _)): return named(dossier.items(of: form).reversed(), rest)
    case .success(.shortcut), .failure: return []
    }
  }

  /// What may stand behind a list's name: its conditions and its columns, in place of the last word.
  private func conditions(_ rest: String) -> [Completion] {
    let words = rest.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1 else { return [] }
    let turn = Turn(place: self, chain: "")
    let lengths = stride(from: min(words.count - 1, 8), to: 0, by: -1)
    let named = lengths.lazy.compactMap { turn.form(named: words[..<$0].joined(separator: " ")) }.first
    guard let form = named, form.items != nil else { return [] }
    let head = words.dropLast().joined(separator: " ")
    let last = folded(words[words.count - 1])
    return ListReading(place: self, form: form).ways(language, columns: words.dropLast()).filter {
      folded($0.line).hasPrefix(last)
    }.map { Completion("\(head) \($0.line)", meaning: $0.meaning) }
  }

  /// The ways whose line goes on as the text begins.
  private func starting(_ text: String, _ ways: [Completion]) -> [Completion] {
    let typed = folded(text)
    return ways.filter { folded($0.line).hasPrefix(typed) }
  }

  private func choices(of choice: Command.Choice) -> [Completion] {
    switch choice {
    case .words: []
    case .commands: Command.allCases.map { Completion($0.entry.name[language], meaning: $0.entry.summary[language]) }
    case .stages: Stage.allCases.map { Completion(folded($0.title[language])) }
    case .lists: catalogue.forms.filter { $0.items != nil }.map { Completion(folded($0.title[language])) }
    case .columns:
      columnsToFill().map { form, question, count in
        Completion(
          form.name(of: question, in: language),
          meaning: form.title[language] + say(" : il en manque \(count)", ": \(count) missing"))
      }
    case .items: allItems("")
    case .documents: catalogue.documents.map { Completion(called($0), meaning: $0.title[language]) }
    case .accounts:
      catalogue.indicators.map { Completion($0.id, meaning: $0.name[language]) }
        + catalogue.checks.map { Completion($0.id, meaning: $0.title[language]) }
    case .blockingRules:
      (road.obstacles(to: dossier.currentStage).filter(\.canBeWaived) + heldBack)
        .map { Completion($0.check, meaning: $0.finding.sentence[language]) }
    case .imports: catalogue.imports.map { Completion($0.name[language], meaning: $0.title[language]) }
    case .exports:
      catalogue.exports.map { Completion($0.name[language], meaning: $0.title[language]) } + [
        Completion(say("agenda", "dates"))
      ]
    case .keeping: [Completion(say("garder", "keep"))]
    case .languages: Language.allCases.map { Completion($0.rawValue) }
    case .settings: Setting.all.map { Completion($0.typed(language), meaning: $0.words[language]) }
    case .levels: [Completion(say("essentiel", "essential")), Completion(say("détail", "detail"))]
    }
  }

  private func allItems(_ beginning: String) -> [Completion] {
    catalogue.forms.filter { $0.items != nil }.flatMap { named(dossier.items(of: $0.id), beginning) }
  }

  /// The items whose number begins so, with their names: no more than can be offered, since a list may be very long.
  private func named(_ items: [ItemID], _ beginning: String) -> [Completion] {
    let typed = folded(beginning)
    return items.lazy.filter { typed.isEmpty || folded($0.description).hasPrefix(typed) }.prefix(64)
      .map { Completion($0.description, meaning: catalogue.name(of: $0, in: dossier)) }
  }

  private func items(of form: FormID) -> [Completion] {
    dossier.items(of: form).map { Completion($0.description, meaning: catalogue.name(of: $0, in: dossier)) }
  }

  // MARK: An answer named in a command

  /// `A7 coût de remplacement 1200`: first the subject, then the question by its words, then the answer.
  private func edits(_ text: String) -> [Completion] {
    let turn = Turn(place: self, chain: "")
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let (subject, used) = turn.subject(beginning: words), words.count > used,
      let form = catalogue.form(subject.form)
    else { return allItems(text) + starting(text, forms()) }
    let head = words[..<used].joined(separator: " ")
    let rest = Array(words[used...])
    if let (question, count) = form.question(beginning: rest), rest.count > count {
      let typed = rest[count...].joined(separator: " ")
      let before = "\(head) \(rest[..<count].joined(separator: " "))"
      return answers(to: question, at: Address(subject, question.id), typed)
        .map { Completion("\(before) \($0.line)", meaning: $0.meaning) }
    }
    let wanted = folded(rest.joined(separator: " "))
    return form.questions.filter { road.isReachable(Address(subject, $0.id)) }.compactMap { question in
      let name = form.name(of: question, in: language)
      guard [name, question.prompt[language], question.id].contains(where: { folded($0).hasPrefix(wanted) }) else {
        return nil
      }
      let noted = dossier.answer(at: Address(subject, question.id)).map {
        say(" : ", ": ") + truncated(catalogue.words($0, for: question, in: dossier, language), width: 40)
      }
      return Completion("\(head) \(name) ", meaning: question.prompt[language] + (noted ?? ""))
    }
  }

  /// The forms about one thing, by the word that names each.
  private func forms() -> [Completion] {
    catalogue.forms.filter { $0.items == nil && $0.isAsked(context(Subject($0.id))) }
      .map { Completion($0.title[language].lowercased() + " ", meaning: $0.stage.title[language]) }
  }

  // MARK: An answer

  private func answerCompletions(_ line: String) -> [Completion] {
    switch road.asking(at: standing) {
    case .question(let address):
      catalogue.question(at: address).map { answers(to: $0, at: address, line) } ?? []
    case .another(let form): begun(line, yesOrNo + likes(form)) + sorts(line, form)
    case .close, .pending(.mend), .pending(.mendClosed), .pending(.close), .pending(.remove),
      .pending(.importing), .pending(.several), .pending(.text):
      begun(line, yesOrNo)
    case .command, .pending(.reasonToReopen), .pending(.reasonToWaive): []
    }
  }

  private func answers(to question: QuestionDefinition, at address: Address, _ line: String) -> [Completion] {
    switch question.kind {
    case .choice(let options): return begun(line, options.all.map { Completion($0.label[language]) })
    case .choices(let options): return lastPart(line, options.all.map { Completion($0.label[language]) })
    case .item(let form): return begun(line, items(of: form))
    case .items(let form): return lastPart(line, items(of: form))
    case .yesNo: return begun(line, yesOrNo)
    case .line:
      let known = KnownTexts(for: question, in: self)
      return begun(line, known.answers.map { Completion($0) }) + known.placed(line).map { Completion($0) }
    default: return []
    }
  }

  /// An item like the last one.
  private func likes(_ id: FormID) -> [Completion] {
    dossier.items(of: id).suffix(1).map {
      Completion(say("comme \($0)", "like \($0)"), meaning: catalogue.name(of: $0, in: dossier))
    }
  }

  /// The kinds behind a number: `6 PC, 2 por`.
  private func sorts(_ line: String, _ id: FormID) -> [Completion] {
    guard let several = catalogue.form(id)?.items?.several, let space = line.lastIndex(of: " ") else { return [] }
    let (head, word) = (line[...space], folded(line[line.index(after: space)...]))
    guard head.contains(where: \.isNumber) else { return [] }
    return several.sorts().flatMap { option in
      [option.label[language]].filter { folded($0).hasPrefix(word) }.map { Completion(head + $0) }
    }
  }

  private var yesOrNo: [Completion] { [Completion(say("oui", "yes")), Completion(say("non", "no"))] }

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
