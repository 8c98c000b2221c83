import CarnetCore

/// A meeting of the two contacts.
enum Meeting {
  static let id: FormID = "meetings"

  static let kind = Question<String>(
    id, "kind", .line(.words), prompt: Text(fr: "Réunion", en: "Meeting"),
    help: Text(
      fr: "Le type de réunion : lancement, suivi du trimestre… Carnet s'en sert pour le compte rendu.",
      en: "The kind of meeting: kick-off, quarterly review… Carnet uses it for the minutes."),
    example: Text(fr: "revue T1", en: "Q1 review"))
  static let planned: Question<Day> = Question<Day>(
    id, "planned", .day(.ahead), prompt: Text(fr: "Prévue le", en: "Planned for"),
    help: Text(
      fr: "La date convenue avec le prestataire. Carnet vous la rappellera et préparera l'ordre du jour.",
      en: "The date agreed with the provider. Carnet will remind you of it and prepare the agenda."),
    example: Text(same: "14/04/2026"),
    entails: { day, context in Mover.forgotten(movedBy, where: planned, becomes: day, context) })
  static let movedBy: Question<Mover> = Mover.question(id, of: planned)
  static let held = Question<Day>(
    id, "held", .day(.back), prompt: Text(fr: "Tenue le", en: "Held on"),
    help: Text(fr: "Le jour où la réunion a eu lieu.", en: "The day the meeting took place."),
    example: Text(same: "14/04/2026"),
    level: .later, need: .optional,
    objection: { $1.refusalAhead($0) })
  static let attendees = Question<[ItemID]>(
    id, "attendees", .items(Person.id), prompt: Text(fr: "Présents pour votre entreprise", en: "Present for your firm"),
    help: Text(
      fr: "Leurs numéros, par exemple P1. Le compte rendu donnera leurs noms.",
      en: "Their numbers, for example P1. The minutes will give their names."),
    example: Text(same: "P1, P2"), level: .later, need: .optional)
  static let providerAttendees = Question<String>(
    id, "provider_attendees", .line(.words),
    prompt: Text(fr: "Présents pour le prestataire", en: "Present for the provider"),
    help: Text(fr: "Leurs noms.", en: "Their names."),
    example: Text(same: "Erwan Jaouen"), level: .later, need: .optional)
  static let decisions = Question<String>(
    id, "decisions", .paragraph, prompt: Text(fr: "Décisions", en: "Decisions"),
    help: Text(
      fr: "Une par ligne. Si quelqu'un doit faire quelque chose, tapez :action pour l'enregistrer avec une date.",
      en: "One per line. If someone must do something, type :action to record it with a date."),
    example: Text(fr: "Guichet ouvert", en: "Help desk open"),
    level: .later, need: .optional)
  static let minutesSent = Question<Day>(
    id, "minutes_sent", .day(.back), prompt: Text(fr: "Compte rendu envoyé le", en: "Minutes sent on"),
    help: Text(
      fr: "Le contrat fixe le nombre de jours ouvrés. Une trace écrite évite les malentendus.",
      en: "The contract sets the number of business days. A written record avoids misunderstandings."),
    example: Text(same: "17/04/2026"), level: .later, need: .optional, objection: { $1.refusalAhead($0) })

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Réunions", en: "Meetings"), shortcut: Text(fr: "réunion", en: "meeting"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "G", one: Text(fr: "une réunion", en: "a meeting"), atLeast: 0, label: "kind")),
    listing: Listing.tasks(
      [
        .init(kind, "Réunion", "Meeting"),
        .init(planned, "Prévue", "Planned"),
        .init(held, "Tenue", "Held"),
        .init(minutesSent, "Envoyé", "Sent"),
      ], due: planned, done: held, zone: { $0.serviceZone }),
    feeds: [.evaluation],
    questions: [kind, planned, held, attendees, providerAttendees, decisions, minutesSent, movedBy, contract],
    upshot: { context, occasion in
      occasion == .withdrawn
        ? Mover.upshot(ofWithdrawn: context, of: planned, movedBy, isKept: false, in: "K28")
        : Mover.upshot(context, occasion, of: planned, movedBy)
    })

  /// The last meeting that took place.
  static func last(_ dossier: Dossier) -> ItemID? {
    dossier.items(of: id).compactMap { item in dossier[held, of: item].map { (item: item, day: $0) } }
      .max { $0.day < $1.day }?.item
  }
}

/// What somebody undertook to do, and by when.
enum MeetingAction {
  static let id: FormID = "actions"

  static let what = Question<String>(
    id, "what", .line(.words), prompt: Text(fr: "Action", en: "Action"),
    help: Text(
      fr: "Ce qui sera fait. Commencez par un verbe.", en: "What will be done. Begin with a verb."),
    example: Text(fr: "chiffrer l'astreinte du samedi", en: "price on-call cover on Saturdays"))
  static let owner = Question<String>(
    id, "owner", .line(.words), prompt: Text(fr: "Responsable", en: "Owner"),
    help: Text(
      fr: "Une seule personne, chez vous ou chez le prestataire. À deux, personne ne s'en charge.",
      en: "One person only, in your firm or at the provider. If two share it, no one does it."),
    example: Text(same: "Hélène Morvan"))
  static let due: Question<Day> = Question<Day>(
    id, "due", .day(.ahead), prompt: Text(fr: "Pour le", en: "Due on"),
    help: Text(
      fr: "Carnet vous rappellera cette date. Si l'action est en retard, elle sera en tête de la réunion suivante.",
      en: "Carnet will remind you of this date. If the action is late, it comes first at the next meeting."),
    example: Text(same: "31/07/2026"),
    entails: { day, context in Mover.forgotten(movedBy, where: due, becomes: day, context) })
  static let movedBy: Question<Mover> = Mover.question(id, of: due)
  static let meeting = Question<ItemID>(
    id, "meeting", .item(Meeting.id), prompt: Text(fr: "Décidée en réunion", en: "Decided at meeting"),
    help: Text(
      fr: "Le numéro de la réunion. Le compte rendu reprendra l'action.",
      en: "The meeting's number. The minutes will repeat the action."),
    example: Text(same: "G2"), level: .detail, need: .optional, suggestion: { Meeting.last($0.dossier) })
  static let done = Question<Day>(
    id, "done", .day(.back), prompt: Text(fr: "Faite le", en: "Done on"),
    help: Text(fr: "Le jour où l'action est finie, et vérifiée.", en: "The day the action is finished, and checked."),
    example: Text(same: "20/02/2026"), level: .later, need: .optional,
    objection: { $1.refusalAhead($0) })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Actions", en: "Actions"), shortcut: Text(fr: "action", en: "action"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "AC", one: Text(fr: "une action", en: "an action"), atLeast: 0, label: "what")),
    listing: Listing.tasks(
      [
        .init(what, "Action", "Action"),
        .init(owner, "Responsable", "Owner"),
        .init(due, "Pour le", "Due"),
        .init(done, "Faite", "Done"),
      ], due: due, done: done, zone: { $0.serviceZone }),
    feeds: [.evaluation], questions: [what, owner, due, meeting, done, movedBy],
    upshot: { context, occasion in
      guard occasion == .withdrawn else { return Mover.upshot(context, occasion, of: due, movedBy) }
      let isKept = context[done].flatMap { done in context[due].map { done <= $0 } } ?? false
      return Mover.upshot(ofWithdrawn: context, of: due, movedBy, isKept: isKept, in: "K28")
    })
}
