import CarnetCore

extension Offer {
  /// The offers with what they come to, how they rank and why one is left out.
  static let listing = Listing(
    [
      .init(provider, "Prestataire", "Provider"), .init(monthlyFee, "Par mois", "Per month"),
      .init(told: "total", "Total HT", "Total", figure: true), .init(termMonths, "Mois", "Months"),
      .init(told: "score", "Note", "Score", figure: true), .init(told: "rank", "Rang", "Rank", figure: true),
      .init(told: "state", "État", "State"),
    ], dated: dated.definition.id,
    conditions: [
      Listing.Condition("ranked", "comparées", "compared", or: Text(fr: "classées", en: "ranked")),
      Listing.Condition("eliminated", "éliminées", "eliminated", or: Text(fr: "écartées", en: "set aside")),
      Listing.Condition("chosen", "retenue", "chosen", or: Text(fr: "choisie", en: "awarded")),
    ]
  ) { dossier, now in
    let comparison = Comparison(dossier, now: now)
    let jurors = dossier.items(of: Juror.id).count
    // A rank says something once every offer that is compared was scored by all who score.
    let areScored = comparison.map { $0.ranking.allSatisfy { isScored($0, by: jurors, in: dossier) } } ?? false
    return { offer in sight(of: offer, comparison, areScored, jurors, dossier) }
  }

  private static func sight(
    of offer: ItemID, _ comparison: Comparison?, _ areScored: Bool, _ jurors: Int, _ dossier: Dossier
  ) -> Listing.Sight {
    guard let comparison, let entry = comparison.entries[offer] else { return Listing.Sight() }
    func both(_ words: (Wording) -> String) -> Text {
      Text(fr: words(Wording(language: .fr)), en: words(Wording(language: .en)))
    }
    var told = ["total": both { $0.money(entry.total) }]
    guard entry.eliminations.isEmpty else {
      func why(_ language: Language) -> String { entry.eliminations.map { $0[language] }.joined(separator: ", ") }
      told["state"] = Sign.missed.before(
        Text(fr: "éliminée : \(why(.fr))", en: "disqualified: \(why(.en))"))
      return Listing.Sight(told, holds: ["eliminated"])
    }
    if Offer.isScored(offer, by: jurors, in: dossier) { told["score"] = both { $0.decimal(entry.score, places: 2) } }
    if areScored, let place = comparison.ranking.firstIndex(of: offer) { told["rank"] = Text(same: "\(place + 1)") }
    let isChosen = dossier.chosenOffer == offer
    told["state"] =
      isChosen
      ? Sign.met.before(Text(fr: "retenue", en: "chosen"))
      : told["score"] == nil ? Text(fr: "sans note", en: "not scored yet") : nil
    return Listing.Sight(told, holds: isChosen ? ["ranked", "chosen"] : ["ranked"])
  }

  /// True once every juror has scored an offer, or all of them together did.
  private static func isScored(_ offer: ItemID, by jurors: Int, in dossier: Dossier) -> Bool {
    let own = JuryNote.jurors(of: offer, in: dossier).count
    guard own == 0 else { return own >= jurors }
    return Axis.scored.allSatisfy { JuryNote.score(of: offer, on: $0, in: dossier) != nil }
  }
}
