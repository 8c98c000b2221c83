import CarnetCore

/// The letter that asks the provider for what is late, and gives formal notice where a penalty needs it (*relance*).
enum ReminderLetter {
  static let kind = DocumentKind(
    "reminder", name: Text(fr: "relance", en: "reminder"),
    title: Text(fr: "Relance du prestataire", en: "Reminder to the provider"), stage: .followUp,
    prepare: {
      ContractPage.inForce($0).provided(
        { isDue(ContractPage($0, .fr)) },
        else: Text(fr: "Le prestataire n'a aucun retard.", en: "Nothing is overdue from the provider."))
    }
  ) { ContractPage($0, $1).body(blocks) }

  private static func blocks(_ page: ContractPage) -> [Document.Block] {
    let points = points(page)
    // Formal notice is given by who binds the firm.
    let signatory = awaiting(page).isEmpty ? page.manager : page.dossier[Company.legalRepresentative]
    return page.addresses() + [
      .paragraph(
        page.say(
          "Objet : contrat n° \(page.contract.number), relance",
          "Subject: contract no. \(page.contract.number), reminder")),
      .paragraph(
        page.say(
          "Madame, Monsieur,\nNous n'avons pas reçu à ce jour les éléments suivants, prévus au contrat :",
          "Dear Sir or Madam,\nTo date we have not received the following items, which the contract provides for:")),
    ] + (points.isEmpty ? [] : [.list(numbered: true, points)]) + notice(page) + [
      .paragraph(
        page.say(
          "Merci de nous indiquer par écrit, pour chaque point, ce que vous allez faire et à quelle date.",
          "Please tell us in writing, point by point, what you will do and by when.")),
      .signatures([
        Document.Signature(party: page.dossier[Company.name] ?? "", signatory: signatory ?? "", signed: "")
      ]),
    ]
  }

  /// What is late on the provider's side, each in a sentence.
  static func points(_ page: ContractPage) -> [String] { late.flatMap { $0(page) } }

  /// The kinds of things that may be late, in the order of the letter.
  private static let late: [@Sendable (ContractPage) -> [String]] = [
    incidents, reports, visits, tests, actions, papers,
  ]

  /// True when something is late; the first thing found is enough.
  private static func isDue(_ page: ContractPage) -> Bool {
    late.contains { !$0(page).isEmpty } || !awaiting(page).isEmpty
  }

  private static func incidents(_ page: ContractPage) -> [String] {
    RunningClocks.all(page.dossier, page.timeline, page.now).filter { $0.state == .late }.map { clock in
      let due = clock.due(page.language) ?? "—"
      let over = page.duration(-clock.left)
      return page.say(
        "\(clock.item), \(clock.title) (\(clock.grade)) : \(clock.promise.fr), échéance du \(due) dépassée de \(over) (heures du contrat)",
        "\(clock.item), \(clock.title) (\(clock.grade)): \(clock.promise.en) due by \(due), overdue by \(over) (contract hours)"
      )
    }
  }

  private static func reports(_ page: ContractPage) -> [String] {
    let promises = page.promises
    let visits = promises.overdue(.visitReport).compactMap { report in
      report.item.map { visit in
        page.say(
          "compte rendu de l'intervention \(visit), attendu le \(page.day(report.due))",
          "report for visit \(visit), due on \(page.day(report.due))")
      }
    }
    let incidents = promises.overdue(.incidentReport).compactMap { report in
      report.item.map { incident in
        let title = page.dossier[Incident.title, of: incident] ?? ""
        return page.say(
          "compte rendu de l'incident \(incident), \(title), attendu le \(page.day(report.due))",
          "report for incident \(incident), \(title), due on \(page.day(report.due))")
      }
    }
    return visits + incidents
  }

  private static func visits(_ page: ContractPage) -> [String] {
    page.promises.overdue(.visit).map { visit in
      page.say(
        "visite préventive n° \(visit.number), à faire le \(page.day(visit.standing)) au plus tard",
        "preventive visit no. \(visit.number), due by \(page.day(visit.standing))")
    }
  }

  private static func tests(_ page: ContractPage) -> [String] {
    page.promises.overdue(.restoreTest).map { test in
      guard let item = test.item else {
        return page.say(
          "essai de restauration, à faire le \(page.day(test.standing)) au plus tard",
          "restore test, due by \(page.day(test.standing))")
      }
      let scope = page.dossier[RestoreTest.scope, of: item] ?? ""
      return page.say(
        "essai de restauration (\(scope)), prévu le \(page.day(test.standing))",
        "restore test (\(scope)), planned for \(page.day(test.standing))")
    }
  }

  /// The actions that are late and that nobody of the firm undertook.
  private static func actions(_ page: ContractPage) -> [String] {
    let dossier = page.dossier
    let ours = Set(dossier.items(of: Person.id).compactMap { page.name($0).map(folded) })
    return page.promises.overdue(.action).compactMap { promise in
      guard let action = promise.item, let owner = dossier[MeetingAction.owner, of: action],
        !ours.contains(folded(owner))
      else { return nil }
      let what = dossier[MeetingAction.what, of: action] ?? ""
      return page.say("\(what), pour le \(page.day(promise.standing))", "\(what), by \(page.day(promise.standing))")
    }
  }

  private static func papers(_ page: ContractPage) -> [String] {
    var points: [String] = []
    let last = Vigilance.last(page.dossier, page.timeline)
    if page.promises.pending(.vigilance)?.isOverdue(on: page.today) == true, let last {
      points.append(
        page.say(
          "attestation de vigilance (code du travail, L8222-1) : la dernière est du \(page.day(last))",
          "social-security compliance certificate (attestation de vigilance, French labour code, L8222-1): the last one is dated \(page.day(last))"
        ))
    }
    if let provider = page.terms.settled(ContractForm.provider),
      let until = page.dossier[Provider.insuredUntil, of: provider], until < page.today
    {
      points.append(
        page.say(
          "attestation d'assurance : la dernière a pris fin le \(page.day(until))",
          "insurance certificate: the last one ended on \(page.day(until))"))
    }
    points += page.promises.open(.summary).filter { $0.state == .missed }.map { summary in
      page.say(
        "rapport d'activité jusqu'au \(page.day(summary.due))", "activity report up to \(page.day(summary.due))")
    }
    points += page.promises.open(.reminder).filter { $0.state == .missed }.suffix(1).map { reminder in
      page.say(
        "rappel écrit de la date limite de préavis, dû le \(page.day(reminder.due))",
        "written reminder of the last day for notice, due on \(page.day(reminder.due))")
    }
    return points
  }

  private static func awaiting(_ page: ContractPage) -> [Penalties.Charge] {
    // Where every version waives the notice, no incident need be reckoned.
    guard page.timeline.versions.contains(where: { $0.terms.penalties?.isNoticeWaived == false }) else { return [] }
    return PenaltyAccount(page.dossier, through: page.today, now: page.now)?.penalties.awaitingNotice ?? []
  }

  /// The formal notice that makes penalties due, where the contract does not waive it.
  private static func notice(_ page: ContractPage) -> [Document.Block] {
    let charges = awaiting(page)
    guard !charges.isEmpty else { return [] }
    return [
      page.heading("Mise en demeure", "Formal notice", level: 2),
      .paragraph(
        page.say(
          "Les délais promis pour les incidents suivants ont été dépassés. La présente vaut mise en demeure au sens de l'article 1231-5 du code civil : les pénalités du contrat sont dues.",
          "The promised time limits for the following incidents were exceeded. This letter is formal notice within the meaning of article 1231-5 of the French civil code: the contract's penalties are due."
        )),
      .list(
        numbered: false,
        charges.map { charge in
          "\(charge.item) \(page.dossier[Incident.title, of: charge.item] ?? ""), \(page.wording.money(charge.amount))"
            + page.say(" avant plafonds", " before caps")
        }),
      .note(
        page.say(
          "Envoyez la lettre sous une forme que vous pouvez prouver. Puis enregistrez sa date pour chaque incident (« mise en demeure envoyée le »).",
          "Send the letter in a form you can prove. Then enter its date for each incident (“formal notice sent on”).")),
    ]
  }
}
