import CarnetCore

/// The judgement of a period, and the decision.
package enum Evaluation {
  package static let id: FormID = "evaluation"

  static let from = Question<Day>(
    id, "period_from", .day(.back),
    prompt: Text(fr: "Premier jour de la période évaluée", en: "First day of the period under review"),
    help: Text(
      fr: "La période que vous évaluez, en général six mois. Elle fixe les incidents et les factures comptés.",
      en: "The period you are reviewing, usually six months. It decides which incidents and invoices count."),
    example: Text(same: "01/01/2026"),
    suggestion: { context in
      (context.dossier.measured(context.now) ?? context.dossier).judgedPeriods.last.map { $0.period.to.adding(days: 1) }
        ?? context.contractInForce?.term.start
    })
  static let contract = Question<String>(
    id, "contract", .line(.words), prompt: Text(fr: "Contrat évalué (n°)", en: "Contract under review (number)"),
    help: Text(
      fr: "Chaque contrat a ses chiffres, sa fiche de contrôle et ses pénalités.",
      en: "Each contract has its own figures, scorecard and penalties."),
    example: Text(same: "CT-2026-01"), need: .optional, asked: { $0.dossier.hasSeveralContracts },
    suggestion: { context in
      let day = context[from] ?? context.dossier.serviceZone.localized(context.now).day
      return Contracts(context.dossier).inForce(on: day)?.number
    }, objection: { number, context in Contracts(context.dossier).refusal(number) },
    entails: { number, context in JudgedContract.asked(anew: number, context) })
  static let to = Question<Day>(
    id, "period_to", .day(.back),
    prompt: Text(fr: "Dernier jour de la période évaluée", en: "Last day of the period under review"),
    help: Text(fr: "Ce jour compte en entier.", en: "This day counts in full."),
    example: Text(same: "30/06/2026"), suggestion: { $0[from]?.adding(months: 6).adding(days: -1) },
    objection: { day, context in
      guard let first = context[from], day < first else { return nil }
      return Refusal(
        CoreReason.endsBeforeItBegins,
        Text(fr: "La fin est avant le début.", en: "The end is before the start."),
        remedy: Text(fr: "Par exemple, six mois plus tard.", en: "For example, six months later."))
    })
  static let surveySent = Question<Int>(
    id, "survey_sent", .number(0...100_000, .people),
    prompt: Text(fr: "Questionnaire de satisfaction envoyé à (personnes)", en: "Satisfaction survey sent to (people)"),
    help: Text(
      fr:
        "Huit questions aux salariés. Pour imprimer le questionnaire, tapez :documents ; pour saisir une réponse, :réponse ; pour un tableau, :importer questionnaire. Sous cinq réponses, rien n'est publié.",
      en:
        "Eight questions to staff. To print the form, type :documents; to enter an answer, :answer; for a table, :import survey. Below five answers nothing is published."
    ),
    example: Text(same: "12"),
    suggestion: { Survey.sent(over: EvaluationContent.period($0.dossier, $0.now), in: $0.dossier) },
    objection: { sent, context in
      let period = EvaluationContent.period(context.dossier, context.now)
      return Survey.fewer(sent, than: SurveyAnswer.items(over: period, in: context.dossier).count)
    })
  static let heardOn = Question<Day>(
    id, "provider_heard_on", .day(.back),
    prompt: Text(fr: "Date à laquelle le prestataire a pu répondre", en: "Date the provider was able to reply"),
    help: Text(
      fr: "Après la remise de la fiche de contrôle. Laissez-lui au moins dix jours.",
      en: "After giving it the scorecard. Allow at least ten days to reply."),
    example: Text(same: "10/07/2026"),
    unknown: true)
  static let reply = Question<String>(
    id, "provider_reply", .paragraph, prompt: Text(fr: "Réponse du prestataire", en: "Provider's reply"),
    help: Text(fr: "Elle est imprimée telle quelle dans le rapport.", en: "It is printed as it is in the report."),
    example: Text(fr: "Nous proposons une astreinte le samedi.", en: "We offer on-call cover on Saturdays."),
    level: .detail, need: .optional)
  static let seriousBreach = Question<Bool>(
    id, "serious_breach", .yesNo,
    prompt: Text(fr: "Manquement grave de sécurité ou d'honnêteté", en: "Serious breach of security or honesty"),
    help: Text(
      fr: "Un tel manquement l'emporte sur les notes. Envoyez une mise en demeure, puis résiliez si rien n'est fait.",
      en: "Such a breach outweighs the scores. Send a formal notice, then terminate if nothing is done."),
    example: Text(fr: "non", en: "no"), level: .detail, suggestion: { _ in false })
  static let decision = Question<Decision>(
    id, "decision", .choice(Decision.options), prompt: Text(fr: "Décision", en: "Decision"),
    help: Text(
      fr: "Carnet propose d'après la fiche de contrôle ; le dirigeant décide. Les lettres en dépendent.",
      en: "Carnet proposes, based on the scorecard; the managing director decides. The letters depend on it."),
    example: Text(fr: "renégocier", en: "renegotiate"),
    suggestion: { Proposal($0.dossier, now: $0.now)?.decision })
  static let reason = Question<String>(
    id, "decision_reason", .line(.reason), prompt: Text(fr: "Raisons de la décision", en: "Reasons for the decision"),
    help: Text(
      fr: "Vous les relirez à la prochaine évaluation.", en: "You will read them again at the next evaluation."),
    example: Text(fr: "délais de rétablissement non tenus", en: "restoration time limits missed"))
  static let decidedOn = Question<Day>(
    id, "decided_on", .day(.back), prompt: Text(fr: "Décidé le", en: "Decided on"),
    help: Text(
      fr: "Le jour de la décision. Il doit rester au moins trente jours avant la date de dénonciation.",
      en: "The day of the decision. There must be at least thirty days left before the last day for notice."),
    example: Text(fr: "aujourd'hui", en: "today"), suggestion: { $0.now.day })
  static let decidedBy = Question<ItemID>(
    id, "decided_by", .item(Person.id), prompt: Text(fr: "Décidé par", en: "Decided by"),
    help: Text(
      fr: "La personne qui décide. Elle doit pouvoir engager l'entreprise.",
      en: "The person who decides. They must be authorised to commit the firm."),
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
    case .renew: Text(fr: "reconduire", en: "renew")
    case .renegotiate: Text(fr: "renégocier", en: "renegotiate")
    case .terminate: Text(fr: "ne pas reconduire", en: "do not renew")
    }
  }

  /// What they were called before.
  package var earlier: [String] {
    switch self {
    case .renew: ["renouveler"]
    case .terminate: ["résilier", "not renew"]
    default: []
    }
  }
}
