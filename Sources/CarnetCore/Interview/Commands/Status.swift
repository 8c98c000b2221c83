// Where the person stands: what is done, what is missing, what comes next.

extension Place {
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

  func statusPage() -> [Utterance] {
    let stage = dossier.currentStage
    let title = dossier[catalogue.nameQuestion] ?? dossier.name
    var page: [Utterance] = [.heading(title)] + stagesPage()
    page += catalogue.briefing(dossier, stage, now, language)
    if !dossier.state(of: stage).isConfirmed {
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
}

extension Turn {
  /// The documents of a stage that can be written now, with the command that writes them.
  func readyDocuments(of stage: Stage) -> [Utterance] {
    let own = catalogue.documents.filter { $0.stage == stage }
    let ready = zip(own, road.lacking(own)).filter { $0.1 == nil }.map(\.0)
    guard let first = ready.first else { return [] }
    return [
      .note(say("Documents prêts :", "Documents that are ready:")),
      .list(
        numbered: false, ready.map { interview.showsIds ? "\($0.title[language]) (\($0.id))" : $0.title[language] }),
      .aside(
        say(
          ":documents \(place.called(first)) le montre, :documents \(place.called(first)) html l'écrit.",
          ":documents \(place.called(first)) shows it, :documents \(place.called(first)) html writes it.")),
    ]
  }
}
