// A script said in a session in memory: what a replay is.

extension Session where Screens == Transcript, Journals == MemoryJournal {
  /// Says a script to its end, or to its first divergence.
  ///
  /// Where the source keeps going, what should have been refused and was taken is taken back.
  package mutating func play(_ source: inout ScriptSource) throws {
    var now = source.script.clock
    while true {
      let heard = try source.next(in: situation(at: now))
      now = heard.at
      if case .end = heard.said { return }
      if screen.keeps { screen.add(interview.dialogue(heard.said, at: standing, in: dossier, now: now)) }
      let before = source.mustBeRefused ? checkpoint : nil
      guard try take(heard) else { return }
      if let before, !isRefused { restore(before) }
    }
  }
}

extension Interview {
  /// A question and what is answered, as a person sees them on the screen.
  func dialogue(_ said: Said, at standing: Standing, in dossier: Dossier, now: Instant) -> String {
    let question = prompt(for: said, at: standing, in: dossier, now: now).inOneLine
    let words =
      switch said {
      case .line(let words), .written(let words), .answer(_, let words), .another(_, let words): words
      case .dropped, .end: ""
      }
    return question + " › " + safeParagraph(words).replacing("\n", with: "\n    ")
  }
}
