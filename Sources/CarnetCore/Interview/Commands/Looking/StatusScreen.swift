// `:status` on one screen: where I am, what is next, what blocks, what is due, each with its command.

extension Place {
  /// What `:status` shows, on one screen of 80 columns and 24 lines with its prompt.
  func statusPage() -> [Utterance] {
    let pages = stride(from: Place.mostPoints, through: 0, by: -1).lazy.map(statusPage)
    return pages.first { lines($0) <= Place.linesOfAScreen } ?? statusPage(showing: 0)
  }

  private static let mostPoints = 6
  private static let linesOfAScreen = 22
  private static let columns = 80
  /// What a label takes of a line, with the spaces around it.
  private static let label = 14
  /// What is left of some words, however long the command behind them.
  private static let fewestWords = 32

  /// How many lines a page takes on such a screen.
  private func lines(_ page: [Utterance]) -> Int {
    page.reduce(0) { $0 + $1.typeset(in: language).lines(width: Place.columns, language: language).count }
  }

  /// The page with at most so many points of each kind.
  private func statusPage(showing most: Int) -> [Utterance] {
    let stage = dossier.currentStage
    let obstacles = dossier.state(of: stage).isConfirmed ? [] : road.obstacles(to: stage)
    let (late, ahead) = dates
    var facts = [Document.Fact(say("Où", "Where"), way(stage)), Document.Fact(say("Ensuite", "Next"), next(stage))]
    func add(_ label: String, _ points: [String], of count: Int) {
      for (place, point) in points.enumerated() { facts.append(Document.Fact(place == 0 ? label : "", point)) }
      guard count > points.count else { return }
      let more = wording.number(count - points.count)
      facts.append(
        Document.Fact(
          points.isEmpty ? label : "",
          brief(
            points.isEmpty ? more : say("… et \(more) de plus", "… and \(more) more"), Command.status,
            say("tout", "all"))))
    }
    let blocking = obstacles.prefix(most).map { brief($0.finding.sentence[language], command(for: $0)) }
    add(say("Bloque", "Blocking"), blocking, of: obstacles.count)
    let overdue = lateClocks + late.map { (dated($0), command(for: $0)) }
    add(say("En retard", "Overdue"), overdue.prefix(most).map(brief), of: overdue.count)
    let coming = ahead.prefix(min(most, 3)).map { brief(dated($0), command(for: $0)) }
    add(say("À venir", "Coming up"), coming, of: coming.count)
    return [.heading(title), standingLine(stage)] + told(stage, min(most, 2)) + [
      .facts(facts), .aside(say("Pour tout voir, tapez :état tout", "To see everything, type :status all")),
    ]
  }

  /// What a stage says first about the work at hand: how the contract stands.
  private func told(_ stage: Stage, _ most: Int) -> [Utterance] {
    catalogue.briefing(dossier, stage, now, language).prefix { utterance in
      switch utterance {
      case .note, .warning: true
      default: false
      }
    }.prefix(most).map { $0 }
  }

  private func way(_ stage: Stage) -> String {
    let place = say(
      "Étape \(stage.number) sur \(Stage.allCases.count)", "Stage \(stage.number) of \(Stage.allCases.count)")
    let way = road.wayToTheContract
    guard stage <= .contract, way.left > 0 else { return brief(place, Command.stage) }
    let about = way.isEstimate ? say("environ ", "about ") : ""
    let answers = wording.count(
      way.answered, one: Text(fr: "réponse", en: "answer"), many: Text(fr: "réponses", en: "answers"))
    return brief(
      place
        + say(
          ", \(answers) sur \(about)\(way.required) jusqu'au contrat",
          ", \(way.answered) of \(about)\(way.required) answers to the contract"), Command.stage)
  }

  /// What is asked next, or what can be done next.
  private func next(_ stage: Stage) -> String {
    switch road.asking(at: standing) {
    case .question(let address):
      return brief(say("« ", "“") + (prompt().words) + say(" »", "”"), filling(address))
    case .another(let form):
      return brief(prompt().words, catalogue.form(form).map(adding) ?? commandWord(.add))
    case .close: return brief(prompt().words, Command.close)
    case .pending: return brief(prompt().words, "?")
    case .command(.followUp):
      let happening = catalogue.forms.lazy.filter { $0.stage == .followUp }.first { $0.shortcut != nil }
      return brief(
        say("enregistrer ce qui arrive", "record what happens"), happening.map(adding) ?? commandWord(.add))
    case .command(let stage):
      if stage == Stage.allCases.last { return brief(say("commencer la suite", "start what follows"), Command.next) }
      let open = Stage.allCases.first { !dossier.state(of: $0).isConfirmed } ?? stage
      return brief(
        say("aller à l'étape « \(open.title.fr) »", "go to the stage “\(open.title.en)”"), Command.stage,
        String(open.number))
    }
  }

  private var lateClocks: [(String, String)] {
    var seen: Set<ItemID> = []
    return catalogue.clocks(dossier, now).filter { $0.state == .late && seen.insert($0.item).inserted }.map { clock in
      let span = wording.duration(TimeSpan(seconds: Int(clock.left.magnitude)))
      return (
        say(
          "\(clock.item) : \(clock.promise.fr) en retard de \(span), \(clock.title)",
          "\(clock.item): \(clock.promise.en) is \(span) late, \(clock.title)"),
        "\(commandWord(.show)) \(clock.item)"
      )
    }
  }

  private func dated(_ deadline: Deadline) -> String {
    "\(wording.shortDay(deadline.day)) \(deadline.title[language])"
  }

  // MARK: Commands

  private func commandWord(_ command: Command) -> String { ":" + command.entry.name[language] }

  private func brief(_ words: String, _ command: Command, _ rest: String = "") -> String {
    brief(words, [commandWord(command), rest].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Some words cut to what a line holds, with the whole command behind them.
  private func brief(_ words: String, _ command: String) -> String {
    let room = Place.columns - Place.label - displayWidth(command) - 3
    return truncated(safeLine(words), width: max(Place.fewestWords, room)) + " → " + command
  }

  /// The command that mends a point.
  private func command(for obstacle: Obstacle) -> String {
    if let address = obstacle.finding.addresses.first { return filling(address) }
    guard obstacle.canBeWaived else {
      let open = Stage.allCases.first { !dossier.state(of: $0).isConfirmed } ?? dossier.currentStage
      return "\(commandWord(.stage)) \(open.number)"
    }
    return "\(commandWord(.why)) \(obstacle.check)"
  }

  private func command(for deadline: Deadline) -> String {
    guard let address = deadline.address, !isClosed(address) else { return commandWord(.agenda) }
    return filling(address)
  }
}

extension Place {
  /// The command that fills an address, whatever state its stage and its item are in.
  func filling(_ address: Address) -> String {
    if isClosed(address), !maybeMended(address.subject), let stage = road.owner(of: address.subject)?.stage {
      return ":\(Command.reopen.entry.name[language]) \(folded(stage.title[language]))"
    }
    if let item = address.subject.item, let form = catalogue.form(address.subject.form),
      !dossier.contains(item, in: form.id)
    {
      return adding(form)
    }
    // What is asked only once something else is answered is met on going over all of it.
    guard road.isReachable(address) else {
      return ":\(Command.review.entry.name[language]) \(address.subject.item?.description ?? address.subject.form.name)"
    }
    return editCommand(address)
  }

  /// The command that begins an item of a form.
  func adding(_ form: Form) -> String {
    ":" + (form.shortcut?[language] ?? "\(Command.add.entry.name[language]) \(folded(form.title[language]))")
  }

  /// True where a stage is closed, so that nothing changes there before it is opened again.
  private func isClosed(_ address: Address) -> Bool {
    road.owner(of: address.subject).map { dossier.state(of: $0.stage).isClosed } ?? false
  }
}

extension Turn {
  /// `:status`, `:status all`.
  func status(_ word: String) -> Step {
    guard !word.isEmpty else { return show(place.statusPage()) }
    guard ["tout", "all"].contains(folded(word)) else { return refuse(.tooMuch(word, usage: Command.status.usage)) }
    return show(place.wholeStatusPage())
  }
}
