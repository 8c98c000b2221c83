import CarnetCore

/// The choice and its reason, signed (*procès-verbal de choix*).
enum AwardMinutes {
  static let kind = DocumentKind(
    "award-minutes", name: Text(fr: "procès-verbal de choix", en: "award decision"),
    title: Text(fr: "Procès-verbal de choix", en: "Minutes of the choice"), stage: .negotiation,
    prepare: { known in
      OfferWords.compared(known).flatMap { compared in
        ChosenOffer.made(known).map { (compared: compared, choice: $0) }
      }
    }
  ) { found, language in
    let words = OfferWords(found.compared, language)
    let (choice, day) = (found.choice, NegotiationChecks.decision(words.dossier, words.now))
    return DocumentKind.Body(
      subtitle: words.subtitle(day),
      blocks: blocks(words, found.compared.comparison, choice.offer, choice.reason, on: day))
  }

  private static func blocks(
    _ words: OfferWords, _ comparison: Comparison, _ offer: ItemID, _ reason: String, on day: Day
  ) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { words.say(fr, en) }
    let (dossier, wording) = (words.dossier, words.wording)
    let company = dossier[Company.name] ?? ""
    var blocks: [Document.Block] = [
      .heading(level: 1, say("Offres reçues", "Offers received")), .table(received(words)),
      .heading(level: 1, say("Offres éliminées", "Disqualified offers")),
    ]
    let eliminations = words.eliminations(comparison)
    blocks.append(
      eliminations.isEmpty
        ? .paragraph(say("Aucune offre n'est éliminée.", "No offer is disqualified."))
        : .list(numbered: false, eliminations))
    blocks += [
      .heading(level: 1, say("Classement", "Ranking")), .table(GradingDocument.ranking(words, comparison)),
    ]
    if let fragility = words.fragility(comparison) { blocks.append(.note(fragility)) }
    if !dossier.items(of: Juror.id).isEmpty {
      blocks += [.heading(level: 1, say("Évaluateurs", "Panel members")), .table(GradingDocument.jurors(words))]
    }
    let total = comparison.entries[offer].map { wording.money($0.total) } ?? ""
    blocks += [
      .heading(level: 1, say("Décision", "Decision")),
      .paragraph(
        say(
          "Le \(wording.day(day)), \(company) retient l'offre \(offer) \(French.de(words.provider(offer))), pour \(total) HT sur \(comparison.months) mois.",
          "On \(wording.day(day)), \(company) chooses offer \(offer) from \(words.provider(offer)), for "
            + "\(total) excluding VAT over \(comparison.months) months."
        )),
      .paragraph(say("Motif : \(reason).", "Reason: \(reason).")),
    ]
    if let first = comparison.ranking.first, first != offer {
      blocks.append(
        .note(
          say(
            "L'offre retenue n'est pas la première du classement (première : \(words.title(first))).",
            "The chosen offer is not ranked first (first: \(words.title(first)))."))
      )
    }
    blocks += Waivers.blocks(dossier, words.language)
    let signed = dossier.items(of: Juror.id).map { juror in
      Document.Signature(
        party: say("Évaluateur", "Panel member"),
        signatory: dossier[Juror.person, of: juror].flatMap { dossier[Person.name, of: $0] } ?? "", signed: "")
    }
    blocks.append(
      .signatures(
        [Document.Signature(party: company, signatory: dossier[Company.legalRepresentative] ?? "", signed: "")] + signed
      ))
    return blocks
  }

  private static func received(_ words: OfferWords) -> Table {
    Table(
      columns: [
        Table.Column(words.say("Offre", "Offer")), Table.Column(words.say("Date", "Date")),
        Table.Column(words.say("Valable jusqu'au", "Valid until")),
        Table.Column(words.say("Signée", "Signed")),
      ],
      rows: words.offers.map { offer in
        [
          words.title(offer), words.answer(Offer.dated, of: offer), words.answer(Offer.validUntil, of: offer),
          words.wording.yesNo(words.dossier[Offer.signed, of: offer] == true),
        ]
      })
  }
}
