import CarnetCore

/// The fourteen points of a review meeting, each prepared from what is noted.
enum MeetingAgenda {
  static let kind = DocumentKind(
    "meeting-agenda", title: Text(fr: "Ordre du jour de réunion", en: "Meeting agenda"), stage: .followUp,
    prepare: ContractPage.inForce
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let next = next(page)
    let points: [(Text, [Document.Block])] = [
      (
        Text(fr: "Actions en cours, les en retard d'abord", en: "Actions under way, late ones first"),
        actions(page) + finished(page)
      ),
      (Text(fr: "Incidents P1 et P2, un par un", en: "Incidents P1 and P2, one by one"), incidents(page)),
      (Text(fr: "Indicateurs et cibles", en: "Indicators and targets"), indicators(page)),
      (
        Text(fr: "Pénalités proposées, remarques du prestataire", en: "Penalties proposed, the provider's remarks"),
        penalties(page)
      ),
      (Text(fr: "Visites et planning", en: "Visits and schedule"), visits(page)),
      (Text(fr: "Comptes rendus qui manquent", en: "Reports that are missing"), reports(page)),
      (
        Text(
          fr: "Parc, pièces, fins de support sous douze mois", en: "Assets, parts, ends of support within twelve months"
        ), assets(page)
      ),
      (Text(fr: "Sauvegardes et essais de restauration", en: "Backups and restore tests"), tests(page)),
      (
        Text(fr: "Sécurité, écarts au plan, revue des accès", en: "Security, deviations, review of access"),
        security(page)
      ),
      (Text(fr: "Registre des conseils", en: "Advice register"), advice(page)),
      (Text(fr: "Satisfaction", en: "Satisfaction"), satisfaction(page)),
      (Text(fr: "Factures, budget, révision du prix", en: "Invoices, budget, price revision"), invoices(page)),
      (Text(fr: "Calendrier du contrat", en: "Calendar of the contract"), calendar(page)),
      (
        Text(fr: "Décisions et actions", en: "Decisions and actions"),
        decisions(page)
      ),
    ]
    var blocks: [Document.Block] = [
      .facts([
        page.fact("Réunion", "Meeting", next.flatMap { page.dossier[Meeting.kind, of: $0] }),
        page.fact(
          "Prévue le", "Planned for", next.flatMap { page.dossier[Meeting.planned, of: $0] }.map(page.wording.dayInFull)
        ),
        page.fact("Pour nous", "For us", page.manager),
        page.fact("Pour \(page.provider)", "For \(page.provider)", page.terms.settled(ContractForm.providerLead)),
      ])
    ]
    for (index, point) in points.enumerated() {
      blocks.append(.heading(level: 1, "\(index + 1). \(point.0[page.language])"))
      blocks += point.1
    }
    return blocks
  }

  /// The next meeting planned and not held.
  private static func next(_ page: ContractPage) -> ItemID? {
    page.dossier.items(of: Meeting.id).filter { page.dossier[Meeting.held, of: $0] == nil }.min {
      (page.dossier[Meeting.planned, of: $0]?.ordinal ?? .max)
        < (page.dossier[Meeting.planned, of: $1]?.ordinal ?? .max)
    }
  }

  /// The day from which a meeting looks back: that of the last one held, else the contract's first.
  static func since(_ page: ContractPage) -> Day {
    Meeting.last(page.dossier).flatMap { page.dossier[Meeting.held, of: $0] } ?? page.contract.term.start
  }

  /// Room for what will be decided, and what becomes of it.
  private static func decisions(_ page: ContractPage) -> [Document.Block] {
    [
      .table(
        Table(
          columns: [page.column("Quoi", "What"), page.column("Qui", "Who"), page.column("Pour le", "By")],
          rows: Array(repeating: [Table.blank, Table.blank, Table.blank], count: 4))),
      .paragraph(MeetingMinutes.rule(page)),
    ]
  }
}
