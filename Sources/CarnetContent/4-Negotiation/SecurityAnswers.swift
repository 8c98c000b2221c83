import CarnetCore

/// What an offer answers to the security questions of the specification (*plan d'assurance sécurité*).
struct SecurityAnswers {
  /// A question with the answer of the offer; nil while it gives none.
  struct Line {
    let question: SecurityQuestion
    let item: ItemID?
    let answer: Compliance?
    let comment: String
  }

  /// The questions asked, in the order of the specification.
  let lines: [Line]

  init(_ offer: ItemID, in dossier: Dossier, now: Instant) {
    lines = SecurityAnswers.asked(dossier, now).map { question in
      let item = OfferAnswer.of(offer, .security(question), in: dossier)
      return Line(
        question: question, item: item, answer: item.flatMap { dossier[OfferAnswer.answer, of: $0] },
        comment: item.flatMap { dossier[OfferAnswer.comment, of: $0] } ?? "")
    }
  }

  /// The questions that the specification asks.
  static func asked(_ dossier: Dossier, _ now: Instant) -> [SecurityQuestion] {
    dossier.settled(Specification.securityQuestions, now: now) ?? []
  }

  /// The questions that the offer leaves without an answer.
  var unanswered: [SecurityQuestion] { lines.filter { $0.answer == nil }.map(\.question) }
  /// True when it answers some of them.
  var isBegun: Bool { lines.contains { $0.answer != nil } }
  /// True when it answers each of them: that is an answer to the security plan.
  var isComplete: Bool { !lines.isEmpty && unanswered.isEmpty }
  /// Where it falls short of what is asked.
  var deviations: [Line] { lines.filter { $0.answer == .partial || $0.answer == .unmet } }
}

extension NegotiationChecks {
  /// Without an answer nobody knows how the provider protects what it will reach.
  static let securityPlan = Check(
    "G4.pas", .negotiation, .blocking,
    title: Text(
      fr: "Le prestataire retenu doit avoir répondu au plan d'assurance sécurité.",
      en: "The chosen provider must have answered the security assurance plan."),
    source: Law.securityPlan
  ) { dossier, now in
    guard let offer = dossier.chosenOffer,
      Offer.needsSecurityPlan(Context(dossier: dossier, subject: Subject(Offer.id, offer), now: now)),
      dossier[Offer.pasAnswered, of: offer] != true
    else { return [] }
    let answers = SecurityAnswers(offer, in: dossier, now: now)
    if answers.isComplete { return [] }
    func missing(_ language: Language) -> String {
      Wording(language: language).list(answers.unanswered.map { $0.label[language] }, conjunction: .and)
    }
    return [
      Finding(
        answers.isBegun
          ? Text(
            fr: "L'offre retenue \(offer) ne répond pas encore à : \(missing(.fr)).",
            en: "The chosen offer \(offer) does not yet answer: \(missing(.en)).")
          : Text(
            fr:
              "L'offre retenue \(offer) n'a pas de réponse au plan d'assurance sécurité : demandez-la avant de choisir.",
            en: "The chosen offer \(offer) has no answer to the security assurance plan: ask for it before choosing."),
        at: [Offer.pasAnswered.address(of: offer)])
    ]
  }

  /// What the chosen provider does not do for security is known before it is signed.
  static let securityDeviations = Check(
    "G4.security", .negotiation, .warning,
    title: Text(
      fr: "L'offre retenue doit répondre « conforme » à chaque question de sécurité.",
      en: "The chosen offer must answer “met” to each security question."),
    source: Law.securityPlan
  ) { dossier, now in
    guard let offer = dossier.chosenOffer else { return [] }
    return SecurityAnswers(offer, in: dossier, now: now).deviations.compactMap { line in
      guard let item = line.item, let answer = line.answer else { return nil }
      return Finding(
        Text(
          fr:
            "L'offre retenue répond « \(answer.label.fr) » à la question de sécurité « "
            + "\(line.question.label.fr) ». Négociez ce point : l'écart sera écrit dans le contrat.",
          en:
            "The chosen offer answers “\(answer.label.en)” to the security question "
            + "“\(line.question.label.en)”. Negotiate this point: the contract will state the gap."),
        at: [OfferAnswer.answer.address(of: item)])
    }
  }
}
