import CarnetCore

/// What makes a control sheet fair.
enum ControlSheetChecks {
  static let all = [signed, signer, reply, evidence]

  static let signed = Check(
    "G7.signed", .evaluation, .blocking,
    title: Text(
      fr: "La fiche contrôle est signée avant la décision.", en: "The control sheet is signed before the decision.")
  ) { dossier, now in
    guard let decided = dossier[Evaluation.decidedOn], let view = Catalogue.standard.view(dossier, now: now),
      view.timeline != nil, view.sheet.score() != nil
    else { return [] }
    func finding(_ fr: String, _ en: String) -> [Finding] {
      [Finding(Text(fr: fr, en: en), at: [ControlSheetForm.signedOn.address()])]
    }
    guard let signed = dossier[ControlSheetForm.signedOn] else {
      return finding(
        "La fiche contrôle n'est pas signée : notez le jour de la signature.",
        "The control sheet is not signed: note the day of the signature.")
    }
    if signed < view.period.to {
      return finding(
        "La fiche contrôle est signée avant la fin de la période qu'elle juge.",
        "The control sheet is signed before the end of the period that it judges.")
    }
    return signed > decided
      ? finding("La fiche contrôle est signée après la décision.", "The control sheet is signed after the decision.")
      : []
  }

  static let signer = Check(
    "G7.signer", .evaluation, .warning,
    title: Text(
      fr: "La fiche contrôle est signée par le gestionnaire de maintenance.",
      en: "The control sheet is signed by the maintenance manager.")
  ) { dossier, now in
    guard dossier[ControlSheetForm.signedOn] != nil, let manager = dossier.maintenanceManager,
      let by = dossier.settled(ControlSheetForm.signedBy, now: now), by != manager
    else { return [] }
    let (name, managing) = (dossier[Person.name, of: by] ?? "", dossier[Person.name, of: manager] ?? "")
    return [
      Finding(
        Text(
          fr: "\(name) a signé la fiche ; la gestion de la maintenance revient à \(managing).",
          en: "\(name) signed the sheet; the maintenance is managed by \(managing)."),
        at: [ControlSheetForm.signedBy.address()])
    ]
  }

  static let reply = Check(
    "G7.reply", .evaluation, .warning,
    title: Text(
      fr: "Le prestataire a dix jours pour répondre à la fiche avant la décision.",
      en: "The provider has ten days to answer the sheet before the decision.")
  ) { dossier, now in
    guard let decided = dossier[Evaluation.decidedOn] else { return [] }
    guard let right = RightOfReply(dossier, now: now) else {
      return dossier[ControlSheetForm.signedOn] == nil
        ? []
        : [
          Finding(
            Text(
              fr: "Rien ne dit que la fiche a été remise au prestataire : il ne peut pas y répondre.",
              en: "Nothing says that the sheet was handed to the provider: it cannot answer it."),
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
            "The sheet was handed over on \(Wording(language: .en).day(right.sent)): wait until \(Wording(language: .en).day(right.until))."
        ), at: [Evaluation.decidedOn.address()])
    ]
  }

  static let evidence = Check(
    "G7.evidence", .evaluation, .warning,
    title: Text(fr: "Chaque note d'un juré dit ses preuves.", en: "Each mark of a juror states its evidence.")
  ) { dossier, _ in
    let security = dossier[ControlSheetForm.security] != nil && dossier[ControlSheetForm.evidence] == nil
    let services = dossier.items(of: ServiceMark.id).filter {
      dossier[ServiceMark.mark, of: $0] != nil && dossier[ServiceMark.evidence, of: $0] == nil
    }
    return
      (security
      ? [
        Finding(
          Text(fr: "La note de sécurité est sans preuve.", en: "The security mark is without evidence."),
          at: [ControlSheetForm.evidence.address()])
      ] : [])
      + services.map { item in
        let line = dossier[ServiceMark.line, of: item]?.label ?? Text(same: item.description)
        return Finding(
          Text(
            fr: "La note de la prestation « \(line.fr) » est sans preuve : elle ne compte pas.",
            en: "The mark of the service “\(line.en)” is without evidence: it does not count."),
          at: [ServiceMark.evidence.address(of: item)])
      }
  }
}
