import CarnetCore

extension Utterance {
  /// In whole sentences what a layout says with signs, rules and columns, for whoever hears the screen read aloud.
  ///
  /// Nil where the layout is sentences already. Lines are not broken: the terminal does that.
  func inSentences(_ language: Language) -> [Line]? {
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
    case .document: return nil
    }
  }

  private func said(_ words: String, _ language: Language) -> [Line] {
    safeParagraph(Typography.set(words, in: language)).split(separator: "\n", omittingEmptySubsequences: false).map {
      [Run(String($0))]
    }
  }
}

extension Table {
  /// Each row as a line of headings and cells; empty cells are passed over.
  fileprivate func inSentences(_ language: Language) -> [Line] {
    let heading = caption.isEmpty ? [] : [[Run(safeLine(caption))]]
    return heading
      + rows.map { row in
        let cells = zip(columns, row).filter { !$1.isEmpty }.map { column, cell in
          column.title.isEmpty ? cell : labelled(column.title, cell, language)
        }
        return [Run(safeLine(Typography.set(cells.joined(separator: language == .fr ? " ; " : "; "), in: language)))]
      }
  }
}

private func labelled(_ label: String, _ value: String, _ language: Language) -> String {
  language == .fr ? "\(label) : \(value)" : "\(label): \(value)"
}
