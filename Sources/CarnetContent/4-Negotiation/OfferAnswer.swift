import CarnetCore

/// What an offer answers to a requirement, or to a question on its own security.
enum OfferAnswer {
  static let id: FormID = "offer_answers"

  static let offer = Question<ItemID>(
    id, "offer", .item(Offer.id), prompt: Text(fr: "Offre", en: "Offer"),
    help: Text(fr: "L'offre qui contient cette réponse.", en: "The offer that contains this answer."),
    example: Text(same: "O1"))
  static let requirement: Question<ItemID> = Question<ItemID>(
    id, "requirement", .item(Requirement.id), prompt: Text(fr: "Exigence", en: "Requirement"),
    hint: Text(fr: "Entrée pour une question de sécurité", en: "Enter for a security question"),
    help: Text(
      fr: "L'exigence du cahier des charges à laquelle l'offre répond.",
      en: "The requirement of the request for proposals that the offer answers."),
    example: Text(same: "R1"), need: .optional, asked: { $0[security] == nil },
    objection: { requirement, context in twin(.requirement(requirement), context) })
  static let security: Question<SecurityQuestion> = Question<SecurityQuestion>(
    id, "security", .choice(SecurityQuestion.options),
    prompt: Text(fr: "Question de sécurité", en: "Security question"),
    help: Text(
      fr: "Une question du plan d'assurance sécurité. Si vous retenez l'offre, la réponse engage le prestataire "
        + "en annexe du contrat.",
      en: "A question of the security assurance plan. If you choose the offer, the answer binds the provider in "
        + "an annex of the contract."),
    example: Text(fr: "lieu des données", en: "data location"), asked: { $0[requirement] == nil },
    objection: { question, context in twin(.security(question), context) })
  static let answer = Question<Compliance>(
    id, "answer", .choice(Compliance.options), prompt: Text(fr: "Réponse", en: "Answer"),
    help: Text(
      fr: "La réponse du prestataire. Si elle est partielle, indiquez en commentaire ce qui manque.",
      en: "The provider's answer. If it is partial, say in the comment what is missing."),
    example: Text(fr: "conforme", en: "met"))
  static let comment = Question<String>(
    id, "comment", .line(.words), prompt: Text(fr: "Commentaire", en: "Comment"),
    help: Text(fr: "L'explication du prestataire.", en: "The provider's explanation."),
    example: Text(fr: "par un technicien attitré", en: "by an assigned technician"), need: .optional)

  static let form = Form(
    id, stage: .negotiation, title: Text(fr: "Réponses aux exigences", en: "Answers to requirements"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "RE", one: Text(fr: "une réponse à une exigence", en: "an answer to a requirement"), atLeast: 0,
        label: "requirement")),
    listing: Listing(
      [
        .init(offer, "Offre", "Offer"),
        .init(requirement, "Exigence", "Requirement"),
        .init(security, "Sécurité", "Security"),
        .init(answer, "Réponse", "Answer"),
        .init(comment, "Commentaire", "Comment"),
      ]),
    feeds: [.contract], questions: [offer, requirement, security, answer, comment])

  /// The item that says what an offer answers to a point.
  static func of(_ offer: ItemID, _ point: Point, in dossier: Dossier) -> ItemID? {
    dossier.items(of: id).first {
      dossier.answer(at: Address(Subject(id, $0), "offer"))?.value == .item(offer)
        && dossier.answer(at: Address(Subject(id, $0), point.question))?.value == point.value
    }
  }

  /// What an offer answers to a point, in words; nil when it says nothing.
  static func words(_ offer: ItemID, _ point: Point, in dossier: Dossier, _ language: Language) -> String? {
    guard let item = of(offer, point, in: dossier), let answer = dossier[answer, of: item] else { return nil }
    let said = dossier[comment, of: item] ?? ""
    return answer.label[language] + (said.isEmpty ? "" : Text(fr: " : ", en: ": ")[language] + said)
  }

  /// Two answers to one point would contradict each other.
  @Sendable private static func twin(_ point: Point, _ context: Context) -> Refusal? {
    guard let offer = context[offer], let twin = of(offer, point, in: context.dossier), twin != context.subject.item
    else { return nil }
    return Refusal(
      ContentReason.alreadyEntered,
      Text(
        fr: "\(twin) contient déjà la réponse de l'offre \(offer) sur \(point.name.fr).",
        en: "\(twin) already holds the answer of offer \(offer) on \(point.name.en)."),
      remedy: Text(fr: "Modifiez \(twin).", en: "Edit \(twin)."))
  }

  /// What an offer answers to.
  enum Point: Hashable, Sendable {
    case requirement(ItemID)
    case security(SecurityQuestion)

    /// The question of an answer that says to which point it is.
    var question: String {
      switch self {
      case .requirement: "requirement"
      case .security: "security"
      }
    }

    /// What stands there.
    var value: Value {
      switch self {
      case .requirement(let item): .item(item)
      case .security(let question): question.kept
      }
    }

    /// `R1`, or the question itself.
    var name: Text {
      switch self {
      case .requirement(let item): Text(same: item.description)
      case .security(let question): Text(fr: "« \(question.label.fr) »", en: "“\(question.label.en)”")
      }
    }

    /// Its key in the grid that bidders fill in.
    var key: String {
      switch self {
      case .requirement(let item): item.description
      case .security(let question): "pas_\(question.rawValue)"
      }
    }

    /// The point of a key; nil for the key of anything else.
    init?(key: String, in dossier: Dossier) {
      if let item = ItemID(key), dossier.contains(item, in: Requirement.id) {
        self = .requirement(item)
      } else if let question = SecurityQuestion.allCases.first(where: { Point.security($0).key == folded(key) }) {
        self = .security(question)
      } else {
        return nil
      }
    }
  }
}

/// Whether an offer meets what is asked.
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
