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
          fr: "Enregistrez sa réponse. Tapez :modifier evaluation provider_heard_on",
          en: "Record its reply. Type :edit evaluation provider_heard_on"),
        at: ControlSheetForm.sentOn.address())
    ]
  }

  /// The survey that is behind, else the next one.
  private static func survey(_ dossier: Dossier, _ now: Instant) -> [Deadline] {
    guard let timeline = ContractTimeline(dossier, now: now), !(ContractLife(dossier, now: now)?.isOver ?? false) else {
      return []
    }
    let today = timeline.terms(at: now).clock.zone.localized(now).day
    let open = SurveyPromises.all(dossier, timeline, now: now).reversed().prefix { $0.fulfilled == nil }
    guard let day = (open.first { $0.isOverdue(on: today) } ?? open.last)?.due else { return [] }
    return [
      Deadline(
        day, Text(fr: "Questionnaire aux salariés, deux fois par an", en: "Staff survey, twice a year"),
        advice: Text(
          fr: "Distribuez le questionnaire (:documents survey-form), puis tapez :questionnaire",
          en: "Hand out the form (:documents survey-form), then type :survey"),
        at: Evaluation.surveySent.address()
      ).untilDone
    ]
  }
}
