import CarnetCore

/// What an amendment changes in a contract that was signed: articles before and after, annexes, and nothing else.
enum Amendment {
  static let kind: DocumentKind = kind(of: Clause.library)

  /// The amendment to a contract of the clauses of a library.
  static func kind(of library: [Clause]) -> DocumentKind {
    DocumentKind(
      "amendment", name: Text(fr: "avenant", en: "amendment"),
      title: Text(fr: "Avenant au contrat", en: "Amendment to the contract"), stage: .contract,
      prepare: { prepared($0, library) }
    ) { found, language in
      body(
        from: Annex.Material(found.old, language), to: Annex.Material(found.new, language), of: library, found.before,
        SignedContract.reason(in: found.dossier))
    }
  }

  private typealias Found = (old: Annex.Terms, new: Annex.Terms, before: SignedContract, dossier: Dossier)

  private static func prepared(_ known: Known, _ library: [Clause]) -> DocumentKind.Prepared<Found> {
    if let begun = Contracts.begun(in: known.dossier) {
      let relation = begun.relation.label
      return .lacking(
        Text(
          fr: "Ce n'est pas un avenant (\(relation.fr)). Tapez :documents contract.",
          en: "This is not an amendment (\(relation.en)). Type :documents contract."),
        at: [ContractForm.relation.address()])
    }
    guard let before = SignedContract(amendedIn: known.dossier), let old = terms(before.dossier, before.closed) else {
      return .lacking(
        Text(
          fr:
            "Aucun contrat signé n'a été rouvert : il n'y a rien à modifier. Pour en rouvrir un, tapez :rouvrir contrat.",
          en: "No signed contract has been reopened: there is nothing to change. To reopen one, type :reopen contract.")
      )
    }
    let present = SignedContract(inForce: known.dossier)
    let (dossier, moment) = (present?.dossier ?? known.dossier, present?.closed ?? known.now)
    let new = terms(dossier, moment).map { .success($0) } ?? ContractDocument.terms(dossier, moment, library)
    return new.map { (old, $0, before, known.dossier) }
  }

  private static func terms(_ dossier: Dossier, _ now: Instant) -> Annex.Terms? {
    ContractFacts(dossier, now: now).map {
      (Context(dossier: dossier, subject: Subject(ContractForm.id), now: now), $0)
    }
  }

  private static func body(
    from old: Annex.Material, to new: Annex.Material, of library: [Clause], _ before: SignedContract, _ reason: String
  ) -> DocumentKind.Body {
    let number = Contracts.amended(in: new.context.dossier)?.revisions.count ?? 1
    let signed = before.dossier[ContractForm.signedOn].map { new.wording.dayInFull($0) }
    let effect = ContractForm.effect(of: new.context.dossier, after: before.dossier)
    let blocks: [Document.Block] =
      [
        .facts([
          new.fact("Contrat", "Contract", old.contract.number), new.fact("Avenant n°", "Amendment no.", String(number)),
          new.fact("Version en vigueur signée le", "Version in force signed on", signed),
          new.fact("Prend effet le", "Takes effect on", effect.map { new.wording.dayInFull($0) } ?? onSigning(new)),
          new.fact("Pourquoi", "Why", reason),
        ]),
        .paragraph(
          new.say(
            "Les parties modifient leur contrat comme suit. Tout ce qui n'est pas modifié reste en vigueur.",
            "The parties change their contract as follows. Everything that is not changed stays in force.")),
      ] + articles(of: library, from: old, to: new) + annexes(from: old, to: new)
      + [.signatures(ContractDocument.signatures(new))]
    return DocumentKind.Body(
      title: new.say("Avenant n° \(number)", "Amendment no. \(number)"),
      subtitle: "\(new.say("Contrat", "Contract")) \(old.contract.number)", blocks: blocks)
  }

  /// When an amendment of no stated day takes effect.
  private static func onSigning(_ new: Annex.Material) -> String {
    new.dossier.contractSignature == nil
      ? new.say("le jour de sa signature", "the day it is signed")
      : new.say("depuis le début du contrat", "since the start of the contract")
  }

  /// The articles whose words differ, each with what goes and what comes.
  private static func articles(
    of library: [Clause], from old: Annex.Material, to new: Annex.Material
  ) -> [Document.Block] {
    let changed = library.flatMap { clause -> [Document.Block] in
      let (was, now) = (words(of: clause, old), words(of: clause, new))
      guard was != now else { return [] }
      let title = "\(clause.id) \(clause.title[new.language])"
      switch (was, now) {
      case (nil, let now?):
        return [.heading(level: 2, title), .note(new.say("Article ajouté", "Article added")), .paragraph(now)]
      case (_?, nil):
        return [.heading(level: 2, title), .note(new.say("Article supprimé", "Article removed"))]
      case (let was?, let now?):
        return [
          .heading(level: 2, title),
          .facts([
            new.fact("Ancienne rédaction", "Old wording", was), new.fact("Nouvelle rédaction", "New wording", now),
          ]),
          .list(
            numbered: false, WordChange.all(from: was, to: now).map { $0.said(in: new.language) }),
        ]
      case (nil, nil): return []
      }
    }
    let heading = Document.Block.heading(level: 1, new.say("Articles modifiés", "Amended articles"))
    return [heading] + (changed.isEmpty ? [.paragraph(new.say("Aucun.", "None."))] : changed)
  }

  /// What a contract says under a clause; nil where it has no such article.
  private static func words(of clause: Clause, _ material: Annex.Material) -> String? {
    guard clause.applies(material.context) else { return nil }
    let (text, unresolved) = clause.text(material.context)
    guard unresolved.isEmpty else { return nil }
    let passed = clause.noTerms.compactMap { ClauseParameter.all[$0]?.words(material.context) }
    return Typography.set(passed.reduce(text) { $0.replacing($1, with: "…") }, in: .fr)
  }

  /// The annexes of both versions, with the digest of each.
  private static func annexes(from old: Annex.Material, to new: Annex.Material) -> [Document.Block] {
    let (was, now) = (Annex.present(old.context), Annex.present(new.context))
    let rows = Annex.library.compactMap { annex -> [String]? in
      let before = was.contains { $0.key == annex.key } ? annex.digest(old) : nil
      let after = now.contains { $0.key == annex.key } ? annex.digest(new) : nil
      guard before != after else { return nil }
      return [annex.title[new.language], before ?? "—", after ?? "—"]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(level: 1, new.say("Annexes remplacées", "Replaced annexes")),
      .table(
        Table(
          columns: [
            Table.Column(new.say("Annexe", "Annex")), Table.Column(new.say("Empreinte avant", "Fingerprint before")),
            Table.Column(new.say("Empreinte après", "Fingerprint after")),
          ], rows: rows)),
    ]
  }
}

/// Words of a text that others replace.
struct WordChange: Hashable, Sendable {
  /// The words that go; empty when words only come.
  let removed: String
  /// The words that come; empty when words only go.
  let added: String

  /// The change in words.
  func said(in language: Language) -> String {
    switch (removed.isEmpty, added.isEmpty) {
    case (true, _): Text(fr: "est ajouté : « \(added) »", en: "added: “\(added)”")[language]
    case (_, true): Text(fr: "est supprimé : « \(removed) »", en: "removed: “\(removed)”")[language]
    default: Text(fr: "« \(removed) » devient « \(added) »", en: "“\(removed)” becomes “\(added)”")[language]
    }
  }

  /// What turns a text into another, in order: neighbouring words make one change.
  static func all(from old: String, to new: String) -> [WordChange] {
    passages(from: old.split(separator: " "), to: new.split(separator: " ")).map {
      WordChange(removed: $0.removed.joined(separator: " "), added: $0.added.joined(separator: " "))
    }
  }
}

extension ContractChecks {
  /// What was changed after a signature binds nobody before it is signed in turn.
  static let resigned = Check(
    "G5.resigned", .contract, .warning,
    title: Text(
      fr: "Un contrat rouvert et modifié doit être signé de nouveau.",
      en: "A contract that was reopened and changed must be signed again."),
    source: Law.agreement
  ) { dossier, _ in
    guard SignedContract.awaitsSignature(dossier) else { return [] }
    let paper =
      Contracts.begun(in: dossier) == nil
      ? Text(fr: "l'avenant (:documents amendment)", en: "the amendment (:documents amendment)")
      : Text(fr: "le nouveau contrat (:documents contract)", en: "the new contract (:documents contract)")
    return [
      Finding(
        Text(
          fr:
            "Le contrat a changé depuis sa signature : faites signer \(paper.fr), puis enregistrez la date.",
          en:
            "The contract has changed since it was signed: have \(paper.en) signed, then enter the date."
        ),
        at: [ContractForm.signedOn.address()])
    ]
  }
}
