import CarnetCore
import CoreSupport
import Foundation
import Testing

/// Whatever is typed, in whatever window, the program lives and answers.
@Suite("No key ends the program", .serialized)
struct FuzzTests {
  /// The seeds, printed with each run; `CARNET_FUZZ=1000-1100` tries others.
  static let seeds: [Int] = {
    let wish = ProcessInfo.processInfo.environment["CARNET_FUZZ"]?.split(separator: "-").compactMap { Int($0) } ?? []
    return wish.count == 2 ? Array(wish[0]...wish[1]) : Array(1...14)
  }()

  static let sizes = [(24, 10), (80, 24), (10, 5), (12, 2), (60, 24), (200, 3), (2, 10), (20, 1), (132, 40)]

  static let keys = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{7F}", "\u{1}", "\u{5}",
    "\u{B}", "\u{19}", "\u{17}", "\u{15}", "\u{12}", "\u{13}", "\u{14}", "\u{1B}[1;5C", "\u{1B}[1;5D", "\u{1B}d",
    "\u{1B}w", "\u{1B}y", "\u{18}\u{18}", "\u{1F}", "\t", "\r", "\u{3}", "\u{1B}p", "\u{1B}\u{1F}", "\u{1B}u",
    "\u{1B}9",
    "\u{C}", "\u{16}", "\u{0}", "\u{1B}\r", "\u{F}", "\u{1B}", "i", "0", "dd", "p", "u", "/", "é", "中文", "e\u{301}",
    "\u{202E}", "😀", "\u{200B}",
    "\u{B9}",
  ]

  @Test("the keys that once did", arguments: [24, 7])
  func crashed(columns: Int) throws {
    let bytes: [UInt8] =
      [
        0x3A, 0x1B, 0x7E, 0x1B, 0x43, 0xE2, 0x80, 0xAE, 0x1B, 0x5B, 0x31, 0x3B, 0x43, 0x9B, 0x41, 0xE0, 0x06, 0xC4,
        0x37,
        0x51, 0x18, 0x38, 0x38, 0x24, 0x87, 0xC7, 0xA3, 0x1B, 0x5B, 0x46,
      ] + Array(repeating: 0x41, count: 205)
    let terminal = try PseudoTerminal(columns: columns, rows: 10)
    try terminal.wait("the first question") { $0.text.contains("›") }
    terminal.typeBytes(bytes)
    // Out of its buffer went also the copy of a long word.
    terminal.type("\u{5}" + String(repeating: "\u{1B}\u{1F}", count: 40) + String(repeating: "B", count: 900))
    try answers(terminal)
  }

  @Test("bytes, keys, pastes and new sizes as they come", arguments: seeds)
  func fuzz(seed: Int) throws {
    var random = Seeded(seed: seed)
    func one<Element>(of all: [Element]) -> Element { all[random.next(below: all.count)] }
    var (columns, rows) = one(of: FuzzTests.sizes)
    // Every third person has the keys of vi, and lines of yesterday that hints are made from.
    let terminal = try PseudoTerminal(
      ["new", "carnet"],
      earlier: ["abcxyz 0189", "é中文 e\u{301} 😀 ab ab", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx yz", "12"],
      home: seed % 3 == 0 ? [".editrc": "bind -v\n"] : [:], columns: columns, rows: rows)
    try terminal.wait("the first question") { $0.text.contains("›") }
    for _ in 1...60 {
      switch random.next(below: 10) {
      case 0...2:
        // Not a colon: the command that it begins may be the one that leaves.
        let letter = one(of: Array("abcxyz 0189-.é"))
        terminal.type(String(repeating: letter, count: one(of: [1, 3, 30, 200, columns * rows])))
      case 3: terminal.typeBytes((0..<20).map { _ in anyByte(&random) })
      case 4:
        let words = String(repeating: one(of: ["é", "ab ", "中", "\n"]), count: one(of: [5, 100, 1_000]))
        terminal.type("\u{1B}[200~" + words + "\u{1B}[201~")
      case 5:
        (columns, rows) = one(of: FuzzTests.sizes)
        terminal.resize(columns: columns, rows: rows)
      default: terminal.type(String(repeating: one(of: FuzzTests.keys), count: one(of: [1, 1, 1, 5, 40])))
      }
    }
    try answers(terminal)
  }

  /// Any byte but those that leave, stop, or begin a command.
  private func anyByte(_ random: inout Seeded) -> UInt8 {
    let byte = UInt8(random.next(below: 256))
    return [0x04, 0x1A, 0x1C, 0x3A].contains(byte) ? 0x61 : byte
  }

  /// Leaves whatever is begun, and asks something.
  ///
  /// It goes by what the program sends: where a window changes while something is on its way to it, the screen that is
  /// drawn from that here need not be the one that a terminal shows.
  private func answers(_ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation) throws {
    terminal.resize(columns: 80, rows: 24)
    for press in 1...40 {
      terminal.type("\u{3}")
      // Within a paste that was not ended, Ctrl-C counts when it is pressed alone: where the machine is busy, what was typed
      // before may still be on its way.
      terminal.look(forMilliseconds: 300)
      if press > 1, asks(terminal) { break }
    }
    try terminal.wait("a prompt", sourceLocation: sourceLocation) { _ in asks(terminal) }
    let before = terminal.sent.count
    terminal.type(":chercher introuvable\r")
    try terminal.wait("the answer and a prompt", sourceLocation: sourceLocation) { _ in
      let said = Typography.plain(String(decoding: terminal.sent[before...], as: UTF8.self))
      return said.contains("Rien ne contient ces mots.") && asks(terminal)
    }
  }

  /// True when nothing was sent after a prompt.
  private func asks(_ terminal: PseudoTerminal) -> Bool {
    String(decoding: terminal.sent.suffix(16), as: UTF8.self).hasSuffix("› ")
  }
}
