import CarnetCore

/// The document as CommonMark with pipe tables; Pandoc reads it as it is meant, with all its extensions on.
package func markdown(_ document: Document) -> String {
  let mark = document.isDraft ? [marked("**", Document.draftMark(in: document.language))] : []
  var parts = mark + ["# " + literal(document.title)]
  if !document.subtitle.isEmpty { parts.append(marked("*", document.subtitle)) }
  var endsWithList = false
  for block in document.blocks {
    if case .pageBreak = block { parts += mark }
    let text = markdown(block, document.language)
    guard !text.isEmpty else { continue }
    // Two lists in a row would be read as one.
    if block.isList, endsWithList { parts.append("<!-- -->") }
    endsWithList = block.isList
    parts.append(text)
  }
  parts += mark + ["------", hardLines([document.tie, document.footer.notice])]
  return parts.joined(separator: "\n\n") + "\n"
}

private func markdown(_ block: Document.Block, _ language: Language) -> String {
  switch block {
  case .heading(let level, let words):
    return String(repeating: "#", count: max(1, min(level, 5)) + 1) + " " + literal(words)
  case .paragraph(let words): return hardLines(split(words))
  case .note(let words): return hardLines(split(words), indent: "> ")
  case .list(let numbered, let points):
    return points.enumerated().map { item(numbered ? "\($0 + 1). " : "- ", split($1)) }.joined(separator: "\n")
  case .facts(let facts):
    let colon = Typography.set(Text(fr: " :", en: ":")[language], in: language)
    return facts.map { fact in
      let lines = split(fact.value)
      let label = marked("**", fact.label) + colon + " "
      return "- " + label + hardLines(lines, indent: "  ").dropFirst(2)
    }.joined(separator: "\n")
  case .table(let table): return table.markdown
  case .chart(let chart):
    let bars = Table(
      caption: chart.title, columns: [Table.Column(""), Table.Column("", .trailing)],
      rows: chart.bars.map { [$0.label, $0.words] })
    return bars.markdown + (chart.targetWords.isEmpty ? "" : "\n\n" + literal(chart.targetWords))
  case .signatures(let signatures):
    return Table(
      columns: signatures.map { Table.Column($0.party) },
      rows: [
        signatures.map(\.signatory),
        signatures.map { $0.signed.isEmpty ? Document.Signature.invitation(in: language) : $0.signed },
      ]
    ).markdown
  case .fields(let fields, _):
    return fields.map { field in
      let boxes = field.options.map { "☐ " + literal($0.label) }.joined(separator: Typography.unbroken("  ") + " ")
      return "- " + hardLines(split(field.label), indent: "  ").dropFirst(2) + "\\\n  "
        + (boxes.isEmpty ? String(repeating: "…", count: 30) : boxes)
    }.joined(separator: "\n")
  case .pageBreak: return ""
  }
}

extension Document.Block {
  fileprivate var isList: Bool {
    switch self {
    case .list, .facts, .fields: true
    default: false
    }
  }
}

extension Table {
  fileprivate var markdown: String {
    guard !columns.isEmpty else { return marked("**", caption) }
    func row(_ cells: [String]) -> String { "| " + cells.map { literal($0) }.joined(separator: " | ") + " |" }
    // Where lines are long, Pandoc shares the width between the columns as the dashes are.
    let rule = columns.indices.map { column in
      let cells = [columns[column].title] + rows.map { $0[column] }
      let dashes = String(repeating: "-", count: max(3, min(40, cells.map { displayWidth(safeLine($0)) }.max() ?? 0)))
      return columns[column].alignment == .trailing ? dashes + ":" : ":" + dashes
    }
    let head = caption.isEmpty ? [] : [marked("**", caption), ""]
    return (head + [row(columns.map(\.title)), "|\(rule.joined(separator: "|"))|"] + rows.map(row))
      .joined(separator: "\n")
  }
}

private func split(_ words: String) -> [String] { words.split(separator: "\n").map(String.init) }

/// Lines of one paragraph, broken where they are broken.
private func hardLines(_ lines: [String], indent: String = "") -> String {
  lines.map { literal($0) }.filter { !$0.isEmpty }.map { indent + $0 }.joined(separator: "\\\n")
}

private func item(_ mark: String, _ lines: [String]) -> String {
  mark + hardLines(lines, indent: String(repeating: " ", count: mark.count)).dropFirst(mark.count)
}

/// The words between marks of emphasis; nothing without words.
private func marked(_ mark: String, _ words: String) -> String {
  let literal = literal(words)
  return literal.isEmpty ? "" : mark + literal + mark
}

/// The words on one line, with every character escaped that Markdown, HTML or Pandoc could take for its own.
///
/// Scalar by scalar: a `|` with an accent upon it is one character to a reader of Swift strings, and a `|` to a parser.
private func literal(_ words: String) -> String {
  let scalars = Array(safeLine(words, limit: 100_000).unicodeScalars.drop { $0.properties.isWhitespace })
  var literal = ""
  let mark = endOfListMark(scalars)
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    let isMark =
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$", "^", "&", "\"", "@": true
      // Two hyphens or three points become other signs; any of these begins something at the start of a line.
      case "-", ".": index == mark || index == 0 || next == scalar
      case "+", "=", ":", "%": index == 0
      case "(", ")": index == mark || index == 0
      default: false
      }
    if isMark { literal += "\\" }
    literal.unicodeScalars.append(scalar)
  }
  while literal.last?.isWhitespace == true { literal.removeLast() }
  return literal
}

/// Where the mark of a numbered list ends that the words would begin: `1.`, `a)`, `iv.`; nil when they begin none.
private func endOfListMark(_ scalars: [Unicode.Scalar]) -> Int? {
  guard let end = scalars.firstIndex(where: { !$0.isASCII || !Character($0).isLetter && !Character($0).isNumber }),
    end > 0, scalars[end] == "." || scalars[end] == ")"
  else { return nil }
  let mark = scalars[..<end]
  let isNumber = mark.allSatisfy { ("0"..."9").contains($0) }
  let isRoman = mark.allSatisfy { "ivxlcdmIVXLCDM".unicodeScalars.contains($0) }
  return end == 1 || isNumber || isRoman ? end : nil
}
