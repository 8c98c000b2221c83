// What an answer would change, tried on a copy of the dossier: nothing is kept.

extension Turn {
  /// `A3 grade E; specification weight_price 60`: each as `:edit` takes it.
  func simulate(_ text: String) -> Step {
    let edits = text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
    guard !edits.isEmpty else { return refuse(.nothingToTry) }
    var tried = dossier
    var fed: [Stage] = []
    for edit in edits {
      let trial = Place(
        interview: interview, dossier: tried.withEveryStageOpen(at: now), standing: standing, now: now)
      let turn = Turn(place: trial, chain: chain)
      switch turn.edit(edit) {
      case .record(let facts, _, _):
        for fact in facts where fact.form != nil { tried.tell(fact, at: now) }
        fed += facts.stagesFed(by: catalogue)
      case .refuse(let refusal, _): return refuse(refusal)
      case .show(_, let next) where next.proposal != nil:
        guard let proposal = next.proposal else { continue }
        let answer = Answer.value(proposal.value)
        tried.tell(.answered(proposal.address, answer, was: tried.answer(at: proposal.address)), at: now)
        fed += catalogue.form(proposal.address.subject.form)?.feeds ?? []
      case .show(_, let next) where next.focus == nil: continue
      case .show, .write, .hand, .handDates, .fetch, .set, .recall, .leave: return refuse(.nothingToTry)
      }
    }
    return show(difference(from: dossier, to: tried, fed: Set(fed)))
  }

  private func difference(from before: Dossier, to after: Dossier, fed: Set<Stage>) -> [Utterance] {
    var said: [Utterance] = [.heading(say("Essai : rien n'est enregistré", "Trial run: nothing is saved"))]
    let stages = fed.sorted().filter { before.state(of: $0).isClosed }.map { $0.title[language] }
    if !stages.isEmpty {
      said.append(
        .note(say("À confirmer ensuite : ", "To confirm afterwards: ") + stages.joined(separator: ", ")))
    }
    let rules = catalogue.checks.flatMap { check -> [String] in
      let (old, new) = (check.find(before, now), check.find(after, now))
      let arising = new.filter { !old.contains($0) }.map {
        say("bloquerait alors : ", "new problem: ") + $0.sentence[language]
      }
      let mended = old.filter { !new.contains($0) }.map { say("réglé : ", "solved: ") + $0.sentence[language] }
      return (arising + mended).map { "\(check.id)  \($0)" }
    }
    if !rules.isEmpty { said += [.note(say("Règles :", "Rules:")), .list(numbered: false, rules)] }
    for kind in catalogue.documents {
      let (old, new) = (document(of: kind, in: before), document(of: kind, in: after))
      guard old?.blocks != new?.blocks || old?.title != new?.title || old?.subtitle != new?.subtitle else { continue }
      let changes = changes(from: old?.lines ?? [], to: new?.lines ?? [])
      guard !changes.isEmpty else { continue }
      said.append(.note("\(kind.title[language])\(say(" :", ":"))"))
      said.append(.list(numbered: false, changes))
    }
    if said.count == 1 {
      said.append(
        .note(say("Aucune règle ni aucun document ne change.", "No rule and no document changes.")))
    }
    return said
  }

  /// What differs between two texts, as a few lines: `−` what goes, `+` what comes.
  private func changes(from old: [String], to new: [String]) -> [String] {
    let changes = passages(from: old, to: new).flatMap { passage in
      passage.removed.map { "− " + $0 } + passage.added.map { "+ " + $0 }
    }
    guard changes.count > Turn.shownChanges else { return changes }
    let more = wording.count(
      changes.count - Turn.shownChanges, one: Text(fr: "ligne de plus", en: "more line"),
      many: Text(fr: "lignes de plus", en: "more lines"))
    return Array(changes.prefix(Turn.shownChanges)) + [say("… et ", "… and ") + more]
  }

  /// A document as it could be written; nil while something is missing.
  private func document(of kind: DocumentKind, in dossier: Dossier) -> Document? {
    try? interview.document(kind, of: dossier, chain: chain, language: language, now: now).get()
  }

  private static var shownChanges: Int { 12 }
}

extension Document {
  /// What it says, line by line; how many events there are, and what ties it to them, is not part of it.
  fileprivate var lines: [String] {
    ([title, subtitle] + blocks.flatMap { $0.said(in: language) })
      .flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
  }
}

extension Dossier {
  fileprivate mutating func tell(_ fact: Fact, at now: Instant) {
    apply(Event(position: position + 1, act: position + 1, at: now, by: "", fact: fact))
  }

  /// The same answers with nothing closed: a trial asks what would follow, not whether it may.
  fileprivate func withEveryStageOpen(at now: Instant) -> Dossier {
    Stage.allCases.reduce(into: self) { dossier, stage in
      if dossier.state(of: stage).isClosed { dossier.tell(.reopened(stage, reason: ""), at: now) }
    }
  }
}

extension [Fact] {
  fileprivate func stagesFed(by catalogue: Catalogue) -> [Stage] {
    flatMap { fact in
      fact.answers.first.flatMap { catalogue.form($0.address.subject.form)?.feeds } ?? []
    }
  }
}

extension Refusal {
  fileprivate static var nothingToTry: Refusal {
    Refusal(
      CoreReason.incompleteCommand,
      Text(fr: "Indiquez la réponse à essayer et sa valeur.", en: "Say which answer to try, and its value."),
      remedy: Text(
        fr: "Par exemple, tapez :simuler A1 grade E ; specification weight_price 60",
        en: "For example, type :simulate A1 grade E; specification weight_price 60"))
  }
}
