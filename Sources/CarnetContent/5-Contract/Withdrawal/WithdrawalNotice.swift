import CarnetCore

/// The withdrawal itself, once it is sent: from then on the contract runs no more, and what was handed over comes back.
enum WithdrawalNotice {
  static let id: FormID = "withdrawal"

  static let sent = Question<Day>(
    id, "sent", .day(.back), prompt: Text(fr: "Rétractation envoyée le", en: "Withdrawal sent on"),
    help: Text(
      fr: "Le jour de l'envoi, qui compte : le formulaire est dans :documents withdrawal-form.",
      en: "The day of sending is what counts: the form is in :documents withdrawal-form."),
    example: Text(same: "02/01/2026"), sources: [Law.withdrawal], objection: objection)
  static let means = Question<NoticeForm>(
    id, "means", .choice(NoticeForm.options), prompt: Text(fr: "Envoyée par", en: "Sent by"),
    help: Text(
      fr: "C'est à vous de prouver l'envoi : gardez-en la preuve.", en: "The proof of sending is yours to keep."),
    example: Text(fr: "lettre recommandée électronique", en: "electronic registered letter"),
    suggestion: { _ in .registered })
  static let proof = Question<String>(
    id, "proof", .line(.words), prompt: Text(fr: "Preuve d'envoi", en: "Proof of sending"),
    help: Text(
      fr: "Le numéro du recommandé, ou où l'accusé est gardé.", en: "The letter's number, or where the receipt is."),
    example: Text(same: "1A 123 456 7890 1"), need: .optional)
  static let returned = Question<Day>(
    id, "returned", .day(.back), prompt: Text(fr: "Accès et données rendus le", en: "Accesses and data handed back on"),
    help: Text(
      fr: "Le jour où le prestataire a tout rendu ; changez ensuite tous les mots de passe.",
      en: "The day on which the provider handed everything back; then change all passwords."),
    example: Text(same: "16/01/2026"), level: .later, need: .optional,
    objection: { day, context in
      guard let sent = context[sent], day < sent else { return nil }
      return Refusal(
        ContentReason.beforeTheWithdrawal,
        Text(fr: "Ce jour précède la rétractation.", en: "That day comes before the withdrawal."),
        remedy: Text(
          fr: "Elle a été envoyée le \(Wording(language: .fr).day(sent)).",
          en: "It was sent on \(Wording(language: .en).day(sent))."))
    })
  static let refunded = Question<Day>(
    id, "refunded", .day(.back), prompt: Text(fr: "Remboursé le", en: "Refunded on"),
    help: Text(
      fr: "Le jour où le prestataire a rendu ce qui lui avait été payé.",
      en: "The day on which the provider gave back what it had been paid."),
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
        Text(fr: "La rétractation est déjà notée (\(other)).", en: "The withdrawal is already noted (\(other))."),
        remedy: Text(fr: "Modifiez \(other).", en: "Edit \(other)."))
    }
    guard let right = Withdrawal(dossier, now: context.now), let signed = right.signed, let last = right.last else {
      let missing = Withdrawal.missing(in: dossier)
      return Refusal(
        missing == nil ? ContentReason.contractNotSigned : .noRightToWithdraw,
        (missing ?? Withdrawal.unsigned).sentence,
        remedy: Text(
          fr: "Pour quitter un contrat autrement : :étape évaluation.",
          en: "To leave a contract in another way: :stage evaluation."))
    }
    if day < signed {
      return Refusal(
        ContentReason.beforeTheSignature,
        Text(
          fr: "Ce jour précède la signature : le droit n'est pas encore ouvert.",
          en: "That day comes before the signature: the right is not open yet."),
        remedy: Text(
          fr: "Le contrat est signé le \(fr.day(signed)).", en: "The contract is signed on \(en.day(signed))."))
    }
    if day > last {
      return Refusal(
        ContentReason.withdrawalTooLate,
        Text(
          fr: "Le délai de rétractation a pris fin le \(fr.day(last)).",
          en: "The time for withdrawal ended on \(en.day(last))."),
        remedy: Text(
          fr: "Pour quitter le contrat autrement : :étape évaluation.",
          en: "To leave the contract in another way: :stage evaluation."))
    }
    return context.refusalAhead(
      day, remedy: Text(fr: "Notez l'envoi une fois fait.", en: "Note the sending once it is done."))
  }
}

extension Withdrawal {
  /// Why a firm has no right to withdraw; nil when it has.
  static func missing(in dossier: Dossier) -> Finding? {
    guard let headcount = dossier[Company.headcount], headcount <= Law.smallestHeadcount else {
      return Finding(
        Text(
          fr: "Ce droit n'est donné qu'à une entreprise d'au plus cinq salariés.",
          en: "This right is given to firms of at most five employees only."),
        at: [Company.headcount.address()])
    }
    guard dossier[ContractForm.offPremises] != true else { return nil }
    return Finding(
      Text(
        fr: "Ce droit n'est donné que si le contrat est signé hors des locaux du prestataire.",
        en: "This right is given only if the contract is signed off the provider's premises."),
      at: [ContractForm.offPremises.address()])
  }

  /// Nothing to leave yet.
  static let unsigned = Finding(
    Text(
      fr: "Le contrat n'est pas signé : il n'y a rien dont se rétracter.",
      en: "The contract is not signed: there is nothing to withdraw from."),
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
    title: Text(fr: "Le contrat n'est pas rétracté.", en: "The contract was not withdrawn from."),
    source: Law.withdrawal
  ) { dossier, _ in
    guard let item = WithdrawalNotice.item(in: dossier), let day = dossier.withdrawnOn else { return [] }
    return [
      Finding(
        Text(
          fr:
            "Le contrat est rétracté depuis le \(Wording(language: .fr).day(day)) : rouvrez la négociation pour en "
            + "préparer un autre.",
          en:
            "The contract was withdrawn from on \(Wording(language: .en).day(day)): reopen the negotiation to prepare "
            + "another."),
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
          Text(fr: "Accès et données à se faire rendre", en: "Accesses and data to get back"),
          advice: Text(
            fr: "Réclamez-les, changez les mots de passe, puis :modifier \(item) returned",
            en: "Ask for them, change the passwords, then :edit \(item) returned"),
          at: WithdrawalNotice.returned.address(of: item)
        ).untilDone)
    }
    return deadlines
  }
}
