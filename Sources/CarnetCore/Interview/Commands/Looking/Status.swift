// Where the person stands: what is done, what is missing, what comes next.

extension Place {
  /// The line that says where the person stands and how far the stage is.
  func standingLine(_ stage: Stage) -> Utterance {
    .standing(title: "\(stage.number) \(stage.title[language])", progress: progressWords(stage))
  }

  private func progressWords(_ stage: Stage) -> String {
    guard !dossier.state(of: stage).isClosed else { return stateWords(stage) }
    let progress = road.progress(of: stage)
    if progress.left > 0 { return [words(progress), remaining(stage)].filter { !$0.isEmpty }.joined(separator: " · ") }
    let points = road.obstacles(to: stage).count
    return points == 0 ? stateWords(stage) : pointsLeft(points)
  }

  /// `3 points à régler`.
  private func pointsLeft(_ count: Int) -> String {
    wording.count(
      count, one: Text(fr: "point à régler", en: "thing to do"),
      many: Text(fr: "points à régler", en: "things to do"))
  }

  /// `4 réponses sur environ 31`.
  private func words(_ progress: Progress) -> String {
    let about = progress.isEstimate ? say("environ ", "about ") : ""
    let answered = wording.number(progress.answered)
    let required = wording.number(progress.required)
    let answers = wording.agreeing(
      with: progress.answered, one: Text(fr: "réponse", en: "answer"), many: Text(fr: "réponses", en: "answers"))
    return say(
      "\(answered) \(answers) sur \(about)\(required)",
      "\(answered) of \(about)\(required) answers")
  }

  /// About how long the way to the contract still is, from a stage on it; empty beyond it.
  private func remaining(_ stage: Stage) -> String {
    let minutes = road.wayToTheContract.minutes
    guard stage <= .contract, minutes > 0 else { return "" }
    return say("encore environ \(minutes) min", "about \(minutes) min left")
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
      let confirm = state.toConfirm ? say(", à confirmer", ", to confirm") : ""
      return say("close le \(day)", "closed on \(day)") + revision + confirm
    }
  }

  /// All that stands: what `:status all` shows.
  func wholeStatusPage() -> [Utterance] {
    let stage = dossier.currentStage
    var page: [Utterance] = [.heading(title)] + stagesPage()
    page += catalogue.briefing(dossier, stage, now, language)
    if !dossier.state(of: stage).isConfirmed {
      let obstacles = road.obstacles(to: stage)
      if obstacles.isEmpty {
        page.append(
          .note(
            say(
              "Rien ne manque ici. Pour clore l'étape, tapez :clore",
              "Nothing is missing here. To close the stage, type :close")))
      } else {
        page.append(
          .heading(
            pointsLeft(obstacles.count, before: stage)))
        page += points(obstacles, numbered: true)
      }
      let remarks = road.remarks(on: stage)
      if !remarks.isEmpty {
        page.append(
          .heading(say("Remarques (vous pouvez clore quand même)", "Warnings (you can still close the stage)")))
        page += points(remarks, numbered: false)
      }
    }
    if !dossier.waivers.isEmpty {
      page.append(.heading(say("Règles levées par écrit", "Written waivers")))
      page.append(.list(numbered: false, dossier.waiverLines(language)))
    }
    let (late, ahead) = dates
    func list(_ fr: String, _ en: String, _ dates: ArraySlice<Deadline>) -> [Utterance] {
      guard !dates.isEmpty else { return [] }
      let lines = dates.map { "\(wording.day($0.day))\(say(" : ", ": "))\($0.title[language])" }
      return [.heading(say(fr, en)), .list(numbered: false, lines)]
    }
    return page + list("En retard", "Overdue", late.prefix(5)) + list("Dates à venir", "Coming up", ahead.prefix(3))
  }

  /// What a dossier is called.
  var title: String { dossier[catalogue.nameQuestion] ?? dossier.name }

  /// The dates that are over and whose matter is still to be done, then those that are not over.
  var dates: (late: [Deadline], ahead: [Deadline]) {
    let today = catalogue.zone(dossier).localized(now).day
    let dates = interview.agenda(of: dossier, now: now)
    return (dates.filter { $0.day < today && $0.staysDue }, dates.filter { $0.day >= today })
  }
}

extension Turn {
  /// The documents of a stage that can be written now, with the command that writes them.
  func readyDocuments(of stage: Stage) -> [Utterance] {
    let own = catalogue.documents.filter { $0.stage == stage }
    let ready = zip(own, road.lacking(own)).filter { $0.1 == nil }.map(\.0)
    guard let first = ready.first else { return [] }
    return [
      .note(say("Documents prêts :", "Documents ready:")),
      .list(
        numbered: false, ready.map { interview.showsIds ? "\($0.title[language]) (\($0.id))" : $0.title[language] }),
      .aside(
        say(
          "Pour voir le premier, tapez :documents \(place.called(first)) ; pour l'enregistrer, ajoutez html.",
          "To see the first, type :documents \(place.called(first)); add html to write it to a file.")),
    ]
  }
}
