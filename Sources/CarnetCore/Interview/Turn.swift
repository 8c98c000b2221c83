/// One turn of the conversation: everything that a line is judged by.
struct Turn {
  let interview: Interview
  let dossier: Dossier
  let standing: Standing
  let chain: String
  /// The journal's chain after the last event; nil where nothing is kept.
  var head: String?
  let now: Instant

  var catalogue: Catalogue { interview.catalogue }
  var language: Language { standing.language }
  var wording: Wording { Wording(language: language) }
  var road: Road { Road(catalogue: catalogue, dossier: dossier, now: now) }

  func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  func context(_ subject: Subject) -> Context {
    Context(dossier: dossier, subject: subject, now: now, language: language)
  }

  func take(line: String) -> Step {
    let typed = trimmed(line)
    if typed.hasPrefix(":"), !typed.hasPrefix("::") { return obey(String(typed.dropFirst())) }
    let text = typed.hasPrefix("::") ? String(typed.dropFirst()) : line
    switch road.asking(at: standing) {
    case .question(let address):
      return typed == "?" ? explain(address) : answer(text, at: address)
    case .another(let form): return typed == "?" ? explain(form) : another(text, form)
    case .close(let stage): return offerClosing(text, stage)
    case .command(let stage): return commandExpected(typed, stage)
    case .pending(let pending): return settle(pending, text)
    }
  }

  func dropped(empty: Bool) -> Step {
    let leaving = say(
      "Pour sortir : :quitter, ou Ctrl-D sur une ligne vide. Tout est déjà enregistré.",
      "To leave: :quit, or Ctrl-D on an empty line. Everything is already saved.")
    var next = standing
    next.prefill = ""
    next.composes = false
    return .show(empty ? [.aside(leaving)] : [], then: next)
  }

  /// `?` where a list might go on.
  private func explain(_ id: FormID) -> Step {
    guard let form = catalogue.form(id), let items = form.items else { return .show([], then: standing) }
    return .show(
      [
        .note(
          say(
            "« Oui » commence \(items.one.fr) de plus ; « non » dit que la liste est complète. Rien n'est définitif : "
              + ":ajouter \(form.title.fr.lowercased()) la reprend quand vous voulez.",
            "“Yes” begins \(items.one.en) more; “no” says that the list is complete. Nothing is final: "
              + ":add \(form.title.en.lowercased()) takes it up again whenever you want."))
      ], then: standing)
  }
}

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

  func with(_ standing: Standing) -> Turn {
    Turn(interview: interview, dossier: dossier, standing: standing, chain: chain, head: head, now: now)
  }
}
