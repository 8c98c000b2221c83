extension BilingualText {
  /// The names under which a source declares a function that is handed a French text and then an English one.
  ///
  /// `func say(_ fr: String, _ en: String)` declares `say`: its calls bear no labels.
  package static func callees(in source: String) -> Set<String> {
    let bytes = Array(source.utf8)
    let pattern = Array("(_ fr: String, _ en: String".utf8)
    var names: Set<String> = []
    var index = 0
    while index + pattern.count <= bytes.count {
      guard bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) else {
        index += 1
        continue
      }
      var start = index
      while start > 0, isName(bytes[start - 1]) { start -= 1 }
      if start < index { names.insert(String(decoding: bytes[start..<index], as: UTF8.self)) }
      index += pattern.count
    }
    return names
  }

  /// The texts of a source in both languages, in order: the arguments labelled `fr` and `en`, and the first two of a call
  /// of one of those functions.
  package static func all(in source: String, path: String, callees: Set<String>) -> [BilingualText] {
    var reader = BilingualTextReader(bytes: Array(source.utf8), path: path, callees: callees)
    reader.readGroup(callee: "")
    return reader.found.sorted { $0.line < $1.line }
  }

  fileprivate static func isName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Reads the calls of a source with their arguments, and the strings among these: no more of the grammar than that.
private struct BilingualTextReader {
  /// An argument of a call.
  struct Argument {
    var label = ""
    var line: Int
    var parts: [BilingualText.Part] = []
    /// Code that was read since the last string, and the strings within its brackets.
    var code = ""
    var words: [String] = []

    var hasWords: Bool {
      parts.contains { if case .words(let words) = $0 { words.contains { $0.isLetter } } else { false } }
    }

    mutating func append(_ literal: [BilingualText.Part]) {
      close()
      parts += literal
    }

    /// Code between two strings is shown, but for the sign that joins them.
    mutating func close() {
      let expression = code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !expression.isEmpty, expression != "+" { parts.append(.value(expression, words: words)) }
      (code, words) = ("", [])
    }
  }

  let bytes: [UInt8]
  let path: String
  let callees: Set<String>
  var found: [BilingualText] = []
  private var index = 0
  private var line = 1

  init(bytes: [UInt8], path: String, callees: Set<String>) {
    self.bytes = bytes
    self.path = path
    self.callees = callees
  }

  /// Reads up to the bracket that closes a group, or to the end, and keeps the text that its arguments make.
  ///
  /// Returns the group as it is written, without its strings' quotes, and the words of these.
  @discardableResult
  mutating func readGroup(callee: String) -> (code: String, words: [String]) {
    var arguments = [Argument(line: line)]
    var written = ""
    var words: [String] = []
    var name = ""
    func add(_ text: String) {
      written += text
      arguments[arguments.count - 1].code += text
    }
    while let byte = peek(0) {
      if byte != UInt8(ascii: "("), !BilingualText.isName(byte) { name = "" }
      switch byte {
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while let next = peek(0), next != UInt8(ascii: "\n") { step(next) }
      case UInt8(ascii: "\""):
        let start = line
        let literal = readString()
        if !arguments[arguments.count - 1].hasWords, arguments[arguments.count - 1].parts.isEmpty {
          arguments[arguments.count - 1].line = start
        }
        written += BilingualText.shown(literal)
        words += literal.flatMap { part in
          switch part {
          case .words(let text): [text]
          case .value(_, let inner): inner
          }
        }
        arguments[arguments.count - 1].append(literal)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        step(byte)
        let group = readGroup(callee: byte == UInt8(ascii: "(") ? name : "")
        add(opening(byte) + group.code + closing(byte))
        arguments[arguments.count - 1].words += group.words
        words += group.words
        name = ""
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        step(byte)
        // What a pair says inside is a text of its own.
        return (written, keep(&arguments, of: callee) ? [] : words)
      case UInt8(ascii: ","):
        step(byte)
        written += ", "
        arguments[arguments.count - 1].close()
        arguments.append(Argument(line: line))
      case UInt8(ascii: ":") where isLabel(arguments[arguments.count - 1]):
        step(byte)
        let code = arguments[arguments.count - 1].code
        arguments[arguments.count - 1] = Argument(label: code.filter { !$0.isWhitespace }, line: line)
        written += ": "
      case _ where BilingualText.isName(byte):
        let start = index
        while let next = peek(0), BilingualText.isName(next) { step(next) }
        name = String(decoding: bytes[start..<index], as: UTF8.self)
        add(name)
      default:
        // Bytes of a sign beyond ASCII only stand in strings and comments.
        add(byte < 0x80 ? String(UnicodeScalar(byte)) : "")
        step(byte)
      }
    }
    return (written, keep(&arguments, of: callee) ? [] : words)
  }

  /// Keeps the pairs that the arguments of a call make; false when there are none.
  private mutating func keep(_ arguments: inout [Argument], of callee: String) -> Bool {
    let before = found.count
    for place in arguments.indices { arguments[place].close() }
    for (french, english) in zip(arguments, arguments.dropFirst())
    where french.label == "fr" && english.label == "en" || french.label.isEmpty && callees.contains(callee) {
      guard french.hasWords || english.hasWords, english.label.isEmpty == french.label.isEmpty else { continue }
      found.append(BilingualText(path: path, line: french.line, fr: french.parts, en: english.parts))
      if french.label.isEmpty { break }
    }
    return found.count > before
  }

  private func isLabel(_ argument: Argument) -> Bool {
    argument.label.isEmpty && argument.parts.isEmpty
      && argument.code.contains { !$0.isWhitespace } && argument.code.allSatisfy { $0.isWhitespace || $0.isLetter }
  }

  /// Reads a string, at whose opening quote it stands.
  private mutating func readString() -> [BilingualText.Part] {
    let isLong = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")
    for _ in 0..<(isLong ? 3 : 1) { step(UInt8(ascii: "\"")) }
    var parts: [BilingualText.Part] = []
    var words: [UInt8] = []
    func close() {
      if !words.isEmpty { parts.append(.words(String(decoding: words, as: UTF8.self))) }
      words = []
    }
    while let byte = peek(0) {
      if byte == UInt8(ascii: "\""), !isLong || (peek(1) == byte && peek(2) == byte) {
        for _ in 0..<(isLong ? 3 : 1) { step(byte) }
        break
      }
      step(byte)
      guard byte == UInt8(ascii: "\\"), let escaped = peek(0) else {
        words.append(byte)
        continue
      }
      step(escaped)
      switch escaped {
      case UInt8(ascii: "("):
        close()
        let group = readGroup(callee: "")
        let code = group.code.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        parts.append(.value(code, words: group.words))
      case UInt8(ascii: "u"): words += Array(readScalar().utf8)
      case UInt8(ascii: "n"): words.append(UInt8(ascii: " "))
      case UInt8(ascii: "t"): words.append(UInt8(ascii: " "))
      default: words.append(escaped)
      }
    }
    close()
    return parts
  }

  /// Reads `{A0}`, of which the `\u` was read.
  private mutating func readScalar() -> String {
    var digits = ""
    while let byte = peek(0) {
      step(byte)
      if byte == UInt8(ascii: "}") { break }
      if byte != UInt8(ascii: "{") { digits.append(Character(UnicodeScalar(byte))) }
    }
    return UInt32(digits, radix: 16).flatMap(UnicodeScalar.init).map { String(Character($0)) } ?? ""
  }

  private func peek(_ distance: Int) -> UInt8? { index + distance < bytes.count ? bytes[index + distance] : nil }

  private mutating func step(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") { line += 1 }
    index += 1
  }

  private func opening(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private func closing(_ byte: UInt8) -> String {
    byte == UInt8(ascii: "(") ? ")" : byte == UInt8(ascii: "[") ? "]" : "}"
  }
}
