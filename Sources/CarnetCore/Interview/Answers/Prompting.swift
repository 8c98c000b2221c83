// The question as it is put, and the ways to go on with a line.

extension Interview {
  /// What is asked of a person who stands there, in her language.
  package func prompt(at standing: Standing, in dossier: Dossier, now: Instant) -> Prompt {
    Turn(interview: self, dossier: dossier, standing: standing, chain: "", now: now).prompt()
      .typeset(in: standing.language)
  }

  /// What is said when a stage is entered or a dossier opened.
  package func greeting(at standing: Standing, in dossier: Dossier, now: Instant) -> [Utterance] {
    let turn = Turn(interview: self, dossier: dossier, standing: standing, chain: "", now: now)
    return turn.briefing(of: dossier.currentStage)
  }
}

extension Turn {
  func prompt() -> Prompt {
    switch road.asking(at: standing) {
    case .question(let address): question(at: address)
    case .another(let form): another(form)
    case .close(let stage): closing(stage)
    case .command(let stage): Prompt(words: stage.title[language], hint: commandHint(stage), prefill: standing.prefill)
    case .pending(let pending): shell(pending)
    }
  }

  private func question(at address: Address) -> Prompt {
    guard let question = catalogue.question(at: address) else { return Prompt(words: "") }
    let standingValue: Value? =
      standing.proposal.flatMap { $0.address == address ? $0.value : nil }
      ?? dossier.answer(at: address)?.value
      ?? (dossier.answer(at: address) == nil ? question.suggestion(context(address.subject)) : nil)
    let words = standingValue.map { catalogue.words($0, for: question, in: dossier, language) } ?? ""
    let place = address.subject.item.map { item in
      dossier.contains(item, in: address.subject.form) ? "\(item) · " : newItem(address.subject.form)
    }
    return Prompt(
      address: address, words: (place ?? "") + (question.put(context(address.subject)) ?? question.prompt[language]),
      hint: hint(question),
      standingValue: truncated(words, width: 60), prefill: standing.prefill,
      takesParagraph: { if case .paragraph = question.kind { true } else { false } }(),
      composes: standing.composes, choices: choices(question))
  }

  /// The end of a stage's questions: close it, or see what prevents it.
  private func closing(_ stage: Stage) -> Prompt {
    let missing = road.obstacles(to: stage).count
    let points = wording.count(
      missing, one: Text(fr: "point empêche", en: "point prevents"),
      many: Text(fr: "points empêchent", en: "points prevent"))
    let words =
      missing == 0
      ? say(
        "Rien ne manque. Clore « \(stage.title.fr) » ?", "Nothing is missing. Close “\(stage.title.en)”?"
      )
      : say(
        "\(points) de clore « \(stage.title.fr) ». Voir ?", "\(points) closing “\(stage.title.en)”. See?"
      )
    return Prompt(words: words, hint: say("O/n", "Y/n"), prefill: standing.prefill)
  }

  /// What a person can type where nothing is asked.
  private func commandHint(_ stage: Stage) -> String {
    let logged = catalogue.forms.first { $0.stage == stage && !$0.shortcut.fr.isEmpty }
    let first = logged.map { ":\($0.shortcut[language]) · " } ?? ""
    return first
      + say(":état dit ce qui manque · :documents · :aide", ":status says what is missing · :documents · :help")
  }

  /// What introduces the first question of an item that is not added yet.
  private func newItem(_ id: FormID) -> String {
    guard let form = catalogue.form(id), let items = form.items else { return "" }
    let number = ItemID(letter: items.letter, number: dossier.nextNumber(of: id))
    let noun = items.one[language].split(separator: " ").dropFirst().joined(separator: " ")
    return "\(number) (\(noun)) · "
  }

  private func hint(_ question: QuestionDefinition) -> String {
    let own = question.hint[language]
    if !own.isEmpty { return own }
    let optional = question.need == .optional ? say(", facultatif", ", optional") : ""
    let kind: String
    switch question.kind {
    case .line(.siren): kind = say("9 chiffres", "9 digits")
    case .line(.siret): kind = say("14 chiffres", "14 digits")
    case .line, .paragraph: return question.need == .optional ? say("facultatif", "optional") : ""
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

  private func another(_ id: FormID) -> Prompt {
    guard let form = catalogue.form(id), let items = form.items else { return Prompt(words: "") }
    let first = dossier.items(of: id).isEmpty
    return Prompt(
      address: Address(Subject(id), "another"),
      words: first
        ? say(
          "\(form.title.fr) : en noter \(items.one.fr.hasPrefix("une") ? "une" : "un") ?",
          "\(form.title.en): note \(items.one.en)?")
        : say("\(form.title.fr) : \(items.one.fr) de plus ?", "\(form.title.en): \(items.one.en) more?"),
      hint: say("o/N", "y/N"))
  }

  private func shell(_ pending: Standing.Pending) -> Prompt {
    switch pending {
    case .mend: Prompt(words: say("Réparer maintenant ?", "Mend it now?"), hint: say("O/n", "Y/n"))
    case .reasonToReopen(let stage):
      Prompt(
        words: say("Pourquoi rouvrir « \(stage.title.fr) » ?", "Why reopen “\(stage.title.en)”?"),
        hint: say("Entrée renonce", "Enter gives up"))
    case .reasonToWaive(let check):
      Prompt(
        words: say("Pourquoi déroger à \(check) ?", "Why waive \(check)?"),
        hint: say("Entrée renonce", "Enter gives up"))
    case .importing: Prompt(words: say("Importer ces lignes ?", "Import these lines?"), hint: say("o/N", "y/N"))
    case .remove(let item):
      Prompt(
        words: say(
          "Retirer \(catalogue.titled(item, in: dossier)) ?", "Withdraw \(catalogue.titled(item, in: dossier))?"),
        hint: say("o/N", "y/N"))
    }
  }
}
