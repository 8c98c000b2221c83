/// Where a replay was not as its script says.
package struct Divergence: Hashable, Sendable {
  /// What is judged.
  package enum Verdict: String, Hashable, Sendable {
    /// What was taken or refused.
    case decision
    /// A figure.
    case state
    /// Words shown.
    case wording
    /// The script's clock.
    case clock
    /// A line that was never reached.
    case unplayed
  }

  /// The line of the script.
  package let line: ScriptLine
  /// What is judged.
  package let verdict: Verdict
  /// What the script says.
  package let expected: Text
  /// What came.
  package let actual: Text
  /// What was asked meanwhile, and what may be meant; nil when there is nothing to say.
  package let hint: Text?
  /// The last thing said before, with all that was shown then; nil when nothing was.
  package let exchange: Exchange?

  init(
    line: ScriptLine, verdict: Verdict, expected: Text, actual: Text, hint: Text? = nil, exchange: Exchange?
  ) {
    self.line = line
    self.verdict = verdict
    self.expected = expected
    self.actual = actual
    self.hint = hint
    self.exchange = exchange
  }

  /// Something said, and what was shown then.
  package struct Exchange: Hashable, Sendable {
    /// What was said.
    package let line: ScriptLine
    /// What was shown, line by line.
    package let shown: [String]
  }

  static func words(for fate: ScriptLine.Fate) -> Text {
    switch fate {
    case .taken: Text(fr: "accepté", en: "taken")
    case .refused(nil): Text(fr: "refusé pour sa valeur", en: "refused for its value")
    case .refused(let reason?): Text(fr: "refusé (\(reason))", en: "refused (\(reason))")
    }
  }

  static func words(for refusal: RefusalShown) -> Text {
    Text(
      fr: "refusé (\(refusal.reason.id)) : \(refusal.words)", en: "refused (\(refusal.reason.id)): \(refusal.words)")
  }
}

extension Divergence.Verdict {
  /// How it is called in a report.
  package var title: Text {
    switch self {
    case .decision: Text(fr: "décision", en: "decision")
    case .state: Text(fr: "état", en: "state")
    case .wording: Text(fr: "mots", en: "wording")
    case .clock: Text(fr: "heure", en: "clock")
    case .unplayed: Text(fr: "non jouée", en: "not played")
    }
  }
}

extension Divergence {
  /// The report of it, line by line, for the script of a file: where, what was said, expected, obtained, and what was
  /// shown then.
  package func report(of file: String, in language: Language) -> [String] {
    var lines = [
      "\(safeLine(line.place.file ?? file)):\(line.place.number): \(verdict.title[language])",
      "  " + safeParagraph(line.content.text, limit: 2_000).replacing("\n", with: "\n  "),
    ]
    let isLong = [expected, actual].contains { $0[language].contains("\n") }
    if verdict == .wording || isLong {
      lines += Divergence.difference(expected[language], actual[language]).map { "  " + $0 }
    } else {
      lines += [
        "  " + Text(fr: "attendu : ", en: "expected: ")[language] + safeLine(expected[language]),
        "  " + Text(fr: "obtenu :  ", en: "obtained: ")[language] + safeLine(actual[language]),
      ]
    }
    if let hint { lines.append("  " + hint[language]) }
    guard let exchange else { return lines }
    // What was said stands above already when it is what is judged.
    if exchange.line != line {
      lines.append("  " + Text(fr: "dernier échange :", en: "last exchange:")[language])
      let words = "    › " + safeParagraph(exchange.line.content.text).replacing("\n", with: "\n      ")
      lines.append(words + (exchange.line.place.file == line.place.file ? "  (\(exchange.line.place.number))" : ""))
      if exchange.shown.isEmpty { lines.append("    " + Text(fr: "(rien)", en: "(nothing)")[language]) }
    }
    let most = 24
    lines += exchange.shown.prefix(most).map { "    " + truncated(safeLine($0), width: 200) }
    if exchange.shown.count > most {
      let more = exchange.shown.count - most
      lines.append("    " + Text(fr: "… et \(more) lignes de plus", en: "… and \(more) more lines")[language])
    }
    return lines
  }

  /// Two texts line by line: `-` before what is only expected, `+` before what only came.
  private static func difference(_ expected: String, _ actual: String) -> [String] {
    let old = safeParagraph(expected).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = safeParagraph(actual).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var lines: [String] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if removed.contains(before) {
        lines.append("- " + old[before])
        before += 1
      } else if inserted.contains(after) {
        lines.append("+ " + new[after])
        after += 1
      } else {
        lines.append("  " + old[before])
        before += 1
        after += 1
      }
    }
    return lines
  }
}
