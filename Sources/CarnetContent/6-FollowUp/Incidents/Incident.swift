import CarnetCore

/// Something that stopped working, from the report to the return of the service.
package enum Incident {
  package static let id = FormID.incidents

  static let title = Question<String>(
    id, "title", .line(.words), prompt: Text(fr: "Quoi", en: "Problem"),
    help: Text(
      fr: "Ce que vous voyez, en quelques mots. Par exemple ce qui s'affiche, ou ce qui ne répond plus.",
      en: "What you see, in a few words. For example what is displayed, or what no longer responds."),
    example: Text(fr: "Caisse S1 figée", en: "Till S1 frozen"))
  static let asset: Question<ItemID> = Question<ItemID>(
    id, "asset", .item(Asset.id), prompt: Text(fr: "Bien touché", en: "Asset affected"),
    help: Text(
      fr: "Le numéro ou le nom du bien, par exemple sur son étiquette.",
      en: "The asset's number or name, for example on its label."), example: Text(same: "A5"), unknown: true,
    objection: { asset, context in
      context.dossier.absence(of: asset, reported: context[reported], now: context.now)?
        .refusal(context.dossier.titledAsset(asset))
    })
  static let reported: Question<Instant> = Question<Instant>(
    id, "reported", .moment, prompt: Text(fr: "Signalé", en: "Reported"),
    help: Text(
      fr:
        "L'heure de votre appel ou de votre message. Les délais courent à partir d'elle, pas de l'heure où le prestataire ouvre son ticket.",
      en: "The time of your call or message. Time limits run from it, not from when the provider opens its ticket."),
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
    help: Text(
      fr: "Combien de personnes ou d'activités sont touchées. Avec l'urgence, cela fixe la gravité et les délais.",
      en: "How many people or activities are affected. With urgency, this sets the severity and the time limits."),
    example: Text(same: "2"), unknown: true)
  static let urgency = Question<Urgency>(
    id, "urgency", .choice(Urgency.options), prompt: Text(fr: "Urgence", en: "Urgency"),
    help: Text(
      fr: "Combien de temps vous pouvez attendre. Avec le nombre de personnes touchées, cela fixe la gravité.",
      en: "How long you can wait. With who is affected, this sets the severity."),
    example: Text(same: "2"), unknown: true)
  static let channel = Question<Channel>(
    id, "channel", .choice(Channel.options), prompt: Text(fr: "Signalé par", en: "Reported by"),
    help: Text(
      fr: "Par quel moyen le guichet a été prévenu : c'est lui qui prouve l'heure.",
      en: "How the help desk was told: that is what proves the time."),
    example: Text(fr: "téléphone", en: "phone"), level: .detail, suggestion: { _ in .phone })
  static let reporter = Question<ItemID>(
    id, "reporter", .item(Person.id), prompt: Text(fr: "Qui l'a signalé", en: "Who reported it"),
    help: Text(
      fr: "Cette personne dira ensuite si le service est vraiment revenu.",
      en: "This person will say later whether the service is really back."),
    example: Text(same: "P2"), level: .detail, need: .optional)
  static let severity = Question<Severity>(
    id, "severity", .choice(Severity.options), prompt: Text(fr: "Gravité convenue", en: "Agreed severity"),
    help: Text(
      fr:
        "Celle de la grille, sauf si vous en avez convenu autrement dès le début. Si elle change ensuite, tapez :gravité ; "
        + "le délai court toujours depuis le signalement.",
      en: "That of the grid, unless you agreed otherwise from the start. If it changes later, type :severity; "
        + "the time limit still runs from when it was reported."),
    example: Text(same: "P2"), level: .later, need: .optional,
    suggestion: { context in context.subject.item.flatMap { gridSeverity($0, context) } })
  static let kind = Question<IncidentKind>(
    id, "kind", .choice(IncidentKind.options), prompt: Text(fr: "Nature", en: "Kind"),
    help: Text(
      fr: "Seuls les incidents comptent dans les délais de rétablissement.",
      en: "Only incidents count in restoration times."),
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
    case .phone: Text(fr: "téléphone", en: "phone")
    case .email: Text(fr: "courriel", en: "email")
    case .portal: Text(fr: "site du prestataire", en: "provider's website")
    case .inPerson: Text(fr: "de vive voix", en: "in person")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .phone: ["telephone"]
    case .email: ["e-mail"]
    default: []
    }
  }
}
