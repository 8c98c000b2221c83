import CarnetCore
import Foundation
import TestSupport
import Testing

@Suite("A refused line leaves the line empty", .serialized)
struct RefusalTests {
  /// How a language asks for the headcount, and answers to a word.
  struct Words: Sendable, CustomTestStringConvertible {
    let language: Language
    let headcount: String
    let refused: String
    let refusal: String
    let again: String
    var testDescription: String { language.rawValue }

    static let all = [
      Words(
        language: .fr, headcount: "Effectif (personnes) ‹nombre› ›", refused: "beaucoup",
        refusal: "✗ « beaucoup » n'est pas un nombre entier", again: "SIREN ‹9 chiffres› ›"),
      Words(
        language: .en, headcount: "Headcount (people) ‹number› ›", refused: "plenty",
        refusal: "✗ “plenty” is not a whole number", again: "SIREN ‹9 digits› ›"),
    ]
  }

  private func start(_ words: Words, _ arguments: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(arguments, environment: ["CARNET_LANG": words.language.rawValue])
  }

  @Test("what is typed next is read by itself, and Up brings back what was refused", arguments: Words.all)
  func empty(words: Words) throws {
    let terminal = try start(words)
    try terminal.wait("the first question") { $0.awaitsLine }
    terminal.type("Plomberie X\r")
    try terminal.expectLine(words.headcount)
    terminal.type(words.refused + "\r")
    try terminal.expect(words.refusal)
    try terminal.expectLine(words.headcount)
    terminal.type("\u{1B}[A")
    try terminal.expectLine("\(words.headcount) \(words.refused)")
    terminal.type("\u{15}?\r")
    try terminal.expect(words.language == .fr ? "Exemple : 12" : "Example: 12")
    try terminal.expectLine(words.headcount)
    terminal.type(":qiut\r")
    try terminal.expect(words.language == .fr ? "« :qiut » n'est pas une commande" : "“:qiut” is not a command")
    try terminal.expectLine(words.headcount)
    terminal.type("12\r")
    try terminal.expectLine(words.again)
    #expect(try terminal.kept("company.headcount") == "12")
    #expect(try terminal.typed() == ["Plomberie X", words.refused, "?", ":qiut", "12"])
  }

  @Test("the first screen of the README is what a terminal shows")
  func readme() throws {
    let text = try Repository.text("README.md")
    let block = try #require(text.split(separator: "```\n", maxSplits: 2).dropFirst().first)
    let shown = block.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast()
    let terminal = try PseudoTerminal(["--lang", "en"])
    for line in shown.dropLast() {
      let parts = line.components(separatedBy: " › ")
      guard parts.count == 2 else {
        if !line.isEmpty { try terminal.expect(String(line)) }
        continue
      }
      try terminal.wait("the question «\(parts[0])»") { Typography.plain($0.lineToItsEnd) == parts[0] + " ›" }
      terminal.type(parts[1] + "\r")
    }
    let last = try #require(shown.last?.components(separatedBy: " › ").first)
    try terminal.wait("the last question") { Typography.plain($0.lineToItsEnd) == last + " ›" }
    let whole = Typography.plain(terminal.screen.text)
    #expect(whole == shown.dropLast().joined(separator: "\n") + "\n" + last + " ›")
  }

  @Test("in plain mode too", arguments: Words.all)
  func plain(words: Words) throws {
    let terminal = try start(words, ["--plain"])
    try terminal.wait("the first question") { $0.awaitsPlainly(words.language) }
    terminal.type("Plomberie X\n")
    try terminal.wait("the second question") {
      $0.awaitsPlainly(words.language) && $0.text.contains(words.language == .fr ? "Effectif" : "Headcount")
    }
    terminal.type(words.refused + "\n")
    let named = String(words.refusal.dropFirst(2))
    try terminal.wait("the refusal") {
      Typography.plain($0.text).contains(named) && $0.awaitsPlainly(words.language)
    }
    let shown = terminal.screen.text
    #expect(!shown.contains("À corriger") && !shown.contains("To correct"))
    terminal.type("12\n")
    try terminal.expect("SIREN")
    #expect(try terminal.kept("company.headcount") == "12")
  }

  @Test("nothing of it follows to another question, to “another one?” or to a confirmation")
  func elsewhere() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("Plomberie X\r")
    try terminal.expectLine(Asked.headcount)
    terminal.type("pas mal\r")
    try terminal.expect("n'est pas un nombre entier")
    try terminal.expectLine(Asked.headcount)
    terminal.type(":retour\r")
    let name = Typography.set("Nom de l'entreprise", in: .fr) + " [Plomberie X] ›"
    try terminal.expectLine(name)
    terminal.type("\r")
    try terminal.expectLine(Asked.headcount)
    #expect(try terminal.kept("company.name") == "Plomberie X")
    terminal.type(":clore\r")
    try terminal.expect("Corriger maintenant")
    try terminal.wait("the offer to mend") { $0.lineToItsEnd.hasSuffix("‹O/n› ›") }
    terminal.type("peut-être\r")
    try terminal.expect("ni oui ni non")
    try terminal.wait("the offer again") { $0.lineToItsEnd.hasSuffix("‹O/n› ›") }
    terminal.type("?\r")
    try terminal.expect("pose une à une les questions qui manquent")
    try terminal.wait("the offer again") { $0.lineToItsEnd.hasSuffix("‹O/n› ›") }
    terminal.type("non\r")
    try terminal.expectLine(Asked.headcount)
  }
}

@Suite("A value that stands ready is selected", .serialized)
struct SelectionTests {
  /// A terminal where the name `Atelier` stands ready to be edited.
  private func editing() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("Atelier\r")
    try terminal.expectLine(Asked.headcount)
    terminal.type(":modifier company name\r")
    try terminal.wait("the name") { $0.lineToItsEnd.hasSuffix("[Atelier] › Atelier") }
    return terminal
  }

  @Test(
    "typing replaces it, as does a paste; a key that moves or deletes keeps it; Enter leaves it as it was",
    arguments: [
      ("x", "x"), ("Élan vital", "Élan vital"), ("\u{1B}[200~Forge\u{1B}[201~", "Forge"),
      ("\u{1B}[D\u{1B}[C!", "Atelier!"),
      ("\u{1B}[HL'", "L'Atelier"), ("\u{1}L'", "L'Atelier"), ("\u{1B}[F 2", "Atelier 2"), ("\u{7F}", "Atelie"),
      ("\u{1B}[D\u{1B}[200~x\u{1B}[201~", "Ateliexr"),
      ("", "Atelier"), ("\u{15}Forge", "Forge"), ("\u{3}Forge", "Forge"),
    ])
  func keys(typed: String, kept: String) throws {
    let terminal = try editing()
    terminal.type(typed + "\r")
    try terminal.expectQuestion("Effectif (personnes)", times: 2)
    #expect(try terminal.kept("company.name") == kept)
  }

  @Test("so that a command typed after it is a command")
  func command() throws {
    let terminal = try editing()
    // The line is drawn before it is drawn as selected.
    terminal.look(forMilliseconds: 300)
    #expect(String(decoding: terminal.sent, as: UTF8.self).contains("\u{1B}[7mAtelier\u{1B}[0m"))
    terminal.type(":quitter\r")
    try terminal.expect("Tout est enregistré.")
    #expect(try terminal.ending() == 0)
    #expect(try terminal.kept("company.name") == "Atelier")
  }

  @Test("in a review too, where Enter keeps each answer")
  func review() throws {
    let terminal = try PseudoTerminal()
    try terminal.expectLine(Asked.name)
    terminal.type("Atelier\r")
    try terminal.expectLine(Asked.headcount)
    terminal.type("12\r")
    try terminal.expectQuestion("SIREN")
    terminal.type(":revoir company\r")
    try terminal.wait("the name") { $0.lineToItsEnd.hasSuffix("[Atelier] › Atelier") }
    terminal.type("\r")
    try terminal.expectLine("Effectif (personnes) ‹nombre› [12] ›")
    terminal.type("\r")
    try terminal.expectQuestion("SIREN", times: 2)
    #expect(try terminal.kept("company.name") == "Atelier")
    #expect(try terminal.kept("company.headcount") == "12")
  }
}

extension VirtualScreen {
  /// True when plain mode waits for an answer.
  fileprivate func awaitsPlainly(_ language: Language) -> Bool {
    Typography.plain(lineToItsEnd).hasSuffix(language == .fr ? "Réponse :" : "Answer:")
  }
}
