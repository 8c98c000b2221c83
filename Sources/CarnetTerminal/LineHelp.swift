import CEditLine
import CarnetCore
import Glibc

/// What the editor may ask while a line is typed; it lives for the reading of that line only.
struct LineHelp {
  /// The most ways that are listed at a time.
  static let longestListing = 40

  let completions: (_ line: String) -> [Completion]
  let history: [String]
  let keepsLines: Bool
  let language: Language
  let talk: Descriptor
  let colour: Bool
  private let prospects: (() -> Prospects)?
  /// Made when the first key is pressed, for all of the line.
  private lazy var made: Prospects? = prospects?()

  /// Help with a line of a situation; `history` is what was typed before, oldest first.
  init(
    _ situation: Situation, history: [String], showsHints: Bool, keepsLines: Bool, language: Language, talk: Descriptor,
    colour: Bool
  ) {
    completions = situation.completions
    prospects = showsHints ? situation.prospects : nil
    self.history = history
    self.keepsLines = keepsLines
    self.language = language
    self.talk = talk
    self.colour = colour
  }

  /// What is shown behind a line, dim; nil for nothing.
  mutating func hint(behind typed: String) -> String? {
    let tail = made?.tail(of: heardText(typed, keepingLines: keepsLines), after: history)
    return tail.map { lineText($0, keepingLines: keepsLines) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The nearest line that holds a pattern, from a place counted from the latest, towards the latest when `forward`.
  func found(_ pattern: String, from place: Int, forward: Bool, next: Bool) -> (line: String, place: Int)? {
    let wanted = folded(pattern)
    guard !wanted.isEmpty else { return nil }
    let step = forward ? -1 : 1
    var place = place < 0 ? (forward ? history.count - 1 : 0) : next ? place + step : place
    while place >= 0, place < history.count {
      let line = history[history.count - 1 - place]
      if folded(line).contains(wanted) { return (line, place) }
      place += step
    }
    return nil
  }

  /// What stands before the line while it is looked for.
  func prompt(lookingFor pattern: String, isFound: Bool) -> String {
    let width = max(20, talk.columns ?? 80)
    let asks =
      isFound
      ? Text(fr: "Déjà tapé, qui contient", en: "Typed before, holding")
      : Text(fr: "Jamais tapé, qui contienne", en: "Never typed, holding")
    let words = Typography.set(Text(fr: "\(asks.fr) :", en: "\(asks.en):")[language], in: language)
    let shown = String(safeLine(pattern).suffix(max(4, width / 4)))
    let fits = displayWidth(words) + displayWidth(shown) + 4 + min(24, width / 3) <= width
    return [fits ? words : "?", shown, "› "].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What shall stand instead of `typed`, and what to list below: one way is taken, of several what all begin with.
  func completed(_ typed: String) -> (replacement: String?, listing: String?) {
    let ways = completions(heardText(typed, keepingLines: keepsLines))
    guard let first = ways.first else { return (nil, nil) }
    guard ways.count > 1 else { return (lineText(first.line, keepingLines: keepsLines), nil) }
    let common = ways.dropFirst().reduce(first.line) { $0.commonBeginning(with: $1.line) }
    // Ways are also found by what they mean: what they have in common then need not go on with what was typed.
    let goesOn = folded(common).hasPrefix(folded(typed)) && common.count >= typed.count
    return (goesOn ? lineText(common, keepingLines: keepsLines) : nil, listing(ways))
  }

  private func listing(_ ways: [Completion]) -> String {
    let width = max(20, talk.columns ?? 80)
    let shown = ways.prefix(LineHelp.longestListing)
    let widest = min(width / 2, shown.map { displayWidth(safeLine($0.line)) }.max() ?? 0)
    var lines = shown.map { way in
      let line = truncated(safeLine(way.line), width: widest)
      guard let meaning = way.meaning else { return "  \(line)" }
      return "  \(filled(line, width: widest))  \(truncated(safeLine(meaning), width: width - widest - 5))"
    }
    let rest = ways.count - shown.count
    if rest > 0 { lines.append("  " + Text(fr: "et \(rest) de plus", en: "and \(rest) more")[language]) }
    return lines.joined(separator: "\n")
  }
}

/// Answers the editor's request to complete a line.
let completeLine: CELCompleter = { context, line, replacement, listing in
  guard let context = unsafe context, let line = unsafe line else { return }
  let help = unsafe context.assumingMemoryBound(to: LineHelp.self).pointee
  let completed = unsafe help.completed(String(cString: line))
  if let text = completed.replacement { unsafe replacement?.pointee = strdup(text) }
  if let text = completed.listing { unsafe listing?.pointee = strdup(text) }
}

/// Answers the editor's request for what may come behind the line.
let hintLine: CELHinter = { context, line in
  guard let context = unsafe context, let line = unsafe line else { return nil }
  let hint = unsafe context.assumingMemoryBound(to: LineHelp.self).pointee.hint(behind: String(cString: line))
  return unsafe hint.flatMap { unsafe strdup($0) }
}

/// Answers the editor's request for an earlier line.
let searchLines: CELSearcher = { context, pattern, forward, next, place, line, prompt in
  guard let context = unsafe context, let pattern = unsafe pattern, let place = unsafe place else { return }
  let help = unsafe context.assumingMemoryBound(to: LineHelp.self).pointee
  let wanted = unsafe String(cString: pattern)
  let found = unsafe help.found(wanted, from: place.pointee, forward: forward != 0, next: next != 0)
  if let found {
    unsafe place.pointee = found.place
    unsafe line?.pointee = strdup(found.line)
  }
  unsafe prompt?.pointee = strdup(help.prompt(lookingFor: wanted, isFound: wanted.isEmpty || found != nil))
}

/// Answers the editor's request for what a paste shall become.
let cleanPaste: CELPaster = { context, pasted in
  guard let context = unsafe context, let pasted = unsafe pasted else { return nil }
  let help = unsafe context.assumingMemoryBound(to: LineHelp.self).pointee
  return unsafe strdup(pastedText(String(cString: pasted), keepingLines: help.keepsLines))
}

extension String {
  /// The characters with which both begin.
  fileprivate func commonBeginning(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
