/// The conversation as a pure function: a line, where the person stands and the dossier give what follows.
///
/// It reads no clock, no file and no screen; it records nothing itself.
package struct Interview: Sendable {
  /// What Carnet asks, checks, writes and measures.
  package let catalogue: Catalogue
  /// The conversation that a catalogue leads to.
  package init(catalogue: Catalogue) { self.catalogue = catalogue }

  /// What follows from something said.
  ///
  /// `chain` is the journal's after the last event that is not an issue, which papers name; `head` that after the last
  /// event, which the figures of a period name.
  package func step(
    _ said: Said, at standing: Standing, in dossier: Dossier, chain: String, head: String, now: Instant
  ) -> Step {
    let turn = Turn(interview: self, dossier: dossier, standing: standing, chain: chain, head: head, now: now)
    switch said {
    case .line(let line): return turn.take(line: line)
    case .answer(let address, let text): return turn.take(answer: text, at: address)
    case .dropped(let empty): return turn.dropped(empty: empty)
    case .end: return .leave([])
    }
  }
}

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
