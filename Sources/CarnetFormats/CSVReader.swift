import CarnetCore

/// Rows read from a spreadsheet's file, each with the line on which it begins.
package struct CSVTable: Hashable, Sendable {
  /// What stood between the cells.
  package let separator: Character
  /// The rows that say something, in order: what is empty all along is left out.
  package let rows: [CSVRow]
}

/// A row of cells.
package struct CSVRow: Hashable, Sendable {
  /// The line of the file on which it begins, from 1.
  package let line: Int
  /// The cells, in order.
  package let cells: [String]

  /// A row of cells that begins on a line.
  package init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}

/// Where a file stops being a table, and why.
package struct CSVFault: Error, Hashable, Sendable {
  /// The line, from 1; nil for what is wrong with the file as a whole.
  package let line: Int?
  /// What is wrong, and what would be right.
  package let refusal: Refusal
}

/// How much is read at most.
package struct CSVLimits: Hashable, Sendable {
  /// The most bytes of a file.
  package var bytes = 64 << 20
  /// The most rows.
  package var rows = 200_000
  /// The most cells in a row.
  package var columns = 200
  /// The most bytes of a cell.
  package var cell = 20_000

  /// The usual limits: more than any spreadsheet of a small firm holds.
  package init() {}
}

extension CSVTable {
  /// The rows of a file that a spreadsheet wrote.
  ///
  /// Read as RFC 4180 has it, and a little more: cells between semicolons, commas or tabs, whichever divides the first rows
  /// best, or as a first line `sep=;` says; UTF-8 with or without a byte-order mark, else Windows-1252; any line ending. The
  /// apostrophe that `csv(rows:)` puts before a formula is taken off again, and what nobody can see is dropped.
  package static func read(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> Result<CSVTable, CSVFault> {
    do throws(CSVFault) {
      let text = try csvText(bytes, limits)
      var body = text[...]
      let declared = declaredSeparator(&body)
      let separator = declared ?? bestSeparator(body)
      var reader = CSVReader(Array(body), separator: separator, limits: limits, line: declared == nil ? 1 : 2)
      return .success(CSVTable(separator: Character(Unicode.Scalar(separator)), rows: try reader.rows()))
    } catch {
      return .failure(error)
    }
  }

  /// The rows of a text, as `read` has them from bytes.
  package static func read(_ text: String, limits: CSVLimits = CSVLimits()) -> Result<CSVTable, CSVFault> {
    read(Array(text.utf8), limits: limits)
  }
}

/// What may stand between cells, the likeliest in France first.
private let separators = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
private let quote = UInt8(ascii: "\"")
private let space = UInt8(ascii: " ")
private let lineFeed: UInt8 = 10
private let carriageReturn: UInt8 = 13

/// The separator that a first line `sep=;` names; the line is dropped.
private func declaredSeparator(_ body: inout ArraySlice<UInt8>) -> UInt8? {
  guard body.count > 4, body.prefix(4).elementsEqual("sep=".utf8) else { return nil }
  let named = body[body.startIndex + 4]
  var rest = body.dropFirst(5)
  guard separators.contains(named) else { return nil }
  if rest.first == carriageReturn { rest.removeFirst() }
  guard rest.isEmpty || rest.first == lineFeed else { return nil }
  body = rest.dropFirst()
  return named
}

/// The separator that stands most often outside quotes in the first rows.
private func bestSeparator(_ body: ArraySlice<UInt8>) -> UInt8 {
  var counts = [0, 0, 0]
  var isQuoted = false
  for byte in body.prefix(20_000) {
    if byte == quote { isQuoted.toggle() }
    if byte == lineFeed, !isQuoted, counts.contains(where: { $0 > 0 }) { break }
    if !isQuoted, let index = separators.firstIndex(of: byte) { counts[index] += 1 }
  }
  let most = counts.max() ?? 0
  return separators[counts.firstIndex(of: most) ?? 0]
}

/// Reads rows byte by byte.
private struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: CSVLimits
  private var position = 0
  private var line: Int

  init(_ bytes: [UInt8], separator: UInt8, limits: CSVLimits, line: Int) {
    self.bytes = bytes
    self.separator = separator
    self.limits = limits
    self.line = line
  }

  mutating func rows() throws(CSVFault) -> [CSVRow] {
    var rows: [CSVRow] = []
    while position < bytes.count {
      let row = try row()
      guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
      if rows.count == limits.rows { throw fault(.rows(limits.rows), row.line) }
      rows.append(row)
    }
    return rows
  }

  private mutating func row() throws(CSVFault) -> CSVRow {
    let first = line
    var cells: [String] = []
    while true {
      if cells.count == limits.columns { throw fault(.columns(limits.columns), line) }
      cells.append(try cell())
      guard position < bytes.count else { break }
      let byte = bytes[position]
      position += 1
      if byte == separator { continue }
      if byte == carriageReturn, position < bytes.count, bytes[position] == lineFeed { position += 1 }
      line += 1
      break
    }
    return CSVRow(line: first, cells: cells)
  }

  /// One cell; the position is then on what ends it.
  private mutating func cell() throws(CSVFault) -> String {
    let start = position
    while position < bytes.count, bytes[position] == space { position += 1 }
    if position < bytes.count, bytes[position] == quote { return try quoted() }
    while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
    return try words(bytes[start..<position], from: line)
  }

  private mutating func quoted() throws(CSVFault) -> String {
    let first = line
    var content: [UInt8] = []
    position += 1
    while true {
      guard position < bytes.count else { throw fault(.unclosed, first) }
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else { break }
        position += 1
      } else if byte == lineFeed || (byte == carriageReturn && !(position < bytes.count && bytes[position] == lineFeed))
      {
        line += 1
      }
      content.append(byte)
      // Said before memory is taken for what would be refused in the end.
      if content.count > limits.cell { throw fault(.cell(limits.cell), first) }
    }
    while position < bytes.count, bytes[position] == space { position += 1 }
    if position < bytes.count, !endsCell(bytes[position]) { throw fault(.afterQuote, line) }
    return try words(content[...], from: first)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == lineFeed || byte == carriageReturn
  }

  private func words(_ content: ArraySlice<UInt8>, from line: Int) throws(CSVFault) -> String {
    if content.count > limits.cell { throw fault(.cell(limits.cell), line) }
    let words = safeParagraph(String(decoding: content, as: UTF8.self), limit: .max)
    guard words.unicodeScalars.first == "'" else { return words }
    let bare = String(words.unicodeScalars.dropFirst())
    return isFormula(bare) ? bare : words
  }

  private func fault(_ reason: CSVReason, _ line: Int) -> CSVFault {
    CSVFault(line: line, refusal: reason.refusal(line))
  }
}
