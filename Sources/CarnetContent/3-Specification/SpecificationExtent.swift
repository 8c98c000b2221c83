import CarnetCore

/// How much there is to maintain, what backups must hold, and how providers are consulted.
extension Specification {
  static let scopeOut = Question<[ItemID]>(
    id, "scope_out", .items(Asset.id), prompt: Text(fr: "Biens hors du périmètre", en: "Assets out of scope"),
    help: Text(
      fr: "Ce que le prestataire ne maintient pas : le dire évite de le découvrir le jour de la panne.",
      en: "What the provider does not maintain: saying so avoids finding it out on the day of the failure."),
    example: Text(same: "A9"), level: .detail, need: .optional,
    suggestion: { context in
      let inside = Set(context.settled(scopeIn) ?? [])
      let outside = context.dossier.park.filter { !inside.contains($0) }
      return outside.isEmpty ? nil : outside
    })

  static let users = Question<Int>(
    id, "users", .number(0...100_000, .people), prompt: Text(fr: "Utilisateurs", en: "Users"),
    help: Text(fr: "Combien de personnes peuvent appeler le guichet.", en: "How many people may call the desk."),
    example: Text(same: "12"), level: .detail, suggestion: { $0[Company.headcount] })
  static let ticketsMonth = Question<Int>(
    id, "tickets_month", .number(0...100_000, .requests), prompt: Text(fr: "Demandes par mois", en: "Requests a month"),
    help: Text(
      fr: "Une estimation : une demande par mois pour quatre personnes est courant.",
      en: "An estimate: one request a month for four people is common."),
    example: Text(same: "3"), level: .detail,
    suggestion: { context in context.settled(users).map { max(1, ($0 + 3) / 4) } })
  static let visitTolerance = Question<Int>(
    id, "visit_tolerance", .number(0...60, .businessDays),
    prompt: Text(fr: "Une visite est à l'heure à … jours ouvrés près", en: "A visit is on time within … business days"),
    help: Text(fr: "Avant ou après la date du planning.", en: "Before or after the planned date."),
    example: Text(same: "5"), level: .detail, suggestion: { _ in 5 })
  static let budgetMonth = Question<Money>(
    id, "budget_month", .money(.monthly), prompt: Text(fr: "Budget par mois, HT", en: "Budget a month, excl. VAT"),
    help: Text(
      fr: "Il n'est pas imprimé dans le cahier des charges : il sert à lire les offres.",
      en: "It is not printed in the specification: it serves to read the offers."),
    example: Text(fr: "850 €", en: "€850"), level: .detail, need: .optional, objection: Money.mustNotBeNegative)

  static let backupScope = Question<[ItemID]>(
    id, "backup_scope", .items(Asset.id), prompt: Text(fr: "Biens à sauvegarder", en: "Assets to back up"),
    help: Text(fr: "Ceux dont les données seraient perdues.", en: "Those whose data would be lost."),
    example: Text(same: "A5"), level: .detail, need: .optional,
    suggestion: { context in
      let kept = context.dossier.park.filter {
        [.storage, .server, .cloud].contains(context.dossier[Asset.category, of: $0])
      }
      return kept.isEmpty ? nil : kept
    })
  static let recoveryPoint = Question<TimeSpan>(
    id, "rpo", .duration, prompt: Text(fr: "Perte de données admise", en: "Data loss allowed"),
    help: Text(
      fr: "Le temps de travail que l'on accepte de refaire (RPO).", en: "The work that one accepts to do again (RPO)."),
    example: Text(same: "24 h"), level: .detail, suggestion: { _ in .minutes(24 * 60) })
  static let recoveryTime = Question<TimeSpan>(
    id, "rto", .duration, prompt: Text(fr: "Reprise après un sinistre en", en: "Recovery after a disaster within"),
    help: Text(fr: "Le temps pour retrouver ses données (RTO).", en: "The time to get the data back (RTO)."),
    example: Text(same: "8 h"), level: .detail, suggestion: { _ in .minutes(8 * 60) })
  static let retentionDays = Question<Int>(
    id, "retention_days", .number(1...36_500, .days),
    prompt: Text(fr: "Sauvegardes gardées (jours)", en: "Backups kept (days)"),
    help: Text(
      fr: "Un rançongiciel peut dormir des semaines : trente jours est un minimum.",
      en: "Ransomware may sleep for weeks: thirty days is a minimum."),
    example: Text(same: "30"), level: .detail, suggestion: { _ in 30 })
  static let restoreTests = Question<Int>(
    id, "restore_tests_per_year", .number(0...52, .tests),
    prompt: Text(fr: "Essais de restauration par an", en: "Restore tests a year"),
    help: Text(
      fr: "Une sauvegarde jamais restaurée n'est qu'un espoir.", en: "A backup never restored is only a hope."),
    example: Text(same: "4"), level: .detail, suggestion: { _ in 4 })

  static let securityQuestions = Question<[SecurityQuestion]>(
    id, "security_questions", .choices(SecurityQuestion.options),
    prompt: Text(fr: "Questions de sécurité posées (PAS)", en: "Security questions asked"),
    hint: Text(fr: "Entrée : toutes", en: "Enter: all"),
    help: Text(
      fr: "Le prestataire y répond dans son plan d'assurance sécurité ; ses réponses l'engagent.",
      en: "The provider answers them in its security assurance plan; its answers bind it."),
    example: Text(fr: "comptes, sous-traitants", en: "accounts, subcontractors"), level: .detail,
    suggestion: { _ in SecurityQuestion.allCases })
  static let reports = Question<[ReportKind]>(
    id, "reports", .choices(ReportKind.options), prompt: Text(fr: "Documents attendus", en: "Documents expected"),
    hint: Text(fr: "Entrée : tous", en: "Enter: all"),
    help: Text(
      fr: "Ce que le prestataire remet pendant le contrat.", en: "What the provider hands over during the contract."),
    example: Text(fr: "compte rendu d'intervention, planning", en: "visit report, schedule"), level: .detail,
    suggestion: { _ in ReportKind.allCases })
  static let contact = Question<ItemID>(
    id, "contact", .item(Person.id), prompt: Text(fr: "Contact des prestataires", en: "Contact for providers"),
    help: Text(
      fr: "Une seule personne répond à tous, de la même façon.", en: "One person answers all, in the same way."),
    example: Text(same: "P2"), level: .detail,
    suggestion: { context in
      context.dossier.items(of: Person.id).first {
        context.dossier.settled(Person.manager, of: $0, now: context.now) == true
      }
    })
  static let visitDate = Question<Day>(
    id, "visit_date", .day(.ahead), prompt: Text(fr: "Visite des lieux le", en: "Visit of the premises on"),
    help: Text(fr: "La même pour tous ; facultative.", en: "The same for all; optional."),
    example: Text(same: "05/11/2025"), level: .detail, need: .optional)
  static let validityDays = Question<Int>(
    id, "validity_days", .number(1...365, .days),
    prompt: Text(fr: "Offres valables (jours)", en: "Offers valid for (days)"),
    help: Text(fr: "Le temps de comparer, de négocier et de signer.", en: "Time to compare, negotiate and sign."),
    example: Text(same: "60"), level: .detail, suggestion: { _ in 60 })

  /// In the order of asking.
  static var volumes: [any Asked] { [scopeOut, users, ticketsMonth, visitTolerance, budgetMonth] }
  /// In the order of asking.
  static var backups: [any Asked] { [backupScope, recoveryPoint, recoveryTime, retentionDays, restoreTests] }
  /// In the order of asking.
  static var consultation: [any Asked] { [securityQuestions, reports, contact, visitDate, validityDays] }
}

/// What a bidder says of its own security (*plan d'assurance sécurité*).
enum SecurityQuestion: String, Choice {
  case accounts, remote, backups, updates, subcontractors, dataPlace = "data_place", alerts, leaving

  var label: Text {
    switch self {
    case .accounts:
      Text(
        fr: "comptes d'administration nominatifs et double authentification",
        en: "named administrator accounts and two-factor authentication")
    case .remote: Text(fr: "accès à distance annoncés et journalisés", en: "remote access announced and logged")
    case .backups: Text(fr: "copie débranchée et essais de restauration", en: "offline copy and restore tests")
    case .updates: Text(fr: "délai des mises à jour de sécurité", en: "delay of security updates")
    case .subcontractors: Text(fr: "sous-traitants et leurs engagements", en: "subcontractors and their commitments")
    case .dataPlace: Text(fr: "lieu des données", en: "place of the data")
    case .alerts: Text(fr: "alerte en cas d'incident de sécurité", en: "alert on a security incident")
    case .leaving:
      Text(fr: "restitution des données et des accès à la fin", en: "return of data and accesses in the end")
    }
  }
}

/// What the provider hands over during the contract.
enum ReportKind: String, Choice {
  case visit, incident, monthly, restore, schedule

  var label: Text {
    switch self {
    case .visit: Text(fr: "compte rendu d'intervention", en: "visit report")
    case .incident: Text(fr: "compte rendu d'incident P1 et P2", en: "P1 and P2 incident report")
    case .monthly: Text(fr: "rapport mensuel", en: "monthly report")
    case .restore: Text(fr: "rapport d'essai de restauration", en: "restore test report")
    case .schedule: Text(fr: "planning de maintenance", en: "maintenance schedule")
    }
  }
}
