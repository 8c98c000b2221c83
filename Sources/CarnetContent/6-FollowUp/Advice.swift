import CarnetCore

/// A piece of advice or a warning of the provider, and what was answered: the proof, for both, of the duty to advise.
enum Advice {
  static let id: FormID = "advice"

  static let date = Question<Day>(
    id, "date", .day(.back), prompt: Text(fr: "Conseil reçu le", en: "Advice received on"),
    help: Text(fr: "Le jour où il a été donné, par écrit.", en: "The day it was given, in writing."),
    example: Text(same: "18/03/2026"), suggestion: { $0.now.day })
  static let text = Question<String>(
    id, "text", .paragraph, prompt: Text(fr: "Conseil", en: "Advice"),
    help: Text(
      fr: "Ce que le prestataire conseille, ou le risque qu'il voit.",
      en: "What the provider advises, or the risk it sees."),
    example: Text(fr: "remplacer PC-CAISSE-01 avant l'été", en: "replace PC-CAISSE-01 before summer"))
  static let answer = Question<AdviceAnswer>(
    id, "answer", .choice(AdviceAnswer.options), prompt: Text(fr: "Votre réponse", en: "Your answer"),
    help: Text(
      fr:
        "Vous pouvez refuser. Répondez dans tous les cas : votre silence pourrait vous être reproché si le risque se produit.",
      en: "You may decline. Answer in any case: silence could count against you if the risk materialises."),
    example: Text(fr: "suivi", en: "accepted"), unknown: true)
  static let risk = Question<String>(
    id, "risk", .line(.words), prompt: Text(fr: "Risque signalé", en: "Risk reported"),
    help: Text(fr: "Ce qui peut arriver si rien n'est fait.", en: "What may happen if nothing is done."),
    example: Text(fr: "arrêt de la caisse S1", en: "till S1 out of action"), level: .detail, need: .optional)
  static let answeredOn = Question<Day>(
    id, "answered_on", .day(.back), prompt: Text(fr: "Répondu le", en: "Answered on"),
    help: Text(
      fr: "Le jour de votre réponse écrite, que vous pouvez prouver.",
      en: "The day of your written answer, which you can prove."),
    example: Text(same: "20/03/2026"), level: .detail, need: .optional, asked: { $0[answer] != nil },
    suggestion: { $0.now.day })

  static let contract = OwnContract.question(id)

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Registre des conseils", en: "Advice register"),
    shortcut: Text(fr: "conseil", en: "advice"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "CO", one: Text(fr: "un conseil", en: "a piece of advice"), atLeast: 0, label: "text")),
    listing: Listing(
      [
        .init(date, "Reçu", "Received"),
        .init(text, "Conseil", "Advice"),
        .init(answer, "Réponse", "Answer"),
        .init(answeredOn, "Répondu", "Answered"),
      ], dated: date.definition.id),
    feeds: [.evaluation], questions: [date, text, answer, risk, answeredOn, contract])
}

/// What became of a piece of advice.
enum AdviceAnswer: String, Choice {
  case followed, postponed, refused

  var label: Text {
    switch self {
    case .followed: Text(fr: "suivi", en: "accepted")
    case .postponed: Text(fr: "remis à plus tard", en: "postponed")
    case .refused: Text(fr: "refusé", en: "declined")
    }
  }

  /// What they were called before.
  var earlier: [String] {
    switch self {
    case .postponed: ["put off"]
    default: []
    }
  }
}
