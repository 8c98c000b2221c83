import CarnetCore

/// What the staff answered, in the blocks of a document: nothing of fewer than five answers, no words with a name.
struct SurveyResults {
  private let dossier: Dossier
  private let period: Period?
  private let language: Language
  private let wording: Wording

  /// Those of a period; of all time when none is given.
  init(_ dossier: Dossier, over period: Period?, _ language: Language) {
    self.dossier = dossier
    self.period = period
    self.language = language
    wording = Wording(language: language)
  }

  private func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }

  var blocks: [Document.Block] {
    let received = SurveyAnswer.items(over: period, in: dossier).count
    let sent = Survey.sent(over: period, in: dossier)
    var facts = [
      Document.Fact(say("Questionnaires envoyés", "Questionnaires sent"), sent.map(wording.number) ?? "—"),
      Document.Fact(say("Réponses", "Answers"), wording.number(received)),
    ]
    if let sent, sent > 0 {
      let rate = "\(wording.percent(Measuring.percent(received, of: sent), places: 1)) (\(received)/\(sent))"
      let contradiction = Survey.contradiction(received, of: sent)?[language]
      facts.append(Document.Fact(say("Taux de réponse", "Response rate"), contradiction ?? rate))
    }
    guard received >= SurveyAnswer.threshold else {
      return [
        .facts(facts),
        .note(
          say(
            "Moins de cinq réponses : rien n'est publié, pour que personne ne soit reconnu.",
            "Fewer than five answers: nothing is published, so that no one can be recognised.")),
      ]
    }
    return [.facts(facts + satisfaction(sent) + recommendation)] + marks + words + [
      .note(
        say(
          "Ne comparez ces chiffres qu'avec un questionnaire aux mêmes mots et à la même échelle. Ceux qui n'ont pas répondu ont peut-être un autre avis.",
          "Compare these figures only with a questionnaire in the same words and on the same scale. Those who did not answer may think otherwise."
        ))
    ]
  }

  private func satisfaction(_ sent: Int?) -> [Document.Fact] {
    let overall = SurveyAnswer.answers(dossier, SurveyAnswer.overall, over: period)
    guard overall.count >= SurveyAnswer.threshold else { return [] }
    let content = overall.count { $0 >= 4 }
    let margin = sent.flatMap { Statistics.margin(content, of: overall.count, among: $0) }.map {
      say(
        ", à \(wording.decimal($0, places: 0)) points près, car tous n'ont pas répondu",
        ", give or take \(wording.decimal($0, places: 0)) points, as not everyone answered")
    }
    return [
      Document.Fact(
        say("Satisfaits (4 ou 5 dans l'ensemble)", "Satisfied (4 or 5 overall)"),
        "\(wording.percent(Measuring.percent(content, of: overall.count), places: 1)) (\(content)/\(overall.count))\(margin ?? "")"
      )
    ]
  }

  private var recommendation: [Document.Fact] {
    let scores = SurveyAnswer.answers(dossier, SurveyAnswer.recommend, over: period)
    guard scores.count >= SurveyAnswer.threshold else { return [] }
    let (promoters, detractors) = (scores.count { $0 >= 9 }, scores.count { $0 <= 6 })
    let value = Double((promoters - detractors) * 100) / Double(scores.count)
    return [
      Document.Fact(
        say("Recommandation", "Recommendation (NPS)"),
        (value > 0 ? "+" : "") + wording.decimal(value, places: 0)
          + say(
            " (notes de 9 ou 10 : \(promoters) ; 7 ou 8 : \(scores.count - promoters - detractors) ; 0 à 6 : \(detractors))",
            " (answers of 9 or 10: \(promoters); 7 or 8: \(scores.count - promoters - detractors); 0 to 6: \(detractors))"
          ))
    ]
  }

  private var marks: [Document.Block] {
    let asked = SurveyAnswer.scales.map { question in
      (prompt: question.definition.prompt[language], marks: SurveyAnswer.answers(dossier, question, over: period))
    }.filter { $0.marks.count >= SurveyAnswer.threshold }
    guard !asked.isEmpty else { return [] }
    return [
      .heading(level: 1, say("Question par question", "Question by question")),
      .table(
        Table(
          columns: [Table.Column("Question"), Table.Column(say("Moyenne", "Mean"), .trailing)]
            + (1...5).map { Table.Column(String($0), .trailing) } + [
              Table.Column(say("Réponses", "Answers"), .trailing)
            ],
          rows: asked.map { entry in
            [entry.prompt, wording.decimal(Statistics.mean(entry.marks) ?? 0, places: 1)]
              + (1...5).map { mark in String(entry.marks.count { $0 == mark }) } + [String(entry.marks.count)]
          })),
      .chart(
        Chart(
          title: say("Moyennes, de 1 à 5", "Means, from 1 to 5"),
          bars: asked.map { entry in
            let mean = Statistics.mean(entry.marks) ?? 0
            return Chart.Bar(label: entry.prompt, value: mean, words: wording.decimal(mean, places: 1))
          }, target: 5, targetWords: say("le meilleur : 5", "the best: 5"))),
    ]
  }

  private var words: [Document.Block] {
    var blocks: [Document.Block] = []
    let tinkered = SurveyAnswer.answers(dossier, SurveyAnswer.tinkered, over: period)
    if tinkered.count >= SurveyAnswer.threshold {
      blocks.append(
        .paragraph(
          say(
            "Ont dû réparer quelque chose eux-mêmes : \(tinkered.count { $0 }) sur \(tinkered.count).",
            "Had to fix something themselves: \(tinkered.count { $0 }) of \(tinkered.count).")))
    }
    let said = SurveyResults.unnamed(SurveyAnswer.answers(dossier, SurveyAnswer.obstacle, over: period), in: dossier)
    if !said.isEmpty {
      blocks.append(.heading(level: 1, say("Ce qui fait perdre du temps", "What wastes time")))
      blocks.append(.list(numbered: false, said.sorted()))
    }
    return blocks
  }

  /// The answers in words that name nobody of the dossier; in no order that tells who wrote them.
  static func unnamed(_ answers: [String], in dossier: Dossier) -> [String] {
    let names = Set(
      dossier.items(of: Person.id).compactMap { dossier[Person.name, of: $0] }.flatMap { name in
        folded(name).split(separator: " ").filter { $0.count > 2 }.map(String.init)
      })
    return answers.filter { answer in
      names.isDisjoint(with: folded(answer).split { !$0.isLetter && $0 != "-" }.map(String.init))
    }
  }
}
