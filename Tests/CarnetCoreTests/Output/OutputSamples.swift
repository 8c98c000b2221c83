import CarnetCore

/// Documents and words to lay out.
enum OutputSamples {
  /// What a hostile file or a careless paste can bring: escape sequences, direction marks, wide and endless words.
  static let hostile = [
    "\u{1B}[2J\u{1B}]0;titre\u{7}visible", "\u{9B}31mrouge", "OK\r\u{1B}[1AKO", "\u{202E}exe.fdp",
    "a\u{200B}b\u{2066}c",
    String(repeating: "W", count: 500), String(repeating: "漢字", count: 90), "un\tdeux\ntrois\u{2028}quatre", "\u{0}",
    "👩\u{200D}👩\u{200D}👧 famille", "", "   ", "e\u{301}\u{302}\u{303}\u{304}", String(repeating: "mot ", count: 60),
  ]

  /// One block of each kind, every string being those words.
  static func blocks(_ words: String) -> [Document.Block] {
    [
      .heading(level: 1, words), .heading(level: 2, words), .heading(level: -1, words), .paragraph(words), .note(words),
      .list(numbered: true, Array(repeating: words, count: 11)), .list(numbered: false, [words]),
      .list(numbered: true, []),
      .facts([Document.Fact(words, words), Document.Fact("court", words)]), .facts([]),
      .table(
        Table(
          caption: words, columns: [Table.Column(words), Table.Column("n", .trailing), Table.Column(words, .trailing)],
          rows: [[words, "12", words], ["", "3", ""]])),
      .table(Table(columns: (1...12).map { Table.Column("c\($0)") }, rows: [Array(repeating: words, count: 12)])),
      .table(Table(columns: [], rows: [[]])),
      .chart(
        Chart(
          title: words,
          bars: [
            Chart.Bar(label: words, value: 2, words: words), Chart.Bar(label: "x", value: .nan, words: "?"),
            Chart.Bar(label: "y", value: .infinity, words: "∞"), Chart.Bar(label: "z", value: -1, words: "−1"),
          ], target: 1, targetWords: words)),
      .chart(Chart(title: words, bars: [])),
      .signatures(Array(repeating: Document.Signature(party: words, signatory: words, signed: words), count: 3)),
      .signatures([Document.Signature(party: "A", signatory: "B", signed: "")]), .pageBreak,
    ]
  }

  static func document(_ blocks: [Document.Block], language: Language = .fr, words: String = "Titre") -> Document {
    Document(
      kind: "essai", title: words, subtitle: words, language: language, blocks: blocks,
      footer: Document.Footer(dossier: words, position: 7, chain: "0f3a9c1be27d4458", notice: words))
  }

  static func utterances(_ words: String) -> [Utterance] {
    [
      .understood(words), .refused(reason: CoreReason.notADay.reason, sentence: words, remedy: words),
      .refused(reason: CoreReason.notADay.reason, sentence: words, remedy: nil),
      .note(words),
      .aside(words), .warning(words), .standing(title: words, progress: words), .standing(title: words, progress: ""),
      .heading(words), .list(numbered: true, [words, words]), .facts([Document.Fact(words, words)]),
      .table(Table(columns: [Table.Column(words)], rows: [[words]])),
      .document(document([.paragraph(words)], words: words)),
    ]
  }
}
