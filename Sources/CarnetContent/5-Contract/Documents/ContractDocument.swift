import CarnetCore

/// The contract as it is printed: clauses, signatures, annexes.
enum ContractDocument {
  private static let title = Text(fr: "Contrat de maintenance informatique", en: "IT maintenance contract")

  static let kind: DocumentKind = kind(of: Clause.library)

  /// The contract made of the clauses of a library.
  static func kind(of library: [Clause]) -> DocumentKind {
    DocumentKind(
      "contract", name: Text(fr: "contrat", en: "contract"),
      title: title, stage: .contract,
      prepare: { known in
        let settled = SignedContract(inForce: known.dossier)
        let terms = terms(settled?.dossier ?? known.dossier, settled?.closed ?? known.now, library)
        return terms.map { (terms: $0, version: Contracts.version(of: known.dossier)) }
      }
    ) { found, language in body(Annex.Material(found.terms, language), library, version: found.version) }
  }

  /// What a contract is printed from, or what none can be printed without: what mandatory clauses await.
  static func terms(
    _ dossier: Dossier, _ now: Instant, _ library: [Clause] = Clause.library
  ) -> DocumentKind.Prepared<Annex.Terms> {
    let context = Context(dossier: dossier, subject: Subject(ContractForm.id), now: now)
    var seen: Set<Address> = []
    let needed = library.filter { $0.level(context) == .mandatory && $0.applies(context) }
    // What several answers give together is said of each of them that is missing.
    let missing = ContractFacts.missing(dossier, now: now)
    let awaited = needed.flatMap { clause in
      clause.text(context).unresolved.compactMap { name -> Finding? in
        let parameter = ClauseParameter.all[name]
        let address = parameter?.address(context)
        if parameter?.label == nil, !missing.isEmpty { return nil }
        if let address, !seen.insert(address).inserted { return nil }
        let awaited = parameter?.label ?? clause.title
        return Finding(
          Text(
            fr: "Il manque une réponse pour la clause « \(clause.title.fr) » : \(awaited.fr).",
            en: "The clause “\(clause.title.en)” needs an answer: \(awaited.en)."), at: address.map { [$0] } ?? [])
      }
    }
    let lacked = awaited + missing.filter { seen.isDisjoint(with: $0.addresses) }
    if let first = lacked.first { return .failure(DocumentKind.Lacking(first, Array(lacked.dropFirst()))) }
    guard let contract = ContractFacts(dossier, now: now) else {
      return .failure(ContractFacts.lacking(Known(dossier, now: now)))
    }
    return .success((context, contract))
  }

  /// What no contract can be printed without; nothing when it can.
  static func lacking(_ dossier: Dossier, _ now: Instant, _ library: [Clause] = Clause.library) -> [Finding] {
    guard case .failure(let lacking) = terms(dossier, now, library) else { return [] }
    return lacking.findings
  }

  private static func body(_ material: Annex.Material, _ library: [Clause], version: Int) -> DocumentKind.Body {
    let (dossier, language) = (material.dossier, material.language)
    var blocks: [Document.Block] = []
    if dossier.contractSignature == nil {
      blocks.append(
        .note(
          version > 1
            ? material.say(
              "Projet, non signé. La version \(version - 1), signée, reste en vigueur jusqu'à la signature de l'avenant.",
              "Draft, not signed. Version \(version - 1), which is signed, stays in force until the amendment is signed."
            )
            : material.say("Projet, non signé.", "Draft, not signed.")))
    }
    if language == .en {
      blocks.append(
        .note(
          "The clauses are worded in French, since French law applies. The title and the sentence under it say in English what each means."
        ))
    }
    blocks += articles(of: library, material) + Waivers.blocks(dossier, language) + annexes(material)
    // No page break: a sheet that held nothing but signatures could be put under another text.
    blocks.append(.signatures(signatures(material)))
    for (index, annex) in Annex.present(material.context).enumerated() {
      blocks.append(
        .heading(level: 1, "\(material.say("Annexe", "Annex")) \(index + 1). \(annex.title[language])"))
      blocks += annex.blocks(material)
    }
    let provider = material.context.settled(ContractForm.provider)
    return DocumentKind.Body(
      title: "\(title[language]) \(material.contract.number)",
      subtitle: [
        dossier[Company.name], provider.flatMap { dossier[Provider.name, of: $0] }, "version \(version)",
      ].compactMap { $0 }.joined(separator: " · "), blocks: blocks)
  }

  /// The clauses that have an object, numbered as they stand, then those that have none, each with its reason.
  private static func articles(of library: [Clause], _ material: Annex.Material) -> [Document.Block] {
    let (context, language) = (material.context, material.language)
    let colon = material.say(" :", ":")
    var blocks: [Document.Block] = []
    var number = 0
    var without: [String] = []
    for clause in library {
      if let reason = clause.withoutObject(context) {
        without.append("\(clause.id) \(clause.title[language])\(colon) \(reason[language])")
        continue
      }
      let (text, unresolved) = clause.text(context)
      guard unresolved.isEmpty else {
        without.append(
          "\(clause.id) \(clause.title[language])\(colon) "
            + material.say("une réponse manque encore", "an answer is still missing"))
        continue
      }
      number += 1
      // The wording is French in the English contract too, which is set in English.
      blocks += [
        .heading(level: 1, "Article \(number). \(clause.title[language])"),
        .paragraph(Typography.set(text, in: .fr)), .note(clause.caption(context, language)),
      ]
    }
    guard !without.isEmpty else { return blocks }
    return blocks + [
      .heading(level: 2, material.say("Clauses sans objet", "Clauses that do not apply")),
      .list(numbered: false, without),
    ]
  }

  /// The annexes with the digest of each: what is signed above is tied to what stands below.
  private static func annexes(_ material: Annex.Material) -> [Document.Block] {
    [
      .heading(level: 2, material.say("Annexes jointes", "Attached annexes")),
      .table(
        Table(
          columns: [
            Table.Column(material.say("N°", "No.")), Table.Column(material.say("Annexe", "Annex")),
            Table.Column(material.say("Empreinte", "Fingerprint")),
          ],
          rows: Annex.present(material.context).enumerated().map { index, annex in
            [String(index + 1), annex.title[material.language], annex.digest(material)]
          })),
    ]
  }

  static func signatures(_ material: Annex.Material) -> [Document.Signature] {
    let dossier = material.dossier
    let client =
      material.context.settled(ContractForm.signatory).flatMap { dossier[Person.name, of: $0] } ?? dossier[
        Company.legalRepresentative]
      ?? ""
    let isRepresentative = client == dossier[Company.legalRepresentative]
    let authority = isRepresentative ? "" : dossier[ContractForm.authority] ?? ""
    let provider = material.context.settled(ContractForm.provider)
    let delegation =
      material.context.isSignedByDelegation ? material.context[ContractForm.providerAuthority] : nil
    let providerSignatory = [material.context.settled(ContractForm.providerSignatory), delegation].compactMap { $0 }
    let signed =
      dossier.contractSignature.map {
        let place = material.context.settled(ContractForm.place).map { material.say(" à \($0)", " at \($0)") } ?? ""
        return material.say(
          "Signé le \(material.wording.day($0))\(place)", "Signed on \(material.wording.day($0))\(place)")
      } ?? ""
    return [
      Document.Signature(
        party: material.say("Le Client, ", "The client, ") + (dossier[Company.name] ?? ""),
        signatory: authority.isEmpty ? client : "\(client), \(authority)",
        signed: signed),
      Document.Signature(
        party: material.say("Le Prestataire, ", "The provider, ")
          + (provider.flatMap { dossier[Provider.name, of: $0] } ?? ""),
        signatory: providerSignatory.joined(separator: ", "), signed: signed),
    ]
  }
}
