import CarnetFormats
import Testing

/// Rows written for spreadsheets.
struct CSVTests {
  @Test func eachRowEndsWithCRLF() {
    #expect(Array(csv(rows: [["a", "b"], ["c", ""]]).utf8) == Array("a;b\r\nc;\r\n".utf8))
    #expect(csv(rows: []) == "")
    #expect(csv(rows: [[""], ["", ""]], separator: ",") == "\"\"\r\n,\r\n")
  }

  @Test(arguments: [
    ("simple", "simple"), ("a;b", "\"a;b\""), ("a,b", "\"a,b\""), ("dit \"oui\"", "\"dit \"\"oui\"\"\""),
    ("\"\u{301}", "\"\"\"\u{301}\""), ("a\nb", "\"a\nb\""), (" a", "\" a\""), ("a ", "\"a \""), ("é漢", "é漢"),
  ])
  func cellsAreQuotedWhenTheyMust(words: String, written: String) {
    #expect(Array(csv(rows: [["x", words]]).unicodeScalars) == Array("x;\(written)\r\n".unicodeScalars))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"),
    ("\r=1", "\"'\n=1\""), ("\u{200B}=1", "'=1"), (" =1", "'\u{20}=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("-", "'-"),
    ("--1", "'--1"),
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""), ("+33 6 12", "'+33 6 12"), ("-1.2.3", "'-1.2.3"),
    ("\t", "\"' \""),
    ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"), ("=\u{301}1", "'=\u{301}1"), ("\n=1", "\"'\n=1\""),
  ])
  func formulasAreDisarmed(words: String, written: String) {
    #expect(Array(csv(rows: [[words, "x"]]).unicodeScalars) == Array("\(written);x\r\n".unicodeScalars))
  }

  @Test(arguments: ["-12", "+3.5", "-1 234.50", "-1\u{202F}234", "12", "-0", "2020-03-16", "a=b", "a@b"])
  func plainNumbersAndPlainWordsAreLeftAlone(words: String) {
    #expect(csv(rows: [[words]]) == "\(words)\r\n")
  }

  @Test func nothingInvisibleIsWritten() {
    #expect(csv(rows: [["a\u{1B}[31m\u{202E}b\u{0}"]]) == "ab\r\n")
  }

  @Test func noRowIsCutShort() {
    let long = String(repeating: "é", count: 150_000)
    #expect(csv(rows: [[long]]) == long + "\r\n")
  }
}
