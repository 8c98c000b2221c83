import CarnetCore
import GRDB

/// What was typed in a session and is not written yet.
///
/// It is written with the events that it leads to, so that an answer costs one transaction; a crash loses at most the
/// wording of what led to no event.
struct Talk: Sendable {
  /// The session; nil while there is none, and then nothing is remembered.
  var session: Int64?
  private var written = 0
  private var pending: [(at: Instant, typed: String)] = []

  /// Notes a line.
  mutating func note(_ line: String, at now: Instant) {
    if session != nil { pending.append((now, safeParagraph(line))) }
  }

  /// Forgets the lines that a transaction has written.
  mutating func settle() {
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes the lines: all to the session, those that can be typed again to the history too.
  func write(in db: Database) throws {
    guard let session, !pending.isEmpty else { return }
    for (index, line) in pending.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO line (session_id, number, at, typed) VALUES (?, ?, ?, ?)")
        .execute(arguments: [session, written + index + 1, line.at.iso, line.typed])
      guard isRecallable(line.typed) else { continue }
      try db.cachedStatement(
        sql: """
          INSERT INTO history (typed) SELECT :line
          WHERE :line IS NOT (SELECT typed FROM history ORDER BY id DESC LIMIT 1)
          """
      ).execute(arguments: ["line": line.typed])
    }
    try db.cachedStatement(sql: "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?")
      .execute(arguments: [historyLimit])
  }

  /// True for one line of ordinary length that is not blank.
  private func isRecallable(_ line: String) -> Bool {
    line.utf8.count <= 4_000 && !line.contains("\n") && line.contains { !$0.isWhitespace }
  }
}

extension DossierJournal {
  /// Notes that a conversation begins, and that this dossier is the one opened last.
  ///
  /// `terminal` is the kind of terminal, `version` that of Carnet. Does nothing when nothing can be written.
  package mutating func beginSession(
    at now: Instant, language: Language, terminal: String = "", version: String = ""
  ) throws(LibraryFault) {
    guard readOnlyReason == nil else { return }
    let id = id
    talk.session = try store.writing { db in
      try db.execute(
        sql: "UPDATE dossier SET opened = (SELECT max(opened) + 1 FROM dossier) WHERE id = ?", arguments: [id])
      try db.execute(
        sql: "INSERT INTO session (dossier_id, began, language, terminal, version) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, now.iso, language.rawValue, safeLine(terminal, limit: 100), safeLine(version, limit: 100)])
      return db.lastInsertedRowID
    }
  }

  /// Remembers a line as typed; it is written with the next events, in the same transaction.
  package mutating func remember(_ line: String, at now: Instant) { talk.note(line, at: now) }

  /// Writes the lines not written yet, when the session ended, and what a list shows of the dossier as it now stands.
  ///
  /// Without an instant the session ended with its last event. Does nothing when nothing can be written.
  package mutating func endSession(_ summary: Summary, at now: Instant? = nil) throws(LibraryFault) {
    guard readOnlyReason == nil else { return }
    let (id, talk) = (id, talk)
    try store.writing { db in
      try talk.write(in: db)
      try db.execute(
        sql: """
          UPDATE session SET ended = coalesce(
            ?, (SELECT at FROM event WHERE dossier_id = session.dossier_id ORDER BY position DESC LIMIT 1), began)
          WHERE id = ?
          """,
        arguments: [now?.iso, talk.session])
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO summary (dossier_id, position, stage, next_day, next_title_fr, next_title_en)
          SELECT ?, coalesce(max(position), 0), ?, ?, ?, ? FROM event WHERE dossier_id = ?
          """,
        arguments: [id, summary.stage.rawValue, summary.nextDay?.iso, summary.next.fr, summary.next.en, id])
    }
    self.talk.settle()
    self.talk.session = nil
  }
}
