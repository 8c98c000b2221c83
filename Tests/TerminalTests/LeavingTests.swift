import Foundation
import Glibc
import Testing

@Suite("The terminal is given back", .serialized)
struct LeavingTests {
  @Test("Ctrl-C drops the line, and says when there was none")
  func interrupt() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("abc\u{3}")
    try terminal.expect("Élève › abc^C\nheard dropped line\nÉlève ›")
    terminal.type("\u{3}")
    try terminal.expect("Élève › ^C\nheard dropped empty\nÉlève ›")
    terminal.type("suite\r")
    try terminal.heard("line <suite>")
  }

  @Test("Ctrl-D ends on an empty line only")
  func end() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("a\u{4}b\r")
    try terminal.heard("line <ab>")
    terminal.type("\u{4}")
    try terminal.expect("end of input")
    #expect(try terminal.ending() == 0)
    #expect(!terminal.screen.marksPastes)
  }

  @Test("as it was found, after an ordinary end", arguments: ["", "abc\u{3}", "\u{1B}[200~x\u{1B}[201~\r", "\t\r"])
  func restored(keys: String) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    try terminal.expectLine("Élève ›")
    #expect(terminal.mode != before)
    terminal.type(keys)
    try terminal.wait("a prompt after them") {
      $0.line.hasSuffix("Élève › ") && $0.text.components(of: "heard") == (keys.isEmpty ? 0 : 1)
    }
    terminal.type("\u{4}")
    #expect(try terminal.ending() == 0)
    #expect(terminal.mode == before)
  }

  @Test("as it was found, after a signal to leave", arguments: [SIGTERM, SIGHUP], [[], ["--thread"]])
  func signalled(number: Int32, arguments: [String]) throws {
    let terminal = try PseudoTerminal(arguments)
    let before = terminal.mode
    try terminal.expectLine("Élève ›")
    terminal.type("commencé")
    try terminal.expectLine("Élève › commencé")
    kill(terminal.child, number)
    try terminal.expect("end by signal \(number)")
    #expect(try terminal.ending() == 0)
    #expect(terminal.mode == before)
    #expect(!terminal.screen.marksPastes)
  }

  @Test("as it was found, after a signal in the middle of a paste")
  func signalledInPaste() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    try terminal.expectLine("Élève ›")
    terminal.type("\u{1B}[200~à moitié")
    kill(terminal.child, SIGTERM)
    try terminal.expect("end by signal \(SIGTERM)")
    #expect(try terminal.ending() == 0)
    #expect(terminal.mode == before)
  }

  @Test("and the program ends when the terminal is gone")
  func gone() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.hangUp()
    #expect(try terminal.ending() < 128)
  }

  @Test("a signal to interrupt means what Ctrl-C means")
  func interruptedFromElsewhere() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("abc")
    try terminal.expectLine("Élève › abc")
    kill(terminal.child, SIGINT)
    try terminal.heard("dropped line")
  }

  @Test("and taken again, after a stop that the program could not see")
  func stopped() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    try terminal.expectLine("Élève ›")
    let during = terminal.mode
    terminal.type("Ate")
    try terminal.expectLine("Élève › Ate")
    kill(terminal.child, SIGSTOP)
    var state: Int32 = 0
    #expect(unsafe waitpid(terminal.child, &state, WUNTRACED) == terminal.child)
    // As a shell does that goes on meanwhile.
    terminal.mode = before
    kill(terminal.child, SIGCONT)
    try terminal.wait("the mode of the editor") { _ in terminal.mode == during }
    terminal.type("lier\r")
    try terminal.heard("line <Atelier>")
  }

  @Test("between two lines, for the programs that run then")
  func between() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    try terminal.expectLine("Élève ›")
    terminal.type("wait\r")
    try terminal.wait("the work between two lines") { !$0.marksPastes && $0.text.contains("› wait\n") }
    #expect(terminal.mode == before)
    terminal.type("\r")
    try terminal.heard("line <wait>")
  }

  @Test("a text editor gets the text and the terminal, and gives both back")
  func editor() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("carnet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent("éditeur").path
    let text = "#!/bin/sh\nstty raw -echo\nls -l \"$2\" | cut -c1-10\nprintf '%s après\\n' \"$1\" >>\"$2\"\n"
    try text.write(toFile: script, atomically: true, encoding: .utf8)
    _ = unsafe chmod(script, 0o700)
    let terminal = try PseudoTerminal(environment: ["VISUAL": "\(script) -w", "TMPDIR": folder.path])
    try terminal.expectLine("Élève ›")
    terminal.type("editor\r")
    try terminal.expect("edited <avant\\u{a}-w après>")
    try terminal.expect("-rw-------")
    try terminal.expectLine("Élève ›")
    terminal.type("suite\r")
    try terminal.heard("line <suite>")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["éditeur"])
  }

  @Test("Ctrl-Z stops, and the line is there again afterwards")
  func suspended() throws {
    let terminal = try PseudoTerminal(["-i"], program: "/bin/sh", environment: ["PS1": "shell$ ", "ENV": ""])
    try terminal.expectLine("shell$")
    let before = terminal.mode
    terminal.type(PseudoTerminal.probe + "\n")
    try terminal.expectLine("Élève ›")
    let during = terminal.mode
    terminal.type("Ate")
    try terminal.expectLine("Élève › Ate")
    terminal.type("\u{1A}")
    try terminal.expectLine("shell$")
    #expect(terminal.mode == before)
    #expect(!terminal.screen.marksPastes)
    terminal.type("fg\n")
    try terminal.expectLine("Élève › Ate")
    #expect(terminal.mode == during)
    #expect(terminal.screen.marksPastes)
    terminal.type("lier\r")
    try terminal.heard("line <Atelier>")
    terminal.type("\u{4}")
    try terminal.expect("end of input")
    try terminal.expectLine("shell$")
    #expect(terminal.mode == before)
  }
}
