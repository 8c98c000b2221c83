import CarnetCore

/// The specification (*cahier des charges*) as providers receive it, with its annexes: what was sent does not change with
/// what is learnt later.
enum SpecificationDocument {
  static let kind = DocumentKind(
    "specification", name: Text(fr: "cahier des charges", en: "request for proposals"),
    title: Text(fr: "Cahier des charges", en: "Specification"), stage: .specification,
    prepare: { known -> DocumentKind.Prepared<DocumentMaterial.Firm> in
      let (sent, now) = sent(known)
      if sent[Specification.start] == nil {
        return .lacking(
          Text(fr: "Le début souhaité manque.", en: "The preferred start is missing."),
          at: [Specification.start.address()])
      }
      if sent.items(of: Requirement.id).isEmpty {
        return .lacking(
          Text(fr: "Aucune exigence n'est encore enregistrée.", en: "No requirement is recorded yet."),
          at: [Requirement.text.address(of: sent.upcoming(Requirement.form))])
      }
      return DocumentMaterial.firm(sent, now)
    }
  ) { firm, language in
    let material = DocumentMaterial(firm, language)
    return material.body(dated: material.closing(of: .specification), blocks)
  }

  /// What is known of the specification: once it is closed, what was known then.
  private static func sent(_ known: Known) -> (Dossier, Instant) {
    guard let sent = known.dossier.asClosed(.specification),
      case .closed(let closing) = sent.state(of: .specification).status
    else { return (known.dossier, known.now) }
    return (sent, closing)
  }

  private static func blocks(_ material: DocumentMaterial) -> [Document.Block] {
    let sections: [(Text, [Document.Block])] = [
      (Text(fr: "Objet et contexte", en: "Purpose and context"), context(material)),
      (Text(fr: "L'entreprise et ses métiers", en: "The firm and its trade"), firm(material)),
      (Text(fr: "Le parc et son état", en: "Assets and their state"), equipment(material)),
      (Text(fr: "Besoins", en: "Needs"), needs(material)),
      (Text(fr: "Périmètre et exclusions", en: "Scope and exclusions"), scope(material)),
      (Text(fr: "Prestations et exigences", en: "Services and requirements"), services(material)),
      (Text(fr: "Niveaux de service, plages et gravité", en: "Service levels, hours and severity"), levels(material)),
      (
        Text(fr: "Organisation et documents attendus", en: "Organisation and documents required"),
        organisation(material)
      ),
      (Text(fr: "Sauvegardes, sécurité et données", en: "Backups, security and data"), security(material)),
      (
        Text(fr: "État des lieux initial et restitution (réversibilité)", en: "Initial check, exit and handover"),
        reversibility(material)
      ),
      (Text(fr: "Prix", en: "Price"), price(material)), (Text(fr: "Durée", en: "Term"), term(material)),
      (Text(fr: "Critères et notation", en: "Criteria and scoring"), criteria(material)),
      (Text(fr: "Réponse attendue et calendrier", en: "Required answer and timetable"), timetable(material)),
    ]
    let annexes = annexes(material)
    return sections.enumerated().flatMap { index, section in
      [.heading(level: 1, "\(index + 1). \(section.0[material.language])")] + section.1
    } + [.heading(level: 1, material.say("Annexes", "Annexes"))]
      + [
        .list(numbered: true, annexes.map(\.title))
      ] + Waivers.blocks(material.dossier, material.language)
      + annexes.enumerated().flatMap { index, annex in
        [
          .pageBreak,
          .heading(level: 1, "\(material.say("Annexe", "Annex")) \(index + 1). \(annex.title)"),
        ] + annex.blocks
      }
  }

  private static func context(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .paragraph(
        material.say(
          "\(material.dossier[Company.name] ?? "") demande des offres pour l'entretien de son informatique. "
            + "Ce document indique ce qui est attendu, comment les offres seront comparées, et ce qui les "
            + "élimine.",
          "\(material.dossier[Company.name] ?? "") asks for offers to maintain its IT. This document states "
            + "what is expected, how offers will be compared, and what disqualifies them."
        ))
    ]
  }

  private static func firm(_ material: DocumentMaterial) -> [Document.Block] {
    let services = CriticalService.all(in: material.dossier, now: material.now).filter { $0.criticality == .stop }
    let stops = CriticalService.gathered(services.map(\.name)).joined(separator: ", ")
    return [
      .facts(
        [
          fact("Entreprise", "Firm", Company.name, material), fact("Adresse", "Address", Company.address, material),
          fact("Effectif", "Headcount", Company.headcount, material),
          Document.Fact(
            material.say("Sites", "Sites"),
            material.dossier.items(of: Site.id).map { site in
              let address = material.settled(Site.address, of: site) ?? ""
              return material.site(site) + (address.isEmpty ? "" : " (\(address))")
            }.joined(separator: "\n")),
          fact("Heures d'ouverture", "Opening hours", Company.openingHours, material),
          fact("Utilisateurs", "Users", Specification.users, material),
          fact("Demandes par mois", "Requests per month", Specification.ticketsMonth, material),
        ]
          + (stops.isEmpty
            ? []
            : [
              Document.Fact(
                material.say("Services sans lesquels l'entreprise s'arrête", "Services the firm depends on"), stops)
            ])
          + (material.dossier[Company.nis2] == nil ? [] : [fact("NIS 2", "NIS 2", Company.nis2, material)]))
    ]
  }

  private static func equipment(_ material: DocumentMaterial) -> [Document.Block] {
    let doomed = material.assets.filter { asset in
      material.facts(asset).map { [.replace, .retire].contains($0.verdict) } ?? false
    }
    return [.table(InventoryReport.counts(material))]
      + (doomed.isEmpty
        ? []
        : [
          .paragraph(
            material.say(
              "À remplacer ou à retirer d'après le rapport d'inventaire et d'expertise : "
                + "\(material.names(doomed)).",
              "To replace or retire according to the condition check: \(material.names(doomed))."))
        ])
      + [
        .paragraph(
          material.say(
            "L'annexe 1 décrit chaque bien, avec son état et son verdict.",
            "Annex 1 describes each asset, with its state and its verdict."))
      ]
  }

  private static func needs(_ material: DocumentMaterial) -> [Document.Block] {
    let day = material.wording.day(material.closing(of: .needs))
    let settled = FrozenNeeds(settledIn: material.dossier).map { frozen in
      Document.Block.paragraph(
        material.say(
          "Validés le \(day), empreinte \(frozen.digest), la même que celle de la note de besoins. L'annexe "
            + "2 les décrit avec leurs mesures.",
          "Approved on \(day), fingerprint (SHA-256) \(frozen.digest), the same as in the statement of "
            + "needs. Annex 2 describes them with their measures."
        ))
    }
    let facts = [MoSCoW.must, .should, .could].compactMap { rank -> Document.Fact? in
      let titles = material.dossier.items(of: Need.id).filter { material.settled(Need.moscow, of: $0) == rank }
        .map { "\($0) \(material.dossier[Need.title, of: $0] ?? "")" }
      return titles.isEmpty
        ? nil : Document.Fact(capitalised(rank.label[material.language]), titles.joined(separator: "\n"))
    }
    return (settled.map { [$0] } ?? []) + [.facts(facts)]
  }

  private static func scope(_ material: DocumentMaterial) -> [Document.Block] {
    let inside = material.settled(Specification.scopeIn) ?? []
    let outside = material.settled(Specification.scopeOut) ?? []
    let alsoIn = material.dossier[Specification.alsoIn].map {
      [Document.Fact(material.say("Compris aussi", "Also included"), $0)]
    }
    return [
      .facts(
        [
          Document.Fact(
            material.say("Dans le périmètre", "In scope"),
            inside.count == material.assets.count && outside.isEmpty
              ? material.say("tous les biens de l'annexe 1", "all the assets of annex 1") : material.names(inside))
        ] + (alsoIn ?? []) + [
          Document.Fact(
            material.say("Hors du périmètre", "Out of scope"),
            outside.isEmpty ? material.say("aucun bien", "no asset") : material.names(outside)),
          Document.Fact(
            material.say("Exclu aussi", "Also excluded"),
            material.dossier[Specification.alsoOut] ?? Specification.usuallyOut[material.language]),
        ])
    ]
  }

  static func fact<T: AnswerValue>(
    _ fr: String, _ en: String, _ question: Question<T>, _ material: DocumentMaterial
  ) -> Document.Fact {
    Document.Fact(material.say(fr, en), material.noted(question))
  }
}
