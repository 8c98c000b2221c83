import CarnetCore

/// How much there is to maintain, what backups must hold, and how providers are consulted.
extension Specification {
  static let scopeOut = Question<[ItemID]>(
    id, "scope_out", .items(Asset.id), prompt: Text(fr: "Biens hors du périmètre", en: "Assets out of scope"),
    help: Text(
      fr: "Les biens que le prestataire ne maintient pas. Indiquez-les pour éviter une mauvaise surprise le jour "
        + "d'une panne.",
      en: "The assets the provider does not maintain. List them to avoid a bad surprise on the day of a "
        + "breakdown."),
    example: Text(same: "A9"), level: .detail, need: .optional,
    suggestion: { context in
      let inside = Set(context.settled(scopeIn) ?? [])
      let outside = context.dossier.park.filter { !inside.contains($0) }
      return outside.isEmpty ? nil : outside
    })

  static let users = Question<Int>(
    id, "users", .number(0...100_000, .people), prompt: Text(fr: "Utilisateurs", en: "Users"),
    help: Text(
      fr: "Le nombre de personnes qui peuvent appeler le prestataire.", en: "How many people may call the help desk."),
    example: Text(same: "12"), level: .detail, suggestion: { $0[Company.headcount] })
  static let ticketsMonth = Question<Int>(
    id, "tickets_month", .number(0...100_000, .requests),
    prompt: Text(fr: "Demandes par mois", en: "Requests per month"),
    help: Text(
      fr: "Une estimation : en général, une demande par mois pour quatre personnes.",
      en: "An estimate: usually one request a month for four people."),
    example: Text(same: "3"), level: .detail,
    suggestion: { context in context.settled(users).map { max(1, ($0 + 3) / 4) } })
  static let visitTolerance = Question<Int>(
    id, "visit_tolerance", .number(0...60, .businessDays),
    prompt: Text(
      fr: "Tolérance sur la date d'une visite (jours ouvrés)", en: "Tolerance on visit dates (business days)"),
    help: Text(
      fr: "Le nombre de jours avant ou après la date du planning. Au-delà, la visite compte comme en retard.",
      en: "The number of days before or after the planned date. Beyond that, the visit counts as late."),
    example: Text(same: "5"), level: .detail, suggestion: { _ in 5 })
  static let budgetMonth = Question<Money>(
    id, "budget_month", .money(.monthly), prompt: Text(fr: "Budget par mois, HT", en: "Budget per month, excl. VAT"),
    help: Text(
      fr: "Ce que vous acceptez de payer. Ce montant n'est pas imprimé dans le cahier des charges ; il sert à "
        + "juger les offres.",
      en: "What you are willing to pay. This amount is not printed in the request for proposals; it helps you "
        + "assess offers."),
    example: Text(fr: "850 €", en: "€850"), level: .detail, need: .optional, objection: Money.mustNotBeNegative)

  static let backupScope = Question<[ItemID]>(
    id, "backup_scope", .items(Asset.id), prompt: Text(fr: "Biens à sauvegarder", en: "Assets to back up"),
    help: Text(
      fr: "Les biens dont les données seraient perdues en cas de panne ou de vol.",
      en: "The assets whose data would be lost in a breakdown or theft."),
    example: Text(same: "A5"), level: .detail, need: .optional,
    suggestion: { context in
      let kept = context.dossier.park.filter {
        [.storage, .server, .cloud].contains(context.dossier[Asset.category, of: $0])
      }
      return kept.isEmpty ? nil : kept
    })
  static let recoveryPoint = Question<TimeSpan>(
    id, "rpo", .duration, prompt: Text(fr: "Perte de données maximale", en: "Maximum data loss"),
    help: Text(
      fr: "Le temps de travail que vous acceptez de refaire, au plus. Avec 24 h, il faut une sauvegarde par jour.",
      en: "The most work you would accept having to redo. With 24 hours, you need one backup a day."),
    example: Text(same: "24 h"), level: .detail, suggestion: { _ in .minutes(24 * 60) })
  static let recoveryTime = Question<TimeSpan>(
    id, "rto", .duration, prompt: Text(fr: "Délai de reprise après un sinistre", en: "Recovery time after a disaster"),
    help: Text(
      fr: "Le temps pour retrouver vos données après un incendie, un vol ou une attaque.",
      en: "The time to get your data back after a fire, a theft or an attack."),
    example: Text(same: "8 h"), level: .detail, suggestion: { _ in .minutes(8 * 60) })
  static let retentionDays = Question<Int>(
    id, "retention_days", .number(1...36_500, .days),
    prompt: Text(fr: "Sauvegardes gardées (jours)", en: "Backups kept (days)"),
    help: Text(
      fr: "Combien de jours chaque sauvegarde est gardée. Un rançongiciel peut rester caché des semaines : "
        + "trente jours est un minimum.",
      en: "How many days each backup is kept. Ransomware can lie dormant for weeks: thirty days is a minimum."),
    example: Text(same: "30"), level: .detail, suggestion: { _ in 30 })
  static let restoreTests = Question<Int>(
    id, "restore_tests_per_year", .number(0...52, .tests),
    prompt: Text(fr: "Essais de restauration par an", en: "Restore tests per year"),
    help: Text(
      fr: "Le nombre d'essais où le prestataire restaure vraiment des données. Sans essai, une sauvegarde n'est "
        + "pas sûre.",
      en: "How often the provider really restores data. A backup you have never restored is not a backup."),
    example: Text(same: "4"), level: .detail, suggestion: { _ in 4 })

  static let securityQuestions = Question<[SecurityQuestion]>(
    id, "security_questions", .choices(SecurityQuestion.options),
    prompt: Text(fr: "Questions de sécurité posées", en: "Security questions asked"),
    hint: Text(fr: "Entrée pour toutes", en: "Enter takes all"),
    help: Text(
      fr: "Le prestataire y répond dans son plan d'assurance sécurité (PAS), un document où il décrit sa "
        + "sécurité. Ses réponses l'engagent.",
      en: "The provider answers them in its security assurance plan (PAS), a document that describes its "
        + "security. Its answers are binding."),
    example: Text(fr: "comptes, sous-traitants", en: "accounts, subcontractors"), level: .detail,
    suggestion: { _ in SecurityQuestion.allCases })
  static let reports = Question<[ReportKind]>(
    id, "reports", .choices(ReportKind.options), prompt: Text(fr: "Documents attendus", en: "Documents required"),
    hint: Text(fr: "Entrée pour tous", en: "Enter takes all"),
    help: Text(
      fr: "Les documents que le prestataire doit remettre pendant le contrat.",
      en: "The documents the provider must hand over during the contract."),
    example: Text(fr: "compte rendu d'intervention, planning", en: "visit report, schedule"), level: .detail,
    suggestion: { _ in ReportKind.allCases })
  static let contact = Question<ItemID>(
    id, "contact", .item(Person.id), prompt: Text(fr: "Contact des prestataires", en: "Contact for providers"),
    help: Text(
      fr: "La personne qui répond aux prestataires. Une seule doit répondre à tous, de la même façon.",
      en: "The person who answers the providers. One person must answer them all, in the same way."),
    example: Text(same: "P2"), level: .detail,
    suggestion: { context in
      context.dossier.items(of: Person.id).first {
        context.dossier.settled(Person.manager, of: $0, now: context.now) == true
      }
    })
  static let visitDate = Question<Day>(
    id, "visit_date", .day(.ahead), prompt: Text(fr: "Visite des lieux le", en: "Site visit on"),
    help: Text(
      fr: "Facultatif. La visite doit être la même pour tous les prestataires.",
      en: "Optional. The visit must be the same for all providers."),
    example: Text(same: "05/11/2025"), level: .detail, need: .optional)
  static let validityDays = Question<Int>(
    id, "validity_days", .number(1...365, .days),
    prompt: Text(fr: "Offres valables (jours)", en: "Offers valid for (days)"),
    help: Text(
      fr: "Combien de jours une offre reste valable : le temps de comparer, de négocier et de signer.",
      en: "How many days an offer stays valid: time to compare, negotiate and sign."),
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
    case .backups: Text(fr: "copie déconnectée et essais de restauration", en: "offline copy and restore tests")
    case .updates: Text(fr: "délai d'installation des mises à jour de sécurité", en: "time to apply security updates")
    case .subcontractors: Text(fr: "sous-traitants et leurs engagements", en: "subcontractors and their commitments")
    case .dataPlace: Text(fr: "lieu des données", en: "data location")
    case .alerts: Text(fr: "alerte en cas d'incident de sécurité", en: "alert in case of a security incident")
    case .leaving:
      Text(
        fr: "restitution des données et des accès à la fin du contrat",
        en: "return of data and access at the end of the contract")
    }
  }

  /// What it was called before.
  var earlier: [String] {
    switch self {
    case .accounts, .remote, .subcontractors: []
    case .backups: ["copie débranchée et essais de restauration"]
    case .updates: ["délai des mises à jour de sécurité", "delay of security updates"]
    case .dataPlace: ["place of the data"]
    case .alerts: ["alert on a security incident"]
    case .leaving: ["restitution des données et des accès à la fin", "return of data and accesses in the end"]
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
