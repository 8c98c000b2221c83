// Pages asked for by a process command, outside any conversation.

extension Interview {
  /// What `:status` shows.
  package func statusPage(of dossier: Dossier, language: Language, now: Instant) -> [Utterance] {
    turn(on: dossier, language, now).statusPage()
  }

  /// What `:agenda` shows.
  package func agendaPage(of dossier: Dossier, language: Language, now: Instant) -> [Utterance] {
    turn(on: dossier, language, now).agendaPage()
  }

  private func turn(on dossier: Dossier, _ language: Language, _ now: Instant) -> Turn {
    Turn(interview: self, dossier: dossier, standing: Standing(language: language), chain: "", now: now)
  }
}
