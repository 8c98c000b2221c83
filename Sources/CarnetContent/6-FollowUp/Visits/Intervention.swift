import CarnetCore

/// A technician's visit, and its report.
enum Intervention {
  static let id: FormID = "interventions"

  static let kind = Question<InterventionKind>(
    id, "kind", .choice(InterventionKind.options), prompt: Text(fr: "Catégorie d'intervention", en: "Kind of visit"),
    help: Text(
      fr: "Corrective : après une panne. Préventive : pour éviter les pannes. Évolutive : pour améliorer.",
      en: "Corrective: after a failure. Preventive: to prevent failures. Change: to improve things."),
    example: Text(fr: "préventive", en: "preventive"))
  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Pour l'incident", en: "For the incident"),
    help: Text(fr: "L'incident que cette intervention doit régler.", en: "The incident this visit is meant to fix."),
    example: Text(same: "I2"),
    asked: { $0[kind] == .corrective })
  static let planned: Question<Day> = Question<Day>(
    id, "planned", .day(.ahead), prompt: Text(fr: "Prévue le", en: "Planned for"),
    help: Text(
      fr: "La date convenue. Carnet compare la visite à cette date.",
      en: "The agreed date. Carnet compares the visit with this date."), example: Text(same: "17/03/2026"),
    asked: { $0[kind] == .preventive },
    suggestion: { Promises.next(.visit, in: $0.dossier, now: $0.now) },
    entails: { day, context in Mover.forgotten(movedBy, where: planned, becomes: day, context) })
  static let movedBy: Question<Mover> = Mover.question(id, of: planned) { $0[started] != nil }
  static let started = Question<Instant>(
    id, "started", .moment, prompt: Text(fr: "Début", en: "Started"),
    help: Text(
      fr: "L'heure d'arrivée du technicien. Répondez « inconnu » tant qu'il n'est pas venu.",
      en: "When the technician arrived. Answer “unknown” while no one has come."),
    example: Text(fr: "hier 9h", en: "yesterday 9:00"), unknown: true,
    objection: { instant, context in
      context.refusalAhead(
        instant,
        remedy: Text(
          fr: "Répondez « inconnu » tant que le technicien n'est pas venu.",
          en: "Answer “unknown” while the technician has not come."))
    })
  static let ended = Question<Instant>(
    id, "ended", .moment, prompt: Text(fr: "Fin", en: "Ended"),
    help: Text(
      fr: "L'heure de départ du technicien. Le délai du compte rendu court à partir de là.",
      en: "When the technician left. The time limit for the report runs from then."),
    example: Text(fr: "hier 12h30", en: "yesterday 12:30"), asked: { $0[started] != nil },
    objection: { instant, context in
      if let refusal = context.refusalAhead(instant) { return refusal }
      guard let from = context[started], instant < from else { return nil }
      return Refusal(
        CoreReason.endsBeforeItBegins,
        Text(fr: "La fin est avant le début.", en: "The end is before the start."),
        remedy: Text(fr: "Vérifiez les deux heures.", en: "Check both times."))
    })
  static let onSite = Question<Bool>(
    id, "onsite", .yesNo, prompt: Text(fr: "Sur place", en: "On site"),
    help: Text(
      fr: "Les heures passées chez vous comptent pour le plan de prévention (400 heures par an).",
      en: "Hours spent at your premises count towards the prevention plan (400 hours a year)."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { _ in true })
  static let technician = Question<String>(
    id, "technician", .line(.person), prompt: Text(fr: "Technicien", en: "Technician"),
    help: Text(
      fr: "La personne qui est venue. Son nom est sur le compte rendu.",
      en: "The person who came. Their name is on the report."),
    example: Text(same: "Erwan Jaouen"), level: .detail,
    suggestion: { $0.agreed.settled(ContractForm.providerLead) })
  static let report = Question<Instant>(
    id, "report", .moment, prompt: Text(fr: "Compte rendu reçu", en: "Report received"),
    help: Text(
      fr: "Le moment où vous l'avez reçu. Le contrat fixe le nombre de jours.",
      en: "When you received it. The contract sets the number of days."),
    example: Text(fr: "hier 18h", en: "yesterday 18:00"), level: .later, need: .optional,
    objection: { instant, context in
      if let refusal = context.refusalAhead(instant) { return refusal }
      guard let ended = context[ended], instant < ended else { return nil }
      return Refusal(
        ContentReason.beforeTheEnd,
        Text(
          fr: "Le compte rendu est avant la fin de l'intervention.",
          en: "The report is before the end of the visit."),
        remedy: Text(
          fr: "L'intervention a fini le \(Wording(language: .fr).moment(ended)).",
          en: "The visit ended on \(Wording(language: .en).moment(ended))."))
    })
  static let workDone = Question<String>(
    id, "work_done", .paragraph, prompt: Text(fr: "Travail fait", en: "Work done"),
    help: Text(
      fr: "En deux lignes, d'après le compte rendu : la cause et ce qui a été fait.",
      en: "In two lines, from the report: the cause and what was done."),
    example: Text(fr: "disque remplacé, caisse réinstallée", en: "disk replaced, till reinstalled"),
    level: .later, need: .optional)
  static let tests = Question<String>(
    id, "tests", .line(.words), prompt: Text(fr: "Essais faits", en: "Tests done"),
    help: Text(
      fr: "Ce qui a prouvé que cela marche, avant le départ du technicien.",
      en: "What proved that it works, before the technician left."),
    example: Text(fr: "deux tickets encaissés", en: "two test sales rung up"), level: .later, need: .optional)
  static let userSignature = Question<String>(
    id, "user_signature", .line(.person),
    prompt: Text(fr: "Signé pour votre entreprise par", en: "Signed for your firm by"),
    help: Text(
      fr: "La signature prouve que le technicien est venu, pas que le travail est bon.",
      en: "The signature proves that the technician came, not that the work is good."),
    example: Text(same: "Yanis Besson"), level: .later, need: .optional)

  static let contract = OwnContract.question(id)
  static let site = Question<ItemID>(
    id, "site", .item(Site.id), prompt: Text(fr: "Site visité", en: "Site visited"),
    help: Text(
      fr:
        "Si le contrat donne à ce site ses propres heures, ses jours ouvrés comptent pour la visite et son compte rendu.",
      en: "If the contract gives this site its own hours, its business days count for the visit and its report."),
    example: Text(same: "S2"), level: .later, need: .optional,
    asked: { $0.dossier.items(of: Site.id).count > 1 },
    suggestion: { context in
      context[incident].flatMap { context.dossier[Incident.asset, of: $0] }
        .flatMap { context.dossier[Asset.site, of: $0] }
    })

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Interventions", en: "Visits"),
    shortcut: Text(fr: "intervention", en: "visit"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "V", one: Text(fr: "une intervention", en: "a visit"), atLeast: 0, label: "kind")),
    listing: listing,
    feeds: [.evaluation],
    questions: [
      kind, incident, planned, started, ended, onSite, technician, report, workDone, tests, userSignature, movedBy,
      site, contract,
    ] + opinion, upshot: upshot, zones: LocalTimes.ofVisits)
}

/// Why a technician came.
enum InterventionKind: String, Choice {
  case corrective, preventive, improvement

  var label: Text {
    switch self {
    case .corrective: Text(fr: "corrective", en: "corrective")
    case .preventive: Text(fr: "préventive", en: "preventive")
    case .improvement: Text(fr: "évolutive", en: "change")
    }
  }
}
