import Foundation
import GRDB

/// The open file behind a library and its journals.
///
/// Every commit is durable when it returns: the file is in WAL mode with `synchronous` FULL, which is read back.
final class Store: Sendable {
  let queue: DatabaseQueue
  /// The path as it was given.
  let path: String
  /// Why nothing can be written; nil when everything can.
  let readOnlyReason: LibraryFault?

  /// Opens the library at a path; creates it when nothing is there and `creating`.
  convenience init(at path: String, creating: Bool) throws(LibraryFault) {
    let file = try FileAtPath(path, creating: creating)
    try self.init(
      opening: file.isImmutable ? Store.immutable(file.path) : file.path, path: path, fresh: file.isFresh,
      writable: file.isWritable)
  }

  /// The path as a URI that tells SQLite to write nothing beside the file.
  private static func immutable(_ path: String) -> String {
    // SQLite would take `?` and `#` for the end of the path.
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed).map { "file:\($0)?immutable=1" } ?? path
  }

  /// A library that is gone with the process.
  convenience init() throws(LibraryFault) {
    try self.init(opening: ":memory:", path: ":memory:", fresh: true, writable: true)
  }

  private init(opening: String, path: String, fresh: Bool, writable: Bool) throws(LibraryFault) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.foreignKeysEnabled = true
      configuration.readonly = !writable
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON")
      }
      let queue = try DatabaseQueue(path: opening, configuration: configuration)
      self.queue = queue
      let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      if version > schemaVersion {
        readOnlyReason = .tooNew(path: path)
      } else if writable {
        readOnlyReason = nil
        try queue.writeWithoutTransaction { try Store.makeDurable($0, path: path, fresh: fresh) }
        if version < schemaVersion { try Store.migrate(queue) }
      } else {
        // An earlier schema is read as well as the present one.
        guard version > 0 else { throw LibraryFault.readOnly(path: path) }
        readOnlyReason = .readOnly(path: path)
      }
      // Reading a first row is what tells a library from a file that only begins like one.
      if version <= schemaVersion {
        _ = try queue.read { try Row.fetchOne($0, sql: "SELECT id FROM dossier LIMIT 1") }
      }
    } catch {
      throw Store.fault(error, path: path, opening: true)
    }
  }

  /// Sets WAL, then FULL: SQLite and GRDB both have their own idea of `synchronous` when WAL is set.
  private static func makeDurable(_ db: Database, path: String, fresh: Bool) throws {
    // Before WAL, so that the main file carries the mark from its first page on.
    if fresh { try db.execute(sql: "PRAGMA application_id = \(applicationID)") }
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" || (mode == "memory" && path == ":memory:") else { throw LibraryFault.io(path: path) }
    try db.execute(sql: "PRAGMA synchronous = FULL")
    guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw LibraryFault.io(path: path) }
  }

  private static func migrate(_ queue: DatabaseQueue) throws {
    do {
      try migrator().migrate(queue)
    } catch {
      // Another process that began at the same moment may have done it first.
      let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      guard version == schemaVersion else { throw error }
    }
  }
}

// MARK: Access

extension Store {
  /// Reads; what goes wrong becomes a fault.
  func reading<Value>(_ body: (Database) throws -> Value) throws(LibraryFault) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw fault(error)
    }
  }

  /// Does something in one transaction that begins IMMEDIATE; what goes wrong becomes a fault, and nothing is kept.
  func writing<Value>(_ body: (Database) throws -> Value) throws(LibraryFault) -> Value {
    if let readOnlyReason { throw readOnlyReason }
    do {
      return try queue.write(body)
    } catch {
      throw fault(error)
    }
  }

  /// Empties the log into the file, so that erased words are nowhere left on the disk; busy while another program reads.
  func forgetOldPages() throws(LibraryFault) {
    do {
      let isBusy = try queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      if isBusy == true { throw LibraryFault.busy }
    } catch {
      throw fault(error)
    }
  }

  private func fault(_ error: any Error) -> LibraryFault {
    let fault = Store.fault(error, path: path, opening: false)
    guard case .io = fault else { return fault }
    // A later schema may lack what is asked of it, and a damaged one too.
    if case .tooNew = readOnlyReason { return .tooNew(path: path) }
    let verdict = try? queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    return verdict ?? "ok" == "ok" ? fault : .damaged(path: path)
  }

  /// The fault that an error stands for.
  private static func fault(_ error: any Error, path: String, opening: Bool) -> LibraryFault {
    if let fault = error as? LibraryFault { return fault }
    guard let error = error as? DatabaseError else { return .io(path: path) }
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_FULL: .full
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT: .damaged(path: path)
    case .SQLITE_ERROR where opening: .damaged(path: path)
    case .SQLITE_READONLY: .readOnly(path: path)
    default: .io(path: path)
    }
  }
}
