import CarnetCore

/// Documents to write in every form.
enum DocumentSamples {
  /// What must stay words, whatever the form.
  static let hostile = [
    "</script><script>alert(1)</script>", "</style><b>", "\"onload=\"x", "'onload='x", "\"\u{301} onload=x",
    "<\u{338}img src=x>", "&amp;", "a|b|c", "|\u{301}", "[f](javascript:x)", "`code`", "*a* _b_ ~~c~~ $d$",
    "1. un", "- deux", "# trois", "===", "> quatre", "    cinq", ": six", "@sept", "::: huit", "iv. neuf", "\\", "\\n",
    "\u{1B}[31mrouge", "\u{202E}exe.fdp", "=1+1", "<!-- x", "]]>", "{{x}}", "a\u{0}b", "--- ...",
  ]

  static func document(_ blocks: [Document.Block], language: Language = .fr, words: String = "Titre") -> Document {
    Document(
      kind: "essai", title: words, subtitle: words, language: language, blocks: blocks,
      footer: Document.Footer(dossier: words, position: 7, chain: "0f3a9c1be27d4458", notice: words))
  }

  /// A block of every kind that says those words.
  static func blocks(_ words: String) -> [Document.Block] {
    [
      .heading(level: 1, words), .paragraph(words), .note(words), .list(numbered: true, [words, "suite"]),
      .facts([Document.Fact(words, words)]),
      .table(
        Table(caption: words, columns: [Table.Column(words), Table.Column("n", .trailing)], rows: [[words, "1"]])),
      .chart(
        Chart(title: words, bars: [Chart.Bar(label: words, value: 1, words: words)], target: 2, targetWords: words)),
      .signatures([Document.Signature(party: words, signatory: words, signed: words)]),
      .fields([Document.Field(words, [Document.Field.Option(words, words)]), Document.Field(words)], line: words),
      .pageBreak,
    ]
  }

  /// The place of a kind of block among all; a new kind does not compile until it is here, and then in `blocks`.
  static func place(of block: Document.Block) -> Int {
    switch block {
    case .heading: 0
    case .paragraph: 1
    case .note: 2
    case .list: 3
    case .facts: 4
    case .table: 5
    case .chart: 6
    case .signatures: 7
    case .fields: 8
    case .pageBreak: 9
    }
  }
}
