import CarnetCore

/// One sheet for each asset (*fiche par bien*): what the technician takes along.
enum AssetSheets {
  static let kind = DocumentKind(
    "asset-sheets", name: Text(fr: "fiches des biens", en: "asset sheets"),
    title: Text(fr: "Fiches des biens", en: "Asset sheets"), stage: .inventory,
    prepare: DocumentMaterial.firm
  ) { DocumentMaterial($0, $1).body(blocks) }

  /// What left keeps its sheet, with the proofs of how it left.
  private static func blocks(_ material: DocumentMaterial) -> [Document.Block] {
    material.dossier.items(of: Asset.id).enumerated().flatMap { index, asset in
      (index == 0 ? [] : [.pageBreak]) + sheet(asset, material)
    }
  }

  private static func sheet(_ asset: ItemID, _ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    func facts(_ questions: [any Asked]) -> [Document.Fact] {
      questions.map(\.definition).compactMap { question -> Document.Fact? in
        let words = material.words(question, of: asset)
        return words.isEmpty ? nil : Document.Fact(question.prompt[material.language], words)
      }
    }
    func section(_ fr: String, _ en: String, _ questions: [any Asked]) -> [Document.Block] {
      let facts = facts(questions)
      return facts.isEmpty ? [] : [.heading(level: 2, material.say(fr, en)), .facts(facts)]
    }
    // The summary says these in its own words.
    let said = Set(
      [Asset.status, Asset.user, Asset.room, Asset.vendor, Asset.model].map { (question: any Asked) in
        question.definition.id
      })
    let exchanged = dossier.serial(of: asset).flatMap { $0 == dossier[Asset.serial, of: asset] ? nil : $0 }
    let current =
      exchanged.map { [Document.Fact(material.say("Numéro de série actuel", "Current serial number"), $0)] } ?? []
    let identity = [Asset.serial, Asset.serialReason] + Asset.identity.filter { !said.contains($0.definition.id) }
    let warranty = dossier.warrantyEnd(of: asset, now: material.now)
    let covered =
      dossier[Asset.warrantyEnd, of: asset] == nil
      ? warranty.map { [Document.Fact(Asset.warrantyEnd.definition.prompt[material.language], material.day($0))] } ?? []
      : []
    let owned = dossier[Asset.ownership, of: asset] == .owned ? Asset.ownership.definition.id : ""
    let title = [asset.description, dossier.assetName(asset)].joined(separator: " · ")
    return [.heading(level: 1, title), .facts(summary(asset, material) + current + facts(identity) + covered)]
      + section(
        "Coûts et expertise", "Costs and condition check",
        [Asset.refurbishCost, Asset.replacementCost] + Asset.expertise + Asset.verdict)
      + section(
        "Achat, garantie, location", "Purchase, warranty, lease",
        [Asset.purchased] + Asset.provenance.filter { $0.definition.id != owned })
      + section("Pour le technicien", "For the technician", [Asset.supportEnd] + Asset.technical)
      + section("Abonnement", "Subscription", Asset.renewal) + section("Réforme", "Disposal", Asset.disposal)
      + parts(asset, material) + history(asset, material)
  }

  private static func summary(_ asset: ItemID, _ material: DocumentMaterial) -> [Document.Fact] {
    let (dossier, language) = (material.dossier, material.language)
    let critical = dossier[Asset.criticality, of: asset]
    let today = material.now.day
    let place = [
      material.site(dossier.site(of: asset, on: today, now: material.now)), dossier.room(of: asset, on: today) ?? "",
    ]
    let make = [Asset.vendor, Asset.model].map { dossier[$0, of: asset] ?? "" }
    let state = [dossier[Asset.grade, of: asset]?.label[language], material.facts(asset)?.verdict.label[language]]
    let status = material.settled(Asset.status, of: asset)
    let left = dossier.departure(of: asset, by: today).map {
      material.say("sorti du parc le \(material.day($0.day))", "removed on \(material.day($0.day))")
    }
    let facts: [(String, String)] = [
      (material.say("Catégorie", "Kind"), dossier[Asset.category, of: asset]?.label[language] ?? ""),
      (material.say("Où", "Where"), place.filter { !$0.isEmpty }.joined(separator: ", ")),
      (material.say("Marque et modèle", "Manufacturer and model"), make.filter { !$0.isEmpty }.joined(separator: " ")),
      (material.say("Utilisé par", "Used by"), material.person(dossier[Asset.user, of: asset])),
      (material.say("Situation", "Status"), left ?? (status == .inService ? "" : status?.label[language] ?? "")),
      (
        material.say("Criticité", "Criticality"),
        critical.map { "\($0.rawValue), \(material.say("l'entreprise", "the firm")) \($0.label[language])" } ?? ""
      ),
      (
        material.say("Sert à", "Used for"),
        (critical?.rank ?? 0) >= 3 ? material.settled(Asset.service, of: asset) ?? "" : ""
      ), (material.say("État et verdict", "Condition and verdict"), state.compactMap { $0 }.joined(separator: ", ")),
      (
        material.say("Données personnelles", "Personal data"),
        material.wording.yesNo(dossier.holdsPersonalData(asset))
      ),
    ]
    return facts.filter { !$0.1.isEmpty }.map { Document.Fact($0.0, $0.1) }
  }

  /// The parts that the asset got, with what they brought.
  private static func parts(_ asset: ItemID, _ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    let parts = dossier.parts(on: asset)
    guard !parts.isEmpty else { return [] }
    func day(_ day: Day?) -> String { day.map(material.wording.shortDay) ?? "—" }
    let rows = parts.map { part -> [String] in
      let visit = dossier[Part.intervention, of: part]
      let numbers = [dossier.settled(Part.oldSerial, of: part, now: material.now), dossier[Part.newSerial, of: part]]
      return [
        day(visit.flatMap { dossier[Intervention.started, of: $0]?.day }), dossier[Part.reference, of: part] ?? "",
        visit?.description ?? "—", numbers.map { $0 ?? "—" }.joined(separator: " → "),
        day(dossier[Part.warrantyEnd, of: part]),
        dossier[Part.oldDisk, of: part]?.label[material.language] ?? "—",
      ]
    }
    return [
      .heading(level: 2, material.say("Pièces remplacées", "Parts replaced")),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Le", "On")), Table.Column(material.say("Pièce", "Part")),
            Table.Column(material.say("Visite", "Visit")),
            Table.Column(material.say("Ancien → nouveau n°", "Old → new no.")),
            Table.Column(material.say("Garantie", "Warranty")),
            Table.Column(material.say("Ancien disque ou support", "Old disk or media")),
          ], rows: rows)),
    ]
  }

  /// The incidents that the asset had.
  private static func history(_ asset: ItemID, _ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    let incidents = dossier.items(of: Incident.id).filter { dossier[Incident.asset, of: $0] == asset }
    guard !incidents.isEmpty else { return [] }
    return [
      .heading(level: 2, material.say("Incidents", "Incidents")),
      .list(numbered: false, incidents.map { "\($0) \(dossier[Incident.title, of: $0] ?? "")" }),
    ]
  }
}
