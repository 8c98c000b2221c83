import CarnetCore

/// What is claimed from the provider for lateness, incident by incident and month by month (*bordereau de pénalités*).
enum PenaltyStatement {
  static let kind = FollowUpPage.kind(
    "penalty-statement", Text(fr: "Bordereau de pénalités", en: "Penalty statement"),
    lacking: { dossier, now in
      guard let contract = ContractFacts(dossier, now: now), contract.penalties == nil else { return nil }
      return Finding(
        Text(fr: "Le contrat n'a pas de pénalités.", en: "The contract has no penalties."),
        at: [ContractForm.penalties.address()])
    }
  ) { page in
    let to = EvaluationContent.period(page.dossier, page.now).map { min($0.to, page.today) } ?? page.today
    guard let account = PenaltyAccount(page.dossier, through: to, now: page.now) else { return [] }
    let penalties = account.penalties
    let clocks = Dictionary(account.clocks.map { ($0.facts.item, $0) }, uniquingKeysWith: { first, _ in first })
    let comments = page.terms.settled(ContractForm.observationDays) ?? 15
    return [
      .facts([
        page.fact("Prestataire", "Provider", page.provider),
        page.fact("Arrêté au", "Stated on", page.wording.day(to)),
        page.fact("Redevance mensuelle HT", "Monthly fee excl. VAT", page.wording.money(page.contract.monthlyFee)),
        page.fact("Dû", "Due", page.wording.money(account.owed)),
        page.fact("Déjà déduit", "Deducted already", page.wording.money(account.deducted)),
        page.fact(
          "Reste à déduire", "Left to deduct",
          page.wording.money(Money(cents: max(0, account.owed.cents - account.deducted.cents)))),
      ]), page.heading("Incident par incident", "Incident by incident"),
      page.table(
        [
          page.column("N°", "No."), page.column("Incident", "Incident"), page.column("Gravité", "Severity"),
          page.column("Prise en charge", "Response"), page.column("Dépassement", "Over by", .trailing),
          page.column("Heures entamées", "Hours begun", .trailing),
          page.column("Part de la redevance", "Share of the fee", .trailing),
        ],
        penalties.charges.map { charge in
          [
            charge.item.description, page.dossier[Incident.title, of: charge.item] ?? "",
            clocks[charge.item]?.facts.severity.rawValue ?? "",
            charge.isResponseLate ? page.say("tardive", "late") : "—",
            clocks[charge.item].map { page.duration($0.overrun) } ?? "—", String(charge.hours),
            page.wording.rate(Rate(basisPoints: charge.points)),
          ]
        }, else: "Aucun délai n'a été dépassé.", "No delay was exceeded."),
      page.heading("Mois par mois", "Month by month"),
      page.table(
        [
          page.column("Mois", "Month"), page.column("Avant plafonds", "Before caps", .trailing),
          page.column("Dû", "Due", .trailing), page.column("", ""),
        ],
        penalties.months.map { month in
          [
            page.wording.month(year: month.month / 12, month: month.month % 12 + 1), page.wording.money(month.gross),
            page.wording.money(month.due), month.isCapped ? page.say("plafond", "capped") : "",
          ]
        }
          + (penalties.months.isEmpty
            ? []
            : [[page.say("Total", "Total"), page.wording.money(penalties.gross), page.wording.money(account.owed), ""]]),
        else: "Rien n'est dû.", "Nothing is due."),
      page.heading("Vos observations", "Your comments"),
      .paragraph(
        page.say(
          "Vous avez \(comments) jours pour répondre à chaque ligne, avec vos preuves. Ensuite, le montant dû se déduit de la facture suivante, hors TVA, sous le libellé « pénalité ».",
          "You have \(comments) days to answer each line, with your evidence. After that the amount due is deducted from the next invoice, outside VAT, worded “penalty”."
        )),
      .note(
        page.say(
          "Le juge peut modérer une pénalité (\(Law.penalty.citation.fr)).",
          "A judge may moderate a penalty (\(Law.penalty.citation.en)).")),
    ]
  }
}
