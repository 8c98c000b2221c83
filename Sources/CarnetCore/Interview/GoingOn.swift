// What follows a decision: figures kept as the last stage closes, and the stages that the decision opens again.

extension Turn {
  /// The figures of the period that is being closed; nil while there is no period.
  func snapshot() -> PeriodSnapshot? {
    guard let period = catalogue.period(dossier, now) else { return nil }
    return PeriodSnapshot(
      period: period, position: dossier.position, chain: String(chain.prefix(16)),
      figures: catalogue.indicators.map { indicator in
        guard case .measured(let measurement) = indicator.measure(dossier, period, now) else {
          return PeriodSnapshot.Kept(indicator.id, version: indicator.version, value: nil, n: 0, numerator: nil)
        }
        return PeriodSnapshot.Kept(
          indicator.id, version: indicator.version, value: indicator.plain(measurement.value), n: measurement.n,
          numerator: measurement.numerator)
      })
  }

  /// `:next`: begins what the decision leads to.
  func goOn() -> Step {
    guard let last = Stage.allCases.last, dossier.state(of: last).isClosed else {
      return refuse(
        Refusal(
          Text(
            fr: "Il n'y a pas encore de décision à suivre : l'évaluation n'est pas close.",
            en: "There is no decision to follow yet: the evaluation is not closed."),
          remedy: Text(
            fr: ":clore évaluation, quand la décision est prise", en: ":close evaluation, once it is decided"))
      )
    }
    guard let sequel = catalogue.sequel(dossier, now) else {
      return refuse(
        Refusal(
          Text(fr: "Aucune décision n'est notée.", en: "No decision is noted."),
          remedy: Text(
            fr: ":rouvrir évaluation et la raison, puis notez la décision",
            en: ":reopen evaluation and the reason, then note the decision")))
    }
    // What was never closed is open already.
    let stages = sequel.stages.filter { dossier.state(of: $0).isClosed }
    let next = Standing(language: language)
    return record(
      [.resumed(stages, reason: sequel.reason[language], forgetting: sequel.forgetting)],
      say: [.note(sequel.reason[language]), .list(numbered: true, sequel.steps.map { $0[language] })], then: next)
  }
}
