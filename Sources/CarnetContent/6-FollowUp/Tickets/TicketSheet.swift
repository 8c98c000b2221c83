import CarnetCore

/// A ticket as an export tells it, in words.
struct Ticket {
  /// Whether the export says that it is over.
  enum State: Hashable {
    case open, over, unsaid
  }

  let line: Int
  /// Its number; nil when it has none.
  let reference: String?
  let state: State
  let severity: Severity?
  /// The devices that it names, as they are written.
  let assets: String
  /// What it answers, by the id of the question; empty words say nothing.
  let answers: [(question: String, words: String)]
}

/// A ticket export, its columns known.
struct TicketSheet {
  let rows: [Ticket]
  /// True when its dates begin with the month.
  let isMonthFirst: Bool

  init(_ sheet: Sheet, _ columns: Columns) {
    let dates = sheet.rows.flatMap { row in columns.dates.map { Columns.cell($0, row) } }
    let isMonthFirst = TicketSheet.isMonthFirst(dates)
    self.isMonthFirst = isMonthFirst
    rows = sheet.rows.map { columns.read($0, isMonthFirst) }
  }

  /// True when some date can only begin with its month, and none with its day.
  private static func isMonthFirst(_ dates: [String]) -> Bool {
    let pairs = dates.compactMap(firstTwo)
    return pairs.contains { $0.second > 12 && $0.first <= 12 } && !pairs.contains { $0.first > 12 }
  }

  /// The two numbers before the year of `01-25-2026 16:24`; nil when the date does not end with its year.
  private static func firstTwo(_ date: String) -> (first: Int, second: Int)? {
    let parts = date.prefix { $0 != " " }.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 3, parts[0].count <= 2, let first = Int(parts[0]), let second = Int(parts[1]),
      (2...4).contains(parts[2].count), parts[2].allSatisfy(\.isNumber)
    else { return nil }
    return (first, second)
  }

  /// A date with its day first, as Carnet reads it.
  private static func dayFirst(_ date: String, _ isMonthFirst: Bool) -> String {
    guard isMonthFirst, firstTwo(date) != nil else { return date }
    let day = date.prefix { $0 != " " }
    let parts = day.split { "-/.".contains($0) }
    return "\(parts[1])/\(parts[0])/\(parts[2])" + date.dropFirst(day.count)
  }
}

extension TicketSheet {
  /// The place of each column.
  struct Columns {
    let number: Int?
    let title: Int
    let opened: Int
    let taken: Int?
    let solved: Int?
    let closed: Int?
    let status: Int?
    let kind: Int?
    let priority: Int?
    let asset: Int?

    /// The columns of a sheet, by the names noted for them or else by their usual ones; the first that is missing, when it is
    /// needed or when its name was noted.
    static func reading(_ sheet: Sheet, _ dossier: Dossier) -> Result<Columns, Refusal> {
      var lacking: Question<String>?
      func column(_ question: Question<String>, needed: Bool = false) -> Int? {
        let noted = dossier[question]
        let place = sheet.column(noted.map { [$0] } ?? TicketColumns.usualNames(question))
        if place == nil, needed || noted != nil, lacking == nil { lacking = question }
        return place
      }
      let (title, opened) = (column(TicketColumns.title, needed: true), column(TicketColumns.opened, needed: true))
      let columns = Columns(
        number: column(TicketColumns.number), title: title ?? 0, opened: opened ?? 0,
        taken: column(TicketColumns.taken), solved: column(TicketColumns.solved),
        closed: column(TicketColumns.closed), status: column(TicketColumns.status), kind: column(TicketColumns.kind),
        priority: column(TicketColumns.priority), asset: column(TicketColumns.asset))
      if let lacking { return .failure(noColumn(lacking, sheet)) }
      return .success(columns)
    }

    var dates: [Int] { [opened, taken, solved, closed].compactMap(\.self) }

    static func cell(_ index: Int?, _ row: Sheet.Row) -> String {
      guard let index, index < row.cells.count else { return "" }
      return safeLine(row.cells[index], limit: 300)
    }

    func read(_ row: Sheet.Row, _ isMonthFirst: Bool) -> Ticket {
      func cell(_ index: Int?) -> String { Columns.cell(index, row) }
      func date(_ index: Int?) -> String { TicketSheet.dayFirst(cell(index), isMonthFirst) }
      // GLPI writes 5 732 943 with spaces that do not break.
      let reference = cell(number).filter { !$0.isWhitespace }
      let title = cell(title)
      let severity = Severity(priority: cell(priority))
      var answers: [(question: String, words: String)] = [
        (Incident.title.definition.id, title.isEmpty ? reference : title),
        (Incident.reported.definition.id, date(opened)),
        (Incident.acknowledged.definition.id, date(taken)),
        (Incident.restored.definition.id, date(solved)),
        (Incident.closed.definition.id, date(closed)),
      ]
      if let kind = IncidentKind(ticketType: cell(kind)) {
        answers.append((Incident.kind.definition.id, kind.rawValue))
      }
      if let severity { answers.append((Incident.severity.definition.id, severity.rawValue)) }
      if !reference.isEmpty { answers.append((Incident.reference.definition.id, reference)) }
      let assets = asset.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
      return Ticket(
        line: row.line, reference: reference.isEmpty ? nil : reference, state: Ticket.State(status: cell(status)),
        severity: severity, assets: assets, answers: answers)
    }

    private static func noColumn(_ question: Question<String>, _ sheet: Sheet) -> Refusal {
      let names = sheet.header.prefix(12).map { safeLine($0, limit: 40) }.joined(separator: ", ")
      let what = question.definition
      return Refusal(
        ContentReason.columnMissing,
        Text(
          fr: "\(what.prompt.fr) : aucune colonne ne porte ce nom. Colonnes : \(names)",
          en: "\(what.prompt.en): no column has that name. Columns: \(names)"),
        remedy: Text(
          fr:
            "Indiquez laquelle une fois pour toutes. Par exemple, tapez :modifier \(TicketColumns.id).\(what.id) Sujet",
          en: "Say which one, once and for all. For example, type :edit \(TicketColumns.id).\(what.id) Subject"))
    }
  }
}

/// The assets that a ticket may name: by their number, their name or their serial number.
struct TicketAssets {
  private let names: [String: [ItemID]]
  private let dossier: Dossier

  init(_ dossier: Dossier) {
    self.dossier = dossier
    names = Dictionary(
      dossier.items(of: Asset.id).flatMap { item in
        [item.description, dossier[Asset.name, of: item], dossier.serial(of: item)]
          .compactMap { $0.map { (folded($0), [item]) } }
      }, uniquingKeysWith: +)
  }

  /// The asset that a ticket names.
  func item(of ticket: Ticket) -> ItemID? {
    let words = ticket.answers.first { $0.question == Incident.reported.definition.id }?.words
    return item(in: ticket.assets, reported: words)
  }

  /// The first asset that a cell names: `PC-CAISSE-01`, or `Ordinateur - PC-CAISSE-01` on one of its lines; of several of one
  /// name, that which was there when the ticket was opened.
  func item(in cell: String, reported words: String? = nil) -> ItemID? {
    guard let found = candidates(in: cell) else { return nil }
    guard found.count > 1, let words else { return found.first }
    let (now, zone) = (Instant(epochSeconds: 0), dossier.serviceZone)
    guard case .success(let moment) = readMoment(words, now: zone.localized(now), offset: zone.offsets) else {
      return found.first
    }
    return found.first { dossier.absence(of: $0, reported: moment.value, now: now) == nil } ?? found.first
  }

  private func candidates(in cell: String) -> [ItemID]? {
    guard !cell.isEmpty else { return nil }
    for line in cell.split(whereSeparator: { $0.isNewline || $0 == "," || $0 == ";" }) {
      let parts = [String(line)] + String(line).replacing(" : ", with: " - ").split(separator: " - ").map(String.init)
      if let found = parts.lazy.compactMap({ names[folded($0)] }).first { return found }
    }
    return nil
  }
}

extension Ticket.State {
  fileprivate init(status: String) {
    switch folded(status) {
    case "": self = .unsaid
    case "resolu", "clos", "ferme", "cloture", "solved", "closed", "resolved", "solucionado", "fechado", "5", "6":
      self = .over
    default: self = .open
    }
  }
}

extension IncidentKind {
  fileprivate init?(ticketType word: String) {
    switch folded(word) {
    case "incident", "incidente": self = .incident
    case "demande", "request", "requisicao": self = .request
    default: return nil
    }
  }
}

extension Severity {
  /// The severity that GLPI's priority stands for: its six words or its six numbers.
  fileprivate init?(priority word: String) {
    switch folded(word) {
    case "6", "majeure", "major", "5", "tres haute", "very high", "muito alta": self = .p1
    case "4", "haute", "high", "alta": self = .p2
    case "3", "moyenne", "medium", "media": self = .p3
    case "2", "basse", "low", "baixa", "1", "tres basse", "very low", "muito baixa": self = .p4
    default: return nil
    }
  }
}
