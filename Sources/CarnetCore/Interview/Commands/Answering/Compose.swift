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
          Text(fr: "La question posée n'attend pas un texte.", en: "The question being asked does not take a text."),
          remedy: Text(
            fr:
              ":rédiger A3 ouvre tout ce qui est noté de A3 ; une seule réponse s'ouvre d'abord, par exemple : :modifier B1",
            en: ":compose A3 opens all that is noted about A3; a single answer is opened first, for example: :edit B1"))
      )
    }
    if let refusal = objection(toChanging: address.subject) { return refuse(refusal) }
    var next = standing
    next.composes = true
    return .show([], then: next)
  }
}
