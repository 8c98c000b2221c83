/// The values that a script names with `let NAME value`, and puts where `${NAME}` stands.
struct ScriptVariables {
  private var values: [String: String] = [:]
  /// The names that nothing has used yet, each with where it is given.
  private(set) var unused: [(name: String, place: ScriptPlace)] = []

  /// Names a value that is to be used, when its place is given; false when the name has one already.
  mutating func name(_ name: String, _ value: String, at place: ScriptPlace?) -> Bool {
    guard values[name] == nil else { return false }
    values[name] = value
    if let place { unused.append((name, place)) }
    return true
  }

  /// True for letters, figures and `_`, not beginning with a figure.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// The text with the values in their places, or the name that has none and the one that is meant.
  ///
  /// A `$` more keeps `${` as it is: `$${NAME}`.
  mutating func filled(_ text: Substring) -> Result<(text: Substring, isFilledIn: Bool), Unknown> {
    guard text.utf8.contains(UInt8(ascii: "$")), text.contains("${") else { return .success((text, false)) }
    var filled = ""
    var rest = text
    var isFilledIn = false
    while let sign = rest.firstRange(of: "${") {
      let dollars = rest[..<sign.lowerBound].reversed().prefix { $0 == "$" }.count
      filled += rest[..<sign.lowerBound]
      rest = rest[sign.upperBound...]
      if dollars > 0 {
        filled += "{"
        continue
      }
      let end = rest.firstIndex(of: "}") ?? rest.endIndex
      let name = rest[..<end]
      guard end < rest.endIndex, let value = values[String(name)] else {
        let meant = nearest(to: String(name), among: values.keys.sorted())
        unused.removeAll { $0.name == meant }
        return .failure(Unknown(name: String(name), meant: meant))
      }
      filled += value
      unused.removeAll { $0.name == name }
      isFilledIn = true
      rest = rest[rest.index(after: end)...]
    }
    return .success((Substring(filled + rest), isFilledIn))
  }

  /// A name without a value.
  struct Unknown: Error {
    /// The name as it stands.
    let name: String
    /// The name that is meant; nil when none is near.
    let meant: String?
  }

  /// A text as it is written so that nothing in it is taken for a variable.
  static func literal(_ text: String) -> String {
    text.contains("${") ? text.replacing("${", with: "$${") : text
  }
}
