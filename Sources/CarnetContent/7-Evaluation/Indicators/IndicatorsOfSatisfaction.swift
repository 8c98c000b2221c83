import CarnetCore

/// What the staff say of it.
extension IndicatorContent {
  static let ofSatisfaction = [satisfaction, promoters, participation, formMark]

  static let satisfaction = Indicator.ofPeriod(
    "K20", name: Text(fr: "Salariés satisfaits", en: "Satisfied staff"),
    question: Text(fr: "Ceux qui s'en servent sont-ils satisfaits ?", en: "Are those who use it satisfied?"),
    formula: Text(
      fr:
        "Réponses de 4 ou 5 à la question d'ensemble, divisées par les réponses à cette question. Est aussi donnée : la moyenne de chaque question.",
      en:
        "Answers of 4 or 5 to the overall question, as a share of the answers to it. Also shown: the mean of each question."
    ),
    unit: .percent, direction: .up, target: 80
  ) { view in
    let (dossier, period) = (view.dossier, view.period)
    let answers = SurveyAnswer.answers(dossier, SurveyAnswer.overall, over: period)
    return published(answers.count) {
      let means = SurveyAnswer.scales.compactMap { question -> Measurement.Part? in
        let marks = SurveyAnswer.answers(dossier, question, over: period)
        guard marks.count >= SurveyAnswer.threshold else { return nil }
        return Statistics.mean(marks).map {
          Measurement.Part(
            question.definition.id, question.definition.prompt, $0, n: marks.count, unit: .mark)
        }
      }
      let satisfied = answers.count { $0 >= 4 }
      let rate = Measuring.rate(satisfied, of: answers.count)
      let margin = Survey.sent(over: period, in: dossier).flatMap {
        Statistics.margin(satisfied, of: answers.count, among: $0)
      }
      let aside = margin.map {
        [
          Measurement.Part(
            "margin", Text(fr: "marge pour ceux qui n'ont pas répondu", en: "non-response margin"), $0,
            n: answers.count, unit: .percent)
        ]
      }
      return Measurement(
        value: rate.value, n: rate.n, numerator: satisfied, parts: means + (aside ?? []), interval: rate.interval,
        caution: rate.caution)
    }
  }

  static let promoters = Indicator.ofPeriod(
    "K21", name: Text(fr: "Recommandation", en: "Recommendation (NPS)"),
    question: Text(fr: "Recommanderaient-ils ce prestataire ?", en: "Would they recommend this provider?"),
    formula: Text(fr: "Part des 9 et 10 moins part des 0 à 6.", en: "Share of 9 and 10 minus share of 0 to 6."),
    unit: .points, direction: .up, target: 0
  ) { view in
    let (dossier, period) = (view.dossier, view.period)
    let answers = SurveyAnswer.answers(dossier, SurveyAnswer.recommend, over: period)
    return published(answers.count) {
      let (for9, below7) = (answers.count { $0 >= 9 }, answers.count { $0 <= 6 })
      let passive = answers.count - for9 - below7
      let few = answers.count < 30
      func count(_ key: String, _ label: Text, _ count: Int) -> Measurement.Part {
        Measurement.Part(key, label, Double(count), n: answers.count, unit: .count)
      }
      return Measurement(
        value: Double((for9 - below7) * 100) / Double(answers.count), n: answers.count,
        parts: [
          count("promoters", Text(fr: "promoteurs", en: "promoters"), for9),
          count("passives", Text(fr: "passifs", en: "passives"), passive),
          count("detractors", Text(fr: "détracteurs", en: "detractors"), below7),
        ],
        caution: few
          ? Text(
            fr: "moins de 30 réponses : à 30 points près", en: "fewer than 30 answers: give or take 30 points")
          : nil)
    }
  }

  static let participation = Indicator.ofPeriod(
    "K22", name: Text(fr: "Taux de réponse", en: "Response rate"),
    question: Text(fr: "Combien ont répondu au questionnaire ?", en: "How many answered the survey?"),
    formula: Text(
      fr: "Réponses reçues, divisées par les questionnaires envoyés.",
      en: "Answers received, as a share of questionnaires sent."),
    unit: .percent, direction: .up, target: 60
  ) { view in
    let (dossier, period) = (view.dossier, view.period)
    guard let sent = Survey.sent(over: period, in: dossier), sent > 0 else {
      return .notApplicable(Text(fr: "aucun questionnaire envoyé", en: "no survey sent"))
    }
    let received = SurveyAnswer.items(over: period, in: dossier).count
    if let contradiction = Survey.contradiction(received, of: sent) { return .notApplicable(contradiction) }
    return .measured(Measuring.rate(received, of: sent))
  }

  static let formMark = Indicator.ofPeriod(
    "K23", name: Text(fr: "Note après intervention", en: "Post-visit rating"),
    question: Text(
      fr: "Quelle note donnent ceux qui attendaient, juste après l'intervention ?",
      en: "What rating do those who were waiting give, right after the visit?"),
    formula: Text(
      fr: "Moyenne des fiches d'avis de la période. La note d'une fiche est la moyenne de ses réponses.",
      en: "Mean of the period's rating forms. The rating of a form is the mean of its answers."),
    unit: .mark, direction: .up, target: 4,
    account: { view in
      forms(view).map { form in
        let mean = form.mean
        return Measurement.Used(
          form.item,
          Text(
            fr: Wording(language: .fr).decimal(mean, places: 2), en: Wording(language: .en).decimal(mean, places: 2)))
      }
    }
  ) { view in
    let forms = forms(view)
    guard !forms.isEmpty else {
      return .notApplicable(
        Text(fr: "aucune fiche d'avis remplie dans la période", en: "no rating form filled in during the period"))
    }
    return .measured(
      Measurement(
        value: forms.reduce(0) { $0 + $1.mean } / Double(forms.count), n: forms.count,
        parts: forms.map { Measurement.Part($0.item.description, Text(same: $0.item.description), $0.mean, n: 1) }))
  }

  /// The forms of the period; what was withdrawn is no reason to be praised more, so that a low mark stays.
  private static func forms(_ view: PeriodView) -> [Intervention.FilledForm] {
    let dossier = view.dossier
    let visits = VisitsTold(dossier).all
    func filled(_ visit: ItemID, _ began: Instant?) -> [Intervention.FilledForm] {
      guard let began, view.period.contains(dossier.serviceZone.localized(began).day),
        view.timeline.map({ $0.era(of: began) == .during }) ?? true
      else { return [] }
      return Intervention.forms(of: visit, in: dossier)
    }
    let standing = dossier.items(of: Intervention.id).flatMap { filled($0, dossier[Intervention.started, of: $0]) }
    let gone = visits.filter { !$0.stands || dossier[Intervention.started, of: $0.item] == nil }.flatMap {
      filled($0.item, $0.began)
    }
    guard !standing.isEmpty else { return gone }
    let mean = standing.reduce(0) { $0 + $1.mean } / Double(standing.count)
    return standing + gone.filter { $0.mean < mean }
  }

  /// Nothing is published of fewer answers than the threshold: people could be recognised.
  private static func published(_ n: Int, _ measure: () -> Measurement) -> Indicator.Outcome {
    n >= SurveyAnswer.threshold
      ? .measured(measure())
      : .notApplicable(
        Text(
          fr: "moins de cinq réponses : non publié, pour protéger l'anonymat",
          en: "fewer than five answers: not published, to protect anonymity"))
  }
}
