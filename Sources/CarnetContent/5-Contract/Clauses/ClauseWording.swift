import CarnetCore

/// A clause that the parties word otherwise than Carnet does: what it says now, and who wrote it.
enum ClauseWording {
  static let id: FormID = "clause_wordings"

  static let clause = Question<ClauseName>(
    id, "clause", .choice(ClauseName.options), prompt: Text(fr: "Clause réécrite", en: "Clause reworded"),
    help: Text(
      fr: "Celle dont la rédaction n'est plus celle de Carnet. Le guide des clauses en montre chaque écart.",
      en: "The one that no longer reads as Carnet wrote it. The clause guide shows each difference."),
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
        "Le texte convenu, en entier. Un nom entre accolades garde une donnée du dossier : {redevance}, "
        + "{plafond_responsabilite}, {annexe.prix}.",
      en:
        "The whole text that was agreed, in French, as in the contract. A name in braces keeps a datum of the dossier: "
        + "{redevance}, {plafond_responsabilite}, {annexe.prix}."),
    example: Text(same: "La responsabilité de chaque partie est plafonnée, par année, à {plafond_responsabilite}."),
    objection: { text, _ in
      let unknown = Clause.parameters(of: text).first { ClauseParameter.all[$0] == nil }
      return unknown.map {
        Refusal(
          ContentReason.unknownParameter,
          Text(fr: "Carnet ne connaît pas de donnée {\($0)}.", en: "Carnet knows no datum {\($0)}."),
          remedy: Text(fr: "Écrivez-la en toutes lettres.", en: "Write it out in full."))
      }
    })
  static let author = Question<Drafter>(
    id, "author", .choice(Drafter.options), prompt: Text(fr: "Rédigée par", en: "Written by"),
    help: Text(
      fr:
        "Une clause qu'une partie impose telle quelle peut être écartée par un juge ; celle que vous avez négociée, non. "
        + "Notez aussi l'échange avec :point.",
      en:
        "A term that one party imposes as it stands may be set aside by a judge; one that you negotiated may not. Note the "
        + "exchange too, with :concession."),
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
      fr: "Une clause réécrite par le prestataire a été négociée, et cela se voit.",
      en: "A clause that the provider reworded was negotiated, and it shows."),
    source: Law.imbalance, also: [Law.unfairTerms]
  ) { dossier, _ in
    dossier.items(of: ClauseWording.id).compactMap { item in
      guard dossier[ClauseWording.author, of: item] == .provider, let clause = dossier[ClauseWording.clause, of: item],
        dossier.moves(on: clause.rawValue).isEmpty
      else { return nil }
      return Finding(
        Text(
          fr:
            "« \(clause.label.fr) » est de la main du prestataire : relisez-la, et notez l'échange avec :point.",
          en:
            "“\(clause.label.en)” is in the provider's own words: read it again, and note the exchange with :concession."
        ),
        at: [ClauseWording.text.address(of: item)])
    }
  }
}
