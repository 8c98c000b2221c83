// What follows a decision: figures kept as the last stage closes, and the stages that the decision opens again.

extension Turn {
  /// The figures of the period that is being closed; nil while there is no period.
  func snapshot() -> PeriodSnapshot? {
    guard let view = catalogue.view(dossier, now: now) else { return nil }
    return PeriodSnapshot(
      period: view.period, position: dossier.position, chain: String((head ?? "").prefix(16)),
      figures: catalogue.indicators.map { indicator in
        guard case .measured(let measurement) = indicator.measure(view) else {
          return PeriodSnapshot.Kept(indicator.id, version: indicator.version, value: nil, n: 0, numerator: nil)
        }
        return PeriodSnapshot.Kept(
          indicator.id, version: indicator.version, value: indicator.plain(measurement.value), n: measurement.n,
          numerator: measurement.numerator)
      })
  }

  /// `:next`: begins what the decision leads to.
  ///
  /// A waiver was written for what is over: it holds no longer once its stage is opened again, unless it is kept.
  func goOn(_ word: String) -> Step {
    let isKeeping = ["garder", "keep"].contains(folded(word))
    guard word.isEmpty || isKeeping else {
      return refuse(
        Refusal(
          CoreReason.unexpectedWords,
          Text(
            fr: "« \(safeLine(word, limit: 40)) » n'a pas de sens ici.",
            en: "“\(safeLine(word, limit: 40))” means nothing here."),
          remedy: Text(
            fr: "Tapez :suite, ou :suite garder pour conserver les règles levées par écrit",
            en: "Type :next, or :next keep to keep the written waivers in force")))
    }
    guard let last = Stage.allCases.last, dossier.state(of: last).isClosed else {
      return refuse(
        Refusal(
          CoreReason.stageNotClosed,
          Text(
            fr: "Il n'y a pas encore de décision à suivre : l'évaluation n'est pas close.",
            en: "There is no decision to follow yet: the evaluation is not closed."),
          remedy: Text(
            fr: "Quand la décision est prise, tapez :clore évaluation", en: "Once it is decided, type :close evaluation"
          ))
      )
    }
    guard let sequel = catalogue.sequel(dossier, now) else {
      return refuse(
        Refusal(
          CoreReason.noDecision,
          Text(fr: "Aucune décision n'est enregistrée.", en: "No decision is recorded."),
          remedy: Text(
            fr: "Tapez :rouvrir évaluation et la raison, puis enregistrez la décision",
            en: "Type :reopen evaluation and the reason, then record the decision")))
    }
    // What was never closed is open already.
    let stages = sequel.stages.filter { dossier.state(of: $0).isClosed }
    let next = Standing(language: language)
    let lapsing = dossier.waivers.keys.filter { check in
      catalogue.stage(ofCheck: check).map(sequel.stages.contains) ?? false
    }.sorted()
    return record(
      [
        .resumed(
          stages, reason: sequel.reason[language], forgetting: sequel.forgetting, lapsing: isKeeping ? nil : lapsing)
      ],
      say: [.note(sequel.reason[language]), .list(numbered: true, sequel.steps.map { $0[language] })]
        + said(of: lapsing, isKeeping: isKeeping), then: next)
  }

  /// What becomes of the waivers of the stages that are opened again.
  private func said(of waivers: [String], isKeeping: Bool) -> [Utterance] {
    guard !waivers.isEmpty else { return [] }
    let names = waivers.joined(separator: ", ")
    return [
      .note(
        isKeeping
          ? say(
            "Ces règles restent levées par écrit : \(names).", "These written waivers still apply: \(names).")
          : say(
            "Ces règles n'étaient levées que pour la période finie : \(names). Pour les garder levées, tapez :annuler, puis "
              + ":suite garder",
            "These written waivers were for what is over and no longer apply: \(names). To keep them, type :undo, then "
              + ":next keep"))
    ]
  }
}
