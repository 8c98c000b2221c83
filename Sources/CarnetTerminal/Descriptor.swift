import CarnetCore
import Glibc

/// Output that could not be written.
package enum OutputFault: Fault, Hashable {
  /// Whoever read it reads no more: a closed pipe.
  case closed
  /// The system refused, with its error number: the disk is full, the terminal is gone.
  case failed(code: Int32)

  /// What is wrong; nothing for a closed pipe, since whoever read has read enough.
  package var message: Text? {
    switch self {
    case .closed: nil
    case .failed:
      Text(
        fr:
          "Le résultat ne peut pas être écrit : le disque est plein ou la sortie est fermée. Vos réponses restent enregistrées.",
        en: "The result cannot be written: the disk is full or the output is closed. What is saved stays saved.")
    }
  }

  /// How the process ends for it: a closed pipe is no failure.
  package var exit: Exit {
    switch self {
    case .closed: .done
    case .failed: .io
    }
  }
}

/// An open file of the process, by its number.
package struct Descriptor: Hashable, Sendable {
  /// The number by which the system knows it.
  package let number: Int32

  /// Standard input.
  package static let input = Descriptor(number: STDIN_FILENO)
  /// Standard output.
  package static let output = Descriptor(number: STDOUT_FILENO)
  /// Standard error.
  package static let error = Descriptor(number: STDERR_FILENO)

  /// The descriptor of that number.
  package init(number: Int32) { self.number = number }

  /// True when it leads to a terminal.
  package var isTerminal: Bool { isatty(number) == 1 }

  /// The columns of the terminal that it leads to; nil when there is none or it does not say.
  package var columns: Int? { size.flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil } }

  /// The rows of the terminal that it leads to; nil when there is none or it does not say.
  package var rows: Int? { size.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }

  /// Writes all of a text.
  ///
  /// A closed pipe is an error only where SIGPIPE is ignored.
  package func write(_ text: String) throws(OutputFault) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      switch count {
      case 0...: written += count
      case _ where errno == EINTR: continue
      case _ where errno == EAGAIN: waitUntil(POLLOUT)
      default: throw errno == EPIPE ? .closed : .failed(code: errno)
      }
    }
  }

  /// True when reading does not wait: there are bytes, or the end.
  var isReady: Bool {
    var awaited = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&awaited, 1, 0) > 0
  }

  /// The next bytes, as many as are there, up to 64 KiB; empty at the end.
  ///
  /// What cannot be read is at its end.
  func read() -> [UInt8] {
    let room = 65_536
    while true {
      var count = 0
      let block = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = unsafe Glibc.read(number, buffer.baseAddress, room)
        filled = max(0, count)
      }
      switch count {
      case 0...: return block
      case _ where errno == EINTR: continue
      case _ where errno == EAGAIN: waitUntil(POLLIN)
      default: return []
      }
    }
  }

  /// Waits where somebody has made the descriptor one that does not wait.
  private func waitUntil(_ event: Int32) {
    var awaited = pollfd(fd: number, events: Int16(event), revents: 0)
    _ = unsafe poll(&awaited, 1, -1)
  }

  private var size: winsize? {
    var size = winsize()
    return unsafe ioctl(number, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}
