import Testing

@testable import CarnetTerminal

@Suite("A pasted text", .serialized)
struct PastingTests {
  static func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  @Test("of several lines is one answer, sent by nobody but the person")
  func folded() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("à " + PastingTests.pasted("Atelier\r  Kermarrec\n\nRennes\t35\r\n"))
    try terminal.expectLine("Élève › à Atelier Kermarrec Rennes 35")
    terminal.type("!\r")
    try terminal.heard("line <à Atelier Kermarrec Rennes 35!>")
  }

  @Test("keeps its lines in a paragraph, as do those typed with Alt-Enter")
  func paragraph() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("paragraph\r")
    try terminal.expectLine("Texte ›")
    terminal.type(PastingTests.pasted("un\n\ndeux\n") + "\u{1B}\rtrois\r")
    try terminal.heard("line <un\\u{a}\\u{a}deux\\u{a}trois>")
    terminal.type("edit paragraph\r")
    try terminal.expectLine("Texte › un↵deux")
    terminal.type("\r")
    try terminal.heard("line <un\\u{a}deux>")
  }

  @Test("gives neither keys nor escape sequences, and its letters are composed")
  func harmless() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type(PastingTests.pasted("a\u{3}b\u{4}\u{1B}[31mrouge\u{1B}[0m\u{1A} e\u{301}te\u{301}\u{202E}"))
    try terminal.expectLine("Élève › abrouge été")
    terminal.type("\r")
    try terminal.heard("line <abrouge été>")
  }

  @Test("without its end does not hold the person")
  func endless() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type("\u{1B}[200~perdu\r")
    terminal.type("\u{3}")
    try terminal.heard("dropped line")
    terminal.type("suite\r")
    try terminal.heard("line <suite>")
  }

  @Test("can be as long as an answer, and no longer")
  func bounded() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine("Élève ›")
    terminal.type(PastingTests.pasted(String(repeating: "a", count: 70_000)) + "b\r")
    try terminal.expect("heard line <")
    try terminal.expectLine("Élève ›")
    #expect(terminal.screen.text.components(of: "ab>") <= 1)
    terminal.type("suite\r")
    try terminal.heard("line <suite>")
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

  @Test("and a text written in an editor keep their lines in a paragraph, and become one line elsewhere")
  func written() {
    #expect(writtenText("un\n\ndeux \n  trois\n", keepingLines: true) == "un\n\ndeux\n  trois")
    #expect(writtenText("un\n\ndeux \n  trois\n", keepingLines: false) == "un deux trois")
  }
}
