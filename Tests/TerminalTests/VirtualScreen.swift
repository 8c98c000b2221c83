import CarnetCore

/// What a terminal of that size shows of the bytes it is sent: the part of xterm that line editors use.
struct VirtualScreen {
  private(set) var columns: Int
  private(set) var rows: Int
  /// All lines since the start, those that have scrolled away first; a cell that is dim ends with a mark of its own.
  private var lines: [[String]] = [[]]
  /// The first line that is still on the screen.
  private var top = 0
  private(set) var row = 0
  private(set) var column = 0
  /// True when the terminal marks the beginning and the end of pasted texts.
  private(set) var marksPastes = false
  private var isInserting = false
  private var isDim = false
  private var sequence: [UInt8]?
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines without the spaces at their ends, from the first that was ever shown.
  var text: String {
    lines.indices.map { typed($0) }.joined(separator: "\n")
  }

  /// The lines that are on the screen now, without the spaces at their ends.
  var visible: [String] { lines.indices.dropFirst(top).map { typed($0) } }

  /// The line on which the cursor stands.
  var line: String { lines.indices.contains(top + row) ? words(top + row) : "" }

  /// What is shown dim behind the cursor: how the line may go on.
  var hint: String {
    guard lines.indices.contains(top + row) else { return "" }
    return lines[top + row].dropFirst(column).filter { $0.hasSuffix(VirtualScreen.dimMark) }.joined()
      .replacing(VirtualScreen.dimMark, with: "")
  }

  /// How many columns of the cursor's row are taken, by what is shown behind the cursor too.
  var columnsTaken: Int { lines.indices.contains(top + row) ? lines[top + row].count : 0 }

  /// A line without what is shown dim behind the cursor.
  private func words(_ index: Int) -> String {
    let line = lines[index]
    let isHere = index == top + row
    return line.indices.filter { !isHere || $0 < column || !line[$0].hasSuffix(VirtualScreen.dimMark) }.map { line[$0] }
      .joined().replacing(VirtualScreen.dimMark, with: "")
  }

  private func typed(_ index: Int) -> String { withoutSpacesAtEnd(words(index)) }

  private static let dimMark = "\u{F8F0}"

  /// The line on which the cursor stands, without the spaces at its end.
  var lineToItsEnd: String { withoutSpacesAtEnd(line) }

  /// True when the cursor stands behind a prompt, and nothing is typed yet.
  var awaitsLine: Bool { ["›", "Réponse :"].contains(where: lineToItsEnd.hasSuffix) }

  mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    // What no longer fits flows on to further rows, as in most terminals.
    var flowed: [[String]] = []
    var cursor = 0
    for (index, line) in lines.enumerated() {
      if index == top + row { cursor = flowed.count + column / columns }
      let starts = stride(from: 0, to: max(1, line.count), by: columns)
      flowed += starts.map { Array(line[min($0, line.count)..<min($0 + columns, line.count)]) }
    }
    lines = flowed
    while lines.count <= cursor { lines.append([]) }
    column %= columns
    top = max(0, cursor - rows + 1)
    row = cursor - top
  }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    if var begun = sequence {
      begun.append(byte)
      let isFirst = begun.count == 1
      let isWhole = isFirst ? !"[(".utf8.contains(byte) : (0x40...0x7E).contains(byte)
      sequence = isWhole ? nil : begun
      if isWhole { obey(begun) }
      return
    }
    switch byte {
    case 0x1B: sequence = []
    case 0x0D: column = 0
    case 0x0A: feed()
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0..<0x20, 0x7F: break
    default:
      pending.append(byte)
      if let text = String(validating: pending, as: UTF8.self) {
        pending = []
        put(text)
      }
    }
  }

  private mutating func feed() {
    row += 1
    if row == rows {
      row -= 1
      top += 1
    }
    while lines.count <= top + row { lines.append([]) }
  }

  private mutating func put(_ text: String) {
    let width = displayWidth(text)
    guard width > 0 else {
      if column > 0, lines[top + row].count >= column { lines[top + row][column - 1] += text }
      return
    }
    if column + width > columns {
      column = 0
      feed()
    }
    pad(to: column)
    let cells = [text + (isDim ? VirtualScreen.dimMark : "")] + Array(repeating: "", count: width - 1)
    if isInserting {
      lines[top + row].insert(contentsOf: cells, at: column)
    } else {
      let end = min(lines[top + row].count, column + width)
      lines[top + row].replaceSubrange(column..<end, with: cells)
    }
    lines[top + row] = Array(lines[top + row].prefix(columns))
    column += width
  }

  private mutating func pad(to column: Int) {
    let missing = column - lines[top + row].count
    if missing > 0 { lines[top + row] += Array(repeating: " ", count: missing) }
  }

  private mutating func obey(_ sequence: [UInt8]) {
    guard sequence.first == UInt8(ascii: "["), let last = sequence.last else { return }
    let words = String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self)
    let numbers = words.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    switch Character(Unicode.Scalar(last)) {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "d": row = min(rows, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1
    case "J":
      if numbers.first == 2 {
        for index in top..<lines.count { lines[index] = [] }
      } else {
        lines[top + row] = Array(lines[top + row].prefix(column))
        lines.removeSubrange(min(lines.count, top + row + 1)...)
      }
    case "K": lines[top + row] = Array(lines[top + row].prefix(column))
    case "P":
      let end = min(lines[top + row].count, column + count)
      if column < end { lines[top + row].removeSubrange(column..<end) }
    case "@":
      pad(to: column)
      lines[top + row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      lines[top + row] = Array(lines[top + row].prefix(columns))
    case "m": if numbers != [7] { isDim = numbers == [2] }
    case "h": change(words, to: true)
    case "l": change(words, to: false)
    default: break
    }
    while lines.count <= top + row { lines.append([]) }
  }

  private mutating func change(_ mode: String, to wanted: Bool) {
    if mode == "?2004" { marksPastes = wanted }
    if mode == "4" { isInserting = wanted }
  }
}

private func withoutSpacesAtEnd(_ line: String) -> String {
  var text = line
  while text.last == " " { text.removeLast() }
  return text
}
