import CarnetCore
import CarnetFormats
import Testing

/// A document as a page.
struct HTMLTests {
  private func main(_ blocks: [Document.Block], language: Language = .fr) -> String {
    let page = html(DocumentSamples.document(blocks, language: language))
    guard let start = page.range(of: "<main>\n"), let end = page.range(of: "\n</main>") else { return page }
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test(arguments: Language.allCases)
  func thePageSaysItsLanguageAndForbidsEveryLoad(language: Language) {
    let page = html(DocumentSamples.document([], language: language))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(
      page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\""))
    for loader in ["<script", "<link", "<img", "<iframe", "url(", "@import", "src=", "href="] {
      #expect(!page.contains(loader))
    }
  }

  @Test func blocksBecomeTheirElements() {
    #expect(main([.heading(level: 1, "Objet")]) == "<h2 id=\"objet\">Objet</h2>")
    #expect(main([.heading(level: 9, "x")]) == "<h4 id=\"x\">x</h4>")
    #expect(main([.heading(level: -9, "x")]) == "<h2 id=\"x\">x</h2>")
    #expect(main([.paragraph("a\nb")]) == "<p>a<br>\nb</p>")
    #expect(main([.note("a")]) == "<p class=\"note\">a</p>")
    #expect(main([.list(numbered: false, ["☐ a"])]) == "<ul class=\"ticks\">\n<li>☐ a</li>\n</ul>")
    #expect(main([.list(numbered: true, ["a", "b"])]) == "<ol>\n<li>a</li>\n<li>b</li>\n</ol>")
    #expect(main([.facts([Document.Fact("a", "b")])]) == "<dl>\n<div><dt>a</dt><dd>b</dd></div>\n</dl>")
    #expect(
      main([.list(numbered: false, []), .facts([]), .signatures([]), .table(Table(columns: [], rows: []))]) == "")
  }

  @Test func figuresOfATableStandOnTheRight() {
    let table = Table(
      caption: "Parc", columns: [Table.Column("Nom"), Table.Column("n", .trailing)], rows: [["PC-1", "2"]])
    #expect(
      main([.table(table)]) == """
        <div class="table short">
        <table>
        <caption>Parc</caption>
        <thead><tr><th scope="col">Nom</th><th scope="col" class="figure">n</th></tr></thead>
        <tbody>
        <tr><td><span class="whole">PC-1</span></td><td class="figure">2</td></tr>
        </tbody>
        </table>
        </div>
        """)
  }

  @Test(arguments: [(3, ""), (9, "wide"), (14, "dense fixed")])
  func aWideTableGetsSmallerLetters(columns: Int, look: String) {
    let table = Table(
      columns: (0..<columns).map { Table.Column("c\($0)") }, rows: [Array(repeating: "ordinateur", count: columns)])
    #expect(main([.table(table)]).contains(look.isEmpty ? "<table>" : "<table class=\"\(look)\">"))
  }

  @Test(arguments: [(8, "oui", true), (13, "oui", false), (8, "statement", false)])
  func aShortTableIsNotCut(rows: Int, cell: String, isWhole: Bool) {
    let words = cell == "statement" ? String(repeating: "une caisse en panne ", count: 8) : cell
    let table = Table(
      columns: (0..<8).map { Table.Column("colonne \($0)") },
      rows: Array(repeating: [words] + Array(repeating: "indispensable", count: 7), count: rows))
    #expect(main([.table(table)]).contains("table short") == isWhole)
  }

  @Test func anEndlessWordIsCutOnThePage() {
    let table = Table(
      columns: [Table.Column("a"), Table.Column("b")], rows: [[String(repeating: "W", count: 90), "x"]])
    let text = main([.table(table)])
    #expect(text.contains("<table class=\"fixed\">"))
    #expect(text.contains("<colgroup><col style=\"width: 85.00%\"><col style=\"width: 15.00%\"></colgroup>"))
    #expect(text.contains("<span class=\"long\">WWW"))
  }

  @Test(arguments: [(2, false), (6, true)])
  func aLongKeyIsCutOnlyWhereThereIsNoRoom(columns: Int, isCut: Bool) {
    let table = Table(
      columns: (0..<columns).map { Table.Column("c\($0)") },
      rows: [Array(repeating: "liability_cap_months", count: columns)])
    #expect(main([.table(table)]).contains("class=\"long\"") == isCut)
  }

  @Test func everyAnchorIsUsedOnce() {
    let words = ["Réunions", "Réunions", "réunions 2", "<b>", "漢字", "", "Figure"]
    let page = main(
      words.map { .heading(level: 1, $0) } + [
        .chart(Chart(title: "x", bars: [Chart.Bar(label: "a", value: 1, words: "1")]))
      ])
    let ids = page.split(separator: "id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(
      ids == [
        "reunions", "reunions-2", "reunions-2-2", "b", "section", "section-2", "figure", "figure-2-title",
        "figure-2-desc",
      ])
  }

  @Test func aSheetIsFilledInWithoutAnythingLeavingIt() {
    let fields = [
      Document.Field("Q1 <b>", [Document.Field.Option("1", "1"), Document.Field.Option("", "sans avis")]),
      Document.Field("Q2"),
    ]
    let page = html(DocumentSamples.document([.fields(fields, line: "En une ligne")]))
    #expect(page.contains("<legend id=\"sheet-1\">Q1 &lt;b&gt;</legend>"))
    #expect(page.contains("<label><input type=\"radio\" name=\"sheet-1\" id=\"sheet-1-1\"> 1</label>"))
    #expect(page.contains("<textarea rows=\"3\" aria-labelledby=\"sheet-2\"></textarea>"))
    // The line of answers is drawn by the styles alone.
    #expect(page.contains("En une ligne <output><span class=\"sheet-1-1\">1</span>;</output>"))
    #expect(page.contains(".fields:has(#sheet-1-1:checked) .sheet-1-1 { display: inline; }"))
    #expect(!page.contains("sheet-1-2:checked"))
    #expect(!page.contains("action=") && !page.contains("<script") && page.contains("form-action 'none'"))
    #expect(main([.fields([], line: "x")]) == "")
    #expect(!main([.fields(fields, line: "")]).contains("<output>"))
  }

  @Test func aChartCanBeHeard() {
    let chart = Chart(
      title: "Satisfaits",
      bars: [Chart.Bar(label: "mai", value: 5, words: "50 %"), Chart.Bar(label: "juin", value: 10, words: "100 %")],
      target: 8, targetWords: "cible 80 %")
    let text = main([.chart(chart)])
    #expect(text.contains("role=\"img\" aria-labelledby=\"figure-title figure-desc\""))
    #expect(text.contains("<title id=\"figure-title\">Satisfaits</title>"))
    #expect(text.contains("<desc id=\"figure-desc\">mai 50 % ; juin 100 % ; cible 80 %</desc>"))
    // The bar of May is half as long as that of June, which fills the length.
    let widths = text.split(separator: "fill=\"#2b6173\"").dropLast().compactMap { part in
      part.range(of: "width=\"", backward: true).map { Double(part[$0...].prefix { $0 != "\"" }) ?? -1 }
    }
    #expect(widths.count == 2 && widths[0] * 2 == widths[1])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, -1, 1e300])
  func aStrangeFigureDoesNotBreakAChart(value: Double) {
    let bars = [Chart.Bar(label: "a", value: value, words: "?"), Chart.Bar(label: "b", value: 1, words: "1")]
    let text = main([.chart(Chart(title: "x", bars: bars, target: value, targetWords: "y"))])
    #expect(!text.contains("nan") && !text.contains("inf") && !text.contains("=\"-"))
    // What is no number has no bar; the other bar is drawn.
    if !value.isFinite { #expect(text.split(separator: "#2b6173").count == 2) }
  }

  @Test(arguments: DocumentSamples.hostile)
  func wordsNeverBecomeElementsOrAttributes(words: String) {
    let page = html(DocumentSamples.document(DocumentSamples.blocks(words), words: words)).unicodeScalars
    let tags = page.split(separator: "<").map { $0.prefix { $0 != ">" } }
    for tag in tags where tag.first != "/" && tag.first != "!" {
      let outsideQuotes = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.flatMap { $0.element.split(separator: " ") }.map(String.init)
      #expect(HTMLTests.elements.contains(outsideQuotes.first ?? ""), "\(tag)")
      #expect(outsideQuotes.dropFirst().allSatisfy { HTMLTests.attributes.contains($0) || $0 == "/" }, "\(tag)")
    }
  }

  private static let elements: Set = [
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "h1", "h2", "p", "ol", "li", "dl",
    "div",
    "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "span", "figure",
    "figcaption",
    "strong", "svg", "desc", "text", "rect", "line", "section", "form", "fieldset", "legend", "label", "input",
    "textarea",
    "output", "button",
  ]

  private static let attributes: Set = [
    "lang=", "charset=", "http-equiv=", "content=", "name=", "class=", "id=", "scope=", "style=", "role=", "xmlns=",
    "viewBox=", "width=", "height=", "aria-labelledby=", "x=", "y=", "x1=", "x2=", "y1=", "y2=", "fill=", "stroke=",
    "stroke-width=", "stroke-dasharray=", "text-anchor=", "font-family=", "font-size=", "type=", "rows=",
  ]

  @Test func everySignIsEscapedEvenUnderAnAccent() {
    #expect(main([.paragraph("<a href=\"x\">'&'")]) == "<p>&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;</p>")
    #expect(main([.paragraph("\"\u{301}<\u{338}")]) == "<p>&quot;\u{301}&lt;\u{338}</p>")
  }

  @Test func theFootOfEachSheetIsAStringThatCannotBeLeft() {
    let page = html(DocumentSamples.document([], words: "a\"}</style>\\"))
    #expect(page.contains("content: \"Dossier a\\22 \\7d \\3c \\2f style\\3e \\5c \\2c  \\e9 v\\e9 nement 7"))
  }
}

extension Substring {
  /// Where the last occurrence of some words ends.
  fileprivate func range(of words: String, backward: Bool) -> Index? {
    indices.last { self[$0...].hasPrefix(words) }.map { index($0, offsetBy: words.count) }
  }
}

extension String {
  /// Where some words first stand.
  fileprivate func range(of words: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(words) }.map { $0..<index($0, offsetBy: words.count) }
  }
}
