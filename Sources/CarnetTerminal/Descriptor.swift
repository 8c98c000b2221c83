import Glibc

/// Why bytes could not be written.
package enum OutputFault: Error, Hashable, Sendable {
  /// Nobody reads any more: the pipe is closed.
  case closed
  /// There is no room, or the device refuses.
  case failed(code: Int32)
}

/// An open file descriptor to write to.
package struct Descriptor: Sendable {
  /// The number of the descriptor.
  package let number: Int32

  /// Standard output.
  package static let output = Descriptor(number: STDOUT_FILENO)
  /// Standard error.
  package static let error = Descriptor(number: STDERR_FILENO)

  /// The descriptor of that number.
  package init(number: Int32) { self.number = number }

  /// True when it leads to a terminal.
  package var isTerminal: Bool { isatty(number) == 1 }

  /// Writes all of a text.
  package func write(_ text: String) throws(OutputFault) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw errno == EPIPE ? .closed : .failed(code: errno)
      }
    }
  }
}
