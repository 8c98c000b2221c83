/// A journal in memory: that of a replay, and of a trial that is not kept.
package struct MemoryJournal: Journal {
  /// The events kept, oldest first.
  package private(set) var events: [Event] = []
  private let digest: Digest
  private var links: Chain
  private var paperLink: [UInt8] = []

  /// An empty journal.
  package init(digest: @escaping Digest) {
    self.digest = digest
    links = Chain(digest: digest)
  }

  package var chain: String { hexadecimal(links.head) }
  package var paperChain: String { hexadecimal(paperLink) }

  /// Nothing: what a script says stands in the script.
  package mutating func remember(_ line: String, at now: Instant) {}

  /// The events as they are kept.
  package func allEvents() -> [Event] { events }

  /// The chain, computed again up to a position.
  package func chain(after position: Int) -> String {
    var links = Chain(digest: digest)
    for event in events.prefix(position) { _ = links.extend(by: event, record: event.fact.recordBytes) }
    return hexadecimal(links.head)
  }

  package mutating func append(_ new: [Event]) throws {
    for event in new {
      guard event.position == events.count + 1 else { throw OutOfStep(expected: events.count + 1) }
      _ = links.extend(by: event, record: event.fact.recordBytes)
      if !event.fact.isIssue { paperLink = links.head }
      events.append(event)
    }
  }
}
