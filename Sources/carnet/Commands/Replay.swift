import ArgumentParser
import CarnetContent
import CarnetCore
import CarnetFormats
import CarnetJournal
import CarnetTerminal

/// `carnet replay FILE…`: says scripts again and tells where they diverge.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Rejoue des scripts. / Replays scripts.")
  @OptionGroup var common: Common
  @Argument(help: "FICHIER… / FILE…") var files: [String] = []
  @Flag(help: "Montre la conversation. / Shows the conversation.") var show = false
  @Flag(help: "Chaque script exige son état final. / Each script must require its final state.") var strict = false
  @Flag(help: "Dit tout ce qui diverge dans un fichier. / Tells all that diverges in a file.") var keepGoing = false
  @Flag(help: "S'arrête au premier fichier en échec. / Stops at the first file that fails.") var failFast = false
  @Option(help: "Ceux d'une étiquette, ou pas : slow, !slow. / Those with a tag, or without: slow, !slow.")
  var filter: [String] = []
  @Flag(help: "Propose les mots attendus qui ont changé. / Proposes expected words that changed.") var update = false
  @Flag(help: "Avec --update : les prend tous. / With --update: takes them all.") var yes = false
  @Option(help: "Garde le dossier sous ce nom. / Keeps the dossier under this name.") var into: String?
  @Flag(help: "Montre ce qu'une ligne peut être. / Shows what a line can be.") var grammar = false
  @Flag(help: "Montre les raisons de refuser. / Shows the reasons to refuse.") var reasons = false

  func run() throws {
    let around = Surroundings(common: common)
    if grammar { try Descriptor.output.write(ScriptGrammar.page(in: around.language)) }
    if reasons {
      let ids = (around.scripted.catalogue.reasons + FormatReason.reasons).map(\.id)
      try Descriptor.output.write(ids.joined(separator: "\n") + "\n")
    }
    if grammar || reasons { return }
    guard !files.isEmpty else {
      throw Ending(Text(fr: "Dites quels scripts rejouer.", en: "Say which scripts to replay."), exit: .usage)
    }
    if into != nil, files.count != 1 {
      throw Ending(
        Text(fr: "--into garde un seul script.", en: "--into keeps a single script."), exit: .usage)
    }
    var tally = Tally()
    for file in files {
      if failFast, tally.failed > 0 {
        tally.unplayed += 1
      } else {
        tally.add(try outcome(of: file, around))
      }
    }
    if !filter.isEmpty, tally.leftOut == files.count {
      try around.say(
        Text(
          fr: "Aucun script ne porte ces étiquettes : \(filter.joined(separator: ", "))",
          en: "No script has these tags: \(filter.joined(separator: ", "))"))
      tally.add(.failed(.failed))
    }
    try Descriptor.output.write(tally.words + "\n")
    if let exit = tally.exit { throw Ending(nil, exit: exit) }
  }

  /// What a file came to.
  private enum Outcome {
    case passed, skipped, leftOut
    /// It failed, and how the process would end for it alone.
    case failed(Exit)
  }

  /// What the files came to.
  private struct Tally {
    private var passed = 0
    private(set) var failed = 0
    private var skipped = 0
    private(set) var leftOut = 0
    var unplayed = 0
    private var exits: Set<Exit> = []

    mutating func add(_ outcome: Outcome) {
      switch outcome {
      case .passed: passed += 1
      case .failed(let exit):
        failed += 1
        exits.insert(exit)
      case .skipped: skipped += 1
      case .leftOut: leftOut += 1
      }
    }

    /// How the process ends: for what all failures have in common; nil without any.
    var exit: Exit? { exits.count > 1 ? .failed : exits.first }

    /// `3 passed, 1 failed, 1 skipped`: words that a program may look for, in one language.
    var words: String {
      let more = [(skipped, "skipped"), (leftOut, "left out"), (unplayed, "not played")].filter { $0.0 > 0 }
      return (["\(passed) passed", "\(failed) failed"] + more.map { "\($0.0) \($0.1)" }).joined(separator: ", ")
    }
  }

  /// Replays one file and reports on it.
  private func outcome(of path: String, _ around: Surroundings) throws -> Outcome {
    let file = ScriptFile(path: path)
    let (script, faults): (Script, [ScriptFault])
    switch file.read() {
    case .failure(let refusal):
      try around.complain(refusal.inOneLine)
      return .failed(refusal.reason == CoreReason.noSuchFile.reason ? .noInput : .data)
    case .success(let bytes):
      (script, faults) = Script.read(
        bytes, including: file.included(from: around.folder), in: around.scripted, reasons: FormatReason.reasons)
    }
    guard isChosen(script.tags) else { return .leftOut }
    if let reason = script.skip {
      try around.say(
        Text(fr: "\(safeLine(path)) : mis de côté : \(reason)", en: "\(safeLine(path)): skipped: \(reason)"))
      return .skipped
    }
    guard faults.isEmpty else {
      try report(faults, path, around)
      return .failed(.data)
    }
    do {
      return try replay(script, file, around) ? .passed : .failed(.failed)
    } catch let fault as NotKept {
      return .failed(fault.exit)
    }
  }

  private func isChosen(_ tags: [String]) -> Bool {
    filter.allSatisfy { wish in
      wish.hasPrefix("!") ? !tags.contains(String(wish.dropFirst())) : tags.contains(wish)
    }
  }

  /// Says a script in memory; true when nothing diverges, and then its dossier is kept where it is to be.
  private func replay(_ script: Script, _ file: ScriptFile, _ around: Surroundings) throws -> Bool {
    var source = ScriptSource(
      script, interview: around.scripted, manner: ScriptSource.Manner(keepsGoing: keepGoing, rewords: update))
    // The tables that a script names lie beside it.
    let folder = file.folder
    var session = Session(
      interview: around.scripted, dossier: Dossier(), language: script.language, by: "script",
      screen: Transcript(keeps: show), journal: MemoryJournal(digest: sha256),
      shelf: MemoryShelf(digest: sha256, render: html) { name in
        tableFile(name, in: folder).mapError { $0.reason == CoreReason.noSuchFile.reason ? .notBeside(name) : $0 }
      })
    try session.begin(name: into ?? "replay", at: script.clock)
    try session.greet(at: script.clock)
    try session.play(&source)
    if show { try Descriptor.output.write(session.screen.text) }
    for divergence in source.divergences {
      try Descriptor.output.write(divergence.report(of: file.path, in: around.language).joined(separator: "\n") + "\n")
    }
    if let first = source.divergence {
      try tellUnplayed(source, after: first, around)
      return false
    }
    guard try reword(source, file, around), try holdsStrictly(script, session.dossier, file, around) else {
      return false
    }
    if let into {
      do {
        try keep(session.journal.events, session.dossier, as: into, around)
      } catch let fault as any Fault {
        if let words = fault.message { try around.complain(words) }
        throw NotKept(exit: fault.exit)
      }
    }
    try tellPassed(source, session.dossier, file, around)
    return true
  }

  private func keep(_ events: [Event], _ dossier: Dossier, as name: String, _ around: Surroundings) throws {
    let library = try around.library(creating: true)
    var journal = try library.create(name, at: around.now())
    try journal.append(events)
    try journal.endSession(around.summary(of: dossier, around.now()), at: around.now())
  }

  /// What a script that passed leads to could not be written: that was said already.
  private struct NotKept: Error {
    let exit: Exit
  }

  /// What strictness asks of a script beyond that it holds: that it requires something, and its final state.
  private func holdsStrictly(
    _ script: Script, _ dossier: Dossier, _ file: ScriptFile, _ around: Surroundings
  ) throws -> Bool {
    guard strict, !script.requiresFinalState else { return true }
    let name = safeLine(file.path)
    try around.say(
      Text(
        fr: "\(name) : l'état final n'est pas exigé. À la fin : = digest \(dossier.stateDigest)",
        en: "\(name): the final state is not required. At the end: = digest \(dossier.stateDigest)"))
    return false
  }

  // MARK: Telling

  private func report(_ faults: [ScriptFault], _ path: String, _ around: Surroundings) throws {
    for fault in faults {
      let place = "\(safeLine(fault.place.file ?? path)):\(fault.place.number):\(fault.column)"
      try around.complain(
        Text(fr: "\(place) : \(fault.inOneLine.fr)", en: "\(place): \(fault.inOneLine.en)"))
    }
  }

  private func tellUnplayed(_ source: ScriptSource, after first: Divergence, _ around: Surroundings) throws {
    guard let line = source.firstUnused else { return }
    let wording = Wording(language: around.language)
    let count = wording.count(
      source.unused, one: Text(fr: "ligne n'a pas été jouée", en: "line was not played"),
      many: Text(fr: "lignes n'ont pas été jouées", en: "lines were not played"))
    let place = line.place.number
    let words = safeLine(line.content.text, limit: 100)
    try around.say(
      Text(
        fr: "  \(count), la première à la ligne \(place) : \(words)",
        en: "  \(count), the first at line \(place): \(words)"))
  }

  private func tellPassed(
    _ source: ScriptSource, _ dossier: Dossier, _ file: ScriptFile, _ around: Surroundings
  ) throws {
    let road = Road(catalogue: around.scripted.catalogue, dossier: dossier, now: source.now)
    let stage = dossier.currentStage
    let open = dossier.state(of: stage).isConfirmed ? [] : road.missing(in: stage)
    let next = open.first?.addresses.first.map { " (\($0)…)" } ?? ""
    let wording = Wording(language: around.language)
    let right = wording.count(
      source.passed, one: Text(fr: "point juste", en: "point right"),
      many: Text(fr: "points justes", en: "points right"))
    let left = wording.count(
      open.count, one: Text(fr: "question sans réponse", en: "question without an answer"),
      many: Text(fr: "questions sans réponse", en: "questions without an answer"))
    let unanswered = open.isEmpty ? "" : ", \(left)\(next)"
    let state = Text(fr: "état", en: "state")[around.language]
    try around.say(Text(same: "\(safeLine(file.path)): \(right)\(unanswered), \(state) \(dossier.stateDigest)"))
  }

  // MARK: Wording that changed

  /// Shows the wordings that changed and writes those that are agreed to; true when all are.
  private func reword(_ source: ScriptSource, _ file: ScriptFile, _ around: Surroundings) throws -> Bool {
    guard !source.rewordings.isEmpty else { return true }
    let isUnasked = !yes && around.facts.reading == .piped
    var asking = yes ? Agreement.all : isUnasked ? .none : .each
    var agreed: [Rewording] = []
    for rewording in source.rewordings {
      let name = safeLine(rewording.place.file ?? file.path)
      try Descriptor.output.write(
        "\(name):\(rewording.place.number)\n  - ~ \(safeLine(rewording.old))\n  + ~ \(safeLine(rewording.new))\n")
      if asking == .each { asking = try ask(around) }
      if asking == .all || asking == .this { agreed.append(rewording) }
      if asking == .this || asking == .notThis { asking = .each }
    }
    do {
      try ScriptFile.rewrite(agreed, of: file)
    } catch let fault as any Fault {
      if let words = fault.message { try around.complain(words) }
      throw NotKept(exit: fault.exit)
    }
    let left = source.rewordings.count - agreed.count
    let wording = Wording(language: around.language)
    let rewritten = wording.count(
      agreed.count, one: Text(fr: "ligne récrite", en: "line rewritten"),
      many: Text(fr: "lignes récrites", en: "lines rewritten"))
    let name = safeLine(file.path)
    try around.say(
      Text(
        fr: "\(name) : \(rewritten), \(wording.number(left)) laissées telles quelles",
        en: "\(name): \(rewritten), \(wording.number(left)) left as they are"))
    if isUnasked {
      try around.say(
        Text(
          fr: "Rien n'est écrit sans accord : dans un terminal il est demandé ligne par ligne, --yes le donne.",
          en: "Nothing is written unagreed: on a terminal it is asked line by line, --yes agrees to all."))
    }
    return left == 0
  }

  private enum Agreement {
    case each, this, notThis, all, none
  }

  private func ask(_ around: Surroundings) throws -> Agreement {
    var source = PlainSource(
      talk: .output, language: around.language, environment: around.environment, now: { around.now() })
    let prompt = Prompt(
      words: Text(fr: "Récrire cette ligne ?", en: "Rewrite this line?")[around.language],
      hint: Text(fr: "o/N, tout, rien", en: "y/N, all, none")[around.language])
    let situation = Situation(dossier: Dossier(), shown: [], prompt: { prompt }, completions: { _ in [] })
    while true {
      guard case .line(let line) = try source.next(in: situation).said else { return .none }
      switch folded(line) {
      case "tout", "all": return .all
      case "rien", "none", "q": return .none
      case "o", "oui", "y", "yes": return .this
      case "", "n", "non", "no": return .notThis
      default: continue
      }
    }
  }
}
