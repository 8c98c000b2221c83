extension Utterance {
  /// The utterance laid out for a screen of that many columns, without anything that could harm a terminal.
  package func lines(width: Int, language: Language) -> [Line] {
    let layout = TextLayout(width: width, language: language)
    switch self {
    case .understood(let words): return layout.hanging("  → ", words, .plain)
    case .refused(let sentence, let remedy):
      return layout.hanging("  ✗ ", remedy.isEmpty ? sentence : "\(sentence) \(remedy)", .bad)
    case .note(let words): return layout.hanging("  ", words, .plain)
    case .aside(let words): return layout.hanging("  ", words, .dim)
    case .warning(let words): return layout.hanging("  ! ", words, .caution)
    case .standing(let title, let progress): return [layout.rule(title, progress)]
    case .heading(let words): return [[]] + layout.hanging("", words, .strong)
    case .list(let numbered, let points): return layout.list(points, numbered: numbered)
    case .facts(let facts): return layout.facts(facts)
    case .table(let table): return layout.table(table)
    case .document(let document): return document.lines(width: width)
    }
  }
}

extension Document {
  /// The document laid out as text of that many columns.
  package func lines(width: Int) -> [Line] {
    let layout = TextLayout(width: width, language: language)
    var lines = layout.hanging("", title, .strong)
    if !subtitle.isEmpty { lines += layout.hanging("", subtitle, .dim) }
    lines.append([Run(String(repeating: "═", count: min(layout.width, max(8, displayWidth(title)))), .dim)])
    for block in blocks { lines += [[]] + layout.block(block) }
    let tie = Text(
      fr: "Dossier \(footer.dossier), événement \(footer.position), empreinte \(footer.chain)",
      en: "Dossier \(footer.dossier), event \(footer.position), digest \(footer.chain)")
    lines += [[], [Run(String(repeating: "─", count: layout.width), .dim)]]
    return lines + layout.hanging("", tie[language], .dim) + layout.hanging("", footer.notice, .dim)
  }
}

/// The characters of some lines, without their looks.
package func plainText(_ lines: [Line]) -> String {
  lines.map { line in
    var text = line.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }.joined(separator: "\n")
}

/// Lays out words in columns.
struct TextLayout {
  let width: Int
  let language: Language

  init(width: Int, language: Language) {
    self.width = max(20, min(width, 400))
    self.language = language
  }

  func block(_ block: Document.Block) -> [Line] {
    switch block {
    case .heading(let level, let words):
      return hanging("", level == 1 ? words : words, .strong)
        + (level == 1 ? [[Run(String(repeating: "─", count: min(width, displayWidth(words))), .dim)]] : [])
    case .paragraph(let words): return hanging("", words, .plain)
    case .note(let words): return hanging("│ ", words, .dim, repeating: true)
    case .list(let numbered, let points): return list(points, numbered: numbered)
    case .facts(let facts): return self.facts(facts)
    case .table(let table): return self.table(table)
    case .chart(let chart): return self.chart(chart)
    case .signatures(let signatures): return self.signatures(signatures)
    case .pageBreak: return []
    }
  }

  /// Words behind a mark, their further lines set in below the first; the mark stands on each when `repeating`.
  func hanging(_ mark: String, _ words: String, _ style: Run.Style, repeating: Bool = false) -> [Line] {
    let indent = displayWidth(mark)
    let blank = repeating ? mark : String(repeating: " ", count: indent)
    return wrapped(safeParagraph(words), width: width - indent).enumerated().map { index, text in
      [Run(index == 0 ? mark : blank, style == .plain ? .plain : style), Run(text, style)]
    }
  }

  func list(_ points: [String], numbered: Bool) -> [Line] {
    let digits = String(points.count).count
    return points.enumerated().flatMap { index, point in
      hanging(numbered ? "  \(filled("\(index + 1).", width: digits + 1, leading: true)) " : "  · ", point, .plain)
    }
  }

  func facts(_ facts: [Document.Fact]) -> [Line] {
    let widest = facts.map { displayWidth(safeLine($0.label)) }.max() ?? 0
    let column = min(widest, max(10, width * 2 / 5))
    return facts.flatMap { fact -> [Line] in
      let labels = wrapped(safeLine(fact.label), width: column)
      let values = wrapped(safeParagraph(fact.value), width: width - column - 4)
      return (0..<max(labels.count, values.count)).map { row in
        [
          Run("  " + filled(row < labels.count ? labels[row] : "", width: column) + "  ", .dim),
          Run(row < values.count ? values[row] : ""),
        ]
      }
    }
  }

  /// `── 1 Inventaire ─────── 4 réponses sur 31 ──`
  func rule(_ title: String, _ progress: String) -> Line {
    let left = "── \(truncated(safeLine(title), width: max(4, width - 8))) "
    var right = " \(safeLine(progress)) ──"
    if displayWidth(left) + displayWidth(right) > width { right = "──" }
    let fill = String(repeating: "─", count: max(0, width - displayWidth(left) - displayWidth(right)))
    return [Run(left, .strong), Run(fill, .dim), Run(right, .dim)]
  }

  func chart(_ chart: Chart) -> [Line] {
    let labels = chart.bars.map { displayWidth(safeLine($0.label)) }.max() ?? 0
    let words = min(width / 3, chart.bars.map { displayWidth(safeLine($0.words)) }.max() ?? 0)
    let label = min(labels, width / 3)
    let room = max(4, width - label - words - 6)
    let longest = max(chart.bars.map(\.value).max() ?? 0, chart.target ?? 0)
    let bars = chart.bars.map { bar -> Line in
      let length = longest > 0 ? Int((bar.value / longest * Double(room)).rounded()) : 0
      return [
        Run("  " + filled(truncated(safeLine(bar.label), width: label), width: label) + " "),
        Run(String(repeating: "█", count: max(0, min(room, length))), .strong),
        Run(" " + truncated(safeLine(bar.words), width: words)),
      ]
    }
    let target = chart.target == nil ? [] : hanging("  ", chart.targetWords, .dim)
    return hanging("", chart.title, .strong) + bars + target
  }

  func signatures(_ signatures: [Document.Signature]) -> [Line] {
    signatures.flatMap { signature -> [Line] in
      hanging("", signature.party, .strong) + hanging("", signature.signatory, .plain)
        + hanging(
          "",
          signature.signed.isEmpty
            ? Text(
              fr: "Date et signature : ........................", en: "Date and signature: ........................")[
                language]
            : signature.signed, .dim) + [[]]
    }
  }
}
