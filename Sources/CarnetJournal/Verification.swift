import CarnetCore
import Foundation
import GRDB

extension DossierJournal {
  /// Computes every digest and every link again, and finds the first event that does not fit.
  ///
  /// It finds what was edited, moved or removed before the last event, and after it when a document or a summary was
  /// made there. Whoever rewrites the whole chain is caught by the digits of it printed in the documents.
  package func verify() throws(LibraryFault) -> Verification {
    let id = id
    return try store.reading { db in
      var chain = Chain(digest: sha256)
      var erased = 0
      var count = 0
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT position, act, at, CAST(by AS BLOB), CAST(record AS BLOB), record_digest, link
          FROM event WHERE dossier_id = ? ORDER BY position
          """,
        arguments: [id])
      while let row = try rows.next() {
        count += 1
        let written: String = row[2]
        let digest = Array(row[5] as Data)
        guard row[0] == count, let at = Instant(iso: written), at.iso == written else {
          return .broken(position: count)
        }
        if let record: Data = row[4] {
          guard sha256(Array(record)) == digest else { return .broken(position: count) }
        } else {
          erased += 1
        }
        let by = String(decoding: row[3] as Data, as: UTF8.self)
        let header = StoredEvent(position: count, act: row[1], at: at, by: by)
        guard chain.extend(by: header, recordDigest: digest) == Array(row[6] as Data) else {
          return .broken(position: count)
        }
      }
      let known = try Int.fetchOne(
        db,
        sql: """
          SELECT max(position) FROM (
            SELECT position FROM document WHERE dossier_id = ?1 UNION ALL
            SELECT position FROM summary WHERE dossier_id = ?1)
          """,
        arguments: [id])
      return known ?? 0 > count ? .broken(position: count + 1) : .sound(events: count, erased: erased)
    }
  }

  /// Erases what an event says, on a person's request; the digest of it and the chain stay.
  ///
  /// The lines typed at that moment go with it; so does what is computed from it. A later event that changed the same
  /// answer still tells what stood there before: erase that one too. When it throws `busy`, another program reads the old
  /// words; erasing again finishes the work.
  package func erase(position: Int) throws(LibraryFault) {
    let (id, name) = (id, name)
    try store.writing { db in
      try db.execute(
        sql: "UPDATE event SET record = NULL WHERE dossier_id = ? AND position = ?", arguments: [id, position])
      guard db.changesCount == 1 else { throw LibraryFault.noSuchEvent(dossier: name, position: position) }
      try db.execute(
        sql: """
          DELETE FROM line WHERE session_id IN (SELECT id FROM session WHERE dossier_id = ?1)
            AND at = (SELECT at FROM event WHERE dossier_id = ?1 AND position = ?2)
          """, arguments: [id, position])
      try db.execute(sql: "DELETE FROM document WHERE dossier_id = ? AND position = ?", arguments: [id, position])
      try db.execute(sql: "DELETE FROM summary WHERE dossier_id = ?", arguments: [id])
    }
    try store.forgetOldPages()
  }
}

extension SQLiteLibrary {
  /// Verifies the dossier of that name.
  package func verify(_ name: String) throws(LibraryFault) -> Verification { try journal(of: name).verify() }
}
