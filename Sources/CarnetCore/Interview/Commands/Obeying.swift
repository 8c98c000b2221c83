// A command: understood, and handed to what carries it out.

extension Turn {
  /// What follows from a line after its colon.
  func obey(_ line: String) -> Step {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard let word = parts.first.map(String.init) else { return show(helpPage()) }
    let rest = parts.count > 1 ? trimmed(parts[1]) : ""
    switch interview.command(word) {
    case .failure(let refusal): return refuse(refusal, keeping: ":" + line)
    case .success(.shortcut(let form)): return add(form, rest)
    case .success(.verb(let form, let place)): return happen(form, place, rest)
    case .success(.command(let command)): return obey(command, rest)
    }
  }

  private func obey(_ command: Command, _ rest: String) -> Step {
    switch command {
    case .help: help(rest)
    case .back: back()
    case .skip: skip(rest)
    case .undo: undo()
    case .redo: redo()
    case .status: show(statusPage())
    case .stage: stage(rest)
    case .close: close(rest)
    case .reopen: reopen(rest)
    case .next: goOn(rest)
    case .waive: waive(rest)
    case .list: list(rest)
    case .show: showSubject(rest)
    case .add: add(rest)
    case .edit: edit(rest)
    case .compose: compose()
    case .importing: importing(rest)
    case .exporting: exporting(rest)
    case .simulate: simulate(rest)
    case .remove: remove(rest)
    case .review: review(rest)
    case .why: why(rest)
    case .find: find(rest)
    case .documents: documents(rest)
    case .indicators: indicators(rest)
    case .agenda: show(agendaPage())
    case .language: changeLanguage(rest)
    case .level: changeLevel(rest)
    case .quit: .leave([])
    }
  }

  func show(_ utterances: [Utterance]) -> Step { .show(utterances, then: standing) }

  /// An answer to one of the shell's own questions.
  func settle(_ pending: Standing.Pending, _ text: String) -> Step {
    var resumed = standing
    resumed.pending = nil
    let typed = trimmed(text)
    switch pending {
    case .reasonToReopen(let stage):
      return typed.isEmpty ? .show([], then: resumed) : with(resumed).reopen(stage, because: typed)
    case .reasonToWaive(let check):
      return typed.isEmpty ? .show([], then: resumed) : with(resumed).waive(check, because: typed)
    case .mend(let addresses):
      return decide(typed, byDefault: true) { yes in
        guard yes else { return .show([], then: resumed) }
        var next = resumed
        next.focus = addresses.first
        next.queue = Array(addresses.dropFirst())
        return .show([], then: next)
      }
    case .remove(let item):
      return decide(typed, byDefault: false) { yes in
        yes ? with(resumed).withdraw(item) : .show([], then: resumed)
      }
    case .importing(let facts):
      return decide(typed, byDefault: false) { yes in
        yes ? with(resumed).takeOver(facts) : .show([], then: resumed)
      }
    }
  }

  /// The yes or no to "close now?".
  func offerClosing(_ text: String, _ stage: Stage) -> Step {
    decide(trimmed(text), byDefault: true) { yes in
      yes ? close(stage) : show([.aside(say("Quand vous voudrez : :clore", "Whenever you want: :close"))])
    }
  }

  /// Something typed where only a command makes sense.
  func commandExpected(_ typed: String, _ stage: Stage) -> Step {
    if typed.isEmpty { return show(briefing(of: stage)) }
    if typed == "?" { return show(helpPage()) }
    return refuse(
      Refusal(
        Text(fr: "Rien n'est demandé pour l'instant.", en: "Nothing is being asked just now."),
        remedy: Text(
          fr: "Une commande commence par deux-points, par exemple :état ou :aide",
          en: "A command begins with a colon, for example :status or :help")), keeping: "")
  }

  /// Reads yes or no and goes on; an empty line takes the default.
  func decide(_ typed: String, byDefault: Bool, then go: (Bool) -> Step) -> Step {
    if typed.isEmpty { return go(byDefault) }
    switch readYesNo(typed) {
    case .failure(let refusal): return refuse(refusal)
    case .success(let understood): return go(understood.value)
    }
  }

  func with(_ standing: Standing) -> Turn {
    Turn(interview: interview, dossier: dossier, standing: standing, chain: chain, head: head, now: now)
  }

  private func changeLanguage(_ word: String) -> Step {
    var next = standing
    switch folded(word) {
    case "fr", "francais", "french": next.language = .fr
    case "en", "anglais", "english": next.language = .en
    case "": next.language = language == .fr ? .en : .fr
    default:
      return refuse(
        Refusal(
          Text(fr: "Carnet parle français et anglais.", en: "Carnet speaks French and English."),
          remedy: Text(fr: "Par exemple : :langue en", en: "For example: :language fr")))
    }
    let said = Text(fr: "La conversation continue en français.", en: "The conversation goes on in English.")
    return .show([.note(said[next.language])], then: next)
  }

  private func changeLevel(_ word: String) -> Step {
    let wanted = folded(word)
    let level: Level? =
      wanted.isEmpty
      ? (dossier.level == .essential ? .detail : .essential)
      : "essentiel".hasPrefix(wanted) || "essential".hasPrefix(wanted)
        ? .essential : "detail".hasPrefix(wanted) || "detailed".hasPrefix(wanted) ? .detail : nil
    guard let level else {
      return refuse(
        Refusal(
          Text(fr: "Il y a deux niveaux : essentiel et détail.", en: "There are two levels: essential and detail."),
          remedy: Text(fr: "Par exemple : :niveau détail", en: "For example: :level detail")))
    }
    let words =
      level == .detail
      ? say("Toutes les questions seront posées.", "All questions will be asked.")
      : say(
        "Seules les questions indispensables seront posées ; ce qui est répondu reste.",
        "Only the indispensable questions will be asked; what is answered stays.")
    return record([.levelChosen(level)], say: [.note(words)], then: standing)
  }
}
