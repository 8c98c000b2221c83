import CarnetCore
import CarnetJournal
import Foundation
import Glibc
import TestSupport
import Testing

/// The program itself, asked to leave while it waits for a line.
@Suite("Carnet is asked to leave", .serialized)
final class ProgramTests {
  let folder: String
  var library: String { folder + "/carnet.sqlite" }
  init() throws { folder = try temporaryFolder() }
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What is typed: an answer, and a line that leads to no event and is saved only as the session ends.
  static let typed = ["Atelier unique", ":agenda"]

  /// What every way to leave must have kept.
  private func expectSaved(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let library = try SQLiteLibrary(at: library, creating: false)
    #expect(try library.history() == ProgramTests.typed, sourceLocation: sourceLocation)
    var journal = try library.journal(of: "carnet")
    var dossier = Dossier()
    try journal.fold(into: &dossier)
    let name = dossier.answer(at: Address(Subject("company"), "name"))
    #expect(name == .value(.text("Atelier unique")), sourceLocation: sourceLocation)
    #expect(
      try library.dossiers().first?.summary?.stage == .inventory, "the list shows it", sourceLocation: sourceLocation)
  }

  @Test(
    "on a terminal: 143, what was typed is saved, and the terminal is as it was", arguments: [SIGTERM, SIGHUP],
    [[], ["--plain"]])
  func terminal(number: Int32, arguments: [String]) throws {
    let terminal = try PseudoTerminal(
      arguments, environment: ["CARNET_LIBRARY": library])
    let before = terminal.mode
    try terminal.expect("Nom de l'entreprise")
    terminal.type("\(ProgramTests.typed[0])\r")
    try terminal.expect("Effectif (personnes)")
    terminal.type("\(ProgramTests.typed[1])\r")
    try terminal.wait("the dates and the question again") { screen in
      let shown = Typography.plain(screen.text)
      return shown.components(of: "Effectif (personnes)") == 2 && shown.contains("Aucune date à surveiller")
    }
    // The line that is being typed is lost, as it is with Ctrl-C.
    terminal.type("12")
    try terminal.expect(arguments.isEmpty ? "› 12" : "Réponse : 12")
    // Twice, as a shell does beside the system.
    kill(terminal.child, number)
    kill(terminal.child, number)
    try terminal.expect("Tout est enregistré.")
    #expect(try terminal.ending() == 143)
    #expect(terminal.mode == before)
    #expect(!terminal.screen.marksPastes)
    try expectSaved()
  }

  @Test("when its window is closed: what was typed is saved")
  func gone() throws {
    let terminal = try PseudoTerminal(environment: ["CARNET_LIBRARY": library])
    try terminal.expect("Nom de l'entreprise")
    terminal.type("\(ProgramTests.typed[0])\r")
    try terminal.expect("Effectif (personnes)")
    terminal.type("\(ProgramTests.typed[1])\r")
    try terminal.wait("the question again") {
      Typography.plain($0.text).components(of: "Effectif (personnes)") == 2
    }
    terminal.hangUp()
    #expect(try terminal.ending() == 143)
    try expectSaved()
  }

  @Test(
    "on a pipe: 143, or 130 for Ctrl-C, and what came before is saved",
    arguments: [(SIGTERM, 143), (SIGHUP, 143), (SIGINT, 130)] as [(Int32, Int32)])
  func pipe(number: Int32, code: Int32) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Repository.program)
    process.environment = ["LANG": "fr_FR.UTF-8", "USER": "test", "CARNET_LIBRARY": library]
    let input = Pipe()
    process.standardInput = input
    let output = folder + "/out"
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    try input.fileHandleForWriting.write(contentsOf: Data((ProgramTests.typed.joined(separator: "\n") + "\n12").utf8))
    func shown() -> String {
      Typography.plain(String(decoding: FileManager.default.contents(atPath: output) ?? Data(), as: UTF8.self))
    }
    try waitUntil("the dates are shown and the next line is awaited") {
      shown().contains("Aucune date à surveiller") && holds(number, process.processIdentifier)
    }
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == code)
    #expect(shown().contains("Tout est enregistré."))
    try expectSaved()
  }

  /// Waits for something, up to twenty seconds.
  private func waitUntil(
    _ wish: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: () -> Bool
  ) throws {
    let limit = ContinuousClock.now + .seconds(20)
    while !condition() {
      guard ContinuousClock.now < limit else {
        Issue.record("never: \(wish)", sourceLocation: sourceLocation)
        throw CancellationError()
      }
      usleep(10_000)
    }
  }

  /// True while a process holds a signal back: it waits for a line.
  private func holds(_ signal: Int32, _ process: pid_t) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let held = status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }?.split(separator: "\t").last
    return held.flatMap { UInt64($0, radix: 16) }.map { $0 >> UInt64(signal - 1) & 1 == 1 } ?? false
  }
}
