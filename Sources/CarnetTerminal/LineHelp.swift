import CEditLine
import CarnetCore
import Glibc

/// What the editor may ask while a line is typed; it lives for the reading of that line only.
struct LineHelp {
  /// The most ways that are listed at a time.
  static let longestListing = 40

  let completions: (_ line: String) -> [Completion]
  let keepsLines: Bool
  let language: Language
  let talk: Descriptor

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
