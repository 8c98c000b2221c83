import CarnetCore

/// From what was found to what is signed and measured, and back (*matrice de traçabilité*): each need with what it rests on
/// and what follows from it, and all that hangs in the air.
enum TraceMatrix {
  static let kind = DocumentKind(
    "trace", name: Text(fr: "traçabilité", en: "traceability"),
    title: Text(fr: "Matrice de traçabilité", en: "Trace matrix"), stage: .specification,
    prepare: DocumentMaterial.needs
  ) { DocumentMaterial($0, $1).body(dated: $0.now.day, blocks) }

  private static func blocks(_ material: DocumentMaterial) -> [Document.Block] {
    let trace = Trace(material)
    return [
      .paragraph(
        material.say(
          "Une ligne par besoin : à gauche son origine, à droite ce qui y répond. D'autres tableaux partent de la clause pour revenir au besoin et au bien. Ce qui n'est relié à rien est indiqué à la fin.",
          "One row per need: on the left where it comes from, on the right what answers it. Other tables go back from the clause to the need and the asset. What is linked to nothing is listed at the end."
        ))
    ] + trace.byNeed + trace.byService + trace.byAsset + trace.byClause + trace.loose
  }
}

/// The tables of the matrix, over the same threads as `:why`.
private struct Trace {
  let material: DocumentMaterial
  let threads: Threads
  let needs: [ItemID]
  let requirements: [ItemID]

  init(_ material: DocumentMaterial) {
    self.material = material
    threads = Threads(catalogue: .standard, dossier: material.dossier, now: material.now)
    needs = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) != .wont }
    requirements = material.dossier.items(of: Requirement.id)
  }

  // MARK: Forward

  var byNeed: [Document.Block] {
    let rows = needs.map { need -> [String] in
      let answering = threads.followers(of: need, in: Requirement.id)
      return [
        titled(need), lines(sources(of: need)), lines(answering.map(titled)),
        clauses(threads.derived(from: answering + [need])),
        lines(threads.followers(of: need, in: Objective.id).map(objective)),
      ]
    }
    return [
      .heading(level: 1, say("Par besoin", "By need")),
      table(
        [
          ("Besoin", "Need"), ("Vient de", "Comes from"), ("Exigences", "Requirements"), ("Clauses", "Clauses"),
          ("Objectifs et indicateurs", "Objectives and indicators"),
        ], rows),
    ]
  }

  /// The services named, the assets with their state, the interviews, the person, the obligation that a need comes from.
  private func sources(of need: ItemID) -> [String] {
    // Those that are only supposed follow from the assets.
    let isNamed = material.dossier[Need.services, of: need] != nil
    let services = isNamed ? material.dossier.services(of: need, now: material.now) : []
    let assets = services + threads.origins(of: need, in: Asset.id).map(asset)
    let interviews = threads.origins(of: need, in: NeedsInterview.id).map { NeedsInterview.title($0, material) }
    let source = material.settled(Need.source, of: need)
    let heard = Set(
      threads.origins(of: need, in: NeedsInterview.id).flatMap {
        material.dossier[NeedsInterview.people, of: $0] ?? []
      })
    let who = material.dossier[Need.person, of: need].flatMap { heard.contains($0) ? nil : $0 }
    let person = source == .expectation ? material.person(who) : ""
    let obligation = source == .obligation ? material.dossier[Need.obligation, of: need] ?? "" : ""
    return assets + interviews + [person, obligation].filter { !$0.isEmpty }
  }

  // MARK: From the services and the assets

  var byService: [Document.Block] {
    let services = CriticalService.all(in: material.dossier, now: material.now)
    guard !services.isEmpty else { return [] }
    let rows = services.map { service -> [String] in
      let about = needs.filter { material.dossier.services(of: $0, now: material.now).contains(service.name) }
      let answering = distinct(about.flatMap { threads.followers(of: $0, in: Requirement.id) })
      return [
        "\(service.name) (\(service.criticality.rawValue))", ids(service.assets), ids(about), ids(answering),
        clauses(threads.derived(from: about + answering)),
      ]
    }
    return [
      .heading(level: 1, say("Par service de l'entreprise", "By business service")),
      table(
        [
          ("Service et criticité", "Service and criticality"), ("Biens", "Assets"), ("Besoins", "Needs"),
          ("Exigences", "Requirements"), ("Clauses", "Clauses"),
        ], rows),
    ]
  }

  var byAsset: [Document.Block] {
    let rows = material.assets.map { asset -> [String] in
      let carried = threads.followers(of: asset, in: Need.id).filter(needs.contains)
      let answering = distinct(carried.flatMap { threads.followers(of: $0, in: Requirement.id) })
      return [
        self.asset(asset), ids(carried), ids(answering), clauses(threads.derived(from: carried + answering)),
      ]
    }
    return [
      .heading(level: 1, say("Par bien", "By asset")),
      table(
        [
          ("Bien et verdict", "Asset and verdict"), ("Besoins", "Needs"), ("Exigences", "Requirements"),
          ("Clauses", "Clauses"),
        ], rows),
    ]
  }

  // MARK: Back

  var byClause: [Document.Block] {
    let tied = threads.allDerived.filter { $0.origins.contains { requirements.contains($0) || needs.contains($0) } }
    let rows = tied.map { clause -> [String] in
      let answered = clause.origins.filter(requirements.contains)
      let direct = clause.origins.filter { !requirements.contains($0) }
      let traced = distinct(answered.flatMap { threads.origins(of: $0, in: Need.id) } + direct).filter(needs.contains)
        .sorted()
      let assets = distinct(traced.flatMap { threads.origins(of: $0, in: Asset.id) }).sorted()
      return ["\(clause.id) \(clause.title[material.language])", ids(answered), ids(traced), ids(assets)]
    }
    return [
      .heading(level: 1, say("De la clause au bien", "From the clause to the asset")),
      table(
        [
          ("Clause", "Clause"), ("Exigences", "Requirements"), ("Besoins", "Needs"), ("Biens", "Assets"),
        ], rows),
      .note(
        say(
          "Les autres clauses sont celles de tout contrat : elles ne viennent d'aucun besoin en particulier.",
          "The other clauses are those of any contract: they come from no particular need.")),
    ]
  }

  // MARK: What hangs in the air

  var loose: [Document.Block] {
    let doomed = material.assets.filter { asset in
      guard let verdict = material.facts(asset)?.verdict, [.replace, .retire].contains(verdict) else { return false }
      return threads.followers(of: asset, in: Need.id).allSatisfy { !needs.contains($0) }
    }
    let coverage = ServiceCoverage(material.dossier, now: material.now)
    let uncovered = coverage.services.filter { coverage.needs(for: $0).isEmpty }
    let unanswered = requirements.isEmpty ? [] : needs.filter { threads.followers(of: $0, in: Requirement.id).isEmpty }
    let idle = requirements.filter { threads.origins(of: $0, in: Need.id).isEmpty }
    let unwritten = requirements.filter { threads.derived(from: [$0]).isEmpty }
    let objectives = material.dossier.items(of: Objective.id)
    let unmeasured = objectives.isEmpty ? [] : needs.filter { threads.followers(of: $0, in: Objective.id).isEmpty }
    let facts = [
      fact(
        "Biens à remplacer ou à retirer sans besoin", "Assets to replace or retire without a need", doomed.map(asset)),
      fact("Services critiques sans besoin", "Critical services without a need", uncovered),
      fact("Besoins sans exigence", "Needs without a requirement", unanswered.map(titled)),
      fact("Exigences sans besoin", "Requirements without a need", idle.map(titled)),
      fact("Exigences sans clause", "Requirements without a clause", unwritten.map(titled)),
      fact("Besoins sans objectif", "Needs without an objective", unmeasured.map(titled)),
    ].compactMap { $0 }
    let coming =
      requirements.isEmpty
      ? [Document.Block.note(say("Aucune exigence n'est encore écrite.", "No requirement is written yet."))] : []
    return [
      .heading(level: 1, say("Sans lien", "Not linked")),
      facts.isEmpty
        ? .paragraph(say("Tout est relié.", "Everything is linked.")) : .facts(facts),
    ] + coming
  }

  // MARK: Words

  private func say(_ fr: String, _ en: String) -> String { material.say(fr, en) }

  private func fact(_ fr: String, _ en: String, _ entries: [String]) -> Document.Fact? {
    entries.isEmpty ? nil : Document.Fact(say(fr, en), entries.joined(separator: say(" ; ", "; ")))
  }

  private func titled(_ item: ItemID) -> String { "\(item) \(Catalogue.standard.name(of: item, in: material.dossier))" }

  /// `A1 PC-CAISSE-01 (C, à remplacer)`.
  private func asset(_ asset: ItemID) -> String {
    let grade = material.dossier[Asset.grade, of: asset]?.rawValue.uppercased()
    let state = [grade, material.facts(asset)?.verdict.label[material.language]].compactMap { $0 }
    return material.named(asset) + (state.isEmpty ? "" : " (\(state.joined(separator: ", ")))")
  }

  /// `OB1 Ne plus perdre de ventes (K03, K05)`.
  private func objective(_ objective: ItemID) -> String {
    let indicators = (material.dossier[Objective.indicators, of: objective] ?? []).map(\.rawValue)
    return titled(objective) + (indicators.isEmpty ? "" : " (\(indicators.joined(separator: ", ")))")
  }

  private func clauses(_ clauses: [Derived]) -> String {
    clauses.isEmpty ? "—" : clauses.map(\.id).joined(separator: ", ")
  }
  private func ids(_ items: [ItemID]) -> String {
    items.isEmpty ? "—" : items.map(\.description).joined(separator: ", ")
  }
  private func lines(_ entries: [String]) -> String {
    entries.isEmpty ? "—" : entries.joined(separator: say(" ; ", "; "))
  }

  private func distinct(_ items: [ItemID]) -> [ItemID] {
    var seen: Set<ItemID> = []
    return items.filter { seen.insert($0).inserted }
  }

  private func table(_ titles: [(String, String)], _ rows: [[String]]) -> Document.Block {
    .table(Table(columns: titles.map { Table.Column(say($0.0, $0.1)) }, rows: rows))
  }
}
