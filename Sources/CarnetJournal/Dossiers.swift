import CarnetCore
import GRDB

extension SQLiteLibrary {
  /// The dossiers, by name.
  package func dossiers() throws(LibraryFault) -> [DossierEntry] {
    try store.reading { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT d.name, coalesce(e.position, 0), e.at, s.stage, s.next_day, s.next_title_fr, s.next_title_en
          FROM dossier d
          LEFT JOIN event e ON e.dossier_id = d.id
            AND e.position = (SELECT max(position) FROM event WHERE dossier_id = d.id)
          LEFT JOIN summary s ON s.dossier_id = d.id AND s.position = coalesce(e.position, 0)
          ORDER BY d.folded
          """)
      var entries: [DossierEntry] = []
      while let row = try rows.next() {
        let summary = (row[3] as String?).flatMap(Stage.init(rawValue:)).map { stage in
          let nextDay = (row[4] as String?).flatMap { Day(iso: $0) }
          return Summary(stage: stage, nextDay: nextDay, next: nextDay.map { _ in Text(fr: row[5], en: row[6]) })
        }
        entries.append(
          DossierEntry(
            name: row[0], events: row[1], last: (row[2] as String?).flatMap { Instant(iso: $0) }, summary: summary))
      }
      return entries
    }
  }

  /// Adds a dossier of that name, without events; it counts as opened.
  ///
  /// A name has 1 to 80 visible characters, and no two differ by case, accents or spaces only.
  package func create(_ name: String, at now: Instant) throws(LibraryFault) -> DossierJournal {
    let clean = withoutSpaceAround(name)
    let plain = folded(clean)
    guard safeLine(clean) == clean, (1...80).contains(clean.count), clean.utf8.count <= 1_000, !plain.isEmpty
    else { throw LibraryFault.badName(name: name) }
    let id = try store.writing { db in
      if let taken = try String.fetchOne(db, sql: "SELECT name FROM dossier WHERE folded = ?", arguments: [plain]) {
        throw LibraryFault.exists(name: taken)
      }
      try db.execute(
        sql: """
          INSERT INTO dossier (name, folded, began, opened)
          VALUES (?, ?, ?, (SELECT coalesce(max(opened), 0) + 1 FROM dossier))
          """,
        arguments: [clean, plain, now.iso])
      return db.lastInsertedRowID
    }
    return try DossierJournal(store: store, id: id, name: clean)
  }

  /// The journal of the dossier of that name: exact, else blind to case and accents, else the only one that begins so.
  package func journal(of name: String) throws(LibraryFault) -> DossierJournal {
    let wanted = folded(name)
    // Two are enough to know that a beginning is not that of one dossier only; five are enough to choose from.
    let begun = try store.reading { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, name, folded = :wanted FROM dossier
          WHERE :wanted <> '' AND folded >= :wanted AND substr(folded, 1, length(:wanted)) = :wanted
            AND folded < :wanted || char(0x10FFFF) ORDER BY folded LIMIT 5
          """,
        arguments: ["wanted": wanted]
      ).map { (id: $0[0] as Int64, name: $0[1] as String, isWhole: $0[2] as Bool) }
    }
    if let found = begun.first, found.isWhole || begun.count == 1 {
      return try DossierJournal(store: store, id: found.id, name: found.name)
    }
    guard begun.isEmpty else { throw LibraryFault.noSuchDossier(name: name, near: begun.map(\.name)) }
    let names = try store.reading { try String.fetchAll($0, sql: "SELECT name FROM dossier ORDER BY folded") }
    throw LibraryFault.noSuchDossier(
      name: name, near: nearest(to: name, among: names).map { [$0] } ?? Array(names.prefix(5)))
  }

  /// The name of the dossier that was opened last; nil when there is none.
  package func lastOpened() throws(LibraryFault) -> String? {
    try store.reading { try String.fetchOne($0, sql: "SELECT name FROM dossier ORDER BY opened DESC LIMIT 1") }
  }

  /// The last lines typed in any dossier, oldest first, at most 2 000: what the arrows recall.
  ///
  /// A line typed several times on end counts once; texts of several lines are left out.
  package func history() throws(LibraryFault) -> [String] {
    try store.reading { db in
      let typed = try String.fetchCursor(db, sql: "SELECT typed FROM line ORDER BY session_id DESC, number DESC")
      var lines: [String] = []
      while lines.count < historyLimit, let line = try typed.next() {
        if line != lines.last, isRecallable(line) { lines.append(line) }
      }
      return lines.reversed()
    }
  }
}

/// True for one line of ordinary length that is not blank.
private func isRecallable(_ line: String) -> Bool {
  line.utf8.count <= 4_000 && !line.contains("\n") && line.contains { !$0.isWhitespace }
}

private func withoutSpaceAround(_ text: String) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
