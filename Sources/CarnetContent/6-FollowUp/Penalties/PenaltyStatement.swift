import CarnetCore

/// What is claimed from the provider for lateness, incident by incident and month by month (*bordereau de pénalités*).
enum PenaltyStatement {
  static let kind = DocumentKind(
    "penalty-statement", name: Text(fr: "relevé des pénalités", en: "penalty statement"),
    title: Text(fr: "Bordereau de pénalités", en: "Penalty statement"), stage: .followUp,
    prepare: {
      ContractPage.inForce($0).provided(
        { $0.timeline.hasPenalties },
        else: Text(fr: "Le contrat n'a pas de pénalités.", en: "The contract has no penalties."),
        at: [ContractForm.penalties.address()])
    }
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let to = page.view.map { min($0.period.to, page.today) } ?? page.today
    guard let account = PenaltyAccount(page.dossier, through: to, now: page.now),
      let terms = page.contract.penalties ?? page.timeline.versions.compactMap(\.terms.penalties).last
    else { return [] }
    let comments = page.terms.settled(ContractForm.observationDays) ?? 15
    return [
      .facts(
        versions(page) + [
          page.fact("Prestataire", "Provider", page.provider),
          page.fact("Établi au", "As of", page.wording.day(to)),
          page.fact("Redevance mensuelle HT", "Monthly fee excl. VAT", page.wording.money(page.contract.monthlyFee)),
          page.fact("Calcul", "Calculation", terms.method.label[page.language]),
          page.fact("Mois de la pénalité", "Month of the penalty", terms.month.label[page.language]),
          page.fact("Plafonds", "Caps", caps(terms, page)),
          page.fact("Mise en demeure", "Formal notice", notice(terms, page)),
          page.fact("Dû", "Due", page.wording.money(account.owed)),
          page.fact("Déjà déduit", "Already deducted", page.wording.money(account.deducted)),
          page.fact(
            "Reste à déduire", "Still to deduct",
            page.wording.money(Money(cents: max(0, account.owed.cents - account.deducted.cents)))),
        ]), page.heading("Incident par incident", "Incident by incident"),
      incidents(
        account.penalties.charges.filter(\.isDue), account, terms, page,
        else: account.penalties.awaitingNotice.isEmpty
          ? "Aucun délai n'a été dépassé." : "Rien n'est dû tant que la mise en demeure n'est pas envoyée.",
        account.penalties.awaitingNotice.isEmpty
          ? "No time limit was exceeded." : "Nothing is due before formal notice is sent."),
    ] + awaiting(account, terms, page) + [page.heading("Mois par mois", "Month by month")] + months(account, page) + [
      page.heading("Votre réponse", "Your reply"),
      .paragraph(
        page.say(
          "Vous avez \(Text.days(comments).fr) pour répondre à chaque ligne, avec vos preuves. Ensuite, nous déduisons le montant dû de la facture suivante, hors TVA, sous le libellé « pénalité ».",
          "You have \(Text.days(comments).en) to reply to each line, with your evidence. After that we deduct the amount due from the next invoice, outside VAT, described as “penalty”."
        )),
    ] + remarks(account, page) + [
      .note(
        page.say(
          "Le juge peut réduire une pénalité (\(Law.penalty.citation.fr)). \(Law.penaltyTax.rule.fr) (\(Law.penaltyTax.state.fr))",
          "A judge may reduce a penalty (\(Law.penalty.citation.en)). \(Law.penaltyTax.rule.en) (\(Law.penaltyTax.state.en))"
        ))
    ]
  }

  /// The versions of the contract, where there are several: the terms told are those in force.
  private static func versions(_ page: ContractPage) -> [Document.Fact] {
    page.timeline.words(page.language).map { [page.fact("Versions du contrat", "Contract versions", $0)] } ?? []
  }

  /// What the provider answered, line by line.
  private static func remarks(_ account: PenaltyAccount, _ page: ContractPage) -> [Document.Block] {
    let said = account.penalties.charges.compactMap { charge in
      page.dossier[Incident.penaltyRemarks, of: charge.item].map { "\(charge.item)\(page.say(" : ", ": "))\($0)" }
    }
    guard !said.isEmpty else { return [] }
    return [.paragraph(page.say("Reçue à ce jour :", "Received so far:")), .list(numbered: false, said)]
  }

  private static func caps(_ terms: PenaltyTerms, _ page: ContractPage) -> String {
    func rate(_ points: Int) -> String { page.wording.rate(Rate(basisPoints: points)) }
    switch terms.method {
    case .rates:
      return page.say(
        "\(rate(terms.monthlyCap)) de la redevance du mois, \(rate(terms.annualCap)) de douze redevances sur \(terms.capYear.label.fr)",
        "\(rate(terms.monthlyCap)) of the month's fee, \(rate(terms.annualCap)) of twelve fees over \(terms.capYear.label.en)"
      )
    case .publicTerms:
      let exempt = page.wording.money(PenaltyTerms.publicExemption)
      return page.say(
        "\(rate(PenaltyTerms.publicCap)) du contrat, rien jusqu'à \(exempt) en tout",
        "\(rate(PenaltyTerms.publicCap)) of the contract, nothing up to \(exempt) in total")
    }
  }

  private static func notice(_ terms: PenaltyTerms, _ page: ContractPage) -> String {
    terms.isNoticeWaived
      ? page.say("le contrat en dispense", "waived by the contract")
      : page.say(
        "nécessaire, incident par incident (\(Law.penalty.citation.fr))",
        "needed, incident by incident (\(Law.penalty.citation.en))")
  }

  private static func incidents(
    _ charges: [Penalties.Charge], _ account: PenaltyAccount, _ terms: PenaltyTerms, _ page: ContractPage,
    else fr: String, _ en: String
  ) -> Document.Block {
    let isAmended = account.timeline.versions.count > 1
    func judge(_ charge: Penalties.Charge) -> String? {
      account.read[charge.item].flatMap { account.timeline.judge(of: $0.clock.facts) }?[page.language]
    }
    let isJudgeTold = charges.contains { judge($0) != nil }
    let units =
      isAmended
      ? [page.column("Calcul", "Calculation"), page.column("Montant", "Amount", .trailing)]
      : terms.method == .rates
        ? [
          page.column("Heures entamées", "Hours or part-hours", .trailing),
          page.column("Part de la redevance", "Share of the fee", .trailing),
        ]
        : [page.column("Jours entamés", "Days or part-days", .trailing), page.column("Montant", "Amount", .trailing)]
    return page.table(
      [
        page.column("N°", "No."), page.column("Incident", "Incident"), page.column("Gravité", "Severity"),
        page.column("Prise en charge", "Response"), page.column("Dépassement", "Over by", .trailing),
      ] + units + (isJudgeTold ? [page.column("Version appliquée", "Version applied")] : []) + [
        page.column("Mois", "Month")
      ]
        + (terms.isNoticeWaived ? [] : [page.column("Mise en demeure", "Formal notice")]),
      charges.map { charge in
        [
          charge.item.description, page.dossier[Incident.title, of: charge.item] ?? "",
          account.read[charge.item]?.clock.facts.severity.rawValue ?? "",
          charge.isResponseLate ? page.say("tardive", "late") : "—",
          overrun(charge, account, page),
        ]
          + (isAmended
            ? [
              account.penalties.account(of: charge, page.language), page.wording.money(charge.amount),
            ]
            : terms.method == .rates
              ? [String(charge.hours), page.wording.rate(Rate(basisPoints: charge.points))]
              : [String(charge.days), page.wording.money(charge.amount)])
          + (isJudgeTold ? [judge(charge) ?? "—"] : []) + [month(charge, page)]
          + (terms.isNoticeWaived ? [] : [page.day(page.dossier[Incident.penaltyNotice, of: charge.item])])
      }, else: fr, en)
  }

  /// By how much a charge is over its promise when it was read: for one that is open, on the day that is said.
  private static func overrun(
    _ charge: Penalties.Charge, _ account: PenaltyAccount, _ page: ContractPage
  ) -> String {
    guard let (clock, moment) = account.read[charge.item] else { return "—" }
    let over = page.duration(clock.overrun)
    guard charge.isProvisional else { return over }
    let day = page.wording.shortDay(page.contract.clock.zone.localized(moment.adding(seconds: -1)).day)
    return page.say("\(over) au \(day)", "\(over) on \(day)")
  }

  /// The month of a charge; provisional while the incident is open, and where it counted before.
  private static func month(_ charge: Penalties.Charge, _ page: ContractPage) -> String {
    func name(_ month: Int) -> String { page.wording.month(year: month / 12, month: month % 12 + 1) }
    if charge.isProvisional {
      return page.say("\(name(charge.month)), provisoire", "\(name(charge.month)), provisional")
    }
    return name(charge.month)
      + (charge.provisionalIn.map {
        page.say(", provisoire en \(name($0)) avant", ", provisional in \(name($0)) before")
      } ?? "")
  }

  /// What is late and not due yet, for want of the letter.
  private static func awaiting(_ account: PenaltyAccount, _ terms: PenaltyTerms, _ page: ContractPage) -> [Document
    .Block]
  {
    let charges = account.penalties.awaitingNotice
    guard !charges.isEmpty else { return [] }
    let amount = page.wording.money(charges.reduce(Money(cents: 0)) { $0 + $1.amount })
    return [
      page.heading("Pas encore dû", "Not due yet"),
      .paragraph(
        page.say(
          "\(amount) avant plafonds : mise en demeure à envoyer. Envoyez-la, puis enregistrez la date.",
          "\(amount) before caps: formal notice to send. Send it, then enter the date.")),
      incidents(charges, account, terms, page, else: "", ""),
    ]
  }

  private static func months(_ account: PenaltyAccount, _ page: ContractPage) -> [Document.Block] {
    let penalties = account.penalties
    var rows = penalties.months.map { month in
      [
        page.wording.month(year: month.month / 12, month: month.month % 12 + 1), page.wording.money(month.gross),
        page.wording.money(month.due), month.isCapped && !penalties.isExempt ? page.say("plafond", "capped") : "",
      ]
    }
    if !rows.isEmpty {
      rows.append(
        [page.say("Total", "Total"), page.wording.money(penalties.gross), page.wording.money(account.owed), ""])
    }
    let table = page.table(
      [
        page.column("Mois", "Month"), page.column("Avant plafonds", "Before caps", .trailing),
        page.column("Dû", "Due", .trailing), page.column("", ""),
      ], rows, else: "Rien n'est dû.", "Nothing is due.")
    guard penalties.isExempt, !rows.isEmpty else { return [table] }
    let exempt = page.wording.money(PenaltyTerms.publicExemption)
    return [
      table,
      .paragraph(
        page.say(
          "Le total ne dépasse pas \(exempt) : le contrat en exonère le prestataire.",
          "The total does not exceed \(exempt): the contract exempts the provider.")),
    ]
  }
}
