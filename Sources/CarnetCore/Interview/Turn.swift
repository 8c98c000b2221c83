/// One turn of the conversation: the place where a line is heard, and the chain that what it writes is tied to.
struct Turn {
  let place: Place
  /// The journal's chain after the last event that is not an issue, which papers name, in hexadecimal.
  let chain: String
  /// The journal's chain after the last event; nil where nothing is kept.
  var head: String?

  var interview: Interview { place.interview }
  var dossier: Dossier { place.dossier }
  var standing: Standing { place.standing }
  var now: Instant { place.now }
  var catalogue: Catalogue { place.catalogue }
  var language: Language { place.language }
  var wording: Wording { place.wording }
  var road: Road { place.road }

  func say(_ fr: String, _ en: String) -> String { place.say(fr, en) }

  func context(_ subject: Subject) -> Context { place.context(subject) }
  func zone(of subject: Subject) -> Zone? { place.zone(of: subject) }

  /// The same turn for a person who stands elsewhere.
  func with(_ standing: Standing) -> Turn {
    Turn(place: Place(interview: interview, dossier: dossier, standing: standing, now: now), chain: chain, head: head)
  }

  /// The same turn over a dossier that is only looked at.
  func reading(_ dossier: Dossier) -> Turn {
    Turn(place: Place(interview: interview, dossier: dossier, standing: standing, now: now), chain: chain, head: head)
  }

  func take(line: String) -> Step {
    let typed = trimmed(line)
    if let ended = endOfFilling(typed) { return ended }
    if typed.hasPrefix(":"), !typed.hasPrefix("::") { return obey(String(typed.dropFirst())) }
    let text = typed.hasPrefix("::") ? String(typed.dropFirst()) : line
    switch road.asking(at: standing) {
    case .question(let address):
      return typed == "?" ? explain(address) : hear(text, at: address)
    case .another(let form): return typed == "?" ? explain(form) : hear(another: text, form)
    case .close(let stage): return typed == "?" ? explain(closing: stage) : offerClosing(text, stage)
    case .command(let stage): return commandExpected(typed, stage)
    case .pending(let pending): return typed == "?" ? explain(pending) : reply(text, to: pending)
    }
  }

  /// A text from the person's editor: it answers the question that it was written for, and is no command.
  func take(written text: String) -> Step {
    switch road.asking(at: standing) {
    case .question(let address): return answer(text, at: address)
    case .pending(.text(let subject)): return take(text: text, about: subject)
    case .another, .close, .command, .pending: return take(line: text)
    }
  }

  func dropped(empty: Bool) -> Step {
    let leaving = say(
      "Tout est enregistré. Pour quitter, tapez :quitter, ou Ctrl-D sur une ligne vide.",
      "Everything is saved. To leave, type :quit, or Ctrl-D on an empty line.")
    return .show(empty ? [.aside(leaving)] : [], then: withEmptyLine)
  }

  /// The same place, with nothing on the line.
  private var withEmptyLine: Standing {
    var next = standing
    if case .question(let address) = road.asking(at: standing) { next.editing.remove(address) }
    return next
  }
}

// MARK: Commands

extension Turn {
  /// What follows from a line after its colon.
  func obey(_ line: String) -> Step {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard let word = parts.first.map(String.init) else { return show(place.helpPage()) }
    let rest = parts.count > 1 ? trimmed(parts[1]) : ""
    switch interview.command(word) {
    case .failure(let refusal): return refuse(refusal)
    case .success(let named):
      if let refusal = objection(to: rest, after: named) { return refuse(refusal) }
      return obey(named, rest)
    }
  }

  private func obey(_ named: CommandWord, _ rest: String) -> Step {
    switch named {
    case .shortcut(let form): add(form, rest)
    case .verb(let form, let place): happen(form, place, rest)
    case .command(let command): obey(command, rest)
    }
  }

  func obey(_ command: Command, _ rest: String) -> Step {
    switch command {
    case .help: help(rest)
    case .back: back(rest)
    case .skip: skip(rest)
    case .undo: undo()
    case .redo: redo()
    case .status: status(rest)
    case .stage: stage(rest)
    case .close: close(rest)
    case .reopen: reopen(rest)
    case .next: goOn(rest)
    case .waive: waive(rest)
    case .list: list(rest)
    case .show: showSubject(rest)
    case .add: add(rest)
    case .edit: edit(rest)
    case .fill: fill(rest)
    case .compose: compose(rest)
    case .importing: importing(rest)
    case .exporting: exporting(rest)
    case .simulate: simulate(rest)
    case .remove: remove(rest)
    case .review: review(rest)
    case .why: why(rest)
    case .history: recall(rest)
    case .at: recall(asOf: rest)
    case .find: find(rest)
    case .documents: documents(rest)
    case .indicators: indicators(rest)
    case .agenda: agenda(rest)
    case .language: changeLanguage(rest)
    case .level: changeLevel(rest)
    case .set: set(rest)
    case .quit: .leave([])
    }
  }
}

// MARK: Steps

extension Turn {
  func show(_ utterances: [Utterance]) -> Step { .show(utterances, then: standing) }

  func record(_ facts: [Fact], say: [Utterance] = [], then next: Standing) -> Step {
    .record(facts, say: say, then: next)
  }

  /// Refuses a line: nothing of it is on the next one, whatever that answers.
  func refuse(_ refusal: Refusal) -> Step { .refuse(refusal, then: withEmptyLine) }
}
