extension Utterance {
  /// The utterance laid out for a screen of that many columns (20 to 400), without anything that could harm a terminal.
  package func lines(width: Int, language: Language) -> [Line] {
    let layout = TextLayout(width: width, language: language)
    switch self {
    case .understood(let words): return layout.hanging("  → ", words, .plain)
    case .refused(_, let sentence, _): return layout.hanging("  ✗ ", refusal ?? sentence, .bad)
    case .note(let words): return layout.hanging("  ", words, .plain)
    case .aside(let words): return layout.hanging("  ", words, .dim)
    case .warning(let words): return layout.hanging("  ! ", words, .caution)
    case .standing(let title, let progress): return layout.rule(title, progress)
    case .heading(let words): return [[]] + layout.hanging("", words, .strong)
    case .list(let numbered, let points): return layout.list(points, numbered: numbered)
    case .facts(let facts): return layout.facts(facts)
    case .table(let table): return layout.table(table)
    case .document(let document): return document.lines(width: width)
    }
  }
}

extension Document {
  /// The document laid out as text of that many columns (20 to 400): blocks set apart by an empty line, then the footer.
  package func lines(width: Int) -> [Line] {
    let layout = TextLayout(width: width, language: language)
    let mark = isDraft ? layout.hanging("", Document.draftMark(in: language), .caution) : []
    var lines = mark + layout.hanging("", title, .strong)
    if !subtitle.isEmpty { lines += layout.hanging("", subtitle, .dim) }
    lines.append(layout.underline("═", title))
    for block in blocks {
      var laidOut = layout.block(block)
      while laidOut.last?.isEmpty == true { laidOut.removeLast() }
      if case .pageBreak = block { laidOut = mark }
      if !laidOut.isEmpty { lines += [[]] + laidOut }
    }
    if isDraft { lines += [[]] + mark }
    lines += [[], [Run(String(repeating: "─", count: layout.width), .dim)]]
    return lines + layout.hanging("", tie, .dim) + layout.hanging("", footer.notice, .dim)
  }

  /// What ties the document to its dossier, in words: `Dossier Kermarrec, événement 412, empreinte 0f3a…`.
  package var tie: String {
    Text(
      fr: "Dossier \(footer.dossier), événement \(footer.position), empreinte \(footer.chain)",
      en: "Dossier \(footer.dossier), event \(footer.position), fingerprint \(footer.chain)")[language]
  }
}

/// The characters of some lines, without their looks and without spaces at their ends; a newline between two lines.
package func plainText(_ lines: [Line]) -> String {
  lines.map { line in
    var text = line.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }.joined(separator: "\n")
}

/// Lays out words in columns.
///
/// No line is wider than `width`, and every word passes through `safeLine` or `safeParagraph`.
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
      return hanging("", words, .strong) + (level <= 1 ? [underline("─", words)] : [])
    case .paragraph(let words): return hanging("", words, .plain)
    case .note(let words): return hanging("│ ", words, .dim, repeating: true)
    case .list(let numbered, let points): return list(points, numbered: numbered)
    case .facts(let facts): return self.facts(facts)
    case .table(let table): return self.table(table)
    case .chart(let chart): return self.chart(chart)
    case .signatures(let signatures): return self.signatures(signatures)
    case .fields(let fields, _): return self.fields(fields)
    case .pageBreak: return []
    }
  }

  /// Words behind a mark, their further lines set in below the first; the mark stands on each when `repeating`.
  func hanging(_ mark: String, _ words: String, _ style: Run.Style, repeating: Bool = false) -> [Line] {
    let indent = displayWidth(mark)
    let blank = repeating ? mark : String(repeating: " ", count: indent)
    return wrapped(safeParagraph(words), width: width - indent).enumerated().map { index, text in
      let lead = index == 0 ? mark : blank
      let runs = Sign.runs(text, style)
      return lead.isEmpty ? runs : [Run(lead, style)] + runs
    }
  }

  /// A rule as wide as the words above it.
  func underline(_ mark: String, _ words: String) -> Line {
    [Run(String(repeating: mark, count: min(width, max(4, displayWidth(safeLine(words))))), .dim)]
  }

  func list(_ points: [String], numbered: Bool) -> [Line] {
    let digits = String(points.count).count
    let indent = String(repeating: " ", count: width < 40 ? 2 : 4)
    return points.enumerated().flatMap { index, point -> [Line] in
      let mark = numbered ? filled("\(index + 1).", width: digits + 1, leading: true) : "·"
      return hanging("\(indent)\(mark) ", point, .plain)
    }
  }

  /// Labels and values side by side; each value below its label where side by side would be too narrow to read.
  func facts(_ facts: [Document.Fact]) -> [Line] {
    let widest = facts.map { displayWidth(safeLine($0.label)) }.max() ?? 0
    let column = min(widest, width * 2 / 5)
    let room = width - column - 4
    guard room >= 16 else {
      return facts.flatMap { hanging("  ", safeLine($0.label), .dim) + hanging("    ", $0.value, .plain) }
    }
    return facts.flatMap { fact -> [Line] in
      let labels = wrapped(safeLine(fact.label), width: column)
      let values = wrapped(safeParagraph(fact.value), width: room)
      return (0..<max(labels.count, values.count)).map { row in
        let label = row < labels.count ? labels[row] : ""
        let value = row < values.count ? values[row] : ""
        return [Run("  ", .dim)] + Sign.runs(filled(label, width: column), .dim) + [Run("  ", .dim)]
          + (value.isEmpty ? [Run("")] : Sign.runs(value, .plain))
      }
    }
  }

  /// `── 1 Inventaire ─────── 4 réponses sur 31 ──`; the progress comes below when both do not fit on a line.
  func rule(_ title: String, _ progress: String) -> [Line] {
    let left = "── \(truncated(safeLine(title), width: width - 6)) "
    let words = safeLine(progress)
    let right = words.isEmpty ? "──" : " \(words) ──"
    let fill = width - displayWidth(left) - displayWidth(right)
    guard fill >= 2 || words.isEmpty else {
      let alone = String(repeating: "─", count: max(0, width - displayWidth(left)))
      return [[Run(left, .strong), Run(alone, .dim)]] + hanging("   ", words, .dim)
    }
    return [[Run(left, .strong), Run(String(repeating: "─", count: max(0, fill)), .dim), Run(right, .dim)]]
  }
}
