import CarnetCore
import Testing

struct SafeTextTests {
  @Test(arguments: [
    ("Boulangerie", "Boulangerie"), ("Été à l'œil", "Été à l'œil"), ("\u{1B}[31mrouge\u{1B}[0m", "rouge"),
    ("\u{9B}1;5Hici", "ici"), ("\u{1B}]0;titre\u{7}texte", "texte"), ("\u{1B}]8;;http://x\u{1B}\\lien", "lien"),
    ("\u{9D}titre\u{9C}texte", "texte"), ("\u{1B}]sans fin", "]sans fin"), ("\u{1B}c", "c"), ("\u{1B}", ""),
    ("a\tb\nc\r\nd\re", "a b c d e"), ("a\u{2028}b\u{85}c", "a b c"), ("a\u{0}b\u{8}c\u{7F}", "abc"),
    ("abc\u{202E}fed\u{202C}", "abcfed"), ("\u{2066}x\u{2069}", "x"), ("a\u{200B}\u{200D}\u{2060}\u{FEFF}b", "ab"),
    ("a\u{AD}b\u{3164}c", "abc"), ("Caf\u{FFFD}", "Caf?"), ("❤️", "❤️"), ("\u{E0041}x\u{FFFE}", "x"),
  ])
  func nothingIsLeftThatATerminalObeys(text: String, safe: String) {
    #expect(safeLine(text) == safe)
  }

  @Test func aParagraphKeepsItsLines() {
    #expect(safeParagraph("un\r\ndeux\n\ntrois\u{1B}[2J\tquatre") == "un\ndeux\n\ntrois quatre")
  }

  @Test func everyControlOfEveryPlaneIsRemoved() {
    for value in UInt32(0)...0xE01FF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let left = safeParagraph("a\(String(scalar))b").unicodeScalars
      let bad = left.contains {
        $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.properties.generalCategory == .format)
      }
      #expect(!bad, "U+\(String(value, radix: 16))")
    }
  }

  @Test func whatIsSafeStaysAsItIs() {
    for text in hostileTexts {
      let line = safeLine(text)
      #expect(safeLine(line) == line)
      let paragraph = safeParagraph(text)
      #expect(safeParagraph(paragraph) == paragraph)
    }
  }

  @Test func aPileOfAccentsIsCutDown() {
    let pile = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(safeLine(pile).unicodeScalars.count == 5)
  }

  @Test func tooLongIsCutWithAnEllipsis() {
    #expect(safeLine("abcdef", limit: 4) == "abc…")
    #expect(safeLine("abcd", limit: 4) == "abcd")
    #expect(safeLine("éééé", limit: 4) == "éééé")
    #expect(safeLine("ééééé", limit: 4) == "ééé…")
    #expect(safeLine("abc", limit: 0) == "")
  }
}

struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("ｶﾅ", 2), ("✗ → …", 5), ("😀", 2), ("👩‍💻", 2),
    ("🇫🇷", 2), ("✅", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("\u{300}", 0), ("\u{1B}", 0), ("«\u{A0}x\u{A0}»", 5), ("═█", 2),
  ])
  func widthIsInColumns(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test func linesBreakBetweenWords() {
    #expect(wrapped("un deux trois quatre", width: 9) == ["un deux", "trois", "quatre"])
    #expect(wrapped("un deux\n\ntrois\r\nquatre", width: 20) == ["un deux", "", "trois", "quatre"])
    #expect(wrapped("", width: 10) == [""])
  }

  @Test func noBreakSpacesKeepWordsTogether() {
    #expect(wrapped("il faut 12\u{A0}500\u{A0}€ ici", width: 10) == ["il faut", "12\u{A0}500\u{A0}€", "ici"])
    #expect(wrapped("il manque ceci : le nom", width: 14) == ["il manque", "ceci : le nom"])
    #expect(wrapped("on lit « le nom », puis :clore", width: 8) == ["on lit", "« le", "nom »,", "puis", ":clore"])
  }

  @Test func aWordLongerThanALineIsCut() {
    #expect(wrapped("a bcdefgh i", width: 3) == ["a", "bcd", "efg", "h i"])
    #expect(wrapped("日本語", width: 4) == ["日本", "語"])
    #expect(wrapped("日本", width: 1) == ["日", "本"])
    #expect(wrapped("abc", width: 0) == ["a", "b", "c"])
  }

  @Test(arguments: [1, 2, 7, 40])
  func noLineIsWiderThanAskedAndNoWordIsLost(width: Int) {
    for text in hostileTexts.map({ safeParagraph(String($0.prefix(500))) }) {
      let lines = wrapped(text, width: width)
      #expect(lines.allSatisfy { displayWidth($0) <= max(width, 2) })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && !$0.isNewline })
    }
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abcd", 4, "abcd"), ("日本語", 4, "日…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""),
  ])
  func truncationEndsWithAnEllipsisWithinTheWidth(text: String, width: Int, expected: String) {
    #expect(truncated(text, width: width) == expected)
  }

  @Test func fillingCountsColumns() {
    #expect(filled("日", width: 4) == "日  ")
    #expect(filled("7", width: 3, leading: true) == "  7")
    #expect(filled("abcd", width: 3) == "abcd")
  }
}

/// What someone hostile or unlucky pastes: long, controlling, turned round, stacked, wide.
let hostileTexts: [String] = [
  String(repeating: "a", count: 100_000), String(repeating: "9", count: 50_000),
  String(repeating: "\u{1B}]", count: 20_000), String(repeating: "\u{1B}[", count: 20_000),
  "\u{1B}[31;1m\u{9B}2J\u{0}\u{7}",
  "\u{202E}txt.exe\u{202C} \u{2067}اختبار\u{2069}", "a" + String(repeating: "\u{301}", count: 20_000),
  String(repeating: "👩‍💻🇫🇷", count: 5_000), "a\u{1F3FB}", "\u{1F1EB}x", String(repeating: " ", count: 50_000),
  String(repeating: "1 ", count: 30_000), String(repeating: "1,", count: 30_000),
  String(repeating: "h:", count: 30_000),
  "999999999999999k", "999999999999999 j", "999999999999999 h", "-", "+", "€", "%", ",", ".", ":", "h", "k", "@",
  "il y a",
  "ago", "dans", "+ ", "- j", "T", "\u{FFFD}", "٣٤", "１２", "½", "1e9", "0x10", "NaN", "--5", "+-5", "12-", "FR", "\r\n",
]
