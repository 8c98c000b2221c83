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
      method(material) + needs(material) + votes(material) + stakes(material) + disagreements(material)
        + excluded(material) + inventory(material)
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
    let votes = material.dossier.items(of: Vote.id)
    let voters = College.allCases.map { college in
      let people = material.dossier.items(of: Person.id).filter { material.dossier[Person.college, of: $0] == college }
      let named = people.map { person in
        let count = votes.count { material.dossier[Vote.person, of: $0] == person }
        let ballots = material.wording.count(count, one: Text(same: "vote"), many: Text(same: "votes"))
        return material.person(person) + (count > 0 ? " (\(ballots))" : "")
      }
      return Document.Fact(college.label[material.language], named.joined(separator: ", "))
    }
    let held = material.dossier.items(of: NeedsInterview.id).map { NeedsInterview.title($0, material) }
    let state = material.dossier.state(of: .needs)
    let digest = FrozenNeeds(material.dossier, now: material.now).digest
    let frozen =
      state.isClosed
      ? material.say(
        "Arrêtés le \(material.wording.day(material.closing(of: .needs))), version \(state.revision), empreinte \(digest). Un besoin changé depuis aurait une autre empreinte\u{A0}; celle du journal est au pied de ce document.",
        "Settled on \(material.wording.day(material.closing(of: .needs))), version \(state.revision), digest \(digest). A need changed since would have another digest; that of the journal is at the foot of this document."
      )
      : material.say(
        "Projet\u{A0}: les besoins ne sont pas encore arrêtés.", "Draft: the needs are not settled yet.")
    return [
      .heading(level: 1, material.say("Méthode et votants", "Method and voters")),
      .paragraph(
        material.say(
          "Trois collèges, ceux qui réparent, ceux qui se servent et ceux qui paient, notent chaque besoin de 0 à 5\u{A0}; la note d'un collège est la médiane des votes de ses membres. Trois points d'écart demandent un arbitrage du dirigeant.",
          "Three colleges, those who repair, those who use and those who pay, score each need from 0 to 5; a college's score is the median of its members' votes. Three points apart call for the owner's decision."
        )),
      .facts(
        voters
          + (held.isEmpty
            ? []
            : [
              Document.Fact(material.say("Entretiens", "Interviews"), held.joined(separator: material.say(" ; ", "; ")))
            ])),
      .paragraph(frozen),
      .note("\(Law.needsFirst.rule[material.language]) (\(Law.needsFirst.citation[material.language]))"),
      .heading(level: 2, material.say("Ce que la méthode corrige", "What the method corrects")),
      .paragraph(
        material.say(
          "La méthode vient d'un article sur les contrats de maintenance\u{A0}; sur six points, il se trompe ou date.",
          "The method comes from an article on maintenance contracts; on six points it is wrong or out of date.")),
      .list(numbered: true, MethodCorrections.all.map { $0[material.language] }),
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
          scores.map { $0.scores.map { score($0, material) }.joined(separator: "\u{A0}/\u{A0}") } ?? "—",
          scores.map { material.wording.decimal($0.mean, places: 2) } ?? "—",
          scores.map { score($0.spread, material) } ?? "—",
        ]
      })
  }

  private static func score(_ score: Double, _ material: DocumentMaterial) -> String {
    material.wording.decimal(score, places: NeedScores.places(score))
  }

  /// What each college's members gave, where they voted one by one.
  private static func votes(_ material: DocumentMaterial) -> [Document.Block] {
    let rows = material.dossier.items(of: Need.id).compactMap { need -> [String]? in
      let cells = College.allCases.map { college -> String in
        let votes = Vote.scores(of: college, on: need, in: material.dossier)
        guard !votes.isEmpty else { return "—" }
        let median = score(NeedScores.median(votes), material)
        return votes.map(String.init).joined(separator: "\u{A0}· ") + material.say(" → \(median)", " → \(median)")
      }
      return cells.allSatisfy { $0 == "—" } ? nil : [title(need, material)] + cells
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 2, material.say("Votes et médianes", "Votes and medians")),
      .table(
        Table(
          columns: [Table.Column(material.say("Besoin", "Need"))]
            + College.allCases.map { Table.Column($0.label[material.language]) }, rows: rows)),
    ]
  }

  /// What stands behind some needs: the worst, its cost, what is expected to last.
  private static func stakes(_ material: DocumentMaterial) -> [Document.Block] {
    let rows = material.dossier.items(of: Need.id).compactMap { need -> [String]? in
      let cells = [
        material.dossier[Need.negative, of: need] ?? "", material.money(material.dossier[Need.costOfAbsence, of: need]),
        material.dossier[Need.sustainability, of: need] ?? "",
      ]
      return cells.allSatisfy(\.isEmpty) ? nil : [title(need, material)] + cells.map { $0.isEmpty ? "—" : $0 }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 2, material.say("Ce qui est en jeu", "What is at stake")),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Besoin", "Need")),
            Table.Column(material.say("Ne doit jamais arriver", "Must never happen")),
            Table.Column(material.say("Coût de l'absence, par mois", "Cost of lacking it, a month"), .trailing),
            Table.Column(material.say("Durabilité", "Sustainability")),
          ], rows: rows)),
    ]
  }

  private static func disagreements(_ material: DocumentMaterial) -> [Document.Block] {
    let split = material.dossier.items(of: Need.id).filter {
      NeedScores($0, in: material.dossier)?.needsArbitration ?? false
    }
    guard !split.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Désaccords et arbitrages", "Disagreements and decisions")),
      .facts(
        split.map { need in
          guard let decision = material.dossier[Need.arbitration, of: need] else {
            return Document.Fact(title(need, material), material.say("reste à trancher", "still to be decided"))
          }
          let by = material.person(material.settled(Need.arbitratedBy, of: need))
          let on = material.settled(Need.arbitratedOn, of: need).map(material.wording.shortDay) ?? ""
          let signed = [by, on].filter { !$0.isEmpty }.joined(separator: ", ")
          return Document.Fact(title(need, material), decision + (signed.isEmpty ? "" : " (\(signed))"))
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
      let assets = material.settled(Need.assets, of: need) ?? []
      let interviews = material.settled(Need.interviews, of: need) ?? []
      guard !assets.isEmpty || !interviews.isEmpty else { return nil }
      let source = [material.noted(Need.source, of: need)] + interviews.map { NeedsInterview.title($0, material) }
      return [title(need, material), assets.isEmpty ? "—" : material.names(assets), source.joined(separator: ", ")]
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
