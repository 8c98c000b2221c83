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
  /// A number written as it stands, for an exact decimal.
  case decimal(String)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  package static func == (left: JSON, right: JSON) -> Bool { left.text == right.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The text, on one line.
  package var text: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(JSON.quoted($0.key)):\($0.value.text)" }.joined(separator: ",") + "}"
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .string(let text): JSON.quoted(text)
    case .integer(let number): String(number)
    case .decimal(let text): text
    case .bool(let yes): yes ? "true" : "false"
    case .null: "null"
    }
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
        // U+2028 and U+2029 end lines in JavaScript; control characters are never written raw.
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value) {
          let hex = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
