import CarnetCore

/// The choice of an offer.
package enum Award {
  package static let id: FormID = "award"

  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre retenue", en: "Offer chosen"),
    help: Text(
      fr: "L'offre que vous choisissez. Carnet classe les offres ; vous décidez. Son prestataire sera celui du "
        + "contrat.",
      en: "The offer you choose. Carnet ranks the offers; you decide. Its provider will be the one in the contract."),
    example: Text(same: "O1"),
    asked: { $0.dossier.items(of: Offer.id).count > 1 || $0.wantsDetail("offer") },
    suggestion: { context in
      Comparison(context.dossier, now: context.now)?.ranking.first ?? only(context.dossier)
    })
  static let reason = Question<String>(
    id, "reason", .line(.reason), prompt: Text(fr: "Pourquoi cette offre", en: "Why this offer"),
    help: Text(
      fr: "Une phrase pour le procès-verbal. S'il n'y a qu'une offre, expliquez pourquoi vous n'en avez pas "
        + "d'autre.",
      en: "A sentence for the minutes. If there is only one offer, explain why you have no other."),
    example: Text(fr: "meilleure note", en: "best score"))
  static let decidedOn = Question<Day>(
    id, "decided_on", .day(.back), prompt: Text(fr: "Décidé le", en: "Decided on"),
    help: Text(
      fr: "Le jour de votre choix. L'offre doit être encore valable.",
      en: "The day you chose. The offer must still be valid."),
    example: Text(fr: "aujourd'hui", en: "today"), level: .detail,
    suggestion: { context in
      // Once the choice is closed, the day on which that was done.
      if case .closed(let instant) = context.dossier.state(of: .negotiation).status { return instant.day }
      return context.now.day
    },
    doubt: { day, context in
      guard let dated = context.chosen(Offer.dated), day < dated else { return nil }
      return Doubt(
        Text(fr: "La date de l'offre retenue est postérieure.", en: "The chosen offer's date is later."))
    })
  static let jurors = Question<Int>(
    id, "jurors", .number(1...20, .people), prompt: Text(fr: "Nombre d'évaluateurs", en: "Number of panel members"),
    help: Text(
      fr: "Combien de personnes ont noté les offres. Prenez-en au moins deux.",
      en: "How many people scored the offers. Have at least two."),
    example: Text(same: "2"), level: .detail, asked: { $0.dossier.items(of: Juror.id).isEmpty },
    suggestion: { max(1, $0.dossier.items(of: Juror.id).count) })
  static let batna = Question<String>(
    id, "batna", .line(.words),
    prompt: Text(fr: "Solution de remplacement", en: "Best alternative"),
    help: Text(
      fr:
        "Que ferez-vous si aucune offre ne convient, et à partir de quel prix ? Décidez-le avant de négocier "
        + "; rien n'est imprimé.",
      en: "Your best alternative, and your walk-away price. Decide it before you negotiate; it is not printed."),
    example: Text(
      fr: "garder le dépannage à l'heure ; pas plus de 850 € par mois",
      en: "keep hourly repairs; no more than €850 a month"), level: .detail, need: .optional)
  static let vigilanceOn = Question<Day>(
    id, "vigilance_on", .day(.back),
    prompt: Text(fr: "Attestation de vigilance reçue le", en: "Compliance certificate received on"),
    help: Text(
      fr: "Un document de l'Urssaf : le prestataire déclare ses salariés et paie ses cotisations. "
        + "Demandez-le-lui. Il est obligatoire à partir de 5 000 € HT au total, puis tous les six mois.",
      en: "The social-security compliance certificate (attestation de vigilance): the provider declares its "
        + "staff and pays its contributions. Ask the provider for it. It is compulsory from €5,000 excl. VAT in "
        + "total, then every six months."),
    example: Text(same: "12/12/2025"), unknown: true, sources: [Law.vigilance, Law.foreignWorkers],
    asked: { context in
      guard let offer = context.dossier.chosenOffer,
        let total = Comparison(context.dossier, now: context.now)?.entries[offer]?.total
      else {
        return false
      }
      return total >= Law.vigilanceThreshold
    })

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Choix", en: "Choice"), cardinality: .one, feeds: [.contract],
    questions: [batna, offer, reason, decidedOn, jurors, vigilanceOn])

  /// The offer of a dossier that has just one.
  static func only(_ dossier: Dossier) -> ItemID? {
    let offers = dossier.items(of: Offer.id)
    return offers.count == 1 ? offers.first : nil
  }
}

extension Dossier {
  /// The offer that was chosen, or the only one.
  var chosenOffer: ItemID? { self[Award.offer] ?? Award.only(self) }

  /// The provider of an offer.
  func provider(of offer: ItemID) -> ItemID? {
    if let named = self[Offer.provider, of: offer] { return named }
    let providers = items(of: Provider.id)
    return providers.count == 1 ? providers.first : nil
  }
}
