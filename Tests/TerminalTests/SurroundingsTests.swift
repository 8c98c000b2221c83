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
    try terminal.expectLine(Asked.name)
    terminal.type("Élise\u{7F}\u{7F}se\r")
    try terminal.heard("Élise")
    try terminal.leave()
  }

  @Test("a terminal that cannot be edited on is asked plainly", arguments: ["dumb", "", "inconnu-42", "../x"])
  func plainTerminal(name: String) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": name])
    try terminal.expect("Nom de l'entreprise.\nRéponse :")
    terminal.type("Élise\n")
    try terminal.heard("Élise")
    terminal.type(":modifier company legal_form\n")
    try terminal.expect("Forme juridique.\n  1. SARL\n  2. SAS\n  3. SASU\n")
    try terminal.expect("  8. autre société\n  9. SNC\n")
    try terminal.expect("SCOP\nRéponse :")
    terminal.type("2\n")
    try terminal.expectQuestion("Effectif (personnes)", times: 2)
    #expect(try terminal.typed().last == "2")
    #expect(try terminal.kept("company.legal_form") == "sas")
    #expect(!terminal.sent.contains(0x1B))
  }

  @Test("--plain speaks in sentences and draws nothing twice")
  func plain() throws {
    let terminal = try PseudoTerminal(["--plain"])
    try terminal.expect("Nom de l'entreprise.\nRéponse :")
    terminal.type("Élise\u{A0}Ker marrec\n")
    try terminal.heard("Élise\u{A0}Ker marrec")
    terminal.type(":modifier company name\n")
    try terminal.expect(
      "Nom de l'entreprise.\nValeur proposée (Entrée pour la garder) : Élise Ker marrec\nÀ corriger : Élise Ker marrec\nRéponse :"
    )
    #expect(terminal.screen.text.contains("À corriger : Élise\u{A0}Ker marrec\n"))
    terminal.type("\n")
    try terminal.expectQuestion("Effectif (personnes)", times: 2)
    terminal.type("12\n")
    try terminal.expectQuestion("SIREN")
    terminal.type(":modifier company headcount\n")
    try terminal.expect("Effectif (personnes) (nombre).\nValeur proposée (Entrée pour la garder) : 12\nRéponse :")
    terminal.type("beaucoup\n")
    try terminal.expect("À revoir : « beaucoup » n'est pas un nombre entier. Par exemple : 12\n")
    terminal.type(":voir company\n")
    try terminal.expect("Nom de l'entreprise : Élise Ker marrec\n")
    #expect(!terminal.sent.contains(0x1B))
  }

  @Test("Ctrl-C and Ctrl-D mean the same where nothing is edited")
  func plainKeys() throws {
    let terminal = try PseudoTerminal(["--plain"])
    try terminal.expect("Nom de l'entreprise.\nRéponse :")
    terminal.type("perdu\u{3}")
    try terminal.expect("Pour quitter, tapez :quitter")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    terminal.type("gardé\n")
    try terminal.heard("gardé")
    try terminal.leave()
    #expect(try terminal.typed() == ["gardé"])
  }

  @Test("colours are used on a terminal, and not where none are wanted", arguments: [("", true), ("1", false)])
  func colours(wish: String, used: Bool) throws {
    let terminal = try PseudoTerminal(environment: ["NO_COLOR": wish])
    try terminal.expectLine(Asked.name)
    terminal.type(":12\r")
    try terminal.expect("✗ ")
    let sent = String(decoding: terminal.sent, as: UTF8.self)
    #expect(sent.contains("\u{1B}[31m") == used)
    #expect(sent.contains("\u{1B}[1m") == used)
  }

  @Test("with standard output a pipe, the talk stays on the terminal and data go out")
  func piped() throws {
    let pipe = Pipe()
    let terminal = try PseudoTerminal(
      environment: ["PAGER": "sed -e s/Exemple/Page/"], rows: 4, output: pipe.fileHandleForWriting.fileDescriptor)
    try pipe.fileHandleForWriting.close()
    try terminal.expectLine(Asked.name)
    terminal.type("tlier\u{1B}[HA\r")
    try terminal.heard("Atlier")
    // What is talked of at length is paged, where the person sees it.
    terminal.type("?\r")
    try terminal.expect("Page : 12")
    try terminal.expectQuestion("Effectif (personnes)", times: 2)
    terminal.type(":voir company\r")
    try terminal.expectQuestion("Effectif (personnes)", times: 3)
    terminal.type("beaucoup\r")
    try terminal.expect("✗ « beaucoup » n'est pas un nombre entier")
    try terminal.expectQuestion("Effectif (personnes)", times: 4)
    try terminal.leave()
    let data = Typography.plain(String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self))
    #expect(data.contains("Nom de l'entreprise  Atlier\n"))
    for talk in ["›", "Effectif", "Page", "nombre", "enregistré", "\u{1B}"] { #expect(!data.contains(talk)) }
  }

  @Test("what is longer than the terminal goes to the pager, as text in any locale", arguments: ["C", "C.UTF-8"])
  func paged(locale: String) throws {
    let terminal = try PseudoTerminal(
      environment: ["PAGER": "sed -e s/conversation/page/", "LC_ALL": locale])
    try terminal.expectLine(Asked.name)
    terminal.type(":aide tout\r")
    try terminal.expect("Changer la langue de la page")
    try terminal.expect("Le service fonctionne de nouveau : numéro")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    terminal.type(":12\r")
    try terminal.expect("✗ ")
    try terminal.expectLine(Asked.name)
  }

  @Test("below two screens there is no pager")
  func short() throws {
    let terminal = try PseudoTerminal(environment: ["PAGER": "less"], columns: 100, rows: 40)
    try terminal.expectLine(Asked.name)
    terminal.type(":aide\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    #expect(!terminal.screen.text.contains("q :"))
  }

  @Test(
    "above, the last line says how to go on and how to return, in the person's language", arguments: Language.allCases)
  func screens(language: Language) throws {
    let terminal = try PseudoTerminal(environment: ["PAGER": "less", "CARNET_LANG": language.rawValue])
    try terminal.wait("the first question") { $0.awaitsLine }
    let hint = language == .fr ? "· Entrée : la suite · q : retour" : "· Enter: more · q: back"
    let before = terminal.mode
    terminal.type(":help all\r")
    try terminal.wait("the first screen") { Typography.plain($0.lineToItsEnd).hasSuffix(hint) && $0.row == 23 }
    #expect(terminal.screen.lineToItsEnd.hasPrefix("── 1 "))
    terminal.type("\r")
    try terminal.wait("the second screen, without the hint of the first") {
      $0.lineToItsEnd.hasPrefix("── 2 ") && !$0.text.contains("── 1 sur") && !$0.text.contains("── 1 of")
    }
    terminal.type("b")
    try terminal.wait("the first screen again") { $0.lineToItsEnd.hasPrefix("── 1 ") }
    terminal.type("q")
    try terminal.wait("the prompt") { $0.awaitsLine }
    #expect(terminal.mode == before)
    // What is typed there is typed at the prompt.
    terminal.type(":help all\r")
    try terminal.wait("the first screen") { Typography.plain($0.lineToItsEnd).hasSuffix(hint) }
    terminal.type(":")
    try terminal.wait("the colon at the prompt") { $0.lineToItsEnd.hasSuffix("› :") }
    terminal.type("set pager off\r")
    try terminal.expect(
      language == .fr ? "Les longs textes sont affichés en une fois." : "Long texts are shown all at once.")
    try terminal.wait("the prompt") { $0.awaitsLine }
    terminal.type(":help all\r")
    try terminal.expect(language == .fr ? "L'attente est finie" : "The hold is over")
    try terminal.wait("the prompt") { $0.awaitsLine }
    terminal.type(":set pager carnet\r")
    try terminal.wait("the prompt") {
      $0.awaitsLine
        && Typography.plain($0.text).contains(language.rawValue == "fr" ? "écran par écran" : "screen by screen")
    }
    terminal.type(":help all\r")
    for _ in 1...8 {
      terminal.look(forMilliseconds: 200)
      if terminal.screen.awaitsLine { break }
      terminal.type(" ")
    }
    try terminal.wait("the prompt, after the last screen") { $0.awaitsLine }
  }

  @Test("without a pager the text is there all the same", arguments: ["/nonexistent/pager", "not-there", ""])
  func unpaged(pager: String) throws {
    let terminal = try PseudoTerminal(environment: ["PAGER": pager])
    try terminal.expectLine(Asked.name)
    terminal.type(":aide tout\r")
    try terminal.expect("Changer la langue de la conversation")
    try terminal.expect("L'attente est finie : numéro")
  }

  @Test("a pager that leaves early ends nothing")
  func impatient() throws {
    let terminal = try PseudoTerminal(environment: ["PAGER": "true"])
    try terminal.expectLine(Asked.name)
    terminal.type(":aide tout\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    #expect(!terminal.screen.text.contains("Changer la langue"))
    terminal.type("suite\r")
    try terminal.heard("suite")
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
