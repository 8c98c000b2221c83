import CEditLine
import CarnetCore
import Glibc

/// Lines of a pipe or a file, read in blocks; nothing is asked and nothing echoed.
///
/// A line ends with LF or CRLF and is taken up to 64 KiB; one with bytes that are not UTF-8, or with a zero, is not taken. A
/// closed descriptor is at its end. A signal to leave, Ctrl-C among them, is the end too, once what came before it is answered.
///
/// Whoever wrote the lines does not see what becomes of them: after one that was not taken none is read, since it would
/// answer another question than the one it was written for.
package struct PipeSource: LineSource {
  /// A line that was given out, and its number, from 1.
  private struct Given {
    let number: Int
    let line: String
  }

  private let descriptor: Descriptor
  private let keepsGoing: Bool
  private let now: () -> Instant
  private var lines = LineBuffer()
  private var isAtEnd = false
  private var given: Given?
  /// The value that waits to be confirmed, and the line that it was understood from.
  private var supposed: (value: Standing.Proposal, from: Given)?

  /// The lines of a descriptor, each heard at the moment that `now` gives; all of them, refused or not, with `keepsGoing`.
  package init(_ descriptor: Descriptor = .input, keepsGoing: Bool = false, now: @escaping () -> Instant) {
    self.descriptor = descriptor
    self.keepsGoing = keepsGoing
    self.now = now
  }

  package mutating func next(in situation: Situation) throws -> Heard {
    if !keepsGoing, let given, situation.isRefused { return halted(by: given, .refused) }
    if situation.proposal != supposed?.value {
      supposed = situation.proposal.flatMap { value in given.map { (value, $0) } }
    }
    let said = hear()
    switch said {
    case .line(let line):
      if !keepsGoing, let supposed, said.isAnswer {
        return halted(by: supposed.from, .supposed, before: line)
      }
      if !keepsGoing, let given, situation.tookNothing, said.isAnswer {
        return halted(by: given, .unasked, before: line)
      }
      if let column = lines.strayColumn {
        let stray = Given(number: (given?.number ?? 0) + 1, line: line)
        return halted(by: stray, .unreadable(column: column))
      }
      given = Given(number: (given?.number ?? 0) + 1, line: line)
    case .end(.left):
      if let supposed { return halted(by: supposed.from, .supposed) }
    case .end, .written, .answer, .another, .dropped: break
    }
    return Heard(said, at: now())
  }

  private mutating func hear() -> Said {
    while true {
      if let line = lines.next() { return .line(line) }
      if isAtEnd { return lines.rest().map { .line($0) } ?? .end(.left) }
      if let end = endBeforeMore() { return .end(end) }
      add(descriptor.read())
    }
  }

  private mutating func add(_ block: [UInt8]) {
    isAtEnd = block.isEmpty
    lines.add(block)
  }

  private mutating func halted(by given: Given, _ reason: Halt.Reason, before next: String? = nil) -> Heard {
    let halt = Halt(reason, number: given.number, line: given.line, unread: unread(from: next))
    return Heard(.end(.halted(halt)), at: now())
  }

  /// What is there and will not be read; nothing is waited for, and of what never ends no more is counted than some.
  private mutating func unread(from next: String?) -> Halt.Unread {
    var (count, first) = (next == nil ? 0 : 1, next)
    func pass(_ line: String) {
      count += 1
      first = first ?? line
    }
    var room = PipeSource.mostPassed
    while true {
      while let line = lines.next() { pass(line) }
      guard !isAtEnd, room > 0, descriptor.isReady else { break }
      let block = descriptor.read()
      room -= block.count
      add(block)
    }
    if isAtEnd, let line = lines.rest() { pass(line) }
    return Halt.Unread(count: count, first: first, isAll: isAtEnd)
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

  /// How many bytes are counted of what is not read.
  private static var mostPassed: Int { 4 << 20 }
}
