import CarnetCore

/// The plan of replacement (*plan de remplacement*): what, in which quarter, for how much.
enum ReplacementDocument {
  static let kind = DocumentKind(
    "replacement-plan", name: Text(fr: "plan de remplacement", en: "replacement plan"),
    title: Text(fr: "Plan de remplacement", en: "Replacement plan"), stage: .inventory,
    prepare: DocumentMaterial.firm
  ) { DocumentMaterial($0, $1).body(blocks) }

  private static func blocks(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "Ce plan indique ce qui est à remplacer, quand, et pour combien. Il suit les verdicts du rapport "
            + "d'inventaire et d'expertise.",
          "This plan states what to replace, when, and for how much. It follows the verdicts of the "
            + "inventory and condition report."
        ))
    ] + total(material) + plan(material) + [
      .heading(level: 1, material.say("Comment les dates sont fixées", "How the dates are set"))
    ]
      + rules(material) + Waivers.blocks(material.dossier, material.language)
  }

  private static func total(_ material: DocumentMaterial) -> [Document.Block] {
    let plan = ReplacementPlan(material.dossier, now: material.now)
    guard !plan.entries.isEmpty else { return [] }
    return [
      .facts([
        Document.Fact(material.say("Biens au plan", "Assets in the plan"), material.wording.number(plan.entries.count)),
        Document.Fact(material.say("Budget", "Budget"), material.exclusive(plan.budget())),
      ])
    ]
  }

  /// The plan by quarter with its budget, for the report and for the plan itself.
  static func plan(_ material: DocumentMaterial) -> [Document.Block] {
    let plan = ReplacementPlan(material.dossier, now: material.now)
    guard !plan.entries.isEmpty else {
      return [.paragraph(material.say("Aucun bien n'est à remplacer.", "There is no asset to replace."))]
    }
    let (language, wording) = (material.language, material.wording)
    var blocks: [Document.Block] = []
    if plan.quarters.count > 1 {
      blocks.append(
        .chart(
          Chart(
            title: material.say("Budget par trimestre, HT", "Budget by quarter, excl. VAT"),
            bars: plan.quarters.map { quarter in
              let budget = plan.budget(of: quarter)
              return Chart.Bar(
                label: quarter.words(language), value: Double(budget.cents) / 100, words: wording.money(budget))
            })))
    }
    for quarter in plan.quarters {
      let entries = plan.entries.filter { $0.quarter == quarter }
      blocks += [
        .heading(level: 2, "\(quarter.words(language)) · \(material.exclusive(plan.budget(of: quarter)))"),
        .table(table(entries, material)),
      ]
    }
    if !plan.unpriced.isEmpty {
      blocks.append(
        .note(
          material.say(
            "Prix de remplacement à demander, absents du budget : "
              + "\(material.names(plan.unpriced.map(\.asset))).",
            "Replacement prices to ask for, missing from the budget: "
              + "\(material.names(plan.unpriced.map(\.asset)))."
          )))
    }
    return blocks
  }

  private static func table(_ entries: [ReplacementPlan.Entry], _ material: DocumentMaterial) -> Table {
    Table(
      columns: [
        Table.Column(material.say("N°", "No.")), Table.Column(material.say("Bien", "Asset")),
        Table.Column(material.say("Crit.", "Crit."), .trailing), Table.Column("Verdict"),
        Table.Column(material.say("Pourquoi", "Why")),
        Table.Column(material.say("Budget HT", "Budget excl. VAT"), .trailing),
      ],
      rows: entries.map { entry in
        [
          entry.asset.description, material.dossier.assetName(entry.asset),
          material.dossier[Asset.criticality, of: entry.asset]?.rawValue ?? "", entry.verdict.label[material.language],
          entry.reason[material.language],
          entry.isLeased ? material.say("au bailleur", "for the lessor") : material.money(entry.cost),
        ]
      })
  }

  private static func rules(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .list(
        numbered: false,
        [
          material.say("Hors service : retiré sans attendre.", "Out of order: removed at once."),
          material.say(
            "À remplacer, criticité 3 ou 4 : avant le début du contrat.",
            "To replace, criticality 3 or 4: before the contract starts."),
          material.say(
            "À remplacer, criticité 1 ou 2 : au premier trimestre du contrat.",
            "To replace, criticality 1 or 2: in the contract's first quarter."),
          material.say(
            "À surveiller : au trimestre où finit son support, au plus tard au dernier trimestre du contrat.",
            "Conditional: in the quarter when its support ends, at the latest in the last quarter of the "
              + "contract."),
        ])
    ]
  }
}
