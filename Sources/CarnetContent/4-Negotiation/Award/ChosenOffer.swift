import CarnetCore

/// The offer that was chosen, and why.
struct ChosenOffer {
  let dossier: Dossier
  let offer: ItemID
  let reason: String
  let now: Instant

  /// The offers of those who were not chosen.
  var others: [ItemID] {
    dossier.items(of: Offer.id).filter { $0 != offer && dossier.provider(of: $0) != dossier.provider(of: offer) }
  }

  /// What the documents that announce a choice are made from.
  static func made(_ known: Known) -> DocumentKind.Prepared<ChosenOffer> {
    let dossier = known.dossier
    guard let offer = dossier.chosenOffer, let reason = dossier[Award.reason] else {
      return .lacking(
        Text(
          fr: "Indiquez l'offre retenue et pourquoi vous la retenez.",
          en: "Enter the chosen offer and why you choose it."),
        at: [dossier.chosenOffer == nil ? Award.offer.address() : Award.reason.address()])
    }
    return .success(ChosenOffer(dossier: dossier, offer: offer, reason: reason, now: known.now))
  }
}
