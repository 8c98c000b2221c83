/// A table for a program: columns that keep their ids, and rows of values that keep their kinds.
///
/// The same table is a file for a spreadsheet, with titles and words of a language, and one for a program, with ids.
package struct DataTable: Sendable {
  /// What a number is counted in.
  package enum Unit: String, CaseIterable, Sendable {
    /// Seconds.
    case seconds = "s"
    /// Euro cents, excluding tax.
    case cents = "c"
    /// Hundredths of a percent.
    case basisPoints = "bp"
    /// A number of things.
    case count = "n"
    /// Months; in proportion where they are not whole.
    case months

    /// What it is, in words.
    package var meaning: Text {
      switch self {
      case .seconds: Text(fr: "secondes", en: "seconds")
      case .cents: Text(fr: "centimes d'euro, hors taxe", en: "euro cents, excluding tax")
      case .basisPoints: Text(fr: "centièmes de pour cent", en: "hundredths of a percent")
      case .count: Text(fr: "nombre", en: "number")
      case .months: Text(fr: "mois", en: "months")
      }
    }

    /// How a title names it; empty for a plain number.
    package var mark: Text {
      switch self {
      case .seconds: Text(same: " (s)")
      case .cents: Text(fr: " (centimes)", en: " (cents)")
      case .basisPoints: Text(same: " (0,01 %)")
      case .count, .months: Text(same: "")
      }
    }
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// Frozen id: it never changes meaning.
    package let id: String
    /// What people call it.
    package let title: Text
    /// What its numbers are counted in; nil for what is no number.
    package let unit: Unit?
    /// What it holds, in one sentence.
    package let meaning: Text

    /// A column.
    package init(_ id: String, _ title: Text, in unit: Unit? = nil, is meaning: Text) {
      self.id = id
      self.title = title
      self.unit = unit
      self.meaning = meaning
    }
  }

  /// A value of a row.
  package indirect enum Cell: Hashable, Sendable {
    /// Nothing: it is not known, or there is none.
    case none
    /// A person's words.
    case text(String)
    /// A whole number.
    case whole(Int)
    /// A number with decimals, with a decimal point.
    case decimal(String)
    /// Yes or no.
    case yes(Bool)
    /// A moment, under the offset of its place.
    case moment(Instant)
    /// A day.
    case day(Day)
    /// One of a list: its frozen id, and what people call it.
    case choice(String, Text)
    /// Several values.
    case list([Cell])
    /// One thing of named values.
    case record([Field])
    /// Several things, each of named values.
    case records([[Field]])
  }

  /// A named value of a record.
  package struct Field: Hashable, Sendable {
    /// Frozen id.
    package let id: String
    /// The value.
    package let cell: Cell

    /// A named value.
    package init(_ id: String, _ cell: Cell) {
      self.id = id
      self.cell = cell
    }
  }

  /// The columns, in their order: a new one comes last.
  package let columns: [Column]
  /// The rows.
  package let rows: [[Cell]]

  /// A table.
  package init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// For a spreadsheet: titles and words of a language, the header first.
  package func titled(_ language: Language) -> [[String]] {
    [columns.map { $0.title[language] + ($0.unit?.mark[language] ?? "") }]
      + rows.map { $0.map { $0.words(language) } }
  }

  /// For a program: ids, the header first.
  package var plain: [[String]] { [columns.map(\.id)] + rows.map { $0.map { $0.words(nil) } } }
}

extension DataTable.Cell {
  /// A value of a column as a person reads it: hours and minutes, euros, days in words; empty where there is none.
  package func told(in column: DataTable.Column, _ language: Language) -> String {
    let wording = Wording(language: language)
    switch (self, column.unit) {
    case (.whole(let seconds), .seconds?): return wording.duration(TimeSpan(seconds: seconds))
    case (.whole(let cents), .cents?): return wording.money(Money(cents: cents))
    case (.whole(let points), .basisPoints?): return wording.rate(Rate(basisPoints: points))
    case (.moment(let moment), _): return wording.moment(moment)
    case (.day(let day), _): return wording.day(day)
    default: return words(language)
    }
  }

  /// A value that may be missing.
  package init<Value>(_ value: Value?, _ cell: (Value) -> DataTable.Cell) { self = value.map(cell) ?? .none }

  /// As text: words of a language, else ids.
  ///
  /// Numbers, moments and days read alike in both: a program takes them either way.
  fileprivate func words(_ language: Language?) -> String {
    switch self {
    case .none: ""
    case .text(let words): words
    case .whole(let number): String(number)
    case .decimal(let number): number
    case .yes(let yes): language.map { Wording(language: $0).yesNo(yes) } ?? (yes ? "true" : "false")
    case .moment(let moment): moment.iso
    case .day(let day): day.iso
    case .choice(let id, let name): language.map { name[$0] } ?? id
    case .list(let cells): cells.map { $0.words(language) }.joined(separator: " ")
    case .record(let fields):
      fields.filter { $0.cell != .none }.map { "\($0.id)=\($0.cell.words(language))" }.joined(separator: " ")
    case .records(let records):
      records.map { DataTable.Cell.record($0).words(language) }.joined(separator: " | ")
    }
  }
}
