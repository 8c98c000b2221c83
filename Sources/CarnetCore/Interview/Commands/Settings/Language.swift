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
        .aside(say(":langue en, pour l'anglais", ":language fr, for French")),
      ])
    default:
      return refuse(
        Refusal(
          CoreReason.noSuchLanguage,
          Text(fr: "Carnet parle français et anglais.", en: "Carnet speaks French and English."),
          remedy: Text(fr: "Par exemple : :langue en", en: "For example: :language fr")))
    }
    let said = Text(fr: "La conversation continue en français.", en: "The conversation goes on in English.")
    return .show([.note(said[next.language])], then: next)
  }
}
