import CarnetCore
import GRDB

/// A dossier in the list of a library.
package struct DossierEntry: Hashable, Sendable {
  /// Its name.
  package let name: String
  /// How many events it holds.
  package let events: Int
  /// When the last one happened; nil without any.
  package let last: Instant?
  /// What was last noted of it; nil when that is no longer current.
  package let summary: Summary?
}

/// What a list shows of a dossier.
package struct Summary: Hashable, Sendable {
  /// The stage at which it stands.
  package let stage: Stage
  /// The next date to watch; nil without one.
  package let nextDay: Day?
  /// What falls due then; empty without a date.
  package let next: Text

  /// What a list shows of a dossier.
  package init(stage: Stage, nextDay: Day?, next: Text) {
    self.stage = stage
    self.nextDay = nextDay
    self.next = next
  }
}

extension Library {
  /// The dossiers, by name.
  package func dossiers() throws -> [DossierEntry] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.name AS name, coalesce((SELECT max(position) FROM event WHERE dossier = d.id), 0) AS events,
            (SELECT at FROM event WHERE dossier = d.id ORDER BY position DESC LIMIT 1) AS last,
            s.position AS position, s.stage AS stage, s.next_day AS next_day, s.next_fr AS next_fr, s.next_en AS next_en
          FROM dossier d LEFT JOIN summary s ON s.dossier = d.id ORDER BY d.name
          """)
      return rows.map { row in
        let events: Int = row["events"]
        let position: Int? = row["position"]
        let stage = (row["stage"] as String?).flatMap(Stage.init(rawValue:))
        let summary = stage.map {
          Summary(
            stage: $0, nextDay: (row["next_day"] as String?).flatMap { Day(iso: $0) },
            next: Text(fr: row["next_fr"] ?? "", en: row["next_en"] ?? ""))
        }
        return DossierEntry(
          name: row["name"], events: events, last: (row["last"] as String?).flatMap { Instant(iso: $0) },
          summary: position == events ? summary : nil)
      }
    }
  }

  /// Adds a dossier of that name, without events.
  package func create(_ name: String, at now: Instant) throws -> DossierJournal {
    let safe = safeLine(name, limit: 200)
    guard safe == name, (1...80).contains(name.count), name.contains(where: { !$0.isWhitespace }) else {
      throw LibraryFault.badName(name: name)
    }
    return try writing { db in
      if try Bool.fetchOne(db, sql: "SELECT 1 FROM dossier WHERE name = ?", arguments: [name]) != nil {
        throw LibraryFault.exists(name: name)
      }
      try db.execute(sql: "INSERT INTO dossier (name, opened) VALUES (?, ?)", arguments: [name, now.iso])
      return DossierJournal(library: self, id: db.lastInsertedRowID, name: name)
    }
  }

  /// The dossier of that name: exact, else blind to case and accents, else the only one that begins so.
  package func journal(of name: String) throws -> DossierJournal {
    let all = try reading { db in try Row.fetchAll(db, sql: "SELECT id, name FROM dossier ORDER BY name") }
      .map { (id: $0["id"] as Int64, name: $0["name"] as String) }
    let wanted = folded(name)
    let begun = all.filter { folded($0.name).hasPrefix(wanted) && !wanted.isEmpty }
    let found =
      all.first { $0.name == name } ?? all.first { folded($0.name) == wanted } ?? (begun.count == 1 ? begun.first : nil)
    guard let found else {
      throw LibraryFault.noSuchDossier(name: name, near: Array((begun.isEmpty ? all : begun).prefix(5).map(\.name)))
    }
    return DossierJournal(library: self, id: found.id, name: found.name)
  }

  /// The name of the dossier that was opened last; nil when there is none.
  package func lastOpened() throws -> String? {
    try reading { try String.fetchOne($0, sql: "SELECT name FROM dossier ORDER BY opened DESC, id DESC LIMIT 1") }
  }

  /// The last lines typed in any dossier, oldest first, at most 2 000: the history that the arrows recall.
  package func history() throws -> [String] {
    try reading { db in
      try String.fetchAll(
        db, sql: "SELECT typed FROM line WHERE typed <> '' ORDER BY session DESC, number DESC LIMIT 2000")
    }.reversed()
  }
}
