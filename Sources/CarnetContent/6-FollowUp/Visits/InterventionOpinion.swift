import CarnetCore

/// The single form filled after every intervention (*document unique d'évaluation*): eight marks, from the person who waited.
///
/// It is asked as soon as somebody is named to fill it, and never of the technician.
extension Intervention {
  /// Business days within which the form is filled.
  static let formDays = 3

  static let formBy = Question<ItemID>(
    id, "form_by", .item(Person.id), prompt: Text(fr: "Fiche d'avis remplie par", en: "Rating form filled in by"),
    help: Text(
      fr:
        "La personne qui attendait, dans les trois jours ouvrés. Elle donne huit notes ; leur moyenne est la note de l'intervention.",
      en:
        "The person who was waiting, within three business days. They give eight ratings; their mean is the visit's rating."
    ),
    example: Text(same: "P2"), level: .later, need: .optional,
    objection: technician)

  /// Why a technician does not mark a visit; nil for anybody else.
  @Sendable static func technician(_ person: ItemID, _ context: Context) -> Refusal? {
    guard context.dossier.colleges(of: person) == [.technician] else { return nil }
    return Refusal(
      ContentReason.ratedByATechnician,
      Text(fr: "Un technicien ne peut pas noter une intervention.", en: "A technician cannot rate a visit."),
      remedy: Text(
        fr: "Nommez la personne qui attendait, ou le gestionnaire de maintenance.",
        en: "Name the person who was waiting, or the maintenance manager."))
  }

  static let delayRespected = mark(
    "form_delay_respected", Text(fr: "Le délai annoncé a été tenu", en: "The promised time was met"))
  static let diagnosisExplained = mark(
    "form_diagnosis_explained", Text(fr: "La cause a été clairement expliquée", en: "The cause was clearly explained"))
  static let failureResolved = mark(
    "form_failure_resolved", Text(fr: "Le problème est vraiment réglé", en: "The problem is really solved"))
  static let cleanlinessSafety = mark(
    "form_cleanliness_safety",
    Text(fr: "L'appareil a été rendu propre et sûr", en: "The device was left clean and safe"))
  static let userInformation = mark(
    "form_user_information",
    Text(fr: "Vous avez été tenu informé pendant l'intervention", en: "You were kept informed during the visit"))
  static let reportComplete = mark(
    "form_report_complete", Text(fr: "Le compte rendu est complet et exact", en: "The report is complete and exact"))
  static let behaviour = mark(
    "form_behaviour",
    Text(fr: "Le technicien a été courtois et discret", en: "The technician was polite and discreet"))
  static let preventionAdvice = mark(
    "form_prevention_advice",
    Text(
      fr: "Un conseil utile a été donné pour éviter que la panne revienne",
      en: "Useful advice was given to stop it happening again"
    ))

  static let didItYourself = Question<Bool>(
    id, "form_own_action", .yesNo,
    prompt: Text(fr: "Avez-vous fait vous-même un geste technique", en: "Did you do anything technical yourself"),
    help: Text(
      fr:
        "La procédure sert à l'éviter, car un geste technique peut faire perdre la garantie. Votre réponse ne vous sera pas reprochée.",
      en:
        "The procedure is there to avoid it, as doing something technical may void the warranty. Your answer will not be held against you."
    ),
    example: Text(fr: "non", en: "no"), need: .optional, asked: { $0[formBy] != nil })
  static let comment = Question<String>(
    id, "form_comment", .paragraph, prompt: Text(fr: "Commentaire", en: "Comment"),
    help: Text(
      fr: "Ce que les notes ne montrent pas. Le gestionnaire le lit avant la réunion.",
      en: "What the ratings do not show. The manager reads it before the meeting."),
    example: Text(fr: "la caisse reste lente le matin", en: "the till is still slow in the morning"), need: .optional,
    asked: { $0[formBy] != nil })
  static let reserves = Question<String>(
    id, "form_reserves", .paragraph, prompt: Text(fr: "Réserves", en: "Outstanding points"),
    help: Text(
      fr: "Ce qui reste à reprendre, une chose par ligne. Le prestataire doit répondre à chacune.",
      en: "What still has to be done, one thing per line. The provider must answer each one."),
    example: Text(fr: "fixer le câble sous le comptoir", en: "fix the cable under the counter"), need: .optional,
    asked: { $0[formBy] != nil })
  static let reopen = Question<Bool>(
    id, "form_reopen", .yesNo, prompt: Text(fr: "Faut-il rouvrir l'incident", en: "Should the incident be reopened"),
    help: Text(
      fr:
        "D'après la fiche, le problème n'est pas réglé. Si vous le rouvrez, c'est le même incident et le délai reprend.",
      en: "The form says the problem is not solved. If you reopen it, it is the same incident and the clock runs again."
    ),
    example: Text(fr: "oui", en: "yes"), need: .optional,
    asked: { $0[formBy] != nil && $0[incident] != nil && $0[failureResolved].map { $0 <= 2 } ?? false })

  /// The eight marks, in the order of asking.
  static let marks = [
    delayRespected, diagnosisExplained, failureResolved, cleanlinessSafety, userInformation, reportComplete, behaviour,
    preventionAdvice,
  ]

  /// The whole form, in the order of asking.
  static var opinion: [any Asked] {
    [formBy] + marks.map { $0 as any Asked } + [reopen, didItYourself, comment, reserves]
  }

  /// The mean of the forms filled after an intervention, out of 5, each person's counting alike; nil without any.
  static func mean(of visit: ItemID, in dossier: Dossier) -> Double? {
    let forms = forms(of: visit, in: dossier)
    return forms.isEmpty ? nil : forms.reduce(0) { $0 + $1.mean } / Double(forms.count)
  }

  private static func mark(_ key: String, _ prompt: Text) -> Question<Int> {
    Question<Int>(
      id, key, .number(1...5, .agreement), prompt: prompt,
      hint: Text(fr: "1 pas du tout … 5 tout à fait", en: "1 strongly disagree … 5 strongly agree"),
      help: Text(
        fr: "Répondez « inconnu » si la question ne s'applique pas : elle ne compte pas dans la moyenne.",
        en: "Answer “unknown” if the question does not apply: it does not count in the mean."),
      example: Text(same: "4"), need: .optional, unknown: true, asked: { $0[formBy] != nil })
  }
}
