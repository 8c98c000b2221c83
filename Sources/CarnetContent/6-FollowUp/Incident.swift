import CarnetCore

/// Something that stopped working, from the report to the return of the service.
package enum Incident {
  package static let id: FormID = "incidents"

  static let title = Question<String>(
    id, "title", .line(.words), prompt: Text(fr: "Quoi", en: "What"),
    help: Text(fr: "Ce que l'on voit, en quelques mots.", en: "What one sees, in a few words."),
    example: Text(fr: "Caisse S1 figée", en: "Till S1 frozen"))
  static let asset = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien touché", en: "Asset concerned"),
    help: Text(fr: "Son numéro ou son nom.", en: "Its number or its name."), example: Text(same: "A5"))
  static let reported = Question<Instant>(
    id, "reported", .moment, prompt: Text(fr: "Signalé", en: "Reported"),
    help: Text(
      fr:
        "L'heure de votre appel ou de votre message : c'est elle qui fait courir les délais, pas celle où le prestataire l'ouvre chez lui.",
      en: "The time of your call or message: it starts the delays, not the moment when the provider opens a ticket."),
    example: Text(fr: "il y a 20 min", en: "20 minutes ago"), suggestion: { $0.now }, objection: notInFuture)
  static let impact = Question<Impact>(
    id, "impact", .choice(Impact.options), prompt: Text(fr: "Qui est touché", en: "Who is affected"),
    help: Text(fr: "Avec l'urgence, il donne la gravité.", en: "With urgency it gives the severity."),
    example: Text(same: "2"))
  static let urgency = Question<Urgency>(
    id, "urgency", .choice(Urgency.options), prompt: Text(fr: "Urgence", en: "Urgency"),
    help: Text(fr: "Avec l'impact, elle donne la gravité.", en: "With impact it gives the severity."),
    example: Text(same: "2"))
  static let severity = Question<Severity>(
    id, "severity", .choice(Severity.options), prompt: Text(fr: "Gravité convenue", en: "Agreed severity"),
    help: Text(
      fr: "Celle de la grille, sauf si vous en êtes convenus autrement. La changer ne remet pas l'horloge à zéro.",
      en: "That of the grid, unless you agreed otherwise. Changing it does not reset the clock."),
    example: Text(same: "P2"), level: .later, need: .optional,
    suggestion: { context in context.subject.item.flatMap { gridSeverity($0, context) } })
  static let kind = Question<IncidentKind>(
    id, "kind", .choice(IncidentKind.options), prompt: Text(fr: "Nature", en: "Kind"),
    help: Text(
      fr: "Seuls les incidents comptent dans les délais de rétablissement.",
      en: "Only incidents count in the restoring times."),
    example: Text(fr: "incident", en: "incident"), level: .detail, suggestion: { _ in .incident })
  static let acknowledged = Question<Instant>(
    id, "acknowledged", .moment, prompt: Text(fr: "Pris en charge", en: "Taken in hand"),
    help: Text(
      fr: "Premier acte utile d'un technicien ; un accusé automatique n'en est pas un.",
      en: "A technician's first useful act; an automatic receipt is not one."),
    example: Text(fr: "14h55", en: "14:55"), level: .later, need: .optional, objection: afterReport)
  static let restored = Question<Instant>(
    id, "restored", .moment, prompt: Text(fr: "Service rétabli", en: "Service restored"),
    help: Text(
      fr: "Quand on a pu retravailler, pas quand le dossier a été refermé.",
      en: "When work could go on, not when the ticket was closed."),
    example: Text(fr: "hier 16h40", en: "yesterday 16:40"), level: .later, need: .optional, objection: afterReport)
  static let cause = Question<String>(
    id, "cause", .line(.words), prompt: Text(fr: "Cause", en: "Cause"),
    help: Text(
      fr: "Deux mots, toujours les mêmes pour la même cause.", en: "Two words, always the same for the same cause."),
    example: Text(fr: "stockage de la caisse", en: "till storage"), level: .later, need: .optional)
  static let attempts = Question<Int>(
    id, "attempts", .number(0...100), prompt: Text(fr: "Tentatives", en: "Attempts"),
    help: Text(fr: "Combien de fois il a fallu s'y reprendre.", en: "How many tries it took."),
    example: Text(same: "1"),
    level: .later, need: .optional)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Incidents", en: "Incidents"), shortcut: Text(fr: "incident", en: "incident"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "I", one: Text(fr: "un incident", en: "an incident"), atLeast: 0, label: "title")),
    feeds: [.evaluation],
    questions: [title, asset, reported, impact, urgency, kind, severity, acknowledged, restored, cause, attempts])

  /// The severity that counts: the last one agreed, else that of the grid.
  static func severity(of incident: ItemID, in dossier: Dossier, now: Instant) -> Severity? {
    dossier[severity, of: incident]
      ?? gridSeverity(incident, Context(dossier: dossier, subject: Subject(id, incident), now: now))
  }

  @Sendable private static func gridSeverity(_ incident: ItemID, _ context: Context) -> Severity? {
    guard let impact = context.dossier[impact, of: incident], let urgency = context.dossier[urgency, of: incident]
    else { return nil }
    return (context.settled(Specification.matrix) ?? .standard).severity(impact, urgency)
  }

  @Sendable private static func notInFuture(_ instant: Instant, _ context: Context) -> Refusal? {
    instant <= context.now
      ? nil
      : Refusal(
        Text(fr: "Ce moment n'est pas encore venu.", en: "This moment has not come yet."),
        remedy: Text(fr: "Par exemple : maintenant", en: "For example: now"))
  }

  @Sendable private static func afterReport(_ instant: Instant, _ context: Context) -> Refusal? {
    if let reported = context[reported], instant < reported {
      return Refusal(
        Text(fr: "Ce serait avant le signalement.", en: "That would be before the report."),
        remedy: Text(
          fr: "Le signalement est du \(Wording(language: .fr).moment(reported)).",
          en: "The report is of \(Wording(language: .en).moment(reported))."))
    }
    return notInFuture(instant, context)
  }
}

/// What was reported.
package enum IncidentKind: String, Choice {
  case incident, request, change, security

  package var label: Text {
    switch self {
    case .incident: Text(fr: "incident", en: "incident")
    case .request: Text(fr: "demande", en: "request")
    case .change: Text(fr: "changement", en: "change")
    case .security: Text(fr: "sécurité", en: "security")
    }
  }
}

/// A stretch of time during which an incident waited, and for what.
package enum Suspension {
  package static let id: FormID = "suspensions"

  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Attente dans l'incident", en: "Wait in the incident"),
    help: Text(fr: "Son numéro.", en: "Its number."), example: Text(same: "I3"))
  static let reason = Question<SuspensionReason>(
    id, "reason", .choice(SuspensionReason.options), prompt: Text(fr: "Motif", en: "Reason"),
    help: Text(
      fr: "Seuls les motifs du contrat arrêtent l'horloge ; les autres se notent sans rien changer.",
      en: "Only the contract's reasons stop the clock; others are noted and change nothing."),
    example: Text(fr: "attente du client", en: "waiting for the client"))
  static let from = Question<Instant>(
    id, "from", .moment, prompt: Text(fr: "Depuis", en: "From"),
    help: Text(fr: "Le début de l'attente.", en: "The beginning of the wait."),
    example: Text(fr: "hier 9h", en: "yesterday 9:00"),
    objection: { instant, context in
      guard let incident = context[incident], let reported = context.dossier[Incident.reported, of: incident],
        instant < reported
      else { return nil }
      return Refusal(
        Text(fr: "Ce serait avant le signalement.", en: "That would be before the report."),
        remedy: Text(fr: "Une attente se place dans l'incident.", en: "A wait lies within the incident."))
    })
  static let to = Question<Instant>(
    id, "to", .moment, prompt: Text(fr: "Jusqu'à", en: "Until"),
    help: Text(fr: "« inconnu » si l'attente dure encore.", en: "“unknown” if the wait still lasts."),
    example: Text(fr: "14h", en: "14:00"),
    unknown: true,
    objection: { instant, context in
      guard let from = context[from], instant <= from else { return nil }
      return Refusal(
        Text(fr: "L'attente finirait avant de commencer.", en: "The wait would end before it begins."),
        remedy: Text(
          fr: "Elle commence le \(Wording(language: .fr).moment(from)).",
          en: "It begins on \(Wording(language: .en).moment(from))."))
    })
  static let evidence = Question<String>(
    id, "evidence", .line(.words), prompt: Text(fr: "Preuve", en: "Evidence"),
    help: Text(fr: "Sans preuve, l'attente ne suspend rien.", en: "Without evidence the wait suspends nothing."),
    example: Text(fr: "courriel du 28/01 à 9 h", en: "e-mail of 28/01 at 9:00"), need: .optional)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Attentes", en: "Waits"), shortcut: Text(fr: "attente", en: "wait"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "U", one: Text(fr: "une attente", en: "a wait"), atLeast: 0, label: "incident")),
    feeds: [.evaluation], questions: [incident, reason, from, to, evidence])
}
