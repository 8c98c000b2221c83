import CarnetCore
import CarnetTerminal
import Foundation
import Glibc
import Testing

@Suite("Every terminal is served", .serialized)
struct SurroundingsTests {
  @Test(
    "accents come through in any locale",
    arguments: ["C", "xx_XX.bogus", "fr_FR.ISO-8859-1", "", "C.UTF-8"])
  func locale(name: String) throws {
    let terminal = try PseudoTerminal(environment: ["LC_ALL": name])
    try terminal.expectLine("Élève ›")
    terminal.type("Élise\u{7F}\u{7F}se\r")
    try terminal.heard("line <Élise>")
    terminal.type("\u{4}")
    try terminal.expect("end of input")
  }

  @Test("a terminal that cannot be edited on is asked plainly", arguments: ["dumb", "", "inconnu-42", "../x"])
  func plainTerminal(name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try terminal.expect("Élève.\nRéponse :")
    terminal.type("Élise\n")
    try terminal.heard("line <Élise>")
    terminal.type("choice\n")
    try terminal.expect("Quelle sorte ?\n  1. ordinateur\n  2. réseau\nRéponse :")
    terminal.type("2\n")
    try terminal.heard("line <2>")
    #expect(!terminal.sent.contains(0x1B))
  }

  @Test("--plain speaks in sentences and draws nothing twice")
  func plain() throws {
    let terminal = try PseudoTerminal(["--plain"])
    try terminal.expect("Réponse :")
    terminal.type("prefill\n")
    try terminal.expect("Nom.\nÀ corriger : Élise\u{A0}Ker marrec\nRéponse :")
    terminal.type("hint\n")
    try terminal.expect("Acheté le (jour).\nEntrée garde : 16 mars 2020\nRéponse :")
    terminal.type("say\n")
    try terminal.expect("À revoir\u{A0}: Faux. Par exemple : 12\n")
    try terminal.expect("Nom\u{A0}: Élise\n")
    #expect(!terminal.sent.contains(0x1B))
  }

  @Test("Ctrl-C and Ctrl-D mean the same where nothing is edited")
  func plainKeys() throws {
    let terminal = try PseudoTerminal(["--plain"])
    try terminal.expect("Réponse :")
    terminal.type("perdu\u{3}")
    try terminal.heard("dropped empty")
    terminal.type("gardé\n")
    try terminal.heard("line <gardé>")
    terminal.type("\u{4}")
    try terminal.expect("end of input")
    #expect(try terminal.ending() == 0)
  }

  @Test("a signal to leave is answered where nothing is edited")
  func plainSignal() throws {
    let terminal = try PseudoTerminal(["--plain"])
    try terminal.expect("Réponse :")
    kill(terminal.child, SIGTERM)
    try terminal.expect("end by signal \(SIGTERM)")
    #expect(try terminal.ending() == 0)
  }

  @Test("colours are used on a terminal, and not where none are wanted", arguments: [("", true), ("1", false)])
  func colours(wish: String, used: Bool) throws {
    let terminal = try PseudoTerminal(environment: ["NO_COLOR": wish])
    try terminal.expectLine("Élève ›")
    terminal.type("say\r")
    try terminal.expect("✗ Faux. Par exemple : 12")
    let sent = String(decoding: terminal.sent, as: UTF8.self)
    #expect(sent.contains("\u{1B}[31m") == used)
    #expect(sent.contains("\u{1B}[1m") == used)
  }

  @Test("with standard output a pipe, the talk stays on the terminal and data go out")
  func piped() throws {
    let pipe = Pipe()
    let terminal = try PseudoTerminal(
      environment: ["PAGER": "sed -e s/point/page/"], output: pipe.fileHandleForWriting.fileDescriptor)
    try pipe.fileHandleForWriting.close()
    try terminal.expectLine("Élève ›")
    terminal.type("tlier\u{1B}[HA\r")
    try terminal.heard("line <Atlier>")
    terminal.type("say\r")
    try terminal.heard("line <say>")
    terminal.type("talks\r")
    try terminal.expect("page 60 é")
    try terminal.heard("line <talks>")
    terminal.type("\u{4}")
    try terminal.expect("end of input")
    let data = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(data.contains("line <Atlier>\n"))
    #expect(data.contains("Nom  Élise\n"))
    #expect(!data.contains("Élève") && !data.contains("Faux") && !data.contains("page") && !data.contains("\u{1B}"))
  }

  @Test("what is longer than the terminal goes to the pager, as text in any locale", arguments: ["C", "C.UTF-8"])
  func paged(locale: String) throws {
    let terminal = try PseudoTerminal(
      environment: ["PAGER": "sed -e s/point/page/", "LC_ALL": locale])
    try terminal.expectLine("Élève ›")
    terminal.type("pages\r")
    try terminal.expect("page 60 é")
    try terminal.expect("✗ Non.")
    try terminal.expectLine("Élève ›")
  }

  @Test("without a pager the text is there all the same", arguments: ["/nonexistent/pager", "not-there", ""])
  func unpaged(pager: String) throws {
    let terminal = try PseudoTerminal(environment: ["PAGER": pager])
    try terminal.expectLine("Élève ›")
    terminal.type("pages\r")
    try terminal.expect("point 60 é")
  }

  @Test("a pager that leaves early ends nothing")
  func impatient() throws {
    let terminal = try PseudoTerminal(environment: ["PAGER": "true"])
    try terminal.expectLine("Élève ›")
    terminal.type("pages\r")
    try terminal.heard("line <pages>")
    terminal.type("suite\r")
    try terminal.heard("line <suite>")
  }

  @Test("what surrounds Carnet decides how it asks")
  func facts() {
    func facts(_ environment: [String: String], input: Bool = true, plain: Bool = false) -> TerminalFacts {
      TerminalFacts(environment: environment, inputIsTerminal: input, talkIsTerminal: true, plain: plain)
    }
    #expect(facts(["TERM": "xterm"]).reading == .editing)
    #expect(facts(["TERM": "xterm"]).colour)
    #expect(facts(["TERM": "xterm"], plain: true).reading == .plain)
    #expect(!facts(["TERM": "xterm"], plain: true).colour)
    #expect(facts(["TERM": "xterm"], input: false).reading == .piped)
    for term in ["", "dumb", "inconnu-42", "../../x/xterm", ".", "x\u{301}term"] {
      #expect(facts(["TERM": term]).reading == .plain)
      #expect(!facts(["TERM": term]).colour)
    }
    #expect(facts(["TERM": "xterm"]).terminal == "xterm")
    #expect(facts(["TERM": "xterm"], plain: true).terminal == "plain")
    #expect(facts(["TERM": "xterm"], input: false).terminal == "pipe")
    #expect(!facts(["TERM": "xterm", "NO_COLOR": "1"]).colour)
    #expect(facts(["TERM": "xterm", "NO_COLOR": ""]).colour)
  }

  @Test(
    "the language is English only where the locale says so",
    arguments: [
      ([:], Language.fr), (["LANG": "en_GB.UTF-8"], .en), (["LANG": "fr_FR.UTF-8"], .fr), (["LANG": "C"], .fr),
      (["LANG": "en_US", "LC_ALL": "fr_BE"], .fr), (["LANG": "fr_FR", "LC_MESSAGES": "en"], .en),
      (["LANG": "fr_FR", "CARNET_LANG": "en"], .en), (["LANG": "en_US", "LC_ALL": ""], .en),
      (["LANG": "enm_XX"], .fr),
    ])
  func language(environment: [String: String], language: Language) {
    #expect(TerminalFacts.language(of: environment) == language)
  }
}
