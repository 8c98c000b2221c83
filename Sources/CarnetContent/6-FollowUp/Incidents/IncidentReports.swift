import CarnetCore

/// The reports of incidents: facts, timeline, cause, clock and verdict, one after another.
enum IncidentReports {
  static let kind = DocumentKind(
    "incident-reports", name: Text(fr: "comptes rendus d'incidents", en: "incident reports"),
    title: Text(fr: "Comptes rendus d'incidents", en: "Incident reports"), stage: .followUp,
    prepare: {
      ContractPage.inForce($0).provided(
        { !$0.dossier.items(of: Incident.id).isEmpty },
        else: Text(fr: "Aucun incident n'est enregistré.", en: "No incident is recorded."),
        at: [Incident.title.address(of: ItemID(letter: "I", number: 1))])
    }
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let clocks = page.clocks
    return [
      .paragraph(
        page.say(
          "Les délais sont en heures ouvrées du contrat (\(page.contract.hoursInLine(.fr))), temps de suspension déduit. La durée réelle compte aussi les nuits et les week-ends.",
          "Times are in the contract's business hours (\(page.contract.hoursInLine(.en))), minus time on hold. Elapsed time also counts nights and weekends."
        ))
    ] + clocks.flatMap { report($0, page) } + contradicted(page) + unjudged(page)
  }

  /// The incidents that no promise is held against, and why; those whose times contradict each other are told apart.
  private static func unjudged(_ page: ContractPage) -> [Document.Block] {
    let told = Unjudged.all(
      in: page.dossier, page.timeline, IncidentTies(in: page.dossier), from: page.timeline.begun, to: page.now
    ).filter { $0.why != .contradicted }
    guard !told.isEmpty else { return [] }
    return [
      page.heading("Incidents sans délai applicable", "Incidents with no time limit that applies"),
      .list(
        numbered: false,
        told.map {
          let title = page.dossier[Incident.title, of: $0.item] ?? ""
          return "\($0.item) \(title)\(page.say(", ", ", "))\($0.account[page.language])"
        }),
    ]
  }

  /// The incidents of which nothing is counted, and why.
  private static func contradicted(_ page: ContractPage) -> [Document.Block] {
    let refused = RunningClocks.contradicted(page.dossier, page.now)
    guard !refused.isEmpty else { return [] }
    return [
      page.heading("Heures qui se contredisent", "Times that contradict each other"),
      .list(
        numbered: false,
        refused.map { "\($0.item) \($0.title)" + ($0.reason.map { page.say(" : ", ": ") + $0[page.language] } ?? "") }),
    ]
  }

  private static func report(_ clock: IncidentClock, _ page: ContractPage) -> [Document.Block] {
    let (item, dossier) = (clock.facts.item, page.dossier)
    let place = page.timeline.localTime(of: clock.facts)
    var blocks: [Document.Block] = [
      .heading(level: 1, "\(item) · \(dossier[Incident.title, of: item] ?? "")"),
      .facts(
        [
          page.fact(
            "Bien", "Asset", page.asset(dossier[Incident.asset, of: item], on: page.day(of: clock.facts.reported))),
          page.fact("Effet sur le service", "Effect on service", effect(item, page)),
          page.fact("Gravité", "Severity", severity(item, clock, page)),
          page.fact(
            "Prise en charge", "Response",
            page.response(clock) + limit(clock.responseTarget, page)),
          page.fact(
            "Rétablissement", "Restoration",
            page.duration(clock.restoring) + limit(clock.restoringTarget, page) + ", " + page.verdict(clock)),
          page.fact("Durée réelle", "Elapsed time", page.duration(clock.wall)),
        ] + page.judge(clock) + cause(item, page)),
      .table(
        Table(
          columns: [page.column("Quand", "When"), page.column("Quoi", "What")],
          rows: timeline(clock, page).map { [page.moment($0.at, at: place) ?? "", $0.words] })),
    ]
    blocks.append(
      .facts(
        [
          dossier[Incident.fix, of: item].map { page.fact("Solution", "Fix applied", $0) },
          dossier[Incident.lesson, of: item].map { page.fact("Leçon", "Lesson", $0) },
        ].compactMap { $0 }))
    return blocks.filter { if case .facts(let facts) = $0 { !facts.isEmpty } else { true } }
  }

  /// The time limit, behind the time that was taken.
  private static func limit(_ target: Int, _ page: ContractPage) -> String {
    page.say(" (promis : \(page.duration(target)))", " (limit \(page.duration(target)))")
  }

  /// Whom it touched, and which service.
  private static func effect(_ item: ItemID, _ page: ContractPage) -> String {
    let dossier = page.dossier
    let day = page.day(of: dossier[Incident.reported, of: item])
    let service = dossier[Incident.asset, of: item].flatMap { page.park[Asset.service, of: $0, on: day] }
    return [dossier[Incident.impact, of: item]?.label[page.language], service].compactMap { $0 }.joined(separator: ", ")
  }

  private static func severity(_ item: ItemID, _ clock: IncidentClock, _ page: ContractPage) -> String {
    let matrix = page.timeline.terms(at: clock.facts.reported).matrix
    let first = Incident.initialSeverity(of: item, in: page.dossier, by: matrix, now: page.now)
    let words = "\(clock.facts.severity.rawValue), \(matrix.meaning(of: clock.facts.severity)[page.language])"
    guard let first, first != clock.facts.severity else { return words }
    return words + page.say(" (\(first.rawValue) au signalement)", " (\(first.rawValue) when reported)")
  }

  private static func cause(_ item: ItemID, _ page: ContractPage) -> [Document.Fact] {
    let dossier = page.dossier
    var facts: [Document.Fact] = []
    let words = [dossier[Incident.causeKind, of: item]?.label[page.language], dossier[Incident.cause, of: item]]
      .compactMap { $0 }.reduce(into: [String]()) { kept, word in if !kept.contains(word) { kept.append(word) } }
    if !words.isEmpty { facts.append(page.fact("Cause", "Cause", words.joined(separator: page.say(" : ", ": ")))) }
    if let attempts = dossier[Incident.attempts, of: item] {
      facts.append(page.fact("Tentatives", "Attempts", String(attempts)))
    }
    if let reopened = dossier[Incident.reopened, of: item], reopened > 0 {
      facts.append(page.fact("Rouvert", "Reopened", String(reopened)))
    }
    return facts
  }

  /// What happened, in order: moments, changes of severity, waits.
  private static func timeline(_ clock: IncidentClock, _ page: ContractPage) -> [(at: Instant, words: String)] {
    let (item, dossier) = (clock.facts.item, page.dossier)
    var events: [(at: Instant, words: String)] = []
    let reported = dossier[Incident.reported, of: item] ?? page.now
    for question in [
      Incident.detected, Incident.reported, Incident.receivedAutomatically, Incident.acknowledged, Incident.diagnosed,
      Incident.workaround, Incident.restored, Incident.confirmed, Incident.closed,
    ] {
      guard let at = dossier[question, of: item] else { continue }
      events.append((at, question.definition.prompt[page.language]))
    }
    for relapse in dossier.items(of: Relapse.id) where dossier[Relapse.incident, of: relapse] == item {
      for question in [Relapse.back, Relapse.failed] {
        if let at = dossier[question, of: relapse] { events.append((at, question.definition.prompt[page.language])) }
      }
    }
    for change in SeverityChange.all(of: item, in: dossier) {
      guard let at = dossier[SeverityChange.at, of: change], let to = dossier[SeverityChange.to, of: change] else {
        continue
      }
      let why = dossier[SeverityChange.why, of: change] ?? ""
      events.append((at, page.say("Gravité \(to.rawValue) : \(why)", "Severity \(to.rawValue): \(why)")))
    }
    for wait in dossier.items(of: Suspension.id) where dossier[Suspension.incident, of: wait] == item {
      guard let from = dossier[Suspension.from, of: wait], let reason = dossier[Suspension.reason, of: wait] else {
        continue
      }
      let stops =
        page.timeline.terms(at: reported).suspending.contains(reason) && dossier[Suspension.evidence, of: wait] != nil
      let lasting = page.moment(dossier[Suspension.to, of: wait], of: clock).map {
        page.say("jusqu'au \($0)", "until \($0)")
      }
      let until = lasting ?? page.say("toujours en cours", "still running")
      let effect =
        stops
        ? page.say("suspend le délai", "pauses the clock")
        : page.say("ne suspend pas le délai", "does not pause the clock")
      events.append(
        (
          from,
          page.say(
            "Attente \(until), \(reason.label.fr) : \(effect)", "On hold \(until), \(reason.label.en): \(effect)")
        ))
    }
    // Two things of the same moment stay in the order of their happening.
    return events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}
