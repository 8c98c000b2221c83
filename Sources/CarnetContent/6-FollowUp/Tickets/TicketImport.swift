import CarnetCore

/// The provider's ticket export, taken over as incidents; durations and verdicts are then Carnet's own.
///
/// What is noted stays: the provider's ticket never moves the hour of a call that the client can prove. A later export fills
/// in what was not known yet.
enum TicketImport {
  static let kind = ImportKind(
    "tickets", title: Text(fr: "export de tickets", en: "ticket export"), remarks: remarks
  ) { sheet, dossier, _, _ in
    switch TicketSheet.Columns.reading(sheet, dossier) {
    case .failure(let refusal): .failure(refusal)
    case .success(let columns): .success(rows(of: TicketSheet(sheet, columns), dossier))
    }
  }

  private static func rows(of tickets: TicketSheet, _ dossier: Dossier) -> [ImportedRow] {
    let standing = Dictionary(
      dossier.items(of: Incident.id).compactMap { item in
        dossier[Incident.reference, of: item].map { ($0, item) }
      }, uniquingKeysWith: { first, _ in first })
    let assets = TicketAssets(dossier)
    var seen: Set<String> = []
    return tickets.rows.map { ticket in
      guard let reference = ticket.reference else { return new(ticket, assets) }
      guard seen.insert(reference).inserted else {
        return ImportedRow(
          line: ticket.line,
          rejected: Text(
            fr: "le numéro \(safeLine(reference, limit: 20)) est déjà plus haut dans ce fichier.",
            en: "number \(safeLine(reference, limit: 20)) is already further up in this file."))
      }
      return standing[reference].map { filled($0, ticket, assets, dossier) } ?? new(ticket, assets)
    }
  }

  /// How the dates are read, where that is not as usual.
  @Sendable private static func remarks(_ sheet: Sheet, _ dossier: Dossier, _ rows: [ImportedRow]) -> [Text] {
    guard case .success(let columns) = TicketSheet.Columns.reading(sheet, dossier),
      TicketSheet(sheet, columns).isMonthFirst
    else { return [] }
    return [
      Text(
        fr: "Les dates de ce fichier sont lues le mois d'abord : 01-25-2026 est le 25 janvier.",
        en: "Dates in this file are read month first: 01-25-2026 is 25 January.")
    ]
  }

  /// A ticket that becomes an incident.
  private static func new(_ ticket: Ticket, _ assets: TicketAssets) -> ImportedRow {
    if let reason = unsolved(ticket) { return ImportedRow(line: ticket.line, rejected: reason) }
    // Severity and asset are not asked for hundreds of lines: the one is told, the other may stay unknown.
    let grid = ticket.severity == nil ? [] : [Incident.impact.definition.id, Incident.urgency.definition.id]
    return ImportedRow(
      line: ticket.line, .new(Incident.id),
      ticket.answers + grid.map { ($0, "unknown") } + [
        (Incident.asset.definition.id, assets.item(of: ticket)?.description ?? "unknown")
      ])
  }

  /// An incident that stands: only what it lacks is filled in, and what differs is said.
  private static func filled(
    _ item: ItemID, _ ticket: Ticket, _ assets: TicketAssets, _ dossier: Dossier
  ) -> ImportedRow {
    let about = Subject(Incident.id, item)
    func stands(_ question: String) -> Bool { dossier.answer(at: Address(about, question))?.value != nil }
    if !stands(Incident.restored.definition.id), let reason = unsolved(ticket) {
      return ImportedRow(line: ticket.line, rejected: reason)
    }
    let hasGrid = stands(Incident.impact.definition.id) && stands(Incident.urgency.definition.id)
    var answers = ticket.answers.filter { answer in
      !stands(answer.question) && !(answer.question == Incident.severity.definition.id && hasGrid)
    }
    if !stands(Incident.asset.definition.id), let asset = assets.item(of: ticket) {
      answers.append((Incident.asset.definition.id, asset.description))
    }
    return ImportedRow(line: ticket.line, .known(about), answers).leaving(differences(item, ticket, dossier))
  }

  /// The moments that a ticket tells otherwise than they are noted, and a failure that it says is back.
  private static func differences(_ item: ItemID, _ ticket: Ticket, _ dossier: Dossier) -> [Text] {
    let zone = dossier.serviceZone
    let moments = [Incident.reported, Incident.acknowledged, Incident.restored].compactMap { question -> Text? in
      guard let noted = dossier[question, of: item],
        let words = ticket.answers.first(where: { $0.question == question.definition.id })?.words, !words.isEmpty,
        case .success(let told) = readMoment(words, now: zone.localized(noted), offset: zone.offsets),
        told.value != noted
      else { return nil }
      let name = question.definition.prompt
      let other = Wording(language: .fr).shortMoment(zone.localized(told.value))
      let stands = Wording(language: .fr).shortMoment(zone.localized(noted))
      return Text(
        fr: "\(item), « \(name.fr) » le \(stands) ; le fichier indique \(other).",
        en: "\(item), “\(name.en)” on \(stands); the file says \(other).")
    }
    guard ticket.state == .open, dossier[Incident.restored, of: item] != nil else { return moments }
    return moments + [
      Text(
        fr: "\(item) : rétabli, mais encore ouvert dans le fichier. Si la panne est revenue, tapez :rechute \(item)",
        en: "\(item): restored, but still open in the file. If it failed again, type :recurred \(item)")
    ]
  }

  /// Why a ticket that is over cannot be taken: without the moment of its solution it would run for ever.
  private static func unsolved(_ ticket: Ticket) -> Text? {
    let solved = ticket.answers.first { $0.question == Incident.restored.definition.id }?.words ?? ""
    guard ticket.state == .over, solved.isEmpty else { return nil }
    return Text(
      fr: "le ticket est fermé, mais l'heure du rétablissement manque.",
      en: "the ticket is closed, but the time of restoration is missing.")
  }
}
