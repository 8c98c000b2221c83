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
    case .mend(let addresses):
      return decide(typed, byDefault: true) { yes in
        guard yes else { return .show([], then: resumed) }
        var next = resumed
        next.focus = addresses.first
        next.queue = Array(addresses.dropFirst())
        return .show([], then: next)
      }
    case .remove(let item):
      return decide(typed, byDefault: false) { yes in
        yes ? with(resumed).withdraw(item) : .show([], then: resumed)
      }
    case .importing(let facts):
      return decide(typed, byDefault: false) { yes in
        yes ? with(resumed).takeOver(facts) : .show([], then: resumed)
      }
    }
  }

  /// The yes or no to "close now?".
  func offerClosing(_ text: String, _ stage: Stage) -> Step {
    decide(trimmed(text), byDefault: true) { yes in
      yes ? close(stage) : closeLater
    }
  }

  /// The stage stays open for now.
  var closeLater: Step { show([.aside(say("Quand vous voudrez : :clore", "Whenever you want: :close"))]) }

  /// Something typed where only a command makes sense.
  func commandExpected(_ typed: String, _ stage: Stage) -> Step {
    if typed.isEmpty { return show(place.briefing(of: stage)) }
    if typed == "?" { return show(place.helpPage()) }
    if let command = Command.said(typed) { return obey(command, "") }
    return refuse(
      Refusal(
        CoreReason.nothingAsked,
        Text(fr: "Rien n'est demandé pour l'instant.", en: "Nothing is being asked just now."),
        remedy: Text(
          fr: "Une commande commence par deux-points, par exemple :état ou :aide",
          en: "A command begins with a colon, for example :status or :help")))
  }

  /// Reads yes or no and goes on; an empty line takes the default.
  private func decide(_ typed: String, byDefault: Bool, then go: (Bool) -> Step) -> Step {
    if typed.isEmpty { return go(byDefault) }
    return decided(typed, then: go)
  }
}
