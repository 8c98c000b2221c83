// Going to a stage, closing it, opening it again, setting a rule aside.

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
            fr: ":rouvrir \(folded(stage.title.fr)) et la raison, pour la reprendre",
            en: ":reopen \(folded(stage.title.en)) and the reason, to take it up again")))
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
            remarks.count, one: Text(fr: "remarque, qui n'empêche pas :", en: "remark, which prevents nothing:"),
            many: Text(fr: "remarques, qui n'empêchent pas :", en: "remarks, which prevent nothing:"))))
      said += place.points(remarks, numbered: false)
    }
    said += readyDocuments(of: stage)
    let next = Standing(language: language)
    let kept = stage == Stage.allCases.last ? snapshot().map { [Fact.measured($0)] } ?? [] : []
    if !kept.isEmpty {
      said.append(
        .note(
          say(
            "Les chiffres de la période sont gardés tels quels. :suite commence ce qui suit la décision.",
            "The figures of the period are kept as they are. :next begins what follows the decision.")))
    }
    return record([.closed(stage)] + kept, say: said, then: next)
  }

  private func refuseClosing(_ stage: Stage, _ obstacles: [Obstacle], _ remarks: [Obstacle]) -> Step {
    var said: [Utterance] = [
      .refused(
        reason: CoreReason.pointsMissing.reason,
        sentence: wording.count(
          obstacles.count,
          one: Text(
            fr: "point manque pour clore « \(stage.title.fr) » :", en: "point is missing to close “\(stage.title.en)”:"),
          many: Text(
            fr: "points manquent pour clore « \(stage.title.fr) » :",
            en: "points are missing to close “\(stage.title.en)”:")), remedy: nil)
    ]
    said += place.points(obstacles, numbered: true)
    if !remarks.isEmpty {
      said.append(
        .aside(
          wording.count(
            remarks.count, one: Text(fr: "remarque, qui n'empêche pas.", en: "remark, which prevents nothing."),
            many: Text(fr: "remarques, qui n'empêchent pas.", en: "remarks, which prevent nothing."))))
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
      "Dérogation à \(check) notée au nom de \(name). Elle sera imprimée dans les documents.",
      "Waiver of \(check) noted in the name of \(name). It will be printed in the documents.")
  }

  func reopen(_ text: String) -> Step {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let word = parts.first.map(String.init), let stage = stage(named: word) else {
      return refuse(.noSuchStage(text))
    }
    guard dossier.state(of: stage).isClosed else {
      return refuse(
        Refusal(
          CoreReason.stageNotClosed,
          Text(
            fr: "L'étape « \(stage.title.fr) » n'est pas close.", en: "The stage “\(stage.title.en)” is not closed."),
          remedy: Text(fr: ":étape \(stage.number) y va.", en: ":stage \(stage.number) goes there.")))
    }
    guard parts.count > 1 else {
      var next = standing
      next.pending = .reasonToReopen(stage)
      return .show([], then: next)
    }
    return reopen(stage, because: trimmed(parts[1]))
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
            "Étape « \(stage.title.fr) » rouverte, révision \(revision). Rien n'est perdu ; les étapes suivantes qui en "
              + "dépendent seront à confirmer si une réponse change.",
            "Stage “\(stage.title.en)” reopened, revision \(revision). Nothing is lost; the later stages that rest on it "
              + "are to be confirmed if an answer changes."))
      ], then: next)
  }

  func waive(_ text: String) -> Step {
    let parts = text.split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? ""
    let open = Stage.allCases.flatMap { road.obstacles(to: $0) }.filter(\.canBeWaived) + place.heldBack
    guard let check = open.map(\.check).first(where: { folded($0) == folded(word) }) else {
      let ids = Array(Set(open.map(\.check))).sorted()
      return refuse(
        Refusal(
          word.isEmpty ? CoreReason.incompleteCommand : .notABlockingRule,
          word.isEmpty
            ? Text(fr: "Dites à quelle règle déroger.", en: "Say which rule to set aside.")
            : Text(
              fr: "« \(safeLine(word, limit: 40)) » n'est pas une règle qui bloque en ce moment.",
              en: "“\(safeLine(word, limit: 40))” is not a rule that blocks at present."),
          remedy: ids.isEmpty
            ? Text(fr: "Aucune règle ne bloque.", en: "No rule blocks.")
            : Text(
              fr: "Règles qui bloquent : \(ids.prefix(8).joined(separator: ", "))",
              en: "Rules that block: \(ids.prefix(8).joined(separator: ", "))")))
    }
    guard parts.count > 1 else {
      var next = standing
      next.pending = .reasonToWaive(check: check)
      return .show([], then: next)
    }
    return waive(check, because: trimmed(parts[1]))
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
        fr: "Seul le représentant légal peut déroger par écrit, et son nom n'est pas encore noté.",
        en: "Only the legal representative can waive a rule in writing, and the name is not noted yet."),
      remedy: Text(
        fr: "Répondez d'abord à la question du représentant légal de l'entreprise.",
        en: "First answer the question about the company's legal representative."))
  }

  static func noSuchStage(_ word: String) -> Refusal {
    let typed = safeLine(word, limit: 40)
    let near = nearest(to: word, among: Stage.allCases.flatMap { [folded($0.title.fr), folded($0.title.en)] })
    return Refusal(
      typed.isEmpty ? CoreReason.incompleteCommand : .noSuchStage,
      typed.isEmpty
        ? Text(fr: "Dites quelle étape.", en: "Say which stage.")
        : Text(fr: "« \(typed) » ne désigne pas une étape.", en: "“\(typed)” does not name a stage."),
      remedy: near.map { Text(fr: "Vouliez-vous dire \($0) ?", en: "Did you mean \($0)?") }
        ?? Text(
          fr: "Par exemple : besoins, ou son numéro de 1 à 7", en: "For example: needs, or its number from 1 to 7"))
  }
}
