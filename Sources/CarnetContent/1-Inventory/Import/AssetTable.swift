import CarnetCore

/// A table in which columns of assets were found.
struct AssetTable {
  let sheet: Sheet
  /// The rows under the header, wherever that stands.
  let rows: ArraySlice<Sheet.Row>
  /// The columns found, in the order of asking.
  let columns: [(field: AssetField, place: Int)]
  /// The column of the names that Carnet gave, in a file that it wrote.
  let item: Int?
  /// The columns whose dates have the month first.
  private let monthFirst: Set<Int>

  /// The heading over the names that Carnet gives.
  static let itemTitle = Text(same: "Carnet")

  /// The columns of a table; nil when it has none that names an asset.
  ///
  /// The header is the first row, or one of the next ten: a title may stand above it.
  init?(_ sheet: Sheet, in dossier: Dossier) {
    let heads = [sheet.header] + sheet.rows.prefix(10).map(\.cells)
    let names = AssetTable.names(in: dossier)
    for (index, head) in heads.enumerated() {
      let columns = AssetTable.columns(of: head, names)
      guard columns.count > 1, columns.contains(where: { AssetTable.telling.contains($0.field.question.id) }) else {
        continue
      }
      let rows = sheet.rows[index...]
      self.sheet = sheet
      self.rows = rows
      self.columns = columns
      item = head.firstIndex { AssetWords.plain($0) == folded(AssetTable.itemTitle.fr) }
      monthFirst = Set(
        columns.filter { if case .day = $0.field.sort { true } else { false } }.map(\.place).filter { place in
          AssetTable.hasMonthFirst(rows.lazy.map { place < $0.cells.count ? $0.cells[place] : "" })
        })
      return
    }
    return nil
  }

  /// What is enough to speak of one asset.
  private static let telling: Set<String> = [
    Asset.name.definition.id, Asset.serial.definition.id, Asset.assetTag.definition.id, Asset.uuid.definition.id,
  ]

  /// The names of each field's column, the likeliest first: as a person said, as Carnet writes it, as others do.
  private static func names(in dossier: Dossier) -> [(field: AssetField, names: [String])] {
    AssetField.all.map { field in
      if let said = AssetColumns.named(field.question, in: dossier) { return (field, [AssetWords.plain(said)]) }
      return (field, [field.question.prompt.fr, field.question.prompt.en].map(AssetWords.plain) + field.names)
    }
  }

  private static func columns(
    of head: [String], _ names: [(field: AssetField, names: [String])]
  ) -> [(field: AssetField, place: Int)] {
    var places: [String: Int] = [:]
    for (place, heading) in head.enumerated() {
      let plain = AssetWords.plain(heading)
      if !plain.isEmpty, places[plain] == nil { places[plain] = place }
    }
    return names.compactMap { field, names in names.lazy.compactMap { places[$0] }.first.map { (field, $0) } }
  }

  /// True when some dates can only have the month first, and none the day: `1/23/2023`.
  private static func hasMonthFirst(_ cells: some Sequence<String>) -> Bool {
    var found = false
    for cell in cells {
      let parts = cell.split(separator: " ", maxSplits: 1).first?.split { $0 == "/" || $0 == "-" } ?? []
      guard parts.count == 3, let first = digits(parts[0]), let second = digits(parts[1]), parts[0].utf8.count < 3
      else { continue }
      if first > 12 { return false }
      if second > 12 { found = true }
    }
    return found
  }

  /// What a row says under a field, on one line; empty when it says nothing.
  func cell(_ row: Sheet.Row, _ place: Int?) -> String {
    guard let place, place < row.cells.count else { return "" }
    let cell = row.cells[place]
    if cell.isEmpty { return "" }
    let words = isPlain(cell) ? cell : trimmed(safeLine(cell, limit: .max))
    return AssetWords.isSilent(words) ? "" : words
  }

  /// True for what is on one line, harmless and without spaces around it: nearly every cell.
  private func isPlain(_ cell: String) -> Bool {
    let bytes = cell.utf8
    return bytes.first != 0x20 && bytes.last != 0x20 && bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// A date of a column as a person in France would write it, without its time of day.
  func date(_ cell: String, at place: Int) -> String {
    // A database writes noughts where it has no date.
    if cell.hasPrefix("0000") || cell.hasPrefix("00/00") { return "" }
    let day = cell.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? cell
    let bare = day.utf8.first.map { (48...57).contains($0) } ?? false ? day : cell
    // `12 mars 2020` is words, not a date and a time.
    let date = bare.contains { "/-.".contains($0) } ? bare : cell
    guard monthFirst.contains(place) else { return date }
    let parts = date.split { $0 == "/" || $0 == "-" }
    return parts.count == 3 && parts[0].utf8.count < 3 ? "\(parts[1])/\(parts[0])/\(parts[2])" : date
  }

  /// True when some column is one that only computers have.
  var isOfComputers: Bool {
    sheet.header.contains { heading in
      let plain = " \(AssetWords.plain(heading)) "
      return [
        " processeur ", " processor ", " cpu ", " processorname ", " cpu cores ", " composants processeur ",
        " computername ",
      ]
      .contains { plain.contains($0) }
    }
  }
}
