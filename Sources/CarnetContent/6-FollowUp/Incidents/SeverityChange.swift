import CarnetCore

/// A change of an incident's severity while it runs; the clock keeps its start.
enum SeverityChange {
  static let id: FormID = "severity_changes"

  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id),
    prompt: Text(fr: "Incident dont la gravité change", en: "Incident whose severity changed"),
    help: Text(
      fr: "Le numéro de l'incident, par exemple I12. Les délais courent toujours depuis le signalement.",
      en: "The incident's number, for example I12. Time limits still run from when it was reported."),
    example: Text(same: "I5"))
  static let to = Question<Severity>(
    id, "to", .choice(Severity.options), prompt: Text(fr: "Nouvelle gravité", en: "New severity"),
    help: Text(
      fr: "Celle dont vous avez convenu. Ses délais s'appliquent désormais à l'incident.",
      en: "The one you agreed on. Its time limits now apply to the incident."), example: Text(same: "P2"),
    objection: { severity, context in
      guard let incident = context[incident], context[from] ?? current(incident, context) == severity else {
        return nil
      }
      return Refusal(
        ContentReason.sameSeverity,
        Text(fr: "L'incident a déjà cette gravité.", en: "The incident already has this severity."),
        remedy: Text(fr: "Par exemple : P1", en: "For example: P1"))
    })
  static let at = Question<Instant>(
    id, "at", .moment, prompt: Text(fr: "Convenu", en: "Agreed"),
    help: Text(fr: "Quand vous en avez convenu.", en: "When you agreed on it."),
    example: Text(fr: "il y a 20 min", en: "20 minutes ago"), suggestion: { $0.now },
    objection: { instant, context in
      if let refusal = context.refusalAhead(instant) { return refusal }
      guard let incident = context[incident], let reported = context.dossier[Incident.reported, of: incident],
        instant < reported
      else { return nil }
      return Refusal(
        ContentReason.beforeTheReport,
        Text(fr: "Cette heure est avant le signalement.", en: "This is before it was reported."),
        remedy: Text(fr: "Par exemple : maintenant", en: "For example: now"))
    })
  static let why = Question<String>(
    id, "why", .line(.reason), prompt: Text(fr: "Pourquoi", en: "Why"),
    help: Text(
      fr: "Ce qui a changé : plus de monde touché, un contournement trouvé. Vous relirez la raison en réunion.",
      en: "What changed: more people affected, a workaround found. You will read the reason again at the meeting."),
    example: Text(fr: "toute l'équipe est touchée", en: "all staff are affected"))
  static let from = Question<Severity>(
    id, "from", .choice(Severity.options), prompt: Text(fr: "Ancienne gravité", en: "Previous severity"),
    help: Text(
      fr: "Celle qui s'appliquait jusque-là. En général, Carnet la connaît.",
      en: "The one that applied until then. Carnet usually knows it."), example: Text(same: "P3"), level: .detail,
    suggestion: { context in context[incident].flatMap { current($0, context) } })
  static let by = Question<String>(
    id, "by", .line(.person), prompt: Text(fr: "Demandé par", en: "Asked for by"),
    help: Text(
      fr: "Vous, ou le prestataire qui conteste. En cas de désaccord, le contrat précise qui l'emporte.",
      en: "You, or the provider if it disagrees. If you cannot agree, the contract says who prevails."),
    example: Text(same: "Yanis Besson"), level: .detail, need: .optional,
    suggestion: { context in
      context.dossier.maintenanceManager.flatMap { context.dossier[Person.name, of: $0] }
    })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Changements de gravité", en: "Severity changes"),
    shortcut: Text(fr: "gravité", en: "severity"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "GR", one: Text(fr: "un changement de gravité", en: "a severity change"), atLeast: 0,
        label: "incident")),
    listing: Listing(
      [
        .init(incident, "Incident", "Incident"),
        .init(at, "Convenu", "Agreed"),
        .init(to, "Gravité", "Severity"),
        .init(why, "Pourquoi", "Why"),
        .init(by, "Demandé par", "Asked by"),
      ], dated: at.definition.id),
    feeds: [.evaluation], questions: [incident, to, at, why, from, by], upshot: Incident.severityUpshot,
    zones: LocalTimes.of(incident))

  /// The changes of an incident, the oldest first.
  static func all(of incident: ItemID, in dossier: Dossier) -> [ItemID] { byIncident(in: dossier)[incident] ?? [] }

  /// The changes of each incident, the oldest first, in one pass.
  static func byIncident(in dossier: Dossier) -> [ItemID: [ItemID]] {
    var changes: [ItemID: [(item: ItemID, at: Instant)]] = [:]
    for item in dossier.items(of: id) {
      guard let incident = dossier[incident, of: item], let at = dossier[at, of: item] else { continue }
      changes[incident, default: []].append((item, at))
    }
    return changes.mapValues { $0.sorted { $0.at < $1.at }.map(\.item) }
  }

  /// The severity that the last of some changes agreed by a moment; nil when none did.
  static func last(of changes: [ItemID], in dossier: Dossier, by moment: Instant) -> Severity? {
    changes.last { change in dossier[at, of: change].map { $0 <= moment } ?? false }.flatMap { dossier[to, of: $0] }
  }

  /// The severity before the change that a context is about.
  @Sendable private static func current(_ incident: ItemID, _ context: Context) -> Severity? {
    let before = all(of: incident, in: context.dossier).last { change in
      guard change != context.subject.item, let moment = context.dossier[at, of: change] else { return false }
      return context[at].map { moment < $0 } ?? true
    }
    return before.flatMap { context.dossier[to, of: $0] }
      ?? Incident.initialSeverity(of: incident, in: context.dossier, now: context.now)
  }
}
