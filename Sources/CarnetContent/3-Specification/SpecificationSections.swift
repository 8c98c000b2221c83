import CarnetCore

// What the specification asks for: services, requirements, levels, organisation, security.

extension SpecificationDocument {
  // MARK: Services and requirements

  static func services(_ material: DocumentMaterial) -> [Document.Block] {
    (material.settled(Specification.services) ?? []).flatMap { line in
      [
        Document.Block.heading(level: 2, capitalised(line.label[material.language])),
        .paragraph(words(for: line, material)),
      ]
    } + [.heading(level: 2, material.say("Exigences", "Requirements"))] + requirements(material)
  }

  /// What is asked under a service, with what the other answers say of it.
  private static func words(for line: AskedService, _ material: DocumentMaterial) -> String {
    let contract = ForthcomingTerms(material)
    switch line {
    case .desk:
      let (tickets, users) = (material.noted(Specification.ticketsMonth), material.noted(Specification.users))
      return material.say(
        "Un point d'entrée unique, par téléphone et par courriel, pendant la plage de service. Chaque signalement reçoit un numéro, une gravité et la réponse d'une personne ; un accusé automatique n'en est pas une. Volume attendu : \(tickets) demandes par mois, \(users) utilisateurs.",
        "A single point of entry, by telephone and e-mail, during service hours. Each report gets a number, a severity and the answer of a person; an automatic receipt is not one. Volume expected: \(tickets) requests a month, \(users) users."
      )
    case .repairs:
      return material.say(
        "Diagnostic et rétablissement, à distance d'abord, sur place quand il le faut, déplacements compris, dans les délais de la section 7. Un contournement rétablit le service ; la cause reste à réparer.",
        "Diagnosis and restoring, remotely first, on site when needed, travel included, within the delays of section 7. A way round restores the service; the cause remains to be mended."
      )
    case .prevention:
      let (visits, days) = (material.noted(Specification.visits), material.noted(Specification.visitTolerance))
      return material.say(
        "Visites par an : \(visits), à \(days) jours ouvrés près, selon un planning remis chaque année. À chacune : mises à jour, dépoussiérage, disques, onduleurs, sauvegardes, comptes inutiles, fins de support dans l'année, écarts avec l'inventaire.",
        "Visits a year: \(visits), within \(days) business days, after a schedule handed over each year. At each: updates, dusting, disks, power supplies, backups, useless accounts, ends of support within the year, differences from the inventory."
      )
    case .changes:
      return material.say(
        "Ajouts, remplacements, déménagements et arrivées de salariés, sur devis accepté s'ils dépassent le forfait. L'inventaire est tenu à jour à chaque mouvement.",
        "Additions, replacements, moves and new staff, on an accepted quote when they exceed the fee. The inventory is kept up to date at each move."
      )
    case .parts:
      let threshold = contract.partThreshold.map(material.exclusive) ?? "—"
      let price = contract.partPrice
      let months = contract.partWarranty
      return material.say(
        "Pièces fournies au \(price), sur accord écrit au-delà de \(threshold), garanties \(months) mois pièce et main-d'œuvre. L'ancien et le nouveau numéro de série sont notés ; un ancien disque est rendu ou effacé avec preuve.",
        "Parts supplied at the \(price), on written consent above \(threshold), under warranty for \(months) months, part and labour. The old and the new serial number are noted; an old disk is handed back or erased with proof."
      )
    case .backups:
      let tests = material.noted(Specification.restoreTests)
      return material.say(
        "Sauvegardes vérifiées chaque jour ouvré, échec traité comme un incident. Essais de restauration par an : \(tests), chacun avec son rapport. Le périmètre et les durées sont à la section 9.",
        "Backups checked every business day, a failure dealt with as an incident. Restore tests a year: \(tests), each with its report. Scope and durations stand in section 9."
      )
    case .security:
      let hours = contract.breachHours
      return material.say(
        "Correctifs posés à temps, protection surveillée, comptes nominatifs à double authentification. Tout incident de sécurité est annoncé sous \(hours) heures.",
        "Fixes applied in time, protection watched, named accounts with a second factor. Any security incident is announced within \(hours) hours."
      )
    case .endOfLife:
      return material.say(
        "Conseil écrit avant chaque fin de support. Un bien qui part est effacé avec preuve et repris par une filière : certificat et bordereau sont remis.",
        "Written advice before each end of support. An asset that leaves is erased with proof and taken back for recycling: certificate and slip are handed over."
      )
    }
  }

  private static func requirements(_ material: DocumentMaterial) -> [Document.Block] {
    let plan = RequirementPlan.all(in: material.dossier, now: material.now)
    let items = material.dossier.items(of: Requirement.id)
    // A column of dashes says nothing.
    let expects = items.contains { material.dossier[Requirement.expectedSolution, of: $0] != nil }
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("N°", "No.")), Table.Column(material.say("Exigence", "Requirement")),
            Table.Column(material.say("Niveau", "Level")), Table.Column(material.say("Besoins", "Needs")),
            Table.Column(material.say("Vérification", "Check")),
          ] + (expects ? [Table.Column(material.say("Solution attendue", "Expected solution"))] : []),
          rows: items.map { item in
            [
              item.description, material.noted(Requirement.text, of: item), material.noted(Requirement.level, of: item),
              (plan[item] ?? []).map(\.description).joined(separator: ", "), verification(of: item, material),
            ] + (expects ? [material.noted(Requirement.expectedSolution, of: item)] : [])
          })),
      .paragraph(
        material.say(
          "« Exigée » : le prestataire doit. « Souhaitée » : il devrait.",
          "“Required”: the provider must. “Wished”: it should.")),
    ]
  }

  /// How a requirement is checked, and by whom.
  private static func verification(of item: ItemID, _ material: DocumentMaterial) -> String {
    let how = material.noted(Requirement.acceptance, of: item)
    guard material.settled(Requirement.level, of: item) == .required, how != "—" else { return how }
    let who = material.person(material.settled(Requirement.acceptedBy, of: item))
    return who.isEmpty ? how : how + material.say(" (par \(who))", " (by \(who))")
  }

  // MARK: Levels

  static func levels(_ material: DocumentMaterial) -> [Document.Block] {
    let contract = ForthcomingTerms(material)
    let matrix = SeverityMatrix(material.dossier, now: material.now)
    let calendar = contract.calendar
    let worked = material.dossier.workedHolidays(of: calendar).map { $0.label[material.language] }
    let except = worked.joined(separator: ", ")
    let holidays =
      calendar.label[material.language]
      + (worked.isEmpty ? "" : material.say(" (travaillés : \(except))", " (worked: \(except))"))
    let (start, months) = (
      material.settled(Specification.start) ?? material.now.day, material.settled(Specification.termMonths) ?? 12
    )
    let stops = contract.suspending
    let end = start.adding(months: months).adding(days: -1)
    let sites = material.settled(Specification.window).map {
      SiteHours.blocks(
        SiteHours.places(in: material.dossier, beside: $0, calendar, now: material.now), beside: calendar,
        isOnCall: material.settled(Specification.onCallWindow) != nil, material.dossier, from: start, through: end,
        material.language)
    }
    return [
      .facts(
        [fact("Plage de service", "Service hours", Specification.window, material)] + onCall(material) + [
          Document.Fact(material.say("Jours fériés exclus", "Holidays left out"), holidays)
        ]),
      .table(
        material.dossier.holidayTable(
          calendar, from: start, through: end, material.language)),
      .paragraph(
        material.say(
          "Les délais courent dans la plage de service, du signalement au premier acte utile (GTI) et au retour du service (GTR). Ils ne s'arrêtent que pour : \(stops.joined(separator: ", ")).",
          "Delays run within service hours, from the report to the first useful act and to the return of the service. They stop only for: \(stops.joined(separator: ", "))."
        )),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Gravité", "Severity")), Table.Column(material.say("Sens", "Meaning")),
            Table.Column(material.say("Prise en charge (GTI)", "Taken in hand"), .trailing),
            Table.Column(material.say("Rétablissement (GTR)", "Restored"), .trailing),
          ],
          rows: Severity.allCases.map { severity in
            [
              severity.rawValue, matrix.meaning(of: severity)[material.language],
              material.noted(Specification.gti(severity)), material.noted(Specification.gtr(severity)),
            ]
          })),
      .table(matrix.table(material.language, caption: material.say("Impact × urgence", "Impact × urgency"))),
    ] + (sites ?? [])
  }

  private static func onCall(_ material: DocumentMaterial) -> [Document.Fact] {
    guard material.settled(Specification.onCallWindow) != nil else { return [] }
    return [
      fact("Heures d'astreinte", "Hours on call", Specification.onCallWindow, material),
      fact("Astreinte pour", "On call for", Specification.onCallSeverities, material),
    ]
  }

  // MARK: Organisation

  static func organisation(_ material: DocumentMaterial) -> [Document.Block] {
    func days(_ question: Question<Int>) -> String {
      let words = material.noted(question)
      return material.say("\(words) jours ouvrés", "\(words) business days")
    }
    return [
      .facts([
        Document.Fact(
          material.say("Gestionnaire de maintenance", "Maintenance manager"),
          material.person(material.dossier.maintenanceManager)),
        fact("Réunions de suivi", "Review meetings", Specification.meetings, material),
        fact("Documents attendus", "Documents expected", Specification.reports, material),
        Document.Fact(
          material.say("Compte rendu d'intervention sous", "Visit report within"), days(Specification.reportDays)),
        Document.Fact(
          material.say("Compte rendu d'incident sous", "Incident report within"),
          days(Specification.incidentReportDays)),
        Document.Fact(
          material.say("Compte rendu de réunion sous", "Minutes within"), days(Specification.minutesDays)),
      ]),
      .paragraph(
        material.say(
          "Le gestionnaire de maintenance est l'interlocuteur du prestataire ; les salariés signalent et confirment, sans initiative technique. Le prestataire nomme un responsable du compte et son remplaçant.",
          "The maintenance manager is the provider's contact; the staff report and confirm, and take no technical initiative. The provider names an account lead and a stand-in."
        )),
    ]
  }

  // MARK: Security

  static func security(_ material: DocumentMaterial) -> [Document.Block] {
    let asked = material.settled(Specification.securityQuestions) ?? []
    let inside = material.settled(Specification.scopeIn) ?? []
    let personal = inside.filter(material.dossier.holdsPersonalData)
    return [
      .facts([
        Document.Fact(
          material.say("À sauvegarder", "To back up"),
          material.settled(Specification.backupScope).map(material.names) ?? "—"),
        fact("Perte de données admise", "Data loss allowed", Specification.recoveryPoint, material),
        fact("Reprise en", "Recovery within", Specification.recoveryTime, material),
        fact("Sauvegardes gardées (jours)", "Backups kept (days)", Specification.retentionDays, material),
        fact("Copie débranchée", "Offline copy", Specification.offlineCopy, material),
        fact("Essais de restauration par an", "Restore tests a year", Specification.restoreTests, material),
        fact("Accès à distance permis", "Remote access allowed", Specification.remoteAccess, material),
      ]),
      .heading(level: 2, material.say("Plan d'assurance sécurité", "Security assurance plan")),
      .paragraph(
        material.say(
          "Le prestataire joint son plan d'assurance sécurité (PAS). Il y répond à chaque point, par « conforme », « partiel » ou « non », avec ses mots ; ses réponses l'engagent.",
          "The provider attaches its security assurance plan. In it, it answers each point by “met”, “partial” or “no”, in its own words; its answers bind it."
        )), .list(numbered: true, asked.map { $0.label[material.language] }),
      .heading(level: 2, material.say("Données personnelles", "Personal data")),
      .paragraph(
        personal.isEmpty
          ? material.say(
            "Aucun bien du périmètre ne porte de données personnelles.", "No asset in scope holds personal data.")
          : material.say(
            "Portent des données personnelles : \(material.names(personal)). Le prestataire qui y accède est sous-traitant (\(Law.processor.citation.fr)) : l'annexe 5 dit ce que le contrat contiendra.",
            "Hold personal data: \(material.names(personal)). A provider with access to them is a processor (\(Law.processor.citation.en)): annex 5 says what the contract will hold."
          )),
    ]
  }
}
