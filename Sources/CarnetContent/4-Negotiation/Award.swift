import CarnetCore

/// The choice of an offer.
package enum Award {
  package static let id: FormID = "award"

  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre retenue", en: "Offer chosen"),
    help: Text(fr: "Le calcul classe\u{A0}; c'est vous qui choisissez.", en: "The computation ranks; you choose."),
    example: Text(same: "O1"),
    suggestion: { Comparison($0.dossier)?.ranking.first })
  static let reason = Question<String>(
    id, "reason", .line(.words), prompt: Text(fr: "Pourquoi celle-là", en: "Why that one"),
    help: Text(fr: "Une phrase pour le procès-verbal.", en: "A sentence for the minutes."),
    example: Text(fr: "meilleure note", en: "best score"))
  static let decidedOn = Question<Day>(
    id, "decided_on", .day, prompt: Text(fr: "Décidé le", en: "Decided on"),
    help: Text(fr: "L'offre doit être encore valable.", en: "The offer must still be valid."),
    example: Text(fr: "aujourd'hui", en: "today"), suggestion: { $0.now.day })
  static let jurors = Question<Int>(
    id, "jurors", .number(1...20), prompt: Text(fr: "Nombre de jurés", en: "Number of jurors"),
    help: Text(fr: "Deux au moins, c'est mieux.", en: "Two at least is better."),
    example: Text(same: "2"), suggestion: { _ in 2 })
  static let vigilanceOn = Question<Day>(
    id, "vigilance_on", .day,
    prompt: Text(fr: "Attestation de vigilance reçue le", en: "Vigilance certificate received on"),
    help: Text(
      fr: "Obligatoire à partir de 5\u{202F}000\u{A0}€ HT au total, puis tous les six mois.",
      en: "Compulsory from €5,000 excl. VAT in all, then every six months."),
    example: Text(same: "12/12/2025"), unknown: true,
    asked: { context in
      guard let offer = context[offer], let total = Comparison(context.dossier)?.entries[offer]?.total else {
        return false
      }
      return total >= Law.vigilanceThreshold
    })

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Choix", en: "Choice"), cardinality: .one, feeds: [.contract],
    questions: [offer, reason, decidedOn, jurors, vigilanceOn])
}
