import CarnetCore

/// A JSON value whose objects keep their order, so that the same value is the same text.
package indirect enum JSON: Hashable, Sendable {
  /// An object, in order.
  case object([(key: String, value: JSON)])
  /// An array.
  case array([JSON])
  /// Text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number written as it stands, for an exact decimal; written as text when it is not a number of RFC 8259.
  case decimal(String)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  /// A number with that many decimals, ties to even; null for what JSON cannot say: infinite, undefined or beyond 10^15.
  package static func decimal(_ value: Double, places: Int) -> JSON {
    guard value.isFinite, abs(value) < 1e15, (0...3).contains(places) else { return .null }
    return .decimal(fixed(value, places))
  }

  package static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)):
      left.elementsEqual(right) { $0.key == $1.key && $0.value == $1.value }
    case (.array(let left), .array(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.decimal(let left), .decimal(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.null, .null): true
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .object(let members):
      for member in members {
        hasher.combine(member.key)
        hasher.combine(member.value)
      }
    case .array(let values): hasher.combine(values)
    case .string(let text), .decimal(let text): hasher.combine(text)
    case .integer(let number): hasher.combine(number)
    case .bool(let yes): hasher.combine(yes)
    case .null: hasher.combine(0)
    }
  }

  /// The text, on one line.
  package var text: String { text(pretty: false) }

  /// The text, without a newline at its end.
  ///
  /// On one line, or with a member a line, set in by two spaces, when `pretty`.
  package func text(pretty: Bool) -> String {
    var text = ""
    write(to: &text, margin: pretty ? "\n" : nil)
    return text
  }

  /// Writes the value; `margin` is the newline and the spaces before what it stands in, nil for one line.
  private func write(to text: inout String, margin: String?) {
    switch self {
    case .object(let members):
      let inner = JSON.open("{", empty: members.isEmpty, margin, to: &text)
      for (index, member) in members.enumerated() {
        text += (index > 0 ? "," : "") + (inner ?? "") + JSON.quoted(member.key) + (inner == nil ? ":" : ": ")
        member.value.write(to: &text, margin: inner)
      }
      text += (members.isEmpty ? "" : margin ?? "") + "}"
    case .array(let values):
      let inner = JSON.open("[", empty: values.isEmpty, margin, to: &text)
      for (index, value) in values.enumerated() {
        text += (index > 0 ? "," : "") + (inner ?? "")
        value.write(to: &text, margin: inner)
      }
      text += (values.isEmpty ? "" : margin ?? "") + "]"
    case .string(let words): text += JSON.quoted(words)
    case .integer(let number): text += String(number)
    case .decimal(let number): text += JSONReader.isNumber(number) ? number : JSON.quoted(number)
    case .bool(let yes): text += yes ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func open(_ mark: String, empty: Bool, _ margin: String?, to text: inout String) -> String? {
    text += mark
    return margin.map { empty ? "" : $0 + "  " }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if isUnseen(scalar) {
          quoted += UTF16.encode(scalar).map { $0.map(escape).joined() } ?? ""
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let hex = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }

  /// True for what is never written raw: controls, ends of line of JavaScript, and what a reader cannot see.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
