// Tables to be filled in by others, and the dates for a calendar.

extension Turn {
  /// `grid`: writes the table that others fill in; `agenda`: writes the dates for a calendar.
  func exporting(_ word: String) -> Step {
    let kinds = catalogue.exports
    let wanted = folded(word)
    if !wanted.isEmpty, ["agenda", "dates"].contains(where: { $0.hasPrefix(wanted) }) {
      return .handDates(interview.agenda(of: dossier, now: now), then: standing)
    }
    let named = wanted.isEmpty ? nil : kinds.first { $0.isCalled(word) }
    guard let kind = named else {
      let agenda = say("agenda (les dates, pour votre calendrier)", "dates (for your calendar)")
      let known = (kinds.map { "\($0.name[language]) (\($0.title[language]))" } + [agenda]).joined(separator: ", ")
      let listed = say("Tableaux : ", "Tables: ") + known
      guard !wanted.isEmpty else { return show([.note(listed)]) }
      return refuse(
        Refusal(
          CoreReason.noSuchTable,
          Text(
            fr: "« \(safeLine(word, limit: 40)) » n'est pas un tableau à enregistrer.",
            en: "“\(safeLine(word, limit: 40))” is not a table to write."), remedy: Text(same: listed)))
    }
    return .hand(kind.rows(dossier, language, now), named: kind.id, then: standing)
  }
}
