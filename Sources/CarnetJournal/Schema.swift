import GRDB

// The library's schema. Events are append-only: triggers forbid deleting one, and changing anything but the erasure of its
// record (a person's request under the GDPR), which leaves the record's digest and the chain as they were.

/// The number by which SQLite tools know the file: "Crnt".
let applicationID = 0x4372_6e74

/// The newest schema that this version writes.
let schemaVersion = 1

/// Brings a library to the present schema, forward only.
func migrator() -> DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("1 events, sessions, documents") { db in
    try db.execute(
      sql: """
        CREATE TABLE dossier (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          opened TEXT NOT NULL
        ) STRICT;
        CREATE TABLE event (
          dossier INTEGER NOT NULL REFERENCES dossier(id),
          position INTEGER NOT NULL CHECK (position > 0),
          act INTEGER NOT NULL CHECK (act BETWEEN 1 AND position),
          at TEXT NOT NULL,
          by TEXT NOT NULL,
          record TEXT,
          record_digest BLOB NOT NULL CHECK (length(record_digest) = 32),
          link BLOB NOT NULL CHECK (length(link) = 32),
          PRIMARY KEY (dossier, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER event_stays BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'an event stays'); END;
        CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
        WHEN NEW.record IS NOT NULL OR NEW.dossier <> OLD.dossier OR NEW.position <> OLD.position OR NEW.act <> OLD.act
          OR NEW.at <> OLD.at OR NEW.by <> OLD.by OR NEW.record_digest <> OLD.record_digest OR NEW.link <> OLD.link
        BEGIN SELECT RAISE(ABORT, 'an event does not change'); END;
        CREATE TABLE session (
          id INTEGER PRIMARY KEY,
          dossier INTEGER NOT NULL REFERENCES dossier(id),
          began TEXT NOT NULL,
          language TEXT NOT NULL
        ) STRICT;
        CREATE TABLE line (
          session INTEGER NOT NULL REFERENCES session(id),
          number INTEGER NOT NULL,
          at TEXT NOT NULL,
          typed TEXT NOT NULL,
          PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE summary (
          dossier INTEGER PRIMARY KEY REFERENCES dossier(id),
          position INTEGER NOT NULL,
          stage TEXT NOT NULL,
          next_day TEXT,
          next_fr TEXT NOT NULL,
          next_en TEXT NOT NULL
        ) STRICT;
        """)
  }
  return migrator
}
