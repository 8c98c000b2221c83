extension Script {
  /// The script that leads to a dossier: its acts that hold, in order, with their times.
  ///
  /// Replaying it gives the same state, which its last line requires: what was told of an item at once is said in the
  /// order of asking.
  package init(exporting dossier: Dossier, events: [Event], language: Language, catalogue: Catalogue) {
    let holding = Set(dossier.actsThatHold.map(\.id))
    let clock = events.first?.at ?? Instant(epochSeconds: 0)
    self.init(language: language, clock: clock, step: 0)
    var now = clock
    var lines: [ScriptLine.Content] = [.comment("# \(dossier.name)")]
    for event in events where holding.contains(event.act) || !event.fact.isUndoable {
      let contents = Script.contents(of: event.fact, catalogue)
      guard !contents.isEmpty else { continue }
      if event.at != now || event.at.offsetSeconds != now.offsetSeconds {
        // A computer's clock may have been put back between two answers.
        lines.append(.clock(ClockMove(to: event.at, back: event.at < now)))
        now = event.at
      }
      lines += contents
    }
    lines += Script.ending(lines, with: dossier)
    self.lines = lines.enumerated().map { ScriptLine(ScriptPlace($0.offset + 6), $0.element) }
  }

  /// What a script ends with: how many lines came before, and the state that they lead to.
  static func ending(_ lines: [ScriptLine.Content], with dossier: Dossier) -> [ScriptLine.Content] {
    let count = lines.count { if case .comment = $0 { false } else { true } }
    return [.count(count), .require(name: "digest", value: dossier.stateDigest)]
  }

  /// What a person says to record a fact; nothing for what follows from another fact.
  static func contents(of fact: Fact, _ catalogue: Catalogue) -> [ScriptLine.Content] {
    switch fact {
    case .answered(let address, let answer, _): [content(of: answer, at: address, catalogue)]
    case .withdrawn(_, let item): [.command("remove \(item) yes", .taken)]
    case .listed(let form, let complete):
      [.another(form, complete ? "no" : "yes", .taken)]
    case .entered(let stage): [.command("stage \(stage.rawValue)", .taken)]
    case .closed(let stage): [.command("close \(stage.rawValue)", .taken)]
    case .reopened(let stage, let reason): [.command("reopen \(stage.rawValue) \(reason)", .taken)]
    // What is doubted is confirmed by saying it once more.
    case .confirmed(let address, let value): [.answer(address, value.canonical, .taken)]
    case .waived(let check, let reason, _): [.command("waive \(check) \(reason)", .taken)]
    case .levelChosen(let level): [.command("level \(level == .detail ? "detail" : "essential")", .taken)]
    case .added(let form, let item, let told):
      [.another(form, "yes", .taken)]
        + (catalogue.form(form)?.questions ?? []).compactMap { question in
          told[question.id].map { content(of: $0, at: Address(Subject(form, item), question.id), catalogue) }
        }
    case .resumed(_, _, _, let lapsing): [.command(lapsing == nil ? "next keep" : "next", .taken)]
    case .begun, .unsettled, .measured, .issued, .undone, .redone: []
    }
  }

  /// What a person says to give an answer; where nobody may know, what was left for later was passed over with Enter.
  private static func content(of answer: Answer?, at address: Address, _ catalogue: Catalogue) -> ScriptLine.Content {
    let isPassed = answer == .deferred && catalogue.question(at: address)?.mayBeUnknown ?? false
    return isPassed ? .answer(address, "", .taken) : content(of: answer, at: address)
  }

  /// What a person says to give an answer.
  static func content(of answer: Answer?, at address: Address) -> ScriptLine.Content {
    switch answer {
    // An empty line would be Enter, which takes what is suggested.
    case .value(.choices([])), .value(.items([])): .answer(address, "none", .taken)
    case .value(let value): .answer(address, value.canonical, .taken)
    case .unknown: .answer(address, "unknown", .taken)
    case .deferred, nil: .command("skip \(address)", .taken)
    }
  }
}
