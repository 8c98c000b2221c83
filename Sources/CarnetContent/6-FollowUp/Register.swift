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
  static let planned = Question<Day>(
    id, "planned", .day, prompt: Text(fr: "Prévue le", en: "Planned for"),
    help: Text(fr: "La date du planning.", en: "The date of the schedule."), example: Text(same: "17/03/2026"),
    asked: { $0[kind] == .preventive })
  static let started = Question<Instant>(
    id, "started", .moment, prompt: Text(fr: "Début", en: "Began"),
    help: Text(fr: "L'arrivée du technicien.", en: "The technician's arrival."),
    example: Text(fr: "hier 9h", en: "yesterday 9:00"))
  static let ended = Question<Instant>(
    id, "ended", .moment, prompt: Text(fr: "Fin", en: "Ended"), help: Text(fr: "Son départ.", en: "The departure."),
    example: Text(fr: "hier 12h30", en: "yesterday 12:30"),
    objection: { instant, context in
      guard let from = context[started], instant < from else { return nil }
      return Refusal(
        Text(fr: "L'intervention finirait avant de commencer.", en: "The visit would end before it begins."),
        remedy: Text(fr: "Vérifiez les deux heures.", en: "Check both times."))
    })
  static let report = Question<Instant>(
    id, "report", .moment, prompt: Text(fr: "Compte rendu reçu", en: "Report received"),
    help: Text(fr: "Le contrat dit sous combien de jours.", en: "The contract says within how many days."),
    example: Text(fr: "hier 18h", en: "yesterday 18:00"), level: .later, need: .optional)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Interventions", en: "Visits"),
    shortcut: Text(fr: "intervention", en: "visit"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "V", one: Text(fr: "une intervention", en: "a visit"), atLeast: 0, label: "kind")),
    feeds: [.evaluation], questions: [kind, incident, planned, started, ended, report])
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

/// A meeting of the two contacts.
enum Meeting {
  static let id: FormID = "meetings"

  static let kind = Question<String>(
    id, "kind", .line(.words), prompt: Text(fr: "Réunion", en: "Meeting"),
    help: Text(fr: "Lancement, revue du trimestre…", en: "Kick-off, quarterly review…"),
    example: Text(fr: "revue T1", en: "Q1 review"))
  static let planned = Question<Day>(
    id, "planned", .day, prompt: Text(fr: "Prévue le", en: "Planned for"),
    help: Text(fr: "L'agenda la rappellera.", en: "The agenda will remind you of it."),
    example: Text(same: "14/04/2026"))
  static let held = Question<Day>(
    id, "held", .day, prompt: Text(fr: "Tenue le", en: "Held on"),
    help: Text(fr: "Quand elle a eu lieu.", en: "When it took place."), example: Text(same: "14/04/2026"),
    level: .later, need: .optional)
  static let decisions = Question<String>(
    id, "decisions", .paragraph, prompt: Text(fr: "Décisions", en: "Decisions"),
    help: Text(fr: "Une par ligne.", en: "One a line."),
    example: Text(fr: "Guichet unique ouvert", en: "Single desk open"),
    level: .later, need: .optional)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Réunions", en: "Meetings"), shortcut: Text(fr: "réunion", en: "meeting"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "G", one: Text(fr: "une réunion", en: "a meeting"), atLeast: 0, label: "kind")),
    feeds: [.evaluation], questions: [kind, planned, held, decisions])
}

/// An invoice of the provider.
enum Invoice {
  static let id: FormID = "invoices"

  static let number = Question<String>(
    id, "number", .line(.words), prompt: Text(fr: "N° de facture", en: "Invoice number"),
    help: Text(fr: "Écrit sur la facture.", en: "Written on the invoice."), example: Text(same: "F2026-01"))
  static let issued = Question<Day>(
    id, "issued", .day, prompt: Text(fr: "Émise le", en: "Issued on"),
    help: Text(fr: "Le délai de paiement court de ce jour.", en: "The time for payment runs from that day."),
    example: Text(same: "01/01/2026"))
  static let amount = Question<Money>(
    id, "amount", .money, prompt: Text(fr: "Montant HT", en: "Amount excl. VAT"),
    help: Text(fr: "Le total hors taxes.", en: "The total excluding VAT."), example: Text(fr: "780 €", en: "€780"))
  static let correct = Question<Bool>(
    id, "correct", .yesNo, prompt: Text(fr: "Juste", en: "Correct"),
    help: Text(fr: "Conforme au contrat, ligne par ligne.", en: "As the contract says, line by line."),
    example: Text(fr: "oui", en: "yes"))

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Factures", en: "Invoices"), shortcut: Text(fr: "facture", en: "invoice"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "N", one: Text(fr: "une facture", en: "an invoice"), atLeast: 0, label: "number")),
    feeds: [.evaluation], questions: [number, issued, amount, correct])
}

/// A vigilance document received from the provider (code du travail, L8222-1).
enum Vigilance {
  static let id: FormID = "vigilance"

  static let document = Question<String>(
    id, "document", .line(.words), prompt: Text(fr: "Document de vigilance", en: "Vigilance document"),
    help: Text(fr: "Attestation URSSAF, Kbis…", en: "URSSAF certificate, Kbis…"),
    example: Text(fr: "attestation de vigilance URSSAF", en: "URSSAF vigilance certificate"))
  static let received = Question<Day>(
    id, "received", .day, prompt: Text(fr: "Reçu le", en: "Received on"),
    help: Text(fr: "Le prochain est dû six mois plus tard.", en: "The next one is due six months later."),
    example: Text(same: "12/12/2025"))

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Vigilance", en: "Vigilance"),
    shortcut: Text(fr: "vigilance", en: "vigilance"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "W", one: Text(fr: "un document de vigilance", en: "a vigilance document"), atLeast: 0,
        label: "document")),
    questions: [document, received])

  /// When the last one came.
  static func last(_ dossier: Dossier) -> Day? { dossier.items(of: id).compactMap { dossier[received, of: $0] }.max() }
}
