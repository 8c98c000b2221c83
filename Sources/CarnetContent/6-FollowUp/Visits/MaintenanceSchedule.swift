import CarnetCore

/// Twelve months ahead: visits, restore tests, meetings, papers, ends of support, dates of the contract.
enum MaintenanceSchedule {
  static let kind = DocumentKind(
    "maintenance-schedule", name: Text(fr: "planning", en: "schedule"),
    title: Text(fr: "Planning de maintenance", en: "Maintenance schedule"), stage: .followUp,
    prepare: ContractPage.inForce
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let from = page.today
    let to = from.adding(months: 12)
    let dates = Set(
      FollowUpAgenda.deadlines(page.dossier, page.now) + ContractContent.agenda(page.dossier, page.now)
        + ends(page, to)
    ).filter { $0.day >= from && $0.day < to }.sorted { ($0.day, $0.title.fr) < ($1.day, $1.title.fr) }
    var blocks: [Document.Block] = [
      .paragraph(
        page.say(
          "Du \(page.wording.day(from)) au \(page.wording.day(to.adding(days: -1))). Sans les jours fériés du contrat.",
          "From \(page.wording.day(from)) to \(page.wording.day(to.adding(days: -1))). Public holidays of the contract are left out."
        ))
    ]
    if let calendar = page.contract.clock.calendar {
      blocks += SiteHours.blocks(
        page.contract.sites.places, beside: calendar, isOnCall: page.contract.onCall != nil, page.dossier, from: from,
        through: to.adding(days: -1), page.language)
    }
    blocks += held(page)
    let months = Dictionary(grouping: dates) { $0.day.civil.year * 12 + $0.day.civil.month - 1 }
    for (month, dates) in months.sorted(by: { $0.key < $1.key }) {
      blocks.append(.heading(level: 1, page.wording.month(year: month / 12, month: month % 12 + 1)))
      blocks.append(
        .table(
          Table(
            columns: [page.column("Jour", "Day"), page.column("Quoi", "What"), page.column("Que faire", "What to do")],
            rows: dates.map {
              [
                "\(page.wording.weekday($0.day.weekday)) \($0.day.civil.day)", $0.title[page.language],
                $0.advice[page.language],
              ]
            })))
    }
    return blocks
  }

  /// The visits of the contract's period, as promised and as held.
  private static func held(_ page: ContractPage) -> [Document.Block] {
    let promises = page.promises
    let visits = promises.of(.visit).filter(\.isOwed)
    guard !visits.isEmpty else { return [] }
    let tolerance = page.contract.service.visitTolerance
    return [
      page.heading("Visites préventives", "Preventive visits"),
      .table(
        Table(
          columns: [
            page.column("N°", "No.", .trailing), page.column("À faire le", "Due on"),
            page.column("Prévue", "Planned"), page.column("Faite", "Carried out"),
            page.column("Écart (jours ouvrés)", "Off (business days)", .trailing), page.column("", ""),
          ],
          rows: visits.map { visit in
            [
              String(visit.number), page.day(visit.due), visit.item == nil ? "—" : page.day(visit.standing),
              page.day(visit.fulfilled), visit.off.map(String.init) ?? "—", visit.words[page.language],
            ]
          })),
      .paragraph(
        page.say(
          "Dans les temps : au plus \(Text.businessDays(tolerance).fr) avant ou après la première date convenue. Sans date convenue, la dernière date prévue par le contrat compte.",
          "On time: at most \(Text.businessDays(tolerance).en) before or after the first agreed date. If no date was agreed, the last date the contract sets counts."
        )),
    ]
  }

  private static func ends(_ page: ContractPage, _ to: Day) -> [Deadline] {
    page.maintained.flatMap { asset -> [Deadline] in
      func end(_ question: Question<Day>, _ fr: String, _ en: String, on day: Day? = nil) -> Deadline? {
        (day ?? page.park[question, of: asset, on: page.today]).map {
          Deadline(
            $0,
            Text(fr: "\(page.asset(asset, on: page.today)) : \(fr)", en: "\(page.asset(asset, on: page.today)): \(en)"),
            advice: Text(fr: "Demandez conseil au prestataire", en: "Ask the provider for advice"),
            at: question.address(of: asset))
        }
      }
      return [
        end(Asset.supportEnd, "fin de support", "end of support"),
        end(
          Asset.warrantyEnd, "fin de garantie", "end of warranty",
          on: page.dossier.warrantyEnd(of: asset, now: page.now)),
        end(Asset.leaseEnd, "fin de location", "end of lease"),
      ].compactMap { $0 }
    }
  }
}
