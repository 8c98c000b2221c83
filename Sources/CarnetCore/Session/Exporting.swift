extension Script {
  /// The script that leads to a dossier: its acts that hold, in order, with their times.
  ///
  /// Replaying it gives the same state.
  package init(exporting dossier: Dossier, events: [Event], language: Language) {
    let standing = Set(dossier.standingActs.map(\.id))
    let clock = events.first?.at ?? Instant(epochSeconds: 0)
    self.init(language: language, clock: clock, step: 0)
    var now = clock
    var lines: [ScriptLine.Content] = [.comment("# \(dossier.name)")]
    for event in events {
      guard let content = Script.content(of: event.fact), standing.contains(event.act) || !event.fact.isUndoable
      else { continue }
      if event.at != now || event.at.offsetSeconds != now.offsetSeconds {
        now = event.at
        lines.append(.clock(now))
      }
      lines.append(content)
    }
    self.lines = lines.enumerated().map { ScriptLine($0.offset + 6, $0.element) }
  }

  /// What a person says to record a fact; nil for what follows from another fact.
  private static func content(of fact: Fact) -> ScriptLine.Content? {
    switch fact {
    // An empty line would be Enter, which takes what is suggested.
    case .answered(let address, .value(.choices([]))?, _), .answered(let address, .value(.items([]))?, _):
      .answer(address, "none", refused: false)
    case .answered(let address, .value(let value)?, _): .answer(address, value.canonical, refused: false)
    case .answered(let address, .unknown?, _): .answer(address, "unknown", refused: false)
    case .answered(let address, _, _): .command("skip \(address)", refused: false)
    case .withdrawn(_, let item): .command("remove \(item) yes", refused: false)
    case .listed(let form, let complete):
      .answer(Address(Subject(form), "another"), complete ? "no" : "yes", refused: false)
    case .entered(let stage): .command("stage \(stage.rawValue)", refused: false)
    case .closed(let stage): .command("close \(stage.rawValue)", refused: false)
    case .reopened(let stage, let reason): .command("reopen \(stage.rawValue) \(reason)", refused: false)
    case .waived(let check, let reason, _): .command("waive \(check) \(reason)", refused: false)
    case .levelChosen(let level): .command("level \(level == .detail ? "detail" : "essential")", refused: false)
    case .added(let form, _): .answer(Address(Subject(form), "another"), "yes", refused: false)
    case .resumed: .command("next", refused: false)
    case .begun, .unsettled, .measured, .issued, .undone, .redone: nil
    }
  }
}
