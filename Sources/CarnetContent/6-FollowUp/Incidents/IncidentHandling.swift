import CarnetCore

/// What was found and done about an incident.
extension Incident {
  static let causeKind = Question<Cause>(
    id, "cause_kind", .choice(Cause.options), prompt: Text(fr: "Sorte de cause", en: "Kind of cause"),
    help: Text(
      fr: "Une liste courte, pour que les pannes se comptent. Les mots suivent à « Cause ».",
      en: "A short list, so that failures can be counted. The words follow at “Cause”."),
    example: Text(fr: "matériel", en: "hardware"), level: .later, need: .optional)
  static let cause = Question<String>(
    id, "cause", .line(.words), prompt: Text(fr: "Cause", en: "Cause"),
    help: Text(
      fr: "Deux mots, toujours les mêmes pour la même cause : ainsi se voit une panne qui revient.",
      en: "Two words, always the same for the same cause: that is how a failure that comes back is seen."),
    example: Text(fr: "stockage de la caisse", en: "till storage"), level: .later, need: .optional)
  static let fix = Question<String>(
    id, "fix", .paragraph, prompt: Text(fr: "Remède", en: "Fix"),
    help: Text(
      fr: "Ce qui a été fait pour que cela remarche, et ce qui reste à faire.",
      en: "What was done to make it work again, and what is left to do."),
    example: Text(fr: "disque remplacé, système réinstallé", en: "disk replaced, system installed again"),
    level: .later, need: .optional)
  static let attempts = Question<Int>(
    id, "attempts", .number(0...100, .times), prompt: Text(fr: "Tentatives", en: "Attempts"),
    help: Text(
      fr: "Combien de fois il a fallu s'y reprendre. « Résolu du premier coup » en dépend.",
      en: "How many tries it took. “Fixed at the first try” depends on it."),
    example: Text(same: "1"), level: .later, need: .optional)
  static let reopened = Question<Int>(
    id, "reopened", .number(0...100, .times), prompt: Text(fr: "Rouvert (fois)", en: "Reopened (times)"),
    help: Text(
      fr:
        "Combien de fois le service est retombé après avoir été dit rétabli. L'incident reste le même et ses délais courent du premier signalement ; le temps où le service était revenu, noté par :attente, ne s'en déduit que si le contrat le dit.",
      en:
        "How many times it failed again after it was said to be restored. It stays the same incident and its delays run from the first report; the time for which the service was back, noted by :hold, is deducted only if the contract says so."
    ),
    example: Text(same: "0"), level: .later, need: .optional)
  static let supportLevel = Question<SupportLevel>(
    id, "support_level", .choice(SupportLevel.options), prompt: Text(fr: "Réglé au niveau", en: "Settled at level"),
    help: Text(
      fr: "Jusqu'où il a fallu monter : du guichet au constructeur.",
      en: "How far up it had to go: from the desk to the maker."),
    example: Text(fr: "technicien", en: "technician"), level: .later, need: .optional,
    sources: [Law.maintenanceLevels])
  static let remoteEffort = Question<TimeSpan>(
    id, "remote_effort", .duration, prompt: Text(fr: "Travail à distance", en: "Remote work"),
    help: Text(
      fr: "Le temps passé sans se déplacer, tel que le prestataire le dit. Il compte comme du correctif.",
      en: "The time spent without coming, as the provider states it. It counts as corrective work."),
    example: Text(fr: "2 h 30", en: "2:30"), level: .later, need: .optional)
  static let reference = Question<String>(
    id, "reference", .line(.words), prompt: Text(fr: "N° de ticket du prestataire", en: "Provider's ticket number"),
    help: Text(
      fr: "Le numéro sous lequel le prestataire le suit : un nouvel export le reconnaît au lieu de le répéter.",
      en: "The number under which the provider follows it: a later export knows it again instead of repeating it."),
    example: Text(same: "5732943"), level: .later, need: .optional, own: true)

  static let report = Question<Day>(
    id, "report", .day(.back), prompt: Text(fr: "Compte rendu d'incident reçu le", en: "Incident report received on"),
    help: Text(
      fr: "Pour un P1 ou un P2, le contrat dit sous combien de jours ouvrés après le rétablissement.",
      en: "For a P1 or a P2 the contract says within how many business days after the restoring."),
    example: Text(same: "13/01/2026"), level: .later, need: .optional,
    objection: { day, context in
      context.refusalAhead(day)
        ?? before(
          day, context[restored], .beforeTheRestoration, Text(fr: "le rétablissement", en: "the restoring"), context)
    })
  static let lesson = Question<String>(
    id, "lesson", .paragraph, prompt: Text(fr: "Leçon", en: "Lesson"),
    help: Text(
      fr: "Ce qui évitera la suite : un réglage, une pièce d'avance, une consigne. Relue en réunion.",
      en: "What will prevent the next one: a setting, a spare part, an instruction. Read again at the meeting."),
    example: Text(fr: "garder un disque de rechange", en: "keep a spare disk"), level: .later, need: .optional)

  static let penaltyNotice = Question<Day>(
    id, "penalty_notice", .day(.back), prompt: Text(fr: "Mise en demeure envoyée le", en: "Formal notice sent on"),
    help: Text(
      fr: "Quand le contrat ne dispense pas de la lettre, la pénalité de cet incident n'est due qu'une fois envoyée "
        + "(code civil, 1231-5).",
      en: "Where the contract does not waive the letter, this incident's penalty is due only once it is sent "
        + "(French civil code, 1231-5)."),
    example: Text(same: "12/05/2026"), level: .later, need: .optional, sources: [Law.penalty],
    objection: { day, context in
      context.refusalAhead(day)
        ?? before(day, context[reported], .beforeTheReport, Text(fr: "le signalement", en: "the report"), context)
    })

  /// The refusal of a day before a moment of the incident.
  private static func before(
    _ day: Day, _ moment: Instant?, _ reason: ContentReason, _ name: Text, _ context: Context
  ) -> Refusal? {
    guard let moment, day < context.dossier.serviceZone.localized(moment).day else { return nil }
    return Refusal(
      reason,
      Text(fr: "Ce serait avant \(name.fr).", en: "That would be before \(name.en)."),
      remedy: Text(
        fr: "C'était le \(Wording(language: .fr).moment(moment)).",
        en: "It was on \(Wording(language: .en).moment(moment))."))
  }

  static let penaltyRemarks = Question<String>(
    id, "penalty_remarks", .line(.words),
    prompt: Text(fr: "Observations du prestataire sur la pénalité", en: "The provider's comments on the penalty"),
    help: Text(
      fr: "Ce qu'il a répondu au bordereau, dans le délai que le contrat lui laisse.",
      en: "What it answered to the statement, in the time that the contract leaves."),
    example: Text(fr: "retard reconnu le 03/03", en: "lateness admitted on 03/03"), level: .later, need: .optional)

  /// In the order of asking.
  static var handling: [any Asked] {
    [
      causeKind, cause, fix, lesson, attempts, reopened, supportLevel, remoteEffort, reference, report, penaltyNotice,
      penaltyRemarks,
    ]
  }
}

/// Why something failed, in few words that can be counted.
enum Cause: String, Choice {
  case hardware, wear, software, update, settings, network, backup, supplier, power, use, malice, unknown

  var label: Text {
    switch self {
    case .hardware: Text(fr: "matériel", en: "hardware")
    case .wear: Text(fr: "usure", en: "wear")
    case .software: Text(fr: "logiciel", en: "software")
    case .update: Text(fr: "mise à jour", en: "update")
    case .settings: Text(fr: "réglage", en: "settings")
    case .network: Text(fr: "réseau", en: "network")
    case .backup: Text(fr: "sauvegarde", en: "backup")
    case .supplier: Text(fr: "fournisseur tiers", en: "third-party supplier")
    case .power: Text(fr: "courant", en: "power")
    case .use: Text(fr: "fausse manœuvre", en: "mistake in use")
    case .malice: Text(fr: "malveillance", en: "malice")
    case .unknown: Text(fr: "pas trouvée", en: "not found")
    }
  }
}

/// How far up an incident went.
enum SupportLevel: String, Choice {
  case staff = "N0", desk = "N1", technician = "N2", maker = "N3"

  var label: Text {
    switch self {
    case .staff: Text(fr: "l'équipe elle-même (N0)", en: "the staff itself (N0)")
    case .desk: Text(fr: "guichet (N1)", en: "desk (N1)")
    case .technician: Text(fr: "technicien (N2)", en: "technician (N2)")
    case .maker: Text(fr: "constructeur ou expert (N3)", en: "maker or expert (N3)")
    }
  }
}
