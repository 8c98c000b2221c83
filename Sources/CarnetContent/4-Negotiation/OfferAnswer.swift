import CarnetCore

/// What an offer answers to a requirement.
enum OfferAnswer {
  static let id: FormID = "offer_answers"

  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Réponse de l'offre", en: "Answer of the offer"),
    help: Text(fr: "L'offre qui répond.", en: "The offer that answers."), example: Text(same: "O1"))
  static let requirement = Question<ItemID>(
    id, "requirement", .item(Requirement.id), prompt: Text(fr: "À l'exigence", en: "To the requirement"),
    help: Text(
      fr: "L'exigence du cahier des charges à laquelle elle répond.",
      en: "The requirement of the specification that it answers."),
    example: Text(same: "R1"),
    objection: { requirement, context in
      guard let offer = context[offer],
        let twin = of(offer, requirement, in: context.dossier), twin != context.subject.item
      else { return nil }
      return Refusal(
        Text(
          fr: "\(twin) dit déjà ce que \(offer) répond à \(requirement).",
          en: "\(twin) already says what \(offer) answers to \(requirement)."),
        remedy: Text(fr: "Modifiez \(twin).", en: "Edit \(twin)."))
    })
  static let answer = Question<Compliance>(
    id, "answer", .choice(Compliance.options), prompt: Text(fr: "Réponse", en: "Answer"),
    help: Text(
      fr: "Partielle\u{A0}: dites en commentaire ce qui manque.", en: "Partial: say in the comment what is missing."),
    example: Text(fr: "conforme", en: "met"))
  static let comment = Question<String>(
    id, "comment", .line(.words), prompt: Text(fr: "Commentaire", en: "Comment"),
    help: Text(fr: "Ce que le prestataire en dit.", en: "What the provider says of it."),
    example: Text(fr: "par un technicien attitré", en: "by an assigned technician"), need: .optional)

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Réponses aux exigences", en: "Answers to requirements"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "RE", one: Text(fr: "une réponse à une exigence", en: "an answer to a requirement"), atLeast: 0,
        label: "requirement")),
    questions: [offer, requirement, answer, comment])

  /// The item that says what an offer answers to a requirement.
  static func of(_ offer: ItemID, _ requirement: ItemID, in dossier: Dossier) -> ItemID? {
    dossier.items(of: id).first {
      dossier.answer(at: Address(Subject(id, $0), "offer"))?.value == .item(offer)
        && dossier.answer(at: Address(Subject(id, $0), "requirement"))?.value == .item(requirement)
    }
  }
}

/// Whether an offer meets a requirement.
enum Compliance: String, Choice {
  case met, partial, unmet

  var label: Text {
    switch self {
    case .met: Text(fr: "conforme", en: "met")
    case .partial: Text(fr: "partiel", en: "partial")
    case .unmet: Text(fr: "non", en: "no")
    }
  }
}
