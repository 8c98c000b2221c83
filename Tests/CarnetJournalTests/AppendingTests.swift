import CarnetCore
import GRDB
import Testing

@testable import CarnetJournal

/// What an append keeps, and when it keeps nothing.
struct AppendingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func aSecondShellOnTheSameDossierIsTold() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    var first = try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier")
    var second = try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier")
    try first.append(events([named("premier")], after: 1))
    #expect(throws: OutOfStep(expected: 3)) { try second.append(events([named("second")], after: 1)) }
    #expect(try reread(path).dossier.answer(at: Address(Subject("company"), "name")) == .value(.text("premier")))
    var dossier = Dossier()
    try second.fold(into: &dossier)
    try second.append(events([named("second")], after: dossier.position))
    try first.fold(into: &dossier)
    #expect(dossier.position == 3)
    #expect(first.chain == second.chain)
  }

  @Test(arguments: [[2], [1, 3], [1, 1], [0], [2, 1]])
  func positionsThatDoNotFollowKeepNothing(positions: [Int]) throws {
    let library = try SQLiteLibrary.inMemory()
    var journal = try library.create("Atelier", at: .noon)
    let wrong = positions.map { Event(position: $0, act: 1, at: .noon, by: "claire", fact: named("x")) }
    #expect(throws: OutOfStep(expected: 1)) { try journal.append(wrong) }
    #expect(try library.dossiers().map(\.events) == [0])
    #expect(journal.chain == "" && journal.paperChain == "")
  }

  @Test func theChainIsThatOfAJournalInMemory() throws {
    let all = events([.begun(name: "Atelier"), named("x"), .entered(.needs)])
    var memory = MemoryJournal(digest: sha256)
    try memory.append(all)
    let path = try folder.library(holding: all.map(\.fact))
    #expect(try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier").chain == memory.chain)
    #expect(memory.chain.count == 64)
  }

  @Test func papersNameTheLastEventThatIsNotAnIssue() throws {
    let told = events([.begun(name: "Atelier"), named("x")])
    let issues = events([.issued(document: "law", digest: "1"), .issued(document: "contract", digest: "2")], after: 2)
    var memory = MemoryJournal(digest: sha256)
    try memory.append(told)
    let chain = memory.chain
    try memory.append(issues)
    #expect(memory.paperChain == chain && memory.chain != chain)
    let path = try folder.library(holding: (told + issues).map(\.fact))
    var journal = try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier")
    var dossier = Dossier()
    try journal.fold(into: &dossier)
    #expect(dossier.position == 4 && dossier.lastChange == 2)
    #expect(journal.chain == memory.chain && journal.paperChain == chain)
    try journal.append(events([.issued(document: "law", digest: "3")], after: 4))
    #expect(journal.paperChain == chain)
    try journal.append(events([named("y")], after: 5))
    #expect(journal.paperChain == journal.chain)
  }

  @Test func anErasedIssueIsAnEventThatPapersName() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier"), .issued(document: "law", digest: "1")])
    try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier").erase(position: 2)
    var journal = try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier")
    var dossier = Dossier()
    try journal.fold(into: &dossier)
    // Nobody can tell any more what it was.
    #expect(dossier.lastChange == 2 && journal.paperChain == journal.chain)
  }

  @Test(arguments: [
    "UPDATE event SET record = 'entered 1' WHERE position = 2",
    "UPDATE event SET by = 'mallory' WHERE position = 2",
    "UPDATE event SET at = '2020-01-01T00:00:00+00:00', record = NULL WHERE position = 2",
    "UPDATE event SET position = 9 WHERE position = 2",
    "DELETE FROM event",
    "DELETE FROM event WHERE position = 3",
    "INSERT OR REPLACE INTO event SELECT dossier_id, position, act, at, 'mallory', record, record_digest, link FROM event",
    "INSERT INTO event SELECT dossier_id, 9, act, at, by, record, record_digest, link FROM event WHERE position = 3",
    "DELETE FROM dossier",
  ])
  func anEventIsNeitherChangedNorRemoved(sql: String) throws {
    let path = try folder.library(holding: [.begun(name: "Atelier"), named("x"), named("y")])
    let library = try SQLiteLibrary(at: path, creating: false)
    #expect(throws: DatabaseError.self) { try library.store.queue.write { try $0.execute(sql: sql) } }
    #expect(try library.verify("Atelier") == .sound(events: 3, erased: 0))
  }

  @Test func aFullDiskKeepsNothingAndTheNextAppendWorks() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    let library = try SQLiteLibrary(at: path, creating: false)
    var journal = try library.journal(of: "Atelier")
    let before = journal.chain
    func allow(_ pages: Int) throws {
      try library.store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    try allow(1)
    let large = events([named("petit"), named(String(repeating: "grand ", count: 50_000))], after: 1)
    #expect(fault { try journal.append(large) } == .full)
    #expect(journal.chain == before)
    #expect(try library.dossiers().map(\.events) == [1])
    try allow(1_000_000)
    try journal.append(large)
    #expect(try library.verify("Atelier") == .sound(events: 3, erased: 0))
  }

  @Test func aBusyLibraryKeepsNothingAndTheNextAppendWorks() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier")])
    let library = try SQLiteLibrary(at: path, creating: false)
    var journal = try library.journal(of: "Atelier")
    try library.store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
    let other = try DatabaseQueue(path: path)
    let met = try other.write { _ in fault { try journal.append(events([named("x")], after: 1)) } }
    #expect(met == .busy)
    try journal.append(events([named("x")], after: 1))
    #expect(try library.dossiers().map(\.events) == [2])
  }

  @Test func aDocumentIsListedWithItsEvent() throws {
    let library = try SQLiteLibrary.inMemory()
    var journal = try library.create("Atelier", at: .noon)
    try journal.append(events([.begun(name: "Atelier"), .issued(document: "contract", digest: "ab12")]))
    let row = try library.store.queue.read { try Row.fetchOne($0, sql: "SELECT kind, digest, position FROM document") }
    #expect(row == ["kind": "contract", "digest": "ab12", "position": 2])
  }
}
