import CarnetCore

extension ControlSheet {
  /// How long the provider has to answer.
  static let daysToReply = 10
}

/// What makes a control sheet fair.
enum ControlSheetChecks {
  static let all = [reply, evidence]

  static let reply = Check(
    "G7.reply", .evaluation, .warning,
    title: Text(
      fr: "Le prestataire a dix jours pour répondre à la fiche avant la décision.",
      en: "The provider has ten days to answer the sheet before the decision.")
  ) { dossier, _ in
    guard let sent = dossier[ControlSheetForm.sentOn], let decided = dossier[Evaluation.decidedOn],
      decided < sent.adding(days: ControlSheet.daysToReply)
    else { return [] }
    let until = sent.adding(days: ControlSheet.daysToReply)
    return [
      Finding(
        Text(
          fr:
            "La fiche a été remise le \(Wording(language: .fr).day(sent))\u{A0}: attendez le \(Wording(language: .fr).day(until)).",
          en:
            "The sheet was handed over on \(Wording(language: .en).day(sent)): wait until \(Wording(language: .en).day(until))."
        ), at: [Evaluation.decidedOn.address()])
    ]
  }

  static let evidence = Check(
    "G7.evidence", .evaluation, .warning,
    title: Text(fr: "La note de sécurité dit ses preuves.", en: "The security mark states its evidence.")
  ) { dossier, _ in
    guard dossier[ControlSheetForm.security] != nil, dossier[ControlSheetForm.evidence] == nil else { return [] }
    return [
      Finding(
        Text(fr: "La note de sécurité est sans preuve.", en: "The security mark is without evidence."),
        at: [ControlSheetForm.evidence.address()])
    ]
  }
}
