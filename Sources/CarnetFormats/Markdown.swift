import CarnetCore

/// The document as CommonMark with pipe tables.
package func markdown(_ document: Document) -> String {
  var parts = ["# \(literal(document.title))"]
  if !document.subtitle.isEmpty { parts.append("*\(literal(document.subtitle))*") }
  parts += document.blocks.map { markdown($0) }.filter { !$0.isEmpty }
  let footer = document.footer
  let tie = Text(
    fr: "Dossier \(footer.dossier), événement \(footer.position), empreinte \(footer.chain).",
    en: "Dossier \(footer.dossier), event \(footer.position), digest \(footer.chain).")
  parts += ["---", literal(tie[document.language]) + "  \n" + literal(footer.notice)]
  return parts.joined(separator: "\n\n") + "\n"
}

private func markdown(_ block: Document.Block) -> String {
  switch block {
  case .heading(let level, let words): return String(repeating: "#", count: level + 1) + " " + literal(words)
  case .paragraph(let words): return lines(words).joined(separator: "  \n")
  case .note(let words): return lines(words).map { "> " + $0 }.joined(separator: "\n")
  case .list(let numbered, let points):
    return points.enumerated().map { "\(numbered ? "\($0.offset + 1)." : "-") \(literal($0.element))" }
      .joined(separator: "\n")
  case .facts(let facts):
    return facts.map { "- **\(literal($0.label))** : \(literal($0.value))" }.joined(separator: "\n")
  case .table(let table): return markdown(table)
  case .chart(let chart):
    return markdown(
      Table(
        caption: chart.title, columns: [Table.Column(""), Table.Column("", .trailing)],
        rows: chart.bars.map { [$0.label, $0.words] }))
      + (chart.targetWords.isEmpty ? "" : "\n\n" + literal(chart.targetWords))
  case .signatures(let signatures):
    return markdown(
      Table(
        columns: signatures.map { Table.Column($0.party) },
        rows: [signatures.map(\.signatory), signatures.map { $0.signed.isEmpty ? "…………" : $0.signed }]))
  case .pageBreak: return ""
  }
}

private func markdown(_ table: Table) -> String {
  func row(_ cells: [String]) -> String { "| " + cells.map { literal($0) }.joined(separator: " | ") + " |" }
  let rule = table.columns.map { $0.alignment == .trailing ? "---:" : ":---" }
  let caption = table.caption.isEmpty ? [] : ["**\(literal(table.caption))**", ""]
  return
    (caption + [row(table.columns.map(\.title)), "| " + rule.joined(separator: " | ") + " |"] + table.rows.map(row))
    .joined(separator: "\n")
}

private func lines(_ words: String) -> [String] {
  words.split(separator: "\n", omittingEmptySubsequences: true).map { literal(String($0)) }
}

/// The words with every character that Markdown or HTML could take for its own escaped, on one line.
private func literal(_ words: String) -> String {
  var literal = ""
  for character in safeLine(words, limit: 100_000) {
    if "\\`*_{}[]<>()#|~$^&".contains(character) { literal.append("\\") }
    literal.append(character)
  }
  // At the start of a line these would begin a list, a heading or a rule.
  guard let first = literal.first else { return "" }
  if "-+=".contains(first) { return "\\" + literal }
  let number = literal.prefix { $0.isASCII && $0.isNumber }
  if !number.isEmpty, let next = literal.dropFirst(number.count).first, ".)".contains(next) {
    return number + "\\" + literal.dropFirst(number.count)
  }
  return literal
}
