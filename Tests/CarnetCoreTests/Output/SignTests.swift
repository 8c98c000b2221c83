import CarnetCore
import Testing

@Suite("A sign")
struct SignTests {
  private func looks(_ utterance: Utterance, width: Int = 80) -> [String: Run.Style] {
    Dictionary(
      utterance.lines(width: width, language: .fr).joined().filter { $0.style != .plain && $0.style != .dim }.map {
        ($0.text.trimmed, $0.style)
      }, uniquingKeysWith: { $1 })
  }

  @Test("has its look in a table, and words have that of the ground")
  func table() {
    let table = Table(
      columns: [Table.Column("Quoi"), Table.Column("Verdict")],
      rows: [
        ["a", Sign.met.before("2 h")], ["b", Sign.missed.before("3 h")], ["c", Sign.late.before("1 j")], ["d", "?"],
      ])
    let found = looks(.table(table))
    #expect(found["✓"] == .good && found["✗"] == .bad && found["!"] == .bad && found["?"] == .caution)
    #expect(found["2 h"] == nil)
  }

  @Test("is no sign within a sentence where it may end one")
  func sentence() {
    #expect(looks(.note("Vraiment ? Oui !")).isEmpty)
    #expect(looks(.note("58,3 % ✗ 90 %"))["✗"] == .bad)
  }

  @Test("what is to be typed is seen, with what follows an arrow")
  func typed() {
    #expect(looks(.note("Voyez :état, puis (:clore)."))[":état"] == .typed)
    #expect(looks(.note("Voyez :état, puis (:clore)."))[":clore"] == .typed)
    #expect(looks(.list(numbered: true, ["Il manque un prix → :modifier O1 prix"]))[":modifier O1 prix"] == .typed)
    #expect(looks(.note("12:30, et a : b")).isEmpty)
  }

  @Test("a table gives its width to the words, and none wraps that need not")
  func width() {
    let table = Table(
      columns: [Table.Column("Quoi"), Table.Column("Bien"), Table.Column("Quand")],
      rows: (1...4).map { _ in [String(repeating: "mot ", count: 12), "A1", "08/01/2026"] })
    let lines = Utterance.table(table).lines(width: 40, language: .fr)
    #expect(lines.allSatisfy { displayWidth(plainText([$0])) <= 40 })
    #expect(plainText(lines).components("08/01/2026") == 4, "\(plainText(lines))")
    let wide = Utterance.table(table).lines(width: 200, language: .fr)
    #expect(wide.count == 6, "one line a row")
  }
}

extension String {
  fileprivate var trimmed: String { split { $0.isWhitespace }.joined(separator: " ") }
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
