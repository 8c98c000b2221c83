import CarnetCore

/// What Carnet proposes to do with the contract, and why: the representative decides.
struct Proposal: Hashable, Sendable {
  let decision: Decision
  /// Why, as full sentences, the weightiest first.
  let reasons: [Text]

  /// Nil before there is enough to judge by.
  init?(_ dossier: Dossier, now: Instant) {
    guard ContractFacts(dossier, now: now) != nil, let period = EvaluationContent.period(dossier, now) else {
      return nil
    }
    let sheet = ControlSheet(dossier, period, now: now)
    guard let decision = EvaluationContent.proposal(dossier, sheet, period, now) else { return nil }
    self.decision = decision
    var reasons: [Text] = []
    if dossier[Evaluation.seriousBreach] == true {
      reasons.append(
        Text(
          fr: "Un manquement grave de sécurité ou d'honnêteté est noté\u{A0}: mettez d'abord en demeure.",
          en: "A serious breach of security or honesty is noted: give formal notice first."))
    }
    if let score = sheet.score() {
      func words(_ language: Language) -> String { Wording(language: language).decimal(score, places: 1) }
      let partial = sheet.isPartial() ? Text(fr: ", fiche partielle", en: ", a partial sheet") : Text(same: "")
      reasons.append(
        Text(
          fr: "La fiche contrôle donne \(words(.fr)) sur 100\(partial.fr).",
          en: "The control sheet gives \(words(.en)) out of 100\(partial.en)."))
    }
    reasons += sheet.redFlags.map { row in
      Text(
        fr: "\(row.criterion.title.fr)\u{A0}: \(row.basis.fr), trop peu à soi seul.",
        en: "\(row.criterion.title.en): \(row.basis.en), too little by itself.")
    }
    if sheet.rows.contains(where: { $0.criterion.id == "satisfaction" && ($0.mark.map { $0 <= 1 } ?? false) }) {
      reasons.append(
        Text(
          fr: "Trop peu de salariés sont satisfaits\u{A0}: négociez sur leurs points.",
          en: "Too few employees are satisfied: negotiate on their points."))
    }
    if decision == .renew {
      reasons.append(
        Text(fr: "Rien de grave n'est ressorti de la période.", en: "Nothing serious came out of the period."))
    }
    self.reasons = reasons
  }

  /// What is said on coming to the decision.
  func words(_ language: Language) -> [Utterance] {
    [
      .heading(
        Text(fr: "Carnet propose\u{A0}: \(decision.label.fr)", en: "Carnet proposes to \(decision.label.en)")[language]),
      .list(numbered: false, reasons.map { $0[language] }),
      .aside(
        Text(
          fr: "Le représentant décide et signe ses raisons\u{A0}; les lettres sont dans :documents.",
          en: "The representative decides and signs the reasons; the letters are under :documents.")[language]),
    ]
  }
}
