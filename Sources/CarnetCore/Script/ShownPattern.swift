/// A pattern of words that were shown: a glob, or a regular expression.
///
/// It is matched by following all its ways at once, so that no pattern takes more than its length times that of the text:
/// a script comes from outside, and one that never ends would be neither green nor red.
struct ShownPattern {
  /// What one step of a way does.
  private enum Step {
    /// Passes one character that the test takes.
    case one(@Sendable (Character) -> Bool)
    /// Goes on at both places.
    case fork(Int, Int)
    /// Goes on at a place.
    case jump(Int)
    /// Only at the beginning of the text.
    case begin
    /// Only at the end of the text.
    case end
    case found
  }

  private let steps: [Step]

  /// The pattern of a glob: `*` any characters, `?` any one, `\` before either for itself.
  init(glob text: String) {
    var steps: [Step] = []
    var isEscaped = false
    for character in text {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "*" where !isEscaped:
        let at = steps.count
        steps += [.fork(at + 1, at + 3), .one { _ in true }, .jump(at)]
      case "?" where !isEscaped: steps.append(.one { _ in true })
      default: steps.append(.one { $0 == character })
      }
      isEscaped = false
    }
    self.steps = steps + [.found]
  }

  /// The pattern of a regular expression: `.`, `[a-z]`, `[^a]`, `\d`, `\w`, `\s`, `( | )`, `*`, `+`, `?`, `{2,5}`, `^`, `$`;
  /// nil for what is none.
  init?(regex text: String) {
    var parser = RegexParser(text)
    guard let node = parser.whole() else { return nil }
    var steps: [Step] = []
    guard ShownPattern.lay(node, into: &steps) else { return nil }
    self.steps = steps + [.found]
  }

  /// True when some stretch of the text is of the pattern.
  func isFound(in text: String) -> Bool {
    let characters = Array(text)
    var ways: [Int] = []
    var isThere = [Bool](repeating: false, count: steps.count)
    for place in 0...characters.count {
      // A stretch may begin anywhere.
      follow(0, place, characters.count, &ways, &isThere)
      if isThere[steps.count - 1] { return true }
      guard place < characters.count else { break }
      let here = ways
      ways = []
      isThere = [Bool](repeating: false, count: steps.count)
      for way in here {
        if case .one(let takes) = steps[way], takes(characters[place]) {
          follow(way + 1, place + 1, characters.count, &ways, &isThere)
        }
      }
      if isThere[steps.count - 1] { return true }
    }
    return false
  }

  /// Adds a way, and those to which it leads without passing a character.
  private func follow(_ first: Int, _ place: Int, _ end: Int, _ ways: inout [Int], _ isThere: inout [Bool]) {
    var open = [first]
    while let way = open.popLast() {
      guard !isThere[way] else { continue }
      switch steps[way] {
      case .one: ways.append(way)
      case .fork(let one, let other): open += [one, other]
      case .jump(let target): open.append(target)
      case .begin:
        guard place == 0 else { continue }
        open.append(way + 1)
      case .end:
        guard place == end else { continue }
        open.append(way + 1)
      case .found: break
      }
      isThere[way] = true
    }
  }

  /// Steps enough for any expression that a person writes.
  private static let mostSteps = 4_000

  private static func lay(_ node: RegexNode, into steps: inout [Step]) -> Bool {
    guard steps.count < mostSteps else { return false }
    switch node {
    case .one(let takes): steps.append(.one(takes))
    case .begin: steps.append(.begin)
    case .end: steps.append(.end)
    case .row(let nodes): return nodes.allSatisfy { lay($0, into: &steps) }
    case .either(let nodes):
      var ends: [Int] = []
      for (index, node) in nodes.enumerated() {
        let fork = steps.count
        if index < nodes.count - 1 { steps.append(.jump(0)) }
        guard lay(node, into: &steps) else { return false }
        guard index < nodes.count - 1 else { break }
        ends.append(steps.count)
        steps.append(.jump(0))
        steps[fork] = .fork(fork + 1, steps.count)
      }
      for end in ends { steps[end] = .jump(steps.count) }
    case .times(let node, let least, let most):
      for _ in 0..<least { guard lay(node, into: &steps) else { return false } }
      guard let most else {
        let fork = steps.count
        steps.append(.jump(0))
        guard lay(node, into: &steps) else { return false }
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
        return true
      }
      var forks: [Int] = []
      for _ in least..<max(least, most) {
        forks.append(steps.count)
        steps.append(.jump(0))
        guard lay(node, into: &steps) else { return false }
      }
      for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
    }
    return true
  }
}

/// A part of a regular expression.
private indirect enum RegexNode {
  case one(@Sendable (Character) -> Bool)
  case begin
  case end
  case row([RegexNode])
  case either([RegexNode])
  case times(RegexNode, least: Int, most: Int?)
}

/// Reads a regular expression.
private struct RegexParser {
  private var rest: Substring
  private var depth = 0

  init(_ text: String) { rest = text[...] }

  mutating func whole() -> RegexNode? {
    guard let node = either(), rest.isEmpty else { return nil }
    return node
  }

  private mutating func either() -> RegexNode? {
    guard depth < 50, let first = row() else { return nil }
    var ways = [first]
    while rest.first == "|" {
      rest.removeFirst()
      guard let next = row() else { return nil }
      ways.append(next)
    }
    return ways.count == 1 ? first : .either(ways)
  }

  private mutating func row() -> RegexNode? {
    var nodes: [RegexNode] = []
    while let character = rest.first, character != "|", character != ")" {
      guard let atom = atom(), let node = counted(atom) else { return nil }
      nodes.append(node)
    }
    return .row(nodes)
  }

  private mutating func atom() -> RegexNode? {
    let character = rest.removeFirst()
    switch character {
    case "^": return .begin
    case "$": return .end
    case ".": return .one { _ in true }
    case "(":
      // A group is only one here: nothing is taken out of it.
      if rest.hasPrefix("?:") { rest.removeFirst(2) } else if rest.first == "?" { return nil }
      depth += 1
      defer { depth -= 1 }
      guard let inner = either(), rest.first == ")" else { return nil }
      rest.removeFirst()
      return inner
    case "[": return set().map { .one($0) }
    case "\\": return escaped().map { .one($0) }
    case "*", "+", "?", "{": return nil
    default: return .one { $0 == character }
    }
  }

  private mutating func counted(_ atom: RegexNode) -> RegexNode? {
    guard let sign = rest.first, "*+?{".contains(sign) else { return atom }
    switch atom {
    case .begin, .end: return nil
    default: break
    }
    rest.removeFirst()
    let node: RegexNode
    switch sign {
    case "*": node = .times(atom, least: 0, most: nil)
    case "+": node = .times(atom, least: 1, most: nil)
    case "?": node = .times(atom, least: 0, most: 1)
    default:
      guard let close = rest.firstIndex(of: "}") else { return nil }
      let parts = rest[..<close].split(separator: ",", omittingEmptySubsequences: false)
      rest = rest[rest.index(after: close)...]
      guard let least = parts.first.flatMap({ digits($0) }), parts.count <= 2, least <= 100 else { return nil }
      var most: Int? = least
      if parts.count == 2 { most = digits(parts[1]) }
      if let most, parts.count == 2, !(least...100).contains(most) { return nil }
      if parts.count == 2, most == nil, !parts[1].isEmpty { return nil }
      node = .times(atom, least: least, most: most)
    }
    // `*?` finds the same stretch: whether there is one is all that is asked.
    if rest.first == "?" { rest.removeFirst() }
    if let next = rest.first, "*+{".contains(next) { return nil }
    return node
  }

  private mutating func escaped() -> (@Sendable (Character) -> Bool)? {
    guard let character = rest.popFirst() else { return nil }
    switch character {
    case "d": return { $0.isASCII && $0.isNumber }
    case "D": return { !($0.isASCII && $0.isNumber) }
    case "w": return { $0.isLetter || $0.isNumber || $0 == "_" }
    case "W": return { !($0.isLetter || $0.isNumber || $0 == "_") }
    case "s": return { $0.isWhitespace }
    case "S": return { !$0.isWhitespace }
    default:
      guard !character.isLetter, !character.isNumber else { return nil }
      return { $0 == character }
    }
  }

  /// A set of characters, after its bracket.
  private mutating func set() -> (@Sendable (Character) -> Bool)? {
    let isDenied = rest.first == "^"
    if isDenied { rest.removeFirst() }
    var tests: [@Sendable (Character) -> Bool] = []
    while let character = rest.popFirst() {
      if character == "]", !tests.isEmpty {
        let all = tests
        return { taken in all.contains { $0(taken) } != isDenied }
      }
      if character == "\\" {
        guard let test = escaped() else { return nil }
        tests.append(test)
        continue
      }
      if rest.first == "-", let last = rest.dropFirst().first, last != "]" {
        guard character <= last else { return nil }
        rest.removeFirst(2)
        tests.append { character <= $0 && $0 <= last }
      } else {
        tests.append { $0 == character }
      }
    }
    return nil
  }
}
