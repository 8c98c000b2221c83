import CarnetCore

/// What of the follow-up must be in order for the period that is to be judged.
enum ReadyToJudge {
  static let period =
    Check(
      "G6.period", .followUp, .blocking,
      title: Text(fr: "La période à évaluer doit être finie.", en: "The period under review must be over.")
    ) { dossier, now in
      guard let start = dossier.contractInForce(at: now)?.term.start else { return [] }
      if start >= now.day {
        return [
          Finding(
            Text(
              fr: "Le contrat ne commence que le \(Wording(language: .fr).day(start)).",
              en: "The contract starts only on \(Wording(language: .en).day(start))."),
            at: [ContractForm.start.address()])
        ]
      }
      guard let to = dossier[Evaluation.to], now.day <= to else { return [] }
      return [
        Finding(
          Text(
            fr: "La période dure encore jusqu'au \(Wording(language: .fr).day(to)).",
            en: "The period still runs until \(Wording(language: .en).day(to))."), at: [Evaluation.to.address()])
      ]
    }

  static let survey =
    Check(
      "G6.survey", .followUp, .warning,
      title: Text(fr: "Le questionnaire doit être envoyé aux salariés.", en: "The survey must be sent to staff.")
    ) { dossier, _ in
      (dossier[Evaluation.surveySent] ?? 0) > 0
        ? []
        : [
          Finding(
            Text(
              fr: "Le questionnaire de satisfaction n'est pas encore envoyé aux salariés.",
              en: "The satisfaction survey has not been sent to staff yet."),
            at: [Evaluation.surveySent.address()])
        ]
    }

  /// Those checks, each at its place among those of the follow-up.
  static let placed = [Placed(period, after: "G6.evidence"), Placed(survey, after: period.id)]
}
