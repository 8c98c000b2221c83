import CarnetCore
import Glibc

/// Lines of a pipe or a file, read in blocks; nothing is asked and nothing echoed.
package struct PipeSource: LineSource {
  private let descriptor: Int32
  private let now: () -> Instant
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The longest line that is taken, in bytes; what is beyond is dropped.
  package static let longestLine = 65_536

  /// The lines of a descriptor, each heard at the moment that `now` gives.
  package init(descriptor: Int32 = STDIN_FILENO, now: @escaping () -> Instant) {
    self.descriptor = descriptor
    self.now = now
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    guard let line = line() else { return Heard(.end, at: now()) }
    return Heard(.line(line), at: now())
  }

  /// The next line, without its end; nil when there is none.
  private mutating func line() -> String? {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return text(buffer[start..<end])
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? text(buffer[start...]) : nil
      }
      fill()
    }
  }

  private mutating func fill() {
    buffer.removeFirst(start)
    start = 0
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      buffer += block[..<count]
    } else if count == 0 || errno != EINTR {
      // A closed descriptor is the end of the input like any other.
      isAtEnd = true
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    var line = bytes.prefix(PipeSource.longestLine)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line.filter { $0 != 0 }, as: UTF8.self)
  }
}
