import CPty
import CarnetCore
import Foundation
import Glibc
import TestSupport
import Testing

/// The program (or another) on a pseudo-terminal: keys go in, and the screen is read.
///
/// Everything waits for what it wants to see, up to twenty seconds. The library is its own, and gone with it.
final class PseudoTerminal {
  /// What is the terminal's own: the library, and what the program may write at home.
  let folder: String
  var library: String { folder + "/carnet.sqlite" }
  let child: pid_t
  private var terminal: Int32
  private(set) var screen: VirtualScreen
  /// All that was sent to the screen.
  private(set) var sent: [UInt8] = []
  private var status: Int32?

  /// Starts the program, without a pager where the environment names none.
  ///
  /// `earlier` was typed before, in another dossier of the same library; `home` are files of the person's home.
  init(
    _ arguments: [String] = [], program: String = Repository.program, environment: [String: String] = [:],
    earlier: [String] = [], home: [String: String] = [:], columns: Int = 80, rows: Int = 24, output: Int32 = -1
  ) throws {
    folder = try temporaryFolder()
    let library = folder + "/carnet.sqlite"
    var variables = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder, "USER": "test", "PAGER": "",
      "CARNET_LIBRARY": library,
    ]
    for (name, value) in environment { variables[name] = value }
    for (name, text) in home { try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
    if !earlier.isEmpty {
      let lines = earlier.map { $0 + "\n" }.joined()
      _ = try run(["new", "earlier"], input: lines, environment: ["CARNET_LIBRARY": library])
    }
    let words = [program] + arguments
    var end: Int32 = -1
    var strings = unsafe words.map { unsafe strdup($0) }
    var settings = unsafe variables.map { unsafe strdup("\($0)=\($1)") }
    defer { unsafe (strings + settings).forEach { unsafe free($0) } }
    unsafe strings.append(nil)
    unsafe settings.append(nil)
    child = unsafe cpty_start(strings, settings, Int32(columns), Int32(rows), output, &end)
    terminal = end
    screen = VirtualScreen(columns: columns, rows: rows)
    try #require(child > 0)
  }

  deinit {
    if child > 0, status == nil {
      kill(child, SIGKILL)
      var ending: Int32 = 0
      unsafe waitpid(child, &ending, 0)
    }
    if terminal >= 0 { close(terminal) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Types keys, as the bytes that they send.
  func type(_ keys: String) { typeBytes(Array(keys.utf8)) }

  func typeBytes(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { unsafe write(terminal, $0.baseAddress, min($0.count, 512)) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
      // A terminal's queue is short: the screen is read meanwhile.
      while read(within: 0) {}
    }
  }

  /// Waits until the screen fulfils a condition; what it shows instead is the failure.
  @discardableResult
  func wait(
    _ wish: String, sourceLocation: SourceLocation = #_sourceLocation, until condition: (VirtualScreen) -> Bool
  ) throws -> VirtualScreen {
    let limit = ContinuousClock.now + .seconds(20)
    while !condition(screen) {
      guard ContinuousClock.now < limit, read(within: 100) || status == nil || !hasEnded() else {
        Issue.record("\(wish) is not on the screen:\n\(screen.text)", sourceLocation: sourceLocation)
        throw CancellationError()
      }
    }
    return screen
  }

  /// Waits until the screen shows words.
  @discardableResult
  func expect(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> VirtualScreen {
    try wait("«\(words)»", sourceLocation: sourceLocation) {
      Typography.plain($0.text).contains(Typography.plain(words))
    }
  }

  /// Waits until the cursor's line is this, up to spaces at its end.
  @discardableResult
  func expectLine(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> VirtualScreen {
    try wait("the line «\(line)»", sourceLocation: sourceLocation) { $0.lineToItsEnd == line }
  }

  /// Waits until a question is put, so many times by now, and a line is awaited.
  @discardableResult
  func expectQuestion(
    _ words: String, times: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> VirtualScreen {
    try wait("the question «\(words)»", sourceLocation: sourceLocation) {
      Typography.plain($0.text).components(of: words) == times && $0.awaitsLine
    }
  }

  /// Waits until the program has ended: its exit code, or 128 and the signal.
  func ending(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
    let limit = ContinuousClock.now + .seconds(20)
    while !hasEnded() {
      guard ContinuousClock.now < limit else {
        Issue.record("the program does not end:\n\(screen.text)", sourceLocation: sourceLocation)
        throw CancellationError()
      }
      _ = read(within: 20)
    }
    while read(within: 0) {}
    let status = status ?? 0
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Reads what the program sends for some time.
  func look(forMilliseconds count: Int) {
    let limit = ContinuousClock.now + .milliseconds(count)
    while ContinuousClock.now < limit { _ = read(within: 20) }
  }

  /// Closes the person's end, as when a window is closed.
  func hangUp() {
    close(terminal)
    terminal = -1
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// How the terminal treats keys now.
  struct Mode: Equatable {
    let input: UInt32
    let output: UInt32
    let control: UInt32
    let local: UInt32
  }

  var mode: Mode {
    get {
      var mode = termios()
      _ = unsafe tcgetattr(terminal, &mode)
      return Mode(input: mode.c_iflag, output: mode.c_oflag, control: mode.c_cflag, local: mode.c_lflag)
    }
    set {
      var mode = termios()
      _ = unsafe tcgetattr(terminal, &mode)
      mode.c_iflag = newValue.input
      mode.c_oflag = newValue.output
      mode.c_cflag = newValue.control
      mode.c_lflag = newValue.local
      _ = unsafe tcsetattr(terminal, TCSANOW, &mode)
    }
  }

  private func hasEnded() -> Bool {
    if status != nil { return true }
    var ending: Int32 = 0
    guard unsafe waitpid(child, &ending, WNOHANG) == child else { return false }
    status = ending
    return true
  }

  /// Reads what the program has sent; false when nothing came in that many milliseconds.
  private func read(within milliseconds: Int32) -> Bool {
    // Without a terminal, poll only waits.
    var awaited = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&awaited, 1, milliseconds) > 0 else { return false }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe block.withUnsafeMutableBytes { unsafe Glibc.read(terminal, $0.baseAddress, $0.count) }
    guard count > 0 else {
      usleep(1_000)
      return false
    }
    sent += block[..<count]
    screen.take(block[..<count])
    return true
  }
}

extension String {
  /// How many times a text stands in it.
  func components(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
