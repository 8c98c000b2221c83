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
        "Le prestataire tient un guichet unique : un seul numéro et une seule adresse, pendant la plage de "
          + "service. Chaque signalement reçoit un numéro, une gravité et la réponse d'une personne ; un accusé "
          + "automatique ne compte pas. Volume attendu, en demandes par mois : \(tickets). Nombre d'utilisateurs "
          + ": \(users).",
        "The provider keeps a single point of contact: one number and one address, during service hours. "
          + "Each report gets a number, a severity and an answer from a person; an automatic acknowledgement "
          + "does not count. Expected volume, in requests per month: \(tickets). Number of users: \(users)."
      )
    case .repairs:
      return material.say(
        "Le prestataire cherche la cause et rétablit le service dans les délais de la section 7. Il "
          + "intervient d'abord à distance, et sur place quand il le faut, déplacements compris. Un "
          + "contournement rétablit le service, mais il reste à réparer la cause.",
        "The provider finds the cause and restores service within the time limits of section 7. It works "
          + "remotely first, and on site when needed, travel included. A workaround restores service, but the "
          + "cause must still be fixed."
      )
    case .prevention:
      let (visits, days) = (material.noted(Specification.visits), material.noted(Specification.visitTolerance))
      return material.say(
        "Visites préventives par an : \(visits), selon un planning remis chaque année (tolérance sur la "
          + "date, en jours ouvrés : \(days)). À chaque visite, le prestataire vérifie : mises à jour, "
          + "poussière, disques, onduleurs (batteries de secours) et sauvegardes. Il relève aussi les comptes "
          + "inutiles, les fins de support dans l'année et les écarts avec l'inventaire.",
        "Preventive visits per year: \(visits), on a schedule handed over each year (tolerance on the date, "
          + "in business days: \(days)). At each visit, the provider checks: updates, dust, disks, UPS units "
          + "(backup batteries) and backups. It also reports unused accounts, ends of support within the year "
          + "and differences from the inventory."
      )
    case .changes:
      return material.say(
        "Le prestataire fait les ajouts, les remplacements, les déménagements et les arrivées de salariés. "
          + "Ce qui est hors forfait est fait sur devis accepté. Il tient l'inventaire à jour à chaque "
          + "changement.",
        "The provider carries out additions, replacements, relocations and arrivals of new staff. Work not "
          + "covered by the fee is done on an accepted quote. It keeps the inventory up to date at each change."
      )
    case .parts:
      let threshold = contract.partThreshold.map(material.exclusive) ?? "—"
      let price = contract.partPrice
      let months = contract.partWarranty
      return material.say(
        "Le prestataire fournit les pièces au \(price), avec l'accord écrit du client au-delà de "
          + "\(threshold). Il les garantit \(months) mois, pièce et main-d'œuvre. Il enregistre l'ancien et le "
          + "nouveau numéro de série ; il rend un ancien disque, ou l'efface avec preuve.",
        "The provider supplies parts at the \(price), with the client's written agreement above "
          + "\(threshold). It gives a \(months)-month warranty on parts and labour. It records the old and the "
          + "new serial number; it returns an old disk, or erases it with proof."
      )
    case .backups:
      let tests = material.noted(Specification.restoreTests)
      return material.say(
        "Le prestataire vérifie les sauvegardes chaque jour ouvré, et traite un échec comme un incident. "
          + "Essais de restauration par an : \(tests), chacun avec son rapport. La section 9 fixe les biens "
          + "sauvegardés et les durées.",
        "The provider checks backups every business day, and handles a failure as an incident. Restore tests "
          + "per year: \(tests), each with its report. Section 9 sets the assets backed up and the times."
      )
    case .security:
      let hours = material.hours(contract.breachHours)
      return material.say(
        "Le prestataire installe les mises à jour de sécurité à temps, surveille la protection et utilise "
          + "des comptes nominatifs à double authentification. Il annonce tout incident de sécurité en \(hours) "
          + "au plus.",
        "The provider installs security updates on time, monitors the protection and uses named accounts "
          + "with two-factor authentication. It reports any security incident within \(hours)."
      )
    case .endOfLife:
      return material.say(
        "Le prestataire donne un conseil écrit avant chaque fin de support. Il efface tout bien qui part, "
          + "avec preuve, et le fait recycler ; il remet le certificat et le bordereau.",
        "The provider gives written advice before each end of support. It erases any asset that leaves, with "
          + "proof, and has it recycled; it hands over the certificate and the receipt."
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
          "« Obligatoire » : le prestataire doit. « Souhaitée » : il devrait.",
          "“Mandatory”: the provider must. “Desirable”: it should.")),
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
          Document.Fact(material.say("Jours fériés exclus", "Excluded public holidays"), holidays)
        ]),
      .table(
        material.dossier.holidayTable(
          calendar, from: start, through: end, material.language)),
      .paragraph(
        material.say(
          "Les délais sont comptés dans la plage de service, à partir du signalement. Prise en charge : un "
            + "technicien commence à chercher la cause. Rétablissement : le service fonctionne de nouveau. Les "
            + "délais ne sont suspendus que pour : \(stops.joined(separator: ", ")).",
          "Time limits are counted within service hours, from the report. Response: a technician starts "
            + "looking for the cause. Restoration: service works again. The clock is paused only for: "
            + "\(stops.joined(separator: ", "))."
        )),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Gravité", "Severity")), Table.Column(material.say("Sens", "Meaning")),
            Table.Column(material.say("Délai de prise en charge", "Response time"), .trailing),
            Table.Column(material.say("Délai de rétablissement", "Restoration time"), .trailing),
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
      fact("Heures d'astreinte", "On-call hours", Specification.onCallWindow, material),
      fact("Astreinte pour", "On-call cover for", Specification.onCallSeverities, material),
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
        fact("Documents attendus", "Documents required", Specification.reports, material),
        Document.Fact(
          material.say("Compte rendu d'intervention sous", "Visit report within"), days(Specification.reportDays)),
        Document.Fact(
          material.say("Compte rendu d'incident sous", "Incident report within"),
          days(Specification.incidentReportDays)),
        Document.Fact(
          material.say("Compte rendu de réunion sous", "Meeting minutes within"), days(Specification.minutesDays)),
      ]),
      .paragraph(
        material.say(
          "Le gestionnaire de maintenance est l'interlocuteur du prestataire. Les salariés signalent et "
            + "confirment, mais ne réparent rien. Le prestataire nomme un responsable du contrat et son "
            + "remplaçant.",
          "The maintenance manager is the provider's contact. The staff report and confirm, but repair "
            + "nothing. The provider names a contract manager and a stand-in."
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
        fact("Perte de données maximale", "Maximum data loss", Specification.recoveryPoint, material),
        fact("Délai de reprise", "Recovery time", Specification.recoveryTime, material),
        fact("Sauvegardes gardées (jours)", "Backups kept (days)", Specification.retentionDays, material),
        fact("Copie déconnectée", "Offline copy", Specification.offlineCopy, material),
        fact("Essais de restauration par an", "Restore tests per year", Specification.restoreTests, material),
        fact("Accès à distance permis", "Remote access allowed", Specification.remoteAccess, material),
      ]),
      .heading(level: 2, material.say("Plan d'assurance sécurité", "Security assurance plan")),
      .paragraph(
        material.say(
          "Le prestataire joint son plan d'assurance sécurité (PAS). Il y répond à chaque point avec ses "
            + "mots, par « conforme », « partiel » ou « non ». Ses réponses l'engagent.",
          "The provider attaches its security assurance plan (PAS). In it, it answers each point in its own "
            + "words, by “met”, “partial” or “no”. Its answers are binding."
        )), .list(numbered: true, asked.map { $0.label[material.language] }),
      .heading(level: 2, material.say("Données personnelles", "Personal data")),
      .paragraph(
        personal.isEmpty
          ? material.say(
            "Aucun bien du périmètre ne contient de données personnelles.", "No asset in scope holds personal data.")
          : material.say(
            "Biens qui contiennent des données personnelles : \(material.names(personal)). Le prestataire "
              + "qui y accède est sous-traitant (\(Law.processor.citation.fr)) : l'annexe 5 indique ce que le "
              + "contrat contiendra.",
            "Assets that hold personal data: \(material.names(personal)). A provider with access to them is "
              + "a processor (\(Law.processor.citation.en)): annex 5 states what the contract will contain."
          )),
    ]
  }
}
