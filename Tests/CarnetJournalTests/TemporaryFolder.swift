import CarnetCore
import CarnetJournal
import Foundation
import GRDB

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("carnet-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  subscript(name: String) -> String { path + "/" + name }

  /// The path of a library in it that holds the dossier "Atelier" with those facts.
  func library(holding facts: [Fact]) throws -> String {
    let path = self["carnet.sqlite"]
    let library = try SQLiteLibrary(at: path, creating: true)
    var journal = try library.create("Atelier", at: .noon)
    try journal.append(events(facts))
    return path
  }
}

extension Instant {
  /// An ordinary moment with an offset.
  static let noon = Instant(epochSeconds: 1_760_000_400, offsetSeconds: 7_200)
}

/// Events of those facts, each an act of its own, that follow a position.
func events(_ facts: [Fact], after last: Int = 0, by name: String = "claire") -> [Event] {
  facts.enumerated().map { index, fact in
    let position = last + index + 1
    return Event(position: position, act: position, at: Instant.noon.adding(seconds: position), by: name, fact: fact)
  }
}

/// The answer of a text to the question `company.name`.
func named(_ text: String) -> Fact { .answered(Address(Subject("company"), "name"), .value(.text(text)), was: nil) }

/// The fault that something throws; nil when it throws none.
func fault(of body: () throws -> Void) -> LibraryFault? {
  do {
    try body()
    return nil
  } catch {
    return error as? LibraryFault
  }
}

/// Does to a library what only another program could do: without its triggers.
func tamper(_ path: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { db in
    try db.execute(
      sql: """
        PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
        DROP TRIGGER event_follows; DROP TRIGGER event_unchanged; DROP TRIGGER event_stays;
        """)
    try db.execute(sql: sql)
  }
}

/// The dossier "Atelier" of a library, folded, and why it cannot be written.
func reread(_ path: String) throws -> (dossier: Dossier, readOnlyReason: LibraryFault?) {
  var dossier = Dossier()
  var journal = try SQLiteLibrary(at: path, creating: false).journal(of: "Atelier")
  try journal.fold(into: &dossier)
  return (dossier, journal.readOnlyReason)
}
