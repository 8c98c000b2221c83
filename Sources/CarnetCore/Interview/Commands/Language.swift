// The language of the conversation.

extension Turn {
  func changeLanguage(_ word: String) -> Step {
    var next = standing
    switch folded(word) {
    case "fr", "francais", "french": next.language = .fr
    case "en", "anglais", "english": next.language = .en
    case "": next.language = language == .fr ? .en : .fr
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
