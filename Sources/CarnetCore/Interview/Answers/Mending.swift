// One answer of a closed stage, mended from where one stands: the stage is opened for it, and closed again.

extension Place {
  /// True when an answer about a subject may be mended although its stage is closed: nothing is signed, and nothing that
  /// rests on it was sent to providers.
  func maybeMended(_ subject: Subject) -> Bool {
    guard let stage = road.owner(of: subject)?.stage, dossier.state(of: stage).isClosed,
      dossier.state(of: .contract).revision == 1, !dossier.state(of: .contract).isClosed
    else { return false }
    switch stage {
    case .inventory, .negotiation: return true
    // What was asked of providers holds once one of them has answered.
    case .needs, .specification:
      return catalogue.forms.allSatisfy { $0.stage != .negotiation || dossier.items(of: $0.id).isEmpty }
    case .contract, .followUp, .evaluation: return false
    }
  }
}

extension Turn {
  /// The facts of a mended answer between the opening of its stage and the closing that follows by itself; nil when its
  /// stage was not closed.
  func mended(_ facts: [Fact], at address: Address) -> (facts: [Fact], said: [Utterance])? {
    guard let stage = road.owner(of: address.subject)?.stage, dossier.state(of: stage).isClosed,
      let question = catalogue.question(at: address)
    else { return nil }
    let opened = Fact.reopened(stage, reason: question.prompt[language])
    var after = dossier
    for fact in [opened] + facts { _ = after.suppose(fact, at: now) }
    let obstacles = Road(catalogue: catalogue, dossier: after, now: now).obstacles(to: stage)
    guard obstacles.isEmpty else {
      return (
        [opened] + facts,
        [
          .note(
            say(
              "L'étape « \(stage.title.fr) » reste ouverte : il y manque quelque chose. Pour le voir, tapez :clore",
              "The stage “\(stage.title.en)” stays open: something is missing there. To see it, type :close"))
        ]
      )
    }
    let back = dossier.enteredStage.map { [Fact.entered($0)] } ?? []
    let marked = facts.compactMap { fact -> String? in
      guard case .unsettled(let later, _) = fact else { return nil }
      return later.title[language]
    }
    let rest =
      marked.isEmpty
      ? say("rien d'autre n'est à confirmer", "nothing else needs confirming")
      : say("à confirmer : \(marked.joined(separator: ", "))", "to confirm: \(marked.joined(separator: ", "))")
    return (
      [opened] + facts + [.closed(stage)] + back,
      [
        .note(
          say(
            "L'étape « \(stage.title.fr) » est de nouveau close ; \(rest).",
            "The stage “\(stage.title.en)” is closed again; \(rest)."))
      ]
    )
  }
}
