import CarnetCore

/// A technician's visit, and its report.
enum Intervention {
  static let id: FormID = "interventions"

  static let kind = Question<InterventionKind>(
    id, "kind", .choice(InterventionKind.options), prompt: Text(fr: "Sorte d'intervention", en: "Kind of visit"),
    help: Text(
      fr: "Corrective après une panne, préventive avant.", en: "Corrective after a failure, preventive before."),
    example: Text(fr: "préventive", en: "preventive"))
  static let incident = Question<ItemID>(
    id, "incident", .item(Incident.id), prompt: Text(fr: "Pour l'incident", en: "For the incident"),
    help: Text(fr: "Celui qu'elle répare.", en: "The one that it mends."), example: Text(same: "I2"),
    asked: { $0[kind] == .corrective })
  static let planned: Question<Day> = Question<Day>(
    id, "planned", .day(.ahead), prompt: Text(fr: "Prévue le", en: "Planned for"),
    help: Text(
      fr: "La date du planning : une visite est à l'heure ou ne l'est pas par rapport à elle.",
      en: "The date of the schedule: a visit is on time or not by it."), example: Text(same: "17/03/2026"),
    asked: { $0[kind] == .preventive },
    suggestion: { Promises.next(.visit, in: $0.dossier, now: $0.now) },
    entails: { day, context in Mover.forgotten(movedBy, where: planned, becomes: day, context) })
  static let movedBy: Question<Mover> = Mover.question(id, of: planned) { $0[started] != nil }
  static let started = Question<Instant>(
    id, "started", .moment, prompt: Text(fr: "Début", en: "Began"),
    help: Text(
      fr: "L'arrivée du technicien ; « inconnu » tant qu'il n'est pas venu.",
      en: "The technician's arrival; “unknown” while nobody has come."),
    example: Text(fr: "hier 9h", en: "yesterday 9:00"), unknown: true,
    objection: { instant, context in
      context.refusalAhead(
        instant,
        remedy: Text(
          fr: "« inconnu » tant que le technicien n'est pas venu.",
          en: "“unknown” while the technician has not come."))
    })
  static let ended = Question<Instant>(
    id, "ended", .moment, prompt: Text(fr: "Fin", en: "Ended"),
    help: Text(
      fr: "Son départ : le délai du compte rendu court de là.",
      en: "The departure: the time for the report runs from it."),
    example: Text(fr: "hier 12h30", en: "yesterday 12:30"), asked: { $0[started] != nil },
    objection: { instant, context in
      if let refusal = context.refusalAhead(instant) { return refusal }
      guard let from = context[started], instant < from else { return nil }
      return Refusal(
        CoreReason.endsBeforeItBegins,
        Text(fr: "L'intervention finirait avant de commencer.", en: "The visit would end before it begins."),
        remedy: Text(fr: "Vérifiez les deux heures.", en: "Check both times."))
    })
  static let onSite = Question<Bool>(
    id, "onsite", .yesNo, prompt: Text(fr: "Sur place", en: "On site"),
    help: Text(
      fr: "Les heures passées chez vous comptent pour le plan de prévention (400 heures par an).",
      en: "Hours spent at your place count towards the prevention plan (400 hours a year)."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { _ in true })
  static let technician = Question<String>(
    id, "technician", .line(.person), prompt: Text(fr: "Technicien", en: "Technician"),
    help: Text(
      fr: "Qui est venu ; le compte rendu porte son nom.", en: "Who came; the report bears the name."),
    example: Text(same: "Erwan Jaouen"), level: .detail,
    suggestion: { $0.agreed.settled(ContractForm.providerLead) })
  static let report = Question<Instant>(
    id, "report", .moment, prompt: Text(fr: "Compte rendu reçu", en: "Report received"),
    help: Text(fr: "Le contrat dit sous combien de jours.", en: "The contract says within how many days."),
    example: Text(fr: "hier 18h", en: "yesterday 18:00"), level: .later, need: .optional,
    objection: { instant, context in
      if let refusal = context.refusalAhead(instant) { return refusal }
      guard let ended = context[ended], instant < ended else { return nil }
      return Refusal(
        ContentReason.beforeTheEnd,
        Text(
          fr: "Le compte rendu viendrait avant la fin de l'intervention.",
          en: "The report would come before the end of the visit."),
        remedy: Text(
          fr: "Elle a fini le \(Wording(language: .fr).moment(ended)).",
          en: "It ended on \(Wording(language: .en).moment(ended))."))
    })
  static let workDone = Question<String>(
    id, "work_done", .paragraph, prompt: Text(fr: "Travail fait", en: "Work done"),
    help: Text(
      fr: "Ce que dit le compte rendu, en deux lignes : la cause et ce qui a été fait.",
      en: "What the report says, in two lines: the cause and what was done."),
    example: Text(fr: "disque remplacé, caisse réinstallée", en: "disk replaced, till installed again"),
    level: .later, need: .optional)
  static let tests = Question<String>(
    id, "tests", .line(.words), prompt: Text(fr: "Essais faits", en: "Tests made"),
    help: Text(
      fr: "Ce qui a prouvé que cela marche, avant le départ du technicien.",
      en: "What proved that it works, before the technician left."),
    example: Text(fr: "deux tickets encaissés", en: "two tickets cashed"), level: .later, need: .optional)
  static let userSignature = Question<String>(
    id, "user_signature", .line(.person), prompt: Text(fr: "Signé, de votre côté, par", en: "Signed, on your side, by"),
    help: Text(
      fr: "Signer dit que le technicien est venu, pas que le travail est bon.",
      en: "Signing says that the technician came, not that the work is good."),
    example: Text(same: "Yanis Besson"), level: .later, need: .optional)

  static let contract = OwnContract.question(id)
  static let site = Question<ItemID>(
    id, "site", .item(Site.id), prompt: Text(fr: "Site visité", en: "Site visited"),
    help: Text(
      fr: "Ses jours ouvrés comptent la visite et son compte rendu, là où le contrat lui donne ses propres heures.",
      en: "Its business days count the visit and its report, where the contract gives it hours of its own."),
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
    case .improvement: Text(fr: "évolutive", en: "improvement")
    }
  }
}
