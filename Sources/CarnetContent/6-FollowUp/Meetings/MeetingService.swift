import CarnetCore

/// The points of a meeting about the service itself: actions, incidents, figures, penalties, visits.
extension MeetingAgenda {
  /// The actions that were open on the day of the paper, the late ones first.
  static func actions(_ paper: MeetingPaper) -> [Document.Block] {
    let (page, dossier, today) = (paper.page, paper.page.dossier, paper.period.to)
    let open = dossier.items(of: MeetingAction.id).filter { action in
      let done = dossier[MeetingAction.done, of: action]
      let decided = dossier[MeetingAction.meeting, of: action].flatMap { dossier[Meeting.held, of: $0] }
      return done.map { $0 > today } ?? true && decided.map { $0 <= today } ?? true
    }.sorted {
      (dossier[MeetingAction.due, of: $0]?.ordinal ?? .max, $0) < (
        dossier[MeetingAction.due, of: $1]?.ordinal ?? .max, $1
      )
    }
    func row(_ action: ItemID) -> [String] {
      let due = dossier[MeetingAction.due, of: action]
      return [
        action.description, dossier[MeetingAction.what, of: action] ?? "",
        dossier[MeetingAction.owner, of: action] ?? "",
        page.day(due), due.map { $0 < today } ?? false ? page.say("en retard", "late") : "",
      ]
    }
    let old = open.filter { dossier[MeetingAction.due, of: $0].map { $0 < paper.period.from } ?? false }
    return paper.table(
      [
        page.column("N°", "No."), page.column("Quoi", "What"), page.column("Responsable", "Owner"),
        page.column("Pour le", "By"),
        page.column("", ""),
      ], new: open.dropFirst(old.count).map(row), old: old.map(row), else: "Aucune action en cours.",
      "No open action.")
  }

  /// The actions finished in the period: they leave the list in front of everybody.
  static func finished(_ paper: MeetingPaper) -> [Document.Block] {
    let (page, dossier) = (paper.page, paper.page.dossier)
    let done = dossier.items(of: MeetingAction.id).filter { paper.isNew(dossier[MeetingAction.done, of: $0]) }
    guard !done.isEmpty else { return [] }
    return [
      .paragraph(
        paper.last == nil
          ? page.say("Faites dans la période :", "Done in the period:")
          : page.say("Faites depuis la dernière réunion :", "Done since the last meeting:")),
      .list(
        numbered: false,
        done.map { action in
          "\(action) \(dossier[MeetingAction.what, of: action] ?? ""), \(page.day(dossier[MeetingAction.done, of: action]))"
        }),
    ]
  }

  // MARK: Incidents

  /// P1 and P2 of the period, those still open from before, and the promises that run.
  static func incidents(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    guard let facts = paper.view.facts else { return [] }
    let grave = facts.clocks.filter { [.p1, .p2].contains($0.facts.severity) }
    let old = grave.filter { $0.facts.reported < paper.start && $0.facts.restored == nil }
    let new = grave.filter { $0.facts.reported >= paper.start || $0.facts.restored != nil }
    let counts = counted(facts, paper)
    guard !grave.isEmpty else {
      return counts + [
        .paragraph(page.say("Aucun incident P1 ou P2 dans la période.", "No P1 or P2 incident in the period."))
      ] + running(paper)
    }
    let (told, beyond) = paper.told(new: new, old: old)
    // Beyond what one goes through, those that were kept are told in a line each.
    let detailed = told.count > MeetingPaper.bound ? told.filter { isToDiscuss($0) } : told
    let shown = Array(detailed.prefix(max(MeetingPaper.bound, old.count)))
    let briefly = told.filter { clock in !shown.contains { $0.facts.item == clock.facts.item } }
    return counts + shown.flatMap { incident($0, page) } + brief(briefly, page) + paper.beyond(beyond)
      + running(paper)
  }

  private static func isToDiscuss(_ clock: IncidentClock) -> Bool {
    clock.facts.restored == nil || clock.isRestoringLate || clock.isResponseLate
  }

  /// How many incidents the period brought, by severity.
  private static func counted(_ facts: PeriodFacts, _ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let new = facts.clocks.filter { $0.facts.reported >= paper.start }
    let unjudged = facts.unjudged.count
    guard !new.isEmpty || unjudged > 0 else { return [] }
    let grades = Severity.allCases.compactMap { severity -> String? in
      let count = new.count { $0.facts.severity == severity }
      return count > 0 ? "\(page.wording.number(count)) \(severity.rawValue)" : nil
    }
    let head = page.wording.count(
      new.count, one: Text(fr: "incident signalé dans la période", en: "incident reported in the period"),
      many: Text(fr: "incidents signalés dans la période", en: "incidents reported in the period"))
    let left =
      unjudged > 0
      ? page.say(" ; ", "; ")
        + page.wording.count(
          unjudged, one: Text(fr: "autre ne peut pas être compté", en: "more cannot be counted"),
          many: Text(fr: "autres ne peuvent pas être comptés", en: "more cannot be counted"))
      : ""
    let split = grades.isEmpty ? "" : page.say(" : ", ": ") + grades.joined(separator: ", ")
    return [.paragraph(head + split + left + ".")]
  }

  /// Incidents in a line each.
  private static func brief(_ clocks: [IncidentClock], _ page: ContractPage) -> [Document.Block] {
    guard !clocks.isEmpty else { return [] }
    return [
      .heading(level: 3, page.say("Les autres, une ligne chacun", "The others, one line each")),
      .table(
        Table(
          columns: [
            page.column("N°", "No."), page.column("Incident", "Incident"), page.column("Grav.", "Sev."),
            page.column("Signalé", "Reported"), page.column("Rétabli", "Restored"), page.column("Délai", "Time limit"),
          ],
          rows: clocks.map { clock in
            [
              clock.facts.item.description, page.dossier[Incident.title, of: clock.facts.item] ?? "",
              clock.facts.severity.rawValue, page.moment(clock.facts.reported, of: clock) ?? "",
              page.moment(clock.facts.restored, of: clock) ?? "—", page.verdict(clock),
            ]
          })),
    ]
  }

  /// What happened, the clock, the cause, the lesson.
  private static func incident(_ clock: IncidentClock, _ page: ContractPage) -> [Document.Block] {
    let (facts, dossier) = (clock.facts, page.dossier)
    func of(_ spent: String, _ target: Int) -> String {
      page.say("\(spent) (promis : \(page.duration(target)))", "\(spent) (limit \(page.duration(target)))")
    }
    let timeline = [
      page.moment(facts.reported, of: clock).map { page.say("signalé le \($0)", "reported on \($0)") },
      page.moment(facts.acknowledged, of: clock).map { page.say("pris en charge le \($0)", "responded on \($0)") },
      page.moment(facts.restored, of: clock).map { page.say("rétabli le \($0)", "restored on \($0)") },
    ].compactMap { $0 }
    let title = "\(facts.item) · \(facts.severity.rawValue) · \(dossier[Incident.title, of: facts.item] ?? "")"
    return [
      .heading(level: 3, title),
      .facts([
        page.fact("Déroulé", "Timeline", timeline.joined(separator: ", ")),
        page.fact(
          "Délais", "Time limits",
          page.say("prise en charge ", "response ") + of(page.response(clock), clock.responseTarget)
            + page.say(", rétablissement ", ", restoration ")
            + of(page.duration(clock.restoring), clock.restoringTarget)
            + page.say(" : ", ": ") + page.verdict(clock)),
        page.fact("Cause", "Cause", dossier[Incident.cause, of: facts.item]),
        page.fact("Solution", "Fix applied", dossier[Incident.fix, of: facts.item]),
        page.fact("Leçon", "Lesson", dossier[Incident.lesson, of: facts.item]),
      ]),
    ]
  }

  /// The promises that run as the meeting is prepared, the most urgent first.
  private static func running(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let clocks = RunningClocks.all(page.dossier, page.timeline, page.now)
    guard !clocks.isEmpty else { return [] }
    func isNew(_ clock: RunningClock) -> Bool {
      page.dossier[Incident.reported, of: clock.item].map { $0 >= paper.start } ?? true
    }
    func words(_ clock: RunningClock) -> String {
      let due = clock.due(page.language).map { page.say(", échéance \($0)", ", due \($0)") } ?? ""
      let state =
        clock.left < 0
        ? page.say(", en retard de \(page.duration(-clock.left))", ", overdue by \(page.duration(-clock.left))") : ""
      let reason = clock.reason.map { ", \($0[page.language])" } ?? ""
      return "\(clock.item) \(clock.title) (\(clock.grade)), \(clock.promise[page.language])\(due)\(state)" + reason
    }
    return [.paragraph(page.say("En cours :", "Open incidents:"))]
      + paper.list(
        new: clocks.filter(isNew).map(words), old: clocks.filter { !isNew($0) }.map(words), else: "Aucun.", "None.")
  }

  // MARK: Figures

  /// The figures of the period as they stand, and apart from them those of a period closed since, as they were kept.
  static func indicators(_ paper: MeetingPaper) -> [Document.Block] {
    live(paper) + closed(paper)
  }

  private static func live(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let rows = Catalogue.standard.indicators.compactMap { indicator -> [String]? in
      guard case .measured(let measurement) = indicator.measure(paper.view) else { return nil }
      let target = indicator.target(in: page.dossier)
      let words = indicator.words(measurement, beside: target, page.language)
      return [
        indicator.id, indicator.name[page.language], words.value,
        indicator.verdict(over: paper.view).mark, target == nil ? "—" : words.target,
        measurement.cases(page.language),
      ]
    }
    let days = paper.period.words(page.language)
    return [
      .heading(
        level: 2, page.say("Période de cette réunion, \(days)", "The period of this meeting, \(days)")),
      .paragraph(page.say("Chiffres calculés ce jour.", "Figures calculated today.")),
      page.table(
        [
          page.column("N°", "No."), page.column("Indicateur", "Indicator"), page.column("Valeur", "Value", .trailing),
          page.column("", ""), page.column("Cible", "Target", .trailing), page.column("Cas", "Cases", .trailing),
        ], rows, else: "Aucun chiffre encore.", "No figure yet."),
    ]
  }

  /// The period that was closed since the last meeting: no correction of later days is in its figures.
  private static func closed(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    guard let closed = page.dossier.closedPeriods.last(where: { paper.isNew($0.at) }) else { return [] }
    let snapshot = closed.snapshot
    let rows = Catalogue.standard.indicators.compactMap { indicator -> [String]? in
      guard let kept = snapshot.figure(indicator.id), let value = kept.value.flatMap(Double.init) else { return nil }
      let measurement = Measurement(value: value, n: kept.n, numerator: kept.numerator)
      return [
        indicator.id, indicator.name[page.language], indicator.words(measurement, page.language),
        measurement.cases(page.language),
      ]
    }
    let (days, day) = (
      closed.period.words(page.language), page.wording.day(page.contract.clock.zone.localized(closed.at).day)
    )
    return [
      .heading(level: 2, page.say("Période close, \(days)", "Closed period, \(days)")),
      .paragraph(
        page.say(
          "Chiffres tels qu'enregistrés le \(day) (événement \(snapshot.position), empreinte \(snapshot.chain)).",
          "Figures as recorded on \(day) (event \(snapshot.position), fingerprint \(snapshot.chain)).")),
      page.table(
        [
          page.column("N°", "No."), page.column("Indicateur", "Indicator"), page.column("Valeur", "Value", .trailing),
          page.column("Cas", "Cases", .trailing),
        ], rows, else: "Aucun chiffre enregistré.", "No figure was recorded."),
    ]
  }

  // MARK: Penalties and visits

  /// The account on the day of the paper; an older line stands there while something is left to deduct.
  static func penalties(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    guard let account = PenaltyAccount(page.dossier, through: paper.period.to, now: page.now) else {
      return [.paragraph(page.say("Le contrat n'a pas de pénalités.", "The contract has no penalties."))]
    }
    let awaiting = account.penalties.awaitingNotice
    let reported = account.read.mapValues(\.clock.facts)
    func isNew(_ charge: Penalties.Charge) -> Bool {
      reported[charge.item].map { $0.reported >= paper.start || $0.restored.map { $0 >= paper.start } ?? false } ?? true
    }
    func words(_ charge: Penalties.Charge) -> String {
      let said = page.dossier[Incident.penaltyRemarks, of: charge.item] ?? page.say("pas de réponse", "no reply")
      // One that is open is told as it was read: by the month in which it counts.
      let month =
        charge.isProvisional
        ? ", \(page.wording.month(year: charge.month / 12, month: charge.month % 12 + 1))" : ""
      return
        "\(charge.item)\(month)\(page.say(" : ", ": "))\(account.penalties.account(of: charge, page.language))\(page.say(" ; ", "; "))\(said)"
    }
    let isSettled = account.owed <= account.deducted && awaiting.isEmpty
    let old = isSettled ? [] : account.penalties.charges.filter { !isNew($0) }
    let notice =
      awaiting.isEmpty
      ? []
      : [
        Document.Block.paragraph(
          page.say(
            "Mise en demeure à envoyer pour : \(names(awaiting, .fr)).",
            "Formal notice to send for: \(names(awaiting, .en))."))
      ]
    let day = page.wording.day(paper.period.to)
    return [
      .paragraph(
        page.say(
          "Dû au \(day) : \(page.wording.money(account.owed)) ; déjà déduit : \(page.wording.money(account.deducted)). Le détail est dans le relevé des pénalités.",
          "Due on \(day): \(page.wording.money(account.owed)); already deducted: \(page.wording.money(account.deducted)). Details in the penalty statement."
        ))
    ]
      + paper.list(
        new: account.penalties.charges.filter(isNew).map(words), old: old.map(words),
        else: "Aucun délai n'a été dépassé.", "No time limit was exceeded.") + notice
  }

  private static func names(_ charges: [Penalties.Charge], _ language: Language) -> String {
    let more = charges.count - MeetingPaper.bound
    return charges.prefix(MeetingPaper.bound).map(\.item.description).joined(separator: ", ")
      + (more > 0
        ? Text(fr: " et ", en: " and ")[language]
          + Text.counted(more, one: Text(fr: "autre", en: "more"), many: Text(fr: "autres", en: "more"))[language] : "")
  }

  /// The visits that fell due or were held in the period, and those still missing from before.
  static func visits(_ paper: MeetingPaper) -> [Document.Block] {
    let page = paper.page
    let visits = page.promises.of(.visit)
    guard visits.contains(where: \.isOwed) else { return [] }
    let due = visits.filter { $0.isDue(in: paper.period, on: paper.period.to) }
    let held = due.count { $0.fulfilled != nil }
    let visitsDue = page.wording.count(
      due.count, one: Text(fr: "visite due dans la période", en: "visit due in the period"),
      many: Text(fr: "visites dues dans la période", en: "visits due in the period"))
    let done = Text.counted(
      held, one: Text(fr: "faite", en: "carried out"), many: Text(fr: "faites", en: "carried out"))
    let onTime = due.count(where: \.isOnTime)
    let count =
      due.isEmpty
      ? page.say("aucune visite n'était due dans la période", "no visit was due in the period")
      : page.say(
        "\(visitsDue) : \(done.fr), dont \(onTime) dans les temps", "\(visitsDue): \(done.en), \(onTime) on time")
    func words(_ visit: Promise) -> String {
      let held =
        visit.fulfilled.map { page.say(", faite le \(page.day($0))", ", carried out on \(page.day($0))") } ?? ""
      return page.say(
        "visite n° \(visit.number), due le \(page.day(visit.due))\(held) : \(visit.words.fr)",
        "visit no. \(visit.number), due on \(page.day(visit.due))\(held): \(visit.words.en)")
    }
    let new = visits.filter { visit in
      (visit.fulfilled.map { paper.isNew($0) } ?? false) || due.contains(visit)
    }
    let old = page.promises.toRecall(.visit).filter {
      $0.isOwed && $0.standing < paper.period.from && !new.contains($0)
    }
    let next = visits.first { $0.isOwed && $0.fulfilled == nil && $0.standing >= paper.period.to }.map {
      page.say("prochaine visite : \(page.day($0.standing))", "next visit: \(page.day($0.standing))")
    }
    return paper.list(new: [count] + new.map(words) + [next].compactMap(\.self), old: old.map(words), else: "", "")
  }
}
