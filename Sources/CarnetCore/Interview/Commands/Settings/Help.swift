// The commands: those that make sense here, all of them, those of a topic, or one of them explained.

extension Place {
  /// What one can do, on one screen: the commands of the stage first, then the others by what one wants to do.
  func helpPage() -> [Utterance] {
    let stage = dossier.currentStage
    let own = stageCommands(stage).map { ":" + $0.word }
    let shown = Set(own)
    let topics = Command.Purpose.allCases.map { purpose in
      Document.Fact(
        purpose.title[language],
        commands(for: purpose).map { ":" + $0.entry.name[language] }.filter { !shown.contains($0) }
          .joined(separator: " "))
    }
    let help = Command.help.entry.name[language]
    return [
      .note(
        say(
          "Carnet pose une question à la fois. Entrée garde la réponse proposée entre crochets ; ? explique la question. Une "
            + "commande commence par deux-points, et ses premières lettres suffisent. Pour une réponse qui commence par "
            + "deux-points, tapez ::",
          "Carnet asks one question at a time. Enter accepts the value in brackets; ? explains the question. Commands start "
            + "with a colon and can be shortened. To start an answer with a colon, type ::")),
      .facts([Document.Fact(stage.title[language], own.joined(separator: " "))] + topics),
      .aside(
        say(
          "Pour tout expliquer, tapez :\(help) tout ; pour un sujet, :\(help) \(folded(Command.Purpose.moving.title.fr)) ; pour "
            + "une commande, :\(help) \(Command.close.entry.name.fr)",
          "To explain everything, type :\(help) all; for a topic, :\(help) \(folded(Command.Purpose.moving.title.en)); for "
            + "a command, :\(help) \(Command.close.entry.name.en)")),
    ]
  }

  private func commands(for purpose: Command.Purpose) -> [Command] {
    Command.allCases.filter { $0.entry.purpose == purpose }
  }

  /// The commands that make sense in a stage: for what happens in it, then those of the table that serve it.
  private func stageCommands(_ stage: Stage) -> [(word: String, usage: String, summary: String)] {
    let forms = mostUsed(catalogue.forms.filter { $0.stage == stage })
    let begins = forms.compactMap { form -> (word: String, usage: String, summary: String)? in
      guard let shortcut = form.shortcut?[language], let one = form.items?.one else { return nil }
      return (shortcut, shortcut, say("Ajouter \(one.fr)", "Adds \(one.en)"))
    }
    let verbs = forms.flatMap(\.verbs).map { verb in
      (word: verb.word[language], usage: verb.example[language], summary: verb.summary[language])
    }
    let table = Command.allCases.map(\.entry).filter { $0.stages.contains(stage) }.map { entry in
      (word: entry.name[language], usage: entry.usage(language), summary: entry.summary[language])
    }
    return begins.prefix(1) + verbs + begins.dropFirst() + table
  }

  /// The forms whose items one goes on telling of come first: they are what a stage is about.
  func mostUsed(_ forms: [Form]) -> [Form] { forms.filter { !$0.verbs.isEmpty } + forms.filter(\.verbs.isEmpty) }

  /// Every command with what it does, by what one wants to do, then those of each stage.
  func wholeHelpPage() -> [Utterance] {
    Command.Purpose.allCases.flatMap { topic($0) }
      + Stage.allCases.flatMap { stage -> [Utterance] in
        let own = happenings(stage)
        return own.isEmpty ? [] : [.heading("\(stage.number) \(stage.title[language])"), .facts(own)]
      } + [formsNote]
  }

  /// What can be noted in a stage, each by its own command.
  private func happenings(_ stage: Stage) -> [Document.Fact] {
    let table = Set(Command.allCases.map { $0.entry.name[language] })
    return stageCommands(stage).filter { !table.contains($0.word) }.map { command in
      Document.Fact(":" + command.word, command.summary)
    }
  }

  func topic(_ purpose: Command.Purpose) -> [Utterance] {
    [
      .heading(purpose.title[language]),
      .facts(
        commands(for: purpose).map { Document.Fact(":" + $0.entry.usage(language), $0.entry.summary[language]) }),
    ]
  }

  /// What serves a stage, each with how it is typed.
  func topic(_ stage: Stage) -> [Utterance] {
    [
      .heading("\(stage.number) \(stage.title[language])"),
      .facts(stageCommands(stage).map { Document.Fact(":" + $0.usage, $0.summary) }),
    ]
  }
}

extension Turn {
  func help(_ word: String) -> Step {
    guard !word.isEmpty else { return show(place.helpPage()) }
    if isAll(word) { return show(place.wholeHelpPage()) }
    let wanted = folded(word)
    func names(_ title: Text) -> Bool { [title.fr, title.en].contains { folded($0) == wanted } }
    let bare = word.hasPrefix(":") ? String(word.dropFirst()) : word
    let purpose = Command.Purpose.allCases.first { names($0.title) }.map { place.topic($0) }
    let stage = Stage.allCases.first { names($0.title) }.map { place.topic($0) }
    // A stage and what is noted in it may bear one name.
    if let topic = purpose ?? stage { return show(topic + forms(about: bare).map { .note(opening($0)) }) }
    switch interview.command(bare) {
    case .failure(let refusal):
      let forms = forms(about: bare)
      return forms.isEmpty ? refuse(refusal) : show(forms.map { .note(opening($0)) })
    case .success(.shortcut(let form)):
      guard let one = catalogue.form(form)?.items?.one else { return show([]) }
      return show([.note(say("Ajouter \(one.fr).", "Adds \(one.en)."))])
    case .success(.verb(let form, let place)):
      guard let verb = catalogue.form(form)?.verbs[place] else { return show([]) }
      return show([
        .note(verb.summary[language] + "."),
        .aside(say("Par exemple, tapez :", "For example, type :") + verb.example[language]),
      ])
    case .success(.command(let command)):
      let entry = command.entry
      let other = entry.name[language == .fr ? .en : .fr]
      return show([
        .note(":\(entry.usage(language))"), .note(entry.summary[language] + "."),
        .aside(say("En anglais, tapez :\(other)", "In French, type :\(other)")),
      ])
    }
  }
}
