import CarnetCore

/// The statement of needs (*note de besoins*): what the firm needs, who said so, and how disagreements were settled.
enum NeedsStatement {
  static let kind = DocumentKind(
    "needs-statement", name: Text(fr: "note de besoins", en: "statement of needs"),
    title: Text(fr: "Note de besoins", en: "Statement of needs"), stage: .needs,
    prepare: DocumentMaterial.needs
  ) { firm, language in
    let material = DocumentMaterial(firm, language)
    return material.body(dated: material.closing(of: .needs), blocks)
  }

  private static func blocks(_ material: DocumentMaterial) -> [Document.Block] {
    context(material) + method(material) + needs(material) + votes(material) + stakes(material)
      + disagreements(material)
      + excluded(material) + coverage(material) + inventory(material) + corrections(material)
      + Waivers.blocks(material.dossier, material.language) + [
        .signatures([
          Document.Signature(
            party: material.say("Le dirigeant", "The managing director"),
            signatory: material.dossier[Company.legalRepresentative] ?? "",
            signed: "")
        ])
      ]
  }

  private static func method(_ material: DocumentMaterial) -> [Document.Block] {
    let votes = material.dossier.items(of: Vote.id)
    let voters = College.allCases.map { college in
      let people = material.dossier.people(of: college)
      let named = people.map { person in
        let count = votes.count { material.dossier[Vote.person, of: $0] == person }
        let ballots = material.wording.count(count, one: Text(same: "vote"), many: Text(same: "votes"))
        return material.person(person) + (count > 0 ? " (\(ballots))" : "")
      }
      return Document.Fact(college.label[material.language], named.joined(separator: ", "))
    }
    let held = material.dossier.items(of: NeedsInterview.id).map { NeedsInterview.title($0, material) }
    return [
      .heading(level: 1, material.say("Méthode et votants", "Method and voters")),
      .paragraph(
        material.say(
          "Trois groupes notent chaque besoin de 0 à 5 : ceux qui connaissent l'informatique, ceux qui s'en "
            + "servent et ceux qui paient. La note d'un groupe est la note du milieu de ses votes (médiane). Si "
            + "deux groupes diffèrent de trois points, le dirigeant doit trancher.",
          "Three groups score each need from 0 to 5: those who know the IT, those who use it and those who "
            + "pay. A group's score is the middle one of its votes (median). If two groups differ by three "
            + "points, the managing director must decide."
        )),
      .facts(
        voters
          + (held.isEmpty
            ? []
            : [
              Document.Fact(material.say("Entretiens", "Interviews"), held.joined(separator: material.say(" ; ", "; ")))
            ])),
    ] + settling(material) + [
      .note("\(Law.needsFirst.rule[material.language]) (\(Law.needsFirst.citation[material.language]))")
    ]
  }

  /// Whether and when the needs were settled, with their digest.
  private static func settling(_ material: DocumentMaterial) -> [Document.Block] {
    guard let settled = FrozenNeeds(settledIn: material.dossier) else {
      return [
        .paragraph(
          material.say(
            "Projet : les besoins ne sont pas encore validés.", "Draft: the needs are not approved yet."))
      ]
    }
    let day = material.wording.day(material.closing(of: .needs))
    let revision = material.dossier.state(of: .needs).revision
    let paragraph = Document.Block.paragraph(
      material.say(
        "Validés le \(day), version \(revision), empreinte \(settled.digest). Cette empreinte est un code "
          + "qui change si un besoin change. L'empreinte du journal est au pied de ce document.",
        "Approved on \(day), version \(revision), fingerprint (SHA-256) \(settled.digest). This fingerprint "
          + "is a code that changes if a need changes. The journal's fingerprint is at the foot of this document."
      ))
    guard settled != FrozenNeeds(material.dossier, now: material.now) else { return [paragraph] }
    return [
      paragraph,
      .note(
        material.say(
          "Des réponses proposées par Carnet ont changé depuis avec l'inventaire : rouvrez l'étape, relisez "
            + "les besoins et validez-les de nouveau.",
          "Some answers suggested by Carnet have changed since with the inventory: reopen the stage, read "
            + "the needs again and approve them."
        )),
    ]
  }

  /// The firm in a few figures: whose needs these are.
  private static func context(_ material: DocumentMaterial) -> [Document.Block] {
    let dossier = material.dossier
    func count(_ number: Int, _ one: Text, _ many: Text) -> String {
      number == 0 ? "" : material.wording.count(number, one: one, many: many)
    }
    let figures = [
      count(
        dossier[Company.headcount] ?? 0, Text(fr: "personne", en: "person"), Text(fr: "personnes", en: "people")),
      count(dossier.items(of: Site.id).count, Text(same: "site"), Text(same: "sites")),
      count(
        material.assets.count, Text(fr: "bien informatique", en: "asset"), Text(fr: "biens informatiques", en: "assets")
      ),
    ].filter { !$0.isEmpty }
    let services = ServiceCoverage(dossier, now: material.now).services
    let stops =
      services.isEmpty
      ? ""
      : material.say(
        " Services sans lesquels l'entreprise s'arrête : \(services.joined(separator: ", ")).",
        " Services the firm cannot work without: \(services.joined(separator: ", ")).")
    return [
      .heading(level: 1, material.say("Contexte", "Context")),
      .paragraph(
        "\(dossier[Company.name] ?? "")\(material.say(" : ", ": "))\(material.wording.list(figures, conjunction: .and)).\(stops)"
      ),
    ]
  }

  private static func corrections(_ material: DocumentMaterial) -> [Document.Block] {
    [
      .heading(level: 1, material.say("Ce que la méthode corrige", "What the method corrects")),
      .paragraph(
        material.say(
          "La méthode vient d'un article sur les contrats de maintenance. Sur six points, il se trompe ou il "
            + "est dépassé.",
          "The method comes from an article on maintenance contracts. On six points it is wrong or out of "
            + "date.")),
      .list(numbered: true, MethodCorrections.all.map { $0[material.language] }),
    ]
  }
}

extension DocumentMaterial {
  /// The firm, an asset and a need: what the documents that tell of needs are made from.
  static func needs(_ known: Known) -> DocumentKind.Prepared<Firm> {
    guard !known.dossier.items(of: Need.id).isEmpty else {
      return .lacking(
        Text(fr: "Aucun besoin n'est enregistré.", en: "No need is recorded."),
        at: [Need.title.address(of: ItemID(letter: "B", number: 1))])
    }
    return firm(known)
  }
}
