/// What a document says whatever the answers turn out to be that are missing, and blanks for the rest.
///
/// It is written several times, each with something else in the place of one missing answer: the words that differ rest on
/// that answer.
struct Blanking {
  /// The title, the line under it, then the blocks.
  private let base: [Document.Block]
  private let document: Document
  /// The strings of each block, and the gaps that each of their words rests on; nothing where none does.
  private var leaves: [[Leaf]]
  /// The gaps for which a block comes that is not here, each with the place where it would stand.
  private var coming: [(place: Int, gap: Int)] = []

  private struct Leaf {
    let words: [String]
    var gaps: [Int: Set<Int>] = [:]
    let isLabel: Bool
  }

  init(_ document: Document) {
    self.document = document
    base = Blanking.whole(document)
    leaves = base.map { block in
      block.entries.enumerated().flatMap { row, entry in
        entry.enumerated().map { place, words in
          Leaf(words: Blanking.words(of: words), isLabel: block.isLabel(row: row, place: place))
        }
      }
    }
  }

  private static func whole(_ document: Document) -> [Document.Block] {
    [.paragraph(document.title), .paragraph(document.subtitle)] + document.blocks
  }

  /// The words of a string: what stands between ordinary spaces or line ends.
  private static func words(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\n" }.map(String.init)
  }
}

// MARK: What differs

extension Blanking {
  /// Marks what differs in another writing of the document, where something else is supposed of a gap.
  mutating func mark(_ gap: Int, against other: Document) {
    let blocks = Blanking.whole(other)
    for (mine, theirs) in aligned(base, blocks, alike: { $0.isLike($1) }) {
      switch (mine, theirs) {
      case (let mine?, let theirs?): compare(mine, blocks[theirs], gap)
      case (let mine?, nil): markAll(mine, gap)
      case (nil, let theirs?): if theirs > 1 { coming.append((min(theirs, base.count), gap)) }
      case (nil, nil): break
      }
    }
  }

  private mutating func compare(_ place: Int, _ other: Document.Block, _ gap: Int) {
    let block = base[place]
    guard block != other else { return }
    // A bar that is drawn tells as much as a figure.
    if case .chart = block { return markAll(place, gap) }
    let cut = other.withColumns(of: block)
    let (mine, theirs) = (block.entries, cut?.table ?? other.entries)
    var starts: [Int] = []
    var start = 0
    for entry in mine {
      starts.append(start)
      start += entry.count
    }
    for (row, otherRow) in aligned(mine, theirs, alike: Blanking.areLike) {
      guard let row else { continue }
      for (index, text) in mine[row].enumerated() {
        let leaf = starts[row] + index
        guard let otherRow, theirs[otherRow].indices.contains(index),
          row == 0 || cut?.lacks.contains(index) != true
        else {
          if !leaves[place][leaf].isLabel { markAll(place, leaf, gap) }
          continue
        }
        guard text != theirs[otherRow][index] else { continue }
        mark(place, leaf, Blanking.words(of: theirs[otherRow][index]), gap)
      }
    }
  }

  private mutating func markAll(_ place: Int, _ gap: Int) {
    for leaf in leaves[place].indices where !leaves[place][leaf].isLabel { markAll(place, leaf, gap) }
  }

  private mutating func markAll(_ place: Int, _ leaf: Int, _ gap: Int) {
    guard leaves[place][leaf].words != [""] else { return }
    for word in leaves[place][leaf].words.indices { leaves[place][leaf].gaps[word, default: []].insert(gap) }
  }

  private mutating func mark(_ place: Int, _ leaf: Int, _ other: [String], _ gap: Int) {
    let words = leaves[place][leaf].words
    var changed: [Int] = []
    var last = 0
    for (mine, theirs) in aligned(words, other, alike: { _, _ in false }) {
      switch (mine, theirs) {
      case (let mine?, let theirs?):
        if words[mine] != other[theirs] { changed.append(mine) }
        last = mine
      case (let mine?, nil):
        changed.append(mine)
        last = mine
      // Words that come where there are none hang on the one before them.
      case (nil, _): changed.append(last)
      }
    }
    // The number of an article follows from the order of what stands; it tells nothing of an answer.
    if case .heading = base[place], changed.allSatisfy({ words[$0].allSatisfy { $0.isNumber || $0 == "." } }) { return }
    // Where hardly anything is the same, what is the same is so by chance.
    guard words.count < 6 || changed.count * 5 < words.count * 3 else { return markAll(place, leaf, gap) }
    for word in changed { leaves[place][leaf].gaps[word, default: []].insert(gap) }
  }

  /// True for rows that tell of the same thing.
  private static func areLike(_ left: [String], _ right: [String]) -> Bool {
    share(left.flatMap(words), right.flatMap(words)) > 0.4
  }

  /// How much of the words of two texts is the same: 1 when all is.
  fileprivate static func share(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return left.isEmpty && right.isEmpty ? 1 : 0 }
    var counts = Dictionary(left.map { ($0, 1) }, uniquingKeysWith: +)
    var same = 0
    for word in right {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      same += 1
    }
    return Double(same) / Double(max(left.count, right.count))
  }
}

// MARK: What is left blank

extension Blanking {
  /// The draft, and the gaps that it leaves blank in the order of their numbers.
  ///
  /// `needed` are those that are numbered although nothing in the text rests on them.
  func draft(needed: [Int]) -> (title: String, subtitle: String, blocks: [Document.Block], gaps: [Int]) {
    var numbers: [Int] = []
    let seen = Set(leaves.joined().flatMap { $0.gaps.values.filter { $0.count <= Blanking.mostNumbers }.joined() })
    var blocks: [Document.Block] = []
    var heading: [String] = []
    for place in base.indices {
      for (_, gap) in coming.filter({ $0.place == place }) where !seen.contains(gap) && !numbers.contains(gap) {
        blocks.append(.paragraph(Blanking.blank([gap], &numbers)))
      }
      var leaf = 0
      let block = base[place].mapped { text in
        defer { leaf += 1 }
        return leaves[place][leaf].gaps.isEmpty ? text : Blanking.blanked(text, leaves[place][leaf].gaps, &numbers)
      }
      if place < 2 {
        heading.append(block.entries.first?.first ?? "")
      } else if case .chart = block, leaves[place].contains(where: { !$0.gaps.isEmpty }) {
        blocks.append(
          .list(
            numbered: false,
            block.entries.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }))
      } else {
        blocks.append(block)
      }
    }
    for gap in needed where !numbers.contains(gap) { numbers.append(gap) }
    return (heading[0], heading[1], blocks, numbers)
  }

  /// The most numbers that one blank bears.
  private static let mostNumbers = 3

  /// The text with a blank for each run of words that rest on the same gaps.
  private static func blanked(_ text: String, _ gaps: [Int: Set<Int>], _ numbers: inout [Int]) -> String {
    let separators = text.filter { $0 == " " || $0 == "\n" }.map(String.init) + [""]
    let words = words(of: text)
    let marks = bridged(words.indices.map { gaps[$0] ?? [] }, words)
    var result = ""
    var index = 0
    while index < words.count {
      guard !marks[index].isEmpty else {
        result += words[index] + separators[index]
        index += 1
        continue
      }
      // What rests on one answer, and beside it what rests on that one and another, is one blank.
      var (end, mark) = (index, marks[index])
      while end + 1 < words.count, !marks[end + 1].isEmpty,
        mark.isSubset(of: marks[end + 1]) || mark.isSuperset(of: marks[end + 1])
      {
        end += 1
        mark.formUnion(marks[end])
      }
      let opens = words[index...end].contains { $0.contains { "(«“".contains($0) } }
      let before = words[index].prefix { "(«“".contains($0) }
      let closing = before.isEmpty && opens ? ".,;:" : ".,;:)»”"
      let after = String(words[end].reversed().prefix { closing.contains($0) }.reversed())
      result += before + blank(mark.sorted(), &numbers) + after + separators[end]
      index = end + 1
    }
    return result
  }

  /// The same marks, where a word or two between two of the same kind are part of it: "15 mars" and "15 mai".
  private static func bridged(_ marks: [Set<Int>], _ words: [String]) -> [Set<Int>] {
    var marks = marks
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      let next = mark.isEmpty ? nil : marks.indices.dropFirst(index + 1).prefix(bridge + 1).last { marks[$0] == mark }
      guard let next else {
        index += 1
        continue
      }
      for between in index..<next { marks[between] = mark }
      index = next
    }
    // The year of a day is of that day, also where another day has the same.
    for place in words.indices.dropFirst() where marks[place].isEmpty && !marks[place - 1].isEmpty {
      let figures = words[place].prefix { $0.isNumber }
      if figures.count == 4, ["1", "2"].contains(figures.first) { marks[place] = marks[place - 1] }
    }
    return marks
  }

  /// How many words that are the same may stand between two that differ.
  private static let bridge = 2

  /// `[3] ……`, of an answer that gets the next number where it has none yet.
  private static func blank(_ gaps: [Int], _ numbers: inout [Int]) -> String {
    let known = gaps.count <= mostNumbers ? [] : gaps.filter(numbers.contains)
    let shown = known.isEmpty ? Array(gaps.prefix(mostNumbers)) : Array(known.prefix(mostNumbers))
    for gap in shown where !numbers.contains(gap) { numbers.append(gap) }
    let marks = shown.compactMap { gap in numbers.firstIndex(of: gap).map { $0 + 1 } }.sorted().map { "[\($0)]" }
    return Typography.unbroken(marks.joined(separator: " ") + " ……")
  }
}

// MARK: Alignment

extension Document.Block {
  /// True for a label, which says what is asked whatever is answered.
  fileprivate func isLabel(row: Int, place: Int) -> Bool {
    switch self {
    case .table: row == 0
    case .fields: true
    default: false
    }
  }

  /// A table with the columns of another, as far as it has them; nil for what is no table, or has the same columns.
  fileprivate func withColumns(of other: Document.Block) -> (table: [[String]], lacks: Set<Int>)? {
    guard case .table(let mine) = self, case .table(let theirs) = other, mine.columns.count != theirs.columns.count
    else {
      return nil
    }
    let places = aligned(theirs.columns.map(\.title), mine.columns.map(\.title), alike: { _, _ in false })
    let known = Dictionary(
      places.compactMap { theirs, mine in theirs.flatMap { place in mine.map { (place, $0) } } },
      uniquingKeysWith: { first, _ in first })
    let rows = [mine.columns.map(\.title)] + mine.rows
    let cut = rows.map { row in theirs.columns.indices.map { known[$0].map { row[$0] } ?? "" } }
    return (
      [[mine.caption] + cut[0]] + cut.dropFirst(), Set(theirs.columns.indices.filter { known[$0] == nil })
    )
  }

  /// True for two blocks that say the same thing of other values.
  fileprivate func isLike(_ other: Document.Block) -> Bool {
    guard shape == other.shape else { return false }
    if self == other { return true }
    let (mine, theirs) = (entries.joined(), other.entries.joined())
    return Blanking.share(
      mine.flatMap { $0.split(separator: " ").map(String.init) },
      theirs.flatMap { $0.split(separator: " ").map(String.init) }) > 0.3
  }

  private var shape: Int {
    switch self {
    case .heading(let level, _): level
    case .paragraph: 10
    case .note: 11
    case .list: 12
    case .facts: 13
    case .table: 17
    case .chart: 14
    case .signatures: 15
    case .fields: 16
    case .pageBreak: 18
    }
  }
}

/// The pairs of places of two lists that go together, in order; nil where something has no counterpart.
///
/// What is equal at both ends goes together; between, what is equal or alike, as much as can be. Stretches of one length
/// go together one by one.
private func aligned<Element: Equatable>(
  _ left: [Element], _ right: [Element], alike: (Element, Element) -> Bool
) -> [(Int?, Int?)] {
  var first = 0
  while first < left.count, first < right.count, left[first] == right[first] { first += 1 }
  var last = 0
  while last < left.count - first, last < right.count - first,
    left[left.count - 1 - last] == right[right.count - 1 - last]
  { last += 1 }
  var pairs: [(Int?, Int?)] = (0..<first).map { ($0, $0) }
  let (rows, columns) = (left.count - first - last, right.count - first - last)
  let (mine, theirs) = (left[first..<(first + rows)], right[first..<(first + columns)])
  if rows == columns {
    pairs += (0..<rows).map { (first + $0, first + $0) }
  } else if rows * columns > 400_000 {
    pairs += (0..<rows).map { (first + $0, nil) } + (0..<columns).map { (nil, first + $0) }
  } else {
    // The most that can be had of the rest of both, from each place on.
    var best = Array(repeating: Array(repeating: 0, count: columns + 1), count: rows + 1)
    var scores = Array(repeating: Array(repeating: 0, count: columns), count: rows)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        let (one, other) = (mine[first + row], theirs[first + column])
        scores[row][column] = one == other ? 3 : alike(one, other) ? 2 : 0
        best[row][column] = max(
          best[row + 1][column], best[row][column + 1],
          scores[row][column] > 0 ? scores[row][column] + best[row + 1][column + 1] : 0)
      }
    }
    var (row, column) = (0, 0)
    while row < rows || column < columns {
      if row < rows, column < columns, scores[row][column] > 0,
        best[row][column] == scores[row][column] + best[row + 1][column + 1]
      {
        pairs.append((first + row, first + column))
        (row, column) = (row + 1, column + 1)
      } else if row < rows, column == columns || best[row][column] == best[row + 1][column] {
        pairs.append((first + row, nil))
        row += 1
      } else {
        pairs.append((nil, first + column))
        column += 1
      }
    }
  }
  return pairs + (0..<last).map { (left.count - last + $0, right.count - last + $0) }
}
