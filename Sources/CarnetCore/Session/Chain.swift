/// A function from bytes to their SHA-256 digest, handed in: a journal has many to compute, and faster ways than
/// `TextDigest`.
package typealias Digest = @Sendable ([UInt8]) -> [UInt8]

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
