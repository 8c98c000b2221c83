import CarnetCore

/// The letter that goes with the control sheet: until when, and how, the provider may answer it.
enum SheetLetter {
  static let kind = DocumentKind(
    "letter-sheet", name: Text(fr: "lettre de la fiche", en: "scorecard letter"),
    title: Text(fr: "Lettre de remise de la fiche contrôle", en: "Cover letter for the scorecard"),
    stage: .evaluation,
    prepare: { known in
      ContractPage.inForce(known).flatMap { contract in
        EvaluationContent.period(known.dossier, known.now).map { .success((contract: contract, period: $0)) }
          ?? .failure(EvaluationContent.lacking(known))
      }
    }
  ) { found, language in
    let page = ContractPage(found.contract, language)
    return page.body(dated: right(page).sent) { blocks(over: found.period, $0) }
  }

  private static func blocks(over judged: Period, _ page: ContractPage) -> [Document.Block] {
    let noted = RightOfReply(page.dossier, now: page.now)
    let right = right(page)
    let period = EvaluationContent.words(judged, page.language)
    let draft =
      noted == nil
      ? [
        Document.Block.note(
          page.say(
            "Projet, daté comme si la fiche partait aujourd'hui : enregistrez le jour de la remise.",
            "Draft, dated as if the scorecard were sent today: enter the day it is handed over."))
      ] : []
    return draft + page.addresses(on: right.sent) + [
      .paragraph(
        page.say(
          "Objet : contrat n° \(page.contract.number), fiche de contrôle de la période \(period)",
          "Subject: contract no. \(page.contract.number), provider scorecard for the period \(period)")),
      .paragraph(
        page.say(
          "Madame, Monsieur,\nVous trouverez ci-joint la fiche de contrôle de cette période. Vous pouvez répondre à chaque ligne, par écrit, jusqu'au \(page.wording.dayInFull(right.until)). Nous imprimerons vos réponses telles quelles sur la fiche, et ne prendrons aucune décision avant ce jour.",
          "Dear Sir or Madam,\nThe provider scorecard for this period is enclosed. You may reply to each line, in writing, until \(page.wording.dayInFull(right.until)). We will print your replies on the scorecard as they are, and make no decision before that day."
        )),
      .paragraph(
        page.say(
          "Nous corrigerons tout fait inexact, et referons la fiche. Sans réponse à cette date, les notes ne changent pas.",
          "We will correct any incorrect fact and issue the scorecard again. Without a reply by that day, the scores do not change."
        )),
      .signatures([
        Document.Signature(
          party: page.dossier[Company.name] ?? "",
          signatory: page.name(page.dossier.settled(ControlSheetForm.signedBy, now: page.now)) ?? page.manager ?? "",
          signed: ""),
        Document.Signature(
          party: page.provider, signatory: "", signed: page.say("Reçue le ………………", "Received on ………………")),
      ]),
    ]
  }

  /// The provider's time to answer, as if the sheet left today while it has not.
  private static func right(_ page: ContractPage) -> RightOfReply {
    RightOfReply(page.dossier, now: page.now) ?? RightOfReply(from: page.today)
  }
}
