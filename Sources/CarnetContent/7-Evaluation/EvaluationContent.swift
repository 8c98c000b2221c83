import CarnetCore

enum EvaluationContent {
  static let stage = StageContent(
    forms: [Evaluation.form, SurveyAnswer.form], checks: checks + DecisionContent.checks,
    indicators: IndicatorContent.all,
    documents: [EvaluationReport.kind] + DecisionContent.documents, figures: figures + DecisionContent.figures,
    agenda: DecisionContent.agenda)

  static let checks = [
    Check(
      "G7.notice", .evaluation, .warning,
      title: Text(
        fr: "La décision vient trente jours au moins avant la date de dénonciation.",
        en: "The decision comes at least thirty days before the last day for notice.")
    ) { dossier, now in
      guard let contract = ContractFacts(dossier, now: now), contract.renewal != .none,
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
    ) { dossier, _ in
      dossier[Evaluation.heardOn] == nil
        ? [
          Finding(
            Text(fr: "Le prestataire n'a pas été entendu.", en: "The provider has not been heard."),
            at: [Evaluation.heardOn.address()])
        ] : []
    },
    Check(
      "G7.authority", .evaluation, .blocking,
      title: Text(
        fr: "La décision est prise par quelqu'un qui engage l'entreprise.",
        en: "The decision is taken by someone who binds the firm.")
    ) { dossier, _ in
      guard let person = dossier[Evaluation.decidedBy], dossier[Person.signatory, of: person] != true else { return [] }
      return [
        Finding(
          Text(
            fr: "\(dossier[Person.name, of: person] ?? "") ne peut pas engager l'entreprise.",
            en: "\(dossier[Person.name, of: person] ?? "") cannot bind the firm."), at: [Evaluation.decidedBy.address()]
        )
      ]
    },
  ]

  static let figures = [
    Figure("kpi") { name, dossier, now in
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard let indicator = IndicatorContent.all.first(where: { $0.id == parts[0] }), let period = period(dossier, now),
        case .measured(let measurement) = indicator.measure(dossier, period, now)
      else { return nil }
      func words(_ value: Double) -> String {
        indicator.unit == .percent ? fixed(value, 1) : fixed(value.rounded(.down), 0)
      }
      guard parts.count > 1 else { return words(measurement.value) }
      if parts[1] == "n" { return String(measurement.n) }
      return measurement.parts.first { $0.key == parts[1] }.map { part in
        part.numerator.map { "\($0)/\(part.n)" } ?? words(part.value)
      }
    }
  ]

  /// The period of the evaluation; before there is one, the contract's so far.
  static func period(_ dossier: Dossier, _ now: Instant) -> Period? {
    if let from = dossier[Evaluation.from], let to = dossier[Evaluation.to] { return Period(from: from, to: to) }
    return dossier[ContractForm.start].flatMap { Period(from: $0, to: max($0, now.day)) }
  }
}
