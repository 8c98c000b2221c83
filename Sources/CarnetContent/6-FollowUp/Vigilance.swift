import CarnetCore

/// A vigilance document received from the provider (code du travail, L8222-1).
enum Vigilance {
  static let id: FormID = "vigilance"

  static let document = Question<String>(
    id, "document", .line(.words), prompt: Text(fr: "Document de vigilance", en: "Compliance document"),
    help: Text(
      fr: "Attestation de vigilance (l'URSSAF y certifie que le prestataire paie ses cotisations), Kbis…",
      en: "Social-security compliance certificate (attestation de vigilance, from URSSAF), Kbis…"),
    example: Text(fr: "attestation de vigilance URSSAF", en: "URSSAF social-security compliance certificate"),
    sources: [Law.vigilance])
  static let received = Question<Day>(
    id, "received", .day(.back), prompt: Text(fr: "Reçu le", en: "Received on"),
    help: Text(
      fr: "Le jour où vous l'avez reçu. La prochaine attestation est due six mois plus tard.",
      en: "The day you received it. The next certificate is due six months later."),
    example: Text(same: "12/12/2025"), sources: [Law.vigilance], objection: { $1.refusalAhead($0) })
  static let kind = Question<VigilanceKind>(
    id, "kind", .choice(VigilanceKind.options), prompt: Text(fr: "Catégorie de document", en: "Kind of document"),
    help: Text(
      fr:
        "Vous devez redemander l'attestation de vigilance tous les six mois. Les autres documents ont leur propre échéance.",
      en:
        "You must ask for the social-security compliance certificate again every six months. Other documents have their own date."
    ),
    example: Text(fr: "attestation de vigilance", en: "social-security compliance certificate"), level: .detail,
    suggestion: { context in
      guard let words = context[document].map(folded) else { return .certificate }
      if words.contains("kbis") || words.contains("rcs") { return .registration }
      if words.contains("rc pro") || words.contains("assur") || words.contains("insur") { return .insurance }
      return words.contains("etranger") || words.contains("foreign") ? .foreignWorkers : .certificate
    })
  static let issued = Question<Day>(
    id, "issued", .day(.back), prompt: Text(fr: "Établi le", en: "Issued on"),
    help: Text(
      fr: "La date écrite sur le document. Une attestation de plus de six mois n'est plus valable.",
      en: "The date on the document. A certificate over six months old is no longer valid."),
    example: Text(same: "10/12/2025"), level: .detail, need: .optional)
  static let checkedOn = Question<Day>(
    id, "checked_on", .day(.back), prompt: Text(fr: "Vérifié par son code le", en: "Checked with its code on"),
    help: Text(
      fr:
        "Entrez son code sur le site de l'URSSAF, qui confirme l'attestation. Sans cette vérification, elle ne vous protège pas.",
      en:
        "Enter its code on the URSSAF website, which confirms the certificate. Without that check it does not protect you."
    ),
    example: Text(same: "12/12/2025"), level: .detail, need: .optional, suggestion: { $0[received] })
  static let validUntil = Question<Day>(
    id, "valid_until", .day(.ahead), prompt: Text(fr: "Valable jusqu'au", en: "Valid until"),
    help: Text(
      fr: "Si le document l'indique. Carnet vous rappellera d'en demander un autre.",
      en: "If the document says so. Carnet will remind you to ask for another."),
    example: Text(same: "31/12/2026"), level: .later, need: .optional)

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Vigilance", en: "Vigilance"),
    shortcut: Text(fr: "attestation", en: "compliance"), earlier: ["vigilance"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "W", one: Text(fr: "un document de vigilance", en: "a compliance document"), atLeast: 0,
        label: "document")),
    listing: listing,
    questions: [document, received, kind, issued, checkedOn, validUntil, contract])

  /// Months after which a certificate is due again (code du travail, D8222-5).
  static let months = 6

  /// The certificates that came, the oldest first.
  static func certificates(_ dossier: Dossier) -> [(day: Day, item: ItemID)] {
    dossier.items(of: id).filter { sort(of: $0, in: dossier) == .certificate }
      .compactMap { item in dossier[received, of: item].map { (day: $0, item: item) } }
      .sorted { ($0.day, $0.item) < ($1.day, $1.item) }
  }

  /// When the last certificate came: the one asked for at the award that led to the contract, where none came since.
  static func last(_ dossier: Dossier, _ timeline: ContractTimeline?) -> Day? {
    certificates(dossier).last?.day ?? atTheAward(dossier, timeline)
  }

  /// When the certificate was asked for at the award that led to a contract.
  static func atTheAward(_ dossier: Dossier, _ timeline: ContractTimeline?) -> Day? {
    (timeline?.versions.first?.settled ?? dossier)[Award.vigilanceOn]
  }

  /// When the next certificate is to be asked for and is due: every six months from the award on.
  static func deadlines(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    var deadlines: [Deadline] = []
    guard !(ContractLife(dossier, now: now)?.isOver ?? false) else { return [] }
    if let last = Vigilance.last(dossier, ContractTimeline(dossier, now: now)) {
      // Nothing is due of a contract before it begins.
      let start = ContractTimeline(dossier, now: now)?.versions[0].terms.term.start ?? last
      let renew = max(last.adding(months: months), start)
      let ask = max(last.adding(months: months - 1), start.adding(months: -1))
      if now.day <= renew {
        deadlines.append(
          Deadline(
            ask,
            Text(fr: "Attestation de vigilance à demander", en: "Ask for the social-security compliance certificate"),
            advice: Text(
              fr: "Demandez-la maintenant : elle est due dans un mois", en: "Ask for it now: it is due in a month")
          ).untilDone)
      }
      deadlines.append(
        Deadline(
          renew,
          Text(
            fr: "Nouvelle attestation de vigilance à demander", en: "Get a new social-security compliance certificate"),
          advice: Text(fr: "Demandez-la et vérifiez son code (L8222-1)", en: "Ask for it and check its code (L8222-1)")
        ).untilDone)
    }
    return deadlines
  }

  /// True when a later document of the same sort came since: this one may end.
  static func isReplaced(_ paper: ItemID, in dossier: Dossier) -> Bool {
    guard let day = dossier[received, of: paper], let sort = sort(of: paper, in: dossier) else { return false }
    return dossier.items(of: id).contains { other in
      other != paper && self.sort(of: other, in: dossier) == sort
        && dossier[received, of: other].map { $0 > day } ?? false
    }
  }

  /// The sort of a document: the one noted, else the one that its name tells.
  private static func sort(of paper: ItemID, in dossier: Dossier) -> VigilanceKind? {
    Context(dossier: dossier, subject: Subject(id, paper), now: Instant(epochSeconds: 0)).settled(kind)
  }
}

/// What a vigilance document proves.
enum VigilanceKind: String, Choice {
  case certificate, registration, foreignWorkers = "foreign_workers", insurance

  var label: Text {
    switch self {
    case .certificate: Text(fr: "attestation de vigilance", en: "social-security compliance certificate")
    case .registration: Text(fr: "immatriculation", en: "registration")
    case .foreignWorkers: Text(fr: "salariés étrangers", en: "foreign employees")
    case .insurance: Text(fr: "assurance", en: "insurance")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .certificate: ["vigilance certificate"]
    default: []
    }
  }
}
