import Testing

@Suite("A line is edited", .serialized)
struct EditingTests {
  @Test("with accents, and with all that a French keyboard types")
  func accents() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("Élise à l’œuvre ça coûte 12\u{A0}€ «\u{202F}ïÿÀÙ\u{202F}»")
    try terminal.expect("Élève › Élise à l’œuvre ça coûte 12\u{A0}€ «")
    terminal.type("\r")
    try terminal.heard("line <Élise à l’œuvre ça coûte 12\u{A0}€ «\u{202F}ïÿÀÙ\u{202F}»>")
    #expect(terminal.screen.marksPastes)
  }

  @Test("an accent typed as a mark of its own is heard as one letter")
  func composed() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("e\u{301}le\u{300}ve\r")
    try terminal.heard("line <élève>")
  }

  @Test("bytes that are no text are passed over")
  func invalid() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.typeBytes([0x61, 0xC3, 0x62, 0xFF, 0xE2, 0x82, 0xC3, 0xA9, 0x0D])
    try terminal.heard("line <abé>")
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
    try terminal.expectLine("Élève ›")
    terminal.type(typed + "\r")
    try terminal.heard("line <\(heard)>")
  }

  @Test("an earlier line comes back with the arrows")
  func arrows() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("neuf\r")
    try terminal.heard("line <neuf>")
    terminal.type("\u{1B}[A\u{1B}[A")
    try terminal.expectLine("Élève › réponse d'hier")
    terminal.type("\u{1B}OB")
    try terminal.expectLine("Élève › neuf")
    terminal.type("\r")
    try terminal.wait("the line heard twice") { $0.text.components(of: "heard line <neuf>\nÉlève ›") == 2 }
  }

  @Test("an earlier line is found with Ctrl-R")
  func search() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("\u{12}uniq")
    try terminal.expect("Atelier unique")
    terminal.type("\r")
    try terminal.heard("line <Atelier unique>")
  }

  @Test("Tab completes what can only go on in one way, whatever its case and accents")
  func completesOne() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("RE\t")
    try terminal.expectLine("Élève › réseau")
    terminal.type("\r")
    try terminal.heard("line <réseau>")
  }

  @Test("Tab lists several ways with their meaning, and keeps the line")
  func completesSeveral() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("o\t")
    try terminal.expect("ordinateur  poste fixe\n  ordinaire   autre\nÉlève › ordina")
    terminal.type("t\t\r")
    try terminal.heard("line <ordinateur>")
  }

  @Test("Tab below a line of several rows writes over none of them")
  func completesLong() throws {
    let terminal = try PseudoTerminal(columns: 24)
    try terminal.expectLine("Élève ›")
    terminal.type(String(repeating: "x", count: 40) + "\u{1}\t")
    try terminal.expect("ordinateur")
    // Once above the listing, once below, each with the empty row that follows a full one.
    let line = "Élève › xxxxxxxxxxxxxxxx\nxxxxxxxxxxxxxxxxxxxxxxxx\n"
    try terminal.wait("the line twice") { $0.text.components(of: line) == 2 && $0.text.contains("routeur\n" + line) }
    terminal.type("\r")
    try terminal.expect("heard line <")
  }

  @Test("what stands ready on the line is text, not keys, and can be edited")
  func prefilled() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("prefill\r")
    try terminal.expectLine("Nom › Élise\u{A0}Ker marrec")
    terminal.type("\u{1B}[1;5D\u{7F}\u{5} & fils\r")
    try terminal.heard("line <Élise\u{A0}Kermarrec & fils>")
  }

  @Test("a prompt wider than the terminal stands above its line")
  func wide() throws {
    let terminal = try PseudoTerminal(columns: 60)
    try terminal.expectLine("Élève ›")
    terminal.type("long\r")
    try terminal.expectLine("[3] ›")
    terminal.type("x\r")
    try terminal.heard("line <x>")
    #expect(terminal.screen.text.contains("ordinateur, fin ‹1 · 2›\n"))
  }

  @Test("a prompt shows its hint and the value that Enter keeps")
  func hint() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("hint\r")
    try terminal.expectLine("Acheté le ‹jour› [16 mars 2020] ›")
    #expect(String(decoding: terminal.sent, as: UTF8.self).contains("\u{1B}[2m‹jour›"))
  }

  @Test("a longer line than the screen is heard whole, and a longer one than any answer is cut")
  func longest() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 6)
    try terminal.expectLine("Élève ›")
    terminal.type("\u{1B}[200~" + String(repeating: "é", count: 600) + "\u{1B}[201~fin\r")
    try terminal.wait("the whole line") { $0.text.components(of: "é") >= 600 && $0.text.contains("fin>") }
  }

  @Test("the line is drawn again when the window changes")
  func resized() throws {
    let terminal = try PseudoTerminal(columns: 100)
    try terminal.expectLine("Élève ›")
    terminal.type("avant\r")
    try terminal.heard("line <avant>")
    terminal.type("Atelier Boulanger Kermarrec et filles de Rennes")
    try terminal.expectLine("Élève › Atelier Boulanger Kermarrec et filles de Rennes")
    terminal.resize(columns: 30, rows: 10)
    let line = "Élève › Atelier Boulanger Kerm\narrec et filles de Rennes"
    terminal.type(" !")
    try terminal.wait("the line in two rows, once") {
      $0.text == "Élève › avant\nheard line <avant>\n" + line + " !"
    }
    terminal.type("\r")
    try terminal.expectLine("Élève ›")
    terminal.resize(columns: 70, rows: 10)
    terminal.type("suite\r")
    try terminal.expect("Élève › suite\nheard line <suite>")
  }
}
