import CarnetCore
import CarnetTerminal
import Foundation
import Glibc
import Testing

// One reader at a time holds the signals of a process.
@Suite("Lines from a pipe", .serialized)
struct PipeTests {
  /// What is heard of those bytes, up to the end.
  static func heard(_ bytes: [UInt8]) throws -> [String] {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    let writing = Thread {
      try? writer.write(contentsOf: Data(bytes))
      try? writer.close()
    }
    writing.start()
    var source = PipeSource(Descriptor(number: pipe.fileHandleForReading.fileDescriptor)) { Instant(epochSeconds: 7) }
    var lines: [String] = []
    while case .line(let line) = try source.next(in: situation).said { lines.append(line) }
    return lines
  }

  static var situation: Situation { after() }

  static func after(_ shown: [Utterance] = [], supposing: Bool = false) -> Situation {
    let address = Address(Subject("company"), "name")
    return Situation(
      dossier: Dossier(), shown: shown,
      proposal: supposing ? Standing.Proposal(address: address, value: .text("x")) : nil, prompt: { Prompt(words: "") },
      completions: { _ in [] })
  }

  static var refused: Situation {
    after([.refused(reason: CoreReason.notANumber.reason, sentence: "Non.", remedy: nil)])
  }

  /// A source of those bytes; its writer stays open where the input shall not end.
  private func source(_ text: String, keepsGoing: Bool = false, ends: Bool = true) throws -> (PipeSource, Pipe) {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    if ends { try pipe.fileHandleForWriting.close() }
    let source = PipeSource(Descriptor(number: pipe.fileHandleForReading.fileDescriptor), keepsGoing: keepsGoing) {
      Instant(epochSeconds: 7)
    }
    return (source, pipe)
  }

  private func halt(
    _ reason: Halt.Reason, _ number: Int, _ line: String, _ count: Int, _ first: String?, isAll: Bool = true
  )
    -> Said
  {
    .end(
      .halted(
        Halt(reason, number: number, line: line, unread: Halt.Unread(count: count, first: first, isAll: isAll))))
  }

  @Test("one that was refused is the last, and what follows is counted without waiting for more")
  func refusal() throws {
    var (source, pipe) = try source("a\nb\n\nd")
    #expect(try source.next(in: PipeTests.refused).said == .line("a"), "nothing was said yet that could be refused")
    #expect(try source.next(in: PipeTests.situation).said == .line("b"))
    #expect(try source.next(in: PipeTests.refused).said == halt(.refused, 2, "b", 2, ""))
    withExtendedLifetime(pipe) {}
    var (open, writer) = try self.source("a\nb\nc", ends: false)
    #expect(try open.next(in: PipeTests.situation).said == .line("a"))
    #expect(try open.next(in: PipeTests.refused).said == halt(.refused, 1, "a", 1, "b", isAll: false))
    withExtendedLifetime(writer) {}
  }

  @Test("that stay refused are read all the same where that is wanted")
  func keptGoing() throws {
    var (source, pipe) = try source("a\nb\n", keepsGoing: true)
    #expect(try source.next(in: PipeTests.situation).said == .line("a"))
    #expect(try source.next(in: PipeTests.refused).said == .line("b"))
    #expect(try source.next(in: PipeTests.refused).said == .end(.left))
    withExtendedLifetime(pipe) {}
  }

  @Test(
    "what supposes something is confirmed by Enter, waits while commands come, and is given up for nothing else",
    arguments: [
      ("", true), ("  ", true), (":état", true), ("?", true), ("mars 2020", false), ("::x", false), ("oui", false),
    ])
  func supposed(line: String, isHeard: Bool) throws {
    let supposing = PipeTests.after(supposing: true)
    var (source, pipe) = try source("a\n\(line)\nc\n")
    #expect(try source.next(in: PipeTests.situation).said == .line("a"))
    let said = try source.next(in: supposing).said
    #expect(said == (isHeard ? .line(line) : halt(.supposed, 1, "a", 2, line)))
    if isHeard { #expect(try source.next(in: supposing).said == halt(.supposed, 1, "a", 1, "c")) }
    withExtendedLifetime(pipe) {}
    for keepsGoing in [false, true] {
      var (ending, pipe) = try self.source("a\n", keepsGoing: keepsGoing)
      #expect(try ending.next(in: PipeTests.situation).said == .line("a"))
      #expect(try ending.next(in: supposing).said == halt(.supposed, 1, "a", 0, nil))
      withExtendedLifetime(pipe) {}
    }
  }

  @Test(
    "end with LF, CRLF or the end of the input",
    arguments: [
      ("a\nb\n", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("", []), ("\n\n", ["", ""]), ("a\n\nb", ["a", "", "b"]),
      ("\u{FEFF}a\n", ["a"]), ("c\na\u{0}b\n", ["c"]), ("e\u{301}\n", ["é"]), ("a\rb\n", ["a\rb"]),
    ])
  func ends(bytes: String, lines: [String]) throws {
    let heard = try PipeTests.heard(Array(bytes.utf8))
    #expect(heard.map { Array($0.utf8) } == lines.map { Array($0.utf8) })
  }

  @Test("bytes that are no text are repaired")
  func repaired() throws {
    #expect(try PipeTests.heard([0x61, 0x0A, 0x61, 0xFF, 0x62, 0x0A]) == ["a"], "and what is no text is not taken")
  }

  @Test("are bounded, and the next line is not lost")
  func bounded() throws {
    let lines = try PipeTests.heard(Array(String(repeating: "é", count: 300_000).utf8) + Array("\nb\n".utf8))
    #expect(lines.count == 2)
    #expect((lines.first?.utf8.count ?? 0) <= 65_536 && lines.first?.allSatisfy { $0 == "é" } == true)
    #expect(lines.last == "b")
  }

  @Test("a closed input is at its end")
  func closed() throws {
    var source = PipeSource(Descriptor(number: 9_999)) { Instant(epochSeconds: 7) }
    let heard = try source.next(in: PipeTests.situation)
    #expect(heard == Heard(.end(.left), at: Instant(epochSeconds: 7)))
  }

  @Test("a signal is heard although it is given to a thread that holds none back")
  func passedOn() throws {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    let thread = Thread {
      var signals = sigset_t()
      unsafe sigemptyset(&signals)
      unsafe sigaddset(&signals, SIGINT)
      unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      // The signal's answer is in place before the source waits for a line; without one, the input ends.
      let limit = ContinuousClock.now + .seconds(20)
      while !PipeTests.isAnswered(SIGINT), ContinuousClock.now < limit { sched_yield() }
      if PipeTests.isAnswered(SIGINT) { pthread_kill(pthread_self(), SIGINT) } else { try? writer.close() }
    }
    thread.start()
    let talk = Pipe()
    // The descriptors are open as long as the pipes are there.
    defer { withExtendedLifetime((pipe, talk)) {} }
    var source = PlainSource(
      input: Descriptor(number: pipe.fileHandleForReading.fileDescriptor),
      talk: Descriptor(number: talk.fileHandleForWriting.fileDescriptor), language: .fr, environment: [:]
    ) { Instant(epochSeconds: 7) }
    #expect(try source.next(in: PipeTests.situation).said == .dropped(empty: true))
  }

  /// True while the process answers a signal in a way of its own.
  private static func isAnswered(_ signal: Int32) -> Bool {
    var action = sigaction()
    return unsafe sigaction(signal, nil, &action) == 0 && action.__sigaction_handler.sa_handler != nil
  }

  @Test("output that cannot be written is a failure of its own kind")
  func full() throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: OutputFault.failed(code: ENOSPC)) { try Descriptor(number: full).write("x") }
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    #expect(throws: OutputFault.closed) {
      var screen = TerminalScreen(
        talk: .error, data: Descriptor(number: pipe.fileHandleForWriting.fileDescriptor), colour: false, pages: false,
        environment: [:])
      try screen.show([.list(numbered: false, ["x"])], in: .fr)
    }
  }
}
