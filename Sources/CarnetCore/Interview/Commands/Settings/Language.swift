// The language of the conversation.

extension Turn {
  func changeLanguage(_ word: String) -> Step {
    var next = standing
    switch folded(word) {
    case "fr", "francais", "french": next.language = .fr
    case "en", "anglais", "english": next.language = .en
    case "":
      return show([
        .note(say("La conversation est en français.", "The conversation is in English.")),
        .aside(say("Pour l'anglais, tapez :langue en", "For French, type :language fr")),
      ])
    default:
      return refuse(
        Refusal(
          CoreReason.noSuchLanguage,
          Text(fr: "Carnet parle français et anglais.", en: "Carnet speaks French and English."),
          remedy: Text(fr: "Par exemple, tapez :langue en", en: "For example, type :language fr")))
    }
    let said = Text(fr: "La conversation continue en français.", en: "The conversation continues in English.")
    return .show([.note(said[next.language])], then: next)
  }
}
