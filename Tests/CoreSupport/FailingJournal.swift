import CarnetCore

/// A journal that can be told to keep nothing more: a disk that is full.
package struct FailingJournal: Journal {
  /// What it says when it keeps nothing.
  package struct Full: Error {
    /// The journal is full.
    package init() {}
  }

  private var kept = MemoryJournal(digest: plainDigest)
  private let room: Int

  /// A journal with room for that many events.
  package init(room: Int) { self.room = room }

  /// The events kept, oldest first.
  package var events: [Event] { kept.events }

  package var chain: String { kept.chain }

  package var paperChain: String { kept.paperChain }

  package func allEvents() -> [Event] { kept.events }

  package func chain(after position: Int) -> String { kept.chain(after: position) }

  package mutating func remember(_ line: String, at now: Instant) { kept.remember(line, at: now) }

  package mutating func append(_ events: [Event]) throws {
    guard kept.events.count + events.count <= room else { throw Full() }
    try kept.append(events)
  }
}
