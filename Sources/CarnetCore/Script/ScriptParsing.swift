/// Finds a file that a script includes: its name as it is to be shown, and its bytes.
///
/// `beside` is the name of the file that includes it; nil for the script itself.
package typealias ScriptLibrary = (_ path: String, _ beside: String?) -> Result<(name: String, bytes: [UInt8]), Refusal>

extension Script {
  /// The longest script that is read, in bytes, with what it includes.
  package static let largest = 64 << 20

  /// The script of a text.
  ///
  /// - Throws: `ScriptFault` with the line, the column, and a good example.
  package init(
    parsing text: String, including files: @escaping ScriptLibrary = { path, _ in .failure(.noFile(path)) }
  ) throws(ScriptFault) {
    try self.init(parsing: Array(text.utf8), including: files)
  }

  /// The script of a text in UTF-8.
  ///
  /// - Throws: the first `ScriptFault`, with the line, the column, and a good example.
  package init(
    parsing bytes: [UInt8], including files: @escaping ScriptLibrary = { path, _ in .failure(.noFile(path)) }
  ) throws(ScriptFault) {
    let (script, faults) = Script.read(bytes, including: files)
    if let first = faults.first { throw first }
    self = script
  }

  /// What can be read of a text in UTF-8, and every mistake in it, in order.
  package static func read(
    _ bytes: [UInt8], including files: @escaping ScriptLibrary = { path, _ in .failure(.noFile(path)) }
  ) -> (script: Script, faults: [ScriptFault]) {
    var told = ScriptTold()
    do throws(ScriptFault) {
      var parser = try ScriptParser(bytes, file: nil, above: [], files: files)
      try parser.read(into: &told)
      if told.clock == nil, told.faults.isEmpty {
        throw ScriptFault(ScriptPlace(told.lines.last?.place.number ?? 1), .noClock, read: nil)
      }
    } catch {
      told.faults.append(error)
    }
    told.faults += told.variables.unused.map { ScriptFault($0.place, .letUnused($0.name), read: nil) }
    while case .comment("")? = told.lines.last?.content { told.lines.removeLast() }
    let script = Script(
      language: told.language ?? .fr, clock: told.clock ?? Instant(epochSeconds: 0), step: told.step ?? 1,
      tags: told.tags, skip: told.skip, lines: told.lines)
    return (script, told.faults)
  }
}

/// What is known of a script while it is read.
private struct ScriptTold {
  var language: Language?
  var clock: Instant?
  var step: Int?
  var tags: [String] = []
  var skip: String?
  var lines: [ScriptLine] = []
  var variables = ScriptVariables()
  var faults: [ScriptFault] = []
}

/// Reads one file of a script, line by line.
private struct ScriptParser {
  private let lines: [Substring]
  private let file: String?
  /// The files that include this one, outermost first.
  private let above: [String?]
  private let files: ScriptLibrary
  private var index = 0
  /// How many lines of this file said or required something so far.
  private var count = 0
  /// What the header of this file said so far.
  private var header: Set<String> = []
  private var isUnderWay = false
  /// True when variables stand in the line that is being read.
  private var isFilledIn = false

  init(
    _ bytes: [UInt8], file: String?, above: [String?], files: @escaping ScriptLibrary
  ) throws(ScriptFault) {
    self.file = file
    self.above = above
    self.files = files
    var kept = bytes[...]
    if kept.starts(with: [0xEF, 0xBB, 0xBF]) { kept = kept.dropFirst(3) }
    // By bytes: CR and LF together are one character, which no line would end with.
    let split = kept.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var lines: [Substring] = []
    lines.reserveCapacity(split.count)
    for line in split {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let text = String(validating: line, as: UTF8.self) else {
        let good = String(decoding: line, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
        throw ScriptFault(ScriptPlace(lines.count + 1, in: file), column: good.count + 1, .notUTF8, read: good)
      }
      // What looks like the end of a line and is none would hide what comes after it.
      if let stray = text.unicodeScalars.firstIndex(where: ScriptParser.isStray) {
        let before = text[..<stray]
        throw ScriptFault(
          ScriptPlace(lines.count + 1, in: file), column: before.count + 1, .control(text.unicodeScalars[stray]),
          read: before)
      }
      lines.append(text[...])
    }
    self.lines = lines
  }

  mutating func read(into told: inout ScriptTold) throws(ScriptFault) {
    let isWhole = try firstLine()
    while index < lines.count {
      let start = index
      do throws(ScriptFault) {
        try readLine(into: &told, isWhole: isWhole)
      } catch {
        // The mistakes below are told as well, but for those that only follow from a script without its beginning.
        told.faults.append(error)
        index = max(index, start + 1)
        if trimmed(lines[start]) == "any order" { skipGroup() }
        count += 1
        if told.clock == nil, !isUnderWay { return }
      }
    }
  }

  private mutating func readLine(into told: inout ScriptTold, isWhole: Bool) throws(ScriptFault) {
    let number = index + 1
    let line = try filled(lines[index], &told.variables)
    index += 1
    if isBlank(line) || line.hasPrefix("#") {
      let words = trimmed(line)
      if !words.isEmpty || !told.lines.isEmpty {
        told.lines.append(ScriptLine(ScriptPlace(number, in: file), .comment(words)))
      }
      return
    }
    if try begins(line, &told, isWhole: isWhole) { return }
    // What is included may say when the session begins.
    if told.clock == nil, !["include", "let"].contains(word(line)) { throw fault(.noClock, line) }
    try take(line, number, &told)
  }

  /// Reads the first line that is not a comment; false when it is that of a file which is only to be included.
  private mutating func firstLine() throws(ScriptFault) -> Bool {
    while index < lines.count, isBlank(lines[index]) || lines[index].hasPrefix("#") { index += 1 }
    let line = index < lines.count ? lines[index] : ""
    let words = line.split(whereSeparator: \.isWhitespace)
    if words == ["carnet-script", "1"] {
      // Comments above it are dropped: a script begins with its header.
      index += 1
      return true
    }
    if words.count == 2, words[0] == "carnet-script" { throw fault(.otherVersion(String(words[1])), line, at: index) }
    guard file != nil else { throw fault(.noHeader, line, at: min(index, max(0, lines.count - 1))) }
    index = 0
    return false
  }

  // MARK: What a script begins with

  /// Takes a line of the header; false when it is none.
  private mutating func begins(
    _ line: Substring, _ told: inout ScriptTold, isWhole: Bool
  ) throws(ScriptFault) -> Bool {
    let head = String(word(line))
    guard ["carnet-script", "language", "clock", "tags", "skip", "step"].contains(head) else { return false }
    if isUnderWay || !isWhole {
      if head == "step" { return false }
      throw fault(.late(head), line)
    }
    guard header.insert(head).inserted, head != "carnet-script" else { throw fault(.twice(head), line) }
    let said = rest(line)
    switch head {
    case "language":
      guard let language = Language(rawValue: said) else { throw fault(.language, line) }
      if let known = told.language, file != nil, known != language { throw fault(.includedLanguage, line) }
      told.language = language
    case "clock":
      guard let instant = Instant(iso: said) else { throw fault(.clock, line) }
      if file != nil { told.lines.append(ScriptLine(place, .clock(ClockMove(to: instant)))) }
      told.clock = told.clock ?? instant
    case "step":
      let seconds = try step(line)
      if file != nil, let before = told.step, before != seconds {
        told.lines.append(ScriptLine(place, .step(seconds)))
      } else {
        told.step = seconds
      }
    case "tags":
      let tags = said.split(separator: " ").map(String.init)
      guard !tags.isEmpty, tags.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) } }) else {
        throw fault(.tags, line)
      }
      if file == nil { told.tags = tags }
    default:
      guard !said.isEmpty else { throw fault(.skip, line) }
      told.skip = told.skip ?? said
    }
    return true
  }

  private func step(_ line: Substring) throws(ScriptFault) -> Int {
    let said = rest(line)
    guard said.hasSuffix("s"), let seconds = digits(said.dropLast()), seconds <= 86_400 else {
      throw fault(.step, line)
    }
    return seconds
  }

  // MARK: What it says and requires

  private mutating func take(_ line: Substring, _ number: Int, _ told: inout ScriptTold) throws(ScriptFault) {
    isUnderWay = true
    let place = ScriptPlace(number, in: file)
    let wasFilledIn = isFilledIn
    switch word(line) {
    case "include":
      try include(line, &told)
      count += 1
    case "let":
      let parts = rest(line).split(separator: " ", maxSplits: 1)
      guard let name = parts.first, ScriptVariables.isName(name) else { throw fault(.letName, line) }
      guard parts.count == 2 else { throw fault(.letValue, line) }
      // Names that an included file gives are there for whoever needs them.
      let asked = file == nil ? place : nil
      guard told.variables.name(String(name), trimmed(parts[1]), at: asked) else {
        throw fault(.letTwice(String(name)), line)
      }
      count += 1
    case "any":
      guard rest(line) == "order" else { throw fault(.anyOrder, line) }
      told.lines.append(ScriptLine(place, .group(try group(from: line, &told.variables))))
    case "end": throw fault(.groupStray, line)
    default:
      let content = try content(line, &told.variables)
      told.lines.append(ScriptLine(place, content, isFilledIn: wasFilledIn || isFilledIn))
      count += 1
    }
  }

  /// The answers up to `end`, in any order.
  private mutating func group(
    from opening: Substring, _ variables: inout ScriptVariables
  ) throws(ScriptFault) -> [ScriptLine] {
    let opened = place
    count += 2
    var answers: [ScriptLine] = []
    while index < lines.count {
      let place = ScriptPlace(index + 1, in: file)
      let line = try filled(lines[index].drop(while: \.isWhitespace), &variables)
      index += 1
      if isBlank(line) || line.hasPrefix("#") {
        answers.append(ScriptLine(place, .comment(trimmed(line))))
        continue
      }
      if trimmed(line) == "end" {
        guard answers.contains(where: \.counts) else { throw ScriptFault(opened, .groupEmpty, read: opening) }
        return answers
      }
      guard !["any", "let", "include", "step"].contains(word(line)) else { throw fault(.groupHolds, line) }
      let content = try content(line, &variables)
      switch content {
      case .answer, .another: answers.append(ScriptLine(place, content))
      default: throw ScriptFault(place, .groupHolds, read: line)
      }
      count += 1
    }
    throw ScriptFault(opened, .groupOpen, read: opening)
  }

  /// Passes what is left of a group in which something is wrong.
  private mutating func skipGroup() {
    let end = lines[index...].firstIndex { trimmed($0) == "end" }
    index = end.map { $0 + 1 } ?? index
  }

  private func include(_ line: Substring, _ told: inout ScriptTold) throws(ScriptFault) {
    let path = rest(line)
    guard !path.isEmpty else { throw fault(.includeName, line) }
    switch files(path, file) {
    case .failure(let refusal): throw fault(.includeRefused(refusal), line)
    case .success(let found):
      guard above.count < 16, !above.contains(found.name), found.name != file else { throw fault(.includeDeep, line) }
      let step = told.step ?? 1
      var parser = try ScriptParser(found.bytes, file: found.name, above: above + [file], files: files)
      let before = told.lines.count
      try parser.read(into: &told)
      let changed = told.lines[before...].contains { if case .step = $0.content { true } else { false } }
      if changed { told.lines.append(ScriptLine(place, .step(step))) }
    }
  }

  private mutating func content(
    _ line: Substring, _ variables: inout ScriptVariables
  ) throws(ScriptFault) -> ScriptLine.Content {
    if line.hasPrefix("~") || line.hasPrefix("!~") { return .shown(try expectation(line)) }
    guard let sign = line.first, "@!>=?".contains(sign) else {
      if word(line) == "step" { return .step(try step(line)) }
      return try answer(line, refused: false, &variables)
    }
    let said = rest(line)
    guard word(line).count == 1 else { throw fault(.noSpace(sign), line, column: 2) }
    guard !said.isEmpty else { throw fault(.nothingAfter(sign), line, column: 2) }
    switch sign {
    case "@":
      guard let move = ClockMove(said) else { throw fault(.clockMove, line, column: 3) }
      return .clock(move)
    case "!": return .command(try command(said, line), .taken)
    case ">": return .line(said, .taken)
    case "=": return try requirement(said, line, &variables)
    default: return try refusal(Substring(said), line, &variables)
    }
  }

  private mutating func requirement(
    _ said: String, _ line: Substring, _ variables: inout ScriptVariables
  ) throws(ScriptFault) -> ScriptLine.Content {
    let parts = said.split(separator: " ", maxSplits: 1).map(String.init)
    if parts.count == 1 {
      let block = try block(&variables)
      guard !block.isEmpty else { throw fault(.figure, line, column: 3) }
      return .require(name: parts[0], value: block)
    }
    guard parts[0] == "lines" else { return .require(name: parts[0], value: trimmed(parts[1])) }
    guard let said = digits(parts[1]) else { throw fault(.figure, line, column: 3) }
    guard said == count else { throw fault(.lineCount(said: said, there: count), line, column: 3) }
    return .count(said)
  }

  private func command(_ words: String, _ line: Substring) throws(ScriptFault) -> String {
    guard !words.hasPrefix(":") else {
      throw fault(.colonCommand(trimmed(words.drop { $0 == ":" })), line, column: 3)
    }
    return words
  }

  /// What stands after `?`: a command, a line or an answer, with the reason or without.
  private mutating func refusal(
    _ said: Substring, _ line: Substring, _ variables: inout ScriptVariables
  ) throws(ScriptFault) -> ScriptLine.Content {
    var words = said
    var reason: String?
    let first = word(words)
    if !first.contains(":"), !first.contains("."), !"!>".contains(first.first ?? " ") {
      reason = String(first)
      words = Substring(trimmed(words.dropFirst(first.count)))
    }
    if let sign = words.first, "!>".contains(sign) {
      let tail = trimmed(words.dropFirst())
      guard word(words).count == 1 else { throw fault(.noSpace(sign), line) }
      guard !tail.isEmpty else { throw fault(.nothingAfter(sign), line) }
      let fate = ScriptLine.Fate.refused(reason: reason)
      return sign == "!" ? .command(try command(tail, line), fate) : .line(tail, fate)
    }
    if reason != nil { throw fault(words.isEmpty ? .address : .reasonFirst, line, column: 3) }
    return try answer(said, refused: true, &variables)
  }

  private func expectation(_ line: Substring) throws(ScriptFault) -> Expectation {
    let isNegated = line.hasPrefix("!")
    let tail = line.dropFirst(isNegated ? 2 : 1)
    let column = isNegated ? 3 : 2
    switch tail.first {
    case "*":
      let glob = trimmed(tail.dropFirst())
      guard tail.dropFirst().first?.isWhitespace ?? true else { throw fault(.noSpace("*"), line, column: column) }
      guard glob.contains(where: { !"*? ".contains($0) }) else { throw fault(.glob, line, column: column) }
      return Expectation(.glob(glob), isNegated: isNegated)
    case "/":
      let inner = trimmed(tail).dropFirst()
      guard inner.count > 1, inner.last == "/" else { throw fault(.openRegex, line, column: column) }
      let regex = String(inner.dropLast())
      guard regex.utf8.count <= 1_000, let parsed = ShownPattern(regex: regex) else {
        throw fault(.regex, line, column: column)
      }
      guard !parsed.isFound(in: "") else { throw fault(.glob, line, column: column) }
      return Expectation(.regex(regex), isNegated: isNegated)
    case nil: throw fault(.nothingAfter("~"), line, column: column)
    case let first? where first.isWhitespace:
      let words = trimmed(tail)
      guard !words.isEmpty else { throw fault(.nothingAfter("~"), line, column: column) }
      return Expectation(.words(words), isNegated: isNegated)
    default: throw fault(.noSpace("~"), line, column: column)
    }
  }

  // MARK: Answers

  private mutating func answer(
    _ line: Substring, refused: Bool, _ variables: inout ScriptVariables
  ) throws(ScriptFault) -> ScriptLine.Content {
    guard let colon = line.firstIndex(of: ":") else { throw fault(mistake(in: line, refused: refused), line) }
    let words = line[..<colon].split(whereSeparator: \.isWhitespace)
    guard let key = words.first, let address = Address(key), words.count == 1 || words.count == 2 && refused else {
      throw fault(mistake(inKey: words, line, refused: refused), line)
    }
    let fate: ScriptLine.Fate = refused ? .refused(reason: words.count == 2 ? String(words[1]) : nil) : .taken
    var said = trimmed(line[line.index(after: colon)...])
    if said.isEmpty { said = try block(&variables) }
    return FormID(another: address).map { .another($0, said, fate) } ?? .answer(address, said, fate)
  }

  /// The indented lines that follow, without their indent.
  ///
  /// A blank line belongs to them when another one comes after, and a comment between them is passed over.
  private mutating func block(_ variables: inout ScriptVariables) throws(ScriptFault) -> String {
    var block: [String] = []
    var blanks = 0
    var ahead = index
    while ahead < lines.count {
      let line = lines[ahead]
      if isBlank(line) {
        blanks += 1
      } else if line.hasPrefix("#") {
        if block.isEmpty { break }
      } else if let indented = unindented(line) {
        block += Array(repeating: "", count: blanks)
        blanks = 0
        let isFilledBefore = isFilledIn
        block.append(String(try filled(indented, &variables, at: ahead)))
        isFilledIn = isFilledIn || isFilledBefore
        index = ahead + 1
      } else if blanks == 0, line.first == " ", Address(line.prefix { $0 != ":" }.drop { $0 == " " }) == nil {
        index = ahead + 1
        throw fault(.indent, line)
      } else {
        break
      }
      ahead += 1
    }
    return block.joined(separator: "\n")
  }

  private func unindented(_ line: Substring) -> Substring? {
    line.hasPrefix("  ") ? line.dropFirst(2) : line.hasPrefix("\t") ? line.dropFirst() : nil
  }

  /// What is wrong with a line without a colon.
  private func mistake(in line: Substring, refused: Bool) -> ScriptMistake {
    let words = line.split(whereSeparator: \.isWhitespace)
    if line.hasPrefix("//") || line.hasPrefix(";") || line.hasPrefix("--") { return .slashComment }
    if index >= 2, lines[index - 2].hasSuffix("\\") { return .backslash }
    if line.first?.isWhitespace ?? false { return .strayIndent }
    guard let key = words.first, Address(key) != nil else { return .line }
    return words.dropFirst().first?.hasPrefix("=") ?? false ? .equals : .noColon
  }

  /// What is wrong with what stands before the colon.
  private func mistake(inKey words: [Substring], _ line: Substring, refused: Bool) -> ScriptMistake {
    if line.hasPrefix(":") { return .bareCommand }
    if line.first?.isWhitespace ?? false, words.first.flatMap({ Address($0) }) == nil { return .strayIndent }
    if line.hasPrefix("//") || line.hasPrefix(";") || line.hasPrefix("--") { return .slashComment }
    if index >= 2, lines[index - 2].hasSuffix("\\") { return .backslash }
    guard let key = words.first else { return .line }
    if Address(key) != nil {
      if words.dropFirst().first?.hasPrefix("=") ?? false { return .equals }
      return refused ? .tooManyWords : .spacedAddress
    }
    if words.contains(where: { Address($0) != nil }) { return refused ? .reasonFirst : .spacedAddress }
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    if words.count > 1 { return Address(words.joined(separator: ".")) == nil ? .line : .spacedAddress }
    if parts.count == 1 { return .noQuestion }
    return parts.count == 3 && ItemID(parts[1]) == nil ? .numberedItem : .address
  }

  /// True for a character that ends a line elsewhere, or that nothing shows.
  private static func isStray(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  // MARK: Words of a line

  private func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  private func word(_ line: Substring) -> Substring { line.prefix { !$0.isWhitespace } }

  private func rest(_ line: Substring) -> String { trimmed(line.drop { !$0.isWhitespace }) }

  /// A line with the values of its variables; a comment has none.
  private mutating func filled(
    _ line: Substring, _ variables: inout ScriptVariables, at position: Int? = nil
  ) throws(ScriptFault) -> Substring {
    isFilledIn = false
    guard !line.hasPrefix("#") else { return line }
    switch variables.filled(line) {
    case .failure(let unknown): throw fault(.variable(unknown), line, at: position ?? index)
    case .success(let filled):
      isFilledIn = filled.isFilledIn
      return filled.text
    }
  }

  /// The line that was read last.
  private var place: ScriptPlace { ScriptPlace(index, in: file) }

  private func fault(
    _ mistake: ScriptMistake, _ line: Substring, column: Int = 1, at position: Int? = nil
  ) -> ScriptFault {
    ScriptFault(
      ScriptPlace((position.map { $0 + 1 } ?? index), in: file), column: column, mistake, read: line)
  }
}

extension ScriptFault {
  /// A mistake at a place, with the line as it was read.
  fileprivate init(_ place: ScriptPlace, column: Int = 1, _ mistake: ScriptMistake, read line: Substring?) {
    let shown = line.map { safeLine(String($0.prefix(60)), limit: 60) } ?? ""
    let sentence = mistake.sentence
    self.init(
      place, column: column,
      shown.isEmpty
        ? sentence
        : Text(fr: "\(sentence.fr) Lu : « \(shown) ».", en: "\(sentence.en) Read: “\(shown)”."),
      remedy: mistake.remedy)
  }
}
