// Going back, undoing, redoing.

extension Turn {
  /// The answer given before the one that is being looked at, or so many before it.
  func back(_ word: String) -> Step {
    guard let count = word.isEmpty ? 1 : digits(word), count > 0 else {
      return refuse(
        Refusal(
          CoreReason.notAWholeNumber,
          Text(
            fr: "« \(safeLine(word, limit: 40)) » n'est pas un nombre de réponses.",
            en: "“\(safeLine(word, limit: 40))” is not a number of answers."),
          remedy: Text(fr: "Par exemple, tapez :retour 3", en: "For example, type :back 3")))
    }
    let addresses = answeredAddresses()
    let current = standing.focus.flatMap { addresses.firstIndex(of: $0) } ?? addresses.count
    let earlier = addresses[..<current].reversed().lazy.filter {
      road.isReachable($0) && objection(toChanging: $0.subject) == nil
    }.prefix(count)
    guard let address = Array(earlier).last else {
      return show([.note(say("Il n'y a rien avant.", "There is nothing before."))])
    }
    var next = standing.withoutPending
    next.proposal = nil
    next.focus = address
    return .show([], then: next)
  }

  /// The addresses answered, each at the place of its last answer, oldest first; at most the last 500.
  private func answeredAddresses() -> [Address] {
    var seen: Set<Address> = []
    var latest: [Address] = []
    for act in dossier.actsThatHold.suffix(500).reversed() {
      for fact in act.facts.reversed() {
        for (address, _) in fact.answers.reversed() where seen.insert(address).inserted { latest.append(address) }
      }
    }
    return latest.reversed()
  }

  func undo() -> Step {
    guard let act = dossier.lastAct else {
      return show([.note(say("Il n'y a rien à annuler.", "There is nothing to undo."))])
    }
    var next = Standing(language: language)
    next.begun = standing.begun
    for case .answered(let address, _, let was) in act.facts where was != nil { next.focus = address }
    return record(
      [.undone(act: act.id)],
      say: [.note(say("Annulé : ", "Undone: ") + describe(act.facts))], then: next)
  }

  func redo() -> Step {
    guard let act = dossier.lastUndoneAct else {
      return show([.note(say("Il n'y a rien à refaire.", "There is nothing to redo."))])
    }
    return record(
      [.redone(act: act.id)],
      say: [.note(say("Refait : ", "Redone: ") + describe(act.facts))], then: Standing(language: language))
  }

  /// What an act did, in words: its first telling fact.
  private func describe(_ facts: [Fact]) -> String {
    for (address, answer) in facts.lazy.flatMap(\.answers) {
      guard let question = catalogue.question(at: address) else { continue }
      let place = address.subject.item.map { "\($0) " } ?? ""
      let words =
        answer.map {
          catalogue.words(
            $0, for: question, in: dossier, language, at: question.kind.isMoment ? zone(of: address.subject) : nil)
        } ?? ""
      return "\(place)\(question.prompt[language]) = \(truncated(words, width: 60))"
    }
    return facts.first.map { place.words(for: $0) } ?? ""
  }
}

extension Place {
  /// What happened, in a few words.
  func words(for fact: Fact) -> String {
    switch fact {
    case .added(_, let item, _): say("ajout \(French.de("\(item)"))", "\(item) added")
    case .withdrawn(_, let item): say("retrait \(French.de("\(item)"))", "\(item) removed")
    case .listed(let form, _):
      say(
        "liste « \(catalogue.form(form)?.title.fr ?? form.name) » complète",
        "list “\(catalogue.form(form)?.title.en ?? form.name)” complete")
    case .closed(let stage): say("fin de l'étape « \(stage.title.fr) »", "closing of “\(stage.title.en)”")
    case .reopened(let stage, _): say("réouverture de « \(stage.title.fr) »", "reopening of “\(stage.title.en)”")
    case .resumed: say("suite de la décision", "what the decision led to")
    case .waived(let check, _, _): say("règle \(check) levée", "waiver of \(check)")
    case .levelChosen: say("changement de niveau", "change of level")
    case .unsettled(let stage, _):
      say("« \(stage.title.fr) » à confirmer", "“\(stage.title.en)” to confirm")
    case .measured(let snapshot):
      say(
        "chiffres du \(wording.day(snapshot.period.from)) au \(wording.day(snapshot.period.to)) enregistrés",
        "figures from \(wording.day(snapshot.period.from)) to \(wording.day(snapshot.period.to)) saved")
    case .answered(let address, _, _), .confirmed(let address, _):
      catalogue.question(at: address).map { question in
        (address.subject.item.map { "\($0) " } ?? "") + question.prompt[language]
      } ?? address.description
    case .begun(let name): say("début de « \(name) »", "beginning of “\(name)”")
    case .entered(let stage): say("passage à « \(stage.title.fr) »", "going to “\(stage.title.en)”")
    case .issued(let document, _): say("document \(document) enregistré", "document \(document) written")
    case .undone: say("annulation", "undoing")
    case .redone: say("rétablissement", "redoing")
    }
  }
}
