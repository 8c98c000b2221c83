import CarnetCore

/// The staff survey: the sheet to hand out, and what came of it.
enum SurveyDocuments {
  static let questionnaire: DocumentKind = DocumentKind(
    "survey-form", title: Text(fr: "Questionnaire aux salariés", en: "Questionnaire to the staff"), stage: .evaluation
  ) { dossier, language, _, footer in
    guard let company = dossier[Company.name] else { return .failure(lacking) }
    return .success(form(company, dossier, language, footer))
  }

  static let results: DocumentKind = DocumentKind(
    "survey-results", title: Text(fr: "Bilan de satisfaction des salariés", en: "Staff satisfaction results"),
    stage: .evaluation
  ) { dossier, language, now, footer in
    guard let company = dossier[Company.name] else { return .failure(lacking) }
    let period = EvaluationContent.period(dossier, now)
    return .success(
      Document(
        kind: results.id, title: results.title[language],
        subtitle: [company, period.map { EvaluationContent.words($0, language) } ?? ""].filter { !$0.isEmpty }
          .joined(separator: " · "), language: language,
        blocks: SurveyResults(dossier, over: period, language).blocks, footer: footer))
  }

  private static let lacking = DocumentKind.Lacking([
    Finding(
      Text(fr: "Il faut le nom de l'entreprise.", en: "The name of the firm is needed."), at: [Company.name.address()])
  ])

  private static func form(_ company: String, _ dossier: Dossier, _ language: Language, _ footer: Document.Footer)
    -> Document
  {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let provider =
      dossier.contractProvider.flatMap { dossier[Provider.name, of: $0] }
      ?? say("notre prestataire", "our provider")
    let manager = dossier.maintenanceManager.flatMap { dossier[Person.name, of: $0] }
    let box = "☐"
    let marks = SurveyAnswer.scales.enumerated().map { index, question in
      ["Q\(index + 1)", question.definition.prompt[language]] + Array(repeating: box, count: 6)
    }
    return Document(
      kind: questionnaire.id, title: questionnaire.title[language], subtitle: company, language: language,
      blocks: [
        .paragraph(
          say(
            "Ce questionnaire porte sur \(provider), qui entretient l'informatique de l'entreprise. Il prend deux minutes.",
            "This questionnaire is about \(provider), who looks after the firm's computers. It takes two minutes.")),
        .note(
          say(
            "Il est anonyme\u{A0}: n'écrivez ni votre nom, ni celui d'un collègue. Rien n'est publié sous cinq réponses.",
            "It is anonymous: write neither your name nor that of a colleague. Nothing is published below five answers."
          )),
        .heading(level: 1, say("Votre avis", "Your opinion")),
        .paragraph(
          say(
            "Cochez une case par ligne, de 1 (pas du tout) à 5 (tout à fait).",
            "Tick one box a line, from 1 (not at all) to 5 (entirely).")),
        .table(
          Table(
            columns: [Table.Column(""), Table.Column(say("Pour vous", "To you"))]
              + ["1", "2", "3", "4", "5", say("sans avis", "no opinion")].map { Table.Column($0, .trailing) },
            rows: marks)),
        .heading(
          level: 2,
          say(
            "Q6  Recommanderiez-vous ce prestataire à un autre commerce\u{A0}?",
            "Q6  Would you recommend this provider to another shop?")),
        .table(
          Table(
            columns: (0...10).map { Table.Column(String($0), .trailing) }, rows: [Array(repeating: box, count: 11)])),
        .heading(
          level: 2,
          say("Q7  Qu'est-ce qui vous fait perdre le plus de temps\u{A0}?", "Q7  What wastes most of your time?")),
        .paragraph(Array(repeating: String(repeating: "…", count: 44), count: 3).joined(separator: "\n")),
        .heading(
          level: 2, say("Q8  Avez-vous dû bricoler vous-même\u{A0}?", "Q8  Did you have to tinker by yourself?")),
        .paragraph("\(box) \(say("oui", "yes"))     \(box) \(say("non", "no"))"),
        .paragraph(
          manager.map {
            say("À rendre sans nom à \($0), ou dans l'urne.", "Hand it back without a name to \($0), or in the box.")
          } ?? say("À rendre sans nom, dans l'urne.", "Hand it back without a name, in the box.")),
      ], footer: footer)
  }
}
