import CarnetCore

/// A meeting of the two contacts.
enum Meeting {
  static let id: FormID = "meetings"

  static let kind = Question<String>(
    id, "kind", .line(.words), prompt: Text(fr: "Réunion", en: "Meeting"),
    help: Text(fr: "Lancement, revue du trimestre…", en: "Kick-off, quarterly review…"),
    example: Text(fr: "revue T1", en: "Q1 review"))
  static let planned: Question<Day> = Question<Day>(
    id, "planned", .day(.ahead), prompt: Text(fr: "Prévue le", en: "Planned for"),
    help: Text(
      fr: "L'agenda la rappellera, et Carnet préparera l'ordre du jour.",
      en: "The agenda will remind you of it, and Carnet will prepare the list of points."),
    example: Text(same: "14/04/2026"),
    entails: { day, context in Mover.forgotten(movedBy, where: planned, becomes: day, context) })
  static let movedBy: Question<Mover> = Mover.question(id, of: planned)
  static let held = Question<Day>(
    id, "held", .day(.back), prompt: Text(fr: "Tenue le", en: "Held on"),
    help: Text(fr: "Quand elle a eu lieu.", en: "When it took place."), example: Text(same: "14/04/2026"),
    level: .later, need: .optional,
    objection: { $1.refusalAhead($0) })
  static let attendees = Question<[ItemID]>(
    id, "attendees", .items(Person.id), prompt: Text(fr: "Présents, de votre côté", en: "Present, on your side"),
    help: Text(fr: "Leurs numéros ; le compte rendu les nomme.", en: "Their numbers; the minutes name them."),
    example: Text(same: "P1, P2"), level: .later, need: .optional)
  static let providerAttendees = Question<String>(
    id, "provider_attendees", .line(.words),
    prompt: Text(fr: "Présents, chez le prestataire", en: "Present, of the provider"),
    help: Text(fr: "Leurs noms, comme ils le demandent.", en: "Their names, as they like them written."),
    example: Text(same: "Erwan Jaouen"), level: .later, need: .optional)
  static let decisions = Question<String>(
    id, "decisions", .paragraph, prompt: Text(fr: "Décisions", en: "Decisions"),
    help: Text(
      fr: "Une par ligne. Ce que quelqu'un doit faire se note par :action, avec une date.",
      en: "One a line. What somebody must do is noted by :action, with a date."),
    example: Text(fr: "Guichet unique ouvert", en: "Single desk open"),
    level: .later, need: .optional)
  static let minutesSent = Question<Day>(
    id, "minutes_sent", .day(.back), prompt: Text(fr: "Compte rendu envoyé le", en: "Minutes sent on"),
    help: Text(
      fr: "Le contrat dit sous combien de jours ouvrés ; une trace écrite évite de se redire les choses.",
      en: "The contract says within how many business days; a written trace saves saying things again."),
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
    upshot: { Mover.upshot($0, $1, of: planned, movedBy) })

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
      fr: "Ce qui sera fait, en commençant par un verbe.", en: "What will be done, beginning with a verb."),
    example: Text(fr: "chiffrer l'astreinte du samedi", en: "price the Saturday on-call service"))
  static let owner = Question<String>(
    id, "owner", .line(.words), prompt: Text(fr: "Qui s'en charge", en: "Who does it"),
    help: Text(
      fr: "Une seule personne, de votre côté ou du sien : à deux, personne ne le fait.",
      en: "One person only, on your side or theirs: shared by two, nobody does it."),
    example: Text(same: "Hélène Morvan"))
  static let due: Question<Day> = Question<Day>(
    id, "due", .day(.ahead), prompt: Text(fr: "Pour le", en: "Due on"),
    help: Text(
      fr: "L'agenda la rappellera ; en retard, elle ouvre la réunion suivante.",
      en: "The agenda will remind you; late, it opens the next meeting."), example: Text(same: "31/07/2026"),
    entails: { day, context in Mover.forgotten(movedBy, where: due, becomes: day, context) })
  static let movedBy: Question<Mover> = Mover.question(id, of: due)
  static let meeting = Question<ItemID>(
    id, "meeting", .item(Meeting.id), prompt: Text(fr: "Décidée en réunion", en: "Decided at the meeting"),
    help: Text(fr: "Son numéro ; le compte rendu la reprend.", en: "Its number; the minutes repeat it."),
    example: Text(same: "G2"), level: .detail, need: .optional, suggestion: { Meeting.last($0.dossier) })
  static let done = Question<Day>(
    id, "done", .day(.back), prompt: Text(fr: "Faite le", en: "Done on"),
    help: Text(fr: "Quand elle a été achevée, et vue.", en: "When it was finished, and seen."),
    example: Text(same: "20/02/2026"), level: .later, need: .optional,
    objection: { $1.refusalAhead($0) })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Actions", en: "Actions"), shortcut: Text(fr: "action", en: "action"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "AC", one: Text(fr: "une action", en: "an action"), atLeast: 0, label: "what")),
    listing: Listing.tasks(
      [
        .init(what, "Action", "Action"),
        .init(owner, "Par", "By"),
        .init(due, "Pour le", "Due"),
        .init(done, "Faite", "Done"),
      ], due: due, done: done, zone: { $0.serviceZone }),
    feeds: [.evaluation], questions: [what, owner, due, meeting, done, movedBy],
    upshot: { Mover.upshot($0, $1, of: due, movedBy) })
}
