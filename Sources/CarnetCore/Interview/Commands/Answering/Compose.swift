// A long answer, written in the person's own editor.

extension Turn {
  func compose(_ words: String) -> Step {
    guard words.isEmpty else { return compose(allAbout: words) }
    guard case .question(let address) = road.asking(at: standing), let question = catalogue.question(at: address),
      question.kind.isFreeText
    else {
      return refuse(
        Refusal(
          CoreReason.takesNoText,
          Text(fr: "La réponse à cette question n'est pas un texte.", en: "The answer to this question is not a text."),
          remedy: Text(
            fr:
              "Pour toutes les réponses sur A3, tapez :rédiger A3 ; pour une seule, commencez par exemple par :modifier B1",
            en: "For all the answers about A3, type :compose A3; for one only, start for example with :edit B1"))
      )
    }
    if let refusal = objection(toChanging: address.subject) { return refuse(refusal) }
    var next = standing
    next.composes = true
    return .show([], then: next)
  }
}
