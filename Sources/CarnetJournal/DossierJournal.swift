import CarnetCore
import Foundation
import GRDB

/// The journal of one dossier in a library.
package struct DossierJournal: Journal {
  /// The dossier's name.
  package let name: String
  private let library: Library
  private let id: Int64
  private var links = Chain(digest: sha256)
  private var position = 0
  private var session: Int64?
  private var lineNumber = 0
  private var typed: [(at: Instant, text: String)] = []

  init(library: Library, id: Int64, name: String) {
    self.library = library
    self.id = id
    self.name = name
  }

  package var chain: String { hexadecimal(links.head) }

  package mutating func append(_ events: [Event]) throws {
    var extended = links
    let (session, first, lines) = (session, lineNumber, typed)
    try library.writing { db in
      let last =
        try Int.fetchOne(
          db, sql: "SELECT max(position) FROM event WHERE dossier = ?", arguments: [id]) ?? 0
      guard last == position else { throw LibraryFault.outOfStep }
      let insert = try db.cachedStatement(
        sql: "INSERT INTO event (dossier, position, act, at, by, record, record_digest, link) VALUES (?,?,?,?,?,?,?,?)")
      for event in events {
        let digests = extended.extend(by: event)
        try insert.execute(arguments: [
          id, event.position, event.act, event.at.iso, event.by, event.fact.record, Data(digests.record),
          Data(digests.link),
        ])
      }
      if let session { try DossierJournal.write(lines, from: first, of: session, in: db) }
    }
    links = extended
    position += events.count
    lineNumber += typed.count
    typed.removeAll(keepingCapacity: true)
  }

  /// Folds every event into a dossier, and finds where the journal ends.
  ///
  /// - Throws: `LibraryFault.unreadable` at a fact that this version cannot read; the dossier then holds what came before.
  package mutating func fold(into dossier: inout Dossier) throws {
    for event in try events(from: position) { dossier.apply(event) }
  }

  /// The events after a position; those whose record was erased are left out.
  package mutating func events(from start: Int = 0) throws -> [Event] {
    let (name, id) = (name, id)
    let read = try library.reading { db -> (events: [Event], position: Int, head: [UInt8]) in
      var events: [Event] = []
      var position = start
      var head: [UInt8] = []
      let rows = try Row.fetchCursor(
        db,
        sql:
          "SELECT position, act, at, by, record, link FROM event WHERE dossier = ? AND position > ? ORDER BY position",
        arguments: [id, start])
      while let row = try rows.next() {
        position = row[0]
        head = Array(row[5] as Data)
        guard let record: String = row[4] else { continue }
        guard let at = Instant(iso: row[2] as String) else { throw LibraryFault.unreadable(dossier: name, shape: "at") }
        do throws(UnreadableRecord) {
          let fact = try Fact(record: record)
          events.append(Event(position: position, act: row[1], at: at, by: row[3], fact: fact))
        } catch {
          throw LibraryFault.unreadable(dossier: name, shape: error.shape)
        }
      }
      return (events, position, head)
    }
    if read.position > position {
      position = read.position
      links = Chain(digest: sha256, head: read.head)
    }
    return read.events
  }
}

// MARK: Sessions

extension DossierJournal {
  /// Notes that a conversation begins, and that this dossier is the last opened.
  package mutating func beginSession(at now: Instant, language: Language) throws {
    session = try library.writing { db in
      try db.execute(sql: "UPDATE dossier SET opened = ? WHERE id = ?", arguments: [now.iso, id])
      try db.execute(
        sql: "INSERT INTO session (dossier, began, language) VALUES (?, ?, ?)",
        arguments: [id, now.iso, language.rawValue])
      return db.lastInsertedRowID
    }
  }

  /// Remembers a line as typed; it is written with the next events, in the same transaction.
  package mutating func remember(_ line: String, at now: Instant) {
    typed.append((now, safeLine(line, limit: 4_000)))
  }

  /// Writes what a list shows of the dossier, and the lines not written yet.
  package mutating func endSession(_ summary: Summary) throws {
    let (session, first, lines, position) = (session, lineNumber, typed, position)
    try library.writing { db in
      if let session { try DossierJournal.write(lines, from: first, of: session, in: db) }
      try db.execute(
        sql:
          "INSERT OR REPLACE INTO summary (dossier, position, stage, next_day, next_fr, next_en) VALUES (?,?,?,?,?,?)",
        arguments: [id, position, summary.stage.rawValue, summary.nextDay?.iso, summary.next.fr, summary.next.en])
    }
    lineNumber += typed.count
    typed.removeAll()
  }

  private static func write(
    _ lines: [(at: Instant, text: String)], from first: Int, of session: Int64, in db: Database
  ) throws {
    for (index, line) in lines.enumerated() {
      try db.execute(
        sql: "INSERT INTO line (session, number, at, typed) VALUES (?, ?, ?, ?)",
        arguments: [session, first + index + 1, line.at.iso, line.text])
    }
  }
}

// MARK: Verifying and erasing

/// What the verification of a dossier found.
package enum Verification: Hashable, Sendable {
  /// Every digest and every link is right; so many events, so many of them with an erased record.
  case sound(events: Int, erased: Int)
  /// The first event that is not what was written.
  case broken(position: Int)
}

extension DossierJournal {
  /// Computes every digest and every link again.
  package func verify() throws -> Verification {
    try library.reading { db in
      var chain = Chain(digest: sha256)
      var expected = 0
      var erased = 0
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT position, act, at, by, record, record_digest, link FROM event WHERE dossier = ? ORDER BY position",
        arguments: [id])
      while let row = try rows.next() {
        expected += 1
        let position: Int = row[0]
        let digest = Array(row[5] as Data)
        guard position == expected, let at = Instant(iso: row[2] as String), at.iso == row[2] as String else {
          return .broken(position: expected)
        }
        if let record: String = row[4] {
          guard sha256(Array(record.utf8)) == digest else { return .broken(position: position) }
        } else {
          erased += 1
        }
        let header = Header(position: position, act: row[1], at: at, by: row[3])
        guard chain.extend(by: header, recordDigest: digest) == Array(row[6] as Data) else {
          return .broken(position: position)
        }
      }
      return .sound(events: expected, erased: erased)
    }
  }

  /// Erases what an event says, on a person's request; its digest and the chain stay.
  package func erase(position: Int) throws {
    try library.writing { db in
      try db.execute(
        sql: "UPDATE event SET record = NULL WHERE dossier = ? AND position = ?", arguments: [id, position])
    }
  }

  private struct Header: EventHeader {
    let position: Int
    let act: Int
    let at: Instant
    let by: String
  }
}
