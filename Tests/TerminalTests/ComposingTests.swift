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

@Suite("All answers about a thing are written in an editor", .serialized)
struct FormEditingTests {
  /// A terminal with an editor that changes the text by `sed`, each time by the next of these commands.
  private func start(_ edits: [String], arguments: [String] = []) throws -> (PseudoTerminal, folder: String) {
    let folder = try temporaryFolder()
    for (index, edit) in edits.enumerated() {
      try (edit + "\n").write(toFile: "\(folder)/\(index)", atomically: true, encoding: .utf8)
    }
    let script = """
      #!/bin/sh
      for next in 0 1 2 3; do
        if [ -f '\(folder)'/$next ]; then
          cp "$1" '\(folder)'/seen.$next
          sed -i -f '\(folder)'/$next "$1" && rm '\(folder)'/$next
          exit 0
        fi
      done
      exit 1
      """
    try script.write(toFile: folder + "/editor", atomically: true, encoding: .utf8)
    _ = unsafe chmod(folder + "/editor", 0o700)
    let terminal = try PseudoTerminal(
      arguments, environment: ["VISUAL": folder + "/editor", "CARNET_LANG": "fr"], columns: 100)
    try terminal.wait("the first question") { $0.awaitsLine }
    terminal.type("Atelier\r")
    try terminal.expectQuestion("Effectif (personnes)")
    return (terminal, folder)
  }

  @Test("a fault comes back beneath its answer, and what is mended is kept", arguments: [false, true])
  func mended(plain: Bool) throws {
    let (terminal, folder) = try start(
      ["s/^Effectif.*:$/& beaucoup/;s/^SIREN.*/& 552100554/", "s/beaucoup/14/"], arguments: plain ? ["--plain"] : [])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    terminal.type(":rédiger entreprise\r")
    try terminal.expect("1 réponse est à corriger")
    try terminal.expect("Rouvrir le texte d")
    try terminal.wait("the offer") { $0.awaitsLine }
    #expect(try terminal.kept("company.siren") == nil)
    terminal.type("\r")
    try terminal.expect("2 réponses changées")
    #expect(try terminal.kept("company.headcount") == "14")
    #expect(try terminal.kept("company.siren") == "552100554")
    let seen = try String(contentsOfFile: folder + "/seen.1", encoding: .utf8)
    #expect(
      Typography.plain(seen).contains("Effectif (personnes) : beaucoup\n#! ✗ « beaucoup » n'est pas un nombre entier."))
    #expect(seen.contains("SIREN : 552100554\n"))
  }

  @Test("without an editor nothing of it comes on the line, and what to do is said", arguments: [false, true])
  func without(plain: Bool) throws {
    let (terminal, folder) = try start([], arguments: plain ? ["--plain"] : [])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    terminal.type(":rédiger entreprise\r")
    try terminal.expect("Réglez $VISUAL ou $EDITOR.")
    try terminal.wait("the offer") { $0.awaitsLine }
    #expect(!terminal.screen.text.contains("Une réponse par ligne"))
    terminal.type("non\r")
    try terminal.expectQuestion("Effectif (personnes)", times: 2)
  }
}
