import CarnetCore

enum EvaluationContent {
  static let stage = StageContent(
    forms: [
      OpeningHours.form, Objective.form, Dashboard.form, AgreedTarget.form, ControlSheetForm.form, ServiceMark.form,
      SheetReply.form, MarketPrice.form, Evaluation.form,
      Survey.form, SurveyAnswer.form,
    ],
    checks: checks + ObjectiveChecks.all + ControlSheetChecks.all + [MarketPrice.check]
      + DecisionContent.checks,
    indicators: IndicatorContent.all,
    documents: [
      ControlSheetDocument.kind, SheetLetter.kind, SurveyDocuments.questionnaire, SurveyDocuments.results,
      PeriodReport.monthly, PeriodReport.halfYear, EvaluationReport.kind, PeriodHistory.kind,
    ] + DecisionContent.documents, figures: EvaluationFigures.all + PeriodFigures.all + DecisionContent.figures,
    imports: [SurveyImport.kind], exports: [SurveyImport.handedOut],
    earlierChecks: ReadyToJudge.placed,
    earlierDocuments: [Placed(TraceMatrix.kind, after: SpecificationDocument.kind.id)],
    agenda: { dossier, now in
      dossier.withdrawnOn == nil ? DecisionContent.agenda(dossier, now) + EvaluationAgenda.deadlines(dossier, now) : []
    }, isOfAContract: true)

  static let checks = [
    Check(
      "G7.notice", .evaluation, .warning,
      title: Text(
        fr: "La décision doit venir trente jours au moins avant la date de dénonciation.",
        en: "The decision must come at least thirty days before the last day for notice.")
    ) { dossier, now in
      guard let contract = dossier.contractInForce(at: now), contract.renewal != .none,
        let decided = dossier[Evaluation.decidedOn]
      else { return [] }
      let deadline = contract.term.noticeDeadline(contract.term.period(on: decided))
      guard decided > deadline.adding(days: -30) else { return [] }
      return [
        Finding(
          Text(
            fr: "Vous ne pouvez plus dénoncer le contrat après le \(Wording(language: .fr).day(deadline)).",
            en: "You can no longer give notice after \(Wording(language: .en).day(deadline))."),
          at: [Evaluation.decidedOn.address()])
      ]
    },
    Check(
      "G7.heard", .evaluation, .warning,
      title: Text(fr: "Le prestataire doit avoir pu répondre.", en: "The provider must have been able to reply.")
    ) { dossier, now in
      // Ten days of silence are an answer: the provider had its say.
      guard !RightOfReply.isUsed(dossier, now) else { return [] }
      guard let right = RightOfReply(dossier, now: now) else {
        return [
          Finding(
            Text(
              fr:
                "Le prestataire n'a pas pu répondre. Remettez-lui sa fiche de contrôle : il a dix jours pour répondre.",
              en: "The provider has not been able to reply. Give it its scorecard: it has ten days to reply."),
            at: [Evaluation.heardOn.address(), ControlSheetForm.sentOn.address()])
        ]
      }
      guard right.isRunning(on: dossier.serviceZone.localized(now).day) else { return [] }
      return [
        Finding(
          Text(
            fr:
              "Le prestataire peut répondre jusqu'au \(Wording(language: .fr).day(right.until)) : attendez ce jour, ou sa réponse.",
            en:
              "The provider may reply until \(Wording(language: .en).day(right.until)): wait for that day, or for its reply."
          ),
          at: [Evaluation.heardOn.address()])
      ]
    },
    Check(
      "G7.authority", .evaluation, .blocking,
      title: Text(
        fr: "La décision doit être prise par une personne qui peut engager l'entreprise.",
        en: "The decision must be made by a person authorised to commit the firm.")
    ) { dossier, _ in
      guard let person = dossier[Evaluation.decidedBy], !dossier.maySign(person) else { return [] }
      return [
        Finding(
          Text(
            fr: "\(dossier[Person.name, of: person] ?? "") ne peut pas engager l'entreprise.",
            en: "\(dossier[Person.name, of: person] ?? "") is not authorised to commit the firm."),
          at: [Evaluation.decidedBy.address()]
        )
      ]
    },
  ]

  /// Why a document about a period cannot be written yet.
  static func lacking(_ known: Known) -> DocumentKind.Lacking {
    guard known[ContractTimeline.self] != nil else { return ContractFacts.lacking(known) }
    return DocumentKind.Lacking(
      Finding(
        Text(
          fr: "La période à évaluer est inconnue : il manque son premier jour.",
          en: "The period to review is unknown: its first day is missing."), at: [Evaluation.from.address()]))
  }

  /// A period in words: `du 1er janvier 2026 au 30 juin 2026`.
  static func words(_ period: Period, _ language: Language) -> String {
    let wording = Wording(language: language)
    return Text(
      fr: "du \(wording.day(period.from)) au \(wording.day(period.to))",
      en: "\(wording.day(period.from)) to \(wording.day(period.to))")[language]
  }

  /// What a control sheet and the staff speak for.
  static func proposal(_ view: PeriodView) -> Decision? {
    if view.dossier[Evaluation.seriousBreach] == true { return .terminate }
    return view.sheet.proposal(satisfied: satisfied(view))
  }

  /// Why nothing is proposed although enough is marked: what could not be judged decides; nil where that is not so.
  static func undecided(_ view: PeriodView) -> Text? {
    guard view.dossier[Evaluation.seriousBreach] != true, view.sheet.isUndecided(satisfied: satisfied(view)) else {
      return nil
    }
    func criteria(_ language: Language) -> String {
      Wording(language: language).list(
        view.sheet.rows.filter(\.isMeasured).map { $0.criterion.title[language] }, conjunction: .and)
    }
    return Text(
      fr:
        "Carnet ne propose rien : le résultat dépend de ce qui n'a pas pu être compté. Notes réservées : \(criteria(.fr)).",
      en: "Carnet proposes nothing: the result depends on what could not be counted. Scores withheld: \(criteria(.en))."
    )
  }

  private static func satisfied(_ view: PeriodView) -> Double? {
    guard case .measured(let measurement) = IndicatorContent.satisfaction.measure(view) else { return nil }
    return measurement.value
  }

  /// What is said on coming to the evaluation: the proposal, or once the decision is closed what follows it.
  static func briefing(_ dossier: Dossier, _ now: Instant, _ language: Language) -> [Utterance] {
    guard dossier.state(of: .evaluation).isConfirmed, let decision = dossier[Evaluation.decision] else {
      if let proposal = Proposal(dossier, now: now) { return proposal.words(language) }
      guard let view = Catalogue.standard.view(dossier, now: now), view.contract != nil else { return [] }
      return undecided(view).map { [.note($0[language])] } ?? []
    }
    return [
      .note(
        Text(
          fr: "Décision prise : \(decision.label.fr). Pour passer à la suite, tapez :suite. Rien n'est effacé.",
          en: "Decision made: \(decision.label.en). To go on, type :next. Nothing is erased.")[language])
    ] + (JudgedContract.remark(dossier, now: now).map { [.note($0[language])] } ?? [])
  }

  /// The period of the evaluation; before there is one, the time since the last one closed, or since the contract began.
  static func period(_ dossier: Dossier, _ now: Instant) -> Period? {
    if let from = dossier[Evaluation.from], let to = dossier[Evaluation.to] { return Period(from: from, to: to) }
    return dossier.settled(Evaluation.from, now: now).flatMap { Period(from: $0, to: max($0, now.day)) }
  }
}
