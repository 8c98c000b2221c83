import CarnetCore

// What goes with the specification: the assets, the needs, the grid to fill in, the contract to come, personal data.

extension SpecificationDocument {
  /// An annex: its title, and what stands in it.
  struct Enclosure {
    let title: String
    let blocks: [Document.Block]
  }

  /// In the order in which the sections refer to them.
  static func annexes(_ material: DocumentMaterial) -> [Enclosure] {
    [
      Enclosure(
        title: material.say("Inventaire et expertise", "Inventory and condition check"),
        blocks: [
          .table(InventoryReport.assets(material.assets, material.dossier, material.language, material.now)),
          .paragraph(
            material.say(
              "État : A neuf, B bon, C usé mais fiable, D en mauvais état, E hors service. Criticité en cas "
                + "de panne : de 1, l'activité continue normalement, à 4, elle s'arrête.",
              "State: A new, B good, C worn but reliable, D in poor condition, E out of order. Criticality "
                + "of a breakdown: from 1, business carries on as usual, to 4, it stops."
            )),
        ]),
      Enclosure(title: material.say("Besoins", "Needs"), blocks: [.table(needTable(material))]),
      Enclosure(title: material.say("Grille de réponse", "Answer grid"), blocks: grid(material)),
      Enclosure(title: material.say("Projet de contrat", "Draft contract"), blocks: draft(material)),
      Enclosure(
        title: material.say(
          "Données personnelles (RGPD, article 28)", "Personal data (GDPR, article 28)"), blocks: processing(material)),
    ]
  }

  private static func needTable(_ material: DocumentMaterial) -> Table {
    let needs = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) != .wont }
    return Table(
      columns: [
        Table.Column(material.say("N°", "No.")), Table.Column(material.say("Besoin", "Need")),
        Table.Column(material.say("Mesure", "Measure")), Table.Column(material.say("Importance", "Importance")),
        Table.Column(material.say("Services", "Services")),
      ],
      rows: needs.map { need in
        let title = material.dossier[Need.title, of: need] ?? ""
        let statement = material.settled(Need.statement, of: need) ?? ""
        let worst = material.dossier[Need.negative, of: need].map {
          material.say(". Ne doit jamais arriver : \($0)", ". Must never happen: \($0)")
        }
        let services = material.dossier.services(of: need, now: material.now)
        return [
          need.description,
          (statement == title || statement.isEmpty ? title : "\(title). \(statement)") + (worst ?? ""),
          material.noted(Need.measure, of: need), material.noted(Need.moscow, of: need),
          services.isEmpty ? "—" : services.joined(separator: ", "),
        ]
      })
  }

  private static func grid(_ material: DocumentMaterial) -> [Document.Block] {
    let rows = AnswerGrid.rows(material.dossier, material.language, now: material.now)
    // The prices have their own table in section 11; what the file holds beyond is for the file.
    let asked = rows.dropFirst().filter { !AnswerGrid.isPrice($0[0]) }
    return [
      .paragraph(
        material.say(
          "La grille est jointe en fichier de tableur. Le prestataire la remplit et la renvoie, sans changer "
            + "sa première ligne ni ses clés. Les lignes de prix sont celles de la section 11.",
          "The grid is attached as a spreadsheet file. The provider fills it in and sends it back, without "
            + "changing its first row or its keys. The price lines are those of section 11."
        )),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Clé", "Key")), Table.Column(material.say("Objet", "Subject")),
            Table.Column(material.say("Demandé", "Asked")), Table.Column(material.say("Réponse", "Answer")),
          ], rows: asked.map { [$0[0], $0[1], $0[2].isEmpty ? "—" : $0[2], "……"] })),
    ]
  }

  private static func draft(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "Le contrat contiendra ces clauses. Le prestataire indique dans son offre celles qu'il refuse, et "
            + "ce qu'il propose à la place. Le texte entier est remis avec ce document ou sur demande.",
          "The contract will contain these clauses. The provider states in its offer which it declines, and "
            + "what it proposes instead. The full wording comes with this document or on request."
        )),
      .table(
        Table(
          columns: [
            Table.Column(material.say("N°", "No.")), Table.Column(material.say("Clause", "Clause")),
            Table.Column(material.say("Ce qu'elle prévoit", "What it provides")),
          ], rows: ForthcomingTerms(material).clauses)),
    ]
  }

  private static func processing(_ material: DocumentMaterial) -> [Document.Block] {
    guard material.dossier.hasPersonalData else {
      return [
        .paragraph(
          material.say(
            "Sans objet : aucun bien ne contient de données personnelles.",
            "Not applicable: no asset holds personal data."))
      ]
    }
    let plan = material.say("celles du plan d'assurance sécurité", "those of the security assurance plan")
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Point", "Point")),
            Table.Column(material.say("Ce que le contrat prévoira", "What the contract will provide")),
          ], rows: ForthcomingTerms(material).processingDuties(security: plan)))
    ]
  }
}
