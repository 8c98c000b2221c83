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
    guard let widths = fit(natural, longestWords, table.columns) else { return caption + blocks(titles, cells) }
    let head = row(titles, widths, table.columns, .strong)
    let underline: Line = [
      Run("  " + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), .dim)
    ]
    let hasTitles = titles.contains { !$0.isEmpty }
    return caption + (hasTitles ? head + [underline] : []) + cells.flatMap { row($0, widths, table.columns, .plain) }
  }

  /// Column widths whose sum fits, or nil when some column would become too narrow to read.
  ///
  /// Every column gives way as far as its words stay whole; only when that is not enough are words cut, and no figures.
  private func fit(_ natural: [Int], _ longestWords: [Int], _ columns: [Table.Column]) -> [Int]? {
    var widths = natural
    var excess = widths.reduce(0, +) - (width - 2 - 2 * (columns.count - 1))
    func shrink(to floor: (Int) -> Int) {
      while excess > 0,
        let widest = widths.indices.filter({ widths[$0] > floor($0) }).max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
        excess -= 1
      }
    }
    shrink { max(8, longestWords[$0]) }
    shrink { columns[$0].alignment == .leading ? 8 : widths[$0] }
    return excess > 0 ? nil : widths
  }

  private func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { displayWidth(String($0)) }.max() ?? 0
  }

  private func row(_ cells: [String], _ widths: [Int], _ columns: [Table.Column], _ style: Run.Style) -> [Line] {
    let wrappedCells = zip(cells, widths).map { wrapped($0, width: $1) }
    let height = wrappedCells.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let text = wrappedCells.indices.map { column in
        let cell = line < wrappedCells[column].count ? wrappedCells[column][line] : ""
        return filled(cell, width: widths[column], leading: columns[column].alignment == .trailing)
      }
      return [Run("  " + text.joined(separator: "  "), style)]
    }
  }

  /// One block a row: label and value below each other.
  private func blocks(_ titles: [String], _ cells: [[String]]) -> [Line] {
    cells.flatMap { row in
      facts(zip(titles, row).filter { !$1.isEmpty }.map { Document.Fact($0, $1) }) + [[]]
    }
  }
}
