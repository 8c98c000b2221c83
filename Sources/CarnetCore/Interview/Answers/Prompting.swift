// The question as it is put.

extension Place {
  func prompt() -> Prompt {
    let asking = road.asking(at: standing)
    return switch asking {
    case .question(let address): question(at: address)
    case .another(let form): another(form)
    case .close(let stage): closing(stage)
    case .command(let stage):
      Prompt(asking: asking, words: stage.title[language], hint: commandHint(stage))
    case .pending(let pending): shell(pending)
    }
  }

  /// The question that something said answers, whatever is being asked.
  func prompt(for said: Said) -> Prompt {
    switch said {
    case .answer(let address, _): question(at: address)
    case .another(let form, _): another(form)
    case .line, .written, .dropped, .end: prompt()
    }
  }

  private func question(at address: Address) -> Prompt {
    guard let question = catalogue.question(at: address) else { return Prompt(words: address.description) }
    let defaultValue: Value? =
      standing.proposal.flatMap { $0.address == address ? $0.value : nil }
      ?? dossier.answer(at: address)?.value
      ?? ([nil, .deferred].contains(dossier.answer(at: address))
        ? question.suggestion(context(address.subject)) : nil)
    let zone = question.kind.isMoment && defaultValue != nil ? zone(of: address.subject) : nil
    let words = defaultValue.map {
      truncated(catalogue.words($0, for: question, in: dossier, language, at: zone), width: zone == nil ? 60 : 90)
    }
    let place = address.subject.item.map { item in
      dossier.contains(item, in: address.subject.form) ? "\(item) · " : newItem(address.subject.form)
    }
    return Prompt(
      asking: .question(address),
      words: (place ?? "") + (question.put(context(address.subject)) ?? question.prompt[language]),
      hint: hint(question), defaultValue: words, prefill: text(toEditAt: address),
      takesParagraph: { if case .paragraph = question.kind { true } else { false } }(),
      composes: standing.composes, choices: choices(question), items: items(question))
  }

  /// What stands ready to be edited at an address: the text noted there, in the editor rather the one that was refused.
  private func text(toEditAt address: Address) -> String? {
    if standing.composes, let draft = standing.draft, draft.address == address { return draft.text }
    guard standing.composes || standing.editing.contains(address),
      case .text(let text)? = dossier.answer(at: address)?.value
    else { return nil }
    return text
  }

  /// The end of a stage's questions: close it, or see what prevents it.
  private func closing(_ stage: Stage) -> Prompt {
    let obstacles = road.obstacles(to: stage)
    if let reasons = written(for: obstacles) { return shell(.close(stage, reasons: reasons), asking: .close(stage)) }
    let words =
      obstacles.isEmpty
      ? say("Rien ne manque. Clore « \(stage.title.fr) » ?", "Nothing is missing. Close “\(stage.title.en)”?")
      : pointsLeft(obstacles.count, before: stage) + say(". Les afficher ?", ". Show them?")
    return Prompt(asking: .close(stage), words: words, hint: say("O/n", "Y/n"))
  }

  /// What a person can type where nothing is asked.
  private func commandHint(_ stage: Stage) -> String {
    let logged = mostUsed(catalogue.forms.filter { $0.stage == stage }).lazy.compactMap(\.shortcut).first
    let first = logged.map { ":\($0[language]) · " } ?? ""
    let end = stage.later.isEmpty ? say(":clore quand tout est évalué · ", ":close once all is reviewed · ") : ""
    return first + end
      + say(":état dit ce qui manque · :documents · :aide", ":status says what is missing · :documents · :help")
  }

  /// What introduces the first question of an item that is not added yet.
  private func newItem(_ id: FormID) -> String {
    guard let form = catalogue.form(id), let items = form.items else { return "" }
    let number = ItemID(letter: items.letter, number: dossier.nextNumber(of: id))
    let noun = items.one[language].split(separator: " ").dropFirst().joined(separator: " ")
    return "\(number) (\(noun)) · "
  }

  private func hint(_ question: QuestionDefinition) -> String? {
    if let own = question.hint { return own[language] }
    let optional = question.need == .optional ? say(", facultatif", ", optional") : ""
    let kind: String
    switch question.kind {
    case .line(.siren): kind = say("9 chiffres", "9 digits")
    case .line(.siret): kind = say("14 chiffres", "14 digits")
    case .line, .paragraph: return question.need == .optional ? say("facultatif", "optional") : nil
    case .choice(let options):
      kind =
        options.all.count <= 5
        ? options.all.enumerated().map { "\($0.offset + 1) \($0.element.label[language])" }.joined(separator: " · ")
        : say("Tab ou ? pour la liste", "Tab or ? for the list")
    case .choices:
      kind = say(
        "plusieurs, séparés par des virgules ; ? pour la liste", "several, separated by commas; ? for the list")
    case .number: kind = say("nombre", "number")
    case .rate: kind = "%"
    case .money: kind = say("euros", "euros")
    case .day: kind = say("jour", "day")
    case .moment: kind = say("jour et heure", "day and time")
    case .duration: kind = say("durée, par exemple 4 h", "duration, for example 4 h")
    case .yesNo: kind = say("o/n", "y/n")
    case .item: kind = say("nom ou numéro, Tab pour la liste", "name or number, Tab for the list")
    case .items: kind = say("numéros ou noms, « tous » ou « aucun »", "numbers or names, “all” or “none”")
    case .windows: kind = say("par exemple lun-ven 8h30-18h", "for example mon-fri 8:30-18:00")
    }
    return kind + optional
  }

  private func choices(_ question: QuestionDefinition) -> [String] {
    switch question.kind {
    case .choice(let options), .choices(let options): options.all.map(\.label[language])
    default: []
    }
  }

  /// What a reference can name, where that is soon read.
  private func items(_ question: QuestionDefinition) -> [String] {
    switch question.kind {
    case .item(let form), .items(let form):
      let items = dossier.items(of: form)
      return items.count > Place.mostItemsShown ? [] : items.map { catalogue.titled($0, in: dossier) }
    default: return []
    }
  }

  private static var mostItemsShown: Int { 20 }

  private func another(_ id: FormID) -> Prompt {
    guard let form = catalogue.form(id), let items = form.items else { return Prompt(words: id.another) }
    let first = dossier.items(of: id).isEmpty
    return Prompt(
      asking: .another(id),
      words: first
        ? say("\(form.title.fr) : ajouter \(items.one.fr) ?", "\(form.title.en): add \(items.one.en)?")
        : say("\(form.title.fr) : \(more(items)) ?", "\(form.title.en): add another \(noun(items))?"),
      hint: say("o/N", "y/N") + (items.several.map { say(", ", ", ") + $0.example[language] } ?? ""))
  }

  /// `ajouter un autre bien`, `ajouter une autre licence`.
  private func more(_ items: Form.Cardinality.Items) -> String {
    let words = items.one.fr.split(separator: " ", maxSplits: 1)
    guard words.count == 2, ["un", "une"].contains(words[0]) else { return "ajouter encore \(items.one.fr)" }
    return "ajouter \(words[0]) autre \(words[1])"
  }

  /// What an item is, in English, without its article.
  private func noun(_ items: Form.Cardinality.Items) -> String {
    let words = items.one.en.split(separator: " ", maxSplits: 1)
    return words.count == 2 && ["a", "an", "the"].contains(words[0]) ? String(words[1]) : items.one.en
  }

  private func shell(_ pending: Standing.Pending, asking: Asking? = nil) -> Prompt {
    let (words, hint) =
      switch pending {
      case .mend: (say("Corriger maintenant ?", "Fix it now?"), say("O/n", "Y/n"))
      case .mendClosed(let address, _):
        (reopening(address), say("O/n", "Y/n"))
      case .reasonToReopen(let stage):
        (
          say("Pourquoi rouvrir « \(stage.title.fr) » ?", "Why reopen “\(stage.title.en)”?"),
          say("Entrée = annuler", "Enter cancels")
        )
      case .reasonToWaive(let check):
        (
          say("Pourquoi lever la règle \(check) ?", "Why waive the rule \(check)?"),
          say("Entrée = annuler", "Enter cancels")
        )
      case .close(let stage, let reasons):
        (
          say(
            "Clore « \(stage.title.fr) » pour la raison écrite : « \(quoted(reasons)) » ?",
            "Close “\(stage.title.en)” for the reason you wrote: “\(quoted(reasons))”?"), say("O/n", "Y/n")
        )
      case .several:
        (
          say("C'est bien cela ?", "Is that right?"),
          say("Entrée enregistre tout, n laisse", "Enter records it all, n leaves it")
        )
      case .importing: (say("Importer ces lignes ?", "Import these lines?"), say("o/N", "y/N"))
      case .text(let subject):
        (
          say(
            "Rouvrir le texte \(French.de(catalogue.titled(subject, in: dossier, .fr))) ?",
            "Open the text of \(catalogue.titled(subject, in: dossier, .en)) again?"), say("O/n", "Y/n")
        )
      case .remove(let item):
        (
          say("Retirer \(catalogue.titled(item, in: dossier)) ?", "Remove \(catalogue.titled(item, in: dossier))?"),
          say("o/N", "y/N")
        )
      }
    guard case .text = pending else { return Prompt(asking: asking ?? .pending(pending), words: words, hint: hint) }
    return Prompt(
      asking: .pending(pending), words: words, hint: hint, prefill: standing.composes ? standing.text : nil,
      takesParagraph: standing.composes, composes: standing.composes)
  }

  /// The question whether the closed stage of an answer is opened again for it.
  private func reopening(_ address: Address) -> String {
    let stage = road.owner(of: address.subject)?.stage ?? dossier.currentStage
    let point = catalogue.question(at: address)?.prompt[language] ?? ""
    var since = ""
    if case .closed(let instant) = dossier.state(of: stage).status {
      let day = wording.day(catalogue.zone(dossier).localized(instant).day)
      since = say(" depuis le \(day)", " since \(day)")
    }
    return say(
      "L'étape « \(stage.title.fr) » est close\(since). La rouvrir pour « \(point) » seulement ?",
      "The stage “\(stage.title.en)” has been closed\(since). Reopen it for “\(point)” only?")
  }

  /// The reasons, each once, cut to what a prompt holds.
  private func quoted(_ reasons: [String: String]) -> String {
    truncated(Set(reasons.values).sorted().map { safeLine($0) }.joined(separator: " ; "), width: 40)
  }
}
