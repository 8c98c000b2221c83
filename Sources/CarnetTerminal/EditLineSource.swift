import CarnetCore
import Glibc

/// Placeholder until the line editor stands.
package struct EditLineSource: LineSource {
  private var plain: PlainSource
  package init(history: [String], colour: Bool, now: @escaping () -> Instant) throws {
    plain = PlainSource(talk: .output, language: .fr, now: now)
  }
  package mutating func next(in situation: Situation) throws -> Heard { try plain.next(in: situation) }
}
