import CarnetCore

/// Something that stopped working, from the report to the return of the service.
package enum Incident {
  package static let id = FormID.incidents

  static let title = Question<String>(
    id, "title", .line(.words), prompt: Text(fr: "Quoi", en: "What"),
    help: Text(fr: "Ce que l'on voit, en quelques mots.", en: "What one sees, in a few words."),
    example: Text(fr: "Caisse S1 figée", en: "Till S1 frozen"))
  static let asset: Question<ItemID> = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien touché", en: "Asset concerned"),
    help: Text(fr: "Son numéro ou son nom.", en: "Its number or its name."), example: Text(same: "A5"), unknown: true,
    objection: { asset, context in
      context.dossier.absence(of: asset, reported: context[reported], now: context.now)?
        .refusal(context.dossier.titledAsset(asset))
    })
  static let reported: Question<Instant> = Question<Instant>(
    id, "reported", .moment, prompt: Text(fr: "Signalé", en: "Reported"),
    help: Text(
      fr:
        "L'heure de votre appel ou de votre message : c'est elle qui fait courir les délais, pas celle où le prestataire l'ouvre chez lui.",
      en: "The time of your call or message: it starts the delays, not the moment when the provider opens a ticket."),
    example: Text(fr: "il y a 20 min", en: "20 minutes ago"), suggestion: { $0.now },
    objection: { instant, context in
      inOrder("reported")(instant, context)
        ?? context[asset].flatMap {
          context.dossier.absence(of: $0, reported: instant, now: context.now)?
            .refusal(context.dossier.titledAsset($0))
        }
    })
  static let impact = Question<Impact>(
    id, "impact", .choice(Impact.options), prompt: Text(fr: "Qui est touché", en: "Who is affected"),
    help: Text(fr: "Avec l'urgence, il donne la gravité.", en: "With urgency it gives the severity."),
    example: Text(same: "2"), unknown: true)
  static let urgency = Question<Urgency>(
    id, "urgency", .choice(Urgency.options), prompt: Text(fr: "Urgence", en: "Urgency"),
    help: Text(fr: "Avec l'impact, elle donne la gravité.", en: "With impact it gives the severity."),
    example: Text(same: "2"), unknown: true)
  static let channel = Question<Channel>(
    id, "channel", .choice(Channel.options), prompt: Text(fr: "Signalé par", en: "Reported by"),
    help: Text(
      fr: "Par où le guichet l'a appris : c'est là que l'heure se prouve.",
      en: "How the desk learnt of it: that is where the time can be proved."),
    example: Text(fr: "téléphone", en: "telephone"), level: .detail, suggestion: { _ in .phone })
  static let reporter = Question<ItemID>(
    id, "reporter", .item(Person.id), prompt: Text(fr: "Qui l'a signalé", en: "Who reported it"),
    help: Text(
      fr: "Cette personne dira ensuite si le service est vraiment revenu.",
      en: "This person will say afterwards whether the service is really back."),
    example: Text(same: "P2"), level: .detail, need: .optional)
  static let severity = Question<Severity>(
    id, "severity", .choice(Severity.options), prompt: Text(fr: "Gravité convenue", en: "Agreed severity"),
    help: Text(
      fr: "Celle de la grille, sauf si vous en êtes convenus autrement dès le début. Un changement en route se note "
        + "par :gravité, et ne remet pas l'horloge à zéro.",
      en: "That of the grid, unless you agreed otherwise from the start. A change on the way is noted by :severity, "
        + "and does not reset the clock."),
    example: Text(same: "P2"), level: .later, need: .optional,
    suggestion: { context in context.subject.item.flatMap { gridSeverity($0, context) } })
  static let kind = Question<IncidentKind>(
    id, "kind", .choice(IncidentKind.options), prompt: Text(fr: "Nature", en: "Kind"),
    help: Text(
      fr: "Seuls les incidents comptent dans les délais de rétablissement.",
      en: "Only incidents count in the restoring times."),
    example: Text(fr: "incident", en: "incident"), level: .detail, suggestion: { _ in .incident })

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Incidents", en: "Incidents"), shortcut: Text(fr: "incident", en: "incident"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "I", one: Text(fr: "un incident", en: "an incident"), atLeast: 0, label: "title")),
    listing: listing,
    feeds: [.evaluation],
    questions: [title, asset, reported, impact, urgency, kind, channel, reporter, severity, contract] + moments
      + handling,
    verbs: verbs, upshot: upshot, found: { found($0) + IncidentTable.standing($0) },
    zones: LocalTimes.ofIncidents)

  /// The severity that counts at a moment: the last one agreed by then, else that of the grid.
  ///
  /// The grid is that of `matrix`, else that of the specification as it stands; the changes are `changes` where they are
  /// known, the oldest first.
  static func severity(
    of incident: ItemID, in dossier: Dossier, by matrix: SeverityMatrix? = nil, after changes: [ItemID]? = nil,
    now: Instant
  ) -> Severity? {
    SeverityChange.last(of: changes ?? SeverityChange.all(of: incident, in: dossier), in: dossier, by: now)
      ?? initialSeverity(of: incident, in: dossier, by: matrix, now: now)
  }

  /// The severity with which an incident began: the one agreed, else that of the grid.
  static func initialSeverity(of incident: ItemID, in dossier: Dossier, by matrix: SeverityMatrix? = nil, now: Instant)
    -> Severity?
  {
    dossier[severity, of: incident]
      ?? gridSeverity(incident, Context(dossier: dossier, subject: Subject(id, incident), now: now), by: matrix)
  }

  private static func gridSeverity(_ incident: ItemID, _ context: Context, by matrix: SeverityMatrix? = nil)
    -> Severity?
  {
    guard let impact = context.dossier[impact, of: incident], let urgency = context.dossier[urgency, of: incident]
    else { return nil }
    return matrix?.severity(impact, urgency)
      ?? SeverityMatrix(context.dossier, now: context.now).severity(impact, urgency)
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

/// How the desk was told.
enum Channel: String, Choice {
  case phone, email, portal, inPerson = "in_person"

  var label: Text {
    switch self {
    case .phone: Text(fr: "téléphone", en: "telephone")
    case .email: Text(fr: "courriel", en: "e-mail")
    case .portal: Text(fr: "site du prestataire", en: "provider's site")
    case .inPerson: Text(fr: "de vive voix", en: "in person")
    }
  }
}
