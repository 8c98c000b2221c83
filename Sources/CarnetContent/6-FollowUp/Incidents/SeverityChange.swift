import CarnetCore

/// A change of an incident's severity while it runs; the clock keeps its start.
enum SeverityChange {
  static let id: FormID = "severity_changes"

  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Gravité changée dans l'incident", en: "Severity of incident"),
    help: Text(
      fr: "Son numéro. L'heure du signalement reste le départ des délais.",
      en: "Its number. The time of the report stays where the delays begin."), example: Text(same: "I5"))
  static let to = Question<Severity>(
    id, "to", .choice(Severity.options), prompt: Text(fr: "Nouvelle gravité", en: "New severity"),
    help: Text(
      fr: "Celle dont vous êtes convenus ; les délais promis deviennent les siens.",
      en: "The one that you agreed on; the promised times become its own."), example: Text(same: "P2"),
    objection: { severity, context in
      guard let incident = context[incident], context[from] ?? current(incident, context) == severity else {
        return nil
      }
      return Refusal(
        ContentReason.sameSeverity,
        Text(fr: "C'est déjà sa gravité.", en: "That is its severity already."),
        remedy: Text(fr: "Par exemple : P1", en: "For example: P1"))
    })
  static let at = Question<Instant>(
    id, "at", .moment, prompt: Text(fr: "Convenu", en: "Agreed"),
    help: Text(fr: "Quand vous en êtes convenus.", en: "When you agreed on it."),
    example: Text(fr: "il y a 20 min", en: "20 minutes ago"), suggestion: { $0.now },
    objection: { instant, context in
      if let refusal = context.refusalAhead(instant) { return refusal }
      guard let incident = context[incident], let reported = context.dossier[Incident.reported, of: incident],
        instant < reported
      else { return nil }
      return Refusal(
        ContentReason.beforeTheReport,
        Text(fr: "Ce serait avant le signalement.", en: "That would be before the report."),
        remedy: Text(fr: "Par exemple : maintenant", en: "For example: now"))
    })
  static let why = Question<String>(
    id, "why", .line(.reason), prompt: Text(fr: "Pourquoi", en: "Why"),
    help: Text(
      fr: "Ce qui a changé : plus de monde touché, un contournement trouvé. La raison se relit en réunion.",
      en: "What changed: more people affected, a way round found. The reason is read again at the meeting."),
    example: Text(fr: "toute l'équipe est touchée", en: "the whole staff is affected"))
  static let from = Question<Severity>(
    id, "from", .choice(Severity.options), prompt: Text(fr: "Gravité d'avant", en: "Severity before"),
    help: Text(
      fr: "Celle qui valait jusque-là ; Carnet la connaît d'ordinaire.",
      en: "The one that held until then; Carnet usually knows it."), example: Text(same: "P3"), level: .detail,
    suggestion: { context in context[incident].flatMap { current($0, context) } })
  static let by = Question<String>(
    id, "by", .line(.person), prompt: Text(fr: "Demandé par", en: "Asked for by"),
    help: Text(
      fr: "Vous, ou le prestataire qui conteste. En cas de désaccord, le contrat dit qui l'emporte.",
      en: "You, or the provider who disagrees. The contract says who prevails."),
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
