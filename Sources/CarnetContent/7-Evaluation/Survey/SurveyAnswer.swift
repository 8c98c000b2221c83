import CarnetCore

/// One answer to the staff survey, without a name.
enum SurveyAnswer {
  static let id: FormID = "survey_answers"

  static let ease = scale("q1", Text(fr: "Signaler a été facile", en: "Reporting was easy"))
  static let speed = scale("q2", Text(fr: "Cela a été rapide", en: "It was quick"))
  static let clarity = scale("q3", Text(fr: "Les explications étaient claires", en: "The explanations were clear"))
  static let solved = scale("q4", Text(fr: "Le problème a été vraiment réglé", en: "The problem was really solved"))
  static let overall = scale("q5", Text(fr: "Dans l'ensemble, satisfait", en: "Satisfied overall"))
  static let recommend = Question<Int>(
    id, "nps", .number(0...10, .points),
    prompt: Text(fr: "Recommanderait ce prestataire", en: "Would recommend this provider"),
    hint: Text(fr: "0 à 10", en: "0 to 10"),
    help: Text(fr: "À une autre entreprise comme la vôtre.", en: "To another firm like yours."),
    example: Text(same: "8"),
    unknown: true)
  static let obstacle = Question<String>(
    id, "q7", .paragraph,
    prompt: Text(fr: "Ce qui fait perdre le plus de temps", en: "What wastes the most time"),
    help: Text(
      fr: "N'écrivez ni nom ni détail qui ferait reconnaître quelqu'un.",
      en: "Do not write a name, or a detail that would identify someone."),
    example: Text(fr: "le lecteur de cartes du samedi", en: "the card reader on Saturdays"), level: .detail,
    need: .optional)
  static let tinkered = Question<Bool>(
    id, "q8", .yesNo, prompt: Text(fr: "A dû réparer quelque chose sans aide", en: "Had to fix something themselves"),
    help: Text(
      fr: "Ce que les salariés réparent eux-mêmes n'est ni couvert par le contrat ni compté dans les délais.",
      en: "Repairs by staff are not covered by the contract and do not count in response times."),
    example: Text(fr: "non", en: "no"), level: .detail, need: .optional)

  static let survey = Question<ItemID>(
    id, "survey", .item(Survey.id), prompt: Text(fr: "Envoi du questionnaire", en: "Survey answered"),
    help: Text(
      fr:
        "L'envoi fixe la période de la réponse. Sans envoi, elle compte dans la période en cours.",
      en: "The survey sets the period of the answer. Without one, it counts in the current period."),
    example: Text(same: "SD1"), level: .detail, need: .optional, asked: { Survey.running($0.dossier) != nil },
    suggestion: { Survey.running($0.dossier) })
  static let sheet = Question<String>(
    id, "sheet", .line(.words), prompt: Text(fr: "Numéro du questionnaire", en: "Form number"),
    help: Text(
      fr:
        "Écrit sur le papier par la personne qui compte les réponses. Ainsi, un fichier importé deux fois ne compte pas double. Jamais un nom.",
      en:
        "Written on the form by whoever counts the answers. So a file imported twice does not count double. Never a name."
    ),
    example: Text(same: "7"), level: .detail, need: .optional, own: true)

  /// The marks out of five, in order.
  static let scales = [ease, speed, clarity, solved, overall]

  /// Fewer answers than this are not published: people could be recognised.
  static let threshold = 5

  /// The answers that belong to a period; all of them when none is given.
  ///
  /// An answer belongs to the period of its survey; without a survey, to the period that was first closed upon it, and to
  /// the one at hand while none was.
  static func items(over period: Period?, in dossier: Dossier) -> [ItemID] {
    guard let period else { return dossier.items(of: id) }
    let closed = dossier.closedPeriods
    let latest = closed.map(\.period.to).max()
    return dossier.items(of: id).filter { answer in
      if let day = dossier[survey, of: answer].flatMap({ dossier[Survey.about, of: $0] }) {
        return period.contains(day)
      }
      if let first = closed.first(where: { $0.knew(answer, of: id) }) { return period.contains(first.period.to) }
      return latest.map { period.to > $0 } ?? true
    }
  }

  /// What was answered to a question over a period, without those who have no opinion.
  static func answers<T: AnswerValue>(_ dossier: Dossier, _ question: Question<T>, over period: Period?) -> [T] {
    items(over: period, in: dossier).compactMap { dossier[question, of: $0] }
  }

  private static func scale(_ key: String, _ prompt: Text) -> Question<Int> {
    Question<Int>(
      id, key, .number(1...5, .agreement), prompt: prompt,
      hint: Text(fr: "1 pas du tout … 5 tout à fait", en: "1 strongly disagree … 5 strongly agree"),
      help: Text(fr: "Sans avis : répondez « inconnu ».", en: "No opinion: answer “unknown”."),
      example: Text(same: "4"),
      unknown: true)
  }

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Réponses des salariés", en: "Staff answers"),
    shortcut: Text(fr: "réponse", en: "answer"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "Q", one: Text(fr: "une réponse", en: "an answer"), atLeast: 0, label: "q5")),
    listing: Listing(
      [
        .init(ease, "Facile", "Easy"),
        .init(speed, "Rapide", "Quick"),
        .init(clarity, "Clair", "Clear"),
        .init(solved, "Réglé", "Solved"),
        .init(overall, "Ensemble", "Overall"),
        .init(recommend, "Conseille", "Recommends"),
        .init(survey, "Envoi", "Survey"),
      ]),
    questions: [ease, speed, clarity, solved, overall, recommend, obstacle, tinkered, survey, sheet])
}
