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
        fr: "La décision vient trente jours au moins avant la date de dénonciation.",
        en: "The decision comes at least thirty days before the last day for notice.")
    ) { dossier, now in
      guard let contract = dossier.contractInForce(at: now), contract.renewal != .none,
        let decided = dossier[Evaluation.decidedOn]
      else { return [] }
      let deadline = contract.term.noticeDeadline(contract.term.period(on: decided))
      guard decided > deadline.adding(days: -30) else { return [] }
      return [
        Finding(
          Text(
            fr: "La dénonciation n'est plus possible après le \(Wording(language: .fr).day(deadline)).",
            en: "Notice is no longer possible after \(Wording(language: .en).day(deadline))."),
          at: [Evaluation.decidedOn.address()])
      ]
    },
    Check(
      "G7.heard", .evaluation, .warning,
      title: Text(fr: "Le prestataire a été entendu.", en: "The provider has been heard.")
    ) { dossier, now in
      // Ten days of silence are an answer: the provider had its say.
      guard !RightOfReply.isUsed(dossier, now) else { return [] }
      guard let right = RightOfReply(dossier, now: now) else {
        return [
          Finding(
            Text(
              fr: "Le prestataire n'a pas été entendu : remettez-lui sa fiche, il a dix jours pour répondre.",
              en: "The provider has not been heard: hand it its sheet, it has ten days to answer."),
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
              "The provider may answer until \(Wording(language: .en).day(right.until)): wait for that day, or for its answer."
          ),
          at: [Evaluation.heardOn.address()])
      ]
    },
    Check(
      "G7.authority", .evaluation, .blocking,
      title: Text(
        fr: "La décision est prise par quelqu'un qui engage l'entreprise.",
        en: "The decision is taken by someone who binds the firm.")
    ) { dossier, _ in
      guard let person = dossier[Evaluation.decidedBy], !dossier.maySign(person) else { return [] }
      return [
        Finding(
          Text(
            fr: "\(dossier[Person.name, of: person] ?? "") ne peut pas engager l'entreprise.",
            en: "\(dossier[Person.name, of: person] ?? "") cannot bind the firm."), at: [Evaluation.decidedBy.address()]
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
          fr: "La période à juger n'est pas connue : son premier jour n'est pas noté.",
          en: "The period to judge is not known: its first day is not noted."), at: [Evaluation.from.address()]))
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
      fr: "Rien n'est proposé : ce qui n'a pas pu être jugé en déciderait. Notes réservées : \(criteria(.fr)).",
      en: "Nothing is proposed: what could not be judged would decide it. Marks withheld: \(criteria(.en)).")
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
          fr: "Décision prise : \(decision.label.fr). :suite ouvre ce qui vient, sans rien effacer.",
          en: "Decision taken: \(decision.label.en). :next opens what comes, erasing nothing.")[language])
    ] + (JudgedContract.remark(dossier, now: now).map { [.note($0[language])] } ?? [])
  }

  /// The period of the evaluation; before there is one, the time since the last one closed, or since the contract began.
  static func period(_ dossier: Dossier, _ now: Instant) -> Period? {
    if let from = dossier[Evaluation.from], let to = dossier[Evaluation.to] { return Period(from: from, to: to) }
    return dossier.settled(Evaluation.from, now: now).flatMap { Period(from: $0, to: max($0, now.day)) }
  }
}
