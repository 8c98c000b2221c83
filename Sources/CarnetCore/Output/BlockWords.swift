extension Document.Block {
  /// What it says, a string for each thing said, whatever it looks like: what two documents are compared by.
  func said(in language: Language) -> [String] {
    func labelled(_ label: String, _ value: String) -> String {
      Text(fr: "\(label) : \(value)", en: "\(label): \(value)")[language]
    }
    return switch self {
    case .heading(_, let words), .paragraph(let words), .note(let words): [words]
    case .list(_, let points): points
    case .facts(let facts): facts.map { labelled($0.label, $0.value) }
    case .table(let table):
      [table.caption, row(table.columns.map(\.title))] + table.rows.map(row)
    case .chart(let chart): [chart.title, chart.targetWords] + chart.bars.map { labelled($0.label, $0.words) }
    case .signatures(let places): places.map { row([$0.party, $0.signatory, $0.signed]) }
    case .fields(let fields, _): fields.map { row([$0.label] + $0.options.map(\.label)) }
    case .pageBreak: []
    }
  }

  /// The cells of a row that hold something.
  private func row(_ cells: [String]) -> String {
    cells.filter { cell in cell.contains { !$0.isWhitespace } }.joined(separator: " · ")
  }
}
