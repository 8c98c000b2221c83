import CarnetCore
import Foundation
import GRDB

/// The journal of one dossier in a library.
package struct DossierJournal: StoredJournal {
  /// The dossier's name.
  package let name: String
  let store: Store
  let id: Int64
  /// What was typed since the last write, and in which session.
  var talk = Talk()
  /// Why nothing can be written to this dossier; nil when everything can.
  package private(set) var readOnlyReason: LibraryFault?
  private var head: [UInt8]
  /// The link of the last event that is not an issue; known once the dossier is folded.
  private var paperLink: [UInt8] = []

  /// The journal of the dossier with that key.
  init(store: Store, id: Int64, name: String) throws(LibraryFault) {
    self.store = store
    self.id = id
    self.name = name
    readOnlyReason = store.readOnlyReason
    head = try store.reading { try DossierJournal.end(of: id, in: $0).link }
  }

  package var chain: String { hexadecimal(head) }

  package var paperChain: String { hexadecimal(paperLink) }

  /// The link of the event at a position, in hexadecimal.
  package func chain(after position: Int) throws(LibraryFault) -> String {
    let id = id
    return hexadecimal(try store.reading { try DossierJournal.link(of: id, at: position, in: $0) })
  }

  /// Keeps events, and the lines remembered since the last write, in one transaction and with one sync.
  ///
  /// Throws `OutOfStep` when another shell wrote meanwhile, a `LibraryFault` when the events cannot be made durable:
  /// then nothing is kept, and the lines remembered wait for the next write.
  package mutating func append(_ events: [Event]) throws {
    if let readOnlyReason { throw readOnlyReason }
    guard !events.isEmpty else { return }
    let (id, talk) = (id, talk)
    let outcome = try store.writing { db -> Appended in
      let end = try DossierJournal.end(of: id, in: db)
      guard zip(events, (end.position + 1)...).allSatisfy({ $0.position == $1 }) else {
        return .outOfStep(expected: end.position + 1)
      }
      var chain = Chain(digest: sha256, head: end.link)
      var paperLink: [UInt8]?
      for event in events {
        try DossierJournal.insert(event, extending: &chain, of: id, in: db)
        if !event.fact.isIssue { paperLink = chain.head }
      }
      return .kept(head: chain.head, paperLink: paperLink, session: try talk.write(about: id, in: db))
    }
    switch outcome {
    case .outOfStep(let expected): throw OutOfStep(expected: expected)
    case .kept(let head, let paperLink, let session):
      self.head = head
      if let paperLink { self.paperLink = paperLink }
      self.talk.settle(in: session)
    }
  }

  /// Folds into a dossier the events that come after its position.
  ///
  /// At an event that this version cannot read the dossier stays as it was just before, and `readOnlyReason` says why.
  /// An event whose record was erased changes nothing but the position.
  package mutating func fold(into dossier: inout Dossier) throws(LibraryFault) {
    let id = id
    let end = try store.reading { try DossierJournal.end(of: id, in: $0).position }
    dossier.reserve(events: max(0, end - dossier.position))
    let found = try read(after: dossier.position) { stored, fact in
      // No act has the number 0: taking it back is how an event says nothing.
      dossier.apply(stored.saying(fact ?? .undone(act: 0)))
    }
    if let found { readOnlyReason = found }
    let last = dossier.lastChange
    paperLink = try store.reading { try DossierJournal.link(of: id, at: last, in: $0) }
  }

  /// The events, oldest first; those whose record was erased are left out.
  ///
  /// Throws at an event that is missing or that this version cannot read.
  package mutating func events() throws(LibraryFault) -> [Event] {
    var events: [Event] = []
    let found = try read(after: 0) { stored, fact in
      if let fact { events.append(stored.saying(fact)) }
    }
    if let found { throw found }
    return events
  }

  /// Reads the events after a position up to the first that cannot be read, and returns what is wrong with that one.
  ///
  /// The end of the chain becomes that of what is in the file now.
  private mutating func read(
    after start: Int, _ body: (StoredEvent, Fact?) -> Void
  ) throws(LibraryFault) -> LibraryFault? {
    let id = id
    let found = try store.reading { db in
      let stop = try readEvents(of: id, after: start, in: db, body)
      return (stop: stop, link: try DossierJournal.end(of: id, in: db).link)
    }
    head = found.link
    switch found.stop {
    case nil: return nil
    case .broken(let position)?: return .broken(dossier: name, position: position)
    case .unknown(let position, let shape)?: return .unreadable(dossier: name, position: position, shape: shape)
    }
  }

  private enum Appended {
    case kept(head: [UInt8], paperLink: [UInt8]?, session: Int64?)
    case outOfStep(expected: Int)
  }

  private static func end(of id: Int64, in db: Database) throws -> (position: Int, link: [UInt8]) {
    let query = try db.cachedStatement(
      sql: "SELECT position, link FROM event WHERE dossier_id = ? ORDER BY position DESC LIMIT 1")
    guard let row = try Row.fetchOne(query, arguments: [id]) else { return (0, []) }
    return (row[0], Array(row[1] as Data))
  }

  /// The link of the event at a position; empty without one.
  private static func link(of id: Int64, at position: Int, in db: Database) throws -> [UInt8] {
    let query = try db.cachedStatement(sql: "SELECT link FROM event WHERE dossier_id = ? AND position = ?")
    return try Data.fetchOne(query, arguments: [id, position]).map { Array($0) } ?? []
  }

  private static func insert(_ event: Event, extending chain: inout Chain, of id: Int64, in db: Database) throws {
    // Texts go as bytes: bound as a String they would end at the first NUL.
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO event (dossier_id, position, act, at, by, record, record_digest, link)
        VALUES (?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT), ?, ?)
        """)
    let record = event.fact.recordBytes
    let digests = chain.extend(by: event, record: record)
    try insert.execute(arguments: [
      id, event.position, event.act, event.at.iso, Data(event.by.utf8), Data(record),
      Data(digests.record), Data(digests.link),
    ])
    if case .issued(let document, let digest) = event.fact {
      try db.execute(
        sql: "INSERT INTO document (dossier_id, kind, issued, digest, position) VALUES (?, ?, ?, ?, ?)",
        arguments: [id, document, event.at.iso, digest, event.position])
    }
  }
}
