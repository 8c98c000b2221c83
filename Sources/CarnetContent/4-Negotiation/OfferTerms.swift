import CarnetCore

// What an offer promises beside its price, under the keys of the specification; "not known" says that it promises nothing.

extension Offer {
  static let restoringP1 = delay(.p1, restoring: true)
  static func gti(_ severity: Severity) -> Question<TimeSpan> { responding[severity] }
  static func gtr(_ severity: Severity) -> Question<TimeSpan> { restoring[severity] }
  private static let responding = PerSeverity { delay($0, restoring: false) }
  private static let restoring = PerSeverity { $0 == .p1 ? restoringP1 : delay($0, restoring: true) }

  /// The delays that an offer promises: GTI then GTR, severity by severity.
  static var delays: [Question<TimeSpan>] { Severity.allCases.flatMap { [gti($0), gtr($0)] } }

  private static func delay(_ severity: Severity, restoring: Bool) -> Question<TimeSpan> {
    let name = severity.rawValue
    let key = "\(name.lowercased())_\(restoring ? "gtr" : "gti")"
    // Without a P1 restoring time nothing can be compared: that one is asked as soon as there is something to compare.
    let decides = restoring && severity == .p1
    return Question<TimeSpan>(
      id, key, .duration,
      prompt: restoring
        ? Text(fr: "\(name) : délai de rétablissement", en: "\(name): restoration time")
        : Text(fr: "\(name) : délai de prise en charge", en: "\(name): response time"),
      help: Text(
        fr: "Le délai promis par l'offre. Répondez « inconnu » si elle n'en promet pas : c'est un piège courant, "
          + "qui peut éliminer l'offre.",
        en: "The time limit the offer promises. Answer “unknown” if it promises none: a common trap, which can "
          + "disqualify the offer."),
      example: Text(same: "4 h"), level: decides ? .essential : .detail, unknown: true,
      asked: { $0.isInTheRunning(key) && (!decides || $0.comparesOffers || $0.wantsDetail(key)) },
      suggestion: { context in
        if decides { return context.comparesOffers ? nil : context.settled(Specification.gtr(.p1)) }
        // An offer that promises no restoring of the gravest is not supposed to promise that of the others.
        if restoring, context.dossier.answer(at: Address(context.subject, "p1_gtr")) == .unknown { return nil }
        return context.settled(restoring ? Specification.gtr(severity) : Specification.gti(severity))
      })
  }

  static let window = Question<WeeklyWindows>(
    id, "window", .windows, prompt: Text(fr: "Plage de service offerte", en: "Service hours offered"),
    help: Text(
      fr: "Les heures où le prestataire répond et répare. Comparez-les avec celles du cahier des charges.",
      en: "The hours when the provider responds and repairs. Compare them with those of the request for "
        + "proposals."),
    example: Text(fr: "lun-ven 8h30-18h", en: "Mon-Fri 8:30-18:00"), level: .detail, unknown: true,
    suggestion: { $0.settled(Specification.window) })
  static let saturday = Question<Bool>(
    id, "saturday", .yesNo, prompt: Text(fr: "Le samedi est couvert", en: "Saturday is covered"),
    help: Text(
      fr: "Le prestataire travaille-t-il le samedi ? Si le samedi n'est pas couvert, une panne du samedi attend "
        + "le lundi.",
      en: "Does the provider work on Saturdays? If Saturday is not covered, a breakdown on Saturday waits until "
        + "Monday."),
    example: Text(fr: "non", en: "no"), level: .detail, need: .optional, unknown: true)
  static let penalties = Question<Bool>(
    id, "penalties", .yesNo, prompt: Text(fr: "Pénalités de retard offertes", en: "Late penalties offered"),
    help: Text(
      fr: "Le prestataire paie-t-il quand il est en retard ? Sans pénalité, un délai promis n'engage guère.",
      en: "Does the provider pay when it is late? Without penalties, a promised time limit means little."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true)
  static let monthlyCap = Question<Rate>(
    id, "penalty_monthly_cap", .rate,
    prompt: Text(fr: "Plafond des pénalités par mois", en: "Monthly cap on penalties"),
    help: Text(
      fr: "Le maximum des pénalités d'un mois, en part de la redevance du mois. En dessous de 10 %, il n'a guère "
        + "d'effet.",
      en: "The most the penalties can reach in a month, as a share of the month's fee. Below 10% it has little "
        + "effect."),
    example: Text(fr: "15 %", en: "15%"), level: .detail, need: .optional, unknown: true,
    asked: { $0[penalties] == true })
  static let annualCap = Question<Rate>(
    id, "penalty_annual_cap", .rate,
    prompt: Text(fr: "Plafond des pénalités par an", en: "Annual cap on penalties"),
    help: Text(
      fr: "Le maximum des pénalités d'une année, en part de douze redevances mensuelles.",
      en: "The most the penalties can reach in a year, as a share of twelve monthly fees."),
    example: Text(fr: "10 %", en: "10%"), level: .detail, need: .optional, unknown: true,
    asked: { $0[penalties] == true })
  static let noticeMonths = Question<Int>(
    id, "notice_months", .number(0...60, .months),
    prompt: Text(fr: "Préavis offert (mois)", en: "Notice offered (months)"),
    help: Text(
      fr: "Combien de mois avant la fin vous devez écrire pour arrêter. Au-delà de trois mois, on oublie la date.",
      en: "How many months before the end you must write to stop. Beyond three months, the date is easily "
        + "forgotten."),
    example: Text(same: "3"), level: .detail, need: .optional, unknown: true)
  static let renewal = Question<Renewal>(
    id, "renewal", .choice(Renewal.options), prompt: Text(fr: "Reconduction offerte", en: "Renewal offered"),
    help: Text(
      fr:
        "Ce qui se passe à la fin. Tacite : le contrat continue si personne n'écrit à temps. La loi qui "
        + "impose un rappel ne protège pas les sociétés.",
      en:
        "What happens at the end. Automatic: the contract continues if no one writes in time. The law that "
        + "requires a reminder does not protect companies."),
    example: Text(fr: "tacite reconduction", en: "automatic renewal"), level: .detail, need: .optional, unknown: true,
    sources: [Law.noReminder])
  static let renewalMonths = Question<Int>(
    id, "renewal_months", .number(1...120, .months),
    prompt: Text(fr: "Durée de la reconduction (mois)", en: "Renewal period (months)"),
    help: Text(
      fr: "Une reconduction pour la même durée double l'engagement.",
      en: "If it renews for its whole first term, the commitment doubles."),
    example: Text(same: "12"), level: .detail, need: .optional, unknown: true, asked: { $0[renewal] == .tacit })
  static let subcontracting = Question<Subcontracting>(
    id, "subcontracting", .choice(Subcontracting.options), prompt: Text(fr: "Sous-traitance", en: "Subcontracting"),
    help: Text(
      fr: "Indique si une autre entreprise peut venir chez vous et voir vos données.",
      en: "Whether another firm may come to your premises and see your data."),
    example: Text(fr: "déclarée", en: "declared"), level: .detail, need: .optional, unknown: true)
  static let dataLocation = Question<String>(
    id, "data_location", .line(.words), prompt: Text(fr: "Lieu des données", en: "Data location"),
    help: Text(
      fr: "Le pays de ses serveurs, de ses sauvegardes et de son outil d'assistance.",
      en: "The country of its servers, its backups and its support tool."),
    example: Text(same: "France"), level: .detail, need: .optional, unknown: true)
  static let insurance = Question<Bool>(
    id, "insurance", .yesNo, prompt: Text(fr: "Attestation d'assurance jointe", en: "Insurance certificate enclosed"),
    help: Text(
      fr: "L'attestation d'assurance est-elle jointe à l'offre ? Vérifiez qu'elle couvre ce que l'offre promet.",
      en: "Is the insurance certificate enclosed with the offer? Check that it covers what the offer promises."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true)
  static let generalTerms = Question<Bool>(
    id, "general_terms", .yesNo,
    prompt: Text(fr: "Conditions générales jointes", en: "General terms enclosed"),
    help: Text(
      fr: "Demandez-les et lisez-les. Le contrat prévoit qu'il l'emporte sur elles.",
      en: "Ask for them and read them. The contract provides that it prevails over them."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true,
    sources: [Law.generalTerms, Law.termsOnRequest])
  static let traps = Question<[Trap]>(
    id, "traps", .choices(Trap.options),
    prompt: Text(fr: "Pièges dans le texte de l'offre", en: "Traps in the offer's text"),
    hint: Text(fr: "Entrée s'il n'y en a pas", en: "Enter if there are none"),
    help: Text(
      fr: "Lisez l'offre et ses conditions générales, et choisissez ce qui s'y trouve : chaque point est un "
        + "piège connu.",
      en: "Read the offer and its general terms, and choose what is there: each point is a known trap."),
    example: Text(fr: "redevances restantes dues", en: "remaining fees due"), level: .detail, need: .optional,
    suggestion: { _ in [] })

  /// The questions on what an offer provides, in the order of asking.
  static var terms: [any Asked] {
    [
      window, saturday, penalties, monthlyCap, annualCap, noticeMonths, renewal, renewalMonths, subcontracting,
      dataLocation, insurance, generalTerms, traps,
    ]
  }
}

/// How far a provider may have others do the work.
enum Subcontracting: String, Choice {
  case forbidden, consent, declared, free

  var label: Text {
    switch self {
    case .forbidden: Text(fr: "interdite", en: "forbidden")
    case .consent: Text(fr: "interdite sans accord", en: "forbidden without consent")
    case .declared: Text(fr: "déclarée", en: "declared")
    case .free: Text(fr: "libre", en: "free")
    }
  }
}
