import CarnetCore

/// The report of inventory and appraisal (*rapport d'inventaire et d'expertise*).
enum InventoryReport {
  static let kind = DocumentKind(
    "inventory-report", title: Text(fr: "Rapport d'inventaire et d'expertise", en: "Report of inventory and appraisal"),
    stage: .inventory
  ) { dossier, language, now, footer in
    guard let company = dossier[Company.name], !dossier.items(of: Asset.id).isEmpty else {
      return .failure(
        DocumentKind.Lacking([
          Finding(
            Text(fr: "Il faut l'entreprise et au moins un bien.", en: "The firm and at least one asset are needed."),
            at: [Company.name.address()])
        ]))
    }
    return .success(document(company, dossier, language, now, footer))
  }

  private static func document(
    _ company: String, _ dossier: Dossier, _ language: Language, _ now: Instant, _ footer: Document.Footer
  ) -> Document {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let assets = dossier.items(of: Asset.id)
    let signedOn = dossier[Appraisal.signedOn]
    let replaced = assets.filter {
      [.replace, .retire].contains(Feasibility.facts($0, in: dossier, now: now)?.verdict)
    }
    let unknown = assets.filter { Feasibility.facts($0, in: dossier, now: now)?.supportUnknown ?? false }
    let budget = replaced.reduce(0) { $0 + (dossier[Asset.replacementCost, of: $1]?.cents ?? 0) }
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Objet", "Purpose")),
      .paragraph(
        say(
          "Ce rapport dit ce que \(company) possède, dans quel état, et ce qui peut raisonnablement être maintenu. Il sert à choisir ce qu'un prestataire prendra en charge, et ce qui est à remplacer avant.",
          "This report states what \(company) has, in what state, and what can reasonably be maintained. It serves to choose what a provider takes on, and what is to be replaced before."
        )),
      .facts([
        Document.Fact(say("Biens", "Assets"), wording.number(assets.count)),
        Document.Fact(
          say("Sites", "Sites"),
          wording.list(dossier.items(of: Site.id).compactMap { dossier[Site.name, of: $0] }, conjunction: .and)),
        Document.Fact(
          say("À remplacer ou retirer", "To replace or retire"),
          "\(replaced.count), \(wording.money(Money(cents: budget))) \(say("HT", "excl. VAT"))"),
      ]),
      .chart(
        Chart(
          title: say("Biens par état", "Assets by state"),
          bars: Grade.allCases.map { grade in
            let count = assets.count { dossier[Asset.grade, of: $0] == grade }
            return Chart.Bar(label: grade.label[language], value: Double(count), words: String(count))
          })),
      .heading(level: 1, say("Les biens", "The assets")), .table(self.assets(assets, dossier, language, now)),
      .heading(level: 1, say("Verdicts", "Verdicts")),
      .paragraph(
        say(
          "Un bien hors service est à retirer\u{A0}; hors support avant le contrat, ou dont la remise en état dépasse 60\u{A0}% du neuf, il est à remplacer\u{A0}; au-delà de 30\u{A0}%, ou si son support finit pendant le contrat, il est gardé sous réserve.",
          "An asset out of order is to be retired; out of support before the contract, or costing more than 60% of a new one to refurbish, it is to be replaced; above 30%, or if its support ends during the contract, it is kept with reserve."
        )),
    ]
    if !unknown.isEmpty {
      blocks.append(.heading(level: 1, say("Ce qui n'est pas connu", "What is not known")))
      blocks.append(
        .list(
          numbered: false,
          unknown.map {
            "\($0) \(dossier[Asset.name, of: $0] ?? "")"
              + say("\u{A0}: fin de support inconnue", ": end of support unknown")
          }))
    }
    blocks += ContractDocument.waivers(dossier, language)
    let signed = signedOn.map { say("Le \(wording.day($0))", "On \(wording.day($0))") } ?? ""
    blocks.append(
      .signatures(
        [
          (Appraisal.manager, say("Gestionnaire de maintenance", "Maintenance manager")),
          (Appraisal.technician, say("Technicien", "Technician")),
        ].map { question, party in
          Document.Signature(
            party: party, signatory: dossier[question].flatMap { dossier[Person.name, of: $0] } ?? "",
            signed: dossier[question] == nil ? "" : signed)
        }))
    return Document(
      kind: kind.id, title: kind.title[language],
      subtitle: [company, signedOn.map(wording.day) ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
      language: language, blocks: blocks, footer: footer)
  }

  /// Assets with their state and verdict.
  static func assets(_ assets: [ItemID], _ dossier: Dossier, _ language: Language, _ now: Instant) -> Table {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let rows = assets.map { asset -> [String] in
      let facts = Feasibility.facts(asset, in: dossier, now: now)
      let support = dossier[Asset.supportEnd, of: asset].map(wording.shortDay)
      return [
        asset.description, dossier[Asset.name, of: asset] ?? "",
        dossier[Asset.category, of: asset]?.label[language] ?? "",
        dossier[Asset.site, of: asset]?.description ?? "",
        dossier[Asset.serial, of: asset] ?? dossier[Asset.serialReason, of: asset] ?? "",
        dossier[Asset.criticality, of: asset]?.rawValue ?? "",
        dossier[Asset.grade, of: asset]?.rawValue.uppercased() ?? "",
        support ?? say("inconnue", "unknown"), facts?.verdict.label[language] ?? "",
      ]
    }
    return Table(
      columns: [
        Table.Column(say("N°", "No.")), Table.Column(say("Bien", "Asset")), Table.Column(say("Sorte", "Kind")),
        Table.Column("Site"),
        Table.Column(say("Série", "Serial")), Table.Column(say("Crit.", "Crit."), .trailing),
        Table.Column(say("État", "State")),
        Table.Column(say("Support", "Support")), Table.Column("Verdict"),
      ], rows: rows)
  }
}
