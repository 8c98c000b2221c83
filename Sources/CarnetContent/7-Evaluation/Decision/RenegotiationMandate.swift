import CarnetCore

/// What the negotiator is charged to obtain, axis by axis, from what the period showed.
enum RenegotiationMandate {
  static let kind = DocumentKind(
    "renegotiation-mandate", name: Text(fr: "mandat de renégociation", en: "renegotiation mandate"),
    title: Text(fr: "Mandat de renégociation", en: "Renegotiation mandate"),
    stage: .evaluation,
    prepare: ContractPage.inForce
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let notice = NoticeTerms(page.contract, on: page.today)
    let proposal = page.view.flatMap(Proposal.init)
    var blocks: [Document.Block] = [
      .facts([
        page.fact("Prestataire", "Provider", page.provider),
        page.fact("Décision", "Decision", page.dossier[Evaluation.decision]?.label[page.language]),
        page.fact("Raisons", "Reasons", page.dossier[Evaluation.reason]),
        page.fact("Redevance actuelle", "Current fee", page.wording.money(page.contract.monthlyFee)),
        page.fact(
          "À conclure avant", "Conclude by",
          page.contract.renewal == .tacit ? page.wording.dayInFull(notice.sendBy) : page.wording.dayInFull(notice.end)),
        page.fact("Droit de réponse", "Right of reply", reply(page)),
      ])
    ]
    if let proposal {
      blocks += [
        page.heading("Ce que Carnet a proposé", "What Carnet proposed"),
        .facts([page.fact("Proposition", "Proposal", proposal.decision.label[page.language])]),
        .list(numbered: false, proposal.reasons.map { $0[page.language] }),
      ]
    }
    for axis in Axis.allCases {
      blocks.append(.heading(level: 1, title(axis, page)))
      blocks.append(
        page.table(
          [
            page.column("Constat", "What was seen"), page.column("Ce que nous demandons", "What we ask"),
            page.column("En contrepartie", "In return"),
          ],
          points(axis, page).map { [$0.seen, $0.asked, Table.blank] },
          else: "Rien à renégocier : gardez ce qui est acquis.", "Nothing to renegotiate: keep what you have."))
    }
    let signatory = page.name(page.dossier[Evaluation.decidedBy]) ?? page.dossier[Company.legalRepresentative] ?? ""
    return blocks + [
      .note(
        page.say(
          "Sans accord à cette date, dénoncez le contrat pour garder le choix. La lettre de dénonciation est prête.",
          "Without agreement by that day, give notice to keep your options open. The termination letter is ready.")),
      .signatures([
        Document.Signature(party: page.dossier[Company.name] ?? "", signatory: signatory, signed: "")
      ]),
    ]
  }

  /// Until when the provider could answer its sheet, and when it was heard.
  private static func reply(_ page: ContractPage) -> String? {
    guard let right = RightOfReply(page.dossier, now: page.now) else { return nil }
    let until = page.wording.day(right.until)
    let heard = page.dossier[Evaluation.heardOn].map(page.wording.day)
    return heard.map {
      page.say("jusqu'au \(until) ; a pu répondre le \($0)", "until \(until); able to reply on \($0)")
    }
      ?? page.say("jusqu'au \(until)", "until \(until)")
  }

  /// Something seen and what is asked for it.
  struct Point: Hashable, Sendable {
    let seen: String
    let asked: String
  }

  /// What the period shows on an axis: events that speak for themselves, then the weak criteria of the control sheet.
  static func points(_ axis: Axis, _ page: ContractPage) -> [Point] {
    let events: [Point] =
      switch axis {
      case .price: price(page)
      case .quality: quality(page)
      case .delay: delay(page)
      case .guarantees: guarantees(page)
      }
    return events + weak(axis, page)
  }

  private static func title(_ axis: Axis, _ page: ContractPage) -> String { capitalised(axis.label[page.language]) }

  /// The criteria of the control sheet that were marked 2 or below.
  private static func weak(_ axis: Axis, _ page: ContractPage) -> [Point] {
    guard let view = page.view else { return [] }
    return view.sheet.weak.filter { $0.criterion.axis == axis }.map { row in
      let target = row.criterion.indicator.flatMap { indicator in
        indicator.target(in: page.dossier).map { indicator.words($0, page.language) }
      }
      let title = row.criterion.title[page.language]
      return Point(
        seen: "\(title)\(page.say(" : ", ": "))\(row.basis[page.language])",
        asked: target.map { page.say("un engagement sur l'objectif, \($0)", "a commitment to the target, \($0)") }
          ?? page.say("un plan daté", "a dated plan"))
    }
  }

  /// Incidents reported while nobody was there: what the contract's clock does not show.
  private static func delay(_ page: ContractPage) -> [Point] {
    judged(page).filter { clock in
      [.p1, .p2].contains(clock.facts.severity) && clock.facts.restored != nil
        && (!page.timeline.terms(at: clock.facts.reported).clock(for: clock.facts.severity, at: clock.facts.site)
          .isOpen(at: clock.facts.reported)
          || clock.wall > 24 * 3_600 + clock.gross)
    }.map { clock in
      let title = page.dossier[Incident.title, of: clock.facts.item] ?? ""
      let lived = page.duration(clock.wall)
      let counted = page.duration(clock.restoring)
      return Point(
        seen: page.say(
          "\(clock.facts.item) \(title) : \(counted) en heures du contrat, durée réelle \(lived)",
          "\(clock.facts.item) \(title): \(counted) in contract hours, elapsed time \(lived)"),
        asked: page.say(
          "astreinte ou plage plus large pour ce service", "on-call cover or wider hours for this service"))
    }
  }

  /// Assets behind several of the gravest incidents, and what the staff complain of.
  private static func quality(_ page: ContractPage) -> [Point] {
    repeated(page) + users(page)
  }

  /// The questions of the survey on which the staff are least content, where too few of them are satisfied.
  private static func users(_ page: ContractPage) -> [Point] {
    guard let view = page.view, case .measured(let satisfied) = IndicatorContent.satisfaction.measure(view),
      satisfied.value < ControlSheet.leastSatisfied
    else { return [] }
    let indicator = IndicatorContent.satisfaction
    return satisfied.parts.filter { $0.unit == .mark && $0.value < 3.5 }.sorted { $0.value < $1.value }.map { part in
      Point(
        seen: page.say(
          "les salariés, sur « \(part.label.fr) » : \(indicator.words(of: part, .fr)), réponses : \(part.n)",
          "staff, on “\(part.label.en)”: \(indicator.words(of: part, .en)), answers: \(part.n)"),
        asked: page.say("un plan daté sur ce point", "a dated plan on this point"))
    }
  }

  private static func repeated(_ page: ContractPage) -> [Point] {
    let grave = judged(page).filter { $0.facts.severity == .p1 }
    let byAsset = Dictionary(grouping: grave) { page.dossier[Incident.asset, of: $0.facts.item] }
    return byAsset.compactMap { asset, clocks in asset.map { (asset: $0, count: clocks.count) } }
      .filter { $0.count > 1 }.sorted { ($1.count, $0.asset) < ($0.count, $1.asset) }.map { found in
        Point(
          seen: page.say(
            "\(page.asset(found.asset, on: page.today)) : \(found.count) des \(grave.count) incidents P1",
            "\(page.asset(found.asset, on: page.today)): \(found.count) of the \(grave.count) P1 incidents"),
          asked: page.say("le remplacer maintenant", "replace it now"))
      }
  }

  private static func guarantees(_ page: ContractPage) -> [Point] {
    var points: [Point] = []
    if let penalties = page.view?.facts?.penalties {
      let capped = penalties.months.count { $0.isCapped }
      if capped > 0 {
        points.append(
          Point(
            seen: page.say(
              "\(Text.months(capped).fr) au plafond des pénalités", "\(Text.months(capped).en) at the penalty cap"),
            asked: page.say(
              "droit de partir après trois mois au plafond", "right to leave after three capped months")))
      }
    }
    let waits = IncidentTies(in: page.dossier).waits
    let late = judged(page).filter { clock in
      clock.isRestoringLate
        && (waits[clock.facts.item] ?? []).contains { page.dossier[Suspension.reason, of: $0] == .thirdPartyWait }
    }
    points += late.map { clock in
      Point(
        seen: page.say(
          "\(clock.facts.item) : en retard à cause d'un tiers",
          "\(clock.facts.item): late because of a third party"),
        asked: page.say(
          "le prestataire relance le tiers et en est responsable",
          "the provider chases the third party and is responsible for it"))
    }
    return points
  }

  private static func price(_ page: ContractPage) -> [Point] {
    var points: [Point] = []
    if let account = PenaltyAccount(page.dossier, through: page.today, now: page.now), account.owed > account.deducted {
      let left = Money(cents: account.owed.cents - account.deducted.cents)
      points.append(
        Point(
          seen: page.say(
            "\(page.wording.money(left)) de pénalités restent à déduire",
            "\(page.wording.money(left)) of penalties still to deduct"),
          asked: page.say("les déduire de la prochaine facture", "deduct them from the next invoice")))
    }
    let wrong = page.dossier.items(of: Invoice.id).filter { page.dossier[Invoice.correct, of: $0] == false }
    if !wrong.isEmpty {
      let names = wrong.map { page.dossier[Invoice.number, of: $0] ?? $0.description }
      points.append(
        Point(
          seen: page.say("factures inexactes : ", "incorrect invoices: ") + page.wording.list(names, conjunction: .and),
          asked: page.say("un détail de prix par ligne", "a price for each line")))
    }
    return points
  }

  /// The incidents of the period that is judged.
  private static func judged(_ page: ContractPage) -> [IncidentClock] {
    page.view?.facts?.clocks ?? []
  }
}
