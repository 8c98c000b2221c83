// A script as a text: parsing it gives the same script.

extension Script {
  /// The text of the script.
  package var text: String {
    var text = "carnet-script 1\nlanguage \(language.rawValue)\nclock \(clock.iso)\nstep \(step)s\n"
    if !tags.isEmpty { text += "tags \(tags.joined(separator: " "))\n" }
    if let skip { text += "skip \(skip)\n" }
    text += "\n"
    for line in lines { text += line.content.text + "\n" }
    return text
  }
}

extension ScriptLine.Content {
  /// The line, or the lines, that say it.
  package var text: String {
    switch self {
    case .answer(let address, let words, let fate): ScriptLine.Content.text(address.description, words, fate)
    case .another(let form, let words, let fate): ScriptLine.Content.text(form.another, words, fate)
    case .command(let words, let fate): fate.sign + "! " + ScriptVariables.literal(words)
    case .line(let words, let fate): fate.sign + "> " + ScriptVariables.literal(words)
    case .group(let lines): (["any order"] + lines.map(\.content.text) + ["end"]).joined(separator: "\n")
    case .clock(let move): "@ " + move.words
    case .step(let seconds): "step \(seconds)s"
    case .require(let name, let value): ScriptLine.Content.text("= " + name, value)
    case .count(let count): "= lines \(count)"
    case .shown(let expectation): expectation.text
    case .comment(let words): words
    }
  }

  private static func text(_ key: String, _ words: String, _ fate: ScriptLine.Fate) -> String {
    let reason = if case .refused(let reason?) = fate { " " + reason } else { "" }
    return text((fate == .taken ? "" : "? ") + key + reason + ":", words)
  }

  /// Words behind what introduces them, or in a block below it when they have several lines.
  private static func text(_ head: String, _ words: String) -> String {
    let words = ScriptVariables.literal(words)
    guard words.contains("\n") else { return words.isEmpty ? head : head + " " + words }
    let block = words.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }
    return ([head] + block).joined(separator: "\n")
  }
}

extension ScriptLine.Fate {
  /// What stands before a command or a line: `? `, `? points-missing `, nothing.
  fileprivate var sign: String {
    switch self {
    case .taken: ""
    case .refused(let reason): "? " + (reason.map { $0 + " " } ?? "")
    }
  }
}
