import CarnetCore
import Testing

@Suite("Typography")
struct TypographyTests {
  /// A no-break space is written `_` here, a narrow one `'`-free `~`.
  static let cases: [(String, String)] = [
    ("Lieu : Quimper ; oui ? non !", "Lieu_: Quimper_; oui_? non_!"), ("« mots »", "«_mots_»"),
    ("l'été d'avant", "l’été d’avant"), ("58,3 % et 1 234,50 €", "58,3_% et 1~234,50_€"),
    ("18 720 €, 500 000 fois", "18~720_€, 500~000_fois"), ("dans 12 mois, 1 jour", "dans 12_mois, 1_jour"),
    ("le 1er mars 2026", "le 1er_mars 2026"), ("visite n° 3", "visite n°_3"),
    ("4 / 5 et 3,2 / mois", "4_/_5 et 3,2_/_mois"),
    ("T / U / A", "T_/_U_/_A"), ("72 *", "72_*"), ("20 min, 4 h", "20_min, 4_h"), ("100 milliards", "100_milliards"),
    ("Fin :", "Fin_:"), ("2026 100", "2026 100"), ("2,5 100", "2,5 100"), ("06 12 34 56 78", "06 12 34 56 78"),
    // What is typed is left as it would be typed.
    ("Pour sortir : :quitter", "Pour sortir_: :quitter"), ("→ :état", "→ :état"),
    ("une réponse :: ainsi", "une réponse :: ainsi"),
    ("Écrit : /tmp/l'été/c.html", "Écrit_: /tmp/l'été/c.html"), ("./d'ici puis l'autre", "./d'ici puis l’autre"),
  ]

  @Test("sets French as the Imprimerie nationale asks", arguments: cases)
  func french(typed: String, expected: String) {
    let set = Typography.set(typed, in: .fr)
    #expect(set.replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "~") == expected)
  }

  @Test(
    "leaves English as it is typed, but for what belongs to a figure",
    arguments: [
      ("Name: it's 5 % of 12 500", "Name: it's 5 % of 12 500"), ("4 / 5", "4_/_5"), ("visit no. 3", "visit no._3"),
      ("say no. Then", "say no. Then"),
    ])
  func english(typed: String, expected: String) {
    #expect(Typography.set(typed, in: .en).replacing("\u{A0}", with: "_") == expected)
  }

  @Test("changes nothing of what is set already", arguments: cases.map(\.0))
  func idempotent(typed: String) {
    for language in Language.allCases {
      let set = Typography.set(typed, in: language)
      #expect(Typography.set(set, in: language) == set)
    }
  }

  @Test("is undone for comparing", arguments: cases.map(\.0))
  func plain(typed: String) {
    #expect(Typography.plain(Typography.set(typed, in: .fr)) == Typography.plain(typed))
  }

  @Test("reaches every word of a document that is read, and none that a program reads")
  func document() {
    let words = "L'an : 1"
    let facts = [Document.Fact(words, words)]
    let table = Table(caption: words, columns: [Table.Column(words)], rows: [[words]])
    let chart = Chart(
      title: words, bars: [Chart.Bar(label: words, value: 1, words: words)], target: 1, targetWords: words)
    let place = Document.Signature(party: words, signatory: words, signed: words)
    let fields = [Document.Field(words, [Document.Field.Option("l'1", words)])]
    let document = Document(
      kind: "l'id", title: words, subtitle: words, language: .fr,
      blocks: [
        .heading(level: 1, words), .paragraph(words), .note(words), .list(numbered: true, [words]), .facts(facts),
        .table(table), .chart(chart), .signatures([place]), .fields(fields, line: words), .pageBreak,
      ], footer: Document.Footer(dossier: "l'an", position: 1, chain: "", notice: words))
    let set = document.typeset()
    #expect(set.kind == "l'id" && set.footer.dossier == "l'an", "names are data")
    #expect("\(set)".count { $0 == "'" } == 3, "the id, the value of an answer and the name of the dossier")
    #expect(set.typeset() == set)
  }

  @Test("reaches whatever is shown", arguments: Language.allCases)
  func screen(language: Language) throws {
    var screen = Transcript(keeps: true)
    try screen.show(
      [
        .note("L'an : 1"),
        .refused(reason: CoreReason.notADay.reason, sentence: "C'est faux !", remedy: "Tapez : :état"),
      ], in: language)
    let expected =
      language == .fr
      ? "  L’an\u{A0}: 1\n  ✗ C’est faux\u{A0}! Tapez\u{A0}: :état\n" : "  L'an : 1\n  ✗ C'est faux ! Tapez : :état\n"
    #expect(screen.text == expected)
  }
}
