import CarnetCore

/// What makes a control sheet fair.
enum ControlSheetChecks {
  static let all = [signed, signer, reply, evidence]

  static let signed = Check(
    "G7.signed", .evaluation, .blocking,
    title: Text(
      fr: "La fiche de contrôle doit être signée avant la décision.",
      en: "The provider scorecard must be signed before the decision.")
  ) { dossier, now in
    guard let decided = dossier[Evaluation.decidedOn], let view = Catalogue.standard.view(dossier, now: now),
      view.timeline != nil, view.sheet.score() != nil
    else { return [] }
    func finding(_ fr: String, _ en: String) -> [Finding] {
      [Finding(Text(fr: fr, en: en), at: [ControlSheetForm.signedOn.address()])]
    }
    guard let signed = dossier[ControlSheetForm.signedOn] else {
      return finding(
        "La fiche de contrôle n'est pas signée : enregistrez la date de signature.",
        "The provider scorecard is not signed: enter the date it is signed.")
    }
    if signed < view.period.to {
      return finding(
        "La fiche de contrôle est signée avant la fin de la période évaluée.",
        "The provider scorecard is signed before the end of the period under review.")
    }
    return signed > decided
      ? finding(
        "La fiche de contrôle est signée après la décision.", "The provider scorecard is signed after the decision.")
      : []
  }

  static let signer = Check(
    "G7.signer", .evaluation, .warning,
    title: Text(
      fr: "La fiche de contrôle doit être signée par le gestionnaire de maintenance.",
      en: "The provider scorecard must be signed by the maintenance manager.")
  ) { dossier, now in
    guard dossier[ControlSheetForm.signedOn] != nil, let manager = dossier.maintenanceManager,
      let by = dossier.settled(ControlSheetForm.signedBy, now: now), by != manager
    else { return [] }
    let (name, managing) = (dossier[Person.name, of: by] ?? "", dossier[Person.name, of: manager] ?? "")
    return [
      Finding(
        Text(
          fr: "\(name) a signé la fiche, mais le gestionnaire de maintenance est \(managing).",
          en: "\(name) signed the scorecard, but the maintenance manager is \(managing)."),
        at: [ControlSheetForm.signedBy.address()])
    ]
  }

  static let reply = Check(
    "G7.reply", .evaluation, .warning,
    title: Text(
      fr: "Le prestataire doit avoir dix jours pour répondre à la fiche avant la décision.",
      en: "The provider must have ten days to reply to the scorecard before the decision.")
  ) { dossier, now in
    guard let decided = dossier[Evaluation.decidedOn] else { return [] }
    guard let right = RightOfReply(dossier, now: now) else {
      return dossier[ControlSheetForm.signedOn] == nil
        ? []
        : [
          Finding(
            Text(
              fr: "Rien n'indique que la fiche a été remise au prestataire : il ne peut pas y répondre.",
              en: "Nothing shows that the scorecard was given to the provider: it cannot reply."),
            at: [ControlSheetForm.sentOn.address()])
        ]
    }
    guard decided < right.until else { return [] }
    return [
      Finding(
        Text(
          fr:
            "La fiche a été remise le \(Wording(language: .fr).day(right.sent)) : attendez le \(Wording(language: .fr).day(right.until)).",
          en:
            "The scorecard was handed over on \(Wording(language: .en).day(right.sent)): wait until \(Wording(language: .en).day(right.until))."
        ), at: [Evaluation.decidedOn.address()])
    ]
  }

  static let evidence = Check(
    "G7.evidence", .evaluation, .warning,
    title: Text(
      fr: "Chaque note donnée par une personne doit avoir ses preuves.",
      en: "Each score given by a person must have evidence.")
  ) { dossier, _ in
    let security = dossier[ControlSheetForm.security] != nil && dossier[ControlSheetForm.evidence] == nil
    let services = dossier.items(of: ServiceMark.id).filter {
      dossier[ServiceMark.mark, of: $0] != nil && dossier[ServiceMark.evidence, of: $0] == nil
    }
    return
      (security
      ? [
        Finding(
          Text(fr: "La note de sécurité n'a pas de preuve.", en: "The security score has no evidence."),
          at: [ControlSheetForm.evidence.address()])
      ] : [])
      + services.map { item in
        let line = dossier[ServiceMark.line, of: item]?.label ?? Text(same: item.description)
        return Finding(
          Text(
            fr: "La note de la prestation « \(line.fr) » n'a pas de preuve : elle ne compte pas.",
            en: "The rating of the service “\(line.en)” has no evidence: it does not count."),
          at: [ServiceMark.evidence.address(of: item)])
      }
  }
}
