import CarnetCore

/// The single form filled after every intervention (*document unique d'évaluation*): eight marks, from the person who waited.
///
/// It is asked as soon as somebody is named to fill it, and never of the technician.
extension Intervention {
  /// Business days within which the form is filled.
  static let formDays = 3

  static let formBy = Question<ItemID>(
    id, "form_by", .item(Person.id), prompt: Text(fr: "Fiche d'évaluation remplie par", en: "Form filled by"),
    help: Text(
      fr:
        "La personne qui attendait, sous trois jours ouvrés. Huit notes suivent ; elles font la note de l'intervention.",
      en: "The person who waited, within three business days. Eight marks follow; they make the visit's mark."),
    example: Text(same: "P2"), level: .later, need: .optional,
    objection: technician)

  /// Why a technician does not mark a visit; nil for anybody else.
  @Sendable static func technician(_ person: ItemID, _ context: Context) -> Refusal? {
    guard context.dossier.colleges(of: person) == [.technician] else { return nil }
    return Refusal(
      ContentReason.ratedByATechnician,
      Text(fr: "Un technicien ne note pas une intervention.", en: "A technician does not mark a visit."),
      remedy: Text(
        fr: "Nommez la personne qui attendait, ou le gestionnaire de maintenance.",
        en: "Name the person who waited, or the maintenance manager."))
  }

  static let delayRespected = mark(
    "form_delay_respected", Text(fr: "Le délai annoncé a été tenu", en: "The announced time was kept"))
  static let diagnosisExplained = mark(
    "form_diagnosis_explained", Text(fr: "La cause a été clairement expliquée", en: "The cause was clearly explained"))
  static let failureResolved = mark(
    "form_failure_resolved", Text(fr: "Le problème est vraiment réglé", en: "The problem is really solved"))
  static let cleanlinessSafety = mark(
    "form_cleanliness_safety",
    Text(fr: "Le poste a été rendu propre et sûr", en: "The workplace was left clean and safe"))
  static let userInformation = mark(
    "form_user_information",
    Text(fr: "On vous a tenu informé pendant l'intervention", en: "You were kept informed during the visit"))
  static let reportComplete = mark(
    "form_report_complete", Text(fr: "Le compte rendu est complet et exact", en: "The report is complete and exact"))
  static let behaviour = mark(
    "form_behaviour",
    Text(fr: "Le technicien a été courtois et discret", en: "The technician was courteous and discreet"))
  static let preventionAdvice = mark(
    "form_prevention_advice",
    Text(
      fr: "Un conseil utile a été donné contre le retour de la panne", en: "Useful advice was given to prevent a return"
    ))

  static let didItYourself = Question<Bool>(
    id, "form_own_action", .yesNo,
    prompt: Text(fr: "Avez-vous fait vous-même un geste technique", en: "Did you do anything technical yourself"),
    help: Text(
      fr: "La procédure l'évite : un geste de trop peut coûter la garantie. Le dire aide à la corriger.",
      en: "The procedure avoids it: one act too many may cost the warranty. Saying so helps to mend the procedure."),
    example: Text(fr: "non", en: "no"), need: .optional, asked: { $0[formBy] != nil })
  static let comment = Question<String>(
    id, "form_comment", .paragraph, prompt: Text(fr: "Remarques", en: "Remarks"),
    help: Text(
      fr: "Ce que les notes ne disent pas ; le gestionnaire les lit avant la réunion.",
      en: "What the marks do not say; the manager reads them before the meeting."),
    example: Text(fr: "la caisse reste lente le matin", en: "the till is still slow in the morning"), need: .optional,
    asked: { $0[formBy] != nil })
  static let reserves = Question<String>(
    id, "form_reserves", .paragraph, prompt: Text(fr: "Réserves", en: "Reserves"),
    help: Text(
      fr: "Ce qui reste à reprendre, une chose par ligne. Chacune attend une réponse du prestataire.",
      en: "What is left to be done again, one thing a line. Each awaits an answer of the provider."),
    example: Text(fr: "câble à fixer sous le comptoir", en: "cable to be fixed under the counter"), need: .optional,
    asked: { $0[formBy] != nil })
  static let reopen = Question<Bool>(
    id, "form_reopen", .yesNo, prompt: Text(fr: "Faut-il rouvrir l'incident", en: "Must the incident be reopened"),
    help: Text(
      fr: "Le problème n'est pas réglé, dit la fiche. Rouvert, le même incident continue de compter.",
      en: "The problem is not solved, says the form. Reopened, the same incident goes on counting."),
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
      hint: Text(fr: "1 pas du tout … 5 tout à fait", en: "1 not at all … 5 entirely"),
      help: Text(
        fr: "« inconnu » quand c'est sans objet : la note n'entre pas dans la moyenne.",
        en: "“unknown” when it does not apply: the mark stays out of the mean."),
      example: Text(same: "4"), need: .optional, unknown: true, asked: { $0[formBy] != nil })
  }
}
