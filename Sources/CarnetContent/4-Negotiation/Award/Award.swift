import CarnetCore

/// The choice of an offer.
package enum Award {
  package static let id: FormID = "award"

  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre retenue", en: "Offer chosen"),
    help: Text(fr: "Le calcul classe ; c'est vous qui choisissez.", en: "The computation ranks; you choose."),
    example: Text(same: "O1"),
    asked: { $0.dossier.items(of: Offer.id).count > 1 || $0.wantsDetail("offer") },
    suggestion: { context in
      Comparison(context.dossier, now: context.now)?.ranking.first ?? only(context.dossier)
    })
  static let reason = Question<String>(
    id, "reason", .line(.reason), prompt: Text(fr: "Pourquoi celle-là", en: "Why that one"),
    help: Text(
      fr: "Une phrase pour le procès-verbal. S'il n'y a qu'une offre, dites pourquoi vous n'en avez pas d'autre.",
      en: "A sentence for the minutes. If there is a single offer, say why you have no other."),
    example: Text(fr: "meilleure note", en: "best score"))
  static let decidedOn = Question<Day>(
    id, "decided_on", .day(.back), prompt: Text(fr: "Décidé le", en: "Decided on"),
    help: Text(fr: "L'offre doit être encore valable.", en: "The offer must still be valid."),
    example: Text(fr: "aujourd'hui", en: "today"), level: .detail,
    suggestion: { context in
      // Once the choice is closed, the day on which that was done.
      if case .closed(let instant) = context.dossier.state(of: .negotiation).status { return instant.day }
      return context.now.day
    },
    doubt: { day, context in
      guard let dated = context.chosen(Offer.dated), day < dated else { return nil }
      return Doubt(
        Text(fr: "L'offre retenue est datée de plus tard.", en: "The chosen offer is dated later than that."))
    })
  static let jurors = Question<Int>(
    id, "jurors", .number(1...20, .people), prompt: Text(fr: "Nombre de jurés", en: "Number of jurors"),
    help: Text(fr: "Deux au moins, c'est mieux.", en: "Two at least is better."),
    example: Text(same: "2"), level: .detail, asked: { $0.dossier.items(of: Juror.id).isEmpty },
    suggestion: { max(1, $0.dossier.items(of: Juror.id).count) })
  static let batna = Question<String>(
    id, "batna", .line(.words),
    prompt: Text(fr: "Si aucune offre ne convient", en: "If no offer suits"),
    help: Text(
      fr:
        "Votre meilleure autre solution, et le prix au-delà duquel vous renoncez. Décidez-en avant de négocier ; ce "
        + "n'est imprimé nulle part.",
      en: "Your best other way, and the price beyond which you walk away. Decide before you negotiate; it is printed "
        + "nowhere."),
    example: Text(
      fr: "garder le dépannage à l'heure ; pas plus de 850 € par mois",
      en: "keep hourly repairs; no more than €850 a month"), level: .detail, need: .optional)
  static let vigilanceOn = Question<Day>(
    id, "vigilance_on", .day(.back),
    prompt: Text(fr: "Attestation de vigilance reçue le", en: "Vigilance certificate received on"),
    help: Text(
      fr: "Obligatoire à partir de 5 000 € HT au total, puis tous les six mois.",
      en: "Compulsory from €5,000 excl. VAT in all, then every six months."),
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
