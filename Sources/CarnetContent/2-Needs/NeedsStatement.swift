import CarnetCore

/// The statement of needs (*note de besoins*): what the firm needs, who said so, and how disagreements were settled.
enum NeedsStatement {
  static let named = (id: "needs-statement", title: Text(fr: "Note de besoins", en: "Statement of needs"))

  static let kind = DocumentKind(named.id, title: named.title, stage: .needs) { dossier, language, now, footer in
    let material = DocumentMaterial(dossier: dossier, language: language, now: now)
    guard !dossier.items(of: Need.id).isEmpty else {
      return .failure(
        DocumentKind.Lacking([
          Finding(
            Text(fr: "Aucun besoin n'est noté.", en: "No need is noted."),
            at: [Need.title.address(of: ItemID(letter: "B", number: 1))])
        ]))
    }
    return material.document(named, dated: material.closing(of: .needs), footer) {
      method(material) + needs(material) + disagreements(material) + excluded(material) + inventory(material)
        + ContractDocument.waivers(dossier, language) + [
          .signatures([
            Document.Signature(
              party: material.say("Le dirigeant", "The owner"), signatory: dossier[Company.legalRepresentative] ?? "",
              signed: "")
          ])
        ]
    }
  }

  private static func method(_ material: DocumentMaterial) -> [Document.Block] {
    let voters = College.allCases.map { college in
      let people = material.dossier.items(of: Person.id).filter { material.dossier[Person.college, of: $0] == college }
      return Document.Fact(
        college.label[material.language], people.map { material.person($0) }.joined(separator: ", "))
    }
    let state = material.dossier.state(of: .needs)
    let frozen =
      state.isClosed
      ? material.say(
        "Arrêtés le \(material.wording.day(material.closing(of: .needs))), version \(state.revision). L'empreinte au pied de ce document en fait foi.",
        "Settled on \(material.wording.day(material.closing(of: .needs))), version \(state.revision). The digest at the foot of this document vouches for it."
      )
      : material.say(
        "Projet\u{A0}: les besoins ne sont pas encore arrêtés.", "Draft: the needs are not settled yet.")
    return [
      .heading(level: 1, material.say("Méthode et votants", "Method and voters")),
      .paragraph(
        material.say(
          "Trois collèges, ceux qui réparent, ceux qui se servent et ceux qui paient, notent chaque besoin de 0 à 5. Trois points d'écart demandent un arbitrage du dirigeant.",
          "Three colleges, those who repair, those who use and those who pay, score each need from 0 to 5. Three points apart call for the owner's decision."
        )),
      .facts(voters), .paragraph(frozen),
      .note("\(Law.needsFirst.rule[material.language]) (\(Law.needsFirst.citation[material.language]))"),
    ]
  }

  private static func needs(_ material: DocumentMaterial) -> [Document.Block] {
    let all = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) != .wont }
    let inOrder = NeedType.allCases.flatMap { type in all.filter { material.settled(Need.type, of: $0) == type } }
    return [
      .heading(level: 1, material.say("Les besoins", "The needs")), .table(table(of: inOrder, material)),
    ]
  }

  private static func table(of needs: [ItemID], _ material: DocumentMaterial) -> Table {
    Table(
      columns: [
        Table.Column(material.say("N°", "No.")), Table.Column(material.say("Sorte", "Kind")),
        Table.Column(material.say("Besoin", "Need")), Table.Column(material.say("Mesure", "Measure")),
        Table.Column(material.say("Importance", "Importance")),
        Table.Column(material.say("T\u{A0}/\u{A0}U\u{A0}/\u{A0}A", "T\u{A0}/\u{A0}U\u{A0}/\u{A0}B"), .trailing),
        Table.Column(material.say("Moyenne", "Mean"), .trailing),
        Table.Column(material.say("Écart", "Spread"), .trailing),
      ],
      rows: needs.map { need in
        let scores = NeedScores(need, in: material.dossier)
        let statement = material.settled(Need.statement, of: need) ?? ""
        let title = material.dossier[Need.title, of: need] ?? ""
        return [
          need.description, material.noted(Need.type, of: need), statement == title ? title : "\(title). \(statement)",
          material.noted(Need.measure, of: need),
          material.noted(Need.moscow, of: need),
          scores.map { $0.scores.map(String.init).joined(separator: "\u{A0}/\u{A0}") } ?? "—",
          scores.map { material.wording.decimal($0.mean, places: 2) } ?? "—", scores.map { String($0.spread) } ?? "—",
        ]
      })
  }

  private static func disagreements(_ material: DocumentMaterial) -> [Document.Block] {
    let split = material.dossier.items(of: Need.id).filter {
      NeedScores($0, in: material.dossier)?.needsArbitration ?? false
    }
    guard !split.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Désaccords et arbitrages", "Disagreements and decisions")),
      .facts(
        split.map {
          Document.Fact(
            title($0, material),
            material.dossier[Need.arbitration, of: $0] ?? material.say("reste à trancher", "still to be decided"))
        }),
    ]
  }

  private static func excluded(_ material: DocumentMaterial) -> [Document.Block] {
    let out = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) == .wont }
    guard !out.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Écartés", "Left out")),
      .list(numbered: false, out.map { title($0, material) }),
    ]
  }

  private static func inventory(_ material: DocumentMaterial) -> [Document.Block] {
    let rows = material.dossier.items(of: Need.id).compactMap { need -> [String]? in
      guard let assets = material.settled(Need.assets, of: need), !assets.isEmpty else { return nil }
      return [title(need, material), material.names(assets), material.noted(Need.source, of: need)]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Lien avec l'inventaire", "Link with the inventory")),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Besoin", "Need")), Table.Column(material.say("Biens", "Assets")),
            Table.Column(material.say("D'où il vient", "Where it comes from")),
          ], rows: rows)),
    ]
  }

  private static func title(_ need: ItemID, _ material: DocumentMaterial) -> String {
    "\(need) \(material.dossier[Need.title, of: need] ?? "")"
  }
}
