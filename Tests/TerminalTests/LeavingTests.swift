import CarnetCore
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The terminal is given back", .serialized)
struct LeavingTests {
  @Test("Ctrl-C drops the line, and says how to leave when there was none")
  func interrupt() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("abc\u{3}")
    try terminal.expect("\(Asked.name) abc^C\n\(Asked.name)")
    terminal.type("\u{3}")
    try terminal.expect("\(Asked.name) abc^C\n\(Asked.name) ^C\n  Tout est enregistré. Pour quitter, tapez")
    try terminal.expectLine(Asked.name)
    terminal.type("suite\r")
    try terminal.heard("suite")
    #expect(try terminal.typed() == ["suite"])
  }

  @Test("Ctrl-D ends on an empty line only")
  func end() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("a\u{4}b\r")
    try terminal.heard("ab")
    try terminal.leave()
    #expect(!terminal.screen.marksPastes)
  }

  @Test(
    "as it was found, after an ordinary end",
    arguments: [
      ("", "Nom de l'entreprise ›"), ("abc\u{3}", "› abc^C\nNom de l'entreprise ›"),
      ("\u{1B}[200~x\u{1B}[201~\r", "› x\nEffectif (personnes) ‹nombre› ›"), ("\t\r", "Cette réponse est nécessaire"),
    ])
  func restored(keys: String, shown: String) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    try terminal.expectLine(Asked.name)
    #expect(terminal.mode != before)
    terminal.type(keys)
    try terminal.wait("«\(shown)» and a prompt") {
      Typography.plain($0.text).contains(shown) && $0.lineToItsEnd.hasSuffix("›")
    }
    try terminal.leave()
    #expect(terminal.mode == before)
  }

  @Test("as it was found, after a signal in the middle of a paste")
  func signalledInPaste() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    try terminal.expectLine(Asked.name)
    terminal.type("\u{1B}[200~à moitié")
    kill(terminal.child, SIGTERM)
    try terminal.expect("Tout est enregistré.")
    #expect(try terminal.ending() == 143)
    #expect(terminal.mode == before)
    #expect(try terminal.typed().isEmpty)
  }

  @Test("a signal to interrupt means what Ctrl-C means")
  func interruptedFromElsewhere() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("abc")
    try terminal.expectLine("\(Asked.name) abc")
    kill(terminal.child, SIGINT)
    try terminal.expect("\(Asked.name) abc^C\n\(Asked.name)")
    terminal.type("suite\r")
    try terminal.heard("suite")
  }

  @Test("and taken again, after a stop that the program could not see")
  func stopped() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    try terminal.expectLine(Asked.name)
    let during = terminal.mode
    terminal.type("Ate")
    try terminal.expectLine("\(Asked.name) Ate")
    kill(terminal.child, SIGSTOP)
    var state: Int32 = 0
    #expect(unsafe waitpid(terminal.child, &state, WUNTRACED) == terminal.child)
    // As a shell does that goes on meanwhile.
    terminal.mode = before
    kill(terminal.child, SIGCONT)
    try terminal.wait("the mode of the editor") { _ in terminal.mode == during }
    terminal.type("lier\r")
    try terminal.heard("Atelier")
  }

  @Test("to a text editor between two lines, which gets the text too, and gives both back")
  func editor() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let script = folder + "/éditeur"
    let text = """
      #!/bin/sh
      echo éditeur prêt
      read -r line
      stty raw -echo
      ls -l "$2" | cut -c1-10
      printf '%s après\\n' "$1" >>"$2"

      """
    try text.write(toFile: script, atomically: true, encoding: .utf8)
    _ = unsafe chmod(script, 0o700)
    let terminal = try PseudoTerminal(environment: ["VISUAL": "\(script) -w", "TMPDIR": folder])
    let before = terminal.mode
    try terminal.goToParagraph()
    let during = terminal.mode
    terminal.type("avant\r")
    try terminal.expectQuestion("Votre réponse")
    terminal.type(":modifier CO1 text\r")
    try terminal.wait("the text") { $0.lineToItsEnd.hasSuffix("› avant") }
    terminal.type("\u{15}:rédiger\r")
    try terminal.wait("the editor") { !$0.marksPastes && $0.text.contains("éditeur prêt") }
    #expect(terminal.mode == before)
    terminal.type("\r")
    try terminal.expect("-rw-------")
    try terminal.expectQuestion("Votre réponse", times: 2)
    #expect(terminal.mode == during)
    #expect(terminal.screen.marksPastes)
    #expect(try terminal.kept("advice.CO1.text") == "avant\n-w après")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["éditeur"])
    terminal.type(":modifier company name suite\r")
    try terminal.expectQuestion("Votre réponse", times: 3)
    #expect(try terminal.kept("company.name") == "suite")
  }

  @Test("Ctrl-Z stops, and the line is there again afterwards")
  func suspended() throws {
    let terminal = try PseudoTerminal(["-i"], program: "/bin/sh", environment: ["PS1": "shell$ ", "ENV": ""])
    try terminal.expectLine("shell$")
    let before = terminal.mode
    terminal.type(Repository.program + "\n")
    try terminal.expectLine(Asked.name)
    let during = terminal.mode
    terminal.type("Ate")
    try terminal.expectLine("\(Asked.name) Ate")
    terminal.type("\u{1A}")
    try terminal.expectLine("shell$")
    #expect(terminal.mode == before)
    #expect(!terminal.screen.marksPastes)
    terminal.type("fg\n")
    try terminal.expectLine("\(Asked.name) Ate")
    #expect(terminal.mode == during)
    #expect(terminal.screen.marksPastes)
    terminal.type("lier\r")
    try terminal.heard("Atelier")
    terminal.type("\u{4}")
    try terminal.expect("Tout est enregistré.")
    try terminal.expectLine("shell$")
    #expect(terminal.mode == before)
  }
}
