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
          remedy: Text(fr: "Par exemple : :niveau détail", en: "For example: :level detail")))
    }
    let words =
      level == .detail
      ? say("Toutes les questions seront posées.", "All questions will be asked.")
      : say(
        "Seules les questions indispensables seront posées ; ce qui est répondu reste.",
        "Only the indispensable questions will be asked; what is answered stays.")
    return record([.levelChosen(level)], say: [.note(words)], then: standing)
  }

  /// Which questions are asked, and how to have the others asked.
  private var levelPage: [Utterance] {
    dossier.level == .essential
      ? [
        .note(
          say(
            "Niveau essentiel : seules les questions indispensables sont posées.",
            "Essential level: only the indispensable questions are asked.")),
        .aside(say(":niveau détail les pose toutes", ":level detail asks all of them")),
      ]
      : [
        .note(say("Niveau détail : toutes les questions sont posées.", "Detail level: all questions are asked.")),
        .aside(say(":niveau essentiel n'en pose que peu", ":level essential asks only a few")),
      ]
  }
}
