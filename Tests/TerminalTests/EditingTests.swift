import CarnetCore
import Testing

@Suite("A line is edited", .serialized)
struct EditingTests {
  @Test("with accents, and with all that a French keyboard types")
  func accents() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("Élise à l’œuvre ça coûte 12\u{A0}€ «\u{202F}ïÿÀÙ\u{202F}»")
    try terminal.expectLine("\(Asked.name) Élise à l’œuvre ça coûte 12\u{A0}€ «\u{202F}ïÿÀÙ\u{202F}»")
    terminal.type("\r")
    try terminal.heard("Élise à l’œuvre ça coûte 12\u{A0}€ «\u{202F}ïÿÀÙ\u{202F}»")
    #expect(terminal.screen.marksPastes)
  }

  @Test("an accent typed as a mark of its own is heard as one letter")
  func composed() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("e\u{301}le\u{300}ve\r")
    try terminal.heard("élève")
  }

  @Test("bytes that are no text are passed over")
  func invalid() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.typeBytes([0x61, 0xC3, 0x62, 0xFF, 0xE2, 0x82, 0xC3, 0xA9, 0x0D])
    try terminal.heard("abé")
  }

  @Test(
    "with the keys that every terminal sends in its own way",
    arguments: [
      ("telier\u{1B}[HA", "Atelier"), ("telier\u{1B}OHA", "Atelier"), ("telier\u{1B}[1~A", "Atelier"),
      ("tlir\u{1B}[HA\u{1B}[F!", "Atlir!"), ("tlir\u{1B}[HA\u{1B}OF!", "Atlir!"), ("tlir\u{1}A\u{5}!", "Atlir!"),
      ("Ateelier\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[3~", "Atelier"), ("Atelierx\u{7F}", "Atelier"),
      ("un deux trois\u{1B}[1;5D\u{1B}[1;5DX", "un Xdeux trois"), ("un deux\u{1}\u{1B}[1;5CX", "unX deux"),
      ("un deux trois\u{17}X", "un deux X"), ("un\u{15}deux", "deux"), ("aéb\u{1B}[D\u{7F}", "ab"),
      // Keys without use leave nothing behind.
      ("a\u{1B}[15~\u{1B}[2~\u{1B}OP\u{1B}[1;5Ab", "ab"),
    ])
  func keys(typed: String, heard: String) throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type(typed + "\r")
    try terminal.heard(heard)
  }

  @Test("an earlier line comes back with the arrows")
  func arrows() throws {
    let terminal = try PseudoTerminal(["new", "carnet"], earlier: ["Atelier unique", "réponse d'hier"])
    try terminal.expectLine(Asked.name)
    terminal.type("12\r")
    try terminal.heard("12")
    terminal.type("\u{1B}[A\u{1B}[A")
    try terminal.expectLine("\(Asked.headcount) réponse d'hier")
    terminal.type("\u{1B}OB")
    try terminal.expectLine("\(Asked.headcount) 12")
    terminal.type("\r")
    try terminal.expectQuestion("SIREN")
    #expect(try terminal.kept("company.headcount") == "12")
    #expect(try terminal.typed().suffix(2) == ["12", "12"])
  }

  @Test("an earlier line is found with Ctrl-R")
  func search() throws {
    let terminal = try PseudoTerminal(["new", "carnet"], earlier: ["Atelier unique", "réponse d'hier"])
    try terminal.expectLine(Asked.name)
    terminal.type("\u{12}uniq")
    try terminal.expect("Atelier unique")
    terminal.type("\r")
    try terminal.heard("Atelier unique")
  }

  @Test("Tab completes what can only go on in one way, whatever its case and accents")
  func completesOne() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type(":ETAP\t")
    try terminal.expectLine("\(Asked.name) :étape")
    terminal.type("\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    terminal.type(":modifier company legal_form\r")
    try terminal.expectLine(Asked.legalForm)
    terminal.type("ENT\t")
    try terminal.expectLine("\(Asked.legalForm) entreprise individuelle")
    terminal.type("\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 3)
    #expect(try terminal.typed() == [":étape ", ":modifier company legal_form", "entreprise individuelle"])
    #expect(try terminal.kept("company.legal_form") == "ei")
  }

  @Test("Tab lists several ways with their meaning, and keeps the line")
  func completesSeveral() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type(":ét\t")
    try terminal.expect(
      """
        :état    Voir ce qui est fait, ce qui manque, ce qui vient ensuite
        :étape   Aller à une étape, ou les voir toutes
      \(Asked.name) :éta
      """)
    terminal.type("p\t\r")
    try terminal.expectQuestion("Nom de l'entreprise", times: 3)
    try terminal.leave()
    #expect(try terminal.typed() == [":étape "])
  }

  @Test("Tab below a line of several rows writes over none of them")
  func completesLong() throws {
    let terminal = try PseudoTerminal(columns: 24)
    try terminal.expectLine("›")
    terminal.type(":éta" + String(repeating: "x", count: 42) + "\u{1}\u{1B}[C\u{1B}[C\u{1B}[C\u{1B}[C\t")
    try terminal.expect(":étape")
    // Once above the listing, once below, each with the empty row that follows a full one.
    let line = "› :étaxxxxxxxxxxxxxxxxxx\nxxxxxxxxxxxxxxxxxxxxxxxx\n"
    try terminal.wait("the line twice") { $0.text.components(of: line) == 2 && $0.text.contains("…\n" + line) }
    terminal.type("\r")
    try terminal.expect("✗")
  }

  @Test("what stands ready on the line is text, not keys, and can be edited")
  func prefilled() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("Élise\u{A0}Ker marrec\r")
    try terminal.heard("Élise\u{A0}Ker marrec")
    terminal.type(":modifier company name\r")
    try terminal.wait("the name") { $0.lineToItsEnd.hasSuffix("] › Élise\u{A0}Ker marrec") }
    terminal.type("\u{1B}[1;5D\u{7F}\u{5} & fils\r")
    try terminal.heard("Élise\u{A0}Kermarrec & fils")
  }

  @Test("a prompt wider than the terminal stands above its line")
  func wide() throws {
    let terminal = try PseudoTerminal(columns: 40)
    try terminal.expectLine(Asked.name)
    terminal.type("Atelier\r")
    try terminal.heard("Atelier")
    terminal.type("12\r")
    try terminal.expectQuestion("SIREN")
    terminal.type(":modifier company headcount\r")
    try terminal.expectLine("[12] ›")
    #expect(terminal.screen.text.hasSuffix("\nEffectif (personnes) ‹nombre›\n[12] ›"))
    terminal.type("13\r")
    try terminal.expectQuestion("SIREN", times: 2)
    #expect(try terminal.kept("company.headcount") == "13")
  }

  @Test("a prompt shows its hint and the value that Enter keeps")
  func hint() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("Atelier\r")
    try terminal.heard("Atelier")
    terminal.type("12\r")
    try terminal.expectQuestion("SIREN")
    terminal.type(":modifier company headcount\r")
    try terminal.expectLine("Effectif (personnes) ‹nombre› [12] ›")
    #expect(String(decoding: terminal.sent, as: UTF8.self).contains("\u{1B}[2m‹nombre›"))
    terminal.type("\r")
    try terminal.expectQuestion("SIREN", times: 2)
    #expect(try terminal.kept("company.headcount") == "12")
  }

  @Test("a longer line than the screen is heard whole")
  func longest() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 6)
    try terminal.expectLine(Asked.name)
    let line = String(repeating: "é", count: 600)
    terminal.type("\u{1B}[200~" + line + "\u{1B}[201~fin\r")
    try terminal.heard(line + "fin")
  }

  @Test("of a line longer than the screen the rows around the cursor are shown, and each key counts where it stands")
  func outgrown() throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 5)
    try terminal.wait("the prompt") { $0.text.hasSuffix("\n› ") || $0.lineToItsEnd == "›" }
    let words = (10..<40).map { "mot\($0)" }.joined(separator: " ")
    terminal.type(words)
    let rows = rows(of: "› " + words, columns: 20)
    try terminal.wait("the last rows") { $0.visible == Array(rows.suffix(5)) && $0.row == 4 }
    terminal.type("\u{1B}[H")
    try terminal.wait("the first rows") { $0.visible == Array(rows.prefix(5)) && $0.row == 0 && $0.column == 2 }
    terminal.type("X\u{1B}[F!")
    let longer = self.rows(of: "› X" + words + "!", columns: 20)
    try terminal.wait("the last rows again") { $0.visible == Array(longer.suffix(5)) && $0.row == 4 }
    terminal.resize(columns: 30, rows: 6)
    let wider = self.rows(of: "› X" + words + "!", columns: 30)
    try terminal.wait("the last rows of another screen") { $0.visible == Array(wider.suffix(6)) }
    terminal.type("\u{15}")
    try terminal.wait("an empty line") { $0.visible == ["›"] }
    terminal.type("Atelier\r")
    try terminal.heard("Atelier")
  }

  /// A line as a terminal breaks it.
  private func rows(of line: String, columns: Int) -> [String] {
    let letters = Array(line)
    return stride(from: 0, to: letters.count, by: columns).map { start in
      var row = String(letters[start..<min(start + columns, letters.count)])
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  @Test("the line is drawn again when the window changes")
  func resized() throws {
    let terminal = try PseudoTerminal(columns: 100)
    try terminal.expectLine(Asked.name)
    let name = "Atelier Boulanger Kermarrec et filles de Rennes"
    terminal.type(name)
    try terminal.expectLine("\(Asked.name) \(name)")
    terminal.resize(columns: 30, rows: 10)
    terminal.type(" !")
    let rows = "\n\(Asked.name) Atelier\nBoulanger Kermarrec et filles\nde Rennes !"
    try terminal.wait("the line in three rows, once") {
      $0.text.hasSuffix(rows) && $0.text.components(of: Asked.name) == 1
    }
    terminal.type("\r")
    try terminal.heard(name + " !")
    terminal.resize(columns: 70, rows: 10)
    terminal.type("12\r")
    try terminal.expect("\n› 12\n  Pour une entreprise de cette taille (12)")
    try terminal.expect("\nSIREN ‹9 chiffres› ›")
    #expect(try terminal.kept("company.headcount") == "12")
  }
}
