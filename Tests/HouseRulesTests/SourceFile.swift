/// What a source declares and names, read off its text: enough to tell who knows whom.
struct SourceFile {
  /// Its path from the root of the repository.
  let path: String
  /// What it declares for others at its top level: types, functions, constants.
  private(set) var offered: Set<String> = []
  /// All the types and functions that it declares, at whatever depth, for whomever.
  private(set) var declared: Set<String> = []
  /// The types that it names and the functions that it calls, but for members (`.name`); in strings, those that are
  /// interpolated.
  private(set) var named: Set<String> = []

  init(path: String, text: String) {
    self.path = path
    read(Tokens(text))
  }

  /// The folder below a target, empty for a file that stands in the target's own.
  func folder(below target: String) -> String {
    let rest = path.dropFirst("Sources/\(target)/".count).split(separator: "/")
    return rest.count > 1 ? String(rest[0]) : ""
  }

  private mutating func read(_ tokens: Tokens) {
    var depth = 0
    var before = ""
    var isHidden = false
    for token in tokens {
      switch token {
      case .open: depth += 1
      case .close: depth -= 1
      case .word(let word, let isMember, let isCalled):
        let declares = ["struct", "enum", "class", "protocol", "typealias"].contains(before)
        if declares || before == "func" { declared.insert(word) }
        if depth == 0, !isHidden, declares || ["func", "let", "var"].contains(before) { offered.insert(word) }
        if !isMember, isCalled || word.first?.isUppercase == true { named.insert(word) }
        if depth == 0 {
          switch word {
          case "private", "fileprivate": isHidden = true
          case "struct", "enum", "class", "protocol", "typealias", "func", "let", "var": break
          case "package", "indirect", "final", "extension", "import": isHidden = false
          default: if declares || ["func", "let", "var"].contains(before) { isHidden = false }
          }
        }
        before = word
      }
    }
  }
}

/// The words and brackets of a source, without its comments and the plain parts of its strings.
private struct Tokens: Sequence, IteratorProtocol {
  enum Token {
    case open, close
    case word(String, isMember: Bool, isCalled: Bool)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// The strings that are open where an interpolation is read: the brackets open in each, and how it ends.
  private var strings: [(brackets: Int, isLong: Bool)] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Token? {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skip { $0 == UInt8(ascii: "\n") }
      case UInt8(ascii: "\""): openString()
      case UInt8(ascii: "("):
        if !strings.isEmpty { strings[strings.count - 1].brackets += 1 }
        index += 1
      case UInt8(ascii: ")"):
        index += 1
        if let last = strings.last {
          strings[strings.count - 1].brackets -= 1
          if last.brackets == 0 { readString(isLong: strings.removeLast().isLong) }
        }
      case UInt8(ascii: "{"):
        index += 1
        return .open
      case UInt8(ascii: "}"):
        index += 1
        return .close
      case _ where isLetter(byte): return word()
      default: index += 1
      }
    }
    return nil
  }

  private mutating func word() -> Token {
    let start = index
    while index < bytes.count, isLetter(bytes[index]) || isFigure(bytes[index]) { index += 1 }
    let isMember =
      start > 0 && bytes[start - 1] == UInt8(ascii: ".") && (start < 2 || bytes[start - 2] != UInt8(ascii: "."))
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    return .word(word, isMember: isMember, isCalled: peek(0) == UInt8(ascii: "("))
  }

  private mutating func openString() {
    let isLong = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")
    index += isLong ? 3 : 1
    readString(isLong: isLong)
  }

  /// Reads on in a string, up to its end or to what it interpolates.
  private mutating func readString(isLong: Bool) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        index += 2
        if bytes[index - 1] == UInt8(ascii: "(") { return strings.append((0, isLong)) }
      case UInt8(ascii: "\"") where !isLong || (peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")):
        index += isLong ? 3 : 1
        return
      default: index += 1
      }
    }
  }

  private mutating func skip(until isEnd: (UInt8) -> Bool) {
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
  }

  private func peek(_ distance: Int) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func isFigure(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
