import CarnetCore

// What the statement of needs shows of the needs themselves.

extension NeedsStatement {
  /// The needs that are kept, kind by kind.
  static func needs(_ material: DocumentMaterial) -> [Document.Block] {
    let all = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) != .wont }
    let inOrder = NeedType.allCases.flatMap { type in all.filter { material.settled(Need.type, of: $0) == type } }
    return [
      .heading(level: 1, material.say("Les besoins", "The needs")), .table(table(of: inOrder, material)),
    ]
  }

  private static func table(of needs: [ItemID], _ material: DocumentMaterial) -> Table {
    Table(
      columns: [
        Table.Column(material.say("N°", "No.")), Table.Column(material.say("Catégorie", "Kind")),
        Table.Column(material.say("Besoin", "Need")), Table.Column(material.say("Mesure", "Measure")),
        Table.Column(material.say("Importance", "Importance")),
        Table.Column(material.say("R / U / A", "T / U / B"), .trailing),
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
          scores.map { $0.scores.map { score($0, material) }.joined(separator: " / ") } ?? "—",
          scores.map { material.wording.decimal($0.mean, places: 2) } ?? "—",
          scores.map { score($0.spread, material) } ?? "—",
        ]
      })
  }

  private static func score(_ score: Double, _ material: DocumentMaterial) -> String {
    material.wording.decimal(score, places: NeedScores.places(score))
  }

  /// What each college's members gave, where they voted one by one.
  static func votes(_ material: DocumentMaterial) -> [Document.Block] {
    let rows = material.dossier.items(of: Need.id).compactMap { need -> [String]? in
      let cells = College.allCases.map { college -> String in
        let votes = Vote.scores(of: college, on: need, in: material.dossier)
        guard !votes.isEmpty else { return "—" }
        let median = score(NeedScores.median(votes), material)
        return votes.map(String.init).joined(separator: " · ") + material.say(" → \(median)", " → \(median)")
      }
      return cells.allSatisfy { $0 == "—" } ? nil : [title(need, material)] + cells
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 2, material.say("Votes et notes des groupes", "Votes and group scores")),
      .table(
        Table(
          columns: [Table.Column(material.say("Besoin", "Need"))]
            + College.allCases.map { Table.Column($0.label[material.language]) }, rows: rows)),
    ]
  }

  /// What stands behind some needs: the worst, its cost, what is expected to last.
  static func stakes(_ material: DocumentMaterial) -> [Document.Block] {
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
            Table.Column(material.say("Coût de l'absence, par mois", "Cost of lacking it, per month"), .trailing),
            Table.Column(material.say("Durabilité", "Sustainability")),
          ], rows: rows)),
    ]
  }

  /// Where opinions are opposed, with what the owner decided.
  static func disagreements(_ material: DocumentMaterial) -> [Document.Block] {
    let split = material.dossier.items(of: Need.id).filter {
      NeedScores($0, in: material.dossier)?.needsArbitration ?? false
    }
    guard !split.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Désaccords et arbitrages", "Disagreements and decisions")),
      .facts(
        split.map { need in
          let reasons = Arbitration.reasons(on: need, material)
          let heard =
            reasons.isEmpty
            ? ""
            : "\n" + material.say("Raisons données : ", "Reasons given: ")
              + reasons.joined(separator: material.say(" ; ", "; "))
          guard let decision = material.dossier[Need.arbitration, of: need] else {
            return Document.Fact(
              title(need, material), material.say("à trancher", "to be decided") + heard)
          }
          let by = material.person(material.settled(Need.arbitratedBy, of: need))
          let on = material.settled(Need.arbitratedOn, of: need).map(material.wording.shortDay) ?? ""
          let signed = [by, on].filter { !$0.isEmpty }.joined(separator: ", ")
          return Document.Fact(title(need, material), decision + (signed.isEmpty ? "" : " (\(signed))") + heard)
        }),
    ]
  }

  /// What was considered and is not asked for.
  static func excluded(_ material: DocumentMaterial) -> [Document.Block] {
    let out = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) == .wont }
    guard !out.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Écartés", "Excluded")),
      .list(
        numbered: false,
        out.map { need in
          let why = material.dossier[Need.arbitration, of: need].map { "\(material.say(" : ", ": "))\($0)" }
          return title(need, material) + (why ?? "")
        }),
    ]
  }

  /// The assets that each need is about, and where it was heard.
  static func inventory(_ material: DocumentMaterial) -> [Document.Block] {
    let rows = material.dossier.items(of: Need.id).compactMap { need -> [String]? in
      let assets = material.settled(Need.assets, of: need) ?? []
      let services = material.dossier.services(of: need, now: material.now)
      let origin = origin(of: need, material)
      guard !assets.isEmpty || !services.isEmpty || origin.count > 1 else { return nil }
      return [
        title(need, material), assets.isEmpty ? "—" : material.names(assets),
        services.isEmpty ? "—" : services.joined(separator: ", "), origin.joined(separator: ", "),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Lien avec l'inventaire", "Link with the inventory")),
      .table(
        Table(
          columns: [
            Table.Column(material.say("Besoin", "Need")), Table.Column(material.say("Biens", "Assets")),
            Table.Column(material.say("Services", "Services")),
            Table.Column(material.say("D'où il vient", "Where it comes from")),
          ], rows: rows)),
    ]
  }

  /// The source of a need, then who said it, in which interviews, or what obliges to it.
  private static func origin(of need: ItemID, _ material: DocumentMaterial) -> [String] {
    let dossier = material.dossier
    let interviews = material.settled(Need.interviews, of: need) ?? []
    let heard = Set(interviews.flatMap { dossier[NeedsInterview.people, of: $0] ?? [] })
    var origin = [material.noted(Need.source, of: need)]
    switch material.settled(Need.source, of: need) {
    case .expectation?:
      // Who was heard in an interview stands there already.
      if let person = dossier[Need.person, of: need], !heard.contains(person) { origin.append(material.person(person)) }
    case .obligation?: origin += dossier[Need.obligation, of: need].map { [$0] } ?? []
    default: break
    }
    return origin + interviews.map { NeedsInterview.title($0, material) }
  }

  /// The services whose stop stops the firm, each with the needs that cover it.
  static func coverage(_ material: DocumentMaterial) -> [Document.Block] {
    let coverage = ServiceCoverage(material.dossier, now: material.now)
    guard !coverage.services.isEmpty else { return [] }
    return [
      .heading(level: 1, material.say("Services critiques", "Critical services")),
      .facts(
        coverage.services.map { service in
          let needs = coverage.needs(for: service).map { title($0, material) }
          return Document.Fact(
            service,
            needs.isEmpty
              ? material.say("aucun besoin ne le couvre", "no need covers it")
              : needs.joined(separator: material.say(" ; ", "; ")))
        }),
    ]
  }

  private static func title(_ need: ItemID, _ material: DocumentMaterial) -> String {
    "\(need) \(material.dossier[Need.title, of: need] ?? "")"
  }
}
