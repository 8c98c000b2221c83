import CarnetCore
import CarnetFormats
import Testing

/// Tables read from what spreadsheets and strangers write.
struct CSVReaderTests {
  private func rows(_ text: String, limits: CSVLimits = CSVLimits()) throws -> [[String]] {
    try CSVTable.read(text, limits: limits).get().rows.map(\.cells)
  }

  private func fault(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> CSVFault? {
    guard case .failure(let fault) = CSVTable.read(bytes, limits: limits) else { return nil }
    return fault
  }

  @Test(arguments: [
    ("a;b\r\nc;d\r\n", ";"), ("a,b\nc,d", ","), ("a\tb\rc\td\r", "\t"), ("sep=,\r\na,b\r\nc,d", ","),
    ("\"a\";b\n c ;d".replacing(" c ", with: "c"), ";"), ("\u{FEFF}a;b\r\nc;d", ";"),
  ])
  func dialectsAreTold(text: String, separator: String) throws {
    let table = try CSVTable.read(text).get()
    #expect(table.rows.map(\.cells) == [["a", "b"], ["c", "d"]])
    #expect(String(table.separator) == separator)
  }

  @Test func aCommaInAFrenchAmountDividesNothing() throws {
    #expect(try rows("label;price\r\nfee;780,50") == [["label", "price"], ["fee", "780,50"]])
    #expect(try rows("\"a,b,c,d\";x") == [["a,b,c,d", "x"]])
  }

  @Test func quotedCellsHoldAnything() throws {
    #expect(
      try rows("\"a;b\";\"say \"\"yes\"\"\"\r\n\"one\r\ntwo\";x") == [["a;b", "say \"yes\""], ["one\ntwo", "x"]])
    #expect(try rows("5\" disc;b") == [["5\" disc", "b"]], "a mark within a plain cell is a mark")
    #expect(try rows(" \"a\" ;b") == [["a", "b"]])
    #expect(try rows("\"\";b") == [["", "b"]])
  }

  @Test func linesAreCountedAsAnEditorCountsThem() throws {
    let table = try CSVTable.read("a;b\r\n\r\n;;\r\n\"one\ntwo\rthree\";x\r\ny;z").get()
    #expect(table.rows.map(\.line) == [1, 4, 7])
    #expect(try CSVTable.read("sep=;\na;b").get().rows.map(\.line) == [2])
  }

  @Test func windows1252IsReadWhereUTF8IsNot() throws {
    // é, €, œ and a no-break space as French spreadsheets save them.
    let bytes: [UInt8] =
      Array("pi".utf8) + [0xE8] + Array("ce;1".utf8) + [0xA0] + Array("200 ".utf8) + [0x80, 0x3B, 0x9C]
    #expect(try CSVTable.read(bytes).get().rows.map(\.cells) == [["pièce", "1\u{A0}200 €", "œ"]])
    #expect(fault([0x61, 0x0A, 0x81])?.line == 2)
  }

  @Test func theOldMacintoshIsReadByItsLineEndings() throws {
    let bytes: [UInt8] =
      Array("pi".utf8) + [0x8F] + Array("ce;prix".utf8) + [0x0D] + Array("Nan".utf8) + [0x8E, 0x3B, 0xDB]
    #expect(try CSVTable.read(bytes).get().rows.map(\.cells) == [["pièce", "prix"], ["Nané", "€"]])
  }

  @Test func whatCSVWritesComesBack() throws {
    let rows = [
      ["x", "=1+1", "'tis", "a;b,c\td", "say \"yes\"", "one\ntwo", "", "-12,5", "@home"],
      ["y", "", "", "", "", "", "", "", " z "],
    ]
    for separator: Character in [";", ","] {
      let written = csv(rows: rows, separator: separator)
      let read = try self.rows(written)
      // A tab is a space in what is written.
      #expect(read == rows.map { $0.map { $0.replacing("\t", with: " ") } })
    }
  }

  @Test(arguments: [
    ("a;b\n\"c", 2), ("a;b\n\"c\"d;e", 2), ("\"", 1), ("a\n\"x\ny\" z", 3), ("a;b\n;\"\"\"", 2),
  ])
  func brokenQuotesAreSaidWithTheirLine(text: String, line: Int) {
    let fault = fault(Array(text.utf8))
    #expect(fault?.line == line)
    #expect(fault?.refusal.sentence.fr.contains("Ligne \(line)") ?? false)
  }

  @Test(arguments: [true, false])
  func utf16IsKnownByItsMark(little: Bool) throws {
    let bytes = "\u{FEFF}é;b\r\n1;2".utf16.flatMap { unit in
      little ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(try CSVTable.read(bytes).get().rows.map(\.cells) == [["é", "b"], ["1", "2"]])
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(fault([0xFF, 0xFE, 0x61]) != nil, "half a character of UTF-16")
    #expect(fault([0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00]) != nil, "half a pair of UTF-16")
    #expect(fault([0x50, 0x4B, 0x03, 0x04, 0x00]) != nil, "a spreadsheet's own file")
    #expect(fault(Array("a;\u{0}b".utf8)) != nil)
  }

  @Test func nothingIsReadBeyondTheLimits() {
    var limits = CSVLimits()
    limits.bytes = 100
    limits.rows = 3
    limits.columns = 4
    limits.cell = 10
    func isRefused(_ text: String) -> Bool { fault(Array(text.utf8), limits: limits) != nil }
    #expect(!isRefused("a\nb\nc\n") && isRefused("a\nb\nc\nd\n"))
    #expect(!isRefused("a;b;c;d") && isRefused("a;b;c;d;e"))
    #expect(!isRefused("0123456789;") && isRefused("01234567890;") && isRefused("\"01234567890\";"))
    #expect(isRefused(String(repeating: "a;\n", count: 40)))
  }

  @Test func hostileInputEndsInRowsOrInARefusal() {
    var state: UInt64 = 41
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let alphabet: [UInt8] =
      Array("\"\";;,,\t\r\n ='@a1".utf8) + [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x80, 0x81, 0x00, 0x1B, 0xFF]
    for _ in 0..<3_000 {
      let bytes = (0..<next(below: 40)).map { _ in alphabet[next(below: alphabet.count)] }
      guard case .success(let table) = CSVTable.read(bytes) else { continue }
      for row in table.rows {
        #expect(row.line >= 1 && row.cells.contains { !$0.isEmpty })
        #expect(row.cells.allSatisfy { !$0.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" } })
      }
    }
  }

  @Test func aMillionMarksTakeNoTime() {
    let marks = [UInt8](repeating: UInt8(ascii: "\""), count: 1_000_000)
    #expect(fault(marks) != nil)
    #expect(fault([UInt8](repeating: UInt8(ascii: ";"), count: 1_000_000)) != nil)
  }
}
