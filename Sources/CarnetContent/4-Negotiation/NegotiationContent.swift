import CarnetCore

enum NegotiationContent {
  static let stage = StageContent(
    forms: [Provider.form, Offer.form, Move.form, Award.form], checks: NegotiationChecks.all, figures: figures)

  static let figures = [
    Figure("offer") { name, dossier, _ in
      let parts = name.split(separator: ".")
      guard parts.count == 2, let entry = ItemID(parts[0]).flatMap({ Comparison(dossier)?.entries[$0] }) else {
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
    Figure("ranking") { name, dossier, _ in
      guard let comparison = Comparison(dossier) else { return nil }
      switch name {
      case "first": return comparison.ranking.first?.description
      case "turning": return comparison.turningPriceWeight.map { fixed($0, 1) }
      default: return nil
      }
    },
  ]
}
