import CarnetCore
import Foundation
import Testing

@Suite("While a line is typed, how it may go on is shown behind it", .serialized)
struct HintTests {
  static let earlier = ["Atelier Boulanger Kermarrec", "12"]

  private func start(
    _ arguments: [String] = [], environment: [String: String] = [:], home: [String: String] = [:], columns: Int = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      arguments + ["new", "carnet"], environment: environment, earlier: HintTests.earlier, home: home, columns: columns)
    try terminal.wait("the first question") { $0.awaitsLine }
    return terminal
  }

  private func expectHint(
    _ hint: String, _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try terminal.wait("the hint «\(hint)»", sourceLocation: sourceLocation) { $0.hint == hint }
  }

  @Test(
    "from what was typed before; → and Ctrl-E take it, nothing else does",
    arguments: [
      ("\u{1B}[C", "atelier Boulanger Kermarrec"), ("\u{1B}OC", "atelier Boulanger Kermarrec"),
      ("\u{5}", "atelier Boulanger Kermarrec"), ("", "atel"), ("\u{1B}[F", "atel"), ("\u{1B}[D\u{1B}[C", "atel"),
      ("\u{1}\u{5}", "atel"), (" ", "atel "), ("x\u{7F}", "atel"),
    ])
  func history(keys: String, kept: String) throws {
    let terminal = try start()
    terminal.type("atel")
    try expectHint("ier Boulanger Kermarrec", terminal)
    try terminal.expectLine("\(Asked.name) atel")
    terminal.type(keys)
    terminal.look(forMilliseconds: 100)
    terminal.type("\r")
    try terminal.expectQuestion("Effectif (personnes)")
    #expect(try terminal.typed().last == kept)
  }

  @Test("from the commands, from what was typed after a colon, from the choices, and from a yes")
  func chosen() throws {
    let terminal = try start()
    terminal.type(":état")
    try expectHint("", terminal)
    terminal.type("\u{15}:éta")
    try expectHint("t", terminal)
    terminal.type("\u{1B}[C")
    try terminal.expectLine("\(Asked.name) :état")
    terminal.type("\u{15}:modifier company legal_form\r")
    try terminal.expectLine(Asked.legalForm)
    terminal.type("entre")
    try expectHint("prise individuelle", terminal)
    terminal.type("\u{5}\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    #expect(try terminal.kept("company.legal_form") == "ei")
    terminal.type(":modi")
    try expectHint("fier company legal_form", terminal)
    terminal.type("\u{15}:clore\r")
    try terminal.wait("the offer to mend") { $0.lineToItsEnd.hasSuffix("‹O/n› ›") }
    terminal.type("o")
    try expectHint("ui", terminal)
    terminal.type("\r")
    try terminal.expectLine(Asked.name)
  }

  @Test(":régler suggestions non, and :set hints off, end it; it comes back as it went")
  func off() throws {
    let terminal = try start()
    terminal.type(":régler suggestions non\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    terminal.type("atel")
    terminal.look(forMilliseconds: 300)
    #expect(terminal.screen.hint.isEmpty)
    terminal.type("\u{1B}[C\u{5}\u{15}:set hints on\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 3)
    terminal.type("atel")
    try expectHint("ier Boulanger Kermarrec", terminal)
  }

  @Test("what is set stays set in the next session, in another dossier too, for who set it alone")
  func lasting() throws {
    let first = try start()
    first.type(":set hints off\r")
    try first.expectQuestion("Nom de l'entreprise", times: 2)
    first.type(":set pager off\r")
    try first.expectQuestion("Nom de l'entreprise", times: 3)
    first.type(":quitter\r")
    #expect(try first.ending() == 0)
    let shared = ["CARNET_LIBRARY": first.folder + "/carnet.sqlite"]
    let second = try PseudoTerminal(["new", "autre"], environment: shared)
    try second.wait("the first question") { $0.awaitsLine }
    second.type("atel")
    second.look(forMilliseconds: 300)
    #expect(second.screen.hint.isEmpty)
    second.type("\u{15}:set\r")
    try second.expect("Les longs textes sont affichés en une fois.")
    let other = try PseudoTerminal(["new", "encore"], environment: shared.merging(["USER": "autre"]) { $1 })
    try other.wait("the first question") { $0.awaitsLine }
    other.type("atel")
    try expectHint("ier Boulanger Kermarrec", other)
  }

  @Test(
    "not in plain mode, nor where nothing can be dim",
    arguments: [["TERM": "dumb"], ["NO_COLOR": "1"], ["PLAIN": "1"]])
  func without(environment: [String: String]) throws {
    let terminal = try start(environment["PLAIN"] == nil ? [] : ["--plain"], environment: environment)
    terminal.type("atel")
    terminal.look(forMilliseconds: 400)
    #expect(!terminal.screen.text.contains("Boulanger"))
    terminal.type("\r")
    try terminal.wait("the next question") { Typography.plain($0.text).contains("Effectif (personnes)") }
  }

  @Test("never up to the margin, whatever the width; what is cut is taken whole", arguments: 12...40)
  func margin(columns: Int) throws {
    let terminal = try start(columns: columns)
    let rows = terminal.screen.visible.count
    terminal.type("At")
    terminal.look(forMilliseconds: 150)
    #expect(terminal.screen.columnsTaken < columns)
    #expect(terminal.screen.visible.count == rows)
    let isShown = !terminal.screen.hint.isEmpty
    #expect(terminal.screen.line.hasSuffix("At"))
    terminal.type("\u{5}\r")
    try terminal.wait("the next question") { Typography.plain($0.text).contains("Effectif") && $0.awaitsLine }
    #expect(try terminal.typed().last == (isShown ? "Atelier Boulanger Kermarrec" : "At"))
  }

  @Test("Ctrl-C and Enter leave a clean line, and a new size too")
  func clean() throws {
    let terminal = try start()
    terminal.type("Atel")
    try expectHint("ier Boulanger Kermarrec", terminal)
    terminal.type("\u{3}")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    #expect(Typography.plain(terminal.screen.text).contains("Nom de l'entreprise › Atel^C\n"))
    terminal.type("Atel")
    try expectHint("ier Boulanger Kermarrec", terminal)
    terminal.resize(columns: 40, rows: 10)
    try terminal.wait("the line once more") { $0.text.hasSuffix("\n\(Asked.name) Atel") || $0.hint.hasPrefix("ier") }
    terminal.type("\r")
    try terminal.expectQuestion("Effectif (personnes)")
    #expect(!terminal.screen.text.contains("Boulanger"))
  }

  @Test("a commune that the dossier knows goes on at the end of an address")
  func commune() throws {
    let terminal = try start()
    for (line, next) in [
      (":modifier company address", "Adresse du siège"), ("3 quai Duguay, 35000 Rennes", "Nom de l'entreprise"),
      (":modifier company rcs_city", "Ville du registre"),
    ] {
      terminal.type(line + "\r")
      try terminal.wait(next) { Typography.plain($0.lineToItsEnd).hasPrefix(next) && $0.lineToItsEnd.hasSuffix("›") }
    }
    terminal.type("Re")
    try expectHint("nnes", terminal)
    terminal.type("\u{15}\r:modifier company address\r")
    try terminal.wait("the address") { $0.lineToItsEnd.hasSuffix("35000 Rennes") }
    terminal.type("1 rue Neuve, 35")
    try expectHint("000 Rennes", terminal)
  }

  @Test("wide characters and marks keep their place")
  func places() throws {
    let terminal = try start()
    let start = terminal.screen.column
    terminal.type("中x\u{302}y")
    try terminal.wait("the line") { $0.line.hasSuffix("中x\u{302}y") && $0.column == start + 4 }
    terminal.type("\u{1B}[DZ")
    try terminal.wait("a letter between") { $0.line.hasSuffix("中x\u{302}Zy") && $0.column == start + 4 }
    terminal.type("\u{1}文")
    try terminal.wait("a letter before") { $0.line.hasSuffix("文中x\u{302}Zy") && $0.column == start + 2 }
    terminal.type("\u{5}e\u{301}!")
    try terminal.wait("a letter behind") { $0.line.hasSuffix("文中x\u{302}Zye\u{301}!") && $0.column == start + 9 }
    terminal.type("\r")
    try terminal.heard("文中x\u{302}Zyé!")
  }

  @Test("a wide character and its hint keep their place at the margin", arguments: 12...30)
  func wideMargin(columns: Int) throws {
    let terminal = try PseudoTerminal(
      ["new", "carnet"], earlier: ["中中中中中中中中中中中中中中中中中中中中", "12"], columns: columns)
    try terminal.wait("the first question") { $0.awaitsLine }
    for count in 1...8 {
      terminal.type("中")
      try terminal.wait("so many") { screen in screen.visible.suffix(3).joined().components(of: "中") == count }
      terminal.look(forMilliseconds: 30)
      #expect(terminal.screen.columnsTaken < columns || terminal.screen.hint.isEmpty)
    }
    terminal.type("\r")
    try terminal.wait("the next question") { Typography.plain($0.text).contains("Effectif") && $0.awaitsLine }
    #expect(try terminal.typed().last == String(repeating: "中", count: 8))
  }
}

@Suite("Earlier lines are looked for, and the person's own keys work", .serialized)
struct KeyTests {
  private func start(editrc: String? = nil, columns: Int = 80) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["new", "carnet"], earlier: ["Atelier unique", "12", ":voir company", "Élan"],
      home: editrc.map { [".editrc": $0] } ?? [:], columns: columns)
    try terminal.expectLine(Asked.name)
    return terminal
  }

  @Test("Ctrl-R asks in plain words, blind to accents; Backspace, Ctrl-R and Ctrl-S go on, Ctrl-G gives up")
  func search() throws {
    let terminal = try start()
    terminal.type("brouillon\u{12}")
    try terminal.expect("Déjà tapé, qui contient : ›")
    terminal.type("el")
    try terminal.wait("the latest") { Typography.plain($0.lineToItsEnd) == "Déjà tapé, qui contient : el › Élan" }
    terminal.type("\u{12}")
    try terminal.wait("the one before") { $0.lineToItsEnd.hasSuffix("el › Atelier unique") }
    terminal.type("\u{13}")
    try terminal.wait("the latest again") { $0.lineToItsEnd.hasSuffix("el › Élan") }
    terminal.type("q")
    try terminal.wait("nothing") { Typography.plain($0.lineToItsEnd).hasPrefix("Jamais tapé, qui contienne : elq ›") }
    terminal.type("\u{7F}")
    try terminal.wait("the latest again") { $0.lineToItsEnd.hasSuffix("el › Élan") }
    terminal.type("\u{7}")
    try terminal.expectLine("\(Asked.name) brouillon")
    terminal.type("\u{12}unique\u{1B}[D\u{1B}[D!")
    try terminal.expectLine("\(Asked.name) Atelier uniq!ue")
    #expect(!terminal.screen.text.contains("bck:"))
    terminal.type("\u{12}élan\r")
    try terminal.heard("Élan")
  }

  @Test("Ctrl-C leaves a search with a clean line")
  func dropped() throws {
    let terminal = try start()
    terminal.type("\u{12}uniq")
    try terminal.wait("the line") { $0.lineToItsEnd.hasSuffix("Atelier unique") }
    terminal.type("\u{3}")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    #expect(!terminal.screen.text.contains("qui contient"))
  }

  @Test(
    "the keys of vi, with the arrows, Enter and Carnet's own",
    arguments: [
      ("Atelierx\u{1B}", "x", "Atelier"), ("telier\u{1B}", "0iA", "Atelier"), ("Atelier\u{1B}", "bcwForge", "Forge"),
      ("Atelie\u{1B}", "Ar!", "Atelier!"), ("Atlier\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[De", "", "Atelier"),
      ("unique\u{1B}", "0d$iAtelier", "Atelier"),

      ("\u{12}uniq\u{1B}[F!", "", "Atelier unique!"), ("abc\u{1B}", ":#vAd", "abcd"),
      ("a\u{1B}[200~bc\u{1B}[201~d", "", "abcd"),
    ])
  func vi(typed: String, commands: String, kept: String) throws {
    let terminal = try start(editrc: "# mine\nbind -v\n")
    terminal.type(typed)
    // Escape is pressed alone.
    terminal.look(forMilliseconds: 200)
    terminal.type(commands)
    terminal.look(forMilliseconds: 100)
    terminal.type("\r")
    try terminal.heard(kept)
  }

  @Test("what is shown behind the line is taken with vi's keys too", arguments: ["\u{1B}[C", "\u{1B}OC", "\u{5}"])
  func viHint(key: String) throws {
    let terminal = try start(editrc: "bind -v\n")
    terminal.type("At")
    try terminal.wait("the hint") { $0.hint == "elier unique" }
    terminal.type(key)
    try terminal.expectLine("\(Asked.name) Atelier unique")
    terminal.type("\u{1B}")
    terminal.look(forMilliseconds: 150)
    terminal.type("x\r")
    try terminal.heard("Atelier uniqu")
  }

  @Test("what stands ready is replaced and kept with vi's keys too, and Ctrl-C drops it")
  func viSelected() throws {
    let terminal = try start(editrc: "bind -v\n")
    terminal.type("Atelier\r")
    try terminal.expectLine(Asked.headcount)
    terminal.type(":modifier company name\r")
    try terminal.wait("the name") { $0.lineToItsEnd.hasSuffix("[Atelier] › Atelier") }
    terminal.type("\u{3}")
    try terminal.wait("an empty line") { $0.lineToItsEnd.hasSuffix("[Atelier] ›") }
    terminal.type("Forge\r")
    try terminal.expectQuestion("Effectif (personnes)", times: 2)
    #expect(try terminal.kept("company.name") == "Forge")
  }

  @Test("~/.editrc binds keys for Carnet and for all, not for other programs, and none that does harm")
  func editrc() throws {
    let terminal = try start(
      editrc: """
        carnet:bind ^T ed-move-to-beg
        bind ^G ed-delete-prev-char
        gdb:bind ^A ed-delete-prev-char
        bind ^O ed-command
        edit off
        bind ^C ed-insert
        """)
    terminal.type("telierx\u{7}\u{14}A\u{1}L\u{F}")
    try terminal.expectLine("\(Asked.name) LAtelier")
    terminal.type("\u{3}")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    terminal.type("ab\r")
    try terminal.heard("ab")
  }

  @Test("Tab offers questions by their words, then their answers, and files")
  func completion() throws {
    let terminal = try start(columns: 120)
    terminal.type(":modifier entr\t")
    try terminal.wait("the form") { $0.lineToItsEnd.hasSuffix(":modifier entreprise") }
    terminal.type("effec\t")
    try terminal.wait("the question") { $0.lineToItsEnd.hasSuffix(":modifier entreprise effectif") }
    terminal.type("14\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    #expect(try terminal.kept("company.headcount") == "14")
    terminal.type(":modifier entreprise forme juridique entr\t")
    try terminal.wait("the answer") { $0.lineToItsEnd.hasSuffix("forme juridique entreprise individuelle") }
    terminal.type("\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 3)
    #expect(try terminal.kept("company.legal_form") == "ei")
    try "a;b\n".write(toFile: terminal.folder + "/parc-2026.csv", atomically: true, encoding: .utf8)
    terminal.type(":importer \(terminal.folder)/par\t")
    try terminal.wait("the file") { $0.visible.joined().hasSuffix("/parc-2026.csv") }
    terminal.type("\u{15}:modifier entreprise \t")
    try terminal.expect("effectif")
    try terminal.expect("Effectif (personnes) : 14")
  }
}
