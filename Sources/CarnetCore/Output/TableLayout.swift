extension TextLayout {
  /// A table fitted to the width: its widest columns of words give way first; a row becomes a block when even that fails.
  func table(_ table: Table) -> [Line] {
    let cells = table.rows.map { $0.map { safeLine($0) } }
    let titles = table.columns.map { safeLine($0.title) }
    let natural = table.columns.indices.map { column in
      max(displayWidth(titles[column]), cells.map { displayWidth($0[column]) }.max() ?? 0)
    }
    let caption = table.caption.isEmpty ? [] : hanging("", table.caption, .strong)
    guard !table.columns.isEmpty else { return caption }
    let longestWords = table.columns.indices.map { column in
      ([titles[column]] + cells.map { $0[column] }).map(longestWord).max() ?? 0
    }
    guard let widths = fit(natural, longestWords, table.columns, titles, cells) else {
      return caption + blocks(titles, cells)
    }
    let head = row(titles, widths, table.columns, .strong)
    let underline: Line = [
      Run("  " + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), .dim)
    ]
    let hasTitles = titles.contains { !$0.isEmpty }
    return caption + (hasTitles ? head + [underline] : []) + cells.flatMap { row($0, widths, table.columns, .plain) }
  }

  /// Column widths whose sum fits, or nil when some column would become too narrow to read.
  ///
  /// What has to wrap is what wraps least: of the columns that can give way, that one does which makes the fewest lines
  /// more. Every column gives way as far as its words stay whole; only when that is not enough are words cut, and no figures.
  private func fit(
    _ natural: [Int], _ longestWords: [Int], _ columns: [Table.Column], _ titles: [String],
    _ cells: [[String]]
  ) -> [Int]? {
    var widths = natural
    var excess = widths.reduce(0, +) - (width - 2 - 2 * (columns.count - 1))
    guard excess > 0 else { return widths }
    let sample = Array(stride(from: 0, to: cells.count, by: max(1, cells.count / 100)))
    let spans = sample.map { cells[$0].map { displayWidth($0) } }
    func lines(_ widths: [Int]) -> Int {
      spans.reduce(0) { lines, row in
        lines + (zip(row, widths).map { ($0 + $1 - 1) / max(1, $1) }.max() ?? 1)
      }
    }
    func shrink(to floor: (Int) -> Int) {
      while excess > 0 {
        let ways = widths.indices.filter { widths[$0] > floor($0) }.map { column -> (column: Int, lines: Int) in
          var narrower = widths
          narrower[column] -= 1
          return (column, lines(narrower))
        }
        guard let best = ways.min(by: { ($0.lines, widths[$1.column]) < ($1.lines, widths[$0.column]) }) else { return }
        widths[best.column] -= 1
        excess -= 1
      }
    }
    shrink { max(8, longestWords[$0]) }
    let longestFigures = columns.indices.map { column in cells.map { longestFigure($0[column]) }.max() ?? 0 }
    shrink { columns[$0].alignment == .leading ? max(8, longestFigures[$0]) : widths[$0] }
    guard excess <= 0 else { return nil }
    // What a column that wraps leaves empty at the ends of its lines is given to one that then wraps less.
    let used = widths.indices.map { column in
      natural[column] <= widths[column]
        ? widths[column]
        : ([titles[column]] + sample.map { cells[$0][column] }).flatMap { wrapped($0, width: widths[column]) }
          .map { displayWidth($0) }.reduce(min(widths[column], longestWords[column]), max)
    }
    var slack = zip(widths, used).reduce(0) { $0 + $1.0 - $1.1 }
    widths = used
    while slack > 0 {
      let ways = widths.indices.filter { widths[$0] < natural[$0] }.map { column -> (column: Int, wider: [Int]) in
        var wider = widths
        wider[column] = min(natural[column], wider[column] + slack)
        return (column, wider)
      }
      guard let best = ways.min(by: { lines($0.wider) < lines($1.wider) }), lines(best.wider) < lines(widths) else {
        break
      }
      slack -= best.wider[best.column] - widths[best.column]
      widths = best.wider
    }
    return widths
  }

  /// The longest of the words that begin with a figure or a sign: an amount, a day, a verdict.
  private func longestFigure(_ text: String) -> Int {
    text.split(separator: " ").filter { $0.first.map { $0.isNumber || Sign(rawValue: $0) != nil } ?? false }.map {
      displayWidth(String($0))
    }.max() ?? 0
  }

  private func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { displayWidth(String($0)) }.max() ?? 0
  }

  private func row(_ cells: [String], _ widths: [Int], _ columns: [Table.Column], _ style: Run.Style) -> [Line] {
    let wrappedCells = zip(cells, widths).map { wrapped($0, width: $1) }
    let height = wrappedCells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      wrappedCells.indices.flatMap { column -> [Run] in
        let cell = line < wrappedCells[column].count ? wrappedCells[column][line] : ""
        let text = filled(cell, width: widths[column], leading: columns[column].alignment == .trailing)
        return [Run("  ", style)] + Sign.runs(text, style)
      }
    }
  }

  /// One block a row: label and value below each other; a row that its number names is told in few lines behind it.
  private func blocks(_ titles: [String], _ cells: [[String]]) -> [Line] {
    guard titles.first?.isEmpty == true, titles.count > 2 else {
      return cells.flatMap { row in
        facts(zip(titles, row).filter { !$1.isEmpty }.map { Document.Fact($0, $1) }) + [[]]
      }
    }
    let indent = "  " + String(repeating: " ", count: (cells.map { displayWidth($0[0]) }.max() ?? 0) + 1)
    return cells.flatMap { row -> [Line] in
      let rest = zip(titles, row).dropFirst(2).filter { !$1.isEmpty }.map { title, cell in
        Typography.unbroken(title.isEmpty ? cell : "\(title) ") + cell
      }
      let number = "  " + filled(row[0], width: displayWidth(indent) - 2)
      return hanging(number, row[1], .strong)
        + (rest.isEmpty ? [] : hanging(indent, rest.joined(separator: " · "), .plain))
    }
  }
}
