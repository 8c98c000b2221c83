// Tables to be filled in by others, and the dates for a calendar.

extension Turn {
  /// `grid`: writes the table that others fill in; `agenda`: writes the dates for a calendar.
  func exporting(_ word: String) -> Step {
    let kinds = catalogue.exports
    let wanted = folded(word)
    if !wanted.isEmpty, "agenda".hasPrefix(wanted) {
      return .handDates(interview.agenda(of: dossier, now: now), then: standing)
    }
    let named = kinds.first { kind in
      !wanted.isEmpty && [kind.id, kind.name.fr, kind.name.en].contains { folded($0).hasPrefix(wanted) }
    }
    guard let kind = named else {
      let agenda = say("agenda (les dates, pour un calendrier)", "agenda (the dates, for a calendar)")
      let known = (kinds.map { "\($0.name[language]) (\($0.title[language]))" } + [agenda]).joined(separator: ", ")
      let listed = say("Tableaux : ", "Tables: ") + known
      guard !wanted.isEmpty else { return show([.note(listed)]) }
      return refuse(
        Refusal(
          CoreReason.noSuchTable,
          Text(
            fr: "« \(safeLine(word, limit: 40)) » n'est pas un tableau à écrire.",
            en: "“\(safeLine(word, limit: 40))” is not a table to write."), remedy: Text(same: listed)))
    }
    return .hand(kind.rows(dossier, language, now), named: kind.id, then: standing)
  }
}
