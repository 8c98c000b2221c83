import CarnetCore

/// Lines of a pipe or a file, read in blocks; nothing is asked and nothing echoed.
///
/// Bytes that are not UTF-8 become U+FFFD, NUL is left out, a line ends with LF or CRLF and is taken up to 64 KiB. A closed
/// descriptor is at its end.
package struct PipeSource: LineSource {
  private let descriptor: Descriptor
  private let now: () -> Instant
  private var lines = LineBuffer()
  private var isAtEnd = false

  /// The lines of a descriptor, each heard at the moment that `now` gives.
  package init(_ descriptor: Descriptor = .input, now: @escaping () -> Instant) {
    self.descriptor = descriptor
    self.now = now
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    while true {
      if let line = lines.next() { return Heard(.line(line), at: now()) }
      if isAtEnd {
        let line = lines.rest()
        return Heard(line.map { .line($0) } ?? .end, at: now())
      }
      let block = descriptor.read()
      isAtEnd = block.isEmpty
      lines.add(block)
    }
  }
}
