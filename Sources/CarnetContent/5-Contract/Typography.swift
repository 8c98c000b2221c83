import CarnetCore

/// French typography: no-break spaces before double punctuation, inside quotation marks and before units, and the
/// typographic apostrophe.
enum Typography {
  /// A text set in French.
  static func french(_ text: String) -> String {
    var set = text.replacing("'", with: "’").replacing("« ", with: "«\u{A0}").replacing("n° ", with: "n°\u{A0}")
    for mark in [":", ";", "!", "?", "%", "»", "€", "×", "/ "] {
      set = set.replacing(" \(mark)", with: "\u{A0}\(mark)")
    }
    return bound(set)
  }

  /// A block of a document set in French.
  static func french(_ block: Document.Block) -> Document.Block {
    switch block {
    case .heading(let level, let text): .heading(level: level, french(text))
    case .paragraph(let text): .paragraph(french(text))
    case .note(let text): .note(french(text))
    case .list(let numbered, let entries): .list(numbered: numbered, entries.map(french))
    case .facts(let facts): .facts(facts.map { Document.Fact(french($0.label), french($0.value)) })
    case .table(let table):
      .table(
        Table(
          caption: french(table.caption), columns: table.columns.map { Table.Column(french($0.title), $0.alignment) },
          rows: table.rows.map { $0.map(french) }))
    case .signatures(let places):
      .signatures(
        places.map {
          Document.Signature(party: french($0.party), signatory: french($0.signatory), signed: french($0.signed))
        })
    case .fields(let fields, let line):
      .fields(
        fields.map { field in
          Document.Field(
            french(field.label), field.options.map { Document.Field.Option($0.value, french($0.label)) })
        }, line: french(line))
    case .chart, .pageBreak: block
    }
  }

  /// What stays on the line of the figure before it.
  private static let units: Set<Substring> = [
    "mois", "jour", "jours", "heure", "heures", "an", "ans", "biens", "fois", "janvier", "février", "mars", "avril",
    "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
  ]

  /// The text with no-break spaces between a figure and its unit.
  private static func bound(_ text: String) -> String {
    var set = ""
    var endsInFigure = false
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      let unit = word.prefix { $0.isLetter }
      if index > 0 { set += endsInFigure && units.contains(unit) ? "\u{A0}" : " " }
      set += word
      endsInFigure = word.last?.isNumber ?? false || word == "1er"
    }
    return set
  }
}
