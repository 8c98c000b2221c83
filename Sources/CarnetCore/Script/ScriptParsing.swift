extension Script {
  /// The longest script that is read, in bytes.
  package static let largest = 64 << 20

  /// The script of a text.
  ///
  /// - Throws: `ScriptFault` with the line, the column, and a good example.
  package init(parsing text: String) throws(ScriptFault) {
    var parser = ScriptParser(text)
    self = try parser.script()
  }
}

/// Reads a script line by line.
private struct ScriptParser {
  private let lines: [Substring]
  private var index = 0

  init(_ text: String) {
    let unmarked = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    lines = unmarked.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.last == "\r" ? $0.dropLast() : $0 }
      .map { $0.hasSuffix("\r\n") ? $0.dropLast() : $0 }
  }

  mutating func script() throws(ScriptFault) -> Script {
    try header()
    var language = Language.fr
    var clock: Instant?
    var step = 1
    var contents: [ScriptLine] = []
    while index < lines.count {
      let number = index + 1
      let line = lines[index]
      index += 1
      if let head = contents.isEmpty || clock == nil ? word(line) : nil, head != "#" {
        switch head {
        case "language":
          guard let parsed = Language(rawValue: rest(line)) else { throw fault(number, line, .language) }
          language = parsed
          continue
        case "clock":
          guard let instant = Instant(iso: rest(line)) else { throw fault(number, line, .clock) }
          clock = instant
          continue
        case "step":
          let count = rest(line)
          guard count.hasSuffix("s"), let seconds = digits(count.dropLast()) else { throw fault(number, line, .step) }
          step = seconds
          continue
        default: break
        }
      }
      if contents.isEmpty, line.allSatisfy(\.isWhitespace) { continue }
      if !line.isEmpty, clock == nil, !line.hasPrefix("#") { throw fault(number, line, .noClock) }
      contents.append(ScriptLine(number, try content(line, number)))
    }
    guard let clock else { throw fault(lines.count, "", .noClock) }
    while case .comment(let words)? = contents.last?.content, words.isEmpty { contents.removeLast() }
    return Script(language: language, clock: clock, step: step, lines: contents)
  }

  private mutating func header() throws(ScriptFault) {
    guard let first = lines.first, trimmed(first) == "carnet-script 1" else {
      throw fault(1, lines.first ?? "", .header)
    }
    index = 1
  }

  private mutating func content(_ line: Substring, _ number: Int) throws(ScriptFault) -> ScriptLine.Content {
    if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { return .comment(trimmed(line)) }
    switch word(line) {
    case "@":
      guard let instant = Instant(iso: rest(line)) else { throw fault(number, line, .clock, column: 3) }
      return .clock(instant)
    case "!": return .command(rest(line), refused: false)
    case ">": return .line(rest(line), refused: false)
    case "~": return .shown(rest(line))
    case "=":
      let parts = rest(line).split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw fault(number, line, .require, column: 3) }
      return .require(name: parts[0], value: trimmed(parts[1]))
    case "?":
      let tail = Substring(rest(line))
      if tail.hasPrefix("!") { return .command(trimmed(tail.dropFirst()), refused: true) }
      if tail.hasPrefix(">") { return .line(trimmed(tail.dropFirst()), refused: true) }
      return try answer(tail, number, refused: true)
    default: return try answer(line, number, refused: false)
    }
  }

  private mutating func answer(
    _ line: Substring, _ number: Int, refused: Bool
  ) throws(ScriptFault) -> ScriptLine.Content {
    guard let colon = line.firstIndex(of: ":"), let address = Address(trimmed(line[..<colon])) else {
      throw fault(number, line, .line)
    }
    let words = trimmed(line[line.index(after: colon)...])
    guard words.isEmpty else { return answer(address, words, refused) }
    var block: [String] = []
    while index < lines.count, lines[index].hasPrefix("  ") {
      block.append(String(lines[index].dropFirst(2)))
      index += 1
    }
    return answer(address, block.joined(separator: "\n"), refused)
  }

  private func answer(_ address: Address, _ words: String, _ refused: Bool) -> ScriptLine.Content {
    FormID(another: address).map { .another($0, words, refused: refused) }
      ?? .answer(address, words, refused: refused)
  }

  private func word(_ line: Substring) -> Substring { line.prefix { !$0.isWhitespace } }

  private func rest(_ line: Substring) -> String { trimmed(line.drop { !$0.isWhitespace }) }

  private func fault(_ number: Int, _ line: Substring, _ refusal: Refusal, column: Int = 1) -> ScriptFault {
    let shown = safeLine(String(line.prefix(60)), limit: 60)
    return ScriptFault(
      line: number, column: column,
      Refusal(
        Text(fr: "\(refusal.sentence.fr) Lu : « \(shown) ».", en: "\(refusal.sentence.en) Read: “\(shown)”."),
        remedy: refusal.remedy))
  }
}

extension Refusal {
  fileprivate init(_ sentence: Text, remedy: Text?) { self.init(CoreReason.notAScript, sentence, remedy: remedy) }

  fileprivate static let header = Refusal(
    Text(
      fr: "La première ligne n'est pas celle d'un script de Carnet.",
      en: "The first line is not that of a Carnet script."),
    remedy: Text(fr: "Par exemple : carnet-script 1", en: "For example: carnet-script 1"))
  fileprivate static let language = Refusal(
    Text(fr: "La langue est fr ou en.", en: "The language is fr or en."),
    remedy: Text(fr: "Par exemple : language fr", en: "For example: language en"))
  fileprivate static let clock = Refusal(
    Text(fr: "L'heure n'est pas lisible.", en: "The time cannot be read."),
    remedy: Text(
      fr: "Par exemple : 2025-10-06T09:00:00+02:00", en: "For example: 2025-10-06T09:00:00+02:00"))
  fileprivate static let noClock = Refusal(
    Text(fr: "Le script ne dit pas quand il commence.", en: "The script does not say when it begins."),
    remedy: Text(
      fr: "Par exemple, avant les réponses : clock 2025-10-06T09:00:00+02:00",
      en: "For example, before the answers: clock 2025-10-06T09:00:00+02:00"))
  fileprivate static let step = Refusal(
    Text(fr: "Le pas est un nombre de secondes.", en: "The step is a number of seconds."),
    remedy: Text(fr: "Par exemple : step 20s", en: "For example: step 20s"))
  fileprivate static let require = Refusal(
    Text(fr: "Une exigence est un nom et une valeur.", en: "A requirement is a name and a value."),
    remedy: Text(fr: "Par exemple : = kpi.K03 58.3", en: "For example: = kpi.K03 58.3"))
  fileprivate static let line = Refusal(
    Text(fr: "Cette ligne n'est ni une réponse ni une commande.", en: "This line is neither an answer nor a command."),
    remedy: Text(
      fr: "Par exemple : assets.A1.name: PC-CAISSE-01, ou ! close inventory",
      en: "For example: assets.A1.name: PC-CAISSE-01, or ! close inventory"))
}
