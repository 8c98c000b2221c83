import CarnetCore
import CarnetFormats
import Testing

/// JSON written.
struct JSONWritingTests {
  private let value = JSON.object([
    ("z", .integer(1)), ("a", .array([.bool(true), .null, .decimal("1.50")])), ("vide", .object([])),
    ("rien", .array([])),
  ])

  @Test func membersKeepTheirOrder() {
    #expect(value.text == #"{"z":1,"a":[true,null,1.50],"vide":{},"rien":[]}"#)
    #expect(value.text(pretty: false) == value.text)
  }

  @Test func aPrettyTextSetsMembersIn() {
    #expect(
      value.text(pretty: true) == """
        {
          "z": 1,
          "a": [
            true,
            null,
            1.50
          ],
          "vide": {},
          "rien": []
        }
        """)
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{8}\u{1F}", #""\u0000\u0008\u001f""#),
    ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{202E}", #""\u202e""#),
    ("\u{E0041}", #""\udb40\udc41""#), ("é漢👩", "\"é漢👩\""), ("\"\u{301}", "\"\\\"\u{301}\""), ("", "\"\""),
  ])
  func textIsEscaped(words: String, written: String) {
    #expect(Array(JSON.string(words).text.utf8) == Array(written.utf8))
    #expect(JSON.object([(words, .null)]).text == "{\(written):null}")
  }

  @Test func decimalsAreExact() {
    #expect(JSON.decimal(58.333, places: 1).text == "58.3")
    #expect(JSON.decimal(-0.5, places: 2).text == "-0.50")
    #expect(JSON.decimal("12345678901234567890.10").text == "12345678901234567890.10")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e15])
  func whatJSONCannotSayIsNull(number: Double) {
    #expect(JSON.decimal(number, places: 1) == .null)
  }

  @Test(arguments: ["", "NaN", "1.", ".5", "01", "1e", "+1", "1 ", "0x1", "1,5", "\"", "1}"])
  func aDecimalThatIsNoNumberIsWrittenAsText(words: String) {
    #expect(JSON.decimal(words).text == JSON.string(words).text)
  }

  @Test func valuesAreEqualWhenTheyAreTheSameInTheSameOrder() {
    let ab = JSON.object([("a", .integer(1)), ("b", .null)])
    #expect(ab == .object([("a", .integer(1)), ("b", .null)]))
    #expect(ab != .object([("b", .null), ("a", .integer(1))]))
    #expect(JSON.integer(1) != .decimal("1") && JSON.string("1") != .decimal("1") && JSON.bool(false) != .null)
    #expect(Set([ab, ab, .null, .array([]), .object([])]).count == 4)
  }
}
