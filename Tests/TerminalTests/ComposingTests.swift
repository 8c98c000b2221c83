import CarnetCore
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A paragraph comes back from an editor as it was left", .serialized)
struct ComposingTests {
  /// A terminal where the advice `CO1` is `text`, as an editor wrote it; then `edit` does the same at `:rédiger`.
  private func composed(
    _ text: String, then edit: String, plain: Bool = false, locale: String = "C.UTF-8"
  ) throws -> (first: String?, second: String?) {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try text.write(toFile: folder + "/text", atomically: true, encoding: .utf8)
    let script = "#!/bin/sh\nif [ -f '\(folder)/text' ]; then mv '\(folder)/text' \"$1\"; else \(edit); fi\n"
    try script.write(toFile: folder + "/editor", atomically: true, encoding: .utf8)
    _ = unsafe chmod(folder + "/editor", 0o700)
    let terminal = try PseudoTerminal(
      plain ? ["--plain"] : [],
      environment: ["VISUAL": folder + "/editor", "LC_ALL": locale, "CARNET_LANG": "fr"])
    try terminal.wait("the first question") { $0.awaitsLine }
    terminal.type(":conseil\r")
    try terminal.wait("the day") { Typography.plain($0.text).contains("Conseil reçu le") && $0.awaitsLine }
    terminal.type("\r")
    try terminal.wait("the advice") { Typography.plain($0.text).contains("CO1 · Conseil") && $0.awaitsLine }
    terminal.type(":rédiger\r")
    try terminal.expectQuestion("Votre réponse")
    let first = try terminal.kept("advice.CO1.text")
    terminal.type(":modifier CO1 text\r")
    try terminal.wait("the text") { Typography.plain($0.text).components(of: "CO1 · Conseil") >= 2 }
    terminal.type(":rédiger\r")
    try terminal.expectQuestion("Votre réponse", times: 2)
    return (first, try terminal.kept("advice.CO1.text"))
  }

  @Test("with its lines, in any locale, on any terminal", arguments: [false, true], ["C", "C.UTF-8"])
  func lines(plain: Bool, locale: String) throws {
    let text = "Pénalité de 390 euros\n50 jours pour payer\n\n  - retrait ↵ ici\n:quitter n'est pas une commande"
    let edit = #"printf 'Penalty applied\nNext meeting in July\n' > "$1""#
    let kept = try composed(text + "\n", then: edit, plain: plain, locale: locale)
    #expect(kept.first == text)
    #expect(kept.second == "Penalty applied\nNext meeting in July")
  }

  @Test("left alone it is what it was, whatever its size", arguments: [1, 200, 900])
  func alone(count: Int) throws {
    let text = (1...count).map { "Ligne \($0) : à voir" }.joined(separator: "\n")
    let kept = try composed(text, then: "true")
    #expect(kept.first == text && kept.second == text)
  }

  @Test("with the line ends of another system")
  func windows() throws {
    let kept = try composed("un\r\n\r\ndeux\r\n\r\n", then: #"printf ':aide\n?' > "$1""#)
    #expect(kept.first == "un\n\ndeux")
    #expect(kept.second == ":aide\n?")
  }
}
