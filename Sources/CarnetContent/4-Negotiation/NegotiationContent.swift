import CarnetCore

enum NegotiationContent {
  static let stage = StageContent(
    forms: [
      Provider.form, Offer.form, PriceLine.form, OfferAnswer.form, Move.form, Information.form, Juror.form,
      JuryNote.form,
      Award.form,
    ], checks: NegotiationChecks.all,
    documents: [
      ComparisonDocument.kind, GradingDocument.kind, NegotiationMinutes.kind, AwardMinutes.kind, AwardLetters.chosen,
      AwardLetters.others,
    ],
    figures: figures, imports: [AnswerGrid.kind], exports: [AnswerGrid.handedOut],
    earlierChecks: [Placed(FrozenNeeds.first, after: Arbitration.isTheOwners.id)], agenda: NegotiationAgenda.deadlines)

  static let figures = [
    Figure("offer", names: ["total", "price_score", "score", "eliminated"].map { "<item>.\($0)" }) {
      name, dossier, now in
      let parts = name.split(separator: ".")
      guard parts.count == 2, let entry = ItemID(parts[0]).flatMap({ Comparison(dossier, now: now)?.entries[$0] })
      else {
        return nil
      }
      switch parts[1] {
      case "total": return String(entry.total.cents)
      case "price_score": return fixed(entry.priceScore, 2)
      case "score": return fixed(entry.score, 3)
      case "eliminated": return String(entry.eliminations.count)
      default: return nil
      }
    },
    Figure("ranking", names: ["first", "second", "fragile", "turning"]) { name, dossier, now in
      guard let comparison = Comparison(dossier, now: now) else { return nil }
      switch name {
      case "first": return comparison.ranking.first?.description
      case "second": return comparison.ranking.dropFirst().first?.description
      case "fragile": return comparison.isFragile ? "yes" : "no"
      case "turning": return comparison.turningPriceWeight.map { fixed($0, 1) }
      default: return nil
      }
    },
  ]
}
