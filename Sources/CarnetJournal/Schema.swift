import GRDB

/// The number by which SQLite tools know the file: "Crnt".
let applicationID = 0x4372_6e74

/// The newest schema that this version writes, kept in the file as `user_version`.
let schemaVersion = 4

/// How many lines the arrows recall.
let historyLimit = 2_000

/// Brings a library to the present schema, forward only.
///
/// Events are append-only. Triggers forbid to delete one, to put one anywhere but after the last, and to change
/// anything of it but the erasure of its record (a person's request under the GDPR), which leaves the record's digest
/// and the chain as they were. `summary` can be computed again at any time.
func migrator() -> DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("1 dossiers") { db in
    try db.execute(
      sql: """
        CREATE TABLE dossier (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          folded TEXT NOT NULL UNIQUE,
          began TEXT NOT NULL,
          opened INTEGER NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE event (
          dossier_id INTEGER NOT NULL REFERENCES dossier(id),
          position INTEGER NOT NULL CHECK (position > 0),
          act INTEGER NOT NULL CHECK (act BETWEEN 1 AND position),
          at TEXT NOT NULL,
          by TEXT NOT NULL,
          record TEXT,
          record_digest BLOB NOT NULL CHECK (length(record_digest) = 32),
          link BLOB NOT NULL CHECK (length(link) = 32),
          PRIMARY KEY (dossier_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER event_follows BEFORE INSERT ON event
        WHEN NEW.position <> 1 + coalesce((SELECT max(position) FROM event WHERE dossier_id = NEW.dossier_id), 0)
        BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END;
        CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
        WHEN NEW.record IS NOT NULL OR NEW.dossier_id <> OLD.dossier_id OR NEW.position <> OLD.position
          OR NEW.act <> OLD.act OR NEW.at <> OLD.at OR NEW.by <> OLD.by
          OR NEW.record_digest <> OLD.record_digest OR NEW.link <> OLD.link
        BEGIN SELECT RAISE(ABORT, 'an event does not change'); END;
        CREATE TRIGGER event_stays BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'an event stays'); END;
        CREATE TABLE document (
          dossier_id INTEGER NOT NULL REFERENCES dossier(id),
          kind TEXT NOT NULL,
          issued TEXT NOT NULL,
          digest TEXT NOT NULL,
          position INTEGER NOT NULL,
          PRIMARY KEY (dossier_id, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session (
          id INTEGER PRIMARY KEY,
          dossier_id INTEGER NOT NULL REFERENCES dossier(id),
          began TEXT NOT NULL,
          ended TEXT,
          language TEXT NOT NULL,
          terminal TEXT NOT NULL,
          version TEXT NOT NULL
        ) STRICT;
        CREATE TABLE line (
          session_id INTEGER NOT NULL REFERENCES session(id),
          number INTEGER NOT NULL,
          at TEXT NOT NULL,
          typed TEXT NOT NULL,
          PRIMARY KEY (session_id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE history (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          typed TEXT NOT NULL
        ) STRICT;
        CREATE TABLE snapshot (
          dossier_id INTEGER PRIMARY KEY REFERENCES dossier(id),
          position INTEGER NOT NULL,
          state BLOB NOT NULL
        ) STRICT;
        CREATE TABLE summary (
          dossier_id INTEGER PRIMARY KEY REFERENCES dossier(id),
          position INTEGER NOT NULL,
          stage TEXT NOT NULL,
          next_day TEXT,
          next_title_fr TEXT NOT NULL,
          next_title_en TEXT NOT NULL
        ) STRICT;
        PRAGMA user_version = 1;
        """)
  }
  // What the arrows recall is read from the lines: a copy of them cost each answer two pages more on the disk.
  migrator.registerMigration("2 lines recalled") { db in
    try db.execute(sql: "DROP TABLE history; PRAGMA user_version = 2")
  }
  // A dossier is folded from its events faster than a copy of its state would be kept right.
  migrator.registerMigration("3 no snapshot") { db in
    try db.execute(sql: "DROP TABLE snapshot; PRAGMA user_version = 3")
  }
  // A person likes things shown as she chose them, whatever the dossier.
  migrator.registerMigration("4 settings") { db in
    try db.execute(
      sql: """
        CREATE TABLE setting (
          person TEXT NOT NULL,
          name TEXT NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY (person, name)
        ) STRICT, WITHOUT ROWID;
        PRAGMA user_version = \(schemaVersion);
        """)
  }
  return migrator
}
