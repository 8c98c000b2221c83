import CarnetCore

/// The withdrawal itself, once it is sent: from then on the contract runs no more, and what was handed over comes back.
enum WithdrawalNotice {
  static let id: FormID = "withdrawal"

  static let sent = Question<Day>(
    id, "sent", .day(.back), prompt: Text(fr: "Rétractation envoyée le", en: "Withdrawal sent on"),
    help: Text(
      fr: "Le jour de l'envoi est celui qui compte. Pour écrire le formulaire, tapez :documents withdrawal-form.",
      en: "The day you send it is what counts. To write the form, type :documents withdrawal-form."),
    example: Text(same: "02/01/2026"), sources: [Law.withdrawal], objection: objection)
  static let means = Question<NoticeForm>(
    id, "means", .choice(NoticeForm.options), prompt: Text(fr: "Envoyée par", en: "Sent by"),
    help: Text(
      fr: "C'est à vous de prouver l'envoi : gardez la preuve.",
      en: "It is up to you to prove that you sent it: keep the proof."),
    example: Text(fr: "lettre recommandée électronique", en: "electronic registered letter"),
    suggestion: { _ in .registered })
  static let proof = Question<String>(
    id, "proof", .line(.words), prompt: Text(fr: "Preuve d'envoi", en: "Proof of sending"),
    help: Text(
      fr: "Le numéro du recommandé, ou l'endroit où l'accusé est rangé.",
      en: "The number of the registered letter, or where the receipt is kept."),
    example: Text(same: "1A 123 456 7890 1"), need: .optional)
  static let returned = Question<Day>(
    id, "returned", .day(.back),
    prompt: Text(fr: "Accès et données rendus le", en: "Accounts, keys and data handed back on"),
    help: Text(
      fr: "Le jour où le prestataire a tout rendu. Changez ensuite tous les mots de passe.",
      en: "The day the provider handed everything back. Then change all passwords."),
    example: Text(same: "16/01/2026"), level: .later, need: .optional,
    objection: { day, context in
      guard let sent = context[sent], day < sent else { return nil }
      return Refusal(
        ContentReason.beforeTheWithdrawal,
        Text(fr: "Ce jour précède la rétractation.", en: "That day is before the withdrawal."),
        remedy: Text(
          fr: "La rétractation a été envoyée le \(Wording(language: .fr).day(sent)).",
          en: "The withdrawal was sent on \(Wording(language: .en).day(sent))."))
    })
  static let refunded = Question<Day>(
    id, "refunded", .day(.back), prompt: Text(fr: "Remboursé le", en: "Refunded on"),
    help: Text(
      fr: "Le jour où le prestataire a remboursé ce que vous aviez payé.",
      en: "The day the provider paid back what it had been paid."),
    example: Text(same: "16/01/2026"), level: .later, need: .optional, sources: [Law.refund])

  static let form = Form(
    id, stage: .followUp, title: Text(fr: "Rétractation", en: "Withdrawal"),
    cardinality: .logged(
      Form.Cardinality.Items(
        letter: "RT", one: Text(fr: "une rétractation", en: "a withdrawal"), atLeast: 0, label: "sent")),
    listing: Listing(
      [
        .init(sent, "Envoyée", "Sent"),
        .init(means, "Par", "By"),
        .init(proof, "Preuve", "Proof"),
        .init(returned, "Rendus", "Returned"),
        .init(refunded, "Remboursée", "Refunded"),
      ], dated: sent.definition.id),
    feeds: [.evaluation], questions: [sent, means, proof, returned, refunded])

  /// The withdrawal that was noted.
  static func item(in dossier: Dossier) -> ItemID? { dossier.items(of: id).first { dossier[sent, of: $0] != nil } }

  @Sendable private static func objection(_ day: Day, _ context: Context) -> Refusal? {
    let (dossier, fr, en) = (context.dossier, Wording(language: .fr), Wording(language: .en))
    if let other = item(in: dossier), other != context.subject.item {
      return Refusal(
        ContentReason.alreadyEntered,
        Text(
          fr: "La rétractation est déjà enregistrée (\(other)).", en: "The withdrawal is already recorded (\(other))."),
        remedy: Text(fr: "Modifiez \(other).", en: "Edit \(other)."))
    }
    guard let right = Withdrawal(dossier, now: context.now), let signed = right.signed, let last = right.last else {
      let missing = Withdrawal.missing(in: dossier)
      return Refusal(
        missing == nil ? ContentReason.contractNotSigned : .noRightToWithdraw,
        (missing ?? Withdrawal.unsigned).sentence,
        remedy: Text(
          fr: "Pour quitter un contrat par une autre voie, tapez :étape évaluation.",
          en: "To leave a contract another way, type :stage evaluation."))
    }
    if day < signed {
      return Refusal(
        ContentReason.beforeTheSignature,
        Text(
          fr: "Ce jour précède la signature : vous ne pouviez pas encore vous rétracter.",
          en: "That day is before the signature: you could not withdraw yet."),
        remedy: Text(
          fr: "Le contrat a été signé le \(fr.day(signed)).", en: "The contract was signed on \(en.day(signed))."))
    }
    if day > last {
      return Refusal(
        ContentReason.withdrawalTooLate,
        Text(
          fr: "Le délai de rétractation a pris fin le \(fr.day(last)).",
          en: "The time limit for withdrawing ended on \(en.day(last))."),
        remedy: Text(
          fr: "Pour quitter le contrat par une autre voie, tapez :étape évaluation.",
          en: "To leave the contract another way, type :stage evaluation."))
    }
    return context.refusalAhead(
      day, remedy: Text(fr: "Enregistrez l'envoi une fois fait.", en: "Enter it once it has been sent."))
  }
}

extension Withdrawal {
  /// Why a firm has no right to withdraw; nil when it has.
  static func missing(in dossier: Dossier) -> Finding? {
    guard let headcount = dossier[Company.headcount], headcount <= Law.smallestHeadcount else {
      return Finding(
        Text(
          fr: "Seule une entreprise de cinq salariés au plus a ce droit.",
          en: "Only a firm of at most five employees has this right."),
        at: [Company.headcount.address()])
    }
    guard dossier[ContractForm.offPremises] != true else { return nil }
    return Finding(
      Text(
        fr: "Vous avez ce droit seulement si le contrat est signé hors des locaux du prestataire.",
        en: "You have this right only if the contract was signed away from the provider's premises."),
      at: [ContractForm.offPremises.address()])
  }

  /// Nothing to leave yet.
  static let unsigned = Finding(
    Text(
      fr: "Le contrat n'est pas signé : vous n'avez pas à vous rétracter.",
      en: "The contract is not signed: you do not need to withdraw."),
    at: [ContractForm.signedOn.address()])
}

extension Dossier {
  /// The day on which the firm withdrew from its contract; nil for one that runs.
  var withdrawnOn: Day? { WithdrawalNotice.item(in: self).flatMap { self[WithdrawalNotice.sent, of: $0] } }
}

extension ContractChecks {
  /// What was left is not closed again as if it ran.
  static let withdrawn = Check(
    "G5.withdrawn", .contract, .blocking,
    title: Text(
      fr: "Vous ne devez pas vous être rétracté du contrat.", en: "You must not have withdrawn from the contract."),
    source: Law.withdrawal
  ) { dossier, _ in
    guard let item = WithdrawalNotice.item(in: dossier), let day = dossier.withdrawnOn else { return [] }
    return [
      Finding(
        Text(
          fr:
            "Vous vous êtes rétracté le \(Wording(language: .fr).day(day)). Rouvrez la négociation pour "
            + "préparer un autre contrat.",
          en:
            "You withdrew from the contract on \(Wording(language: .en).day(day)). Reopen the negotiation to prepare "
            + "another contract."),
        at: [WithdrawalNotice.sent.address(of: item)])
    ]
  }
}

extension ContractContent {
  /// What the provider owes after a withdrawal: nothing else of the contract runs any more.
  static func datesAfterWithdrawal(_ item: ItemID, _ sent: Day, _ dossier: Dossier, _ now: Instant) -> [Deadline] {
    var deadlines: [Deadline] = []
    if dossier[WithdrawalNotice.returned, of: item] == nil {
      let days = dossier.settled(ContractForm.reversibilityDays, now: now) ?? Withdrawal.days
      deadlines.append(
        Deadline(
          sent.adding(days: days),
          Text(fr: "Accès et données à vous faire rendre", en: "Get accounts, keys and data back"),
          advice: Text(
            fr: "Réclamez-les et changez les mots de passe. Puis tapez :modifier \(item) returned",
            en: "Ask for them and change the passwords. Then type :edit \(item) returned"),
          at: WithdrawalNotice.returned.address(of: item)
        ).untilDone)
    }
    return deadlines
  }
}
