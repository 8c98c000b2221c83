import CarnetCore

/// What providers are asked to do, beyond the assets: the services, what is said of them in words, and who meets when.
extension Specification {
  static let services = Question<[AskedService]>(
    id, "services_asked", .choices(AskedService.options),
    prompt: Text(fr: "Prestations demandées", en: "Services required"),
    hint: Text(fr: "Entrée pour toutes", en: "Enter takes all"),
    help: Text(
      fr: "Les prestations que vous demandez. Chacune a son paragraphe dans le cahier des charges, et sa ligne "
        + "dans le bordereau des prix.",
      en: "The services you ask for. Each has its paragraph in the request for proposals, and its line in the "
        + "price schedule."),
    example: Text(fr: "guichet, dépannage, visites", en: "help desk, corrective maintenance, preventive maintenance"),
    level: .detail,
    suggestion: { _ in AskedService.allCases })
  static let alsoIn = Question<String>(
    id, "scope_in_text", .line(.words), prompt: Text(fr: "Compris aussi", en: "Also included"),
    help: Text(
      fr: "Ce que le prestataire prend aussi en charge, et qui n'est pas dans l'inventaire.",
      en: "What the provider also looks after and is not in the inventory."),
    example: Text(
      fr: "le wifi des clients et l'accueil d'un nouveau salarié", en: "guest wifi and setting up new staff"),
    level: .detail, need: .optional)
  static let alsoOut = Question<String>(
    id, "scope_out_text", .line(.words), prompt: Text(fr: "Exclu aussi", en: "Also excluded"),
    help: Text(
      fr:
        "Ce que le forfait ne couvre pas. Tous les prestataires le savent d'avance, et vous comparez des "
        + "offres semblables.",
      en: "What the fee does not cover. All providers know it beforehand, so that offers can be compared like "
        + "for like."),
    example: Text(fr: "les consommables et les développements logiciels", en: "consumables and software development"),
    level: .detail, suggestion: { usuallyOut[$0.language] })
  /// What a fee usually leaves out.
  static let usuallyOut = Text(
    fr: "les consommables, les développements logiciels et tout bien absent de l'inventaire",
    en: "consumables, software development and any asset that is not in the inventory")
  static let meetings = Question<Rhythm>(
    id, "meetings", .choice(Rhythm.options), prompt: Text(fr: "Réunions de suivi", en: "Review meetings"),
    help: Text(
      fr: "La fréquence des réunions où le gestionnaire et le prestataire revoient ce qui s'est passé.",
      en: "How often the manager and the provider meet to review what happened."),
    example: Text(fr: "chaque trimestre", en: "every quarter"), level: .detail, suggestion: { _ in .quarterly })
  static let incidentReportDays = Question<Int>(
    id, "incident_report_days", .number(1...30, .businessDays),
    prompt: Text(
      fr: "Compte rendu d'incident P1 ou P2 sous (jours ouvrés)", en: "P1 or P2 incident report within (business days)"),
    help: Text(
      fr: "Le délai, après le rétablissement, pour recevoir la cause, ce qui a été fait et ce qui évitera que "
        + "cela se reproduise.",
      en: "The time allowed, after restoration, to give the cause, what was done and what will stop it happening "
        + "again."),
    example: Text(same: "5"), level: .detail, suggestion: { _ in 5 })
  static let minutesDays = Question<Int>(
    id, "minutes_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Compte rendu de réunion sous (jours ouvrés)", en: "Meeting minutes within (business days)"),
    help: Text(
      fr: "Le délai après chaque réunion. Une décision non écrite est vite oubliée.",
      en: "The time allowed after each meeting. An unwritten decision is soon forgotten."),
    example: Text(same: "5"), level: .detail, suggestion: { _ in 5 })

  /// In the order of asking.
  static var serviceQuestions: [any Asked] { [services, alsoIn, alsoOut, meetings, incidentReportDays, minutesDays] }
}

/// A kind of work that providers are asked to do.
enum AskedService: String, Choice {
  case desk, repairs, prevention, changes, parts, backups, security
  case endOfLife = "end_of_life"

  var label: Text {
    switch self {
    case .desk: Text(fr: "guichet (assistance)", en: "help desk")
    case .repairs: Text(fr: "dépannage", en: "corrective maintenance")
    case .prevention: Text(fr: "visites préventives", en: "preventive maintenance")
    case .changes: Text(fr: "changements", en: "changes")
    case .parts: Text(fr: "pièces", en: "parts")
    case .backups: Text(fr: "sauvegardes", en: "backups")
    case .security: Text(fr: "sécurité", en: "security")
    case .endOfLife: Text(fr: "fin de vie", en: "end of life")
    }
  }

  /// What it was called before.
  var earlier: [String] {
    switch self {
    case .desk: ["guichet", "desk"]
    case .repairs: ["curatif", "repairs"]
    case .prevention: ["préventif", "prevention", "visites"]
    case .changes: ["évolutif"]
    default: []
    }
  }
}

/// How often the two contacts meet, or a summary is due.
enum Rhythm: String, Choice {
  case monthly, quarterly, halfYearly = "half_yearly"

  var label: Text {
    switch self {
    case .monthly: Text(fr: "chaque mois", en: "every month")
    case .quarterly: Text(fr: "chaque trimestre", en: "every quarter")
    case .halfYearly: Text(fr: "chaque semestre", en: "every half-year")
    }
  }

  /// From one to the next.
  var months: Int {
    switch self {
    case .monthly: 1
    case .quarterly: 3
    case .halfYearly: 6
    }
  }
}
