// What the shell shows about the dossier: where one stands, the stages, the dates, the help.

extension Turn {
  /// The line that says where the person stands and how far the stage is.
  func standingLine(_ stage: Stage) -> Utterance {
    let progress = road.progress(of: stage)
    let state = dossier.state(of: stage)
    let words =
      state.isClosed
      ? stateWords(stage)
      : say(
        "\(progress.answered) réponses sur \(progress.required)", "\(progress.answered) of \(progress.required) answers"
      )
    return .standing(title: "\(stage.number) \(stage.title[language])", progress: words)
  }

  /// What is said on arriving at a stage.
  func briefing(of stage: Stage) -> [Utterance] {
    [standingLine(stage)] + catalogue.briefing(dossier, stage, now, language)
  }

  /// The documents of a stage that can be written now, with the command that writes them.
  func readyDocuments(of stage: Stage) -> [Utterance] {
    let own = catalogue.documents.filter { $0.stage == stage }
    let ready = zip(own, road.lacking(own)).filter { $0.1 == nil }.map(\.0)
    guard let first = ready.first else { return [] }
    return [
      .note(say("Documents prêts :", "Documents that are ready:")),
      .list(numbered: false, ready.map { "\($0.title[language]) (\($0.id))" }),
      .aside(
        say(
          ":documents \(first.id) le montre, :documents \(first.id) html l'écrit.",
          ":documents \(first.id) shows it, :documents \(first.id) html writes it.")),
    ]
  }

  func stateWords(_ stage: Stage) -> String {
    let state = dossier.state(of: stage)
    let revision = state.revision > 1 ? say(", révision \(state.revision)", ", revision \(state.revision)") : ""
    switch state.status {
    case .open:
      return road.obstacles(to: stage).isEmpty ? say("prête à clore", "ready to close") : say("ouverte", "open")
    case .reopened(let reason): return say("rouverte", "reopened") + revision + say(" : ", ": ") + reason
    case .closed(let at):
      let day = wording.day(catalogue.zone(dossier).localized(at).day)
      let confirm = state.toConfirm ? say(", à confirmer", ", to be confirmed") : ""
      return say("close le \(day)", "closed on \(day)") + revision + confirm
    }
  }

  func stagesPage() -> [Utterance] {
    let rows = Stage.allCases.map { stage in
      let progress = road.progress(of: stage)
      return [
        stage == dossier.currentStage ? "›" : "", String(stage.number), stage.title[language], stateWords(stage),
        "\(progress.answered)/\(progress.required)",
      ]
    }
    return [
      .table(
        Table(
          columns: [
            Table.Column(""), Table.Column(""), Table.Column(say("Étape", "Stage")), Table.Column(say("État", "State")),
            Table.Column(say("Réponses", "Answers"), .trailing),
          ], rows: rows))
    ]
  }

  func statusPage() -> [Utterance] {
    let stage = dossier.currentStage
    let title = dossier[catalogue.nameQuestion] ?? dossier.name
    var page: [Utterance] = [.heading(title)] + stagesPage()
    page += catalogue.briefing(dossier, stage, now, language)
    if !dossier.state(of: stage).isSettled {
      let obstacles = road.obstacles(to: stage)
      if obstacles.isEmpty {
        page.append(.note(say("Rien ne manque ici : :clore", "Nothing is missing here: :close")))
      } else {
        page.append(
          .heading(
            wording.count(
              obstacles.count,
              one: Text(fr: "point pour clore « \(stage.title.fr) »", en: "point before “\(stage.title.en)” can close"),
              many: Text(
                fr: "points pour clore « \(stage.title.fr) »", en: "points before “\(stage.title.en)” can close"))))
        page += points(obstacles, numbered: true)
      }
      let remarks = road.remarks(on: stage)
      if !remarks.isEmpty {
        page.append(.heading(say("Remarques, qui n'empêchent pas", "Remarks, which prevent nothing")))
        page += points(remarks, numbered: false)
      }
    }
    if !dossier.waivers.isEmpty {
      page.append(.heading(say("Dérogations écrites", "Written waivers")))
      page.append(.list(numbered: false, dossier.waiverLines(language)))
    }
    let next = interview.agenda(of: dossier, now: now).prefix(3)
    if !next.isEmpty {
      page.append(.heading(say("Dates proches", "Dates ahead")))
      page.append(.list(numbered: false, next.map { "\(wording.day($0.day))\(say(" : ", ": "))\($0.title[language])" }))
    }
    return page
  }

  func agendaPage() -> [Utterance] {
    let today = catalogue.zone(dossier).localized(now).day
    let deadlines = interview.agenda(of: dossier, now: now)
    guard !deadlines.isEmpty else {
      return [.note(say("Aucune date à surveiller pour l'instant.", "No date to watch for now."))]
    }
    let rows = deadlines.map { deadline in
      let days = deadline.day.ordinal - today.ordinal
      let when =
        days == 0
        ? say("aujourd'hui", "today")
        : days > 0
          ? say("dans \(wording.number(days)) j", "in \(wording.number(days)) d")
          : say("passé de \(wording.number(-days)) j", "\(wording.number(-days)) d ago")
      return [wording.shortDay(deadline.day), when, deadline.title[language], deadline.advice[language]]
    }
    return [
      .heading(say("Dates à surveiller", "Dates to watch")),
      .table(
        Table(
          columns: [
            Table.Column(say("Jour", "Day")), Table.Column(say("Délai", "When")), Table.Column(say("Quoi", "What")),
            Table.Column(say("Que faire", "What to do")),
          ], rows: rows)),
    ]
  }

  func helpPage() -> [Utterance] {
    let facts = Command.allCases.map { command in
      let arguments = command.entry.arguments[language]
      return Document.Fact(
        ":" + command.entry.name[language] + (arguments.isEmpty ? "" : " " + arguments), command.entry.summary[language]
      )
    }
    let shortcuts = catalogue.forms.filter { !$0.shortcut.fr.isEmpty }.map { form in
      Document.Fact(
        ":" + form.shortcut[language], say("Commence \(form.items?.one.fr ?? "")", "Begins \(form.items?.one.en ?? "")")
      )
    }
    let verbs = catalogue.forms.flatMap(\.verbs).map { Document.Fact(":" + $0.word[language], $0.summary[language]) }
    return [
      .note(
        say(
          "Une question à la fois. Entrée accepte la valeur entre crochets, ? explique la question, une commande commence "
            + "par deux-points ; son début suffit. Une réponse qui commence par deux-points se tape ::",
          "One question at a time. Enter accepts the value in brackets, ? explains the question, a command begins with a "
            + "colon; its beginning is enough. An answer that begins with a colon is typed ::")),
      .facts(facts + shortcuts + verbs),
    ]
  }

  func help(_ word: String) -> Step {
    guard !word.isEmpty else { return show(helpPage()) }
    let bare = word.hasPrefix(":") ? String(word.dropFirst()) : word
    switch interview.command(bare) {
    case .failure(let refusal): return refuse(refusal)
    case .success(.shortcut(let form)):
      let one = catalogue.form(form)?.items?.one ?? Text(same: "")
      return show([.note(say("Commence \(one.fr).", "Begins \(one.en)."))])
    case .success(.verb(let form, let place)):
      guard let verb = catalogue.form(form)?.verbs[place] else { return show([]) }
      return show([
        .note(verb.summary[language] + "."), .aside(say("Par exemple : :", "For example: :") + verb.example[language]),
      ])
    case .success(.command(let command)):
      let entry = command.entry
      let other = entry.name[language == .fr ? .en : .fr]
      return show([
        .note(":\(entry.name[language]) \(entry.arguments[language])"), .note(entry.summary[language] + "."),
        .aside(say("En anglais : :\(other)", "In French: :\(other)")),
      ])
    }
  }
}
