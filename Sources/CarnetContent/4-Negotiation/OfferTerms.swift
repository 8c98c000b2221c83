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
        ? Text(fr: "\(name) rétabli sous", en: "\(name) restored within")
        : Text(fr: "\(name) pris en charge sous", en: "\(name) taken in hand within"),
      help: Text(
        fr: "« inconnu » si l'offre n'en promet pas : c'est un piège courant.",
        en: "“unknown” if the offer promises none: a common trap."),
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
      fr: "Les heures pendant lesquelles ses délais courent ; à comparer avec celles du cahier des charges.",
      en: "The hours during which its delays run; to be compared with those of the specification."),
    example: Text(fr: "lun-ven 8h30-18h", en: "mon-fri 8:30-18:00"), level: .detail, unknown: true,
    suggestion: { $0.settled(Specification.window) })
  static let saturday = Question<Bool>(
    id, "saturday", .yesNo, prompt: Text(fr: "Le samedi est couvert", en: "Saturday is covered"),
    help: Text(
      fr: "Un magasin ouvert le samedi sans maintenance ce jour-là attend le lundi.",
      en: "A shop open on Saturday without maintenance that day waits until Monday."),
    example: Text(fr: "non", en: "no"), level: .detail, need: .optional, unknown: true)
  static let penalties = Question<Bool>(
    id, "penalties", .yesNo, prompt: Text(fr: "Pénalités de retard offertes", en: "Late penalties offered"),
    help: Text(
      fr: "Sans elles, un délai n'est qu'une intention.", en: "Without them a delay is only an intention."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true)
  static let monthlyCap = Question<Rate>(
    id, "penalty_monthly_cap", .rate,
    prompt: Text(fr: "Plafond des pénalités par mois", en: "Monthly cap on penalties"),
    help: Text(
      fr: "En part de la redevance du mois. En dessous de 10 %, il ne pèse rien.",
      en: "As a share of the month's fee. Below 10% it weighs nothing."),
    example: Text(fr: "15 %", en: "15%"), level: .detail, need: .optional, unknown: true,
    asked: { $0[penalties] == true })
  static let annualCap = Question<Rate>(
    id, "penalty_annual_cap", .rate,
    prompt: Text(fr: "Plafond des pénalités par an", en: "Annual cap on penalties"),
    help: Text(fr: "En part de douze redevances.", en: "As a share of twelve fees."),
    example: Text(fr: "10 %", en: "10%"), level: .detail, need: .optional, unknown: true,
    asked: { $0[penalties] == true })
  static let noticeMonths = Question<Int>(
    id, "notice_months", .number(0...60, .months),
    prompt: Text(fr: "Préavis offert (mois)", en: "Notice offered (months)"),
    help: Text(
      fr: "Plus de trois mois, et l'on oublie la date.", en: "More than three months, and the date is forgotten."),
    example: Text(same: "3"), level: .detail, need: .optional, unknown: true)
  static let renewal = Question<Renewal>(
    id, "renewal", .choice(Renewal.options), prompt: Text(fr: "Reconduction offerte", en: "Renewal offered"),
    help: Text(
      fr:
        "Tacite, elle se fait si personne ne la refuse à temps. La loi qui impose un rappel ne protège pas les sociétés.",
      en:
        "Tacit, it happens unless someone refuses in time. The law that demands a reminder does not protect companies."),
    example: Text(fr: "tacite reconduction", en: "tacit renewal"), level: .detail, need: .optional, unknown: true,
    sources: [Law.noReminder])
  static let renewalMonths = Question<Int>(
    id, "renewal_months", .number(1...120, .months),
    prompt: Text(fr: "Reconduite pour (mois)", en: "Renewed for (months)"),
    help: Text(
      fr: "Reconduite pour toute sa durée d'origine, une offre longue l'est deux fois.",
      en: "Renewed for all of its first term, a long offer is long twice."),
    example: Text(same: "12"), level: .detail, need: .optional, unknown: true, asked: { $0[renewal] == .tacit })
  static let subcontracting = Question<Subcontracting>(
    id, "subcontracting", .choice(Subcontracting.options), prompt: Text(fr: "Sous-traitance", en: "Subcontracting"),
    help: Text(
      fr: "Qui viendra chez vous, et qui verra vos données.", en: "Who will come to you, and who will see your data."),
    example: Text(fr: "déclarée", en: "declared"), level: .detail, need: .optional, unknown: true)
  static let dataLocation = Question<String>(
    id, "data_location", .line(.words), prompt: Text(fr: "Où seront vos données", en: "Where your data will be"),
    help: Text(
      fr: "Le pays de ses serveurs, de ses sauvegardes et de son outil d'assistance.",
      en: "The country of its servers, its backups and its support tool."),
    example: Text(same: "France"), level: .detail, need: .optional, unknown: true)
  static let insurance = Question<Bool>(
    id, "insurance", .yesNo, prompt: Text(fr: "Attestation d'assurance jointe", en: "Insurance certificate enclosed"),
    help: Text(
      fr: "L'assurance couvre-t-elle ce que l'offre promet ?",
      en: "Does the insurance cover what the offer promises?"),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true)
  static let generalTerms = Question<Bool>(
    id, "general_terms", .yesNo,
    prompt: Text(fr: "Ses conditions générales sont jointes", en: "Its general terms are enclosed"),
    help: Text(
      fr: "Demandez-les et lisez-les : le contrat dira qu'elles passent après lui.",
      en: "Ask for them and read them: the contract will say that they come after it."),
    example: Text(fr: "oui", en: "yes"), level: .detail, need: .optional, unknown: true,
    sources: [Law.generalTerms, Law.termsOnRequest])
  static let traps = Question<[Trap]>(
    id, "traps", .choices(Trap.options), prompt: Text(fr: "Ce que son texte prévoit", en: "What its text provides"),
    hint: Text(fr: "Entrée : rien de tel", en: "Enter: nothing of the kind"),
    help: Text(
      fr: "Lisez l'offre et ses conditions générales, et cochez ce qui s'y trouve : chacun est un piège connu.",
      en: "Read the offer and its general terms, and tick what is there: each is a known trap."),
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
