// The shell's own questions: why reopen, mend it now, close the stage; and what is said where nothing is asked.

extension Turn {
  /// An answer to one of the shell's own questions.
  func reply(_ text: String, to pending: Standing.Pending) -> Step {
    let resumed = standing.withoutPending
    let typed = trimmed(text)
    switch pending {
    case .reasonToReopen(let stage):
      return typed.isEmpty ? .show([], then: resumed) : with(resumed).reopen(stage, because: typed)
    case .reasonToWaive(let check):
      return typed.isEmpty ? .show([], then: resumed) : with(resumed).waive(check, because: typed)
    case .mend(let points):
      if let number = digits(typed) { return mend(points, from: number, then: resumed) }
      return decide(typed, byDefault: true) { yes in
        yes ? .show([], then: resumed.going(through: points.flatMap { $0 })) : .show([], then: resumed)
      }
    case .mendClosed(let address, let text):
      return decide(typed, byDefault: true) { yes in
        guard yes else { return .show([], then: resumed) }
        var next = resumed
        next.focus = address
        next.mending = address
        if text.isEmpty { next.editing = [address] }
        return text.isEmpty ? .show([], then: next) : with(next).hear(text, at: address)
      }
    case .close(let stage, let reasons):
      return decide(typed, byDefault: true) { yes in
        yes ? with(resumed).close(stage, waiving: reasons) : .show([], then: resumed)
      }
    case .remove(let item):
      return decide(typed, byDefault: false) { yes in
        yes ? with(resumed).withdraw(item) : .show([], then: resumed)
      }
    case .text:
      return decide(typed, byDefault: true) { yes in
        guard yes else {
          return .show([.aside(say("Rien n'est changé.", "Nothing has changed."))], then: resumed.withoutText)
        }
        var next = standing
        next.composes = true
        return .show([], then: next)
      }
    case .several(let several): return reply(typed, to: several, then: resumed)
    case .importing(let facts):
      return decide(typed, byDefault: false) { yes in
        yes ? with(resumed).takeOver(facts) : .show([], then: resumed)
      }
    }
  }

  /// Takes up the points that prevent closing from the one of a number on.
  private func mend(_ points: [[Address]], from number: Int, then resumed: Standing) -> Step {
    guard points.indices.contains(number - 1) else {
      return refuse(
        Refusal(
          CoreReason.outOfRange,
          Text(
            fr: "Les points sont numérotés de 1 à \(points.count).", en: "The points are numbered 1 to \(points.count)."
          ),
          remedy: Text(fr: "Par exemple : 1", en: "For example: 1")))
    }
    let chosen = points[number - 1]
    guard !chosen.isEmpty else {
      return show([
        .aside(
          say(
            "Ce point ne dépend pas d'une réponse. Tapez la commande qu'il montre.",
            "That point does not depend on an answer. Type the command it shows."))
      ])
    }
    return .show([], then: resumed.going(through: chosen + points.flatMap { $0 }.filter { !chosen.contains($0) }))
  }

  /// The yes or no to "close now?".
  func offerClosing(_ text: String, _ stage: Stage) -> Step {
    decide(trimmed(text), byDefault: true) { yes in
      guard yes else { return closeLater }
      // What only a reason was missing for has it: closing is one key.
      return place.written(for: road.obstacles(to: stage)).map { close(stage, waiving: $0) } ?? look(closing: stage)
    }
  }

  /// The stage stays open for now.
  var closeLater: Step { show([.aside(say("Pour clore plus tard, tapez :clore", "To close it later, type :close"))]) }

  /// Something typed where only a command makes sense.
  func commandExpected(_ typed: String, _ stage: Stage) -> Step {
    if typed.isEmpty { return show(place.briefing(of: stage)) }
    if typed == "?" { return show(place.helpPage()) }
    if let command = Command.said(typed) { return obey(command, "") }
    if found(typed) != nil { return showSubject(typed) }
    return refuse(
      Refusal(
        CoreReason.nothingAsked,
        Text(fr: "Aucune question n'est posée pour l'instant.", en: "No question is being asked right now."),
        remedy: Text(
          fr: "Une commande commence par deux-points, par exemple :état ou :aide",
          en: "Commands start with a colon, for example :status or :help")))
  }

  /// Reads yes or no and goes on; an empty line takes the default.
  private func decide(_ typed: String, byDefault: Bool, then go: (Bool) -> Step) -> Step {
    if typed.isEmpty { return go(byDefault) }
    return decided(typed, then: go)
  }
}
