import CarnetCore

/// The specification (*cahier des charges*) as providers receive it.
enum SpecificationDocument {
  static let named = (id: "specification", title: Text(fr: "Cahier des charges", en: "Specification"))

  static let kind = DocumentKind(named.id, title: named.title, stage: .specification) {
    dossier, language, now, footer in
    let material = DocumentMaterial(dossier: dossier, language: language, now: now)
    guard dossier[Specification.start] != nil, !dossier.items(of: Requirement.id).isEmpty else {
      return .failure(
        DocumentKind.Lacking([
          Finding(
            Text(
              fr: "Le début souhaité et une exigence sont attendus.",
              en: "The start wished for and a requirement are needed."),
            at: [Specification.start.address()])
        ]))
    }
    return material.document(named, dated: material.closing(of: .specification), footer) {
      let sections: [(Text, [Document.Block])] = [
        (Text(fr: "Objet et contexte", en: "Object and context"), context(material)),
        (Text(fr: "L'entreprise et ses métiers", en: "The firm and its trade"), firm(material)),
        (Text(fr: "Parc et état", en: "Equipment and its state"), equipment(material)),
        (Text(fr: "Besoins", en: "Needs"), needs(material)),
        (Text(fr: "Périmètre et exclusions", en: "Scope and exclusions"), scope(material)),
        (Text(fr: "Prestations et exigences", en: "Services and requirements"), requirements(material)),
        (Text(fr: "Niveaux de service, plages et gravité", en: "Service levels, hours and severity"), levels(material)),
        (
          Text(fr: "Organisation et documents attendus", en: "Organisation and documents expected"),
          organisation(material)
        ),
        (Text(fr: "Sauvegardes, sécurité et données", en: "Backups, security and data"), security(material)),
        (Text(fr: "Initialisation et réversibilité", en: "Onboarding and reversibility"), reversibility(material)),
        (Text(fr: "Prix", en: "Price"), price(material)), (Text(fr: "Durée", en: "Term"), term(material)),
        (Text(fr: "Critères et notation", en: "Criteria and scoring"), criteria(material)),
        (Text(fr: "Réponse attendue et calendrier", en: "Answer expected and timetable"), timetable(material)),
        (Text(fr: "Annexes", en: "Annexes"), annexes(material)),
      ]
      return sections.enumerated().flatMap { index, section in
        [.heading(level: 1, "\(index + 1). \(section.0[language])")] + section.1
      } + ContractDocument.waivers(dossier, language)
    }
  }

  private static func context(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "\(material.dossier[Company.name] ?? "") consulte pour l'infogérance et la maintenance de son informatique. Ce document dit ce qui est attendu, comment les offres seront comparées, et ce qui les élimine.",
          "\(material.dossier[Company.name] ?? "") asks for offers to run and maintain its computers. This document says what is expected, how offers will be compared, and what eliminates them."
        ))
    ]
  }

  private static func firm(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .facts(
        [
          fact("Entreprise", "Firm", Company.name, material), fact("Adresse", "Address", Company.address, material),
          fact("Effectif", "Headcount", Company.headcount, material),
          Document.Fact(
            material.say("Sites", "Sites"),
            material.dossier.items(of: Site.id).map { material.site($0) }.joined(separator: ", ")),
          fact("Utilisateurs", "Users", Specification.users, material),
          fact("Demandes par mois", "Requests a month", Specification.ticketsMonth, material),
        ] + (material.dossier[Company.nis2] == nil ? [] : [fact("NIS 2", "NIS 2", Company.nis2, material)]))
    ]
  }

  private static func equipment(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Bien", "Asset")), Table.Column(material.say("Sorte", "Kind")),
            Table.Column("Site"), Table.Column(material.say("Criticité", "Criticality")),
            Table.Column(material.say("État", "State")),
          ],
          rows: material.assets.map { asset in
            [
              material.named(asset), material.noted(Asset.category, of: asset), material.noted(Asset.site, of: asset),
              material.noted(Asset.criticality, of: asset), material.noted(Asset.grade, of: asset),
            ]
          }))
    ]
  }

  private static func needs(_ material: DocumentMaterial) -> [Document.Block] {
    let needs = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) != .wont }
    let day = material.wording.day(material.closing(of: .needs))
    let settled = FrozenNeeds(settledIn: material.dossier).map { frozen in
      Document.Block.paragraph(
        material.say(
          "Arrêtés le \(day), empreinte \(frozen.digest)\u{A0}: celle de la note de besoins.",
          "Settled on \(day), digest \(frozen.digest): that of the statement of needs."))
    }
    return (settled.map { [$0] } ?? []) + [
      .table(
        Table(
          columns: [
            Table.Column(material.say("N°", "No.")), Table.Column(material.say("Besoin", "Need")),
            Table.Column(material.say("Mesure", "Measure")), Table.Column(material.say("Importance", "Importance")),
          ],
          rows: needs.map { need in
            [
              need.description, material.noted(Need.statement, of: need), material.noted(Need.measure, of: need),
              material.noted(Need.moscow, of: need),
            ]
          }))
    ]
  }

  private static func scope(_ material: DocumentMaterial) -> [Document.Block] {
    let inside = material.settled(Specification.scopeIn) ?? []
    let outside = material.settled(Specification.scopeOut) ?? []
    return [
      .facts([
        Document.Fact(material.say("Dans le périmètre", "In scope"), material.names(inside)),
        Document.Fact(
          material.say("Hors du périmètre", "Out of scope"),
          outside.isEmpty ? material.say("rien", "nothing") : material.names(outside)),
      ])
    ]
  }

  private static func requirements(_ material: DocumentMaterial) -> [Document.Block] {
    let plan = RequirementPlan.all(in: material.dossier, now: material.now)
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("N°", "No.")), Table.Column(material.say("Exigence", "Requirement")),
            Table.Column(material.say("Niveau", "Level")), Table.Column(material.say("Besoins", "Needs")),
            Table.Column(material.say("Vérification", "Check")),
            Table.Column(material.say("Solution attendue", "Expected solution")),
          ],
          rows: material.dossier.items(of: Requirement.id).map { item in
            [
              item.description, material.noted(Requirement.text, of: item), material.noted(Requirement.level, of: item),
              (plan[item] ?? []).map(\.description).joined(separator: ", "),
              material.noted(Requirement.acceptance, of: item), material.noted(Requirement.expectedSolution, of: item),
            ]
          })),
      .paragraph(
        material.say(
          "«\u{A0}Exigée\u{A0}»\u{A0}: le prestataire doit. «\u{A0}Souhaitée\u{A0}»\u{A0}: il devrait.",
          "“Required”: the provider must. “Wished”: it should.")),
    ]
  }

  private static func levels(_ material: DocumentMaterial) -> [Document.Block] {
    let matrix = material.settled(Specification.matrix) ?? .standard
    return [
      .facts([fact("Plage de service", "Service hours", Specification.window, material)] + onCall(material)),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Gravité", "Severity")), Table.Column(material.say("Sens", "Meaning")),
            Table.Column(material.say("Prise en charge (GTI)", "Taken in hand"), .trailing),
            Table.Column(material.say("Rétablissement (GTR)", "Restored"), .trailing),
          ],
          rows: Severity.allCases.map { severity in
            [
              severity.rawValue, severity.meaning[material.language], material.noted(Specification.gti(severity)),
              material.noted(Specification.gtr(severity)),
            ]
          })),
      .table(
        Table(
          caption: material.say("Impact × urgence", "Impact × urgency"),
          columns: [Table.Column("")] + Urgency.allCases.map { Table.Column($0.label[material.language]) },
          rows: Impact.allCases.map { impact in
            [impact.label[material.language]] + Urgency.allCases.map { matrix.severity(impact, $0).rawValue }
          })),
    ]
  }

  private static func onCall(_ material: DocumentMaterial) -> [Document.Fact] {
    guard material.settled(Specification.onCallWindow) != nil else { return [] }
    return [
      fact("Heures d'astreinte", "Hours on call", Specification.onCallWindow, material),
      fact("Astreinte pour", "On call for", Specification.onCallSeverities, material),
    ]
  }

  private static func organisation(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .facts([
        Document.Fact(
          material.say("Gestionnaire de maintenance", "Maintenance manager"),
          material.person(material.dossier.maintenanceManager)),
        fact("Visites préventives par an", "Preventive visits a year", Specification.visits, material),
        Document.Fact(
          material.say("À l'heure à", "On time within"),
          material.say(
            "\(material.noted(Specification.visitTolerance)) jours ouvrés près",
            "\(material.noted(Specification.visitTolerance)) business days")),
        fact("Documents attendus", "Documents expected", Specification.reports, material),
        Document.Fact(
          material.say("Compte rendu sous", "Report within"),
          material.say(
            "\(material.noted(Specification.reportDays)) jours ouvrés",
            "\(material.noted(Specification.reportDays)) business days")),
      ])
    ]
  }

  private static func security(_ material: DocumentMaterial) -> [Document.Block] {
    let asked = material.settled(Specification.securityQuestions) ?? []
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
      .paragraph(
        material.say(
          "Le prestataire joint son plan d'assurance sécurité, qui répond à ces points\u{A0}:",
          "The provider attaches its security assurance plan, which answers these points:")),
      .list(numbered: true, asked.map { $0.label[material.language] }),
    ]
  }

  private static func reversibility(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "Le prestataire vérifie le parc sur place avant de s'engager. À la fin, il rend données, comptes, mots de passe et documentation, sans frais ni délai, et aide son successeur.",
          "The provider checks the equipment on site before it commits itself. In the end it hands back data, accounts, passwords and documentation, at no cost and without delay, and helps its successor."
        ))
    ]
  }

  private static func price(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "Chaque ligne de prix porte son unité, sa quantité, son prix unitaire hors taxe et sa période. Les frais d'installation, les options et les frais de sortie y sont\u{A0}: les offres se comparent sur \(material.noted(Specification.termMonths)) mois, tout compris.",
          "Each price line has its unit, quantity, unit price excluding VAT and period. Set-up, options and exit fees are among them: offers are compared over \(material.noted(Specification.termMonths)) months, all included."
        ))
    ]
  }

  private static func term(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .facts([
        fact("Début souhaité", "Start wished for", Specification.start, material),
        fact("Durée (mois)", "Term (months)", Specification.termMonths, material),
      ])
    ]
  }

  private static func criteria(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Critère", "Criterion")),
            Table.Column(material.say("Poids (%)", "Weight (%)"), .trailing),
          ],
          rows: Axis.allCases.map { [$0.label[material.language], material.noted(Specification.weight($0))] })),
      .facts([fact("Élimine une offre", "Eliminates an offer", Specification.predicates, material)]),
    ]
  }

  private static func timetable(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .facts([
        fact("Visite des lieux", "Visit of the premises", Specification.visitDate, material),
        fact("Réponses attendues pour le", "Offers expected by", Specification.responseDeadline, material),
        fact("Offres valables (jours)", "Offers valid for (days)", Specification.validityDays, material),
        Document.Fact(
          material.say("Contact", "Contact"), material.person(material.settled(Specification.contact))),
      ]),
      .paragraph(
        material.say(
          "La réponse est la grille jointe, remplie, avec une offre datée et signée.",
          "The answer is the attached grid, filled in, with an offer that is dated and signed.")),
    ]
  }

  private static func annexes(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .list(
        numbered: true,
        [
          material.say("Rapport d'inventaire et d'expertise", "Report of inventory and appraisal"),
          material.say("Note de besoins", "Statement of needs"),
          material.say("Grille de réponse", "Answer grid"),
          material.say("Projet de contrat", "Draft contract"),
          material.say("Annexe RGPD (article 28)", "GDPR annex (article 28)"),
        ])
    ]
  }

  private static func fact<T: AnswerValue>(
    _ fr: String, _ en: String, _ question: Question<T>, _ material: DocumentMaterial
  ) -> Document.Fact {
    Document.Fact(material.say(fr, en), material.noted(question))
  }
}
