import CarnetCore

/// The fourteen points of a review meeting, each prepared from what is noted.
enum MeetingAgenda {
  static let kind = FollowUpPage.kind(
    "meeting-agenda", Text(fr: "Ordre du jour de réunion", en: "Meeting agenda")
  ) { page in
    let next = next(page)
    let points: [(Text, [Document.Block])] = [
      (Text(fr: "Actions en cours, les en retard d'abord", en: "Actions under way, late ones first"), actions(page)),
      (Text(fr: "Incidents P1 et P2, un par un", en: "Incidents P1 and P2, one by one"), incidents(page)),
      (Text(fr: "Indicateurs et cibles", en: "Indicators and targets"), indicators(page)),
      (
        Text(fr: "Pénalités proposées, remarques du prestataire", en: "Penalties proposed, the provider's remarks"),
        penalties(page)
      ),
      (Text(fr: "Visites et planning", en: "Visits and schedule"), visits(page)),
      (Text(fr: "Comptes rendus qui manquent", en: "Reports that are missing"), reports(page)),
      (
        Text(
          fr: "Parc, pièces, fins de support sous douze mois", en: "Assets, parts, ends of support within twelve months"
        ), assets(page)
      ),
      (Text(fr: "Sauvegardes et essais de restauration", en: "Backups and restore tests"), tests(page)),
      (
        Text(fr: "Sécurité, écarts au plan, revue des accès", en: "Security, deviations, review of access"),
        security(page)
      ),
      (Text(fr: "Registre des conseils", en: "Advice register"), advice(page)),
      (Text(fr: "Satisfaction", en: "Satisfaction"), satisfaction(page)),
      (Text(fr: "Factures, budget, révision du prix", en: "Invoices, budget, price revision"), invoices(page)),
      (Text(fr: "Calendrier du contrat", en: "Calendar of the contract"), calendar(page)),
      (
        Text(fr: "Décisions et actions", en: "Decisions and actions"),
        [
          .table(
            Table(
              columns: [page.column("Quoi", "What"), page.column("Qui", "Who"), page.column("Pour le", "By")],
              rows: Array(repeating: ["\u{A0}", "\u{A0}", "\u{A0}"], count: 4)))
        ]
      ),
    ]
    var blocks: [Document.Block] = [
      .facts([
        page.fact("Réunion", "Meeting", next.flatMap { page.dossier[Meeting.kind, of: $0] }),
        page.fact(
          "Prévue le", "Planned for", next.flatMap { page.dossier[Meeting.planned, of: $0] }.map(page.wording.dayInFull)
        ),
        page.fact("Pour nous", "For us", page.manager),
        page.fact("Pour \(page.provider)", "For \(page.provider)", page.terms.settled(ContractForm.providerLead)),
      ])
    ]
    for (index, point) in points.enumerated() {
      blocks.append(.heading(level: 1, "\(index + 1). \(point.0[page.language])"))
      blocks += point.1
    }
    return blocks
  }

  /// The next meeting planned and not held.
  private static func next(_ page: FollowUpPage) -> ItemID? {
    page.dossier.items(of: Meeting.id).filter { page.dossier[Meeting.held, of: $0] == nil }.min {
      (page.dossier[Meeting.planned, of: $0]?.ordinal ?? .max)
        < (page.dossier[Meeting.planned, of: $1]?.ordinal ?? .max)
    }
  }

  static func actions(_ page: FollowUpPage) -> [Document.Block] {
    let dossier = page.dossier
    let open = dossier.items(of: MeetingAction.id).filter { dossier[MeetingAction.done, of: $0] == nil }.sorted {
      (dossier[MeetingAction.due, of: $0]?.ordinal ?? .max, $0) < (
        dossier[MeetingAction.due, of: $1]?.ordinal ?? .max, $1
      )
    }
    return [
      page.table(
        [
          page.column("N°", "No."), page.column("Quoi", "What"), page.column("Qui", "Who"),
          page.column("Pour le", "By"),
          page.column("", ""),
        ],
        open.map { action in
          let due = dossier[MeetingAction.due, of: action]
          return [
            action.description, dossier[MeetingAction.what, of: action] ?? "",
            dossier[MeetingAction.owner, of: action] ?? "",
            page.day(due), due.map { $0 < page.today } ?? false ? page.say("en retard", "late") : "",
          ]
        }, else: "Aucune action en cours.", "No action under way.")
    ]
  }

  private static func incidents(_ page: FollowUpPage) -> [Document.Block] {
    let grave = page.clocks.filter { [.p1, .p2].contains($0.facts.severity) }
    return [
      page.table(
        [
          page.column("N°", "No."), page.column("Incident", "Incident"), page.column("Grav.", "Sev."),
          page.column("Signalé", "Reported"), page.column("Rétabli en", "Restored in", .trailing),
          page.column("Verdict", "Verdict"), page.column("Cause", "Cause"),
        ],
        grave.map { clock in
          let item = clock.facts.item
          return [
            item.description, page.dossier[Incident.title, of: item] ?? "", clock.facts.severity.rawValue,
            page.moment(clock.facts.reported) ?? "", clock.facts.restored == nil ? "—" : page.duration(clock.restoring),
            page.verdict(clock), page.dossier[Incident.cause, of: item] ?? "—",
          ]
        }, else: "Aucun incident P1 ou P2.", "No incident P1 or P2.")
    ]
  }

  private static func indicators(_ page: FollowUpPage) -> [Document.Block] {
    guard let period = EvaluationContent.period(page.dossier, page.now) else { return [] }
    let rows = IndicatorContent.all.compactMap { indicator -> [String]? in
      guard case .measured(let measurement) = indicator.measure(page.dossier, period, page.now) else { return nil }
      return [
        indicator.id, indicator.name[page.language], indicator.words(measurement.value, page.language),
        indicator.target(in: page.dossier).map { indicator.words($0, page.language) } ?? "—", String(measurement.n),
      ]
    }
    return [
      page.table(
        [
          page.column("N°", "No."), page.column("Indicateur", "Indicator"), page.column("Valeur", "Value", .trailing),
          page.column("Cible", "Target", .trailing), page.column("n", "n", .trailing),
        ], rows, else: "Aucun chiffre encore.", "No figure yet.")
    ]
  }

  private static func penalties(_ page: FollowUpPage) -> [Document.Block] {
    guard let account = PenaltyAccount(page.dossier, through: page.today, now: page.now) else {
      return [.paragraph(page.say("Le contrat n'a pas de pénalités.", "The contract has no penalties."))]
    }
    let awaiting = account.penalties.awaitingNotice
    let notice =
      awaiting.isEmpty
      ? []
      : [
        Document.Block.paragraph(
          page.say(
            "Attendent une mise en demeure\u{A0}: \(awaiting.map(\.item.description).joined(separator: ", ")).",
            "Await a formal notice: \(awaiting.map(\.item.description).joined(separator: ", "))."))
      ]
    return [
      .paragraph(
        page.say(
          "Dû\u{A0}: \(page.wording.money(account.owed))\u{A0}; déjà déduit\u{A0}: \(page.wording.money(account.deducted)). Détail au bordereau de pénalités.",
          "Due: \(page.wording.money(account.owed)); deducted already: \(page.wording.money(account.deducted)). Details in the penalty statement."
        ))
    ] + notice
  }

  private static func visits(_ page: FollowUpPage) -> [Document.Block] {
    guard let plan = PreventivePlan(visitsOf: page.dossier, now: page.now) else { return [] }
    let over = plan.slots.filter { $0.held != nil || $0.last < page.today }
    let held = over.count { $0.held != nil }
    var entries = [
      page.say(
        "\(held) visites tenues sur \(over.count), dont \(over.count { plan.isOnTime($0) }) à l'heure",
        "\(held) visits held of \(over.count), \(over.count { plan.isOnTime($0) }) on time")
    ]
    if let next = plan.slots.first(where: { $0.held == nil && $0.last >= page.today }) {
      entries.append(
        page.say(
          "prochaine visite\u{A0}: \(page.day(next.planned ?? next.due))",
          "next visit: \(page.day(next.planned ?? next.due))"))
    }
    return [.list(numbered: false, entries)]
  }

  private static func reports(_ page: FollowUpPage) -> [Document.Block] {
    let missing = page.dossier.items(of: Intervention.id).compactMap { visit -> String? in
      guard page.dossier[Intervention.report, of: visit] == nil,
        let due = Intervention.reportDue(visit, in: page.dossier, page.contract.clock, now: page.now)
      else { return nil }
      return page.say("\(visit), attendu le \(page.day(due))", "\(visit), due on \(page.day(due))")
    }
    return [page.list(missing, else: "Aucun.", "None.")]
  }

  private static func assets(_ page: FollowUpPage) -> [Document.Block] {
    let limit = page.today.adding(months: 12)
    var entries = page.terms.coveredAssets.compactMap { asset -> String? in
      guard let end = page.dossier[Asset.supportEnd, of: asset], end < limit else { return nil }
      return page.say(
        "\(page.asset(asset))\u{A0}: support fini le \(page.day(end))",
        "\(page.asset(asset)): support ends on \(page.day(end))")
    }
    entries += page.dossier.items(of: Part.id).map { part in
      page.say("pièce ", "part ")
        + "\(part), \(page.dossier[Part.reference, of: part] ?? ""), \(page.asset(page.dossier[Part.asset, of: part]))"
    }
    return [page.list(entries, else: "Rien de nouveau.", "Nothing new.")]
  }

  private static func tests(_ page: FollowUpPage) -> [Document.Block] {
    let dossier = page.dossier
    return [
      page.list(
        dossier.items(of: RestoreTest.id).map { test in
          let scope = dossier[RestoreTest.scope, of: test] ?? ""
          guard let done = dossier[RestoreTest.done, of: test] else {
            let planned = page.day(dossier[RestoreTest.planned, of: test])
            return page.say(
              "\(scope)\u{A0}: prévu le \(planned), pas fait", "\(scope): planned for \(planned), not done")
          }
          let result =
            dossier[RestoreTest.result, of: test]?.label[page.language] ?? page.say("sans résultat", "no result")
          return "\(scope)\(page.say("\u{A0}: ", ": "))\(page.day(done)), \(result)"
        }, else: "Aucun essai n'est noté.", "No test is noted.")
    ]
  }

  private static func security(_ page: FollowUpPage) -> [Document.Block] {
    let alerts = page.dossier.items(of: SecurityEvent.id).map { event in
      "\(event) \(page.dossier[SecurityEvent.title, of: event] ?? ""), \(page.moment(page.dossier[SecurityEvent.knownAt, of: event]) ?? "")"
    }
    return [
      page.list(
        alerts + [
          page.say(
            "écarts au plan d'assurance sécurité depuis la dernière fois",
            "deviations from the security plan since last time"),
          page.say(
            "comptes d'administration\u{A0}: qui en a encore besoin", "administrator accounts: who still needs them"),
        ], else: "", "")
    ]
  }

  private static func advice(_ page: FollowUpPage) -> [Document.Block] {
    let dossier = page.dossier
    let entries = dossier.items(of: Advice.id).map { item in
      let answer =
        dossier[Advice.answer, of: item]?.label[page.language] ?? page.say("attend une réponse", "awaits an answer")
      return
        "\(page.day(dossier[Advice.date, of: item])), \(dossier[Advice.text, of: item] ?? "")\(page.say("\u{A0}: ", ": "))\(answer)"
    }
    return [page.list(entries, else: "Aucun conseil noté\u{A0}: en demander.", "No advice noted: ask for some.")]
  }

  private static func satisfaction(_ page: FollowUpPage) -> [Document.Block] {
    let means = page.dossier.items(of: Intervention.id).compactMap { visit in
      Intervention.mean(of: visit, in: page.dossier).map { "\(visit) \(page.wording.decimal($0, places: 2))" }
    }
    return [
      page.list(
        means.isEmpty
          ? []
          : [
            page.say("Fiches après intervention, sur 5\u{A0}: ", "Forms after visits, out of 5: ")
              + means.joined(separator: ", ")
          ], else: "Aucune fiche n'est remplie.", "No form is filled.")
    ]
  }

  private static func invoices(_ page: FollowUpPage) -> [Document.Block] {
    let dossier = page.dossier
    return [
      page.table(
        [
          page.column("Facture", "Invoice"), page.column("Émise", "Issued"), page.column("HT", "Excl. VAT", .trailing),
          page.column("Payée", "Paid"), page.column("À dire", "To be said"),
        ],
        dossier.items(of: Invoice.id).map { invoice in
          let check = InvoiceCheck(invoice, in: dossier, page.contract, now: page.now)
          var remarks =
            dossier[Invoice.correct, of: invoice] == false
            ? page.lines(dossier[Invoice.errors, of: invoice])
            : (check?.withoutLateness ?? []).map { $0.sentence[page.language] }
          if let check, check.daysLate > 0, dossier[Invoice.paid, of: invoice] != nil {
            let interest =
              check.interest.map { ", " + page.wording.money($0) + page.say(" d'intérêts", " of interest") }
              ?? check.missingRate.map { ", " + $0[page.language] } ?? ""
            remarks.append(
              page.say(
                "payée \(check.daysLate) jours en retard\(interest)", "paid \(check.daysLate) days late\(interest)"))
          }
          return [
            dossier[Invoice.number, of: invoice] ?? "", page.day(dossier[Invoice.issued, of: invoice]),
            dossier[Invoice.amount, of: invoice].map(page.wording.money) ?? "—",
            page.day(dossier[Invoice.paid, of: invoice]),
            remarks.joined(separator: "\n"),
          ]
        }, else: "Aucune facture n'est notée.", "No invoice is noted.")
    ]
  }

  private static func calendar(_ page: FollowUpPage) -> [Document.Block] {
    let dates = ContractContent.agenda(page.dossier, page.now).sorted { ($0.day, $0.title.fr) < ($1.day, $1.title.fr) }
    return [
      page.list(dates.map { "\(page.day($0.day)), \($0.title[page.language])" }, else: "Aucune date.", "No date.")
    ]
  }
}

/// The minutes of the last meeting held.
enum MeetingMinutes {
  static let kind = FollowUpPage.kind(
    "meeting-minutes", Text(fr: "Compte rendu de réunion", en: "Meeting minutes"),
    lacking: { dossier, _ in
      Meeting.last(dossier) == nil
        ? Finding(
          Text(fr: "Aucune réunion n'a encore été tenue.", en: "No meeting has been held yet."),
          at: dossier.items(of: Meeting.id).first.map { [Meeting.held.address(of: $0)] } ?? []) : nil
    }
  ) { page in
    let dossier = page.dossier
    guard let meeting = Meeting.last(dossier) else { return [] }
    let people = (dossier[Meeting.attendees, of: meeting] ?? []).compactMap { page.name($0) }
    let decided = dossier.items(of: MeetingAction.id).filter {
      Context(dossier: dossier, subject: Subject(MeetingAction.id, $0), now: page.now)[MeetingAction.meeting] == meeting
    }
    return [
      .facts([
        page.fact("Réunion", "Meeting", dossier[Meeting.kind, of: meeting]),
        page.fact("Prévue le", "Planned for", dossier[Meeting.planned, of: meeting].map(page.wording.dayInFull)),
        page.fact("Tenue le", "Held on", dossier[Meeting.held, of: meeting].map(page.wording.dayInFull)),
        page.fact("Présents, pour nous", "Present, for us", page.wording.list(people, conjunction: .and)),
        page.fact(
          "Présents, pour \(page.provider)", "Present, for \(page.provider)",
          dossier[Meeting.providerAttendees, of: meeting]),
      ]), page.heading("Décisions", "Decisions"),
      page.list(page.lines(dossier[Meeting.decisions, of: meeting]), else: "Aucune.", "None."),
      page.heading("Actions décidées", "Actions decided"),
      page.table(
        [
          page.column("N°", "No."), page.column("Quoi", "What"), page.column("Qui", "Who"),
          page.column("Pour le", "By"),
        ],
        decided.map {
          [
            $0.description, dossier[MeetingAction.what, of: $0] ?? "", dossier[MeetingAction.owner, of: $0] ?? "",
            page.day(dossier[MeetingAction.due, of: $0]),
          ]
        }, else: "Aucune.", "None."), page.heading("Actions encore ouvertes", "Actions still open"),
    ] + MeetingAgenda.actions(page) + [
      .paragraph(
        page.say(
          "Merci de signaler par écrit ce qui vous semblerait inexact.",
          "Please say in writing what seems inexact to you.")),
      .signatures([
        Document.Signature(party: dossier[Company.name] ?? "", signatory: page.manager ?? "", signed: ""),
        Document.Signature(
          party: page.provider, signatory: page.terms.settled(ContractForm.providerLead) ?? "", signed: ""),
      ]),
    ]
  }
}
