import CarnetCore
import GRDB
import GRDBSQLite

/// An event as it lies in the file, its record not understood yet.
struct StoredEvent: EventHeader {
  let position: Int
  let act: Int
  let at: Instant
  let by: String
  /// What it says, as its durable line; nil when that was erased.
  let record: String?

  /// The event, once its record is understood.
  func saying(_ fact: Fact) -> Event { Event(position: position, act: act, at: at, by: by, fact: fact) }
}

/// Reads the events of a dossier that come after a position, oldest first, until `body` returns false.
///
/// Steps through the statement itself: rows as values would cost more than all that is done with them, and GRDB cuts a
/// text at a NUL. Returns the position at which an event is missing or unreadable as a row, nil when there is none.
func readEvents(
  of dossier: Int64, after start: Int, in db: Database, _ body: (StoredEvent) throws -> Bool
) throws -> Int? {
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
    guard unsafe sqlite3_column_int64(row, 0) == Int64(expected), let at = unsafe instant(row, 2) else {
      return expected
    }
    unsafe withBytes(of: row, 3) { bytes in
      if unsafe !author.utf8.elementsEqual(bytes) { author = unsafe String(decoding: bytes, as: UTF8.self) }
    }
    let erased = unsafe sqlite3_column_type(row, 4) == SQLITE_NULL
    let event = StoredEvent(
      position: expected, act: Int(unsafe sqlite3_column_int64(row, 1)), at: at, by: author,
      record: erased ? nil : unsafe withBytes(of: row, 4) { unsafe String(decoding: $0, as: UTF8.self) })
    guard try body(event) else { return nil }
  }
}

/// Hands over the bytes of a text column; they live until the next step.
private func withBytes<Value>(
  of row: OpaquePointer, _ column: CInt, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
) rethrows -> Value {
  let start = unsafe sqlite3_column_text(row, column)
  let count = Int(unsafe sqlite3_column_bytes(row, column))
  return try unsafe body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
}

private func instant(_ row: OpaquePointer, _ column: CInt) -> Instant? {
  unsafe withBytes(of: row, column) { bytes in
    unsafe durableInstant(bytes) ?? Instant(iso: unsafe String(decoding: bytes, as: UTF8.self))
  }
}

/// The instant in its durable form, `2026-01-08T09:12:00+01:00`; nil for any other, that `Instant(iso:)` may know.
private func durableInstant(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
  guard bytes.count == 25, unsafe bytes[4] == dash, unsafe bytes[7] == dash, unsafe bytes[10] == UInt8(ascii: "T"),
    unsafe bytes[13] == colon, unsafe bytes[16] == colon, unsafe bytes[22] == colon,
    let century = unsafe twoDigits(bytes, 0), let years = unsafe twoDigits(bytes, 2),
    let month = unsafe twoDigits(bytes, 5), let ofMonth = unsafe twoDigits(bytes, 8),
    let hour = unsafe twoDigits(bytes, 11), let minute = unsafe twoDigits(bytes, 14),
    let second = unsafe twoDigits(bytes, 17), let zoneHours = unsafe twoDigits(bytes, 20),
    let zoneMinutes = unsafe twoDigits(bytes, 23), hour < 24, minute < 60, second < 60, zoneHours <= 18,
    zoneMinutes < 60, let day = Day(year: century * 100 + years, month: month, day: ofMonth)
  else { return nil }
  let offset = zoneHours * 3_600 + zoneMinutes * 60
  switch unsafe bytes[19] {
  case UInt8(ascii: "+"):
    return Instant(day, secondOfDay: hour * 3_600 + minute * 60 + second, offsetSeconds: offset)
  case dash:
    return Instant(day, secondOfDay: hour * 3_600 + minute * 60 + second, offsetSeconds: -offset)
  default: return nil
  }
}

private let dash = UInt8(ascii: "-")
private let colon = UInt8(ascii: ":")

private func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
  let tens = unsafe bytes[index] &- 48
  let ones = unsafe bytes[index + 1] &- 48
  return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
}
