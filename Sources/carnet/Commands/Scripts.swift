import ArgumentParser
import CarnetContent
import CarnetCore
import CarnetFormats
import CarnetJournal
import CarnetTerminal
import Foundation

/// `carnet record FILE [NAME]`: a conversation, written down as a script.
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Enregistre une conversation. / Records a conversation.")
  @OptionGroup var common: Common
  @Argument(help: "FICHIER / FILE") var file: String
  @Argument(help: "NOM / NAME") var name: String?

  func run() throws {
    let around = Surroundings(common: common)
    let library = try around.library(creating: true)
    if let name, try library.dossiers().contains(where: { $0.name == name }) {
      let (journal, dossier) = try around.opened(name, in: library)
      return try around.converse(journal, dossier, in: library, recording: file)
    }
    try around.converse(
      library.create(name ?? "carnet", at: around.now()), Dossier(), in: library, recording: file)
  }
}

/// `carnet replay FILE…`: says scripts again and tells where they diverge.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Rejoue des scripts. / Replays scripts.")
  @OptionGroup var common: Common
  @Argument(help: "FICHIER… / FILE…") var files: [String]
  @Flag(help: "Réécrit les mots attendus qui ont changé. / Rewrites expected words that changed.") var update = false
  @Flag(help: "Montre la conversation. / Shows the conversation.") var show = false
  @Option(help: "Garde le dossier sous ce nom. / Keeps the dossier under this name.") var into: String?

  func run() throws {
    let around = Surroundings(common: common)
    if into != nil, files.count != 1 {
      throw Ending(
        Text(fr: "--into garde un seul script.", en: "--into keeps a single script."), exit: .usage)
    }
    var failed = 0
    for file in files where try !replay(file, around) { failed += 1 }
    try Descriptor.output.write("\(files.count - failed) passed, \(failed) failed\n")
    if failed > 0 { throw Ending(nil, exit: .failed) }
  }

  /// Replays one file; true when nothing diverges.
  private func replay(_ file: String, _ around: Surroundings) throws -> Bool {
    let text = try around.text(ofFile: file)
    let script: Script
    do throws(ScriptFault) {
      script = try Script(parsing: text)
    } catch {
      let place = "\(safeLine(file)):\(error.line):\(error.column)"
      throw Ending(
        Text(
          fr: "\(place) : \(error.refusal.inOneLine.fr)", en: "\(place): \(error.refusal.inOneLine.en)"), exit: .data)
    }
    if let into {
      let library = try around.library(creating: true)
      let journal = try library.create(into, at: around.now())
      return try replay(script, file, journal, name: into, around) { journal, dossier in
        let now = around.now()
        try journal.endSession(around.summary(of: dossier, now), at: now)
      }
    }
    return try replay(script, file, MemoryJournal(digest: sha256), name: "replay", around) { _, _ in }
  }

  private func replay<Kept: Journal>(
    _ script: Script, _ file: String, _ journal: Kept, name: String, _ around: Surroundings,
    keep: (inout Kept, Dossier) throws -> Void
  ) throws -> Bool {
    var source = ScriptSource(script, interview: around.interview, blessing: update)
    // The files that a script names lie beside it.
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    var session = Session(
      interview: around.interview, dossier: Dossier(), language: script.language, by: "script",
      screen: Transcript(keeps: show), journal: journal,
      shelf: MemoryShelf(digest: sha256, render: html) { tableFile($0, in: folder) })
    try session.begin(name: name, at: script.clock)
    try session.run(&source, at: script.clock)
    try keep(&session.journal, session.dossier)
    if show { try Descriptor.output.write(session.screen.text) }
    try report(source, session.dossier, file, around)
    if update, source.blessed > 0 {
      try Data(source.script.text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    }
    return source.divergence == nil
  }

  private func report(_ source: ScriptSource, _ dossier: Dossier, _ file: String, _ around: Surroundings) throws {
    let language = around.language
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let digest = hexadecimal(sha256(Array(dossier.stateText.utf8))).prefix(16)
    guard let divergence = source.divergence else {
      let blessed =
        source.blessed > 0 ? say(", \(source.blessed) mots mis à jour", ", \(source.blessed) wordings updated") : ""
      let road = Road(catalogue: around.interview.catalogue, dossier: dossier, now: source.now)
      let stage = dossier.currentStage
      let open = dossier.state(of: stage).isConfirmed ? [] : road.missing(in: stage)
      let next = open.first?.addresses.first.map { " (\($0)…)" } ?? ""
      let unanswered =
        open.isEmpty
        ? ""
        : say(", \(open.count) questions sans réponse\(next)", ", \(open.count) questions without an answer\(next)")
      let points = say("\(source.passed) points justes", "\(source.passed) points right")
      return try Descriptor.output.write(
        "\(safeLine(file)): \(points)\(blessed)\(unanswered), \(say("état", "state")) \(digest)\n")
    }
    let verdict =
      switch divergence.verdict {
      case .decision: say("décision", "decision")
      case .state: say("état", "state")
      case .wording: say("mots", "wording")
      }
    try Descriptor.output.write(
      """
      \(safeLine(file)):\(divergence.line.number): \(verdict)
        \(divergence.line.content.text)
        \(say("attendu", "expected")): \(divergence.expected[language])
        \(say("obtenu", "actual")):  \(truncated(divergence.actual[language], width: 400))
        \(say("\(source.unused) lignes n'ont pas été jouées", "\(source.unused) lines were not played"))

      """)
  }
}
