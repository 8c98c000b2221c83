import CarnetCore
import Foundation
import GRDB
import Testing

@testable import CarnetJournal

/// What may be opened as a library, and what is left untouched.
struct OpeningTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func aLibraryIsInWALModeWithFullSynchronisation() throws {
    let library = try SQLiteLibrary(at: folder["carnet.sqlite"], creating: true)
    try library.store.queue.writeWithoutTransaction { db throws in
      #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
      #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
      #expect(try Int.fetchOne(db, sql: "PRAGMA foreign_keys") == 1)
      #expect(try Int.fetchOne(db, sql: "PRAGMA trusted_schema") == 0)
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == schemaVersion)
    }
  }

  @Test func fullSynchronisationHoldsWhenTheLibraryIsOpenedAgain() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    let library = try SQLiteLibrary(at: path, creating: false)
    #expect(try library.store.queue.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
  }

  @Test func aLibraryInMemoryGoesThroughTheSameSchema() throws {
    let library = try SQLiteLibrary.inMemory()
    var journal = try library.create("Atelier", at: .noon)
    try journal.append(events([.begun(name: "Atelier")]))
    #expect(try library.dossiers().map(\.events) == [1])
    #expect(library.readOnlyReason == nil)
  }

  @Test func folderAndFileAreForTheirOwnerAlone() throws {
    let path = folder["one/two/carnet.sqlite"]
    _ = try SQLiteLibrary(at: path, creating: true)
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try rights(path) == 0o600)
    #expect(try rights(folder["one/two"]) == 0o700)
    #expect(try rights(folder["one"]) == 0o700)
  }

  @Test func whatIsNotThereIsNotCreatedUnasked() {
    let path = folder["carnet.sqlite"]
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: false) } == .missing(path: path))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [true, false]) func aFolderIsNotALibrary(creating: Bool) {
    #expect(fault { _ = try SQLiteLibrary(at: folder.path, creating: creating) } == .isFolder(path: folder.path))
  }

  @Test(arguments: ["carnet-script 1\n", String(repeating: "une ligne de texte\n", count: 1_000), "\0", "SQLite"])
  func aFileOfAnotherKindStaysUntouched(contents: String) throws {
    let path = folder["notes.txt"]
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: true) } == .notALibrary(path: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(contents.utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
  }

  @Test func theDatabaseOfAnotherProgramStaysUntouched() throws {
    let path = folder["other.sqlite"]
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE dossier (id INTEGER PRIMARY KEY)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: true) } == .notALibrary(path: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["other.sqlite"])
  }

  @Test func anEmptyFileBecomesALibraryOnlyWhenAsked() throws {
    let path = folder["carnet.sqlite"]
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: false) } == .notALibrary(path: path))
    #expect(try SQLiteLibrary(at: path, creating: true).dossiers().isEmpty)
  }

  @Test(arguments: [40, 100, 5_000, 20_000]) func aTruncatedLibraryIsDamagedAndStaysUntouched(length: Int) throws {
    let path = try folder.library(holding: (0..<200).map { named("Réponse \($0)") })
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(whole.count > length)
    try whole.prefix(length).write(to: URL(fileURLWithPath: path))
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: true) } == .damaged(path: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole.prefix(length))
  }

  @Test func aLibraryWhoseFirstPageIsScrambledIsDamaged() throws {
    let path = try folder.library(holding: [named("Atelier")])
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in 100..<4_096 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: false) } == .damaged(path: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func aLibraryWhoseEventsAreScrambledIsDamagedWhenTheyAreRead() throws {
    let path = try folder.library(holding: (0..<2_000).map { named("Réponse \($0)") })
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in (bytes.count - 40_000)..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(fault { _ = try reread(path) } == .damaged(path: path))
  }

  @Test func nothingIsCreatedThroughALink() throws {
    let outside = try TemporaryFolder()
    let path = folder["carnet.sqlite"]
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: outside["stolen.sqlite"])
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: true) } == .strayLink(path: path))
    try Data().write(to: URL(fileURLWithPath: outside["stolen.sqlite"]))
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: true) } == .strayLink(path: path))
    #expect(try Data(contentsOf: URL(fileURLWithPath: outside["stolen.sqlite"])).isEmpty)
  }

  @Test func aLinkToALibraryOpensIt() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    let link = folder["link.sqlite"]
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try SQLiteLibrary(at: link, creating: true).dossiers().map(\.name) == ["Atelier"])
  }

  @Test func aLibraryCannotBeCreatedBelowAFile() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder["file"]))
    let path = folder["file/carnet.sqlite"]
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: true) } == .cannotCreate(path: path))
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: false) } == .missing(path: path))
    #expect(fault { _ = try SQLiteLibrary(at: "", creating: true) } == .cannotCreate(path: ""))
    #expect(fault { _ = try SQLiteLibrary(at: "a\0b", creating: true) } == .cannotCreate(path: "a\0b"))
  }

  @Test(arguments: ["file:a?mode=memory", ":memory:", "a b#c%20.sqlite", "-é?.sqlite"])
  func anOddNameIsThatOfAFile(name: String) throws {
    let path = folder[name]
    var journal = try SQLiteLibrary(at: path, creating: true).create("Atelier", at: .noon)
    try journal.append(events([.begun(name: "Atelier")]))
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try SQLiteLibrary(at: path, creating: false).dossiers().map(\.events) == [1])
  }

  @Test func aLibraryOfALaterCarnetIsReadAndNotWritten() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    try tamper(path, "PRAGMA user_version = 99")
    let library = try SQLiteLibrary(at: path, creating: true)
    #expect(library.readOnlyReason == .tooNew(path: path))
    #expect(try reread(path).dossier.name == "Atelier")
    var journal = try library.journal(of: "Atelier")
    #expect(journal.readOnlyReason == library.readOnlyReason)
    #expect(fault { try journal.append(events([named("x")], after: 1)) } == .tooNew(path: path))
    #expect(fault { _ = try library.create("Autre", at: .noon) } == .tooNew(path: path))
  }

  @Test func aLibraryOfTheFirstSchemaIsBroughtForwardAndRecallsItsLines() throws {
    let path = folder["carnet.sqlite"]
    var journal = try SQLiteLibrary(at: path, creating: true).create("Atelier", at: .noon)
    try journal.beginSession(at: .noon, language: .fr, terminal: "", version: "")
    journal.remember("oui", at: .noon)
    try journal.append(events([.begun(name: "Atelier")]))
    try tamper(path, OpeningTests.secondSchema)
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, typed TEXT NOT NULL) STRICT;
          INSERT INTO history (typed) VALUES ('oui');
          DELETE FROM grdb_migrations WHERE identifier LIKE '2%'; PRAGMA user_version = 1;
          """)
    }
    let library = try SQLiteLibrary(at: path, creating: false)
    #expect(try library.history() == ["oui"])
    try library.store.queue.read { db throws in
      #expect(try !db.tableExists("history"))
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == schemaVersion)
    }
    #expect(try reread(path).dossier.name == "Atelier")
  }

  /// Makes of a library what one of the second schema holds.
  static let secondSchema = """
    CREATE TABLE snapshot (
      dossier_id INTEGER PRIMARY KEY REFERENCES dossier(id), position INTEGER NOT NULL, state BLOB NOT NULL) STRICT;
    DROP TABLE setting;
    DELETE FROM grdb_migrations WHERE identifier LIKE '3%' OR identifier LIKE '4%'; PRAGMA user_version = 2;
    """

  @Test func aLibraryOfTheSecondSchemaIsBroughtForwardWithoutItsSnapshots() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier"), named("un")])
    try tamper(path, OpeningTests.secondSchema + "INSERT INTO snapshot VALUES (1, 1, x'00');")
    let library = try SQLiteLibrary(at: path, creating: false)
    try library.store.queue.read { db throws in
      #expect(try !db.tableExists("snapshot"))
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == schemaVersion)
    }
    #expect(try library.verify("Atelier") == .sound(events: 2, erased: 0))
    var journal = try library.journal(of: "Atelier")
    try journal.append(events([named("deux")], after: 2))
    #expect(try reread(path).dossier.position == 3)
  }

  @Test func aLaterSchemaThatLacksWhatIsAskedSaysThatItIsLater() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    try tamper(path, "PRAGMA user_version = 99; ALTER TABLE summary RENAME COLUMN stage TO phase")
    let library = try SQLiteLibrary(at: path, creating: false)
    #expect(fault { _ = try library.dossiers() } == .tooNew(path: path))
  }

  @Test(.enabled(if: geteuid() != 0, "Nothing is closed to the superuser."), arguments: [0o500, 0o700])
  func aLibraryThatCannotBeWrittenIsRead(folderRights: Int) throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: folderRights], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
    #expect(try reread(path).dossier.name == "Atelier")
    let library = try SQLiteLibrary(at: path, creating: true)
    #expect(try library.dossiers().map(\.events) == [1])
    var journal = try library.journal(of: "Atelier")
    try journal.beginSession(at: .noon, language: .fr, terminal: "dumb", version: "1")
    #expect(fault { try journal.append(events([named("x")], after: 1)) } == .readOnly(path: path))
  }

  @Test(.enabled(if: geteuid() != 0, "Nothing is closed to the superuser."))
  func aLibraryCannotBeCreatedInAClosedFolder() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    let path = folder["carnet.sqlite"]
    #expect(fault { _ = try SQLiteLibrary(at: path, creating: true) } == .cannotCreate(path: path))
  }
}
