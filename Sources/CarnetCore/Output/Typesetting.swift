// What goes out is set in its language: every string that a reader sees, and none that a program reads.

extension Document {
  /// The same document with its words set in its language.
  package func typeset() -> Document {
    let set = setting(language)
    return Document(
      kind: kind, title: set(title), subtitle: set(subtitle), language: language,
      blocks: blocks.map { $0.mapped(set) },
      footer: Footer(
        dossier: footer.dossier, position: footer.position, chain: footer.chain, notice: set(footer.notice)),
      isDraft: isDraft)
  }
}

extension Document.Block {
  /// The same block with each of its strings changed, in the order of `entries`.
  func mapped(_ set: (String) -> String) -> Document.Block {
    switch self {
    case .heading(let level, let text): .heading(level: level, set(text))
    case .paragraph(let text): .paragraph(set(text))
    case .note(let text): .note(set(text))
    case .list(let numbered, let entries): .list(numbered: numbered, entries.map(set))
    case .facts(let facts): .facts(facts.map { $0.typeset(set) })
    case .table(let table): .table(table.typeset(set))
    case .chart(let chart): .chart(chart.typeset(set))
    case .signatures(let places):
      .signatures(
        places.map {
          Document.Signature(party: set($0.party), signatory: set($0.signatory), signed: set($0.signed))
        })
    case .fields(let fields, let line):
      .fields(
        fields.map { field in
          Document.Field(set(field.label), field.options.map { Document.Field.Option($0.value, set($0.label)) })
        }, line: set(line))
    case .pageBreak: .pageBreak
    }
  }
}

extension Document.Block {
  /// The strings that a reader sees, in order, those that stand side by side together: a row, a label and its value.
  var entries: [[String]] {
    switch self {
    case .heading(_, let text), .paragraph(let text), .note(let text): [[text]]
    case .list(_, let points): points.map { [$0] }
    case .facts(let facts): facts.map { [$0.label, $0.value] }
    case .table(let table): [[table.caption] + table.columns.map(\.title)] + table.rows
    case .chart(let chart): [[chart.title]] + chart.bars.map { [$0.label, $0.words] } + [[chart.targetWords]]
    case .signatures(let places): places.map { [$0.party, $0.signatory, $0.signed] }
    case .fields(let fields, let line): fields.map { [$0.label] + $0.options.map(\.label) } + [[line]]
    case .pageBreak: []
    }
  }
}

extension Document.Fact {
  fileprivate func typeset(_ set: (String) -> String) -> Document.Fact { Document.Fact(set(label), set(value)) }
}

extension Table {
  fileprivate func typeset(_ set: (String) -> String) -> Table {
    Table(
      caption: set(caption), columns: columns.map { Column(set($0.title), $0.alignment) },
      rows: rows.map { $0.map(set) })
  }
}

extension Chart {
  fileprivate func typeset(_ set: (String) -> String) -> Chart {
    Chart(
      title: set(title), bars: bars.map { Bar(label: set($0.label), value: $0.value, words: set($0.words)) },
      target: target, targetWords: set(targetWords))
  }
}

extension Utterance {
  /// The same, set in the language in which it is said.
  package func typeset(in language: Language) -> Utterance {
    if case .document(let document) = self { return .document(document.typeset()) }
    return saying(setting(language))
  }

  /// The same with each of its words replaced; a document says what it said.
  func saying(_ set: (String) -> String) -> Utterance {
    switch self {
    case .understood(let words): .understood(set(words))
    case .refused(let reason, let sentence, let remedy):
      .refused(reason: reason, sentence: set(sentence), remedy: remedy.map(set))
    case .note(let words): .note(set(words))
    case .aside(let words): .aside(set(words))
    case .warning(let words): .warning(set(words))
    case .standing(let title, let progress): .standing(title: set(title), progress: set(progress))
    case .heading(let words): .heading(set(words))
    case .list(let numbered, let points): .list(numbered: numbered, points.map(set))
    case .facts(let facts): .facts(facts.map { $0.typeset(set) })
    case .table(let table): .table(table.typeset(set))
    case .document: self
    }
  }
}

private func setting(_ language: Language) -> (String) -> String { { Typography.set($0, in: language) } }
