import CarnetCore

/// A clause that the parties word otherwise than Carnet does: what it says now, and who wrote it.
enum ClauseWording {
  static let id: FormID = "clause_wordings"

  static let clause = Question<ClauseName>(
    id, "clause", .choice(ClauseName.options), prompt: Text(fr: "Clause réécrite", en: "Clause reworded"),
    help: Text(
      fr: "La clause dont vous changez le texte. Le guide des clauses montre chaque changement.",
      en: "The clause whose text you change. The clause guide shows each change."),
    example: Text(same: "C30"),
    objection: { clause, context in
      let twin = context.dossier.items(of: id).first {
        $0 != context.subject.item && named($0, in: context.dossier) == clause.rawValue
      }
      return twin.map {
        Refusal(
          ContentReason.alreadyEntered,
          Text(
            fr: "\(clause.rawValue) a déjà une autre rédaction (\($0)).",
            en: "\(clause.rawValue) is already reworded (\($0))."),
          remedy: Text(fr: "Modifiez \($0).", en: "Edit \($0)."))
      }
    })
  static let text = Question<String>(
    id, "text", .paragraph, prompt: Text(fr: "Nouvelle rédaction", en: "New wording"),
    help: Text(
      fr:
        "Le texte convenu, en entier. Un nom entre accolades insère une réponse du dossier : {redevance}, "
        + "{plafond_responsabilite}, {annexe.prix}.",
      en:
        "The whole agreed text, in French, as in the contract. A name in braces inserts a value from the contract file: "
        + "{redevance}, {plafond_responsabilite}, {annexe.prix}."),
    example: Text(same: "La responsabilité de chaque partie est plafonnée, par année, à {plafond_responsabilite}."),
    objection: { text, _ in
      let unknown = Clause.parameters(of: text).first { ClauseParameter.all[$0] == nil }
      return unknown.map {
        Refusal(
          ContentReason.unknownParameter,
          Text(fr: "Il n'y a pas de valeur nommée {\($0)}.", en: "There is no value called {\($0)}."),
          remedy: Text(fr: "Écrivez-la en toutes lettres.", en: "Write it out in full."))
      }
    })
  static let author = Question<Drafter>(
    id, "author", .choice(Drafter.options), prompt: Text(fr: "Rédigée par", en: "Written by"),
    help: Text(
      fr:
        "Un juge peut écarter une clause imposée telle quelle par une partie. Il est plus difficile de contester une clause négociée. "
        + "Enregistrez aussi la négociation. Tapez :point.",
      en:
        "A judge may set aside a clause that one party imposes as it stands. A clause that was negotiated is harder to "
        + "challenge. Record the negotiation too. Type :concession."),
    example: Text(fr: "le prestataire", en: "the provider"), sources: [Law.imbalance, Law.unfairTerms])

  static let form = Form(
    id, stage: .contract, title: Text(fr: "Clauses réécrites", en: "Clauses reworded"),
    shortcut: Text(fr: "réécrire", en: "reword"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "CL", one: Text(fr: "une clause réécrite", en: "a reworded clause"), atLeast: 0, label: "clause")),
    listing: Listing(
      [
        .init(clause, "Clause", "Clause"),
        .init(author, "Auteur", "Author"),
        .init(text, "Rédaction", "Wording"),
      ]),
    feeds: [.followUp, .evaluation], questions: [clause, text, author])

  /// The wording that stands instead of the library's, where one is noted.
  static func item(for clause: String, in dossier: Dossier) -> ItemID? {
    dossier.items(of: id).first { named($0, in: dossier) == clause && dossier[text, of: $0] != nil }
  }

  private static func named(_ item: ItemID, in dossier: Dossier) -> String? {
    guard case .choice(let name)? = dossier.answer(at: Address(Subject(id, item), "clause"))?.value else { return nil }
    return name
  }
}

/// Who wrote a clause.
enum Drafter: String, Choice {
  case client, provider, both, lawyer

  var label: Text {
    switch self {
    case .client: Text(fr: "vous", en: "you")
    case .provider: Text(fr: "le prestataire", en: "the provider")
    case .both: Text(fr: "les deux parties ensemble", en: "both parties together")
    case .lawyer: Text(fr: "un juriste", en: "a lawyer")
    }
  }

  /// As a contract, which both parties read, names them.
  var clause: Text {
    switch self {
    case .client: Text(fr: "rédigée par le Client", en: "written by the client")
    case .provider: Text(fr: "rédigée par le Prestataire", en: "written by the provider")
    case .both: Text(fr: "rédigée par les deux parties", en: "written by both parties")
    case .lawyer: Text(fr: "rédigée par un juriste", en: "written by a lawyer")
    }
  }
}

extension ContractChecks {
  /// What the provider wrote, and nothing shows that it was discussed.
  static let reworded = Check(
    "G5.wording", .contract, .warning,
    title: Text(
      fr: "Une clause réécrite par le prestataire doit avoir été négociée, et il doit en rester une trace.",
      en: "A clause reworded by the provider must have been negotiated, and there must be a record of it."),
    source: Law.imbalance, also: [Law.unfairTerms]
  ) { dossier, _ in
    dossier.items(of: ClauseWording.id).compactMap { item in
      guard dossier[ClauseWording.author, of: item] == .provider, let clause = dossier[ClauseWording.clause, of: item],
        dossier.moves(on: clause.rawValue).isEmpty
      else { return nil }
      return Finding(
        Text(
          fr:
            "« \(clause.label.fr) » est rédigée par le prestataire : relisez-la, puis enregistrez la négociation. Tapez :point.",
          en:
            "“\(clause.label.en)” is in the provider's own words: read it again, then record the negotiation. Type :concession."
        ),
        at: [ClauseWording.text.address(of: item)])
    }
  }
}
