import CarnetCore

/// The staff survey: the sheet to hand out, and what came of it.
enum SurveyDocuments {
  static let questionnaire = DocumentKind(
    "survey-form", name: Text(fr: "questionnaire", en: "survey"),
    title: Text(fr: "Questionnaire aux salariés", en: "Questionnaire to the staff"), stage: .evaluation,
    prepare: firm
  ) { firm, language in DocumentKind.Body(subtitle: firm.company, blocks: form(firm.dossier, firm.now, language)) }

  static let results = DocumentKind(
    "survey-results", name: Text(fr: "bilan de satisfaction", en: "satisfaction results"),
    title: Text(fr: "Bilan de satisfaction des salariés", en: "Staff satisfaction results"),
    stage: .evaluation, prepare: firm
  ) { firm, language in
    let period = EvaluationContent.period(firm.dossier, firm.now)
    return DocumentKind.Body(
      subtitle: [firm.company, period.map { EvaluationContent.words($0, language) } ?? ""].filter { !$0.isEmpty }
        .joined(separator: " · "),
      blocks: SurveyResults(firm.dossier, over: period, language).blocks)
  }

  /// A firm that has a name.
  private typealias Firm = (dossier: Dossier, company: String, now: Instant)

  @Sendable private static func firm(_ known: Known) -> DocumentKind.Prepared<Firm> {
    guard let company = known.dossier[Company.name] else {
      return .failure(DocumentKind.Lacking(Company.nameless))
    }
    return .success((known.dossier, company, known.now))
  }

  private static func form(_ dossier: Dossier, _ now: Instant, _ language: Language) -> [Document.Block] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let provider = dossier.providerName(at: now) ?? say("notre prestataire", "our provider")
    let manager = dossier.maintenanceManager.flatMap { dossier[Person.name, of: $0] }
    return [
      .paragraph(
        say(
          "Ce questionnaire porte sur \(provider), qui entretient l'informatique de l'entreprise. Il prend deux minutes.",
          "This questionnaire is about \(provider), which looks after the firm's computers. It takes two minutes.")),
      .note(
        say(
          "Il est anonyme : n'écrivez ni votre nom, ni celui d'un collègue. Rien n'est publié s'il y a moins de cinq réponses.",
          "It is anonymous: do not write your name or a colleague's. Nothing is published if there are fewer than five answers."
        )),
      .heading(level: 1, say("Votre avis", "Your opinion")),
      .paragraph(
        say(
          "Sur papier ou à l'écran, une réponse par question, de 1 (pas du tout) à 5 (tout à fait). À l'écran, rien n'est envoyé : imprimez la page.",
          "On paper or on screen, one answer per question, from 1 (strongly disagree) to 5 (strongly agree). On screen nothing is sent: print the page."
        )),
      .fields(
        fields(language),
        line: say(
          "Pour la personne qui compte les réponses, à copier dans le tableau :",
          "For the person counting: copy into the table:")),
      .paragraph(
        manager.map {
          say(
            "À rendre sans nom à \($0), ou dans la boîte.",
            "Hand it back without a name to \($0), or put it in the box.")
        } ?? say("À rendre sans nom, dans la boîte.", "Put it in the box without a name.")),
    ]
  }

  /// The eight questions in the order of the table of answers: what is chosen stands there as it does in a cell.
  private static func fields(_ language: Language) -> [Document.Field] {
    func say(_ fr: String, _ en: String) -> String { Text(fr: fr, en: en)[language] }
    let none = Document.Field.Option("", say("sans avis", "no opinion"))
    let scales = SurveyAnswer.scales.enumerated().map { index, question in
      Document.Field(
        "Q\(index + 1)  \(question.definition.prompt[language])",
        (1...5).map { Document.Field.Option(String($0), String($0)) } + [none])
    }
    return scales + [
      Document.Field(
        say(
          "Q6  Recommanderiez-vous ce prestataire à une autre entreprise, de 0 (non) à 10 (oui) ?",
          "Q6  Would you recommend this provider to another firm, from 0 (no) to 10 (yes)?"),
        (0...10).map { Document.Field.Option(String($0), String($0)) } + [none]),
      Document.Field(
        say("Q7  Qu'est-ce qui vous fait perdre le plus de temps ?", "Q7  What wastes most of your time?")),
      Document.Field(
        say("Q8  Avez-vous dû réparer quelque chose vous-même ?", "Q8  Did you have to fix anything yourself?"),
        [
          Document.Field.Option(say("oui", "yes"), say("oui", "yes")),
          Document.Field.Option(say("non", "no"), say("non", "no")),
        ]),
    ]
  }
}
