import CarnetCore

/// A move of the negotiation: what changed, on which axis, and against what.
package enum Move {
  package static let id: FormID = "moves"

  static let date = Question<Day>(
    id, "date", .day(.back), prompt: Text(fr: "Date", en: "Date"),
    help: Text(fr: "Le jour de la négociation.", en: "The day of the negotiation."),
    example: Text(same: "18/11/2025"))
  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre", en: "Offer"),
    help: Text(fr: "L'offre sur laquelle le point a été négocié.", en: "The offer the point was negotiated on."),
    example: Text(same: "O1"))
  static let axis = Question<Axis>(
    id, "axis", .choice(Axis.options), prompt: Text(fr: "Critère", en: "Criterion"),
    help: Text(
      fr: "Négociez sur quatre critères, pas seulement sur le prix.",
      en: "Negotiate on four points, not on price alone."),
    example: Text(fr: "prix", en: "price"))
  static let before = Question<String>(
    id, "before", .line(.words), prompt: Text(fr: "Avant", en: "Before"),
    help: Text(fr: "Ce qui était proposé.", en: "What was proposed."),
    example: Text(fr: "820 € HT / mois", en: "€820 a month"))
  static let after = Question<String>(
    id, "after", .line(.words), prompt: Text(fr: "Après", en: "After"),
    help: Text(fr: "Ce qui est obtenu.", en: "What was obtained."),
    example: Text(fr: "780 € HT / mois", en: "€780 a month"))
  static let counterpart = Question<String>(
    id, "counterpart", .line(.words), prompt: Text(fr: "Contrepartie", en: "In return"),
    help: Text(fr: "Ce que vous avez accepté en échange.", en: "What you agreed to in return."),
    example: Text(fr: "engagement de 24 mois", en: "a 24-month term"), need: .optional)

  static let by = Question<String>(
    id, "by", .line(.words), prompt: Text(fr: "Demandé par", en: "Requested by"),
    help: Text(
      fr: "La personne qui a proposé le changement. Une clause vraiment négociée est plus difficile à contester "
        + ": gardez-en la trace.",
      en: "The person who proposed the change. A clause that was really negotiated is harder to challenge: keep "
        + "a record of it."),
    example: Text(fr: "le client", en: "the client"), level: .detail, need: .optional,
    sources: [Law.imbalance, Law.unfairTerms])
  static let accepted = Question<Bool>(
    id, "accepted", .yesNo, prompt: Text(fr: "Accepté", en: "Accepted"),
    help: Text(
      fr: "Enregistrez aussi les refus : le compte rendu montre tout ce qui a été discuté.",
      en: "Record refusals too: the minutes show everything that was discussed."),
    example: Text(fr: "oui", en: "yes"), level: .detail, suggestion: { _ in true })
  static let clauses = Question<[ClauseName]>(
    id, "clauses", .choices(ClauseName.options), prompt: Text(fr: "Clauses concernées", en: "Clauses concerned"),
    help: Text(
      fr:
        "Les clauses du contrat que ce changement modifie. Le guide des clauses montre alors qu'elles ont "
        + "été vraiment négociées.",
      en:
        "The clauses of the contract this change affects. The clause guide then shows that they were really "
        + "negotiated."),
    example: Text(same: "C14, C30"), level: .detail, need: .optional, sources: [Law.imbalance])

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Négociations", en: "Moves"),
    shortcut: Text(fr: "point", en: "concession"), earlier: ["avancée", "move"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "M", one: Text(fr: "un point négocié", en: "a concession"), atLeast: 0, label: "after")),
    listing: Listing(
      [
        .init(date, "Date", "Date"),
        .init(offer, "Offre", "Offer"),
        .init(axis, "Critère", "Criterion"),
        .init(before, "Avant", "Before"),
        .init(after, "Après", "After"),
        .init(accepted, "Accepté", "Accepted"),
      ], dated: date.definition.id),
    questions: [date, offer, axis, before, after, counterpart, by, accepted, clauses])
}

/// What one side told the other before the contract, and how that can be shown.
enum Information {
  static let id: FormID = "information_log"

  static let from = Question<String>(
    id, "from", .line(.words), prompt: Text(fr: "Information donnée par", en: "Information given by"),
    help: Text(
      fr: "Vous, ou un prestataire. Celui qui connaît une information décisive doit la donner à l'autre.",
      en: "You, or a provider. Whoever knows something decisive must tell the other."),
    example: Text(same: "Yanis Besson"))
  static let to = Question<String>(
    id, "to", .line(.words), prompt: Text(fr: "Destinataire", en: "Recipient"),
    help: Text(fr: "La personne ou l'entreprise qui l'a reçue.", en: "The person or firm who received it."),
    example: Text(same: "Armor Infogérance"))
  static let date = Question<Day>(
    id, "date", .day(.back), prompt: Text(fr: "Date", en: "Date"),
    help: Text(fr: "Le jour où elle a été donnée.", en: "The day it was given."),
    example: Text(same: "12/11/2025"), suggestion: { $0.now.day })
  static let topic = Question<String>(
    id, "topic", .line(.words), prompt: Text(fr: "Sujet", en: "Topic"),
    help: Text(
      fr: "Un défaut connu, un système sans support, une limite de l'offre.",
      en: "A known fault, a system out of support, a limit of the offer."),
    example: Text(
      fr: "la caisse 1 n'est plus maintenue par l'éditeur", en: "till 1 is no longer supported by its vendor"))
  static let proof = Question<String>(
    id, "proof", .line(.words), prompt: Text(fr: "Preuve", en: "Proof"),
    help: Text(fr: "L'endroit où se trouve la preuve.", en: "Where the proof is kept."),
    example: Text(fr: "courriel du 12/11/2025", en: "email of 12 November 2025"), need: .optional,
    sources: [Law.limitation])

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Informations avant contrat", en: "Information before the contract"),
    shortcut: Text(fr: "information", en: "information"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "IP", one: Text(fr: "une information donnée", en: "a piece of information given"), atLeast: 0,
        label: "topic")),
    listing: Listing(
      [
        .init(date, "Date", "Date"),
        .init(from, "De", "From"),
        .init(to, "À", "To"),
        .init(topic, "Sujet", "Topic"),
        .init(proof, "Preuve", "Proof"),
      ], dated: date.definition.id),
    questions: [from, to, date, topic, proof])
}
