import CarnetContent
import CarnetCore
import TestSupport
import Testing

@Suite("Papers are typeset")
struct TypesettingTests {
  static let now = Instant(iso: "2026-07-10T10:00:00+02:00") ?? Instant(epochSeconds: 0)

  @Test("every paper of a whole contract goes out typeset, in both languages", arguments: Language.allCases)
  func papers(language: Language) throws {
    let script = try Script(parsing: Repository.text("Tests/Scripts/kermarrec.fr.carnet"))
    let dossier = try replayed(script).dossier
    let footer = Document.Footer(dossier: "demo", position: 1, chain: "0", notice: "")
    var written = 0
    for kind in Catalogue.standard.documents {
      guard case .success(let document) = kind.build(dossier, language, TypesettingTests.now, footer) else { continue }
      written += 1
      #expect(document == document.typeset(), "\(kind.id)")
      guard language == .fr else { continue }
      let text = plainText(document.lines(width: 400))
      #expect(!text.contains("'"), "\(kind.id) has a straight apostrophe")
    }
    #expect(written > 35, "\(written)")
  }
}
