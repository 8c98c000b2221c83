import CarnetCore
import Foundation
import GRDB
import Testing

@testable import CarnetJournal

/// What the chain of digests finds, and what erasing leaves.
struct VerificationTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  static let facts: [Fact] = [
    .begun(name: "Atelier"), named("un"), named("deux"), named("trois"), .issued(document: "contract", digest: "ab"),
  ]

  @Test func anUntouchedDossierIsSound() throws {
    let path = try folder.library(holding: VerificationTests.facts)
    #expect(try SQLiteLibrary(at: path, creating: false).verify("atelier") == .sound(events: 5, erased: 0))
  }

  @Test func anEmptyDossierIsSound() throws {
    let library = try SQLiteLibrary.inMemory()
    _ = try library.create("Atelier", at: .noon)
    #expect(try library.verify("Atelier") == .sound(events: 0, erased: 0))
  }

  @Test(arguments: [
    ("UPDATE event SET record = replace(record, 'deux', 'dix') WHERE position = 3", 3),
    ("UPDATE event SET record = CAST(record || x'00' AS TEXT) WHERE position = 3", 3),
    ("UPDATE event SET at = '2020-01-01T00:00:00+00:00' WHERE position = 2", 2),
    ("UPDATE event SET at = substr(at, 1, 19) || 'Z' WHERE position = 2", 2),
    ("UPDATE event SET at = 'hier' WHERE position = 2", 2),
    ("UPDATE event SET by = 'mallory' WHERE position = 4", 4),
    ("UPDATE event SET act = 1 WHERE position = 4", 4),
    ("UPDATE event SET record_digest = zeroblob(32) WHERE position = 1", 1),
    ("UPDATE event SET record = NULL, record_digest = zeroblob(32) WHERE position = 2", 2),
    ("UPDATE event SET link = zeroblob(32) WHERE position = 5", 5),
    ("DELETE FROM event WHERE position = 1", 1),
    ("DELETE FROM event WHERE position = 3", 3),
    ("DELETE FROM event WHERE position = 5", 5),
    ("DELETE FROM event", 1),
    (
      """
      UPDATE event SET position = 9 WHERE position = 2; UPDATE event SET position = 2 WHERE position = 3;
      UPDATE event SET position = 3 WHERE position = 9
      """, 2
    ),
    (
      """
      DELETE FROM event WHERE position = 3; UPDATE event SET position = 3, act = 3 WHERE position = 4;
      UPDATE event SET position = 4, act = 4 WHERE position = 5
      """, 3
    ),
  ])
  func tamperingIsFoundWhereItWasDone(sql: String, position: Int) throws {
    let path = try folder.library(holding: VerificationTests.facts)
    try tamper(path, sql)
    #expect(try SQLiteLibrary(at: path, creating: false).verify("Atelier") == .broken(position: position))
  }

  @Test func anErasedRecordLeavesTheChainSoundAndIsNowhereLeft() throws {
    let path = folder["carnet.sqlite"]
    let library = try SQLiteLibrary(at: path, creating: true)
    var journal = try library.create("Atelier", at: .noon)
    let secret = "numéro personnel 0612345678"
    try journal.beginSession(at: .noon, language: .fr, terminal: "xterm", version: "1")
    try journal.append(events([.begun(name: "Atelier")]))
    journal.remember(secret, at: Instant.noon.adding(seconds: 2))
    try journal.append(events([named(secret)], after: 1))
    journal.remember("autre", at: Instant.noon.adding(seconds: 3))
    try journal.append(events([named("autre")], after: 2))
    try journal.erase(position: 2)
    #expect(try library.verify("Atelier") == .sound(events: 3, erased: 1))
    #expect(try library.history() == ["autre"])
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder[file]))
      #expect(bytes.range(of: Data("0612345678".utf8)) == nil, "\(file)")
    }
  }

  @Test func erasingIsToldToBeUnfinishedWhileAnotherProgramReads() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier"), named("un")])
    let library = try SQLiteLibrary(at: path, creating: false)
    let journal = try library.journal(of: "Atelier")
    try library.store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
    let met = try DatabaseQueue(path: path).read { db in
      _ = try Row.fetchOne(db, sql: "SELECT record FROM event")
      return fault { try journal.erase(position: 2) }
    }
    #expect(met == .busy)
    try journal.erase(position: 2)
    #expect(try library.verify("Atelier") == .sound(events: 2, erased: 1))
  }

  @Test func aDossierWhoseLastEventIsErasedGoesOn() throws {
    let path = try folder.library(holding: [.begun(name: "Atelier"), named("un"), named("deux")])
    try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier").erase(position: 3)
    var (dossier, reason) = try reread(path)
    #expect(dossier.position == 3)
    #expect(dossier.answer(at: Address(Subject("company"), "name")) == .value(.text("un")))
    #expect(reason == nil)
    var journal = try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier")
    try journal.append(events([named("trois")], after: dossier.position))
    try journal.fold(into: &dossier)
    #expect(dossier.answer(at: Address(Subject("company"), "name")) == .value(.text("trois")))
    #expect(try journal.events().map(\.position) == [1, 2, 4])
  }

  @Test func onlyAnEventThatIsThereIsErased() throws {
    let journal = try SQLiteLibrary.inMemory().create("Atelier", at: .noon)
    #expect(fault { try journal.erase(position: 7) } == .noSuchEvent(dossier: "Atelier", position: 7))
  }
}
