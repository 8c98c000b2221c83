import CarnetCore

extension Table {
  /// The table as HTML, in letters small enough for it to stay on an A4 page.
  var html: String {
    let roomy = isRoomy
    func cells(_ tag: String, _ texts: [String]) -> String {
      zip(texts, columns).map { text, column in
        let look = column.alignment == .trailing ? " class=\"figure\"" : ""
        return "<\(tag)\(look)>\(breakable(text, roomy: roomy))</\(tag.prefix(2))>"
      }.joined()
    }
    let head =
      columns.allSatisfy { $0.title.isEmpty }
      ? "" : "<thead><tr>\(cells("th scope=\"col\"", columns.map(\.title)))</tr></thead>\n"
    return """
      <div class="table\(isShort ? " short" : "")">
      <table\(classes.isEmpty ? "" : " class=\"\(classes)\"")>
      \(caption.isEmpty ? "" : "<caption>\(breakable(caption, roomy: false))</caption>\n")\(shares)\(head)<tbody>
      \(rows.map { "<tr>\(cells("td", $0))</tr>" }.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private static let longestWord = 16

  /// How many letters the longest word and the longest cell of each column have.
  private var letters: [(word: Int, line: Int)] {
    columns.indices.map { column in
      let cells = [columns[column].title] + rows.map { $0[column] }
      let words = cells.flatMap { $0.split { $0 == " " || $0 == "\n" } }
      return (words.map(\.count).max() ?? 0, cells.map(\.count).max() ?? 0)
    }
  }

  /// A line of a page takes about 95 letters at the normal size, 120 at the next.
  private var isDense: Bool { lettersNeeded > 120 }
  private var lettersNeeded: Int { letters.reduce(0) { $0 + min(Table.longestWord, $1.word) + 2 } }
  /// True when it fits well on a page, and is not cut.
  private var isShort: Bool { rows.count <= 12 && linesNeeded <= 30 }

  /// About how many lines the rows take: each column has its longest word, and its part of what is left.
  private var linesNeeded: Int {
    let letters = letters
    let least = letters.map { min(Table.longestWord, $0.word) + 2 }
    let wished = zip(letters, least).map { max(0, $0.line + 2 - $1) }
    let spare = max(0, (isDense ? 140 : lettersNeeded > 95 ? 120 : 95) - least.reduce(0, +))
    let whole = max(1, wished.reduce(0, +))
    let widths = zip(least, wished).map { $0 + min($1, spare * $1 / whole) }
    return rows.reduce(0) { sum, row in sum + (zip(row, widths).map { ($0.count + 1 + $1) / $1 }.max() ?? 1) }
  }

  /// True when each word has room on a line of its column, long as it is: a key is then read in one piece.
  private var isRoomy: Bool { !isFixed && letters.reduce(0) { $0 + $1.word + 2 } <= 95 }

  /// True when a word is so long, or columns so many, that only given widths keep the table on the page.
  private var isFixed: Bool {
    isDense || letters.contains { $0.word > 24 } || caption.split(separator: " ").contains { $0.count > 60 }
  }

  private var classes: String {
    let size = isDense ? ["dense"] : lettersNeeded > 95 ? ["wide"] : []
    return (size + (isFixed ? ["fixed"] : [])).joined(separator: " ")
  }

  /// The part of the width that each column takes when it is given.
  private var shares: String {
    guard isFixed else { return "" }
    let wanted = letters.map { min(max($0.line, 4), 32) + 2 }
    let whole = wanted.reduce(0, +)
    let columns = wanted.map { "<col style=\"width: \(fixed(Double($0) * 100 / Double(whole), 2))%\">" }
    return "<colgroup>\(columns.joined())</colgroup>\n"
  }

  /// The words of a cell: a short one stays whole, hyphens or not; a long one may be cut where there is no room.
  private func breakable(_ words: String, roomy: Bool) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      safeLine(String(line), limit: 10_000).split(separator: " ").map { word in
        let isLong = !roomy && word.count > Table.longestWord
        guard isLong || word.contains("-") else { return escaped(String(word)) }
        return "<span class=\"\(isLong ? "long" : "whole")\">\(escaped(String(word)))</span>"
      }.joined(separator: " ")
    }.joined(separator: "<br>")
  }
}
