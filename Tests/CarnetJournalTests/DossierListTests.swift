import CarnetCore
import CarnetJournal
import Testing

/// How dossiers are named, found and listed.
struct DossierListTests {
  @Test(arguments: [
    "", "   ", "a\u{7}b", "a\u{1B}[31m", "a\nb", "\u{200B}", "\u{301}", String(repeating: "x", count: 81),
  ])
  func aNameThatCannotBeReadIsRefused(name: String) throws {
    let library = try SQLiteLibrary.inMemory()
    #expect(fault { _ = try library.create(name, at: .noon) } == .badName(name: name))
    #expect(try library.dossiers().isEmpty)
  }

  @Test func spacesAroundANameAreDropped() throws {
    let library = try SQLiteLibrary.inMemory()
    #expect(try library.create("  Atelier Kermarrec ", at: .noon).name == "Atelier Kermarrec")
    #expect(try library.create(String(repeating: "é", count: 80), at: .noon).name.count == 80)
  }

  @Test(arguments: ["Crêperie", "creperie", " CRÊPERIE "])
  func twoNamesDifferByMoreThanCaseAndAccents(name: String) throws {
    let library = try SQLiteLibrary.inMemory()
    _ = try library.create("Crêperie", at: .noon)
    #expect(fault { _ = try library.create(name, at: .noon) } == .exists(name: "Crêperie"))
  }

  @Test(arguments: [
    ("Crêperie", "Crêperie"), ("creperie", "Crêperie"), ("CREP", "Crêperie"), ("Atelier", "Atelier"),
    ("atelier b", "Atelier Boulanger"),
  ])
  func aDossierIsFoundByItsNameOrItsBeginning(asked: String, found: String) throws {
    let library = try SQLiteLibrary.inMemory()
    for name in ["Atelier", "Atelier Boulanger", "Atelier Charron", "Crêperie"] {
      _ = try library.create(name, at: .noon)
    }
    #expect(try library.journal(of: asked).name == found)
  }

  @Test(arguments: [
    ("atelier ", ["Atelier Boulanger", "Atelier Charron"]), ("creprie", ["Crêperie"]),
    ("", nil), ("zzz", nil), ("%", nil),
  ])
  func anUnknownNameIsAnsweredWithTheNearest(asked: String, near: [String]?) throws {
    let library = try SQLiteLibrary.inMemory()
    let names = ["Atelier Boulanger", "Atelier Charron", "Crêperie"]
    for name in names { _ = try library.create(name, at: .noon) }
    #expect(
      fault { _ = try library.journal(of: asked) } == .noSuchDossier(name: asked, near: near ?? names))
  }

  @Test func anEmptyLibraryHasNothingToPropose() throws {
    let library = try SQLiteLibrary.inMemory()
    #expect(fault { _ = try library.journal(of: "x") } == .noSuchDossier(name: "x", near: []))
    #expect(try library.lastOpened() == nil)
  }

  @Test func theDossierOpenedLastIsRemembered() throws {
    let library = try SQLiteLibrary.inMemory()
    _ = try library.create("Un", at: .noon)
    _ = try library.create("Deux", at: .noon)
    #expect(try library.lastOpened() == "Deux")
    var journal = try library.journal(of: "Un")
    try journal.beginSession(at: Instant(epochSeconds: 0), language: .fr, terminal: "xterm", version: "1")
    #expect(try library.lastOpened() == "Un")
  }

  @Test func theListShowsWhatWasNotedWhileItIsCurrent() throws {
    let library = try SQLiteLibrary.inMemory()
    var journal = try library.create("Éclair", at: .noon)
    _ = try library.create("Zinc", at: .noon)
    let summary = Summary(
      stage: .needs, nextDay: Day(iso: "2026-03-12"), next: Text(fr: "Fin du préavis", en: "End of notice"))
    try journal.beginSession(at: .noon, language: .fr, terminal: "xterm", version: "1")
    try journal.append(events([.begun(name: "Éclair"), named("x")]))
    try journal.endSession(summary, at: .noon)
    let first = try #require(try library.dossiers().first)
    #expect(first == DossierEntry(name: "Éclair", events: 2, last: Instant.noon.adding(seconds: 2), summary: summary))
    #expect(try library.dossiers().last == DossierEntry(name: "Zinc", events: 0, last: nil, summary: nil))
    try journal.append(events([named("y")], after: 2))
    #expect(try library.dossiers().map(\.summary) == [nil, nil])
  }
}
