// A long answer, written in the person's own editor.

extension Turn {
  func compose() -> Step {
    guard case .question(let address) = road.asking(at: standing), let question = catalogue.question(at: address),
      question.kind.isFreeText
    else {
      return refuse(
        Refusal(
          CoreReason.takesNoText,
          Text(fr: "La question posée n'attend pas un texte.", en: "The question being asked does not take a text."),
          remedy: Text(
            fr: "Ouvrez d'abord une réponse en texte, par exemple : :modifier B1 statement",
            en: "First open an answer that is a text, for example: :edit B1 statement")))
    }
    if let refusal = objection(toChanging: address.subject) { return refuse(refusal) }
    var next = standing
    next.composes = true
    return .show([], then: next)
  }
}
