import CarnetCore

/// What a row of a table says of an asset.
struct AssetRow {
  /// A value and its field.
  struct Cell {
    let field: AssetField
    let value: Value
    /// False for what was only guessed from words that are not Carnet's: it fills a gap and contradicts nobody.
    var isSure = true
  }

  let line: Int
  /// What it says, in the order of asking.
  var cells: [Cell] = []
  /// Why it cannot be taken; nil when it can.
  var rejection: Text?

  // What it is known again by.
  var item: ItemID?
  var serial: String?
  var vendor: String?
  var uuid: String?
  var macs: [String] = []
  var name: String?
  var site: ItemID?
  var tag: String?
  var category: AssetCategory?

  /// True when it names a machine whatever its name is.
  var hasStrongKey: Bool { serial != nil || uuid != nil || !macs.isEmpty }
  /// True when it speaks of one asset at all.
  var isTelling: Bool { hasStrongKey || name != nil || tag != nil || item != nil }
}

/// Reads the rows of a table as answers about assets.
struct AssetReading {
  private let table: AssetTable
  private let today: Day
  private let sites: [String: ItemID]
  private let onlySite: ItemID?
  private let people: [String: ItemID]
  private let places: [String: Int]
  private let otherwise: AssetCategory?

  init(_ table: AssetTable, in dossier: Dossier, now: Instant) {
    self.table = table
    today = now.day
    let known = dossier.items(of: Site.id)
    onlySite = known.count == 1 ? known.first : nil
    sites = Dictionary(
      known.flatMap { site in
        let name = folded(dossier.settled(Site.name, of: site, now: now) ?? "")
        return [(folded(site.description), site), (name, site), ("\(folded(site.description)) \(name)", site)]
      }, uniquingKeysWith: { first, _ in first })
    people = Dictionary(
      dossier.items(of: Person.id).flatMap { person in
        let name = folded(dossier[Person.name, of: person] ?? "")
        let mail = folded(dossier[Person.email, of: person] ?? "")
        let turned = name.split(separator: " ").reversed().joined(separator: " ")
        return [folded(person.description), name, turned, "\(folded(person.description)) \(name)", mail]
          .filter { !$0.isEmpty }.map { ($0, person) }
      }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      table.columns.map { ($0.field.question.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    // Only computers have processors, and only licences have seats.
    let shown: AssetCategory? =
      table.isOfComputers ? .computer : places[Asset.seats.definition.id] != nil ? .licence : nil
    otherwise = dossier[AssetColumns.otherwise] ?? shown
  }

  /// What a row says; a row that says nothing at all is nil.
  func read(_ row: Sheet.Row) -> AssetRow? {
    var read = AssetRow(line: row.line)
    var isEmpty = true
    // What a serial number is depends on the kind.
    if places[Asset.category.definition.id] == nil, let field = AssetField.of(Asset.category.definition.id) {
      take("", field, -1, row, into: &read)
    }
    for (field, place) in table.columns {
      let cell = table.cell(row, place)
      if !cell.isEmpty { isEmpty = false }
      if cell.utf8.count > AssetReading.longest {
        read.rejection = AssetReading.tooLong(field)
        continue
      }
      take(cell, field, place, row, into: &read)
    }
    guard !isEmpty else { return nil }
    read.item = ItemID(table.cell(row, table.item))
    if read.site == nil { read.site = onlySite }
    if read.rejection == nil, !read.isTelling {
      read.rejection = Text(
        fr: "rien n'identifie ce bien : ni nom, ni numéro de série, ni étiquette.",
        en: "nothing identifies this asset: no name, no serial number, no tag.")
    }
    return read
  }

  private func take(_ cell: String, _ field: AssetField, _ place: Int, _ row: Sheet.Row, into read: inout AssetRow) {
    func keep(_ value: Value?, isSure: Bool = true) {
      if let value { read.cells.append(AssetRow.Cell(field: field, value: value, isSure: isSure)) }
    }
    func keep<T>(_ result: Result<Understood<T>, Refusal>, _ value: (T) -> Value) {
      switch result {
      case .success(let understood): keep(value(understood.value))
      case .failure(let refusal):
        let what = field.question.prompt
        read.rejection = Text(
          fr: "\(what.fr) : \(refusal.sentence.fr)", en: "\(what.en): \(refusal.sentence.en)")
      }
    }
    if case .category = field.sort {
      guard let found = category(cell, row) else { return }
      read.category = found.category
      return keep(.choice(found.category.rawValue), isSure: found.exact)
    }
    guard !cell.isEmpty else { return }
    switch field.sort {
    case .category: break
    case .words:
      if field.question.id == Asset.name.definition.id { read.name = folded(cell) }
      if field.question.id == Asset.room.definition.id {
        read.cells.removeAll { $0.field.question.id == field.question.id }
      }
      keep(.text(cell))
    case .vendor:
      read.vendor = AssetKeys.vendor(cell)
      keep(.text(cell))
    case .serial:
      guard !AssetKeys.isSpoilt(cell) else {
        read.rejection = Text(
          fr: "« \(cell) » est un numéro de série déformé par le tableur : mettez la colonne au format texte.",
          en: "“\(cell)” is a serial number that the spreadsheet has spoilt: set the column to text.")
        return
      }
      // A licence's number is its key, which is never kept.
      guard read.category != .licence, let key = AssetKeys.serial(cell) else { return }
      read.serial = key
      keep(.text(cell))
    case .tag:
      guard !AssetKeys.isFiller(folded(cell)) else { return }
      read.tag = folded(cell)
      keep(.text(cell))
    case .uuid:
      guard let key = AssetKeys.uuid(cell) else { return }
      read.uuid = key
      keep(.text(cell))
    case .mac:
      read.macs = AssetKeys.macs(cell)
      if !read.macs.isEmpty { keep(.text(read.macs.map(AssetReading.written).joined(separator: ", "))) }
    case .site: location(cell, row, into: &read)
    case .user: keep(people[folded(cell)].map { .item($0) })
    case .choice(let id): keep(id(cell).map { .choice($0) })
    case .day:
      let date = table.date(cell, at: place)
      if !date.isEmpty { keep(readDay(date, today: today)) { .day($0) } }
    case .money:
      // An amount in another currency is no amount in euros.
      if !cell.contains(where: { "$£¥".contains($0) }) { keep(readMoney(cell)) { .money($0) } }
    case .number: keep(readNumber(cell, in: bounds(field))) { .number($0) }
    case .months: keep(readNumber(months(cell), in: bounds(field))) { .number($0) }
    case .yesNo: keep(.yesNo(["1", "x", "oui", "yes", "true", "vrai", "o", "y"].contains(folded(cell))))
    }
  }

  /// The kind of an asset: as its cell says, else as its type, else as its model does.
  private func category(_ cell: String, _ row: Sheet.Row) -> (category: AssetCategory, exact: Bool)? {
    func told(_ question: QuestionDefinition) -> String { table.cell(row, places[question.id]) }
    if let said = AssetWords.category(cell), said.exact { return said }
    // A tool calls every machine a computer: its chassis and its system tell a server.
    let type = AssetWords.category(told(Asset.type.definition))?.category
    if AssetWords.category(cell)?.category == .computer {
      let isServer = type == .server || AssetWords.category(told(Asset.system.definition))?.category == .server
      return (isServer ? .server : .computer, false)
    }
    let said =
      AssetWords.category(cell)?.category ?? type ?? AssetWords.category(told(Asset.model.definition))?.category
      ?? otherwise
    return said.map { ($0, false) }
  }

  /// A place: a site that is noted, or what stands before a `>`; the rest, or what is no site, is a room.
  private func location(_ cell: String, _ row: Sheet.Row, into read: inout AssetRow) {
    let parts = cell.split(separator: ">", maxSplits: 1).map { folded($0) }
    if let site = sites[folded(cell)] ?? parts.first.flatMap({ sites[$0] }) {
      read.site = site
      if let field = AssetField.of(Asset.site.definition.id) {
        read.cells.append(AssetRow.Cell(field: field, value: .item(site)))
      }
    }
    let isSite = sites[folded(cell)] != nil
    let rest =
      parts.count > 1 && read.site != nil ? cell.split(separator: ">", maxSplits: 1).last.map(String.init) : nil
    guard !isSite, table.cell(row, places[Asset.room.definition.id]).isEmpty,
      let field = AssetField.of(Asset.room.definition.id), case .success(let room) = readLine(rest ?? cell)
    else { return }
    read.cells.append(AssetRow.Cell(field: field, value: .text(room.value)))
  }

  private func bounds(_ field: AssetField) -> ClosedRange<Int> {
    guard case .number(let bounds, _) = field.question.kind else { return 0...Int.max }
    return bounds
  }

  /// `36 mois`, `3 ans`, `14`: in months.
  private func months(_ cell: String) -> String {
    let plain = AssetWords.plain(cell)
    let parts = plain.split(separator: " ")
    guard let first = parts.first, let number = digits(first), number < 1_000, parts.count > 1 else { return cell }
    let isYears = ["an", "ans", "annee", "annees", "year", "years"].contains(parts[1])
    return String(isYears ? number * 12 : number)
  }

  /// `001b44113ab7` as `00:1B:44:11:3A:B7`.
  private static func written(_ mac: String) -> String {
    let signs = Array(mac.uppercased())
    return stride(from: 0, to: signs.count - 1, by: 2).map { String(signs[$0...($0 + 1)]) }.joined(separator: ":")
  }

  private static let longest = 2_000

  private static func tooLong(_ field: AssetField) -> Text {
    Text(
      fr:
        "\(field.question.prompt.fr) : cette case a plus de \(Wording(language: .fr).number(longest)) caractères.",
      en: "\(field.question.prompt.en): this cell has more than \(Wording(language: .en).number(longest)) characters.")
  }
}
