/// A journal in memory: that of a replay, and of a trial that is not kept.
package struct MemoryJournal: Journal {
  /// The events kept, oldest first.
  package private(set) var events: [Event] = []
  private var links: Chain
  private var paperLink: [UInt8] = []

  /// An empty journal.
  package init(digest: @escaping Digest) { links = Chain(digest: digest) }

  package var chain: String { hexadecimal(links.head) }
  package var paperChain: String { hexadecimal(paperLink) }

  /// Nothing: what a script says stands in the script.
  package mutating func remember(_ line: String, at now: Instant) {}

  package mutating func append(_ new: [Event]) throws {
    for event in new {
      guard event.position == events.count + 1 else { throw OutOfStep(expected: events.count + 1) }
      _ = links.extend(by: event, record: event.fact.recordBytes)
      if !event.fact.isIssue { paperLink = links.head }
      events.append(event)
    }
  }
}
