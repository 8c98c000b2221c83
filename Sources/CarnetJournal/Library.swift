import CarnetCore
import Foundation
import GRDB

/// One SQLite file that holds all dossiers.
///
/// Every append is durable when it returns: the file is in WAL mode with `synchronous` FULL, which is read back.
package final class Library: Sendable {
  let queue: DatabaseQueue
  /// The path of the file.
  package let path: String

  /// Opens the library at a path; creates it when it is not there and `creating`.
  ///
  /// The folder is made for its owner alone (0700), the file too (0600).
  package init(at path: String, creating: Bool) throws {
    self.path = path
    let files = FileManager.default
    var isFolder: ObjCBool = false
    let exists = unsafe files.fileExists(atPath: path, isDirectory: &isFolder)
    if exists, isFolder.boolValue { throw LibraryFault.isFolder(path: path) }
    if !exists {
      guard creating else { throw LibraryFault.missing(path: path) }
      try Library.create(path)
    } else if let size = try? files.attributesOfItem(atPath: path)[.size] as? Int, size > 0, size < 512 {
      throw LibraryFault.notALibrary(path: path)
    }
    do {
      queue = try Library.open(path)
      try Library.check(queue, path)
    } catch let error as DatabaseError {
      throw Library.fault(error, path)
    }
  }

  private static func create(_ path: String) throws {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw LibraryFault.cannotCreate(path: path)
    }
    // A dangling link would create a file somewhere else than it seems.
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil {
      throw LibraryFault.cannotCreate(path: path)
    }
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw LibraryFault.cannotCreate(path: path)
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    let writable =
      FileManager.default.isWritableFile(atPath: path)
      && FileManager.default.isWritableFile(atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    configuration.readonly = !writable
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func check(_ queue: DatabaseQueue, _ path: String) throws {
    let known = try queue.read { db in
      (
        application: try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        tables: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    guard known.application == applicationID || known.tables == 0 else { throw LibraryFault.notALibrary(path: path) }
    guard known.version <= schemaVersion else { throw LibraryFault.tooNew(path: path) }
    if queue.configuration.readonly { return }
    // GRDB sets NORMAL when it turns WAL on: FULL comes after, and is read back.
    let synchronous = try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF")
      if known.version < schemaVersion {
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      }
      return try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
    }
    guard synchronous == 2 else { throw LibraryFault.io(path: path) }
    if known.version < schemaVersion {
      try migrator().migrate(queue)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(schemaVersion)") }
    }
  }

  /// The fault that an error of SQLite stands for.
  static func fault(_ error: DatabaseError, _ path: String) -> LibraryFault {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_FULL: .full
    case .SQLITE_NOTADB: .notALibrary(path: path)
    case .SQLITE_CORRUPT: .damaged(path: path)
    case .SQLITE_READONLY: .readOnly(path: path)
    case .SQLITE_CANTOPEN: .cannotCreate(path: path)
    default: .io(path: path)
    }
  }

  /// Does something with the database; its errors become faults.
  func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.read(body)
    } catch let error as DatabaseError {
      throw Library.fault(error, path)
    }
  }

  /// Does something in one transaction; its errors become faults.
  func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if queue.configuration.readonly { throw LibraryFault.readOnly(path: path) }
    do {
      return try queue.write(body)
    } catch let error as DatabaseError {
      throw Library.fault(error, path)
    }
  }
}
