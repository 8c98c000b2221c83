import CarnetCore
import Glibc

/// Lines of a pipe or a file, read in blocks; nothing is asked and nothing echoed.
package struct PipeSource: LineSource {
  private let descriptor: Int32
  private let now: () -> Instant
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private let stopsAtInterrupts: Bool

  /// The longest line that is taken, in bytes; what is beyond is dropped.
  package static let longestLine = 65_536

  /// The lines of a descriptor, each heard at the moment that `now` gives.
  ///
  /// With `stopsAtInterrupts` a signal that interrupts reading is told as a line dropped.
  package init(descriptor: Int32 = STDIN_FILENO, stopsAtInterrupts: Bool = false, now: @escaping () -> Instant) {
    self.stopsAtInterrupts = stopsAtInterrupts
    self.descriptor = descriptor
    self.now = now
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    switch read() {
    case .line(let line): Heard(.line(line), at: now())
    case .end: Heard(.end, at: now())
    // The terminal has dropped what stood on the line; whether something did is not known here.
    case .interrupted: Heard(.dropped(empty: true), at: now())
    }
  }

  private enum Reading {
    case line(String)
    case interrupted
    case end
  }

  /// The next line, without its end, or why there is none.
  private mutating func read() -> Reading {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return .line(text(buffer[start..<end]))
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? .line(text(buffer[start...])) : .end
      }
      if fill() == EINTR, stopsAtInterrupts { return .interrupted }
    }
  }

  /// Reads a block more; the error of the system, 0 without one.
  private mutating func fill() -> Int32 {
    buffer.removeFirst(start)
    start = 0
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe block.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
    let fault = count < 0 ? errno : 0
    if count > 0 { buffer += block[..<count] }
    // A closed descriptor is the end of the input like any other.
    if count == 0 || (fault != 0 && fault != EINTR) { isAtEnd = true }
    return fault
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    var line = bytes.prefix(PipeSource.longestLine)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line.filter { $0 != 0 }, as: UTF8.self)
  }
}
