import CarnetCore

/// A library in one SQLite file.
package struct SQLiteLibrary: Library, Sendable {
  let store: Store

  /// Opens the library at a path; creates it when nothing is there and `creating`.
  ///
  /// The folder is made for its owner alone (0700), the file too (0600). A library that cannot be written, or that a
  /// later Carnet wrote, is opened for reading; a file that is not a library is left untouched.
  package init(at path: String, creating: Bool) throws(LibraryFault) {
    store = try Store(at: path, creating: creating)
  }

  private init(_ store: Store) { self.store = store }

  /// An empty library that is gone with the process.
  package static func inMemory() throws(LibraryFault) -> SQLiteLibrary { SQLiteLibrary(try Store()) }

  /// Why nothing can be written; nil when everything can.
  package var readOnlyReason: LibraryFault? { store.readOnlyReason }
}
