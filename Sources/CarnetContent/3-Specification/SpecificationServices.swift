import CarnetCore

/// What providers are asked to do, beyond the assets: the services, what is said of them in words, and who meets when.
extension Specification {
  static let services = Question<[AskedService]>(
    id, "services_asked", .choices(AskedService.options),
    prompt: Text(fr: "Prestations demandées", en: "Services asked for"),
    hint: Text(fr: "Entrée : toutes", en: "Enter: all"),
    help: Text(
      fr: "Chacune a son paragraphe au cahier des charges, et sa ligne au bordereau des prix.",
      en: "Each has its paragraph in the specification, and its line in the schedule of prices."),
    example: Text(fr: "guichet, curatif, préventif", en: "desk, repairs, prevention"), level: .detail,
    suggestion: { _ in AskedService.allCases })
  static let alsoIn = Question<String>(
    id, "scope_in_text", .line(.words), prompt: Text(fr: "Compris aussi", en: "Also included"),
    help: Text(
      fr: "Ce qui n'est pas un bien et que le prestataire prend pourtant en charge.",
      en: "What is no asset and is yet for the provider to look after."),
    example: Text(
      fr: "le wifi des clients et l'accueil d'un nouveau salarié", en: "guest wifi and setting up new staff"),
    level: .detail, need: .optional)
  static let alsoOut = Question<String>(
    id, "scope_out_text", .line(.words), prompt: Text(fr: "Exclu aussi", en: "Also excluded"),
    help: Text(
      fr:
        "Ce que le forfait ne couvre pas, dit à tous d'avance : les offres se comparent alors sur la même chose.",
      en: "What the fee does not cover, told to all beforehand: offers then compare on the same thing."),
    example: Text(fr: "les consommables et les développements logiciels", en: "supplies and software development"),
    level: .detail, suggestion: { usuallyOut[$0.language] })
  /// What a fee usually leaves out.
  static let usuallyOut = Text(
    fr: "les consommables, les développements logiciels et tout bien absent de l'inventaire",
    en: "supplies, software development and any asset that is not in the inventory")
  static let meetings = Question<Rhythm>(
    id, "meetings", .choice(Rhythm.options), prompt: Text(fr: "Réunions de suivi", en: "Review meetings"),
    help: Text(
      fr: "Le gestionnaire et le prestataire revoient ensemble ce qui s'est passé.",
      en: "The manager and the provider go through what happened."),
    example: Text(fr: "chaque trimestre", en: "every quarter"), level: .detail, suggestion: { _ in .quarterly })
  static let incidentReportDays = Question<Int>(
    id, "incident_report_days", .number(1...30, .businessDays),
    prompt: Text(
      fr: "Compte rendu d'incident P1 ou P2 sous (jours ouvrés)", en: "P1 or P2 incident report within (business days)"),
    help: Text(
      fr: "La cause, ce qui a été fait, ce qui évitera la suite.",
      en: "The cause, what was done, what will prevent the next one."),
    example: Text(same: "5"), level: .detail, suggestion: { _ in 5 })
  static let minutesDays = Question<Int>(
    id, "minutes_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Compte rendu de réunion sous (jours ouvrés)", en: "Minutes within (business days)"),
    help: Text(fr: "Sans écrit, une décision s'oublie.", en: "Unwritten decisions are forgotten."),
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
    case .desk: Text(fr: "guichet", en: "desk")
    case .repairs: Text(fr: "curatif", en: "repairs")
    case .prevention: Text(fr: "préventif", en: "prevention")
    case .changes: Text(fr: "évolutif", en: "changes")
    case .parts: Text(fr: "pièces", en: "parts")
    case .backups: Text(fr: "sauvegardes", en: "backups")
    case .security: Text(fr: "sécurité", en: "security")
    case .endOfLife: Text(fr: "fin de vie", en: "end of life")
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
