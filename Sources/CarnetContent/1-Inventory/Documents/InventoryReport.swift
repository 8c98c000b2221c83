import CarnetCore

/// The report of inventory and appraisal (*rapport d'inventaire et d'expertise*).
enum InventoryReport {
  static let kind = DocumentKind(
    "inventory-report", name: Text(fr: "rapport d'inventaire", en: "inventory report"),
    title: Text(fr: "Rapport d'inventaire et d'expertise", en: "Report of inventory and appraisal"),
    stage: .inventory, prepare: DocumentMaterial.firm
  ) { DocumentMaterial($0, $1).body(blocks) }

  private static func blocks(_ material: DocumentMaterial) -> [Document.Block] {
    func section(_ fr: String, _ en: String, _ blocks: [Document.Block]) -> [Document.Block] {
      blocks.isEmpty ? [] : [.heading(level: 1, material.say(fr, en))] + blocks
    }
    return section("Objet", "Purpose", purpose(material))
      + section("Méthode", "Method", method(material))
      + section("Le parc en nombres", "The assets in figures", [.table(counts(material))] + states(material))
      + section(
        "Les biens", "The assets",
        [.table(assets(material.assets, material.dossier, material.language, material.now))])
      + section(
        "Les services et les biens qui les assurent", "Services and the assets that support them", services(material))
      + section("Constats de sécurité", "Security findings", InventoryFindings.security(material))
      + section("Licences, abonnements et échéances", "Licences, subscriptions and renewals", renewals(material))
      + section("Locations", "Leases", leases(material))
      + section("Biens réformés", "Assets disposed of", InventoryFindings.disposed(material))
      + section("Verdicts et coûts", "Verdicts and costs", verdicts(material))
      + section("Plan de remplacement", "Replacement plan", ReplacementDocument.plan(material))
      + section("Limites et inconnues", "Limits and unknowns", InventoryFindings.limits(material))
      + Waivers.blocks(material.dossier, material.language)
      + section("Signatures", "Signatures", [.signatures(signatures(material))])
  }

  private static func purpose(_ material: DocumentMaterial) -> [Document.Block] {
    let (dossier, wording) = (material.dossier, material.wording)
    let plan = ReplacementPlan(dossier, now: material.now)
    let company = dossier[Company.name] ?? ""
    return [
      .paragraph(
        material.say(
          "Ce rapport indique ce que possède \(company), dans quel état, et ce qui peut raisonnablement être "
            + "maintenu. Il sert à choisir ce que le prestataire maintiendra, et ce qu'il faut remplacer avant.",
          "This report states what \(company) has, in what state, and what can reasonably be maintained. It "
            + "helps choose what the provider will maintain, and what to replace first."
        )),
      .facts([
        Document.Fact(material.say("Date du rapport", "Report date"), wording.day(material.date)),
        Document.Fact(material.say("Biens", "Assets"), wording.number(material.assets.count)),
        Document.Fact(
          material.say("Sites", "Sites"),
          wording.list(dossier.items(of: Site.id).map { material.site($0) }, conjunction: .and)),
        Document.Fact(
          material.say("À remplacer, à retirer ou à surveiller", "To replace, retire or watch"),
          plan.entries.isEmpty
            ? material.say("aucun bien", "no asset")
            : material.say(
              "\(plan.entries.count) sur \(material.assets.count), \(material.exclusive(plan.budget()))",
              "\(plan.entries.count) of \(material.assets.count), \(material.exclusive(plan.budget()))")),
      ]),
    ]
  }

  private static func method(_ material: DocumentMaterial) -> [Document.Block] {
    let rates = [Appraisal.replaceAbove, Appraisal.reserveAbove].map { question in
      material.settled(question).map(material.wording.rate) ?? ""
    }
    let experts = Set(material.assets.compactMap { material.settled(Asset.expert, of: $0) })
      .map(material.person).filter { !$0.isEmpty }.sorted()
    let seen =
      experts.isEmpty
      ? ""
      : material.say(
        "L'état des biens a été constaté par \(material.wording.list(experts, conjunction: .and)). ",
        "The state of the assets was checked by \(material.wording.list(experts, conjunction: .and)). ")
    return [
      .paragraph(
        seen
          + material.say(
            "Chaque bien a un état de A à E, et une criticité de 1 à 4 : ce que l'entreprise perd s'il tombe "
              + "en panne.",
            "Each asset has a state from A to E, and a criticality from 1 to 4: what the firm loses if it "
              + "breaks down.")),
      .paragraph(
        material.say(
          "Un bien hors service est à retirer. Un bien sans support avant le contrat, ou dont la réparation "
            + "dépasse \(rates[0]) du neuf, est à remplacer. Au-delà de \(rates[1]), ou si son support finit "
            + "pendant le contrat, il est à surveiller. Sinon, il est maintenable.",
          "An asset out of order is to be retired. An asset out of support before the contract, or whose "
            + "repair costs more than \(rates[0]) of a new one, is to be replaced. Above \(rates[1]), or if its "
            + "support ends during the contract, it is conditional. Otherwise it is maintainable."
        )),
    ]
  }

  /// The assets by kind and by site.
  static func counts(_ material: DocumentMaterial) -> Table {
    let (dossier, language) = (material.dossier, material.language)
    let sites = dossier.items(of: Site.id)
    let categories = AssetCategory.allCases.filter { category in
      material.assets.contains { dossier[Asset.category, of: $0] == category }
    }
    func count(_ category: AssetCategory, at site: ItemID?) -> Int {
      material.assets.count { asset in
        dossier[Asset.category, of: asset] == category
          && (site == nil || material.settled(Asset.site, of: asset) == site)
      }
    }
    return Table(
      columns: [Table.Column(material.say("Catégorie", "Kind"))]
        + sites.map { Table.Column(material.site($0), .trailing) }
        + [Table.Column("Total", .trailing)],
      rows: categories.map { category in
        [category.label[language]] + sites.map { String(count(category, at: $0)) }
          + [String(count(category, at: nil))]
      })
  }

  private static func states(_ material: DocumentMaterial) -> [Document.Block] {
    let (dossier, language) = (material.dossier, material.language)
    return [
      .chart(
        Chart(
          title: material.say("Biens par état", "Assets by state"),
          bars: Grade.allCases.map { grade in
            let count = material.assets.count { dossier[Asset.grade, of: $0] == grade }
            return Chart.Bar(label: grade.label[language], value: Double(count), words: String(count))
          }))
    ]
  }

  private static func services(_ material: DocumentMaterial) -> [Document.Block] {
    let services = CriticalService.all(in: material.dossier, now: material.now)
    guard !services.isEmpty else { return [] }
    let priced = services.contains { $0.downtimeCost != nil }
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Service", "Service")),
            Table.Column(material.say("En cas de panne, l'entreprise…", "If it breaks down, the firm…")),
            Table.Column(material.say("Assuré par", "Supported by")),
            Table.Column(material.say("Point faible", "Weak point")),
          ] + (priced ? [Table.Column(material.say("Une heure d'arrêt", "An hour of downtime"), .trailing)] : []),
          rows: services.map { service in
            let weak = service.assets.filter { material.facts($0)?.verdict != .maintainable }
            return [
              service.name, service.criticality.label[material.language], material.names(service.assets),
              wording(of: weak, service, material),
            ] + (priced ? [material.money(service.downtimeCost)] : [])
          }))
    ]
  }

  private static func wording(of weak: [ItemID], _ service: CriticalService, _ material: DocumentMaterial) -> String {
    guard weak.isEmpty else {
      return material.wording.list(
        weak.map { "\($0) \(material.facts($0)?.verdict.label[material.language] ?? "")" }, conjunction: .and)
    }
    let isAlone = service.criticality == .stop && service.assets.count == 1
    return isAlone ? material.say("un seul bien", "a single asset") : ""
  }

  private static func renewals(_ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    let renewed = material.assets.filter { dossier[Asset.category, of: $0]?.isRenewed ?? false }
    guard !renewed.isEmpty else { return [] }
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Bien", "Asset")), Table.Column(material.say("Licences", "Licences"), .trailing),
            Table.Column(material.say("Prix par mois HT", "Price per month excl. VAT"), .trailing),
            Table.Column(material.say("Échéance", "Renewal")), Table.Column(material.say("Automatique", "Automatic")),
            Table.Column(material.say("Clé, compte ou titulaire", "Key, account or holder")),
          ],
          rows: renewed.map { asset in
            let seats = dossier[Asset.seats, of: asset]
            let used = dossier[Asset.seatsUsed, of: asset]
            let holder =
              [Asset.keyHolder.definition, Asset.adminOwner.definition, Asset.holder.definition].map {
                material.words($0, of: asset)
              }.first { !$0.isEmpty } ?? ""
            return [
              material.named(asset), seats.map { "\(used.map(String.init) ?? "?") / \($0)" } ?? "",
              material.money(
                dossier[Asset.monthlyCost, of: asset].map { Money(cents: $0.cents * (seats ?? 1)) }),
              dossier[Asset.renewalOn, of: asset].map(material.wording.shortDay) ?? "",
              material.words(Asset.autoRenew.definition, of: asset), holder,
            ]
          }))
    ]
  }

  private static func leases(_ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    let leased = material.assets.filter {
      dossier[Asset.ownership, of: $0] == .leased || dossier[Asset.category, of: $0] == .contract
    }
    guard !leased.isEmpty else { return [] }
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("Bien", "Asset")), Table.Column(material.say("Contrat", "Contract")),
            Table.Column(material.say("Jusqu'au", "Until")),
          ],
          rows: leased.map {
            [
              material.named($0), material.words(Asset.leaseContract.definition, of: $0),
              material.day(dossier[Asset.leaseEnd, of: $0]),
            ]
          })),
      .note(
        material.say(
          "Un bien loué a son propre contrat : si un des deux contrats prend fin, l'autre peut prendre fin "
            + "aussi (\(Law.linkedContracts.citation.fr)).",
          "A leased asset has its own contract: if one contract ends, the other may lapse "
            + "(\(Law.linkedContracts.citation.en))."
        )),
    ]
  }

  private static func verdicts(_ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    let rows = material.assets.compactMap { asset -> [String]? in
      guard let facts = material.facts(asset) else { return nil }
      let priced = (dossier[Asset.replacementCost, of: asset]?.cents ?? 0) > 0
      return [
        asset.description, dossier.assetName(asset), material.money(dossier[Asset.refurbishCost, of: asset]),
        material.money(dossier[Asset.replacementCost, of: asset]),
        priced ? material.wording.percent(facts.ratio * 100, places: 0) : "", facts.verdict.label[material.language],
      ]
    }
    let imposed = material.assets.filter { asset in
      material.facts(asset).map { $0.verdict != $0.computed } ?? false
    }
    return [
      .table(
        Table(
          columns: [
            Table.Column(material.say("N°", "No.")), Table.Column(material.say("Bien", "Asset")),
            Table.Column(material.say("Réparation HT", "Repair excl. VAT"), .trailing),
            Table.Column(material.say("Neuf HT", "New excl. VAT"), .trailing),
            Table.Column(material.say("Part", "Share"), .trailing), Table.Column("Verdict"),
          ], rows: rows))
    ]
      + (imposed.isEmpty
        ? []
        : [
          .list(
            numbered: false,
            imposed.map { asset in
              let computed = material.facts(asset)?.computed.label[material.language] ?? ""
              let reason = dossier[Asset.overrideReason, of: asset] ?? ""
              let by = material.person(material.settled(Asset.overrideBy, of: asset))
              return material.say(
                "\(material.named(asset)) : verdict imposé par \(by). Le calcul donne « \(computed) ». "
                  + "Raison : \(reason)",
                "\(material.named(asset)): verdict overridden by \(by). The calculation gives “\(computed)”. "
                  + "Reason: \(reason)"
              )
            })
        ])
  }

  private static func signatures(_ material: DocumentMaterial) -> [Document.Signature] {
    // The manager's answer is the signature: with it, the technician's is settled.
    let isSigned = material.dossier[Appraisal.manager] != nil
    let signed =
      isSigned
      ? material.say("Le \(material.wording.day(material.date))", "On \(material.wording.day(material.date))") : ""
    return [
      (Appraisal.manager, material.say("Gestionnaire de maintenance", "Maintenance manager")),
      (Appraisal.technician, material.say("Référent informatique", "Technician")),
    ].map { question, party in
      Document.Signature(party: party, signatory: material.person(material.settled(question)), signed: signed)
    }
  }

  /// Assets with their state and verdict.
  static func assets(_ assets: [ItemID], _ dossier: Dossier, _ language: Language, _ now: Instant) -> Table {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let wording = Wording(language: language)
    let rows = assets.map { asset -> [String] in
      let facts = Feasibility.facts(asset, in: dossier, now: now)
      let category = dossier[Asset.category, of: asset]
      let support =
        dossier[Asset.supportEnd, of: asset].map(wording.shortDay)
        ?? (category?.hasSupport ?? false ? say("inconnue", "unknown") : say("sans objet", "none"))
      return [
        asset.description, dossier.assetName(asset),
        category?.label[language] ?? "",
        dossier.settled(Asset.site, of: asset, now: now)?.description ?? "",
        dossier[Asset.serial, of: asset] ?? dossier[Asset.serialReason, of: asset] ?? "",
        dossier[Asset.criticality, of: asset]?.rawValue ?? "",
        dossier[Asset.grade, of: asset]?.rawValue.uppercased() ?? "",
        support, facts?.verdict.label[language] ?? "",
      ]
    }
    return Table(
      columns: [
        Table.Column(say("N°", "No.")), Table.Column(say("Bien", "Asset")), Table.Column(say("Catégorie", "Kind")),
        Table.Column("Site"),
        Table.Column(say("Série", "Serial")), Table.Column(say("Crit.", "Crit."), .trailing),
        Table.Column(say("État", "State")),
        Table.Column(say("Support", "Support")), Table.Column("Verdict"),
      ], rows: rows)
  }
}
