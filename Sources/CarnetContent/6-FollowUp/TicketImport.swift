import CarnetCore

/// The provider's ticket export, taken over as incidents; durations and verdicts are then Carnet's own.
enum TicketImport {
  static let kind = ImportKind(
    "tickets", title: Text(fr: "export de tickets", en: "ticket export")
  ) { sheet, dossier, _, _ in
    func column(_ question: Question<String>) -> Int? {
      sheet.column(dossier[question].map { [$0] } ?? TicketColumns.usualNames(question))
    }
    guard let title = column(TicketColumns.title), let opened = column(TicketColumns.opened) else {
      let lacking = column(TicketColumns.title) == nil ? TicketColumns.title : TicketColumns.opened
      return .failure(noColumn(lacking, sheet))
    }
    let columns = Columns(
      number: column(TicketColumns.number), title: title, opened: opened, taken: column(TicketColumns.taken),
      solved: column(TicketColumns.solved), closed: column(TicketColumns.closed), kind: column(TicketColumns.kind),
      priority: column(TicketColumns.priority), asset: column(TicketColumns.asset))
    let standing = Dictionary(
      dossier.items(of: Incident.id).compactMap { item in
        dossier[Incident.reference, of: item].map { ($0, item) }
      }, uniquingKeysWith: { first, _ in first })
    let assets = Dictionary(
      dossier.items(of: Asset.id).compactMap { item in dossier[Asset.name, of: item].map { (folded($0), item) } },
      uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return .success(
      sheet.rows.map { row in
        let read = columns.read(row, assets)
        guard let reference = read.reference else {
          return ImportedRow(line: row.line, .new(Incident.id), read.answers)
        }
        guard seen.insert(reference).inserted else {
          return ImportedRow(
            line: row.line,
            rejected: Text(
              fr: "le numéro \(safeLine(reference, limit: 20)) est déjà plus haut dans ce fichier.",
              en: "the number \(safeLine(reference, limit: 20)) is further up in this file already."))
        }
        let target = standing[reference].map { ImportedRow.Target.standing(Subject(Incident.id, $0)) }
        return ImportedRow(line: row.line, target ?? .new(Incident.id), read.answers)
      })
  }

  private struct Columns {
    let number: Int?
    let title: Int
    let opened: Int
    let taken: Int?
    let solved: Int?
    let closed: Int?
    let kind: Int?
    let priority: Int?
    let asset: Int?

    func read(
      _ row: Sheet.Row, _ assets: [String: ItemID]
    ) -> (reference: String?, answers: [(question: String, words: String)]) {
      func cell(_ index: Int?) -> String {
        guard let index, index < row.cells.count else { return "" }
        return safeLine(row.cells[index], limit: 300)
      }
      // GLPI writes 5 732 943 with spaces that do not break.
      let reference = cell(number).filter { !$0.isWhitespace }
      let title = cell(title)
      var answers: [(question: String, words: String)] = [
        (Incident.title.definition.id, title.isEmpty ? reference : title),
        (Incident.reported.definition.id, cell(opened)),
        (Incident.acknowledged.definition.id, cell(taken)),
        (Incident.restored.definition.id, cell(solved)),
        (Incident.closed.definition.id, cell(closed)),
      ]
      if let kind = TicketImport.kind(of: cell(kind)) { answers.append((Incident.kind.definition.id, kind.rawValue)) }
      if let severity = TicketImport.severity(of: cell(priority)) {
        answers.append((Incident.severity.definition.id, severity.rawValue))
      }
      if let asset = assets[folded(cell(asset))] { answers.append((Incident.asset.definition.id, asset.description)) }
      if !reference.isEmpty { answers.append((Incident.reference.definition.id, reference)) }
      return (reference.isEmpty ? nil : reference, answers)
    }
  }

  private static func kind(of word: String) -> IncidentKind? {
    switch folded(word) {
    case "incident", "incidente": .incident
    case "demande", "request", "requisicao": .request
    default: nil
    }
  }

  /// The severity that GLPI's priority stands for: its six words or its six numbers.
  private static func severity(of word: String) -> Severity? {
    switch folded(word) {
    case "6", "majeure", "major", "5", "tres haute", "very high", "muito alta": .p1
    case "4", "haute", "high", "alta": .p2
    case "3", "moyenne", "medium", "media": .p3
    case "2", "basse", "low", "baixa", "1", "tres basse", "very low", "muito baixa": .p4
    default: nil
    }
  }

  private static func noColumn(_ question: Question<String>, _ sheet: Sheet) -> Refusal {
    let names = sheet.header.prefix(12).map { safeLine($0, limit: 40) }.joined(separator: ", ")
    let what = question.definition
    return Refusal(
      Text(
        fr: "\(what.prompt.fr)\u{A0}: aucune ne porte ce nom. Colonnes\u{A0}: \(names)",
        en: "\(what.prompt.en): none bears that name. Columns: \(names)"),
      remedy: Text(
        fr: "Dites laquelle une fois pour toutes, par exemple\u{A0}: :modifier \(TicketColumns.id).\(what.id) Sujet",
        en: "Say which once and for all, for example: :edit \(TicketColumns.id).\(what.id) Subject"))
  }
}
