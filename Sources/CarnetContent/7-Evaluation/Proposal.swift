import CarnetCore

/// What Carnet proposes to do with the contract, and why: the representative decides.
struct Proposal: Hashable, Sendable {
  let decision: Decision
  /// Why, as full sentences, the weightiest first.
  let reasons: [Text]

  /// Below it a provider is left; from `keep` on, kept.
  private static let leave = 40.0
  private static let keep = 70.0

  /// Nil before there is anything to judge.
  init?(_ dossier: Dossier, now: Instant) {
    guard let period = EvaluationContent.period(dossier, now), ContractFacts(dossier, now: now) != nil else {
      return nil
    }
    func figure(_ id: String) -> Double? {
      guard let indicator = IndicatorContent.all.first(where: { $0.id == id }),
        case .measured(let measurement) = indicator.measure(dossier, period, now)
      else { return nil }
      return measurement.value
    }
    var reasons: [Text] = []
    let breach = dossier[Evaluation.seriousBreach] == true
    if breach {
      reasons.append(
        Text(
          fr: "Un manquement grave de sécurité ou d'honnêteté est noté\u{A0}: mettez d'abord en demeure.",
          en: "A serious breach of security or honesty is noted: give formal notice first."))
    }
    let score = figure("K29")
    if let score {
      func words(_ language: Language) -> String { Wording(language: language).decimal(score, places: 1) }
      reasons.append(
        Text(fr: "La fiche contrôle donne \(words(.fr)) sur 100.", en: "The scorecard gives \(words(.en)) out of 100."))
    }
    // A criterion that weighs 15 or more and is scored 1 or less.
    let flags = Proposal.flags.compactMap { id, limit, name -> Text? in
      guard let value = figure(id), value < limit else { return nil }
      func words(_ language: Language) -> String { Wording(language: language).percent(value, places: 1) }
      return Text(
        fr: "\(name.fr)\u{A0}: \(words(.fr)), c'est trop peu à soi seul.",
        en: "\(name.en): \(words(.en)), too little by itself.")
    }
    reasons += flags
    let unhappy = figure("K20").map { $0 < 60 } ?? false
    if unhappy {
      reasons.append(
        Text(fr: "Moins de six salariés sur dix sont satisfaits.", en: "Fewer than six employees in ten are satisfied.")
      )
    }
    let mustGo = breach || (score.map { $0 < Proposal.leave } ?? false)
    let mustChange = !flags.isEmpty || unhappy || (score.map { $0 < Proposal.keep } ?? false)
    decision = mustGo ? .terminate : mustChange ? .renegotiate : .renew
    guard score != nil || figure("K03") != nil || breach else { return nil }
    if reasons.isEmpty || decision == .renew {
      reasons.append(
        Text(fr: "Rien de grave n'est ressorti de la période.", en: "Nothing serious came out of the period."))
    }
    self.reasons = reasons
  }

  /// The heavy criteria, and the rate below which each is a red flag.
  private static let flags: [(id: String, limit: Double, name: Text)] = [
    ("K02", 80, Text(fr: "Prises en charge dans le délai", en: "Responses in time")),
    ("K03", 80, Text(fr: "Rétablissements dans le délai", en: "Restorings in time")),
    ("K07", 60, Text(fr: "Résolus du premier coup", en: "Fixed at the first try")),
  ]

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
