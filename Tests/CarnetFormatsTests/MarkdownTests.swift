import CarnetCore
import CarnetFormats
import Testing

/// A document as Markdown.
struct MarkdownTests {
  /// What stands between the subtitle and the footer.
  private func body(_ blocks: [Document.Block], language: Language = .fr) -> String {
    let text = markdown(DocumentSamples.document(blocks, language: language))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.lastIndex(of: "------") else { return text }
    return lines[4..<(end - 1)].joined(separator: "\n")
  }

  @Test func aDocumentHasATitleASubtitleAndAFooter() {
    #expect(
      markdown(DocumentSamples.document([.heading(level: 2, "Objet")])) == """
        # Titre

        *Titre*

        ### Objet

        ------

        Dossier Titre, événement 7, empreinte 0f3a9c1be27d4458\\
        Titre

        """)
  }

  @Test func blocksBecomeTheirMarks() {
    #expect(body([.paragraph("a\nb")]) == "a\\\nb")
    #expect(body([.note("a\nb")]) == "> a\\\n> b")
    #expect(body([.list(numbered: true, ["a\nb", "c"])]) == "1. a\\\n   b\n2. c")
    #expect(body([.list(numbered: false, ["a", "b"])]) == "- a\n- b")
    #expect(body([.facts([Document.Fact("a", "b\nc")])]) == "- **a**\u{A0}: b\\\n  c")
    #expect(body([.facts([Document.Fact("a", "b")])], language: .en) == "- **a**: b")
  }

  @Test func twoListsInARowStayTwo() {
    #expect(
      body([.list(numbered: false, ["a"]), .pageBreak, .facts([Document.Fact("b", "c")])], language: .en)
        == "- a\n\n<!-- -->\n\n- **b**: c")
    #expect(body([.list(numbered: false, ["a"]), .paragraph("b"), .list(numbered: false, ["c"])]) == "- a\n\nb\n\n- c")
  }

  @Test func aTableIsDrawnWithPipes() {
    let table = Table(
      caption: "Parc", columns: [Table.Column("Nom"), Table.Column("n", .trailing)],
      rows: [["a|b", "1"], ["serveur", "22"]])
    #expect(
      body([.table(table)]) == """
        **Parc**

        | Nom | n |
        |:-------|---:|
        | a\\|b | 1 |
        | serveur | 22 |
        """)
  }

  @Test func aChartIsATableOfItsFigures() {
    let chart = Chart(
      title: "Parc", bars: [Chart.Bar(label: "neuf", value: 3, words: "3")], target: 5, targetWords: "but 5")
    #expect(body([.chart(chart)]) == "**Parc**\n\n|  |  |\n|:----|---:|\n| neuf | 3 |\n\nbut 5")
  }

  @Test(arguments: [
    ("1. un", "1\\. un"), ("12) un", "12\\) un"), ("- un", "\\- un"), ("+ un", "\\+ un"), ("# un", "\\# un"),
    ("=== un", "\\=== un"), ("    un", "un"), (": un", "\\: un"), ("(1) un", "\\(1) un"), ("a) un", "a\\) un"),
    ("iv. un", "iv\\. un"), ("Fin. Un", "Fin. Un"), ("% un", "\\% un"), ("> un", "\\> un"), ("| un", "\\| un"),
    ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[a](b) <c> {d}", "\\[a\\](b) \\<c\\> \\{d\\}"), ("a & b", "a \\& b"),
    ("~a~ $b$ ^c^ @d", "\\~a\\~ \\$b\\$ \\^c\\^ \\@d"), ("a\\", "a\\\\"), ("x -- y...", "x \\-- y\\.\\.."),
    ("l'an 1.5 (a-b)", "l'an 1.5 (a-b)"), ("|\u{301}", "\\|\u{301}"), ("<\u{338}b>", "\\<\u{338}b\\>"), ("x ", "x"),
  ])
  func wordsStayWords(words: String, written: String) {
    #expect(Array(body([.paragraph(words)]).unicodeScalars) == Array(written.unicodeScalars))
  }

  @Test(arguments: DocumentSamples.hostile)
  func noSignIsLeftBare(words: String) {
    let text = body([.table(Table(columns: [Table.Column(words)], rows: [[words]]))])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    for line in [lines[0], lines[2]] {
      var bare: [Unicode.Scalar] = []
      var isEscaped = false
      for scalar in line.unicodeScalars {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if "|<>[]`*_#&{}$~^@\"".unicodeScalars.contains(scalar) {
          bare.append(scalar)
        }
      }
      #expect(bare == ["|", "|"])
      #expect(!isEscaped)
    }
  }
}
