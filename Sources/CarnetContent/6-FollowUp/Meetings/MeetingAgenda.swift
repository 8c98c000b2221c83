import CarnetCore

/// The fourteen points of a review meeting, each prepared from what is noted.
enum MeetingAgenda {
  static let kind = DocumentKind(
    "meeting-agenda", name: Text(fr: "ordre du jour", en: "meeting agenda"),
    title: Text(fr: "Ordre du jour de réunion", en: "Meeting agenda"), stage: .followUp,
    about: Meeting.id, prepare: MeetingPaper.planned
  ) { MeetingPaper($0, $1).body(blocks) }

  private static func blocks(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let points: [(Text, [Document.Block])] = [
      (
        Text(fr: "Actions en cours, les plus en retard d'abord", en: "Open actions, latest first"),
        actions(paper) + finished(paper)
      ),
      (Text(fr: "Incidents P1 et P2, un par un", en: "Incidents P1 and P2, one by one"), incidents(paper)),
      (Text(fr: "Indicateurs et cibles", en: "Indicators and targets"), indicators(paper)),
      (
        Text(fr: "Pénalités proposées, réponses du prestataire", en: "Proposed penalties, provider's replies"),
        penalties(paper)
      ),
      (Text(fr: "Visites et planning", en: "Visits and schedule"), visits(paper)),
      (
        Text(fr: "Comptes rendus et documents qui manquent", en: "Missing reports and documents"),
        reports(paper)
      ),
      (
        Text(
          fr: "Parc, pièces, fins de support dans les douze mois",
          en: "Assets, parts, support ending within twelve months"
        ), assets(paper)
      ),
      (Text(fr: "Sauvegardes et essais de restauration", en: "Backups and restore tests"), tests(paper)),
      (
        Text(fr: "Sécurité, écarts au plan, revue des accès", en: "Security, gaps in the plan, access review"),
        security(paper)
      ),
      (Text(fr: "Registre des conseils", en: "Advice register"), advice(paper)),
      (Text(fr: "Satisfaction", en: "Satisfaction"), satisfaction(paper)),
      (Text(fr: "Factures, budget, révision de la redevance", en: "Invoices, budget, fee revision"), invoices(paper)),
      (Text(fr: "Dates du contrat", en: "Contract dates"), calendar(page)),
      (
        Text(fr: "Décisions et actions", en: "Decisions and actions"),
        decisions(page)
      ),
    ]
    var blocks: [Document.Block] = [
      .facts(
        paper.facts + [
          paper.periodFact,
          page.fact("Pour nous", "For us", page.manager),
          page.fact("Pour \(page.provider)", "For \(page.provider)", page.terms.settled(ContractForm.providerLead)),
        ]),
      .note(
        page.say(
          "Chaque point indique ce qui est nouveau dans la période. Ce qui est plus ancien n'y figure que si c'est encore ouvert.",
          "Each point shows what is new in the period. Older matters appear only if they are still open.")),
    ]
    for (index, point) in points.enumerated() {
      blocks.append(.heading(level: 1, "\(index + 1). \(point.0[page.language])"))
      blocks += point.1
    }
    return blocks
  }

  /// Room for what will be decided, and what becomes of it.
  private static func decisions(_ page: ContractPage) -> [Document.Block] {
    [
      .table(
        Table(
          columns: [page.column("Quoi", "What"), page.column("Responsable", "Owner"), page.column("Pour le", "By")],
          rows: Array(repeating: [Table.blank, Table.blank, Table.blank], count: 4))),
      .paragraph(MeetingMinutes.rule(page)),
    ]
  }
}
