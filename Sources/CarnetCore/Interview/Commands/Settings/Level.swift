// How many questions are asked.

extension Turn {
  func changeLevel(_ word: String) -> Step {
    let wanted = folded(word)
    guard !wanted.isEmpty else { return show(levelPage) }
    let level: Level? =
      "essentiel".hasPrefix(wanted) || "essential".hasPrefix(wanted)
      ? .essential : "detail".hasPrefix(wanted) || "detailed".hasPrefix(wanted) ? .detail : nil
    guard let level else {
      return refuse(
        Refusal(
          CoreReason.noSuchLevel,
          Text(fr: "Il y a deux niveaux : essentiel et détail.", en: "There are two levels: essential and detail."),
          remedy: Text(fr: "Par exemple, tapez :niveau détail", en: "For example, type :level detail")))
    }
    let words =
      level == .detail
      ? say("Toutes les questions seront posées.", "All questions will be asked.")
      : say(
        "Seules les questions essentielles seront posées. Vos réponses sont gardées.",
        "Only essential questions will be asked. Your answers are kept.")
    return record([.levelChosen(level)], say: [.note(words)], then: standing)
  }

  /// Which questions are asked, and how to have the others asked.
  private var levelPage: [Utterance] {
    dossier.level == .essential
      ? [
        .note(
          say(
            "Niveau essentiel : seules les questions essentielles sont posées.",
            "Essential level: only essential questions are asked.")),
        .aside(say("Pour répondre à toutes, tapez :niveau détail", "To be asked all of them, type :level detail")),
      ]
      : [
        .note(say("Niveau détail : toutes les questions sont posées.", "Detail level: all questions are asked.")),
        .aside(
          say(
            "Pour répondre à peu de questions, tapez :niveau essentiel", "To be asked only a few, type :level essential"
          )),
      ]
  }
}
