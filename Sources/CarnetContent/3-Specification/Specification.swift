import CarnetCore

/// What is asked of providers (*cahier des charges*).
package enum Specification {
  package static let id: FormID = "specification"

  static let scopeIn = Question<[ItemID]>(
    id, "scope_in", .items(Asset.id), prompt: Text(fr: "Biens dans le périmètre", en: "Assets in scope"),
    hint: Text(fr: "Entrée pour les prendre tous, sauf hors service", en: "Enter takes all but those out of order"),
    help: Text(
      fr: "Les biens de l'inventaire que le prestataire doit maintenir. Le prix en dépend. Appuyez sur Entrée pour "
        + "les prendre tous, sauf ceux hors service.",
      en: "The assets of the inventory the provider must maintain. The price depends on them. Press Enter to take "
        + "all but those out of order."),
    example: Text(fr: "tous", en: "all"), level: .detail,
    suggestion: { context in
      context.dossier.park.filter { context.dossier[Asset.grade, of: $0] != .e }
    })

  static let window = Question<WeeklyWindows>(
    id, "window", .windows, prompt: Text(fr: "Plage de service", en: "Service hours"),
    help: Text(
      fr: "Les heures où le prestataire doit répondre et réparer. Partez de vos heures d'ouverture. Une plage "
        + "plus large coûte plus cher.",
      en: "The hours when the provider must respond and repair. Start from your opening hours. Longer hours cost "
        + "more."),
    example: Text(fr: "lun-ven 8h30-18h", en: "Mon-Fri 8:30-18:00"),
    suggestion: { _ in WeeklyWindows(canonical: "1-5 08:30-18:00") })

  static func gti(_ severity: Severity) -> Question<TimeSpan> { delays.gti[severity] }
  static func gtr(_ severity: Severity) -> Question<TimeSpan> { delays.gtr[severity] }
  private static let delays = DelayQuestions(form: id, level: .detail) { context, severity in
    context.settled(window)?.businessDay.map(severity.usualGTI)
  } restoring: { context, severity in
    context.settled(window)?.businessDay.map(severity.usualGTR)
  }

  static let visits = Question<Int>(
    id, "visits_per_year", .number(0...52, .visits),
    prompt: Text(fr: "Visites préventives par an", en: "Preventive visits per year"),
    help: Text(
      fr: "Le nombre de visites pour entretenir avant la panne. Quatre par an, une par trimestre, est l'usage. "
        + "Chaque visite a un coût.",
      en: "The number of visits to maintain before a breakdown. Four a year, one per quarter, is usual. Each visit "
        + "has a cost."), example: Text(same: "4"),
    level: .detail, suggestion: { _ in 4 })

  static let termMonths = Question<Int>(
    id, "term_months", .number(1...120, .months),
    prompt: Text(fr: "Durée souhaitée (mois)", en: "Preferred term (months)"),
    help: Text(
      fr: "La durée du contrat que vous demandez. 24 mois au plus pour une petite entreprise : plus long, vous ne "
        + "pourriez pas changer de prestataire.",
      en: "The contract length you ask for. 24 months at most for a small firm: any longer and you could not "
        + "change provider."),
    example: Text(same: "24"),
    level: .detail, suggestion: { _ in 24 })

  static let start: Question<Day> = Question<Day>(
    id, "start", .day(.ahead), prompt: Text(fr: "Début souhaité", en: "Preferred start"),
    help: Text(
      fr: "Le jour où le contrat doit prendre effet. Laissez aux prestataires le temps de répondre, puis à vous "
        + "celui de choisir et de signer.",
      en: "The day the contract is to take effect. Allow time for providers to reply, then for you to choose and "
        + "sign."),
    example: Text(same: "01/01/2026"),
    doubt: { day, context in
      guard let deadline = context[responseDeadline], day <= deadline else { return nil }
      return Doubt(
        Text(fr: "Ce début est avant la date limite des réponses.", en: "This start is before the deadline for offers.")
      )
    })

  static let remoteAccess = Question<Bool>(
    id, "remote_access", .yesNo, prompt: Text(fr: "Accès à distance permis", en: "Remote access allowed"),
    help: Text(
      fr: "Presque tous les prestataires en ont besoin ; le contrat en fixe les règles.",
      en: "Nearly all providers need it; the contract sets the rules for it."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { _ in true })

  static let offlineCopy = Question<Bool>(
    id, "offline_copy", .yesNo,
    prompt: Text(fr: "Une copie des sauvegardes déconnectée", en: "One backup copy kept offline"),
    help: Text(
      fr: "Une copie qui n'est reliée ni à un ordinateur ni au réseau. Sans elle, un rançongiciel détruit aussi "
        + "les sauvegardes (CA Rennes, 19 novembre 2024).",
      en: "A copy connected to no computer and no network. Without it, ransomware destroys the backups too "
        + "(Rennes court of appeal, 19 November 2024)."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { _ in true })

  static func weight(_ axis: Axis) -> Question<Int> { weights[axis] ?? weightPrice }
  private static let weights: [Axis: Question<Int>] = [
    .price: weightPrice, .quality: weightQuality, .delay: weightDelay, .guarantees: weightGuarantees,
  ]
  private static let weightPrice = weightQuestion(.price, 35)
  private static let weightQuality = weightQuestion(.quality, 30)
  private static let weightDelay = weightQuestion(.delay, 20)
  private static let weightGuarantees = weightQuestion(.guarantees, 15)

  private static func weightQuestion(_ axis: Axis, _ usual: Int) -> Question<Int> {
    Question<Int>(
      id, "weight_\(axis.rawValue)", .number(0...100, .percent),
      prompt: Text(fr: "Poids du critère « \(axis.label.fr) » (%)", en: "Weight of “\(axis.label.en)” (%)"),
      help: Text(
        fr: "L'importance de ce critère dans la note d'une offre. Le total des quatre poids doit être 100.",
        en: "How much this criterion counts in an offer's score. The four weights must add up to 100."),
      example: Text(same: String(usual)),
      level: .detail, suggestion: { _ in usual })
  }

  static let predicates = Question<[Predicate]>(
    id, "predicates", .choices(Predicate.options),
    prompt: Text(fr: "Ce qui élimine une offre", en: "What disqualifies an offer"),
    hint: Text(fr: "Entrée pour les trois", en: "Enter takes all three"),
    help: Text(
      fr: "Une offre qui ne respecte pas un de ces critères n'est pas comparée.",
      en: "An offer that fails one of these criteria is not compared."),
    example: Text(fr: "durée, restitution", en: "term, handover"), level: .detail,
    suggestion: { _ in Predicate.allCases })

  static let responseDeadline: Question<Day> = Question<Day>(
    id, "response_deadline", .day(.ahead), prompt: Text(fr: "Réponses attendues pour le", en: "Offers expected by"),
    help: Text(
      fr: "La date limite des offres. Laissez au moins dix jours aux prestataires, et décidez avant le début "
        + "souhaité.",
      en: "The deadline for offers. Give providers at least ten days, and decide before the preferred start."),
    example: Text(same: "14/11/2025"),
    doubt: { day, context in
      guard let start = context[start], day >= start else { return nil }
      return Doubt(
        Text(
          fr: "Cette date limite est après le début du contrat.",
          en: "This deadline is after the start of the contract."))
    })

  static let reportDays = Question<Int>(
    id, "report_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Compte rendu sous (jours ouvrés)", en: "Report within (business days)"),
    help: Text(
      fr: "Le délai après la fin de chaque intervention.", en: "The time allowed after the end of each visit."),
    example: Text(same: "2"), level: .detail,
    suggestion: { _ in 2 })

  static let form = Form(
    id, stage: .specification, title: Text(fr: "Cahier des charges", en: "Specification"), cardinality: .one,
    feeds: [.negotiation, .contract],
    questions: [scopeIn, window] as [any Asked] + onCallQuestions + delays.inOrder.map { $0 as any Asked }
      + [matrix] + severityCells.map { $0 as any Asked }
      + [
        visits, termMonths, start, remoteAccess, offlineCopy, weightPrice, weightQuality, weightDelay,
        weightGuarantees, predicates, responseDeadline, reportDays,
      ] + serviceQuestions + volumes + backups + consultation)
}

/// The delays of a set of severities as questions of a form: the same eight in the specification and in the contract.
struct DelayQuestions: Sendable {
  let gti: PerSeverity<Question<TimeSpan>>
  let gtr: PerSeverity<Question<TimeSpan>>
  /// GTI then GTR, severity by severity.
  let inOrder: [Question<TimeSpan>]

  init(
    form: FormID, level: Level = .essential, responding: @escaping @Sendable (Context, Severity) -> TimeSpan?,
    restoring: @escaping @Sendable (Context, Severity) -> TimeSpan?
  ) {
    @Sendable func key(_ severity: Severity, _ suffix: String) -> String { severity.rawValue.lowercased() + suffix }
    func respond(_ severity: Severity) -> Question<TimeSpan> {
      Question<TimeSpan>(
        form, key(severity, "_gti"), .duration,
        prompt: Text(
          fr: "\(severity.rawValue) (\(severity.meaning.fr)) : délai de prise en charge",
          en: "\(severity.rawValue) (\(severity.meaning.en)): response time"),
        help: Text(
          fr:
            "Le temps entre votre signalement et le moment où un technicien commence à chercher la cause. Un "
            + "accusé automatique ne compte pas. Un délai plus court coûte plus cher.",
          en: "The time from your report until a technician starts looking for the cause. An automatic "
            + "acknowledgement does not count. A shorter time costs more."),
        example: Text(fr: "1 h", en: "1 h"), level: level, suggestion: { responding($0, severity) })
    }
    func restore(_ severity: Severity) -> Question<TimeSpan> {
      Question<TimeSpan>(
        form, key(severity, "_gtr"), .duration,
        prompt: Text(
          fr: "\(severity.rawValue) : délai de rétablissement", en: "\(severity.rawValue): restoration time"),
        help: Text(
          fr: "Le temps entre votre signalement et le retour du service. Un délai plus court coûte plus cher.",
          en: "The time from your report until service is back. A shorter time costs more."),
        example: Text(fr: "4 h", en: "4 h"), level: level, suggestion: { restoring($0, severity) },
        objection: { span, context in
          let answered = context.dossier.answer(at: Address(context.subject, key(severity, "_gti")))?.value
          guard case .duration(let respond)? = answered, span < respond else { return nil }
          return Refusal(
            ContentReason.restoredBeforeResponse,
            Text(
              fr: "Le délai de rétablissement est plus court que le délai de prise en charge.",
              en: "The restoration time is shorter than the response time."),
            remedy: Text(fr: "Par exemple : 4 h", en: "For example: 4 h"))
        })
    }
    let (gti, gtr) = (PerSeverity(respond), PerSeverity(restore))
    self.gti = gti
    self.gtr = gtr
    inOrder = Severity.allCases.flatMap { [gti[$0], gtr[$0]] }
  }
}

/// One of the four axes on which offers are compared and negotiated.
package enum Axis: String, Choice {
  case price, quality, delay, guarantees

  package var label: Text {
    switch self {
    case .price: Text(fr: "prix", en: "price")
    case .quality: Text(fr: "qualité", en: "quality")
    case .delay: Text(fr: "délais", en: "response times")
    case .guarantees: Text(fr: "garanties", en: "contract safeguards")
    }
  }

  /// What it was called before.
  package var earlier: [String] {
    switch self {
    case .delay: ["délai", "delay"]
    case .guarantees: ["guarantees"]
    case .price, .quality: []
    }
  }
}

/// Something without which an offer is not compared.
package enum Predicate: String, Choice {
  case restoringP1 = "gtr_p1", term = "term_36", reversibility

  package var label: Text {
    switch self {
    case .restoringP1: Text(fr: "délai de rétablissement P1 promis", en: "P1 restoration time promised")
    case .term: Text(fr: "durée de 36 mois au plus", en: "term of 36 months at most")
    case .reversibility: Text(fr: "restitution comprise", en: "exit and handover included")
    }
  }

  /// What it was called before.
  package var earlier: [String] {
    switch self {
    case .restoringP1: ["P1 restoring time promised"]
    case .reversibility: ["réversibilité comprise", "réversibilité", "reversibility included", "reversibility"]
    case .term: []
    }
  }
}

/// Something that the provider must or should do, traced to the needs that it serves.
package enum Requirement {
  package static let id: FormID = "requirements"

  static let text = Question<String>(
    id, "text", .line(.words), prompt: Text(fr: "Exigence", en: "Requirement"),
    help: Text(
      fr: "Ce que le prestataire doit faire, en une phrase. Elle figure dans le cahier des charges et le contrat.",
      en: "What the provider must do, in one sentence. It appears in the request for proposals and the contract."),
    example: Text(
      fr: "Le prestataire rétablit une caisse en 4 h ouvrées", en: "The provider restores a till in 4 business hours"),
    suggestion: { context in
      RequirementPlan.needs(of: context).first.flatMap { need in
        let about = Context(
          dossier: context.dossier, subject: Subject(Need.id, need), now: context.now, language: context.language)
        if let ready = ReadyNeed.of(about) { return ready.need.requirement[ready.language] }
        return context.dossier[Need.title, of: need].map { title in
          Text(fr: "Le prestataire assure : \(title)", en: "The provider ensures: \(title)")[context.language]
        }
      }
    })

  static let needs = Question<[ItemID]>(
    id, "needs", .items(Need.id), prompt: Text(fr: "Besoins concernés", en: "Needs concerned"),
    help: Text(
      fr: "Les besoins que cette exigence satisfait. Une exigence inutile fait monter le prix.",
      en: "The needs this requirement meets. A useless requirement raises the price."),
    example: Text(same: "B1"), level: .detail,
    suggestion: { context in
      let needs = RequirementPlan.needs(of: context)
      return needs.isEmpty ? nil : needs
    })

  static let level = Question<RequirementLevel>(
    id, "level", .choice(RequirementLevel.options), prompt: Text(fr: "Niveau", en: "Level"),
    help: Text(
      fr: "Obligatoire : le prestataire doit. Souhaitée : il devrait.",
      en: "Mandatory: the provider must. Desirable: it should."
    ),
    example: Text(fr: "obligatoire", en: "mandatory"), level: .detail, suggestion: { _ in .required })

  static let acceptance = Question<String>(
    id, "acceptance", .line(.words), prompt: Text(fr: "Comment le vérifier", en: "How to check it"),
    help: Text(
      fr: "La personne et le document qui permettent de le vérifier.",
      en: "The person and the document that let you check it."),
    example: Text(fr: "horodatages du registre, chaque mois", en: "time stamps of the log, every month"),
    level: .detail, asked: { $0.settled(level) == .required },
    suggestion: { context in
      (context.settled(needs) ?? []).lazy.compactMap { need in
        Context(
          dossier: context.dossier, subject: Subject(Need.id, need), now: context.now, language: context.language
        ).settled(Need.measure)
      }.first
    })

  static let acceptedBy = Question<ItemID>(
    id, "accepted_by", .item(Person.id), prompt: Text(fr: "Vérifié par", en: "Checked by"),
    help: Text(
      fr: "Une personne de l'entreprise. Sans responsable, personne ne fera la vérification.",
      en: "Someone in the firm. If no one is responsible, no one will check."),
    example: Text(same: "P2"), level: .detail, asked: { $0.settled(level) == .required },
    suggestion: { $0.dossier.maintenanceManager })

  static let expectedSolution = Question<String>(
    id, "expected_solution", .line(.words), prompt: Text(fr: "Solution attendue", en: "Expected solution"),
    help: Text(
      fr:
        "Seulement si vous voulez une solution précise ; sinon, laissez le prestataire proposer. N'imposez "
        + "pas de marque sans « ou équivalent ».",
      en: "Only if you want a specific solution; otherwise let the provider propose. Do not impose a brand "
        + "without “or equivalent”."),
    example: Text(fr: "un disque de rechange sur place", en: "a spare disk on site"), level: .detail, need: .optional)

  static let form = Form(
    id, stage: .specification, title: Text(fr: "Exigences", en: "Requirements"),
    cardinality: .many(
      Form.Cardinality.Items(letter: "R", one: Text(fr: "une exigence", en: "a requirement"), atLeast: 1, label: "text")
    ),
    listing: Listing(
      [
        .init(text, "Exigence", "Requirement"),
        .init(level, "Niveau", "Level"),
        .init(needs, "Besoins", "Needs"),
        .init(acceptedBy, "Vérifiée par", "Checked by"),
      ]),
    feeds: [.negotiation, .contract], questions: [text, needs, level, acceptance, acceptedBy, expectedSolution])
}

/// Whether a requirement is a must.
package enum RequirementLevel: String, Choice {
  case required, wished

  package var label: Text {
    switch self {
    case .required: Text(fr: "obligatoire", en: "mandatory")
    case .wished: Text(fr: "souhaitée", en: "desirable")
    }
  }

  /// What it was called before.
  package var earlier: [String] {
    switch self {
    case .required: ["exigée", "required"]
    case .wished: ["wished"]
    }
  }

  /// Words that say the other level, in both languages.
  var contradictions: Set<String> {
    switch self {
    case .required: ["devrait", "devraient", "should"]
    case .wished: ["doit", "doivent", "devra", "devront", "must", "shall"]
    }
  }
}
