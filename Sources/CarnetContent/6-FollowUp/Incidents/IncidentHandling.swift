import CarnetCore

/// What was found and done about an incident.
extension Incident {
  static let causeKind = Question<Cause>(
    id, "cause_kind", .choice(Cause.options), prompt: Text(fr: "Catégorie de cause", en: "Kind of cause"),
    help: Text(
      fr: "Une liste courte, pour pouvoir compter les pannes. Vous donnerez le détail à « Cause ».",
      en: "A short list, so that failures can be counted. You give the details under “Cause”."),
    example: Text(fr: "matériel", en: "hardware"), level: .later, need: .optional)
  static let cause = Question<String>(
    id, "cause", .line(.words), prompt: Text(fr: "Cause", en: "Cause"),
    help: Text(
      fr: "Deux mots, toujours les mêmes pour la même cause. Carnet voit ainsi une panne qui revient.",
      en: "Two words, always the same for the same cause. That is how Carnet sees a failure coming back."),
    example: Text(fr: "stockage de la caisse", en: "till storage"), level: .later, need: .optional)
  static let fix = Question<String>(
    id, "fix", .paragraph, prompt: Text(fr: "Solution", en: "Fix applied"),
    help: Text(
      fr: "Ce qui a été fait pour rétablir le service, et ce qui reste à faire.",
      en: "What was done to restore the service, and what is left to do."),
    example: Text(fr: "disque remplacé, système réinstallé", en: "disk replaced, system reinstalled"),
    level: .later, need: .optional)
  static let attempts = Question<Int>(
    id, "attempts", .number(0...100, .times), prompt: Text(fr: "Nombre de tentatives", en: "Number of attempts"),
    help: Text(
      fr: "Combien d'essais il a fallu pour rétablir le service. L'indicateur « Réglés du premier coup » en dépend.",
      en: "How many tries it took to restore the service. The “First-time fix rate” depends on it."),
    example: Text(same: "1"), level: .later, need: .optional)
  static let reopened = Question<Int>(
    id, "reopened", .number(0...100, .times), prompt: Text(fr: "Rouvert (fois)", en: "Reopened (times)"),
    help: Text(
      fr:
        "Combien de fois la panne est revenue après un rétablissement. L'incident reste le même, et ses délais courent depuis le premier signalement. Le temps où le service marchait, enregistré par :attente, n'est déduit que si le contrat le prévoit.",
      en:
        "How many times the failure came back after a restoration. It stays the same incident, and its time limits run from when it was first reported. The time the service worked, entered with :hold, is deducted only if the contract says so."
    ),
    example: Text(same: "0"), level: .later, need: .optional)
  static let supportLevel = Question<SupportLevel>(
    id, "support_level", .choice(SupportLevel.options), prompt: Text(fr: "Niveau atteint", en: "Resolved at level"),
    help: Text(
      fr: "Jusqu'à qui il a fallu aller : du guichet au constructeur.",
      en: "How far it had to go: from the help desk to the manufacturer."),
    example: Text(fr: "technicien", en: "technician"), level: .later, need: .optional,
    sources: [Law.maintenanceLevels])
  static let remoteEffort = Question<TimeSpan>(
    id, "remote_effort", .duration, prompt: Text(fr: "Travail à distance", en: "Remote work"),
    help: Text(
      fr: "Le temps passé à distance, tel que le prestataire l'indique. Il compte comme maintenance corrective.",
      en: "The time spent remotely, as the provider states it. It counts as corrective maintenance."),
    example: Text(fr: "2 h 30", en: "2:30"), level: .later, need: .optional)
  static let reference = Question<String>(
    id, "reference", .line(.words), prompt: Text(fr: "N° de ticket du prestataire", en: "Provider's ticket number"),
    help: Text(
      fr: "Le numéro du prestataire pour cet incident. Un nouvel import le reconnaît au lieu de le répéter.",
      en: "The provider's number for this incident. A later import recognises it instead of repeating it."),
    example: Text(same: "5732943"), level: .later, need: .optional, own: true)

  static let report = Question<Day>(
    id, "report", .day(.back), prompt: Text(fr: "Compte rendu d'incident reçu le", en: "Incident report received on"),
    help: Text(
      fr: "Pour un P1 ou un P2, le contrat fixe le nombre de jours ouvrés après le rétablissement.",
      en: "For a P1 or a P2 the contract sets the number of business days after the restoration."),
    example: Text(same: "13/01/2026"), level: .later, need: .optional,
    objection: { day, context in
      context.refusalAhead(day)
        ?? before(
          day, context[restored], .beforeTheRestoration, Text(fr: "le rétablissement", en: "the restoration"), context)
    })
  static let lesson = Question<String>(
    id, "lesson", .paragraph, prompt: Text(fr: "Leçon", en: "Lesson"),
    help: Text(
      fr:
        "Ce qui évitera que cela se reproduise : un réglage, une pièce d'avance, une consigne. Vous la relirez en réunion.",
      en:
        "What will stop it happening again: a setting, a spare part, an instruction. You will read it again at the meeting."
    ),
    example: Text(fr: "garder un disque de rechange", en: "keep a spare disk"), level: .later, need: .optional)

  static let penaltyNotice = Question<Day>(
    id, "penalty_notice", .day(.back), prompt: Text(fr: "Mise en demeure envoyée le", en: "Formal notice sent on"),
    help: Text(
      fr:
        "Si le contrat n'en dispense pas, la pénalité de cet incident n'est due qu'une fois la mise en demeure envoyée "
        + "(code civil, 1231-5).",
      en: "If the contract does not waive it, this incident's penalty is due only once formal notice is sent "
        + "(French civil code, 1231-5)."),
    example: Text(same: "12/05/2026"), level: .later, need: .optional, sources: [Law.penalty],
    objection: { day, context in
      context.refusalAhead(day)
        ?? before(
          day, context[reported], .beforeTheReport, Text(fr: "le signalement", en: "the time it was reported"), context)
    })

  /// The refusal of a day before a moment of the incident.
  private static func before(
    _ day: Day, _ moment: Instant?, _ reason: ContentReason, _ name: Text, _ context: Context
  ) -> Refusal? {
    guard let moment, day < context.dossier.serviceZone.localized(moment).day else { return nil }
    return Refusal(
      reason,
      Text(fr: "Cette date est avant \(name.fr).", en: "This date is before \(name.en)."),
      remedy: Text(
        fr: "C'était le \(Wording(language: .fr).moment(moment)).",
        en: "It was on \(Wording(language: .en).moment(moment))."))
  }

  static let penaltyRemarks = Question<String>(
    id, "penalty_remarks", .line(.words),
    prompt: Text(fr: "Réponse du prestataire sur la pénalité", en: "Provider's reply on the penalty"),
    help: Text(
      fr: "Ce qu'il a répondu au relevé des pénalités, dans le délai que le contrat lui laisse.",
      en: "What it replied to the penalty statement, in the time the contract allows."),
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
    case .wear: Text(fr: "usure", en: "wear and tear")
    case .software: Text(fr: "logiciel", en: "software")
    case .update: Text(fr: "mise à jour", en: "update")
    case .settings: Text(fr: "réglage", en: "configuration")
    case .network: Text(fr: "réseau", en: "network")
    case .backup: Text(fr: "sauvegarde", en: "backup")
    case .supplier: Text(fr: "fournisseur tiers", en: "third-party supplier")
    case .power: Text(fr: "courant", en: "power")
    case .use: Text(fr: "fausse manœuvre", en: "user error")
    case .malice: Text(fr: "malveillance", en: "malicious act")
    case .unknown: Text(fr: "cause non trouvée", en: "cause not found")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .use: ["mistake in use"]
    case .unknown: ["not found", "pas trouvée"]
    default: []
    }
  }
}

/// How far up an incident went.
enum SupportLevel: String, Choice {
  case staff = "N0", desk = "N1", technician = "N2", maker = "N3"

  var label: Text {
    switch self {
    case .staff: Text(fr: "l'équipe elle-même (N0)", en: "staff (L0)")
    case .desk: Text(fr: "guichet (N1)", en: "help desk (L1)")
    case .technician: Text(fr: "technicien (N2)", en: "technician (L2)")
    case .maker: Text(fr: "constructeur ou expert (N3)", en: "manufacturer or expert (L3)")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .staff: ["the staff itself"]
    case .desk: ["desk"]
    case .maker: ["maker"]
    default: []
    }
  }
}
