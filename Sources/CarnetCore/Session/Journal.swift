/// Where the facts of one dossier are kept.
package protocol Journal: ~Copyable {
  /// Keeps events, all or none; once it returns they survive the death of the process and of the machine.
  ///
  /// The positions must follow the last one kept. Throws when they do not (another shell wrote meanwhile) or when the
  /// events could not be made durable; then nothing of them is kept.
  mutating func append(_ events: [Event]) throws

  /// Remembers a line as it was typed; it is kept with the events that it leads to.
  mutating func remember(_ line: String, at now: Instant)

  /// The head of the digest chain after the last event, in hexadecimal (64 digits); empty without events.
  var chain: String { get }
}

/// A function from bytes to their SHA-256 digest, handed in: a journal has many to compute, and faster ways than
/// `TextDigest`.
package typealias Digest = @Sendable ([UInt8]) -> [UInt8]

/// Bytes in lower-case hexadecimal.
package func hexadecimal(_ bytes: [UInt8]) -> String {
  let figures = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes {
    text.append(figures[Int(byte >> 4)])
    text.append(figures[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// The chain that ties each event to all before it.
///
/// A link is the digest of the link before it, the event's position, act, instant and author, and the digest of its
/// record. The record itself is not in the link, so that it can be erased on a person's request and the chain still
/// verifies.
package struct Chain: Sendable {
  private let digest: Digest
  /// The last link; empty without events.
  package private(set) var head: [UInt8]

  /// A chain that ends in a link (none for an empty journal).
  package init(digest: @escaping Digest, head: [UInt8] = []) {
    self.digest = digest
    self.head = head
  }

  /// Adds the link of an event whose record is those bytes, and returns the digest of the record with it.
  package mutating func extend(by event: Event, record: [UInt8]) -> (record: [UInt8], link: [UInt8]) {
    let recordDigest = digest(record)
    return (recordDigest, extend(by: event, recordDigest: recordDigest))
  }

  /// Adds the link of an event whose record is known by its digest only, and returns the link.
  package mutating func extend(by event: some EventHeader, recordDigest: [UInt8]) -> [UInt8] {
    let header = "\(event.position)\t\(event.act)\t\(event.at.iso)\t\(event.by)\n"
    head = digest(head + Array(header.utf8) + recordDigest)
    return head
  }
}

/// What a link of the chain covers of an event beside its record.
package protocol EventHeader {
  /// The event's place, from 1.
  var position: Int { get }
  /// The act it belongs to.
  var act: Int { get }
  /// When it happened.
  var at: Instant { get }
  /// Who was at the keyboard.
  var by: String { get }
}

extension Event: EventHeader {}

/// A journal in memory: that of a replay, and of a trial that is not kept.
package struct MemoryJournal: Journal {
  /// The events kept, oldest first.
  package private(set) var events: [Event] = []
  private var links: Chain

  /// An empty journal.
  package init(digest: @escaping Digest) { links = Chain(digest: digest) }

  package var chain: String { hexadecimal(links.head) }

  /// Nothing: what a script says stands in the script.
  package mutating func remember(_ line: String, at now: Instant) {}

  package mutating func append(_ new: [Event]) throws {
    for event in new {
      guard event.position == events.count + 1 else { throw OutOfStep(expected: events.count + 1) }
      _ = links.extend(by: event, record: event.fact.recordBytes)
      events.append(event)
    }
  }
}

/// The dossier was changed meanwhile by another shell.
package struct OutOfStep: Error, Hashable, Sendable {
  /// The position that the next event would have.
  package let expected: Int

  /// The journal expects that position next.
  package init(expected: Int) { self.expected = expected }
}
