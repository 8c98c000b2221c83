import CarnetCore
import GRDB

/// A session, and what was typed in it and is not written yet.
///
/// It is written with the events that the lines lead to, so that an answer costs one transaction; a crash loses at most
/// the wording of what led to no event. A session in which nothing was typed or recorded is not written at all.
struct Talk: Sendable {
  /// The key of the session in the file; nil while it is not written.
  private(set) var session: Int64?
  private var beginning: Beginning?
  private var written = 0
  private var pending: [(at: Instant, typed: String)] = []

  private struct Beginning: Sendable {
    let at: Instant
    let language: Language
    let terminal: String
    let version: String
  }

  /// Begins a session; without one, nothing is remembered.
  mutating func begin(at now: Instant, language: Language, terminal: String, version: String) {
    self = Talk()
    beginning = Beginning(
      at: now, language: language, terminal: safeLine(terminal, limit: 100), version: safeLine(version, limit: 100))
  }

  /// When the session ends that is left at an instant: a clock that was set back does not end it before it began.
  func end(at now: Instant) -> Instant { max(beginning?.at ?? now, now) }

  /// True when nothing of the session is in the file and nothing waits to be.
  var isSilent: Bool { session == nil && pending.isEmpty }

  /// Notes a line.
  mutating func note(_ line: String, at now: Instant) {
    if beginning != nil { pending.append((now, safeParagraph(line))) }
  }

  /// Forgets the lines that a transaction has written, and remembers the session that it wrote them to.
  mutating func settle(in session: Int64?) {
    self.session = session
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes the lines to the session.
  ///
  /// Returns the key of the session, which is written first when it was not; nil without a session.
  func write(about dossier: Int64, in db: Database) throws -> Int64? {
    guard let beginning else { return nil }
    let session = try session ?? insert(beginning, about: dossier, in: db)
    guard !pending.isEmpty else { return session }
    for (index, line) in pending.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO line (session_id, number, at, typed) VALUES (?, ?, ?, ?)")
        .execute(arguments: [session, written + index + 1, line.at.iso, line.typed])
    }
    return session
  }

  private func insert(_ beginning: Beginning, about dossier: Int64, in db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO session (dossier_id, began, language, terminal, version) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        dossier, beginning.at.iso, beginning.language.rawValue, beginning.terminal, beginning.version,
      ])
    return db.lastInsertedRowID
  }
}

extension DossierJournal {
  /// Notes that a conversation begins, and that this dossier is the one opened last.
  ///
  /// `terminal` is the kind of terminal, `version` that of Carnet. Does nothing when nothing can be written.
  package mutating func beginSession(
    at now: Instant, language: Language, terminal: String, version: String
  ) throws(LibraryFault) {
    guard readOnlyReason == nil else { return }
    let id = id
    let isLast = try store.reading { db in
      try Int64.fetchOne(db, sql: "SELECT id FROM dossier ORDER BY opened DESC LIMIT 1") == id
    }
    if !isLast {
      try store.writing { db in
        try db.execute(
          sql: "UPDATE dossier SET opened = (SELECT max(opened) + 1 FROM dossier) WHERE id = ?", arguments: [id])
      }
    }
    talk.begin(at: now, language: language, terminal: terminal, version: version)
  }

  /// Remembers a line as typed; it is written with the next events, in the same transaction.
  package mutating func remember(_ line: String, at now: Instant) { talk.note(line, at: now) }

  /// Writes the lines not written yet, that the session ended now, and what a list shows of the dossier as it now stands.
  ///
  /// Writes nothing when nothing can be written, nor when nothing was typed or recorded and the list shows that already.
  package mutating func endSession(_ summary: Summary, at now: Instant) throws(LibraryFault) {
    guard readOnlyReason == nil else { return }
    let (id, talk) = (id, talk)
    if talk.isSilent, try store.reading({ try summary.isNoted(of: id, in: $0) }) { return }
    try store.writing { db in
      if !talk.isSilent {
        try db.execute(
          sql: "UPDATE session SET ended = ? WHERE id = ?",
          arguments: [talk.end(at: now).iso, try talk.write(about: id, in: db)])
      }
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO summary (dossier_id, position, stage, next_day, next_title_fr, next_title_en)
          SELECT ?, coalesce(max(position), 0), ?, ?, ?, ? FROM event WHERE dossier_id = ?
          """,
        arguments: [
          id, summary.stage.rawValue, summary.nextDay?.iso, summary.next?.fr ?? "", summary.next?.en ?? "", id,
        ])
    }
    self.talk = Talk()
  }
}

extension Summary {
  /// True when this is what the file holds of the dossier as it now stands.
  fileprivate func isNoted(of dossier: Int64, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM summary
        WHERE dossier_id = ?1 AND stage = ?2 AND next_day IS ?3 AND next_title_fr = ?4 AND next_title_en = ?5
          AND position = (SELECT coalesce(max(position), 0) FROM event WHERE dossier_id = ?1)
        """,
      arguments: [dossier, stage.rawValue, nextDay?.iso, next?.fr ?? "", next?.en ?? ""]) ?? false
  }
}
