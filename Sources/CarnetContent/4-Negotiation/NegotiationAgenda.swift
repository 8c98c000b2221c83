import CarnetCore

/// The dates of the negotiation: until when an offer binds whoever made it.
enum NegotiationAgenda {
  /// Nothing once the contract is signed: offers then no longer matter.
  static func deadlines(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard !dossier.isContractSigned else { return [] }
    let chosen = dossier.chosenOffer
    return dossier.items(of: Offer.id).compactMap { offer in
      guard chosen == nil || chosen == offer, let until = dossier[Offer.validUntil, of: offer] else { return nil }
      let name = dossier.provider(of: offer).flatMap { dossier[Provider.name, of: $0] } ?? offer.description
      return Deadline(
        until, Text(fr: "Fin de validité de l'offre \(offer) (\(name))", en: "Offer \(offer) (\(name)) expires"),
        advice: chosen == nil
          ? Text(
            fr: "Décidez avant cette date, ou demandez par écrit une prolongation",
            en: "Decide before this date, or ask in writing for an extension")
          : Text(
            fr: "Signez le contrat avant cette date, ou demandez par écrit une prolongation",
            en: "Sign the contract before this date, or ask in writing for an extension"),
        at: Offer.validUntil.address(of: offer))
    }
  }
}
