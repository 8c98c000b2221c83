// Going to a stage, closing it, opening it again, waiving a rule.

extension Place {
  func stagesPage() -> [Utterance] {
    let rows = Stage.allCases.map { stage in
      let progress = road.progress(of: stage)
      return [
        stage == dossier.currentStage ? "›" : "", String(stage.number), stage.title[language], stateWords(stage),
        progress.required == 0 ? "" : "\(progress.answered)/\(progress.required)",
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

  /// `Il reste 11 points à régler avant de clore « Inventaire »` / `2 things to do before you can close “Needs”`.
  func pointsLeft(_ count: Int, before stage: Stage) -> String {
    let points = wording.count(
      count, one: Text(fr: "point à régler", en: "thing to do"), many: Text(fr: "points à régler", en: "things to do"))
    return say(
      "Il reste \(points) avant de clore « \(stage.title.fr) »", "\(points) before you can close “\(stage.title.en)”")
  }

  /// The first of some points, and how many more there are.
  func points(_ obstacles: [Obstacle], numbered: Bool) -> [Utterance] {
    let shown = obstacles.prefix(15).map { worded($0) }
    let more = wording.number(obstacles.count - shown.count)
    return [.list(numbered: numbered, shown)]
      + (obstacles.count > shown.count ? [.aside(say("… et \(more) de plus.", "… and \(more) more."))] : [])
  }

  /// A point with where to mend it and the rule that it comes from.
  func worded(_ obstacle: Obstacle) -> String {
    var words = obstacle.finding.sentence[language]
    if let address = obstacle.finding.addresses.first { words += "  → " + editCommand(address) }
    let sources = (interview.showsIds ? [obstacle.check] : []) + (obstacle.source.map { [$0[language]] } ?? [])
    return sources.isEmpty ? words : words + "  [\(sources.joined(separator: ", "))]"
  }

  /// The reasons that already stand for setting aside all that prevents closing; nil where one is missing.
  func written(for obstacles: [Obstacle]) -> [String: String]? {
    guard !obstacles.isEmpty, let name = catalogue.representative(dossier), !name.isEmpty else { return nil }
    var reasons: [String: String] = [:]
    for obstacle in obstacles {
      guard let reason = catalogue.checks.first(where: { $0.id == obstacle.check })?.written(dossier, now) else {
        return nil
      }
      reasons[obstacle.check] = reason
    }
    return reasons
  }
}

extension Turn {
  /// The stage that a word names: its number, its id, or the beginning of its name; nil when there is none.
  func stage(named word: String) -> Stage? {
    let wanted = folded(word)
    guard !wanted.isEmpty else { return nil }
    if let number = digits(wanted) { return Stage.allCases.first { $0.number == number } }
    if let exact = Stage.allCases.first(where: { $0.rawValue.lowercased() == wanted }) { return exact }
    let begun = Stage.allCases.filter { stage in
      [folded(stage.title.fr), folded(stage.title.en), stage.rawValue.lowercased()].contains { $0.hasPrefix(wanted) }
    }
    return begun.count == 1 ? begun.first : nil
  }

  func stage(_ word: String) -> Step {
    guard !word.isEmpty else { return show(place.stagesPage()) }
    guard let stage = stage(named: word) else { return refuse(.noSuchStage(word)) }
    let next = Standing(language: language)
    return record([.entered(stage)], say: with(next).place.briefing(of: stage), then: next)
  }

  func close(_ word: String) -> Step {
    guard !word.isEmpty else { return close(dossier.currentStage) }
    guard let stage = stage(named: word) else { return refuse(.noSuchStage(word)) }
    return close(stage)
  }

  func close(_ stage: Stage) -> Step {
    if dossier.state(of: stage).isConfirmed {
      return refuse(
        Refusal(
          CoreReason.alreadyClosed,
          Text(
            fr: "L'étape « \(stage.title.fr) » est déjà close.", en: "The stage “\(stage.title.en)” is already closed."),
          remedy: Text(
            fr: "Pour la rouvrir, tapez :rouvrir \(folded(stage.title.fr)) et la raison",
            en: "To reopen it, type :reopen \(folded(stage.title.en)) and the reason")))
    }
    let obstacles = road.obstacles(to: stage)
    let remarks = road.remarks(on: stage)
    guard obstacles.isEmpty else { return refuseClosing(stage, obstacles, remarks) }
    var said: [Utterance] = [
      .note(say("Étape « \(stage.title.fr) » close.", "Stage “\(stage.title.en)” closed."))
    ]
    if !remarks.isEmpty {
      said.append(
        .warning(
          wording.count(
            remarks.count, one: Text(fr: "remarque (rien ne bloque) :", en: "warning (nothing blocks):"),
            many: Text(fr: "remarques (rien ne bloque) :", en: "warnings (nothing blocks):"))))
      said += place.points(remarks, numbered: false)
    }
    said += readyDocuments(of: stage)
    let next = Standing(language: language)
    let kept = stage == Stage.allCases.last ? snapshot().map { [Fact.measured($0)] } ?? [] : []
    if !kept.isEmpty {
      said.append(
        .note(
          say(
            "Les chiffres de la période sont enregistrés tels quels. Pour commencer ce que la décision entraîne, tapez :suite",
            "The figures of the period are saved as they are. To start what the decision leads to, type :next")))
    }
    return record([.closed(stage)] + kept, say: said, then: next)
  }

  /// Closes a stage, or shows what prevents it to who asked to see it: she is refused nothing.
  func look(closing stage: Stage) -> Step {
    let obstacles = road.obstacles(to: stage)
    guard !obstacles.isEmpty, !dossier.state(of: stage).isConfirmed else { return close(stage) }
    return tell(.warning(missing(obstacles, stage)), stage, obstacles, road.remarks(on: stage))
  }

  private func refuseClosing(_ stage: Stage, _ obstacles: [Obstacle], _ remarks: [Obstacle]) -> Step {
    let sentence = missing(obstacles, stage)
    return tell(
      .refused(reason: CoreReason.pointsMissing.reason, sentence: sentence, remedy: nil), stage, obstacles, remarks)
  }

  private func missing(_ obstacles: [Obstacle], _ stage: Stage) -> String {
    place.pointsLeft(obstacles.count, before: stage) + say(" :", ":")
  }

  /// What prevents closing a stage, under the words that open it; what can be mended is offered to be.
  private func tell(
    _ opening: Utterance, _ stage: Stage, _ obstacles: [Obstacle], _ remarks: [Obstacle]
  ) -> Step {
    var said = [opening]
    said += place.points(obstacles, numbered: true)
    if !remarks.isEmpty {
      said.append(
        .aside(
          wording.count(
            remarks.count,
            one: Text(
              fr: "remarque n'empêche pas de clore. Pour la lire, tapez :état tout",
              en: "warning does not stop you from closing. To read it, type :status all"),
            many: Text(
              fr: "remarques n'empêchent pas de clore. Pour les lire, tapez :état tout",
              en: "warnings do not stop you from closing. To read them, type :status all"))))
    }
    said += readyDocuments(of: stage)
    var next = standing
    var seen: Set<Address> = []
    let awaited = road.awaited(in: stage)
    let points = obstacles.map { obstacle in
      let missing = obstacle.finding.addresses.filter(awaited.contains)
      return (missing.isEmpty ? Array(obstacle.finding.addresses.prefix(1)) : missing)
        .filter { road.isReachable($0) && seen.insert($0).inserted }
    }
    if points.contains(where: { !$0.isEmpty }) { next.pending = .mend(points) }
    if obstacles.contains(where: \.canBeWaived) {
      said.append(
        .aside(
          say(
            "Pour lever une règle par écrit, tapez :lever, son numéro et la raison.",
            "To waive a rule in writing, type :waive, its number and the reason.")))
    }
    if let reasons = place.written(for: obstacles) { next.pending = .close(stage, reasons: reasons) }
    return .show(said, then: next)
  }

  /// Closes a stage, each rule that prevents it set aside for its reason.
  func close(_ stage: Stage, waiving reasons: [String: String]) -> Step {
    guard let name = catalogue.representative(dossier) else { return refuse(.noRepresentative) }
    let waivers = reasons.sorted { $0.key < $1.key }.map {
      Fact.waived(check: $0.key, reason: safeLine($0.value, limit: 500), by: name)
    }
    var waived = dossier
    for fact in waivers { _ = waived.suppose(fact, at: now) }
    let place = Place(interview: interview, dossier: waived, standing: standing, now: now)
    guard case .record(let facts, let said, let next) = Turn(place: place, chain: chain, head: head).close(stage) else {
      return close(stage)
    }
    return record(waivers + facts, say: reasons.keys.sorted().map { .note(noted($0, name)) } + said, then: next)
  }

  /// What is said of a rule that was set aside.
  private func noted(_ check: String, _ name: String) -> String {
    say(
      "Règle \(check) levée au nom \(French.de(name)). La dérogation sera imprimée dans les documents.",
      "Rule \(check) waived in the name of \(name). The waiver will be printed in the documents.")
  }

  func reopen(_ text: String) -> Step {
    let parts = titled(text)
    guard let word = parts.first, let stage = stage(named: word) else { return refuse(.noSuchStage(text)) }
    guard dossier.state(of: stage).isClosed else {
      return refuse(
        Refusal(
          CoreReason.stageNotClosed,
          Text(
            fr: "L'étape « \(stage.title.fr) » n'est pas close.", en: "The stage “\(stage.title.en)” is not closed."),
          remedy: Text(fr: "Pour y aller, tapez :étape \(stage.number)", en: "To go there, type :stage \(stage.number)")
        ))
    }
    guard parts.count > 1 else {
      var next = standing
      next.pending = .reasonToReopen(stage)
      return .show([], then: next)
    }
    return reopen(stage, because: trimmed(parts[1]))
  }

  /// A stage's name and what follows it: its whole title where it is typed, however many words that has.
  private func titled(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    let titles = Stage.allCases.flatMap { [folded($0.title.fr), folded($0.title.en)] }
    let count = words.indices.last { titles.contains(folded(words[...$0].joined(separator: " "))) } ?? 0
    guard !words.isEmpty else { return [] }
    let rest = words.dropFirst(count + 1).joined(separator: " ")
    return [words[...count].joined(separator: " ")] + (rest.isEmpty ? [] : [rest])
  }

  func reopen(_ stage: Stage, because reason: String) -> Step {
    let revision = dossier.state(of: stage).revision + 1
    let next = Standing(language: language)
    return record(
      [.reopened(stage, reason: safeLine(reason, limit: 500))]
        + road.unaware(of: stage).map { .unsettled($0.stage, because: $0.because) },
      say: [
        .note(
          say(
            "Étape « \(stage.title.fr) » rouverte, révision \(revision). Rien n'est perdu. Si une réponse change, il faudra "
              + "confirmer les étapes suivantes qui en dépendent.",
            "Stage “\(stage.title.en)” reopened, revision \(revision). Nothing is lost. If an answer changes, you will need "
              + "to confirm the later stages that rest on it."))
      ], then: next)
  }

  func waive(_ text: String) -> Step {
    let parts = Turn.withoutItsNoun(text).split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? ""
    let open = Stage.allCases.flatMap { road.obstacles(to: $0) }.filter(\.canBeWaived) + place.heldBack
    guard let check = numbered(word) ?? open.map(\.check).first(where: { folded($0) == folded(word) }) else {
      let ids = Array(Set(open.map(\.check))).sorted()
      return refuse(
        Refusal(
          word.isEmpty ? CoreReason.incompleteCommand : .notABlockingRule,
          word.isEmpty
            ? Text(fr: "Indiquez la règle à lever.", en: "Say which rule to waive.")
            : Text(
              fr: "« \(safeLine(word, limit: 40)) » n'est pas une règle qui bloque en ce moment.",
              en: "“\(safeLine(word, limit: 40))” is not a rule that blocks now."),
          remedy: ids.isEmpty
            ? Text(fr: "Aucune règle ne bloque.", en: "No rule blocks anything now.")
            : Text(
              fr: "Règles bloquantes : \(ids.prefix(8).joined(separator: ", "))",
              en: "Rules that block: \(ids.prefix(8).joined(separator: ", "))")))
    }
    guard parts.count > 1 else {
      var next = standing
      next.pending = .reasonToWaive(check: check)
      return .show([], then: next)
    }
    return waive(check, because: trimmed(parts[1]))
  }

  /// `G4.offers deux ont refusé` of `la règle G4.offers deux ont refusé`: people say what it is that they waive.
  private static func withoutItsNoun(_ text: String) -> String {
    let words = text.split(separator: " ")
    let nouns = ["regle", "rule"]
    let count = (1...2).last { words.count >= $0 && nouns.contains(folded(words[$0 - 1])) } ?? 0
    guard count == 1 || count == 2 && ["une", "la", "cette", "a", "the", "this"].contains(folded(words[0])) else {
      return text
    }
    return words.dropFirst(count).joined(separator: " ")
  }

  /// The rule of a numbered point among those that were just shown; nil when none was, or when it is no rule.
  private func numbered(_ word: String) -> String? {
    guard case .mend(let points)? = standing.pending, let number = digits(word), points.indices.contains(number - 1)
    else { return nil }
    let obstacles = road.obstacles(to: dossier.currentStage)
    guard obstacles.count == points.count, obstacles[number - 1].canBeWaived else { return nil }
    return obstacles[number - 1].check
  }

  func waive(_ check: String, because reason: String) -> Step {
    guard let name = catalogue.representative(dossier), !name.isEmpty else {
      return refuse(.noRepresentative)
    }
    return record(
      [.waived(check: check, reason: safeLine(reason, limit: 500), by: name)],
      say: [.note(noted(check, name))], then: standing.withoutPending)
  }
}

extension Refusal {
  /// Nobody can set a rule aside yet.
  static var noRepresentative: Refusal {
    Refusal(
      CoreReason.representativeUnknown,
      Text(
        fr: "Seul le représentant légal peut lever une règle par écrit, et son nom n'est pas encore enregistré.",
        en: "Only the legal representative can waive a rule in writing, and their name is not recorded yet."),
      remedy: Text(
        fr: "Répondez d'abord à la question du représentant légal de l'entreprise.",
        en: "First answer the question about the firm's legal representative."))
  }

  static func noSuchStage(_ word: String) -> Refusal {
    let typed = safeLine(word, limit: 40)
    let near = nearest(to: word, among: Stage.allCases.flatMap { [folded($0.title.fr), folded($0.title.en)] })
    return Refusal(
      typed.isEmpty ? CoreReason.incompleteCommand : .noSuchStage,
      typed.isEmpty
        ? Text(fr: "Indiquez une étape.", en: "Say which stage.")
        : Text(fr: "« \(typed) » ne désigne pas une étape.", en: "“\(typed)” does not name a stage."),
      remedy: near.map { Text(fr: "Vouliez-vous dire \($0) ?", en: "Did you mean \($0)?") }
        ?? Text(
          fr: "Par exemple : besoins, ou son numéro de 1 à 7", en: "For example: needs, or its number from 1 to 7"))
  }
}
