import CarnetCore

/// The dates of the evaluation beside the decision: the provider's right of reply, and the staff's turn to speak.
enum EvaluationAgenda {
  static func deadlines(_ dossier: Dossier, _ now: Instant) -> [Deadline] { reply(dossier, now) + survey(dossier, now) }

  /// Until when the provider may answer its control sheet; nothing once it was heard.
  private static func reply(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard let right = RightOfReply(dossier, now: now), dossier[Evaluation.heardOn] == nil else { return [] }
    return [
      Deadline(
        right.until,
        Text(fr: "Fin du droit de réponse du prestataire", en: "End of the provider's right of reply"),
        advice: Text(
          fr: "Notez sa réponse : :modifier evaluation provider_heard_on",
          en: "Note its answer: :edit evaluation provider_heard_on"),
        at: ControlSheetForm.sentOn.address())
    ]
  }

  /// The next survey: half a year after the last one, or after the contract began.
  private static func survey(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard let contract = ContractFacts(dossier, now: now) else { return [] }
    let rounds = dossier.items(of: Survey.id).compactMap { dossier[Survey.about, of: $0] }
    let noted = (dossier[Evaluation.surveySent] ?? 0) > 0 ? dossier[Evaluation.to] : nil
    let last = (rounds + [noted].compactMap(\.self)).max()
    // The last day of the next half-year: a survey is about what has passed.
    let next = last.map { $0.adding(days: 1).adding(months: 6) } ?? contract.term.start.adding(months: 6)
    let day = next.adding(days: -1)
    guard day <= contract.term.periodEnd(contract.term.period(on: now.day)) else { return [] }
    return [
      Deadline(
        day, Text(fr: "Sondage des salariés, deux fois l'an", en: "Staff survey, twice a year"),
        advice: Text(
          fr: "Distribuez :documents survey-form, puis :sondage", en: "Hand out :documents survey-form, then :survey"),
        at: Evaluation.surveySent.address()
      ).untilDone
    ]
  }
}
