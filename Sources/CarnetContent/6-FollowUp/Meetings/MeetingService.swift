import CarnetCore

/// The points of a meeting about the service itself: actions, incidents, figures, penalties, visits.
extension MeetingAgenda {
  static func actions(_ page: ContractPage) -> [Document.Block] {
    let dossier = page.dossier
    let open = dossier.items(of: MeetingAction.id).filter { dossier[MeetingAction.done, of: $0] == nil }.sorted {
      (dossier[MeetingAction.due, of: $0]?.ordinal ?? .max, $0) < (
        dossier[MeetingAction.due, of: $1]?.ordinal ?? .max, $1
      )
    }
    return [
      page.table(
        [
          page.column("N°", "No."), page.column("Quoi", "What"), page.column("Qui", "Who"),
          page.column("Pour le", "By"),
          page.column("", ""),
        ],
        open.map { action in
          let due = dossier[MeetingAction.due, of: action]
          return [
            action.description, dossier[MeetingAction.what, of: action] ?? "",
            dossier[MeetingAction.owner, of: action] ?? "",
            page.day(due), due.map { $0 < page.today } ?? false ? page.say("en retard", "late") : "",
          ]
        }, else: "Aucune action en cours.", "No action under way.")
    ]
  }

  /// The actions finished since the last meeting: they leave the list in front of everybody.
  static func finished(_ page: ContractPage) -> [Document.Block] {
    let dossier = page.dossier
    let since = since(page)
    let done = dossier.items(of: MeetingAction.id).filter {
      dossier[MeetingAction.done, of: $0].map { $0 >= since } ?? false
    }
    guard !done.isEmpty else { return [] }
    return [
      .paragraph(page.say("Faites depuis la dernière réunion :", "Done since the last meeting:")),
      .list(
        numbered: false,
        done.map { action in
          "\(action) \(dossier[MeetingAction.what, of: action] ?? ""), \(page.day(dossier[MeetingAction.done, of: action]))"
        }),
    ]
  }

  /// P1 and P2 since the last meeting, and those that are open.
  static func incidents(_ page: ContractPage) -> [Document.Block] {
    let since = page.contract.clock.zone.earliest(day: since(page), secondOfDay: 0)
    let grave = page.clocks.filter { clock in
      [.p1, .p2].contains(clock.facts.severity) && clock.facts.isOf(periodFrom: since)
    }
    guard !grave.isEmpty else {
      return [
        .paragraph(
          page.say(
            "Aucun incident P1 ou P2 depuis la dernière réunion.", "No incident P1 or P2 since the last meeting."))
      ] + running(page)
    }
    return grave.flatMap { incident($0, page) } + running(page)
  }

  /// What happened, the clock, the cause, the lesson.
  private static func incident(_ clock: IncidentClock, _ page: ContractPage) -> [Document.Block] {
    let (facts, dossier) = (clock.facts, page.dossier)
    func of(_ spent: String, _ target: Int) -> String {
      page.say("\(spent) pour \(page.duration(target))", "\(spent) for \(page.duration(target))")
    }
    let timeline = [
      page.moment(facts.reported).map { page.say("signalé le \($0)", "reported on \($0)") },
      page.moment(facts.acknowledged).map { page.say("pris en charge le \($0)", "taken in hand on \($0)") },
      page.moment(facts.restored).map { page.say("rétabli le \($0)", "restored on \($0)") },
    ].compactMap { $0 }
    let title = "\(facts.item) · \(facts.severity.rawValue) · \(dossier[Incident.title, of: facts.item] ?? "")"
    return [
      .heading(level: 3, title),
      .facts([
        page.fact("Déroulé", "Timeline", timeline.joined(separator: ", ")),
        page.fact(
          "Horloge", "Clock",
          page.say("prise en charge ", "response ") + of(page.response(clock), clock.responseTarget)
            + page.say(", rétablissement ", ", restoring ") + of(page.duration(clock.restoring), clock.restoringTarget)
            + page.say(" : ", ": ") + page.verdict(clock)),
        page.fact("Cause", "Cause", dossier[Incident.cause, of: facts.item]),
        page.fact("Remède", "Fix", dossier[Incident.fix, of: facts.item]),
        page.fact("Leçon", "Lesson", dossier[Incident.lesson, of: facts.item]),
      ]),
    ]
  }

  /// The promises that run as the meeting is prepared.
  private static func running(_ page: ContractPage) -> [Document.Block] {
    let clocks = RunningClocks.all(page.dossier, page.timeline, page.now)
    guard !clocks.isEmpty else { return [] }
    return [
      .paragraph(page.say("En cours :", "Running:")),
      .list(
        numbered: false,
        clocks.map { clock in
          let due = page.moment(clock.deadline).map { page.say(", échéance \($0)", ", due \($0)") } ?? ""
          let state =
            clock.left < 0
            ? page.say(", en retard de \(page.duration(-clock.left))", ", late by \(page.duration(-clock.left))") : ""
          let reason = clock.reason.map { ", \($0[page.language])" } ?? ""
          return "\(clock.item) \(clock.title) (\(clock.grade)), \(clock.promise[page.language])\(due)\(state)"
            + reason
        }),
    ]
  }

  static func indicators(_ page: ContractPage) -> [Document.Block] {
    guard let view = page.view else { return [] }
    let rows = Catalogue.standard.indicators.compactMap { indicator -> [String]? in
      guard case .measured(let measurement) = indicator.measure(view) else { return nil }
      return [
        indicator.id, indicator.name[page.language], indicator.words(measurement, page.language),
        indicator.target(in: page.dossier).map { indicator.words($0, page.language) } ?? "—", String(measurement.n),
      ]
    }
    return [
      page.table(
        [
          page.column("N°", "No."), page.column("Indicateur", "Indicator"), page.column("Valeur", "Value", .trailing),
          page.column("Cible", "Target", .trailing), page.column("n", "n", .trailing),
        ], rows, else: "Aucun chiffre encore.", "No figure yet.")
    ]
  }

  static func penalties(_ page: ContractPage) -> [Document.Block] {
    guard let account = PenaltyAccount(page.dossier, through: page.today, now: page.now) else {
      return [.paragraph(page.say("Le contrat n'a pas de pénalités.", "The contract has no penalties."))]
    }
    let awaiting = account.penalties.awaitingNotice
    let remarks = account.penalties.charges.map { charge in
      let said = page.dossier[Incident.penaltyRemarks, of: charge.item] ?? page.say("pas d'observation", "no comment")
      return
        "\(charge.item)\(page.say(" : ", ": "))\(account.penalties.account(of: charge, page.language))\(page.say(" ; ", "; "))\(said)"
    }
    let notice =
      awaiting.isEmpty
      ? []
      : [
        Document.Block.paragraph(
          page.say(
            "Attendent une mise en demeure : \(awaiting.map(\.item.description).joined(separator: ", ")).",
            "Await a formal notice: \(awaiting.map(\.item.description).joined(separator: ", "))."))
      ]
    return [
      .paragraph(
        page.say(
          "Dû : \(page.wording.money(account.owed)) ; déjà déduit : \(page.wording.money(account.deducted)). Détail au bordereau de pénalités.",
          "Due: \(page.wording.money(account.owed)); deducted already: \(page.wording.money(account.deducted)). Details in the penalty statement."
        )), page.list(remarks, else: "Aucun délai n'a été dépassé.", "No delay was exceeded."),
    ] + notice
  }

  static func visits(_ page: ContractPage) -> [Document.Block] {
    let promises = page.promises
    let visits = promises.of(.visit).filter(\.isOwed)
    guard !visits.isEmpty else { return [] }
    let over = visits.filter { $0.fulfilled != nil || $0.due < page.today }
    let held = over.count { $0.fulfilled != nil }
    var entries = [
      page.say(
        "\(held) visites tenues sur \(over.count), dont \(over.count(where: \.isOnTime)) à l'heure",
        "\(held) visits held of \(over.count), \(over.count(where: \.isOnTime)) on time")
    ]
    if let next = visits.first(where: { $0.fulfilled == nil && $0.standing >= page.today }) {
      entries.append(
        page.say("prochaine visite : \(page.day(next.standing))", "next visit: \(page.day(next.standing))"))
    }
    return [.list(numbered: false, entries)]
  }
}
