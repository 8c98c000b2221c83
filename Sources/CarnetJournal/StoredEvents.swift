import CarnetCore
import GRDB
import GRDBSQLite

/// What stands around the record of an event in the file.
struct StoredEvent: EventHeader {
  let position: Int
  let act: Int
  let at: Instant
  let by: String

  /// The event that says this.
  func saying(_ fact: Fact) -> Event { Event(position: position, act: act, at: at, by: by, fact: fact) }
}

/// Why the events of a dossier can be read no further.
enum UnreadableEvent: Error {
  /// The event at that position is missing, or its row is not one.
  case broken(position: Int)
  /// The record of the event at that position has a shape that this version does not know.
  case unknown(position: Int, shape: String)
}

/// Reads the events of a dossier that come after a position, oldest first; an erased record gives no fact.
///
/// Steps through the statement itself: rows as values would cost more than all that is done with them, and GRDB cuts a
/// text at a NUL. Returns why it stopped before the last event, nil when it did not.
func readEvents(
  of dossier: Int64, after start: Int, in db: Database, _ body: (StoredEvent, Fact?) -> Void
) throws -> UnreadableEvent? {
  let statement = try db.cachedStatement(
    sql:
      "SELECT position, act, at, by, record FROM event WHERE dossier_id = ? AND position > ? ORDER BY position")
  let row = unsafe statement.sqliteStatement
  defer {
    unsafe sqlite3_reset(row)
    unsafe sqlite3_clear_bindings(row)
  }
  unsafe sqlite3_reset(row)
  unsafe sqlite3_bind_int64(row, 1, dossier)
  unsafe sqlite3_bind_int64(row, 2, Int64(start))
  var expected = start
  var author = ""
  while true {
    let code = unsafe sqlite3_step(row)
    guard code == SQLITE_ROW else {
      guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      return nil
    }
    expected += 1
    guard unsafe sqlite3_column_int64(row, 0) == Int64(expected),
      let at = unsafe withBytes(of: row, 2, { Instant(isoBytes: $0) })
    else { return .broken(position: expected) }
    unsafe withBytes(of: row, 3) { bytes in
      if !bytes.isText(author) { author = String(repairing: bytes) }
    }
    let event = StoredEvent(
      position: expected, act: Int(unsafe sqlite3_column_int64(row, 1)), at: at, by: author)
    if unsafe sqlite3_column_type(row, 4) == SQLITE_NULL {
      body(event, nil)
      continue
    }
    do throws(UnreadableRecord) {
      let fact = try unsafe withBytes(of: row, 4) { bytes throws(UnreadableRecord) in try Fact(record: bytes) }
      body(event, fact)
    } catch {
      return .unknown(position: expected, shape: error.shape)
    }
  }
}

/// Hands over the bytes of a text column; they live until the next step.
private func withBytes<Value, Failure: Error>(
  of row: OpaquePointer, _ column: CInt, _ body: (Span<UInt8>) throws(Failure) -> Value
) throws(Failure) -> Value {
  let start = unsafe sqlite3_column_text(row, column)
  let count = Int(unsafe sqlite3_column_bytes(row, column))
  let bytes = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
  return try body(unsafe bytes.span)
}
