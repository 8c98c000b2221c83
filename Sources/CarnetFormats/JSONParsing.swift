import CarnetCore

extension JSON {
  /// The value written in those bytes: UTF-8, exactly as RFC 8259 has it, and nothing more.
  ///
  /// Refused as well, though other readers take them: a byte-order mark, a name given twice in an object (two readers would
  /// keep different ones), half of a surrogate pair, more than 128 values inside one another, more than `limit` bytes.
  package static func parse(_ bytes: [UInt8], limit: Int = 16 << 20) -> Result<JSON, JSONFault> {
    do throws(JSONFault) {
      var reader = JSONReader(bytes)
      return .success(try reader.document(limit: limit))
    } catch {
      return .failure(error)
    }
  }

  /// The value written in that text, as `parse` reads it from bytes.
  package static func parse(_ text: String, limit: Int = 16 << 20) -> Result<JSON, JSONFault> {
    parse(Array(text.utf8), limit: limit)
  }
}

/// Reads a JSON text byte by byte.
struct JSONReader {
  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document(limit: Int) throws(JSONFault) -> JSON {
    if bytes.count > limit { throw fault(.tooLong(limit)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark) }
    if let wrong = JSONReader.firstInvalidByte(of: bytes) { throw fault(.notUTF8, at: wrong) }
    let value = try value()
    skipSpace()
    if position < bytes.count { throw unexpected(.end) }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSON {
    skipSpace()
    switch next ?? 0 {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONFault) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONFault) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected(.value)
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONFault) -> JSON
  ) throws(JSONFault) -> JSON {
    if depth == 128 { throw fault(.tooDeep) }
    depth += 1
    position += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONFault) -> JSON {
    var members: [(key: String, value: JSON)] = []
    var names: Set<[UInt8]> = []
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      let start = position
      if next != UInt8(ascii: "\"") { throw members.isEmpty ? unexpected(.nameOrEnd) : afterComma(.name, "}") }
      let name = try string()
      // By bytes: JSON compares names unit by unit, where Swift holds é and e + accent to be equal.
      if !names.insert(Array(name.utf8)).inserted { throw fault(.repeated(name), at: start) }
      skipSpace()
      if !take(":") { throw unexpected(.colon) }
      members.append((name, try value()))
      skipSpace()
      if take("}") { return .object(members) }
      if !take(",") { throw unexpected(.commaOrBrace) }
    }
  }

  private mutating func array() throws(JSONFault) -> JSON {
    var values: [JSON] = []
    skipSpace()
    if take("]") { return .array(values) }
    while true {
      skipSpace()
      if next == UInt8(ascii: "]") { throw afterComma(.value, "]") }
      values.append(try value())
      skipSpace()
      if take("]") { return .array(values) }
      if !take(",") { throw unexpected(.commaOrBracket) }
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONFault) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw unexpected(.value) }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONFault) -> JSON {
    let start = position
    let isWhole = try skipNumber()
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    // −0 and whole numbers beyond 64 bits stay as they are written: nothing is rounded.
    if isWhole, text != "-0", let number = Int(text) { return .integer(number) }
    return .decimal(text)
  }

  /// Passes over a number; true when it has neither decimals nor exponent.
  private mutating func skipNumber() throws(JSONFault) -> Bool {
    var isWhole = true
    _ = take("-")
    if !take("0") { try skipDigits() }
    if take(".") {
      isWhole = false
      try skipDigits()
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      try skipDigits()
    }
    return isWhole
  }

  private mutating func skipDigits() throws(JSONFault) {
    guard let first = next, (48...57).contains(first) else { throw unexpected(.digit) }
    while let byte = next, (48...57).contains(byte) { position += 1 }
  }

  /// True when the text is a number of RFC 8259 and nothing else.
  static func isNumber(_ text: String) -> Bool {
    var reader = JSONReader(Array(text.utf8))
    do throws(JSONFault) { _ = try reader.skipNumber() } catch { return false }
    return reader.position == reader.bytes.count
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }
}
