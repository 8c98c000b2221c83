import Testing

@testable import CarnetTerminal

@Suite("A pasted text", .serialized)
struct PastingTests {
  static func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  @Test("of several lines is one answer, sent by nobody but the person")
  func folded() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("à " + PastingTests.pasted("Atelier\r  Kermarrec\n\nRennes\t35\r\n"))
    try terminal.expectLine("\(Asked.name) à Atelier Kermarrec Rennes 35")
    terminal.type("!\r")
    try terminal.heard("à Atelier Kermarrec Rennes 35!")
    #expect(try terminal.typed().count == 1)
  }

  @Test("keeps its lines in a paragraph, as do those typed with Alt-Enter")
  func paragraph() throws {
    let terminal = try PseudoTerminal()
    try terminal.goToParagraph()
    terminal.type(PastingTests.pasted("un\n\ndeux\n") + "\u{1B}\rtrois\r")
    try terminal.expectQuestion("Votre réponse")
    #expect(try terminal.typed().last == "un\n\ndeux\ntrois")
    #expect(try terminal.kept("advice.CO1.text") == "un\n\ndeux\ntrois")
    terminal.type(":modifier CO1 text\r")
    try terminal.wait("the lines") { $0.lineToItsEnd.hasSuffix("› un↵↵deux↵trois") }
    terminal.type("\u{5}!\r")
    try terminal.expectQuestion("Votre réponse", times: 2)
    #expect(try terminal.kept("advice.CO1.text") == "un\n\ndeux\ntrois!")
  }

  @Test("gives neither keys nor escape sequences, and its letters are composed")
  func harmless() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type(PastingTests.pasted("a\u{3}b\u{4}\u{1B}[31mrouge\u{1B}[0m\u{1A} e\u{301}te\u{301}\u{202E}"))
    try terminal.expectLine("\(Asked.name) abrouge été")
    terminal.type("\r")
    try terminal.heard("abrouge été")
  }

  @Test("without its end does not hold the person")
  func endless() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("\u{1B}[200~perdu\r")
    terminal.type("\u{3}")
    try terminal.expectQuestion("Nom de l'entreprise", times: 2)
    #expect(!terminal.screen.text.contains("Pour quitter"))
    terminal.type("suite\r")
    try terminal.heard("suite")
    #expect(try terminal.typed() == ["suite"])
  }

  @Test("can be as long as a line, and no longer")
  func bounded() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type(PastingTests.pasted(String(repeating: "a", count: 70_000)) + "b\r")
    try terminal.expect("Cette réponse est trop longue")
    // What is typed before the line is there again would be the terminal's.
    try terminal.expectLine(Asked.name)
    terminal.type("suite\r")
    try terminal.heard("suite")
    #expect(try terminal.typed().first == String(repeating: "a", count: 65_536))
  }

  @Test(
    "becomes what a line can hold",
    arguments: [
      ("a\nb", "a b", "a↵b"), ("\n a \r\n b\n\n", "a b", "↵ a↵ b"), ("\u{1B}]0;titre\u{7}x", "x", "x"),
      ("e\u{301}", "é", "é"), ("", "", ""), ("\n\n", "", ""),
    ])
  func becomes(pasted: String, line: String, paragraph: String) {
    #expect(Array(pastedText(pasted, keepingLines: false).unicodeScalars) == Array(line.unicodeScalars))
    #expect(Array(pastedText(pasted, keepingLines: true).unicodeScalars) == Array(paragraph.unicodeScalars))
  }

  @Test("and a text written in an editor become one line where a paragraph has no place; a paragraph stays as it was")
  func written() {
    let marked = "un\n\ndeux \n  trois ↵ :quatre\n\u{9}cinq"
    #expect(writtenText(marked, keepingLines: true) == marked)
    #expect(writtenText("un\n\ndeux \n  trois\n", keepingLines: false) == "un deux trois")
  }
}
