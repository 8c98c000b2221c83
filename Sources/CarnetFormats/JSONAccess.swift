import CarnetCore

/// How a value that somebody else wrote is looked into: what is not there, or of another kind, says nothing.
extension JSON {
  /// The member of an object by its name; null without one.
  subscript(_ name: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == name }?.value ?? .null
  }

  /// The values of an array; a lone value is an array of one, null of none.
  var list: [JSON] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// The words of a text, a number or a truth value, on one line; empty for anything else.
  var words: String {
    switch self {
    case .string(let text): safeLine(text, limit: 500)
    case .integer(let number): String(number)
    case .decimal(let number): safeLine(number, limit: 40)
    case .bool(let yes): yes ? "true" : "false"
    case .object, .array, .null: ""
    }
  }

  /// True for `true`, 1 or yes, however a tool writes them.
  var isYes: Bool { ["true", "1", "yes"].contains(folded(words)) }
}

extension JSON {
  /// What an XML element says, as the same tool would say it in JSON: names in lower case, repeated elements as an array.
  init(_ element: XMLElement) {
    guard !element.children.isEmpty else {
      self = .string(element.words)
      return
    }
    var names: [String] = []
    var values: [String: [JSON]] = [:]
    for child in element.children {
      let name = child.name.lowercased()
      if values[name] == nil { names.append(name) }
      values[name, default: []].append(JSON(child))
    }
    self = .object(
      names.map { name in
        let told = values[name] ?? []
        return (key: name, value: told.count == 1 ? told[0] : .array(told))
      })
  }
}
