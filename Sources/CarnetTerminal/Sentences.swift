import CarnetCore

extension Utterance {
  /// In whole sentences what a layout says with signs, rules and columns, for whoever hears the screen read aloud.
  ///
  /// Lines are not broken: the terminal does that.
  package func inSentences(_ language: Language) -> [Line] {
    switch self {
    case .understood(let words):
      return said(Text(fr: "Compris : \(words)", en: "Understood: \(words)")[language], language)
    case .refused(_, let sentence, _):
      let words = refusal ?? sentence
      return said(Text(fr: "À revoir : \(words)", en: "Please check: \(words)")[language], language)
    case .warning(let words):
      return said(Text(fr: "Attention : \(words)", en: "Attention: \(words)")[language], language)
    case .note(let words), .aside(let words), .heading(let words): return said(words, language)
    case .standing(let title, let progress):
      return said(progress.isEmpty ? "\(title)." : "\(title). \(progress).", language)
    case .list(let numbered, let points):
      return points.enumerated().flatMap { index, point in said(numbered ? "\(index + 1). \(point)" : point, language) }
    case .facts(let facts): return facts.flatMap { said(labelled($0.label, $0.value, language), language) }
    case .table(let table): return table.inSentences(language)
    case .document(let document): return document.inSentences
    }
  }
}

extension Document {
  /// What it says, block by block: no rule is drawn, and no bar.
  fileprivate var inSentences: [Line] {
    let head = said(title + ".", language) + (subtitle.isEmpty ? [] : said(subtitle, language))
    let foot = said(tie, language) + said(footer.notice, language)
    let mark = isDraft ? said(Document.draftMark(in: language) + ".", language) : []
    let body = blocks.flatMap { block -> [Line] in
      if case .pageBreak = block { [[]] + mark } else { [[]] + block.inSentences(language) }
    }
    return mark + head + body + [[]] + mark + foot
  }
}

extension Document.Block {
  fileprivate func inSentences(_ language: Language) -> [Line] {
    switch self {
    case .heading(_, let words), .paragraph(let words), .note(let words): return said(words, language)
    case .list(let numbered, let points): return Utterance.list(numbered: numbered, points).inSentences(language)
    case .facts(let facts): return Utterance.facts(facts).inSentences(language)
    case .table(let table): return table.inSentences(language)
    case .chart(let chart):
      return ([chart.title] + chart.bars.map { labelled($0.label, $0.words, language) } + [chart.targetWords])
        .filter { !$0.isEmpty }.flatMap { said($0, language) }
    case .signatures(let places):
      return places.flatMap { place in
        [
          place.party, place.signatory,
          place.signed.isEmpty ? Document.Signature.invitation(in: language) : place.signed,
        ]
        .filter { !$0.isEmpty }.flatMap { said($0, language) }
      }
    case .fields(let fields, _):
      return fields.flatMap { field in
        said(
          field.options.isEmpty
            ? field.label
            : labelled(field.label, field.options.map(\.label).joined(separator: " ; "), language), language)
      }
    case .pageBreak: return []
    }
  }
}

private func said(_ words: String, _ language: Language) -> [Line] {
  safeParagraph(Typography.set(unboxed(words, language), in: language))
    .split(separator: "\n", omittingEmptySubsequences: false).map { [Run(String($0))] }
}

/// Words of one line.
private func spoken(_ words: String, _ language: Language) -> String {
  safeLine(Typography.set(unboxed(words, language), in: language))
}

/// Words without a box to be ticked with a pen.
private func unboxed(_ words: String, _ language: Language) -> String {
  words.replacing("☐", with: Text(fr: "case", en: "box")[language])
}

extension Table {
  /// Each row as a line of headings and cells; empty cells are passed over.
  fileprivate func inSentences(_ language: Language) -> [Line] {
    let heading: [Line] = caption.isEmpty ? [] : [[Run(spoken(caption, language))]]
    return heading
      + rows.map { row in
        let cells = zip(columns, row).filter { !$1.isEmpty }.map { column, cell in
          let words = signs[cell]?[language] ?? cell
          return column.title.isEmpty ? words : labelled(column.title, words, language)
        }
        return [Run(spoken(cells.joined(separator: language == .fr ? " ; " : "; "), language))]
      } + emptyColumns(language)
  }

  /// The columns in which nothing stands, said once.
  private func emptyColumns(_ language: Language) -> [Line] {
    let empty = columns.indices.filter { column in
      !columns[column].title.isEmpty && rows.allSatisfy { $0[column].allSatisfy(\.isWhitespace) }
    }.map { columns[$0].title }
    guard !empty.isEmpty else { return [] }
    let words = Text(fr: "Rien encore sous : ", en: "Nothing yet under: ")[language] + empty.joined(separator: ", ")
    return [[Run(spoken(words + ".", language))]]
  }
}

/// What a sign says that stands alone in its cell.
private let signs: [String: Text] = [
  "✓": Text(fr: "atteint", en: "met"), "✗": Text(fr: "manqué", en: "missed"), "?": Text(fr: "réservé", en: "withheld"),
  "›": Text(fr: "ici", en: "here"), "—": Text(fr: "rien", en: "nothing"),
]

private func labelled(_ label: String, _ value: String, _ language: Language) -> String {
  language == .fr ? "\(label) : \(value)" : "\(label): \(value)"
}
