import CarnetCore

/// A round of the staff survey, twice a year as a rule: its day says to which period its answers belong.
enum Survey {
  static let id: FormID = "surveys"

  static let about = Question<Day>(
    id, "about", .day(.back),
    prompt: Text(fr: "Fin de la période du questionnaire", en: "End of the period surveyed"),
    help: Text(
      fr: "Les réponses comptent dans la période qui contient ce jour, même données quelques jours après.",
      en: "The answers count in the period that includes this day, even if given a few days later."),
    example: Text(same: "30/06/2026"), suggestion: { $0[Evaluation.to] ?? $0.now.day })
  static let sent = Question<Int>(
    id, "sent", .number(1...100_000, .people), prompt: Text(fr: "Envoyé à (personnes)", en: "Sent to (people)"),
    help: Text(
      fr: "Tous ceux qui pouvaient répondre. Le taux de réponse et la marge en dépendent.",
      en: "Everyone who could answer. The response rate and the margin depend on it."),
    example: Text(same: "12"), level: .detail,
    suggestion: { context in
      // As many as the firm had by then: who was hired since was not asked.
      Park(context.dossier, now: context.now).headcount(on: context[about] ?? context.now.day)
        .flatMap { $0 > 0 ? $0 : nil }
    },
    objection: { sent, context in
      let answers = context.dossier.items(of: SurveyAnswer.id).count { answer in
        context.dossier[SurveyAnswer.survey, of: answer] == context.subject.item
      }
      return fewer(sent, than: answers)
    })

  /// Why so many cannot have been sent; nil when they can.
  static func fewer(_ sent: Int, than answers: Int) -> Refusal? {
    guard sent > 0, sent < answers else { return nil }
    return Refusal(
      ContentReason.fewerThanAnswers,
      Text(
        fr:
          "Réponses déjà enregistrées : \(Wording(language: .fr).number(answers)). Ce nombre doit être au moins égal.",
        en: "Answers already recorded: \(Wording(language: .en).number(answers)). This number must be at least that."),
      remedy: Text(fr: "Par exemple : \(answers)", en: "For example: \(answers)"))
  }

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Questionnaires des salariés", en: "Staff surveys"),
    shortcut: Text(fr: "questionnaire", en: "survey"), earlier: ["sondage"],
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "SD", one: Text(fr: "un envoi du questionnaire", en: "a survey"), atLeast: 0, label: "about")),
    listing: Listing(
      [
        .init(about, "Période", "Period"),
        .init(sent, "Envoyés", "Sent"),
      ], dated: about.definition.id),
    questions: [about, sent])

  /// That more came back than went out, which nothing can make true; nil as long as it may be right.
  static func contradiction(_ received: Int, of sent: Int) -> Text? {
    guard received > sent else { return nil }
    func words(_ language: Language) -> (String, String) {
      (Wording(language: language).number(received), Wording(language: language).number(sent))
    }
    let (fr, en) = (words(.fr), words(.en))
    return Text(
      fr: "réponses : \(fr.0), questionnaires envoyés : \(fr.1), l'un des deux nombres est faux",
      en: "answers: \(en.0), questionnaires sent: \(en.1), one of the two numbers is wrong")
  }

  /// The round to which an answer given now belongs: the last one, unless it is about a period that is over and judged.
  static func running(_ dossier: Dossier) -> ItemID? {
    guard let last = dossier.items(of: id).last else { return nil }
    guard let judged = dossier.judgedPeriods.last?.period.to, dossier[Evaluation.to] != judged,
      let day = dossier[about, of: last], day <= judged
    else { return last }
    return nil
  }

  /// How many people were asked over a period; nil when that is not known.
  ///
  /// What somebody typed comes first: the numbers of its rounds, else the one noted with the period. Only where nobody typed
  /// any, what Enter would have taken is supposed.
  static func sent(over period: Period?, in dossier: Dossier) -> Int? {
    let rounds = dossier.items(of: id).filter { round in
      guard let day = dossier[about, of: round] else { return false }
      return period?.contains(day) ?? true
    }
    let typed = rounds.compactMap { dossier[sent, of: $0] }
    if !rounds.isEmpty, typed.count == rounds.count { return typed.reduce(0, +) }
    if let noted = period.map({ dossier.value(Evaluation.surveySent, over: $0) }) ?? dossier[Evaluation.surveySent] {
      return noted
    }
    let supposed = rounds.compactMap { round in
      dossier[about, of: round].flatMap { day in
        let now = dossier.serviceZone.earliest(day: day, secondOfDay: 0)
        return Context(dossier: dossier, subject: Subject(id, round), now: now).settled(sent)
      }
    }
    return supposed.isEmpty ? nil : supposed.reduce(0, +)
  }
}
