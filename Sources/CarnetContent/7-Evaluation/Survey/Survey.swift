import CarnetCore

/// A round of the staff survey, twice a year as a rule: its day says to which period its answers belong.
enum Survey {
  static let id: FormID = "surveys"

  static let about = Question<Day>(
    id, "about", .day, prompt: Text(fr: "Sondage sur la période qui finit le", en: "Survey on the period that ends on"),
    help: Text(
      fr: "Ses réponses comptent dans la période qui contient ce jour, même données quelques jours après.",
      en: "Its answers count in the period that holds this day, even when given a few days later."),
    example: Text(same: "30/06/2026"), suggestion: { $0[Evaluation.to] ?? $0.now.day })
  static let sent = Question<Int>(
    id, "sent", .number(1...100_000), prompt: Text(fr: "Envoyé à (personnes)", en: "Sent to (people)"),
    help: Text(
      fr: "Tous ceux qui pouvaient répondre : le taux de réponse et la marge en dépendent.",
      en: "All those who could answer: the response rate and the margin rest on it."),
    example: Text(same: "12"), level: .detail, suggestion: { $0[Company.headcount].flatMap { $0 > 0 ? $0 : nil } })

  static let form = Form(
    id, stage: .evaluation, title: Text(fr: "Sondages des salariés", en: "Staff surveys"),
    shortcut: Text(fr: "sondage", en: "survey"),
    cardinality: .logged(
      Form.Cardinality.Items(letter: "SD", one: Text(fr: "un sondage", en: "a survey"), atLeast: 0, label: "about")),
    questions: [about, sent])

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
  /// Without a round of its own, the period that is being judged has the number noted with it.
  static func sent(over period: Period?, in dossier: Dossier) -> Int? {
    let rounds = dossier.items(of: id).filter { round in
      guard let day = dossier[about, of: round] else { return false }
      return period?.contains(day) ?? true
    }
    guard rounds.isEmpty else {
      let known = rounds.compactMap { round in
        Context(dossier: dossier, subject: Subject(id, round), now: Instant(epochSeconds: 0)).settled(sent)
      }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    guard let period else { return dossier[Evaluation.surveySent] }
    return dossier.value(Evaluation.surveySent, over: period)
  }
}
