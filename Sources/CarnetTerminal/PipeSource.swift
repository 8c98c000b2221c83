import CEditLine
import CarnetCore
import Glibc

/// Lines of a pipe or a file, read in blocks; nothing is asked and nothing echoed.
///
/// Bytes that are not UTF-8 become U+FFFD, NUL is left out, a line ends with LF or CRLF and is taken up to 64 KiB. A closed
/// descriptor is at its end. A signal to leave, Ctrl-C among them, is the end too, once what came before it is answered.
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
        return Heard(line.map { .line($0) } ?? .end(.left), at: now())
      }
      if let end = endBeforeMore() { return Heard(.end(end), at: now()) }
      let block = descriptor.read()
      isAtEnd = block.isEmpty
      lines.add(block)
    }
  }

  /// Waits until there is something to read; the end that a signal asks for meanwhile.
  ///
  /// Between two reads signals have their ordinary effect: a long import is not held on to.
  private func endBeforeMore() -> Said.End? {
    guard let signals = unsafe cel_signals_hold() else { return nil }
    defer { unsafe cel_signals_release(signals) }
    while true {
      let signal = unsafe cel_signals_await(signals, descriptor.number)
      switch signal {
      case 0: return nil
      case SIGTSTP: unsafe cel_signals_stop(signals, 0)
      case SIGCONT, SIGWINCH: continue
      default:
        unsafe cel_signals_leave(signals)
        return Said.End(signal: signal)
      }
    }
  }
}
