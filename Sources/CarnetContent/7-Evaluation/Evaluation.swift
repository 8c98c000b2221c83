import CarnetCore

/// The judgement of a period, and the decision.
package enum Evaluation {
  package static let id: FormID = "evaluation"

  static let from = Question<Day>(
    id, "period_from", .day(.back), prompt: Text(fr: "Période évaluée, du", en: "Period judged, from"),
    help: Text(fr: "Un semestre, d'ordinaire.", en: "Half a year, as a rule."),
    example: Text(same: "01/01/2026"),
    suggestion: { context in
      (context.dossier.measured(context.now) ?? context.dossier).judgedPeriods.last.map { $0.period.to.adding(days: 1) }
        ?? context.contractInForce?.term.start
    })
  static let contract = Question<String>(
    id, "contract", .line(.words), prompt: Text(fr: "Contrat évalué (n°)", en: "Contract judged (number)"),
    help: Text(
      fr: "Chaque contrat a ses chiffres, sa fiche de contrôle et ses pénalités.",
      en: "Each contract has its figures, its control sheet and its penalties."),
    example: Text(same: "CT-2026-01"), need: .optional, asked: { $0.dossier.hasSeveralContracts },
    suggestion: { context in
      let day = context[from] ?? context.dossier.serviceZone.localized(context.now).day
      return Contracts(context.dossier).inForce(on: day)?.number
    }, objection: { number, context in Contracts(context.dossier).refusal(number) },
    entails: { number, context in JudgedContract.asked(anew: number, context) })
  static let to = Question<Day>(
    id, "period_to", .day(.back), prompt: Text(fr: "… au", en: "… to"),
    help: Text(fr: "Le dernier jour compte en entier.", en: "The last day counts as a whole."),
    example: Text(same: "30/06/2026"), suggestion: { $0[from]?.adding(months: 6).adding(days: -1) },
    objection: { day, context in
      guard let first = context[from], day < first else { return nil }
      return Refusal(
        CoreReason.endsBeforeItBegins,
        Text(fr: "La période finirait avant de commencer.", en: "The period would end before it begins."),
        remedy: Text(fr: "Par exemple, six mois plus tard.", en: "For example, six months later."))
    })
  static let surveySent = Question<Int>(
    id, "survey_sent", .number(0...100_000, .people),
    prompt: Text(fr: "Questionnaire de satisfaction envoyé à (personnes)", en: "Satisfaction survey sent to (people)"),
    help: Text(
      fr:
        "Huit questions aux salariés : le questionnaire est dans :documents ; :réponse en note une, :importer sondage un tableau. Sous cinq réponses, rien n'est publié.",
      en:
        "Eight questions to the staff: the form is in :documents; :answer notes one, :import survey a table. Below five answers nothing is published."
    ),
    example: Text(same: "12"),
    suggestion: { Survey.sent(over: EvaluationContent.period($0.dossier, $0.now), in: $0.dossier) },
    objection: { sent, context in
      let period = EvaluationContent.period(context.dossier, context.now)
      return Survey.fewer(sent, than: SurveyAnswer.items(over: period, in: context.dossier).count)
    })
  static let heardOn = Question<Day>(
    id, "provider_heard_on", .day(.back), prompt: Text(fr: "Prestataire entendu le", en: "Provider heard on"),
    help: Text(fr: "Dix jours pour répondre, c'est loyal.", en: "Ten days to answer is fair."),
    example: Text(same: "10/07/2026"),
    unknown: true)
  static let reply = Question<String>(
    id, "provider_reply", .paragraph, prompt: Text(fr: "Sa réponse", en: "Its reply"),
    help: Text(fr: "Imprimée telle quelle.", en: "Printed as it is."),
    example: Text(fr: "Nous proposons une astreinte le samedi.", en: "We offer on-call service on Saturdays."),
    level: .detail, need: .optional)
  static let seriousBreach = Question<Bool>(
    id, "serious_breach", .yesNo,
    prompt: Text(fr: "Manquement grave de sécurité ou d'honnêteté", en: "Serious breach of security or honesty"),
    help: Text(
      fr: "Un tel manquement l'emporte sur les notes : on met en demeure, puis on part.",
      en: "Such a breach prevails over marks: one gives formal notice, then leaves."),
    example: Text(fr: "non", en: "no"), level: .detail, suggestion: { _ in false })
  static let decision = Question<Decision>(
    id, "decision", .choice(Decision.options), prompt: Text(fr: "Décision", en: "Decision"),
    help: Text(fr: "Carnet propose, le représentant décide.", en: "Carnet proposes, the representative decides."),
    example: Text(fr: "renégocier", en: "renegotiate"),
    suggestion: { Proposal($0.dossier, now: $0.now)?.decision })
  static let reason = Question<String>(
    id, "decision_reason", .line(.reason), prompt: Text(fr: "Pour quelles raisons", en: "For which reasons"),
    help: Text(fr: "Elles seront relues dans un an.", en: "They will be read again in a year."),
    example: Text(fr: "délais de rétablissement non tenus", en: "restoring times not kept"))
  static let decidedOn = Question<Day>(
    id, "decided_on", .day(.back), prompt: Text(fr: "Décidé le", en: "Decided on"),
    help: Text(
      fr: "Trente jours au moins avant la date de dénonciation.",
      en: "At least thirty days before the last day for notice."),
    example: Text(fr: "aujourd'hui", en: "today"), suggestion: { $0.now.day })
  static let decidedBy = Question<ItemID>(
    id, "decided_by", .item(Person.id), prompt: Text(fr: "Décidé par", en: "Decided by"),
    help: Text(fr: "Une personne qui peut engager l'entreprise.", en: "A person who can bind the firm."),
    example: Text(same: "P1"),
    suggestion: { $0.dossier.signatories.first })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Évaluation", en: "Evaluation"), cardinality: .one,
    questions: [from, to, contract, surveySent, heardOn, reply, seriousBreach, decision, reason, decidedOn, decidedBy],
    upshot: JudgedContract.upshot)
}

/// What becomes of the contract.
package enum Decision: String, Choice {
  case renew, renegotiate, terminate

  package var label: Text {
    switch self {
    case .renew: Text(fr: "renouveler", en: "renew")
    case .renegotiate: Text(fr: "renégocier", en: "renegotiate")
    case .terminate: Text(fr: "résilier", en: "terminate")
    }
  }
}
