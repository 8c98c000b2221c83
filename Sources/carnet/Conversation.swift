import CarnetContent
import CarnetCore
import CarnetFormats
import CarnetTerminal
import Foundation

extension Surroundings {
  /// Converses about a dossier until the person leaves or the input ends.
  ///
  /// What is recorded goes to a new file, without which no journal is opened: a dossier that was to be begun is not.
  func converse<Kept: Library>(
    _ opened: @autoclosure () throws -> Kept.Journals, _ dossier: Dossier, in library: Kept,
    recording path: String? = nil
  ) throws {
    let recorded = try path.map { try GrowingFile(at: $0) }
    var journal: Kept.Journals
    do {
      journal = try opened()
    } catch {
      recorded?.withdraw()
      throw error
    }
    let start = now(in: dossier)
    let facts = facts
    try journal.beginSession(
      at: start, language: language, terminal: facts.terminal, version: Carnet.version)
    let screen = TerminalScreen(
      talk: facts.talk, data: .output, colour: facts.colour, pages: facts.reading == .editing,
      plain: facts.isPlain, environment: environment)
    var session = Session(
      interview: interview, dossier: dossier, language: language, by: account, screen: screen, journal: journal,
      shelf: FileShelf(folder: folder))
    if facts.reading != .piped { for setting in try library.settings(of: account) { session.choose(setting) } }
    if let reason = session.journal.readOnlyReason?.message {
      try session.screen.show([.warning(reason[language])], in: language)
    }
    if dossier.position == 0 {
      try session.begin(name: session.journal.name, at: start)
      try session.screen.show(welcome, in: language)
    }
    try session.greet(at: start)
    let clock = { [self] in now(in: dossier) }
    let recorder = try recorded.map { file in
      let opening =
        dossier.position == 0
        ? nil
        : try Retelling(
          of: dossier, events: session.journal.events(), language: language, interview: interview)
      return Recorder(opening: opening) { try file.write($0) }
    }
    func plainly() -> PlainSource {
      PlainSource(talk: facts.talk, language: language, environment: environment, now: clock)
    }
    let end: Said.End
    switch facts.reading {
    case .piped: end = try run(&session, PipeSource(keepsGoing: keepsGoing, now: clock), from: start, recorder)
    case .plain: end = try run(&session, plainly(), from: start, recorder)
    case .editing:
      let history = try library.history()
      do {
        let source = try EditLineSource(
          history: history, language: language, colour: facts.colour, environment: environment, now: clock)
        end = try run(&session, source, from: start, recorder)
      } catch is NoEditor {
        end = try run(&session, plainly(), from: start, recorder)
      }
    }
    try leave(&session, facts, because: end)
  }

  private func run(
    _ session: inout Session<TerminalScreen, some StoredJournal, FileShelf>,
    _ source: consuming some LineSource & ~Copyable,
    from start: Instant, _ recorder: Recorder?
  ) throws -> Said.End {
    guard let recorder else { return try session.run(&source, at: start) }
    var recording = try Recording(
      of: source, language: language, from: start, after: recorder.opening, write: recorder.write)
    let end = try session.run(&recording, at: start)
    try recording.finish(with: session.dossier)
    return end
  }

  /// Where a conversation is written down.
  private struct Recorder {
    /// How the dossier came to stand where it begins; nil for one that it begins itself.
    let opening: Retelling?
    /// Writes the next piece.
    let write: (String) throws -> Void
  }

  /// Keeps what lists show, says where the conversation stopped, and ends the process as it was asked to.
  private func leave(
    _ session: inout Session<TerminalScreen, some StoredJournal, FileShelf>, _ facts: TerminalFacts,
    because end: Said.End
  ) throws {
    let now = now(in: session.dossier)
    try session.journal.endSession(summary(of: session.dossier, now), at: now)
    let language = session.standing.language
    let isPiped = facts.reading == .piped
    var next: String { session.situation(at: now).prompt().words }
    let farewell: Utterance
    switch end {
    case .left where isPiped:
      farewell = .note(
        Text(fr: "Fin de la saisie. Prochaine question : \(next)", en: "End of input. Next question: \(next)")[language]
      )
    case .halted:
      farewell = .note(
        Text(
          fr: "La suite de la saisie n'est pas lue. Prochaine question : \(next)",
          en: "The rest of the input is not read. Next question: \(next)")[language])
    case .left, .interrupted, .terminated, .hungUp:
      farewell = .aside(Text(fr: "Tout est enregistré. À bientôt.", en: "Everything is saved. See you soon.")[language])
    }
    do {
      try session.screen.show([farewell], in: language)
    } catch let fault as OutputFault {
      if isPiped, end.exit == nil { throw fault }
      // Whoever asks to leave may have taken the terminal away; one that takes no farewell is gone in any case.
      throw Ending(nil, exit: end.exit ?? .terminated)
    }
    let untaken = isPiped ? session.refusals : 0
    for words in [untaken > 0 && keepsGoing ? Halt.words(refused: untaken) : nil, end.halt?.words] {
      guard let words = words?[language] else { continue }
      try? Descriptor.error.write("carnet: " + Typography.set(words, in: language) + "\n")
    }
    if let exit = end.exit ?? (untaken > 0 ? .data : nil) { throw Ending(nil, exit: exit) }
  }

  /// What a list shows of a dossier.
  func summary(of dossier: Dossier, _ now: Instant) -> Summary {
    let next = interview.catalogue.agenda(dossier, now).filter { $0.day >= now.day }.min { $0.day < $1.day }
    return Summary(stage: dossier.currentStage, nextDay: next?.day, next: next?.title)
  }

  private var welcome: [Utterance] {
    let heading: [Utterance] = [
      .heading(
        Text(
          fr: "Carnet · votre contrat de maintenance informatique, pas à pas",
          en: "Carnet · your IT-maintenance contract, step by step")[language])
    ]
    let keys: [Utterance] = [
      .aside(
        Text(
          fr: "Tout est enregistré. Entrée = garder la valeur entre crochets · ? = expliquer · :quitter",
          en: "Everything is saved as you go. Enter accepts the value in brackets · ? explains · :quit")[language])
    ]
    return heading + interview.opening(language) + keys
  }
}

extension Said.End {
  /// How the process ends for it; nil when it ends as usual.
  fileprivate var exit: Exit? {
    switch self {
    case .left: nil
    case .interrupted: .interrupted
    case .terminated, .hungUp: .terminated
    case .halted: .data
    }
  }

  /// The line that was not taken; nil where none held up the rest.
  fileprivate var halt: Halt? {
    guard case .halted(let halt) = self else { return nil }
    return halt
  }
}
