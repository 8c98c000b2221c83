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
            "Moins de cinq réponses : rien n'est publié, on reconnaîtrait quelqu'un.",
            "Fewer than five answers: nothing is published, somebody would be recognised.")),
      ]
    }
    return [.facts(facts + satisfaction(sent) + recommendation)] + marks + words + [
      .note(
        say(
          "À ne comparer qu'avec un questionnaire aux mêmes mots et à la même échelle. Les absents n'ont peut-être pas le même avis.",
          "To be compared only with a questionnaire of the same words and scale. Those who did not answer may think otherwise."
        ))
    ]
  }

  private func satisfaction(_ sent: Int?) -> [Document.Fact] {
    let overall = SurveyAnswer.answers(dossier, SurveyAnswer.overall, over: period)
    guard overall.count >= SurveyAnswer.threshold else { return [] }
    let content = overall.count { $0 >= 4 }
    let margin = sent.flatMap { Statistics.margin(content, of: overall.count, among: $0) }.map {
      say(
        ", à \(wording.decimal($0, places: 0)) points près pour les absents",
        ", give or take \(wording.decimal($0, places: 0)) points for those who did not answer")
    }
    return [
      Document.Fact(
        say("Satisfaits (4 ou 5 dans l'ensemble)", "Satisfied (4 or 5 on the whole)"),
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
        say("Recommandation (NPS)", "Recommendation (NPS)"),
        (value > 0 ? "+" : "") + wording.decimal(value, places: 0)
          + say(
            " (\(promoters) promoteurs, \(scores.count - promoters - detractors) passifs, \(detractors) détracteurs)",
            " (\(promoters) promoters, \(scores.count - promoters - detractors) passives, \(detractors) detractors)"))
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
            + (1...5).map { Table.Column(String($0), .trailing) } + [Table.Column("n", .trailing)],
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
          }, target: 5, targetWords: say("le plus haut : 5", "the highest: 5"))),
    ]
  }

  private var words: [Document.Block] {
    var blocks: [Document.Block] = []
    let tinkered = SurveyAnswer.answers(dossier, SurveyAnswer.tinkered, over: period)
    if tinkered.count >= SurveyAnswer.threshold {
      blocks.append(
        .paragraph(
          say(
            "\(tinkered.count { $0 }) sur \(tinkered.count) ont dû bricoler eux-mêmes.",
            "\(tinkered.count { $0 }) of \(tinkered.count) had to tinker by themselves.")))
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
