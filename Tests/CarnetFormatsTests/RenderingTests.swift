import CarnetCore
import CarnetFormats
import Testing

/// A document with every kind of block, full of what could do harm.
func hostileDocument(_ language: Language) -> Document {
  let nasty = "<script>alert(1)</script> | `x` *y* [a](javascript:b) \u{1B}[31m \u{202E}abc & \"q\""
  return Document(
    kind: "test", title: nasty, subtitle: nasty, language: language,
    blocks: [
      .heading(level: 1, nasty), .heading(level: 2, nasty),
      .paragraph("- not a list\n1. nor this\n# nor a heading\n" + nasty), .note(nasty),
      .list(numbered: true, [nasty, "b"]), .list(numbered: false, [nasty]), .facts([Document.Fact(nasty, nasty)]),
      .table(
        Table(
          caption: nasty, columns: [Table.Column(nasty), Table.Column("n", .trailing)],
          rows: [[nasty, "1"], ["short"], ["a", "b", "too long"]])),
      .chart(
        Chart(
          title: nasty,
          bars: [Chart.Bar(label: nasty, value: 2, words: nasty), Chart.Bar(label: "b", value: 0, words: "0")],
          target: 3, targetWords: nasty)),
      .signatures([
        Document.Signature(party: nasty, signatory: nasty, signed: ""),
        Document.Signature(party: "b", signatory: "c", signed: nasty),
      ]), .pageBreak,
    ], footer: Document.Footer(dossier: nasty, position: 3, chain: "00ff", notice: nasty))
}

@Suite("Documents are rendered")
struct RenderingTests {
  @Test("as HTML in which nothing that came in is obeyed", arguments: Language.allCases)
  func html(language: Language) {
    let page = CarnetFormats.html(hostileDocument(language))
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;") && page.contains("&quot;q&quot;"))
    #expect(page.contains("lang=\"\(language.rawValue)\"") && page.contains("default-src 'none'"))
    for tag in ["table", "ul", "ol", "dl", "figure", "section", "main", "p"] {
      #expect(page.components("<\(tag)") == page.components("</\(tag)>"), "\(tag)")
    }
    // Two headings of the same words have two anchors.
    #expect(page.contains("-2\""))
  }

  @Test("as Markdown that means its words literally", arguments: Language.allCases)
  func markdown(language: Language) {
    let text = CarnetFormats.markdown(hostileDocument(language))
    #expect(
      text.contains("\\<script\\>") && text.contains("\\|") && text.contains("\\- not a list")
        && text.contains("1\\. nor this"))
    #expect(text.contains("\\# nor a heading"))
    #expect(!text.contains("\u{1B}"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count > 4)
  }

  @Test("as text that never runs over the width", arguments: [20, 40, 80, 200])
  func text(width: Int) {
    for line in hostileDocument(.fr).lines(width: width) {
      let text = line.map(\.text).joined()
      #expect(displayWidth(text) <= width, "\(text)")
      #expect(!text.unicodeScalars.contains { $0.value < 32 || $0 == "\u{202E}" })
    }
  }
}

extension String {
  fileprivate func components(_ part: String) -> Int {
    // `<p` must not count `<path`, so what follows must end the name.
    ranges(of: part).count { range in
      part.hasSuffix(">")
        || !(range.upperBound < endIndex && (self[range.upperBound].isLetter || self[range.upperBound].isNumber))
    }
  }
}

@Suite("JSON")
struct JSONTests {
  @Test("escapes what JSON and JavaScript forbid")
  func escapes() {
    #expect(JSON.string("a\"b\\c\n\u{1}\u{2028}é").text == #""a\"b\\c\n\u0001\u2028é""#)
    #expect(
      JSON.object([("b", .array([.integer(1), .decimal("58.3"), .null])), ("a", .bool(true))]).text
        == #"{"b":[1,58.3,null],"a":true}"#)
  }
}

@Suite("Utterances are laid out")
struct UtteranceTests {
  @Test("at every width, without running over", arguments: [20, 40, 80, 120])
  func widths(width: Int) {
    let long = String(repeating: "mot ", count: 60)
    let all: [Utterance] = [
      .understood(long), .refused(sentence: long, remedy: long), .note(long), .aside(long), .warning(long),
      .standing(title: "1 Inventaire", progress: "4 réponses sur 31"),
      .heading(long), .list(numbered: true, Array(repeating: long, count: 12)), .facts([Document.Fact(long, long)]),
      .table(Table(columns: (0..<6).map { Table.Column("colonne \($0)") }, rows: [Array(repeating: long, count: 6)])),
    ]
    for utterance in all {
      for line in utterance.lines(width: width, language: .fr) {
        #expect(displayWidth(line.map(\.text).joined()) <= width)
      }
    }
  }

  @Test("as the conversation shows them")
  func look() {
    #expect(
      plainText(Utterance.understood("lundi 16 mars 2020").lines(width: 60, language: .fr)) == "  → lundi 16 mars 2020")
    let line = plainText(
      Utterance.standing(title: "1 Inventaire", progress: "4 réponses sur 31").lines(width: 50, language: .fr))
    #expect(line.hasPrefix("── 1 Inventaire ───") && line.hasSuffix("─── 4 réponses sur 31 ──") && line.count == 50)
  }
}
