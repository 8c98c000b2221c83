import CarnetCore

/// The document as one self-contained page: no script, nothing loaded, styles for the screen and for A4 paper.
package func html(_ document: Document) -> String {
  let footer = document.footer
  let tie = Text(
    fr: "Dossier \(footer.dossier), événement \(footer.position), empreinte \(footer.chain)",
    en: "Dossier \(footer.dossier), event \(footer.position), digest \(footer.chain)")[document.language]
  var anchors = Anchors()
  let body = document.blocks.map { html($0, document.language, &anchors) }.joined(separator: "\n")
  let subtitle = document.subtitle.isEmpty ? "" : "\n<p class=\"subtitle\">\(escaped(document.subtitle))</p>"
  return """
    <!DOCTYPE html>
    <html lang="\(document.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(document.title))</title>
    <style>
    \(stylesheet)
    </style>
    </head>
    <body>
    <header>
    <h1>\(escaped(document.title))</h1>\(subtitle)
    </header>
    <main>
    \(body)
    </main>
    <footer>
    <p>\(escaped(tie))</p>
    <p>\(escaped(footer.notice))</p>
    </footer>
    </body>
    </html>

    """
}

private func html(_ block: Document.Block, _ language: Language, _ anchors: inout Anchors) -> String {
  switch block {
  case .heading(let level, let words):
    let tag = "h\(min(level, 3) + 1)"
    return "<\(tag) id=\"\(anchors.next(words))\">\(escaped(words))</\(tag)>"
  case .paragraph(let words): return "<p>\(broken(words))</p>"
  case .note(let words): return "<p class=\"note\">\(broken(words))</p>"
  case .list(let numbered, let points):
    let tag = numbered ? "ol" : "ul"
    return "<\(tag)>\n" + points.map { "<li>\(broken($0))</li>" }.joined(separator: "\n") + "\n</\(tag)>"
  case .facts(let facts):
    return "<dl>\n"
      + facts.map { "<div><dt>\(escaped($0.label))</dt><dd>\(broken($0.value))</dd></div>" }.joined(separator: "\n")
      + "\n</dl>"
  case .table(let table): return html(table)
  case .chart(let chart): return svg(chart)
  case .signatures(let signatures):
    let unsigned = Text(fr: "Date et signature", en: "Date and signature")[language]
    let cells = signatures.map { signature in
      """
      <div><p class="party">\(escaped(signature.party))</p><p>\(escaped(signature.signatory))</p>\
      <p class="signed">\(escaped(signature.signed.isEmpty ? unsigned : signature.signed))</p></div>
      """
    }
    return "<section class=\"signatures\">\n" + cells.joined(separator: "\n") + "\n</section>"
  case .pageBreak: return "<div class=\"page-break\"></div>"
  }
}

private func html(_ table: Table) -> String {
  func cells(_ tag: String, _ texts: [String]) -> String {
    zip(texts, table.columns).map { text, column in
      "<\(tag)\(column.alignment == .trailing ? " class=\"n\"" : "")>\(escaped(text))</\(tag)>"
    }.joined()
  }
  let caption = table.caption.isEmpty ? "" : "<caption>\(escaped(table.caption))</caption>\n"
  let wide = table.columns.count > 6 ? " class=\"wide\"" : ""
  return """
    <table\(wide)>
    \(caption)<thead><tr>\(cells("th", table.columns.map(\.title)))</tr></thead>
    <tbody>
    \(table.rows.map { "<tr>\(cells("td", $0))</tr>" }.joined(separator: "\n"))
    </tbody>
    </table>
    """
}

/// Anchors of headings, each used once.
private struct Anchors {
  private var used: [String: Int] = [:]

  mutating func next(_ words: String) -> String {
    let plain = folded(words).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let anchor = String(plain).split(separator: "-").joined(separator: "-")
    used[anchor, default: 0] += 1
    let count = used[anchor] ?? 1
    return count == 1 ? anchor : "\(anchor)-\(count)"
  }
}

/// The words safe to stand in an element or an attribute.
func escaped(_ words: String) -> String {
  var escaped = ""
  for character in safeLine(words, limit: 100_000) {
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.append(character)
    }
  }
  return escaped
}

/// The words with their line breaks.
private func broken(_ words: String) -> String {
  words.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "<br>\n")
}

/// A chart as inline SVG, readable by a screen reader through its title and the figures beside the bars.
private func svg(_ chart: Chart) -> String {
  let longest = max(chart.bars.map(\.value).max() ?? 0, chart.target ?? 0)
  let height = 26 * chart.bars.count + 8
  func length(_ value: Double) -> String { fixed(longest > 0 ? value / longest * 380 : 0, 1) }
  let bars = chart.bars.enumerated().map { index, bar in
    let y = 26 * index + 6
    return """
      <text x="150" y="\(y + 14)" text-anchor="end">\(escaped(truncated(bar.label, width: 24)))</text>\
      <rect x="160" y="\(y)" width="\(length(bar.value))" height="18" rx="2"/>\
      <text x="\(fixed(166 + (longest > 0 ? bar.value / longest * 380 : 0), 1))" y="\(y + 14)">\(escaped(bar.words))</text>
      """
  }
  let target = chart.target.map { value in
    "<line x1=\"\(fixed(160 + (longest > 0 ? value / longest * 380 : 0), 1))\" x2=\"\(fixed(160 + (longest > 0 ? value / longest * 380 : 0), 1))\" y1=\"0\" y2=\"\(height)\"/>"
  }
  return """
    <figure>
    <figcaption>\(escaped(chart.title))\(chart.targetWords.isEmpty ? "" : " · \(escaped(chart.targetWords))")</figcaption>
    <svg viewBox="0 0 660 \(height)" role="img" xmlns="http://www.w3.org/2000/svg">
    <title>\(escaped(chart.title))</title>
    \(bars.joined(separator: "\n"))
    \(target ?? "")</svg>
    </figure>
    """
}
