import CarnetCore
import GRDB

// How a person likes things shown, kept beside what the arrows recall: no fact of a dossier.

extension DossierJournal {
  /// Keeps how a person likes things shown, for her later conversations about any dossier.
  package mutating func keep(_ setting: Setting, of person: String) throws(LibraryFault) {
    let kept = setting.kept
    try store.writing { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO setting (person, name, value) VALUES (?, ?, ?)",
        arguments: [person, kept.name, kept.value])
    }
  }
}

extension SQLiteLibrary {
  /// How a person likes things shown, as she last chose it; nothing in a library of an earlier schema.
  package func settings(of person: String) throws(LibraryFault) -> [Setting] {
    try store.reading { db in
      guard try db.tableExists("setting") else { return [] }
      return try Row.fetchAll(
        db, sql: "SELECT name, value FROM setting WHERE person = ? ORDER BY name", arguments: [person]
      ).compactMap { Setting(name: $0[0], value: $0[1]) }
    }
  }
}
