import CarnetCore

/// What is asked of providers (*cahier des charges*).
package enum Specification {
  package static let id: FormID = "specification"

  static let scopeIn = Question<[ItemID]>(
    id, "scope_in", .items(Asset.id), prompt: Text(fr: "Biens dans le périmètre", en: "Assets in scope"),
    hint: Text(fr: "Entrée : tous, sauf hors service", en: "Enter: all but those out of order"),
    help: Text(fr: "Ce que le prestataire doit maintenir.", en: "What the provider must maintain."),
    example: Text(fr: "tous", en: "all"), level: .detail,
    suggestion: { context in
      context.dossier.park.filter { context.dossier[Asset.grade, of: $0] != .e }
    })

  static let window = Question<WeeklyWindows>(
    id, "window", .windows, prompt: Text(fr: "Plage de service", en: "Service hours"),
    help: Text(
      fr: "Les heures pendant lesquelles les délais courent. Plus large coûte plus cher.",
      en: "The hours during which delays run. Wider costs more."),
    example: Text(fr: "lun-ven 8h30-18h", en: "mon-fri 8:30-18:00"),
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
    prompt: Text(fr: "Visites préventives par an", en: "Preventive visits a year"),
    help: Text(fr: "Une par trimestre est l'usage.", en: "One a quarter is usual."), example: Text(same: "4"),
    level: .detail, suggestion: { _ in 4 })

  static let termMonths = Question<Int>(
    id, "term_months", .number(1...120, .months),
    prompt: Text(fr: "Durée souhaitée (mois)", en: "Term wished for (months)"),
    help: Text(fr: "24 mois au plus pour une petite entreprise.", en: "24 months at most for a small firm."),
    example: Text(same: "24"),
    level: .detail, suggestion: { _ in 24 })

  static let start: Question<Day> = Question<Day>(
    id, "start", .day(.ahead), prompt: Text(fr: "Début souhaité", en: "Start wished for"),
    help: Text(fr: "Le jour où le contrat doit prendre effet.", en: "The day on which the contract is to take effect."),
    example: Text(same: "01/01/2026"),
    doubt: { day, context in
      guard let deadline = context[responseDeadline], day <= deadline else { return nil }
      return Doubt(
        Text(fr: "Les réponses sont attendues plus tard.", en: "Offers are expected later than that."))
    })

  static let remoteAccess = Question<Bool>(
    id, "remote_access", .yesNo, prompt: Text(fr: "Accès à distance permis", en: "Remote access allowed"),
    help: Text(
      fr: "Presque tous les prestataires en ont besoin ; le contrat l'encadre.",
      en: "Nearly all providers need it; the contract frames it."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { _ in true })

  static let offlineCopy = Question<Bool>(
    id, "offline_copy", .yesNo,
    prompt: Text(fr: "Une copie des sauvegardes débranchée", en: "One backup copy kept offline"),
    help: Text(
      fr: "Sans copie débranchée, un rançongiciel emporte aussi les sauvegardes (CA Rennes, 19 novembre 2024).",
      en: "Without an offline copy, ransomware takes the backups too (Rennes court of appeal, 19 November 2024)."),
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
      help: Text(fr: "Les quatre poids font 100.", en: "The four weights add up to 100."),
      example: Text(same: String(usual)),
      level: .detail, suggestion: { _ in usual })
  }

  static let predicates = Question<[Predicate]>(
    id, "predicates", .choices(Predicate.options),
    prompt: Text(fr: "Ce qui élimine une offre", en: "What eliminates an offer"),
    hint: Text(fr: "Entrée : les trois", en: "Enter: all three"),
    help: Text(fr: "Une offre qui y manque n'est pas comparée.", en: "An offer that fails one is not compared."),
    example: Text(fr: "durée, réversibilité", en: "term, reversibility"), level: .detail,
    suggestion: { _ in Predicate.allCases })

  static let responseDeadline: Question<Day> = Question<Day>(
    id, "response_deadline", .day(.ahead), prompt: Text(fr: "Réponses attendues pour le", en: "Offers expected by"),
    help: Text(fr: "Laissez au moins dix jours.", en: "Leave at least ten days."), example: Text(same: "14/11/2025"),
    doubt: { day, context in
      guard let start = context[start], day >= start else { return nil }
      return Doubt(
        Text(
          fr: "Le contrat doit commencer avant ce jour.", en: "The contract is to start before that day."))
    })

  static let reportDays = Question<Int>(
    id, "report_days", .number(1...30, .businessDays),
    prompt: Text(fr: "Compte rendu sous (jours ouvrés)", en: "Report within (business days)"),
    help: Text(fr: "Après chaque intervention.", en: "After each visit."), example: Text(same: "2"), level: .detail,
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
          fr: "\(severity.rawValue) (\(severity.meaning.fr)) : pris en charge sous",
          en: "\(severity.rawValue) (\(severity.meaning.en)): taken in hand within"),
        help: Text(
          fr:
            "GTI : le temps jusqu'au premier acte utile d'un technicien ; un accusé automatique n'en est pas un.",
          en: "Time to the first useful act of a technician; an automatic receipt is not one."),
        example: Text(fr: "1 h", en: "1 h"), level: level, suggestion: { responding($0, severity) })
    }
    func restore(_ severity: Severity) -> Question<TimeSpan> {
      Question<TimeSpan>(
        form, key(severity, "_gtr"), .duration,
        prompt: Text(
          fr: "\(severity.rawValue) : service rétabli sous", en: "\(severity.rawValue): service restored within"),
        help: Text(
          fr: "GTR : le temps jusqu'au retour du service, depuis le signalement.",
          en: "Time until the service is back, from the report."),
        example: Text(fr: "4 h", en: "4 h"), level: level, suggestion: { restoring($0, severity) },
        objection: { span, context in
          let answered = context.dossier.answer(at: Address(context.subject, key(severity, "_gti")))?.value
          guard case .duration(let respond)? = answered, span < respond else { return nil }
          return Refusal(
            ContentReason.restoredBeforeResponse,
            Text(
              fr: "Le service ne peut pas être rétabli avant d'être pris en charge.",
              en: "Service cannot be restored before it is taken in hand."),
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
    case .delay: Text(fr: "délai", en: "delay")
    case .guarantees: Text(fr: "garanties", en: "guarantees")
    }
  }
}

/// Something without which an offer is not compared.
package enum Predicate: String, Choice {
  case restoringP1 = "gtr_p1", term = "term_36", reversibility

  package var label: Text {
    switch self {
    case .restoringP1: Text(fr: "délai de rétablissement P1 promis", en: "P1 restoring time promised")
    case .term: Text(fr: "durée de 36 mois au plus", en: "term of 36 months at most")
    case .reversibility: Text(fr: "réversibilité comprise", en: "reversibility included")
    }
  }
}

/// Something that the provider must or should do, traced to the needs that it serves.
package enum Requirement {
  package static let id: FormID = "requirements"

  static let text = Question<String>(
    id, "text", .line(.words), prompt: Text(fr: "Exigence", en: "Requirement"),
    help: Text(
      fr: "Ce que le prestataire doit faire, en une phrase.", en: "What the provider must do, in one sentence."),
    example: Text(
      fr: "Le prestataire rétablit une caisse en 4 h ouvrées", en: "The provider restores a till in 4 business h"),
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
    id, "needs", .items(Need.id), prompt: Text(fr: "Besoins servis", en: "Needs served"),
    help: Text(
      fr: "Une exigence sans besoin coûte sans servir.", en: "A requirement without a need costs and serves nothing."),
    example: Text(same: "B1"), level: .detail,
    suggestion: { context in
      let needs = RequirementPlan.needs(of: context)
      return needs.isEmpty ? nil : needs
    })

  static let level = Question<RequirementLevel>(
    id, "level", .choice(RequirementLevel.options), prompt: Text(fr: "Niveau", en: "Level"),
    help: Text(
      fr: "Exigée : le prestataire doit. Souhaitée : il devrait.",
      en: "Required: the provider must. Wished: it should."
    ),
    example: Text(fr: "exigée", en: "required"), level: .detail, suggestion: { _ in .required })

  static let acceptance = Question<String>(
    id, "acceptance", .line(.words), prompt: Text(fr: "Comment on le vérifiera", en: "How it will be checked"),
    help: Text(fr: "Par qui, sur quoi.", en: "By whom, on what."),
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
      fr: "Chez vous : une vérification que personne ne fait ne vaut rien.",
      en: "On your side: a check that nobody makes is worth nothing."),
    example: Text(same: "P2"), level: .detail, asked: { $0.settled(level) == .required },
    suggestion: { $0.dossier.maintenanceManager })

  static let expectedSolution = Question<String>(
    id, "expected_solution", .line(.words), prompt: Text(fr: "Solution attendue", en: "Expected solution"),
    help: Text(
      fr:
        "Seulement si une solution est attendue ; sinon laissez le prestataire proposer. Pas de marque sans « ou équivalent ».",
      en: "Only when a solution is expected; otherwise let the provider propose. No brand without “or equivalent”."),
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
    case .required: Text(fr: "exigée", en: "required")
    case .wished: Text(fr: "souhaitée", en: "wished")
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
