import CarnetCore
import CarnetFormats
import Testing

/// JSON read.
struct JSONReadingTests {
  private func firstFault(_ text: String) -> JSONFault? { firstFault(Array(text.utf8)) }

  private func firstFault(_ bytes: [UInt8]) -> JSONFault? {
    guard case .failure(let fault) = JSON.parse(bytes) else { return nil }
    return fault
  }

  @Test(arguments: [
    ("null", JSON.null), (" \t\r\n[ ] ", .array([])), ("{}", .object([])), ("true", .bool(true)), ("\"\"", .string("")),
    ("0", .integer(0)), ("-7", .integer(-7)), ("-0", .decimal("-0")), ("1.50", .decimal("1.50")),
    ("1E+2", .decimal("1E+2")),
    ("9223372036854775807", .integer(.max)), ("9223372036854775808", .decimal("9223372036854775808")),
    (
      #"{"b":1,"a":[2,{"c":null}]}"#,
      .object([("b", .integer(1)), ("a", .array([.integer(2), .object([("c", .null)])]))])
    ),
    (#""\"\\\/\b\f\n\r\t\u00e9\uD83D\uDC69""#, .string("\"\\/\u{8}\u{C}\n\r\té👩")),
    ("\"\u{7F}\u{2028}\"", .string("\u{7F}\u{2028}")),
    (#""\u0000""#, .string("\u{0}")),
  ])
  func everyValueIsRead(text: String, value: JSON) throws {
    #expect(try JSON.parse(text).get() == value)
  }

  @Test(arguments: DocumentSamples.hostile + ["\u{FEFF}", "\u{E0041}", "\u{10FFFF}", "\u{FFFE}"], [false, true])
  func whatIsWrittenIsReadAgain(words: String, pretty: Bool) throws {
    let value = JSON.object([
      (words, .string(words)),
      ("n", .array([.integer(.min), .decimal("0.10"), .bool(false), .null, .object([]), .array([])])),
    ])
    let read = try JSON.parse(value.text(pretty: pretty)).get()
    #expect(read == value)
    #expect(Array(read.text(pretty: pretty).utf8) == Array(value.text(pretty: pretty).utf8))
  }

  @Test(arguments: [
    ("", 1, 1), ("  ", 1, 3), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("[1 2]", 1, 4), ("[1", 1, 3), ("]", 1, 1),
    ("{a:1}", 1, 2),
    ("{'a':1}", 1, 2), ("{\"a\" 1}", 1, 6), ("{\"a\":}", 1, 6), ("{1:2}", 1, 2), ("[,1]", 1, 2), ("nul", 1, 1),
    ("True", 1, 1),
    ("NaN", 1, 1), ("+1", 1, 1), ("01", 1, 2), ("1.", 1, 3), (".5", 1, 1), ("1e", 1, 3), ("-", 1, 2), ("0x10", 1, 2),
    ("\"a", 1, 3), ("\"a\nb\"", 1, 3), ("\"\u{1}\"", 1, 2), ("\"\\x\"", 1, 2), ("\"\\u12g4\"", 1, 2),
    ("\"\\ud800\"", 1, 2),
    ("\"\\udc00\"", 1, 2), ("\"\\ud800\\u0041\"", 1, 2), ("\"\\", 1, 3), ("// x\n1", 1, 1), ("1 // x", 1, 3),
    ("1 2", 1, 3),
    ("\u{FEFF}1", 1, 1), ("1\u{A0}", 1, 2), ("\u{B}1", 1, 1), ("[\n  1,\n  é\n]", 3, 3), ("[1,\r\n\"éé\" x]", 2, 6),
    ("[\rx]", 2, 1),
    ("{\"a\":1,\"b\":{\"c\":1,\n\"c\":2}}", 2, 1), ("{\"a\":1,\"\\u0061\":2}", 1, 8),
  ])
  func whatIsNotJSONIsRefusedWhereItStops(text: String, line: Int, column: Int) throws {
    let fault = try #require(firstFault(text))
    #expect([fault.line, fault.column] == [line, column])
    #expect(!fault.refusal.sentence.fr.isEmpty && !fault.refusal.sentence.en.isEmpty)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xA0, 0x81, 0xED, 0xB0, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC3],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFE, 0xFF], [0xE9],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreRefusedWhereTheyStand(bytes: [UInt8]) throws {
    let fault = try #require(firstFault(Array("[\n \"é".utf8) + bytes + Array("\"]".utf8)))
    #expect([fault.line, fault.column] == [2, 4])
    #expect(fault.refusal.sentence.fr == "Le texte n'est pas en UTF-8 à cet endroit.")
  }

  @Test func namesThatDifferOnlyByTheirBytesAreTwoNames() {
    #expect(firstFault("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(firstFault(nested(128)) == nil)
    let fault = try #require(firstFault(nested(129)))
    #expect([fault.line, fault.column] == [1, 129])
    #expect(fault.refusal.sentence.en == "This JSON file has more than 128 levels.")
    #expect(firstFault(String(repeating: "{\"a\":", count: 200_000)) != nil)
    #expect(firstFault("[" + String(repeating: "[],", count: 500) + "[]]") == nil)
  }

  @Test func sizeIsLimited() {
    #expect((try? JSON.parse("[1]", limit: 3).get()) != nil)
    #expect((try? JSON.parse("[1] ", limit: 3).get()) == nil)
  }

  @Test func theFaultSaysWhatStandsThereAndWhatIsExpected() throws {
    let comma = try #require(firstFault("[1,]")).refusal
    #expect(comma.sentence.fr == "Il y a « ] » là où il faudrait une valeur.")
    #expect(comma.sentence.en == "There is “]” where a value is expected.")
    #expect(comma.remedy?.fr == "Retirez la virgule qui précède.")
    #expect(try #require(firstFault("{\"a\":1")).refusal.sentence.en == "The text ends where “,” or “}” is expected.")
    #expect(try #require(firstFault("\u{1B}[2J")).refusal.sentence.en == "There is “U+001B” where a value is expected.")
  }
}
